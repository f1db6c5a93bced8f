"""Over two accelerators a training learns what it learns on one. Two logical processors stand for them here."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from studio.training import devices
from tests.training import on_two_devices

KINDS = on_two_devices.SPECS


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a process with two devices says."""
    command = [sys.executable, "-m", on_two_devices.__name__, str(tmp_path_factory.mktemp("two"))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    said: dict[str, Any] = json.loads(done.stdout)
    return said


@pytest.mark.parametrize("kind", KINDS)
def test_that_two_devices_learn_what_one_learns(found: dict[str, Any], kind: str) -> None:
    apart = found["apart"][kind]
    assert apart["devices"] == 2
    assert apart["learnt"] > 1e-3
    assert apart["weights"] < 1e-4
    assert apart["told"] < 1e-5, "losses and accuracies are those of whole batches"


def test_that_each_device_drops_by_random_numbers_of_its_own(found: dict[str, Any]) -> None:
    assert found["dropping"] == [[7, 0], [8, 0]]


@pytest.mark.parametrize("which", [0, 1], ids=["from scratch", "on from its parent"])
def test_that_what_two_devices_train_is_served(found: dict[str, Any], which: int) -> None:
    job = found["jobs"][which]
    assert job["version"] == "nn-1"
    assert job["parity"] < 1e-4
    assert job["right"] > 0.8


def test_that_every_epoch_on_two_devices_tells_its_validation(found: dict[str, Any]) -> None:
    points = found["jobs"][0]["points"]
    assert [epoch for epoch, _, _ in points] == [1, 2]
    assert all(validation > 0.6 and auc > 0.9 for _, validation, auc in points)


def test_that_a_training_on_two_devices_can_be_cancelled(found: dict[str, Any]) -> None:
    assert found["cancelled"] == "Cancelled"


def test_that_nothing_is_shared_where_there_is_one_device() -> None:
    with devices.together():
        assert not devices.several()


def test_that_readme_names_the_tensorflow_that_is_locked() -> None:
    top = Path(__file__).parents[2]
    locked = re.search(r"^tensorflow-cpu==([\d.]+)", (top / "requirements.lock").read_text(encoding="utf-8"), re.M)
    assert locked is not None
    assert f'"tensorflow[and-cuda]=={locked[1]}"' in (top / "README.md").read_text(encoding="utf-8")

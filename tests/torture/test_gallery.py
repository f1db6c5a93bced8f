"""`make torture`: what a disk, a power failure, a second process and a stranger's file can do to a gallery."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from studio.gallery import disk, hdf5, journal
from tests.torture.damage import be_hostile, damage
from tests.torture.lies import be_lied_to
from tests.torture.neighbours import keep_company, run_out
from tests.torture.powerloss import lose_power

pytestmark = [pytest.mark.torture, pytest.mark.timeout(3600)]

SEED = int(os.environ.get("STUDIO_TORTURE_SEED", str(time.time_ns() % 2**31)))
EXTRA_MB = 300.0


def asked(name: str, usual: int) -> int:
    """How often, from the environment."""
    return int(os.environ.get(f"STUDIO_TORTURE_{name}", str(usual)))


def told(what: str, toll: Any) -> str:
    """One line of figures."""
    return f"\n{what}, STUDIO_TORTURE_SEED={SEED}: " + "; ".join(f"{k} {v}" for k, v in asdict(toll).items())


def test_that_no_power_failure_loses_what_was_acknowledged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    losses = lose_power(tmp_path, states := asked("POWER", 1000), SEED)
    with capsys.disabled():
        print(told("power failures", losses))
    assert (losses.lost, losses.unreadable, losses.trouble) == (0, 0, [])
    assert losses.states == states


def test_that_no_damage_is_read_as_if_it_were_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outcomes = damage(tmp_path, flips := asked("FLIPS", 300), cuts := asked("CUTS", 100), SEED)
    with capsys.disabled():
        print(told(f"{flips} bit flips and {cuts} truncations", outcomes))
    assert outcomes.sound
    assert outcomes.galleries == flips + cuts


def test_that_every_hostile_gallery_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outcomes = be_hostile(tmp_path)
    with capsys.disabled():
        print(told("hostile galleries", outcomes))
    assert outcomes.sound
    assert outcomes.refused == outcomes.galleries > 40
    assert outcomes.memory_mb < EXTRA_MB


def test_that_a_journal_that_lies_is_refused_or_can_be_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lies, loads = be_lied_to(tmp_path)
    with capsys.disabled():
        print(told("journals that lie", lies), told("heavy journals", loads))
    assert lies.sound
    assert loads.sound
    assert lies.refused == lies.galleries > 150
    assert max(lies.memory_mb, loads.memory_mb) < EXTRA_MB


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 2 MB; for root only."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)]
    if os.name != "posix" or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting is not permitted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_that_a_full_disk_loses_nothing_and_saving_goes_on(
    small_disk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shortage = run_out(small_disk, rounds=5, seed=SEED)
    with capsys.disabled():
        print(told("a full disk of 2 MB", shortage))
    assert (shortage.lost, shortage.trouble) == (0, [])
    assert shortage.rounds == 5
    assert shortage.refused


def test_that_a_second_process_is_refused_and_readers_see_what_was_acknowledged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    company = keep_company(tmp_path / "g.h5", readings := asked("READINGS", 60), SEED)
    with capsys.disabled():
        print(told("two processes", company))
    assert (company.lost, company.trouble) == (0, [])
    assert company.refused == company.read == readings
    assert company.folds > 1


class _ForgetfulSystem:
    """An operating system whose fsync does nothing."""

    @staticmethod
    def fsync(descriptor: int) -> None:
        """Say it is done."""


@pytest.mark.parametrize(
    ("module", "name", "forgotten"),
    [
        (journal, "sync_data", lambda _: None),
        (journal, "sync_folder", lambda _: None),
        (disk, "sync_folder", lambda _: None),
        (hdf5, "os", _ForgetfulSystem),
    ],
    ids=["records", "the segment's name", "the file's name", "the file"],
)
def test_that_the_simulation_notices_a_sync_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: object, name: str, forgotten: object
) -> None:
    monkeypatch.setattr(module, name, forgotten)
    assert lose_power(tmp_path, states=1000, seed=7, to_the_end=False).trouble

"""`make torture`: every fault STUDIO_TORTURE_FAULTS (20) times, with the seed STUDIO_TORTURE_SEED (the time).

STUDIO_TORTURE_ONLY names faults by a part of their names.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.paths import shipped
from studio.training.supervisor import JOBS
from tests.torture.closing import PHASES, answers, close_in, make_home
from tests.torture.faults import FAULTS, inflict
from tests.torture.victim import HEAD, open_victim, resident

pytestmark = [pytest.mark.torture, pytest.mark.timeout(4 * 3600), pytest.mark.qt_log_ignore("propagateSizeHints")]

TIMES = int(os.environ.get("STUDIO_TORTURE_FAULTS", "20"))  # shared out between the kinds
SEED = int(os.environ.get("STUDIO_TORTURE_SEED", str(time.time_ns() % 2**31)))
ONLY = os.environ.get("STUDIO_TORTURE_ONLY", "")
KINDS = ("nn", "compact")
EACH = max(1, TIMES // len(KINDS))
GROWTH = 50.0  # MB that a window may grow by in twenty retrainings


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path | None]:
    """A disk of 24 MB where one may be mounted."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(place)]
    mounted = os.name == "posix" and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    yield place if mounted else None
    if mounted:
        subprocess.run(["umount", str(place)], check=True)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", KINDS)
def test_that_no_fault_harms_the_model_that_serves(
    kind: str, tmp_path: Path, disk: Path | None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("STUDIO_MNIST", raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    root = tmp_path / "home" if disk is None else disk / "home"
    make_home(root, kind)
    unsound = []
    with open_victim(root, kind) as victim, capsys.disabled():
        print(f"\n{kind}, STUDIO_TORTURE_SEED={SEED}\n{HEAD}")
        for fault in FAULTS:
            if ONLY not in fault.name or (fault.needs_disk and disk is None):
                continue
            row = inflict(fault, victim, EACH, SEED)
            print(row, flush=True)
            if not row.sound:
                unsound.append(str(row))
    assert not unsound


@pytest.mark.parametrize("phase", PHASES)
def test_that_a_window_closes_whatever_the_trainer_is_at(
    phase: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("STUDIO_MNIST", raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    ends = []
    for kind in KINDS:
        template = make_home(tmp_path / kind, kind)
        before = answers(shipped("models") / kind)
        for _ in range(EACH):
            ends.append(close_in(phase, kind, template, tmp_path / "home", before))
            shutil.rmtree(tmp_path / "home")
    seconds = [end.seconds for end in ends]
    bad = [end for end in ends if end.code != 0 or end.orphans or end.left or not (end.kept and end.sound) or end.said]
    with capsys.disabled():
        print(f"\nclosed: {phase}, {len(ends)} runs, {len(ends) - len(bad)} sound, "
              f"p50 {statistics.median(seconds):.2f} s, max {max(seconds):.2f} s")  # fmt: skip
    assert not bad


@pytest.mark.usefixtures("qapp")
def test_that_twenty_retrainings_leave_the_window_as_large_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("STUDIO_MNIST", raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    root = make_home(tmp_path / "home", "compact")
    window: list[float] = []
    trainers: dict[int | None, list[float]] = {}  # after twenty trainings it is another one, which says nothing
    with open_victim(root, "compact") as victim, capsys.disabled():
        for number in range(21):
            line = victim.run()
            window.append(resident(os.getpid()))
            trainer = trainers.setdefault(victim.supervisor.pid, [])
            trainer.append(resident(victim.supervisor.pid))
            print(f"{number:>3}: window {window[-1]:.0f} MB, trainer {trainer[-1]:.0f} MB; {line[:60]}", flush=True)
        first = next(iter(trainers.values()))
        grown = f"the first trainer +{first[-1] - first[0]:.0f} MB in {len(first)} trainings"
        print(f"window +{window[-1] - window[0]:.0f} MB, {grown}")
    assert len(first) >= JOBS - 1, "one trainer has done them"
    assert window[-1] - window[0] < GROWTH

"""Folding: the file becomes what the journal says, whenever it is interrupted, and nothing is lost when it cannot."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from studio.errors import StudioError
from studio.gallery import folder as folder_module
from studio.gallery import load as load_module
from studio.gallery.fold import fold, leftover_prefix
from studio.gallery.hdf5 import read_header
from studio.gallery.load import load
from studio.gallery.locks import fold_lock
from studio.gallery.segments import segment_first, segment_paths
from studio.gallery.store import Gallery, load_samples, verify
from tests.gallery.making import content, imported, journal_bytes, run_python, teach

STEPS = ("locked", "loaded", "written", "verified", "replaced")


def unfolded(path: Path) -> Path:
    """A gallery with a file, and five kinds of events in two segments of its journal."""
    with Gallery.open(path) as gallery:
        teach(gallery, range(4))
        gallery.close(fold=False)
    fold(path, 1)
    for start in (4, 8):
        with Gallery.open(path) as gallery:
            teach(gallery, range(start, start + 4))
            gallery.add([imported(start)])
            gallery.relabel([start], "x")
            gallery.delete([1])
            gallery.take_back(start)
            gallery.undo()
            gallery.close(fold=False)
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Such a gallery."""
    return unfolded(tmp_path / "g.h5")


def through(path: Path) -> int:
    """The last closed segment."""
    return segment_first(segment_paths(path)[-1])


def test_that_folding_equals_replaying(path: Path) -> None:
    replayed = load(path).state
    assert fold(path, through(path)) == replayed.last
    for segment in segment_paths(path):
        segment.unlink()
    folded = load(path).state
    assert content(folded) == content(replayed)
    assert folded.last == replayed.last


def test_that_folding_twice_is_folding_once(path: Path) -> None:
    last = fold(path, through(path))
    data = path.read_bytes()
    assert fold(path, through(path)) == last
    assert path.read_bytes() == data


def test_that_a_fold_goes_no_further_than_it_was_told(path: Path) -> None:
    first, second = segment_paths(path)
    assert fold(path, segment_first(first)) == segment_first(second) - 1
    assert len(load_samples(path)) == len(load(path).state.live_samples())


KILLED = """
import os, sys
from pathlib import Path
from studio.gallery.fold import fold
def step(name):
    if name == sys.argv[3]:
        os.kill(os.getpid(), 9)
fold(Path(sys.argv[1]), int(sys.argv[2]), step=step)
"""


@pytest.mark.parametrize("step", STEPS)
def test_that_a_fold_killed_at_any_step_loses_nothing(path: Path, step: str) -> None:
    before = content(load(path).state)
    assert run_python(KILLED, path, through(path), step).returncode == -signal.SIGKILL
    assert content(load(path).state) == before
    assert verify(path).ok
    with Gallery.open(path) as gallery:
        assert content(gallery) == before
        assert not [left for left in path.parent.iterdir() if left.name.startswith(leftover_prefix(path))]
        if step == "replaced":
            assert segment_paths(path) == ()
        teach(gallery, [100])
        after = content(gallery)
    with Gallery.open(path) as gallery:
        assert content(gallery) == after


def test_that_a_file_in_place_with_its_segments_still_there_counts_each_record_once(path: Path) -> None:
    kept = {segment: segment.read_bytes() for segment in segment_paths(path)}
    before = content(load(path).state)
    fold(path, through(path))
    assert set(segment_paths(path)) == set(kept)  # it is the owner that deletes them
    assert content(load(path).state) == before
    with Gallery.open(path) as gallery:
        assert content(gallery) == before
        assert segment_paths(path) == ()


def test_that_a_late_fold_of_an_earlier_window_changes_nothing(path: Path) -> None:
    """Its owner was killed, the next one folded and went on; only now does it get to run."""
    late = through(path)
    with Gallery.open(path) as gallery:
        gallery.pack()
        teach(gallery, [50])
        before = content(gallery)
        header = read_header(path)
        assert fold(path, late) == header.last
        assert read_header(path) == header
    assert content(load(path).state) == before


def test_that_a_new_owner_waits_for_the_fold_of_the_one_before(path: Path) -> None:
    before = content(load(path).state)
    code = KILLED.replace("os.kill(os.getpid(), 9)", "print('here', flush=True); import time; time.sleep(1)")
    argv = [sys.executable, "-c", code, str(path), str(through(path)), "written"]
    with subprocess.Popen(argv, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "here\n"
        with Gallery.open(path) as gallery:
            assert process.wait(200) == 0
            assert content(gallery) == before


def test_that_the_child_ends_with_its_owner(path: Path) -> None:
    """While the lock of the fold is held it waits; when its standard input closes it ends."""
    lock = fold_lock(path)
    data = path.read_bytes()
    argv = folder_module.command(str(path), str(through(path)))
    with subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.close()
        process.stdin = None
        assert process.wait(200) == 3
    lock.release()
    assert path.read_bytes() == data


def test_that_damage_is_never_folded_in(path: Path) -> None:
    first = segment_paths(path)[0]
    data = bytearray(first.read_bytes())
    data[200] ^= 1
    first.write_bytes(data)
    before = journal_bytes(path)
    with pytest.raises(StudioError, match="is damaged"):
        fold(path, through(path))
    assert journal_bytes(path) == before


def test_that_a_closed_segment_with_a_torn_end_is_damage_to_a_fold(path: Path) -> None:
    last = segment_paths(path)[-1]
    last.write_bytes(last.read_bytes()[:-1])
    with pytest.raises(StudioError, match="is damaged"):
        fold(path, through(path))


def test_that_the_child_says_in_one_line_what_is_wrong(path: Path) -> None:
    segment_paths(path)[0].unlink()
    with pytest.raises(StudioError, match=r"^records 5 to \d+ of gallery .* are missing before .*$"):
        folder_module.start(path, through(path)).result()
    with pytest.raises(StudioError, match="name the last closed segment"):
        folder_module.FoldProcess(str(path)).result()


def test_that_a_fold_keeps_who_may_read_the_gallery(path: Path) -> None:
    path.chmod(0o600)
    fold(path, through(path))
    assert path.stat().st_mode & 0o777 == 0o600
    with Gallery.open(path) as gallery:
        teach(gallery, [60])
        assert segment_paths(path)[-1].stat().st_mode & 0o777 == 0o600


def test_that_a_reader_notices_a_fold_between_file_and_journal(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has the old file and finds no journal: without a second look it would miss what was folded."""
    inside: list[bool] = []

    def fold_first(gallery: Path) -> tuple[Path, ...]:
        if inside.count(True) == 1:
            inside.append(True)
            fold(path, through(path))
            for segment in segment_paths(gallery):
                segment.unlink()
        return segment_paths(gallery)

    def load_inside(gallery: Path, *, lenient: bool, salvage: bool) -> load_module.Loaded:
        inside.append(True)
        return load(gallery, lenient=lenient, salvage=salvage)

    before = content(load(path).state)
    monkeypatch.setattr("studio.gallery.load.segment_paths", fold_first)
    monkeypatch.setattr("studio.gallery.load.load", load_inside)
    assert content(load_module.load_unlocked(path).state) == before
    assert segment_paths(path) == ()


# the owner's side


def test_that_a_fold_starts_by_itself_and_answers_go_on_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "g.h5"
    with Gallery.open(path, fold_after=10) as gallery:
        teach(gallery, range(10))
        teach(gallery, range(10, 13))  # while the child is at it
        deadline = time.monotonic() + 200
        while not path.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        while gallery.info().journal_records > 3 and time.monotonic() < deadline:
            gallery.fold()
            time.sleep(0.05)
        assert read_header(path).last == 10
        assert [segment_first(segment) for segment in segment_paths(path)] == [11]
        assert gallery.fold_problem == ""
        before = content(gallery)
    assert content(load(path).state) == before


def test_that_idleness_makes_a_fold_due_sooner(tmp_path: Path) -> None:
    path = tmp_path / "g.h5"
    with Gallery.open(path) as gallery:
        teach(gallery, range(25))
        gallery.fold()
        teach(gallery, [30])
        assert [segment_first(segment) for segment in segment_paths(path)] == [1]
        gallery.fold(idle=True)
        teach(gallery, [31])
        assert segment_first(segment_paths(path)[-1]) == 27


def test_that_a_fold_that_fails_loses_nothing_and_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "g.h5"
    crash = [sys.executable, "-c", "import os; os.kill(os.getpid(), 11)"]
    with Gallery.open(path, fold_after=5) as gallery:
        with monkeypatch.context() as patch:
            patch.setattr(folder_module, "command", lambda *_: crash)
            teach(gallery, range(7))
            with pytest.raises(StudioError, match="exit code -11"):
                gallery.pack()
            patch.setattr(folder_module, "command", lambda *_: ["/no/such/program"])
            with pytest.raises(StudioError, match="cannot start"):
                gallery.pack()
        assert len(load_samples(path)) == 7
        gallery.pack()
        assert segment_paths(path) == ()
    assert len(load_samples(path)) == 7


def test_that_closing_with_a_fold_that_fails_keeps_the_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "g.h5"
    monkeypatch.setattr(folder_module, "command", lambda *_: [sys.executable, "-c", "raise SystemExit('no luck')"])
    with Gallery.open(path) as gallery:
        teach(gallery, range(3))
    assert "no luck" in caplog.text
    assert len(load_samples(path)) == 3
    with Gallery.open(path) as gallery:
        assert len(gallery.samples()) == 3
        gallery.close(fold=False)


def test_that_closing_says_nothing_of_a_fold_that_would_take_longer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The journal has everything, and there is nothing that a person could do."""
    path = tmp_path / "g.h5"
    monkeypatch.setattr(folder_module, "command", lambda *_: [sys.executable, "-S", "-c", "import time; time.sleep(9)"])
    with Gallery.open(path) as gallery:
        teach(gallery, range(3))
        gallery.close(patience=0.01)
    assert not caplog.records
    assert len(load_samples(path)) == 3


def test_that_the_child_may_say_more_than_a_pipe_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it does of a gallery with a hundred damages under a long path."""
    much = "import json, sys; sys.stderr.write('x' * 300_000); print(json.dumps({'said': 'x' * 300_000}))"
    monkeypatch.setattr(folder_module, "command", lambda *_: [sys.executable, "-S", "-c", much])
    assert len(folder_module.FoldProcess().result(60)["said"]) == 300_000


def test_that_a_failing_fold_is_not_tried_again_at_every_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "g.h5"
    started = []

    def command(*arguments: str) -> list[str]:
        started.append(arguments)
        return [sys.executable, "-S", "-c", "raise SystemExit(1)"]

    monkeypatch.setattr(folder_module, "command", command)
    before = psutil.Process().children()  # another test's pool leaves Python's own resource tracker
    with Gallery.open(path, fold_after=4) as gallery:
        for number in range(20):
            teach(gallery, [number])
            for child in psutil.Process().children():
                while child not in before and child.is_running() and child.status() != psutil.STATUS_ZOMBIE:
                    time.sleep(0.01)
        assert 1 <= len(started) <= 4
        assert gallery.fold_problem
        gallery.close(fold=False)


@pytest.mark.skipif(os.name == "nt", reason="there the name of a program says it")
def test_that_a_frozen_bundle_folds_with_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert folder_module.command("g.h5", "1")[1:3] == ["-m", "studio.gallery.fold"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert folder_module.command("g.h5", "1") == [sys.executable, "fold", "g.h5", "1"]

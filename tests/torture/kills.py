"""Kill a process that saves as fast as it can, and see whether the gallery is exactly what was acknowledged.

After a kill it must be what it was after the last acknowledged change, or that and the one change under way: every
sample, pixel for pixel, every label, every tombstone, every trial, since the gallery was made. The fold's child process
is killed with its owner, or left an orphan, or killed alone while its owner goes on.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from studio.errors import StudioError
from studio.gallery.backups import list_backups
from studio.gallery.fold import leftover_prefix
from studio.gallery.hdf5 import read_header
from studio.gallery.kept import LOST, LOST_SAMPLE
from studio.gallery.records import CHECKED, DELETED, HELD_OUT, KEPT, LABEL, LIVE, STATE, WRITER, NewSample
from studio.gallery.store import Gallery, verify
from tests.gallery.making import imported, new_sample

KILLS_PER_GALLERY = 12


def fingerprint(sample: NewSample) -> int:
    """Of what a person would miss: the picture and the strokes."""
    return zlib.crc32(sample.strokes, zlib.crc32(sample.image.tobytes()))


PLACES = {LABEL: 1, STATE: 2, WRITER: 3, HELD_OUT: 4, CHECKED: 5}  # of a field in a row of `Expected.samples`
NOTHING = [fingerprint(LOST_SAMPLE), LOST, DELETED, "", "", ""]  # a row of a forgotten writer


@dataclass
class Expected:
    """What a gallery should hold.

    A sample: [fingerprint, label, state, writer, held out, checked], a trial: [sample, taken back, writer].
    """

    samples: list[list[Any]] = field(default_factory=list)
    trials: list[list[Any]] = field(default_factory=list)

    def copy(self) -> Expected:
        """Another one, equal."""
        return Expected([list(row) for row in self.samples], [list(row) for row in self.trials])

    def happen(self, intent: dict[str, Any]) -> None:
        """Let a change happen that `tests.torture.writer` said."""
        if "answer" in intent:
            self.trials.append([len(self.samples), False, "me"])
            label = intent["label"]
            self.samples.append([fingerprint(new_sample(intent["answer"], label)), label, LIVE, "me", "", ""])
        elif "clear" in intent:
            self.trials.append([None, False, "me"])
        elif "add" in intent:
            made = [imported(intent["add"] + n) for n in range(min(50, intent["count"]))]
            prints = [fingerprint(sample) for sample in made]
            first = len(self.samples)
            self.samples += [[prints[n % 50], "7", LIVE, "somebody", "", ""] for n in range(intent["count"])]
            self._edit(HELD_OUT, {first + n: KEPT for n in intent["held out"]})
            self._edit(CHECKED, {first + n: "7" for n in intent["checked"]})
        elif "take back" in intent:
            trial = self.trials[intent["take back"]]
            trial[1] = True
            if trial[0] is not None:
                self.samples[trial[0]][2] = DELETED
        elif "forget" in intent:
            writer = intent["forget"]
            self.samples = [list(NOTHING) if row[3] == writer else row for row in self.samples]
            self.trials = [[None, True, ""] if row[2] == writer else row for row in self.trials]
        else:
            self._edit(intent["field"], {int(number): value for number, value in intent["values"].items()})

    def _edit(self, field: str, values: dict[int, str]) -> None:
        for number, value in values.items():
            self.samples[number][PLACES[field]] = value
        for trial in self.trials:
            if field == WRITER and trial[0] in values:
                trial[2] = values[trial[0]]


def held(gallery: Gallery) -> Expected:
    """What an open gallery holds."""
    state = gallery._state
    return Expected(
        [[fingerprint(sample), *(state.value(sample.id, field) for field in PLACES)] for sample in state.samples],
        [[trial.sample, trial.taken_back, trial.writer] for trial in state.trials],
    )


def found(path: Path) -> Expected:
    """What the gallery holds, read by a reader and then by its next owner; they must agree."""
    seen = []
    for read_only in (True, False):
        gallery = Gallery.open(path, read_only=read_only)
        seen.append(held(gallery))
        gallery.close(fold=False)
    assert seen[0] == seen[1], "a reader sees another gallery than its owner"
    return seen[1]


@dataclass
class Toll:
    """What a torture came to."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0  # kills after which the gallery was not what was acknowledged
    unreadable: int = 0  # kills after which it did not open or verify
    folds: int = 0  # kills before which at least one fold came through
    orphans: int = 0  # kills that left a fold without its owner
    leftovers: int = 0  # kills that left a half-written file to sweep up
    backups: int = 0  # that are there in the end, all of them whole
    trouble: list[str] = field(default_factory=list)


def torture(folder: Path, kills: int, seed: int) -> Toll:
    """Kill `kills` writers, one after the other, several on each gallery."""
    choose = random.Random(seed)
    toll = Toll()
    expected, path = Expected(), folder / "g.h5"
    for number in range(kills):
        if number % KILLS_PER_GALLERY == 0:
            path = folder / str(number) / "g.h5"
            path.parent.mkdir()
            expected = Expected()
        under_way = _live_and_die(path, expected, choose, toll)
        expected = _judge(path, expected, under_way, toll, number)
    for path in sorted(folder.glob("*/g.h5")):
        for backup in list_backups(path):
            toll.backups += 1
            if problems := verify(backup.path).problems:
                toll.trouble.append(f"{backup.path}: {problems[0]}")
    return toll


def _live_and_die(path: Path, expected: Expected, choose: random.Random, toll: Toll) -> dict[str, Any] | None:
    """One writer from start to kill; `expected` becomes what was acknowledged. Returns what was under way."""
    before = _last(path)
    argv = [sys.executable, "-m", "tests.torture.writer", str(path), str(choose.randrange(2**31)), "25"]
    process = subprocess.Popen(argv, stdout=subprocess.PIPE, start_new_session=True)
    lines: list[bytes] = []
    assert process.stdout is not None
    drain = threading.Thread(target=lines.extend, args=(process.stdout,))
    drain.start()
    if choose.random() < 0.85:  # else it may not even have opened the gallery
        while not lines and process.poll() is None:
            time.sleep(0.005)
    if choose.random() < 0.5:
        time.sleep(choose.choice([0.02, 0.5, 2.0, 4.0]) * choose.random())
    else:
        _wait_for_fold(path, process)
        time.sleep(choose.choice([0.0, 0.02, 0.2]) * choose.random())
    if choose.random() < 0.3:
        for child in _children(process.pid):
            with contextlib.suppress(psutil.NoSuchProcess):  # it has ended meanwhile
                child.kill()
            time.sleep(choose.random() * 0.1)
    orphans = _children(process.pid)
    toll.orphans += bool(orphans)
    assert process.poll() is None, "the writer ended by itself"
    if choose.random() < 0.5:
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    drain.join()
    process.stdout.close()
    toll.kills += 1
    toll.folds += _last(path) > before
    intent: dict[str, Any] | None = None
    for line in lines:
        said = json.loads(line) if line.endswith(b"\n") else None
        if isinstance(said, dict):
            intent = said
        elif said == "ack" and intent is not None:
            expected.happen(intent)
            toll.acknowledged += 1
            intent = None
    return intent


def _wait_for_fold(path: Path, process: subprocess.Popen[bytes]) -> None:
    """Until a fold is writing a new file: the moment that matters most."""
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline and process.poll() is None:
        if any(file.name.startswith(leftover_prefix(path)) for file in path.parent.iterdir()):
            return
        time.sleep(0.001)


def _children(pid: int) -> list[psutil.Process]:
    try:
        return psutil.Process(pid).children()
    except psutil.NoSuchProcess:
        return []


def _last(path: Path) -> int:
    return read_header(path).last if path.exists() else 0


def _judge(path: Path, expected: Expected, under_way: dict[str, Any] | None, toll: Toll, number: int) -> Expected:
    """Compare; what is there is what the next life starts from."""
    files = {file.name for file in path.parent.iterdir()}
    toll.leftovers += any(".folding-" in name for name in files)
    if not any("journal" in name or name == "g.h5" for name in files):
        assert not expected.samples, f"kill {number}: nothing is left"
        return expected
    try:
        report = verify(path)
        there = found(path)
    except StudioError as error:
        toll.unreadable += 1
        toll.trouble.append(f"kill {number}: {error}")
        return expected
    if not report.ok:
        toll.unreadable += 1
        toll.trouble.append(f"kill {number}: {report.problems}")
    after = expected.copy()
    if under_way is not None:
        after.happen(under_way)
    if there not in (expected, after):
        toll.lost += 1
        rows = zip(there.samples + there.trials, expected.samples + expected.trials, strict=False)
        first = next((f"{row} instead of {other}" for row, other in rows if row != other), "")
        counts = f"{len(there.samples)} samples, {len(expected.samples)} acknowledged"
        toll.trouble.append(f"kill {number}: {counts}; {first}; under way: {under_way}")
    return there

"""Damage a gallery, or be handed one that means harm, and see what a process makes of it that may die of it.

Every damaged gallery must be refused in one line that names it, or be read as it was. Only the end of the journal can
be cut off unnoticed: it is then the gallery of an earlier moment, as after a power failure, and no row is wrong.
"""

from __future__ import annotations

import json
import queue
import random
import shutil
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import h5py

from studio.gallery.fold import fold
from studio.gallery.hdf5 import read_header, seal
from studio.gallery.load import load
from studio.gallery.payloads import decode
from studio.gallery.segments import read_segment, segment_first, segment_paths
from studio.gallery.state import State
from studio.gallery.store import Gallery
from tests.gallery.making import imported, teach
from tests.gallery.spoiling import KNOWN, WILD
from tests.torture.reader import sums

HANG = 5.0  # seconds of processor time, to open a gallery or to verify it
PATIENCE = 180.0  # seconds: it opens it twice and verifies it, and others may be busy here


class Reader:
    """A process of `tests.torture.reader`, and another one when it ends."""

    def __init__(self, *options: str) -> None:
        self._options = options
        self._process: subprocess.Popen[str] | None = None
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.before = 0.0  # MB that it had when it began

    def ask(self, path: Path) -> dict[str, Any] | None:
        """What it says of the gallery `path`; None when it ended, and {} when it said nothing in `PATIENCE` seconds."""
        process = self._process or self._start()
        assert process.stdin is not None
        process.stdin.write(f"{path}\n")
        process.stdin.flush()
        try:
            line = self._lines.get(timeout=PATIENCE)
        except queue.Empty:
            self.stop()
            return {}
        if not line:
            self.stop()
            return None
        said: dict[str, Any] = json.loads(line)
        return said

    def stop(self) -> None:
        """End it; the next question starts another one."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()

    def _start(self) -> subprocess.Popen[str]:
        argv = [sys.executable, "-m", "tests.torture.reader", *self._options]
        process = subprocess.Popen(
            argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        lines = self._lines = queue.SimpleQueue()

        def listen() -> None:
            assert process.stdout is not None
            for line in process.stdout:
                lines.put(line)
            lines.put("")

        threading.Thread(target=listen, daemon=True).start()
        self.before = float(json.loads(lines.get())["peak"])
        self._process = process
        return process


@dataclass
class Outcomes:
    """What came of damaged galleries."""

    galleries: int = 0
    refused: int = 0  # in one line that names the file
    same: int = 0
    earlier: int = 0  # the end of the journal is cut off
    wrong: int = 0  # anything else was read, or the refusal is not one line, or a file was changed
    crashes: int = 0
    hangs: int = 0
    slowest_s: float = 0.0
    memory_mb: float = 0.0  # that a reader grew by at most
    trouble: list[str] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        """Nothing but refusals and galleries that were there once."""
        return not (self.wrong or self.crashes or self.hangs or self.trouble)

    def note(self, name: str, said: dict[str, Any] | None, growth: float, known: list[list[int]], cut: bool) -> None:
        """Judge what a reader said; `known`: what the gallery ever was, `cut`: the end of the journal is cut off."""
        self.galleries += 1
        if said is None:
            self.crashes += 1
        elif not said or said["seconds"] > HANG:
            self.hangs += 1
        else:
            self.slowest_s = max(self.slowest_s, round(said["seconds"], 2))
            self.memory_mb = max(self.memory_mb, round(growth, 1))
            how = _how(said, known, cut)
            setattr(self, how, getattr(self, how) + 1)
            if how != "wrong":
                return
        self.trouble.append(f"{name}: {said}")


def _how(said: dict[str, Any], known: list[list[int]], cut: bool) -> str:
    if any("\n" in line or "g.h5" not in line for line in said["said"]) or len(said["said"]) == 1:
        return "wrong"
    if said["said"]:
        return "refused" if said["problems"] else "wrong"
    if said["sums"][0] != said["sums"][1]:
        return "wrong"
    if said["sums"][0] == known[-1]:
        return "same"
    return "earlier" if cut and said["sums"][0] in known else "wrong"


def make(path: Path) -> list[list[int]]:
    """A gallery with a file and two segments of its journal; returns what it was after every record."""
    path.parent.mkdir()
    for start in (0, 20, 40):
        with Gallery.open(path) as gallery:
            teach(gallery, range(start, start + 12))
            gallery.add([imported(start + n) for n in range(5)])
            gallery.relabel([start, start + 1], "x")
            gallery.move([start + 2], "ada")
            gallery.hold_out([start + 3])
            gallery.delete([start + 4])
            gallery.take_back(start // 20 * 12 + 5)
            gallery.undo()
            gallery.close(fold=False)
        if not start:
            fold(path, 1)
            segment_paths(path)[0].unlink()
    state = load(path, through=0).state
    known = [sums(State()), sums(state)]
    for segment in segment_paths(path):
        for record in read_segment(segment, last=True).records:
            state.apply(record.number, decode(record.payload))
            known.append(sums(state))
    return known


def damage(folder: Path, flips: int, cuts: int, seed: int) -> Outcomes:
    """Flip one bit, or cut the end off, of the gallery file or a segment."""
    choose, outcomes, reader = random.Random(seed), Outcomes(), Reader()
    known = make(folder / "sound" / "g.h5")
    files = [folder / "sound" / "g.h5", *segment_paths(folder / "sound" / "g.h5")]
    last = max(files[1:], key=segment_first)
    for number in range(flips + cuts):
        place = folder / str(number)
        shutil.copytree(folder / "sound", place)
        file = place / choose.choice(files).name
        data = bytearray(file.read_bytes())
        spot = choose.randrange(len(data))
        if number < flips:
            data[spot] ^= 1 << choose.randrange(8)
        else:
            del data[spot:]
        file.write_bytes(data)
        said = reader.ask(place / "g.h5")
        cut = number >= flips and file.name == last.name
        name = f"{'flip' if number < flips else 'cut'} {number} of {file.name} at byte {spot}"
        outcomes.note(name, said, said["peak"] - reader.before if said else 0.0, known, cut)
        if said and said["said"] and file.read_bytes() != data:
            outcomes.wrong += 1
            outcomes.trouble.append(f"{name}: refused and changed")
        shutil.rmtree(place)
    reader.stop()
    return outcomes


def be_hostile(folder: Path) -> Outcomes:
    """Hand over every file of `tests.gallery.spoiling`, each to a process of its own."""
    outcomes, reader = Outcomes(), Reader()
    path = folder / "sound" / "g.h5"
    make(path)
    with Gallery.open(path) as gallery:
        gallery.pack()
    header = read_header(path)
    for spoil in (*KNOWN, *WILD):
        place = folder / spoil.__name__
        shutil.copytree(folder / "sound", place)
        secret = shutil.copy(path, place / "secret.h5")
        with h5py.File(place / "g.h5", "r+") as file:
            spoil(file, Path(secret))
        seal(place / "g.h5", header.identity, header.last)
        before = [(place / name).read_bytes() for name in ("g.h5", "secret.h5")]
        said = reader.ask(place / "g.h5")
        outcomes.note(spoil.__name__, said, said["peak"] - reader.before if said else 0.0, [[]], cut=False)
        if [(place / name).read_bytes() for name in ("g.h5", "secret.h5")] != before:
            outcomes.wrong += 1
            outcomes.trouble.append(f"{spoil.__name__}: a file was changed")
        reader.stop()
        shutil.rmtree(place)
    return outcomes

"""A gallery whose disk is full, and one that two processes want."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from studio.errors import StudioError
from studio.gallery.hdf5 import read_header
from studio.gallery.store import Gallery, verify
from tests.torture.kills import Expected, found, held
from tests.torture.writer import Writer

PATIENCE = 25  # refusals one after the other, after which a disk is full
ROOM = 150_000  # bytes that are made free at a time


@dataclass
class Shortage:
    """What saving on a full disk came to."""

    acknowledged: int = 0
    refused: int = 0
    rounds: int = 0  # times there was room again, and saving went on
    folded: int = 0  # records in the gallery file at the end
    lost: int = 0  # looks at which the gallery was not what was acknowledged
    trouble: list[str] = field(default_factory=list)


def run_out(disk: Path, rounds: int, seed: int) -> Shortage:
    """Save on `disk` until it is full, make some room, and go on; `rounds` times."""
    toll, choose, path = Shortage(), random.Random(seed), disk / "home" / "g.h5"
    path.parent.mkdir()
    ballast = [disk / f"ballast-{number}" for number in range(rounds)]
    for file in ballast:
        file.write_bytes(bytes(ROOM))
    expected, said = Expected(), list[Any]()
    gallery = Gallery.open(path, fold_after=25)
    writer = Writer(gallery, choose, said.append, without={"flood", "back up"})
    for file in ballast:
        before = toll.acknowledged
        _until_full(writer, said, expected, toll)
        toll.rounds += toll.acknowledged > before
        _compare(path, expected, toll)
        file.unlink()
    gallery.close()
    toll.folded = read_header(path).last if path.exists() else 0
    if found(path) != expected or not verify(path).ok:
        toll.lost += 1
        toll.trouble.append(f"at the end: {verify(path)}")
    return toll


def _until_full(writer: Writer, said: list[Any], expected: Expected, toll: Shortage) -> None:
    refusals = 0
    while refusals < PATIENCE:
        try:
            writer.step()
            refusals = 0
        except StudioError as error:
            said.append("refused")
            refusals += 1
            toll.refused += 1
            if "\n" in str(error) or "the disk is " not in str(error):
                toll.trouble.append(str(error))
        for change in happened(said):
            expected.happen(change)
            toll.acknowledged += 1
        said.clear()


def happened(said: list[Any]) -> Iterator[dict[str, Any]]:
    """The changes in what a writer said that were acknowledged."""
    for line, following in pairwise(said):
        if isinstance(line, dict) and following == "ack":
            yield line


def _compare(path: Path, expected: Expected, toll: Shortage) -> None:
    with Gallery.open(path, read_only=True) as reader:
        if held(reader) != expected:
            toll.lost += 1
            toll.trouble.append(f"{len(reader.samples(deleted=True))} samples, {len(expected.samples)} acknowledged")


@dataclass
class Company:
    """What two processes at one gallery came to."""

    acknowledged: int = 0  # of the one that owns it
    folds: int = 0  # readings that found another gallery file than the one before
    refused: int = 0  # attempts to own it as well
    read: int = 0  # readings that found what was acknowledged
    lost: int = 0  # readings that did not
    slowest_s: float = 0.0
    trouble: list[str] = field(default_factory=list)


def keep_company(path: Path, readings: int, seed: int) -> Company:
    """Read the gallery `path`, and try to own it, while another process changes and folds it."""
    toll, expected, lines = Company(), Expected(), list[Any]()
    argv = [sys.executable, "-m", "tests.torture.writer", str(path), str(seed), "25"]
    with subprocess.Popen(argv, stdout=subprocess.PIPE) as owner:
        assert owner.stdout is not None
        listening = threading.Thread(target=lambda: lines.extend(map(json.loads, owner.stdout or ())))
        listening.start()
        while len(lines) < 20:
            time.sleep(0.01)
        file = b""
        for _ in range(readings):
            _try_to_own(path, toll)
            before = len(lines)
            started = time.monotonic()
            with Gallery.open(path, read_only=True) as reader:
                seen = held(reader)
            toll.slowest_s = max(toll.slowest_s, round(time.monotonic() - started, 2))
            time.sleep(0.05)  # until what was said meanwhile is here
            toll.acknowledged += _find(seen, expected, lines, before, toll)
            digest = read_header(path).digest if path.exists() else b""
            toll.folds += digest != file
            file = digest
        owner.kill()
        listening.join()
    return toll


def _try_to_own(path: Path, toll: Company) -> None:
    try:
        Gallery.open(path)
    except StudioError as error:
        toll.refused += "\n" not in str(error) and "open in another window" in str(error)
    else:
        toll.trouble.append("two processes own it")


def _find(seen: Expected, expected: Expected, lines: list[Any], before: int, toll: Company) -> int:
    """Is `seen` what was acknowledged after `before` of the lines, or since? `expected` moves on as far."""
    count, place = 0, 0
    heard = len(lines)
    known = False
    while place < heard:
        if place >= before - 1 and seen == expected:
            known = True
            break
        if isinstance(lines[place], dict):
            expected.happen(lines[place])
            count += 1
        place += 1
    del lines[:place]
    toll.read += known or seen == expected
    if not (known or seen == expected):
        toll.lost += 1
        toll.trouble.append(f"{len(seen.samples)} samples read, {len(expected.samples)} acknowledged")
    return count

"""A process that changes a gallery as fast as it can, and says what it is about to do and what was acknowledged.

Each line on standard output is JSON: an intent (what the gallery must be after it), or ``"ack"`` for the intent before.
``python -m tests.torture.writer GALLERY SEED FOLD_AFTER``
"""

from __future__ import annotations

import json
import os
import random
import sys
from pathlib import Path
from typing import Any

from studio.gallery.store import Gallery
from tests.gallery.making import imported, new_sample


def say(line: Any) -> None:
    """One line, at once, whatever happens next."""
    os.write(1, json.dumps(line).encode() + b"\n")


class Writer:
    """Chooses and does one change after the other."""

    def __init__(self, gallery: Gallery, choose: random.Random) -> None:
        self._gallery, self._choose = gallery, choose

    def step(self) -> None:
        """One change: said, done, acknowledged."""
        kinds = ["answer", "clear", "add", "flood", "take back", "relabel", "delete", "undo"]
        kind = self._choose.choices(kinds, [70, 4, 5, 0.05, 8, 6, 3, 4])[0]
        {
            "answer": self._answer,
            "clear": self._clear,
            "add": lambda: self._add(self._choose.randint(1, 40)),
            "flood": lambda: self._add(self._choose.randint(2001, 4500)),
            "take back": self._take_back,
            "relabel": self._relabel,
            "delete": self._delete,
            "undo": self._undo,
        }[kind]()
        say("ack")

    def _answer(self) -> None:
        number, label = self._choose.randrange(2**31), self._choose.choice("0123456789aß")
        say({"answer": number, "label": label})
        self._gallery.answer(new_sample(number, label), probability=0.5)

    def _clear(self) -> None:
        say({"clear": True})
        self._gallery.clear(predicted="1", probability=0.5, unsure=False, model="nn-0", writer="me", time=1.0)

    def _add(self, count: int) -> None:
        number = self._choose.randrange(2**31)
        say({"add": number, "count": count})
        self._gallery.add([imported(number + n % 50) for n in range(count)])

    def _take_back(self) -> None:
        trials = self._gallery.trials()
        if trials:
            trial = self._choose.choice(trials[-20:])
            say({"take back": trial.id})
            self._gallery.take_back(trial.id)

    def _some(self) -> list[int]:
        samples = self._gallery.samples(deleted=True)
        return sorted({self._choose.randrange(len(samples)) for _ in range(5)}) if samples else []

    def _relabel(self) -> None:
        ids, label = self._some(), self._choose.choice("xyz")
        say({"label": dict.fromkeys(ids, label)})
        self._gallery.relabel(ids, label)

    def _delete(self) -> None:
        ids = self._some()
        say({"deleted": dict.fromkeys(ids, True)})
        self._gallery.delete(ids)

    def _undo(self) -> None:
        ids, label = self._some(), self._choose.choice("pq")
        before = {number: self._gallery.sample(number).label for number in ids}
        say({"label": dict.fromkeys(ids, label)})
        self._gallery.relabel(ids, label)
        say("ack")
        if any(was != label for was in before.values()):
            say({"label": before})
            self._gallery.undo()


def main() -> None:
    """Until killed."""
    path, seed, fold_after = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    gallery = Gallery.open(path, fold_after=fold_after)
    writer = Writer(gallery, random.Random(seed))
    say("open")
    while True:
        writer.step()


if __name__ == "__main__":
    main()

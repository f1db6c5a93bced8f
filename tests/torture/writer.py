"""A process that changes a gallery as fast as it can, and says what it is about to do and what was acknowledged.

Each line on standard output is JSON: an intent (what the gallery must be after it), or ``"ack"`` for the intent before.
``python -m tests.torture.writer GALLERY SEED FOLD_AFTER``
"""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from studio.errors import StudioError
from studio.gallery.records import CHECKED, DELETED, HELD_OUT, KEPT, LABEL, STATE, WRITER
from studio.gallery.rotation import Rotation
from studio.gallery.store import Gallery
from tests.gallery.making import imported, new_sample

OTHERS = ("ada", "ben")  # who samples are moved to, and who are forgotten


def say(line: Any) -> None:
    """One line, at once, whatever happens next."""
    os.write(1, json.dumps(line).encode() + b"\n")


class Writer:
    """Chooses and does one change after the other; `say` is told before and after each."""

    def __init__(
        self, gallery: Gallery, choose: random.Random, say: Callable[[Any], None], *, without: Collection[str] = ()
    ) -> None:
        self._gallery, self._choose, self._say = gallery, choose, say
        self._backups: Rotation | None = None
        self._kinds = [kind for kind in OPERATIONS if kind not in without]

    def step(self) -> None:
        """One change: said, done, acknowledged. Raises StudioError when the gallery refuses it."""
        (kind,) = self._choose.choices(self._kinds, [OPERATIONS[kind][0] for kind in self._kinds])
        OPERATIONS[kind][1](self)
        self._say("ack")

    def _answer(self) -> None:
        number, label = self._choose.randrange(2**31), self._choose.choice("0123456789aß")
        self._say({"answer": number, "label": label})
        self._gallery.answer(new_sample(number, label), probability=0.5)

    def _clear(self) -> None:
        self._say({"clear": True})
        self._gallery.clear(predicted="1", probability=0.5, unsure=False, model="nn-0", writer="me", time=1.0)

    def _some_images(self) -> None:
        self._add(self._choose.randint(1, 40))

    def _flood(self) -> None:
        self._add(self._choose.randint(2001, 4500))

    def _add(self, count: int) -> None:
        number = self._choose.randrange(2**31)
        held_out = {n: KEPT for n in range(count) if self._choose.random() < 0.1}
        checked = {n: "7" for n in range(count) if self._choose.random() < 0.1}
        self._say({"add": number, "count": count, "held out": list(held_out), "checked": list(checked)})
        samples = [imported(number + n % 50) for n in range(count)]
        self._gallery.add(samples, marked={HELD_OUT: held_out, CHECKED: checked})

    def _take_back(self) -> None:
        trials = self._gallery.trials()
        if trials:
            trial = self._choose.choice(trials[-20:])
            self._say({"take back": trial.id})
            self._gallery.take_back(trial.id)

    def _some(self) -> list[int]:
        samples = self._gallery.samples(deleted=True)
        return sorted({self._choose.randrange(len(samples)) for _ in range(5)}) if samples else []

    def _edited(self, field: str, values: dict[int, str], change: Callable[[], object]) -> None:
        """Do a `change` after which `field` has these `values`."""
        self._say({"field": field, "values": values})
        change()

    def _relabel(self) -> None:
        ids, label = self._some(), self._choose.choice("xyz")
        there = [number for number in ids if not self._gallery.sample(number).lost]
        self._edited(LABEL, dict.fromkeys(there, label), lambda: self._gallery.relabel(ids, label))

    def _delete(self) -> None:
        ids = self._some()
        self._edited(STATE, dict.fromkeys(ids, DELETED), lambda: self._gallery.delete(ids))

    def _move(self) -> None:
        ids, writer = self._some(), self._choose.choice(OTHERS)
        kept = [number for number in ids if number not in self._gallery._state.gone()]
        self._edited(WRITER, dict.fromkeys(kept, writer), lambda: self._gallery.move(ids, writer))

    def _hold_out(self) -> None:
        ids, kept = self._some(), self._choose.random() < 0.7
        there = [number for number in ids if not self._gallery.sample(number).lost]
        value = KEPT if kept else ""
        self._edited(HELD_OUT, dict.fromkeys(there, value), lambda: self._gallery.hold_out(ids, kept=kept))

    def _keep_labels(self) -> None:
        ids = self._some()
        there = [sample for sample in map(self._gallery.sample, ids) if not sample.lost]
        self._edited(CHECKED, {one.id: one.label for one in there}, lambda: self._gallery.keep_labels(ids))

    def _undo(self) -> None:
        """Whatever was done last, also by the process before this one."""
        for edit in self._gallery._editing.history.to_undo:  # one: nothing is merged here
            wanted = self._gallery._editing.still_wanted(edit.field, edit.samples, edit.after, edit.before)
            if wanted:
                self._edited(edit.field, wanted, self._gallery.undo)

    def _redo(self) -> None:
        for _, undo in self._gallery._editing.history.to_redo:
            wanted = self._gallery._editing.still_wanted(undo.field, undo.samples, undo.after, undo.before)
            if wanted:
                self._edited(undo.field, wanted, self._gallery.redo)

    def _forget(self) -> None:
        writer, revision = self._choose.choice(OTHERS), self._gallery.revision
        if all(sample.writer != writer for sample in self._gallery.samples(deleted=True)):
            return
        self._say({"forget": writer})
        try:
            self._gallery.forget(writer)
        except StudioError:
            if self._gallery.revision == revision:  # else it is forgotten, and only the fold failed
                raise

    def _back_up(self) -> None:
        """Begin a backup, or see to the one that is being written; the gallery is to be as it was."""
        if self._backups is None:
            self._backups = Rotation(self._gallery)
        self._backups.poll()
        self._backups.begin()


OPERATIONS: dict[str, tuple[float, Callable[[Writer], None]]] = {  # how often, among all; and what is done
    "answer": (70, Writer._answer),
    "clear": (4, Writer._clear),
    "add": (5, Writer._some_images),
    "flood": (0.05, Writer._flood),
    "take back": (8, Writer._take_back),
    "relabel": (6, Writer._relabel),
    "delete": (3, Writer._delete),
    "move": (4, Writer._move),
    "hold out": (3, Writer._hold_out),
    "keep labels": (3, Writer._keep_labels),
    "undo": (5, Writer._undo),
    "redo": (4, Writer._redo),
    "forget": (0.3, Writer._forget),
    "back up": (2, Writer._back_up),
}


def main() -> None:
    """Until killed."""
    path, seed, fold_after = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    gallery = Gallery.open(path, fold_after=fold_after)
    writer = Writer(gallery, random.Random(seed), say)
    say("open")
    while True:
        writer.step()


if __name__ == "__main__":
    main()

"""Edits of what a gallery holds, as they are made, taken back and made again; `history` knows which are next."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from studio.gallery.events import Edited
from studio.gallery.history import UNDO, History, redone_in_words, undone_in_words
from studio.gallery.kept import FORGOTTEN
from studio.gallery.recorder import Recorder
from studio.gallery.records import STATE, WRITER, Edit
from studio.glyphs.classes import Change


class Editing:
    """What an edit wants is a value of one field for each sample, by id.

    `risk` is told how many samples are about to be changed.
    """

    def __init__(self, recorder: Recorder, risk: Callable[[int], None]) -> None:
        self._recorder, self._state, self._risk = recorder, recorder.state, risk
        self.history = History(self._state.edits)

    def edit(self, what: str, field: str, wanted: Mapping[int, str], *, always: bool = False) -> int:
        """Make an edit, `always` or if it changes anything; returns how many samples it changed. Raises StudioError."""
        edit = self.prepared(what, field, wanted)
        if edit.samples or always:
            self._risk(len(edit.samples))
            self._recorder.commit(Edited(edit))
            self.note(edit)
        return len(edit.samples)

    def prepared(self, what: str, field: str, wanted: Mapping[int, str], undoes: int | None = None) -> Edit:
        """The next edit, not made yet: of those samples whose `field` is not as `wanted`."""
        before = {number: self._state.value(number, field) for number in wanted}
        changed = tuple(number for number, value in wanted.items() if before[number] != value)
        return Edit(
            id=len(self._state.edits),
            what=what,
            field=field,
            samples=changed,
            before=tuple(before[number] for number in changed),
            after=tuple(wanted[number] for number in changed),
            time=time.time(),
            undoes=undoes,
        )

    def note(self, edit: Edit) -> None:
        """`edit` has been made."""
        self.history.note(edit)

    def begin_anew(self) -> None:
        """The log of edits is another one now."""
        self.history = History(self._state.edits)

    def undo(self) -> str | None:
        """Take back the newest step and say so in words; None: there is none. Raises StudioError."""
        while step := self.history.to_undo:
            found: list[tuple[Edit, dict[int, str]]] = []
            for edit in step:
                wanted = self.still_wanted(edit.field, edit.samples, edit.after, edit.before)
                if wanted or Change.of(edit.what) is not None:
                    found.append((edit, wanted))
                else:
                    self.history.skip_undo(edit)
            if found:
                made = self._edit_together([(UNDO, edit.field, wanted, edit.id) for edit, wanted in found])
                told = [undone_in_words(edit, n) for (edit, _), n in zip(found, made, strict=True)]
                return ", ".join(told)
        return None

    def redo(self) -> str | None:
        """Make the step again that was taken back last, and say so in words; None: there is none. StudioError."""
        while step := self.history.to_redo:
            found: list[tuple[str, Edit, dict[int, str]]] = []
            for what, undo in step:
                wanted = self.still_wanted(undo.field, undo.samples, undo.after, undo.before)
                if wanted or Change.of(what) is not None:
                    found.append((what, undo, wanted))
                else:
                    self.history.skip_redo(undo)
            if found:
                made = self._edit_together([(what, undo.field, wanted, None) for what, undo, wanted in found])
                told = [redone_in_words(what, undo, n) for (what, undo, _), n in zip(found, made, strict=True)]
                return ", ".join(reversed(told))
        return None

    def still_wanted(
        self, field: str, samples: Sequence[int], now: Sequence[str], then: Sequence[str]
    ) -> dict[int, str]:
        """What `field` of `samples` becomes, `then`, where it still is as it is thought to be `now`."""
        gone = self._state.gone()
        return {
            number: value
            for number, value, expected in zip(samples, then, now, strict=True)
            if self._state.value(number, field) == expected
            and not self._state.samples[number].lost
            and not (field == STATE and number in gone)
            and not (field == WRITER and value == FORGOTTEN)
        }

    def _edit_together(self, edits: Sequence[tuple[str, str, dict[int, str], int | None]]) -> list[int]:
        """Make edits (see `prepared`) in one go, as one step; returns how many samples each of them changed."""
        first, now = len(self._state.edits), time.time()
        made = [replace(self.prepared(*one), id=first + number, time=now) for number, one in enumerate(edits)]
        self._risk(sum(len(edit.samples) for edit in made))
        self._recorder.commit(*map(Edited, made))
        for edit in made:
            self.note(edit)
        return [len(edit.samples) for edit in made]

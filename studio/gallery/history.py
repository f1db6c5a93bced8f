"""Which edits can be taken back or made again, worked out from the log of edits alone.

Nothing is stored for it: an undo is an edit that names the one it takes back, so whoever reads the log knows where a
person stands in it, today or after a restart. A redo is the edit made once more; an edit that does exactly what a redo
would do is one, because what could be redone after it still fits. Any other edit ends what could be redone.

What a merge brings is one step, though it may be an edit of its samples and one of each kind of mark of others: they
are told by their time, which is the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from studio.errors import counted
from studio.gallery.records import CHECK, CHECKED, HELD_OUT, HOLD_OUT, IMPORT, STATE, WRITER, Edit
from studio.glyphs.classes import Change

STEPS = 100  # edits that can be taken back
UNDO = "undo"  # what an edit is called that takes one back
_OF_MERGES = {IMPORT, HOLD_OUT, CHECK, UNDO}  # what edits are called that may be part of a step


class History:
    """The steps back and forth of a gallery; `note` every edit in order."""

    def __init__(self, edits: Sequence[Edit] = ()) -> None:
        self._edits: dict[int, Edit] = {}
        self._done: list[Edit] = []  # that can be taken back, newest last
        self._undone: list[Edit] = []  # the undos that can be taken back themselves, newest last
        for edit in edits:
            self.note(edit)

    def note(self, edit: Edit) -> None:
        """`edit` has been made."""
        if edit.what == IMPORT and edit.field != STATE:
            return  # a mark that came with an import goes with it
        if edit.undoes is not None:
            while self._done and self._done.pop().id != edit.undoes:
                continue  # had no effect any more
            self._undone.append(edit)
            return
        if self._undone and self._repeats(edit, self._undone[-1]):
            self._undone.pop()
        else:
            self._undone.clear()
        self._done.append(edit)
        del self._done[:-STEPS]
        self._edits[edit.id] = edit

    def _repeats(self, edit: Edit, undo: Edit) -> bool:
        what, samples, after = self._again(undo)
        return (edit.what, edit.field, edit.samples, edit.after) == (what, undo.field, samples, after)

    def _again(self, undo: Edit) -> tuple[str, tuple[int, ...], tuple[str, ...]]:
        first = self._edits.get(undo.undoes if undo.undoes is not None else -1)
        return "" if first is None else first.what, undo.samples, undo.before

    @property
    def to_undo(self) -> tuple[Edit, ...]:
        """The edits of the newest step that can be taken back, newest first; (): there is none."""
        return _step(self._done)

    @property
    def to_redo(self) -> tuple[tuple[str, Edit], ...]:
        """What the edits are called that the newest step back took back, each with that undo, in order; (): none."""
        return tuple((self._again(undo)[0], undo) for undo in _step(self._undone))

    def skip_undo(self, edit: Edit) -> None:
        """An edit that could be taken back has no effect any more."""
        self._done.remove(edit)

    def skip_redo(self, undo: Edit) -> None:
        """An undo left nothing that could be made again."""
        self._undone.remove(undo)


def _step(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The last of `edits`, and those before it that were made with it, newest first."""
    found: list[Edit] = []
    for edit in reversed(edits):
        together = all(edit.time == one.time and edit.field != one.field for one in found)
        if found and not (together and {edit.what, found[0].what} <= _OF_MERGES):
            break
        found.append(edit)
    return tuple(found)


def undone_in_words(edit: Edit, changed: int) -> str:
    """What taking back `edit` did to `changed` samples."""
    change = Change.of(edit.what)
    samples = counted(changed, "sample")
    if change is not None:
        return f'class "{change.old}" is back, with {samples}'
    if edit.what == IMPORT:
        return f"an import of {samples}"
    if edit.field == STATE:
        return f"{samples} brought back" if edit.what == "delete" else f"{samples} deleted again"
    if edit.field == CHECKED:
        return f"{counted(changed, 'label')} to be doubted again"
    return f"{samples} back from {_called(edit.field, edit.after)} to {_called(edit.field, edit.before)}"


def redone_in_words(what: str, undo: Edit, changed: int) -> str:
    """What making `what` again did to `changed` samples, `undo` having taken it back."""
    change = Change.of(what)
    samples = counted(changed, "sample")
    if change is not None:
        now = f'called "{change.new}"' if change.new else "gone"
        return f'class "{change.old}" is {now} again, with {samples}'
    if what == IMPORT:
        return f"an import of {samples}"
    if undo.field == STATE:
        return f"{samples} deleted again" if what == "delete" else f"{samples} brought back"
    if undo.field == CHECKED:
        return f"{counted(changed, 'label')} kept again"
    return f"{samples} {_called(undo.field, undo.before)} again"


def _called(field: str, values: Sequence[str]) -> str:
    """What stands in `field`, in words."""
    some = set(values)
    if len(some) != 1:
        return "what it was"
    (value,) = some
    if field == HELD_OUT:
        return "held out" if value else "as the rule says"
    return f'writer "{value}"' if field == WRITER else f'"{value}"'

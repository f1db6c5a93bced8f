"""What labels of a pool are called now: classes may have been renamed, merged or deleted since they were given.

Edits of the gallery follow its samples. A machine label, or what an audit or an answer was called at its time, stands
in the pool as it was then, so it is translated where it is read.
"""

from __future__ import annotations

from collections.abc import Iterable

from studio.glyphs.classes import Change, Recorded, changes_since, names_now


class LabelsNow:
    """Translates by `edits`, those of the gallery."""

    def __init__(self, edits: Iterable[Recorded]) -> None:
        self._edits = [edit for edit in edits if edit.undoes is not None or Change.of(edit.what) is not None]
        self._changes: dict[float, tuple[Change, ...]] = {}  # since a time: what is labelled in one go shares it

    def __call__(self, label: str, given: float) -> str:
        """What `label`, given at that time (seconds since 1970), is called now; "": its class was deleted."""
        if given not in self._changes:
            self._changes[given] = changes_since(self._edits, given)
        return names_now((label,), self._changes[given])[0]

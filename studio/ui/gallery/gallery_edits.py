"""What a person does to chosen samples: each is one edit, which undo takes back, and one line that says so.

Ctrl+Z takes back the newest edit, whatever that is: after a key that edited nothing it is an older one, an import
perhaps. What changed many samples, and was not made here last, is therefore taken back when it is asked for twice.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.errors import StudioError
from studio.gallery.records import DRAWN, IMPORT
from studio.gallery.store import MANY
from studio.ui.parts.said import said
from studio.ui.parts.texts import number

if TYPE_CHECKING:
    from studio.gallery.records import Sample
    from studio.gallery.store import Gallery


class GalleryEdits(QObject):
    """`done(str)`: samples were edited, in one line. `failed(str)`: they could not be; nothing has changed."""

    done = Signal(str)
    failed = Signal(str)

    def __init__(self, gallery: Gallery, parent: QObject) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._made = -1  # revision of the gallery after the newest edit that was made here
        self._doubted = -1  # revision at which undo was asked for once

    def relabel(self, samples: Sequence[Sample], label: str) -> bool:
        """Give them another label; False: it could not be."""
        words = self.tr('{n} relabelled "{what}"')
        return self._do(words, label, lambda: self._gallery.relabel(_ids(samples), label))

    def delete(self, samples: Sequence[Sample]) -> bool:
        """Leave them out; False: it could not be."""
        return self._do(self.tr("{n} deleted"), "", lambda: self._gallery.delete(_ids(samples)))

    def restore(self, samples: Sequence[Sample]) -> bool:
        """Bring deleted ones back; False: it could not be."""
        return self._do(self.tr("{n} brought back"), "", lambda: self._gallery.restore(_ids(samples)))

    def move(self, samples: Sequence[Sample], writer: str) -> bool:
        """Say that they are another writer's; False: it could not be."""
        words = self.tr('{n} moved to writer "{what}"')
        return self._do(words, writer.strip(), lambda: self._gallery.move(_ids(samples), writer))

    def move_last(self, count: int, writer: str) -> bool:
        """Say that the newest `count` drawings are another writer's; False: it could not be."""
        drawn = [sample for sample in self._gallery.samples() if sample.source == DRAWN]
        return self.move(drawn[-count:] if count > 0 else [], writer)

    def hold_out(self, samples: Sequence[Sample]) -> bool:
        """Keep them for testing or, if all of them are kept already, leave it to the rule; False: it could not be."""
        keep = not all(sample.held_out for sample in samples)
        words = self.tr("{n} kept for testing") if keep else self.tr("{n} as the rule says")
        return self._do(words, "", lambda: self._gallery.hold_out(_ids(samples), kept=keep))

    def keep_labels(self, samples: Sequence[Sample]) -> bool:
        """Say that their labels are right, so that they are not doubted again; False: it could not be."""
        return self._do(self.tr("{n} label kept"), "", lambda: self._gallery.keep_labels(_ids(samples)))

    def doubt_of_undo(self) -> str:
        """What to say before the newest edit is taken back, if that is to be asked for once more; else ""."""
        revision = self._gallery.revision
        step = self._gallery.to_undo
        count = max((len(edit.samples) for edit in step), default=0)
        if count < MANY or revision in (self._made, self._doubted):
            return ""
        self._doubted = revision
        if any(edit.what == IMPORT for edit in step):
            return self.tr("Ctrl+Z again takes back an import of %Ln sample(s)", "", count)
        return self.tr("Ctrl+Z again takes back an edit of %Ln sample(s)", "", count)

    def let_go_of_undo(self) -> None:
        """Something else was done since it was asked for once."""
        self._doubted = -1

    def undo(self) -> bool:
        """Take back the newest edit; False: there was none."""
        return self._step(self._gallery.undo, self.tr("taken back: {what}"), self.tr("nothing to take back"))

    def redo(self) -> bool:
        """Make the edit again that was taken back last; False: there was none."""
        done = self._step(self._gallery.redo, self.tr("done again: {what}"), self.tr("nothing to do again"))
        self._made = self._gallery.revision
        return done

    def _do(self, words: str, what: str, edit: Callable[[], int]) -> bool:
        try:
            changed = edit()
        except StudioError as error:
            self.failed.emit(str(error))
            return False
        self._made = self._gallery.revision
        line = words.format(n=number(changed), what=what)
        self.done.emit(self.tr("{what} · Ctrl+Z takes it back").format(what=line) if changed > 1 else line)
        return True

    def _step(self, step: Callable[[], str | None], words: str, nothing: str) -> bool:
        try:
            what = step()
        except StudioError as error:
            self.failed.emit(str(error))
            return False
        self.done.emit(words.format(what=said(what)) if what else nothing)
        return what is not None


def _ids(samples: Sequence[Sample]) -> list[int]:
    return [sample.id for sample in samples]

"""An import on its way into a gallery: at once, or in pieces between which a window paints.

None of the pieces counts before the last one, and what is given up before counts never: half an import is seen by
nobody, not after a kill either.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence

from studio.gallery.coming import MARK_NAMES, Coming, Marks, Size, coming
from studio.gallery.editing import Editing
from studio.gallery.events import Added
from studio.gallery.recorder import Recorder
from studio.gallery.records import NewSample

_RECORD = Size(2_000, 16 * 2**20)
_PIECE = Size(400, 2**20)  # some 20 ms
_TRIES = 3  # times an import begins anew because something came between its pieces


class TakingIn:
    """`samples`, the marks that come with them (`marked`), and marks for samples that are `here` already."""

    def __init__(self, recorder: Recorder, editing: Editing) -> None:
        self._recorder, self._editing = recorder, editing

    def at_once(self, samples: Sequence[NewSample], marked: Marks, here: Marks) -> tuple[int, ...]:
        """Take in an import, all of it or nothing; returns the new ids. Raises StudioError."""
        what = self._coming(samples, marked, here, _RECORD)
        self._take(what, what.parts)
        return what.ids

    def in_pieces(
        self, samples: Sequence[NewSample], marked: Marks, here: Marks
    ) -> Generator[int, None, tuple[int, ...]]:
        """`at_once`, but yields after every piece how many are written.

        If the gallery is changed meanwhile, it begins anew; after a few times the rest is not in pieces.
        """
        try:
            for _ in range(_TRIES):
                what = self._coming(samples, marked, here, _PIECE)
                if (yield from self._piecewise(what)):
                    return what.ids
        finally:
            self._recorder.in_pieces = None
        return self.at_once(samples, marked, here)

    def _piecewise(self, what: Coming) -> Generator[int, None, bool]:
        """One try. False: something came between."""
        recorder = self._recorder
        mark = recorder.in_pieces = object()
        written = 0
        try:
            for part in what.parts[:-1]:
                recorder.write(part)
                written += len(part.samples)
                last = recorder.state.last
                yield written
                if recorder.state.last != last or recorder.in_pieces is not mark:
                    return False
            recorder.in_pieces = None
            self._take(what, what.parts[-1:])
        finally:
            recorder.state.give_up()
        return True

    def _coming(self, samples: Sequence[NewSample], marked: Marks, here: Marks, size: Size) -> Coming:
        """An import, as it would be recorded now."""
        state = self._recorder.state
        own = [self._editing.prepared(MARK_NAMES[field], field, wanted) for field, wanted in here.items()]
        own = [edit for edit in own if edit.samples]
        return coming(samples, len(state.samples), len(state.edits), size, marked=marked, own=own)

    def _take(self, what: Coming, parts: Sequence[Added]) -> None:
        """Let an import count, of which only `parts` are not written yet."""
        if what.edits:
            self._recorder.commit(*parts, *what.after)
            for edit in what.edits:
                self._editing.note(edit)

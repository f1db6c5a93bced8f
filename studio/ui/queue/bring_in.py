"""What the queue says when there is nothing to ask, and where unlabelled images are brought in.

A file or a folder is read by a thread, with progress and a way out; what was refused is listed, and the rest is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from studio.errors import StudioError
from studio.gallery.pool_import import PoolImport
from studio.ui.parts.said import said
from studio.ui.parts.texts import number
from studio.ui.queue.pool_reading import PoolReading
from studio.ui.queue.queue_notice import QueueNotice, make_button

if TYPE_CHECKING:
    from studio.session.queue import Queue

LISTED = 1_000  # refused images said one by one


class BringIn(QueueNotice):
    """`again_asked()`: ask for what was skipped."""

    again_asked = Signal()

    def __init__(self, queue: Queue, parent: QWidget | None = None) -> None:
        super().__init__(queue, parent)
        self.file = make_button(self.tr("A file …"), self._choose_file)
        self.folder = make_button(self.tr("A folder …"), self._choose_folder)
        self.file.setProperty("look", "primary")
        self.again = make_button(self.tr("Ask the skipped ones again"), self.again_asked.emit)
        self.try_again = make_button(self.tr("Try again"), self.done.emit)
        self.refused = QPlainTextEdit()
        self.refused.setReadOnly(True)
        self.refused.setTabChangesFocus(True)
        self.refused.setAccessibleName(self.tr("What was left out"))
        self.lay_out((self.try_again, self.again, self.go_on, self.file, self.folder, self.cancel), (self.refused,))

    @property
    def changing(self) -> tuple[QWidget, ...]:
        """What is not always shown."""
        return (*super().changing, self.file, self.folder, self.try_again, self.again, self.refused)

    # what it says

    def show_nothing(self) -> None:
        """There is no pool yet."""
        self.say(
            self.tr("Nothing to label yet"),
            self.tr(
                "Bring in unlabelled images: PNGs, CSV, .npz, IDX or recorded strokes. The queue then asks for those "
                "that teach most. They are kept beside the gallery; labels they may have are not looked at."
            ),
            self.file,
            self.folder,
        )

    def show_opening(self) -> None:
        """There are many, and they are being read."""
        self.say(self.tr("One moment"), self.tr("The images that wait here are being read."))

    def show_looking(self) -> None:
        """The gallery cannot be written to."""
        self.say(self.tr("This gallery is open for looking only"), self.tr("Copy it elsewhere to label images for it."))

    def show_problem(self, why: str) -> None:
        """The pool cannot be used; it stays to be read until that has changed."""
        self.say(self.tr("The queue cannot be used"), why, self.try_again)

    def show_done(self, left_out: int) -> None:
        """Everything is asked; `left_out` was skipped, or not sure."""
        words = self.tr("%Ln was/were skipped or not sure.", "", left_out) if left_out else ""
        shown = (self.again, self.file, self.folder) if left_out else (self.file, self.folder)
        more = " ".join(filter(None, (words, self.tr("Bring in more images?"))))
        self.say(self.tr("Everything is asked"), more, *shown)

    def show_more(self) -> None:
        """A person wants more, while there is something to ask."""
        title = self.tr("Bring in unlabelled images")
        self.say(title, self.tr("They join those that wait to be asked."), self.file, self.folder, self.go_on)

    # bringing in

    @Slot()
    def _choose_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # it costs 10 ms, and is seldom wanted

        name, _ = QFileDialog.getOpenFileName(self, self.tr("Unlabelled images"))
        if name:
            self.take(Path(name))

    @Slot()
    def _choose_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self, self.tr("A folder of unlabelled images"))
        if name:
            self.take(Path(name))

    def drop(self, paths: Sequence[Path]) -> None:
        """Files or folders were dropped. Labels that came with images are left."""
        from studio.session.imports import bring

        try:
            asked = bring(paths)
        except (StudioError, OSError) as error:
            self.failed.emit(str(error))
            return
        self.take(asked.images)

    def take(self, path: Path) -> None:
        """Bring in what is at `path`, a file or a folder."""
        if self.busy:
            return
        title = self.tr("Reading {name}").format(name=path.name)
        self.begin(lambda: PoolReading(path, self._queue.begin_import(), self), title)

    def show_found(self, found: object) -> None:
        """What came in, and what did not."""
        assert isinstance(found, PoolImport)
        shown = (self.go_on, self.refused) if found.refused else (self.go_on,)
        more = len(found.refused) - LISTED
        lines = list(map(said, found.refused[:LISTED]))
        if more > 0:
            lines.append(self.tr("and {n} more").format(n=number(more)))
        self.refused.setPlainText("\n".join(lines))
        self.say(self.tr("%Ln image(s) taken in", "", len(found.ids)), self._told(found), *shown)

    def _told(self, done: PoolImport) -> str:
        words = []
        if done.refused:
            words.append(self.tr("{n} left out, listed below").format(n=number(len(done.refused))))
        if done.twins:
            words.append(self.tr("{n} with the pixels of another, which is asked once").format(n=number(done.twins)))
        if done.taught:
            words.append(self.tr("%Ln is/are taught already and not asked", "", done.taught))
        if done.odd:
            words.append(self.tr("%Ln is/are likely not one character", "", sum(done.odd.values())))
        if done.labelled:
            words.append(self.tr("the labels they have were left"))
        return "; ".join(words)

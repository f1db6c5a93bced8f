"""What the queue says when there is nothing to ask, and where unlabelled images are brought in.

A file or a folder is read by a thread, with progress and a way out; what was refused is listed, and the rest is there.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from studio.errors import StudioError
from studio.ui import theme
from studio.ui.pool_reading import PoolReading
from studio.ui.texts import text_label

if TYPE_CHECKING:
    from studio.gallery.pool_import import PoolImport
    from studio.session.queue import Queue

WIDE = 560  # px
STEPS = 1000  # of the progress bar
LISTED = 1_000  # refused images said one by one


class BringIn(QWidget):
    """`ended()`: what there is to ask may be another. `done()`: a person wants to go on. `failed(str)`.

    `again_asked()`: ask for what was skipped.
    """

    ended = Signal()
    done = Signal()
    failed = Signal(str)
    again_asked = Signal()

    def __init__(self, queue: Queue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._reading: PoolReading | None = None
        self.title = text_label(size=theme.LARGE, weight=QFont.Weight.DemiBold)
        self.words = text_label(tone="grey")
        self.file = _button(self.tr("A file …"), self._choose_file)
        self.folder = _button(self.tr("A folder …"), self._choose_folder)
        self.file.setProperty("look", "primary")
        self.again = _button(self.tr("Ask the skipped ones again"), self.again_asked.emit)
        self.go_on = _button(self.tr("Go on"), self.done.emit)
        self.cancel = _button(self.tr("Cancel"), self.stop)
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.refused = QPlainTextEdit()
        self.refused.setReadOnly(True)
        self.refused.setTabChangesFocus(True)
        self.refused.setAccessibleName(self.tr("What was left out"))
        self._lay_out()

    def _lay_out(self) -> None:
        for label in (self.title, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            label.setFixedWidth(WIDE)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (self.again, self.go_on, self.file, self.folder, self.cancel):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(14)
        for widget in (self.title, self.words, self.bar):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self.refused)
        centre = QHBoxLayout()
        centre.addStretch(1)
        centre.addLayout(column)
        centre.addStretch(1)
        outside = QVBoxLayout(self)
        outside.addStretch(2)
        outside.addLayout(centre)
        outside.addStretch(3)

    @property
    def busy(self) -> bool:
        """Are images being taken in?"""
        return self._reading is not None

    # what it says

    def show_nothing(self) -> None:
        """There is no pool yet."""
        self._say(
            self.tr("Nothing to label yet"),
            self.tr(
                "Bring in unlabelled images: PNGs, CSV, .npz, IDX or recorded strokes. The queue then asks for those "
                "that teach most. They are kept beside the gallery; labels they may have are not looked at."
            ),
        )

    def show_looking(self) -> None:
        """The gallery cannot be written to."""
        self._say(
            self.tr("This gallery is open for looking only"), self.tr("Copy it elsewhere to label images for it.")
        )
        self.file.hide()
        self.folder.hide()

    def show_done(self, left_out: int) -> None:
        """Everything is asked; `left_out` was skipped, or not sure."""
        words = self.tr("{n} were skipped or not sure.").format(n=f"{left_out:,}") if left_out else ""
        self._say(self.tr("Everything is asked"), " ".join(filter(None, (words, self.tr("Bring in more images?")))))
        self.again.setVisible(bool(left_out))
        if left_out:
            self.setFocusProxy(self.again)

    def show_more(self) -> None:
        """A person wants more, while there is something to ask."""
        self._say(self.tr("Bring in unlabelled images"), self.tr("They join those that wait to be asked."))
        self.go_on.show()

    def _say(self, title: str, words: str) -> None:
        self.title.setText(title)
        self.words.setText(words)
        for widget in (self.file, self.folder):
            widget.show()
        for hidden in (self.bar, self.cancel, self.again, self.go_on, self.refused):
            hidden.hide()
        self.setFocusProxy(self.file)

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

    def take(self, path: Path) -> None:
        """Bring in what is at `path`, a file or a folder."""
        if self._reading is not None:
            return
        try:
            importer = self._queue.begin_import()
        except StudioError as error:
            self.failed.emit(str(error))
            return
        self._say(self.tr("Reading {name}").format(name=path.name), "")
        for shown, hidden in ((self.bar, self.file), (self.cancel, self.folder)):
            shown.show()
            hidden.hide()
        self.setFocusProxy(self.cancel)
        self.cancel.setFocus()
        self._reading = PoolReading(path, importer, self)
        self._reading.progressed.connect(self._progressed)
        self._reading.found.connect(self._found)
        self._reading.failed.connect(self._failed)
        self._progressed(0.0)
        self._reading.start(PoolReading.Priority.LowPriority)

    @Slot(float)
    def _progressed(self, share: float) -> None:
        self.bar.setValue(round(STEPS * share))

    @Slot(object)
    def _found(self, done: PoolImport) -> None:
        if self.sender() is not self._reading:
            return
        self._end()
        self._say(self.tr("{n} images taken in").format(n=f"{len(done.ids):,}"), self._told(done))
        self.file.hide()
        self.folder.hide()
        self.go_on.show()
        if done.refused:
            more = len(done.refused) - LISTED
            lines = [*done.refused[:LISTED], *([self.tr("and {n} more").format(n=f"{more:,}")] if more > 0 else [])]
            self.refused.setPlainText("\n".join(lines))
            self.refused.show()
        self.setFocusProxy(self.go_on)
        self.go_on.setFocus()

    def _told(self, done: PoolImport) -> str:
        words = []
        if done.refused:
            words.append(self.tr("{n} left out, listed below").format(n=f"{len(done.refused):,}"))
        if done.twins:
            words.append(self.tr("{n} with the pixels of another, which is asked once").format(n=f"{done.twins:,}"))
        if done.taught:
            words.append(self.tr("{n} are taught already and not asked").format(n=f"{done.taught:,}"))
        if done.odd:
            words.append(self.tr("{n} are likely not one character").format(n=f"{sum(done.odd.values()):,}"))
        if done.labelled:
            words.append(self.tr("the labels they have were left"))
        return "; ".join(words)

    @Slot(str)
    def _failed(self, why: str) -> None:
        if self.sender() is self._reading:
            self._end()
            self.failed.emit(why)
            self.ended.emit()

    @Slot()
    def stop(self) -> None:
        """End it: nothing is taken in, unless it was being written already."""
        if self._reading is not None:
            self._reading.stop()
            self._end()
            self.ended.emit()

    def _end(self) -> None:
        if self._reading is not None:
            reading, self._reading = self._reading, None
            reading.stop()
            reading.deleteLater()
            try:
                self._queue.end_import()
            except StudioError as error:
                self.failed.emit(str(error))


def _button(words: str, slot: object) -> QPushButton:
    made = QPushButton(words)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setAutoDefault(True)  # Enter presses it
    made.clicked.connect(slot)
    return made

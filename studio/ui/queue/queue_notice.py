"""What lies over the queue's items where there is something to say or to wait for: words, buttons, progress, a way out.

The work is a thread's that has the pool for itself. When it has ended, however it did, the queue has the pool again.
Cancel asks it to end, and does not wait: what it was writing already is written all the same, and told.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from studio.errors import StudioError
from studio.ui.parts import theme
from studio.ui.parts.first_focus import FirstFocus
from studio.ui.parts.said import said
from studio.ui.parts.texts import text_label

if TYPE_CHECKING:
    from studio.session.queue import Queue
    from studio.ui.parts.piece_thread import PieceThread

WIDE = 560  # px
STEPS = 1000  # of the progress bar


class QueueNotice(FirstFocus):
    """`ended()`: what there is to ask may be another. `done()`: a person wants to go on. `failed(str)`.

    A subclass says what there is to say, and `show_found` what came of its work.
    """

    ended = Signal()
    done = Signal()
    failed = Signal(str)

    def __init__(self, queue: Queue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._work: PieceThread | None = None
        self.title = text_label(size=theme.LARGE, weight=QFont.Weight.DemiBold)
        self.words = text_label(tone="grey")
        self.go_on = make_button(self.tr("Go on"), self.done.emit)
        self.cancel = make_button(self.tr("Cancel"), self.give_up)
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)

    def lay_out(self, buttons: Sequence[QWidget], below: Sequence[QWidget] = ()) -> None:
        """All in the middle; `buttons` in a row, `below` under it."""
        for label in (self.title, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            label.setFixedWidth(WIDE)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        column.addLayout(row)
        for widget in below:
            column.addWidget(widget)
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
        """Is a thread at work on the pool?"""
        return self._work is not None

    def say(self, title: str, words: str, *shown: QWidget) -> None:
        """That, and of the buttons and the like none but `shown`, the first of which gets the focus."""
        self.title.setText(title)
        self.words.setText(said(words))
        for widget in self.changing:
            widget.setVisible(widget in shown)
        if shown:
            self.lead_to(shown[0])

    @property
    def changing(self) -> tuple[QWidget, ...]:
        """What is not always shown."""
        return (self.go_on, self.cancel, self.bar)

    def begin(self, lend: Callable[[], PieceThread], title: str) -> None:
        """Let work have the pool; `lend` makes it, and raises StudioError where the pool cannot be lent."""
        try:
            work = lend()
        except StudioError as error:
            self.failed.emit(str(error))
            return
        self.say(title, "", self.cancel, self.bar)
        self.cancel.setFocus()
        self._work = work
        work.progressed.connect(self._progressed)
        work.found.connect(self._found)
        work.failed.connect(self._failed)
        work.finished.connect(self._finished)
        self._progressed(0.0)
        work.start(work.Priority.LowPriority)

    @Slot(float)
    def _progressed(self, share: float) -> None:
        self.bar.setValue(round(STEPS * share))

    @Slot(object)
    def _found(self, found: object) -> None:
        if self.sender() is self._work:
            self._end()
            self.show_found(found)
            self.go_on.setFocus()

    def show_found(self, found: object) -> None:
        """The work is done."""
        raise NotImplementedError

    @Slot(str)
    def _failed(self, why: str) -> None:
        if self.sender() is self._work:
            self._end()
            self.failed.emit(why)
            self.ended.emit()

    @Slot()
    def give_up(self) -> None:
        """Ask it to end: nothing comes of it, unless it is being written already."""
        if self._work is not None:
            self._work.requestInterruption()
            self.title.setText(self.tr("Stopping …"))

    @Slot()
    def _finished(self) -> None:
        if self.sender() is self._work:  # it has neither found anything nor failed
            self._end()
            self.ended.emit()

    @Slot()
    def stop(self) -> None:
        """End it, and wait until it has let go of the pool: for closing."""
        if self._work is not None:
            self._work.stop()
            self._end()
            self.ended.emit()

    def _end(self) -> None:
        if self._work is not None:
            work, self._work = self._work, None
            work.stop()
            try:
                self._queue.end_work()
            except StudioError as error:
                self.failed.emit(str(error))


def make_button(words: str, slot: object) -> QPushButton:
    """One of the row."""
    made = QPushButton(words)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setAutoDefault(True)  # Enter presses it
    made.clicked.connect(slot)
    return made

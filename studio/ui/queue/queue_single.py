"""One item of the queue at a time: picture and entry, and beside them what the model says and how far one has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.ui.parts.announcer import RestingWords
from studio.ui.queue.queue_column import QueueColumn
from studio.ui.queue.queue_item import QueueItem

if TYPE_CHECKING:
    from studio.session import Session


class QueueSingle(QWidget):
    """Shows what the session's queue asks for."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.item = QueueItem()
        self.beside = QueueColumn()
        self._resting = RestingWords(self.beside.panel)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(18)
        columns.addWidget(self.item, 46)
        columns.addLayout(self.beside, 54)

    def show_asked(self) -> bool:
        """The item that is asked for now. False: there is none."""
        queue, panel = self._session.queue, self.beside.panel
        current, prediction = queue.current, queue.shown
        self.item.show_items(current, queue.upcoming)
        if current is None:
            return False
        panel.set_threshold(self._session.recognizer.card.unsure_below)
        if prediction is None:
            panel.show_nothing()
        elif current.question.hidden:
            panel.show_hidden(current.image)
        else:
            panel.show_prediction(prediction, current.image, queue.took, self._session.recalled(prediction))
        self._resting.note(panel.spoken)
        self.item.show_suggestion(None if current.question.hidden else prediction)
        return True

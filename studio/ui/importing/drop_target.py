"""Dropping files anywhere on the window, whatever widget is under the mouse.

Entries and plots would take a drop for themselves (an address typed into the label), so a widget of the window that
accepts drops is told not to as soon as there is one: the window alone does.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from studio.ui.importing.drop_veil import DropVeil


@dataclass(frozen=True)
class Dropped:
    """Files and folders, in the order they came."""

    paths: tuple[Path, ...]


class DropTarget(QObject):
    """`dropped(Dropped)`: files and folders. `refused(str)`: something else, in one line.

    `closed`: why nothing can be dropped at present; "": it can. `offer`: what dropping would do.
    """

    dropped = Signal(object)
    refused = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.closed = ""
        self.offer = ""
        self.veil = DropVeil(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @Slot()
    def alone(self) -> None:
        """Let no widget in the window take a drop for itself."""
        for widget in self._window.findChildren(QWidget):
            if widget.acceptDrops() and not widget.isWindow():
                widget.setAcceptDrops(False)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Drags over the window."""
        if isinstance(event, QDragEnterEvent):
            self._enter(event)
        elif isinstance(event, QDragMoveEvent):
            event.acceptProposedAction()
        elif isinstance(event, QDropEvent):
            self._drop(event)
        elif event.type() == QEvent.Type.DragLeave:
            self.veil.hide()
        else:
            return False
        return True

    def _enter(self, event: QDragEnterEvent) -> None:
        """Anything may be dropped: what cannot be taken is refused in words, not by a cursor."""
        event.acceptProposedAction()
        self.veil.say(self.closed or self._problem(event.mimeData()) or self.offer)

    def _drop(self, event: QDropEvent) -> None:
        self.veil.hide()
        event.setDropAction(Qt.DropAction.CopyAction)  # whatever was proposed: a move would take the files away
        event.accept()
        data = event.mimeData()
        if problem := self.closed or self._problem(data):
            self.refused.emit(problem)
        else:
            self.dropped.emit(Dropped(tuple(Path(url.toLocalFile()) for url in data.urls())))

    def _problem(self, data: QMimeData) -> str:
        """Why this cannot be taken; "": it can."""
        if not data.hasUrls():
            return self.tr("Only files and folders can be dropped here, not text or pictures.")
        if not all(url.isLocalFile() for url in data.urls()):
            return self.tr("Only files of this computer can be dropped here: save what is on the web first.")
        return ""

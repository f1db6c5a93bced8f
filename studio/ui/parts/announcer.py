"""What a screen reader is told without being asked: what the model reads when the pen rests, what was saved or refused,
which version took over.

Only words that stand on screen are said. A prediction is told once, when pen and model have come to rest: at every move
of the pen it would be noise.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

REST = 700  # ms without another prediction until it is told


def announce(source: QObject, words: str, *, urgent: bool = False) -> None:
    """Say `words` on behalf of the widget `source`: after what is being read, or at once where it is `urgent`."""
    if not words.strip():
        return
    event = QAccessibleAnnouncementEvent(source, words)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    deliver(event)


def deliver(event: QAccessibleAnnouncementEvent) -> None:
    """Hand it to whatever reads the screen; nobody may be there."""
    QAccessible.updateAccessibility(event)


class RestingWords(QObject):
    """Tells what `note` was given last, when there has been nothing newer for a while; the same words only once."""

    def __init__(self, source: QObject) -> None:
        super().__init__(source)
        self._source = source
        self._words = self._told = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._tell)

    def note(self, words: str) -> None:
        """That is on screen now; "": nothing is."""
        self._words = words
        if words:
            self._rest.start()
        else:
            self._rest.stop()
            self._told = ""

    @Slot()
    def _tell(self) -> None:
        if self._words != self._told:
            self._told = self._words
            announce(self._source, self._words)

"""A gallery has one window: who opens a second one rings here, and the first comes to the front.

The bell is a local socket named by the gallery's path. Only the owner of the gallery's lock listens, so what an earlier
window left behind (it was killed) is removed first.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 500  # ms until nobody answers


class Doorbell(QObject):
    """`rung()`: somebody wants to see the window of the gallery at `path`, which this process owns."""

    rung = Signal()

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        QLocalServer.removeServer(_name(path))
        self.listening = self._server.listen(_name(path))

    @Slot()
    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnectFromServer()
            caller.deleteLater()
            self.rung.emit()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()


def ring(path: Path) -> bool:
    """Ask the window of the gallery at `path` to come to the front. False: nobody listens."""
    caller = QLocalSocket()
    caller.connectToServer(_name(path))
    heard = caller.waitForConnected(PATIENCE)
    caller.abort()
    return heard


def _name(path: Path) -> str:
    return "glyph-studio-" + hashlib.sha256(str(path.expanduser().resolve()).encode()).hexdigest()[:16]

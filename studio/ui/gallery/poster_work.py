"""A poster that is written beside the window: a PNG of many drawings takes seconds.

What it writes is whole or not there (`formats.whole`), so to stop it leaves everything as it was.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from studio.formats.poster import Poster, poster_bytes
from studio.formats.whole import TakenError, new_files
from studio.ui.gallery.export_work import Taken
from studio.ui.parts.piece_thread import PieceThread


class PosterWork(PieceThread):
    """Finds the path that was written, or `Taken`. `force`: a person has said that what is there may be replaced."""

    def __init__(self, poster: Poster, path: Path, parent: QObject, *, force: bool = False) -> None:
        super().__init__("poster", parent)
        self.poster, self.path = poster, path
        self._force = force

    def work(self) -> Path | Taken:
        """In the thread."""
        try:
            with new_files([self.path], force=self._force) as aside:
                data = poster_bytes(self.poster, self.path.suffix.lower(), self.show)
                with aside.bytes(self.path.name) as file:
                    file.write(data)
                self.go_on()
        except TakenError as error:
            return Taken(error.path)
        return self.path

"""Takes images into the pool beside the window: reads a file or a folder, then adds it, all of it or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studio.ui.parts.piece_thread import PieceThread

if TYPE_CHECKING:
    from studio.gallery.pool_import import Importer, PoolImport

READ = 0.9  # share of the work that reading is


class PoolReading(PieceThread):
    """Finds a `PoolImport`. Until it has ended, nobody else may use the pool."""

    patience = 120_000  # ms: the pool must not be closed under a thread that writes to it

    def __init__(self, path: Path, importer: Importer, parent: QObject) -> None:
        super().__init__("bringing in", parent)
        self._path, self._importer = path, importer

    def work(self) -> PoolImport:
        """In the thread."""
        from studio.formats.images import read_images

        found = read_images(self._path, part="train", tree=True, progress=self._read)
        self.show_share(READ)
        return self._importer.take(found)

    def _read(self, done: int, total: int) -> None:
        self.show_share(READ * done / total if total else 0.0)

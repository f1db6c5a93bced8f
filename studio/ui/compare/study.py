"""A sweep as the Compare page shows it: read from its folder beside the window, with what may be said of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studio.ui.parts.piece_thread import PieceThread

if TYPE_CHECKING:
    from studio.experiments.sweep.settings import Settings
    from studio.stats import Contrast


@dataclass(frozen=True, eq=False)
class Study:
    """What was tried, on every test set."""

    path: Path
    name: str
    settings: Settings
    contrasts: dict[str, tuple[Contrast, ...]]  # by set; Holm over all sets together
    runs: int  # done
    other_data: int  # runs on other data, which do not count
    damaged: tuple[str, ...]  # a line for each record that was put aside

    @property
    def scale(self) -> str | None:
        """The field that makes a curve: a number with three values or more; None: there is none."""
        from studio.experiments.sweep.settings import is_scale

        fields = self.settings.fields
        scales = [field for field in fields if is_scale(self.settings.options(field))]
        return max(scales, key=lambda field: len(self.settings.options(field)), default=None)


class StudyReading(PieceThread):
    """Finds a `Study`. Fails where the folder holds no sweep, a damaged one, or no run yet."""

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__("sweep", parent)
        self._path = path

    def work(self) -> Study:
        """In the thread."""
        from studio.errors import StudioError
        from studio.experiments.sweep.findings import findings

        told = findings(self._path)
        self.go_on()
        found = told.settings
        if not found.every:
            raise StudioError(f"{self._path} holds no run that is done yet: let `studio sweep` go on")
        done = len(told.records) - len(found.failed)
        return Study(self._path, told.info.name, found, found.contrasts(), done, told.other_data, told.damaged)

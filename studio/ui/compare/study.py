"""A sweep as the Compare page shows it: read from its folder beside the window, with what may be said of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from studio.ui.parts.piece_thread import PieceThread

if TYPE_CHECKING:
    from studio.experiments.report.settings import Settings
    from studio.stats import Contrast

MANY = 40  # settings: more of them are a search, which is not compared pair by pair


@dataclass(frozen=True, eq=False)
class Study:
    """What was tried, on every test set."""

    path: Path
    name: str
    settings: Settings
    contrasts: dict[str, tuple[Contrast, ...]]  # by set; Holm over all of the set
    runs: int  # done
    damaged: tuple[str, ...]  # a line for each record that was put aside

    @property
    def scale(self) -> str | None:
        """The field that makes a curve: a number with three values or more; None: there is none."""
        fields = self.settings.fields
        scales = [field for field in fields if _is_scale(self.settings.options(field))]
        return max(scales, key=lambda field: len(self.settings.options(field)), default=None)


class StudyReading(PieceThread):
    """Finds a `Study`. Fails where the folder holds no sweep, a damaged one, or no run yet."""

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__("sweep", parent)
        self._path = path

    def work(self) -> Study:
        """In the thread."""
        from studio.errors import StudioError
        from studio.experiments.report.of_sweep import linked
        from studio.experiments.report.settings import settings_of
        from studio.experiments.sweep.folder import SweepFolder
        from studio.stats import together

        folder = SweepFolder(self._path)
        info, records = folder.info(), folder.records()
        self.go_on()
        found = settings_of(records, linked(info))
        if not found.every:
            raise StudioError(f"{self._path} holds no run that is done yet: let `studio sweep` go on")
        few = len(found.every) <= MANY
        contrasts = {name: together(found.contrasts(name)) if few else () for name in found.sets}
        return Study(self._path, info.name, found, contrasts, len(records) - len(found.failed), tuple(folder.damaged))


def _is_scale(values: tuple[Any, ...]) -> bool:
    return len(values) > 2 and all(isinstance(one, int | float) and not isinstance(one, bool) for one in values)

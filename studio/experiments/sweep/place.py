"""Where Optuna keeps a search: a file in the sweep's folder, or a database for several machines."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.errors import StudioError
from studio.experiments.sweep.data import SweepData
from studio.experiments.sweep.grid import Grid

if TYPE_CHECKING:
    import optuna

JOURNAL = "search.journal"  # in the sweep's folder
_SQLITE = "sqlite:///"
_STARTING = 5  # trials that are never stopped


@dataclass(frozen=True)
class Place:
    """Where Optuna keeps a search: a database's address, or a file; and the name of the search there."""

    storage: str
    study: str

    @property
    def file(self) -> Path | None:
        """The file, if it is one."""
        return None if "://" in self.storage else Path(self.storage)


def place_of(grid: Grid, data: SweepData, folder: Path, storage: str | None) -> Place:
    """Where the search of `grid` on `data` is kept; another question, or other data, is another search."""
    assert grid.search is not None
    asked: list[Any] = [grid.fixed, {name: asdict(space) for name, space in grid.search.spaces.items()}, data.digest]
    if data.apart or data.drawn:  # what was searched before those were left out is another search, too
        asked.append([data.apart, data.drawn])
    mark = hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()[:12]
    where = str(folder / JOURNAL) if storage is None else storage
    return Place(where if "://" in where else str(Path(where).expanduser().absolute()), f"{grid.name} {mark}")


def study_at(place: Place) -> optuna.Study:
    """The search kept at `place`, begun if there is none. Raises StudioError: it cannot be opened."""
    if importlib.util.find_spec("optuna") is None:
        raise StudioError("a search needs Optuna, which is not installed: `python -m pip install optuna`")
    import optuna

    optuna.logging.set_verbosity(optuna.logging.ERROR)
    pruner = optuna.pruners.MedianPruner(_STARTING, n_warmup_steps=1)
    try:
        return optuna.create_study(
            study_name=place.study, storage=_storage(place), pruner=pruner, direction="maximize", load_if_exists=True
        )
    except Exception as error:  # of Optuna, SQLAlchemy or a database's driver
        raise _cannot(place, error) from error


def _cannot(place: Place, error: Exception) -> StudioError:
    said = " ".join(f"{type(error).__name__}: {error}".split())[:160]
    return StudioError(f"the search cannot be kept at {place.storage} ({said}): mend --storage")


def study_if_begun(place: Place) -> optuna.Study | None:
    """The search kept at `place`, if it was begun there; makes no file. Raises StudioError: it cannot be opened."""
    file = place.file or (Path(place.storage[len(_SQLITE) :]) if place.storage.startswith(_SQLITE) else None)
    if (file is not None and not file.is_file()) or importlib.util.find_spec("optuna") is None:
        return None
    import optuna

    try:
        names = optuna.get_all_study_names(_storage(place))
    except Exception as error:  # of Optuna, SQLAlchemy or a database's driver
        raise _cannot(place, error) from error
    return study_at(place) if place.study in names else None


def _storage(place: Place) -> Any:
    import optuna

    if place.file is None:
        return optuna.storages.RDBStorage(place.storage)
    from optuna.storages.journal import JournalFileBackend, JournalFileOpenLock

    lock = JournalFileOpenLock(place.storage) if sys.platform == "win32" else None
    return optuna.storages.JournalStorage(JournalFileBackend(place.storage, lock_obj=lock))

"""A sweep's folder: what was asked for, and a record of every run that is done.

    sweep.json        the grid as it was read, the digests of the data, the versions it was begun with
    runs/KEY.json     one record a run, written whole or not at all
    runs/damaged/     records that could not be read, once their runs have been run again
    runs.csv          one row a run and test set; runs.parquet beside it where pyarrow is installed

Records are the truth, the tables are made of them. Nothing is ever removed: a grid that is asked for again with more
values finds the runs that are done.
"""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import studio
from studio.errors import StudioError
from studio.experiments.sweep.data import SweepData
from studio.experiments.sweep.grid import Grid
from studio.experiments.sweep.records import RunRecord, check_plain, read_versions
from studio.experiments.sweep.runs import KEY_LENGTH, Run
from studio.files import write_advice, write_safely
from studio.recognition.fields import FORMAT, Fields
from studio.recognition.folder import read_text

SWEEP, RUNS, DAMAGED, TABLE, PARQUET = "sweep.json", "runs", "damaged", "runs.csv", "runs.parquet"
_MOST_BYTES = 64 * 2**20  # of a record
_LINE = 600


@dataclass(frozen=True)
class SweepInfo:
    """What sweep.json says."""

    name: str
    varied: tuple[str, ...]  # fields that are not the same in every run
    data_digest: str
    sets: dict[str, int]  # test set -> images, validation aside
    keys: tuple[str, ...]  # of the runs that were asked for last, in order; those of a search are not among them
    grid: dict[str, Any]  # as it was asked for, for a person
    versions: dict[str, str]


class SweepFolder:
    """The folder of one sweep. `damaged` has a line for every record that could not be read, the last time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.damaged: list[str] = []

    @classmethod
    def begin(cls, path: Path, grid: Grid, runs: Sequence[Run], data: SweepData) -> SweepFolder:
        """Make the folder, or go on with one of the same name. Raises StudioError: it is another's, or read-only."""
        folder = cls(path)
        if (path / SWEEP).exists() and (there := folder.info().name) != grid.name:
            raise StudioError(f'{path} holds the sweep "{there}", not "{grid.name}": choose another folder with --out')
        if path.exists() and not (path.is_dir() and ((path / SWEEP).exists() or not any(path.iterdir()))):
            raise StudioError(f"{path} is there and holds no sweep: choose another folder with --out")
        values = {
            "format": FORMAT,
            "name": grid.name,
            "varied": list(grid.varied),
            "data_digest": data.digest,
            "sets": {name: len(one) for name, one in data.sets.items()},
            "keys": [run.key for run in runs],
            "grid": asdict(grid),
            "versions": versions(),
        }
        try:
            (path / RUNS).mkdir(parents=True, exist_ok=True)
            _write(path / SWEEP, json.dumps(values, indent=2, ensure_ascii=False, default=str) + "\n")
        except OSError as error:
            raise StudioError(f"cannot make the folder {path}: {error.strerror or error}; choose another") from error
        return folder

    @property
    def exists(self) -> bool:
        """Does it hold a sweep?"""
        return (self.path / SWEEP).is_file()

    def info(self) -> SweepInfo:
        """What was asked for. Raises StudioError where the folder holds no sweep, or a damaged one."""
        path = self.path / SWEEP
        if not path.is_file():
            raise StudioError(f"{self.path} holds no sweep: `studio sweep` makes one with --out")
        fields = Fields.parse(read_text(path, _MOST_BYTES), str(path))
        sets, grid = fields.inner("sets"), fields.take("grid")
        info = SweepInfo(
            name=fields.text("name", f"[^\\r\\n]{{1,{_LINE}}}", "a line"),
            varied=fields.texts("varied", 0, 1_000),
            data_digest=fields.text("data_digest", "[0-9a-f]{64}", "64 hexadecimal digits"),
            sets={name: sets.integer(name, 0, 10**9) for name in sets.names()},
            keys=fields.texts("keys", 0, 10**6),
            grid=grid if isinstance(grid, dict) else {},
            versions=read_versions(fields.inner("versions")),
        )
        for name, texts in (("name", (info.name,)), ("varied", info.varied), ("sets", tuple(info.sets))):
            check_plain(fields, name, *texts)
        fields.done()
        return info

    def records(self) -> tuple[RunRecord, ...]:
        """All records, in the order that was asked for, then others; what is damaged is `damaged`. Changes nothing."""
        self.damaged = []
        found = {path.stem: self._record(path) for path in sorted((self.path / RUNS).glob("*.json"))}
        sound = {key: record for key, record in found.items() if record is not None}
        asked = [key for key in self.info().keys if key in sound]
        return tuple(sound[key] for key in dict.fromkeys((*asked, *sound)))

    def find(self, key: str) -> RunRecord | None:
        """The record of that key, if there is one."""
        path = self.path / RUNS / f"{key}.json"
        return self._record(path) if path.exists() else None

    def write(self, record: RunRecord) -> bool:
        """Keep the record, unless there is one of its key; was it new? A damaged one goes aside first.

        Raises StudioError: it cannot be written.
        """
        path = self.path / RUNS / f"{record.key}.json"
        if path.exists():
            known = self._record(path)
            if known is not None and not known.failed:
                return False
            if known is None:
                _put_aside(path)
        _write(path, record.to_json())
        return True

    def write_tables(self, records: Iterable[RunRecord]) -> Path:
        """Write runs.csv, and runs.parquet where that can be written; returns the former. Raises StudioError."""
        from studio.experiments.sweep.tables import as_csv, as_parquet, rows_of

        rows = rows_of(records)
        _write(self.path / TABLE, as_csv(rows))
        if (packed := as_parquet(rows)) is not None:
            _write(self.path / PARQUET, packed)
        return self.path / TABLE

    def _record(self, path: Path) -> RunRecord | None:
        try:
            record = RunRecord.from_json(read_text(path, _MOST_BYTES), path.name)
            if record.key != path.stem or len(record.key) != KEY_LENGTH:
                raise StudioError(f"{path.name}: it is the record of {record.key}")
        except StudioError as error:
            self.damaged.append(f"a record of {self.path / RUNS} cannot be read: {error}")
            return None
        return record


def _put_aside(path: Path) -> None:
    aside = path.parent / DAMAGED
    try:
        aside.mkdir(exist_ok=True)
        taken = sum(1 for _ in aside.glob(f"{path.stem}*"))
        path.replace(aside / (f"{path.stem}-{taken}.json" if taken else path.name))
    except OSError as error:
        raise StudioError(f"{path} is damaged and cannot be put aside: {error.strerror or error}") from error


def versions() -> dict[str, str]:
    """Of the program and of Python here."""
    return {"studio": studio.__version__, "python": platform.python_version(), "system": sys.platform}


def _write(path: Path, data: str | bytes) -> None:
    try:
        write_safely(path, data if isinstance(data, bytes) else data.encode("utf-8"))
    except OSError as error:
        raise StudioError(f"cannot write {path}: {error.strerror or error}; {write_advice(error)}") from error

"""GRID.toml: which fields take which values, read strictly.

name = "dropout"
[data]                       # paths relative to the file; all of it may be left out
taught = "images.csv"        # what `corrections` counts from, in the order of the file
taught_labels = "labels.csv"
kept = 200                   # the last so many of them never train: they are the test set "kept"
test = ["digits.npz"]        # more labelled sets, under their files' names; "mnist" is MNIST's test part
[fixed]                      # fields of every run
kind = "nn"
base = "small"
fit.epochs = 200
[grid]                       # every combination of these is a run
layers.dropout = [0.0, 0.2]
seed = [0, 1, 2]
[[cases]]                    # each of these with every combination: for fields that belong together
layers.n2 = 25
[search]                     # ranges for a search instead of, or beside, the grid
fit.learning_rate = {low = 1e-4, high = 1e-1, log = true}
fit.optimizer = {choices = ["adam", "sgd"]}
trials = 50
judge = "validation"         # what decides is never a test set
"""

from __future__ import annotations

import itertools
import json
import math
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from studio.errors import StudioError
from studio.experiments.sweep.grid import JUDGE, Choices, Data, Grid, Range, Search, Value
from studio.recognition.folder import read_limited

OWN_FIELDS = ("kind", "base", "corrections", "seed", "from_scratch", "strangers")
MOST_RUNS = 100_000
_MOST_BYTES = 2**20
_NAME = 60  # characters
_DEEP = 4  # parts of a dotted name, and lists or tables in each other
_TOP = ("name", "data", "fixed", "grid", "cases", "search")
_DATA = ("taught", "taught_labels", "kept", "test", "as_is")
_SEARCH = ("trials", "judge")


def read_grid(path: Path) -> Grid:
    """The grid in the file `path`. Raises StudioError: one line naming file, field, and what may stand there."""
    data = read_limited(path, _MOST_BYTES, "name a grid's file")
    try:
        values = tomllib.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:  # not UTF-8, or not TOML
        raise StudioError(f"{path} is not TOML: {error}") from error
    return _grid(values, str(path), path.parent)


def _grid(values: dict[str, Any], where: str, folder: Path) -> Grid:
    _only(values, _TOP, where)
    found = Grid(
        name=_name(values.get("name", Path(where).stem), where),
        data=_data(_table(values, "data", where), f"{where}, [data]", folder),
        fixed=_flat(_table(values, "fixed", where), f"{where}, [fixed]"),
        grid={name: _list(name, value, f"{where}, [grid]")
              for name, value in _flat(_table(values, "grid", where), f"{where}, [grid]").items()},
        cases=_cases(values.get("cases", []), f"{where}, [[cases]]"),
        search=_search(_table(values, "search", where), f"{where}, [search]") if "search" in values else None,
    )  # fmt: skip
    _check(found, where)
    return found


def _check(grid: Grid, where: str) -> None:
    """Raises StudioError: there is nothing to try, a field stands in two places, or there are too many runs."""
    if not grid.grid and not grid.cases and grid.search is None:
        raise StudioError(
            f"{where}: there is nothing to try: write [grid] and fields with their values below (seed = [0] is a "
            "single run), or [[cases]], or [search]"
        )
    places = [("[fixed]", grid.fixed), ("[grid]", grid.grid), ("[[cases]]", {n: 0 for one in grid.cases for n in one})]
    places += [] if grid.search is None else [("[search]", grid.search.spaces)]
    for (one, here), (other, there) in itertools.combinations(places, 2):
        for name in here:
            if name in there:
                raise StudioError(f'{where}: "{name}" stands in {one} and in {other}: leave it in one of them')
    if grid.count > MOST_RUNS:
        raise StudioError(f"{where}: {grid.count:,} runs are too many: at most {MOST_RUNS:,}")


def _only(values: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    for name in values:
        if name not in known:
            raise StudioError(f'{where}: unknown field "{name[:40]}"; there may be {", ".join(known)}')


def _table(values: Mapping[str, Any], name: str, where: str) -> dict[str, Any]:
    found = values.get(name, {})
    if not isinstance(found, dict):
        raise StudioError(f'{where}: "{name}" must be a table: write [{name}] and its fields below')
    return found


def _name(value: Any, where: str) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > _NAME or not value.isprintable():
        raise StudioError(f'{where}: "name" must be a text of at most {_NAME} characters')
    return value


def _data(values: dict[str, Any], where: str, folder: Path) -> Data:
    _only(values, _DATA, where)
    test = values.get("test", [])
    if not isinstance(test, list) or not all(isinstance(one, str) for one in test):
        raise StudioError(f'{where}: "test" must be a list of files')
    kept, as_is = values.get("kept", 0), values.get("as_is", False)
    if isinstance(kept, bool) or not isinstance(kept, int) or kept < 0:
        raise StudioError(f'{where}: "kept" must be a whole number, 0 or more')
    if not isinstance(as_is, bool):
        raise StudioError(f'{where}: "as_is" must be true or false')
    return Data(
        taught=_path(values, "taught", where, folder),
        taught_labels=_path(values, "taught_labels", where, folder),
        kept=kept,
        test=tuple(one if one == "mnist" else str(folder / Path(one).expanduser()) for one in test),
        as_is=as_is,
    )


def _path(values: dict[str, Any], name: str, where: str, folder: Path) -> Path | None:
    value = values.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or not value:
        raise StudioError(f'{where}: "{name}" must be the name of a file')
    return folder / Path(value).expanduser()


def _flat(values: Mapping[str, Any], where: str, more: tuple[str, ...] = (), before: str = "") -> dict[str, Any]:
    """Fields, or one of `more`, by their dotted names, however deep they were written."""
    found: dict[str, Any] = {}
    for name, value in values.items():
        full = f"{before}{name}"
        if full.count(".") >= _DEEP:
            raise StudioError(f'{where}: "{full[:60]}" has too many parts: at most {_DEEP}, with dots between them')
        inner = (
            _flat(value, where, more, f"{full}.") if isinstance(value, dict) and not _is_space(value) else {full: value}
        )
        for one, what in inner.items():
            if one in found:
                raise StudioError(f'{where}: "{one}" stands there twice')
            if one not in more:
                _check_field(one, where)
            if _strange(what):
                raise StudioError(f'{where}: "{one}" must be made of texts, numbers, true and false')
            found[one] = what
    return found


def _is_space(value: Mapping[str, Any]) -> bool:
    return "low" in value or "high" in value or "choices" in value


def _check_field(name: str, where: str) -> None:
    if name == "fit.seed":
        raise StudioError(f'{where}: "fit.seed" is called "seed" here')
    if name not in OWN_FIELDS and not name.startswith(("layers.", "fit.")):
        known = ", ".join((*OWN_FIELDS, "layers.NAME", "fit.NAME"))
        raise StudioError(f'{where}: unknown field "{name[:60]}"; there may be {known}')


def _list(name: str, value: Any, where: str) -> tuple[Value, ...]:
    if not isinstance(value, list):
        raise StudioError(f'{where}: "{name}" must be a list of values; one for every run stands in [fixed]')
    if not value:
        raise StudioError(f'{where}: "{name}" is an empty list: give it a value, or leave it out')
    if len(value) > MOST_RUNS:
        raise StudioError(f'{where}: "{name}" has {len(value):,} values: at most {MOST_RUNS:,}')
    if len({json.dumps(one, sort_keys=True) if isinstance(one, list | dict) else one for one in value}) < len(value):
        raise StudioError(f'{where}: "{name}" has a value twice')
    return tuple(value)


def _strange(value: Any, deep: int = _DEEP) -> bool:
    """Is there anything in it that JSON cannot hold, or that lies too deep in it?"""
    if isinstance(value, list | dict):
        inner = value if isinstance(value, list) else value.values()
        return not deep or any(_strange(one, deep - 1) for one in inner)
    return not isinstance(value, str | int | float | bool) or (isinstance(value, float) and not math.isfinite(value))


def _cases(values: Any, where: str) -> tuple[dict[str, Value], ...]:
    if not isinstance(values, list) or not all(isinstance(one, dict) and one for one in values):
        raise StudioError(f"{where}: write [[cases]] and the fields of one case below, as often as there are cases")
    found = tuple(_flat(one, where) for one in values)
    for case in found:
        if case.keys() != found[0].keys():
            raise StudioError(f"{where}: every case needs the same fields: {', '.join(found[0])}")
    return found


def _search(values: dict[str, Any], where: str) -> Search:
    trials, judge = values.get("trials", 50), values.get("judge", JUDGE)
    if isinstance(trials, bool) or not isinstance(trials, int) or not 1 <= trials <= MOST_RUNS:
        raise StudioError(f'{where}: "trials" must be a whole number 1 to {MOST_RUNS}')
    if judge != JUDGE:
        raise StudioError(f'{where}: "judge" must be "{JUDGE}": a test set that chose is no test set any more')
    spaces = {
        name: _space(name, value, where) for name, value in _flat(values, where, _SEARCH).items() if name not in _SEARCH
    }
    if not spaces:
        raise StudioError(f"{where}: there is nothing to search: give a field its low and high, or its choices")
    return Search(spaces, trials, judge)


def _space(name: str, value: Any, where: str) -> Range | Choices:
    if not isinstance(value, dict):
        raise StudioError(f'{where}: "{name}" must be {{low = .., high = ..}} or {{choices = [..]}}')
    if "choices" in value:
        _only(value, ("choices",), f"{where}, {name}")
        return Choices(_list("choices", value["choices"], f"{where}, {name}"))
    _only(value, ("low", "high", "log"), f"{where}, {name}")
    low, high, log = _number(value, "low"), _number(value, "high"), value.get("log", False)
    if low is None or high is None or not low < high or not isinstance(log, bool) or (log and low <= 0):
        raise StudioError(f'{where}: "{name}" must go from a low to a higher number; log = true needs low above 0')
    return Range(low, high, log, whole=isinstance(low, int) and isinstance(high, int))


def _number(values: dict[str, Any], name: str) -> float | None:
    value = values.get(name)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None

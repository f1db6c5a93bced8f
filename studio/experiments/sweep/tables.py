"""The records of a sweep as a tidy table: one row a run and test set, every field of its own column.

A run that failed has one row, without a set. `spec` is the whole spec as JSON, so that a row stands for itself.
"""

from __future__ import annotations

import csv
import importlib.util
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

from studio.experiments.sweep.records import Judged, RunRecord
from studio.formats.tables import escaped

Row = dict[str, Any]


def rows_of(records: Iterable[RunRecord]) -> list[Row]:
    """The rows; columns that a record does not have are None in its rows."""
    rows = [_row(record, judged) for record in records for judged in (record.judged or (None,))]
    columns = tuple(dict.fromkeys(name for row in rows for name in row))
    fields = [name for name in columns if name.startswith("field.")]
    order = [*(name for name in columns if name not in (*fields, "spec")), *fields, "spec"]
    return [{name: row.get(name) for name in order} for row in rows]


def _row(record: RunRecord, judged: Judged | None) -> Row:
    last = record.history[-1] if record.history else None
    share = None if judged is None else judged.share
    return {
        "key": record.key,
        "sweep": record.name,
        "set": None if judged is None else judged.set,
        "n": None if judged is None else judged.n,
        "correct": None if judged is None else judged.correct,
        "accuracy": None if share is None else share.value,
        "low": None if share is None else share.low,
        "high": None if share is None else share.high,
        "seen": None if judged is None else judged.seen,
        "kind": record.spec.kind,
        "base": record.base,
        "corrections": record.corrections,
        "seed": record.seed,
        "from_scratch": record.from_scratch,
        "epochs": record.epochs,
        "seconds": record.seconds,
        "parameters": record.parameters,
        "loss": None if last is None else last.loss,
        "training": None if last is None else last.accuracy,
        "validation": None if last is None else last.validation,
        "auc": None if last is None else last.auc,
        "failed": record.failed or None,
        "base_digest": record.base_digest or None,
        "data_digest": record.data_digest,
        **{f"version.{name}": version for name, version in record.versions.items()},
        **{f"field.{name}": _plain(value) for name, value in record.values.items()},
        "spec": json.dumps(json.loads(record.spec.to_json()), ensure_ascii=False),
    }


def _plain(value: Any) -> Any:
    return json.dumps(value) if isinstance(value, list | dict) else value


def as_csv(rows: Sequence[Row]) -> str:
    """CSV with a header, fields that are None empty; texts that a spreadsheet would run get an apostrophe in front."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([escaped(name) for name in rows[0]] if rows else ["key"])
    writer.writerows([escaped(one) if isinstance(one, str) else one for one in row.values()] for row in rows)
    return text.getvalue()


def has_pyarrow() -> bool:
    """Is there what writes Parquet? It is an extra."""
    return importlib.util.find_spec("pyarrow") is not None


def as_parquet(rows: Sequence[Row]) -> bytes | None:
    """The same as Parquet; None where pyarrow is not installed, or there is nothing to write."""
    if not rows or not has_pyarrow():
        return None
    import pandas as pd

    packed = io.BytesIO()
    pd.DataFrame({name: _of_one_kind([row[name] for row in rows]) for name in rows[0]}).to_parquet(packed, index=False)
    return packed.getvalue()


def _of_one_kind(column: list[Any]) -> list[Any]:
    """The column as texts where it holds several kinds of values: Parquet takes one a column."""
    kinds = {float if type(value) is int else type(value) for value in column if value is not None}
    return column if len(kinds) <= 1 else [None if value is None else str(value) for value in column]

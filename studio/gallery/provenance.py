"""Tables of trials and of where samples come from, as CSV, through pandas: for a spreadsheet, or any statistics.

One row a trial or sample. No pixels, no strokes: those are what the other exports are for. Text that a spreadsheet
would run as a formula gets an apostrophe in front (`studio.formats.tables`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.formats.tables import escaped
from studio.formats.whole import new_files
from studio.gallery.records import Edit, Sample, Trial
from studio.glyphs.keys import sample_key

if TYPE_CHECKING:
    import pandas as pd


def trials_table(trials: Iterable[Trial]) -> pd.DataFrame:
    """Every trial in order, those taken back too: what was shown, what was answered, and whether it was right.

    Columns: id, sample (empty: cleared without an answer), label, predicted, probability, unsure, model, writer, time
    (UTC), page, taken_back, correct.
    """
    rows = [asdict(trial) | {"correct": trial.correct} for trial in trials]
    return _table(rows, ["id", *(name for name in Trial.__dataclass_fields__ if name != "id"), "correct"])


def samples_table(samples: Iterable[Sample], edits: Iterable[Edit]) -> pd.DataFrame:
    """Every sample in order, deleted ones too, and where it comes from.

    Columns: id, label, writer, source, time (UTC), normalisation, strokes (are there any), predicted, probability (of
    the label predicted), unsure, model, edits (how often it was changed), deleted, key (of pixels and label, hex).
    """
    changed = Counter(number for edit in edits for number in edit.samples)
    rows = [
        {
            "id": sample.id,
            "label": sample.label,
            "writer": sample.writer,
            "source": sample.source,
            "time": sample.time,
            "normalisation": sample.normalisation,
            "strokes": bool(sample.strokes),
            "predicted": sample.predicted,
            "probability": _probability(sample),
            "unsure": sample.unsure,
            "model": sample.model,
            "edits": changed[sample.id],
            "deleted": sample.deleted,
            "key": f"{sample_key(sample.image, sample.label):016x}",
        }
        for sample in samples
    ]
    names = "id label writer source time normalisation strokes predicted probability unsure model edits deleted key"
    return _table(rows, names.split())


def write_table(table: pd.DataFrame, target: Path, *, force: bool) -> None:
    """Write a table as CSV, whole or not at all. Raises StudioError: it is there and not `force`, or cannot be."""
    safe = table.copy()
    for name in safe.columns[[dtype.kind == "O" or dtype == "str" for dtype in safe.dtypes]]:
        safe[name] = safe[name].map(lambda value: escaped(value) if isinstance(value, str) else value)
    with new_files([target], force=force) as aside, aside.text(target.name) as file:
        safe.to_csv(file, index=False, lineterminator="\n")


def _table(rows: list[dict[str, Any]], columns: list[str]) -> pd.DataFrame:
    import pandas as pd

    table = pd.DataFrame(rows, columns=columns)
    table["time"] = pd.to_datetime(table["time"].astype("float64"), unit="s", utc=True, errors="coerce")
    if "sample" in table:
        table["sample"] = table["sample"].astype("Int64")
    return table


def _probability(sample: Sample) -> float | None:
    if sample.probabilities is None or sample.predicted not in sample.classes:
        return None
    return float(sample.probabilities[sample.classes.index(sample.predicted)])

"""The end of the report of a sweep: all its runs, and what was asked for, and with what."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from studio.errors import counted
from studio.experiments.report.html import Cell, Html, element, folded, joined, paragraph, table
from studio.experiments.report.pages import Chart, Section
from studio.experiments.sweep.findings import Findings
from studio.experiments.sweep.folder import SweepInfo
from studio.experiments.sweep.records import RunRecord
from studio.experiments.sweep.settings import Settings, short, shown
from studio.stats import share_text

EMPTY = hashlib.sha256().hexdigest()  # digest of a sweep that teaches nothing and is read on nothing of its own


def runs_of(told: Findings) -> Section:
    """Every run, what failed or was left out, and what was asked for, and with what."""
    info, records, found = told.info, told.records, told.settings
    pieces: list[Html | Chart] = [paragraph(line, "warn") for line in told.damaged]
    if told.other_data:
        runs = counted(told.other_data, "run")
        pieces.append(paragraph(f"{runs} of this folder left out: taught or judged with other data.", "warn"))
    pieces += [paragraph(f"{_values(record, found)} failed: {record.failed}", "warn") for record in found.failed]
    rows: list[tuple[str | Cell, ...]] = [
        (
            record.key,
            _values(record, found),
            Cell(f"{record.seed}"),
            Cell(f"{record.epochs:,}"),
            Cell(f"{record.seconds:,.1f}"),
            Cell(f"{record.parameters:,}"),
            *[Cell(_text(record, name)) for name in found.sets],
        )
        for record in records
    ]
    head = ("run", "setting", "seed", "epochs", "seconds", "weights", *found.sets)
    pieces.append(folded(f"All {len(records):,} runs", table(head, rows)))
    versions = ", ".join(f"{name} {number}" for name, number in records[0].versions.items())
    sets = ", ".join(f"{name} ({n:,})" for name, n in info.sets.items()) or "none"
    bases = sorted({(record.base, record.base_digest) for record in records})
    asked = element("pre", json.dumps(_asked(info), indent=1, ensure_ascii=False, default=str))
    digests = [(f"Base images trained on, {base}", digest) for base, digest in bases if digest]
    if info.data_digest != EMPTY:
        digests.append(("Taught drawings and test sets", info.data_digest))
    about = (
        paragraph(
            f"Base: {', '.join(dict.fromkeys(base for base, _ in bases))}. Test sets: {sets}. Made with {versions}."
        ),
        *(paragraph(f"{what}, SHA-256: {digest}", "quiet") for what, digest in digests),
        asked,
    )
    pieces.append(folded("What was asked for, and with what", joined(about)))
    return Section("runs", "Runs", tuple(pieces))


def _asked(info: SweepInfo) -> dict[str, Any]:
    """The grid, its files without their folders, which are nobody's business."""
    data = info.grid.get("data")
    if not isinstance(data, dict):
        return info.grid
    short = {name: Path(value).name if isinstance(value, str) else value for name, value in data.items()}
    if isinstance(test := data.get("test"), list):
        short["test"] = [Path(str(one)).name for one in test]
    return {**info.grid, "data": short}


def _values(record: RunRecord, found: Settings) -> str:
    values = [(name, record.values.get(name)) for name in found.fields]
    return ", ".join(f"{short(name, found.fields)} {shown(value)}" for name, value in values)


def _text(record: RunRecord, name: str) -> str:
    one = record.on(name)
    return "–" if one is None else share_text(one.share)

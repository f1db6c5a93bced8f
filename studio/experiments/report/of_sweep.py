"""The report of a sweep: what was tried, how well each read every test set, and what may be said of that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from studio.errors import counted
from studio.experiments.compare.learning import learning
from studio.experiments.report import figures
from studio.experiments.report.html import Cell, Html, paragraph, table, tiles
from studio.experiments.report.of_sweep_runs import runs_of
from studio.experiments.report.of_training import training
from studio.experiments.report.pages import Chart, Report, Section
from studio.experiments.report.words import share_cells, statements
from studio.experiments.sweep.findings import Findings, findings
from studio.experiments.sweep.records import RunRecord
from studio.experiments.sweep.settings import PAIRS, VALIDATION, Setting, Settings, is_scale, short, shown
from studio.stats import FEW, Contrast

if TYPE_CHECKING:
    from matplotlib.figure import Figure

SETS = {"kept": "the drawings kept apart", VALIDATION: "base validation", "mnist": "MNIST's test part"}
SERIES = 7  # values of a second field that become curves
BEST = 20  # settings of a search that are listed, by validation


def sweep_report(path: Path) -> Report:
    """The report of the sweep in the folder `path`. Raises StudioError: it holds none, a damaged one, or no run yet."""
    return report_of(findings(path))


def report_of(told: Findings) -> Report:
    """The report of what was found."""
    info, records, found = told.info, told.records, told.settings
    held = found.contrasts()
    sections = [_on(name, found, held) for name in sorted(found.sets, key=lambda name: name == VALIDATION)]
    sections += [section for section in (_curves(found), _confusion(found)) if section is not None]
    sections.append(runs_of(told))
    fields = ", ".join(short(name, found.fields) for name in found.fields) or "nothing but the seed"
    line = f"A sweep over {fields}: {counted(len(found.every), 'setting')}, {found.seeds_text} each."
    return Report(f"Report of the sweep {info.name}", line, _top(records, found), tuple(sections), _counted(found))


def _counted(found: Settings) -> str:
    told = "Accuracies are shares of n drawings, the most probable label counted, sure or not. 95 % intervals"
    if found.seeds < 2:
        return f"{told} are Wilson's over drawings."
    return f"{told} of a run are Wilson's over drawings; of a setting, the wider of that and Student's over its seeds."


def _top(records: Sequence[RunRecord], found: Settings) -> Html:
    seconds = sum(record.seconds for record in records)
    spent = f"{seconds:,.0f} s" if seconds < 600 else f"{seconds / 60:,.0f} min"
    tried = "; ".join(f"{short(name, found.fields)}: {_list(found.options(name))}" for name in found.fields)
    return tiles(
        (
            (f"{len(records) - len(found.failed):,}", "runs done", f"{len(found.failed)} failed"),
            (f"{len(found.every):,}", "settings", tried[:120]),
            (spent, "of training", f"{seconds / max(1, len(records)):,.1f} s a run"),
        )
    )


def _list(values: Sequence[Any]) -> str:
    return ", ".join(shown(value) for value in values[:10]) + (" …" if len(values) > 10 else "")


# one test set


def _on(name: str, found: Settings, held: dict[str, tuple[Contrast, ...]]) -> Section:
    """All settings on the set `name`."""
    n = max((setting.share(name).n for setting in found.every), default=0)
    words = f"Share read rightly on {SETS.get(name, name)}, n = {n:,}, with 95 % intervals{_seeds(found)}."
    if "corrections" in found.fields:
        words += " ml 200: trained on 200 drawings."
    pieces: list[Html | Chart] = [*_warnings(name, found)]
    if found.search:
        return Section(_word(name), f"On {SETS.get(name, name)}", (*pieces, *_search(name, words, found)))
    pieces.append(Chart("study", words, _study(name, found)))
    over = f" and over the seeds that both have, {found.seeds_text}" if found.seeds > 1 else ""
    of = f"of settings that differ in one field, paired drawing by drawing{over}"
    among = sum(map(len, held.values()))
    pieces.append(statements(held[name], of, among=among))
    if found.left_out:
        many = f"Only the first {PAIRS:,} of {len(found.pairs):,} such pairs are compared."
        pieces.append(paragraph(many, "quiet"))
    pieces.append(_shares(name, found.every))
    return Section(_word(name), f"On {SETS.get(name, name)}", tuple(pieces))


def _seeds(found: Settings) -> str:
    """What the shares are means of, and what their intervals say therefore."""
    if found.seeds < 2:
        return " over drawings; they are of one network each, and say nothing of other seeds"
    few = "" if found.seeds >= FEW else f" (fewer than {FEW} say little of a setting)"
    return (
        f", the wider of Wilson's over drawings and Student's over seeds; each is the mean of {found.seeds_text}{few}, "
        "shown as small strokes, and n counts drawings"
    )


def _warnings(name: str, found: Settings) -> Iterable[Html]:
    runs = (run.on(name) for setting in found.every for run in setting.runs)
    if seen := max((one.seen for one in runs if one is not None), default=0):
        yield paragraph(f"Up to {seen:,} of its images were trained on: it is no honest test of those runs.", "warn")


def _study(name: str, found: Settings) -> Figure:
    """A curve where a field is a number with three values or more, else a row for each setting."""
    series, row = _roles(found)
    if row is not None and series is None and is_scale(found.options(row)):
        return _scale(name, found, row, None)
    if row is not None and series is not None and is_scale(found.options(row)) and len(found.fields) == 2:
        return _scale(name, found, row, series)
    points = []
    for setting in found.every:
        share = setting.share(name)
        if share.value is not None:
            kept = [
                (field, value) for field, value in zip(found.fields, setting.values, strict=True) if field != series
            ]
            labelled = ", ".join(f"{short(field, found.fields)} {shown(value)}" for field, value in kept)
            mine = _named(series, setting, found) if series else ""
            points.append(
                figures.Point(labelled or setting.label, share.value, share.low, share.high, mine, setting.single(name))
            )
    return figures.points(points)


def _roles(found: Settings) -> tuple[str | None, str | None]:
    """The field whose values are series, and the one whose values are rows; None: there is none."""
    if not found.fields:
        return None, None
    if len(found.fields) == 1:
        return None, found.fields[0]
    scales = [field for field in found.fields if is_scale(found.options(field))]
    row = max(scales or found.fields, key=lambda field: len(found.options(field)))
    others = [field for field in found.fields if field != row]
    series = min(others, key=lambda field: len(found.options(field)))
    return (series if len(found.options(series)) <= SERIES else None), row


def _named(field: str, setting: Setting, found: Settings) -> str:
    return f"{short(field, found.fields)} {shown(setting.values[found.fields.index(field)])}"


def _scale(name: str, found: Settings, row: str, series: str | None) -> Figure:
    place = found.fields.index(row)
    groups: dict[str, list[Setting]] = {}
    for setting in found.every:
        if setting.share(name).n:
            groups.setdefault(_named(series, setting, found) if series else "", []).append(setting)
    lines = []
    for label, mine in groups.items():
        ordered = sorted(mine, key=lambda setting: setting.values[place])
        shares = [setting.share(name) for setting in ordered]
        value, low, high = (np.array([getattr(share, key) for share in shares]) for key in ("value", "low", "high"))
        x = np.array([setting.values[place] for setting in ordered])
        seeds = [(setting.values[place], share) for setting in ordered for share in setting.single(name)]
        single = tuple(seeds) if found.seeds > 1 else ()
        lines.append(figures.Line(label, x, value, low, high, single))
    return figures.curves(lines, x=short(row, found.fields) if row != "corrections" else "drawings trained on (ml)")


def _shares(name: str, settings: Sequence[Setting]) -> Html:
    rows = (
        (
            setting.label,
            *share_cells(setting.share(name)),
            Cell(", ".join(f"{one:.3f}" for one in setting.single(name))),
        )
        for setting in settings
    )
    return table(("setting", "n", "right", "each seed"), rows)


def _search(name: str, words: str, found: Settings) -> Iterable[Html | Chart]:
    """Too many settings for pairs: a plot over each field that is a number, and the best by validation."""
    for field in found.fields:
        if not is_scale(found.options(field)):
            continue
        place = found.fields.index(field)
        told = [(one.values[place], one.share(name)) for one in found.every if one.values[place] is not None]
        shares = [(x, share) for x, share in told if share.value is not None]
        yield Chart(_word(field), words, figures.scattered(shares, x=short(field, found.fields)))
    best = _ranked(found)[:BEST]
    if best:
        yield paragraph(f"The {len(best)} settings that read base validation best, which alone may choose:")
    else:
        best = list(found.every[:BEST])
        yield paragraph(f"The first {len(best)} settings: none was read on base validation, so that none is the best.")
    yield _shares(name, best)


def _ranked(found: Settings) -> list[Setting]:
    """Those that were read on base validation, the best first."""
    ranked = [one for one in found.every if one.share(VALIDATION).n]
    return sorted(ranked, key=lambda one: -(one.share(VALIDATION).value or 0.0))


# all runs


def _curves(found: Settings) -> Section | None:
    """The training of the first run of each setting."""
    chart = training([learning(one.label, one.label, one.runs[0].history) for one in found.every])
    return None if chart is None else Section("training", "Training", (chart,))


def _confusion(found: Settings) -> Section | None:
    """What the best and the worst setting, by validation, read as what on the first test set, all seeds together.

    Where there is no validation, it is the first and the last.
    """
    names = [name for name in found.sets if name != VALIDATION]
    if not names or not found.every:
        return None
    ordered, which = _ranked(found), ("best by validation", "worst by validation")
    if len(ordered) < 2:
        ordered, which = list(found.every), ("the first setting", "the last setting")
    if len(ordered) < 2:
        which = ("", "")
    pieces = []
    for number, setting, why in zip((1, 2), dict.fromkeys((ordered[0], ordered[-1])), which, strict=False):
        judged = [one for run in setting.runs if (one := run.on(names[0])) is not None]
        same = [one for one in judged if one.labels == judged[0].labels]
        if same:
            counts = np.array([one.confusion for one in same], np.int64).sum(axis=0)
            told = f"{setting.label}, {why}" if why else setting.label
            words = f"{told}; on {SETS.get(names[0], names[0])}, n = {int(counts.sum()):,} answers."
            pieces.append(Chart(f"matrix{number}", words, figures.matrix(judged[0].labels, np.asarray(counts))))
    return Section("confusion", "What is read as what", tuple(pieces)) if pieces else None


def _word(name: str) -> str:
    """`name` as a part of a link or the name of a file."""
    return "".join(char if char.isascii() and char.isalnum() else "-" for char in name)[:40]

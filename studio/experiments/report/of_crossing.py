"""The report of a crossing: each writer taught a model of his own, which then read him and the others.

What is read is the line that `studio replay --test-on same,others --json` prints, kept in a file. It comes from
outside: its counts must add up, and every share, interval and p-value is worked out again from them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.errors import StudioError, counted
from studio.experiments.report import figures
from studio.experiments.report.html import Cell, Html, element, paragraph, table, tiles
from studio.experiments.report.pages import Chart, Report, Section
from studio.experiments.report.words import interval_text, share_cells, statements, value_text
from studio.pvalues import mcnemar
from studio.recognition.fields import Fields
from studio.recognition.folder import read_limited
from studio.stats import MCNEMAR, Contrast, Share

SETS = {"same": "the writer's own later drawings", "others": "the drawings of the others"}
MOST = 10**7  # drawings
MOST_BYTES = 16 * 2**20  # of a file: some 20,000 writers
COUNTED = (
    "Accuracies are shares of n drawings with their 95 % interval (Wilson); “not sure” counts as wrong. A drawing of "
    "the others is read by all models but one; where all are told together it counts once, as most of them read it."
)
KNOWN = "what `studio replay --test-on same,others --json` printed"


@dataclass(frozen=True)
class Row:
    """One writer; contrasts are (before, after) by set."""

    writer: str
    corrections: int
    accepted: bool | None  # by the gate; None: nothing was retrained
    sets: dict[str, Contrast]


def crossing_report(path: Path) -> Report:
    """The report of what the file says. Raises StudioError: it is not there, or not what a crossing prints."""
    fields = Fields(_parsed(path), str(path))
    model = fields.text("model", ".{1,200}", "the name of a version")
    taught = fields.integer("taught", 1, MOST)
    there = [name for name in SETS if fields.has(name) and not fields.is_null(name)]
    whole = {name: _contrast(fields.inner(name), name) for name in there}
    rows = tuple(map(_row, fields.objects("by_writer", 1, MOST)))
    sections = [_on(name, one, [row for row in rows if name in row.sets]) for name, one in whole.items()]
    if not sections:
        raise StudioError(f"{path} is no crossing: name a file of {KNOWN}")
    _add_up(whole, rows)
    line = f"{counted(len(rows), 'writer')}, each of whom taught {model} the first {counted(taught, 'drawing')} of his."
    return Report(f"Report of the crossing {path.stem}", line, _top(whole), (*sections, _table(rows)), COUNTED)


def _parsed(path: Path) -> object:
    data = read_limited(path, MOST_BYTES, f"name a file of {KNOWN}")
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise StudioError(f"{path} is not JSON: name a file of {KNOWN}") from error


def _row(fields: Fields) -> Row:
    return Row(
        fields.text("writer", ".{1,200}", "a name"),
        fields.integer("corrections", 0, MOST),
        None if fields.is_null("accepted") else fields.boolean("accepted"),
        {name: one for name in SETS if fields.has(name) and (one := _contrast(fields.inner(name), name)).first.n},
    )


def _contrast(fields: Fields, name: str) -> Contrast:
    n = fields.integer("n", 0, MOST)
    first, second = (fields.inner(when).integer("correct", 0, n) for when in ("before", "after"))
    fixed, broken = fields.integer("fixed", 0, n), fields.integer("broken", 0, n)
    if first - broken != second - fixed or broken > first or fixed > n - first:
        moved = f"{fixed} fixed and {broken} newly broken"
        raise StudioError(f'the crossing does not add up: "{name}" has {first} of {n} right, then {second}, {moved}')
    return Contrast(
        ("before", "after"), Share(first, n), Share(second, n), mcnemar(fixed, broken), MCNEMAR, (broken, fixed)
    )


def _add_up(whole: dict[str, Contrast], rows: Sequence[Row]) -> None:
    """Raises StudioError: a writer is there twice, or all together are not what the writers are one by one."""
    name, times = Counter(row.writer for row in rows).most_common(1)[0]
    if times > 1:
        raise StudioError(f'the crossing does not add up: the writer "{name[:60]}" is there {times} times')
    for name in SETS:
        told = _counts([whole[name]] if name in whole else [])
        found = _counts([row.sets[name] for row in rows if name in row.sets])
        if name == "others":  # each drawing is read by all models but one, and counts once as most of them read it
            told, found = (told[0] * (len(rows) - 1),), found[:1]
        if told != found:
            raise StudioError(
                f'the crossing does not add up: "{name}" of its {counted(len(rows), "writer")} is not what it says of '
                "all together"
            )


def _counts(contrasts: Sequence[Contrast]) -> tuple[int, ...]:
    """Drawings, right before, right after, fixed and newly broken, of all of these."""
    fives = [(one.first.n, one.first.count, one.second.count, *(one.only or (0, 0))) for one in contrasts]
    return tuple(map(sum, zip((0, 0, 0, 0, 0), *fives, strict=True)))


def _top(whole: dict[str, Contrast]) -> Html:
    return tiles(
        (
            value_text(one.second),
            f"right of {SETS[name]} after teaching",
            f"{interval_text(one.second)}; before {value_text(one.first)}",
        )
        for name, one in whole.items()
    )


def _on(name: str, whole: Contrast, rows: Sequence[Row]) -> Section:
    """All writers on one set, before and after."""
    charted = rows[: figures.WRITERS]
    points = [
        figures.Point(row.writer, share.value, share.low, share.high, when)
        for row in charted
        for when, share in (("before", row.sets[name].first), ("after", row.sets[name].second))
        if share.value is not None
    ]
    more = f"; the first {figures.WRITERS} of {len(rows)} writers." if len(rows) > figures.WRITERS else "."
    words = f"Share of {SETS[name]} that is read rightly, before and after each taught, with 95 % intervals"
    told = [_named(row.sets[name], f"{row.writer} taught") for row in rows]
    pieces: list[Html | Chart] = [Chart("shares", words + more, figures.points(points))] if points else []
    pieces.append(statements([whole], f"over {SETS[name]}, all together"))
    if len(told) > 1:
        pieces += [element("h3", "Writer by writer"), statements(told, f"over {SETS[name]}")]
    if name == "others":
        same = "These models read the same drawings: what one gains or loses others may gain or lose by the same ones."
        pieces.append(paragraph(same, "quiet"))
    return Section(name, f"On {SETS[name]}", tuple(pieces))


def _named(one: Contrast, what: str) -> Contrast:
    return Contrast((f"before {what}", f"after {what}"), one.first, one.second, p=one.p, test=one.test, only=one.only)


def _table(rows: Sequence[Row]) -> Section:
    """Counts and shares of every writer."""
    sets = [name for name in SETS if any(name in row.sets for row in rows)]
    head = ["writer", "corrected", "the gate"]
    for name in sets:
        head += [f"n, {name}", "before", "after", "fixed", "newly broken"]
    body: list[Sequence[str | Cell]] = [
        (row.writer, Cell(f"{row.corrections:,}"), _gate(row.accepted), *_cells(row, sets)) for row in rows
    ]
    return Section("writers", "Writers", (table(tuple(head), body),))


def _gate(accepted: bool | None) -> str:
    return "–" if accepted is None else "accepted" if accepted else "refused"


def _cells(row: Row, sets: Iterable[str]) -> Iterable[Cell]:
    for name in sets:
        if name not in row.sets:
            yield from (Cell("–"),) * 5
            continue
        one = row.sets[name]
        broken, fixed = one.only or (0, 0)
        yield from (*share_cells(one.first), share_cells(one.second)[1], Cell(f"{fixed:,}"), Cell(f"{broken:,}"))

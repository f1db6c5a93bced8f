"""Who is read better: the writers of a race against each other, by the version that serves, each network alone.

The drawings of two people are different ones, and in a duel only classes that both have drawn count, class against
class; several duels are one study, held to Holm's correction. The versions are not: one of them is told.
"""

from __future__ import annotations

from dataclasses import replace

from studio.errors import counted
from studio.experiments.compare.duel import EVERYBODY_ELSE, by_writer, duels
from studio.experiments.compare.race import Race
from studio.experiments.report import figures
from studio.experiments.report.html import Cell, Html, folded, paragraph, table
from studio.experiments.report.pages import Chart, Section
from studio.experiments.report.words import share_cells, statements

ONCE = (
    "A duel is for one look: decide beforehand how many drawings it is to be of. Who looks after every drawing, and "
    "stops when one is better, will find one better sooner or later."
)
TITLE = "Writers against each other"


def writers_apart(race: Race, serving: str) -> Section | None:
    """The duels by `serving`, or by the first version where it does not race; None: there are no two writers."""
    rows = by_writer(race)
    if len(rows) < 2:
        return None
    versions = [racer.version for racer in race.racers]
    place = versions.index(serving) if serving in versions else 0
    fought = duels(race)
    many = fought[0].writers[1] == EVERYBODY_ELSE
    how = "each against everybody else" if many else "in pairs"
    of = f"of writers as {versions[place]} alone reads them, {how}, class against class over those that both have drawn"
    charted = sorted(rows, key=lambda row: -row.shares[place].n)[: figures.WRITERS]
    points = [
        figures.Point(row.writer, share.value, share.low, share.high)
        for row in charted
        if (share := row.shares[place]).value is not None
    ]
    words = (
        f"Right answers of {versions[place]} alone, without memory, to each writer's drawings, with 95 % intervals; "
        "what one of the versions that raced was trained on is left out"
    )
    more = f"; the {figures.WRITERS} with most drawings of {len(rows)}." if len(rows) > figures.WRITERS else "."
    pieces: tuple[Html | Chart, ...] = (
        Chart("shares", words + more, figures.points(points)),
        statements([replace(one.contrasts[place], adjusted=None) for one in fought], of),
        paragraph(ONCE, "quiet"),
        table(
            ("writer", "n", *versions),
            (
                (row.writer, Cell(f"{row.shares[0].n:,}"), *(share_cells(share)[1] for share in row.shares))
                for row in rows
            ),
        ),
    )
    out = [(one, sum(one.left_out)) for one in fought if any(one.left_out)]
    if out:
        head = ("duel", "classes that count", "drawings of others left out")
        told = (
            (" against ".join(one.writers), " ".join(one.classes) or "none", Cell(f"{number:,}")) for one, number in out
        )
        pieces += (folded(f"What does not count in {counted(len(out), 'duel')}", table(head, told)),)
    return Section("duels", TITLE, pieces)

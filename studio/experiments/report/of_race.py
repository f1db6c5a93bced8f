"""A race over the gallery's drawings: versions answer the same ones, by their networks alone, and are paired.

Where several people drew them, their writers are held against each other, too, by the version that serves.
"""

from __future__ import annotations

from collections.abc import Sequence

from studio.errors import StudioError, counted
from studio.experiments.compare.curves import runs_of
from studio.experiments.compare.race import Contestant, Race, race_in
from studio.experiments.report import figures
from studio.experiments.report.html import Cell, Html, paragraph, table
from studio.experiments.report.of_answers import curves
from studio.experiments.report.of_duels import writers_apart
from studio.experiments.report.pages import Chart, Section
from studio.experiments.report.words import share_cells, statements
from studio.gallery.records import IMPORTED
from studio.gallery.store import Gallery
from studio.recognition.entry import ModelEntry

TITLE = "The same drawings, read by several versions"


def contestants(entries: Sequence[ModelEntry]) -> tuple[ModelEntry, ...]:
    """Who races: what serves and its parent, and what ships; each more would leave fewer drawings to race over."""
    parents = {entry.card.parent for entry in entries if entry.active}
    return tuple(one for one in entries if one.shipped or one.active or one.version in parents)


def races(gallery: Gallery, entries: Sequence[ModelEntry], serving: str) -> tuple[Section, ...]:
    """The race of `entries` over what `gallery` holds of drawings, and the duels of who drew them, if there are two."""
    able, damage = [], []
    for entry in entries:
        try:
            able.append(Contestant.load(entry))
        except StudioError as error:
            damage.append(paragraph(f"{entry.version} does not race: {error}", "warn"))
    try:
        found = race_in(gallery, able)
    except StudioError as error:
        return (Section("race", TITLE, (*damage, paragraph(f"There was no race: {error}", "warn"))),)
    if not len(found.drawings):
        why = "Every drawing here was trained on by one of these versions." if found.left_out else "Nothing is drawn."
        if imported := sum(sample.source == IMPORTED for sample in gallery.samples()):
            why += f" `studio compare --imported` counts {counted(imported, 'imported image')}, too."
        return (Section("race", TITLE, (*damage, paragraph(why, "quiet"))),)
    race = Section("race", TITLE, (*_shown(found), *damage))
    fought = writers_apart(found, serving)
    return (race,) if fought is None else (race, fought)


def _shown(found: Race) -> tuple[Html | Chart, ...]:
    n = len(found.drawings)
    points = [figures.Point(one.version, one.right.mean(), one.share.low, one.share.high) for one in found.racers if n]
    words = (
        f"Right answers of each network alone, without memory, over the same {n:,} drawings, with 95 % intervals; "
        f"{found.left_out:,} drawings that one of these versions was trained on are left out for all."
    )
    rows = (
        (
            one.version,
            Cell(f"{one.corrections:,}"),
            *share_cells(one.share),
            Cell(f"{int(one.unsure.sum()):,}"),
            Cell(f"{one.trained:,}"),
        )
        for one in found.racers
    )
    over = "Share right so far, in the order the drawings arrived, with its 95 % band. The axis is cut."
    return (
        Chart("shares", words, figures.points(points)),
        Chart("trials", over, curves(runs_of(found), "drawings read")),
        statements(found.contrasts, "of two versions over the same drawings, which hold at any time one looks"),
        table(("version", "drawings learnt", "n", "right", "not sure", "left out for it"), rows),
    )

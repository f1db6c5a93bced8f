"""The versions a gallery knows: what each was trained on, what it fixed and newly broke, and how its training went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from studio.errors import StudioError
from studio.experiments.compare.learning import learning_of
from studio.experiments.report import figures
from studio.experiments.report.html import Cell, Html, element, folded, joined, paragraph, pictures, safe, table
from studio.experiments.report.of_training import training
from studio.experiments.report.pages import Chart, Section
from studio.experiments.report.words import rate_text
from studio.recognition.changes import Change, Changes
from studio.recognition.entry import ModelEntry
from studio.stats import Share, share_text

SETS = {"validation": "base validation", "holdout": "drawings kept for testing", "test": "MNIST test, only reported"}
CHARTED = 12  # versions of a chart: the newest
PICTURED = 3  # versions whose changes are shown as pictures: the one that serves, and the newest
SHOWN = 16  # pictures of a sort


def versions(entries: Sequence[ModelEntry]) -> Section:
    """Every version, oldest first, and what the newest of them changed."""
    ordered = sorted(entries, key=lambda entry: (entry.card.created, entry.version))
    changed = [entry for entry in ordered if entry.card.compared][-CHARTED:]
    pieces: list[Html | Chart] = list(_charts(changed))
    if not changed:
        pieces.append(paragraph("No version was compared with an older one yet: Retrain makes the first.", "quiet"))
    pieces.append(_table(ordered))
    if compared := list(_comparisons(ordered)):
        head = ("version", "set", "right before", "right after", "fixed", "newly broken")
        pieces.append(folded("What each fixed and newly broke, in counts", table(head, compared)))
    if gates := [(entry.version, entry.card.gate) for entry in ordered if entry.card.gate]:
        pieces.append(folded("Why each was accepted", table(("version", "the gate's line"), gates)))
    if (curves := training(learning_of(ordered))) is not None:
        pieces += [element("h3", "How they were trained"), curves]
    pieces += chain.from_iterable(_pictures(entry) for entry in _pictured(ordered))
    return Section("versions", "Versions", tuple(pieces))


def _charts(entries: Sequence[ModelEntry]) -> Iterator[Chart]:
    for name, words in SETS.items():
        mine = [entry for entry in entries if name in entry.card.compared]
        if not mine or name == "test":
            continue
        found = []
        for entry in mine:
            one = entry.card.compared[name]
            for series, count in (("fixed", one.fixed), ("newly broken", one.broken)):
                share = Share(count, one.n)
                found.append(figures.Point(entry.version, count / one.n, share.low, share.high, series))
        n = sorted({entry.card.compared[name].n for entry in mine})
        told = f"{n[0]:,}" if len(n) == 1 else f"{n[0]:,} to {n[-1]:,}"
        yield Chart(
            name,
            f"Of {words} (n = {told}): the share that each version reads rightly and its parent did not, and the "
            "other way round, with 95 % intervals.",
            figures.points(found, x="share changed"),
        )


def _table(entries: Sequence[ModelEntry]) -> Html:
    rows = []
    for entry in entries:
        card = entry.card
        name = element("b", f"{entry.version} (serves)") if entry.active else entry.version
        rows.append(
            (
                name,
                card.parent or "from scratch",
                {"mnist": "MNIST", "small": "MNIST sample"}.get(card.base, "none"),
                Cell(f"{card.corrections:,}"),
                Cell(f"{card.epochs:,}"),
                Cell(f"{card.seconds:,.1f}"),
                Cell(_metric(entry, "validation")),
                Cell(_metric(entry, "test")),
                Cell(card.created[:10]),
            )
        )
    head = ("version", "from", "base", "drawings learnt", "epochs", "seconds", "base validation", "test", "made")
    return table(head, rows)


def _metric(entry: ModelEntry, name: str) -> Html:
    """Accuracy and interval, n below."""
    found = entry.card.metrics.get(name, {})
    n, accuracy = found.get("n"), found.get("accuracy")
    if not n or accuracy is None:
        return safe("–")
    share = Share(round(accuracy * n), int(n))
    return joined((share_text(share), Html("<br>"), element("small", f"n = {share.n:,}")))


def _comparisons(entries: Sequence[ModelEntry]) -> Iterator[tuple[str | Cell, ...]]:
    for entry in entries:
        for name, one in entry.card.compared.items():
            yield (
                f"{entry.version} after {entry.card.parent}" if entry.card.parent else entry.version,
                SETS[name],
                Cell(f"{one.before:,} of {one.n:,}"),
                Cell(f"{one.after:,} of {one.n:,}"),
                Cell(rate_text(one.fixed, one.n)),
                Cell(rate_text(one.broken, one.n)),
            )


def _pictured(ordered: Sequence[ModelEntry]) -> list[ModelEntry]:
    """The one that serves first, then the newest that were trained here."""
    mine = [entry for entry in reversed(ordered) if entry.card.parent is not None]
    return sorted(mine, key=lambda entry: not entry.active)[:PICTURED]


def _pictures(entry: ModelEntry) -> Iterator[Html]:
    try:
        changes = Changes.read(entry.folder)
    except StudioError as error:
        yield paragraph(str(error), "warn")
        return
    if changes is None:
        return
    for title, found in (("fixed", changes.fixed), ("newly broken", changes.broken)):
        if found:
            yield element("h3", f"{entry.version}: {title}")
            yield pictures((one.image, _told(one)) for one in found[:SHOWN])


def _told(one: Change) -> str:
    return f"{one.label}: read {one.before}, now {one.after}"

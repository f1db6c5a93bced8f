"""What a gallery's drawings tell: who is read how well, which labels are doubted, and what is mistaken for what."""

from __future__ import annotations

from collections.abc import Sequence

from studio.active.suspects import Review
from studio.errors import counted
from studio.experiments.report import figures
from studio.experiments.report.html import Cell, Html, paragraph, pictures, table
from studio.experiments.report.pages import Chart, Section
from studio.experiments.report.words import share_cells
from studio.figures import WriterFigures
from studio.gallery.records import Sample
from studio.stats import Share

SUSPECTS = 24  # pictures of doubted labels


def writers(found: Sequence[WriterFigures], serving: str) -> Section:
    """Every writer with answers: accuracy of all versions together, and of the one that serves.

    Who is read better is not said here: one may have drawn other classes than another (`of_duels` compares).
    """
    answered = sorted((one for one in found if one.ever.n), key=lambda one: -one.ever.n)
    pieces: list[Html | Chart] = []
    if answered:
        rows = [
            figures.Point(one.writer, share.value, share.low, share.high, series)
            for one in answered[: figures.WRITERS]
            for series, share in (("all versions together", one.ever), (f"{serving}, which serves", one.serving))
            if share.value is not None
        ]
        words = "Accuracy of each writer's answered drawings, with 95 % intervals"
        most = figures.WRITERS
        more = f"; the {most} with most answers of {len(answered)}." if len(answered) > most else "."
        pieces.append(Chart("accuracy", words + more, figures.points(rows)))
    head = ("writer", "drawings", "cleared", "answers", "right, all versions", "answers", f"right, {serving}")
    pieces.append(
        table(
            head,
            (
                (
                    one.writer,
                    Cell(f"{one.samples:,}"),
                    Cell(f"{one.cleared:,}"),
                    *share_cells(one.ever),
                    *share_cells(one.serving),
                )
                for one in found
            ),
        )
    )
    return Section("writers", "Writers", tuple(pieces))


def suspects(review: Review, samples: Sequence[Sample]) -> Section:
    """Labels that are likely wrong, as pictures; nothing is changed by it."""
    count = len(review.suspects)
    share = Share(count, len(samples))
    words = f"{counted(count, 'label')} of {len(samples):,} to look at"
    pieces: list[Html | Chart] = [
        paragraph(
            f"{words} ({share.low:.4f} to {share.high:.4f} of all), {len(review.kept):,} more were looked at and kept. "
            "Check labels, or `studio gallery review`, leads through them."
        )
    ]
    if count:
        by_id = {sample.id: sample for sample in samples}
        shown = review.suspects[:SUSPECTS]
        pieces.append(pictures((by_id[one.id].image, f"is {one.label}, looks like {one.predicted}") for one in shown))
        if count > len(shown):
            pieces.append(paragraph(f"The {len(shown)} most doubtful are shown.", "quiet"))
    return Section("suspects", "Labels to doubt", tuple(pieces))

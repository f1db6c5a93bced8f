"""What a gallery's trials tell of its versions: accuracy over trials, and what is read as what.

A trial is one drawing answered on the Draw page, right or wrong: nothing else is an honest account. Versions answered
different drawings there, so they are compared as independent ones; over the same drawings they race (`of_race`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from studio.experiments.compare.confusion import Confusion, confusion_of_trials
from studio.experiments.compare.curves import Run, line, runs_by_version
from studio.experiments.report import figures
from studio.experiments.report.html import Cell, Html, element, folded, paragraph, pictures, table
from studio.experiments.report.pages import Chart, Section
from studio.experiments.report.words import share_cells, statements
from studio.gallery.records import Sample, Trial
from studio.stats import Share, independent

if TYPE_CHECKING:
    from matplotlib.figure import Figure

CHARTED = 8  # versions of a chart: those that came last
MISTAKEN = 6  # pairs of labels that are shown with pictures
SHOWN = 8  # pictures of a pair


def accuracy(trials: Sequence[Trial], learnt: Mapping[str, int], serving: str) -> Section:
    """One curve for each version, with its band; `learnt`: drawings that versions were trained on."""
    runs = runs_by_version(trials, learnt)
    if not runs:
        none = "Nothing was answered on the Draw page yet: draw something, then press Enter or type what it is."
        return Section("accuracy", "Accuracy over trials", (paragraph(none, "quiet"),))
    unsure = Counter(trial.model for trial in trials if trial.answered and trial.unsure)
    told = [
        independent((before.name, after.name), before.share, after.share)
        for before, after in pairwise(runs[-CHARTED - 1 :])
    ]
    rows = (
        (
            element("b", f"{run.name} (serves)") if run.name == serving else run.name,
            Cell(f"{learnt[run.name]:,}" if run.name in learnt else "–"),
            *share_cells(run.share),
            Cell(f"{unsure[run.name]:,}"),
        )
        for run in runs
    )
    words = (
        "Share of the answers so far that were right, with its 95 % band; ml: drawings the version was trained on. "
        "Each curve begins anew with its version. The axis is cut."
    )
    return Section(
        "accuracy",
        "Accuracy over trials",
        (
            Chart("trials", words, curves(runs[-CHARTED:], "drawings answered under the version")),
            statements(told, "of a version with the one before it, over different drawings"),
            table(("version", "drawings learnt", "answers", "right", "not sure"), rows),
        ),
    )


def curves(runs: Sequence[Run], x: str) -> Figure:
    """The figure of `runs`, each under its legend."""
    return figures.curves(
        [figures.Line(one.legend, one.x, one.value, one.low, one.high) for one in map(line, runs)], x=x, cut=True
    )


def confusion(trials: Sequence[Trial], samples: Sequence[Sample], serving: str) -> Section:
    """What was read as what: by the version that serves, and by all; with pictures of the most frequent mistakes."""
    every, now = (confusion_of_trials(trials, one, samples=samples) for one in (None, serving))
    pieces: list[Html | Chart] = []
    for name, whose, found in (("serving", f"of {serving}, which serves", now), ("all", "of all versions", every)):
        if len(found.ids) and not (name == "all" and len(now.ids) == len(every.ids)):
            pieces.append(matrix(name, f"Answers {whose}", found))
    if not len(every.ids):
        pieces.append(paragraph("Nothing was answered on the Draw page yet.", "quiet"))
    elif worst := every.worst(every.matrix.size):
        totals = dict(zip(every.labels, every.matrix.sum(axis=1).tolist(), strict=True))
        rows = (
            (label, read, Cell(f"{count:,}"), *share_cells(Share(count, totals[label]))) for label, read, count in worst
        )
        head = ("is", "read as", "times", "of that label", "share")
        pieces.append(folded(f"Every mistake, by frequency ({len(worst)} sorts)", table(head, rows)))
        by_id = {sample.id: sample for sample in samples}
        shown = [
            (by_id[number].image, f"{label} read as {read}, {by_id[number].writer}")
            for label, read, _ in worst[:MISTAKEN]
            for number in every.cell(label, read)[-SHOWN:]
            if number in by_id
        ]
        pieces.append(element("h3", "The most frequent mistakes, newest drawings of each"))
        pieces.append(pictures(shown))
    else:
        pieces.append(paragraph("No drawing was taken for another class."))
    return Section("confusion", "What is read as what", tuple(pieces))


def matrix(name: str, of: str, found: Confusion) -> Chart:
    """The matrix as a figure; `of` begins the words below it."""
    words = (
        f"{of}, n = {len(found.ids):,}: what a drawing is (rows), and the most probable label (columns), sure or not."
    )
    return Chart(name, words, figures.matrix(found.labels, found.matrix))

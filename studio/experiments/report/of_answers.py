"""What a gallery's trials tell of its versions: accuracy over trials, and what is read as what.

A trial is one drawing answered on the Draw page, right or wrong: nothing else is an honest account. Versions answered
different drawings, so they are compared as independent ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

from studio.experiments.report import figures
from studio.experiments.report.html import Cell, Html, element, folded, paragraph, pictures, table
from studio.experiments.report.pages import Chart, Section
from studio.experiments.report.words import share_cells, statements
from studio.figures import DRAW_PAGES
from studio.gallery.records import Sample, Trial
from studio.stats import Share, cumulative, independent, wilson_bands

CHARTED = 8  # versions of a chart: those that answered last
UNSURE = "not sure"
MISTAKEN = 6  # pairs of labels that are shown with pictures
SHOWN = 8  # pictures of a pair


def answered(trials: Sequence[Trial]) -> tuple[Trial, ...]:
    """The trials that are an account of a model, in order."""
    return tuple(trial for trial in trials if trial.answered and trial.page in DRAW_PAGES)


def accuracy(trials: Sequence[Trial], learnt: Mapping[str, int], serving: str) -> Section:
    """One curve for each version; `trials` as `answered` gives them, `learnt`: drawings that versions trained on."""
    versions = list(dict.fromkeys(trial.model for trial in trials))
    right = {name: np.array([trial.correct for trial in trials if trial.model == name]) for name in versions}
    if not versions:
        none = "Nothing was answered on the Draw page yet: draw something, then press Enter or type what it is."
        return Section("accuracy", "Accuracy over trials", (paragraph(none, "quiet"),))
    names = {name: f"{name}, ml {learnt[name]:,}" if name in learnt else name for name in versions}
    lines = []
    for name in versions[-CHARTED:]:
        counts, ns = cumulative(right[name])
        low, high = wilson_bands(counts, ns)
        lines.append(figures.Line(names[name], ns, counts / ns, low, high))
    shares = {name: Share(int(row.sum()), len(row)) for name, row in right.items()}
    unsure = Counter(trial.model for trial in trials if trial.unsure)
    told = [
        independent((before, after), shares[before], shares[after])
        for before, after in pairwise(versions[-CHARTED - 1 :])
    ]
    rows = [
        (
            element("b", f"{name} (serves)") if name == serving else name,
            Cell(f"{learnt[name]:,}" if name in learnt else "–"),
            *share_cells(shares[name]),
            Cell(f"{unsure[name]:,}"),
        )
        for name in versions
    ]
    words = (
        "Share of the drawings answered so far that each version read rightly, with its 95 % band; ml: drawings it was "
        "trained on. Each curve begins anew with its version, and the axis is cut."
    )
    return Section(
        "accuracy",
        "Accuracy over trials",
        (
            Chart("trials", words, figures.curves(lines, x="drawings answered under the version")),
            statements(told, "of a version with the one before it, over different drawings"),
            table(("version", "drawings learnt", "answers", "right", "not sure"), rows),
        ),
    )


def confusion(trials: Sequence[Trial], samples: Sequence[Sample], serving: str) -> Section:
    """What was read as what: by the version that serves, and by all; with pictures of the most frequent mistakes."""
    pieces: list[Html | Chart] = []
    now = tuple(trial for trial in trials if trial.model == serving)
    for name, whose, mine in (("serving", f"by {serving}, which serves", now), ("all", "by all versions", trials)):
        if mine and not (name == "all" and len(mine) == len(now)):
            pieces.append(_matrix(name, whose, mine))
    mistakes = Counter((trial.label, _read(trial)) for trial in trials if not trial.correct)
    if mistakes:
        totals = Counter(trial.label for trial in trials)
        rows = (
            (label, read, Cell(f"{count:,}"), *share_cells(Share(count, totals[label])))
            for (label, read), count in mistakes.most_common()
        )
        head = ("is", "read as", "times", "of that label", "share")
        pieces.append(folded(f"All {len(mistakes)} sorts of mistakes", table(head, rows)))
        by_id = {sample.id: sample for sample in samples}
        for label, read in [pair for pair, _ in mistakes.most_common(MISTAKEN)]:
            mine = [one for one in trials if (one.label, _read(one)) == (label, read) and one.sample in by_id]
            shown = [by_id[one.sample] for one in mine if one.sample is not None][-SHOWN:]
            if shown:
                pieces.append(element("h3", f"is {label}, read as {read}: {mistakes[label, read]} times"))
                pieces.append(pictures((one.image, one.writer) for one in reversed(shown)))
    elif trials:
        pieces.append(paragraph("No answer was wrong."))
    return Section("confusion", "What is read as what", tuple(pieces))


def _read(trial: Trial) -> str:
    return UNSURE if trial.unsure else trial.predicted


def _matrix(name: str, whose: str, trials: Sequence[Trial]) -> Chart:
    labels = sorted({trial.label for trial in trials})
    read = sorted({_read(trial) for trial in trials} - {UNSURE} | set(labels))
    read += [UNSURE] if any(trial.unsure for trial in trials) else []
    counts = np.zeros((len(labels), len(read)), np.int64)
    for (label, answer), count in Counter((trial.label, _read(trial)) for trial in trials).items():
        counts[labels.index(label), read.index(answer)] = count
    words = f"Answers {whose}, n = {len(trials):,}: what each drawing is (rows), and what it was read as (columns)."
    return Chart(name, words, figures.matrix(labels, counts, columns=read))

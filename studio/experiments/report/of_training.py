"""How trainings went, epoch by epoch, of versions or of runs: loss, accuracy, validation and AUC beside each other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from studio.experiments.compare.learning import Learning
from studio.experiments.report import figures
from studio.experiments.report.pages import Chart

CHARTED = 8  # trainings of a chart: the last of them
PANELS = {
    "loss": "loss, training",
    "accuracy": "accuracy, training",
    "validation": "accuracy, validation",
    "auc": "AUC, validation",
}


def training(found: Sequence[Learning]) -> Chart | None:
    """The curves of trainings; None: not one is on record. What was not measured is left out."""
    told = [one for one in found if len(one.epoch)]
    if not told:
        return None
    shown = []
    for key, title in PANELS.items():
        lines = [line for one in told[-CHARTED:] if (line := _line(one, key)) is not None]
        if lines:
            shown.append((title, lines))
    more = f" The last {CHARTED} of {len(told)}." if len(told) > CHARTED else ""
    words = (
        "Means over all examples of each epoch, as the network was while it saw them, and what it said of base "
        f"validation at the epoch's end.{more}"
    )
    return Chart("training", words, figures.panels(shown))


def _line(one: Learning, key: str) -> figures.Line | None:
    values = getattr(one, key)
    known = ~np.isnan(values)
    return figures.Line(one.legend, one.epoch[known], values[known]) if known.any() else None

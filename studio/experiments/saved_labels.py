"""What a simulation of labelling showed, for a person: a table, a figure with bands, and the runs as CSV.

matplotlib is loaded only where a figure is asked for.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from studio.active.simulate import ACCURACIES, RANDOM, Run, Summary
from studio.errors import StudioError
from studio.files import write_safely
from studio.formats.tables import escaped

FIGURES = (".png", ".svg", ".pdf")
DASHES = ("-", "--", "-.")


def table(found: Sequence[Summary]) -> list[str]:
    """One line for each strategy, those that need least first: labels to each accuracy, with those of single seeds."""
    head = f"{'strategy':<18}" + "".join(f"{f'labels to {goal:.0%}':>22}" for goal in ACCURACIES)
    head += f"{'at the end':>12}{'of random':>11}"
    lines = [head]
    for one in sorted(found, key=_needed):
        goals = "".join(f"{_labels(one, goal):>22}" for goal in ACCURACIES)
        share = "-" if one.share is None else f"{one.share:.0%}"
        lines.append(f"{one.strategy:<18}{goals}{one.curve[-1][1]:>12.2%}{share:>11}")
    return lines


def _needed(one: Summary) -> tuple[float, float]:
    return (float("inf") if one.share is None else one.share, -one.curve[-1][1])


def _labels(one: Summary, goal: float) -> str:
    needed = one.labels_to[goal]
    text = "-" if needed is None else f"{needed:,}"
    if goal not in one.labels_range:
        return text
    low, high = one.labels_range[goal]
    return f"{text} ({low:,} to {'-' if high is None else f'{high:,}'})"


def runs_csv(runs: Sequence[Run]) -> bytes:
    """Every point of every run: strategy, seed, labels, accuracy."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["strategy", "seed", "labels", "accuracy"])
    for run in runs:
        writer.writerows([escaped(run.strategy), run.seed, labels, f"{value:.5f}"] for labels, value in run.curve)
    return text.getvalue().encode("utf-8")


def check_figure(path: Path | None) -> None:
    """Refuse a figure of a form that cannot be written. Raises StudioError."""
    if path is not None and path.suffix.lower() not in FIGURES:
        raise StudioError(f"cannot write the figure {path}: give it a name that ends in {', '.join(FIGURES)}")


def draw_figure(found: Sequence[Summary], title: str, path: Path) -> None:
    """Accuracy by labels, a line for each strategy and a band from its worst to its best seed. Raises StudioError."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.ticker import PercentFormatter

    figure = Figure(figsize=(9, 6), layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    for number, one in enumerate(found):
        labels, means = zip(*one.curve, strict=True)
        plain = one.strategy == RANDOM
        (line,) = axes.plot(labels, means, DASHES[number % len(DASHES)], label=one.strategy)
        if plain:
            line.set(color="0.35", linewidth=2.5, linestyle=":")
        axes.fill_between(labels, one.low, one.high, color=line.get_color(), alpha=0.12, linewidth=0)
    axes.set(xlabel="labels", ylabel="accuracy", title=title)
    axes.yaxis.set_major_formatter(PercentFormatter(1.0))
    axes.grid(visible=True, alpha=0.3)
    axes.legend(title="mean of the seeds; band: worst to best", loc="lower right")
    packed = io.BytesIO()
    figure.savefig(packed, format=path.suffix.lower().removeprefix("."), dpi=150)
    try:
        write_safely(path, packed.getvalue())
    except OSError as error:
        raise StudioError(f"cannot write {path}: {error.strerror or error}; choose another place") from error

"""Which number, and so which colour and dash, a version or writer has: the same in every chart of the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from studio.experiments.compare.curves import Line
from studio.ui.compare.interval_chart import Row
from studio.ui.compare.lines_plot import PlotLine


def numbered(known: Mapping[str, int], names: Iterable[str]) -> dict[str, int]:
    """The numbers of `names`: the known ones, and those that come next for others."""
    found = dict(known)
    for name in names:
        found.setdefault(name, len(found))
    return found


def plot_line(line: Line, number: int) -> PlotLine:
    """A curve of accuracies, ready to be drawn."""
    return PlotLine(legend(line), number, line.x.astype(float), line.value, line.low, line.high)


def row(line: Line, number: int) -> Row:
    """The end of a curve, as a row of its legend."""
    return Row(legend(line), line.share, number)


def legend(line: Line) -> str:
    """What a curve is called: "nn-2 · ml 200", or what alone says it."""
    return line.legend if line.name in line.legend else f"{line.name} · {line.legend}"

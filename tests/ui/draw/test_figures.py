"""The numbers on the Draw page: the curve as data, and what the plot and the panel make of them."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.figures import CurveSegment, Headline
from studio.stats import Share, wilson
from studio.ui.draw.accuracy_plot import AccuracyPlot
from studio.ui.draw.curve import WINDOW, build_curve
from studio.ui.parts import theme
from studio.ui.parts.theme import Theme


def segment(version: str, start: int, right: int, wrong: int) -> CurveSegment:
    correct = np.array([True] * right + [False] * wrong)
    return CurveSegment(version, start, np.random.default_rng(1).permutation(correct), 0)


def test_that_each_stretch_counts_from_its_own_beginning() -> None:
    curve = build_curve((segment("nn-0", 0, 80, 20), segment("nn-1", 100, 57, 3)), {})
    first, second = curve.stretches
    assert first.value[-1] == pytest.approx(0.8)
    assert (first.low[-1], first.high[-1]) == pytest.approx(wilson(80, 100))
    assert second.value[-1] == pytest.approx(0.95)
    assert second.x[0] > 100
    assert second.x[-1] == 160


def test_that_the_short_term_line_is_the_last_fifty() -> None:
    correct = np.array([False] * 100 + [True] * 50)
    (stretch,) = build_curve((CurveSegment("nn-0", 0, correct, 0),), {}).stretches
    assert stretch.recent[-1] == 1.0
    assert stretch.value[-1] == pytest.approx(1 / 3)
    (short,) = build_curve((segment("nn-0", 0, WINDOW, 0),), {}).stretches
    assert len(short.recent) == 0


def test_that_a_mark_says_what_took_over_and_what_it_had_learnt() -> None:
    segments = (segment("nn-0", 0, 9, 1), segment("nn-1", 10, 9, 1), segment("cnn-0", 20, 10, 0))
    marks = build_curve(segments, {"nn-0": 0, "nn-1": 50, "cnn-0": 0}).marks
    assert [(mark.x, mark.text) for mark in marks] == [(10, "nn-0 → nn-1  +50"), (20, "nn-1 → cnn-0")]


def test_that_the_axis_is_cut_below_everything_worth_seeing() -> None:
    curve = build_curve((segment("nn-0", 0, 490, 10),), {})
    (stretch,) = curve.stretches
    assert curve.floor == pytest.approx(0.8)
    assert curve.floor <= stretch.low[stretch.x > 30].min() < curve.floor + 0.1
    low = build_curve((segment("nn-0", 0, 100, 400),), {})
    assert low.floor == 0.0
    assert build_curve((), {}).stretches == ()


def test_that_a_long_history_is_drawn_with_few_points() -> None:
    (stretch,) = build_curve((segment("nn-0", 0, 90_000, 10_000),), {}).stretches
    assert len(stretch.x) <= 300
    assert stretch.x[-1] == 100_000
    assert stretch.value[-1] == pytest.approx(0.9)


@pytest.fixture
def plot(qtbot: QtBot, qapp: QApplication) -> AccuracyPlot:
    Theme(qapp, "light")
    made = AccuracyPlot()
    qtbot.addWidget(made)
    made.resize(640, 400)
    made.load()
    made.show()
    return made


def test_that_a_number_is_never_without_interval_and_n(plot: AccuracyPlot) -> None:
    plot.show_figures(Headline(Share(397, 412), 0, 3), (segment("nn-0", 0, 397, 15),), {})
    assert plot.figure.text() == "96.4\N{NO-BREAK SPACE}%"
    assert plot.interval.text() == "94.1 – 97.8\N{NO-BREAK SPACE}%   n = 412   3 cleared"


def test_that_without_answers_it_says_what_will_be_there(plot: AccuracyPlot) -> None:
    plot.show_figures(Headline(Share(0, 0), 0, 0), (), {})
    assert plot.figure.text() == "–"
    assert plot.interval.text() == ""
    assert plot.empty.isVisible()


def test_that_a_burst_of_answers_redraws_at_most_twice_a_second(plot: AccuracyPlot, qtbot: QtBot) -> None:
    drawn: list[int] = []
    inner = plot._draw

    def counting() -> None:
        drawn.append(1)
        inner()

    plot._draw = counting  # type: ignore[method-assign]
    for n in range(1, 30):
        plot.show_figures(Headline(Share(n, n), 0, 0), (segment("nn-0", 0, n, 0),), {})
    assert len(drawn) == 1
    assert plot.interval.text().endswith("n = 29")
    qtbot.waitUntil(lambda: len(drawn) == 2)
    qtbot.wait(50)
    assert len(drawn) == 2


def painted(plot: AccuracyPlot) -> int:
    """Pixels in the colour of the first curve."""
    image = plot._plot.grab().toImage()
    wanted = QColor(theme.colours().curves[0]).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("right", [0, 1])
def test_that_one_answer_is_a_dot(plot: AccuracyPlot, right: int) -> None:
    plot.show_figures(Headline(Share(right, 1), 0, 0), (segment("nn-0", 0, right, 1 - right),), {})
    assert 10 <= painted(plot) <= 60


def test_that_colours_begin_anew_with_another_gallery(plot: AccuracyPlot) -> None:
    plot.show_figures(Headline(Share(9, 10), 0, 0), (segment("nn-0", 0, 9, 1),), {})
    plot.forget()
    plot.show_figures(Headline(Share(9, 10), 0, 0), (segment("compact-0", 0, 9, 1), segment("nn-0", 10, 9, 1)), {})
    assert plot._seen == {"compact-0": 0, "nn-0": 1}


def test_that_a_version_keeps_its_colour(plot: AccuracyPlot) -> None:
    plot.show_figures(Headline(Share(9, 10), 0, 0), (segment("nn-0", 0, 9, 1), segment("nn-1", 10, 9, 1)), {})
    before = dict(plot._seen)
    again = (segment("nn-0", 0, 9, 1), segment("nn-1", 10, 9, 1), segment("nn-2", 20, 9, 1), segment("nn-0", 30, 5, 0))
    plot.show_figures(Headline(Share(5, 5), 0, 0), again, {})
    assert plot._seen == before | {"nn-2": 2}


def test_that_a_cut_axis_says_so(plot: AccuracyPlot) -> None:
    plot.show_figures(Headline(Share(90, 100), 0, 0), (segment("nn-0", 0, 90, 10),), {})
    assert "cut at 70" in plot._plot.getAxis("bottom").labelText

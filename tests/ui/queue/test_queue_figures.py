"""The card beside the queue says what was measured, and lets a person set the goal."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.active.questions import Question
from studio.active.queue_report import QueueReport, queue_report
from studio.gallery.pool import ANSWERED, MACHINE
from studio.gallery.pool_audit import Audited
from studio.stats import Share
from studio.ui.parts.tab_button import TabButton
from studio.ui.queue.queue_figures import QueueFigures
from studio.ui.queue.queue_tally import QueueTally
from studio.ui.queue.roomy_label import RoomyLabel
from tests.active.session import CHOSEN, RANDOM, START, answers, trial
from tests.ui.window.test_looks import cut


@pytest.fixture
def card(qtbot: QtBot) -> Iterator[QueueFigures]:
    made = QueueFigures()
    qtbot.addWidget(made)
    made.resize(560, 300)
    made.show()
    yield made
    made.close()


def report(right: int, wrong: int, goal: float = 0.98) -> QueueReport:
    trials = [*answers(150, 150, CHOSEN), *answers(right, wrong, RANDOM)]
    return queue_report(trials, "nn-0", goal, START + 300, Audited("nn-0", Share(9, 10), 5, 0))


def test_that_an_accuracy_never_stands_without_its_interval_and_n(card: QueueFigures) -> None:
    card.show_report(report(36, 4))
    assert card.figure.text() == "90.0\N{NO-BREAK SPACE}%"
    assert card.interval.text() == "76.9 – 96.0\N{NO-BREAK SPACE}%   n = 40"


def test_that_the_interval_is_wider_for_what_was_left_without_an_answer(card: QueueFigures) -> None:
    left = [trial(number, page=Question(random=True, left="skipped").page, label="") for number in range(4)]
    card.show_report(queue_report([*answers(36, 4, RANDOM), *left], "nn-0", reserve=7))
    assert card.interval.text() == "68.0 – 96.4\N{NO-BREAK SPACE}%   n = 40   4 left without an answer"
    assert "this pool is too small to tell: it has 7 left" in card.state.text()


def test_that_nothing_measured_is_shown_as_nothing(card: QueueFigures) -> None:
    card.show_report(queue_report([], "nn-0"))
    assert card.figure.text() == "–"
    assert card.state.text().startswith("cannot tell yet")
    assert not any(line.text() for line in (card.gain, card.saved, card.agreement, card.pace, card.audit))


def test_that_what_cannot_be_told_is_one_line_and_only_while_there_is_nothing_else(card: QueueFigures) -> None:
    card.show_report(queue_report([], "nn-0"))
    words = "what the next labels bring, what choosing saves, whether suggestions sway"
    assert card.unknown.text() == f"It cannot be told yet: {words}."
    card.show_report(report(36, 4))
    assert not card.unknown.text()


def test_that_the_room_of_lines_that_say_nothing_is_the_long_ones(card: QueueFigures) -> None:
    card.show_report(queue_report([], "nn-0", reserve=60))
    card.resize(420, card.sizeHint().height())
    QApplication.processEvents()
    card.state.grab()
    assert card.state.height() >= 2 * card.state.sizeHint().height()
    assert card.state.toolTip() == "", "whole"


@pytest.mark.parametrize("room", [0, 80])
def test_that_a_number_beside_the_name_of_a_page_is_whole_or_not_there(qtbot: QtBot, room: int) -> None:
    tab, plain = TabButton("Queue", ""), TabButton("Queue", "")
    for one in (tab, plain):
        qtbot.addWidget(one)
        one.resize(plain.sizeHint().width() + room, plain.sizeHint().height())
    tab.set_count(5_312)
    assert (tab.grab().toImage() == plain.grab().toImage()) == (room == 0)


def test_that_every_caption_of_the_tally_is_whole_in_the_smallest_window(qtbot: QtBot) -> None:
    tally = QueueTally()
    qtbot.addWidget(tally)
    tally.show_counts({MACHINE: 215, ANSWERED: 32}, 53)
    tally.resize(444, 180)  # px that a window of 900 leaves
    tally.show()
    assert not list(cut(tally))


def test_that_the_card_is_as_high_whatever_there_is_to_say(card: QueueFigures) -> None:
    card.show_report(queue_report([], "nn-0"))
    place, height = card.state.pos(), card.sizeHint().height()
    card.show_report(report(36, 4))
    QApplication.processEvents()
    assert card.audit.text()
    assert (card.state.pos(), card.sizeHint().height()) == (place, height)


def test_that_a_long_line_goes_on_below_where_there_is_room(card: QueueFigures) -> None:
    card.show_report(queue_report([], "nn-0"))
    for each in card.findChildren(RoomyLabel):
        each.setText("few words")  # none leaves its room to another one
    card.resize(card.width(), card.sizeHint().height())
    QApplication.processEvents()
    line = card.state.height()
    card.state.setText("many words " * 12)
    QApplication.processEvents()
    assert card.state.height() == line
    card.state.grab()
    assert card.state.toolTip() == card.state.text(), "cut"
    card.resize(card.width(), card.sizeHint().height() + 4 * line)
    QApplication.processEvents()
    assert card.state.height() > line
    card.state.grab()
    assert card.state.toolTip() == "", "whole"


@pytest.mark.parametrize(
    ("right", "wrong", "words", "tone"),
    [(300, 0, "reached", "right"), (50, 50, "not reached", ""), (30, 1, "cannot tell yet", "grey")],
)
def test_that_the_goal_is_told_in_words_and_green_only_when_reached(
    card: QueueFigures, right: int, wrong: int, words: str, tone: str
) -> None:
    card.show_report(report(right, wrong))
    assert card.state.text().split(";")[0] == words
    assert card.state.property("tone") == tone


def test_that_another_goal_is_typed_and_chosen_once(card: QueueFigures) -> None:
    card.show_report(report(30, 1))
    chosen: list[float] = []
    card.goal_chosen.connect(chosen.append)
    card.goal.setFocus()
    card.goal.selectAll()
    QTest.keyClicks(card.goal, "95.5")
    assert not chosen  # not yet whole
    QTest.keyClick(card.goal, Qt.Key.Key_Return)
    assert chosen == [0.955]


def test_that_showing_a_goal_chooses_none(card: QueueFigures) -> None:
    chosen: list[float] = []
    card.goal_chosen.connect(chosen.append)
    card.show_report(report(30, 1, goal=0.9))
    assert card.goal.value() == 90.0
    card.goal.lineEdit().setText("97")
    card.show_report(report(30, 1, goal=0.9))
    assert card.goal.lineEdit().text().startswith("97")  # typing is not disturbed
    assert not chosen


def test_that_the_rest_can_be_asked_for_by_key(card: QueueFigures, qtbot: QtBot) -> None:
    card.rest.setFocus()
    with qtbot.waitSignal(card.rest_asked):
        QTest.keyClick(card.rest, Qt.Key.Key_Space)

"""What stands beside the queue's items: figures that follow the answers, the goal, and the rest left to the model."""

from __future__ import annotations

from pathlib import Path

import pytest
import shiboken6
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studio.active.questions import Question
from studio.active.queue_report import queue_report
from studio.gallery.pool import MACHINE
from studio.session import Session
from studio.settings import Settings, load_settings, save_settings
from studio.ui.queue.queue_page import QueuePage
from studio.ui.queue.roomy_label import RoomyLabel
from studio.ui.window.main_window import MainWindow
from tests.active.session import START, trial
from tests.clock import Clock
from tests.session.pooling import digits, fill, sure
from tests.ui.conftest import focused, press, write
from tests.ui.importing.test_importing import drag, drop, files
from tests.ui.queue.test_queue_page import go_to, opened

ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
COUNT = 300  # more than are asked as an audit
IMAGES, LABELS = digits(COUNT)
SURE = sure(IMAGES, LABELS)


@pytest.fixture
def home(home: Path) -> Path:
    """A home with a pool."""
    save_settings(
        home / "settings.json", Settings(theme="light", retrain_kind="nn", queue_random=0.0, queue_hidden=0.0)
    )
    fill(home / "gallery.h5", IMAGES)
    return home


@pytest.fixture
def page(window: MainWindow) -> QueuePage:
    return opened(window)


def reported(page: QueuePage, qtbot: QtBot) -> None:
    """Wait until the figures are those of now."""
    qtbot.waitUntil(lambda: not page._after.isActive() and not page.reporter.busy)


def confirm(page: QueuePage, clock: Clock, place: int, question: Question) -> None:
    go_to(page, place, question)
    clock.now += 1
    press(ENTER)


def test_that_the_figures_follow_the_answers_to_random_items_alone(page: QueuePage, clock: Clock, qtbot: QtBot) -> None:
    confirm(page, clock, SURE[0], Question(random=True))
    confirm(page, clock, SURE[1], Question())
    reported(page, qtbot)
    assert page.figures.interval.text().endswith("n = 1")


def test_that_a_random_item_left_without_an_answer_is_told(page: QueuePage, qtbot: QtBot) -> None:
    go_to(page, SURE[0], Question(random=True))
    press(Qt.Key.Key_Right, CTRL)
    reported(page, qtbot)
    assert "1 left without an answer" in page.figures.interval.text()
    assert page.figures.figure.text() == "–"


def test_that_a_small_pool_is_said_to_be_too_small_for_the_goal(page: QueuePage, qtbot: QtBot) -> None:
    reported(page, qtbot)
    assert f"this pool is too small to tell: it has {page.queue.reserve} left" in page.figures.state.text()


def test_that_a_break_is_suggested_where_the_figures_are_folded_too(window: MainWindow, page: QueuePage) -> None:
    window.resize(900, 600)
    trials = [trial(number, when=START + 30 * number) for number in range(60)]
    page.reporter.reported.emit(queue_report(trials[:5], "nn-0", now=START + 150))
    assert not page.tally.break_due.text()
    height = page.tally.sizeHint().height()
    page.reporter.reported.emit(queue_report(trials, "nn-0", now=START + 30 * 60))
    assert not page.figures.isVisible()
    assert "take one" in page.tally.break_due.text()
    assert page.tally.break_due.isVisible()
    assert page.tally.sizeHint().height() == height


def test_that_machine_labels_have_a_number_when_there_are_any(page: QueuePage, qtbot: QtBot) -> None:
    caption = next(label for label in page.tally.findChildren(QLabel) if label.text() == "by the model")
    assert not caption.isVisible()
    page.figures.rest.click()
    page.rest.take.click()
    qtbot.waitUntil(lambda: not page.rest.busy)
    page.rest.go_on.click()
    assert caption.isVisible()
    assert page.tally.number(MACHINE) == f"{page.queue.counts()[MACHINE]:,}" != "0"


def test_that_what_is_dropped_here_joins_the_pool_and_not_the_gallery(
    window: MainWindow, page: QueuePage, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    more, _ = digits(COUNT + 40)
    for number, image in enumerate(more[COUNT:]):
        Image.fromarray(image).save(tmp_path / f"{number}.png")
    drag(window, files(tmp_path))
    assert "labels" in window.drops.veil.words
    drop(window, files(tmp_path))
    qtbot.waitUntil(lambda: not page.busy)
    assert "40 images taken in" in page.bring_in.title.text()
    assert sum(page.queue.counts().values()) == COUNT + 40
    assert not session.gallery.samples()
    press(Qt.Key.Key_1, CTRL)
    drag(window, files(tmp_path))
    assert "imported" in window.drops.veil.words


def test_that_files_that_do_not_belong_together_are_refused_in_words(
    window: MainWindow, page: QueuePage, tmp_path: Path
) -> None:
    paths = [tmp_path / name for name in ("a.csv", "b.csv", "c.csv")]
    for path in paths:
        path.write_text("0")
    drop(window, files(*paths))
    assert "one is imported at a time" in window.notice.text
    assert not page.busy


def test_that_nothing_is_worked_out_before_the_next_item_is_there(page: QueuePage, clock: Clock, qtbot: QtBot) -> None:
    reported(page, qtbot)
    seen: list[bool] = []
    page.shown_next.connect(lambda: seen.append(page.reporter.busy))
    confirm(page, clock, SURE[0], Question(random=True))
    assert seen == [False, False]  # the one asked for, and the one after it


def test_that_a_goal_is_kept_and_judged_by(page: QueuePage, home: Path, qtbot: QtBot) -> None:
    page.figures.goal.setFocus()
    page.figures.goal.selectAll()
    QTest.keyClicks(page.figures.goal, "95")
    press(ENTER)
    assert load_settings(home / "settings.json").goal == 0.95
    reported(page, qtbot)
    assert page.figures.goal.value() == 95.0


def test_that_the_goal_is_there_before_any_figure_is(page: QueuePage, session: Session) -> None:
    page.stop()
    fresh = QueuePage(session)
    assert fresh.figures.goal.value() == 98.0
    fresh.stop()
    shiboken6.delete(fresh)


def test_that_a_label_is_typed_in_the_entry_after_a_goal_was_chosen(page: QueuePage) -> None:
    page.figures.goal.setFocus()
    press(ENTER)
    assert focused() is page.entry
    write("5")
    assert page.entry.text() == "5"


def test_that_the_rest_is_labelled_after_a_question_and_taken_back(
    page: QueuePage, session: Session, qtbot: QtBot
) -> None:
    page.figures.rest.click()
    assert "nn-0" in page.rest.title.text()
    assert "not known whether the goal is reached" in page.rest.words.text()
    assert focused() is page.rest.go_on  # Enter, out of habit, does nothing that lasts
    page.rest.take.click()
    qtbot.waitUntil(lambda: not page.rest.busy)
    labelled = page.queue.counts()[MACHINE]
    assert page.rest.title.text() == f"{labelled} machine label{'s' if labelled != 1 else ''}"
    assert not session.gallery.samples()
    page.rest.back.click()
    qtbot.waitUntil(lambda: not page.rest.busy)
    assert page.queue.counts()[MACHINE] == 0
    press(Qt.Key.Key_Space)
    assert focused() is page.entry
    assert page.tally.number("left") == f"{COUNT}"


def test_that_labelling_the_rest_can_be_cancelled(page: QueuePage, qtbot: QtBot) -> None:
    page.figures.rest.click()
    page.rest.take.click()
    assert focused() is page.rest.cancel
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not page.rest.busy)
    assert page.queue.counts()[MACHINE] in (0, COUNT - page.queue.left)


def test_that_in_a_low_window_the_figures_take_turns_with_the_prediction(page: QueuePage, clock: Clock) -> None:
    page.window().resize(900, 600)
    assert page.figures.isHidden()
    assert page.panel.isVisible()
    page.unfold.click()
    assert page.figures.isVisible()
    assert page.panel.isHidden()
    go_to(page, SURE[0])
    clock.now += 1
    press(ENTER)  # the entry says what it is
    assert page.tally.number("answered") == "1"
    page.window().resize(1280, 900)
    assert page.figures.isVisible()
    assert page.panel.isVisible()
    assert page.unfold.isHidden()


def test_that_the_card_grows_for_a_long_line_where_the_page_has_room(page: QueuePage, qtbot: QtBot) -> None:
    page.window().resize(1240, 1000)
    reported(page, qtbot)
    state = page.figures.state
    for line_of_words in page.figures.findChildren(RoomyLabel):
        line_of_words.setText(
            "few words"
        )  # none leaves its room to another one; what it said may have been laid out for a narrower window
    qtbot.waitUntil(lambda: state.height() == state.sizeHint().height())
    before, line = page.figures.height(), state.height()
    state.setText("many words " * 20)
    qtbot.waitUntil(lambda: state.height() >= 2 * line)
    assert before < page.figures.height() <= before + state.height()

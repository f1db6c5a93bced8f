"""Retrain, from button to swap, in every state the trainer can be in; the process is real, only its training is not."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.errors import StudioError
from studio.figures import Counts
from studio.gallery.records import IMPORTED, NewSample
from studio.gallery.store import Gallery
from studio.glyphs.strokes import Drawing
from studio.training import supervisor
from studio.training.messages import Prepare, Progress
from studio.ui.parts.actions import Act
from studio.ui.training.trainer_row import TrainerRow
from studio.ui.window.main_window import MainWindow
from tests.clock import Clock
from tests.shipped import VERSIONS
from tests.ui.conftest import draw, pen, places, press

Open = Callable[[str], MainWindow]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def home(home: Path) -> Path:
    """The same home with one drawing taught: without any there is nothing to train on."""
    with Gallery.open(home / "gallery.h5") as gallery:
        gallery.add([NewSample(np.eye(28, dtype=np.uint8) * 255, "1", "me", IMPORTED, 1.0, 1)])
    return home


def trainers() -> list[psutil.Process]:
    return [child for child in psutil.Process().children(recursive=True) if "stand_in_trainer.py" in child.cmdline()[1]]


def hold(window: MainWindow) -> Path:
    """Let no training end before the file that is returned is removed."""
    assert window.session is not None
    path = window.session.home.root / "hold"
    path.touch()
    return path


def started(window: MainWindow, qtbot: QtBot, *, held: bool = False) -> None:
    """Press Retrain and wait until it is under way; `held`: it does not end by itself."""
    path = hold(window)
    press(Qt.Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: window.trainer_row.progress.text().startswith("epoch 1 of 2"))
    if not held:
        path.unlink()


def ended(window: MainWindow, qtbot: QtBot) -> str:
    """Wait for the end; returns the line that says how."""
    qtbot.waitUntil(lambda: window.trainer_row.verdict.text() != "")
    assert window.retraining is not None
    assert not window.retraining.busy
    assert window.trainer_row.retrain.isEnabled()
    return window.trainer_row.verdict.text()


def nothing_is_left(home: Path) -> bool:
    """No snapshot and no candidate."""
    scratch = home / "scratch"
    return not scratch.exists() or not any(scratch.iterdir())


def test_that_a_new_model_takes_over_between_two_drawings(open_window: Open, qtbot: QtBot, home: Path) -> None:
    window = open_window("finish")
    assert window.session is not None
    started(window, qtbot)
    line = ended(window, qtbot)
    assert line.startswith("nn-1 serves: ")
    assert window.session.recognizer.version == "nn-1"
    assert window.trainer_row.status.text().startswith("nn-1 ·")
    assert window.session.library.active().version == "nn-1"
    assert nothing_is_left(home)


def test_that_the_progress_is_told(open_window: Open, qtbot: QtBot) -> None:
    window = open_window("slow")
    started(window, qtbot)
    row = window.trainer_row
    assert row.progress.text() == "epoch 1 of 2 · loss 0.500 · 90.0\N{NO-BREAK SPACE}% right · 1 s left"
    assert row.bar.value() > 0
    assert row.bar.isVisible()
    assert not row.retrain.isEnabled()


def test_that_a_new_model_waits_for_an_empty_canvas(
    open_window: Open, qtbot: QtBot, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    window = open_window("finish")
    session = window.session
    assert session is not None
    started(window, qtbot, held=True)
    draw(window.draw_page.canvas, sure_digits["3"])
    clock.now += 1
    hold(window).unlink()
    line = ended(window, qtbot)
    assert line.startswith("nn-1 takes over after this drawing: ")
    assert session.recognizer.version == "nn-0"
    press(Qt.Key.Key_Return)
    assert session.gallery.trials()[0].model == "nn-0"
    assert session.recognizer.version == "nn-1"
    assert window.trainer_row.verdict.text().startswith("nn-1 serves: "), "what is told is so now"


def test_that_the_swap_is_marked_on_the_curve(
    open_window: Open, qtbot: QtBot, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    window = open_window("finish")
    for train in (True, False):
        draw(window.draw_page.canvas, sure_digits["3"])
        clock.now += 1
        press(Qt.Key.Key_Return)
        if train:
            started(window, qtbot)
            ended(window, qtbot)
    window.show_figures()
    assert [segment.version for segment in window.draw_page.plot._segments] == ["nn-0", "nn-1"]
    assert window.draw_page.plot._corrections["nn-1"] == 3


def test_that_a_kind_that_does_not_serve_is_trained_and_kept_beside(open_window: Open, qtbot: QtBot) -> None:
    window = open_window("finish")
    assert window.session is not None
    window.trainer_row.kind.choose("cnn")
    press(Qt.Key.Key_3, CTRL)
    started(window, qtbot)
    assert ended(window, qtbot).startswith("cnn-1 is on the Training page: ")
    assert window.session.recognizer.version == "nn-0"
    assert window.training_page is not None
    table = window.training_page.versions.table
    items = [table.item(row, 0) for row in range(table.rowCount())]
    assert "cnn-1" in [item.text() for item in items if item is not None]


def test_that_a_worse_model_is_kept_out_with_the_reason(open_window: Open, qtbot: QtBot, home: Path) -> None:
    window = open_window("refuse")
    assert window.session is not None
    started(window, qtbot)
    assert ended(window, qtbot).startswith("kept nn-0: ")
    assert window.session.recognizer.version == "nn-0"
    assert [entry.version for entry in window.session.library.entries()] == VERSIONS
    assert window.trainer_row.swap.isVisible()
    assert not window.trainer_row.back.isVisible()
    window.close()
    assert nothing_is_left(home)


def test_that_a_refused_model_is_swapped_in_and_back_with_one_click_each(
    open_window: Open, qtbot: QtBot, home: Path
) -> None:
    window = open_window("refuse")
    session, row = window.session, window.trainer_row
    assert session is not None
    started(window, qtbot)
    ended(window, qtbot)
    row.swap.setFocus()
    press(Qt.Key.Key_Space)
    assert row.verdict.text().startswith("nn-1 serves: swapped by force, against: ")
    assert session.recognizer.version == session.library.active().version == "nn-1"
    assert row.status.text().startswith("nn-1 ·")
    assert nothing_is_left(home)
    assert row.back.hasFocus()
    press(Qt.Key.Key_Space)
    assert row.verdict.text() == "nn-0 serves again"
    assert session.recognizer.version == session.library.active().version == "nn-0"
    assert row.status.text().startswith("nn-0 ·")
    assert not row.back.isVisible()
    assert not row.swap.isVisible()
    assert QApplication.focusWidget() is row.retrain, "the keyboard does not lose its place"


def test_that_a_model_that_could_not_be_taken_in_is_offered_until_it_is(
    open_window: Open, qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window("finish")
    session, row = window.session, window.trainer_row
    assert session is not None

    def full(*_: object) -> None:
        raise StudioError("cannot write the models: the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(session.library, "add", full)
        started(window, qtbot)
        assert "the disk is full" in ended(window, qtbot)
        row.swap.click()
        assert "the disk is full" in row.verdict.text()
        assert row.swap.isVisible()
    row.swap.click()
    assert row.verdict.text().startswith("nn-1 serves: ")
    assert not row.swap.isVisible()
    assert nothing_is_left(home)


def test_that_swapping_anyway_waits_for_an_empty_canvas(
    open_window: Open, qtbot: QtBot, sure_digits: dict[str, Drawing]
) -> None:
    window = open_window("refuse")
    assert window.session is not None
    started(window, qtbot)
    ended(window, qtbot)
    draw(window.draw_page.canvas, sure_digits["3"])
    window.trainer_row.swap.click()
    assert window.trainer_row.verdict.text().startswith("nn-1 takes over after this drawing: ")
    assert window.session.recognizer.version == "nn-0"
    window.trainer_row.back.click()
    assert window.session.models.waiting is None
    assert window.session.recognizer.version == "nn-0"


@pytest.mark.parametrize("where", ["on the Training page", "by another process"])
def test_that_going_back_is_not_offered_any_more_once_another_version_was_chosen(
    where: str, open_window: Open, qtbot: QtBot
) -> None:
    window = open_window("finish")
    session = window.session
    assert session is not None
    started(window, qtbot)
    ended(window, qtbot)
    press(Qt.Key.Key_3, CTRL)
    assert window.training_page is not None
    assert window.trainer_row.back.isVisible(), "nothing else was chosen yet"
    if where == "by another process":
        session.library.use("cnn-0")
        press(Qt.Key.Key_3, CTRL)
    else:
        window.training_page.versions.choose("cnn-0")
        window.training_page.versions.detail.serve.click()
    assert session.recognizer.version == "cnn-0"
    assert not window.trainer_row.back.isVisible()


def test_that_a_refused_model_cannot_be_swapped_in_while_the_next_one_trains(open_window: Open, qtbot: QtBot) -> None:
    window = open_window("refuse")
    assert window.session is not None
    started(window, qtbot)
    ended(window, qtbot)
    assert window.trainer_row.swap.isVisible()
    started(window, qtbot, held=True)
    assert not window.trainer_row.swap.isVisible()
    with pytest.raises(StudioError, match="the refused model is gone"):
        window.session.models.swap_anyway()
    assert window.session.recognizer.version == "nn-0"
    assert [entry.version for entry in window.session.library.entries() if not entry.shipped] == []


@pytest.mark.parametrize("behaviour", ["slow", "deaf"])
def test_that_cancelling_is_prompt_and_changes_nothing(
    behaviour: str, open_window: Open, qtbot: QtBot, home: Path
) -> None:
    window = open_window(behaviour)
    assert window.session is not None
    started(window, qtbot)
    window.trainer_row.cancel.click()
    assert window.trainer_row.progress.text() == "stopping …"
    assert ended(window, qtbot) == "cancelled; nothing has changed"
    assert window.session.recognizer.version == "nn-0"
    assert nothing_is_left(home)


@pytest.mark.parametrize(("behaviour", "words"), [("die", "unexpectedly"), ("fail", "nothing to learn from")])
def test_that_a_failed_training_keeps_the_previous_model(
    behaviour: str, words: str, open_window: Open, qtbot: QtBot, home: Path
) -> None:
    window = open_window(behaviour)
    assert window.session is not None
    started(window, qtbot)
    assert words in ended(window, qtbot)
    assert window.trainer_row.verdict.property("tone") == "warning"
    assert window.session.recognizer.version == "nn-0"
    assert nothing_is_left(home)
    started(window, qtbot)  # and it can be tried again
    ended(window, qtbot)


def test_that_a_trainer_that_cannot_start_is_a_failed_training(open_window: Open, qtbot: QtBot) -> None:
    window = open_window("finish")
    assert window.retraining is not None
    window.retraining._trainer._supervisor._command = ("/no/such/program",)
    press(Qt.Key.Key_R, CTRL)
    assert "start" in ended(window, qtbot)


def test_that_the_first_correction_warms_the_trainer_up(
    open_window: Open, qtbot: QtBot, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    window = open_window("finish")
    draw(window.draw_page.canvas, sure_digits["3"])
    clock.now += 1
    press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert not trainers()
    draw(window.draw_page.canvas, sure_digits["3"])
    press(Qt.Key.Key_5)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(trainers()) == 1)


def test_that_a_waiting_trainer_makes_ready_what_the_next_training_goes_on_from(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window("finish")
    retraining, session = window.retraining, window.session
    assert retraining is not None
    assert session is not None
    orders: list[Prepare] = []
    with monkeypatch.context() as patched:
        patched.setattr(retraining._trainer, "warm", orders.append)
        retraining.prepare_again()
        assert not orders, "no trainer is started for it"
        started(window, qtbot)
        ended(window, qtbot)
        assert {Path(order.parent).name for order in orders} == {"nn-1"}
        orders.clear()
        window.trainer_row.back.click()
        assert {Path(order.parent).name for order in orders} == {"nn"}
        orders.clear()
        next(one for one in window.trainer_row.kind._group.actions() if one.data() == "cnn").trigger()
        assert {Path(order.parent).name for order in orders} == {"cnn"}


@pytest.mark.parametrize("state", ["cold", "warming", "training", "training deaf", "stopped", "cancelling", "ended"])
def test_that_closing_leaves_no_thread_and_no_process(state: str, open_window: Open, qtbot: QtBot, home: Path) -> None:
    window = open_window("deaf" if "deaf" in state else "finish" if state == "ended" else "slow")
    assert window.retraining is not None
    trainer = window.retraining._trainer
    if state == "warming":
        window.trainer_wanted.emit()
    elif state != "cold":
        started(window, qtbot)
    if state == "stopped" and hasattr(signal, "SIGSTOP"):
        trainers()[0].suspend()
    if state == "cancelling":
        window.trainer_row.cancel.click()
    if state == "ended":
        ended(window, qtbot)
    begun = time.monotonic()
    window.close()
    assert not trainer.thread_running
    assert not trainers()
    assert not window.isVisible()
    assert time.monotonic() - begun < 30  # bounded, whatever the trainer does
    window.retraining.start()  # refused: nothing starts any more
    assert not trainer.busy
    assert nothing_is_left(home)


def test_that_closing_does_not_ask_a_trainer_that_may_not_answer(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervisor, "PATIENCE", 1000.0)  # what a cancel would wait for
    window = open_window("deaf")
    assert window.retraining is not None
    trainer = window.retraining._trainer
    started(window, qtbot)
    assert trainer.close()
    assert not trainers()
    assert not trainer.thread_running


def test_that_a_hung_trainer_is_a_failed_training(open_window: Open, qtbot: QtBot, home: Path) -> None:
    window = open_window("slow")
    assert window.retraining is not None
    started(window, qtbot)
    trainers()[0].suspend()
    window.retraining._trainer._supervisor._hung = 0.5  # not before: it may be slow to start
    assert "no longer answered" in ended(window, qtbot)
    assert not trainers()
    assert nothing_is_left(home)


def test_that_pressing_retrain_twice_trains_once(open_window: Open, qtbot: QtBot) -> None:
    window = open_window("slow")
    started(window, qtbot)
    assert window.retraining is not None
    job = window.retraining._trainer.job
    window.retraining.start()
    assert window.retraining._trainer.job is job


def test_that_a_narrow_row_shows_progress_or_figures(qtbot: QtBot, qapp: QApplication) -> None:
    row = TrainerRow()
    qtbot.addWidget(row)
    row.show()
    row.show_counts(Counts(remembered=1_420, training=1_134, testing=286, unlearnt=104))
    for width, both in ((1280, True), (900, False)):
        row.resize(width, 60)
        row.start()
        row.show_progress(Progress(1, "training", 10, 20, 5, 10, 0.1234, 0.98, 120.0))
        QApplication.processEvents()
        assert row.bar.isVisible()
        assert row._figures.isVisible() is both
        assert row.progress.geometry().right() < row.cancel.geometry().left()
        assert row.cancel.geometry().right() <= width
        row.end("kept nn-0: worse")
        assert row.verdict.isVisible()
        assert row.status.isVisible() is both  # a line that says which version serves needs its room


def test_that_a_long_training_tells_minutes_and_all_of_it_can_be_read(qtbot: QtBot, qapp: QApplication) -> None:
    row = TrainerRow()
    qtbot.addWidget(row)
    row.resize(900, 60)
    row.show()
    row.start()
    row.show_progress(Progress(1, "training", 100, 200, 5, 10, 0.1234, 0.98, 5_400.0))
    assert row.progress.text().endswith("90 min left")
    assert row.progress.fontMetrics().horizontalAdvance(row.progress.text()) <= row.progress.width()
    row.show_progress(Progress(1, "training", 199, 200, 9, 10, 0.1234, 0.98, 110.0))
    assert row.progress.text().endswith("110 s left")


def test_that_drawings_set_apart_are_counted(qtbot: QtBot, qapp: QApplication) -> None:
    row = TrainerRow()
    qtbot.addWidget(row)
    row.show_counts(Counts(remembered=5, training=3, testing=1, unlearnt=3))
    assert row.counts.text() == "5 remembered · 3 for training · 1 kept for testing · 1 set apart"
    row.show_counts(Counts(remembered=4, training=3, testing=1, unlearnt=3))
    assert row.counts.text() == "4 remembered · 3 for training · 1 kept for testing"


def test_that_nothing_is_begun_where_nothing_was_taught(window: MainWindow) -> None:
    assert window.session is not None
    window.session.gallery.delete([0])
    press(Qt.Key.Key_R, CTRL)
    assert window.retraining is not None
    assert not window.retraining.busy
    assert window.notice.text == "there is nothing to train on yet: teach some drawings first"


def test_that_a_training_that_starts_by_itself_takes_neither_pen_nor_focus(
    open_window: Open, qtbot: QtBot, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    window = open_window("finish")
    session, page = window.session, window.draw_page
    assert session is not None
    assert window.retraining is not None
    window.actions_by_name[Act.RETRAIN_10].trigger()
    held = hold(window)
    for number in range(10):
        draw(page.canvas, sure_digits["3"])
        clock.now += 1
        assert session.shown is not None
        page.entry.setText("5" if session.shown.label != "5" else str(6 + number % 2))
        press(Qt.Key.Key_Return)
    stroke = places(page.canvas, sure_digits["7"])[0]
    pen(page.canvas, stroke[: len(stroke) // 2], lift=False)
    press(Qt.Key.Key_8)
    window.show_figures()
    assert window.retraining.busy
    assert window.pages.currentWidget() is page
    held.unlink()
    ended(window, qtbot)
    assert page.canvas.drawing_now, "the stroke goes on"
    assert QApplication.focusWidget() is page.entry
    assert page.entry.text() == "8", "what was being typed stays"
    assert session.recognizer.version == "nn-0"
    assert session.models.waiting == "nn-1"
    QTest.mouseRelease(page.canvas, Qt.MouseButton.LeftButton, pos=stroke[len(stroke) // 2])


def test_that_enough_corrections_start_a_training_by_themselves(
    open_window: Open, qtbot: QtBot, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    window = open_window("finish")
    session = window.session
    assert session is not None
    window.actions_by_name[Act.RETRAIN_10].trigger()
    for number in range(10):
        draw(window.draw_page.canvas, sure_digits["3"])
        clock.now += 1
        assert session.shown is not None
        window.draw_page.entry.setText("5" if session.shown.label != "5" else str(6 + number % 2))
        press(Qt.Key.Key_Return)
    assert sum(sample.corrected for sample in session.gallery.samples()) == 10
    assert ended(window, qtbot).startswith("nn-1 serves: ")
    assert not session.trainings.due

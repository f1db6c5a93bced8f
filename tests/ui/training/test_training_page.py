"""A training in detail: what can be chosen, what is said about it, how it is drawn, and the rules of the gate."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.gallery.records import IMPORTED, NewSample
from studio.gallery.store import Gallery
from studio.session import Session
from studio.settings import Settings, load_settings
from studio.training.messages import Progress
from studio.training.recipe import Recipe
from studio.ui.training.training_page import TrainingPage
from studio.ui.training.training_plot import TrainingPlot
from studio.ui.training.training_run import MOST, TrainingRun
from studio.ui.window.main_window import MainWindow
from tests.ui.conftest import press, write

Open = Callable[[str], MainWindow]


@pytest.fixture
def home(home: Path) -> Path:
    with Gallery.open(home / "gallery.h5") as gallery:
        gallery.add([NewSample(np.eye(28, dtype=np.uint8) * 255, "1", "me", IMPORTED, 1.0, 1)])
    return home


@pytest.fixture
def page(window: MainWindow) -> TrainingPage:
    return opened(window)


def opened(window: MainWindow, tab: int = 1) -> TrainingPage:
    press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.training_page is not None
    window.training_page.show_tab(tab)
    QApplication.processEvents()
    return window.training_page


def choose(page: TrainingPage, kind: str, start: str) -> None:
    for menu, value in ((page.recipe.kind, kind), (page.recipe.start, start)):
        next(action for action in menu._group.actions() if action.data() == value).trigger()


def test_that_the_versions_are_seen_first_and_every_tab_is_reached_by_keyboard(window: MainWindow) -> None:
    press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    page = window.training_page
    assert page is not None
    assert page.versions.isVisible()
    assert not page.recipe.isVisible()
    for card, number in ((page.recipe, 1), (page.gate, 2), (page.versions, 0)):
        button = page.tabs.button(number)
        button.setFocus()
        press(Qt.Key.Key_Space)
        assert card.isVisible()
    press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert page.recipe.isVisible()


def test_that_the_usual_recipe_is_that_of_retrain(page: TrainingPage) -> None:
    assert page.recipe.recipe == Recipe()
    assert page.recipe.kind.value == "nn"


def test_that_layers_can_be_chosen_from_scratch_only(page: TrainingPage) -> None:
    assert not page.recipe.layers.isEnabled()
    assert page.recipe.recipe.layers == ()
    choose(page, "nn", "scratch")
    assert page.recipe.layers.isEnabled()
    field = page.recipe.layers.fields["n2"]
    field.setFocus()
    field.selectAll()
    write("75")
    press(Qt.Key.Key_Return)
    assert page.recipe.recipe == Recipe(True, layers=(("n1", 50), ("dropout", 0.0), ("n2", 75), ("n3", 0)))
    choose(page, "cnn", "scratch")
    assert list(page.recipe.layers.fields) == ["n1", "n2", "n3", "dropout", "dense", "dense_dropout"]
    choose(page, "compact", "scratch")
    assert not page.recipe.layers.isVisible()


def test_that_going_on_without_a_base_set_is_not_offered_to_a_model_made_with_one(page: TrainingPage) -> None:
    assert list(page.recipe.base.keys) == ["auto", "mnist", "small"]
    choose(page, "nn", "scratch")
    assert list(page.recipe.base.keys) == ["auto", "mnist", "small", "none"]
    next(action for action in page.recipe.base._group.actions() if action.data() == "none").trigger()
    assert page.recipe.recipe.newborn
    choose(page, "nn", "on")
    assert page.recipe.recipe == Recipe()


def test_that_what_is_known_is_said_where_it_applies(page: TrainingPage) -> None:
    choose(page, "nn", "scratch")
    assert "400" not in page.recipe.advice.text()
    page.recipe.epochs.setValue(500)
    page.recipe.layers.fields["dropout"].setValue(0.2)
    assert "Over 400 epochs" in page.recipe.advice.text()
    assert "Dropout after the NN's first layer" in page.recipe.advice.text()
    choose(page, "compact", "newborn")
    assert page.recipe.advice.text().startswith("It will know your drawings and nothing else")
    assert not page.recipe.base.isEnabled()
    assert page.recipe.recipe.newborn


def test_that_the_time_is_told_before_a_training_from_scratch_begins(page: TrainingPage) -> None:
    choose(page, "nn", "scratch")
    page.recipe.epochs.setValue(200)
    assert page.recipe.time.text().startswith("1 drawing · about ")
    assert page.recipe.time.text().endswith("on a computer with two cores"), "none was trained here yet"


def test_that_train_trains_by_the_recipe_and_the_time_left_is_told(open_window: Open, qtbot: QtBot) -> None:
    window = open_window("slow")
    page = opened(window)
    choose(page, "nn", "scratch")
    page.recipe.epochs.setValue(200)
    page.recipe.train.click()
    assert window.retraining is not None
    job = window.retraining._trainer.job
    assert job is not None
    assert (job.kind, job.from_scratch, job.epochs) == ("nn", True, 200)
    assert not page.recipe.train.isEnabled()
    qtbot.waitUntil(lambda: "s left" in window.trainer_row.progress.text())
    window.trainer_row.cancel.click()
    qtbot.waitUntil(page.recipe.train.isEnabled)
    qtbot.waitUntil(lambda: page.plot.words.text().endswith("cancelled"))


def test_that_the_plot_is_there_for_whoever_comes_late_and_stays_afterwards(open_window: Open, qtbot: QtBot) -> None:
    window = open_window("finish")
    press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.trainer_row.verdict.text() != "")
    plot = opened(window).plot
    assert plot.words.text() == "nn-1 · loss 0.500 · training 90.0\N{NO-BREAK SPACE}% right · ended"
    assert plot.accessibleName().startswith("Training as it goes: nn-1")
    assert not plot.empty.isVisible()


def test_that_the_plot_is_quiet_before_the_first_training(page: TrainingPage) -> None:
    assert page.plot.empty.isVisible()
    assert page.plot._plots is None, "pyqtgraph is not asked for nothing"


def test_that_the_plot_is_redrawn_at_most_twice_a_second(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    plot = TrainingPlot()
    qtbot.addWidget(plot)
    plot.show()
    drawn: list[int] = []
    monkeypatch.setattr(plot, "_draw", lambda run: drawn.append(len(run.loss)))
    run = TrainingRun("nn-1")
    for step in range(1, 101):
        run.note(Progress(1, "training", 1, 1, step, 100, 1.0, 0.5))
        plot.show_run(run)
    assert drawn == [1]
    qtbot.waitUntil(lambda: len(drawn) == 2)
    assert drawn == [1, 100], "the newest is drawn in the end"


def test_that_a_long_training_keeps_its_whole_course_and_every_validation() -> None:
    run, steps = TrainingRun("nn-1"), 10 * MOST
    for step in range(1, steps + 1):
        validation = 0.9 if step % 100 == 0 else None
        run.note(Progress(1, "training", 1, 200, step, steps, 1.0, 0.5, None, validation))
    assert MOST / 2 <= len(run.loss) <= MOST
    assert run.loss[0].epoch < 1
    assert run.loss[-1].epoch > 199
    assert len(run.validation) == steps // 100
    assert not run.note(Progress(1, "training", 1, 200, steps, steps, 1.0, 0.5)), "repeated reports are not points"


def test_that_the_rules_are_chosen_kept_and_reset(window: MainWindow, session: Session, home: Path) -> None:
    page = opened(window, tab=2)
    gate = page.gate
    assert not gate.reset.isEnabled()
    gate.broken.setFocus()
    gate.broken.selectAll()
    write("0.25")
    press(Qt.Key.Key_Return)
    gate.enough.setValue(40)
    next(action for action in gate.made_up._group.actions() if action.data() == "no").trigger()
    stored = load_settings(home / "settings.json")
    assert (stored.newly_broken, stored.enough, stored.made_up) == (0.0025, 40, False)
    assert session.trainings.rules.newly_broken == 0.0025
    assert session.trainings.rules.most_broken == 0
    gate.reset.click()
    assert session.settings.newly_broken == Settings().newly_broken
    assert gate.broken.value() == pytest.approx(0.1)
    assert not gate.reset.isEnabled()


def test_that_scrolling_over_a_number_does_not_change_it(window: MainWindow) -> None:
    field = opened(window, tab=2).gate.enough
    place = QPointF(field.rect().center())
    wheel = QWheelEvent(
        place, field.mapToGlobal(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field, wheel)
    assert field.value() == 20


@pytest.mark.parametrize("size", [(900, 600), (1280, 820)])
def test_that_nothing_of_a_training_in_detail_is_cut(size: tuple[int, int], window: MainWindow) -> None:
    window.resize(*size)
    page = opened(window)
    choose(page, "cnn", "scratch")
    QTest.qWait(20)
    assert page.recipe.width() <= page.width()
    for field in (page.recipe.epochs, page.recipe.seed, *page.recipe.layers.fields.values()):
        edit = field.lineEdit()
        assert edit is not None
        assert edit.width() > 40, "the number has room"
    area = page._training
    assert area.horizontalScrollBar().maximum() == 0
    area.ensureWidgetVisible(page.recipe.train)
    assert page.recipe.train.visibleRegion().boundingRect().height() >= page.recipe.train.height()

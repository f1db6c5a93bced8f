"""What the Draw page shows where memory answered, where two labels look alike, and where a label is long."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.glyphs.strokes import Drawing
from studio.session import Asked, Session
from studio.ui.draw.large_label import LargeLabel
from studio.ui.draw.ranked_bar import LABEL, LABEL_MOST, label_room
from studio.ui.window.main_window import MainWindow
from tests.ui.conftest import draw, press, write

ENTER = Qt.Key.Key_Return
F2 = Qt.Key.Key_F2


def teach(window: MainWindow, drawing: Drawing, label: str) -> None:
    draw(window.draw_page.canvas, drawing)
    write(label)
    press(ENTER)
    if window.draw_page.entry.text():  # a new class asks twice
        press(ENTER)


def test_that_the_drawing_memory_goes_by_is_shown_beside_what_it_sees(
    window: MainWindow, session: Session, sure_digits: dict[str, Drawing]
) -> None:
    panel = window.draw_page.panel
    draw(window.draw_page.canvas, sure_digits["1"])
    assert panel.remembered.image is None
    assert panel.rule.isVisible()
    write("7")
    press(ENTER)
    draw(window.draw_page.canvas, sure_digits["1"])
    assert session.shown is not None
    assert session.shown.recalled == 0
    assert panel.remembered.isVisible()
    assert panel.remembered.image == panel.picture.image
    press(Qt.Key.Key_Escape)
    assert panel.remembered.image is None


def test_that_why_says_that_memory_gave_the_label(
    window: MainWindow, session: Session, sure_digits: dict[str, Drawing]
) -> None:
    teach(window, sure_digits["1"], "7")
    draw(window.draw_page.canvas, sure_digits["1"])
    press(F2)
    assert window.draw_page.entry.message == "memory says so; in colour: the network's view"
    assert window.draw_page.legend.text == "for 7 / against it"


def test_that_why_colours_nothing_for_a_label_the_network_does_not_know(
    window: MainWindow, session: Session, sure_digits: dict[str, Drawing]
) -> None:
    teach(window, sure_digits["1"], "G")
    draw(window.draw_page.canvas, sure_digits["1"])
    press(F2)
    assert window.draw_page.entry.message == "memory says so, not the network"
    assert window.draw_page.canvas.reason is None


@pytest.fixture
def torn(
    window: MainWindow, session: Session, sure_digits: dict[str, Drawing], monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """A drawing that may be an O or a 0."""
    recognizer = session.recognizer
    shares = np.array([0.48, 0.5, 0.02], np.float32)
    monkeypatch.setattr(
        type(session._study), "predict", lambda _, glyph: recognizer.prediction(glyph, shares.copy(), ("O", "0", "6"))
    )
    draw(window.draw_page.canvas, sure_digits["0"])
    return window


def test_that_both_look_alikes_are_shown_and_enter_saves_nothing(torn: MainWindow, session: Session) -> None:
    assert torn.draw_page.panel.large.text() == "0 / O"
    press(ENTER)
    assert torn.draw_page.entry.message == "type what it is"
    QTest.mouseClick(torn.draw_page.panel.large, Qt.MouseButton.LeftButton)
    assert not len(session.gallery.samples())
    assert isinstance(session.answer(""), Asked)


def test_that_a_tap_on_a_bar_says_which_it_is_and_the_trial_counts_as_not_sure(
    torn: MainWindow, session: Session
) -> None:
    QTest.mouseClick(torn.draw_page.panel.bars[0], Qt.MouseButton.LeftButton)
    (trial,) = session.gallery.trials()
    assert (trial.label, trial.predicted, trial.unsure, trial.correct) == ("0", "0", True, False)


@pytest.mark.parametrize(
    "label", ["incomprehensible", "ß", "你好", "e\u0301\u0302", "\u05e9\u05dc\u05d5\u05dd", "W" * 16, "O / 0"]
)
@pytest.mark.parametrize("width", [124, 190])
def test_that_any_label_stays_inside_the_large_one(qtbot: object, label: str, width: int) -> None:
    large = LargeLabel()
    large.resize(width, 120)
    large.show_label(label, faint=False)
    text, _, ink = large._fitting()
    assert ink.width() <= width - 4
    assert ink.height() <= 120
    assert text == label or len(label) == 16
    large.grab()


def test_that_bars_make_room_for_long_labels_but_not_for_all() -> None:
    assert label_room(tuple("0123456789")) == LABEL
    assert LABEL < label_room((*"0123456789", "hello")) < LABEL_MOST
    assert label_room(("W" * 16,)) == LABEL_MOST

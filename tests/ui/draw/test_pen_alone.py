"""The pen alone is enough: everything the loop needs can be tapped, and is large enough to be hit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from studio.gallery.pool import SKIPPED
from studio.glyphs.strokes import Drawing
from studio.session import Session
from studio.ui.parts.actions import Act
from studio.ui.parts.key_button import TARGET
from studio.ui.parts.keycaps import Keycaps
from studio.ui.parts.label_entry import LabelEntry
from studio.ui.window.main_window import MainWindow
from tests.clock import Clock
from tests.ui.conftest import draw, write

LEFT = Qt.MouseButton.LeftButton


def tap(widget: QWidget, place: QPoint | None = None) -> None:
    QTest.mouseClick(widget, LEFT, pos=place or widget.rect().center())


def hint(entry: LabelEntry, key: str) -> QPoint:
    """Where the hint of `key` is, in the entry; found as an eye finds it, from left to right."""
    caps = entry.findChild(Keycaps)
    assert caps is not None
    assert caps.isVisible()
    found = [x for x in range(caps.width()) if caps.key_at(x) == key]
    assert found, f"{key} is not among {caps.hints}"
    return QPoint(caps.x() + (found[0] + found[-1]) // 2, 4)  # as high as the entry


def labels(session: Session) -> list[str]:
    return [sample.label for sample in session.gallery.samples()]


@pytest.fixture
def drawn(window: MainWindow, clock: Clock, sure_digits: dict[str, Drawing]) -> MainWindow:
    draw(window.draw_page.canvas, sure_digits["3"])
    clock.now += 1
    return window


def test_that_the_whole_loop_goes_by_tapping(
    drawn: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    page = drawn.draw_page
    tap(page.panel.large)
    assert labels(session) == ["3"]
    draw(page.canvas, sure_digits["7"])
    clock.now += 1
    other = page.panel.bars[1]
    answer = other.label
    tap(other)
    assert labels(session) == ["3", answer]
    tap(page.undo_button)
    assert labels(session) == ["3"]
    assert not page.canvas.empty
    tap(page.clear_button)
    assert page.canvas.empty


def test_that_what_is_tapped_is_large_enough(drawn: MainWindow) -> None:
    drawn.resize(drawn.minimumSize())
    QApplication.processEvents()
    page = drawn.draw_page
    for target in (page.panel.large, *page.panel.bars, page.undo_button, page.clear_button, page.entry):
        assert target.height() >= TARGET, target


def test_that_the_hint_of_enter_is_enter(drawn: MainWindow, session: Session) -> None:
    tap(drawn.draw_page.entry, hint(drawn.draw_page.entry, "Enter"))
    assert labels(session) == ["3"]


def test_that_the_hint_saves_what_is_typed(drawn: MainWindow, session: Session) -> None:
    write("8")
    tap(drawn.draw_page.entry, hint(drawn.draw_page.entry, "Enter"))
    assert labels(session) == ["8"]


def test_that_a_tap_beside_the_hints_or_drawn_away_from_one_saves_nothing(drawn: MainWindow, session: Session) -> None:
    entry = drawn.draw_page.entry
    tap(entry, QPoint(60, 20))
    tap(entry, hint(entry, "type + Enter"))
    QTest.mousePress(entry, LEFT, pos=hint(entry, "Enter"))
    QTest.mouseRelease(entry, LEFT, pos=QPoint(60, 20))
    QTest.mousePress(entry, LEFT, pos=QPoint(60, 20))
    QTest.mouseRelease(entry, LEFT, pos=hint(entry, "Enter"))
    assert not labels(session)
    assert not drawn.draw_page.canvas.empty


def test_that_what_is_asked_for_can_be_skipped_saved_and_ended_by_tapping(
    window: MainWindow, session: Session, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    page = window.draw_page
    window.actions_by_name[Act.PROMPT].trigger()
    first = session.prompting.label
    tap(page.entry, hint(page.entry, "Ctrl+Right"))
    asked = session.prompting.label
    assert asked not in ("", first)
    draw(page.canvas, sure_digits[asked])
    clock.now += 1
    tap(page.entry, hint(page.entry, "Enter"))
    assert labels(session) == [asked]
    tap(page.entry, hint(page.entry, "Esc"))
    assert session.prompting.label == ""


@pytest.mark.parametrize("left_handed", [False, True])
def test_that_taking_back_is_on_the_side_of_the_other_hand_on_every_page(window: MainWindow, left_handed: bool) -> None:
    if left_handed:
        window.actions_by_name[Act.LEFT_HANDED].trigger()
    window.open_queue()
    queue = window.queue_page
    assert queue is not None
    window.open_draw()
    QApplication.processEvents()
    page = window.draw_page
    sides: list[tuple[QWidget, QWidget]] = [(page.undo_button, page.canvas), (page.clear_button, page.canvas)]
    queue.views.setCurrentIndex(0)
    window.pages.setCurrentWidget(queue)
    QApplication.processEvents()
    sides += [(queue.item.buttons[SKIPPED], queue.item), (queue.tally.back, queue.tally)]
    queue.views.setCurrentWidget(queue.alike)
    QApplication.processEvents()
    sides += [(queue.alike.confirm, queue.alike)]
    for button, area in sides:
        centre = button.mapTo(window, button.rect().center()).x() - area.mapTo(window, QPoint(0, 0)).x()
        assert (centre > area.width() / 2) is left_handed, button

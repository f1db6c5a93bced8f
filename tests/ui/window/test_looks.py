"""How the window looks, where it can be computed: nothing cut, nothing that jumps, and motion only for who wants it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget

from studio.glyphs.strokes import Drawing
from studio.paths import shipped
from studio.session import Session
from studio.training.messages import Progress
from studio.ui.parts import motion
from studio.ui.parts.actions import Act
from studio.ui.parts.menu_button import LEFT, RIGHT, WIDEST, MenuButton
from studio.ui.parts.tab_button import TabButton
from studio.ui.parts.texts import ElidedLabel
from studio.ui.parts.theme import DARK, LIGHT, Colours
from studio.ui.window.main_window import SMALLEST, MainWindow
from tests.ui import scenes
from tests.ui.conftest import draw, press, write
from tests.ui.parts.test_theme import contrast

SLACK = 2  # px


def cut(top: QWidget) -> Iterator[str]:
    """Words that do not have the room they need, or lie outside of what holds them."""
    for menu in top.findChildren(MenuButton):
        needed = LEFT + menu.fontMetrics().horizontalAdvance(menu.words) + RIGHT
        if menu.isVisible() and menu.width() < min(needed, LEFT + WIDEST + RIGHT):
            yield f"{menu.words!r}: {menu.width()} px of {needed}"
    for widget in top.findChildren(QWidget):
        words = widget.text() if isinstance(widget, (QLabel, QPushButton, TabButton)) else ""
        if not widget.isVisible() or not words or isinstance(widget, ElidedLabel):
            continue
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        needed = 0 if wraps else widget.minimumSizeHint().width()
        if widget.width() + SLACK < needed:
            yield f"{type(widget).__name__} {words!r}: {widget.width()} px of {needed}"
        high = widget.heightForWidth(widget.width()) if wraps else widget.minimumSizeHint().height()
        if widget.height() + SLACK < high and not _fixed(widget):
            yield f"{type(widget).__name__} {words!r}: {widget.height()} px high of {high}"
        if not _scrolls(widget) and not top.rect().contains(_box(widget, top)):
            yield f"{type(widget).__name__} {words!r} lies outside"


def _box(widget: QWidget, top: QWidget) -> QRect:
    return QRect(widget.mapTo(top, widget.rect().topLeft()), widget.size())


def _fixed(widget: QWidget) -> bool:
    """The verdict has two lines and a tool tip, whatever it says."""
    return widget.sizePolicy().verticalPolicy() == widget.sizePolicy().Policy.Ignored


def _scrolls(widget: QWidget) -> bool:
    up = widget.parentWidget()
    while up is not None and not isinstance(up, QScrollArea):
        up = up.parentWidget()
    return up is not None


def test_that_nothing_is_cut_in_the_smallest_window(taught: MainWindow) -> None:
    taught.resize(SMALLEST)
    problems: list[str] = []
    for name, scene in {**scenes.PAGES, **scenes.DIALOGS}.items():
        top = scene(taught)
        scenes.settle(20)
        problems += [f"{name}: {one}" for one in cut(top)]
        if taught.size() != SMALLEST:
            problems.append(f"{name}: the window becomes {taught.width()} x {taught.height()}")
            taught.resize(SMALLEST)
        scenes.leave(taught, top)
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("width", [900, 1080, 1280, 1600])
def test_that_the_row_at_the_bottom_has_room_for_what_it_tells(window: MainWindow, width: int) -> None:
    row = window.trainer_row
    window.resize(width, 820)
    row.unlearnt.setText("12,345 drawings not yet learnt")
    row.counts.setText("112,345 remembered · 98,765 for training · 13,456 kept for testing · 124 set apart")
    row.counts.show()
    row.show_status("compact-17, compact-18 after this drawing · MNIST 60,000", "compact-17")
    row.start()
    row.show_progress(Progress(1, "training", 100, 200, 40, 100, 0.041, 0.991, 3000.0))
    scenes.settle()
    assert window.width() == width
    assert row.progress.width() >= row.progress.sizeHint().width() - SLACK
    for widget in (row.retrain, row.kind, row.bar, row.progress, row.cancel, row.status, row.counts):
        if widget.isVisible():
            assert row.rect().contains(_box(widget, row)), widget
            assert widget.width() + SLACK >= widget.sizeHint().width() or widget is row.bar, widget
    row.end("")


# colours


@pytest.mark.parametrize("c", [LIGHT, DARK], ids=["light", "dark"])
def test_that_every_colour_of_the_style_sheet_can_be_read_where_it_is_used(c: Colours) -> None:
    text = re.sub(r"/\*.*?\*/", "", (shipped("resources") / "studio.qss").read_text("utf-8"), flags=re.DOTALL)
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", text)
    assert len(rules) > 40
    for selector, body in rules:
        said = dict(re.findall(r"(?<![\w-])([\w-]+):\s*([^;]+)", body))
        colour, ground = said.get("color", ""), said.get("background", "")
        if not colour.startswith("$") or ":disabled" in selector:
            continue  # what cannot be used may be faint
        grounds = (ground,) if ground.startswith("$") else ("$ground", "$card", "$tint", "$track", "$keycap")
        for one in grounds:
            assert contrast(getattr(c, colour[1:]), getattr(c, one[1:])) >= 4.5, (selector.strip(), one)


@pytest.mark.parametrize("c", [LIGHT, DARK], ids=["light", "dark"])
def test_that_focus_can_be_told_from_any_ground_it_is_shown_on(c: Colours) -> None:
    for ground in (c.ground, c.card, c.canvas, c.tint, c.track, c.border):
        assert contrast(c.accent, ground) >= (3 if ground != c.border else 1.5)
    assert contrast(c.ink, c.accent) >= 2  # the ring around a button that is filled with the accent


# motion


def test_that_ink_that_was_saved_fades_and_is_gone(window: MainWindow, sure_digits: dict[str, Drawing]) -> None:
    canvas = window.draw_page.canvas
    draw(canvas, sure_digits["3"])
    write("3")
    press(Qt.Key.Key_Return)
    assert canvas.empty
    assert canvas._fading.share > 0
    scenes.settle(2 * motion.SAVED)
    assert canvas._fading.share == 0


def test_that_the_pen_ends_the_fading(window: MainWindow, sure_digits: dict[str, Drawing]) -> None:
    canvas = window.draw_page.canvas
    draw(canvas, sure_digits["3"])
    write("3")
    press(Qt.Key.Key_Return)
    draw(canvas, sure_digits["7"])
    assert canvas._fading.share == 0


def test_that_nothing_moves_for_who_wants_less_motion(
    window: MainWindow, session: Session, sure_digits: dict[str, Drawing]
) -> None:
    window.actions_by_name[Act.LESS_MOTION].trigger()
    assert session.settings.less_motion
    draw(window.draw_page.canvas, sure_digits["3"])
    write("3")
    press(Qt.Key.Key_Return)
    assert window.draw_page.canvas._fading.share == 0
    session.models.serve("cnn-0")
    window._model_changed()
    assert window.trainer_row.status.standing_out.share == 0


def test_that_a_version_stands_out_when_it_takes_over(window: MainWindow, session: Session) -> None:
    assert window.trainer_row.status.standing_out.share == 0  # not the first one
    session.models.serve("cnn-0")
    window._model_changed()
    assert window.trainer_row.status.standing_out.share > 0


def test_that_the_choice_of_a_person_is_asked_in_one_place(qapp: QApplication) -> None:
    motion.choose_still(True)
    assert motion.still()
    motion.choose_still(False)
    assert not motion.still()

"""For everyone: every page and dialog can be used by ear and by keys alone, and says what happens.

The tree of widgets is walked in every scene there is (`scenes`), so that what is added is looked at, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextBrowser,
    QWidget,
)

from studio.glyphs.strokes import Drawing
from studio.session import Session
from studio.ui.parts import announcer
from studio.ui.queue.queue_grid import QueueGrid
from studio.ui.window.main_window import MainWindow
from tests.ui import scenes
from tests.ui.conftest import draw, focused, press, write

ROLE = QAccessible.Role
USABLE = {
    ROLE.Button,
    ROLE.ButtonMenu,
    ROLE.CheckBox,
    ROLE.ComboBox,
    ROLE.EditableText,
    ROLE.List,
    ROLE.PageTab,
    ROLE.RadioButton,
    ROLE.Slider,
    ROLE.SpinBox,
    ROLE.Table,
    ROLE.Tree,
}
RING = 40  # pixels that look different at least when a widget has the focus
ROUND = 120  # presses of Tab, more than any page has stops


def usable(widget: QWidget) -> bool:
    """Can a person do something with it, by Tab or by mouse?"""
    inner = isinstance(widget.parentWidget(), QAbstractSpinBox) and isinstance(widget, QLineEdit)
    tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return widget.isVisible() and not inner and (tab or isinstance(widget, QAbstractButton))


def shown(top: QWidget) -> list[QWidget]:
    return [widget for widget in (top, *top.findChildren(QWidget)) if widget.isVisible()]


def unnamed(top: QWidget) -> Iterator[str]:
    """What can be used and does not say what it is, or is called a thing that cannot be used."""
    for widget in filter(usable, shown(top)):
        told = QAccessible.queryAccessibleInterface(widget)
        assert told is not None
        if not told.text(QAccessible.Text.Name).strip():
            yield f"{_path(widget)} has no name"
        if isinstance(widget, (QScrollArea, QTextBrowser)):
            continue  # they have the focus to be scrolled by keys, for which there is no role
        described = isinstance(widget, QueueGrid) and told.text(QAccessible.Text.Description)
        if told.role() not in USABLE and not described:
            yield f"{_path(widget)} has the role {told.role().name}"


def silent(top: QWidget) -> Iterator[str]:
    """What paints itself and has neither words nor a description: its content would be lost."""
    for widget in shown(top):
        paints = "paintEvent" in vars(type(widget)) and type(widget).__module__.startswith("studio.ui")
        if (
            paints
            and not isinstance(widget, (QLabel, MainWindow))
            and not (_name(widget) or widget.accessibleDescription())
        ):
            yield f"{_path(widget)} paints what it does not say"


def out_of_order(top: QWidget) -> Iterator[str]:
    """Tab goes once round everything that can be used, column by column and down, and is caught nowhere."""
    stops: list[QWidget] = []
    for _ in range(ROUND):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        if stops and focused() is stops[-1]:
            continue  # from link to link in it
        if focused() in stops:
            break
        stops.append(focused())
    else:
        if len(stops) > 1:
            yield "Tab does not come round"
    wanted = {w for w in shown(top) if w.isEnabled() and bool(w.focusPolicy() & Qt.FocusPolicy.TabFocus)}
    wanted = {w for w in wanted if usable(w) and not _grouped(w)}
    for widget in wanted - set(stops):
        yield f"{_path(widget)} is not reached by Tab"
    for group in _groups(stops):
        boxes = [QRect(_place(stop, top), stop.size()) for stop in group]
        back = [n for n, (one, other) in enumerate(pairwise([*boxes, boxes[0]])) if _is_before(other, one)]
        if len(back) > 1:  # once it is the way round
            yield f"{_path(group[0])}: Tab jumps among {[_name(w) for w in group]}"


def _is_before(one: QRect, other: QRect) -> bool:
    """Is `one` read before `other`: above it, or in the same line to the left?"""
    together = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    if 2 * together >= min(one.height(), other.height()):
        return one.left() < other.left()
    return one.top() < other.top()


def _groups(stops: list[QWidget]) -> Iterator[list[QWidget]]:
    """Stops that have one parent: they are read as a block."""
    for parent in dict.fromkeys(stop.parentWidget() for stop in stops):
        yield [stop for stop in stops if stop.parentWidget() is parent]


def _grouped(widget: QWidget) -> bool:
    """One of several that exclude each other: arrows walk among them."""
    return isinstance(widget, QAbstractButton) and widget.autoExclusive() and not widget.isChecked()


def without_ring(top: QWidget) -> Iterator[str]:
    """What does not look different when it has the focus."""
    parking = focused()
    for widget in filter(usable, shown(top)):
        if not widget.isEnabled() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        for area in top.findChildren(QScrollArea):  # as Tab does it
            if area.isAncestorOf(widget):
                area.ensureWidgetVisible(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        room = QRect(_place(widget, top), widget.size()).adjusted(-4, -4, 4, 4).intersected(top.rect())
        with_ring = top.grab(room).toImage()
        widget.clearFocus()
        QApplication.processEvents()
        if room.isEmpty() or _different(top.grab(room).toImage(), with_ring) < RING:
            yield f"{_path(widget)} does not show that it has the focus"
    parking.setFocus()


def _different(one: QImage, other: QImage) -> int:
    width, height = min(one.width(), other.width()), min(one.height(), other.height())
    pixels = [_pixels(image)[:height, :width] for image in (one, other)]
    return int((pixels[0] != pixels[1]).sum())


def _pixels(image: QImage) -> NDArray[np.uint32]:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(image.constBits(), np.uint32).copy()  # the image goes with its pixels
    return flat.reshape(image.height(), image.bytesPerLine() // 4)[:, : image.width()]


def _place(widget: QWidget, top: QWidget) -> QPoint:
    return widget.mapTo(top, QPoint(0, 0))


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or str(getattr(widget, "text", str)())


def _path(widget: QWidget) -> str:
    names: list[str] = []
    up: QWidget | None = widget
    while up is not None and len(names) < 3:
        names.append(type(up).__name__)
        up = up.parentWidget()
    return f"{' < '.join(names)} ({_name(widget)})"


def test_that_every_page_can_be_used_by_ear_and_by_keys(taught: MainWindow) -> None:
    problems: dict[str, list[str]] = {}
    for name, scene in {**scenes.PAGES, **scenes.DIALOGS}.items():
        top = scene(taught)
        scenes.settle(20)
        found = [*unnamed(top), *silent(top), *out_of_order(top), *without_ring(top)]
        if found:
            problems[name] = found
        scenes.leave(taught, top)
    assert not problems, "\n".join(f"{name}: {one}" for name, found in problems.items() for one in found)


def test_that_tab_stays_where_something_lies_over_the_window(window: MainWindow) -> None:
    press(Qt.Key.Key_F1)
    assert window.overlays.keys is not None
    for _ in range(5):
        assert window.overlays.keys.isAncestorOf(focused())
        press(Qt.Key.Key_Tab)


# what is said


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What a screen reader would say: words, and whether at once."""
    heard: list[tuple[str, bool]] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        urgent = event.politeness() == QAccessible.AnnouncementPoliteness.Assertive
        heard.append((event.message(), urgent))

    monkeypatch.setattr(announcer, "deliver", hear)
    return heard


def test_that_a_prediction_is_told_once_and_only_at_rest(
    window: MainWindow, sure_digits: dict[str, Drawing], said: list[tuple[str, bool]]
) -> None:
    draw(window.draw_page.canvas, sure_digits["3"])
    assert not said
    QTest.qWait(announcer.REST + 100)
    assert [words.split(",")[0] for words, urgent in said if not urgent] == ["3"]
    window.draw_page.show_drawing()
    QTest.qWait(announcer.REST + 100)
    assert len(said) == 1


def test_that_an_answer_is_told_with_what_the_model_had_said(
    window: MainWindow, sure_digits: dict[str, Drawing], said: list[tuple[str, bool]]
) -> None:
    draw(window.draw_page.canvas, sure_digits["3"])
    write("4")
    press(Qt.Key.Key_Return)
    assert said == [("4, saved, it said 3", False)]


def test_that_a_refusal_and_an_error_are_told_at_once(
    window: MainWindow, sure_digits: dict[str, Drawing], said: list[tuple[str, bool]]
) -> None:
    draw(window.draw_page.canvas, sure_digits["3"])
    write("x7")
    press(Qt.Key.Key_Return)
    assert said == [('New class "x7": Enter again', True)]
    window.notice.say("There is no room on the disk.")
    assert said[-1] == ("There is no room on the disk.", True)


def test_that_a_swap_is_told(window: MainWindow, session: Session, said: list[tuple[str, bool]]) -> None:
    session.models.serve("cnn-0")
    window._model_changed()
    assert ("cnn-0 serves now", False) in said


def test_that_walking_among_many_alike_tells_where_one_is(taught: MainWindow, said: list[tuple[str, bool]]) -> None:
    scenes.queue_alike(taught)
    assert taught.queue_page is not None
    grid = taught.queue_page.alike.grid
    assert grid.grid is not None
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    total = len(grid.grid.cells)
    assert said[-1][0] == f"2 of {total}: a stranger"
    assert "strangers: 1" in grid.accessibleDescription()


def test_that_thumbnails_are_a_list_of_what_they_show(taught: MainWindow) -> None:
    scenes.gallery(taught)
    assert taught.gallery_page is not None
    told = QAccessible.queryAccessibleInterface(taught.gallery_page.grid)
    assert told is not None
    assert told.role() == ROLE.List
    assert told.childCount() == taught.gallery_page.model.rowCount()
    assert "was right" in told.child(0).text(QAccessible.Text.Name)

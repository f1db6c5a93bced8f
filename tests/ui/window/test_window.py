"""The window around the pages: focus, keys, choices, the training page, what is loaded when, and closing."""

from __future__ import annotations

import errno
import json
import logging
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QTableWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from studio.app.application import put_away
from studio.app.assembly import Assembly
from studio.app.loading import Loading
from studio.app.unattended import build, take_picture
from studio.errors import StudioError
from studio.gallery.store import Gallery
from studio.glyphs.strokes import Drawing
from studio.paths import Home, shipped
from studio.recognition.library import ModelLibrary
from studio.session import Session
from studio.settings import Settings, load_settings, save_settings
from studio.ui.parts import theme
from studio.ui.parts.actions import ACTIONS, PAGES, Act
from studio.ui.parts.keycaps import Keycaps
from studio.ui.parts.menus import MORE_MENU, Submenu
from studio.ui.parts.notice import BESIDE, MARGIN, USED
from studio.ui.window.keys_page import ABOVE
from studio.ui.window.main_window import MainWindow
from studio.ui.window.safety import watch
from tests.clock import Clock
from tests.gallery.making import teach
from tests.shipped import VERSIONS
from tests.ui.conftest import draw, focused, pen, places, press, show, write

CTRL = Qt.KeyboardModifier.ControlModifier


def test_that_the_entry_has_the_focus_from_the_start(window: MainWindow) -> None:
    assert focused() is window.draw_page.entry


def test_that_clicks_leave_the_focus_in_the_entry(window: MainWindow, sure_digits: dict[str, Drawing]) -> None:
    page, left = window.draw_page, Qt.MouseButton.LeftButton
    draw(page.canvas, sure_digits["3"])
    for target in (page.panel.picture, page.undo_button, page.plot, window.header, window.trainer_row):
        QTest.mouseClick(target, left)
        write("x")
        assert focused() is page.entry, target
    assert page.entry.text() == "xxxx"  # the first x went with the drawing it was about


def test_that_tab_leaves_the_entry_for_controls(window: MainWindow) -> None:
    press(Qt.Key.Key_Tab)
    assert focused() is not window.draw_page.entry
    write("x")
    assert window.draw_page.entry.text() == ""


def test_that_keys_open_the_pages(window: MainWindow) -> None:
    for key, name in ((Qt.Key.Key_2, Act.GALLERY), (Qt.Key.Key_3, Act.TRAINING), (Qt.Key.Key_1, Act.DRAW)):
        press(key, CTRL)
        assert window.header.tabs[name].isChecked()
    assert window.pages.currentWidget() is window.draw_page
    assert focused() is window.draw_page.entry


def test_that_no_letter_alone_is_a_shortcut() -> None:
    for name, spec in ACTIONS.items():
        if not spec.keys:
            continue
        assert not QKeySequence(spec.keys).isEmpty(), name
        assert len(spec.keys) > 1, name


def test_that_every_action_says_what_it_does_and_no_two_share_keys() -> None:
    assert set(Act) == set(ACTIONS)
    assert all(spec.text and spec.tip for spec in ACTIONS.values())
    keys = [spec.keys for spec in ACTIONS.values() if spec.keys]
    assert len(keys) == len(set(keys))
    assert in_menu(MORE_MENU) <= set(ACTIONS)


def in_menu(names: Iterable[Act | Submenu | None]) -> set[Act]:
    found: set[Act] = set()
    for name in names:
        if isinstance(name, Submenu):
            found |= in_menu(name.names)
        elif name is not None:
            found.add(name)
    return found


def test_that_every_action_has_a_place_in_a_menu_or_in_the_header() -> None:
    elsewhere = {*PAGES, Act.MENU, Act.CLEAR}  # a tab, the menu itself, a button below the canvas
    local = {name for name, spec in ACTIONS.items() if spec.local}  # in "On this page"
    assert set(ACTIONS) == in_menu(MORE_MENU) | local | elsewhere


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1])
def test_that_f1_shows_the_keys_and_leaves_the_drawing(
    key: Qt.Key, window: MainWindow, sure_digits: dict[str, Drawing]
) -> None:
    draw(window.draw_page.canvas, sure_digits["3"])
    press(Qt.Key.Key_F1)
    assert window.overlays.keys is not None
    assert window.overlays.keys.isVisible()
    press(key)
    assert not window.overlays.keys.isVisible()
    assert not window.draw_page.canvas.empty
    assert focused() is window.draw_page.entry


def test_that_the_keys_begin_level_with_space_between_and_the_pages_in_order(window: MainWindow) -> None:
    press(Qt.Key.Key_F1)
    page = window.overlays.keys
    assert page is not None
    QApplication.processEvents()
    tops = {label.text(): label.mapTo(page, QPoint()).y() for label in page.findChildren(QLabel)}
    assert tops["IN THE ENTRY"] == tops["ON EVERY PAGE"]
    assert tops["Draw"] < tops["Gallery"] < tops["Training"] < tops["Compare"] < tops["Settings"]
    assert tops["Settings"] < min(tops["Classes and writers"], tops["Import files …"], tops["Retrain"])
    last = next(label for label in page.findChildren(QLabel) if label.text().startswith("The eraser"))
    assert tops["IN THE QUEUE"] - last.mapTo(page, QPoint(0, last.height())).y() > ABOVE


@pytest.mark.parametrize("by", ["button", "help", "beside"])
def test_that_the_keys_are_the_entrys_again_when_the_page_of_keys_is_left_by_the_pointer(
    by: str, window: MainWindow
) -> None:
    press(Qt.Key.Key_F1)
    page = window.overlays.keys
    assert page is not None
    if by == "beside":
        QTest.mouseClick(page, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    else:
        if by == "help":
            window.actions_by_name[Act.HELP].triggered.disconnect()  # its window would take the keys
            press(Qt.Key.Key_Tab)
        press(Qt.Key.Key_Space)
    assert window.overlays.shown is None
    assert focused() is window.draw_page.entry
    write("7")
    assert window.draw_page.entry.text() == "7"


def test_that_every_key_fits_into_the_smallest_window(window: MainWindow) -> None:
    window.resize(window.minimumSize())
    press(Qt.Key.Key_F1)
    QApplication.processEvents()
    assert window.overlays.keys is not None
    for cap in window.overlays.keys.findChildren(Keycaps):
        assert cap.height() >= cap.sizeHint().height(), cap.hints
    bar = window.overlays.keys.findChildren(QScrollArea)[0].verticalScrollBar()
    for _ in range(3):
        press(Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum() > 0
    window.resize(1600, 1000)
    QApplication.processEvents()
    assert bar.maximum() == 0


def test_that_no_two_keys_share_a_row_on_their_page(window: MainWindow) -> None:
    press(Qt.Key.Key_F1)
    assert window.overlays.keys is not None
    for cap in window.overlays.keys.findChildren(Keycaps):
        ((keys, _),) = cap.hints
        assert not re.search(r"\d, (Ctrl|F\d)", keys)


def test_that_choices_count_at_once_and_are_kept(window: MainWindow, session: Session, home: Path) -> None:
    window.actions_by_name[Act.THEME_DARK].trigger()
    window.actions_by_name[Act.PEN_THICK].trigger()
    window.actions_by_name[Act.LEFT_HANDED].trigger()
    window.actions_by_name[Act.MEMORY].trigger()
    window.actions_by_name[Act.RETRAIN_25].trigger()
    window.header.writer_chosen.emit("Ada")
    window.trainer_row.kind_chosen.emit("cnn")
    assert theme.colours() is theme.DARK
    assert session.drawing.pen_width == 34
    assert window.header.writer.value == "Ada"
    kept = load_settings(home / "settings.json")
    assert (kept.theme, kept.pen_width, kept.left_handed, kept.writer, kept.retrain_kind) == (
        "dark",
        34,
        True,
        "Ada",
        "cnn",
    )
    assert (kept.memory, kept.mending, kept.retrain_after) == (False, True, 25)


def test_that_the_hand_decides_where_undo_and_clear_stand(window: MainWindow) -> None:
    page = window.draw_page
    assert page.undo_button.x() < page.canvas.width() / 2
    window.actions_by_name[Act.LEFT_HANDED].trigger()
    QApplication.processEvents()
    assert page.undo_button.x() > page.canvas.width() / 2


def test_that_a_writer_who_cannot_be_is_refused(window: MainWindow, session: Session) -> None:
    window.header.writer_chosen.emit("x" * 100)
    assert session.settings.writer == "me"
    assert window.notice.text


def test_that_a_choice_keeps_the_drawing(window: MainWindow, session: Session, sure_digits: dict[str, Drawing]) -> None:
    draw(window.draw_page.canvas, sure_digits["3"])
    window.actions_by_name[Act.THEME_DARK].trigger()
    assert not window.draw_page.canvas.empty
    assert window.draw_page.panel.large.text() == "3"


def test_that_a_notice_moves_nothing(window: MainWindow, session: Session) -> None:
    before = window.draw_page.canvas.geometry()
    window.notice.say("the disk is full: free some space")
    QApplication.processEvents()
    assert window.draw_page.canvas.geometry() == before
    assert window.notice.isVisible()


def test_that_a_notice_is_no_wider_than_its_words(window: MainWindow) -> None:
    notice = window.notice
    for words in ("full", "the disk is full: free some space"):
        notice.say(words)
        assert notice.width() <= notice.fontMetrics().horizontalAdvance(words) + BESIDE
    notice.say("the disk is full: free some space, for nothing can be saved until there is some, " * 3)
    assert notice.width() <= window.width() - 2 * MARGIN


def test_that_a_notice_hides_nothing_that_is_needed_just_then(taught: MainWindow) -> None:
    for act in (Act.DRAW, Act.GALLERY, Act.TRAINING, Act.SETTINGS):
        taught.actions_by_name[act].trigger()
        QApplication.processEvents()
        taught.notice.say("the disk is full: free some space")
        page = taught.pages.currentWidget()
        assert page is not None
        place = taught.notice.geometry()
        assert taught.pages.geometry().contains(place)
        for one in page.findChildren(QLineEdit):
            seen = one.visibleRegion().boundingRect().translated(one.mapTo(taught, QPoint(0, 0)))
            assert not place.intersects(seen), (act, one.accessibleName())
    below = taught.notice.geometry()  # over the settings, which are full of things to use
    for used in taught.pages.findChildren(QWidget):
        there = used.visibleRegion().boundingRect().translated(used.mapTo(taught, QPoint(0, 0)))
        assert not isinstance(used, USED) or not below.intersects(there), used.accessibleName()
    taught.open_draw()
    taught.notice.say("the disk is full: free some space")
    assert taught.notice.y() < taught.height() // 2  # undo and clear are at the bottom


def test_that_the_smallest_window_shows_everything(window: MainWindow) -> None:
    window.resize(window.minimumSize())
    QApplication.processEvents()
    assert (window.width(), window.height()) == (900, 600)
    page = window.draw_page
    for widget in (page.canvas, page.entry, page.panel, page.plot, window.trainer_row, window.header):
        corner = widget.mapTo(window, QPoint(widget.width(), widget.height()))
        assert corner.x() <= 900, widget
        assert corner.y() <= 600, widget
    assert page.canvas.height() > 250


def test_that_versions_are_listed_and_can_be_put_into_service(window: MainWindow, session: Session) -> None:
    press(Qt.Key.Key_3, CTRL)
    page = window.training_page
    assert page is not None

    def versions() -> list[str]:
        items = [page.versions.table.item(row, 0) for row in range(page.versions.table.rowCount())]
        return [item.text() for item in items if isinstance(item, QTableWidgetItem)]

    assert sorted(versions()) == VERSIONS
    for version in VERSIONS:
        page.versions.choose(version)
        assert page.versions.detail.serve.isEnabled() is (version != "nn-0")
    page.versions.choose("cnn-0")
    page.versions.detail.serve.click()
    assert session.recognizer.version == "cnn-0"
    assert session.library.active().version == "cnn-0"
    assert window.trainer_row.status.text().startswith("cnn-0 ·")


def test_that_the_training_page_shows_changed_copies_of_the_latest_drawings(
    window: MainWindow, session: Session, sure_digits: dict[str, Drawing]
) -> None:
    press(Qt.Key.Key_3, CTRL)
    page = window.training_page
    assert page is not None
    before = page.augmentation.sheet.pixmap().toImage()
    assert "(NN)" in page.augmentation.words.text()
    press(Qt.Key.Key_1, CTRL)
    draw(window.draw_page.canvas, sure_digits["3"])
    write("3")
    press(Qt.Key.Key_Return)
    assert len(session.gallery.samples()) == 1
    press(Qt.Key.Key_3, CTRL)
    after = page.augmentation.sheet.pixmap().toImage()
    assert after.height() < before.height()  # one drawing, one row
    assert after != before


def test_that_a_model_chosen_elsewhere_takes_over_when_the_window_is_looked_at(
    window: MainWindow, session: Session, home: Path, sure_digits: dict[str, Drawing]
) -> None:
    draw(window.draw_page.canvas, sure_digits["3"])
    ModelLibrary(shipped("models"), home / "models").use("cnn-0")
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    assert session.recognizer.version == "nn-0"
    assert window.trainer_row.status.text().startswith("nn-0, cnn-0 after this drawing")
    press(Qt.Key.Key_Escape)
    assert session.recognizer.version == "cnn-0"


def test_that_the_training_page_shows_a_choice_made_elsewhere(window: MainWindow, session: Session, home: Path) -> None:
    press(Qt.Key.Key_3, CTRL)
    press(Qt.Key.Key_1, CTRL)
    ModelLibrary(shipped("models"), home / "models").use("cnn-0")
    press(Qt.Key.Key_3, CTRL)
    assert session.recognizer.version == "cnn-0"
    assert window.training_page is not None
    table = window.training_page.versions.table
    last = table.columnCount() - 1
    states = {}
    for row in range(table.rowCount()):
        name, state = table.item(row, 0), table.item(row, last)
        assert name is not None
        assert state is not None
        states[name.text()] = state.text()
    assert states == {version: "serves" if version == "cnn-0" else "" for version in VERSIONS}


def test_that_a_damaged_choice_is_told_when_the_window_opens(
    home: Path, open_window: Callable[..., MainWindow]
) -> None:
    (home / "models" / "nn-1").mkdir()
    (home / "models" / "active.json").write_text('{"format": 1, "history": ["nn-0", "nn-1"]}')
    window = open_window()
    assert window.session is not None
    assert window.session.recognizer.version == "nn-0"
    assert window.notice.text.startswith("nn-0 serves instead of nn-1: ")


def test_that_the_status_names_version_and_base(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    version, base = window.trainer_row.status.text().split(" · ")
    assert version == "nn-0"
    assert base in ("MNIST 60,000", "MNIST sample 5,000")


def test_that_strokes_drawn_before_everything_is_loaded_are_read(
    home: Path, clock: Clock, sure_digits: dict[str, Drawing], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Loading, "do_soon", lambda _: None)  # nothing is loaded by itself here
    studio = Assembly(Home(home), seconds=clock)
    window = studio.window
    show(window)
    draw(window.draw_page.canvas, sure_digits["3"])
    assert window.session is None
    assert not window.draw_page.canvas.empty
    press(Qt.Key.Key_Return)
    studio.load_all()
    assert window.session is not None
    assert window.draw_page.panel.large.text() == "3"
    clock.now += 1
    press(Qt.Key.Key_Return)
    assert [sample.label for sample in window.session.gallery.samples()] == ["3"]
    put_away(window)


def test_that_a_stroke_begun_before_and_ended_after_loading_is_read(
    home: Path, sure_digits: dict[str, Drawing]
) -> None:
    studio = Assembly(Home(home))
    canvas = studio.window.draw_page.canvas
    show(studio.window)
    stroke = places(canvas, sure_digits["3"])[0]
    pen(canvas, stroke, lift=False)
    studio.load_all()
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=stroke[-1])
    assert studio.window.session is not None
    assert len(studio.window.session.drawing.strokes) == 1
    put_away(studio.window)


def test_that_the_window_paints_before_it_loads(home: Path, qtbot: QtBot) -> None:
    studio = Assembly(Home(home))
    with qtbot.waitSignal(studio.window.first_painted):
        studio.open()
    qtbot.waitUntil(lambda: studio.moments is not None and studio.window.draw_page.plot.loaded)
    assert studio.moments is not None
    assert studio.moments.painted < studio.moments.ready
    put_away(studio.window)


def test_that_nothing_heavy_is_imported_for_the_first_paint() -> None:
    heavy = ("numpy", "h5py", "pyqtgraph", "scipy", "pandas", "ai_edge_litert", "tensorflow", "PIL", "matplotlib")
    code = f"""
import sys, tempfile
from pathlib import Path
import studio.app.assembly
import studio.app.application
studio.app.application.application()
window = studio.app.assembly.Assembly(studio.paths.Home(Path(tempfile.mkdtemp()))).window
window.show()
studio.app.application.application().processEvents()
print([name for name in {heavy!r} if name in sys.modules])
studio.app.application.put_away(window)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ))
    assert run.stdout.strip() == "[]"


def test_that_a_gallery_in_use_is_one_clear_line_and_leaves_nothing(home: Path) -> None:
    with Gallery.open(home / "gallery.h5"), pytest.raises(StudioError) as raised:
        build(home)
    assert "\n" not in str(raised.value)
    assert str(home / "gallery.h5") in str(raised.value)


def test_that_a_second_window_brings_the_first_to_the_front(
    open_window: Callable[..., MainWindow], home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(MainWindow, "raise_", lambda _: shown.append("first"))
    first = open_window()
    first.showMinimized()
    with pytest.raises(StudioError, match="is open in another window, which is in front now"):
        build(home)
    qtbot.waitUntil(lambda: shown == ["first"])
    assert not first.isMinimized()


def test_that_a_gallery_that_cannot_be_written_opens_for_looking(
    open_window: Callable[..., MainWindow],
    home: Path,
    clock: Clock,
    sure_digits: dict[str, Drawing],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    home.mkdir(parents=True, exist_ok=True)
    with Gallery.open(home / "gallery.h5") as gallery:
        teach(gallery, range(3))

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("filelock.FileLock.acquire", refuse)
    before = sorted(path.name for path in home.iterdir())
    window = open_window()
    assert "is open for looking only" in window.notice.text
    draw(window.draw_page.canvas, sure_digits["3"])
    clock.now += 1
    press(Qt.Key.Key_Return)
    assert "open for looking only; nothing was changed" in window.notice.text
    assert window.session is not None
    assert window.session.drawing, "it stays on the canvas"
    assert window.session.shown is not None
    window.open_gallery()
    assert window.gallery_page is not None
    assert window.gallery_page.model.rowCount() == 3
    window.close()
    assert sorted(path.name for path in home.iterdir() if path.name.startswith("gallery")) == [
        name for name in before if name.startswith("gallery")
    ]


def test_that_what_was_taught_is_there_when_the_window_opens_again(
    open_window: Callable[..., MainWindow], clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    first = open_window()
    draw(first.draw_page.canvas, sure_digits["3"])
    clock.now += 1
    press(Qt.Key.Key_Return)
    first.close()
    second = open_window()
    assert second.trainer_row.counts.text().startswith("1 remembered")
    assert "n = 1" in second.draw_page.plot.interval.text()


def test_that_a_picture_of_the_window_can_be_taken(home: Path, tmp_path: Path) -> None:
    take_picture(Home(home), tmp_path / "window.png")
    assert (tmp_path / "window.png").stat().st_size > 10_000
    with pytest.raises(StudioError, match="no-such-folder"):
        take_picture(Home(home), tmp_path / "no-such-folder" / "window.png")


def test_that_a_window_that_cannot_open_says_why_once_and_waits_for_nobody(home: Path) -> None:
    (home / "logs").touch()  # as in a folder that cannot be written: no log either
    (home / "gallery.h5").mkdir()
    command = [sys.executable, "-m", "studio", "--home", str(home)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert run.returncode == 1
    assert len(run.stderr.splitlines()) == 1
    assert str(home / "gallery.h5") in run.stderr


@pytest.mark.parametrize("blocked", ["studio.log", ""], ids=["log", "folder"])
def test_that_a_log_that_cannot_be_opened_is_no_defect(
    window: MainWindow, home: Path, caplog: pytest.LogCaptureFixture, blocked: str
) -> None:
    caplog.set_level(logging.INFO)
    if blocked:
        (home / "logs" / blocked).mkdir(parents=True)
    else:
        (home / "logs").touch()
    before = logging.getLogger().handlers[:], sys.excepthook
    guard = watch(Home(home), window)
    assert "no log can be written" in caplog.text
    guard.stop()
    guard.stop()  # twice is once
    assert (logging.getLogger().handlers, sys.excepthook) == before


def test_that_bad_settings_open_a_window_with_defaults(home: Path, open_window: Callable[..., MainWindow]) -> None:
    (home / "settings.json").write_text(json.dumps({"theme": "pink", "pen_width": "thick"}))
    window = open_window()
    assert window.session is not None
    assert window.session.settings == Settings()


def test_that_the_chosen_theme_is_on_from_the_first_paint(home: Path) -> None:
    save_settings(home / "settings.json", Settings(theme="dark"))
    studio = Assembly(Home(home))
    assert theme.colours() is theme.DARK
    put_away(studio.window)


def test_that_a_bad_setting_is_told_and_the_file_is_kept(home: Path, open_window: Callable[..., MainWindow]) -> None:
    stored = json.loads((home / "settings.json").read_text()) | {"pen_width": "thick", "goal": 7}
    (home / "settings.json").write_text(json.dumps(stored))
    window = open_window()
    assert "(pen_width, goal)" in window.notice.text
    assert json.loads((home / "settings.json.bad").read_text()) == stored
    window.close()
    assert "settings" not in open_window().notice.text.lower()

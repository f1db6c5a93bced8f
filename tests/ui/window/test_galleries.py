"""New, open and recent galleries in one window, and what must not be lost on the way."""

from __future__ import annotations

import errno
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThread, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from studio.app.application import put_away
from studio.app.unattended import build
from studio.errors import StudioError
from studio.gallery.store import Gallery
from studio.glyphs.strokes import Drawing
from studio.paths import Home, shipped
from studio.recognition.library import ModelLibrary
from studio.session import Session
from studio.settings import RECENT, Settings, load_settings, save_settings
from studio.ui.parts.actions import Act
from studio.ui.window.main_window import MainWindow
from tests.clock import Clock
from tests.gallery.making import teach
from tests.ui.conftest import draw, focused, press, show, write
from tests.ui.trouble.test_damage_box import answer

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def greek(tmp_path: Path) -> Path:
    """A gallery of three drawings outside the home."""
    folder = tmp_path / "school"
    folder.mkdir()
    with Gallery.open(folder / "greek.h5") as gallery:
        teach(gallery, range(3))
    return folder / "greek.h5"


def on(window: MainWindow) -> Session:
    assert window.session is not None
    return window.session


def taught(window: MainWindow) -> int:
    return len(on(window).gallery.samples())


def teach_one(window: MainWindow, clock: Clock, drawing: Drawing, label: str) -> None:
    draw(window.draw_page.canvas, drawing)
    clock.now += 1
    write(label)
    window.draw_page.entry.submitted.emit(label)


def is_free(path: Path) -> bool:
    """Does nobody own the gallery?"""
    try:
        Gallery.open(path).close(fold=False)
    except StudioError:
        return False
    return True


def listed(window: MainWindow) -> list[tuple[str, bool, bool]]:
    """The recent ones: words, can be chosen, is open."""
    window.galleries.menu.aboutToShow.emit()
    actions = window.galleries.menu.actions()
    return [(action.text(), action.isEnabled(), action.isChecked()) for action in actions]


def choose_recent(window: MainWindow, words: str) -> None:
    window.galleries.menu.aboutToShow.emit()
    (action,) = [one for one in window.galleries.menu.actions() if one.text() == words]
    action.trigger()


# opening


def test_that_another_gallery_opens_in_the_same_window(
    window: MainWindow, home: Path, greek: Path, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    window.setGeometry(40, 30, 1000, 650)
    window.open_gallery()
    window.open_classes()
    window.open_training()
    before, first = window.geometry(), on(window)
    window.galleries.open(greek)
    assert on(window) is not first
    assert on(window).gallery.path == greek
    assert taught(window) == 3
    assert window.geometry() == before
    assert window.isVisible()
    assert window.pages.currentWidget() is window.draw_page
    assert window.pages.count() == 1
    assert focused() is window.draw_page.entry
    assert window.windowTitle() == "greek — Glyph Studio"
    assert (window.header.gallery.text(), window.header.gallery.toolTip()) == ("greek", str(greek))
    assert window.trainer_row.counts.text().startswith("3 remembered")
    assert window.notice.text == ""
    teach_one(window, clock, sure_digits["3"], "3")
    assert taught(window) == 4
    assert is_free(home / "gallery.h5")
    assert not is_free(greek)
    window.open_gallery()
    assert window.gallery_page is not None
    assert window.gallery_page.model.rowCount() == 4


def test_that_the_homes_own_gallery_has_no_name_and_is_always_in_the_list(
    window: MainWindow, home: Path, greek: Path
) -> None:
    assert window.windowTitle() == "Glyph Studio"
    assert window.header.gallery.isHidden()
    assert listed(window) == [("My gallery", True, True)]
    window.galleries.open(greek)
    assert listed(window) == [("greek", True, True), ("My gallery", True, False)]
    choose_recent(window, "My gallery")
    assert on(window).gallery.path == home / "gallery.h5"
    assert window.windowTitle() == "Glyph Studio"
    assert window.header.gallery.isHidden()
    assert is_free(greek)


def test_that_going_to_and_fro_leaves_no_thread_no_object_and_no_lock(
    window: MainWindow, home: Path, greek: Path, qtbot: QtBot
) -> None:
    from studio.ui.window.desk import Desk

    assert window.retraining is not None
    before = len(window.children())
    for _ in range(3):
        for path in (greek, home / "gallery.h5"):
            window.trainer_wanted.emit()  # a trainer is started, in its thread
            window.galleries.open(path)
    assert len(window.findChildren(Desk)) == 1
    assert len(window.children()) == before
    assert sum(isinstance(one, QThread) and one.isRunning() for one in window.findChildren(QThread)) == 0
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [window]
    assert is_free(greek)
    window.close()
    assert is_free(home / "gallery.h5")


def test_that_a_training_after_the_change_is_of_the_gallery_that_is_open(
    window: MainWindow, greek: Path, qtbot: QtBot, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    window.galleries.open(greek)
    teach_one(window, clock, sure_digits["3"], "4")
    assert window.retraining is not None
    with qtbot.waitSignal(window.retraining.ended):
        window.trainer_row.retrain.click()
    assert on(window).recognizer.version == "compact-1"
    window.galleries.open(on(window).home.gallery)
    assert on(window).recognizer.version == "nn-0"
    assert not window.trainer_row.back.isVisible()
    assert window.trainer_row.verdict.text() == ""


def in_the_dialog(window: MainWindow, key: Qt.Key, name: str) -> None:
    """Press Ctrl and `key`, type a name into the file dialog as soon as it is there, and press Enter."""

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        (entry,) = dialog.findChildren(QLineEdit, "fileNameEdit")
        entry.setText(name)
        QTest.keyClick(entry, Qt.Key.Key_Return)

    show(window)  # no window manager makes it the active one again after a dialog
    QTimer.singleShot(300, fill)
    press(key, CTRL)


def test_that_real_dialogs_lead_to_real_galleries_and_ask_nothing_about_writing_over(
    window: MainWindow, home: Path, greek: Path
) -> None:
    before = greek.read_bytes()
    in_the_dialog(window, Qt.Key.Key_N, str(greek))
    assert "is there already and stays as it is" in window.notice.text
    assert greek.read_bytes() == before
    in_the_dialog(window, Qt.Key.Key_N, str(greek.with_name("kana")))
    assert on(window).gallery.path == greek.with_name("kana.h5")
    in_the_dialog(window, Qt.Key.Key_O, "greek.h5")  # it begins in the folder of the gallery that is open
    assert on(window).gallery.path == greek
    assert taught(window) == 3


# what must not be lost


@pytest.mark.parametrize("how", ["open", "new", "recent"])
def test_that_a_drawing_on_the_canvas_is_asked_about_first(
    how: str,
    window: MainWindow,
    greek: Path,
    sure_digits: dict[str, Drawing],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(*_: object, **__: object) -> tuple[str, str]:
        raise AssertionError("nothing may be asked for")

    monkeypatch.setattr(QFileDialog, "getOpenFileName", never)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", never)
    draw(window.draw_page.canvas, sure_digits["3"])
    session = on(window)
    if how == "recent":
        window.galleries.open(greek)
    else:
        window.actions_by_name[Act.OPEN_GALLERY if how == "open" else Act.NEW_GALLERY].trigger()
    assert "answer or clear it first" in window.notice.text
    assert window.session is session
    assert session.drawing


def test_that_a_training_under_way_is_not_given_up(
    open_window: Callable[..., MainWindow], greek: Path, qtbot: QtBot, clock: Clock, sure_digits: dict[str, Drawing]
) -> None:
    window = open_window("slow")
    session, retraining = on(window), window.retraining
    teach_one(window, clock, sure_digits["3"], "4")
    assert retraining is not None
    window.trainer_row.retrain.click()
    assert retraining.busy
    window.galleries.open(greek)
    assert "A training is under way" in window.notice.text
    assert window.session is session
    with qtbot.waitSignal(retraining.ended):
        window.trainer_row.cancel.click()
    window.galleries.open(greek)
    assert on(window).gallery.path == greek


def test_that_what_retrain_trains_is_chosen_in_each_gallery_and_kept(
    window: MainWindow, home: Path, greek: Path, open_window: Callable[..., MainWindow]
) -> None:
    own = on(window).gallery.path
    assert on(window).trainings.kind == "nn"
    window.galleries.open(greek)
    assert on(window).trainings.kind == "compact"
    window.choices.take_kind("cnn")
    window.galleries.open(own)
    assert on(window).trainings.kind == "nn"
    window.choices.take_kind("accurate")
    window.galleries.open(greek)
    assert on(window).trainings.kind == "cnn"
    assert load_settings(home / "settings.json").retrain_kinds == (("gallery.h5", "accurate"), (str(greek), "cnn"))
    put_away(window)
    again = open_window()
    assert on(again).trainings.kind == "cnn"
    again.galleries.open(own)
    assert on(again).trainings.kind == "accurate"


# new ones


def test_that_a_new_gallery_is_empty_there_at_once_and_begins_with_what_ships(
    window: MainWindow, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "letters"), ""))
    assert on(window).recognizer.version == "nn-0"
    window.actions_by_name[Act.NEW_GALLERY].trigger()
    assert (tmp_path / "letters.h5").is_file()
    assert on(window).gallery.path == tmp_path / "letters.h5"
    assert taught(window) == 0
    assert on(window).recognizer.version == "compact-0"
    assert on(window).trainings.kind == "compact"
    assert window.draw_page.canvas.empty
    assert load_settings(home / "settings.json").recent == (str(tmp_path / "letters.h5"), "gallery.h5")


def test_that_new_never_takes_the_place_of_a_file(window: MainWindow, greek: Path) -> None:
    session, before = on(window), greek.read_bytes()
    window.galleries.make(greek)
    assert "is there already and stays as it is" in window.notice.text
    window.galleries.make(greek.with_suffix(""))
    assert "is there already and stays as it is" in window.notice.text
    assert greek.read_bytes() == before
    assert window.session is session


# what cannot be opened


def refused(window: MainWindow, path: Path, says: str) -> None:
    """It cannot be opened, which is one line, and the one that is open stays so."""
    session = on(window)
    window.galleries.open(path)
    assert says in window.notice.text
    assert "\n" not in window.notice.text
    assert window.session is session
    assert not is_free(session.gallery.path)


def test_that_what_is_no_gallery_costs_one_line(window: MainWindow, greek: Path, tmp_path: Path) -> None:
    (tmp_path / "picture.h5").write_bytes(b"\x89PNG" + bytes(1000))
    refused(window, tmp_path / "picture.h5", "is no gallery that can be opened")
    refused(window, greek.parent, "is a folder")
    refused(window, tmp_path / "none.h5", "there is no gallery")
    refused(window, tmp_path / "no-disk" / "none.h5", "there is no gallery")
    refused(window, on(window).gallery.path, "is open already")
    window.galleries.make(tmp_path / "no-disk" / "new.h5")
    assert "does not exist" in window.notice.text
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine", "picture.h5", "school"]


def test_that_a_gallery_that_is_in_use_is_left_to_who_has_it(window: MainWindow, greek: Path) -> None:
    with Gallery.open(greek):
        refused(window, greek, "is open in another window")


def test_that_a_gallery_open_in_another_window_brings_that_to_the_front(
    window: MainWindow, tmp_path: Path, greek: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    raised: list[str] = []
    monkeypatch.setattr(MainWindow, "raise_", lambda one: raised.append(one.windowTitle()))
    other = build(tmp_path / "other", gallery=greek)
    show(other)
    raised.clear()
    refused(window, greek, "is open in another window, which is in front now")
    qtbot.waitUntil(lambda: raised == ["greek — Glyph Studio"])
    put_away(other)


@pytest.mark.parametrize("folded", [True, False], ids=["folded", "journal alone"])
def test_that_a_gallery_that_cannot_be_written_opens_for_looking(
    window: MainWindow, home: Path, greek: Path, monkeypatch: pytest.MonkeyPatch, *, folded: bool
) -> None:
    if not folded:  # as closing leaves it where the disk is slow
        greek = greek.with_name("new.h5")
        with Gallery.open(greek) as gallery:
            teach(gallery, range(3))
            gallery.close(fold=False)
        assert not greek.exists()

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("studio.gallery.locks.FileLock.acquire", refuse)
    window.galleries.open(greek)
    assert "is open for looking only" in window.notice.text
    assert taught(window) == 3
    monkeypatch.undo()
    window.galleries.open(home / "gallery.h5")
    assert not on(window).gallery.read_only


@pytest.mark.parametrize(("words", "samples"), [("Go on with what can be read", 3), ("Leave it", None)])
def test_that_a_damaged_gallery_is_asked_about_before_anything_is_put_away(
    words: str, samples: int | None, window: MainWindow, home: Path, greek: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.ui.window.safety.seen", lambda: True)
    data = bytearray(greek.read_bytes())
    data[-1] ^= 0xFF
    greek.write_bytes(data)
    answer(words)
    if samples is None:
        refused(window, greek, "cannot be used")
        assert greek.read_bytes() == data
    else:
        window.galleries.open(greek)
        assert taught(window) == samples
        assert is_free(home / "gallery.h5")


def test_that_the_gallery_that_is_open_is_known_by_any_of_its_names(
    window: MainWindow, tmp_path: Path, greek: Path
) -> None:
    (tmp_path / "link.h5").symlink_to(greek)
    window.galleries.open(tmp_path / "link.h5")
    assert on(window).gallery.path == greek
    refused(window, greek, "is open already")
    refused(window, tmp_path / "link.h5", "is open already")
    (tmp_path / "round.h5").symlink_to(tmp_path / "round.h5")
    refused(window, tmp_path / "round.h5", "round.h5")


def test_that_a_defect_while_opening_leaves_the_old_gallery_open(
    window: MainWindow, greek: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def defect(*_: object, **__: object) -> None:
        raise ValueError("a defect")

    monkeypatch.setattr("studio.session.loop.study_of", defect)
    refused(window, greek, "cannot be opened (a defect)")
    assert QApplication.overrideCursor() is None
    monkeypatch.undo()
    assert is_free(greek)


# what is remembered


def test_that_the_window_starts_with_the_gallery_opened_last(
    open_window: Callable[..., MainWindow], home: Path, greek: Path
) -> None:
    first = open_window()
    first.galleries.open(greek)
    first.close()
    second = open_window()
    assert on(second).gallery.path == greek
    assert on(second).recognizer.version == "compact-0"
    choose_recent(second, "My gallery")
    second.close()
    third = open_window()
    assert on(third).gallery.path == home / "gallery.h5"
    assert on(third).recognizer.version == "nn-0"


def test_that_the_homes_own_opens_where_the_last_one_cannot_be(
    open_window: Callable[..., MainWindow], home: Path, tmp_path: Path
) -> None:
    gone = str(tmp_path / "no-disk" / "greek.h5")
    save_settings(home / "settings.json", Settings(recent=(gone,)))
    window = open_window()
    assert on(window).gallery.path == home / "gallery.h5"
    assert window.notice.text.startswith("Your own gallery is open, because there is no gallery")
    assert listed(window) == [("My gallery", True, True), ("greek: not there", False, False)]
    choose_recent(window, "greek: not there")
    assert on(window).gallery.path == home / "gallery.h5"


def test_that_a_second_start_brings_the_window_of_the_last_gallery_to_the_front(
    open_window: Callable[..., MainWindow], home: Path, greek: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    raised: list[str] = []
    window = open_window()
    window.galleries.open(greek)
    monkeypatch.setattr(MainWindow, "raise_", lambda one: raised.append(one.windowTitle()))
    with pytest.raises(StudioError, match="is open in another window, which is in front now"):
        build(home)
    qtbot.waitUntil(lambda: raised == ["greek — Glyph Studio"])


def test_that_going_back_to_a_gallery_lets_the_version_serve_that_served_there(
    window: MainWindow, home: Path, greek: Path
) -> None:
    on(window).models.serve("cnn-0")
    window.galleries.open(greek)
    assert on(window).recognizer.version == "compact-0"
    on(window).models.serve("accurate-0")
    choose_recent(window, "My gallery")
    assert on(window).recognizer.version == "cnn-0"
    assert window.trainer_row.status.text().startswith("cnn-0 ·")
    choose_recent(window, "greek")
    assert on(window).recognizer.version == "accurate-0"
    assert ModelLibrary(shipped("models"), home / "models").active().version == "cnn-0", "commands mean the home's own"


def test_that_eight_galleries_are_remembered_and_the_homes_own_is_one(
    window: MainWindow, home: Path, tmp_path: Path
) -> None:
    for number in range(RECENT + 1):
        window.galleries.make(tmp_path / f"class {number}")
        assert window.notice.text == ""
    assert [words for words, _, _ in listed(window)] == [*(f"class {n}" for n in range(8, 1, -1)), "My gallery"]
    assert [is_open for _, _, is_open in listed(window)] == [True, *[False] * 7]


def test_that_galleries_of_one_name_are_told_apart_by_their_folders(window: MainWindow, tmp_path: Path) -> None:
    for folder in ("a & b", "c"):
        (tmp_path / folder).mkdir()
        window.galleries.make(tmp_path / folder / "greek")
    assert [words for words, _, _ in listed(window)] == ["greek (c)", "greek (a && b)", "My gallery"]
    tips = [action.toolTip() for action in window.galleries.menu.actions()]
    assert tips[0] == str(tmp_path / "c" / "greek.h5")


def test_that_two_windows_on_one_home_do_not_forget_what_the_other_opened(
    window: MainWindow, home: Path, greek: Path
) -> None:
    other = build(home, gallery=greek)
    window.actions_by_name[Act.PEN_THICK].trigger()  # which saves all settings
    assert load_settings(home / "settings.json").recent == (str(greek), "gallery.h5")
    assert listed(window) == [("greek", True, False), ("My gallery", True, True)]
    on(other).models.serve("cnn-0")
    assert on(window).models.follow_choice() is None, "what serves there is not chosen here"
    put_away(other)


def test_that_a_home_can_be_copied_with_the_galleries_in_it(tmp_path: Path, home: Path) -> None:
    place, copied = Home(home), Home(tmp_path / "copied")
    for path in (home / "gallery.h5", home / "classes" / "a.h5"):
        assert copied.place_of(place.name_of(path)) == tmp_path / "copied" / path.relative_to(home)
    assert copied.place_of(place.name_of(tmp_path / "b.h5")) == tmp_path / "b.h5"


def test_that_settings_that_cannot_be_saved_are_told_and_the_gallery_is_open(
    window: MainWindow, greek: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("studio.session.recent.save_settings", full)
    window.galleries.open(greek)
    assert "cannot be noted (No space left on device): free some space" in window.notice.text
    assert on(window).gallery.path == greek


def test_that_the_actions_wait_for_the_session_and_a_cancelled_dialog_changes_nothing(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = on(window)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: ("", ""))
    window.actions_by_name[Act.OPEN_GALLERY].trigger()
    assert window.session is session
    window.session = None
    assert "still being loaded" in window.galleries.objection
    assert listed(window) == []
    window.session = session


# from the command line


def run_studio(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "studio", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def test_that_the_command_line_opens_the_window_on_a_gallery_and_it_is_remembered(
    home: Path, greek: Path, qtbot: QtBot
) -> None:
    command = [sys.executable, "-m", "studio", "--gallery", str(greek), "--home", str(home)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        qtbot.waitUntil(lambda: load_settings(home / "settings.json").recent[:1] == (str(greek),))
        assert not is_free(greek)
        process.terminate()
        _, said = process.communicate(timeout=60)
    assert process.returncode == 0, said
    assert is_free(greek)
    assert is_free(home / "gallery.h5")


def test_that_a_gallery_that_is_named_and_not_there_is_one_line_and_opens_nothing(home: Path, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(bytes(1000))
    for arguments, says in (
        (("--gallery", str(tmp_path / "none.h5")), "there is no gallery"),
        ((f"--gallery={tmp_path}",), "is a folder"),
        (("--gallery", str(tmp_path / "picture.png")), "is no gallery that can be opened"),
    ):
        run = run_studio("--home", str(home), *arguments)
        assert (run.returncode, len(run.stderr.splitlines())) == (1, 1), run.stderr
        assert says in run.stderr
    assert not (home / "gallery.h5.lock").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine", "picture.png"]


def test_that_a_command_names_its_gallery_itself(home: Path, greek: Path) -> None:
    run = run_studio("--gallery", str(greek), "gallery", "info")
    assert run.returncode == 2
    assert "name the gallery of a command after the command" in run.stderr
    assert run_studio("gallery", "info", "--home", str(home), "--gallery", str(greek)).returncode == 0

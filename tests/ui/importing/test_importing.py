"""Bringing things in by the window: dropped or chosen, looked at, and then taken in as a whole or not at all."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from studio.app.application import has_running_thread, put_away
from studio.errors import StudioError
from studio.formats.progress import Progress
from studio.gallery.records import IMPORTED, NewSample
from studio.gallery.store import Gallery, load_samples
from studio.glyphs.strokes import Drawing
from studio.session import Session
from studio.ui.importing.import_page import ImportPage
from studio.ui.importing.import_thread import ImportThread
from studio.ui.parts.actions import Act
from studio.ui.window.main_window import MainWindow
from tests.ui.conftest import draw, focused, press, write

CTRL = Qt.KeyboardModifier.ControlModifier
COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def picture(number: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """An image (28, 28) that stays as it is when it is normalised as no other: a bar of its own length."""
    image = np.zeros((28, 28), np.uint8)
    image[4 : 8 + number % 18, 10 : 14 + number // 18] = 255
    return image


def arrays(path: Path, labels: str = "0123456789", *, first: int = 0) -> Path:
    """An .npz of as many images as there are labels."""
    images = np.array([picture(number) for number in range(first, first + len(labels))])
    np.savez(path, x=images, y=np.array(list(labels)))
    return path


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drag(window: QWidget, data: QMimeData) -> bool:
    """Something comes over the window; True: it may be dropped."""
    event = QDragEnterEvent(QPoint(300, 300), COPY, data, LEFT, NONE)
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def drop(window: QWidget, data: QMimeData) -> None:
    """Drag it over the window and let go."""
    assert drag(window, data)
    event = QDropEvent(QPointF(300, 300), COPY, data, LEFT, NONE)
    QApplication.sendEvent(window, event)
    assert event.isAccepted()


@pytest.fixture
def bring(window: MainWindow, qtbot: QtBot) -> Callable[..., ImportPage]:
    """Drops paths on the window and waits until they are looked at."""

    def drop_them(*paths: Path) -> ImportPage:
        drop(window, files(*paths))
        qtbot.waitUntil(lambda: not window.importing.busy)
        assert window.pages.currentWidget() is window.importing.page
        return window.importing.page

    return drop_them


def enter_and_wait(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.importing.came):
        press(Qt.Key.Key_Return)


# dropping


def test_that_a_veil_says_what_a_drop_would_do_and_goes(window: MainWindow, tmp_path: Path) -> None:
    veil = window.drops.veil
    assert drag(window, files(tmp_path))
    assert veil.isVisible()
    assert veil.geometry() == window.rect()
    assert "Drop" in veil.words
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not veil.isVisible()


def test_that_nothing_in_the_window_takes_a_drop_for_itself(window: MainWindow) -> None:
    window.draw_page.plot.load()
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_1):
        press(key, CTRL)
    assert window.acceptDrops()
    takers = [child for child in window.findChildren(QWidget) if child.acceptDrops() and not child.isWindow()]
    assert takers == []


@pytest.mark.parametrize("where", ["text", "web"])
def test_that_text_and_addresses_are_refused_in_one_line(where: str, window: MainWindow) -> None:
    data = QMimeData()
    if where == "web":
        data.setUrls([QUrl("https://example.org/digits.zip")])
    data.setText("https://example.org/digits.zip")
    drop(window, data)
    assert "Only files" in window.notice.text
    assert window.draw_page.entry.text() == ""
    assert window.pages.currentWidget() is window.draw_page


def test_that_several_files_that_do_not_belong_together_are_refused(window: MainWindow, tmp_path: Path) -> None:
    drop(window, files(*(arrays(tmp_path / f"{name}.npz") for name in "abc")))
    assert "3 files at once: one is imported at a time" in window.notice.text
    assert window.pages.currentWidget() is window.draw_page


def test_that_a_pipe_is_not_opened(window: MainWindow, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    drop(window, files(tmp_path / "pipe"))
    assert "no file or folder" in window.notice.text


# looking


def test_that_a_drop_shows_what_would_come_and_takes_nothing(
    bring: Callable[..., ImportPage], session: Session, tmp_path: Path
) -> None:
    page = bring(arrays(tmp_path / "a.npz", "0123456780"))
    assert page.name.text() == "a.npz"
    assert page.counts.text() == "10 images in 9 classes"
    assert "0\N{NO-BREAK SPACE}(2)" in page.classes.text()
    assert len(page.looks.looks) == 10
    assert page.form.sentence.text() == "Adds 10 samples to gallery.h5"
    assert focused() is page.form.take
    assert not session.gallery.samples()


def test_that_enter_takes_in_what_is_shown_and_undo_takes_it_back(
    bring: Callable[..., ImportPage], window: MainWindow, session: Session, tmp_path: Path, home: Path, qtbot: QtBot
) -> None:
    bring(arrays(tmp_path / "a.npz"))
    enter_and_wait(window, qtbot)
    page = window.gallery_page
    assert page is not None
    assert window.pages.currentWidget() is page
    assert [page.model.sample(row).label for row in range(10)] == list("9876543210")  # the newest first
    assert page.detail.said.text() == "10 imported · Ctrl+Z takes it back"
    assert page.chosen() == []
    write("5")
    press(Qt.Key.Key_Return)  # by accident: no sample is relabelled
    press(Qt.Key.Key_Escape)
    assert [one.label for one in load_samples(home / "gallery.h5")] == list("0123456789")
    assert {one.source for one in session.gallery.samples()} == {IMPORTED}
    press(Qt.Key.Key_Z, CTRL)
    assert not session.gallery.samples()
    press(Qt.Key.Key_Y, CTRL)
    assert len(session.gallery.samples()) == 10


def test_that_what_came_is_remembered_and_counted(
    bring: Callable[..., ImportPage], window: MainWindow, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    bring(arrays(tmp_path / "a.npz", "QQQQ"))
    enter_and_wait(window, qtbot)
    while session.settle():
        pass
    image = session.gallery.samples()[0].image
    assert session._study.predict(image).label == "Q"
    window.show_figures()
    assert session.trainings.counts().remembered == 4
    press(Qt.Key.Key_Z, CTRL)
    while session.settle():
        pass
    assert session._study.predict(image).label != "Q"


def test_that_esc_leaves_everything_as_it_was(
    bring: Callable[..., ImportPage], window: MainWindow, session: Session, tmp_path: Path
) -> None:
    bring(arrays(tmp_path / "a.npz"))
    revision = session.gallery.revision
    press(Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.draw_page  # where it was dropped
    assert session.gallery.revision == revision
    assert focused() is window.draw_page.entry


def test_that_the_settings_lead_back_to_an_unfinished_import(
    bring: Callable[..., ImportPage], window: MainWindow, tmp_path: Path
) -> None:
    page = bring(arrays(tmp_path / "a.npz"))
    press(Qt.Key.Key_Comma, CTRL)
    press(Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is page
    assert page.isAncestorOf(focused())
    press(Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.draw_page  # where it was dropped


def test_that_the_settings_lead_to_the_gallery_when_the_import_is_done_meanwhile(
    bring: Callable[..., ImportPage], window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    bring(arrays(tmp_path / "a.npz"))
    with qtbot.waitSignal(window.importing.came):
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Comma, CTRL)
    assert window.pages.currentWidget() is window.pages.settings
    press(Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.gallery_page


def test_that_images_and_labels_dropped_together_are_one(bring: Callable[..., ImportPage], tmp_path: Path) -> None:
    (tmp_path / "pixels.csv").write_text("\n".join(",".join(map(str, picture(n).reshape(-1))) for n in range(3)))
    (tmp_path / "names.csv").write_text("a\nb\nc\n")
    page = bring(tmp_path / "names.csv", tmp_path / "pixels.csv")
    assert page.name.text() == "pixels.csv"
    assert page.kind.text() == "CSV of images, labels from names.csv"
    assert [look.label for look in page.looks.looks] == ["a", "b", "c"]


def test_that_a_typed_label_is_shown_before_it_is_taken(
    bring: Callable[..., ImportPage], window: MainWindow, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    np.savez(tmp_path / "x.npz", x=np.array([picture(n) for n in range(4)]))
    page = bring(tmp_path / "x.npz")
    assert page.form.problem.text() == "Labels are missing."
    assert focused() is page.form.every
    write("K")
    press(Qt.Key.Key_Return)  # at once: it shows what that brings
    qtbot.waitUntil(lambda: not window.importing.busy)
    assert page.counts.text() == "4 images in 1 class"
    assert not session.gallery.samples()
    press(Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: page.form.problem.text() == "Labels are missing.")
    write("K")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(page.form.take.isEnabled)
    enter_and_wait(window, qtbot)
    assert {one.label for one in session.gallery.samples()} == {"K"}


def test_that_what_has_no_labels_can_go_to_the_queue(
    bring: Callable[..., ImportPage], window: MainWindow, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    np.savez(tmp_path / "x.npz", x=np.array([picture(n) for n in range(4)]))
    page = bring(tmp_path / "x.npz")
    assert page.form.queue.isVisible()
    assert page.form.queue.minimumSizeHint().width() <= page.form.queue.width(), "its words are whole"
    QTest.mouseClick(page.form.queue, LEFT)
    queue = window.queue_page
    assert queue is not None
    assert window.pages.currentWidget() is queue
    qtbot.waitUntil(lambda: not queue.busy)
    assert sum(session.queue.counts().values()) == 4
    assert not session.gallery.samples()
    assert not window.importing.unfinished


def test_that_what_has_labels_is_not_offered_to_the_queue(bring: Callable[..., ImportPage], tmp_path: Path) -> None:
    assert not bring(arrays(tmp_path / "x.npz")).form.queue.isVisible()


def test_that_a_labels_file_can_be_chosen_later(
    bring: Callable[..., ImportPage], window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    np.savez(tmp_path / "x.npz", x=np.array([picture(n) for n in range(2)]))
    page = bring(tmp_path / "x.npz")
    labels = tmp_path / "labels.csv"
    labels.write_text("a\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(labels), ""))
    page.form.choose_labels.click()
    qtbot.waitUntil(lambda: not window.importing.busy)
    assert "1 label for 2 images" in page.form.problem.text()
    labels.write_text("a\nb\n")
    page.form.choose_labels.click()
    qtbot.waitUntil(lambda: not window.importing.busy)
    assert page.form.problem.text() == ""
    assert [look.label for look in page.looks.looks] == ["a", "b"]


def test_that_ink_can_be_said_to_be_dark_and_images_left_as_they_are(
    bring: Callable[..., ImportPage], window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    for number in range(3):
        place = tmp_path / "in" / "7"
        place.mkdir(parents=True, exist_ok=True)
        Image.fromarray(255 - picture(number)).save(place / f"{number}.png")
    (place / "bad.png").write_text("no picture")
    page = bring(tmp_path / "in")
    assert page.counts.text() == "3 images in 1 class, 1 left out"
    assert "dark on light, inverted: 3" in page.remarks.text()
    item = page.list.item(0)
    assert item is not None
    assert item.text().endswith("bad.png is not a PNG picture: save it as PNG")
    page.form.ink.choose("as-is")
    page.form.ink.chosen.emit("as-is")
    qtbot.waitUntil(lambda: not window.importing.busy)
    assert (page.looks.looks[0].after == 255 - picture(0)).all()
    page.form.ink.choose("light")
    page.form.ink.chosen.emit("light")
    qtbot.waitUntil(lambda: not window.importing.busy)
    assert "no ink" in page.form.problem.text() or "left out" in page.counts.text()


def test_that_only_what_there_is_to_know_is_told_and_large_pictures_are(
    bring: Callable[..., ImportPage], tmp_path: Path
) -> None:
    (tmp_path / "in" / "7").mkdir(parents=True)
    for number, times in enumerate((1, 4, 5)):
        large = np.kron(picture(number), np.ones((times, times), np.uint8))
        Image.fromarray(large).save(tmp_path / "in" / "7" / f"{number}.png")
    page = bring(tmp_path / "in")
    assert "dark on light" not in page.remarks.text()
    assert "larger than 112 px, each scaled down to one character: 1" in page.remarks.text()
    assert "larger" not in bring(arrays(tmp_path / "a.npz")).remarks.text()


def test_that_what_is_there_already_is_left_out_unless_it_is_wanted(
    bring: Callable[..., ImportPage], window: MainWindow, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    bring(arrays(tmp_path / "a.npz", "012"))
    enter_and_wait(window, qtbot)
    page = bring(arrays(tmp_path / "b.npz", "0X234"))
    assert "there already: 2 · there with another label: 1" in page.remarks.text()
    assert page.form.sentence.text().startswith("Adds 3 samples to gallery.h5, leaves out 2")
    page.form.skip.choose("again")
    page.form.skip.chosen.emit("again")
    assert page.form.sentence.text() == "Adds 5 samples to gallery.h5"
    page.form.skip.choose("skip")
    page.form.skip.chosen.emit("skip")
    enter_and_wait(window, qtbot)
    assert [one.label for one in session.gallery.samples()] == ["0", "1", "2", "X", "3", "4"]
    page = bring(tmp_path / "b.npz")
    assert not page.form.take.isEnabled()
    assert "nothing" in page.form.sentence.text()


def test_that_it_is_said_whose_hand_it_is(
    bring: Callable[..., ImportPage], window: MainWindow, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    page = bring(arrays(tmp_path / "a.npz", "01"))
    assert page.form.writer.text() == session.settings.writer
    page.form.writer.setFocus()
    page.form.writer.selectAll()
    write(" ")
    assert not page.form.take.isEnabled()
    assert "writer" in page.form.problem.text()
    write("ann")
    enter_and_wait(window, qtbot)
    assert {one.writer for one in session.gallery.samples()} == {"ann"}


# what goes wrong


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello\n1,2\n",
        b"PK\x03\x04 no zip",
        b"\x89HDF\r\n\x1a\n" + bytes(900),
        b"GLYPHGAL" + bytes(900),
        b"\x1f\x8b",
    ],
)
def test_that_a_broken_file_is_one_line_and_nothing_changes(
    content: bytes, bring: Callable[..., ImportPage], window: MainWindow, session: Session, tmp_path: Path
) -> None:
    (tmp_path / "x.csv").write_bytes(content)
    page = bring(tmp_path / "x.csv")
    assert page.counts.text()
    assert "\n" not in page.counts.text()
    assert not page.form.take.isEnabled()
    assert focused() is page.form.cancel
    assert session.gallery.revision == 0
    press(Qt.Key.Key_Return)  # on Cancel
    assert window.pages.currentWidget() is window.draw_page


def test_that_a_full_disk_leaves_the_gallery_as_it_was_and_enter_tries_again(
    bring: Callable[..., ImportPage],
    window: MainWindow,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = bring(arrays(tmp_path / "a.npz"))
    with monkeypatch.context() as patch:

        def full(_descriptor: int, _data: bytes) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        patch.setattr("studio.gallery.journal.write_all", full)
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not window.importing.busy)
    assert "nothing was saved" in page.form.problem.text()
    assert not session.gallery.samples()
    enter_and_wait(window, qtbot)
    assert len(session.gallery.samples()) == 10


class Slow:
    """A reading that goes on until it is told to stop."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.ended = threading.Event()

    def __call__(self, *_arguments: object, progress: Progress, **_more: object) -> object:
        self.begun.set()
        try:
            while True:
                progress(1, 10)
        finally:
            self.ended.set()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    reading = Slow()
    monkeypatch.setattr("studio.session.imports.read_images", reading)
    return reading


def test_that_reading_is_cancelled_by_esc(
    slow: Slow, window: MainWindow, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(window, files(arrays(tmp_path / "a.npz")))
    assert slow.begun.wait(10)
    page = window.importing.page
    qtbot.waitUntil(lambda: page.form.bar.maximum() == 10)
    press(Qt.Key.Key_Escape)
    assert slow.ended.wait(10)
    assert window.pages.currentWidget() is window.draw_page
    assert session.gallery.revision == 0


def test_that_the_window_closes_while_it_reads(slow: Slow, window: MainWindow, tmp_path: Path) -> None:
    drop(window, files(arrays(tmp_path / "a.npz")))
    assert slow.begun.wait(10)
    put_away(window)
    assert slow.ended.is_set()


def test_that_a_reading_that_does_not_end_is_known_when_the_window_has_closed(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, held = threading.Event(), threading.Event()

    def hang(*_arguments: object, **_more: object) -> object:
        begun.set()
        held.wait(60)
        raise StudioError("too late")

    monkeypatch.setattr("studio.session.imports.read_images", hang)
    monkeypatch.setattr(ImportThread, "patience", 20)
    drop(window, files(arrays(tmp_path / "a.npz")))
    assert begun.wait(10)
    window.close()
    assert has_running_thread(window)
    held.set()
    qtbot.waitUntil(lambda: not has_running_thread(window))


def test_that_another_gallery_waits_until_an_import_has_been_read(
    slow: Slow, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(window, files(arrays(tmp_path / "a.npz")))
    assert slow.begun.wait(10)
    window.galleries.make(tmp_path / "letters.h5")
    assert "An import is under way" in window.notice.text
    press(Qt.Key.Key_Escape)
    assert slow.ended.wait(10)
    window.galleries.make(tmp_path / "letters.h5")
    assert window.session is not None
    assert window.session.gallery.path == tmp_path / "letters.h5"


def test_that_what_was_looked_at_for_one_gallery_does_not_come_into_another(
    bring: Callable[..., ImportPage], window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    page = bring(arrays(tmp_path / "a.npz"))
    window.galleries.make(tmp_path / "letters.h5")
    assert window.pages.currentWidget() is window.draw_page
    page.confirmed.emit()
    assert not window.importing.busy
    bring(arrays(tmp_path / "a.npz"))
    with qtbot.waitSignal(window.importing.came):
        press(Qt.Key.Key_Return)
    assert window.session is not None
    assert len(window.session.gallery.samples()) == 10


def test_that_another_drop_takes_the_place_of_what_is_being_read(
    slow: Slow, window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    drop(window, files(arrays(tmp_path / "a.npz")))
    assert slow.begun.wait(10)
    monkeypatch.undo()
    drop(window, files(arrays(tmp_path / "b.npz", "01")))
    qtbot.waitUntil(lambda: not window.importing.busy)
    assert window.importing.page.counts.text() == "2 images in 2 classes"


def test_that_the_window_closes_while_it_writes_and_nothing_of_it_counts(
    bring: Callable[..., ImportPage], window: MainWindow, tmp_path: Path, home: Path, qtbot: QtBot
) -> None:
    images = np.tile(picture(3), (1000, 1, 1))
    images[:, 0, 0] = np.arange(1000) % 256
    np.savez(tmp_path / "x.npz", x=images, y=np.arange(1000))
    page = bring(tmp_path / "x.npz")
    page.form.skip.choose("again")
    page.form.skip.chosen.emit("again")
    with qtbot.waitSignal(window.importing._writing.progressed):
        press(Qt.Key.Key_Return)
    put_away(window)
    assert not load_samples(home / "gallery.h5")


def test_that_a_defect_while_writing_ends_the_import_in_one_line(
    bring: Callable[..., ImportPage],
    window: MainWindow,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def defect(*_: object) -> None:
        raise MemoryError("too much")

    bring(arrays(tmp_path / "a.npz"))
    monkeypatch.setattr(session.gallery._taking_in, "_coming", defect)
    with qtbot.waitSignal(window.importing._writing.failed) as failed:
        press(Qt.Key.Key_Return)
    assert failed.args == ["too much"]
    assert not window.importing.busy
    assert not session.gallery.samples()


def test_that_drawing_goes_on_while_an_import_is_written(
    bring: Callable[..., ImportPage],
    window: MainWindow,
    session: Session,
    tmp_path: Path,
    qtbot: QtBot,
    sure_digits: dict[str, Drawing],
) -> None:
    images = np.tile(picture(3), (1000, 1, 1))
    np.savez(tmp_path / "x.npz", x=images, y=np.arange(1000))
    bring(tmp_path / "x.npz")
    with qtbot.waitSignal(window.importing._writing.progressed):
        press(Qt.Key.Key_Return)
    turn = window.importing._writing._turn
    turn.stop()  # the next piece comes when the answer is there, however slow the machine
    window.open_draw()
    draw(window.draw_page.canvas, sure_digits["3"])
    write("3")
    press(Qt.Key.Key_Return)
    assert window.importing.busy
    with qtbot.waitSignal(window.importing.came):
        turn.start()
    assert window.pages.currentWidget() is window.draw_page  # nobody is led away from the canvas
    assert [one.label for one in session.gallery.samples()][:2] == ["3", "0"]
    assert len(session.gallery.samples()) == 1001


def test_that_a_gallery_for_looking_only_takes_nothing_in_and_says_why(
    home: Path, open_window: Callable[..., MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Gallery.open(home / "gallery.h5").close()
    with Gallery.open(home / "gallery.h5") as gallery:
        gallery.add([NewSample(picture(1), "1", "me", IMPORTED, 1.0, 1)])

    opened = Gallery.open
    monkeypatch.setattr(Gallery, "open", lambda path, **_: opened(path, read_only=True))
    window = open_window()
    assert drag(window, files(tmp_path))
    assert "looking only" in window.drops.veil.words
    drop(window, files(arrays(tmp_path / "a.npz")))
    assert "looking only" in window.notice.text
    window.notice.hide()
    window.actions_by_name[Act.IMPORT].trigger()
    assert "looking only" in window.notice.text


# another gallery


def other_gallery(path: Path) -> Path:
    """ "0" to "4" with the pictures of `arrays`, and a "9" on the picture of "1" in it."""
    with Gallery.open(path) as gallery:
        labels = "09234"
        gallery.add([NewSample(picture(n), label, "ann", IMPORTED, 1.0, 1) for n, label in enumerate(labels)])
        new = NewSample(picture(30), "5", "ann", "drawn", 1.0, 1, predicted="5", model="nn-0")
        gallery.answer(new, probability=0.9)
    return path


def test_that_a_dropped_gallery_is_merged_and_conflicts_are_shown(
    bring: Callable[..., ImportPage], window: MainWindow, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    session.gallery.add([NewSample(picture(n), str(n), "me", IMPORTED, 1.0, 1) for n in range(3)])
    page = bring(other_gallery(tmp_path / "other.h5"))
    assert page.counts.text().startswith("lacking here: 3 · there already: 2 · with another label here: 1")
    assert "1 answer stay" in page.counts.text()
    assert "by another writer there: 2" in page.counts.text()
    items = [item for row in range(page.list.count()) if (item := page.list.item(row)) is not None]
    assert [item.text() for item in items] == [
        '"9" there, "1" here: the label here stays',
        '"0" by ann there, by me here: the writer here stays',
        '"2" by ann there, by me here: the writer here stays',
    ]
    assert not any(item.icon().isNull() for item in items)
    enter_and_wait(window, qtbot)
    assert [(one.label, one.writer) for one in session.gallery.samples()][3:] == [
        ("3", "ann"),
        ("4", "ann"),
        ("5", "ann"),
    ]
    assert not session.gallery.trials()
    assert session.gallery.undo() == "an import of 3 samples"


def test_that_a_gallery_with_nothing_new_but_marks_brings_those(
    bring: Callable[..., ImportPage], window: MainWindow, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    with Gallery.open(tmp_path / "other.h5") as other:
        other.add([NewSample(picture(n), str(n), "ann", IMPORTED, 1.0, 1) for n in range(3)])
        other.hold_out([1])
        other.pack()
        session.gallery.add([NewSample(picture(n), str(n), "me", IMPORTED, 1.0, 1) for n in range(3)])
    page = bring(tmp_path / "other.h5")
    assert "1 mark made by hand" in page.counts.text()
    assert page.form.sentence.text() == "Adds 1 mark made by hand to samples of gallery.h5"
    enter_and_wait(window, qtbot)
    assert [sample.held_out for sample in session.gallery.samples()] == [False, True, False]
    session.gallery.undo()
    assert not any(sample.held_out for sample in session.gallery.samples())


def test_that_a_gallery_is_not_merged_with_itself(
    bring: Callable[..., ImportPage], session: Session, home: Path
) -> None:
    session.gallery.add([NewSample(picture(1), "1", "me", IMPORTED, 1.0, 1)])
    session.gallery.pack()
    page = bring(home / "gallery.h5")
    assert "is this gallery itself" in page.counts.text()


# by menu and keys


@pytest.mark.parametrize("what", [Act.IMPORT, Act.IMPORT_FOLDER])
def test_that_files_and_folders_can_be_chosen(
    what: Act, window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in" / "7").mkdir(parents=True)
    Image.fromarray(picture(1)).save(tmp_path / "in" / "7" / "a.png")
    file = arrays(tmp_path / "a.npz")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "in"))
    press(Qt.Key.Key_2, CTRL)
    page = window.gallery_page
    assert page is not None
    menu = page.import_.menu()
    assert menu is not None
    assert window.actions_by_name[what] in menu.actions()
    window.actions_by_name[what].trigger()
    qtbot.waitUntil(lambda: not window.importing.busy)
    assert window.importing.page.counts.text() in {"10 images in 10 classes", "1 image in 1 class"}


def test_that_tab_reaches_every_choice_and_each_has_a_name(bring: Callable[..., ImportPage], tmp_path: Path) -> None:
    np.savez(tmp_path / "x.npz", x=np.array([picture(1), np.zeros((28, 28), np.uint8)]))
    page = bring(tmp_path / "x.npz")
    seen: list[QWidget] = []
    while focused() not in seen:
        seen.append(focused())
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    form = page.form
    assert {form.ink, form.choose_labels, form.every, form.writer, form.cancel, page.list} <= set(seen)
    for widget in (form.ink, form.every, form.writer, page.list, page.looks):
        assert widget.accessibleName()

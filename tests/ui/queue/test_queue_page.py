"""The Queue page as hands meet it: keys, clicks, and what is on the disk afterwards."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.active.pieces import Pieces, finished
from studio.active.questions import Question
from studio.errors import StudioError
from studio.gallery.pool import ANSWERED, NOT_SURE, REJECTED, SKIPPED, Pool
from studio.gallery.store import Gallery
from studio.glyphs.strokes import Drawing
from studio.session import Session
from studio.session.queue_ranking import Ranked
from studio.settings import Settings, save_settings
from studio.ui.queue.queue_page import QueuePage
from studio.ui.window.main_window import MainWindow
from tests.clock import Clock
from tests.session.pooling import digits, fill, sure
from tests.ui.conftest import draw, focused, press, write

ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
IMAGES, LABELS = digits()
SURE = sure(IMAGES, LABELS)


@pytest.fixture
def settings() -> Settings:
    return Settings(theme="light", retrain_kind="nn", queue_random=0.0, queue_hidden=0.0)


@pytest.fixture
def home(home: Path, settings: Settings) -> Path:
    """A home with a pool."""
    save_settings(home / "settings.json", settings)
    fill(home / "gallery.h5", IMAGES)
    return home


@pytest.fixture
def page(window: MainWindow) -> QueuePage:
    return opened(window)


def opened(window: MainWindow) -> QueuePage:
    press(Qt.Key.Key_4, CTRL)
    assert window.queue_page is not None
    assert window.pages.currentWidget() is window.queue_page
    return window.queue_page


def go_to(page: QueuePage, number: int, question: Question | None = None) -> None:
    """Ask for that item now."""
    page.queue._put_back()
    page.queue._order.ask_first([(number, question or Question())])
    page.queue._advance()
    page._show()


def ranked(page: QueuePage, qtbot: QtBot) -> None:
    """Wait until the pool is ranked."""
    qtbot.waitUntil(lambda: not page.ranker.busy and page.queue._rankings.newest is not None)


def held(key: Qt.Key, text: str) -> None:
    """A key that is held down."""
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(focused(), QKeyEvent(QKeyEvent.Type.KeyPress, key, none, text, True))


def test_that_enter_takes_the_suggestion_and_the_next_item_is_there(
    page: QueuePage, session: Session, clock: Clock
) -> None:
    go_to(page, SURE[0])
    assert focused() is page.entry
    assert page.panel.large.text() == LABELS[SURE[0]]
    assert page.entry.placeholderText() == f"It is a{'n' if LABELS[SURE[0]] == '8' else ''} {LABELS[SURE[0]]}"
    _, upcoming = page.item.picture.items
    press(ENTER)
    assert page.entry.message == "type what it is", "nobody can have seen it yet"
    clock.now += 1
    held(ENTER, "\r")
    assert not session.gallery.samples()
    press(ENTER)
    assert [sample.label for sample in session.gallery.samples()] == [LABELS[SURE[0]]]
    assert page.item.picture.items[0] is upcoming
    assert page.tally.last.text() == f"{LABELS[SURE[0]]} · it said so, too"
    assert (page.tally.number(ANSWERED), page.tally.number("left")) == ("1", str(len(IMAGES) - 1))
    assert focused() is page.entry


def test_that_a_typed_label_and_enter_answer_otherwise(page: QueuePage, session: Session) -> None:
    go_to(page, SURE[0])
    wrong = "1" if LABELS[SURE[0]] != "1" else "2"
    write(wrong)
    press(ENTER)
    assert [trial.label for trial in session.gallery.trials()] == [wrong]
    assert page.tally.last.text() == f"{wrong} · it said {LABELS[SURE[0]]}"
    assert page.entry.text() == ""
    press(Qt.Key.Key_Backspace)
    assert not session.gallery.trials()
    assert (page.entry.text(), page.entry.selectedText()) == (wrong, wrong)
    assert page.item.picture.items[0] is not None
    assert page.item.picture.items[0].item.id == SURE[0]


@pytest.mark.parametrize(
    ("key", "state"),
    [(Qt.Key.Key_Right, SKIPPED), (Qt.Key.Key_Down, NOT_SURE), (Qt.Key.Key_Delete, REJECTED)],
)
def test_that_keys_leave_an_item_also_while_something_is_typed(
    key: Qt.Key, state: str, page: QueuePage, session: Session
) -> None:
    write("12")
    press(key, CTRL)
    assert page.tally.number(state) == "1"
    assert page.entry.text() == ""
    page.item.buttons[state].click()
    assert page.tally.number(state) == "2"
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Backspace)
    assert page.tally.number(state) == "0"
    assert not session.gallery.trials()


def test_that_the_pen_alone_is_enough(page: QueuePage, session: Session, clock: Clock) -> None:
    go_to(page, SURE[0])
    clock.now += 1
    QTest.mouseClick(page.panel.large, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.panel.bars[1], Qt.MouseButton.LeftButton)
    assert len(session.gallery.samples()) == 2
    page.tally.back.click()
    assert len(session.gallery.samples()) == 1
    assert focused() is page.entry


def test_that_a_hidden_suggestion_is_told_after_the_answer(page: QueuePage, session: Session, clock: Clock) -> None:
    go_to(page, SURE[0], Question(hidden=True))
    shown = LABELS[SURE[0]]
    clock.now += 1
    assert page.panel.large.text() == "?"
    assert not any(bar.label for bar in page.panel.bars)
    assert page.entry.placeholderText() == "Type what it is"
    press(ENTER)
    assert page.entry.message == "type what it is"
    wrong = "1" if shown != "1" else "2"
    write(wrong)
    press(ENTER)
    assert page.tally.last.text() == f"{wrong} · it said {shown}"
    assert session.gallery.trials()[-1].page == "queue hidden"


def test_that_the_control_looks_like_every_other_item(page: QueuePage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.reporter.busy)
    pictures = []
    for random in (False, True):
        go_to(page, SURE[0], Question(random=random))
        page.queue.upcoming = None
        page._show()
        page.queue.took = 0.0
        page.panel._took.clear()  # how long it takes to look is another time each time
        page._show()
        page.grab()  # Qt paints a large letter that it has not painted before by a hair otherwise
        pictures.append(pixels(page))
    assert np.abs(pictures[0] - pictures[1]).max() <= 8  # of 255: edges of large letters differ by a hair


def pixels(page: QueuePage) -> np.ndarray:
    """What is on screen (h, w, 4)."""
    image = page.grab().toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).astype(int)


def test_that_an_odd_item_is_said_to_be_odd(page: QueuePage) -> None:
    blank = np.zeros((28, 28), np.uint8)
    page.queue.put_aside(blank, b"")
    go_to(page, len(IMAGES))
    assert "no ink" in page.item.facts.text()
    assert page.item.facts.property("tone") == "warning"
    go_to(page, SURE[0])
    assert page.item.facts.text() == f"{SURE[0]}.png · {SURE[0] + 1}"


def test_that_one_key_answers_where_a_person_wants_that(
    window: MainWindow, page: QueuePage, session: Session, clock: Clock
) -> None:
    write("1")
    assert not session.gallery.samples()
    press(Qt.Key.Key_Escape)
    assert page.entry.text() == ""
    from studio.ui.parts.actions import Act

    window.actions_by_name[Act.SINGLE_KEY].trigger()
    clock.now += 1
    write("1")
    assert [sample.label for sample in session.gallery.samples()] == ["1"]
    held(Qt.Key.Key_1, "1")
    assert len(session.gallery.samples()) == 1, "a key that is held down is no answer"
    assert page.entry.text() == ""
    write("2")
    assert len(session.gallery.samples()) == 1, "nobody can have seen it"
    assert (page.entry.text(), page.entry.message) == ("", "look at it first")
    press(Qt.Key.Key_Backspace)
    clock.now += 1
    assert not session.gallery.samples(), "what is reopened is not answered again by itself"
    write("2")
    assert [sample.label for sample in session.gallery.samples()] == ["2"]
    write("x")
    assert len(session.gallery.samples()) == 1
    assert page.entry.text() == "x", "a new class needs its Enter"


def test_that_many_alike_are_confirmed_together_and_strangers_come_next(
    page: QueuePage, session: Session, clock: Clock, qtbot: QtBot
) -> None:
    ranked(page, qtbot)
    press(Qt.Key.Key_G, CTRL)
    grid = page.alike.grid.grid
    assert grid is not None
    assert focused() is page.alike.grid
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    QTest.mouseClick(page.alike.grid, Qt.MouseButton.LeftButton, pos=page.alike.grid.cell(3).center())
    strangers = {grid.cells[1].item.id, grid.cells[3].item.id}
    assert page.alike.grid.strangers == strangers
    press(ENTER)
    assert not session.gallery.samples(), "nobody can have seen them yet"
    clock.now += 1
    press(ENTER)
    count = len(grid.cells) - 2
    assert [sample.label for sample in session.gallery.samples()] == [grid.label] * count
    assert page.item.picture.items[0] is not None
    assert page.item.picture.items[0].item.id in strangers
    assert focused() is page.entry
    press(Qt.Key.Key_Backspace)
    assert not session.gallery.samples()
    assert page.alike.grid.grid is grid
    assert focused() is page.alike.grid
    press(Qt.Key.Key_Right, CTRL)
    assert page.alike.grid.grid is not grid
    press(Qt.Key.Key_Escape)
    assert focused() is page.entry


def test_that_ranking_never_stands_in_the_way_and_begins_anew_with_another_model(
    page: QueuePage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def served(version: str) -> None:
        newest = page.queue._rankings.newest
        assert newest is not None
        assert newest.ranking.version == version

    go_on = threading.Event()

    def held_up(pieces: Pieces[Ranked], show: Callable[[float], None]) -> Ranked:
        assert go_on.wait(60)
        return finished(pieces, show)

    ranked(page, qtbot)
    served("nn-0")
    with monkeypatch.context() as patch:
        patch.setattr("studio.active.pieces.finished", held_up)
        session.models.serve("compact")
        page.model_changed()
        write("1")
        press(ENTER)
        assert page.ranker.busy, "it is being ranked"
        assert len(session.gallery.samples()) == 1
        go_on.set()
        qtbot.waitUntil(lambda: served("compact-0"))


def test_that_retraining_works_here_and_the_new_model_comes_between_two_items(
    window: MainWindow, page: QueuePage, session: Session, qtbot: QtBot
) -> None:
    write("1")
    press(ENTER)
    assert window.retraining is not None
    with qtbot.waitSignal(window.retraining.ended):
        press(Qt.Key.Key_R, CTRL)
        write("2")
        press(ENTER)
    assert len(session.gallery.samples()) == 2


def test_that_a_full_disk_keeps_item_and_text(
    window: MainWindow, page: QueuePage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise StudioError("the disk is full")

    before = page.item.picture.items[0]
    with monkeypatch.context() as patch:
        patch.setattr(Gallery, "answer", refuse)
        write("1")
        press(ENTER)
    assert window.notice.text == "the disk is full"
    assert page.entry.text() == "1"
    assert page.item.picture.items[0] is before
    press(ENTER)
    assert len(session.gallery.samples()) == 1


def test_that_when_all_is_asked_what_was_skipped_can_be_asked_again(page: QueuePage) -> None:
    while page.queue.current is not None:
        page.leave(SKIPPED)
    assert page.views.currentWidget() is page.bring_in
    assert page.bring_in.title.text() == "Everything is asked"
    assert focused() is page.bring_in.again
    press(Qt.Key.Key_Space)
    assert page.tally.number("left") == str(len(IMAGES))
    assert focused() is page.entry


def test_that_the_writers_of_labelled_images_do_not_crowd_the_menu(
    window: MainWindow, page: QueuePage, session: Session
) -> None:
    session.configure(Settings(writer="Zoë"))
    write("1")
    press(ENTER)
    session.configure(Settings(writer="me"))
    window.show_figures()
    assert session.gallery.trials()[-1].writer == "Zoë"
    assert "Zoë" not in window.header._writers


def test_that_the_smallest_window_cuts_no_key(window: MainWindow, page: QueuePage) -> None:
    window.resize(900, 600)
    QApplication.processEvents()
    for button in (*page.item.buttons.values(), page.tally.back, page.together):
        assert button.width() >= button.sizeHint().width(), button.text()
    bottom = max(widget.mapTo(window, widget.rect().bottomLeft()).y() for widget in page.item.buttons.values())
    assert bottom < window.trainer_row.mapTo(window, window.trainer_row.rect().topLeft()).y() + 8


def test_that_a_gallery_that_cannot_be_written_is_only_looked_at(
    page: QueuePage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Gallery, "read_only", property(lambda _: True))
    page.refresh()
    assert page.views.currentWidget() is page.bring_in
    assert "looking only" in page.bring_in.title.text()
    assert page.bring_in.file.isHidden()


# without a pool


@pytest.fixture
def bare(home: Path, open_window: Callable[..., MainWindow]) -> QueuePage:
    """The page where there is no pool yet."""
    import shutil

    shutil.rmtree(home / "gallery.h5.pool")
    return opened(open_window())


def test_that_without_a_pool_the_page_says_what_to_do_and_makes_none(bare: QueuePage, home: Path) -> None:
    assert bare.bring_in.title.text() == "Nothing to label yet"
    assert focused() is bare.bring_in.file
    assert not (home / "gallery.h5.pool").exists()
    bare.undo()
    bare.leave(SKIPPED)
    bare.toggle_grid()
    press(Qt.Key.Key_Escape)
    assert bare.views.currentWidget() is bare.bring_in


def test_that_images_come_in_what_cannot_be_read_is_listed_and_the_rest_is_asked(
    bare: QueuePage, home: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    scans = tmp_path / "scans"
    scans.mkdir()
    for number in range(5):
        Image.fromarray(255 - IMAGES[number]).resize((56, 56)).save(scans / f"{number}.png")
    (scans / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    bare.bring_in.take(scans)
    qtbot.waitUntil(lambda: not bare.bring_in.busy)
    assert bare.bring_in.title.text() == "5 images taken in"
    assert "broken.png" in bare.bring_in.refused.toPlainText()
    assert focused() is bare.bring_in.go_on
    press(Qt.Key.Key_Space)
    assert focused() is bare.entry
    assert bare.tally.number("left") == "5"


def test_that_a_file_that_is_none_is_told_and_leaves_nothing(
    bare: QueuePage, home: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("no images at all")
    with qtbot.waitSignal(bare.failed):
        bare.bring_in.take(path)
    assert not bare.bring_in.busy
    assert bare.bring_in.title.text() == "Nothing to label yet"


@pytest.mark.usefixtures("endless_reading")
def test_that_bringing_in_can_be_cancelled(bare: QueuePage, tmp_path: Path, qtbot: QtBot) -> None:
    bare.bring_in.take(tmp_path / "many.npz")
    assert focused() is bare.bring_in.cancel
    press(Qt.Key.Key_Space)
    assert bare.bring_in.title.text() == "Stopping …"
    qtbot.waitUntil(lambda: not bare.bring_in.busy)
    assert bare.bring_in.title.text() == "Nothing to label yet"
    assert len(bare.queue._open()) == 0


@pytest.mark.usefixtures("endless_reading")
def test_that_closing_the_window_ends_what_is_being_taken_in(bare: QueuePage, home: Path, tmp_path: Path) -> None:
    bare.bring_in.take(tmp_path / "many.npz")
    bare.window().close()
    with Pool.open(home / "gallery.h5", read_only=True) as pool:
        assert len(pool) == 0


@pytest.mark.usefixtures("endless_reading")
def test_that_another_gallery_is_not_opened_while_images_are_taken_in(bare: QueuePage, tmp_path: Path) -> None:
    bare.bring_in.take(tmp_path / "many.npz")
    window = bare.window()
    assert isinstance(window, MainWindow)
    assert "queue is under way" in window.galleries.objection
    bare.bring_in.stop()
    assert not window.galleries.objection


def test_that_a_drawing_can_be_put_aside_for_the_queue(
    window: MainWindow, session: Session, sure_digits: dict[str, Drawing]
) -> None:
    draw(window.draw_page.canvas, sure_digits["3"])
    write("5")
    press(Qt.Key.Key_Right, CTRL)
    assert window.draw_page.canvas.empty
    assert window.draw_page.entry.text() == ""
    assert window.draw_page.entry.message == "kept for the queue"
    assert session.queue.left == len(IMAGES) + 1
    press(Qt.Key.Key_Right, CTRL)
    assert window.draw_page.entry.message == "draw something first"
    page = opened(window)
    go_to(page, len(IMAGES))
    assert page.panel.large.text() == "3"

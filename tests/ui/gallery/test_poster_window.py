"""A poster before it is saved."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from threading import Event
from time import sleep

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from studio.formats.poster import Poster
from studio.formats.progress import Progress
from studio.glyphs.strokes import Drawing
from studio.session import Session
from studio.ui.gallery.poster_window import PosterWindow
from studio.ui.parts.actions import Act
from studio.ui.parts.texts import percent
from studio.ui.window.main_window import MainWindow
from tests.clock import Clock
from tests.ui.conftest import draw, press, write
from tests.ui.guide.test_tour import guide_of


@pytest.fixture
def taught(window: MainWindow, clock: Clock, sure_digits: dict[str, Drawing]) -> MainWindow:
    """A 3 that was read rightly and a 4 that is said to be an 8."""
    for digit, text in (("3", ""), ("4", "8")):
        draw(window.draw_page.canvas, sure_digits[digit])
        clock.now += 1
        write(text)
        press(Qt.Key.Key_Return)
    return window


@pytest.fixture
def poster(taught: MainWindow) -> PosterWindow:
    taught.actions_by_name[Act.POSTER].trigger()
    found = guide_of(taught).poster
    assert found is not None
    return found


def labels(poster: PosterWindow) -> list[str]:
    assert poster._poster is not None
    return [cell.label for cell in poster._poster.cells]


def choose(poster: PosterWindow, number: int) -> None:
    poster.what.menu().actions()[number].trigger()


def test_that_it_shows_the_hand_and_the_mistakes_and_signs_only_when_asked(poster: PosterWindow) -> None:
    assert labels(poster) == ["3", "8"]
    assert poster._poster is not None
    assert poster._poster.signature == ""
    poster.sign.setChecked(True)
    assert poster._poster.signature.startswith("me, ")
    choose(poster, 1)
    assert labels(poster) == ["8"]
    assert poster._poster.cells[0].words.startswith("read as 4, ")
    poster.close()


def choose_file(monkeypatch: pytest.MonkeyPatch, folder: Path, name: str = "") -> list[str]:
    """Answers the dialog with `name`, else with what it suggests; the list tells what was suggested."""
    suggested: list[str] = []

    def answer(*args: object, options: QFileDialog.Option) -> tuple[str, str]:
        assert options == QFileDialog.Option.DontConfirmOverwrite
        suggested.append(str(args[2]))
        return str(folder / (name or suggested[-1])), "SVG (*.svg)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return suggested


def ended(poster: PosterWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not poster.saving)


@pytest.mark.parametrize(("name", "begins"), [("mine", b"<?xml"), ("mine.png", b"\x89PNG"), ("mine.v2", b"<?xml")])
def test_that_it_is_saved_in_the_form_its_name_says(
    taught: MainWindow,
    poster: PosterWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    name: str,
    begins: bytes,
) -> None:
    choose_file(monkeypatch, tmp_path, name)
    poster.save.click()
    ended(poster, qtbot)
    (path,) = tmp_path.glob("mine*.*")
    assert path.read_bytes().startswith(begins)
    assert str(path) in taught.notice.text
    assert not poster.isVisible()


@pytest.mark.parametrize("name", ["", "hand"])
def test_that_what_is_there_is_replaced_only_when_a_person_says_so(
    poster: PosterWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, name: str
) -> None:
    there = tmp_path / "hand.svg"
    there.write_text("precious")
    asked: list[str] = []
    answers = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]

    def answer(*args: object) -> QMessageBox.StandardButton:
        asked.append(str(args[2]))
        return answers[len(asked) - 1]

    monkeypatch.setattr(QMessageBox, "question", answer)
    suggested = choose_file(monkeypatch, tmp_path, name)
    poster.save.click()
    ended(poster, qtbot)
    assert suggested == ["hand.svg"]
    assert asked == [f"{there} is there already. Replace it?"]
    assert there.read_text() == "precious"
    assert poster.isVisible()
    assert poster.save.isEnabled()
    poster.save.click()
    ended(poster, qtbot)
    assert there.read_text().startswith("<?xml")
    assert len(asked) == 2


def test_that_closing_leaves_off_and_leaves_no_file(
    poster: PosterWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    begun = Event()

    def slow(_poster: Poster, _form: str, progress: Progress) -> bytes:
        begun.set()
        while True:
            sleep(0.001)
            progress(1, 2)

    monkeypatch.setattr("studio.ui.gallery.poster_work.poster_bytes", slow)
    poster.write(tmp_path / "mine.png")
    qtbot.waitUntil(begun.is_set)
    qtbot.waitUntil(lambda: poster.save.text() == f"Saving … {percent(0.5, 0)}")
    assert not poster.save.isEnabled(), "the window lives meanwhile"
    poster.dark.toggle()
    assert not poster.save.isEnabled()
    poster.close()
    assert not poster.saving
    assert not [*tmp_path.glob("mine.*"), *tmp_path.glob(".export-*")]


def test_that_a_disk_that_refuses_is_told_and_the_poster_stays(
    taught: MainWindow, poster: PosterWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "file").touch()
    poster.write(tmp_path / "file" / "mine.svg")
    ended(poster, qtbot)
    assert "cannot write to" in taught.notice.text
    assert "choose another place" in taught.notice.text
    assert "--home" not in taught.notice.text
    assert poster.isVisible()
    poster.close()


def test_that_who_has_drawn_nothing_is_told_so(window: MainWindow) -> None:
    window.actions_by_name[Act.POSTER].trigger()
    found = guide_of(window).poster
    assert found is not None
    assert 'no drawing by "me"' in found.problem.text()
    assert not found.save.isEnabled()
    choose(found, 1)
    assert "nobody has fooled it" in found.problem.text()
    found.close()


def test_that_another_hand_can_be_chosen(taught: MainWindow, poster: PosterWindow, session: Session) -> None:
    session.configure(dataclasses.replace(session.settings, writer="Ada"))
    poster.close()
    taught.actions_by_name[Act.POSTER].trigger()
    assert poster.whose.value == "me", "Ada has drawn nothing yet"
    poster.close()

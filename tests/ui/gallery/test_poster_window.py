"""A poster before it is saved."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from studio.glyphs.strokes import Drawing
from studio.session import Session
from studio.ui.gallery.poster_window import PosterWindow
from studio.ui.parts.actions import Act
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


@pytest.mark.parametrize(("name", "begins"), [("mine", b"<?xml"), ("mine.png", b"\x89PNG"), ("mine.v2", b"<?xml")])
def test_that_it_is_saved_in_the_form_its_name_says(
    taught: MainWindow, poster: PosterWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, begins: bytes
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), "SVG (*.svg)"))
    poster.save.click()
    (path,) = tmp_path.glob("mine*.*")
    assert path.read_bytes().startswith(begins)
    assert str(path) in taught.notice.text
    assert not poster.isVisible()


def test_that_a_disk_that_refuses_is_told_and_the_poster_stays(
    taught: MainWindow, poster: PosterWindow, tmp_path: Path
) -> None:
    poster.write(tmp_path / "no-such-folder" / "mine.svg")
    assert "cannot be written to" in taught.notice.text
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

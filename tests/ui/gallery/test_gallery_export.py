"""Exports from the gallery page: which samples, which form, what is there, and that they can be stopped."""

from __future__ import annotations

import csv
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from studio.formats import whole
from studio.formats.images import read_images
from studio.formats.writers import FORMS, Labelled
from studio.gallery import exchange, export
from studio.gallery.export import EXPORTS
from studio.glyphs.strokes import Drawing, pack
from studio.session import Session
from studio.ui.gallery.gallery_export import ALL, CHOSEN, SHOWN
from studio.ui.gallery.gallery_page import GalleryPage
from studio.ui.window.main_window import MainWindow
from tests.gallery.making import imported, new_sample
from tests.ui.conftest import press

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow, session: Session, sure_digits: dict[str, Drawing]) -> GalleryPage:
    """Three drawings and two images."""
    for number, label in enumerate("127"):
        strokes = pack(sure_digits[label])
        session.gallery.answer(new_sample(number, label, strokes=strokes), probability=0.5)
    session.gallery.add([imported(3, "4"), imported(4, "4")])
    press(Qt.Key.Key_2, CTRL)
    assert window.gallery_page is not None
    return window.gallery_page


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What every dialog gives; a folder that is there, as a dialog for folders gives one."""
    target = tmp_path / "out"

    def folder(*_: object) -> str:
        target.mkdir(exist_ok=True)
        return str(target)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", folder)
    return target


def pick(page: GalleryPage, part: str, form: str) -> None:
    """Choose from the menu."""
    menu = page.export.menu
    menu.aboutToShow.emit()
    found: list[QAction] = [one for sub in page.export._menus.values() for one in sub.actions()]
    next(one for one in found if one.data() == (part, form)).trigger()


@contextmanager
def written(page: GalleryPage, qtbot: QtBot) -> Iterator[None]:
    with qtbot.waitSignal(page.export.done):
        yield
    assert not page.export.running
    assert page.export.button.text() == "Export"


@pytest.mark.parametrize("form", EXPORTS)
def test_that_all_samples_go_out_in_every_form(form: str, page: GalleryPage, target: Path, qtbot: QtBot) -> None:
    with written(page, qtbot):
        pick(page, ALL, form)
    said = page.detail.said.text().replace("\N{ZERO WIDTH SPACE}", "")
    strokes = form in FORMS and FORMS[form].strokes
    assert said.startswith(f"{3 if strokes or form == 'trials' else 5} exported: {target}")
    assert ("left out, for they have no strokes: 2" in said) is strokes
    if form in FORMS:
        assert len(read_images(target.with_name("out" + FORMS[form].ending), None).images) == (3 if strokes else 5)
    else:
        with target.with_name("out.csv").open(encoding="utf-8", newline="") as file:
            assert len(list(csv.DictReader(file))) == (3 if form == "trials" else 5)


def test_that_what_is_shown_or_chosen_goes_out_alone(page: GalleryPage, target: Path, qtbot: QtBot) -> None:
    page.filters.search.setText("imported")
    with written(page, qtbot):
        pick(page, SHOWN, "npz")
    assert np.load(target.with_name("out.npz"))["y"].tolist() == [4, 4]
    page.filters.clear()
    page.grid.choose([3, 4])  # the newest first
    with written(page, qtbot):
        pick(page, CHOSEN, "trials")
    with target.with_name("out.csv").open(encoding="utf-8", newline="") as file:
        assert [row["label"] for row in csv.DictReader(file)] == ["1", "2"]


def test_that_the_menu_tells_how_many_and_offers_no_part_that_is_empty(page: GalleryPage) -> None:
    page.filters.search.setText("imported")
    page.export.menu.aboutToShow.emit()
    menus = page.export._menus
    assert [menus[part].title() for part in (ALL, SHOWN, CHOSEN)] == ["All (5)", "Shown (2)", "Chosen (0)"]
    assert not menus[CHOSEN].isEnabled()


@pytest.mark.parametrize("form", ["kaggle", "idx", "png", "samples"])
def test_that_what_is_there_is_replaced_only_after_a_yes(
    form: str, page: GalleryPage, target: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with written(page, qtbot):
        pick(page, ALL, form)
    before = contents(target.parent)
    asked: list[str] = []

    def answer(button: QMessageBox.StandardButton) -> Callable[..., QMessageBox.StandardButton]:
        return lambda _parent, _title, text, *_: asked.append(text) or button  # type: ignore[func-returns-value]

    page.grid.choose([0])
    monkeypatch.setattr(QMessageBox, "question", answer(QMessageBox.StandardButton.No))
    pick(page, CHOSEN, form)
    qtbot.waitUntil(lambda: not page.export.running)
    assert len(asked) == 1
    assert "is there already. Replace it?" in asked[0]
    assert contents(target.parent) == before
    monkeypatch.setattr(QMessageBox, "question", answer(QMessageBox.StandardButton.Yes))
    with written(page, qtbot):
        pick(page, CHOSEN, form)
    assert contents(target.parent) != before


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file() and "mine" not in path.parts}


def test_that_a_stopped_export_leaves_nothing(
    page: GalleryPage, target: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, real = threading.Event(), exchange.exported

    def slowly(*arguments: Any) -> Labelled:
        held.wait(60)
        return real(*arguments)

    monkeypatch.setattr(export, "exported", slowly)
    before = contents(target.parent)
    pick(page, ALL, "csv")
    page.export.button.click()
    assert page.export.button.text() == "Stopping …"
    held.set()
    qtbot.waitUntil(lambda: not page.export.running)
    assert contents(target.parent) == before
    assert page.export.button.isEnabled()
    assert page.export.button.text() == "Export"


def test_that_another_gallery_waits_for_an_export(
    page: GalleryPage, window: MainWindow, target: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, real = threading.Event(), exchange.exported

    def slowly(*arguments: Any) -> Labelled:
        held.wait(60)
        return real(*arguments)

    monkeypatch.setattr(export, "exported", slowly)
    with qtbot.waitSignal(page.export.done):
        pick(page, ALL, "csv")
        window.galleries.make(tmp_path / "letters.h5")
        assert "An export is under way" in window.notice.text
        held.set()
    window.galleries.make(tmp_path / "letters.h5")
    assert window.session is not None
    assert window.session.gallery.path == tmp_path / "letters.h5"


def test_that_a_disk_that_refuses_is_told_in_one_line(
    page: GalleryPage, window: MainWindow, target: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(whole, "_put", full)
    with qtbot.waitSignal(page.export.failed):
        pick(page, ALL, "kaggle")
    assert "cannot write to" in window.notice.text
    assert not target.with_name("out.csv").exists()


def test_that_closing_the_window_ends_an_export(page: GalleryPage, window: MainWindow, target: Path) -> None:
    pick(page, ALL, "png")
    window.close()
    assert not page.export.running
    assert not [path for path in target.parent.iterdir() if path.name.startswith(".export-")]

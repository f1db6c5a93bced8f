"""The versions on the Training page: chosen by mouse and arrows, shown with pictures, served, sent and deleted."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from studio.gallery.records import IMPORTED, NewSample
from studio.gallery.store import Gallery
from studio.paths import shipped
from studio.recognition import incoming
from studio.recognition.card import ModelCard
from studio.recognition.changes import BASE, HELD_OUT, TRAINED, Change, Changes
from studio.recognition.comparison import Comparison
from studio.recognition.library import ModelLibrary
from studio.session import Session
from studio.ui.parts import theme
from studio.ui.training.versions_card import LOOK, VersionsCard
from studio.ui.window.main_window import MainWindow
from tests.shipped import VERSIONS
from tests.ui.conftest import press

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
LINE = "not worse on 34 test drawings (31 right, before 28, of 34)"
PICTURE = np.eye(28, dtype=np.uint8) * 255


def change(before: str, after: str, label: str, source: str) -> Change:
    return Change(PICTURE, label, before, after, source)


CHANGES = Changes(
    learnt=(change("7", "1", "1", TRAINED),),
    fixed=(change("4", "9", "9", HELD_OUT), change("3", "8", "8", BASE), change("3", "5", "5", BASE)),
    broken=(),
)


@pytest.fixture
def home(home: Path, tmp_path: Path) -> Path:
    """nn-1 came of a training here and has a record of its changes; nn-2 has none; nn-0 serves."""
    library = ModelLibrary(shipped("models"), home / "models")
    for number in (1, 2):
        folder = tmp_path / f"candidate-{number}"
        shutil.copytree(shipped("models") / "nn", folder)
        card = ModelCard.from_json((folder / "card.json").read_text())
        card = replace(card, version=f"nn-{number}", parent="nn-0", created=f"2026-12-0{3 - number}T12:00:00+00:00")
        if number == 1:
            card = replace(card, compared={"holdout": Comparison(34, 28, 31, 3, 0)})
            (folder / "changes.npz").write_bytes(CHANGES.packed())
        (folder / "card.json").write_text(card.to_json())
        library.add(folder, LINE if number == 1 else "")
    return home


@pytest.fixture
def card(window: MainWindow) -> VersionsCard:
    press(Qt.Key.Key_3, CTRL)
    assert window.training_page is not None
    return window.training_page.versions


def rows(card: VersionsCard) -> list[str]:
    items = [card.table.item(row, 0) for row in range(card.table.rowCount())]
    return [item.text() for item in items if item is not None]


def click(card: VersionsCard, version: str) -> None:
    item = card.table.item(rows(card).index(version), 0)
    assert item is not None
    place = card.table.visualItemRect(item).center()
    QTest.mouseClick(card.table.viewport(), LEFT, pos=place)


def titles(card: VersionsCard) -> dict[str, str]:
    return {name: title.text() for name, title in card.detail.titles.items() if title.isVisible()}


def test_that_a_version_is_shown_with_its_line_its_counts_and_its_pictures(card: VersionsCard) -> None:
    click(card, "nn-1")
    detail = card.detail
    assert detail.heading.text() == "nn-1 · NN"
    assert detail.gate.text() == LINE
    assert "Drawings kept for testing: 31 right of 34, before 28" in detail.counts.text()
    assert "3 (3.05 – 22.96\N{NO-BREAK SPACE}%) fixed" in detail.counts.text()
    assert "0 (0.00 – 10.15\N{NO-BREAK SPACE}%) newly broken" in detail.counts.text()
    assert "seed" in detail.facts.text()
    assert titles(card) == {
        "learnt": "Now I read these: newest drawings trained on",
        "fixed": "Fixed: 1 of your drawings, 2 base images",
        "broken": "Newly broken: none",
    }
    assert [len(strip.changes) for strip in detail.strips.values()] == [1, 3, 0]
    assert detail.strips["fixed"].isVisible()
    assert not detail.strips["broken"].isVisible()
    assert "9: read as 4 before, as 9 now" in detail.strips["fixed"].accessibleDescription()


def cell(card: VersionsCard, version: str, heading: str) -> str:
    table = card.table
    names = [table.horizontalHeaderItem(column) for column in range(table.columnCount())]
    column = next(place for place, name in enumerate(names) if name is not None and name.text() == heading)
    item = table.item(rows(card).index(version), column)
    assert item is not None
    return item.text()


def test_that_a_share_says_of_how_many_images_and_one_of_another_set_is_marked(card: VersionsCard, home: Path) -> None:
    assert cell(card, "nn-0", "Validation").endswith(" of 8,000")
    assert "no ranking" not in card.rule.text()
    file = home / "models" / "nn-1" / "card.json"
    few: dict[str, float | int | None] = {"n": 639, "accuracy": 0.998, "low": 0.991, "high": 0.999}
    file.write_text(replace(ModelCard.from_json(file.read_text()), metrics={"validation": few}).to_json())
    card.refresh()
    assert cell(card, "nn-1", "Validation").endswith(" of 639*")
    assert cell(card, "nn-0", "Validation").endswith(" of 8,000")
    assert card.rule.text().startswith("* Validated on other, fewer images")


def test_that_a_version_is_chosen_where_one_reads_from_the_right(card: VersionsCard) -> None:
    card.table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    card.choose("nn-1")
    assert (card.chosen, card.detail.isVisible()) == ("nn-1", True)


def test_that_the_page_says_what_is_kept_and_what_went(
    card: VersionsCard, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "all but the newest 20 of a kind" in card.rule.text()
    assert "the last 5 choices" in card.rule.text()
    assert "Gone" not in card.rule.text()
    for name, value in (("NEWEST", 1), ("CHOICES", 1), ("LEAST_AGE", 0.0)):
        monkeypatch.setattr(f"studio.recognition.pruning.{name}", value)
    session.models.prune()
    card.refresh()
    assert card.rule.text().endswith("Gone: nn-1.")
    assert "nn-1" not in rows(card)


def test_that_a_filmstrip_paints_each_picture_once(card: VersionsCard) -> None:
    click(card, "nn-1")
    strip = card.detail.strips["fixed"]
    QApplication.processEvents()
    picture = strip.grab().toImage()
    ratio = picture.devicePixelRatio()
    bright = [picture.pixelColor(round((x + 29.5) * ratio), round(29.5 * ratio)).lightness() for x in (0, 64, 128)]
    assert min(bright) > 200, "the middle of the diagonal"
    assert strip.height() >= strip.heightForWidth(strip.width())


def test_that_a_version_without_a_record_shows_no_pictures(card: VersionsCard) -> None:
    click(card, "nn-1")
    click(card, "nn-2")
    assert titles(card) == {}
    assert not any(strip.isVisible() for strip in card.detail.strips.values())
    assert "Nothing is on record" in card.detail.gate.text()
    click(card, "nn-0")
    assert "Ships with the program" in card.detail.gate.text()


def test_that_damaged_pictures_are_told_and_the_version_can_serve_all_the_same(
    card: VersionsCard, session: Session, home: Path
) -> None:
    (home / "models" / "nn-1" / "changes.npz").write_bytes(b"damaged")
    click(card, "nn-2")
    click(card, "nn-1")
    assert "changes.npz is damaged" in titles(card)["learnt"]
    card.detail.serve.click()
    assert session.recognizer.version == "nn-1"


def test_that_arrows_walk_through_the_versions_and_tab_leaves_them(card: VersionsCard) -> None:
    card.choose(rows(card)[0])
    card.table.setFocus()
    press(Qt.Key.Key_Down)
    assert card.chosen == rows(card)[1]
    assert card.detail.heading.text().startswith(rows(card)[1])
    press(Qt.Key.Key_Up)
    assert card.chosen == rows(card)[0]
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not card.table


def test_that_the_version_of_a_training_is_the_one_that_is_shown(
    home: Path, open_window: Callable[[str], MainWindow], qtbot: QtBot
) -> None:
    with Gallery.open(home / "gallery.h5") as gallery:
        gallery.add([NewSample(PICTURE, "1", "me", IMPORTED, 1.0, 1)])
    window = open_window("finish")
    press(Qt.Key.Key_3, CTRL)
    assert window.training_page is not None
    card = window.training_page.versions
    card.choose("cnn-0")
    press(Qt.Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: window.trainer_row.verdict.text() != "")
    assert window.trainer_row.verdict.text().startswith("nn-3 serves")
    assert card.chosen == "nn-3"
    assert card.detail.gate.text() in window.trainer_row.verdict.text()
    card.choose("cnn-0")
    press(Qt.Key.Key_1, CTRL)
    press(Qt.Key.Key_3, CTRL)
    assert card.chosen == "cnn-0"


def test_that_going_back_is_one_click(card: VersionsCard, session: Session, window: MainWindow) -> None:
    card.choose("nn-1")
    card.detail.serve.click()
    assert session.recognizer.version == "nn-1"
    card.back.click()
    assert session.recognizer.version == "nn-0"
    assert card.chosen == "nn-0"
    assert window.trainer_row.status.text().startswith("nn-0 ·")
    card.back.click()
    card.back.click()
    assert "no other version served before" in window.notice.text


def test_that_deleting_is_asked_once_and_keeping_is_the_nearer_answer(card: VersionsCard, session: Session) -> None:
    card.choose("nn-1")
    card.detail.delete.click()
    assert card.detail.confirm.isVisible()
    assert not card.detail.delete.isVisible()
    assert QApplication.focusWidget() is card.detail.confirm.no
    press(Qt.Key.Key_Space)
    assert not card.detail.confirm.isVisible()
    assert "nn-1" in rows(card)
    card.detail.delete.click()
    card.detail.confirm.yes.click()
    assert rows(card).count("nn-1") == 0
    assert "nn-1" not in [entry.version for entry in session.library.entries()]
    assert card.chosen != "nn-1"
    assert not card.detail.confirm.isVisible()


def test_that_the_question_is_about_the_version_that_is_shown(card: VersionsCard) -> None:
    card.choose("nn-1")
    card.detail.delete.click()
    card.choose("nn-2")
    assert not card.detail.confirm.isVisible()
    assert card.detail.delete.isEnabled()


def test_that_what_ships_or_serves_cannot_be_deleted(card: VersionsCard, window: MainWindow, session: Session) -> None:
    for version in VERSIONS:
        card.choose(version)
        assert not card.detail.delete.isEnabled()
    card.choose("nn-1")
    card.detail.serve.click()
    assert not card.detail.delete.isEnabled()
    assert not card.detail.serve.isEnabled()
    session.library.use("nn-2")  # by another process, and not yet seen here
    card.choose("nn-2")
    card.detail.delete.click()
    card.detail.confirm.yes.click()
    assert "nn-2 is not removed: it serves" in window.notice.text
    assert "nn-2" in rows(card)


def test_that_a_version_goes_out_and_comes_in_as_a_file(
    card: VersionsCard, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    name = str(tmp_path / "out")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (name, ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (f"{name}.zip", ""))
    card.choose("nn-1")
    card.detail.export.click()
    assert Path(f"{name}.zip").is_file()
    card.import_.click()
    qtbot.waitUntil(card.import_.isEnabled)
    assert card.chosen == "nn-3"
    assert card.detail.gate.text() == LINE
    Path(f"{name}.zip").write_bytes(b"damaged")
    card.import_.click()
    qtbot.waitUntil(card.import_.isEnabled)
    assert "not a complete .zip file" in window.notice.text
    assert rows(card).count("nn-4") == 0


@pytest.mark.skipif(os.name == "nt", reason="other signals there")
def test_that_the_window_works_on_while_a_model_is_checked_and_outlives_a_check_that_crashes(
    card: VersionsCard, window: MainWindow, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    crash = "import sys, os; sys.stdin.readline(); os.abort()"
    monkeypatch.setattr(incoming, "command", lambda *_: [sys.executable, "-c", crash])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(home / "evil.zip"), ""))
    before = rows(card)
    card.import_.click()
    assert (card.import_.text(), card.import_.isEnabled()) == ("Checking …", False)
    card.choose("nn-1")
    card.detail.serve.click()  # the library is not locked meanwhile
    assert window.session is not None
    assert window.session.recognizer.version == "nn-1"
    QTest.qWait(3 * LOOK)
    assert not card.import_.isEnabled()
    assert card._incoming is not None
    pipe = card._incoming._process.stdin
    assert pipe is not None
    pipe.write(b"\n")
    pipe.flush()
    qtbot.waitUntil(card.import_.isEnabled)
    assert "evil.zip is not imported: checking it ended unexpectedly (signal 6)" in window.notice.text
    assert rows(card) == before
    assert not list((home / "models").glob(".checking-*"))


def test_that_closing_ends_a_check_that_is_under_way(
    card: VersionsCard, window: MainWindow, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incoming, "command", lambda *_: [sys.executable, "-c", "import time; time.sleep(60)"])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(home / "slow.zip"), ""))
    before = psutil.Process().children(recursive=True)  # another test's pool leaves Python's own resource tracker
    card.import_.click()
    assert window.session is not None
    window.session.gallery.close(fold=False)
    window.close()
    assert psutil.Process().children(recursive=True) == before
    assert not list((home / "models").glob(".checking-*"))


def test_that_a_file_dialog_that_is_closed_does_nothing(
    card: VersionsCard, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    for dialog in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, dialog, lambda *_: ("", ""))
    before = rows(card)
    card.detail.export.click()
    card.import_.click()
    assert rows(card) == before
    assert not window.notice.isVisible()


@pytest.mark.parametrize("width", [900, 1280, 1700])
def test_that_a_versions_name_is_never_cut(card: VersionsCard, window: MainWindow, width: int) -> None:
    window.resize(width, 700)
    QApplication.processEvents()
    needed = theme.metrics(theme.TEXT, QFont.Weight.Bold).horizontalAdvance("accurate-10")
    assert card.table.columnWidth(0) >= needed


def test_that_the_smallest_window_shows_table_and_detail(card: VersionsCard, window: MainWindow) -> None:
    window.resize(window.minimumSize())
    card.choose("nn-1")
    QApplication.processEvents()
    detail = card.detail
    for widget in (card.table, card.back, card.import_, detail.serve, detail.export, detail.delete, detail.area):
        corner = widget.mapTo(window, QPoint(widget.width(), widget.height()))
        assert corner.x() <= 900, widget
        assert corner.y() <= 600, widget
        assert widget.height() >= 30
    shown = [column for column in range(card.table.columnCount()) if not card.table.isColumnHidden(column)]
    assert shown[0] == 0
    assert sum(card.table.columnWidth(column) for column in shown) <= card.table.viewport().width()
    needed = card.table.fontMetrics().horizontalAdvance("accurate-10")
    assert card.table.columnWidth(0) >= needed

"""Sweeps and reports on the Compare page: a folder is read beside the window, and a page is written beside it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from studio.experiments.sweep.grid import Grid
from studio.glyphs.strokes import Drawing
from studio.session import Session
from studio.ui.compare import compare_page
from studio.ui.compare.compare_page import ComparePage
from studio.ui.compare.report_work import ReportWork
from studio.ui.window.main_window import MainWindow
from tests.experiments.report.sweeps import sweep

LABELS = Grid("labels", grid={"corrections": (0, 200, 400), "seed": (0, 1, 2)})
DROPOUT = Grid("dropout", grid={"layers.dropout": (0.0, 0.8), "seed": (0, 1)})


@pytest.fixture
def page(window: MainWindow) -> ComparePage:
    window.open_compare()
    page = window.pages.compare
    assert page is not None
    page.show_tab(compare_page.STUDIES)
    return page


def choose(monkeypatch: pytest.MonkeyPatch, path: Path, how: str) -> None:
    """The next dialog gives `path`."""
    given = (str(path), "") if how == "getSaveFileName" else str(path)
    monkeypatch.setattr(QFileDialog, how, lambda *_, **__: given)


def test_that_a_sweep_is_shown_with_intervals_and_a_curve_over_its_numbers(
    page: ComparePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert "studio sweep" in page.studies.empty.text()
    sweep(tmp_path / "labels", LABELS, lambda values: 0.9 if values["corrections"] else 0.5)
    choose(monkeypatch, tmp_path / "labels", "getExistingDirectory")
    page.studies.open.click()
    qtbot.waitUntil(lambda: not page.studies.busy)
    rows = page.studies.chart.rows
    assert [row.name for row in rows] == ["ml 0", "ml 200", "ml 400"]
    assert all(len(row.singles) == 3 for row in rows)
    assert page.studies.plot.isVisible()
    assert "ml 200 is better than ml 0" in page.studies.words.text
    assert "ml 200: trained on 200 drawings." in page.studies.note.text()
    assert page.studies.note.text().startswith("labels: 9 runs, 0 failed")
    assert not page.choices.isVisible()
    assert page.report.sweep == tmp_path / "labels"


def test_that_settings_that_are_no_scale_have_rows_alone(page: ComparePage, tmp_path: Path, qtbot: QtBot) -> None:
    sweep(tmp_path / "dropout", DROPOUT, lambda _: 0.8)
    page.studies.read(tmp_path / "dropout")
    qtbot.waitUntil(lambda: not page.studies.busy)
    assert not page.studies.plot.isVisible()
    assert len({row.number for row in page.studies.chart.rows}) == 2


def test_that_a_folder_without_a_sweep_is_told_in_one_line(page: ComparePage, tmp_path: Path, qtbot: QtBot) -> None:
    page.studies.read(tmp_path)
    qtbot.waitUntil(lambda: not page.studies.busy)
    assert page.studies.empty.text().endswith("holds no sweep: `studio sweep` makes one with --out")
    assert page.report.sweep is None


def test_that_a_report_is_written_beside_the_window_and_nothing_is_replaced_unasked(
    page: ComparePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[str] = []

    def yes(_window: object, _title: str, words: str) -> QMessageBox.StandardButton:
        asked.append(words)
        return QMessageBox.StandardButton.Yes

    monkeypatch.setattr(QMessageBox, "question", yes)
    sweep(tmp_path / "dropout", DROPOUT, lambda _: 0.8)
    page.studies.read(tmp_path / "dropout")
    qtbot.waitUntil(lambda: not page.studies.busy)
    choose(monkeypatch, tmp_path / "out", "getSaveFileName")
    for _ in range(2):
        page.report.click()
        assert page.report.text().startswith("Stop")
        qtbot.waitUntil(lambda: not page.report.running)
    written = tmp_path / "out.html"
    assert "dropout" in written.read_text("utf-8")
    assert page.status.text().startswith("The report is written: ")
    assert page.report.text() == "Report …"
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    assert page.open_report.isVisible()
    page.open_report.click()
    assert opened == [str(written)]
    page.report.failed.emit("the disk is full")
    assert not page.open_report.isVisible(), "what is said now is not of a report"
    assert len(asked) == 1
    assert str(written) in asked[0]


def test_that_elsewhere_the_report_is_of_the_gallery_that_is_open(
    page: ComparePage,
    session: Session,
    sure_digits: dict[str, Drawing],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    for stroke in sure_digits["3"].strokes:
        session.add_stroke(stroke)
    session.answer("3")
    page.show_tab(compare_page.RACE)
    choose(monkeypatch, tmp_path / "here.txt", "getSaveFileName")
    page.report.click()
    qtbot.waitUntil(lambda: not page.report.running)
    assert page.status.text().endswith("give it a name that ends in .html")
    choose(monkeypatch, tmp_path / "here.html", "getSaveFileName")
    page.report.click()
    qtbot.waitUntil(lambda: not page.report.running)
    assert page.status.text().startswith("The report is written")
    assert "Report of gallery.h5" in (tmp_path / "here.html").read_text("utf-8")


def test_that_a_report_that_is_stopped_ends_before_there_is_another(
    page: ComparePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    begun, on = threading.Event(), threading.Event()

    def draw_figures(work: ReportWork) -> None:
        work.show_share(0.5)
        begun.set()
        on.wait(60)
        work.go_on()

    monkeypatch.setattr(ReportWork, "work", draw_figures)
    choose(monkeypatch, tmp_path / "out.html", "getSaveFileName")
    page.report.click()
    assert begun.wait(60)
    page.report.click()
    assert page.report.running
    page.report.click()
    qtbot.wait(20)  # what it said before comes now
    assert page.report.text() == "Stopping …"
    assert not page.report.isEnabled()
    on.set()
    qtbot.waitUntil(lambda: not page.report.running)
    assert page.report.text() == "Report …"
    assert page.report.isEnabled()
    assert page.status.text() == ""


def test_that_a_comparison_does_not_wipe_away_what_the_report_said(page: ComparePage, qtbot: QtBot) -> None:
    page.report.failed.emit("no room")
    with qtbot.waitSignal(page.comparing.compared):
        page._ask_anew()
    assert page.status.text() == "no room"
    page.comparing.failed.emit("a model is damaged")
    with qtbot.waitSignal(page.comparing.compared):
        page._ask_anew()
    assert page.status.text() == ""

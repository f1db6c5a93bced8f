"""Training curves of the chosen versions: a chart without any says why."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from studio.paths import shipped
from studio.recognition.epochs import EpochPoint
from studio.recognition.library import ModelLibrary
from studio.ui.compare.history_tab import HistoryTab


def test_that_a_chart_without_curves_says_why(qtbot: QtBot) -> None:
    tab = HistoryTab()
    qtbot.addWidget(tab)
    entry = ModelLibrary(shipped("models"), Path("nowhere")).resolve("nn-0")
    for validated in (False, True):
        points = tuple(EpochPoint(n, 0.5, 0.9, 0.8 if validated else None) for n in (1, 2))
        tab.show_entries([replace(entry, card=replace(entry.card, history=points))], {"nn-0"}, {"nn-0": 0})
        assert tab.plots["loss"].isVisibleTo(tab)
        assert not tab.lacking["loss"].isVisibleTo(tab)
        assert tab.plots["validation"].isVisibleTo(tab) == validated
        assert tab.lacking["validation"].isVisibleTo(tab) != validated
        assert "when nn-0 trained" in tab.lacking["auc"].text()

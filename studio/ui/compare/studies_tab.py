"""What a sweep has found: every setting on one test set, with its interval and, over a number, as a curve."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from studio.ui.compare.chart_card import ChartCard, words_label
from studio.ui.compare.contrast_words import contrasts_words
from studio.ui.compare.interval_chart import IntervalChart, Row
from studio.ui.compare.lines_plot import LinesPlot, PlotLine
from studio.ui.compare.sentences import Sentences
from studio.ui.compare.study import Study, StudyReading
from studio.ui.parts.menu_button import MenuButton
from studio.ui.parts.said import said
from studio.ui.parts.texts import number

if TYPE_CHECKING:
    from studio.experiments.sweep.settings import Setting

VALIDATION = "validation"
LEARNT = "corrections"  # the field that legends call "ml", as the seed program's do
PLOT = 220  # px
ROWS = 60  # settings that are shown, the first
SAID = 30  # sentences


class StudiesTab(ChartCard):
    """`opened(Path)`: the sweep of that folder is shown."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Studies"), parent, scrolls=True)
        self.study: Study | None = None
        self._reading: StudyReading | None = None
        self.set = MenuButton(self.tr("Test set"), prefix=self.tr("On: "))
        self.set.chosen.connect(self._show)
        self.set.hide()
        self.open = QPushButton(self.tr("Open a sweep …"))
        self.open.setToolTip(self.tr("The folder that `studio sweep` wrote with --out"))
        self.open.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.open.clicked.connect(self._ask)
        self.top.addWidget(self.set)
        self.top.addWidget(self.open)
        self.plot = LinesPlot(self.tr("Share read rightly"))
        self.plot.setFixedHeight(PLOT)
        self.chart = IntervalChart(self.tr("Share read rightly, setting by setting"))
        self.words, self.note = Sentences(), words_label()
        for widget in (self.plot, self.chart, self.words, self.note):
            self.inside.addWidget(widget)
        self.inside.addStretch(1)
        self.say(
            self.tr(
                "A sweep trains many models that differ in a few fields: `studio sweep dropout --out DIR` makes one. "
                "Open its folder: every setting is shown here with its interval."
            )
        )

    @Slot()
    def _ask(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("The folder of a sweep"))
        if path:
            self.read(Path(path))

    def read(self, path: Path) -> None:
        """Show the sweep in the folder `path`."""
        self.stop()
        self._reading = StudyReading(path, self)
        self._reading.found.connect(self._found)
        self._reading.failed.connect(self._fail)
        self._reading.start(StudyReading.Priority.LowPriority)

    @property
    def busy(self) -> bool:
        """Is a folder being read?"""
        return self._reading is not None

    @Slot(object)
    def _found(self, study: Study) -> None:
        if self.sender() is not self._reading:
            return
        self.stop()
        self.study = study
        names = sorted(study.settings.sets, key=lambda name: name == VALIDATION)  # what chose is shown last
        value = self.set.value if self.set.value in names else next(iter(names), "")
        self.set.set_choices(tuple((name, name) for name in names), value)
        self.set.setVisible(len(names) > 0)
        self._show()
        self.opened.emit(study.path)

    @Slot(str)
    def _fail(self, why: str) -> None:
        if self.sender() is self._reading:
            self.stop()
            self.study = None
            self.set.hide()
            self.say(why)

    @Slot()
    def _show(self) -> None:
        if self.study is None:
            return
        study, name = self.study, self.set.value
        self.say("")
        lines = _lines(study, name)
        self.plot.setVisible(bool(lines))
        scale = (study.scale or "").rpartition(".")[2]
        self.plot.show_lines(lines, self.tr("drawings trained on (ml)") if scale == LEARNT else scale)
        shown = study.settings.every[:ROWS]
        groups = _groups(study)
        self.chart.show_rows(
            [Row(one.label, one.share(name), groups[_series(study, one)], one.single(name)) for one in shown]
        )
        self.words.show_words(contrasts_words(study.contrasts[name])[:SAID])
        self.note.setText("\n".join((self._told(study), *map(said, study.damaged))))

    def _told(self, study: Study) -> str:
        words = self.tr("{name}: {runs} runs, {failed} failed; small dots are single seeds.").format(
            name=study.name, runs=number(study.runs), failed=number(len(study.settings.failed))
        )
        if LEARNT in study.settings.fields:
            words += " " + self.tr("ml 200: trained on 200 drawings.")
        if (more := len(study.settings.every) - ROWS) > 0:
            words += " " + self.tr("{n} more settings are in its table and its report.").format(n=number(more))
        if (more := len(study.contrasts[self.set.value]) - SAID + study.settings.left_out) > 0:
            words += " " + self.tr("{n} more comparisons are not shown.").format(n=number(more))
        if sum(map(len, study.contrasts.values())) > 1:
            words += " " + self.tr("Holm's correction is over all test sets of the sweep together.")
        if study.other_data:
            words += " " + self.tr("Runs on other data, left out: {n}.").format(n=number(study.other_data))
        return words

    def stop(self) -> None:
        """End the reading, if there is one."""
        if self._reading is not None:
            reading, self._reading = self._reading, None
            reading.stop()


def _series(study: Study, setting: Setting) -> str:
    """What a setting is beside the field that makes a curve: one line for each."""
    values = zip(study.settings.fields, setting.values, strict=True)
    return ", ".join(f"{field.rpartition('.')[2]} {value}" for field, value in values if field != study.scale)


def _groups(study: Study) -> dict[str, int]:
    """The number of each line, or of each setting where there are no lines."""
    if study.scale is None:
        return {_series(study, one): place for place, one in enumerate(study.settings.every)}
    return {
        name: place for place, name in enumerate(dict.fromkeys(_series(study, one) for one in study.settings.every))
    }


def _lines(study: Study, name: str) -> list[PlotLine]:
    if study.scale is None:
        return []
    place = study.settings.fields.index(study.scale)
    lines = []
    for series, at in _groups(study).items():
        mine = [one for one in study.settings.every if _series(study, one) == series and one.share(name).n]
        mine.sort(key=lambda one: float(one.values[place]))
        if mine:
            x = np.array([float(one.values[place]) for one in mine])
            shares = [one.share(name) for one in mine]
            value, low, high = (
                np.array([getattr(share, what) for share in shares]) for what in ("value", "low", "high")
            )
            lines.append(PlotLine(series or study.name, at, x, value, low, high))
    return lines

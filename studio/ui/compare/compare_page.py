"""The Compare page: versions, writers and runs held against each other, charts first.

What is compared is chosen at the side; each question has a tab. Nothing heavy is loaded before the page is opened, and
what takes time is worked out beside the window: again after each drawing or edit while the page is in front.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from studio.ui.compare.chart_card import ChartCard
from studio.ui.compare.choices_card import ChoicesCard
from studio.ui.compare.comparing import Comparing
from studio.ui.compare.comparison import Compared, Comparer, Question
from studio.ui.compare.confusion_tab import ConfusionTab
from studio.ui.compare.history_tab import HistoryTab
from studio.ui.compare.open_report import OpenReport
from studio.ui.compare.race_tab import RaceTab
from studio.ui.compare.report_button import ReportButton
from studio.ui.compare.studies_tab import StudiesTab
from studio.ui.compare.trials_tab import TrialsTab
from studio.ui.compare.writers_tab import WritersTab
from studio.ui.parts.actions import Act
from studio.ui.parts.tabs import Tabs
from studio.ui.parts.texts import ElidedLabel, percent, set_tone

if TYPE_CHECKING:
    from studio.recognition.entry import ModelEntry
    from studio.session import Session
    from studio.ui.compare.race_window import RaceWindow

RACE, WRITERS, TRIALS, CONFUSIONS, HISTORY, STUDIES = range(6)


class ComparePage(QWidget):
    """`opened(frozenset[int], str)`: these samples are to be seen in the gallery, and in words what they are."""

    opened = Signal(object, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._entries: tuple[ModelEntry, ...] = ()
        self._compared: Compared | None = None
        self._asked: tuple[object, ...] = ()  # of what state of gallery and library
        self.setAccessibleName(self.tr("Compare"))
        self.choices = ChoicesCard()
        self.race, self.writers, self.trials = RaceTab(), WritersTab(), TrialsTab()
        self.confusions, self.history, self.studies = ConfusionTab(), HistoryTab(), StudiesTab()
        self.report = ReportButton(session)
        self.race_window: RaceWindow | None = None  # if it was ever wanted
        self.float = QPushButton(self.tr("Keep in view"))
        self.float.setToolTip(self.tr("The race in a window of its own, which follows while you draw"))
        self.float.setProperty("look", "narrow")
        self.float.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.race.top.addWidget(self.float)
        self.comparing = Comparing(Comparer(session.home), self)
        self.status = ElidedLabel(tone="grey")
        self.open_report = OpenReport()
        self._until_compared = False  # what the status says is over with the next comparison
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.tabs = Tabs()
        for words, tip, tab in (
            (self.tr("Race"), self.tr("Versions answer the same drawings, silently"), self.race),
            (self.tr("Writers"), self.tr("Who is read better"), self.writers),
            (self.tr("Trials"), self.tr("Accuracy over trials, version by version"), self.trials),
            (self.tr("Confusions"), self.tr("What is taken for what, and the drawings behind it"), self.confusions),
            (self.tr("Training"), self.tr("Loss, accuracy and AUC, epoch by epoch"), self.history),
            (self.tr("Studies"), self.tr("What sweeps have found, setting by setting"), self.studies),
        ):
            self.tabs.add(words, tip, tab)
        self.tabs.bar.addWidget(self.status, 1)
        self.tabs.bar.addWidget(self.open_report)
        self.tabs.bar.addWidget(self.report)
        self.tabs.row.setSpacing(18)
        self.tabs.row.addWidget(self.choices)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.tabs)

    def _connect(self) -> None:
        self.tabs.turned.connect(self._show_choices)
        self._progressed(0.0)
        self.choices.chosen.connect(self._ask_anew)
        self.writers.chosen.connect(self._ask_anew)
        self.confusions.opened.connect(self.opened)
        self.float.clicked.connect(self.keep_in_view)
        self.studies.opened.connect(self._show_choices)
        self.report.done.connect(self._say)
        self.report.written.connect(self.open_report.offer)
        self.report.failed.connect(self._fail_report)
        self.comparing.compared.connect(self._show)
        self.comparing.failed.connect(self._fail)
        self.comparing.progressed.connect(self._progressed)

    def offers(self) -> Mapping[Act, Callable[[], object]]:
        """What the actions do that mean something here."""
        return {Act.REPORT: self.report.click}

    def show_tab(self, number: int) -> None:
        """RACE, WRITERS, TRIALS, CONFUSIONS, HISTORY or STUDIES."""
        self.tabs.turn_to(number)

    @Slot()
    def _show_choices(self) -> None:
        """What is chosen at the side has nothing to do with sweeps, and a report is of what is seen."""
        sweeps = self.tabs.current is self.studies
        self.choices.setVisible(not sweeps)
        self.choices.told.setVisible(self.tabs.current is self.race)  # the others count other things, and say so
        study = self.studies.study if sweeps else None
        self.report.sweep = None if study is None else study.path

    @property
    def kept_in_view(self) -> bool:
        """Is the race seen while other pages are in front?"""
        return self.race_window is not None and self.race_window.isVisible()

    @Slot()
    def keep_in_view(self) -> None:
        """Show the race in a window of its own."""
        from studio.ui.compare.race_window import RaceWindow

        if self.race_window is None:
            self.race_window = RaceWindow(self)
        self.race_window.show()
        if self._compared is not None:
            self.race_window.race.show_compared(self._compared, self.choices.versions.numbers)

    # asking

    def refresh(self) -> None:
        """Look again: compare anew if there are other drawings or versions."""
        entries = tuple(sorted(self._session.library.entries(), key=lambda one: (one.card.created, one.version)))
        if entries != self._entries:
            self._entries = entries
            self.choices.show_versions(entries)
            self._show_history()
        state = (self._session.gallery.revision, entries)
        if state != self._asked:
            self._asked = state
            self.comparing.ask(self._question())

    @Slot()
    def _ask_anew(self) -> None:
        self.choices.count()
        self._show_history()
        self.comparing.ask(self._question(), anew=True)

    def _question(self) -> Question:
        gallery = self._session.gallery
        return Question(
            self._entries,
            self.choices.versions.versions,
            self.choices.writer.value,
            self.choices.imported.isChecked(),
            self.writers.pair,
            gallery.samples(),
            gallery.trials(),
            gallery.edits(),
        )

    # showing

    def _show_history(self) -> None:
        versions = self.choices.versions
        self.history.show_entries(self._entries, versions.versions, versions.numbers)

    @property
    def _waiting(self) -> tuple[ChartCard, ...]:
        """Tabs that show nothing before there is an answer."""
        return () if self._compared is not None else (self.race, self.writers, self.trials, self.confusions)

    @Slot(float)
    def _progressed(self, share: float) -> None:
        for tab in self._waiting:
            tab.say(self.tr("Comparing: {share}").format(share=percent(share, 0)))

    @Slot(object)
    def _show(self, compared: Compared) -> None:
        self._compared = compared
        numbers = self.choices.versions.numbers
        self.choices.show_writers([row.writer for row in compared.writers])
        self.choices.tell(len(compared.race.drawings), compared.race.left_out)
        self.race.show_compared(compared, numbers)
        if self.kept_in_view and self.race_window is not None:
            self.race_window.race.show_compared(compared, numbers)
        self.writers.show_compared(compared, numbers)
        self.trials.show_compared(compared, numbers)
        self.confusions.show_compared(compared, self._session.gallery.samples(deleted=True))
        if self._until_compared:
            self._say("")

    @Slot(str)
    def _fail_report(self, why: str) -> None:
        self._say(why, tone="warning")

    @Slot(str)
    def _fail(self, why: str) -> None:
        for tab in self._waiting:
            tab.say(why)
        self.choices.stop_counting()
        self._say(why, tone="warning")
        self._until_compared = True

    @Slot(str)
    def _say(self, words: str, *, tone: str = "grey") -> None:
        self._until_compared = False
        self.open_report.hide()  # of what was said before
        set_tone(self.status, tone)
        self.status.setText(words)

    @Slot()
    def stop(self) -> None:
        """End what works beside the page."""
        self.comparing.stop()
        self.report.stop()
        self.studies.stop()

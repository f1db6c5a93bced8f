"""The card beside the queue: how often suggestions are right, what more labels would bring, and how fast it goes.

Everything it says is worked out in `active.queue_report`, in words that promise no more than was measured. What is cut
for want of room is in the tool tip.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.active.queue_report import QueueReport
from studio.active.stopping import Goal
from studio.settings import GOAL
from studio.ui import theme
from studio.ui.number_field import NumberField
from studio.ui.texts import ElidedLabel, interval, percent, set_tone, text_label, title_label


class QueueFigures(QFrame):
    """`goal_chosen(float)`: another accuracy is the goal. `rest_asked()`: the model shall label the rest."""

    goal_chosen = Signal(float)
    rest_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.figure = text_label("–", size=theme.FIGURE, weight=QFont.Weight.Bold)
        self.interval = text_label("", tone="grey")
        low, high = (100 * share for share in GOAL)
        self.goal = NumberField(self.tr("Goal, in per cent"), low, high, digits=1, step=0.5)
        self.goal.setSuffix("\N{NO-BREAK SPACE}%")
        self.goal.setToolTip(self.tr("How often suggestions must be right until the rest may be left to the model"))
        self.state = ElidedLabel(tone="grey")
        self.rest = QPushButton(self.tr("Label the rest"))
        self.rest.setToolTip(
            self.tr("Let the model label what nobody has looked at; nothing trains on it, and a random part is asked")
        )
        self.rest.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.gain, self.saved, self.agreement, self.audit = (ElidedLabel(tone="grey") for _ in range(4))
        self.pace = tuple(ElidedLabel(tone="grey") for _ in range(3))
        self._compact = False
        self._goal = -1.0  # that is shown
        self._lay_out()
        self.goal.valueChanged.connect(self._goal_changed)
        self.rest.clicked.connect(self.rest_asked)

    def _lay_out(self) -> None:
        right = Qt.AlignmentFlag.AlignRight
        self._head = QGridLayout()
        self._head.setVerticalSpacing(0)
        self._head.setColumnStretch(0, 1)
        self._head.addWidget(title_label(self.tr("Suggestions that are right")), 0, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self.interval, 1, 0)
        self._head.addWidget(self.figure, 0, 1, 2, 1, right)
        goal = QHBoxLayout()
        goal.setSpacing(10)
        goal.addWidget(text_label(self.tr("Goal"), tone="grey"))
        goal.addWidget(self.goal)
        goal.addStretch(1)
        goal.addWidget(self.rest)
        self._inside = QVBoxLayout(self)
        self._inside.setSpacing(6)
        self._inside.addLayout(self._head)
        self._inside.addLayout(goal)
        self._inside.addWidget(self.state)
        for line in (self.gain, self.saved, self.agreement, self.audit, *self.pace):
            self._inside.addWidget(line)
            line.hide()
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """A low window: only what one stops by."""
        self._compact = compact
        self._inside.setContentsMargins(22, *((8, 20, 8) if compact else (14, 20, 14)))
        for line in (self.saved, self.agreement, *self.pace):
            line.setVisible(bool(line.text()) and not compact)

    def show_report(self, report: QueueReport) -> None:
        """What there is to say now."""
        share = report.evidence.serving
        self.figure.setText("–" if share.value is None else percent(share.value))
        parts = [self.tr("random items only")]
        if share.n:
            parts = [interval(share.low, share.high), f"n = {share.n}"]
        if report.evidence.left:
            parts.append(self.tr("{n} left without an answer").format(n=report.evidence.left))
        self.interval.setText("   ".join(parts))
        self.interval.setToolTip(self.tr("Of items drawn at random, since this version serves"))
        self._show_goal(report)
        pace = report.pace.in_words() if report.pace.total else ()
        lines = [
            (self.gain, report.gain_in_words()),
            (self.saved, report.evidence.saved.in_words()),
            (self.agreement, report.evidence.agreement.in_words()),
            (self.audit, report.audit.in_words() if report.audit is not None else ""),
            *zip(self.pace, (*pace, "", "", ""), strict=False),
        ]
        for line, words in lines:
            line.setText(words)
            line.setVisible(bool(words))
        for number, line in enumerate(self.pace):
            set_tone(line, "warning" if report.pace.rest and number == len(pace) - 1 else "grey")
        self.set_compact(self._compact)

    def _show_goal(self, report: QueueReport) -> None:
        if report.goal != self._goal:  # else somebody may be typing another one
            self._goal = report.goal
            self.goal.blockSignals(True)
            self.goal.setValue(100 * report.goal)
            self.goal.blockSignals(False)
        self.state.setText(report.goal_in_words())
        set_tone(self.state, {Goal.REACHED: "right", Goal.MISSED: "", Goal.UNKNOWN: "grey"}[report.state])

    @Slot()
    def _goal_changed(self) -> None:
        self._goal = round(self.goal.value() / 100, 4)
        self.goal_chosen.emit(self._goal)

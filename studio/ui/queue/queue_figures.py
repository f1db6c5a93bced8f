"""The card beside the queue: how often suggestions are right, what more labels would bring, and how fast it goes.

Everything it says is worked out in `active.queue_report`, in words that promise no more than was measured. A line goes
on below where there is room; what is cut for want of it is in the tool tip.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.active.queue_report import QueueReport
from studio.active.stopping import Goal
from studio.settings import GOAL
from studio.ui.parts import theme
from studio.ui.parts.number_field import NumberField
from studio.ui.parts.said import said
from studio.ui.parts.texts import ElidedLabel, interval, number, percent, set_tone, text_label, title_label
from studio.ui.queue.roomy_label import RoomyLabel

LINE = 1000  # stretch: what room there is goes to lines that need it before it is left empty


class QueueFigures(QFrame):
    """`goal_chosen(float)`: another accuracy is the goal. `rest_asked()`: the model shall label the rest."""

    goal_chosen = Signal(float)
    rest_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.figure = text_label("–", size=theme.FIGURE, weight=QFont.Weight.Bold)
        self.interval = ElidedLabel(tone="grey")
        low, high = (100 * share for share in GOAL)
        self.goal = NumberField(self.tr("Goal, in per cent"), low, high, digits=1, step=0.5)
        self.goal.setSuffix("\N{NO-BREAK SPACE}%")
        self.goal.setToolTip(self.tr("How often suggestions must be right until the rest may be left to the model"))
        self.state = RoomyLabel()
        self.rest = QPushButton(self.tr("Label the rest"))
        self.rest.setToolTip(
            self.tr("Let the model label what nobody has looked at; nothing trains on it, and a random part is asked")
        )
        self.rest.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.gain, self.saved, self.agreement, self.unknown, self.audit, self.pace = (RoomyLabel() for _ in range(6))
        self._goal = -1.0  # that is shown
        self._lay_out()
        self.goal.valueChanged.connect(self._goal_changed)
        self.rest.clicked.connect(self.rest_asked)

    def _lay_out(self) -> None:
        right = Qt.AlignmentFlag.AlignRight
        head = QGridLayout()
        head.setVerticalSpacing(0)
        head.setColumnStretch(0, 1)
        head.addWidget(title_label(self.tr("Suggestions that are right")), 0, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.interval, 1, 0)
        head.addWidget(self.figure, 0, 1, 2, 1, right)
        goal = QHBoxLayout()
        goal.setSpacing(10)
        goal.addWidget(text_label(self.tr("Goal"), tone="grey"))
        goal.addWidget(self.goal)
        goal.addStretch(1)
        goal.addWidget(self.rest)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(22, 14, 20, 12)
        inside.setSpacing(2)
        inside.addLayout(head)
        inside.addSpacing(4)
        inside.addLayout(goal)
        inside.addSpacing(4)
        inside.addWidget(self.state, LINE)
        self._lines = (self.state, self.gain, self.saved, self.agreement, self.unknown, self.pace, self.audit)
        for line in self._lines[1:]:
            inside.addWidget(line, LINE)
        inside.addStretch(1)

    def event(self, event: QEvent) -> bool:
        """A line needs more height, or less: so may the card, and no more than that."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            more = sum(line.maximumHeight() - line.sizeHint().height() for line in self._lines)
            self.setMaximumHeight(self.sizeHint().height() + max(more - self._spare(), 0))
        return done

    def sizeHint(self) -> QSize:
        """With a line for everything it may have to say: nothing jumps when there is more, and long ones have room."""
        hint = super().sizeHint()
        return QSize(hint.width(), hint.height() + self._spare())

    def _spare(self) -> int:
        """px: the height of lines that have nothing to say, but one: not all of them ever have."""
        empty = [line.fontMetrics().height() + 1 for line in self._lines if not line.text()]
        return sum(empty[1:])

    def show_report(self, report: QueueReport) -> None:
        """What there is to say now."""
        share = report.evidence.serving
        self.figure.setText("–" if share.value is None else percent(share.value))
        parts = [self.tr("of random items, since this version serves")]
        if share.n:
            parts = [interval(*report.evidence.interval), f"n = {number(share.n)}"]
        if report.evidence.left:
            parts.append(self.tr("{n} left without an answer").format(n=number(report.evidence.left)))
        self.interval.setText("   ".join(parts))
        self._show_goal(report)
        lines = [
            (self.gain, report.gain_in_words() if report.gain is not None else ""),
            (self.saved, report.evidence.saved.in_words() if report.evidence.saved.told else ""),
            (self.agreement, report.evidence.agreement.in_words() if report.evidence.agreement.told else ""),
            (self.unknown, self._not_known(report) if not report.pace.total and report.audit is None else ""),
            (self.audit, report.audit.in_words() if report.audit is not None else ""),
            (self.pace, " · ".join(report.pace.in_words()) if report.pace.total else ""),
        ]
        for line, words in lines:
            line.setText(said(words))

    def _not_known(self, report: QueueReport) -> str:
        """What cannot be told yet, in one line; "": all of it can. It is worth the room while nothing else is told."""
        words = [
            *([] if report.gain is not None else [self.tr("what the next labels bring")]),
            *([] if report.evidence.saved.told else [self.tr("what choosing saves")]),
            *([] if report.evidence.agreement.told else [self.tr("whether suggestions sway")]),
        ]
        return self.tr("It cannot be told yet: {what}.").format(what=", ".join(words)) if words else ""

    def show_goal(self, goal: float) -> None:
        """That accuracy is the goal."""
        if goal != self._goal:  # else somebody may be typing another one
            self._goal = goal
            with QSignalBlocker(self.goal):
                self.goal.setValue(100 * goal)

    def _show_goal(self, report: QueueReport) -> None:
        self.show_goal(report.goal)
        self.state.setText(said(report.goal_in_words()))
        set_tone(self.state, {Goal.REACHED: "right", Goal.MISSED: "", Goal.UNKNOWN: "grey"}[report.state])

    @Slot()
    def _goal_changed(self) -> None:
        self._goal = round(self.goal.value() / 100, 4)
        self.goal_chosen.emit(self._goal)

"""The trainer in one row at the bottom: Retrain, which kind, what there is to learn, how far it is, how it ended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from studio.ui.parts import theme
from studio.ui.parts.actions import ACTIONS, Act, words
from studio.ui.parts.announcer import announce
from studio.ui.parts.keycaps import key_words
from studio.ui.parts.menu_button import MenuButton
from studio.ui.parts.texts import KINDS, ElidedLabel, number, set_tone, text_label
from studio.ui.parts.version_label import VersionLabel
from studio.ui.training.progress_words import ProgressWords

if TYPE_CHECKING:
    from studio.figures import Counts
    from studio.training.messages import Progress

LEAST_BAR = 60  # px
VERDICT = 320  # px: a verdict in two lines


class TrainerRow(QWidget):
    """`retrain_asked()`, `cancel_asked()`, `swap_asked()`, `back_asked()`, `kind_chosen(str)`."""

    retrain_asked = Signal()
    cancel_asked = Signal()
    swap_asked = Signal()
    back_asked = Signal()
    kind_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.retrain = QPushButton(words(ACTIONS[Act.RETRAIN].text))
        self.retrain.setProperty("look", "primary")
        self.retrain.setToolTip(f"{words(ACTIONS[Act.RETRAIN].tip)} ({key_words(ACTIONS[Act.RETRAIN].keys)})")
        self.retrain.setEnabled(False)
        self.kind = MenuButton(self.tr("Train"))
        self.kind.set_choices(tuple(KINDS.items()), "compact")
        self.kind.setMinimumWidth(96)
        self.unlearnt = _shrinking(theme.TEXT)
        self.counts = _shrinking(theme.SMALL, "grey")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("Training"))
        self.bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.bar.setMinimumWidth(LEAST_BAR)
        self._words = ProgressWords(self)
        self.progress = ElidedLabel(size=theme.TEXT - 1, tone="grey")
        self.progress.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.progress.setFixedWidth(theme.metrics(theme.TEXT - 1).horizontalAdvance(self._words.longest))
        self.verdict = text_label(size=theme.TEXT - 1, tone="grey")
        self.verdict.setWordWrap(True)
        self.verdict.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.verdict.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setProperty("look", "flat")
        self.swap = QPushButton(self.tr("Swap anyway"))
        self.swap.setToolTip(self.tr("Take the new model in, whatever has kept it out"))
        self.back = QPushButton(self.tr("Go back"))
        self.back.setToolTip(self.tr("Let the version that served before serve again"))
        for button in (self.swap, self.back):
            button.hide()
        self.status = VersionLabel()
        for button in (self.retrain, self.kind, self.cancel, self.swap, self.back):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.retrain.clicked.connect(self.retrain_asked)
        self.cancel.clicked.connect(self.cancel_asked)
        self.swap.clicked.connect(self.swap_asked)
        self.back.clicked.connect(self.back_asked)
        self.kind.chosen.connect(self.kind_chosen)
        self._training = False
        self._offer: QPushButton | None = None  # what may be done about the verdict
        self._remembered = 0
        self._told_at: int | None = None  # what was remembered when the verdict came: it stays until that changes
        self._lay_out()
        self._show_state()

    def _lay_out(self) -> None:
        self._figures = QWidget()
        figures = QVBoxLayout(self._figures)
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setSpacing(1)
        figures.addStretch(1)
        figures.addWidget(self.unlearnt)
        figures.addWidget(self.counts)
        figures.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 11, 24, 11)
        row.setSpacing(10)
        row.addWidget(self.retrain)
        row.addWidget(self.kind)
        row.addSpacing(4)
        row.addWidget(self._figures)
        row.addSpacing(4)
        row.addWidget(self.bar, 100)
        row.addWidget(self.progress)
        row.addWidget(self.cancel)
        row.addWidget(self.verdict, 100)
        row.addWidget(self.swap)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addSpacing(4)
        row.addWidget(self.status)

    def set_ready(self, kinds: Sequence[str], kind: str) -> None:
        """A session is there; `kinds` can be trained, `kind` is what Retrain trains."""
        self.kind.set_choices(tuple((one, KINDS.get(one, one.title())) for one in kinds), kind)
        self.retrain.setEnabled(not self._training)

    def show_counts(self, counts: Counts) -> None:
        """What is remembered and what is still to be learnt."""
        n = counts.unlearnt
        self._remembered = counts.remembered
        if self._told_at is None:
            self._told_at = counts.remembered
        self._make_room()
        if not counts.remembered:
            self.unlearnt.setText(self.tr("nothing taught yet"))
        elif n == 0:
            self.unlearnt.setText(self.tr("everything is learnt"))
        else:
            self.unlearnt.setText(self.tr("%Ln drawing(s) not yet learnt", "", n))
        parts = [
            self.tr("{n} remembered").format(n=number(counts.remembered)),
            self.tr("{n} for training").format(n=number(counts.training)),
            self.tr("{n} kept for testing").format(n=number(counts.testing)),
        ]
        if apart := counts.remembered - counts.training - counts.testing:
            parts.append(self.tr("{n} set apart").format(n=number(apart)))
        self.counts.setText(" · ".join(parts) if counts.remembered else "")
        self.counts.setVisible(bool(counts.remembered))

    def show_status(self, text: str, version: str) -> None:
        """`text`: the serving `version` and the base set."""
        self.status.show_status(text, version)
        self._make_room()

    def start(self) -> None:
        """A training has begun."""
        self._training = True
        self.verdict.setText("")
        self.bar.setRange(0, 0)
        self.progress.setText(self._words.begin())
        self.cancel.setEnabled(True)
        self._show_state()

    def show_progress(self, progress: Progress) -> None:
        """How far it is."""
        if progress.steps:
            self.bar.setRange(0, 1000)
            self.bar.setValue(round(1000 * progress.step / progress.steps))
        elif progress.phase != "training":
            self.bar.setRange(0, 0)
        self.progress.setText(self._words.of(progress))

    def cancelling(self) -> None:
        """The trainer has been asked to stop."""
        self.cancel.setEnabled(False)
        self.progress.setText(self.tr("stopping …"))

    def end(self, verdict: str, *, warning: bool = False, offer: QPushButton | None = None) -> None:
        """It is over; `verdict` is the one line that says how, `offer` is `swap`, `back` or nothing."""
        self._training = False
        self._offer = offer
        self.bar.setRange(0, 1000)
        self.bar.setValue(0)
        self.verdict.setText(verdict)
        self.verdict.setToolTip(verdict)
        self._told_at = None
        set_tone(self.verdict, "warning" if warning else "grey")
        self._show_state()
        announce(self.verdict, verdict)

    def retell(self, verdict: str) -> None:
        """The same verdict in the words of now; nothing else moves."""
        if not self._training:
            self.verdict.setText(verdict)
            self.verdict.setToolTip(verdict)

    def withdraw(self, offer: QPushButton) -> None:
        """Let a button go that no longer fits what has happened since the verdict."""
        if self._offer is offer:
            self._offer = None
            self._make_room()

    def _show_state(self) -> None:
        for widget in (self.bar, self.progress, self.cancel):
            widget.setVisible(self._training)
        self.retrain.setEnabled(not self._training)
        self._make_room()

    def _make_room(self) -> None:
        """Where there is not room for all, what is told goes before the version, which it names, and the figures."""
        told = bool(self.verdict.text()) and self._told_at in (None, self._remembered)
        wide = self._needs(self._figures, self.status) <= self.width()
        without_status = self._needs(self._figures) <= self.width()
        busy = self._training or told
        self.status.setVisible(wide or not busy)
        self._figures.setVisible(without_status or not busy)
        self.verdict.setVisible(not self._training and (told or wide))
        for button in (self.swap, self.back):
            button.setVisible(button is self._offer and not self._training and (told or wide))

    def _needs(self, *shown: QWidget) -> int:
        """The width in px of a row that tells of a training, or how it ended, beside `shown`."""
        row = self.layout()
        assert row is not None
        margins, gap = row.contentsMargins(), row.spacing()
        middle: list[QWidget] = [self.bar, self.progress, self.cancel]
        telling = sum(max(one.minimumWidth(), one.sizeHint().width()) + gap for one in middle[1:]) + LEAST_BAR + gap
        if not self._training:
            telling = VERDICT + gap + (0 if self._offer is None else self._offer.sizeHint().width() + gap)
        fixed = sum(one.sizeHint().width() + gap for one in (self.retrain, self.kind, *shown))
        return margins.left() + fixed + 4 * gap + telling + margins.right()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow row cannot hold figures and progress at once."""
        super().resizeEvent(event)
        self._make_room()


def _shrinking(size: int, tone: str = "") -> ElidedLabel:
    """As wide as its words, and less where the window is too narrow for them: it never makes the window wider."""
    label = ElidedLabel(size=size, tone=tone)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return label

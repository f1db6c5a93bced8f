"""How the queue asks: which images first, what share is the control, and what is typed for labels hard to type."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from studio.active.strategies import STRATEGIES
from studio.errors import StudioError
from studio.session.aliases import parse_aliases
from studio.settings import BEST, RANGES, Settings
from studio.ui.parts.menu_button import MenuButton
from studio.ui.parts.number_field import NumberField
from studio.ui.parts.said import said
from studio.ui.parts.texts import set_tone, text_label
from studio.ui.queue.strategy_words import strategy_choices


class QueueOptions(QDialog):
    """Accepted: `chosen` are the settings that were chosen, by name."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("How the queue asks"))
        self.chosen: dict[str, object] = {}
        self.strategy = MenuButton(self.tr("First come"))
        self.strategy.set_choices(
            strategy_choices(), settings.queue_strategy if settings.queue_strategy in STRATEGIES else BEST
        )
        self.random = _share(self.tr("At random, in per cent"), "queue_random", settings.queue_random)
        self.random.setToolTip(self.tr("The control: from these comes how often suggestions are right, without bias"))
        self.hidden = _share(
            self.tr("Suggestion hidden until the answer, in per cent"), "queue_hidden", settings.queue_hidden
        )
        self.hidden.setToolTip(self.tr("They show whether suggestions talk you into errors"))
        self.one_key = QCheckBox(self.tr("One key answers, without Enter, where every label is one character"))
        self.one_key.setChecked(settings.queue_single_key)
        self.lines = QPlainTextEdit("\n".join(f"{text} = {label}" for text, label in settings.aliases))
        self.lines.setAccessibleName(self.tr("Aliases, one a line"))
        self.lines.setTabChangesFocus(True)
        self._said = text_label(self.tr("One a line, such as: a = α"), tone="grey")
        self._said.setWordWrap(True)
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Save).setProperty("look", "primary")
        form = QGridLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setColumnStretch(1, 1)
        rows = (
            (self.tr("First come"), self.strategy),
            (self.tr("At random"), self.random),
            (self.tr("Suggestion hidden until the answer"), self.hidden),
        )
        for row, (words, field) in enumerate(rows):
            form.addWidget(text_label(words), row, 0)
            form.addWidget(field, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.one_key)
        column.addWidget(text_label(self.tr("What you type in the queue, and the label you mean")))
        column.addWidget(self.lines, 1)
        column.addWidget(self._said)
        column.addWidget(buttons)
        self.resize(480, 460)

    @property
    def said(self) -> str:
        """What it says below the lines."""
        return self._said.text()

    @Slot()
    def accept(self) -> None:
        """Take what is chosen, if the lines are aliases; else say which is not."""
        try:
            aliases = parse_aliases(self.lines.toPlainText())
        except StudioError as error:
            self._said.setText(said(str(error)))
            set_tone(self._said, "warning")
            return
        self.chosen = {
            "queue_strategy": self.strategy.value,
            "queue_random": round(self.random.value() / 100, 4),
            "queue_hidden": round(self.hidden.value() / 100, 4),
            "queue_single_key": self.one_key.isChecked(),
            "aliases": aliases,
        }
        super().accept()


def _share(name: str, key: str, share: float) -> NumberField:
    low, high = RANGES[key]
    made = NumberField(name, 100 * low, 100 * high, step=1.0)
    made.setSuffix("\N{NO-BREAK SPACE}%")
    made.setValue(100 * share)
    return made

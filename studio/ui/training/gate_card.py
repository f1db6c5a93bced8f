"""What a new model must show before it takes over: the few figures of the gate's rule that a person may set.

The rule itself is stated by `studio.training.gate`; here it is said in one sentence, with the figures as they are.
"""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.settings import ENOUGH, NEWLY_BROKEN, SIGNIFICANT, Settings
from studio.training.rules import RULES
from studio.ui.parts.menu_button import MenuButton
from studio.ui.parts.number_field import NumberField
from studio.ui.parts.texts import percent, text_label, title_label

NAMES = ("newly_broken", "made_up", "enough", "significant")


class GateCard(QFrame):
    """`chosen(Settings)`: the settings with other rules."""

    chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self._settings = settings
        low, high = (100 * share for share in NEWLY_BROKEN)
        self.broken = NumberField(self.tr("May newly break, in per cent"), low, high, digits=2, step=0.05)
        self.broken.setSuffix("\N{NO-BREAK SPACE}%")
        self.made_up = MenuButton(self.tr("More than that"))
        self.made_up.set_choices((("yes", self.tr("if it is made up for")), ("no", self.tr("never"))), "yes")
        self.enough = NumberField(self.tr("Test drawings that can decide"), *ENOUGH)
        self.significant = NumberField(self.tr("A loss counts from p below"), *SIGNIFICANT, digits=3, step=0.01)
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.setToolTip(self.tr("The rule that the studio came with"))
        self.reset.setProperty("look", "flat")
        self.reset.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self.show_settings(settings)
        for number in (self.broken, self.enough, self.significant):
            number.valueChanged.connect(self._changed)
        self.made_up.chosen.connect(self._changed)
        self.reset.clicked.connect(self._reset)

    def _lay_out(self) -> None:
        sentence = text_label(
            self.tr(
                "A new model takes over if it breaks little of the base images that nothing trains on, and loses "
                "nothing, beyond chance, on the drawings kept for testing. New classes take some images from the "
                "old ones: for them it may lose another {some} of the base images, and {each} for each."
            ).format(some=percent(RULES.new_class_loss), each=percent(RULES.each_new_class)),
            tone="grey",
        )
        sentence.setWordWrap(True)
        rows = (
            (self.tr("May newly break"), self.broken),
            (self.tr("More than that"), self.made_up),
            (self.tr("Test drawings that can decide, from"), self.enough),
            (self.tr("A loss counts when p is below"), self.significant),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for row, (words, control) in enumerate(rows):
            grid.addWidget(text_label(words, tone="grey"), row, 0)
            grid.addWidget(control, row, 1)
        head = QHBoxLayout()
        head.addWidget(title_label(self.tr("What a new model must show")))
        head.addStretch(1)
        head.addWidget(self.reset)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(20, 14, 20, 14)
        inside.setSpacing(8)
        inside.addLayout(head)
        inside.addWidget(sentence)
        inside.addLayout(grid)

    def show_settings(self, settings: Settings) -> None:
        """The rules as they are in `settings`."""
        self._settings = settings
        for number, value in (
            (self.broken, 100 * settings.newly_broken),
            (self.enough, float(settings.enough)),
            (self.significant, settings.significant),
        ):
            number.blockSignals(True)
            number.setValue(value)
            number.blockSignals(False)
        self.made_up.choose("yes" if settings.made_up else "no")
        usual = Settings()
        self.reset.setEnabled(any(getattr(settings, name) != getattr(usual, name) for name in NAMES))

    @Slot()
    def _changed(self) -> None:
        settings = dataclasses.replace(
            self._settings,
            newly_broken=round(self.broken.value() / 100, 6),
            made_up=self.made_up.value == "yes",
            enough=self.enough.whole,
            significant=round(self.significant.value(), 6),
        )
        self.chosen.emit(settings)

    @Slot()
    def _reset(self) -> None:
        usual = Settings()
        self.chosen.emit(dataclasses.replace(self._settings, **{name: getattr(usual, name) for name in NAMES}))

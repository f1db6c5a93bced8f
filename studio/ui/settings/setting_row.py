"""One setting on its page: title, what it does, what it usually is, its control, and the way back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from studio.searching import finds
from studio.settings import ENOUGH, RANGES, SIGNIFICANT, WRITER_LENGTH, Settings
from studio.ui.parts import theme
from studio.ui.parts.menu_button import MenuButton
from studio.ui.parts.number_field import NumberField
from studio.ui.parts.texts import number, percent, set_tone, text_label
from studio.ui.settings.aliases_edit import AliasesEdit
from studio.ui.settings.settings_table import Kind, Row, words

CONTROLS = 236  # px: what is chosen stands in a column of its own
NUMBERS = {**RANGES, "enough": ENOUGH, "significant": SIGNIFICANT}  # from, to
USUAL = Settings()


class SettingRow(QFrame):
    """`chosen(str, object)`: a person chose that value for the setting with that key."""

    chosen = Signal(str, object)

    def __init__(self, row: Row, choices: tuple[tuple[object, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.usual: Any = getattr(USUAL, row.key)
        self._value: Any = self.usual
        self._choices = choices
        self.title = text_label(words(row.title), weight=QFont.Weight.DemiBold)
        self.tip = text_label(self._explanation(), size=theme.TEXT - 1, tone="grey")
        self.tip.setWordWrap(True)
        self.control = self._make_control()
        self.control.setAccessibleName(self.title.text())
        self.control.setAccessibleDescription(words(row.tip))
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.setProperty("look", "flat")
        self.reset.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.reset.setAccessibleName(self.tr("Reset: {title}").format(title=self.title.text()))
        self.reset.setToolTip(self.tr("As it usually is: {value}").format(value=self.in_words(self.usual)))
        self.reset.clicked.connect(self._reset)
        self._lay_out()
        self.show_value(self.usual)

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self.title)
        texts.addWidget(self.tip)
        control = QHBoxLayout()
        control.addWidget(self.control)
        if not isinstance(self.control, (QLineEdit, AliasesEdit)):
            control.addStretch(1)  # as wide as it must be
        holder = QWidget()
        holder.setFixedWidth(CONTROLS)
        control.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(control)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 7, 0, 7)
        line.setSpacing(16)
        line.addLayout(texts, 1)
        line.addWidget(holder, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignVCenter)

    # words

    def in_words(self, value: Any) -> str:
        """A value as a person reads it."""
        row = self.row
        match row.kind:
            case Kind.SWITCH:
                return self.tr("on") if value else self.tr("off")
            case Kind.CHOICE:
                return dict(self._choices).get(value, str(value))
            case Kind.SHARE:
                return percent(value, row.digits)
            case Kind.NUMBER:
                return number(value, row.digits) + (f"\N{NO-BREAK SPACE}{row.unit}" if row.unit else "")
            case Kind.ALIASES:
                return self.tr("none")
            case _:
                return str(value)

    def _explanation(self) -> str:
        usual = self.tr("Usually: {value}.").format(value=self.in_words(self.usual))
        return f"{words(self.row.tip)} {usual}"

    def found_by(self, query: str, section: str) -> bool:
        """Is each word of `query` in its title, its explanation, what can be chosen, or the title of its section?"""
        return finds(query, (section, self.title.text(), self.tip.text(), *(text for _, text in self._choices)))

    # what is chosen

    def _make_control(self) -> QWidget:
        row, name = self.row, words(self.row.title)
        match row.kind:
            case Kind.SWITCH:
                switch = QCheckBox()
                switch.toggled.connect(self._switched)
                return switch
            case Kind.CHOICE:
                menu = MenuButton(name)
                menu.set_choices(tuple((str(value), text) for value, text in self._choices), str(self.usual))
                menu.chosen.connect(self._picked)
                return menu
            case Kind.NUMBER | Kind.SHARE:
                low, high = (self._scale * end for end in NUMBERS[row.key])
                field = NumberField(name, low, high, digits=row.digits, step=row.step)
                unit = "%" if row.kind is Kind.SHARE else row.unit
                field.setSuffix(f"\N{NO-BREAK SPACE}{unit}" if unit else "")
                field.valueChanged.connect(self._counted)
                return field
            case Kind.ALIASES:
                lines = AliasesEdit()
                lines.chosen.connect(self._take)
                lines.refused.connect(self._refuse)
                return lines
            case _:
                line = QLineEdit()
                line.setMaxLength(WRITER_LENGTH)
                line.editingFinished.connect(self._written)
                return line

    @property
    def _scale(self) -> float:
        return 100.0 if self.row.kind is Kind.SHARE else 1.0

    def show_value(self, value: Any) -> None:
        """The setting as it is, without telling anyone."""
        self._value = value
        control = self.control
        with QSignalBlocker(control):
            if isinstance(control, QCheckBox):
                control.setChecked(value)
                control.setText(self.in_words(value))
            elif isinstance(control, MenuButton):
                control.choose(str(value))
            elif isinstance(control, NumberField):
                control.setValue(self._scale * value)
            elif isinstance(control, QLineEdit):
                control.setText(value)
        if isinstance(control, AliasesEdit):
            control.show_value(value)
        self.reset.setEnabled(value != self.usual)

    @Slot(object)
    def _take(self, value: object) -> None:
        if value != self._value:
            self.chosen.emit(self.row.key, value)

    @Slot(bool)
    def _switched(self, on: bool) -> None:
        self._take(on)

    @Slot(str)
    def _picked(self, key: str) -> None:
        """Told even where it is chosen already: a language may have had to wait."""
        self.chosen.emit(self.row.key, next(value for value, _ in self._choices if str(value) == key))

    @Slot(float)
    def _counted(self, counted: float) -> None:
        value = round(counted / self._scale, 6)
        self._take(type(self.usual)(value))

    @Slot()
    def _written(self) -> None:
        assert isinstance(self.control, QLineEdit)
        self._take(self.control.text().strip())

    @Slot(str)
    def _refuse(self, why: str) -> None:
        self.tip.setText(why or self._explanation())
        set_tone(self.tip, "warning" if why else "grey")

    @Slot()
    def _reset(self) -> None:
        self._take(self.usual)
        self.control.setFocus()  # the button is not enabled any more

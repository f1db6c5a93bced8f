"""Small text widgets: a card's title, a line that is cut with dots where it is too long."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from studio.ui.parts import theme
from studio.ui.parts.language import from_the_right

VOWEL_SOUNDS = frozenset("8AEFHILMNORSXaefhilmnorsx")
KINDS = {"compact": "Compact", "accurate": "Accurate", "nn": "NN", "cnn": "CNN"}  # names, not words: not translated


def text_label(
    text: str = "",
    *,
    size: int = theme.TEXT,
    weight: QFont.Weight = QFont.Weight.Normal,
    tone: str = "",
    parent: QWidget | None = None,
) -> QLabel:
    """A label in one of the sizes of the design; `tone`: "grey", "right", "warning" or "" for ink."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)  # labels come from outside: none is markup
    label.setFont(theme.font(size, weight))
    if from_the_right():  # also what begins with a number or a name, which a label would put at the left
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    set_tone(label, tone)
    return label


def title_label(text: str) -> QLabel:
    """The title of a card: small, grey capitals (letters, not the font's own: a style sheet drops those)."""
    label = text_label(text.upper(), size=theme.TEXT - 1, weight=QFont.Weight.DemiBold, tone="grey")
    label.setAccessibleName(text)
    return label


def set_tone(widget: QWidget, tone: str) -> None:
    """Colour a widget's text by the style sheet."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class ElidedLabel(QLabel):
    """One line, cut with dots where it is too long; the tool tip then has all of it, or always what `show_tip` says."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        size: int = theme.TEXT,
        weight: QFont.Weight = QFont.Weight.Normal,
        tone: str = "",
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(size, weight))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._tip = ""
        set_tone(self, tone)

    def show_tip(self, text: str) -> None:
        """Say something else in the tool tip, cut or not."""
        self._tip = text
        self.setToolTip(text)

    def sizeHint(self) -> QSize:
        """As high as a line, also without words: what is below stays where it is when they come."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self.fontMetrics().height() + 1))

    def minimumSizeHint(self) -> QSize:
        """It can be as narrow as it must."""
        return QSize(24, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text, or as much as fits."""
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self._tip or (self.text() if shown != self.text() else ""))
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)


def breakable(path: str) -> str:
    """A path that a line may be broken in, after each folder."""
    return "".join(f"{letter}\N{ZERO WIDTH SPACE}" if letter in "/\\" else letter for letter in path)


def translate(context: str, text: str) -> str:
    """The translation of a text outside a widget; inside one, `self.tr`, which also knows plurals."""
    return QCoreApplication.translate(context, text)


def number(value: float, digits: int = 0) -> str:
    """A number as the language that is on writes it: 1234 -> "1,234"."""
    return QLocale().toString(float(value), "f", digits)


def percent(share: float, digits: int = 1) -> str:
    """A share in per cent, with a space that does not break: 0.986 -> "98.6 %"."""
    return from_the_left(f"{number(100 * share, digits)}\N{NO-BREAK SPACE}%")


def interval(low: float, high: float, digits: int = 1) -> str:
    """Two shares in per cent: 0.941, 0.978 -> "94.1 – 97.8 %"."""
    return from_the_left(f"{number(100 * low, digits)} – {percent(high, digits)}")


def from_the_left(text: str) -> str:
    """`text` as it is, the first character at the left, also within a language that is read from the right."""
    return f"\N{LEFT-TO-RIGHT ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}" if from_the_right() else text


def guess(label: str) -> str:
    """What an empty entry says of a label that Enter confirms: "It is a 7"."""
    return _with_article(
        label,
        translate("Texts", "It is {label}"),
        translate("Texts", "It is an {label}"),
        translate("Texts", "It is a {label}"),
    )


def draw_words(label: str) -> str:
    """What the canvas asks for: "Draw a 7"."""
    return _with_article(
        label,
        translate("Texts", "Draw {label}"),
        translate("Texts", "Draw an {label}"),
        translate("Texts", "Draw a {label}"),
    )


def _with_article(label: str, none: str, an: str, a: str) -> str:
    """The words that fit `label`: a character has an article, a longer label none."""
    return (none if len(label) > 1 else an if label in VOWEL_SOUNDS else a).format(label=label)

"""A button that opens a menu and says what is chosen, with a small chevron: "CNN ▾"."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from studio.ui.parts import theme
from studio.ui.parts.language import from_the_right, placed

LEFT = 14  # px before the words
RIGHT = 32  # px after them, for the chevron
WIDEST = 180  # px: the words of a longer choice are cut


class MenuButton(QPushButton):
    """`chosen(str)`: the key of the choice a person made."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None, *, prefix: str = "") -> None:
        super().__init__(parent)
        self._name, self._prefix = name, prefix
        self._value = self._words = ""
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._picked)
        self.setMenu(self._menu)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def value(self) -> str:
        """The key of what is chosen."""
        return self._value

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key that can be chosen."""
        return tuple(str(action.data()) for action in self._group.actions())

    def set_choices(self, choices: tuple[tuple[str, str], ...], value: str) -> None:
        """`choices`: (key, words) in order; `value`: the key that is chosen."""
        for action in self._group.actions():
            self._group.removeAction(action)
        self._menu.clear()
        for key, words in choices:
            action = QAction(words, self._menu)
            action.setCheckable(True)
            action.setData(key)
            self._group.addAction(action)
            self._menu.addAction(action)
        self.choose(value)

    def add_action(self, action: QAction) -> None:
        """Something else at the end of the menu."""
        self._menu.addSeparator()
        self._menu.addAction(action)

    def choose(self, value: str) -> None:
        """Show `value` as chosen, without telling anyone."""
        for action in self._group.actions():
            if action.data() == value:
                action.setChecked(True)
                self._value = value
                self._words = self._prefix + action.text()
                self.updateGeometry()
                self.update()
                self.setAccessibleName(f"{self._name}: {action.text()}")

    @Slot(QAction)
    def _picked(self, action: QAction) -> None:
        self.choose(str(action.data()))
        self.chosen.emit(self._value)

    def sizeHint(self) -> QSize:
        """As wide as its widest choice, so that choosing moves nothing; a pixel more, for widths are rounded."""
        words = [self._prefix + action.text() for action in self._group.actions()]
        widest = max((self.fontMetrics().horizontalAdvance(text) for text in words), default=0)
        return QSize(LEFT + min(widest, WIDEST) + 1 + RIGHT, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A push button, its words where reading begins, the chevron at the other end."""
        c = theme.colours()
        super().paintEvent(event)  # the button has no text of its own: Qt would centre it
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        flat = self.property("look") == "flat"
        ink = QColor(c.border if not self.isEnabled() else c.grey if flat and not self.underMouse() else c.ink)
        painter.setPen(ink)
        words = placed(QRectF(self.rect().adjusted(LEFT, 0, -RIGHT, 0)), self.width())
        text = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
        pen = QPen(ink, 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        x, y = 18.0 if from_the_right() else self.width() - 18.0, self.height() / 2 - 1.5
        painter.drawPolyline(QPolygonF([QPointF(x - 4, y), QPointF(x, y + 4), QPointF(x + 4, y)]))

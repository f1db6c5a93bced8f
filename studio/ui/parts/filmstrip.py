"""Pictures that two versions read otherwise, side by side: each with what was read before and what is read now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from studio.ui.parts import theme
from studio.ui.parts.glyph_picture import SIDE, glyph_image
from studio.ui.parts.language import placed

if TYPE_CHECKING:
    from studio.recognition.changes import Change

PICTURE = 2 * SIDE  # px: whole pixels, never smoothed
CELL = QSize(PICTURE + 8, PICTURE + 24)


class Filmstrip(QWidget):
    """As many pictures in a row as fit; as high as its rows are. It paints and emits nothing."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.changes: tuple[Change, ...] = ()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """What is to be seen; nothing takes no room."""
        self.changes = changes
        self.setVisible(bool(changes))
        self.setAccessibleDescription("; ".join(map(self._words, changes)))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """A narrow one has more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Rows of `_columns` pictures."""
        rows = -(-len(self.changes) // self._columns(width))
        return rows * CELL.height()

    def sizeHint(self) -> QSize:
        """As wide as five pictures."""
        width = max(self.width(), CELL.width())
        return QSize(5 * CELL.width(), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One picture."""
        return CELL if self.changes else QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Picture, line around it, and under it "before → after"."""
        c = theme.colours()
        painter = QPainter(self)
        painter.setFont(theme.font(theme.SMALL + 1))
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the arrow leads from before to after
        for place, change in enumerate(self.changes):
            cell = self._cell(place)
            picture = QRect(cell.left() + 1, cell.top() + 1, PICTURE, PICTURE)
            painter.drawImage(picture, glyph_image(change.image))
            painter.setPen(QPen(QColor(c.line), 1))
            painter.drawRect(picture.adjusted(-1, -1, 0, 0))
            painter.setPen(QColor(c.ink if change.fixed else c.warning))
            text = QRect(cell.left(), picture.bottom() + 2, PICTURE + 2, CELL.height() - PICTURE - 6)
            words = f"{change.before} → {change.after}"
            words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, text.width())
            painter.drawText(text, int(Qt.AlignmentFlag.AlignCenter), words)

    def event(self, event: QEvent) -> bool:
        """The whole labels of the picture under the mouse, as a tool tip."""
        if isinstance(event, QHelpEvent):
            under = [one for place, one in enumerate(self.changes) if self._cell(place).contains(event.pos())]
            QToolTip.showText(event.globalPos(), self._words(under[0]) if under else "", self)
            return True
        return super().event(event)

    def _words(self, change: Change) -> str:
        return self.tr("{label}: read as {before} before, as {after} now").format(
            label=change.label, before=change.before, after=change.after
        )

    def _cell(self, place: int) -> QRect:
        row, column = divmod(place, self._columns(self.width()))
        box = QRectF(column * CELL.width(), row * CELL.height(), CELL.width(), CELL.height())
        return placed(box, self.width()).toRect()

    def _columns(self, width: int) -> int:
        return max(1, width // CELL.width())

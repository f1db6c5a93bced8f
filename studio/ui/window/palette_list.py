"""The list of the palette: what is found, one line an action, with its key at the end; one line is the chosen one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QFont, QKeySequence, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.ui.parts import theme

HEIGHT = 44  # px: a finger or a pen must hit it
PAD = 14  # px
TIP, KEY, CAN = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


class PaletteList(QListWidget):
    """`picked(QAction)`: a line was clicked."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Actions"))
        self.setObjectName("palette")
        self.setItemDelegate(_Lines(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the search keeps the focus, and leads keys on
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self._actions: tuple[QAction, ...] = ()
        self.itemClicked.connect(self._clicked)

    def show_actions(self, actions: Sequence[tuple[QAction, str]]) -> None:
        """`actions`: each with its words. The first that can be started is chosen."""
        self.clear()
        self._actions = tuple(action for action, _ in actions)
        for action, text in actions:
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            item = QListWidgetItem(f"✓ {text}" if action.isChecked() else text)
            item.setData(TIP, action.toolTip())
            item.setData(KEY, key)
            item.setData(CAN, action.isEnabled())
            item.setData(Qt.ItemDataRole.AccessibleTextRole, " · ".join(filter(None, (text, action.toolTip(), key))))
            self.addItem(item)
        first = next((row for row, action in enumerate(self._actions) if action.isEnabled()), 0)
        self.setCurrentRow(first if self._actions else -1)

    @property
    def shown(self) -> tuple[QAction, ...]:
        """What is listed, in its order."""
        return self._actions

    @property
    def chosen(self) -> QAction | None:
        """The action of the chosen line."""
        return self._actions[self.currentRow()] if 0 <= self.currentRow() < len(self._actions) else None

    @Slot(QListWidgetItem)
    def _clicked(self, item: QListWidgetItem) -> None:
        self.picked.emit(self._actions[self.row(item)])


class _Lines(QStyledItemDelegate):
    """Name, what it does, key."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        c, can = theme.colours(), bool(index.data(CAN))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.tint))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 8, 8)
        room = box.adjusted(PAD, 5, -PAD, -5)
        key = str(index.data(KEY))
        name, small = theme.font(theme.TEXT, QFont.Weight.DemiBold), theme.font(theme.TEXT - 1)
        if key:
            painter.setFont(small)
            painter.setPen(QColor(c.grey))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), key)
            room.setRight(room.right() - theme.metrics(theme.TEXT - 1).horizontalAdvance(key) - PAD)
        half = room.height() // 2
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        for font, colour, text, place in (
            (
                name,
                c.ink if can else c.grey,
                title,
                room.adjusted(0, 0, 0, -half),
            ),
            (small, c.grey, str(index.data(TIP)), room.adjusted(0, half, 0, 0)),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
        painter.restore()

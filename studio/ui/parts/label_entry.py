"""Where labels are typed. It holds the real focus of its page, so that input methods and dead keys work.

Enter is an answer only when a person pressed it now: not when the key repeats, and not when it ends the composition of
a character. Ctrl+Z belongs to the page (strokes, answers, edits), although a line edit would take it for its own text.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from studio.ui.parts import theme
from studio.ui.parts.announcer import announce
from studio.ui.parts.keycaps import Keycaps
from studio.ui.parts.language import from_the_right
from studio.ui.parts.said import said

ROOM = 18  # px between the hints and the right edge
SHARE = 0.7
BESIDE = 4  # px between caret and prompt
LONGEST = 32  # characters; what is too long for a label is said by whoever takes it


class LabelEntry(QLineEdit):
    """`typed(str)`: the text is another one. `submitted(str)`: Enter, with the text.

    `back_pressed()`: Backspace in an empty entry, not a repetition. `passed(QKeyEvent)`: a key that an empty entry has
    no use for (arrows, Delete, Home, End, Page Up and Down). `tapped(str)`: a hint that the page gave was tapped.
    """

    typed = Signal(str)
    submitted = Signal(str)
    back_pressed = Signal()
    passed = Signal(QKeyEvent)
    tapped = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None, *, large: bool = True) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("look", "entry" if large else "")
        self.setMaxLength(LONGEST)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self._composing = False
        self._hints: tuple[tuple[str, str], ...] = ()
        self._typed_hints: tuple[tuple[str, str], ...] = ()
        self._message = ""
        self._page_keys: frozenset[QKeySequence] = frozenset()
        self._pressed = ""  # the key whose hint is under a pen, finger or button that is down
        self.repeated = False  # the newest key is one that is held down
        self._caps = Keycaps(self)
        if from_the_right():  # an empty line would follow the keyboard, which types labels of any script
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self.textChanged.connect(self._text_changed)

    def leave_to_page(self, *keys: QKeySequence) -> None:
        """Keys that a line edit would take for moving and deleting, and that are the page's here."""
        self._page_keys = frozenset(keys)

    # what it says

    @property
    def message(self) -> str:
        """What it asks for, or ""."""
        return self._message

    @property
    def hints(self) -> tuple[tuple[str, str], ...]:
        """The keycaps that are shown."""
        return self._caps.hints

    def prompt(self, placeholder: str, hints: tuple[tuple[str, str], ...]) -> None:
        """What an empty entry says, and the keys that work then. Takes a message away."""
        self.setPlaceholderText(placeholder)
        self._hints = hints
        self._message = ""
        self._show_caps()

    def set_typed_hints(self, *hints: tuple[str, str]) -> None:
        """The keys that work when something is typed, and what there is to know about it."""
        self._typed_hints = hints
        self._show_caps()

    def show_remark(self, remark: str) -> None:
        """Enter teaches what is typed; `remark`: what there is to know about it, or ""."""
        enter, remark = (self.tr("Enter"), self.tr("teach")), said(remark)
        self.set_typed_hints(*((("", remark), enter) if remark else (enter,)))

    def ask(self, message: str) -> None:
        """Nothing was saved: say why, until something else is typed or drawn. "" takes it back."""
        self._message = said(message)
        self._show_caps()
        announce(self, self._message, urgent=True)

    @Slot(str)
    def put_back(self, label: str) -> None:
        """A label that was given is there to be changed; nobody is told, for nobody has typed it."""
        with QSignalBlocker(self):
            self.setText(label)
        self._message = ""
        self.show_remark("")
        self._show_caps()
        self.selectAll()
        self.setFocus()

    def _text_changed(self, text: str) -> None:
        self._message = ""
        self._show_caps()
        self.typed.emit(text)

    def _show_caps(self) -> None:
        self.setToolTip(self._message)
        if self._message:
            words = theme.metrics(theme.TEXT).elidedText(self._message, Qt.TextElideMode.ElideRight, self._room())
            self._caps.show_hints(("", words), warning=True)
        else:
            self._show_hints(self._typed_hints if self.text() else self._hints)
        self._place_caps()

    def _show_hints(self, hints: tuple[tuple[str, str], ...]) -> None:
        """Where there is not room for all of `hints`, a word without a key, which comes first, goes before the keys."""
        self._caps.show_hints(*hints)
        if hints and not hints[0][0] and self._caps.width() > self._room():
            words = hints[0][1]
            self.setToolTip(words)
            self._caps.show_hints(
                ("", theme.metrics(theme.TEXT).elidedText(words, Qt.TextElideMode.ElideRight, self._room()))
            )

    def _room(self) -> int:
        """What the hints may take of the width: the rest is for typing."""
        return int(self.width() * SHARE)

    def _place_caps(self) -> None:
        width = self._caps.width() if self._caps.hints else 0
        fits = width <= self._room() + 2
        self._caps.setVisible(bool(width) and fits)
        left = ROOM if from_the_right() else self.width() - width - ROOM
        self._caps.move(left, (self.height() - self._caps.height()) // 2)
        taken = width + ROOM if fits else 0
        self.setTextMargins(taken if from_the_right() else 0, 0, 0 if from_the_right() else taken, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The hints stay at the edge where reading ends."""
        super().resizeEvent(event)
        self._show_caps()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The prompt stands beside the caret, not under it."""
        super().paintEvent(event)
        if self.text() or self._composing or not self.placeholderText():
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.colours().grey))
        caret = self.cursorRect()
        room = self.rect().adjusted(caret.center().x() + BESIDE, 0, -self.textMargins().right() - ROOM, 0)
        if from_the_right():
            room = self.rect()
            room.setLeft(self.textMargins().left() + ROOM)
            room.setRight(caret.center().x() - BESIDE)
        text = self.fontMetrics().elidedText(self.placeholderText(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)

    # hints that are tapped

    def _hint_at(self, event: QMouseEvent) -> str:
        place = event.position()
        box = self._caps.geometry()
        inside = self._caps.isVisible() and box.left() <= place.x() <= box.right()
        return self._caps.key_at(place.x() - box.left()) if inside and self.rect().contains(place.toPoint()) else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A hint, as high as the entry, can be tapped instead of its key: a pen alone is enough."""
        self._pressed = self._hint_at(event) if event.button() == Qt.MouseButton.LeftButton else ""
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Only where it was pressed: who thinks better of it moves away."""
        super().mouseReleaseEvent(event)
        key, self._pressed = self._pressed, ""
        if not key or key != self._hint_at(event):
            return
        if self.text() and key == self.tr("Enter"):
            self.submitted.emit(self.text())
        else:
            self.tapped.emit(key)

    # keys

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the page's: let its shortcuts have them."""
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            ours = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
            if ours or QKeySequence(event.keyCombination()) in self._page_keys:
                event.ignore()
                return False
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A character under composition is not typed yet."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Backspace and the keys an empty entry passes on; all else is typing."""
        key = event.key()
        self.repeated = event.isAutoRepeat()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat() and not self._composing:
                self.submitted.emit(self.text())
            return
        if not self.text() and not self._composing:
            if key == Qt.Key.Key_Backspace:
                if not event.isAutoRepeat():
                    self.back_pressed.emit()
                return
            if _passes(event):
                self.passed.emit(event)
                return
        super().keyPressEvent(event)


def _passes(event: QKeyEvent) -> bool:
    keys = Qt.Key
    if event.matches(QKeySequence.StandardKey.SelectAll):
        return True
    return event.key() in (
        keys.Key_Left,
        keys.Key_Right,
        keys.Key_Up,
        keys.Key_Down,
        keys.Key_Home,
        keys.Key_End,
        keys.Key_PageUp,
        keys.Key_PageDown,
        keys.Key_Delete,
    )

"""The single item of the queue as hands and eyes meet it: the picture, what is odd about it, the entry and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.gallery.oddities import in_words
from studio.gallery.pool import NOT_SURE, REJECTED, SKIPPED
from studio.ui.parts import theme
from studio.ui.parts.actions import ACTIONS, Act
from studio.ui.parts.key_button import KeyButton
from studio.ui.parts.label_entry import LabelEntry
from studio.ui.parts.said import said
from studio.ui.parts.texts import ElidedLabel, guess, set_tone
from studio.ui.queue.queue_picture import QueuePicture

if TYPE_CHECKING:
    from studio.recognition.recognizer import Prediction
    from studio.session.queue_teaching import Asking

SKIP_KEY, UNSURE_KEY, REJECT_KEY, GRID_KEY = (
    ACTIONS[name].keys for name in (Act.SKIP, Act.NOT_SURE, Act.REJECT, Act.ALIKE)
)
CAPS = {SKIPPED: "Ctrl+→", NOT_SURE: "Ctrl+↓", REJECTED: "Ctrl+Del"}  # short: the row must fit the smallest window
LEAVING = {SKIPPED: SKIP_KEY, NOT_SURE: UNSURE_KEY, REJECTED: REJECT_KEY}


class QueueItem(QWidget):
    """`left(str)`: a button that leaves the item in that state of the pool. What is typed is `entry`'s to say."""

    left = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = QueuePicture()
        self.entry = LabelEntry(self.tr("Label"))
        keys = (*LEAVING.values(), GRID_KEY)
        self.entry.leave_to_page(*(QKeySequence(key) for key in keys))
        self.entry.tapped.connect(self._tapped)
        self.facts = ElidedLabel(size=theme.TEXT - 1, tone="grey")
        words = {
            SKIPPED: (self.tr("skip"), self.tr("Leave it for later")),
            NOT_SURE: (self.tr("not sure"), self.tr("You cannot tell what it is")),
            REJECTED: (self.tr("reject"), self.tr("It is no character, or several")),
        }
        self.buttons = {state: KeyButton(CAPS[state], *words[state]) for state in LEAVING}
        for button in self.buttons.values():
            button.clicked.connect(self._clicked)
        self.setFocusProxy(self.entry)
        self._keys = QHBoxLayout()
        self._keys.setContentsMargins(0, 0, 4, 0)
        self._keys.setSpacing(0)
        for button in self.buttons.values():
            self._keys.addWidget(button)
        self._keys.addStretch(1)
        below = QVBoxLayout()
        below.setContentsMargins(0, -8, 0, -8)
        below.addLayout(self._keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.picture, 1)
        column.addWidget(self.facts)
        column.addWidget(self.entry)
        column.addLayout(below)

    def set_left_handed(self, left_handed: bool) -> None:
        """The buttons stand on the side of the other hand."""
        directions = QHBoxLayout.Direction
        self._keys.setDirection(directions.RightToLeft if left_handed else directions.LeftToRight)

    def show_items(self, current: Asking | None, upcoming: Asking | None) -> None:
        """The item that is asked for, and the next one."""
        self.picture.show_items(current, upcoming)
        odd = ", ".join(map(said, in_words(current.item.odd).split(", "))) if current is not None else ""
        place = "" if current is None else f"{current.item.path.name} · {current.item.row + 1}"
        warning = self.tr("Likely not one character ({odd}) · {place}").format(odd=odd, place=place)
        self.facts.setText(warning if odd else place)
        self.facts.show_tip("" if current is None else str(current.item.path))
        set_tone(self.facts, "warning" if odd else "grey")

    def show_suggestion(self, prediction: Prediction | None) -> None:
        """What Enter alone would answer; None: nothing is on screen that it could."""
        typing = (self.tr("type + Enter"), "")
        if prediction is None or prediction.unsure:
            self.entry.prompt(self.tr("Type what it is"), (typing,))
        else:
            self.entry.prompt(guess(prediction.label), ((self.tr("Enter"), self.tr("right")), typing))
        self.entry.show_remark("")

    @Slot(str)
    def _tapped(self, key: str) -> None:
        """The hint of a key was tapped: as if it were pressed."""
        if key == self.tr("Enter"):
            self.entry.submitted.emit(self.entry.text())

    def _clicked(self) -> None:
        for state, button in self.buttons.items():
            if button is self.sender():
                self.left.emit(state)

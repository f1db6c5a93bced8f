"""The row below the canvas: undo and clear for who has no hand free for a key, and what there is to say of the ink."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from studio.ui.draw.heat_legend import HeatLegend
from studio.ui.parts.actions import ACTIONS, Act, words
from studio.ui.parts.key_button import KeyButton
from studio.ui.parts.texts import text_label


class HandsRow(QHBoxLayout):
    """Undo and clear, and at the other end that a drawing is saved, or what the colours of its ink mean."""

    def __init__(self) -> None:
        super().__init__()
        self.undo = _key_button(Act.UNDO, self.tr("undo"))
        self.clear = _key_button(Act.CLEAR, self.tr("clear"))
        self.clear.setToolTip(self.tr("Empty the canvas and the entry; undo brings the drawing back"))
        self._saved = text_label(self.tr("saved before it clears"), size=12, tone="grey")
        self.legend = HeatLegend()
        self.setContentsMargins(0, 0, 4, 0)
        self.setSpacing(4)
        self.addWidget(self.clear)
        self.addWidget(self.undo)
        self.addStretch(1)
        self.addWidget(self._saved)
        self.addWidget(self.legend)

    def set_left_handed(self, left_handed: bool) -> None:
        """Undo and clear stand on the side of the other hand."""
        self.setDirection(self.Direction.RightToLeft if left_handed else self.Direction.LeftToRight)

    def show_explained(self, label: str) -> None:
        """The ink is coloured by how it speaks for `label`; "": it is plain."""
        if label:
            self._saved.hide()  # before the legend comes: both at once would widen the page for a moment
        self.legend.show_label(label)
        self._saved.setVisible(not label)


def _key_button(name: Act, text: str) -> KeyButton:
    spec = ACTIONS[name]
    return KeyButton(spec.keys, text, words(spec.tip))

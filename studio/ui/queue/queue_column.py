"""What stands beside an item of the queue: the prediction, what became of the others, figures, and buttons for more.

The figures are below the prediction; where there is no room for both, they take turns.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from studio.ui.draw.prediction_panel import PredictionPanel
from studio.ui.parts.key_button import KeyButton
from studio.ui.queue.queue_figures import LINE, QueueFigures
from studio.ui.queue.queue_item import GRID_KEY
from studio.ui.queue.queue_tally import QueueTally

ROOM = 690  # px high: below that, figures and prediction take turns


class QueueColumn(QVBoxLayout):
    """Panel, tally and figures; `unfold` is the button by which the figures are wanted where there is little room."""

    def __init__(self) -> None:
        super().__init__()
        self.panel = PredictionPanel()
        self.tally = QueueTally()
        self.figures = QueueFigures()
        self.unfold = QPushButton(self.tr("Figures"))
        self.unfold.setCheckable(True)
        self.unfold.setToolTip(self.tr("How good the suggestions are, in place of the prediction"))
        self.unfold.toggled.connect(self._share)
        self.together = KeyButton(GRID_KEY, self.tr("many alike"), self.tr("Look over 24 of one class at a glance"))
        self.more = QPushButton(self.tr("Bring in images"))
        self.options = QPushButton(self.tr("Options"))
        self.options.setToolTip(self.tr("Which images come first, how many at random; what is typed for hard labels"))
        self._tight = False
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.more, self.options, self.unfold):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(self.more)
        row.addWidget(self.options)
        self.tally.beside.addWidget(self.unfold)
        row.addStretch(1)
        row.addWidget(self.together)
        self.tally.below.addLayout(row)
        self.setSpacing(14)
        self.addWidget(self.panel)
        self.addWidget(self.tally)
        self.addWidget(self.figures, LINE)
        self.addStretch(1)

    def share_room(self, height: int) -> None:
        """The page is so many px high."""
        self._tight = height < ROOM
        self._share()

    @Slot()
    def _share(self) -> None:
        wanted = self.unfold.isChecked()
        self.unfold.setVisible(self._tight)
        self.panel.setVisible(not (self._tight and wanted))
        self.figures.setVisible(not self._tight or wanted)

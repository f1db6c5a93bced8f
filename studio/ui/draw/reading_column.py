"""What stands beside the canvas: the prediction, the curve, and between them a card of the guide while there is one."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.ui.draw.accuracy_plot import AccuracyPlot
from studio.ui.draw.prediction_panel import PredictionPanel


class ReadingColumn(QVBoxLayout):
    """`card`: what the guide shows here. `alone`: it hides the rest, so nobody sees the prediction."""

    def __init__(self) -> None:
        super().__init__()
        self.panel = PredictionPanel()
        self.plot = AccuracyPlot()
        self.card: QWidget | None = None
        self.alone = False
        self.addWidget(self.panel)
        self.addWidget(self.plot, 1)

    def set_compact(self, compact: bool) -> None:
        """A low window: smaller gaps, so that the curve keeps some height."""
        self.setSpacing(12 if compact else 18)
        self.panel.set_compact(compact)
        self.plot.set_compact(compact)

    def show_card(self, card: QWidget | None, *, alone: bool) -> None:
        """Another card in the place of the one there is, which is deleted; None: none any more."""
        if self.card is not None and self.card is not card:
            self.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
        if card is not None and card is not self.card:
            self.insertWidget(1, card)
        self.card = card
        if card is not None:
            card.show()
            self.setStretchFactor(card, 1 if alone else 0)
        self.panel.setVisible(not alone)
        self.plot.setVisible(not alone)
        self.alone = alone

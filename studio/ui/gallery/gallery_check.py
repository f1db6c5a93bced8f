"""The button that looks for wrong labels: it starts the audit, shows how far it is, and stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from studio.gallery.query import Order
from studio.ui.gallery.label_check import Doubts, LabelCheck
from studio.ui.parts.beside import Beside
from studio.ui.parts.texts import percent

if TYPE_CHECKING:
    from studio.session import Session


class GalleryCheck(QObject):
    """`found(Doubts)`: the audit is over. `failed(str)`: it could not be made."""

    found = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._beside = Beside(self)
        self._beside.progressed.connect(self._progressed)
        self._beside.ended.connect(self._rest)
        self._beside.found.connect(self._found)
        self._beside.failed.connect(self.failed)
        self._checked = 0  # samples, by the last audit that came to its end
        self._doubted = False  # was there a label to doubt among them?
        self.button = QPushButton(self.tr("Check labels"))
        self.button.setToolTip(
            self.tr("Look for wrong labels and near-duplicates, in the background (F8); nothing is changed by it")
        )
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._clicked)

    @property
    def running(self) -> bool:
        """Is an audit under way?"""
        return self._beside.running

    def nothing(self, order: Order) -> str:
        """What an empty list of suspects or near-duplicates says."""
        if not self._checked:
            return self.tr("Press Check labels first: it looks for wrong labels and near-duplicates.")
        if order is Order.ALIKE:
            return self.tr("No near-duplicates among %Ln sample(s).", "", self._checked)
        if self._doubted:
            return self.tr("You have looked at all labels that were doubted.")
        return self.tr("Nothing suspicious among %Ln sample(s).", "", self._checked)

    def not_yet(self) -> str:
        """What the keys that answer a doubt say while an audit is under way."""
        return self.tr("The labels are still being checked: F4 and F5 answer when that is done.")

    @Slot()
    def _clicked(self) -> None:
        if self.running:
            self.stop()
            return
        self._progressed(0.0)
        self._beside.start(LabelCheck(self._session.gallery.samples(), self._session.library, self))

    @Slot(float)
    def _progressed(self, share: float) -> None:
        self.button.setText(self.tr("Stop · {share}").format(share=percent(share, 0)))

    @Slot(object)
    def _found(self, doubts: Doubts) -> None:
        self._checked, self._doubted = doubts.checked, bool(doubts.suspects)
        self.found.emit(doubts)

    @Slot()
    def _rest(self) -> None:
        self.button.setText(self.tr("Check labels"))

    @Slot()
    def stop(self) -> None:
        """End the audit, if one is under way."""
        self._beside.stop()

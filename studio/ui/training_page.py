"""The Training page: the versions there are, and what training makes of pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.errors import StudioError
from studio.recognition.spec import DIGITS
from studio.training.drawn import load_drawn
from studio.ui.augmentation_card import AugmentationCard
from studio.ui.versions_card import VersionsCard

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from studio.session import Session

RECENT = 50  # samples looked at for drawings to show


class TrainingPage(QWidget):
    """`served(str)`: a person put a version into service. `failed(str)`: that was not possible."""

    served = Signal(str)
    failed = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that opening the page puts no button into focus
        self.versions = VersionsCard(session)
        self.versions.served.connect(self.served)
        self.versions.failed.connect(self.failed)
        self.augmentation = AugmentationCard()
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 18, 24, 18)
        page.setSpacing(16)
        page.addWidget(self.versions, 1)
        page.addWidget(self.augmentation)

    def refresh(self) -> None:
        """Read the library again."""
        self.versions.refresh()
        self.show_augmentation()

    def show_augmentation(self) -> None:
        """What the kind that Retrain trains makes of the latest drawings."""
        try:
            spec = self._session.library.newest(self._session.trainings.kind).spec
            self.augmentation.show_spec(spec, self._examples())
        except StudioError:  # the page is for choosing another version, then more than ever
            self.augmentation.hide()
        else:
            self.augmentation.show()

    def _examples(self) -> NDArray[np.uint8]:
        """The latest drawing of a few classes, or such as ship where nothing was taught yet: (n, 28, 28) uint8."""
        latest: dict[str, NDArray[np.uint8]] = {}
        for sample in reversed(self._session.gallery.samples()[-RECENT:]):
            latest.setdefault(sample.label, sample.image)
        if latest:
            return np.array(list(latest.values()), np.uint8)
        drawn = load_drawn()
        return np.array([drawn.images[drawn.labels == label][0] for label in DIGITS])

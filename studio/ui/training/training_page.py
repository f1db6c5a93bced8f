"""The Training page in three tabs: the versions there are, a training in detail as it goes, and the rules it must meet.

The versions are what is seen first: most visits are for them. Each tab scrolls where the window is low.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from studio.errors import StudioError
from studio.recognition.spec import DIGITS
from studio.training.drawn import load_drawn
from studio.ui.parts.tabs import Tabs
from studio.ui.training.augmentation_card import AugmentationCard
from studio.ui.training.gate_card import GateCard
from studio.ui.training.recipe_card import RecipeCard
from studio.ui.training.training_plot import TrainingPlot
from studio.ui.training.versions_card import VersionsCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from studio.session import Session
    from studio.settings import Settings
    from studio.ui.training.training_run import TrainingRun

NARROW = 1000  # px
RECENT = 50  # samples looked at for drawings to show


class TrainingPage(QWidget):
    """`served(str)`: a person put a version into service. `failed(str)`: that was not possible.

    `train_asked(str, Recipe)`: a kind is to be trained so. `rules_chosen(Settings)`: the gate has other rules.
    """

    served = Signal(str)
    failed = Signal(str)
    train_asked = Signal(str, object)
    rules_chosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAccessibleName(self.tr("Training"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it has the focus when it is opened, and Tab leads on from it
        self.versions = VersionsCard(session)
        self.versions.served.connect(self.served)
        self.versions.failed.connect(self.failed)
        self.recipe = RecipeCard(session)
        self.recipe.train_asked.connect(self.train_asked)
        self.plot = TrainingPlot()
        self.gate = GateCard(session.settings)
        self.gate.chosen.connect(self.rules_chosen)
        self.augmentation = AugmentationCard()
        self._training = _scrolled((self.recipe, self.plot))
        self.tabs = Tabs()
        self.tabs.add(self.tr("Versions"), self.tr("Every version, and which one serves"), self.versions)
        self.tabs.add(self.tr("Train"), self.tr("A training in detail, and how it goes"), self._training)
        self.tabs.add(
            self.tr("Rules"),
            self.tr("What a new model must show, and what training changes"),
            _scrolled((self.gate, self.augmentation)),
        )
        self.tabs.bar.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.tabs)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Recipe and plot stand side by side where there is room."""
        super().resizeEvent(event)
        inner = self._training.widget()
        layout = None if inner is None else inner.layout()
        wide = self.width() >= NARROW
        if isinstance(layout, QBoxLayout):
            layout.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
            for place in range(2):
                layout.setStretch(place, int(wide))
            layout.setStretch(2, int(not wide))

    def show_tab(self, number: int) -> None:
        """0: versions, 1: train, 2: rules."""
        self.tabs.turn_to(number)

    def refresh(self) -> None:
        """Read the library again, and the settings: both may be others now."""
        self.versions.refresh()
        self.gate.show_settings(self._session.settings)
        self.recipe.refresh()
        self.show_augmentation()

    @Slot(object)
    def show_run(self, run: TrainingRun | None) -> None:
        """How a training goes, or went; None: there was none yet."""
        self.recipe.set_busy(run is not None and not run.ended)
        if run is not None:
            self.plot.show_run(run)

    def show_settings(self, settings: Settings) -> None:
        """Other choices."""
        self.gate.show_settings(settings)
        self.recipe.refresh()
        self.show_augmentation()

    def show_augmentation(self) -> None:
        """What the kind that Retrain trains makes of the latest drawings."""
        try:
            spec = self._session.trainings.begun_with(self._session.trainings.kind).spec
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


def _scrolled(cards: Sequence[QWidget]) -> QScrollArea:
    """Cards one above the other, which scroll where they do not fit."""
    inner = QWidget()
    inner.setObjectName("scrolled")
    inside = QBoxLayout(QBoxLayout.Direction.TopToBottom, inner)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(16)
    for card in cards:
        inside.addWidget(card)
    inside.addStretch(1)
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    return area

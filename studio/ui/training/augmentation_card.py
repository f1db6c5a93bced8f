"""What training makes of a drawing: each in a row with the ways another hand might have written it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from studio.training.augment import augmentation_of, contact_sheet
from studio.ui.parts.texts import KINDS, text_label, title_label

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from studio.recognition.spec import ModelSpec

ROWS = 3
TIMES = 19  # changed pictures in a row
SEED = 0  # the same pictures every time the page is opened


class AugmentationCard(QFrame):
    """A contact sheet of the augmentation of one spec."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.sheet = QLabel()
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.sheet.setAccessibleName(self.tr("Drawings, each with changed copies of it"))
        self.words = text_label(tone="grey")
        self.words.setWordWrap(True)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(20, 14, 20, 14)
        inside.setSpacing(8)
        inside.addWidget(title_label(self.tr("What training makes of a drawing")))
        inside.addWidget(self.sheet)
        inside.addWidget(self.words)

    def show_spec(self, spec: ModelSpec, images: NDArray[np.uint8]) -> None:
        """`images` (n, 28, 28) uint8, of which the first `ROWS` are shown, changed as a training by `spec` does."""
        sheet = contact_sheet(images[:ROWS], augmentation_of(spec), np.random.default_rng(SEED), TIMES)
        height, width = sheet.shape
        picture = QImage(sheet.tobytes(), width, height, width, QImage.Format.Format_Grayscale8)
        self.sheet.setPixmap(QPixmap.fromImage(picture))
        words = self.tr(
            "First each drawing as it is, then as training changes it, to know other ways to write it ({kind})."
        )
        self.words.setText(words.format(kind=KINDS[spec.kind]))

"""The side of the gallery: the chosen sample larger, what is known of it, and the entry for another label."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from studio.ui import theme
from studio.ui.glyph_picture import GlyphPicture
from studio.ui.label_entry import LabelEntry
from studio.ui.texts import percent, set_tone, text_label, title_label

if TYPE_CHECKING:
    from studio.gallery.records import Sample

WIDTH = 268  # px


class GalleryDetail(QFrame):
    """`delete_asked()`: its button was pressed."""

    delete_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setFixedWidth(WIDTH)
        self.picture = GlyphPicture(times=8)
        self.heading = text_label(size=theme.LARGE, weight=QFont.Weight.DemiBold)
        self.facts = text_label(tone="grey")
        self.facts.setWordWrap(True)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.entry = LabelEntry(self.tr("Another label"), large=False)
        self.entry.prompt(self.tr("Another label"), ())
        self.entry.set_typed_hints((self.tr("Enter"), ""))
        self.said = text_label(size=theme.TEXT - 1, tone="grey")
        self.said.setWordWrap(True)
        self.delete = QPushButton(self.tr("Delete"))
        self.delete.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.delete.clicked.connect(self.delete_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 18)
        column.setSpacing(10)
        column.addWidget(title_label(self.tr("Chosen")))
        column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.heading)
        column.addWidget(self.facts)
        column.addStretch(1)
        column.addWidget(self.said)
        column.addWidget(self.entry)
        column.addWidget(self.delete)
        self.show_samples(())

    def show_samples(self, samples: Sequence[Sample]) -> None:
        """What is selected."""
        self.delete.setEnabled(bool(samples))
        self.said.setText("")
        self.picture.show_glyph(samples[0].image if len(samples) == 1 else None)
        if not samples:
            self.heading.setText("")
            self.facts.setText(self.tr("Choose a sample to see it larger; choose several to mend them at once."))
        elif len(samples) > 1:
            self.heading.setText(self.tr("{n} samples").format(n=len(samples)))
            labels = sorted({sample.label for sample in samples})
            self.facts.setText(", ".join(labels))
        else:
            self.heading.setText(samples[0].label)
            self.facts.setText(self._facts(samples[0]))

    def say(self, text: str, *, tone: str = "grey") -> None:
        """One line on what has just been done, or, in the tone "warning", on what is about to be."""
        set_tone(self.said, tone)
        self.said.setText(text)

    def _facts(self, sample: Sample) -> str:
        when = datetime.fromtimestamp(sample.time).strftime("%Y-%m-%d %H:%M")
        lines = []
        if not sample.model:
            lines.append(self.tr("imported"))
        elif sample.unsure:
            lines.append(self.tr("{model} was not sure").format(model=sample.model))
        elif sample.corrected:
            lines.append(self.tr("{model} read {label}").format(model=sample.model, label=sample.predicted))
        else:
            lines.append(self.tr("{model} was right").format(model=sample.model))
        if sample.probabilities is not None and len(sample.probabilities):
            lines[0] += f" · {percent(float(sample.probabilities.max()))}"
        lines.append(self.tr("by {writer} · {when}").format(writer=sample.writer, when=when))
        lines.append(self.tr("number {n}").format(n=sample.id))
        return "\n".join(lines)

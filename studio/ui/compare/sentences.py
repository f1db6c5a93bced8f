"""Sentences one below the other, with room between them: those that claim nothing step back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.ui.compare.chart_card import words_label
from studio.ui.parts.texts import set_tone


class Sentences(QWidget):
    """Labels that are kept and told something else: nothing flickers when a drawing comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._labels = [words_label()]
        self._column.addWidget(self._labels[0])

    @property
    def text(self) -> str:
        """All of them, a line each."""
        return "\n".join(label.text() for label in self._labels if label.text())

    def show_words(self, sentences: Sequence[tuple[str, bool]]) -> None:
        """Each with whether it claims something."""
        while len(self._labels) < len(sentences):
            self._labels.append(words_label())
            self._column.addWidget(self._labels[-1])
        for label, (words, claims) in zip(self._labels, sentences, strict=False):
            label.setText(words)
            set_tone(label, "" if claims else "grey")
        for place, label in enumerate(self._labels):
            label.setVisible(place < len(sentences))
            if place >= len(sentences):
                label.clear()

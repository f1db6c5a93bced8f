"""The side of the gallery: the chosen sample larger, what is known of it, and what can be done with it."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studio.errors import StudioError
from studio.glyphs.strokes import unpack
from studio.ui.gallery.replay_picture import ReplayPicture
from studio.ui.gallery.sample_facts import history, provenance, said_then, says_now
from studio.ui.gallery.writer_form import WriterForm
from studio.ui.parts import theme
from studio.ui.parts.announcer import announce
from studio.ui.parts.glyph_picture import GlyphPicture
from studio.ui.parts.label_entry import LabelEntry
from studio.ui.parts.said import said
from studio.ui.parts.texts import set_tone, text_label, title_label

if TYPE_CHECKING:
    from studio.gallery.records import Edit, Sample
    from studio.recognition.recognizer import Prediction


class GalleryDetail(QFrame):
    """`delete_asked()`, `move_asked()`, `keep_asked()`, `taken()`, `left()`: its buttons were pressed.

    `taken`: the proposed label is right; `left`: the label stays.
    """

    delete_asked = Signal()
    move_asked = Signal()
    keep_asked = Signal()
    taken = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setFixedWidth(theme.SIDE)
        self.drawn = ReplayPicture()
        self.picture = GlyphPicture(times=2)
        self.replay = self._button(self.tr("Replay"))
        self.replay.setProperty("look", "flat")
        self.replay.clicked.connect(self.drawn.play)
        self.heading = text_label(size=theme.LARGE, weight=QFont.Weight.DemiBold)
        self.facts = _wrapped()
        self.now = _wrapped()
        self.whose = _wrapped()
        self.changes = _wrapped()
        self.entry = LabelEntry(self.tr("Another label"), large=False)
        self.entry.prompt(self.tr("Another label"), ())
        self.entry.set_typed_hints((self.tr("Enter"), ""))
        self.said = text_label(size=theme.TEXT - 1, tone="grey")
        self.said.setWordWrap(True)
        self.delete = self._button(self.tr("Delete"))
        self.move_button = self._button(self.tr("Writer … (F6)"))
        self.keep = self._button(self.tr("Keep for testing (F7)"))
        self.take = self._button("")
        self.take.setProperty("look", "primary")
        self.leave = self._button("")
        self.form = WriterForm()
        self._lay_out()
        self.delete.clicked.connect(self.delete_asked)
        self.move_button.clicked.connect(self.move_asked)
        self.keep.clicked.connect(self.keep_asked)
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.left)
        self.show_samples(())

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.picture)
        side.addWidget(self.replay)
        side.addStretch(1)
        pictures = QHBoxLayout()
        pictures.setSpacing(8)
        pictures.addWidget(self.drawn)
        pictures.addLayout(side)
        inside = QWidget()
        inside.setObjectName("scrolled")
        told = QVBoxLayout(inside)
        told.setContentsMargins(0, 0, 10, 0)
        told.setSpacing(8)
        told.addLayout(pictures)
        for label in (self.heading, self.facts, self.now, self.whose, self.changes):
            told.addWidget(label)
        told.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._below = QStackedWidget()
        self._below.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._below.addWidget(self._what_can_be_done())
        self._below.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 10, 18)
        column.setSpacing(10)
        column.addWidget(title_label(self.tr("Chosen")))
        column.addWidget(scroll, 1)
        column.addWidget(self.said)
        column.addWidget(self._below)

    def _what_can_be_done(self) -> QWidget:
        proposal = QHBoxLayout()
        proposal.setSpacing(8)
        proposal.addWidget(self.take, 1)
        proposal.addWidget(self.leave, 1)
        edits = QHBoxLayout()
        edits.setSpacing(8)
        edits.addWidget(self.delete, 1)
        edits.addWidget(self.move_button, 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(8)
        column.addLayout(proposal)
        column.addWidget(self.entry)
        column.addLayout(edits)
        column.addWidget(self.keep)
        return page

    # what is shown

    def show_samples(
        self,
        samples: Sequence[Sample],
        *,
        edits: Sequence[Edit] = (),
        answer: Prediction | None = None,
        proposed: str = "",
    ) -> None:
        """What is selected; `answer`: of the network that serves, `proposed`: another label, both of a single one."""
        for button in (self.delete, self.move_button, self.keep):
            button.setEnabled(bool(samples))
        deleted = bool(samples) and all(sample.deleted for sample in samples)
        self.delete.setText(self.tr("Bring back") if deleted else self.tr("Delete"))
        self.said.setText("")
        one = samples[0] if len(samples) == 1 else None
        self._show_pictures(one)
        self._show_proposal(one, proposed)
        for label in (self.now, self.whose, self.changes):
            label.setText("")
        if one is not None:
            self.heading.setText(one.label)
            self.facts.setText(said_then(one))
            self.now.setText("" if answer is None else says_now(answer))
            self.whose.setText(provenance(one))
            self.changes.setText(history(one, edits))
        elif samples:
            self.heading.setText(self.tr("%Ln sample(s)", "", len(samples)))
            self.facts.setText(", ".join(sorted({sample.label for sample in samples})))
        else:
            self.heading.setText("")
            self.facts.setText(self.tr("Choose a sample to see it larger; choose several to mend them at once."))

    def _show_pictures(self, sample: Sample | None) -> None:
        drawing = None
        if sample is not None and sample.strokes:
            with contextlib.suppress(StudioError):  # the picture is there all the same
                drawing = unpack(sample.strokes)
        self.drawn.setVisible(bool(drawing))  # what was imported as a picture has nothing to show again
        self.replay.setVisible(bool(drawing))
        self.picture.show_glyph(None if sample is None else sample.image)
        self.drawn.show_drawing(drawing)

    def _show_proposal(self, sample: Sample | None, proposed: str) -> None:
        asked = sample is not None and proposed != ""
        self.take.setVisible(asked)
        self.leave.setVisible(asked)
        if sample is not None:
            self.take.setText(self.tr("F4: it is {label}").format(label=proposed))
            self.leave.setText(self.tr("F5: keep {label}").format(label=sample.label))

    def show_form(self, shown: bool) -> None:
        """The form that asks for a writer, in the place of the entry, or the entry again."""
        self._below.setCurrentIndex(1 if shown else 0)

    @property
    def asking(self) -> bool:
        """Is the form shown?"""
        return self._below.currentIndex() == 1

    def say(self, text: str, *, tone: str = "grey") -> None:
        """One line on what has just been done, or, in the tone "warning", on what is about to be."""
        set_tone(self.said, tone)
        text = said(text)
        if text != self.said.text():
            announce(self.said, text)
        self.said.setText(text)


def _wrapped() -> QLabel:
    label = text_label(tone="grey")
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return label

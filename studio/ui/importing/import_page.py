"""The import page: what a file would bring, before anything of it is taken in.

It shows and asks; what is read and written is `importing`'s. Enter imports what is shown, Esc leaves everything as it
was, and all of it goes by keyboard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio.ui.importing.import_form import ImportForm
from studio.ui.importing.import_looks import ImportLooks
from studio.ui.importing.import_words import ImportWords
from studio.ui.parts import theme
from studio.ui.parts.glyph_picture import glyph_image
from studio.ui.parts.menu_button import MenuButton
from studio.ui.parts.said import said
from studio.ui.parts.texts import ElidedLabel, number, set_tone, text_label, title_label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from studio.formats.preview import Preview
    from studio.session.imports import Asked, Merging

NAMED = 200  # that are left out, one line each
LIST = 92  # px


class ImportPage(QWidget):
    """`confirmed()`: Enter, or the button. `left()`: Esc, or the other one."""

    confirmed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Import"))
        self.name = ElidedLabel(size=theme.LARGE, weight=QFont.Weight.DemiBold)
        self.kind = ElidedLabel(tone="grey")
        self.counts = text_label(weight=QFont.Weight.DemiBold)
        self.classes = text_label(tone="grey")
        self.remarks = text_label(tone="grey")
        self.looks = ImportLooks()
        self.listed = title_label("")
        self.list = QListWidget()
        self.list.setObjectName("leftOut")
        self.list.setFixedHeight(LIST)
        self.list.setIconSize(QSize(28, 28))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.form = ImportForm()
        self._words = ImportWords(self)
        self._lay_out()
        self.form.import_asked.connect(self.confirmed)
        self.form.cancel_asked.connect(self.left)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("card", "true")
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(6)
        for label in (self.counts, self.classes, self.remarks):
            label.setWordWrap(True)
        for widget in (self.name, self.kind, self.counts, self.classes, self.remarks):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self.looks, 1)
        column.addWidget(self.listed)
        column.addWidget(self.list)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(24, 18, 24, 18)
        columns.setSpacing(18)
        columns.addWidget(card, 1)
        columns.addWidget(self.form)

    # what is shown

    def show_reading(self, path: Path, words: str) -> None:
        """It is being read: nothing is known of it yet but its name."""
        self._show_head(path, words)
        self._show_body("", "", "", ())
        self.form.show_none()
        self.form.say("")
        self.form.show_progress(0, 0)
        self.form.cancel.setFocus()

    def show_failed(self, path: Path, why: str) -> None:
        """It cannot be read; only going back is left."""
        self._show_head(path, self.tr("cannot be imported"))
        self._show_body(said(why), "", "", ())
        set_tone(self.counts, "warning")
        self.form.hide_progress()

    def show_preview(self, asked: Asked, preview: Preview, *, labelled: bool) -> None:
        """What a file would bring. `labelled`: it has labels of its own."""
        self._show_head(asked.images, self._words.kind(preview, asked))
        words = self._words.counts(preview), self._words.classes(preview.classes), self._words.remarks(preview)
        self._show_body(*words, preview.first)
        self._show_list(self.tr("Left out"), self._words.refused(preview), ())
        writers = {name for name in preview.found.writers or () if name}
        there = preview.duplicates > 0 or preview.repeated > 0
        self.form.show_choices(images=not preview.strokes, labelled=labelled, writers=len(writers), there=there)
        self.form.hide_progress()

    def show_merging(self, merging: Merging) -> None:
        """What another gallery would bring."""
        self._show_head(merging.source, self.tr("another gallery, to be merged into this one"))
        self._show_body(self._words.merged(merging), "", "", merging.first, alike=True)
        self._show_list(self.tr("Labels and writers that disagree"), self._words.conflicts(merging), merging.pictures)
        self.form.show_none()
        self.form.hide_progress()

    def _show_head(self, path: Path, kind: str) -> None:
        self.name.setText(path.name or str(path))
        self.kind.setText(kind)
        self.kind.setToolTip(str(path))

    def _show_body(
        self, counts: str, classes: str, remarks: str, looks: Sequence[object], *, alike: bool = False
    ) -> None:
        set_tone(self.counts, "")
        for label, text in ((self.counts, counts), (self.classes, classes), (self.remarks, remarks)):
            label.setText(text)
            label.setVisible(bool(text))
        self.looks.show_looks(looks, alike=alike)  # type: ignore[arg-type]
        self._show_list("", (), ())

    def _show_list(self, title: str, lines: Sequence[str], pictures: Sequence[NDArray[np.uint8]]) -> None:
        self.list.clear()
        for place, line in enumerate(map(said, lines[:NAMED])):
            item = QListWidgetItem(line)
            item.setToolTip(line)
            if place < len(pictures):
                item.setIcon(QIcon(QPixmap.fromImage(glyph_image(pictures[place]))))
            self.list.addItem(item)
        if len(lines) > NAMED:
            self.list.addItem(self.tr("and {n} more").format(n=number(len(lines) - NAMED)))
        self.listed.setText(f"{title} ({number(len(lines))})".upper())
        self.list.setAccessibleName(title)
        for widget in (self.listed, self.list):
            widget.setVisible(bool(lines))

    # keys

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The page was opened: its next step has the focus. No focus proxy, which would hide the rest from Tab."""
        super().focusInEvent(event)
        (self.form.take if self.form.take.isEnabled() else self.form.cancel).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter imports what is shown, wherever the focus is, but on a button it presses that."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        focus = self.focusWidget()
        if isinstance(focus, MenuButton):
            focus.showMenu()
        elif isinstance(focus, QAbstractButton):
            focus.click()
        elif self.form.take.isEnabled() or self.form.unread:
            self.confirmed.emit()

    def escape(self) -> None:
        """Leave; nothing has been taken in."""
        self.left.emit()

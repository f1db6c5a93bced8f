"""A poster before it is saved: which one, whether it names anybody, and how it will look."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.errors import StudioError
from studio.formats.poster import PNG, SVG, Poster, as_svg
from studio.gallery.posters import FOOL, HAND, cells_of, fool_it, my_hand, signature
from studio.gallery.records import Sample
from studio.ui.gallery.export_work import Taken
from studio.ui.gallery.poster_work import PosterWork
from studio.ui.parts.beside import Beside
from studio.ui.parts.menu_button import MenuButton
from studio.ui.parts.said import said
from studio.ui.parts.texts import percent, text_label

log = logging.getLogger(__name__)

WIDTH, HEIGHT = 820, 640


class PosterPreview(QWidget):
    """The poster as large as fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer = QSvgRenderer(self)

    def show_svg(self, data: bytes, name: str) -> None:
        """`name`: what it is, for who cannot see it."""
        self._renderer.load(data)
        self.setAccessibleName(name)
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Small enough for any screen."""
        return QSize(300, 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """In the middle."""
        size = self._renderer.defaultSize()
        if not self._renderer.isValid() or size.isEmpty():
            return
        fitted = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        room = QRectF(0, 0, fitted.width(), fitted.height())
        room.moveCenter(self.rect().toRectF().center())
        self._renderer.render(QPainter(self), room)


class PosterWindow(QDialog):
    """`saved(str)`: where, in one line."""

    saved = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Poster"))
        self.resize(WIDTH, HEIGHT)
        self._samples: Sequence[Sample] = ()
        self._poster: Poster | None = None
        self._saving: PosterWork | None = None  # the newest
        self._beside = Beside(self)
        self._beside.progressed.connect(self._progressed)
        self._beside.ended.connect(self._rest)
        self._beside.found.connect(self._found)
        self._beside.failed.connect(self._failed)
        self.what = MenuButton(self.tr("Poster"))
        self.what.set_choices(((HAND, self.tr("My hand")), (FOOL, self.tr("Fool it"))), HAND)
        self.what.chosen.connect(self._make)
        self.whose = MenuButton(self.tr("Writer"))
        self.whose.setToolTip(self.tr("Whose hand"))
        self.whose.chosen.connect(self._make)
        self.sign = QCheckBox(self.tr("Name and date"))
        self.sign.setToolTip(self.tr("Write on it who drew it and when; otherwise nobody is named"))
        self.dark = QCheckBox(self.tr("Dark"))
        for box in (self.sign, self.dark):
            box.toggled.connect(self._make)
        self.preview = PosterPreview()
        self.problem: QLabel = text_label(tone="grey")
        self.problem.setWordWrap(True)
        self.problem.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.save = QPushButton(self.tr("Save …"))
        self.save.setProperty("look", "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._choose)
        self.finished.connect(self.stop)
        self.finished.connect(parent.activateWindow)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        for widget in (self.what, self.whose, self.sign, self.dark):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self.preview, 1)
        column.addWidget(self.problem, 1)

    def bring_up(self, samples: Sequence[Sample], writer: str) -> None:
        """In front, with a poster of `samples`; a hand is that of `writer`, if they drew, until another is chosen."""
        self._samples = samples
        drew = dict.fromkeys(one.writer for one in samples if one.strokes)
        chosen = (
            self.whose.value if self.whose.value in drew else writer if writer in drew else next(iter(drew), writer)
        )
        self.whose.set_choices(tuple((name, name) for name in drew or {writer: None}), chosen)
        self._make()
        self.show()
        self.raise_()
        self.activateWindow()
        self.what.setFocus()

    @Slot()
    def _make(self) -> None:
        """The poster that is chosen, or why there is none."""
        try:
            self._poster = self._made()
        except StudioError as error:
            self._poster = None
            self.problem.setText(said(str(error)))
        else:
            self.preview.show_svg(as_svg(self._poster), self._poster.title)
        self.whose.setVisible(self.what.value == HAND)
        there = self._poster is not None
        self.preview.setVisible(there)
        self.problem.setVisible(not there)
        for widget in (self.sign, self.dark):
            widget.setEnabled(there)
        self.save.setEnabled(there and not self.saving)

    def _made(self) -> Poster:
        if self.what.value == HAND:
            title, shown = self.tr("My hand"), my_hand(self._samples, self.whose.value)
            cells = cells_of(shown)
        else:
            title, shown = self.tr("Fool it"), fool_it(self._samples)
            cells = cells_of(shown, self.tr("read as {label}, {share} sure"))
        return Poster(title, cells, signature(shown) if self.sign.isChecked() else "", self.dark.isChecked())

    # saving

    @Slot()
    def _choose(self) -> None:
        forms = {f"SVG (*{SVG})": SVG, f"PNG (*{PNG})": PNG}
        name, chosen = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the poster"),
            self.what.value + SVG,
            ";;".join(forms),
            options=QFileDialog.Option.DontConfirmOverwrite,  # asked when it is known what the name becomes
        )
        if name:
            path = Path(name)
            ending = path.suffix.lower() if path.suffix.lower() in (SVG, PNG) else forms.get(chosen, SVG)
            self.write(path if path.suffix.lower() == ending else path.with_name(path.name + ending))

    @property
    def saving(self) -> bool:
        """Is the poster being written?"""
        return self._beside.running

    def write(self, path: Path) -> None:
        """Write the poster to `path`, whole or not at all; before anything there is replaced, that is asked."""
        assert self._poster is not None  # else there is nothing to save
        self._start(PosterWork(self._poster, path, self))

    def _start(self, work: PosterWork) -> None:
        self._saving = work
        self.save.setEnabled(False)
        self._progressed(0.0)
        self._beside.start(work)

    @Slot(float)
    def _progressed(self, share: float) -> None:
        self.save.setText(self.tr("Saving … {share}").format(share=percent(share, 0)))

    @Slot(object)
    def _found(self, outcome: Path | Taken) -> None:
        work = self._saving
        if isinstance(outcome, Path):
            self.close()
            self.saved.emit(self.tr("The poster is saved: {path}").format(path=outcome))
            return
        question = self.tr("{path} is there already. Replace it?").format(path=outcome.path)
        answer = QMessageBox.question(self, self.windowTitle(), question)
        if work is not None and answer == QMessageBox.StandardButton.Yes:
            self._start(PosterWork(work.poster, work.path, self, force=True))

    @Slot(str)
    def _failed(self, why: str) -> None:
        log.warning("the poster is not saved: %s", why)
        self.saved.emit(why)

    @Slot()
    def _rest(self) -> None:
        self.save.setText(self.tr("Save …"))
        self.save.setEnabled(self._poster is not None)

    @Slot()
    def stop(self) -> None:
        """Leave off saving, if that is under way."""
        self._beside.stop()

"""The button that writes samples as files: all, those that are shown, or the chosen ones, in any form there is.

What is there is never replaced without a question, which is asked only when something is there indeed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QPushButton, QWidget

from studio.ui.gallery.export_work import ExportWork, Job, Taken
from studio.ui.parts.beside import Beside
from studio.ui.parts.texts import breakable, number, percent

if TYPE_CHECKING:
    from studio.gallery.export import Content, Written
    from studio.gallery.records import Sample
    from studio.gallery.store import Gallery

ALL, SHOWN, CHOSEN = "all", "shown", "chosen"
TABLES = ("samples", "trials")
Samples = Callable[[], Sequence["Sample"]]


class GalleryExport(QObject):
    """`done(str)`: it was written, in one line. `failed(str)`: it was not, and everything is as it was."""

    done = Signal(str)
    failed = Signal(str)

    def __init__(self, gallery: Gallery, shown: Samples, chosen: Samples, parent: QWidget) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._window = parent
        self._parts: dict[str, Samples] = {ALL: gallery.samples, SHOWN: shown, CHOSEN: chosen}
        self._job: Job | None = None  # the newest
        self._beside = Beside(self)
        self._beside.progressed.connect(self._progressed)
        self._beside.ended.connect(self._rest)
        self._beside.found.connect(self._found)
        self._beside.failed.connect(self.failed)
        self.button = QPushButton(self.tr("Export"))
        self.button.setToolTip(self.tr("Write samples as files, in the background"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._cancel)  # while it runs; else there is the menu
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self._count)
        self._menus = {part: self.menu.addMenu("") for part in self._parts}
        for part, menu in self._menus.items():
            for form, words in self._forms().items():
                action = menu.addAction(words)
                action.setData((part, form))
            menu.triggered.connect(self._picked)
        self._count()
        self.button.setMenu(self.menu)

    def _forms(self) -> dict[str, str]:
        """Every form, in words."""
        return {
            "csv": self.tr("CSV: images.csv and labels.csv"),
            "kaggle": self.tr("Kaggle's CSV"),
            "npz": self.tr("NumPy (.npz)"),
            "idx": self.tr("IDX, as MNIST"),
            "idx.gz": self.tr("IDX, as MNIST (.gz)"),
            "png": self.tr("PNGs, a folder a class"),
            "strokes": self.tr("Strokes (.npz)"),
            "inkml": self.tr("Strokes: InkML"),
            "unipen": self.tr("Strokes: UNIPEN"),
            "samples": self.tr("Table of samples (CSV)"),
            "trials": self.tr("Table of their answers (CSV)"),
        }

    @property
    def running(self) -> bool:
        """Is an export under way?"""
        return self._beside.running

    @Slot()
    def _count(self) -> None:
        """How many each part has now."""
        words = {ALL: self.tr("All ({n})"), SHOWN: self.tr("Shown ({n})"), CHOSEN: self.tr("Chosen ({n})")}
        for part, menu in self._menus.items():
            count = len(self._parts[part]())
            menu.setTitle(words[part].format(n=number(count)))
            menu.setEnabled(count > 0)

    # asking

    @Slot(QAction)
    def _picked(self, action: QAction) -> None:
        part, form = action.data()
        target = self._ask_target(form)
        if target is not None:
            self._start(Job(form, self._content(part, form), target))

    def _ask_target(self, form: str) -> Path | None:
        from studio.formats.writers import FORMS

        ending = ".csv" if form in TABLES else FORMS[form].ending
        title = self.tr("Export as {form}").format(form=self._forms()[form])
        if not ending:
            name = QFileDialog.getExistingDirectory(self._window, title)
            return Path(name) if name else None
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            title,
            ("glyphs" if form not in TABLES else form) + ending,
            f"*{ending}",
            options=QFileDialog.Option.DontConfirmOverwrite,  # asked when it is known what the name becomes
        )
        if not name:
            return None
        return Path(name if Path(name).suffix else f"{name}{ending}")

    def _content(self, part: str, form: str) -> Content:
        from studio.gallery.export import Content

        samples = self._parts[part]()
        trials = self._gallery.trials()
        if part == ALL:  # tables tell of what is deleted and what was cleared, too
            return Content(self._gallery.samples(deleted=form == "samples"), trials, self._gallery.edits())
        ids = {sample.id for sample in samples}
        return Content(tuple(samples), [one for one in trials if one.sample in ids], self._gallery.edits())

    # writing

    def _start(self, job: Job) -> None:
        self._job = job
        self.button.setMenu(None)  # type: ignore[arg-type]
        self._progressed(0.0)
        self._beside.start(ExportWork(job, self))

    @Slot(float)
    def _progressed(self, share: float) -> None:
        if self.button.isEnabled():
            self.button.setText(self.tr("Stop · {share}").format(share=percent(share, 0)))

    @Slot(object)
    def _found(self, outcome: Written | Taken) -> None:
        if isinstance(outcome, Taken):
            self._ask(outcome.path)
        else:
            self._tell(outcome)

    def _tell(self, written: Written) -> None:
        words = self.tr("{n} exported: {path}").format(n=number(written.count), path=breakable(str(written.files[0])))
        if written.left_out:
            words += "\n" + self.tr("left out, for they have no strokes: {n}").format(n=number(written.left_out))
        self.done.emit(words)

    def _ask(self, path: Path) -> None:
        """Something is there already: may it be replaced?"""
        question = self.tr("{path} is there already. Replace it?").format(path=path)
        answer = QMessageBox.question(self._window, self.tr("Export"), question)
        if self._job is not None and answer == QMessageBox.StandardButton.Yes:
            self._start(replace(self._job, force=True))

    @Slot()
    def _cancel(self) -> None:
        if self.running:  # the piece under way may take some seconds
            self._beside.interrupt()
            self.button.setEnabled(False)
            self.button.setText(self.tr("Stopping …"))

    @Slot()
    def _rest(self) -> None:
        self.button.setEnabled(True)
        self.button.setText(self.tr("Export"))
        self.button.setMenu(self.menu)

    @Slot()
    def stop(self) -> None:
        """End the export, if one is under way."""
        self._beside.stop()

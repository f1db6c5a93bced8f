"""The pages of the window. All but the first are made when they are first wanted, and go with their session.

What a page tells is told on here, so that the window is connected once, whichever pages there are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from studio.ui.parts.actions import Act

if TYPE_CHECKING:
    from studio.session import Session
    from studio.settings import Settings
    from studio.ui.compare.compare_page import ComparePage
    from studio.ui.gallery.classes_page import ClassesPage
    from studio.ui.gallery.gallery_page import GalleryPage
    from studio.ui.queue.queue_page import QueuePage
    from studio.ui.settings.settings_page import SettingsPage
    from studio.ui.training.retraining import Retraining
    from studio.ui.training.training_page import TrainingPage


class Pages(QStackedWidget):
    """`edited()`: samples or classes. `answered()`: figures may differ. `taught(Taught)`. `failed(str)`.

    `served()`: another version was put into service. `rules_chosen(Settings)`. `settings_chosen(dict)`: by name.
    `left()`: the settings were.
    `draw_asked()`, `gallery_asked()`, `classes_asked()`, `compare_asked()`: something that leads to another page.
    """

    edited = Signal()
    answered = Signal()
    taught = Signal(object)
    failed = Signal(str)
    served = Signal()
    rules_chosen = Signal(object)
    settings_chosen = Signal(object)
    left = Signal()
    draw_asked = Signal()
    gallery_asked = Signal()
    classes_asked = Signal()
    compare_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gallery: GalleryPage | None = None
        self.classes: ClassesPage | None = None
        self.training: TrainingPage | None = None
        self.queue: QueuePage | None = None
        self.compare: ComparePage | None = None
        self.settings: SettingsPage | None = None
        self._compact = False

    def shows(self, page: QWidget | None) -> bool:
        """Is it made, and open?"""
        return page is not None and self.currentWidget() is page

    def want_gallery(self, session: Session, actions: dict[Act, QAction]) -> GalleryPage:
        """Everything taught."""
        if self.gallery is None:
            from studio.ui.gallery.gallery_page import GalleryPage

            self.gallery = GalleryPage(session, actions)
            self.gallery.changed.connect(self.edited)
            self.gallery.failed.connect(self.failed)
            self.gallery.classes_asked.connect(self.classes_asked)
            self.gallery.draw_asked.connect(self.draw_asked)
            self.addWidget(self.gallery)
        return self.gallery

    def leads(self) -> Mapping[Act, Callable[[], object]]:
        """What actions of one page do while another is in front."""
        return {
            Act.CHECK: self.check_labels,
            Act.FORGET_WRITER: self.forget_writer,
            Act.REPORT: self.write_report,
        }

    @Slot()
    def forget_writer(self) -> None:
        """From any other page: open the gallery and ask there who is to be forgotten."""
        self.gallery_asked.emit()
        if self.gallery is not None:
            self.gallery.writers.ask_forget()

    @Slot()
    def write_report(self) -> None:
        """From any other page: open the comparisons and ask where the report goes. One under way goes on."""
        self.compare_asked.emit()
        if self.compare is not None and not self.compare.report.running:
            self.compare.report.click()

    @Slot()
    def check_labels(self) -> None:
        """From any other page: open the gallery and check there. A check that is under way goes on."""
        self.gallery_asked.emit()
        if self.gallery is not None and not self.gallery.check.running:
            self.gallery.check.button.click()

    def want_classes(self, session: Session) -> ClassesPage:
        """Classes and writers; the gallery's other side."""
        if self.classes is None:
            from studio.ui.gallery.classes_page import ClassesPage

            self.classes = ClassesPage(session)
            self.classes.changed.connect(self.edited)
            self.classes.failed.connect(self.failed)
            self.classes.back_asked.connect(self.gallery_asked)
            self.addWidget(self.classes)
        return self.classes

    def want_training(self, session: Session, retraining: Retraining | None) -> TrainingPage:
        """The versions."""
        if self.training is None:
            from studio.ui.training.training_page import TrainingPage

            self.training = TrainingPage(session)
            self.training.served.connect(self.served)
            self.training.failed.connect(self.failed)
            self.training.rules_chosen.connect(self.rules_chosen)
            if retraining is not None:
                self.training.train_asked.connect(retraining.start_recipe)
                retraining.progressed.connect(self.training.show_run)
                self.training.show_run(retraining.run)
            self.addWidget(self.training)
        return self.training

    def want_queue(self, session: Session) -> QueuePage:
        """What is not labelled yet."""
        if self.queue is None:
            from studio.ui.queue.queue_page import QueuePage

            self.queue = QueuePage(session)
            self.queue.taught.connect(self.taught)
            self.queue.changed.connect(self.answered)
            self.queue.failed.connect(self.failed)
            self.queue.chosen.connect(self.settings_chosen)
            self.queue.set_compact(self._compact)
            self.queue.show_settings(session.settings)
            self.addWidget(self.queue)
        return self.queue

    def want_compare(self, session: Session) -> ComparePage:
        """Versions, writers and runs held against each other."""
        if self.compare is None:
            from studio.ui.compare.compare_page import ComparePage

            self.compare = ComparePage(session)
            self.compare.opened.connect(self.show_only)
            self.addWidget(self.compare)
        return self.compare

    @Slot(object, str)
    def show_only(self, ids: frozenset[int], words: str) -> None:
        """Open the gallery with these samples and no others."""
        self.gallery_asked.emit()
        if self.gallery is not None:
            self.gallery.show_only(ids, words)

    def want_settings(self, session: Session) -> SettingsPage:
        """Everything that can be chosen."""
        if self.settings is None:
            from studio.ui.settings.settings_page import SettingsPage

            self.settings = SettingsPage(session)
            self.settings.chosen.connect(self.settings_chosen)
            self.settings.left.connect(self.left)
            self.addWidget(self.settings)
        return self.settings

    def refresh(self) -> None:
        """The gallery or the versions may be others now: what is seen of them is shown anew."""
        for page in (self.gallery, self.classes):
            if page is not None and self.shows(page):
                page.refresh()
        if self.compare is not None and (self.shows(self.compare) or self.compare.kept_in_view):
            self.compare.refresh()

    def show_settings(self, settings: Settings) -> None:
        """Other choices count now."""
        if self.queue is not None:
            self.queue.show_settings(settings)
        if self.training is not None and self.shows(self.training):  # else when it is opened
            self.training.show_settings(settings)
        if self.settings is not None:
            self.settings.show_settings(settings)

    def set_compact(self, compact: bool) -> None:
        """A low window: smaller gaps."""
        self._compact = compact
        if self.queue is not None:
            self.queue.set_compact(compact)

    @Slot()
    def stop(self) -> None:
        """End what works beside the pages."""
        if self.gallery is not None:
            self.gallery.stop()
        if self.training is not None:
            self.training.versions.stop()
        if self.queue is not None:
            self.queue.stop()
        if self.compare is not None:
            self.compare.stop()

    def clear(self) -> None:
        """Let every page go that was made for the session."""
        self.stop()
        for page in (self.gallery, self.classes, self.training, self.queue, self.compare, self.settings):
            if page is not None:
                self.removeWidget(page)
                shiboken6.delete(page)
        self.gallery = self.classes = self.training = self.queue = self.compare = self.settings = None

"""What comes in from outside: what a drop on the window means, and the page of the import, which leads back.

On the Queue page images are brought in as unlabelled, everywhere else they are imported.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from studio.ui.importing.drop_target import Dropped, DropTarget
from studio.ui.importing.importing import Importing
from studio.ui.window.pages import Pages


class Arrivals(QObject):
    """`page_asked(QWidget)`: the import is to be seen. `came()`: samples were taken in.

    `draw_asked()`, `gallery_asked()`, `queue_asked()`: another page is wanted after it.
    """

    page_asked = Signal(object)
    came = Signal()
    draw_asked = Signal()
    gallery_asked = Signal()
    queue_asked = Signal()

    def __init__(self, drops: DropTarget, importing: Importing, pages: Pages, first: QWidget) -> None:
        super().__init__(pages)
        self._drops, self._importing, self._pages, self._first = drops, importing, pages, first
        self._before: QWidget | None = None  # where the import was asked for
        importing.opened.connect(self._open)
        importing.left.connect(self._close)
        importing.came.connect(self._came)
        importing.unlabelled.connect(self._ask_for_labels)
        drops.dropped.connect(self._dropped)
        pages.currentChanged.connect(drops.alone)
        pages.currentChanged.connect(self.offer_drop)

    @Slot()
    def offer_drop(self) -> None:
        """Say what a drop would do here."""
        unlabelled = self._pages.shows(self._pages.queue)
        self._drops.offer = (
            self.tr("Drop to ask for their labels") if unlabelled else self.tr("Drop to see what would be imported")
        )

    @Slot(object)
    def _dropped(self, dropped: Dropped) -> None:
        queue = self._pages.queue
        if queue is not None and self._pages.shows(queue):
            queue.drop(dropped.paths)
        else:
            self._importing.drop(dropped.paths)

    @Slot()
    def _open(self) -> None:
        page = self._importing.page
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        if self._pages.currentWidget() is not page:
            self._before = self._pages.currentWidget()
        self.show_page()

    def show_page(self) -> None:
        """The import, as it was left."""
        page = self._importing.page
        self.page_asked.emit(page)
        page.setFocus()
        page.activateWindow()  # a drop leaves the keys with the window it came from

    def forget(self) -> None:
        """The pages go."""
        self._before = None

    @Slot()
    def _close(self) -> None:
        """Back to where it was asked for."""
        if self._before is self._first:
            self.draw_asked.emit()
        else:
            self.gallery_asked.emit()

    @Slot(object)
    def _ask_for_labels(self, path: Path) -> None:
        self.queue_asked.emit()
        if self._pages.queue is not None:
            self._pages.queue.drop([path])

    @Slot(str)
    def _came(self, words: str) -> None:
        if self._pages.currentWidget() is self._importing.page:  # who has gone on drawing is left to it
            self.gallery_asked.emit()
            if self._pages.gallery is not None:
                self._pages.gallery.show_came(words)
        self.came.emit()

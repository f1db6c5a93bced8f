"""Help in a window of its own, so that a page can be read beside the canvas it tells of: a list to search, and a page.

It is used by keys alone: what is typed searches from anywhere in the list, Up and Down choose, Tab leads into the page
and through its links, Esc empties the search and then closes the window.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from studio.manual import NEWS, Page, news, pages, search
from studio.ui.guide.help_browser import HelpBrowser
from studio.ui.parts.language import spoken
from studio.ui.parts.search_line import SearchLine
from studio.ui.parts.texts import text_label

WIDTH, HEIGHT = 900, 600
LIST = 250  # px


class HelpWindow(QDialog):
    """Made when help is first wanted. Raises StudioError: its pages are not there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.resize(WIDTH, HEIGHT)
        self._pages = (*pages(spoken()), self._news())
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.currentItemChanged.connect(self._chosen)
        self.list.setObjectName("titles")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedWidth(LIST)
        self.search = SearchLine(self.tr("Search the help"), self.list)
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(LIST)
        self.search.textChanged.connect(self._search)
        self.none = text_label(self.tr("No page has all these words."), tone="grey")
        self.none.setWordWrap(True)
        self.none.setFixedWidth(LIST)
        self.browser = HelpBrowser()
        self.browser.page_asked.connect(self.open_page)
        self.search.returnPressed.connect(self.browser.setFocus)
        left = QVBoxLayout()
        left.setSpacing(8)
        for widget in (self.search, self.none):
            left.addWidget(widget)
        left.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addLayout(left)
        row.addWidget(self.browser, 1)
        self.finished.connect(parent.activateWindow)
        self._fill(self._pages)

    def bring_up(self) -> None:
        """In front, ready to search."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.search.setFocus()
        self.search.selectAll()

    @Slot(str)
    def open_page(self, name: str) -> None:
        """The page of that name; one that is not there changes nothing."""
        if name not in {page.name for page in self._pages}:
            return
        self.search.clear()
        for row in range(self.list.count()):
            if self._page_of(self.list.item(row)).name == name:
                self.list.setCurrentRow(row)

    def show_news(self, seen: str) -> None:
        """What is new since the version `seen`."""
        self._pages = tuple(self._news(seen) if page.name == NEWS else page for page in self._pages)
        self._fill(self._pages)
        self.open_page(NEWS)

    def _news(self, seen: str = "") -> Page:
        return replace(news(seen), title=self.tr("What’s new"))

    @Slot(str)
    def _search(self, text: str) -> None:
        self._fill(search(self._pages, text))

    def _fill(self, found: tuple[Page, ...]) -> None:
        self.list.clear()
        for page in found:
            item = QListWidgetItem(page.title)
            item.setData(Qt.ItemDataRole.UserRole, page)
            self.list.addItem(item)
        self.none.setVisible(not found)
        self.list.setCurrentRow(0)

    @Slot(QListWidgetItem)
    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            words = [*self.search.text().split(), ""]
            self.browser.show_page(self._page_of(item), words[0])

    @staticmethod
    def _page_of(item: QListWidgetItem) -> Page:
        page = item.data(Qt.ItemDataRole.UserRole)
        assert isinstance(page, Page)
        return page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the search first."""
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self.search.setFocus()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.browser.show_again()

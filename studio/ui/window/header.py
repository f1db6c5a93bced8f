"""The header: the studio's name, its pages, who is writing, and a menu of choices."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from studio.ui.parts import theme
from studio.ui.parts.actions import ACTIONS, PAGES, Act, words
from studio.ui.parts.icons import icon
from studio.ui.parts.keycaps import key_words
from studio.ui.parts.menu_button import MenuButton
from studio.ui.parts.menus import MORE_MENU, fill_menu, open_menu
from studio.ui.parts.tab_button import TabButton
from studio.ui.parts.texts import ElidedLabel, text_label

LOGO = 28
NARROW = 1000  # px
WRITER = 110  # px


class Header(QFrame):
    """`writer_chosen(str)`."""

    writer_chosen = Signal(str)

    def __init__(self, actions: dict[Act, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._writers: tuple[str, ...] = ()
        logo = QLabel()
        logo.setPixmap(icon("studio", size=LOGO).pixmap(QSize(LOGO, LOGO), self.devicePixelRatioF()))
        name = self._name = text_label("Glyph Studio", size=theme.LARGE, weight=QFont.Weight.DemiBold)
        self.tabs = {page: self._tab(page, actions[page]) for page in PAGES}
        self.writer = MenuButton(self.tr("Writer"), prefix=self.tr("Writer  "))
        self.writer.setProperty("look", "flat")
        self.writer.setMinimumWidth(WRITER)  # a long name is cut before the pages' names are
        self.writer.chosen.connect(self.writer_chosen)
        self._figures = actions[Act.CLASSES]
        self._another = QAction(self.tr("Another writer …"), self)
        self._another.triggered.connect(self._ask_writer)
        more = QPushButton()
        more.setProperty("look", "flat")
        more.setAccessibleName(self.tr("Choices"))
        more.setToolTip(self.tr("Choices"))
        more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more = more
        menu = QMenu(more)
        fill_menu(menu, MORE_MENU, actions)
        more.setMenu(menu)
        self.gallery = ElidedLabel(tone="grey")
        self.gallery.hide()
        self._lay_out(logo, name)
        self.show_icons()

    def _tab(self, page: Act, action: QAction) -> TabButton:
        spec = ACTIONS[page]
        tab = TabButton(words(spec.text), f"{words(spec.tip)} ({key_words(spec.keys)})")
        tab.clicked.connect(action.trigger)
        return tab

    def _lay_out(self, logo: QLabel, name: QLabel) -> None:
        brand, right = QWidget(), QWidget()
        left = QHBoxLayout(brand)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(11)
        left.addWidget(logo)
        left.addWidget(name)
        left.addWidget(self.gallery, 100)
        left.addStretch(1)
        tabs = QHBoxLayout()
        tabs.setSpacing(6)
        for tab in self.tabs.values():
            tabs.addWidget(tab)
        ends = QHBoxLayout(right)
        ends.setContentsMargins(0, 0, 0, 0)
        ends.setSpacing(2)
        ends.addStretch(1)
        ends.addWidget(self.writer)
        ends.addWidget(self._more)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(24, 10, 16, 10)
        row.addWidget(brand, 1)
        row.addLayout(tabs)
        row.addWidget(right, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the pages need the room of the studio's name, which is that of the window anyway."""
        super().resizeEvent(event)
        wide = self.width() >= NARROW
        self._name.setVisible(wide)
        self._row.setStretch(0, int(wide))

    def show_icons(self) -> None:
        """Icons are painted in the theme's colours: again after a change."""
        self._more.setIcon(icon("more", theme.colours().grey))
        self._more.setIconSize(QSize(20, 20))

    def show_gallery(self, name: str, path: str) -> None:
        """Which gallery is open; `name` is empty for the home's own, which is not worth a word."""
        self.gallery.setText(name)
        self.gallery.show_tip(path)
        self.gallery.setVisible(bool(name))

    def open_page(self, page: Act) -> None:
        """Show which page is open; the settings have no tab."""
        for name, tab in self.tabs.items():
            tab.setAutoExclusive(page in self.tabs)
            tab.setChecked(name is page)

    @Slot()
    def open_menu(self) -> None:
        """Open the menu, by its key."""
        open_menu(self._more)

    def set_writer(self, name: str) -> None:
        """Who is writing now."""
        self.set_writers(self._writers, name)

    def set_writers(self, writers: tuple[str, ...], current: str) -> None:
        """Everybody who has written here, and who is writing now."""
        names = tuple(dict.fromkeys((current, *writers)))
        if (names, current) == (self._writers, self.writer.value):
            return
        self._writers = names
        self.writer.set_choices(tuple((name, name) for name in names), current)
        self.writer.add_action(self._another)
        self.writer.add_action(self._figures)

    @Slot()
    def _ask_writer(self) -> None:
        from PySide6.QtWidgets import QInputDialog  # it costs 10 ms, and is seldom wanted

        name, given = QInputDialog.getText(self, self.tr("Another writer"), self.tr("Name"))
        if given and name.strip():
            self.writer_chosen.emit(name.strip())

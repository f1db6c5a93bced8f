"""Which actions stand in which menu, and menus made of them. A menu is a tuple of names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from studio.ui.parts.actions import Act, words
from studio.ui.parts.language import QT_TRANSLATE_NOOP

SEPARATOR = None
IMPORT_MENU = (Act.IMPORT, Act.IMPORT_FOLDER)


@dataclass(frozen=True)
class Submenu:
    """A menu in a menu: its words, and what is in it."""

    text: str
    names: tuple[Act | None, ...]


MORE_MENU: tuple[Act | Submenu | None, ...] = (
    Act.NEW_GALLERY,
    Act.OPEN_GALLERY,
    Act.RECENT,
    Act.OWN_GALLERY,
    SEPARATOR,
    Act.HERE,
    Act.WHY,
    Act.PROMPT,
    Act.PROMPT_WEAK,
    Act.CLASSES,
    *IMPORT_MENU,
    Act.POSTER,
    SEPARATOR,
    Act.UNDO,
    Act.REDO,
    Act.RETRAIN,
    Act.CANCEL,
    SEPARATOR,
    Submenu(QT_TRANSLATE_NOOP("Actions", "Light or dark"), (Act.THEME_SYSTEM, Act.THEME_LIGHT, Act.THEME_DARK)),
    Submenu(
        QT_TRANSLATE_NOOP("Actions", "Language"),
        (Act.LANGUAGE_SYSTEM, Act.LANGUAGE_EN, Act.LANGUAGE_DE, Act.LANGUAGE_HE),
    ),
    Submenu(
        QT_TRANSLATE_NOOP("Actions", "Hand and canvas"),
        (Act.PEN_THIN, Act.PEN_MEDIUM, Act.PEN_THICK, SEPARATOR, Act.LEFT_HANDED, Act.GRID, Act.LESS_MOTION),
    ),
    Submenu(
        QT_TRANSLATE_NOOP("Actions", "Learning"),
        (
            Act.MEMORY,
            Act.MENDING,
            Act.OWN_MEMORY,
            SEPARATOR,
            Act.RETRAIN_ASKED,
            Act.RETRAIN_10,
            Act.RETRAIN_25,
            Act.RETRAIN_50,
        ),
    ),
    Act.SINGLE_KEY,
    Act.SETTINGS,
    SEPARATOR,
    Act.FIND_ACTION,
    Submenu(
        QT_TRANSLATE_NOOP("Actions", "Help and examples"),
        (
            Act.TOUR,
            Act.SAMPLES,
            Act.LESSON,
            SEPARATOR,
            Act.HELP,
            Act.YOUR_DATA,
            Act.NEWS,
            SEPARATOR,
            Act.DIAGNOSTICS,
            Act.ABOUT,
        ),
    ),
    Act.KEYS,
    Act.QUIT,
)


def open_menu(button: QPushButton) -> None:
    """Open the menu of `button` below it, from a key."""
    menu = button.menu()
    if menu is not None and button.isEnabled():
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])


def fill_menu(menu: QMenu, names: Iterable[Act | Submenu | None], actions: dict[Act, QAction]) -> None:
    """Put the named actions into `menu`; None is a separator."""
    for name in names:
        if name is None:
            menu.addSeparator()
        elif isinstance(name, Submenu):
            fill_menu(menu.addMenu(words(name.text)), name.names, actions)
        else:
            menu.addAction(actions[name])

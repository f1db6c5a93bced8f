"""The button that imports: it asks whether it is files or a folder, for no dialog of Qt's takes both."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from studio.ui.parts.actions import Act
from studio.ui.parts.menus import IMPORT_MENU, fill_menu


def import_button(text: str, actions: dict[Act, QAction]) -> QPushButton:
    """A button with the actions of an import in its menu."""
    button = QPushButton(f"{text} …")
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolTip(actions[Act.IMPORT].toolTip())
    menu = QMenu(button)
    fill_menu(menu, IMPORT_MENU, actions)
    button.setMenu(menu)
    return button

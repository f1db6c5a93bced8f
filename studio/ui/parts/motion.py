"""Whether things may move, told by one place. What moves is short, says what has happened, and holds nobody up.

A person may want no motion: by a choice of their own, or by their desktop, of which Qt tells no more than whether
menus and the like may be animated (on Windows "Animation effects", on GNOME and KDE through the platform's theme). What
asks here before it moves stands still then, and loses nothing: every motion ends in what is shown without it.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QVariantAnimation
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

PROPERTY = "still"  # of the application: the choice of a person
SAVED = 180  # ms that ink takes to fade when it is saved
SWAPPED = 900  # ms that the name of a version stands out when it takes over


def choose_still(still: bool) -> None:
    """A person wants no motion, or leaves it to the desktop."""
    application = QGuiApplication.instance()
    if application is not None:
        application.setProperty(PROPERTY, still)


def still() -> bool:
    """Must nothing move?"""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return True
    hint = application.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
    return bool(application.property(PROPERTY)) or hint == 0


class Fading(QVariantAnimation):
    """A share that falls from 1 to 0 within `milliseconds`, once at every `begin`; `valueChanged` tells it."""

    def __init__(self, milliseconds: int, parent: QObject) -> None:
        super().__init__(parent)
        self.setDuration(milliseconds)
        self.setStartValue(1.0)
        self.setEndValue(0.0)
        self.setEasingCurve(QEasingCurve.Type.OutQuad)

    @property
    def share(self) -> float:
        """How much of it is left: 0 where nothing moves."""
        running = self.state() == QAbstractAnimation.State.Running
        return float(self.currentValue()) if running else 0.0

    def begin(self) -> None:
        """From the beginning, if things may move."""
        self.stop()
        if not still():
            self.start()

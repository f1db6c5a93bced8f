"""The language of the window: which one, its texts, its numbers, and the side that reading begins on.

Texts are Qt Linguist files, `resources/translations/studio_*.ts`; `make translations` brings them up to date with the
sources and makes the .qm files that are loaded here, which are committed, so that a checkout needs no tool. English has
one, too, for the plurals alone. Qt's own words (dialogs, names of keys) come from the files that ship with Qt.

What is translated is what the window says, and what rooms below say of versions, of the queue (`said`) and of what went
wrong (`refused`): these are English where they are made, for the command line prints them and the log keeps them.
Labels, writers, versions and paths are names and stay as they are, and so does what a library says of a damaged file.

A text is looked up when a widget is made, so another language comes with another window (`studio.app.running`): a
moment's work, for everything is on disk. In a language that is read from the right the window is mirrored; what has a
direction of its own is not: the canvas, plots (time goes to the right), keys, numbers and paths.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QLibraryInfo, QLocale, QRectF, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from studio.paths import shipped

log = logging.getLogger(__name__)

NAMES = {"en": "English", "de": "Deutsch", "he": "עברית"}  # each in its own language: whoever looks for it reads it


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks a text of a table for translation, where lupdate looks for it; Qt's own is typed as giving any object."""
    return text


def language_of(choice: str) -> str:
    """The language that "system" stands for, the first one of the person's that there is, else English; or `choice`."""
    if choice in NAMES:
        return choice
    for name in QLocale.system().uiLanguages():
        code = QLocale(name).name().partition("_")[0]
        if code in NAMES:
            return code
    return "en"


def speak(app: QApplication, choice: str) -> None:
    """Texts, numbers and direction of `choice`, for every widget that is made from now on."""
    language = language_of(choice)
    for translator in [one for one in app.children() if isinstance(one, QTranslator)]:  # of the language before
        app.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(_locale(language))
    _load(app, f"qtbase_{language}.qm", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _load(app, f"studio_{language}.qm", str(shipped("resources") / "translations"))
    app.setLayoutDirection(QLocale().textDirection())


def _load(app: QApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
    else:
        log.warning("there is no translation %s in %s: English stands in for it", name, folder)


def _locale(language: str) -> QLocale:
    """How numbers are written: as the system does where it speaks the language, else as most who speak it do."""
    system = QLocale.system()
    return system if system.name().partition("_")[0] == language else QLocale(language)


def spoken() -> str:
    """The language that is on, by its code."""
    return QLocale().name().partition("_")[0]


def from_the_right() -> bool:
    """Is the language that is on read from the right?"""
    return QLocale().textDirection() == Qt.LayoutDirection.RightToLeft


def placed(box: QRectF, width: float) -> QRectF:
    """Where `box` belongs on something `width` px wide: there, or mirrored where reading begins at the right."""
    return QRectF(width - box.right(), box.top(), box.width(), box.height()) if from_the_right() else box

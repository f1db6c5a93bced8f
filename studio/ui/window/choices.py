"""What a person chooses in menus: theme, language, pen, hand, writer, when to learn. The session keeps and saves it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from studio.files import write_advice
from studio.ui.parts.actions import Act
from studio.ui.parts.motion import choose_still
from studio.ui.parts.said import said

if TYPE_CHECKING:
    from studio.session import Session
    from studio.settings import Settings

LANGUAGES = {
    Act.LANGUAGE_SYSTEM: "system",
    Act.LANGUAGE_EN: "en",
    Act.LANGUAGE_DE: "de",
    Act.LANGUAGE_HE: "he",
}
THEMES = {Act.THEME_SYSTEM: "system", Act.THEME_LIGHT: "light", Act.THEME_DARK: "dark"}
PENS = {Act.PEN_THIN: 14.0, Act.PEN_MEDIUM: 24.0, Act.PEN_THICK: 34.0}
RETRAIN_AFTER = {Act.RETRAIN_ASKED: 0, Act.RETRAIN_10: 10, Act.RETRAIN_25: 25, Act.RETRAIN_50: 50}
SWITCHES = {
    Act.LEFT_HANDED: "left_handed",
    Act.LESS_MOTION: "less_motion",
    Act.MEMORY: "memory",
    Act.MENDING: "mending",
    Act.OWN_MEMORY: "memory_of_writer",
    Act.SINGLE_KEY: "queue_single_key",
    Act.GRID: "grid",
}


class Choices(QObject):
    """`changed(Settings)`: a choice was made and counts. `failed(str)`: it cannot be, or could not be saved."""

    changed = Signal(object)
    failed = Signal(str)

    def __init__(self, actions: dict[Act, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        self._session: Session | None = None
        for name in (*THEMES, *LANGUAGES, *PENS, *RETRAIN_AFTER, *SWITCHES):
            actions[name].triggered.connect(self._taken)

    def attach(self, session: Session) -> None:
        """From here on choices can be made."""
        self._session = session

    def show_settings(self, settings: Settings) -> None:
        """Tick what is chosen."""
        choose_still(settings.less_motion)
        for name, choice in THEMES.items():
            self._actions[name].setChecked(choice == settings.theme)
        for name, language in LANGUAGES.items():
            self._actions[name].setChecked(language == settings.language)
        for name, width in PENS.items():
            self._actions[name].setChecked(width == settings.pen_width)
        for name, after in RETRAIN_AFTER.items():
            self._actions[name].setChecked(after == settings.retrain_after)
        for name, key in SWITCHES.items():
            self._actions[name].setChecked(bool(getattr(settings, key)))

    @Slot()
    def _taken(self) -> None:
        sender = self.sender()
        for name, action in self._actions.items():
            if action is sender and name in THEMES:
                self._take(theme=THEMES[name])
            elif action is sender and name in LANGUAGES:
                self._take(language=LANGUAGES[name])
            elif action is sender and name in PENS:
                self._take(pen_width=PENS[name])
            elif action is sender and name in RETRAIN_AFTER:
                self._take(retrain_after=RETRAIN_AFTER[name])
            elif action is sender and name in SWITCHES:
                self._take(**{SWITCHES[name]: action.isChecked()})

    @Slot(str)
    def take_writer(self, name: str) -> None:
        """Somebody else writes now."""
        self._take(writer=name)

    @Slot(str)
    def take_kind(self, kind: str) -> None:
        """What Retrain trains."""
        self._take(retrain_kind=kind)

    @Slot(object)
    def take_rules(self, settings: Settings) -> None:
        """What a new model must show."""
        names = ("newly_broken", "made_up", "enough", "significant")
        self._take(**{name: getattr(settings, name) for name in names})

    @Slot(object)
    def take_chosen(self, chosen: dict[str, object]) -> None:
        """How the queue asks, and until when: settings by name."""
        self._take(**chosen)

    def _take(self, **changes: object) -> None:
        if self._session is None:
            return
        settings = dataclasses.replace(self._session.settings, **changes)  # type: ignore[arg-type]
        bad = [key for key in changes if not settings.valid(key)]
        if bad:
            self.failed.emit(self.tr("That cannot be used for {key}.").format(key=", ".join(bad)))
            settings = self._session.settings
        else:
            try:
                self._session.configure(settings)
            except OSError as error:
                why = f"{error.strerror or error}; {write_advice(error)}"
                self.failed.emit(self.tr("The choice could not be saved: {error}").format(error=said(why)))
        self.changed.emit(settings)

"""How the studio looks: two sets of colours, one style sheet, and the following of the system's light and dark.

Widgets that paint themselves ask `colours()` at every paint instead of keeping a copy, so that a change of theme is
nothing but a change of the application's palette: Qt then repaints everything by itself and no widget has to listen.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from string import Template

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from studio.paths import shipped

SMALL = 11
TEXT = 13
LARGE = 16
FIGURE = 30
GLYPH = 128
RADIUS = 12
GRID = 8
SIDE = 276  # px, the width of a card at a page's side


@dataclass(frozen=True)
class Colours:
    """The tokens of one theme, as hexadecimal RGB."""

    dark: bool
    ground: str
    card: str
    canvas: str
    line: str
    border: str  # of controls: at least 3:1 against the ground
    ink: str
    grey: str
    accent: str
    on_accent: str
    tint: str  # accent, very thin: the page that is open, a chosen thumbnail
    track: str  # the empty part of a bar
    keycap: str
    right: str
    warning: str
    speaks_for: str  # ink that speaks for a label; orange and blue can be told apart by nearly everybody
    speaks_against: str
    speaks_little: str  # ink that makes no difference: nearer to the canvas than both
    curves: tuple[str, ...]  # one a model version, in order of arrival, then over again


LIGHT = Colours(
    dark=False,
    ground="#F6F7F9",
    card="#FFFFFF",
    canvas="#FFFFFF",
    line="#E1E4EA",
    border="#868FA0",
    ink="#1B1F27",
    grey="#5C667A",
    accent="#3B5BDB",
    on_accent="#FFFFFF",
    tint="#E7ECFD",
    track="#EDEFF3",
    keycap="#F0F2F6",
    right="#237A36",
    warning="#A94A09",
    speaks_for="#D9580B",
    speaks_against="#1F5FD6",
    speaks_little="#B4B9C3",
    curves=("#7B8190", "#D9580B", "#3B5BDB", "#0B7A75", "#8E3BAF", "#B3266E", "#6B7A14"),
)
DARK = Colours(
    dark=True,
    ground="#14161B",
    card="#1C1F26",
    canvas="#0F1115",
    line="#2C313B",
    border="#667085",
    ink="#ECEEF2",
    grey="#98A1B2",
    accent="#8DA2FB",
    on_accent="#14161B",
    tint="#262D47",
    track="#272B34",
    keycap="#262A33",
    right="#69DB7C",
    warning="#FFA94D",
    speaks_for="#FF9A3C",
    speaks_against="#5B9DFF",
    speaks_little="#565D6B",
    curves=("#98A1B2", "#FFA94D", "#8DA2FB", "#4FD1C5", "#D0A2F7", "#F783AC", "#C0CF5E"),
)


def colours() -> Colours:
    """The tokens of the theme that is on."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window) == QColor(DARK.ground) else LIGHT


@cache
def font(size: int = TEXT, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The application's font at `size` pixels, with tabular figures: a number that changes does not move."""
    made = QFont(QApplication.font())
    made.setPixelSize(size)
    made.setWeight(weight)
    _even_figures(made)
    return made


def metrics(size: int = TEXT, weight: QFont.Weight = QFont.Weight.Normal) -> QFontMetrics:
    """How large text in `font` is."""
    return QFontMetrics(font(size, weight))


def _even_figures(made: QFont) -> None:
    made.setFeature(QFont.Tag("tnum"), 1)


class Theme(QObject):
    """Puts palette, style sheet and font on the application, and follows the system where the person chose that."""

    def __init__(self, app: QApplication, choice: str = "system") -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._on: Colours | None = None
        if app.style().objectName().lower() != "fusion" and not app.styleSheet():
            app.setStyle("Fusion")
        app.setFont(_application_font(app))
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._follow()

    def choose(self, choice: str) -> None:
        """`choice`: "system", "light" or "dark"."""
        self._choice = choice
        self._follow()

    @Slot()
    def _follow(self) -> None:
        system = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = self._choice == "dark" or (self._choice == "system" and system)
        wanted = DARK if dark else LIGHT
        if wanted is self._on:
            return
        self._on = wanted
        self._app.setPalette(_palette(wanted))
        sheet = _style_sheet(wanted)
        if sheet != self._app.styleSheet():  # setting it polishes every widget anew
            self._app.setStyleSheet(sheet)


def _application_font(app: QApplication) -> QFont:
    chosen = QFont(app.font())
    if QFontDatabase.hasFamily("Inter"):
        chosen.setFamily("Inter")
    chosen.setPixelSize(TEXT)
    _even_figures(chosen)
    return chosen


def _palette(c: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in (
        (role.Window, c.ground),
        (role.Base, c.card),
        (role.AlternateBase, c.ground),
        (role.Button, c.card),
        (role.ToolTipBase, c.card),
        (role.WindowText, c.ink),
        (role.Text, c.ink),
        (role.ButtonText, c.ink),
        (role.ToolTipText, c.ink),
        (role.PlaceholderText, c.grey),
        (role.Mid, c.line),
        (role.Dark, c.border),
        (role.Highlight, c.accent),
        (role.Accent, c.accent),
        (role.Link, c.accent),
        (role.HighlightedText, c.on_accent),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(c.border))
    return palette


def _style_sheet(c: Colours) -> str:
    text = (shipped("resources") / "studio.qss").read_text(encoding="utf-8")
    named = {key: value for key, value in vars(c).items() if isinstance(value, str)}
    icons = shipped("resources") / "icons" / ("dark" if c.dark else "light")
    return Template(text).substitute(named, icons=icons.as_posix())

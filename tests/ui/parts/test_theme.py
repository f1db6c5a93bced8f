"""Colours that can be read: contrast computed from the tokens, and the following of the system."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio.experiments import why_sheet
from studio.paths import shipped
from studio.ui.parts import theme
from studio.ui.parts.icons import icon
from studio.ui.parts.theme import DARK, LIGHT, Colours, Theme


def luminance(text: str) -> float:
    colour = QColor(text)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def contrast(one: str, other: str) -> float:
    """WCAG 2.1, 1.4.3."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("c", [LIGHT, DARK], ids=["light", "dark"])
def test_that_text_can_be_read(c: Colours) -> None:
    for text in (c.ink, c.grey, c.right, c.warning):
        for ground in (c.ground, c.card, c.keycap):
            assert contrast(text, ground) >= 4.5, (text, ground)
    assert contrast(c.on_accent, c.accent) >= 4.5
    assert contrast(c.accent, c.tint) >= 4.5
    assert contrast(c.ink, c.canvas) >= 10


@pytest.mark.parametrize(
    ("kind", "look"),
    [
        (QPushButton, ""), (QPushButton, "primary"), (QPushButton, "flat"), (QPushButton, "narrow"),
        (QPushButton, "tab"), (QLineEdit, ""), (QLineEdit, "entry"), (QLineEdit, "search"), (QDoubleSpinBox, ""),
        (QSpinBox, ""), (QComboBox, ""), (QCheckBox, ""), (QRadioButton, ""),
    ],
)  # fmt: skip
def test_that_the_keyboard_reaching_a_control_moves_nothing(
    qapp: QApplication, qtbot: QtBot, kind: type[QWidget], look: str
) -> None:
    Theme(qapp, "light")
    window = QWidget()
    qtbot.addWidget(window)
    rows = QVBoxLayout(window)
    control, other = kind(), QLineEdit()
    control.setProperty("look", look)
    rows.addWidget(control)
    rows.addWidget(other)
    window.show()
    window.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)

    def size() -> tuple[QSize, QSize]:
        return control.sizeHint(), control.minimumSizeHint()

    before = size()
    control.setFocus()
    assert control.hasFocus()
    assert size() == before


def test_that_six_versions_in_one_plot_have_six_colours() -> None:
    for c in (LIGHT, DARK):
        assert len(set(c.curves)) == len(c.curves) > 6


@pytest.mark.parametrize("c", [LIGHT, DARK], ids=["light", "dark"])
def test_that_borders_of_controls_and_curves_can_be_seen(c: Colours) -> None:
    assert contrast(c.border, c.ground) >= 3
    for curve in c.curves:
        assert contrast(curve, c.card) >= 3


@pytest.mark.parametrize("c", [LIGHT, DARK], ids=["light", "dark"])
def test_that_ink_stands_out_the_more_it_matters(c: Colours) -> None:
    for colour in (c.speaks_for, c.speaks_against):
        assert contrast(colour, c.canvas) >= 3.5
        assert contrast(colour, c.canvas) > 1.5 * contrast(c.speaks_little, c.canvas)
    assert contrast(c.speaks_little, c.canvas) >= 1.8


def test_that_the_contact_sheet_has_the_colours_of_the_window() -> None:
    sheet = (why_sheet.SPEAKS_FOR, why_sheet.SPEAKS_AGAINST, why_sheet.SPEAKS_LITTLE)
    assert sheet == (LIGHT.speaks_for, LIGHT.speaks_against, LIGHT.speaks_little)
    assert (LIGHT.canvas, LIGHT.ink, LIGHT.grey) == (why_sheet.PAPER, why_sheet.INK, why_sheet.GREY)


def test_that_a_theme_is_one_call(qapp: QApplication) -> None:
    look = Theme(qapp, "dark")
    assert theme.colours() is DARK
    look.choose("light")
    assert theme.colours() is LIGHT
    assert LIGHT.accent in qapp.styleSheet()


def test_that_icons_are_files_in_the_colour_that_is_asked_for(qapp: QApplication) -> None:
    for path in (shipped("resources") / "icons").glob("*.svg"):
        image = icon(path.stem, "#ff0000" if path.stem != "studio" else None, 32).pixmap(32, 32).toImage()
        colours = {
            image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255
        }
        assert colours, path
        if path.stem != "studio":
            assert colours == {"#ff0000"}, path

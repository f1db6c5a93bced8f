"""The names that a field offers can be read, in both themes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from studio.session.imports import Asked
from studio.ui.gallery.writer_form import WriterForm
from studio.ui.importing.import_form import ImportForm
from studio.ui.parts.theme import DARK, LIGHT, Colours, Theme
from tests.ui.parts.test_theme import contrast

NAMES = ("ada", "adam", "ben")


def fields() -> Iterator[tuple[QWidget, QLineEdit]]:
    """Every form that offers names, and its field."""
    form = WriterForm()
    form.ask("Who is to be forgotten? Type the name.", "Forget for good", NAMES)
    yield form, form.name
    importing = ImportForm()
    importing.begin(Asked(Path("x.csv")), "", NAMES)
    yield importing, importing.writer


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("c", [LIGHT, DARK], ids=["light", "dark"])
def test_that_names_on_offer_can_be_read(qapp: QApplication, c: Colours) -> None:
    Theme(qapp, "dark" if c.dark else "light")
    for form, field in fields():
        form.show()
        field.setFocus()
        QTest.keyClicks(field, "a")
        popup = field.completer().popup()
        assert popup is not None
        assert popup.isVisible()
        image = popup.grab().toImage()
        seen = Counter(
            image.pixelColor(x, y).name(QColor.NameFormat.HexArgb)
            for x in range(image.width())
            for y in range(image.height())
        )
        assert seen.most_common(1)[0][0] == QColor(c.card).name(QColor.NameFormat.HexArgb)
        assert max(contrast("#" + colour[3:], c.card) for colour in seen) > 10
        popup.hide()
        form.close()

"""The names that a field offers can be read, in both themes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QLineEdit, QToolButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

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


def popup_of(field: QLineEdit) -> QAbstractItemView:
    popup = field.completer().popup()
    assert popup is not None
    return popup


def can_be_read(popup: QAbstractItemView, c: Colours) -> None:
    assert popup.isVisible()
    image = popup.grab().toImage()
    seen = Counter(
        image.pixelColor(x, y).name(QColor.NameFormat.HexArgb)
        for x in range(image.width())
        for y in range(image.height())
    )
    assert seen.most_common(1)[0][0] == QColor(c.card).name(QColor.NameFormat.HexArgb)
    assert max(contrast("#" + colour[3:], c.card) for colour in seen) > 10


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("c", [LIGHT, DARK], ids=["light", "dark"])
def test_that_names_on_offer_can_be_read(qapp: QApplication, c: Colours) -> None:
    Theme(qapp, "dark" if c.dark else "light")
    for form, field in fields():
        form.show()
        field.setFocus()
        QTest.keyClicks(field, "a")
        can_be_read(popup_of(field), c)
        popup_of(field).hide()
        form.close()


@pytest.mark.parametrize("c", [LIGHT, DARK], ids=["light", "dark"])
def test_that_the_buttons_of_a_file_dialog_can_be_seen(qapp: QApplication, qtbot: QtBot, c: Colours) -> None:
    Theme(qapp, "dark" if c.dark else "light")
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    buttons = dialog.findChildren(QToolButton)
    assert len(buttons) == 6
    for button in buttons:
        image = button.icon().pixmap(32).toImage()
        places = ((x, y) for x in range(image.width()) for y in range(image.height()))
        seen = [image.pixelColor(*place) for place in places]
        assert max(contrast(colour.name(), c.ground) for colour in seen if colour.alpha() > 200) > 3, (
            button.objectName()
        )


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("c", [LIGHT, DARK], ids=["light", "dark"])
def test_that_what_a_file_dialog_offers_can_be_read(
    qapp: QApplication, qtbot: QtBot, c: Colours, tmp_path: Path
) -> None:
    Theme(qapp, "dark" if c.dark else "light")
    for name in NAMES:
        (tmp_path / name).touch()
    dialog = QFileDialog(None, "", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    field, files = dialog.findChild(QLineEdit), dialog.findChild(QTreeView)
    assert field is not None
    assert files is not None
    qtbot.waitUntil(lambda: files.model().rowCount(files.rootIndex()) == len(NAMES))
    field.setFocus()
    QTest.keyClicks(field, "a")
    qtbot.waitUntil(popup_of(field).isVisible, timeout=20_000)
    can_be_read(popup_of(field), c)
    popup_of(field).hide()

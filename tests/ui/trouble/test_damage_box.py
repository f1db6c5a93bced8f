"""A window on a damaged gallery: it asks, and does what was chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from studio.app.unattended import build
from studio.errors import StudioError
from studio.gallery.backups import back_up, list_backups
from studio.gallery.damage import Damage
from studio.gallery.store import Gallery
from studio.ui.trouble.damage_box import DamageBox
from studio.ui.window.main_window import MainWindow
from tests.gallery.making import teach


@pytest.fixture
def damaged(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home.mkdir(parents=True, exist_ok=True)
    path = home / "gallery.h5"
    with Gallery.open(path) as gallery:
        teach(gallery, range(2))
        back_up(path)
        teach(gallery, range(2, 5))
    data = bytearray(path.read_bytes())
    data[-1] ^= 0xFF
    path.write_bytes(data)
    monkeypatch.setattr("studio.ui.window.safety.seen", lambda: True)
    return path


def answer(words: str) -> None:
    """Press the button that begins with `words` as soon as the box is there."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, DamageBox)
        (button,) = [one for one in box.findChildren(QPushButton) if one.text().replace("&", "").startswith(words)]
        button.click()

    QTimer.singleShot(200, press)


@pytest.mark.parametrize(("words", "samples"), [("Go on with what can be read", 5), ("Go on with the backup", 2)])
def test_that_the_window_goes_on_with_what_was_chosen(
    damaged: Path, open_window: Callable[..., MainWindow], words: str, samples: int
) -> None:
    answer(words)
    window = open_window()
    assert window.session is not None
    assert len(window.session.gallery.samples()) == samples
    assert list(damaged.parent.glob("gallery.h5.damaged-*"))


@pytest.mark.parametrize("own", [True, False])
@pytest.mark.parametrize("readable", [0, 3])
def test_that_what_the_box_says_is_what_its_buttons_do(qapp: QApplication, own: bool, readable: int) -> None:
    box = DamageBox(Damage(Path("g.h5"), "it is damaged", readable, None, 0), own=own)
    buttons = [button.text() for button in box.buttons()]
    leave = "Quit" if own else "Leave it"
    assert buttons == ["Go on with what can be read (3)" if readable else "Move it aside and begin anew", leave]
    said = box.informativeText()
    assert "moved aside, whole" in said
    assert ("Nothing of it can be read" in said) == (readable == 0)
    box.deleteLater()


def test_that_a_gallery_of_which_nothing_is_left_is_moved_aside_and_begun_anew(
    damaged: Path, open_window: Callable[..., MainWindow]
) -> None:
    for backup in list_backups(damaged):
        backup.path.unlink()
    rest = damaged.read_bytes()[:1_000]
    damaged.write_bytes(rest)
    answer("Move it aside and begin anew")
    window = open_window()
    assert window.session is not None
    assert not window.session.gallery.samples()
    (aside,) = damaged.parent.glob("gallery.h5.damaged-*")
    assert (aside / damaged.name).read_bytes() == rest


def test_that_quitting_touches_nothing(damaged: Path) -> None:
    before = damaged.read_bytes()
    answer("Quit")
    with pytest.raises(StudioError, match="cannot be used"):
        build(damaged.parent)
    assert damaged.read_bytes() == before

"""A real window over a home of its own, driven by real events; nothing of it may be left when a test is over."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from PySide6.QtCore import QLocale, QPoint, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker
from shiboken6 import isValid

from studio.app.application import put_away
from studio.app.unattended import build
from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import Drawing, load_recorded
from studio.paths import shipped
from studio.recognition.library import ModelLibrary
from studio.recognition.recognizer import Recognizer
from studio.session import Session
from studio.settings import Settings, save_settings
from studio.ui.draw.canvas import Canvas
from studio.ui.parts.language import speak
from studio.ui.window.main_window import MainWindow
from tests.clock import Clock
from tests.session.pooling import digits, fill

STAND_IN = Path(__file__).with_name("stand_in_trainer.py")
PATIENCE = 120_000  # ms


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform remarks on size hints of windows, and on raising one; a screen takes them."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", r"support raise\(\)", extend=True))


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    """Plurals and numbers of widgets without a window, too."""
    if not qapp.findChildren(QTranslator) or QLocale().language() != QLocale.Language.English:
        speak(qapp, "en")


class PatientBot(QtBot):
    """Waits for as long as any machine needs: how fast this one is proves nothing."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **more: Any) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(autouse=True)
def _nothing_is_left(qapp: QApplication) -> Iterator[None]:
    """Names windows, threads and processes that a test leaves behind."""
    before_threads = set(threading.enumerate())
    before_children = {child.pid for child in psutil.Process().children(recursive=True)}
    yield
    gc.collect()
    qapp.processEvents()
    windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    threads = [thread for thread in threading.enumerate() if thread not in before_threads and not thread.daemon]
    children = [child for child in psutil.Process().children(recursive=True) if child.pid not in before_children]
    _, alive = psutil.wait_procs(children, timeout=5)
    assert not windows, f"left open: {windows}"
    assert not threads, f"left running: {threads}"
    assert not alive, f"left running: {[child.cmdline() for child in alive]}"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home whose serving model is the quick one."""
    root = tmp_path / "mine"
    root.mkdir()
    save_settings(root / "settings.json", Settings(theme="light", retrain_kind="nn"))
    ModelLibrary(shipped("models"), root / "models").use("nn-0")
    return root


@pytest.fixture
def open_window(qapp: QApplication, home: Path, clock: Clock) -> Iterator[Callable[..., MainWindow]]:
    """Opens the window with a stand-in for the trainer that behaves as it is told."""
    opened: list[MainWindow] = []

    def open_one(behaviour: str = "finish") -> MainWindow:
        window = build(home, trainer=[sys.executable, str(STAND_IN), behaviour], seconds=clock)
        opened.append(window)
        show(window)
        return window

    yield open_one
    for window in opened:
        if isValid(window) and window.isVisible() and window.session is not None:
            # folding takes a process of its own; tests of closing close by themselves
            window.session.gallery.close(fold=False)
        put_away(window)


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window()


@pytest.fixture
def taught(home: Path, sure_digits: dict[str, Drawing], open_window: Callable[..., MainWindow]) -> MainWindow:
    """A window with something on every page."""
    images, _ = digits(60)
    fill(home / "gallery.h5", images)
    window = open_window()
    assert window.session is not None
    for label, drawing in list(sure_digits.items())[:6]:
        for stroke in drawing.strokes:
            window.session.add_stroke(stroke)
        window.session.answer(label)
    window.show_figures()
    return window


@pytest.fixture
def session(window: MainWindow) -> Session:
    assert window.session is not None
    return window.session


@pytest.fixture(scope="session")
def sure_digits() -> dict[str, Drawing]:
    """One drawing a digit that the shipped network reads rightly, and is certain of."""
    recognizer = Recognizer.load(shipped("models") / "nn")
    recorded = load_recorded(shipped("datasets") / "demo-strokes.npz")
    found: dict[str, Drawing] = {}
    for drawing, label in zip(recorded.drawings, recorded.labels, strict=True):
        image = glyph(drawing)
        assert image is not None
        said = recognizer.predict(image)
        if said.label == label and said.probability > 0.9 and label not in found:
            found[label] = drawing
    return found


def show(window: MainWindow) -> None:
    """Show a window and wait until keys go to it."""
    window.show()
    window.activateWindow()
    for _ in range(100):
        QApplication.processEvents()
        if window.isActiveWindow() and QApplication.focusWidget() is not None:
            return
        QTest.qWait(5)
    raise AssertionError("the window did not become active")


def places(canvas: QWidget, drawing: Drawing) -> list[list[QPoint]]:
    """A recorded drawing (on 400 px) laid into the middle of a canvas, in whole pixels."""
    size = min(canvas.width(), canvas.height())
    left, top = (canvas.width() - size) / 2, (canvas.height() - size) / 2
    return [
        [QPoint(round(left + x * size / 400), round(top + y * size / 400)) for x, y in stroke.points.tolist()]
        for stroke in drawing.strokes
    ]


def draw(canvas: Canvas, drawing: Drawing) -> None:
    """Draw with the mouse."""
    for stroke in places(canvas, drawing):
        pen(canvas, stroke)


def pen(canvas: Canvas, stroke: list[QPoint], *, lift: bool = True) -> None:
    """One stroke with the mouse; without `lift` the button stays down."""
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(canvas, left, pos=stroke[0])
    for place in stroke[1:]:
        QTest.mouseMove(canvas, place)
    if lift:
        QTest.mouseRelease(canvas, left, pos=stroke[-1])


def focused() -> QWidget:
    """The widget that keys go to."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key wherever the focus is."""
    QTest.keyClick(focused(), key, modifier)


def write(text: str) -> None:
    """Type a text wherever the focus is."""
    QTest.keyClicks(focused(), text)

"""A stopwatch inside the window: drives it with pen and key events, and tells how long each took to be seen.

For ``studio bench`` only. It runs in the window's own event loop, as the pen does: a script sends one event, gives the
loop back, and goes on later. "On screen" is when the paint that shows a prediction is over, "durable" is when the
session says so, and the longest gap is the longest the loop was away from a timer of one millisecond.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from itertools import cycle
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent

from studio.ui.bench.painted import Painted

if TYPE_CHECKING:
    from studio.glyphs.strokes import Drawing
    from studio.ui.draw.draw_page import DrawPage
    from studio.ui.window.main_window import MainWindow

MOVE_MS = 8.0  # between two places of the pen: 125 a second, as a mouse reports them
READING_MS = 250.0  # between the last stroke and Enter; more than the 150 ms that are asked for
SETTLING_MS = 2000.0  # after which the window has loaded what it loads late
PATIENCE_S = 600.0  # after which a training is given up
IDLE_DRAWINGS = 6  # drawn while nothing trains; each has about a hundred moves
ANSWERS = 12  # given while nothing trains
REST_MS, RESTS, RESTING = 250.0, 4, 0.1  # so many looks in a row at a trainer that uses less of a core
Script = Generator[float, None, None]  # yields milliseconds to wait


class Measured(Protocol):
    """What is measured: `studio.app.assembly.Assembly`."""

    window: MainWindow
    failure: Exception | None

    @property
    def moments(self) -> Any:
        """`painted` and `ready` in seconds of time.monotonic, or None before the window is ready."""

    def open(self) -> None:
        """Show the window and begin to load the rest."""


def main(arguments: Sequence[str], application: QCoreApplication, studio: Measured) -> int:
    """``start``, ``retrain`` or ``queue``, a home, the kind: one measurement, one line of JSON; the exit code."""
    found: dict[str, Any] = {"platform": QGuiApplication.platformName()}
    errors: list[BaseException] = []

    def done(error: BaseException | None) -> None:
        if error is not None:
            errors.append(error)
        studio.window.close()

    script = _script(arguments, studio, found)
    studio.open()
    Runner(script, done, studio.window)
    application.exec()
    if failure := studio.failure or (errors[0] if errors else None):
        sys.stderr.write(f"{failure}\n")
        return 1
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


def _script(arguments: Sequence[str], studio: Measured, found: dict[str, Any]) -> Script:
    if arguments[0] == "start":
        return _start(studio, found)
    if arguments[0] == "queue":
        from studio.ui.bench.queue_stopwatch import measure

        return measure(studio, found)
    return _retrain(studio, arguments[2], found)


def ready(studio: Measured) -> Script:
    """Wait until the first stroke would be recognised, and until what is loaded late is there."""
    while studio.moments is None:
        yield MOVE_MS
    yield SETTLING_MS


def _start(studio: Measured, found: dict[str, Any]) -> Script:
    """How soon the window is there, and what it holds in memory after a first answer."""
    started = float(os.environ.get("STUDIO_STARTED") or time.monotonic())
    yield from ready(studio)
    found["first_paint_ms"] = (studio.moments.painted - started) * 1000
    found["ready_ms"] = (studio.moments.ready - started) * 1000
    hand = Hand(studio.window.draw_page)
    drawing, label = next(shipped_digits())
    yield from hand.draw(drawing)
    yield from hand.answer(label)
    found["memory_mb"] = _memory_mb()


def _retrain(studio: Measured, kind: str, found: dict[str, Any]) -> Script:
    """Pen, Enter and event loop, idle and while a model of `kind` is trained, with the trainer warm."""
    window, digits = studio.window, shipped_digits()
    yield from ready(studio)
    hand = Hand(window.draw_page)
    window.trainer_wanted.emit()
    for _ in range(IDLE_DRAWINGS):
        yield from hand.draw(next(digits)[0])
        yield READING_MS
        window.draw_page.clear()
    found["idle_ms"] = hand.seen.take()
    yield from until_warm()
    yield from _training(window, hand, digits, found)
    for _ in range(ANSWERS):
        drawing, label = next(digits)
        yield from hand.draw(drawing)
        yield from hand.answer(label)
    found["enter_ms"] = hand.take_enters()
    found["kind"] = kind
    found["memory_mb"] = _memory_mb()


def _training(window: MainWindow, hand: Hand, digits: Iterator[tuple[Drawing, str]], found: dict[str, Any]) -> Script:
    """Press Retrain and go on drawing and answering until the verdict; the swap comes on the next empty canvas."""
    session, retraining = window.session, window.retraining
    if session is None or retraining is None:
        raise RuntimeError("the window has no session or no trainer")
    before = session.recognizer.version
    ended = Ended(window)
    retraining.ended.connect(ended.note)
    heart = Heartbeat(window)
    started = time.perf_counter()
    window.trainer_row.retrain.click()
    while ended.at is None:
        if time.perf_counter() - started > PATIENCE_S:
            raise TimeoutError(f"no verdict after {PATIENCE_S:.0f} s")
        drawing, label = next(digits)
        yield from hand.draw(drawing)
        yield from hand.answer(label)
    yield READING_MS  # the figures of the new version are painted within this
    found["seconds"] = ended.at - started
    found["verdict"] = ended.line
    found["swapped"] = session.recognizer.version != before
    found["base"] = session.recognizer.card.base
    found["longest_gap_ms"] = heart.longest
    found["training_ms"] = hand.seen.take()
    found["enter_training_ms"] = hand.take_enters()


def until_warm() -> Script:
    """Wait until the trainer, started ahead, has imported what it needs: until its process rests for a second."""
    import psutil

    own = psutil.Process()
    started, resting, before = time.perf_counter(), 0, -1.0
    while resting < RESTS:
        if time.perf_counter() - started > PATIENCE_S:
            raise TimeoutError("the trainer did not get ready")
        yield REST_MS
        used = sum(sum(child.cpu_times()[:2]) for child in own.children(recursive=True))
        resting = resting + 1 if used > 0 and used - before < REST_MS / 1000 * RESTING else 0
        before = used


def shipped_digits() -> Iterator[tuple[Drawing, str]]:
    """The strokes that ship, again and again."""
    from studio.glyphs.strokes import load_recorded
    from studio.paths import shipped

    recorded = load_recorded(shipped("datasets") / "demo-strokes.npz")
    return cycle(zip(recorded.drawings, recorded.labels, strict=True))


def _memory_mb() -> float:
    import psutil

    return float(psutil.Process().memory_info().rss / 2**20)


class Ended(QObject):
    """When a training ended, and the line that says how."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.at: float | None = None
        self.line = ""

    @Slot(str)
    def note(self, line: str) -> None:
        """It ended now."""
        self.at, self.line = time.perf_counter(), line


class Heartbeat(QObject):
    """`longest`: for how many ms the event loop was away at most."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


class Seen(QObject):
    """From the oldest pen move that is not on screen yet to the paint that shows it."""

    def __init__(self, page: DrawPage) -> None:
        super().__init__(page)
        self._moved: float | None = None  # when the oldest move that nobody has looked at yet came
        shown = (page.panel.picture, page.panel.figure, page.panel.large, *page.panel.bars)
        self._painted = Painted(shown, self)
        page.looked.connect(self._on_look)

    def moved(self) -> None:
        """A pen move is being sent now."""
        if self._moved is None:
            self._moved = time.perf_counter()

    def take(self) -> list[float]:
        """The times in ms so far; the next ones begin a new list."""
        return self._painted.take()

    def forget(self) -> None:
        """What is under way is not measured."""
        self._moved = None
        self._painted.forget()

    @Slot()
    def _on_look(self) -> None:
        if self._moved is not None:
            self._painted.expect(self._moved)
        self._moved = None


class Hand(QObject):
    """Sends mouse and key events to the Draw page; keeps the ms from Enter to the session's word that it is safe."""

    def __init__(self, page: DrawPage) -> None:
        super().__init__(page)
        self._page = page
        self.seen = Seen(page)
        self.enters: list[float] = []
        self._entered: float | None = None
        page.taught.connect(self._taught)

    def draw(self, drawing: Drawing) -> Script:
        """Draw in the middle of the canvas, one event every 8 ms."""
        canvas = self._page.canvas
        shift = QPointF(canvas.width() / 2 - 200, canvas.height() / 2 - 200)  # recorded on a canvas of 400 px
        for stroke in drawing.strokes:
            places = [QPointF(float(x), float(y)) + shift for x, y in stroke.points]
            self._mouse(QEvent.Type.MouseButtonPress, places[0])
            for place in places[1:]:
                yield MOVE_MS
                self.seen.moved()
                self._mouse(QEvent.Type.MouseMove, place)
            yield MOVE_MS
            self.seen.forget()
            self._mouse(QEvent.Type.MouseButtonRelease, places[-1])
            yield 10 * MOVE_MS

    def answer(self, label: str) -> Script:
        """Look, type the label, press Enter."""
        yield READING_MS
        for letter in label:
            send_key(self._page.entry, 0, letter)
        self._entered = time.perf_counter()
        send_key(self._page.entry, Qt.Key.Key_Return, "\r")
        self._entered = None
        yield MOVE_MS

    def take_enters(self) -> list[float]:
        """The times from Enter to durable so far; the next ones begin a new list."""
        taken, self.enters = self.enters, []
        return taken

    @Slot(object)
    def _taught(self, _: object) -> None:
        if self._entered is not None:
            self.enters.append((time.perf_counter() - self._entered) * 1000)

    def _mouse(self, kind: QEvent.Type, place: QPointF) -> None:
        canvas = self._page.canvas
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        event = QMouseEvent(
            kind,
            place,
            canvas.mapToGlobal(place),
            none if kind == QEvent.Type.MouseMove else left,
            none if kind == QEvent.Type.MouseButtonRelease else left,
            Qt.KeyboardModifier.NoModifier,
        )
        event.setTimestamp(int(time.monotonic() * 1000))
        QCoreApplication.sendEvent(canvas, event)


def send_key(entry: QObject, key: int, text: str) -> None:
    """Press a key and let it go."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(entry, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


class Runner(QObject):
    """Runs a script in the event loop; calls `done` with the error that ended it, or None."""

    def __init__(self, script: Script, done: Callable[[BaseException | None], None], parent: QObject) -> None:
        super().__init__(parent)
        self._script = script
        self._done = done
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(0)

    @Slot()
    def _go_on(self) -> None:
        try:
            wait = next(self._script)
        except StopIteration:
            self._done(None)
        except Exception as error:  # whatever it is, the window must close and the measurement must say so
            self._done(error)
        else:
            self._timer.start(round(wait))

"""Close the window in the middle of a training, whatever the training is at, and see what is left.

The window is a process of its own, `python -m tests.torture.closing HOME PHASE KIND`, so that what is timed is what a
person waits for: from the window's close to the end of its process. It opens the window as ``studio`` does, presses
Retrain, waits for the phase, says when it closes, and closes.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import psutil
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.app.application import application
from studio.app.running import run
from studio.gallery.store import Gallery, load_samples, verify
from studio.glyphs.strokes import load_recorded
from studio.paths import shipped
from studio.recognition.library import ModelLibrary
from studio.recognition.recognizer import Recognizer
from studio.settings import Settings, save_settings
from studio.training.base import load_small
from studio.training.messages import Progress
from studio.ui.window.main_window import MainWindow
from tests.training.jobs import samples

# In the order in which a training comes through them. "hung": the trainer was stopped in mid-training (SIGSTOP).
PHASES = ("warming", "starting", "loading", "first batch", "mid-epoch", "hung", "converting", "checking", "waiting")
TAUGHT = 60  # digits in the gallery
DRAWN = 2  # and drawings answered in the window
SHORT = 20  # passes over the drawings: enough for every phase to be met
STUCK = 120.0  # seconds after which a run is given up


class Driver(QObject):
    """Does what a person would, and closes the window when the training is at `phase`."""

    def __init__(self, phase: str) -> None:
        super().__init__()
        self._phase, self._begun, self._closed = phase, False, False
        self._random = random.Random(os.getpid())
        self._poll = QTimer(self)
        self._poll.timeout.connect(self._look)
        self._poll.start(20)

    @property
    def _window(self) -> MainWindow:
        return next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow))

    @Slot()
    def _look(self) -> None:
        window = self._window
        if window.retraining is None or window.session is None:
            return
        if not self._begun:
            self._begun = True
            self._begin(window)
        elif self._phase == "waiting" and window.session.models.waiting is not None:
            self._close()

    def _begin(self, window: MainWindow) -> None:
        assert window.session is not None
        assert window.retraining is not None
        recorded = load_recorded(shipped("datasets") / "demo-strokes.npz")
        for drawing, label in list(zip(recorded.drawings, recorded.labels, strict=True))[:DRAWN]:
            for stroke in drawing.strokes:
                window.session.add_stroke(stroke)
            window.session.answer(label)
        if self._phase == "warming":
            window.trainer_wanted.emit()
            QTimer.singleShot(self._random.randrange(0, 7000), self._close)
            return
        window.retraining._trainer.progressed.connect(self._progressed)
        trainings = window.session.trainings
        make_job = trainings.make_job
        trainings.make_job = lambda *asked: replace(make_job(*asked), epochs=SHORT)  # type: ignore[method-assign]
        QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
        assert window.retraining.busy
        if self._phase == "starting":
            QTimer.singleShot(self._random.randrange(0, 2500), self._close)
        if self._phase == "waiting":
            for stroke in recorded.drawings[-1].strokes:
                window.session.add_stroke(stroke)

    @Slot(object)
    def _progressed(self, progress: Progress) -> None:
        window = self._window
        assert window.retraining is not None
        child = window.retraining._trainer._supervisor._child
        ready = child is not None and child.is_ready
        share = progress.step / progress.steps if progress.steps else 0.0
        at = {
            "loading": ready and progress.phase == "loading",
            "first batch": progress.step > 0,
            "mid-epoch": share >= self._random.uniform(0.3, 0.7),
            "hung": share >= 0.3,
            "converting": progress.phase == "converting",
            "checking": progress.phase == "checking",
        }
        if at.get(self._phase, False):
            if self._phase == "hung" and child is not None:
                os.kill(child.pid, signal.SIGSTOP)
            pause = 300 if self._phase in {"converting", "loading"} else 20  # well into it
            QTimer.singleShot(self._random.randrange(0, pause), self._close)
            self._phase = ""

    @Slot()
    def _close(self) -> None:
        if not self._closed:
            self._closed = True
            self._poll.stop()
            sys.stdout.write(f"{time.monotonic()}\n")
            sys.stdout.flush()
            self._window.close()


def main(home: str, phase: str) -> int:
    """One window, closed in `phase`; what ``studio`` itself would return."""
    application()
    driver = Driver(phase)
    code = run(Path(home))
    driver.deleteLater()
    return code


@dataclass(frozen=True)
class Closed:
    """What came of one window."""

    seconds: float  # from its close to the end of its process
    code: int | None
    orphans: int
    left: tuple[str, ...]  # files of the training
    kept: bool  # the old model answers bit for bit as it did
    sound: bool  # the gallery verifies and has every drawing, and no version is damaged
    said: str  # on standard error


def make_home(root: Path, kind: str) -> Path:
    """A home whose serving model is the one of `kind` that ships, and whose gallery has something to train on."""
    root.mkdir()
    save_settings(root / "settings.json", Settings(theme="light", retrain_kind=kind))
    ModelLibrary(shipped("models"), root / "models").use(f"{kind}-0")
    with Gallery.open(root / "gallery.h5") as gallery:
        gallery.add(samples(TAUGHT))
    return root


def some_images() -> NDArray[np.uint8]:
    """Images that models are asked about, before and after."""
    return load_small()[0][::25]


def answers(folder: Path) -> bytes:
    """What the model in `folder` answers, bit for bit."""
    return Recognizer.load(folder).probabilities(some_images()).tobytes()


def close_in(phase: str, kind: str, template: Path, home: Path, before: bytes) -> Closed:
    """Open a window on a copy of `template`, close it in `phase`; `before` is what its model answers."""
    shutil.copytree(template, home)
    command = [sys.executable, "-m", "tests.torture.closing", str(home), phase]
    window = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, text=True
    )
    try:
        code: int | None = window.wait(STUCK)
    except subprocess.TimeoutExpired:
        code = None
    ended = time.monotonic()
    orphans = of_session(window.pid)
    for process in orphans:
        process.kill()
    said = window.communicate()
    library = ModelLibrary(shipped("models"), home / "models")
    if phase == "waiting" and library.active().version == f"{kind}-1":  # it was accepted: going back is what counts
        library.rollback()
    gallery = home / "gallery.h5"
    return Closed(
        seconds=ended - float(said[0] or "nan"),
        code=code,
        orphans=len(orphans),
        left=tuple(sorted(path.name for path in (home / "scratch").glob("*"))),
        kept=library.active().version == f"{kind}-0" and answers(library.active().folder) == before,
        sound=verify(gallery).ok and len(load_samples(gallery)) == TAUGHT + DRAWN and not library.damaged,
        said=said[1].strip(),
    )


def of_session(leader: int) -> list[psutil.Process]:
    """Processes of the session that `leader` began, itself left out."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.pid != leader and os.getsid(process.pid) == leader:
                found.append(process)
        except (OSError, psutil.Error):
            continue
    return found


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

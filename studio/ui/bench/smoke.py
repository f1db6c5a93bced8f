"""``studio --smoke-test``: the loop once in the real window, as the proof that a program as shipped is all there.

What a release is made of is what may be missing from it: Qt and its plugins, LiteRT, TensorFlow in the trainer, HDF5 in
the process that folds, models, base sample, strokes. All of it is used here, by pen and key events, and whatever goes
wrong anywhere, in a slot or a thread too, is a failure. A training of a few drawings is refused by the gate now and
then; in a home of the test's own the gate is therefore told to allow more, for it is the machinery that is tried.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice

import psutil
from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QGuiApplication

from studio.errors import StudioError
from studio.gallery.store import Gallery, verify
from studio.paths import Home, shipped
from studio.recognition.library import ModelLibrary
from studio.settings import NEWLY_BROKEN, Settings, save_settings
from studio.training.recipe import Recipe
from studio.ui.bench.stopwatch import Ended, Hand, Measured, Runner, Script, ready, shipped_digits
from studio.ui.training.retraining import Retraining
from studio.ui.window.safety import watch

KIND, BASE = "nn", "small"
DRAWINGS = 12
PATIENCE = 600.0  # seconds for all of it; it takes some 15
ENDING = 60.0  # seconds that processes may take to be gone: on a busy machine a killed trainer takes some
LOOK_MS = 50.0  # between two looks whether a training has ended


def prepare(home: Home) -> None:
    """Let the newest network serve in `home`; settings are made where there are none.

    Raises StudioError; OSError where nothing can be written.
    """
    if not home.settings.exists():
        save_settings(home.settings, Settings(writer="smoke test", newly_broken=NEWLY_BROKEN[1]))
    library = ModelLibrary(shipped("models"), home.models)
    library.use(library.newest(KIND).version)


class SmokeTest:
    """One smoke test of the window of `studio` on `home`; `say` is told each step that is done.

    All of it runs in the window's thread.
    """

    def __init__(self, studio: Measured, home: Home, say: Callable[[str], None]) -> None:
        self._studio, self._home, self._say = studio, home, say
        self._taught: list[str] = []
        self._failures: list[str] = []
        self._verdict = ""  # of the training
        self._loop = QEventLoop()

    def run(self) -> None:
        """Open the window, draw, correct, retrain, swap, close, and read back what was written.

        Raises StudioError: the first thing that failed.
        """
        before = children()
        with _noted(self._failures):
            guard = watch(self._home, self._studio.window)
            try:
                self._studio.open()
                Runner(self._in_time(), self._done, self._studio.window)
                self._loop.exec()
            finally:
                guard.stop()
        if left := still_running(before):
            self._failures.append(f"{left} does not end")
        if self._failures:
            raise StudioError(f"the smoke test failed: {self._failures[0]}")
        check_gallery(self._home, self._taught)
        self._say(f"gallery: {len(self._taught)} drawings written, read back and verified")

    def _done(self, error: BaseException | None) -> None:
        if error is not None:
            self._failures.append(str(error) or type(error).__name__)
        self._studio.window.close()
        self._loop.quit()  # whatever else is open, a page about a defect say

    def _in_time(self) -> Script:
        until = time.monotonic() + PATIENCE
        for pause in self._script():
            if self._studio.failure is not None:
                raise self._studio.failure
            if time.monotonic() > until:
                raise StudioError(f"it takes longer than {PATIENCE:.0f} s")
            yield pause

    def _script(self) -> Script:
        yield from ready(self._studio)
        window = self._studio.window
        while window.session is None or window.retraining is None:  # the trainer is loaded late
            yield LOOK_MS
        session, retraining = window.session, window.retraining
        before = session.recognizer.version
        self._say(f"window: open on {QGuiApplication.platformName()}, {before} serves")
        yield from self._draw()
        yield from self._retrain(retraining)
        card = session.recognizer.card
        if card.version == before:
            raise StudioError(f"no new model took over: {self._verdict}")
        if card.base != BASE:
            raise StudioError(f"{card.version} was trained on {card.base}, not on the sample")

    def _draw(self) -> Script:
        """Draw and correct; the first drawing must be recognised on screen."""
        page = self._studio.window.draw_page
        hand = Hand(page)
        for number, (drawing, label) in enumerate(islice(shipped_digits(), DRAWINGS)):
            yield from hand.draw(drawing)
            if number == 0:
                yield LOOK_MS
                read = page.panel.large.text()
                if not (read and hand.seen.take()):
                    raise StudioError("the first drawing was not recognised")
                self._say(f"recognition: a drawn {label} is read as {read}")
            yield from hand.answer(label)
            self._taught.append(label)

    def _retrain(self, retraining: Retraining) -> Script:
        """Train on the sample until the verdict."""
        ended = Ended(retraining)
        retraining.ended.connect(ended.note)
        retraining.failed.connect(ended.note)
        started = time.perf_counter()
        retraining.start_recipe(KIND, Recipe(base=BASE))
        while ended.at is None:
            yield LOOK_MS
        self._verdict = ended.line
        self._say(f"retrain: {ended.line} ({ended.at - started:.1f} s)")


def children() -> list[psutil.Process]:
    """The processes that this one and its own have started."""
    return psutil.Process().children(recursive=True)


def still_running(before: Sequence[psutil.Process]) -> str:
    """The command of a child process that goes on although the window is closed, `before` aside; empty: none does."""
    _, alive = psutil.wait_procs([child for child in children() if child not in before], timeout=ENDING)
    return " ".join(alive[0].cmdline()) if alive else ""


def check_gallery(home: Home, labels: Sequence[str]) -> None:
    """Fold the journal and compare the gallery file's last drawings with `labels`. Raises StudioError."""
    with Gallery.open(home.gallery) as gallery:
        gallery.pack()
    report = verify(home.gallery)
    if report.problems:
        raise StudioError(f"the smoke test failed: {home.gallery}: {report.problems[0]}")
    with Gallery.open(home.gallery, read_only=True) as gallery:
        kept = [sample.label for sample in gallery.samples()][-len(labels) :]
    if report.journal_records or kept != list(labels):
        raise StudioError(f"the smoke test failed: {home.gallery} does not hold the {len(labels)} drawings taught")


@contextmanager
def _noted(failures: list[str]) -> Iterator[None]:
    """Whatever is logged as an error meanwhile goes into `failures`."""
    handler = _Noted(failures)
    logging.getLogger().addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)


class _Noted(logging.Handler):
    def __init__(self, failures: list[str]) -> None:
        super().__init__(logging.ERROR)
        self._failures = failures

    def emit(self, record: logging.LogRecord) -> None:
        """A defect, with the exception it is about."""
        error = record.exc_info[1] if record.exc_info else None
        self._failures.append(record.getMessage() + ("" if error is None else f": {error!r}"))

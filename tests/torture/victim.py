"""A window to do harm to: the real one with the real trainer, off screen, and what is left of it afterwards."""

from __future__ import annotations

import contextlib
import os
import shutil
import statistics
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import psutil
from PySide6.QtTest import QTest

from studio.app.application import put_away
from studio.app.unattended import build
from studio.training.messages import Job, Progress
from studio.training.recipe import Recipe
from studio.ui.window.main_window import MainWindow
from tests.gallery.test_store_full_disk import fill
from tests.torture.closing import SHORT, answers, make_home, some_images

Doctor = Callable[[Job], Job]
LONGEST = 300  # characters of a line for a person
GIVEN_UP = 180.0  # seconds


@dataclass
class Row:
    """The outcomes of one fault."""

    fault: str
    runs: int = 0
    kept: int = 0  # the old model serves, and answers bit for bit as it did
    swapped: int = 0  # the gate let the new model in, and going back brought the old answers back
    told: int = 0  # in one line
    orphans: int = 0  # processes beside the one trainer
    left: int = 0  # files of the training
    works: bool = False  # the next training without a fault is done
    seconds: list[float] = field(default_factory=list)  # from the button, or from Cancel, to the line
    lines: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        often = "; ".join(f"{count}x {line[:110]}" for line, count in self.lines.most_common(3))
        return (
            f"{self.fault:<34} {self.runs:>3} {self.kept:>4} {self.swapped:>4} {self.told:>4} {self.orphans:>4} "
            f"{self.left:>4} {statistics.median(self.seconds):>6.2f} {max(self.seconds):>6.2f}  "
            f"{'yes' if self.works else 'NO':<3} {often}"
        )

    @property
    def sound(self) -> bool:
        """Is it as it has to be?"""
        unharmed = self.kept + self.swapped == self.runs == self.told
        return unharmed and self.works and not self.orphans and not self.left


HEAD = f"{'fault':<34} runs kept swap told orph left    p50    max  then what was said"


class Victim:
    """One window whose model is the `kind` that ships. Use `open_victim`."""

    def __init__(self, window: MainWindow, root: Path, kind: str) -> None:
        assert window.session is not None
        assert window.retraining is not None
        self.window, self.root, self.kind = window, root, kind
        self.session, self.retraining = window.session, window.retraining
        self.trainer = window.retraining._trainer
        self.supervisor = self.trainer._supervisor
        self.lines: list[str] = []
        self.raised: list[BaseException] = []
        self.during: Callable[[Progress], None] | None = None
        self._before = answers(self.session.recognizer.folder)
        self._make_job = self.session.trainings.make_job
        self.retraining.ended.connect(self.lines.append)
        self.retraining.failed.connect(self.lines.append)
        self.trainer.progressed.connect(self._progressed)

    def _progressed(self, progress: Progress) -> None:
        if self.during is not None:
            self.during(progress)

    def press(self, doctor: Doctor = lambda job: job, during: Callable[[Progress], None] | None = None) -> None:
        """Press Retrain; the job goes through the hands of `doctor`."""
        self.lines.clear()
        self.during = during

        def make_job(kind: str, recipe: Recipe) -> Job:
            return doctor(replace(self._make_job(kind, recipe), epochs=SHORT))

        self.session.trainings.make_job = make_job  # type: ignore[method-assign,assignment]
        self.window.trainer_row.retrain_asked.emit()

    def wait(self) -> str:
        """The line in the row in the end."""
        until = time.monotonic() + GIVEN_UP
        while not self.lines and time.monotonic() < until:
            QTest.qWait(5)
            self.raised_nothing()
        self.during = None
        return self.lines[0] if self.lines else "NOTHING WAS SAID"

    def run(self, doctor: Doctor = lambda job: job, during: Callable[[Progress], None] | None = None) -> str:
        """One training from button to line."""
        self.press(doctor, during)
        return self.wait()

    def look(self, row: Row, line: str, seconds: float) -> None:
        """Count what came of one run, and put everything back."""
        row.runs += 1
        row.seconds.append(seconds)
        row.lines[line.replace(str(self.root), "HOME")] += 1
        self.raised_nothing()
        row.told += 0 < len(line) <= LONGEST and "\n" not in line and "Traceback" not in line
        swapped = self.session.recognizer.version != f"{self.kind}-0"
        self.go_back()
        asked = self.session.recognizer.probabilities(some_images()).tobytes()
        same = self._before == asked == answers(self.session.library.active().folder)
        row.kept += same and not swapped
        row.swapped += same and swapped
        row.orphans += len(self.strangers())
        row.left += len(self.leavings())

    def raised_nothing(self) -> None:
        """Nothing escaped into the window's loop."""
        if self.raised:
            raise AssertionError(f"not caught: {self.raised!r}") from self.raised[0]

    def go_back(self) -> None:
        """The model that ships serves again, and no other is there."""
        first = f"{self.kind}-0"
        if self.session.recognizer.version != first or self.session.library.active().version != first:
            self.session.models.serve(first)
        for folder in (self.root / "models").glob("*-*"):
            shutil.rmtree(folder)

    def strangers(self) -> list[psutil.Process]:
        """Children of this process that train and are not the trainer."""
        found = []
        for child in psutil.Process().children(recursive=True):
            with contextlib.suppress(psutil.Error):
                trains = "trainer" in " ".join(child.cmdline()) and child.status() != psutil.STATUS_ZOMBIE
                if trains and child.pid != self.supervisor.pid:
                    found.append(child)
        return found

    def leavings(self) -> list[str]:
        """What trainings left in the home, but for the candidate that can still be swapped in."""
        half = [path for path in self.root.rglob("*") if path.name.endswith((".part", ".new")) or ".new-" in path.name]
        refused = self.session.trainings.refused
        kept = None if refused is None else Path(refused.candidate).parent
        return sorted(path.name for path in [*half, *(self.root / "scratch").glob("*")] if path != kept)

    def signal(self, number: int) -> None:
        """Send the trainer a signal."""
        if self.supervisor.pid is not None:
            os.kill(self.supervisor.pid, number)

    def restart(self, code: str | None = None) -> None:
        """End the trainer; the next one runs `code` first."""
        self.supervisor.stop()
        start = "from studio.training.program import main; main()"
        self.supervisor._command = (sys.executable, "-c", f"{code}; {start}", "trainer") if code else COMMAND

    @contextlib.contextmanager
    def room_for_nothing(self) -> Iterator[Callable[[], None]]:
        """What it gives fills the disk, from any thread; in the end there is room again."""
        filled = threading.Event()

        def fill_it() -> None:
            if not filled.is_set():
                filled.set()
                fill(self.root)

        try:
            yield fill_it
        finally:
            (self.root / "ballast").unlink(missing_ok=True)


COMMAND = (sys.executable, "-m", "studio", "trainer")


@contextlib.contextmanager
def open_victim(root: Path, kind: str) -> Iterator[Victim]:
    """A window on a new home `root`, which may be a mounted disk, and closes it in the end."""
    if not root.exists():
        make_home(root, kind)
    hook, window = sys.excepthook, build(root, trainer=COMMAND)
    window.show()
    victim = Victim(window, root, kind)
    sys.excepthook = lambda _, error, __: victim.raised.append(error)
    try:
        yield victim
        victim.raised_nothing()
    finally:
        sys.excepthook = hook
        put_away(window)


def resident(pid: int | None) -> float:
    """MB of a process that are in memory; 0: there is none."""
    with contextlib.suppress(psutil.Error):
        return float(psutil.Process(pid).memory_info().rss) / 2**20 if pid else 0.0
    return 0.0

"""What works on one gallery while it is open in the window: session, trainer, backups, doorbell.

The window stays when another gallery is opened, so that it keeps its place, its size and its focus (under Wayland a
second window could not be put where the first one stands); the desk is cleared and another one set up. Hence whatever
belongs to a gallery belongs here, and ends with `close`.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from studio.errors import StudioError

if TYPE_CHECKING:
    from studio.gallery.rotation import Rotation
    from studio.session import Session
    from studio.ui.parts.beside import Beside
    from studio.ui.training.trainer_thread import TrainerThread
    from studio.ui.window.doorbell import Doorbell
    from studio.ui.window.main_window import MainWindow

log = logging.getLogger(__name__)

FOLDING = 0.8  # seconds that closing may fold the gallery's journal: the window is to be gone within two
BACKING_UP = 0.8  # seconds that it may write a backup before; what takes longer is made by the next window
TIDY = 20_000  # ms between two looks whether the gallery's journal is worth folding


class Desk(QObject):
    """A child of its window, all of whose methods run in the window's thread.

    `command`: what starts the trainer, where that is not the usual one.
    """

    def __init__(self, session: Session, window: MainWindow, command: Sequence[str] | None) -> None:
        super().__init__(window)
        self.session = session
        self._window, self._command = window, command
        self._trainer: TrainerThread | None = None
        self._backups: Rotation | None = None
        self._doorbell: Doorbell | None = None
        self._count: Beside | None = None
        self._folded_at = -1  # revision of the gallery at the last look
        self._told: set[str] = set()  # problems of the newest fold and the newest backup; said once

    def load_trainer(self) -> None:
        """Let the window train."""
        from studio.training.supervisor import Supervisor
        from studio.ui.training.retraining import Retraining
        from studio.ui.training.trainer_thread import TrainerThread

        self._trainer = TrainerThread(Supervisor(self._command), self)
        retraining = Retraining(self.session, self._trainer, self._window.trainer_row, self)
        self._window.attach_retraining(retraining)
        self._window.trainer_wanted.connect(retraining.prepare)

    def keep_tidy(self) -> None:
        """Fold the journal and make backups, now and then."""
        from studio.gallery.rotation import Rotation

        if self.session.gallery.read_only:
            return
        self._backups = Rotation(self.session.gallery)
        timer = QTimer(self)
        timer.timeout.connect(self.fold)
        timer.start(TIDY)

    def count_queue(self) -> None:
        """Say beside the queue's name how many wait, although nobody has opened it yet."""
        from studio.gallery.pool import pool_of
        from studio.ui.parts.beside import Beside
        from studio.ui.queue.queue_count import QueueCount

        if pool_of(self.session.gallery.path).is_dir():
            self._count = Beside(self)  # what it finds too late is of a gallery that is closed
            self._count.found.connect(self._window.figures.show_waiting)
            self._count.failed.connect(log.warning)  # the page says so when it is opened
            self._count.start(QueueCount(self.session, self))

    def hang_doorbell(self) -> None:
        """Come to the front when a second window is opened on the gallery."""
        from studio.ui.window.doorbell import Doorbell

        if not self.session.gallery.read_only:
            self._doorbell = Doorbell(self.session.gallery.path, self)
            self._doorbell.rung.connect(self._window.come_to_front)

    @Slot()
    def fold(self) -> None:
        """Fold the journal if it is worth it and the pen rests."""
        if self._window.draw_page.canvas.drawing_now:
            return
        gallery = self.session.gallery
        gallery.fold(idle=gallery.revision == self._folded_at)
        self._folded_at = gallery.revision
        problems = {gallery.fold_problem}
        if self._backups is not None:
            self._backups.poll()
            problems.add(self._backups.problem)
        for problem in problems - self._told - {""}:
            self._window.notice.say(problem)
        self._told = problems

    def close(self) -> bool:
        """Put everything away in order. False: the trainer's thread would not end; then nobody may delete this."""
        ended = True
        try:
            ended = self._trainer is None or self._trainer.close()
        finally:
            self._close_gallery()
        return ended

    def _close_gallery(self) -> None:
        for timer in self.findChildren(QTimer):
            timer.stop()
        if self._count is not None:
            self._count.stop()
        if self._doorbell is not None:
            self._doorbell.close()
        if self._backups is not None:
            self._backups.close(BACKING_UP)
        try:
            self.session.close(patience=FOLDING)
        except StudioError as error:
            log.warning("closing the gallery: %s", error)
            print(error, file=sys.stderr)  # noqa: T201 the window may be gone, and this must not be swallowed

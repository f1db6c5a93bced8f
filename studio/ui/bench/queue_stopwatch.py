"""A stopwatch on the Queue page: from Enter to the paint that shows the next item, idle and while a model is trained.

It answers as fast as a person who never hesitates: by Enter where the suggestion may be confirmed, else by a key. What
is measured is everything a person waits for: the answer on the disk, the next item's prediction, and its paint.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Slot

from studio.ui.bench.painted import Painted
from studio.ui.bench.stopwatch import (
    MOVE_MS,
    PATIENCE_S,
    SETTLING_MS,
    Ended,
    Heartbeat,
    Measured,
    Script,
    ready,
    send_key,
    until_warm,
)
from studio.ui.parts.actions import Act

if TYPE_CHECKING:
    from studio.ui.queue.queue_page import QueuePage

LOOKING_MS = 220.0  # between an item and its Enter; more than the 150 ms that are asked for
ANSWERS = 100  # given while nothing trains


def measure(studio: Measured, found: dict[str, Any]) -> Script:
    """Answer, alone and beside a training with the trainer warm."""
    window = studio.window
    yield from ready(studio)
    session, retraining = window.session, window.retraining
    if session is None or retraining is None:
        raise RuntimeError("the window has no session or no trainer")
    window.actions_by_name[Act.QUEUE].trigger()
    page = window.queue_page
    if page is None or page.queue.current is None:
        raise RuntimeError("there is nothing to ask for")
    found["pool"] = page.queue.left
    yield from _until_ranked(page, found)
    hand = _Hand(page)
    heart = Heartbeat(window)
    for _ in range(ANSWERS):
        yield from hand.answer()
    found["next_idle_ms"], found["gap_idle_ms"] = hand.take(), heart.longest
    window.trainer_wanted.emit()
    yield from until_warm()
    ended = Ended(window)
    retraining.ended.connect(ended.note)
    heart.longest = 0.0
    started = time.perf_counter()
    window.trainer_row.retrain.click()
    while ended.at is None:
        if time.perf_counter() - started > PATIENCE_S:
            raise TimeoutError(f"no verdict after {PATIENCE_S:.0f} s")
        yield from hand.answer()
    found["next_training_ms"], found["gap_training_ms"] = hand.take(), heart.longest
    found["seconds"], found["verdict"] = ended.at - started, ended.line
    yield SETTLING_MS


def _until_ranked(page: QueuePage, found: dict[str, Any]) -> Script:
    started = time.perf_counter()
    while page.ranker.busy:
        yield MOVE_MS
    found["ranking_s"] = time.perf_counter() - started


class _Hand(QObject):
    """Sends keys to the page's entry, and waits for the paint of what comes."""

    def __init__(self, page: QueuePage) -> None:
        super().__init__(page)
        self._page = page
        self._entered: float | None = None  # when the Enter came whose next item is not shown yet
        self._painted = Painted([page.item.picture], self)
        page.shown_next.connect(self._on_shown)

    def take(self) -> list[float]:
        """Milliseconds so far; the next ones begin a new list."""
        return self._painted.take()

    def answer(self) -> Script:
        """Look, and answer."""
        yield LOOKING_MS
        current, shown = self._page.queue.current, self._page.queue.shown
        if current is None:
            raise RuntimeError("the pool is empty")
        if shown is None or shown.unsure or current.question.hidden:
            send_key(self._page.entry, 0, "7")
        self._entered = time.perf_counter()
        send_key(self._page.entry, Qt.Key.Key_Return, "\r")
        for _ in range(1000):
            if self._entered is None and not self._painted.waiting:
                return
            yield 1.0
        raise TimeoutError("no next item was painted")

    @Slot()
    def _on_shown(self) -> None:
        if self._entered is not None:
            self._painted.expect(self._entered)
        self._entered = None

"""What a window loads once it is on screen: step by step, between two events, and behind a pen that is drawing.

A step that fails ends it: better no window than an idle one.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable

from studio.errors import StudioError

log = logging.getLogger(__name__)

PAUSE = 50  # ms until the next look whether the pen has come to rest


class Loading:
    """`steps` in order. `waits`: does a pen go first just now? `failed`: told of the step that could not be done."""

    def __init__(
        self, steps: Iterable[Callable[[], None]], waits: Callable[[], bool], failed: Callable[[StudioError], None]
    ) -> None:
        self._steps = list(steps)
        self._waits, self._failed = waits, failed
        self._stopped = False

    def add(self, *steps: Callable[[], None]) -> None:
        """Do these, too, when it is their turn."""
        self._steps += steps

    def do_all(self) -> None:
        """Load everything now, pen or none."""
        while self._steps and not self._stopped:
            self._do_next()

    def do_soon(self) -> None:
        """Load one after another, each when the events that have come meanwhile are dealt with."""
        from PySide6.QtCore import QTimer

        if self._steps and not self._stopped:
            QTimer.singleShot(PAUSE if self._waits() else 0, self._do_next_then_more)

    def stop(self) -> None:
        """Load nothing any more, whatever is added."""
        self._stopped = True
        self._steps.clear()

    def _do_next_then_more(self) -> None:
        if self._stopped:
            return
        if not self._waits():
            self._do_next()
        self.do_soon()

    def _do_next(self) -> None:
        if not self._steps:
            return
        try:
            self._steps.pop(0)()
        except StudioError as error:
            self._give_up(error)
        except Exception as error:  # a library that is missing or broken, say
            log.exception("cannot be opened")
            self._give_up(StudioError(f"the window cannot be loaded ({error}); `studio doctor` says what is missing"))

    def _give_up(self, why: StudioError) -> None:
        log.warning("cannot be opened: %s", why)
        self._steps.clear()
        self._failed(why)

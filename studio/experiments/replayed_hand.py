"""A hand that draws recorded glyphs on a session's canvas and answers them, as their writer would at the screen."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from studio.errors import StudioError
from studio.experiments.scratch import TurnedClock
from studio.glyphs.strokes import Drawing, Stroke, make_stroke
from studio.session import Session, Taught

LOOKS = 4  # looks at a stroke while the pen is down
STEP_MS = 8.0  # between two points of a recording without times
PAUSE = 0.12  # seconds between two strokes
READING = 0.4  # seconds before the answer; more than the 150 ms that a label must have been seen


class ReplayedHand:
    """Draws recorded glyphs on a session's canvas and answers them; keeps the seconds each look took."""

    def __init__(self, session: Session, clock: TurnedClock) -> None:
        self._session = session
        self._clock = clock
        self.latencies: list[float] = []

    def write_as(self, writer: str) -> None:
        """What follows is drawn by `writer` ("": whoever draws now); nothing is saved, because nobody chose it."""
        if writer and writer != self._session.settings.writer:
            self._session.settings = replace(self._session.settings, writer=writer)

    def teach(self, drawing: Drawing, label: str, *, learns: bool = True) -> Taught:
        """One glyph drawn and answered; if it does not learn, the answer is stored and what is read stays as it was.

        Raises StudioError when the answer cannot be saved or is not accepted.
        """
        self.draw(drawing)
        shown = self._session.shown
        right = shown is not None and not shown.unsure and shown.label == label
        asked = ""
        for text in ("", label, label) if right else (label, label):  # a new class is asked for twice
            outcome = self._session.answer(text)
            if isinstance(outcome, Taught):
                if learns:
                    self._session.settle()
                elif outcome.trial.sample is not None:
                    self._session.let_go(outcome.trial.sample)
                return outcome
            asked = outcome.message
            self._clock.advance(READING)
        raise StudioError(f'the label "{label}" was not accepted: {asked}')

    def draw(self, drawing: Drawing) -> None:
        """Put a glyph on the canvas, looking at it as the pen moves, and wait until it has been read."""
        for stroke in drawing.strokes:
            for part, seconds in _growing(stroke):
                self._clock.advance(seconds)
                self._timed(self._session.look, part)
            self._timed(self._session.add_stroke, stroke)
            self._clock.advance(PAUSE)
        self._clock.advance(READING)

    def _timed(self, look: Callable[[Stroke], object], stroke: Stroke) -> None:
        started = time.perf_counter()
        look(stroke)
        self.latencies.append(time.perf_counter() - started)


def _growing(stroke: Stroke) -> Iterator[tuple[Stroke, float]]:
    """A stroke as it is being drawn: its first points, more each time, and the seconds since the part before."""
    count = len(stroke.points)
    duration = float(stroke.times[-1] - stroke.times[0]) or STEP_MS * count
    parts = min(LOOKS, count)
    for part in range(1, parts + 1):
        upto = max(1, count * part // parts)
        yield (
            make_stroke(stroke.points[:upto], stroke.times[:upto], stroke.pressures[:upto]),
            duration / parts / 1000,
        )

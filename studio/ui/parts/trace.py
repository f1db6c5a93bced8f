"""What the canvas collects from a pen before it is a stroke: plain numbers, cut at the canvas's edge.

No numpy here: a pen may touch the canvas before anything but the window has been loaded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Dab(NamedTuple):
    """One place of the pen: canvas px, ms since the drawing's first touch, pressure 0..1."""

    x: float
    y: float
    time: float
    pressure: float


@dataclass
class Trace:
    """The pen from down to up, in order."""

    dabs: list[Dab] = field(default_factory=list)

    def add(self, dab: Dab) -> bool:
        """Append `dab` unless the pen stands still. True: it was appended."""
        if self.dabs and (self.dabs[-1].x, self.dabs[-1].y) == (dab.x, dab.y):
            return False
        self.dabs.append(dab)
        return True


def inside(dab: Dab, width: float, height: float) -> bool:
    """Is the pen on a canvas of width x height px?"""
    return 0 <= dab.x <= width and 0 <= dab.y <= height


def cut(a: Dab, b: Dab, width: float, height: float) -> tuple[Dab, Dab] | None:
    """The part of the way from `a` to `b` on the canvas; None when it misses it.

    Liang and Barsky, ACM Transactions on Graphics 3, 1984; time and pressure are interpolated.
    """
    enter, leave = 0.0, 1.0
    for start, step, limit in ((a.x, b.x - a.x, width), (a.y, b.y - a.y, height)):
        if step == 0:
            if not 0 <= start <= limit:
                return None
            continue
        one, other = sorted((-start / step, (limit - start) / step))
        enter, leave = max(enter, one), min(leave, other)
    if enter > leave:
        return None
    return _between(a, b, enter), _between(a, b, leave)


def _between(a: Dab, b: Dab, part: float) -> Dab:
    if part in (0.0, 1.0):
        return b if part else a
    return Dab(*(start + part * (end - start) for start, end in zip(a, b, strict=True)))

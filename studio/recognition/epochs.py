"""What a training said at the end of each of its epochs: the curves that a card keeps.

Loss and accuracy are means over all examples of the epoch, as the network was while it saw them; validation is of the
weights at the epoch's end, and missing where nothing was validated (a warm start, a training without a base set). A
network of several members has their epochs one after another.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from studio.recognition.fields import Fields

MOST = 500  # points of a card: more epochs are thinned evenly, so that it stays small and quick to read
_LARGEST = 10**6  # epoch
_WORST = 1e12  # loss that is told apart from a larger one
_DIGITS = 6  # of a figure


@dataclass(frozen=True)
class EpochPoint:
    """One epoch."""

    epoch: int  # from 1
    loss: float
    accuracy: float  # fraction, of what trained
    validation: float | None = None  # accuracy (fraction) on some of base validation
    auc: float | None = None  # area under the ROC curve there: mean over the classes, one against the rest

    def rounded(self) -> EpochPoint:
        """With as many digits as a card keeps."""
        return EpochPoint(
            self.epoch, round(min(self.loss, _WORST), _DIGITS), round(self.accuracy, _DIGITS), _short(self.validation),
            _short(self.auc),
        )  # fmt: skip


def _short(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)


def kept(points: Sequence[EpochPoint]) -> tuple[EpochPoint, ...]:
    """At most `MOST` of them, evenly, the last one always; rounded."""
    every = max(1, -(-len(points) // MOST))
    return tuple(point.rounded() for point in points[::-1][::every][::-1])


def read_epochs(fields: Fields, name: str) -> tuple[EpochPoint, ...]:
    """The points in the list `name`. Raises StudioError naming the field that is not as it should be."""
    points = tuple(_point(one) for one in fields.objects(name, 0, MOST))
    if any(a.epoch >= b.epoch for a, b in itertools.pairwise(points)):
        fields.refuse(name, "a list of epochs in their order", [])
    return points


def _point(fields: Fields) -> EpochPoint:
    point = EpochPoint(
        epoch=fields.integer("epoch", 1, _LARGEST),
        loss=fields.number("loss", 0, _WORST),
        accuracy=fields.number("accuracy", 0, 1),
        validation=None if fields.is_null("validation") else fields.number("validation", 0, 1),
        auc=None if fields.is_null("auc") else fields.number("auc", 0, 1),
    )
    fields.done()
    return point

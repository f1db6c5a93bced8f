"""What of a gallery comes onto a poster: a person's hand, class by class, or the mistakes a model was surest of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from studio.errors import StudioError
from studio.formats.poster import Cell
from studio.gallery.records import Sample
from studio.glyphs.strokes import Drawing, unpack

HAND, FOOL = "hand", "fool-it"
POSTERS = (HAND, FOOL)
MOST = 200  # cells: more are not seen at a glance
MISTAKES = 12  # cells of the mistakes, unless more are asked for
SAID = "read as {label}, {share} sure"


def my_hand(samples: Iterable[Sample], writer: str) -> tuple[Sample, ...]:
    """One drawing of each class that `writer` drew: the one that was read best when it was drawn, the newest of equals.

    Raises StudioError: nothing was drawn by `writer`.
    """
    best: dict[str, Sample] = {}
    writers = set()
    for sample in samples:
        if not sample.strokes:
            continue
        writers.add(sample.writer)
        if sample.writer == writer and (sample.label not in best or _read(sample) >= _read(best[sample.label])):
            best[sample.label] = sample
    if not best:
        others = f"; there are {', '.join(sorted(writers))}" if writers else ""
        raise StudioError(f'there is no drawing by "{writer}" here{others}: draw something first')
    return tuple(best[label] for label in sorted(best)[:MOST])


def fool_it(samples: Iterable[Sample], writer: str | None = None, most: int = MISTAKES) -> tuple[Sample, ...]:
    """The `most` mistakes that a model was surest of, surest first; of `writer` alone, if one is given.

    A mistake is a label that was shown and is not the one the drawing has now; "not sure" is none. Raises StudioError:
    there is none.
    """
    found = [one for one in samples if writer in (None, one.writer) and one.model and not one.unsure]
    wrong = sorted((one for one in found if one.predicted != one.label), key=lambda one: -sure_of(one))
    if not wrong:
        whose = "" if writer is None else f' by "{writer}"'
        raise StudioError(f"no drawing{whose} here was read wrongly yet: nobody has fooled it")
    return tuple(wrong[: min(most, MOST)])


def cells_of(samples: Iterable[Sample], words: str = "") -> tuple[Cell, ...]:
    """The cells of a poster; `words` with {label} and {share} tell what the model said. Raises StudioError: damage."""
    return tuple(
        Cell(
            unpack(one.strokes) if one.strokes else Drawing(),
            one.image,
            one.label,
            words.format(label=one.predicted, share=_percent(sure_of(one))) if words else "",
        )
        for one in samples
    )


def signature(samples: Iterable[Sample]) -> str:
    """Who drew them, and the day of the newest: "Ada, 2026-11-27"."""
    shown = tuple(samples)
    day = datetime.fromtimestamp(max(one.time for one in shown)).strftime("%Y-%m-%d")
    return f"{', '.join(dict.fromkeys(one.writer for one in shown))}, {day}"


def sure_of(sample: Sample) -> float:
    """The probability of what the model showed; 0 where it is not known."""
    if sample.probabilities is None or sample.predicted not in sample.classes:
        return 0.0
    return float(sample.probabilities[sample.classes.index(sample.predicted)])


def _read(sample: Sample) -> float:
    """How well it was read as what it is."""
    return sure_of(sample) if sample.predicted == sample.label and not sample.unsure else 0.0


def _percent(share: float) -> str:
    """Cut, not rounded: what was wrong was never 100 %."""
    return f"{int(1000 * share) / 10:.1f} %"

"""What of a gallery is looked at, and in what order: filters and sorts, without a screen.

A person filters while typing, in a gallery that may hold 100,000 samples, so each condition that is set goes once over
what the conditions before it have left, the cheapest first, and one that is not set costs nothing. Texts are compared
once for each that occurs, not once a sample; probabilities in one array. Measured with 100,000 samples on one core: one
condition 5 to 15 ms, all of them 40, an order 10 to 60.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from studio.gallery.records import DRAWN, IMPORTED, Sample

NUMBER = "#"  # in free text: "#12" is sample 12
SOURCES = (DRAWN, IMPORTED)


class Which(Enum):
    """What the model that looked made of it."""

    ALL = "all"
    RIGHT = "right"
    WRONG = "wrong"  # "not sure" among them: it counts as not right
    UNSURE = "unsure"
    IMPORTED = "imported"  # no model has looked


class Order(Enum):
    """In what order; where two are alike, the newer comes first."""

    NEWEST = "newest"  # by arrival
    OLDEST = "oldest"
    LABEL = "label"
    PREDICTION = "prediction"
    CONFIDENCE = "confidence"  # the least sure answer first, what no model looked at last
    WRITER = "writer"
    MODEL = "model"
    SUSPICIOUS = "suspicious"  # only what has a score, the highest first
    ALIKE = "alike"  # only what has a group, groups together, the largest first

    @property
    def narrows(self) -> bool:
        """Does it leave out samples?"""
        return self in (Order.SUSPICIOUS, Order.ALIKE)


@dataclass(frozen=True)
class Query:
    """What is asked for; everything at its default asks for every sample that is not deleted."""

    label: str = ""  # "": any, here and below
    predicted: str = ""
    which: Which = Which.ALL
    writer: str = ""
    model: str = ""  # version of the model that looked
    source: str = ""  # DRAWN or IMPORTED
    since: float | None = None  # seconds since 1970
    until: float | None = None  # seconds since 1970, not included
    low: float | None = None  # 0..1, of the model's answer; what no model looked at has none
    high: float | None = None  # 0..1, included
    held_out: bool | None = None  # marked by a person to be kept for testing?
    deleted: bool = False  # the deleted ones instead
    text: str = ""  # words: each the beginning of a word of label, writer, model or source, or "#" and a number
    ids: frozenset[int] | None = None  # these samples and no others

    @property
    def narrows(self) -> bool:
        """Is anything asked for?"""
        return self != Query()


@dataclass(frozen=True)
class Choices:
    """What can be asked for in a gallery, each with its number of samples, sorted as people sort."""

    labels: tuple[tuple[str, int], ...]
    predictions: tuple[tuple[str, int], ...]
    writers: tuple[tuple[str, int], ...]
    models: tuple[tuple[str, int], ...]


def choices(samples: Sequence[Sample]) -> Choices:
    """What occurs in `samples`."""
    return Choices(
        _counted(Counter([sample.label for sample in samples])),
        _counted(Counter([sample.predicted for sample in samples])),
        _counted(Counter([sample.writer for sample in samples])),
        _counted(Counter([sample.model for sample in samples])),
    )


def _counted(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(((text, n) for text, n in counts.items() if text), key=lambda item: _as_people_sort(item[0])))


def _as_people_sort(text: str) -> tuple[bool, str]:
    return len(text) > 1, text


def find(
    samples: Sequence[Sample],
    query: Query,
    order: Order = Order.NEWEST,
    *,
    suspicion: Mapping[int, float] | None = None,
    groups: Mapping[int, int] | None = None,
) -> list[Sample]:
    """The samples that `query` asks for, in `order`; deleted and lost ones are found only where it asks for them.

    Args:
        samples: of the gallery, in order of arrival, with the deleted ones where they are asked for.
        suspicion: score by sample id, for Order.SUSPICIOUS.
        groups: any number by sample id, for Order.ALIKE: the same for samples that are alike.
    """
    found = [sample for sample in samples if sample.deleted == query.deleted and sample.source]
    if (ids := query.ids) is not None:
        found = [sample for sample in found if sample.id in ids]
    for condition in _conditions(query):
        found = condition(found)
    if order is Order.OLDEST:
        return found
    found.reverse()
    return _ordered(found, order, suspicion or {}, groups or {})


_Condition = Callable[[list[Sample]], list[Sample]]


def _conditions(query: Query) -> list[_Condition]:
    """What is set of `query`, each as what is left of a list; the cheapest first."""
    wanted: list[_Condition] = []
    if query.label:
        wanted.append(lambda found: [s for s in found if s.label == query.label])
    if query.predicted:
        wanted.append(lambda found: [s for s in found if s.predicted == query.predicted])
    if query.writer:
        wanted.append(lambda found: [s for s in found if s.writer == query.writer])
    if query.model:
        wanted.append(lambda found: [s for s in found if s.model == query.model])
    if query.source:
        wanted.append(lambda found: [s for s in found if s.source == query.source])
    if query.held_out is not None:
        wanted.append(lambda found: [s for s in found if s.held_out == query.held_out])
    if query.which is not Which.ALL:
        wanted.append(_WHICH[query.which])
    if query.since is not None or query.until is not None:
        since = -np.inf if query.since is None else query.since
        until = np.inf if query.until is None else query.until
        wanted.append(lambda found: [s for s in found if since <= s.time < until])
    wanted.extend(_word(word) for word in query.text.casefold().split())
    if query.low is not None or query.high is not None:
        low, high = query.low or 0.0, 1.0 if query.high is None else query.high
        wanted.append(lambda found: _between(found, low, high))
    return wanted


_WHICH: dict[Which, _Condition] = {
    Which.RIGHT: lambda found: [s for s in found if s.model and not s.corrected],
    Which.WRONG: lambda found: [s for s in found if s.corrected],
    Which.UNSURE: lambda found: [s for s in found if s.model and s.unsure],
    Which.IMPORTED: lambda found: [s for s in found if not s.model],
}


def _word(word: str) -> _Condition:
    """Samples that a word of free text, in small letters, stands for."""
    if word.startswith(NUMBER) and word[1:].isdecimal():
        number = int(word[1:])
        return lambda found: [s for s in found if s.id == number]

    def narrow(found: list[Sample]) -> list[Sample]:
        texts = {text for s in found for text in (s.label, s.writer, s.model, s.source)}
        fits = {text for text in texts if any(part.startswith(word) for part in text.casefold().split())}
        return [s for s in found if s.label in fits or s.writer in fits or s.model in fits or s.source in fits]

    return narrow


def confidence(sample: Sample) -> float | None:
    """How sure the model was of its answer, 0..1; None: no model looked, or it left no probabilities."""
    shares = sample.probabilities
    return None if shares is None or not len(shares) else float(shares.max())


def _confidences(samples: Sequence[Sample]) -> NDArray[np.float32]:
    """(n,) as `confidence`, NaN for None, in two passes instead of one small reduction a sample."""
    out = np.full(len(samples), np.nan, np.float32)
    places = [place for place, s in enumerate(samples) if s.probabilities is not None and len(s.probabilities)]
    if places:
        shares = [samples[place].probabilities for place in places]
        lengths = np.fromiter((len(share) for share in shares if share is not None), np.int64, len(places))
        together = np.concatenate([share for share in shares if share is not None])
        out[places] = np.maximum.reduceat(together, np.cumsum(lengths) - lengths)
    return out


def _between(found: list[Sample], low: float, high: float) -> list[Sample]:
    shares = _confidences(found)
    return [found[place] for place in np.flatnonzero((shares >= low) & (shares <= high)).tolist()]


def _ordered(
    found: list[Sample], order: Order, suspicion: Mapping[int, float], groups: Mapping[int, int]
) -> list[Sample]:
    """`found`, the newest first, in `order`; every sort is stable."""
    match order:
        case Order.LABEL:
            return _by_text(found, [s.label for s in found])
        case Order.PREDICTION:
            return _by_text(found, [s.predicted for s in found])
        case Order.WRITER:
            return _by_text(found, [s.writer for s in found])
        case Order.MODEL:
            return _by_text(found, [s.model for s in found])
        case Order.CONFIDENCE:
            return [found[place] for place in np.argsort(_confidences(found), kind="stable").tolist()]
        case Order.SUSPICIOUS:
            doubted = [s for s in found if s.id in suspicion]
            return sorted(doubted, key=lambda s: -suspicion[s.id])
        case Order.ALIKE:
            return _together(found, groups)
    return found


def _by_text(found: list[Sample], texts: list[str]) -> list[Sample]:
    """Sorted by `texts`, one for each; what has none comes last."""
    shelves: dict[str, list[Sample]] = {text: [] for text in sorted(set(texts), key=_as_people_sort)}
    for sample, text in zip(found, texts, strict=True):
        shelves[text].append(sample)
    nameless = shelves.pop("", [])
    return [*chain.from_iterable(shelves.values()), *nameless]


def _together(found: list[Sample], groups: Mapping[int, int]) -> list[Sample]:
    """Those with a group that is here more than once, group by group."""
    shelves: dict[int, list[Sample]] = {}
    for sample in found:
        if sample.id in groups:
            shelves.setdefault(groups[sample.id], []).append(sample)
    several: list[list[Sample]] = [shelf for shelf in shelves.values() if len(shelf) > 1]
    several.sort(key=len, reverse=True)
    return list(chain.from_iterable(several))

"""What the drawings nearest to a drawing say of its label, the drawing itself and its duplicates left out.

Nothing is trained, so nothing can learn a wrong label: a drawing is compared, in the features of a network that has
seen none of them, with all others and with base characters, and of every class the `NEIGHBOURS` nearest count. Their
mean similarity (the cosine), times a sharpness that is fitted to the labels there are, is the logit of the class. A
class the network does not know is judged as any other, a rare one as a common one, and two wrong labels side by side
are outvoted by the third. Where nobody has taught a class of the base characters, those are no candidates: among
capital letters nobody looks for an 8.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.glyphs.lookalikes import alike
from studio.recognition.bank import Bank, unit
from studio.recognition.recognizer import softmax

NEIGHBOURS = 3  # of each class
MOST = 20_000  # drawings among which neighbours are looked for; of more, some of every class
TYPICAL = 0.1  # share of base characters that are less like their own class than a class of too few is taken to be
FITTED = 2_000  # drawings by which the sharpness is fitted
SHARPNESSES = np.geomspace(20, 600, 30).astype(np.float32)
EXPECTED, WEIGHT = 150.0, 3.0  # of the sharpness, where there are few drawings to tell it
ASKED = 500  # base characters by which `TYPICAL` is found
WRONG = 0.02  # share of labels taken to be wrong while it is fitted
PIECE = 64  # drawings at a time
ABSENT = np.float32(-1)  # similarity to a class with too few drawings to tell
HIDDEN = np.float32(-2)  # similarity to the drawing itself and its duplicates

Array = NDArray[np.float32]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Opinion:
    """What neighbours say of n drawings."""

    probabilities: Array  # (n,) of the label a drawing has, or a look-alike of it
    proposed: Numbers  # (n,) column of the class that is more probable; -1: there is none


@dataclass(frozen=True, eq=False)
class Neighbours:
    """Drawings of K `classes` and what they are compared with."""

    classes: tuple[str, ...]  # (K,) those of the network first
    features: NDArray[np.float16]  # (n, F) of length 1
    columns: Numbers  # (n,)
    families: Numbers  # (n,) duplicates have one number
    known: Array  # (m, F) base characters and drawings, by class
    known_families: Numbers  # (m,) -1: a base character
    starts: Numbers  # (K + 1,) where each class begins in `known`
    typical: float  # similarity to its own class where that has too few

    @classmethod
    def of(
        cls,
        classes: Sequence[str],
        bank: Bank,
        features: NDArray[np.float16],
        labels: Sequence[str],
        families: Numbers,
    ) -> Neighbours:
        """Drawings with unit features (n, F) and labels, beside the `bank` of a network of `classes`."""
        every = tuple(dict.fromkeys((*classes, *labels)))
        number = {label: column for column, label in enumerate(every)}
        columns = np.array([number[label] for label in labels], np.int64)
        some = _some(columns)
        base = slice(None) if set(classes) & set(labels) else slice(0)
        known = np.concatenate([unit(bank.features[base]), features[some].astype(np.float32)])
        theirs = np.concatenate([bank.columns[base], columns[some]])
        order = np.argsort(theirs, kind="stable")
        starts = np.searchsorted(theirs[order], np.arange(len(every) + 1))
        owners = np.concatenate([np.full(len(bank.columns[base]), -1), families[some]])[order]
        bare = cls(every, features, columns, families, known[order], owners, starts, 1.0)
        return bare._with_typical(bank)

    def _with_typical(self, bank: Bank) -> Neighbours:
        """With what is typical of characters that the network has not seen, by base characters alone."""
        order = np.argsort(bank.columns, kind="stable")
        starts = np.searchsorted(bank.columns[order], np.arange(len(self.classes) + 1))
        base = Neighbours(
            self.classes, self.features, self.columns, self.families, unit(bank.features)[order],
            np.full(len(order), -1), starts, 1.0,
        )  # fmt: skip
        asked = unit(bank.checked[:ASKED])
        near = base._similarities(asked, np.full(len(asked), -2))
        own = near[np.arange(len(asked)), bank.checked_columns[: len(asked)]]
        typical = float(np.quantile(own, TYPICAL)) if len(own) else 1.0
        return Neighbours(
            self.classes, self.features, self.columns, self.families, self.known, self.known_families, self.starts,
            typical,
        )  # fmt: skip

    def opinion(self) -> Generator[float, None, Opinion]:
        """What they say of all n; pauses after every piece, and yields the share that is done."""
        count = len(self.columns)
        probabilities, proposed = np.zeros(count, np.float32), np.full(count, -1, np.int64)
        some = np.random.default_rng(0).permutation(count)[:FITTED]
        total = count + len(some)
        near = np.zeros((len(some), len(self.classes)), np.float32)
        for at in range(0, len(some), PIECE):
            near[at : at + PIECE] = self._near(some[at : at + PIECE])
            yield at / total
        sharpness = _sharpness(near, self.columns[some])
        alikes = np.array([[one == other or alike(one, other) for other in self.classes] for one in self.classes])
        for at in range(0, count, PIECE):
            rows = np.arange(at, min(at + PIECE, count))
            shares = softmax(np.float32(sharpness) * self._near(rows))
            mine = alikes[self.columns[rows]]
            own, others = (shares * mine).sum(axis=1), np.where(mine, 0, shares)
            best = others.argmax(axis=1)
            probabilities[rows] = own
            proposed[rows] = np.where(others.max(axis=1) > own, best, -1)
            yield (len(some) + at) / total
        return Opinion(probabilities, proposed)

    def _near(self, rows: Numbers) -> Array:
        """How similar drawings `rows` (r,) are to each class -> (r, K); their own is never absent."""
        near = self._similarities(self.features[rows].astype(np.float32), self.families[rows])
        own = near[np.arange(len(rows)), self.columns[rows]]
        near[np.arange(len(rows)), self.columns[rows]] = np.where(own == ABSENT, np.float32(self.typical), own)
        return near

    def _similarities(self, features: Array, families: Numbers) -> Array:
        """Mean cosine of unit features (r, F) of `families` (r,) with their nearest of every class -> (r, K)."""
        every = features @ self.known.T
        every[families[:, None] == self.known_families[None]] = HIDDEN
        found = np.full((len(features), len(self.classes)), ABSENT)
        for column, (start, end) in enumerate(zip(self.starts[:-1].tolist(), self.starts[1:].tolist(), strict=True)):
            if end - start >= NEIGHBOURS:
                place = end - start - NEIGHBOURS
                nearest = np.partition(every[:, start:end], place, axis=1)[:, place:]
                found[:, column] = np.where(nearest[:, 0] > HIDDEN, nearest.mean(axis=1), ABSENT)
        return found


def _some(columns: Numbers) -> Numbers:
    """Rows of at most `MOST` of drawings with `columns` (n,): of every class as many, as far as there are -> (m,)."""
    shuffled = np.random.default_rng(0).permutation(len(columns))
    order = shuffled[np.argsort(columns[shuffled], kind="stable")]
    counts = np.bincount(columns)
    ranks = np.arange(len(order)) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.sort(order[np.argsort(ranks, kind="stable")][:MOST])


def _sharpness(near: Array, columns: Numbers) -> float:
    """The sharpness that makes labels `columns` (n,), some of them wrong, most probable; similarities (n, K)."""

    def likelihood(sharpness: float) -> float:
        own = softmax(np.float32(sharpness) * near)[np.arange(len(near)), columns].astype(np.float64)
        expected = WEIGHT * np.log(sharpness / EXPECTED) ** 2
        return float(np.log((1 - WRONG) * own + WRONG / near.shape[1]).sum() - expected)

    return max(map(float, SHARPNESSES), key=likelihood)

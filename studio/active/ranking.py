"""Ranking a pool: what a model makes of every image, and which of them a strategy would ask for first.

In pieces, so that a thread can do it beside the window and drop it when another model serves (`active.pieces`). 28,000
images take 1.8 s of processor time on two cores with compact and the default, 2.1 s where 500 are wanted, nearly all of
it the network's; no piece took more than 50 ms.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from studio.active.candidates import Array, Candidates, Order
from studio.active.pieces import Pieces, part
from studio.active.strategies import Strategy
from studio.recognition.quick import Quick
from studio.recognition.recognizer import Recognizer

PIECE = 512  # images answered at a time
PICKS = 16  # choices at a time
_ANSWERED = 0.7  # share of the work that answering is
_SHARES = 0.2  # of choosing, that making probabilities is


@dataclass(frozen=True, eq=False)
class Ranking:
    """Which of N images to ask for, the first first, and what the model said of all."""

    order: Order  # (n,) of the N
    classes: tuple[str, ...]  # (C,)
    probabilities: NDArray[np.float32]  # (N, C); what a row lacks of 1: it is none of them
    features: Array  # (N, F), the last hidden layer
    logits: Array  # (N, K) of the network alone
    version: str

    def said(self, index: int) -> tuple[str, float]:
        """The most probable class of an image, and its probability."""
        best = int(self.probabilities[index].argmax())
        return self.classes[best], float(self.probabilities[index, best])


def answers(images: NDArray[np.uint8], recognizer: Recognizer) -> Pieces[tuple[Array, Array]]:
    """Features (N, F) and logits (N, K) of images (N, 28, 28) uint8: most of the work. Raises StudioError as `rank`."""
    width = recognizer.answers(images[:0])[0].shape[1]
    features = np.zeros((len(images), width), np.float32)
    logits = np.zeros((len(images), len(recognizer.spec.classes)), np.float32)
    for at in range(0, len(images), PIECE):
        piece = slice(at, at + PIECE)
        features[piece], logits[piece] = recognizer.answers(images[piece])
        yield min(1.0, (at + PIECE) / len(images))
    return features, logits


def choose(
    features: Array, logits: Array, quick: Quick, strategy: Strategy, n: int, rng: np.random.Generator,
    labels: Iterable[str] = (),
) -> Pieces[Ranking]:  # fmt: skip
    """The first `n` of those with `answers`, by what the model says with what it was taught; see `rank`."""
    classes = quick.shares(features[:0], logits[:0])[1]
    probabilities = np.zeros((len(features), len(classes)), np.float32)
    for at in range(0, len(features), PIECE):
        piece = slice(at, at + PIECE)
        probabilities[piece] = quick.shares(features[piece], logits[piece])[0]
        yield _SHARES * min(1.0, (at + PIECE) / len(features))
    counts = Counter(labels)
    taught = np.array([counts[label] for label in classes], np.int64)
    wanted = min(n, len(features))
    order: list[int] = []
    if wanted:
        chosen = strategy(Candidates.of(probabilities, features, taught), wanted, rng)
        while some := list(islice(chosen, PICKS)):
            order += some
            yield _SHARES + (1 - _SHARES) * len(order) / wanted
    return Ranking(np.array(order, np.int64), classes, probabilities, features, logits, quick.recognizer.version)


def rank(
    images: NDArray[np.uint8],
    model: Recognizer | Quick,
    strategy: Strategy,
    n: int,
    rng: np.random.Generator,
    labels: Iterable[str] = (),
) -> Pieces[Ranking]:
    """The first `n` of images (N, 28, 28) uint8; `labels`: those there are already, one a sample.

    A `Quick` is asked with what it was taught; it must be one that nobody teaches meanwhile. Yields the share that is
    done. Raises StudioError: the model answers with values that are not numbers.
    """
    quick = model if isinstance(model, Quick) else Quick(model, None)
    features, logits = yield from part(answers(images, quick.recognizer), 0.0, _ANSWERED)
    return (yield from part(choose(features, logits, quick, strategy, n, rng, labels), _ANSWERED, 1.0))

"""Ranking a pool: what a model makes of every image, and which of them a strategy would ask for first.

In pieces, so that a thread can do it beside the window and drop it when another model serves (`active.pieces`). 28,000
images with compact take RANKED on two cores, most of it the network.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from studio.active.candidates import Candidates, Order
from studio.active.pieces import Pieces
from studio.active.strategies import Strategy
from studio.recognition.quick import Quick
from studio.recognition.recognizer import Recognizer

PIECE = 512  # images answered at a time
PICKS = 16  # choices at a time
_ANSWERED = 0.7  # share of the work that answering is


@dataclass(frozen=True, eq=False)
class Ranking:
    """Which of N images to ask for, the first first, and what the model said of all."""

    order: Order  # (n,) of the N
    classes: tuple[str, ...]  # (C,)
    probabilities: NDArray[np.float32]  # (N, C); what a row lacks of 1: it is none of them
    features: NDArray[np.float32]  # (N, F), the last hidden layer
    version: str

    def said(self, index: int) -> tuple[str, float]:
        """The most probable class of an image, and its probability."""
        best = int(self.probabilities[index].argmax())
        return self.classes[best], float(self.probabilities[index, best])


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
    recognizer = quick.recognizer
    classes, width = quick.shares(*recognizer.answers(images[:0]))[1], recognizer.answers(images[:0])[0].shape[1]
    probabilities = np.zeros((len(images), len(classes)), np.float32)
    features = np.zeros((len(images), width), np.float32)
    for at in range(0, len(images), PIECE):
        part = slice(at, at + PIECE)
        features[part], logits = recognizer.answers(images[part])
        probabilities[part] = quick.shares(features[part], logits)[0]
        yield _ANSWERED * min(1.0, (at + PIECE) / len(images))
    counts = Counter(labels)
    taught = np.array([counts[label] for label in classes], np.int64)
    wanted = min(n, len(images))
    order: list[int] = []
    if wanted:
        chosen = strategy(Candidates.of(probabilities, features, taught), wanted, rng)
        while some := list(islice(chosen, PICKS)):
            order += some
            yield _ANSWERED + (1 - _ANSWERED) * len(order) / wanted
    return Ranking(np.array(order, np.int64), classes, probabilities, features, recognizer.version)

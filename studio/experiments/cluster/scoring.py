"""What a model makes of a pool of images, by the workers of a cluster: the part of ranking that takes the time.

Images go out in pieces as they are read, never more than a few for each worker, and what comes back is a third of
their size: a pool of millions needs not fit into memory. A piece is answered by the code that answers it here, in the
same batches, so the order is the same. Which image to ask for first is chosen here, of all together.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.active.pieces import Pieces, finished, part
from studio.active.ranking import PIECE, Ranking, answers, choose
from studio.active.strategies import Strategy
from studio.experiments.cluster.connecting import Cluster, Needs, begin_task
from studio.recognition.card import ModelCard
from studio.recognition.folder import read_served
from studio.recognition.quick import Quick
from studio.recognition.recognizer import Recognizer
from studio.recognition.spec import ModelSpec

PIECES = 16  # of `active.ranking`, in one task: 6.4 MB of images
AHEAD = 3  # tasks sent for each worker
_ANSWERED = 0.9  # share of the work that answering is

Array = NDArray[np.float32]


@dataclass(frozen=True)
class Packed:
    """A model as it travels."""

    spec: ModelSpec  # as it was trained
    card: ModelCard
    served: bytes
    names: tuple[str, ...]  # what its columns are called now

    @classmethod
    def of(cls, model: Recognizer) -> Packed:
        """Raises StudioError: its file is gone or damaged."""
        return cls(model.trained_spec, model.card, read_served(model.folder, model.card), model.columns.names)

    def itself(self) -> Packed:
        """What a task returns that only holds it among the workers."""
        return self

    def loaded(self) -> Recognizer:
        """The model, to answer with."""
        return Recognizer(Path(), self.spec, self.card, self.served).renamed(self.names)


def rank_there(
    ids: NDArray[np.int64],
    images: Callable[[NDArray[np.int64]], NDArray[np.uint8]],
    quick: Quick,
    strategy: Strategy,
    n: int,
    rng: np.random.Generator,
    labels: Iterable[str],
    cluster: Cluster,
) -> Pieces[Ranking]:
    """`active.ranking.rank` of the images (k, 28, 28) that `images` gives for `ids` (N,), by the workers of `cluster`.

    Yields the share that is done. Raises StudioError as `rank` does, and where the scheduler or every worker ends.
    """
    features, logits = yield from part(answers_there(ids, images, quick.recognizer, cluster), 0.0, _ANSWERED)
    return (yield from part(choose(features, logits, quick, strategy, n, rng, labels), _ANSWERED, 1.0))


def answers_there(
    ids: NDArray[np.int64],
    images: Callable[[NDArray[np.int64]], NDArray[np.uint8]],
    model: Recognizer,
    cluster: Cluster,
) -> Pieces[tuple[Array, Array]]:
    """Features (N, F) and logits (N, K) of the images of `ids` (N,), in their order; see `rank_there`."""
    width = model.answers(np.zeros((0, 28, 28), np.uint8))[0].shape[1]
    features = np.zeros((len(ids), width), np.float32)
    logits = np.zeros((len(ids), len(model.spec.classes)), np.float32)
    waiting = deque(slice(at, at + PIECES * PIECE) for at in range(0, len(ids), PIECES * PIECE))
    under_way: deque[tuple[slice, Any]] = deque()
    with cluster.watched():
        packed = cluster.client.submit(Packed.itself, Packed.of(model), pure=False)
        while waiting or under_way:
            while waiting and len(under_way) < AHEAD * max(1, cluster.workers):
                piece = waiting.popleft()
                task = (cluster.versions, cluster.needs, cluster.neighbours, packed, images(ids[piece]))
                under_way.append((piece, cluster.client.submit(_answered, *task, pure=False)))
            piece, future = under_way.popleft()
            features[piece], logits[piece] = future.result()
            yield min(1.0, piece.stop / len(ids))
    return features, logits


def _answered(
    wanted: dict[str, str], needs: Needs, neighbours: int, packed: Packed, images: NDArray[np.uint8]
) -> tuple[Array, Array]:
    """In a worker."""
    begin_task(wanted, needs, neighbours)
    return finished(answers(images, packed.loaded()))

"""A model with what it was taught since it was trained: memory of drawings, and a mended last layer.

Both are for the time until the next retraining, which takes their place: they are made anew from the gallery whenever
another model serves, and nothing of them is stored. The model itself is never changed.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from studio.recognition.bank import Bank
from studio.recognition.memory import Memory, Recall
from studio.recognition.recognizer import Prediction, Recognizer


@dataclass(frozen=True, eq=False)
class Head:
    """A last layer in place of the model's own: kernel (F, K), bias (K,)."""

    kernel: NDArray[np.float32]
    bias: NDArray[np.float32]


class Quick:
    """`recognizer` with a memory and, if there is one, a mended last layer; without a bank it answers as it is.

    `recalls`: memory may answer; else it only keeps what the last layer is mended by.
    """

    def __init__(self, recognizer: Recognizer, bank: Bank | None, *, recalls: bool = True) -> None:
        self.recognizer = recognizer
        self.bank = bank
        self._recalls = recalls
        numbered = None if bank is None else bank.numbered(recognizer.columns.place)
        self.memory = None if numbered is None else Memory(numbered, recognizer.spec.classes)
        self.head: Head | None = None

    @property
    def taught(self) -> int:
        """How many drawings it was taught that tell in its answers; 0: it answers as the model alone."""
        return len(self.memory) if self.memory and (self._recalls or self.head is not None) else 0

    @property
    def name(self) -> str:
        """Which version answers, and with how much it was taught since: "nn-3", "nn-3 + 12 taught"."""
        return f"{self.recognizer.version} + {self.taught:,} taught" if self.taught else self.recognizer.version

    def remember(self, sample: int, glyph: NDArray[np.uint8], label: str) -> None:
        """Let a drawing (28, 28) uint8 count from now on."""
        if self.memory is not None:
            self.memory.remember(sample, self.recognizer.features(glyph[None])[0], label)

    def forget(self, sample: int) -> bool:
        """Let a drawing go; False: it was not remembered."""
        return self.memory is not None and self.memory.forget(sample)

    def predict(self, glyph: NDArray[np.uint8]) -> Prediction:
        """The answer to one picture (28, 28) uint8. Raises as `Recognizer.predict` does."""
        if self.head is None and not self.memory:
            return self.recognizer.predict(glyph)
        features, logits = self.recognizer.look(glyph)
        probabilities = self._network(features[None], logits[None])[0]
        alone = self.recognizer.prediction(glyph, probabilities, self.recognizer.spec.classes)
        mixed, classes, found = self._mixed(features, probabilities)
        if found is None:
            return alone
        answer = self.recognizer.prediction(glyph, mixed, classes)
        by_memory = answer.label == found.label and (alone.unsure or alone.label != found.label)
        return replace(answer, recalled=found.sample) if by_memory else answer

    def most_probable(self, features: NDArray[np.float32], logits: NDArray[np.float32]) -> list[str]:
        """The labels of n pictures from the model's features (n, F) and logits (n, K), as `predict` would give them."""
        shares, classes = self.shares(features, logits)
        return [classes[column] for column in shares.argmax(axis=1).tolist()]

    def shares(
        self, features: NDArray[np.float32], logits: NDArray[np.float32]
    ) -> tuple[NDArray[np.float32], tuple[str, ...]]:
        """Probabilities (n, K') of n pictures from features (n, F) and logits (n, K), and the K' classes.

        As `predict` gives them; the classes are those of the model and then what memory knows besides.
        """
        network = self._network(features, logits)
        if not (self._recalls and self.memory):
            return network, self.recognizer.spec.classes
        labels = self.memory.labels
        classes = tuple(dict.fromkeys((*self.recognizer.spec.classes, *labels)))
        columns = np.array([classes.index(label) for label in labels], np.int64)
        places, recalled = self.memory.recalls(features)
        mixed = np.zeros((len(network), len(classes)), np.float32)
        mixed[:, : network.shape[1]] = network * (1 - recalled)[:, None]
        mixed[np.arange(len(network)), columns[places]] += recalled
        return mixed, classes

    def still(self) -> Quick:
        """A copy that stays as it is now, whatever is learnt later: for another thread."""
        other = copy.copy(self)
        other.memory = None if self.memory is None else self.memory.still()
        return other

    def _network(self, features: NDArray[np.float32], logits: NDArray[np.float32]) -> NDArray[np.float32]:
        """Probabilities (n, K) without memory; features (n, F), logits (n, K)."""
        if self.head is not None:
            logits = self.recognizer.folded(features @ self.head.kernel + self.head.bias)
        return self.recognizer.softened(logits)

    def _mixed(
        self, features: NDArray[np.float32], probabilities: NDArray[np.float32]
    ) -> tuple[NDArray[np.float32], tuple[str, ...], Recall | None]:
        """Probabilities (K,) with what memory says to features (F,), their classes, and what memory goes by."""
        classes = self.recognizer.spec.classes
        found = self.memory.recall(features) if self._recalls and self.memory is not None else None
        if found is None:
            return probabilities, classes, None
        if found.label not in classes:
            classes = (*classes, found.label)
        mixed = np.zeros(len(classes), np.float32)
        mixed[: len(probabilities)] = probabilities * np.float32(1 - found.share)
        mixed[classes.index(found.label)] += np.float32(found.share)
        return mixed, classes, found

"""Feature memory: a drawing that was answered counts from the very next stroke on, before anything is trained.

The nearest remembered drawing, in the network's features at unit length, takes a share 1 - (d / r)^2 of the
probability: all of it for the drawing itself, nothing from the distance r on (a cache beside the network, as in E.
Grave, M. Cisse, A. Joulin, "Unbounded cache model for online language modeling with open vocabulary", 2017). How far a
drawing reaches was measured with ten orders of 800 drawings of one hand, and with 3,000 drawings of 100 people, of
whose labels some are wrong:

- All answered drawings are remembered, the confirmed ones too: they defend what the network reads rightly. With the
  wrong ones alone compact came from .990 to .994 on later drawings after 600, with all of them to .9985.
- r is at most the distance within which a tenth of ordinary characters have one of another class (`Bank.reach`), and
  never more than the distance to the nearest ordinary character of another class: a wrong label cannot take over what
  the network has seen hundreds of (without that rule 2,000 drawings with some 20 wrong labels newly broke 13 of MNIST's
  10,000 test images for compact, 39 for the NN and 49 for the CNN; with it 2, 13 and 2).
- Later drawings after 50, 200 and 600 remembered: compact .993, .996, .9985 (from .989); NN .920, .940, .954 (.903);
  CNN .985, .989, .994 (.982); newly broken of MNIST's test part after 600: 2.5, 8.4 and 1.1 of 10,000. With a reach of
  a quarter instead of a tenth the NN broke 13.
"""

from __future__ import annotations

import copy
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.recognition.bank import Bank, distances, nearest_of_another, unit

MOST = 2_000  # drawings; of more, the oldest are let go
SAME = 1e-3  # distance below which features differ by rounding alone


@dataclass(frozen=True)
class Recall:
    """The remembered drawing that the one at hand is like."""

    label: str
    sample: int
    share: float  # of the probability, above 0 to 1


class Memory:
    """Drawings by the number of their sample, for one model; `classes` are the model's."""

    def __init__(self, bank: Bank, classes: tuple[str, ...]) -> None:
        self._classes = classes
        self._reach = bank.reach
        self._bank = unit(bank.features)
        self._columns = bank.columns
        self._raw = np.zeros((0, bank.features.shape[1]), np.float32)
        self._unit = self._raw
        self._reaches = np.zeros(0, np.float32)
        self._labels: list[str] = []
        self._samples: list[int] = []

    def __len__(self) -> int:
        return len(self._samples)

    @property
    def samples(self) -> Collection[int]:
        """Numbers of the samples remembered, oldest first."""
        return tuple(self._samples)

    @property
    def labels(self) -> tuple[str, ...]:
        """Their labels."""
        return tuple(self._labels)

    @property
    def features(self) -> NDArray[np.float32]:
        """Their features (n, F), as the network gives them."""
        return self._raw

    def remember(self, sample: int, features: NDArray[np.float32], label: str) -> None:
        """Keep a drawing with its features (F,); what was known of that sample is replaced."""
        self.forget(sample)
        one = unit(features[None])
        column = self._classes.index(label) if label in self._classes else -1
        guard = nearest_of_another(one, np.array([column]), self._bank, self._columns)
        self._raw = np.concatenate([self._raw, features[None]])[-MOST:]
        self._unit = np.concatenate([self._unit, one])[-MOST:]
        self._reaches = np.append(self._reaches, np.minimum(guard, self._reach))[-MOST:].astype(np.float32)
        self._labels = [*self._labels, label][-MOST:]
        self._samples = [*self._samples, sample][-MOST:]

    def forget(self, sample: int) -> bool:
        """Let a drawing go; False: it was not remembered."""
        if sample not in self._samples:
            return False
        place = self._samples.index(sample)
        self._raw, self._unit = np.delete(self._raw, place, axis=0), np.delete(self._unit, place, axis=0)
        self._reaches = np.delete(self._reaches, place)
        del self._labels[place], self._samples[place]
        return True

    def recall(self, features: NDArray[np.float32]) -> Recall | None:
        """What a drawing with features (F,) is like; None: nothing that is remembered."""
        if not self._samples:
            return None
        places, shares = self.recalls(features[None])
        place, share = int(places[0]), float(shares[0])
        return Recall(self._labels[place], self._samples[place], share) if share > 0 else None

    def recalls(self, features: NDArray[np.float32]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """What each of features (n, F) is like: its place (n,) among what is remembered, and its share, 0: none."""
        apart = distances(unit(features), self._unit)
        apart[apart < SAME] = 0
        relative = np.divide(apart, self._reaches, out=np.where(apart > 0, np.inf, 0.0), where=self._reaches > 0)
        places = len(self._samples) - 1 - relative[:, ::-1].argmin(axis=1)  # of two alike, the later one
        nearest = relative[np.arange(len(places)), places]
        return places, np.maximum(1.0 - np.square(nearest), 0).astype(np.float32)

    def still(self) -> Memory:
        """A copy that stays as it is now: for another thread."""
        other = copy.copy(self)
        other._labels, other._samples = [*self._labels], [*self._samples]
        return other

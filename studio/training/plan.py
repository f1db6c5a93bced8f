"""Who trains and who is held out, for a training of one kind: a pure look at the gallery and the newest version.

The footer's counts and the job's snapshot come from the same plan, so what is promised is what is done.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.gallery.records import Sample
from studio.glyphs.keys import sample_key
from studio.recognition.library import ModelEntry
from studio.training.data import split_holdout


@dataclass(frozen=True, eq=False)
class Plan:
    """The samples of one training, in order of arrival."""

    newest: ModelEntry  # newest accepted version of the kind: compared with, and trained on from
    samples: Sequence[Sample]
    held_out: NDArray[np.bool_]  # (n,)
    learnt: NDArray[np.bool_]  # (n,) `newest` or an ancestor trained on it

    @property
    def training(self) -> int:
        """Samples that train."""
        return int((~self.held_out).sum())

    @property
    def testing(self) -> int:
        """Samples kept for the gate."""
        return int(self.held_out.sum())

    @property
    def unlearnt(self) -> int:
        """Samples that train and that no version in the line has trained on."""
        return int((~self.held_out & ~self.learnt).sum())


class Planner:
    """Makes plans; remembers the keys of samples, which cost more to make than everything else here."""

    def __init__(self) -> None:
        self._keys: dict[tuple[int, str], int] = {}

    def plan(self, newest: ModelEntry, samples: Sequence[Sample], holdout: float) -> Plan:
        """The plan for `samples` (n, in order of arrival); about the share `holdout` is kept for testing.

        Raises StudioError: the version is damaged, or `holdout` is not a share.
        """
        keys = np.array([self._key(sample) for sample in samples], dtype=np.uint64)
        trained = newest.trained_keys()
        held_out = split_holdout(keys, [sample.label for sample in samples], holdout, trained)
        return Plan(newest, samples, held_out, np.isin(keys, trained))

    def _key(self, sample: Sample) -> int:
        place = (sample.id, sample.label)
        if place not in self._keys:
            self._keys[place] = sample_key(sample.image, sample.label)
        return self._keys[place]

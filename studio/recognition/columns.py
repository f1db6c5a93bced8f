"""What the columns of a served file stand for now, where classes were renamed, merged or deleted since its training.

It is done to the logits, before anything is made of them: a column of a deleted class is left out, so what is left
shares its probability; merged columns become one whose probability is the sum of theirs. A model whose classes are as
they were is not touched at all: its answers stay the same to the bit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.glyphs.classes import kept_columns


@dataclass(frozen=True, eq=False)
class Columns:
    """K columns that were `trained` as these classes and are now `classes` (K')."""

    trained: tuple[str, ...]  # (K,)
    names: tuple[str, ...]  # (K,) what they are called now; "" for a deleted class
    kept: tuple[str, ...]  # (K,) the same with each name once: the column that stays of merged ones; else ""
    place: NDArray[np.int64]  # (K,) the number in `classes`; -1 for a deleted class

    @classmethod
    def of(cls, trained: Sequence[str], names: Sequence[str]) -> Columns:
        """Columns `trained` as those classes and called `names` now; where nothing would be left, as they were."""
        names = tuple(names) if any(names) else tuple(trained)
        kept = kept_columns(trained, names)
        numbers = {label: number for number, label in enumerate(filter(None, kept))}
        place = np.array([numbers.get(name, -1) for name in names], np.int64)
        return cls(tuple(trained), names, kept, place)

    @property
    def classes(self) -> tuple[str, ...]:
        """(K') the classes there are now."""
        return tuple(filter(None, self.kept))

    def trained_as(self, label: str) -> str:
        """What the column of class `label` was trained as; "": there is no such class."""
        return self.trained[self.kept.index(label)] if label and label in self.kept else ""

    def folded(self, logits: NDArray[np.float32], temperature: float) -> NDArray[np.float32]:
        """Logits (n, K) as logits (n, K') of the classes there are now."""
        if len(self.classes) == len(self.trained):
            return logits
        wide = logits.astype(np.float64) / temperature
        found = np.full((len(logits), len(self.classes)), -np.inf)
        for column, place in enumerate(self.place.tolist()):
            if place >= 0:
                found[:, place] = np.logaddexp(found[:, place], wide[:, column])
        return (found * temperature).astype(np.float32)

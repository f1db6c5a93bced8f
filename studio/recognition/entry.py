"""What the library tells of one folder: a version, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.recognition.card import ModelCard
from studio.recognition.folder import read_trained
from studio.recognition.ledger import number_of
from studio.recognition.spec import ModelSpec


@dataclass(frozen=True)
class ModelEntry:
    """One version in the library, or a model folder outside of it."""

    version: str
    kind: str
    folder: Path
    spec: ModelSpec
    card: ModelCard
    shipped: bool
    active: bool

    @property
    def number(self) -> int:
        """The number of the version among its kind."""
        return number_of(self.version)

    def trained_keys(self) -> NDArray[np.uint64]:
        """Sorted keys (n,) of the drawings this version or an ancestor trained on. Raises StudioError."""
        return read_trained(self.folder)


@dataclass(frozen=True)
class DamagedModel:
    """A folder that should hold a model and does not."""

    folder: Path
    reason: str  # one line

    def __str__(self) -> str:
        return self.folder.name

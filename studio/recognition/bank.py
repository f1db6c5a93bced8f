"""What a model makes of some base images: what is learnt between two retrainings is held against them.

A memory of drawings and a mended last layer work on features, the network's last hidden layer, so they need to know
where the features of ordinary characters lie. The trainer writes that down beside every model it makes (`bank.npz`),
for asking the network again would take seconds. Features are stored in 255 steps of their largest value; a model
without the file serves all the same and only learns nothing between two retrainings.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.glyphs.npz import read_npz
from studio.recognition.folder import BANK
from studio.recognition.recognizer import Recognizer
from studio.recognition.spec import ModelSpec

MAX_BANK = 256 * 2**20  # bytes, unpacked
REACH_SHARE = 0.1  # of ordinary characters have one of another class within `Bank.reach`: see `memory`

Features = NDArray[np.float32]
Columns = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Bank:
    """The last layer, and features of n images that were trained on and of m that were not, with class columns."""

    kernel: Features  # (F, K)
    bias: NDArray[np.float32]  # (K,)
    features: Features  # (n, F)
    columns: Columns  # (n,)
    checked: Features  # (m, F)
    checked_columns: Columns  # (m,)
    reach: float  # distance of unit features within which REACH_SHARE of characters have one of another class

    @classmethod
    def of(
        cls,
        recognizer: Recognizer,
        last_layer: tuple[Features, NDArray[np.float32]],
        trained: tuple[NDArray[np.uint8], Columns],
        checked: tuple[NDArray[np.uint8], Columns],
    ) -> Bank:
        """The bank of `recognizer`, whose `last_layer` is kernel (F, K) and bias (K,).

        `trained`: images (n, 28, 28) uint8, n > 0, it was trained on; `checked` (m, 28, 28): such as it was not; each
        with class columns.
        """
        features = _stepped(recognizer.features(trained[0]))
        other = _stepped(recognizer.features(checked[0])) if len(checked[0]) else features[:0]
        asked, columns = (other, checked[1]) if len(other) else (features, trained[1])
        near = nearest_of_another(unit(asked), columns, unit(features), trained[1])
        finite = near[np.isfinite(near)]
        reach = float(np.quantile(finite, REACH_SHARE)) if len(finite) else 0.0
        return cls(*last_layer, features, trained[1], other, checked[1], reach)

    def numbered(self, place: Columns) -> Bank:
        """Its trained features with class columns `place` (K,) in place of its own; without those of a place below 0.

        For holding drawings against them; the last layer and what is checked are as they were.
        """
        columns = place[self.columns]
        return replace(self, features=self.features[columns >= 0], columns=columns[columns >= 0])

    def packed(self) -> bytes:
        """The bytes of bank.npz."""
        scales = _scales(self.features), _scales(self.checked)
        arrays = {
            "kernel": self.kernel.astype(np.float32),
            "bias": self.bias.astype(np.float32),
            "features": _steps(self.features, scales[0]),
            "scale": scales[0],
            "columns": self.columns.astype(np.uint16),
            "checked": _steps(self.checked, scales[1]),
            "checked_scale": scales[1],
            "checked_columns": self.checked_columns.astype(np.uint16),
            "reach": np.float32(self.reach),
        }
        file = io.BytesIO()
        np.savez_compressed(file, **arrays)  # type: ignore[arg-type]
        return file.getvalue()

    @classmethod
    def read(cls, folder: Path, spec: ModelSpec) -> Bank | None:
        """The bank of the model in `folder`; None: it has none. Raises StudioError: it is damaged."""
        path = folder / BANK
        if not path.exists():
            return None
        try:
            found = read_npz(path, limit=MAX_BANK)
            bank = cls(
                kernel=_array(found, "kernel", "f", 2),
                bias=_array(found, "bias", "f", 1),
                features=_array(found, "features", "u", 2) * _array(found, "scale", "f", 1),
                columns=_array(found, "columns", "u", 1).astype(np.int64),
                checked=_array(found, "checked", "u", 2) * _array(found, "checked_scale", "f", 1),
                checked_columns=_array(found, "checked_columns", "u", 1).astype(np.int64),
                reach=float(_array(found, "reach", "f", 0)),
            )
            bank._check(len(spec.classes))
        except (StudioError, ValueError) as error:
            raise StudioError(f"{path} is damaged ({error}): train again, or use another version") from error
        return bank

    def _check(self, classes: int) -> None:
        width = self.kernel.shape[0]
        shapes = (self.kernel.shape[1], self.bias.shape, self.features.shape[1], self.checked.shape[1])
        lengths = (len(self.features) == len(self.columns) > 0, len(self.checked) == len(self.checked_columns))
        if shapes != (classes, (classes,), width, width) or not all(lengths):
            raise ValueError("its arrays do not belong together")
        if max(self.columns.max(), self.checked_columns.max(initial=0)) >= classes:
            raise ValueError("it names a class the model does not have")
        if not 0 <= self.reach <= 2:
            raise ValueError(f"a reach of {self.reach}")


def unit(features: Features) -> Features:
    """Features (n, F) at length 1; those of length 0 stay."""
    length = np.linalg.norm(features, axis=1, keepdims=True)
    found: Features = (features / np.maximum(length, 1e-6)).astype(np.float32)
    return found


def distances(one: Features, other: Features) -> Features:
    """Distances (a, b), 0..2, between unit features (a, F) and (b, F)."""
    found: Features = np.sqrt(np.maximum(2 - 2 * (one @ other.T), 0))
    return found


def nearest_of_another(one: Features, columns: Columns, other: Features, theirs: Columns) -> Features:
    """For unit features (a, F) of classes (a,): the distance to the nearest of (b, F) of another class; inf: none."""
    apart = np.where(columns[:, None] == theirs[None], np.float32(np.inf), distances(one, other))
    found: Features = apart.min(axis=1, initial=np.inf).astype(np.float32)
    return found


def _scales(features: Features) -> NDArray[np.float32]:
    largest = features.max(axis=0, initial=0).astype(np.float32)
    return (np.where(largest > 0, largest, 1) / np.float32(255)).astype(np.float32)


def _steps(features: Features, scale: NDArray[np.float32]) -> NDArray[np.uint8]:
    found: NDArray[np.uint8] = np.clip(np.rint(features / scale), 0, 255).astype(np.uint8)
    return found


def _stepped(features: Features) -> Features:
    """Features as they come back from the file, so that a bank is the same before and after."""
    scale = _scales(features)
    return (_steps(features, scale) * scale).astype(np.float32)


def _array(arrays: dict[str, NDArray[np.generic]], name: str, kind: str, dimensions: int) -> Features:
    array = arrays.get(name)
    if array is None or array.dtype.kind != kind or array.ndim != dimensions:
        raise ValueError(f"{name} is missing or of another kind")
    values: Features = array.astype(np.float32)
    if not np.isfinite(values).all():
        raise ValueError(f"{name} holds values that are not numbers")
    return values

"""Small jobs for tests: thirty digits by a hand that writes everything too far to the right, six of them held out."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.gallery.records import DRAWN, Sample
from studio.paths import shipped
from studio.training.base import load_small
from studio.training.data import write_snapshot
from studio.training.messages import Job


def moved(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A digit five pixels to the right, which the NN that ships reads badly."""
    return np.roll(image, 5, axis=1)


def cross(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A cross, a little thicker and further up for one image than for another."""
    thickness, shift = 1 + int(image.sum()) % 3, int(image.sum()) % 5 - 2
    rows, columns = np.indices((28, 28))
    near = (abs(rows - columns - shift) <= thickness) | (abs(rows + columns - 27 - shift) <= thickness)
    inside = (abs(rows - 14) <= 9) & (abs(columns - 14) <= 9)
    return np.where(near & inside, 255, 0).astype(np.uint8)


def samples(
    count: int = 30, label: str | None = None, change: Callable[[NDArray[np.uint8]], NDArray[np.uint8]] = moved
) -> list[Sample]:
    """Digits of the sample, changed, every third confirmed and the others corrected; all called `label`, if given."""
    images, labels = _digits()
    picked = np.arange(0, 5000, 5000 // count)[:count]
    return [
        Sample(
            image=change(images[i]),
            label=str(labels[i]) if label is None else label,
            writer="me",
            source=DRAWN,
            time=0.0,
            normalisation=1,
            predicted=str(labels[i]) if k % 3 == 0 else "x",
            model="nn-0",
            probabilities=None,
            id=k,
        )
        for k, i in enumerate(picked)
    ]


@lru_cache(maxsize=1)
def _digits() -> tuple[NDArray[np.uint8], NDArray[np.str_]]:
    return load_small()


def small_job(folder: Path, taught: list[Sample] | None = None, **fields: object) -> Job:
    """A warm start of the NN that ships on `taught`, with the small base set; every fifth drawing is held out."""
    taught = samples() if taught is None else taught
    held = np.arange(len(taught)) % 5 == 0
    folder.mkdir(parents=True, exist_ok=True)
    values: dict[str, object] = {
        "id": 1,
        "kind": "nn",
        "candidate": str(folder / "candidate"),
        "version": "nn-1",
        "parent": str(shipped("models") / "nn"),
        "snapshot": str(write_snapshot(folder / "snapshot.npz", taught, held)),
        "base": "small",
        "epochs": 60,
    }
    return Job(**{**values, **fields})  # type: ignore[arg-type]


def left_behind(job: Job) -> list[str]:
    """What stands in the job's folder besides its snapshot."""
    return sorted(path.name for path in Path(job.candidate).parent.iterdir() if path.name != "snapshot.npz")

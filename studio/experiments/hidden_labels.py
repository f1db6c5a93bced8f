"""What a simulation of labelling is played on: images whose labels are known, a part of them kept to judge by.

MNIST is asked for in its training part and judged by its test part. Of any other images about a fifth is kept: that of
a fifth of the writers, where writers are known, for a hand that is asked for tells much about the rest of it; else
those a hash of the pixels chooses. What is judged by is never asked for, nor are its exact copies.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from studio.active.simulate import Learner, Task
from studio.errors import StudioError
from studio.glyphs.keys import pixel_keys
from studio.paths import Home, shipped
from studio.training.base import find_mnist, load_base, load_mnist
from studio.training.relearn import Newborn, Taught

KEPT = 5  # one in so many is judged by
FEWEST = 5  # writers there must be, for some of them to be kept


def base_task(home: Home) -> Task:
    """MNIST, or the small sample of it where it is not on this machine. Raises StudioError."""
    file = find_mnist(home)
    if file is not None:
        mnist = load_mnist(file)
        return _apart(
            mnist.x_train, mnist.y_train.astype("U1"), mnist.x_test, mnist.y_test.astype("U1"),
            "MNIST, judged by its test part",
        )  # fmt: skip
    base = load_base("small", None)
    return Task(
        base.train_images,
        base.train_labels,
        np.concatenate([base.validation_images, base.calibration_images]),
        np.concatenate([base.validation_labels, base.calibration_labels]),
        "the small sample of MNIST, judged by its validation part",
    )


def task_of(
    images: NDArray[np.uint8], labels: Sequence[str], writers: Sequence[str], name: str, kept: Sequence[str] = ()
) -> Task:
    """Images (n, 28, 28) with labels n and, where they are known, writers n; `kept`: the writers to judge by.

    Raises StudioError: there is no such writer, or nothing is left to ask for, or to judge by.
    """
    hands = np.array(writers if len(writers) else [""] * len(images), np.str_)
    names = sorted(set(hands.tolist()) - {""}, key=_hashed)
    unknown = [writer for writer in kept if writer not in names]
    if unknown:
        raise StudioError(f'{name} has nothing by "{unknown[0]}": name writers it has with --test-writers')
    if kept or len(names) >= FEWEST:
        chosen = list(kept) or names[: len(names) // KEPT]
        judging, how = np.isin(hands, chosen), f"{len(chosen)} of {len(names)} writers"
    else:
        judging, how = pixel_keys(images) % np.uint64(KEPT) == 0, "a fifth of it"
    known = np.array(labels, np.str_)
    if judging.all() or not judging.any():
        raise StudioError(f"{name} is too little to ask for one part and judge by another: give more images")
    return _apart(
        images[~judging], known[~judging], images[judging], known[judging], f"{name}, judged by {how}"
    )  # fmt: skip


def _apart(
    images: NDArray[np.uint8],
    labels: NDArray[np.str_],
    tests: NDArray[np.uint8],
    test_labels: NDArray[np.str_],
    name: str,
) -> Task:
    """A task without images to ask for that are judged by."""
    other = ~np.isin(pixel_keys(images), pixel_keys(tests))
    if not other.any():
        raise StudioError(f"{name}: every image to ask for is judged by, too; give others")
    return Task(images[other], labels[other], tests, test_labels, name)


def _hashed(writer: str) -> bytes:
    return blake2b(writer.encode("utf-8"), digest_size=8).digest()


def learner_for(task: Task, kind: str | None, *, newborn: bool, home: Home) -> Learner:
    """A model from scratch that knows nothing else, or else one that ships and is taught. Raises StudioError."""
    if newborn:
        return Newborn(kind or "small", task.classes)
    file = find_mnist(home)
    folder = shipped("models") / (kind or "compact")
    if not folder.is_dir():
        raise StudioError(
            f'no model of kind "{kind}" ships: --start 1 or more begins from scratch, or give another kind'
        )
    return Taught(folder, "small" if file is None else "mnist", file)

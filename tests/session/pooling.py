"""A session over a small pool of real digits, for tests of the queue."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.gallery.pool import NewItems, Pool
from studio.gallery.store import Gallery
from studio.glyphs.keys import pixel_keys
from studio.paths import Home, shipped
from studio.recognition.library import ModelLibrary
from studio.recognition.recognizer import Recognizer
from studio.session import Session
from studio.settings import Settings
from studio.training.apart import kept_apart
from studio.training.base import load_small
from tests.clock import Clock

SOURCE = Path("/scans")


def digits(count: int = 200) -> tuple[NDArray[np.uint8], list[str]]:
    """So many real ones, as many of each as can be; none that is kept apart, so that whichever is asked may train."""
    images, labels = load_small()
    mine = ~np.isin(pixel_keys(images), kept_apart())
    images, labels = images[mine], labels[mine]
    step = len(images) // count
    return images[::step][:count], labels[::step][:count].tolist()


def fill(gallery: Path, images: NDArray[np.uint8], writers: Sequence[str] = ()) -> None:
    """A pool of `images` (n, 28, 28) beside `gallery`."""
    with Pool.open(gallery) as pool:
        names = [f"{number}.png" for number in range(len(images))]
        pool.add(NewItems(images, range(len(images)), names=names, writers=writers), SOURCE, 1.0)


def session_over(root: Path, images: NDArray[np.uint8], clock: Clock, settings: Settings | None = None) -> Session:
    """A session with the quick network whose pool holds `images`."""
    home = Home(root).create()
    library = ModelLibrary(shipped("models"), home.models)
    library.use("nn-0")
    if len(images):
        fill(home.gallery, images)
    return Session(Gallery.open(home.gallery), library, home, settings or Settings(), seconds=clock)


def sure(images: NDArray[np.uint8], labels: Sequence[str], *, right: bool = True) -> list[int]:
    """Places of images that the network is sure of, and reads rightly or not."""
    recognizer = Recognizer.load(shipped("models") / "nn")
    said = [recognizer.predict(image) for image in images]
    return [
        place
        for place, (one, label) in enumerate(zip(said, labels, strict=True))
        if not one.unsure and one.probability > 0.9 and (one.label == label) == right
    ]

"""Labelled images from a file that join the base set of one training: ``studio train --with``.

They train as the base set's training images do. Kaggle's training file holds MNIST's images, and some of those judge
every model of the studio: images of base validation and of MNIST's test part stay out, by their pixels, and what the
base set has already does not come twice. Where there is no base set, base validation's images of the file judge the new
model, and nothing else does: then all of the file may be asked for, as for a competition, and no figure is flattered by
it, because that model and what comes of it are never judged by a base set.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from studio.glyphs.keys import pixel_keys
from studio.training.apart import kept_apart
from studio.training.base import BaseData, with_more
from studio.training.data import Snapshot


@dataclass(frozen=True, eq=False)
class Joined:
    """A base set with the images of a file in it."""

    base: BaseData
    images: Snapshot  # those of the file that train now
    given: int  # images of the file
    known: int  # of these, in the base set already
    judging: int  # of these, not trained on because they judge models


def join(base: BaseData, given: Snapshot, *, everything: bool = False) -> Joined:
    """`base` with the images `given`. `everything`: those that judge models train, too; for a base set "none" alone."""
    keys = pixel_keys(given.images)
    known = np.isin(keys, pixel_keys(base.train_images))
    apart = np.isin(keys, kept_apart()) & (not everything)
    trains = ~known & ~apart
    images = given.only(trains)
    judging = given.only(apart & (base.name == "none") & np.isin(given.labels, images.labels))
    made = with_more(base, images.images, images.labels, judging.images, judging.labels)
    return Joined(made, images, len(given), int(known.sum()), int((apart & ~known).sum()))

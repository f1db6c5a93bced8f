"""What a person brings to the window: which files belong together, what they would bring, and what is then taken in.

Everything here is slow and reads foreign files, so the window has it done in a thread: it works on samples as they were
when it was asked, changes nothing, and ends where `progress` raises. What it hands back is what is shown, and what is
then taken in, not a second reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import time

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError, counted
from studio.formats import inkml, unipen
from studio.formats.arrays import FIRST, NORMALISED, How
from studio.formats.foreign import GALLERY, HDF5
from studio.formats.idx import first_bytes, is_idx
from studio.formats.images import PNG, ImageSet, read_images
from studio.formats.preview import Look, Preview, preview_of
from studio.formats.progress import Progress, unseen, watched
from studio.gallery.coming import Marks
from studio.gallery.exchange import known_pictures, preview_samples
from studio.gallery.merge import Plan, plan_merge, still_lacking
from studio.gallery.records import NewSample, Sample
from studio.gallery.store import Gallery
from studio.glyphs.keys import pixel_key, sample_key
from studio.glyphs.labels import clean_label

LISTED = 100  # conflicts that are shown with their pictures


@dataclass(frozen=True)
class Asked:
    """What is to be looked at, and how it is to be read."""

    images: Path
    labels: Path | None = None  # of their own, in place of those of the file
    every: str = ""  # all are this; "": as the file says
    how: How = NORMALISED


@dataclass(frozen=True, eq=False)
class Merging:
    """What another gallery would bring."""

    source: Path
    plan: Plan
    first: tuple[Look, ...]  # of what would be added
    pictures: tuple[NDArray[np.uint8], ...]  # (28, 28), of the first that disagree, on labels and then on writers


@dataclass(frozen=True, eq=False)
class Taking:
    """What is to be taken in: all of it, in one import."""

    samples: tuple[NewSample, ...]
    keys: tuple[tuple[int, int], ...]  # `sample_key` and `pixel_key` of each
    marked: Marks = field(default_factory=dict)  # what of `samples` is marked, by place
    here: Marks = field(default_factory=dict)  # what of the samples that are there will be, by id

    @property
    def empty(self) -> bool:
        """Does nothing come, not even a mark?"""
        return not self.samples and not any(self.here.values())


Found = Preview | Merging


def bring(paths: Sequence[Path]) -> Asked:
    """What `paths`, dropped or chosen together, are: one file or folder, or images with their labels.

    Raises StudioError: there are others, or something that is neither file nor folder.
    """
    for path in paths:
        if not (path.is_file() or path.is_dir()):
            raise StudioError(f"{path} cannot be imported: it is no file or folder that can be read")
    if len(paths) == 1:
        return Asked(paths[0])
    labels = [path for path in paths if path.is_file() and is_labels(path)] if len(paths) == 2 else []
    if len(labels) == 1:
        (images,) = (path for path in paths if path != labels[0])
        return Asked(images, labels[0])
    raise StudioError(
        f"{counted(len(paths), 'file')} at once: one is imported at a time, or images with their labels; "
        "pictures that belong together come as a folder"
    )


def is_labels(path: Path) -> bool:
    """Does the file hold labels, one a line or as IDX? Raises StudioError: it cannot be read."""
    head = first_bytes(path)
    if is_idx(head):
        return head[3] == 1
    if head.startswith((b"PK", PNG, HDF5, GALLERY)) or inkml.is_xml(head) or unipen.is_unipen(head) or b"\0" in head:
        return False
    return bool(head.strip()) and b"," not in head.split(b"\n", 1)[0]


def look(asked: Asked, gallery: Path, samples: Sequence[Sample], progress: Progress = unseen) -> Found:
    """What is asked about would bring to the gallery at `gallery`, which has `samples`, deleted ones among them.

    Raises StudioError: it cannot be read, and where; and whatever `progress` raises.
    """
    if asked.images.is_file() and first_bytes(asked.images).startswith((GALLERY, HDF5)):
        return _merging(asked.images, gallery, samples, progress)
    how = asked.how
    found = read_images(
        asked.images, asked.labels, as_is=how.as_is, dark=how.dark, part="train", progress=progress
    )  # fmt: skip
    return compare(found, asked.every, samples, progress)


def compare(found: ImageSet, every: str, samples: Sequence[Sample], progress: Progress = unseen) -> Preview:
    """The preview of `found` against `samples`; `every` is the label of all of it, "": as it says. StudioError."""
    if every:
        found = replace(found, labels=(clean_label(every),) * len(found))
    return preview_of(found, known_pictures(_live(samples), progress))


def take(
    found: Found, writer: str, samples: Sequence[Sample], progress: Progress = unseen, *,
    skip: bool, all_by_writer: bool = False,
) -> Taking:  # fmt: skip
    """What is taken in of what was found: see `preview_samples`. `samples`: what is there now.

    `skip`: what is there already, pixels and label, is not taken. Raises StudioError: there is nothing to take.
    """
    if isinstance(found, Merging):
        plan = still_lacking(found.plan, samples, progress)  # something may have been taught since
        return Taking(plan.samples, _keys(plan.samples, progress), plan.marked, plan.here)
    known = known_pictures(_live(samples), progress) if skip else None
    taken, _ = preview_samples(found, writer, time(), all_by_writer=all_by_writer, known=known)
    if not taken:
        raise StudioError(f"everything of {found.found.source} is in the gallery already")
    return Taking(taken, _keys(taken, progress))


def coming(found: Found, *, skip: bool) -> int:
    """How many samples would be added."""
    if isinstance(found, Merging):
        return len(found.plan.samples)
    if found.classes is None:
        return 0
    return found.lacking if skip else found.images


def _keys(samples: Sequence[NewSample], progress: Progress) -> tuple[tuple[int, int], ...]:
    """What the next training asks of every sample, made where nobody waits for it."""
    return tuple((sample_key(one.image, one.label), pixel_key(one.image)) for one in watched(samples, progress))


def _live(samples: Sequence[Sample]) -> list[Sample]:
    return [sample for sample in samples if not sample.deleted]


def _merging(path: Path, gallery: Path, samples: Sequence[Sample], progress: Progress) -> Merging:
    if path.resolve() == gallery.resolve():
        raise StudioError(f"{path} is this gallery itself: there is nothing to take in")
    other = Gallery.open(path, read_only=True)
    plan = plan_merge(samples, other, progress)
    first = tuple(_look_at(place, sample) for place, sample in enumerate(plan.samples[:FIRST]))
    disagree = [one.other for one in plan.conflicts] + [one.other for one in plan.hands]
    return Merging(path, plan, first, tuple(other.sample(number).image for number in disagree[:LISTED]))


def _look_at(place: int, sample: NewSample) -> Look:
    return Look(place, sample.label, sample.image, None, sample.image)

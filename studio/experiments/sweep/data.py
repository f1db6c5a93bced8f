"""What the runs of a sweep are taught and tested with: read once, before anything is trained.

No run is taught what it is tested with: a drawing that is in a test set is taken out of the taught ones, and the last
`kept` of these never train; nor do images of MNIST that judge every training. Of the drawn characters that ship, those
in a test set are left out of the runs that would train on them. So every run has the same test sets, and runs can be
paired image by image. What the base set holds of a test set, or a parent was trained on, is counted (`perform`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError, counted
from studio.experiments.sweep.grid import Data
from studio.experiments.sweep.runs import Run
from studio.formats.images import read_images
from studio.gallery.places import SUFFIX
from studio.glyphs.keys import pixel_keys
from studio.paths import shipped
from studio.recognition.folder import read_model
from studio.recognition.spec import ModelSpec
from studio.training.apart import kept_apart
from studio.training.base import check_base, load_base
from studio.training.drawn import load_drawn
from studio.training.mnist import digest

KEPT, MNIST, VALIDATION = "kept", "mnist", "validation"  # names of sets


@dataclass(frozen=True, eq=False)
class Labelled:
    """Images (n, 28, 28) uint8 with their labels (n,)."""

    images: NDArray[np.uint8]
    labels: NDArray[np.str_]

    def __len__(self) -> int:
        return len(self.labels)

    def only(self, which: NDArray[np.bool_] | slice) -> Labelled:
        """Those that `which` picks."""
        return Labelled(self.images[which], self.labels[which])


NOTHING = Labelled(np.empty((0, 28, 28), np.uint8), np.empty(0, "U1"))


@dataclass(frozen=True, eq=False)
class SweepData:
    """What may be taught, in order, and the test sets by name. It may be sent to another machine."""

    taught: Labelled = NOTHING
    sets: dict[str, Labelled] = field(default_factory=dict)
    left_out: int = 0  # taught drawings that are in a test set
    apart: tuple[int, ...] = ()  # places of images of MNIST that never train, and are not in `taught`
    drawn: tuple[int, ...] = ()  # rows of the drawn characters that ship which are in a test set
    digest: str = ""  # SHA-256 (hex) of all of it

    def settled(self, run: Run) -> Run:
        """`run` without what judges it here: its key changes where it would have trained on any of it."""
        passed = tuple(place for number, place in enumerate(self.apart) if place - number < run.corrections)
        return replace(run, passed_over=passed, undrawn=self._undrawn(run))

    def _undrawn(self, run: Run) -> tuple[int, ...]:
        """Those of `drawn` that `run` would train on."""
        if not self.drawn:
            return ()
        begun = run.spec if run.from_scratch else _shipped_spec(run.spec.kind)
        if begun.fit.drawn and run.base != "none":
            return self.drawn
        added = set() if run.from_scratch else {*self.taught.labels[: run.corrections].tolist()} - {*begun.classes}
        labels = load_drawn().labels
        return tuple(row for row in self.drawn if labels[row] in added)

    def check(self, runs: Sequence[Run], mnist: Path | None) -> None:
        """Raises StudioError where a run has not what it needs."""
        for base in {run.base for run in runs}:
            check_base(base, mnist)
        most = max((run.corrections for run in runs), default=0)
        if most > len(self.taught):
            there = counted(len(self.taught), "taught drawing")
            judging = f" ({len(self.apart):,} judge every training, as images of MNIST)" if self.apart else ""
            raise StudioError(
                f"{most} corrections were asked for, and {there} can train here{judging}: give more with --taught, or "
                "keep fewer"
            )


@cache
def _shipped_spec(kind: str) -> ModelSpec:
    """What a run of this kind begins with, if not from scratch; many ask. Raises StudioError."""
    return read_model(shipped("models") / kind)[0]


def read_data(wanted: Data, mnist: Path | None, *, with_mnist: bool = False) -> SweepData:
    """Read everything that `wanted` names; `mnist` is where MNIST lies. Raises StudioError naming the file.

    `with_mnist`: MNIST's test part is a set in any case (a run is based on MNIST).
    """
    taught = NOTHING if wanted.taught is None else _read(wanted.taught, wanted.taught_labels, wanted.as_is)
    if wanted.taught is None and (wanted.kept or wanted.taught_labels is not None):
        raise StudioError("there are no taught drawings to keep some of, or to label: name them with --taught")
    kept = len(taught) if wanted.kept is None else wanted.kept
    if kept > len(taught):
        raise StudioError(f"{wanted.taught} has {counted(len(taught), 'drawing')}: {kept} cannot be kept for testing")
    sets = {KEPT: taught.only(slice(len(taught) - kept, None))} if kept else {}
    for name in dict.fromkeys((*wanted.test, *([MNIST] if with_mnist else []))):
        read = _mnist_test(mnist) if name == MNIST else _read(Path(name), None, wanted.as_is)
        sets[_name_for(name, sets)] = read
    taught = taught.only(slice(len(taught) - kept))
    tested = np.concatenate([pixel_keys(one.images) for one in sets.values()] or [np.empty(0, np.uint64)])
    mine = ~np.isin(pixel_keys(taught.images), tested)
    left_out, taught = int((~mine).sum()), taught.only(mine)
    apart = np.isin(pixel_keys(taught.images), kept_apart()) if len(taught) else np.zeros(0, np.bool_)
    drawn = np.flatnonzero(np.isin(pixel_keys(load_drawn().images), tested)) if len(tested) else np.zeros(0, np.int64)
    return SweepData(
        taught.only(~apart),
        sets,
        left_out,
        tuple(np.flatnonzero(apart).tolist()),
        tuple(drawn.tolist()),
        _digest(taught, sets),
    )


def _digest(taught: Labelled, sets: dict[str, Labelled]) -> str:
    names = _wide(np.array([*sets], np.str_))
    return digest(*(column for one in (taught, *sets.values()) for column in (one.images, _wide(one.labels))), names)


def _wide(labels: NDArray[np.str_]) -> NDArray[np.uint8]:
    """The labels as bytes that do not depend on how wide their array is."""
    return np.frombuffer("\n".join(labels.tolist()).encode("utf-8"), np.uint8)


def _mnist_test(mnist: Path | None) -> Labelled:
    base = load_base("mnist", mnist)
    return Labelled(base.test_images, base.test_labels)


def _name_for(path: str, taken: dict[str, Labelled]) -> str:
    """A name for the set: its file's, and a number where there are several of that name."""
    if path == MNIST:
        return MNIST
    stem = "".join(char if char.isprintable() else "_" for char in Path(path).stem[:60]) or "set"
    names = (stem, *(f"{stem} {number}" for number in range(2, 1_000)))
    return next(name for name in names if name not in (*taken, KEPT, MNIST, VALIDATION))


def _read(path: Path, labels: Path | None, as_is: bool) -> Labelled:
    if path.suffix == SUFFIX:
        return _of_gallery(path)
    found = read_images(path, labels, as_is=as_is)
    if found.labels is None:
        raise StudioError(f"{path} has no labels: give its drawings theirs, or use a file that has them")
    return Labelled(found.images, np.array(found.labels, np.str_))


def _of_gallery(path: Path) -> Labelled:
    """The labelled samples of a gallery, in order of arrival."""
    from studio.gallery.store import Gallery

    with Gallery.open(path, read_only=True) as gallery:
        samples = gallery.samples()
    if not samples:
        raise StudioError(f"{path} holds no drawings")
    return Labelled(
        np.array([one.image for one in samples], np.uint8), np.array([one.label for one in samples], np.str_)
    )

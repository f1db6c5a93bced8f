"""What one training works with: base set, drawings, the model before, and what every model is asked.

Read once, before TensorFlow is. The base set and the answers of the newest models stay in memory between the jobs of
one trainer process: reading MNIST takes 0.6 s, and the CNN's answers to validation and test as long as a third of its
retraining.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.glyphs import normalise
from studio.glyphs.lookalikes import torn
from studio.recognition.recognizer import Recognizer
from studio.recognition.spec import MAX_CLASSES, ModelSpec, default_spec
from studio.training.augment import AFFINE
from studio.training.base import BaseData, load_base
from studio.training.beside import Joined, join
from studio.training.data import Snapshot, read_snapshot, without_base_images
from studio.training.drawn import Drawn, load_drawn
from studio.training.leakage import without_near_duplicates
from studio.training.messages import Job

BASE_SETS = ("validation", "calibration", "test")
HOLDOUT = "holdout"
PIECE = 1_000  # images answered between two looks at whether to stop
MADE = 4  # networks and rehearsals kept
REMEMBERED = 8  # models whose answers stay in memory: a parent's outlive every average that one job tries
Made = TypeVar("Made")


@dataclass(frozen=True, eq=False)
class Answered:
    """What a model said to one set."""

    labels: NDArray[np.str_]  # (n,) the most probable class
    top: NDArray[np.float32]  # (n,) its probability
    torn: NDArray[np.bool_]  # (n,) between two look-alikes

    @classmethod
    def of(cls, model: Recognizer, logits: NDArray[np.float32]) -> Answered:
        """What logits (n, K) of `model` say at its temperature."""
        probabilities = model.softened(logits)
        labels = np.array(model.spec.classes, np.str_)[logits.argmax(axis=1)]
        return cls(labels, probabilities.max(axis=1, initial=0), torn(probabilities, model.spec.classes))


@dataclass
class Kept:
    """What one job leaves in memory for the next."""

    source: tuple[str, str | None, str | None, bool] | None = None
    base: BaseData | None = None
    joined: Joined | None = None  # what has joined `base`; None: nothing was to
    logits: dict[str, tuple[dict[str, NDArray[np.float32]], float]] = field(default_factory=dict)  # by digest and names
    made: dict[object, Any] = field(default_factory=dict)  # what warm starts share, by what it was made for

    def load(self, base: str, file: str | None, beside: str | None = None, *, everything: bool = False) -> BaseData:
        """The base set that a job names, with the images of `beside` in it. Raises StudioError."""
        source = (base, file, beside, everything)
        if self.base is None or self.source != source:
            self.logits.clear()
            self.made.clear()
            self.base, self.joined = load_base(base, None if file is None else Path(file)), None
            if beside is not None:
                self.joined = join(self.base, read_snapshot(Path(beside)), everything=everything)
                self.base = self.joined.base
            self.source = source
        return self.base

    def keep(self, name: object, make: Callable[[], Made]) -> Made:
        """What was made under that name, else what `make` makes; what was not asked for longest goes."""
        found = cast("Made", self.made.pop(name)) if name in self.made else make()
        self.made[name] = found
        for old in tuple(self.made)[:-MADE]:
            del self.made[old]
        return found


@dataclass(frozen=True, eq=False)
class Material:
    """Everything a training needs but TensorFlow."""

    base: BaseData
    snapshot: Snapshot
    parent: Recognizer | None
    spec: ModelSpec  # of the candidate
    warm: bool  # go on from the parent's weights
    sets: dict[str, tuple[NDArray[np.uint8], NDArray[np.str_]]]  # BASE_SETS and HOLDOUT: images, labels
    leaked: int = 0  # held-out drawings left out: near duplicates of drawings that train
    beside: Snapshot | None = None  # images of a file that are in the base set's training part
    undrawn: tuple[int, ...] = ()  # rows of the drawn characters that do not train here

    @property
    def added(self) -> int:
        """Number of classes that the parent does not have."""
        return len(self.added_classes)

    @property
    def added_classes(self) -> tuple[str, ...]:
        """The classes that the parent does not have."""
        known = self.spec.classes if self.parent is None else self.parent.spec.classes
        return tuple(label for label in self.spec.classes if label not in known)

    @property
    def characters(self) -> Drawn:
        """The drawn characters that ship and may train here."""
        return load_drawn().without(self.undrawn)

    @property
    def drawn(self) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
        """The drawn characters (n, 28, 28) that ship of the added classes, and their column numbers (n,)."""
        drawn = self.characters
        which = np.isin(drawn.labels, self.added_classes)
        return drawn.images[which], self.numbers(drawn.labels[which])

    @property
    def pictures(self) -> NDArray[np.uint8]:
        """Images (n, 28, 28) on which LiteRT is held against Keras: base validation, else what there is."""
        for images in (self.sets["validation"][0], self.snapshot.images, self.base.train_images):
            if len(images):
                return images
        raise StudioError("there are no images to check the new model with; use a base set")

    def numbers(self, labels: NDArray[np.str_]) -> NDArray[np.int64]:
        """Column numbers (n,) of labels (n,), which must be classes of the candidate."""
        column = {label: k for k, label in enumerate(self.spec.classes)}
        return np.array([column[label] for label in labels.tolist()], np.int64)


def gather(job: Job, kept: Kept, pause: Callable[[], None] = lambda: None) -> Material:
    """Read everything `job` names; `pause` may end it by raising. Raises StudioError."""
    base = kept.load(job.base, job.base_file, job.beside, everything=job.beside_all)
    read = without_base_images(read_snapshot(None if job.snapshot is None else Path(job.snapshot)), base)
    snapshot = without_near_duplicates(read, pause)
    parent = None if job.parent is None else parent_at(job.parent, job.classes)
    if parent is not None and parent.spec.kind != job.kind:
        raise StudioError(f"{parent.version} cannot be the parent of a {job.kind}: choose one of the same kind")
    warm = parent is not None and not job.from_scratch
    training = snapshot.training
    if warm and not len(training):
        raise StudioError("there is nothing to train on: teach some drawings first, or train from scratch")
    if not len(training) and not len(base.train_images):
        raise StudioError("there is nothing to train on: no base set and no drawings; teach some drawings first")
    held = snapshot.only(snapshot.held_out)
    return Material(
        base=base,
        snapshot=snapshot,
        parent=parent,
        spec=_spec(job, None if parent is None else parent.spec, base, training, warm=warm),
        warm=warm,
        sets={**base.judged, HOLDOUT: (held.images, held.labels)},
        leaked=len(read) - len(snapshot),
        beside=None if kept.joined is None else kept.joined.images,
        undrawn=job.undrawn,
    )


def parent_at(folder: str, classes: tuple[str, ...] | None) -> Recognizer:
    """The model to go on from and to compare with, its classes called what they are called now. Raises StudioError."""
    parent = Recognizer.load(Path(folder))
    if classes is None:
        return parent
    if len(classes) != len(parent.spec.classes):
        raise StudioError(f"{parent.version} has {len(parent.spec.classes)} classes, the job names {len(classes)}")
    return parent.renamed(classes)


def _spec(job: Job, old: ModelSpec | None, base: BaseData, training: Snapshot, *, warm: bool) -> ModelSpec:
    """The spec of the candidate: the parent's or the one the job gives, with the classes there are now."""
    spec = default_spec(job.kind) if old is None else old
    known = spec.classes if warm else tuple(np.unique(base.train_labels).tolist())
    if job.spec is not None:
        asked = ModelSpec.from_json(job.spec, "the job's spec")
        if asked.kind != job.kind or (warm and asked.layers != spec.layers):
            raise StudioError("a model that goes on keeps its kind and its layers: train from scratch for others")
        spec = asked
    fit = replace(spec.fit, epochs=spec.fit.epochs if job.epochs is None or warm else job.epochs, seed=job.seed)
    if not warm and not len(base.train_images):  # so few pictures have to be seen in more ways
        fit = replace(fit, augmentation=fit.augmentation or AFFINE)
    classes = tuple(dict.fromkeys((*known, *training.labels.tolist())))  # new ones in order of arrival
    if len(classes) > MAX_CLASSES:
        raise StudioError(
            f"{len(classes):,} classes are more than a model can have ({MAX_CLASSES:,}): relabel or delete some"
        )
    if len(classes) < 2:
        raise StudioError("a model needs two classes to tell apart: teach another character first, or use a base set")
    return replace(spec, classes=classes, fit=fit, normalisation=normalise.VERSION)


def ask(
    model: Recognizer,
    material: Material,
    kept: Kept,
    pause: Callable[[], None],
    names: tuple[str, ...] = BASE_SETS,
) -> tuple[dict[str, Answered], float]:
    """What `model` answers to the base sets `names` and the held-out drawings, and the seconds the base sets took."""
    answers, seconds = ask_base(model, material.base, kept, pause, names)
    held = _logits(model, material.sets[HOLDOUT][0], pause)
    return {**answers, HOLDOUT: Answered.of(model, held)}, seconds


def ask_base(
    model: Recognizer, base: BaseData, kept: Kept, pause: Callable[[], None], names: tuple[str, ...] = BASE_SETS
) -> tuple[dict[str, Answered], float]:
    """What `model` answers to the base sets `names`, and the seconds that took.

    What was answered before is not asked again, whatever its temperature was. `pause` may end it by raising.
    """
    place = "\n".join((model.card.digest, *model.columns.names))
    logits, seconds = kept.logits.pop(place, ({}, 0.0))
    started = perf_counter()
    logits = logits | {name: _logits(model, base.judged[name][0], pause) for name in names if name not in logits}
    seconds += perf_counter() - started
    kept.logits[place] = logits, seconds
    for digest in tuple(kept.logits)[:-REMEMBERED]:
        del kept.logits[digest]
    return {name: Answered.of(model, found) for name, found in logits.items()}, seconds


def _logits(model: Recognizer, images: NDArray[np.uint8], pause: Callable[[], None]) -> NDArray[np.float32]:
    found = [np.empty((0, len(model.spec.classes)), np.float32)]
    for at in range(0, len(images), PIECE):
        pause()
        found.append(model.logits(images[at : at + PIECE]))
    return np.concatenate(found)

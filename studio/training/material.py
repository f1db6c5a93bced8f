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

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.glyphs import normalise
from studio.recognition.recognizer import Recognizer
from studio.recognition.spec import MAX_CLASSES, ModelSpec, default_spec
from studio.training.base import BaseData, load_base
from studio.training.data import Snapshot, read_snapshot, without_base_images
from studio.training.messages import Job

BASE_SETS = ("validation", "calibration", "test")
HOLDOUT = "holdout"
PIECE = 1_000  # images answered between two looks at whether to stop
REMEMBERED = 8  # models whose answers stay in memory: a parent's outlive every average that one job tries


@dataclass(frozen=True, eq=False)
class Answered:
    """What a model said to one set."""

    labels: NDArray[np.str_]  # (n,) the most probable class
    top: NDArray[np.float32]  # (n,) its probability


@dataclass
class Kept:
    """What one job leaves in memory for the next."""

    source: tuple[str, str | None] | None = None
    base: BaseData | None = None
    answers: dict[str, tuple[dict[str, Answered], float]] = field(default_factory=dict)  # by digest; with seconds

    def load(self, job: Job) -> BaseData:
        """The base set of `job`. Raises StudioError."""
        source = (job.base, job.base_file)
        if self.base is None or self.source != source:
            self.answers.clear()
            self.base = load_base(job.base, None if job.base_file is None else Path(job.base_file))
            self.source = source
        return self.base


@dataclass(frozen=True, eq=False)
class Material:
    """Everything a training needs but TensorFlow."""

    base: BaseData
    snapshot: Snapshot
    parent: Recognizer | None
    spec: ModelSpec  # of the candidate
    warm: bool  # go on from the parent's weights
    sets: dict[str, tuple[NDArray[np.uint8], NDArray[np.str_]]]  # BASE_SETS and HOLDOUT: images, labels

    @property
    def added(self) -> int:
        """Number of classes that the parent does not have."""
        return 0 if self.parent is None else len(set(self.spec.classes) - set(self.parent.spec.classes))

    def numbers(self, labels: NDArray[np.str_]) -> NDArray[np.int64]:
        """Column numbers (n,) of labels (n,), which must be classes of the candidate."""
        column = {label: k for k, label in enumerate(self.spec.classes)}
        return np.array([column[label] for label in labels.tolist()], np.int64)


def gather(job: Job, kept: Kept) -> Material:
    """Read everything `job` names. Raises StudioError."""
    base = kept.load(job)
    snapshot = without_base_images(read_snapshot(None if job.snapshot is None else Path(job.snapshot)), base)
    parent = None if job.parent is None else Recognizer.load(Path(job.parent))
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
        sets={
            "validation": (base.validation_images, base.validation_labels),
            "calibration": (base.calibration_images, base.calibration_labels),
            "test": (base.test_images, base.test_labels),
            HOLDOUT: (held.images, held.labels),
        },
    )


def _spec(job: Job, old: ModelSpec | None, base: BaseData, training: Snapshot, *, warm: bool) -> ModelSpec:
    """The spec of the candidate: the parent's, with what the job asks for and the classes there are now."""
    spec = default_spec(job.kind) if old is None else old
    known = spec.classes if warm else tuple(np.unique(base.train_labels).tolist())
    fit = replace(
        spec.fit,
        optimizer=job.optimizer or spec.fit.optimizer,
        loss=job.loss or spec.fit.loss,
        learning_rate=spec.fit.learning_rate if job.optimizer in (None, spec.fit.optimizer) else None,
        epochs=spec.fit.epochs if job.epochs is None or warm else job.epochs,
        seed=job.seed,
    )
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
    """What `model` answers to the base sets `names` and the held-out drawings, and the seconds the base sets took.

    What was answered before is not asked again. `pause` may end it by raising.
    """
    answers, seconds = kept.answers.pop(model.card.digest, ({}, 0.0))
    started = perf_counter()
    answers = answers | {name: _ask(model, material.sets[name][0], pause) for name in names if name not in answers}
    seconds += perf_counter() - started
    kept.answers[model.card.digest] = answers, seconds
    for digest in tuple(kept.answers)[:-REMEMBERED]:
        del kept.answers[digest]
    return {**answers, HOLDOUT: _ask(model, material.sets[HOLDOUT][0], pause)}, seconds


def _ask(model: Recognizer, images: NDArray[np.uint8], pause: Callable[[], None]) -> Answered:
    classes = np.array(model.spec.classes, np.str_)
    labels, top = [np.empty(0, classes.dtype)], [np.empty(0, np.float32)]
    for at in range(0, len(images), PIECE):
        pause()
        probabilities = model.probabilities(images[at : at + PIECE])
        labels.append(classes[probabilities.argmax(axis=1)])
        top.append(probabilities.max(axis=1))
    return Answered(np.concatenate(labels), np.concatenate(top))

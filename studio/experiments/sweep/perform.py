"""One run from its fields to its record: trained by the code that trains every model, judged by the file that serves.

It needs nothing but its arguments and, where it is based on MNIST, MNIST: so it may be performed anywhere. What it
writes lies in a temporary folder and is gone afterwards; the record is handed back.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.experiments.sweep.data import VALIDATION, Labelled, SweepData
from studio.experiments.sweep.folder import versions
from studio.experiments.sweep.records import Judged, RunRecord
from studio.experiments.sweep.runs import Run
from studio.glyphs.keys import pixel_keys
from studio.glyphs.npz import read_npz
from studio.paths import find_home, shipped
from studio.recognition.folder import WEIGHTS
from studio.recognition.recognizer import Recognizer
from studio.training.base import BaseData, find_mnist
from studio.training.drawn import load_drawn
from studio.training.leakage import Images, no_drawings, trained_on
from studio.training.material import Kept
from studio.training.messages import Failed, Finished, Job, Message
from studio.training.work import work


class RunCancelled(Exception):  # noqa: N818 - no error
    """The run was cancelled: it has no record."""


def _unheard(_: Message) -> None:
    """A report that nobody reads."""


def perform(
    run: Run,
    data: SweepData,
    name: str,
    report: Callable[[Message], None] = _unheard,
    cancelled: Callable[[], bool] = lambda: False,
) -> RunRecord:
    """Train `run` of the sweep `name` and ask its model for every set. Imports TensorFlow; takes seconds to hours.

    A training that fails (diverges, has not enough memory) is a record, too: it says why. `report` is told where the
    training is, `cancelled` asked several times a second. Raises RunCancelled.
    """
    kept = Kept()
    with tempfile.TemporaryDirectory(prefix="glyph-studio-run-", ignore_cleanup_errors=True) as scratch:
        taught = data.taught.only(slice(run.corrections))
        job = _job(run, taught, Path(scratch))
        end = work(job, report, cancelled, kept)
        if isinstance(end, Failed):
            return unmade(run, name, end.reason)
        if not isinstance(end, Finished):
            raise RunCancelled
        model = Recognizer.load(Path(job.candidate))
        parameters = sum(int(array.size) for array in read_npz(Path(job.candidate) / WEIGHTS).values())
    assert kept.base is not None
    judged = _judged(model, data, kept.base, _trained(run, kept.base, taught))
    return _record(run, name, model, parameters=parameters, seconds=end.seconds, judged=judged)


def unmade(run: Run, name: str, why: str) -> RunRecord:
    """The record of a run of the sweep `name` that has no model; `why` is its line."""
    return _record(run, name, failed=why)


def _job(run: Run, taught: Labelled, folder: Path) -> Job:
    mnist = find_mnist(find_home()) if run.base == "mnist" else None
    snapshot = None
    if len(taught):
        snapshot = folder / "snapshot.npz"
        none = np.zeros(len(taught), np.bool_)
        np.savez(snapshot, images=taught.images, labels=taught.labels, held_out=none, confirmed=none)
    kind = run.spec.kind
    return Job(
        id=0,
        kind=kind,
        candidate=str(folder / "candidate"),
        version=f"{kind}-1",
        parent=None if run.from_scratch else str(shipped("models") / kind),
        from_scratch=run.from_scratch,
        snapshot=None if snapshot is None else str(snapshot),
        base=run.base,
        base_file=None if mnist is None else str(mnist),
        spec=run.spec.to_json(),
        epochs=run.passes,
        seed=run.seed,
        undrawn=run.undrawn,
    )


def _judged(model: Recognizer, data: SweepData, base: BaseData, trained: Images) -> tuple[Judged, ...]:
    """What `model` says to base validation and to every test set; `trained` (m, 28, 28) made it."""
    validation = Labelled(base.validation_images, base.validation_labels)
    sets = ({VALIDATION: validation} if len(validation) else {}) | data.sets
    keys = pixel_keys(trained)
    return tuple(_asked(model, name, one, keys) for name, one in sets.items())


def _trained(run: Run, base: BaseData, taught: Labelled) -> Images:
    """What made the model of `run` (m, 28, 28): what it was trained on, and of a warm start what its parent was.

    Of a parent only what is here can be told: without MNIST, not that.
    """
    parts = [base.train_images, taught.images]
    if not run.from_scratch:
        parent = Recognizer.load(shipped("models") / run.spec.kind)
        parts.append(trained_on(parent, no_drawings, find_mnist(find_home()))[0])
    elif run.spec.fit.drawn and len(base.train_images):
        parts.append(load_drawn().without(run.undrawn).images)
    return np.concatenate(parts)


def _asked(model: Recognizer, name: str, one: Labelled, trained: NDArray[np.uint64]) -> Judged:
    classes = model.spec.classes
    answers = np.array(classes)[model.logits(one.images).argmax(axis=1)]
    seen = int(np.isin(pixel_keys(one.images), trained).sum())
    return Judged.of(name, one.labels, answers, classes, seen)


def _record(
    run: Run, name: str, model: Recognizer | None = None, *, parameters: int = 0, seconds: float = 0.0,
    judged: tuple[Judged, ...] = (), failed: str = "",
) -> RunRecord:  # fmt: skip
    card = None if model is None else model.card
    return RunRecord(
        key=run.key,
        name=name,
        values=run.values,
        spec=run.spec if model is None else model.spec,
        corrections=run.corrections,
        seed=run.seed,
        base=run.base,
        base_digest="" if card is None else card.base_digest,
        data_digest=run.data_digest,
        from_scratch=run.from_scratch,
        versions=versions() | ({} if card is None else card.libraries),
        seconds=round(seconds, 3),
        epochs=0 if card is None else card.epochs,
        parameters=parameters,
        history=() if card is None else card.history,
        judged=judged,
        failed="".join(char for char in " ".join(failed.split()) if char.isprintable())[:500],
    )

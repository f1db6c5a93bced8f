"""One training from job to candidate: the same for the trainer program and for ``studio train``.

It never opens the live gallery: it gets a snapshot. Whether the candidate takes over is not decided here; what the gate
needs to know is counted (old against new on base validation, held-out drawings and test) and handed back. A job that
fails or is cancelled leaves nothing behind.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.glyphs.keys import sample_keys
from studio.recognition.folder import read_trained
from studio.recognition.recognizer import Recognizer
from studio.recognition.spec import ModelCard
from studio.stats import Share
from studio.training import gate
from studio.training.material import HOLDOUT, Answered, Kept, Material, ask, gather
from studio.training.messages import Cancelled, Comparison, Failed, Finished, Job, Message, Progress

if TYPE_CHECKING:
    from studio.training.fit import Step

log = logging.getLogger(__name__)

UNSURE_QUANTILE = 0.002  # of the top probability on the calibration part: answers below are "not sure"
CALIBRATED = 1_000  # images: of fewer, that quantile says nothing, and the parent's threshold stays
UNSURE_OTHERWISE = 0.5  # where there is no parent either
CONVERTING = 1.0  # seconds, for the time left
NO_MEMORY = "not enough memory for this training: close other programs and try again"


class Stopped(Exception):  # noqa: N818 - no error
    """The job was cancelled."""


def work(
    job: Job,
    report: Callable[[Message], None],
    cancelled: Callable[[], bool] = lambda: False,
    kept: Kept | None = None,
) -> Finished | Failed | Cancelled:
    """Do `job` in this process. Progress goes to `report`; nothing is raised, a failure is a `Failed`.

    `cancelled` is asked several times a second; `kept` is what earlier jobs left. Imports TensorFlow.
    """
    quieten()
    outcome: Finished | Failed | Cancelled
    try:
        return _Training(job, report, cancelled, Kept() if kept is None else kept).run()
    except Stopped:
        outcome = Cancelled(job.id)
    except StudioError as error:
        outcome = Failed(job.id, str(error))
    except MemoryError:
        outcome = Failed(job.id, NO_MEMORY)
    except Exception as error:
        log.exception("job %d", job.id)
        outcome = Failed(job.id, _one_line(error))
    clear_away(job)
    return outcome


def quieten() -> None:
    """Settle how TensorFlow starts, before it is imported: no greetings, no search for other devices."""
    os.environ["KERAS_BACKEND"] = "tensorflow"
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")


def clear_away(job: Job) -> None:
    """Remove what `job` may have written."""
    candidate = Path(job.candidate)
    for folder in (candidate, candidate.with_name(candidate.name + ".part")):
        shutil.rmtree(folder, ignore_errors=True)


def _one_line(error: Exception) -> str:
    if type(error).__name__ == "ResourceExhaustedError":  # TensorFlow's own MemoryError
        return NO_MEMORY
    said = next(iter(str(error).splitlines()), "")
    return f"the training failed ({type(error).__name__}: {said[:160]}); nothing has changed"


@dataclass(frozen=True, eq=False)
class _Made:
    """A network, and the file that serves it."""

    model: Any
    served: bytes
    recognizer: Recognizer


class _Training:
    """One job under way."""

    def __init__(self, job: Job, report: Callable[[Message], None], cancelled: Callable[[], bool], kept: Kept) -> None:
        self._job, self._report, self._cancelled, self._kept = job, report, cancelled, kept
        self._started = perf_counter()
        self._after = CONVERTING  # seconds that will pass after the last step
        self._epochs = 0

    def run(self) -> Finished:
        """Raises Stopped, StudioError, and whatever TensorFlow raises."""
        self._say("loading")
        material = gather(self._job, self._kept)
        before: dict[str, Answered] | None = None
        if material.parent is not None:
            before, seconds = ask(material.parent, material, self._kept, self._pause)
            self._after += seconds
        from studio.training import convert, networks

        networks.reset(self._job.seed)
        if material.warm and before is not None:
            made = self._from_parent(material, before)
        else:
            made = self._serve(material, self._from_scratch(material))
        parity = convert.parity(made.model, made.served, _pictures(material))
        self._say("checking")
        after, _ = ask(made.recognizer, material, self._kept, self._pause)
        draft = made.recognizer.card
        card = replace(draft, unsure_below=_unsure_below(material, after), metrics=_metrics(material, after))
        self._pause()
        weights, trained = made.model.get_weights(), _trained(material)
        convert.write_model(Path(self._job.candidate), material.spec, card, made.served, weights, trained)
        return self._finished(material, before, after, parity)

    def _from_scratch(self, material: Material) -> Any:
        """A new network, trained on the base set and the drawings by its spec."""
        from studio.training import fit, networks

        recipe, training = material.spec.fit, material.snapshot.training
        images = np.concatenate([material.base.train_images, training.images])
        labels = material.numbers(np.concatenate([material.base.train_labels, training.labels]))
        examples = fit.Examples.labelled(images, labels, len(material.spec.classes))
        model = networks.build(material.spec)
        loop = fit.Loop(model, networks.optimizer(recipe.optimizer, recipe.learning_rate), recipe.loss)
        rows = fit.epochs_of(len(images), recipe.batch, recipe.epochs, recipe.seed)
        self._epochs = recipe.epochs
        loop.run(examples, rows, recipe.epochs, fit.steps_of(len(images), recipe.batch, recipe.epochs), self._step)
        return model

    def _from_parent(self, material: Material, before: dict[str, Answered]) -> _Made:
        """The parent's network, taught the drawings, and averaged with what it was."""
        from studio.training import convert, fit, networks, warm

        assert material.parent is not None
        recipe, training, spec = warm.RECIPES[self._job.kind], material.snapshot.training, material.spec
        known = len(material.parent.spec.classes)
        old = networks.grown(convert.read_weights(material.parent.folder), material.parent.spec.classes, spec.classes)
        model = networks.build(spec)
        networks.load_weights(model, old)
        steps, self._epochs = recipe.steps(len(training), self._job.epochs)
        mine = training.images, material.numbers(training.labels)
        random = np.random.default_rng(self._job.seed)
        examples, rows = warm.batches(model, recipe, mine, material.base.train_images, steps, random, self._pause)
        if material.added:
            warm.imprint(model, known, examples, self._pause)
        falling = networks.optimizer(spec.fit.optimizer, spec.fit.learning_rate, share=recipe.rate, falling=steps)
        fit.Loop(model, falling, spec.fit.loss).run(examples, iter([rows]), self._epochs, steps, self._step)
        return self._average(model, old, material, before, recipe.shares)

    def _average(
        self, model: Any, old: Any, material: Material, before: dict[str, Answered], shares: tuple[float, ...]
    ) -> _Made:
        """Average old and new weights, moving towards the old ones until the gate's base rule holds."""
        from studio.training import networks

        new = model.get_weights()
        labels = material.sets["validation"][1]
        known = len(material.spec.classes) - material.added
        last: list[tuple[float, _Made]] = []

        def made(share: float) -> _Made:
            if not last or last[0][0] != share:
                model.set_weights(networks.blend(old, new, share, known))
                last[:] = [(share, self._serve(material, model))]
            return last[0][1]

        def measure(share: float) -> Comparison:
            answers, _ = ask(made(share).recognizer, material, self._kept, self._pause, ("validation",))
            return gate.compare(labels, before["validation"].labels, answers["validation"].labels)

        return made(gate.choose_share(shares, measure, added=material.added))

    def _serve(self, material: Material, model: Any) -> _Made:
        """Round the weights of `model` and make the file that serves them."""
        from studio.training import convert, networks

        self._say("converting")
        weights = networks.halved(model.get_weights())
        if not networks.finite(weights):
            raise StudioError("the training diverged (a weight is no longer a number); nothing has changed")
        model.set_weights(weights)
        served = convert.to_litert(model)
        self._say("checking")
        card = self._card(material, convert.digest_of(served))
        try:
            recognizer = Recognizer(Path(self._job.candidate), material.spec, card, served)
        except ValueError as error:
            raise StudioError(f"the new model cannot be served ({error}); nothing has changed") from error
        return _Made(model, served, recognizer)

    def _finished(
        self, material: Material, before: dict[str, Answered] | None, after: dict[str, Answered], parity: float
    ) -> Finished:
        confirmed = material.snapshot.confirmed[material.snapshot.held_out]

        def compared(name: str, which: NDArray[np.bool_] | None = None) -> Comparison | None:
            if before is None or not len(material.sets[name][1]):
                return None
            columns = (material.sets[name][1], before[name].labels, after[name].labels)
            return gate.compare(*(column if which is None else column[which] for column in columns))

        return Finished(
            job=self._job.id,
            candidate=self._job.candidate,
            seconds=perf_counter() - self._started,
            weights_finite=True,  # anything else has ended the job
            parity=parity,
            validation=compared("validation"),
            holdout_confirmed=compared(HOLDOUT, confirmed),
            holdout_corrected=compared(HOLDOUT, ~confirmed),
            test=compared("test"),
            corrections=len(material.snapshot.training),
            from_scratch=not material.warm,
            added=material.added,
            parent="" if material.parent is None else material.parent.version,
            version=self._job.version,
        )

    def _card(self, material: Material, digest: str) -> ModelCard:
        from studio.training import convert

        return ModelCard(
            version=self._job.version,
            digest=digest,
            parent=None if material.parent is None else material.parent.version,
            base=material.base.name,
            base_digest=material.base.digest,
            corrections=len(material.snapshot.training),
            epochs=self._epochs,
            seconds=round(perf_counter() - self._started, 3),
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            unsure_below=UNSURE_OTHERWISE,
            metrics={},
            libraries=convert.libraries(),
        )

    def _say(self, phase: str) -> None:
        self._pause()
        self._report(Progress(self._job.id, phase))

    def _step(self, at: Step) -> None:
        """Report where the training is; ends it when it was cancelled."""
        left = None if at.seconds_left is None else at.seconds_left + self._after
        progress = Progress(
            self._job.id, "training", at.epoch, at.epochs, at.step, at.steps, at.loss, at.accuracy, left
        )
        self._report(progress)
        self._pause()

    def _pause(self) -> None:
        if self._cancelled():
            raise Stopped


def _pictures(material: Material) -> NDArray[np.uint8]:
    """Images on which LiteRT is held against Keras: base validation, else what there is."""
    for images in (material.sets["validation"][0], material.snapshot.images):
        if len(images):
            return images
    raise StudioError("there are no images to check the new model with; use a base set")


def _unsure_below(material: Material, after: dict[str, Answered]) -> float:
    """The threshold of "not sure" of the candidate."""
    top = after["calibration"].top
    if len(top) >= CALIBRATED:
        return round(float(np.quantile(top, UNSURE_QUANTILE)), 6)
    return UNSURE_OTHERWISE if material.parent is None else material.parent.card.unsure_below


def _metrics(material: Material, after: dict[str, Answered]) -> dict[str, dict[str, float | int | None]]:
    """Accuracy by set, with its n and interval; a set that does not exist is left out."""
    metrics: dict[str, dict[str, float | int | None]] = {}
    for name, answered in after.items():
        labels = material.sets[name][1]
        if len(labels):
            share = Share(int((answered.labels == labels).sum()), len(labels))
            metrics[name] = {"n": share.n, "accuracy": share.value, "low": share.low, "high": share.high}
    return metrics


def _trained(material: Material) -> NDArray[np.uint64]:
    """Keys of every drawing that the candidate, or a model it goes on from, was trained on."""
    training = material.snapshot.training
    keys = sample_keys(training.images, training.labels.tolist())
    if material.warm and material.parent is not None:
        keys = np.concatenate([read_trained(material.parent.folder), keys])
    return keys

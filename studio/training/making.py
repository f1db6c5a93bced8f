"""What one training does, step by step, from its material to the files of its candidate (see `work`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.recognition.card import ModelCard
from studio.recognition.comparison import Comparison
from studio.recognition.epochs import EpochPoint
from studio.recognition.epochs import kept as kept_epochs
from studio.recognition.recognizer import Recognizer
from studio.training import belongings, calibrate, changes, gate
from studio.training.material import HOLDOUT, Answered, Kept, Material, ask, gather
from studio.training.messages import Finished, Job, Message, Progress
from studio.training.weights import blend, finite, grown, halved

if TYPE_CHECKING:
    from studio.training.fit import Step

CONVERTING = 1.0  # seconds, for the time left


class Stopped(Exception):  # noqa: N818 - no error
    """The job was cancelled."""


@dataclass(frozen=True, eq=False)
class _Made:
    """A network, and the file that serves it."""

    model: Any
    served: bytes
    recognizer: Recognizer


class Training:
    """One job under way."""

    def __init__(self, job: Job, report: Callable[[Message], None], cancelled: Callable[[], bool], kept: Kept) -> None:
        self._job, self._report, self._cancelled, self._kept = job, report, cancelled, kept
        self._started = perf_counter()
        self._after = CONVERTING  # seconds that will pass after the last step
        self._epochs = 0
        self._history: list[EpochPoint] = []
        self._by_member: dict[str, dict[str, float | int | None]] = {}  # accuracy by base set and number

    def run(self) -> Finished:
        """Raises Stopped, StudioError, and whatever TensorFlow raises."""
        self._say("loading")
        material = gather(self._job, self._kept, self._pause)
        before: dict[str, Answered] | None = None
        if material.parent is not None:
            before, seconds = ask(material.parent, material, self._kept, self._pause)
            self._after += seconds
        from studio.training import convert

        if material.warm and before is not None:
            made = self._from_parent(material, before)
        else:
            made = self._serve(material, self._from_scratch(material))
        made = self._calibrated(material, made)
        parity = convert.parity(made.model, made.served, material.pictures)
        self._say("checking")
        after, _ = ask(made.recognizer, material, self._kept, self._pause)
        draft, compared = made.recognizer.card, changes.compared(material, before, after)
        card = replace(
            draft,
            unsure_below=belongings.unsure_below(material, after),
            metrics=belongings.metrics(material, after) | self._by_member,
            compared=compared,
        )
        self._pause()
        changed = changes.pictures(material, before, after, made.recognizer, self._pause)
        weights, trained = made.model.get_weights(), belongings.trained_keys(material)
        bank = belongings.bank(made.recognizer, (weights[-2], weights[-1]), material)
        folder = Path(self._job.candidate)
        shown = None if changed is None else changed.packed()
        convert.write_model(folder, material.spec, card, made.served, weights, trained, bank.packed(), shown)
        return self._finished(material, before, after, compared, parity)

    def _from_scratch(self, material: Material) -> Any:
        """A new network."""
        from studio.training import networks, scratch

        self._kept.made.clear()  # the networks among it are of the session that ends here
        networks.reset(self._job.seed)
        self._epochs = material.spec.fit.epochs
        model, self._by_member = scratch.trained(material, self._step, self._pause)
        return model

    def _from_parent(self, material: Material, before: dict[str, Answered]) -> _Made:
        """The parent's network, taught the drawings, and averaged with what it was."""
        from studio.training import convert, ready, warm

        assert material.parent is not None
        recipe = (warm.GROWING if material.added else warm.RECIPES)[self._job.kind]
        training, spec = material.snapshot.training, material.spec
        known = material.parent.spec.classes
        old = grown(convert.read_weights(material.parent.folder), material.parent.columns.kept, spec.classes)
        rehearsal = ready.rehearsal_of(
            material.parent, material.base, recipe.rehearsed, self._job.seed, self._kept, self._pause,
            material.undrawn,
        )  # fmt: skip
        steps, self._epochs = recipe.steps(len(training), self._job.epochs)
        examples, rows = warm.batches(
            spec, recipe, (training.images, material.numbers(training.labels)), material.drawn,
            rehearsal.softened(spec, known, training.labels, recipe.temperature), steps,
            np.random.default_rng(self._job.seed), self._pause,
        )  # fmt: skip
        workshop = ready.workshop_of(spec, recipe, self._kept)
        begun = old
        if material.added:
            begun = warm.imprinted(workshop.model, old, spec, len(known), examples, self._pause)
        loop = workshop.begin(begun, steps, self._job.seed)
        loop.run(iter([(examples, rows)]), self._epochs, steps, self._step)
        return self._average(workshop.model, old, material, before, recipe.shares)

    def _average(
        self, model: Any, old: Any, material: Material, before: dict[str, Answered], shares: tuple[float, ...]
    ) -> _Made:
        """Average old and new weights, moving towards the old ones until the gate's base rule holds."""

        new = model.get_weights()
        labels = material.sets["validation"][1]
        known = len(material.spec.classes) - material.added
        last: list[tuple[float, _Made]] = []

        def made(share: float) -> _Made:
            if not last or last[0][0] != share:
                model.set_weights(blend(old, new, share, known))
                last[:] = [(share, self._serve(material, model))]
            return last[0][1]

        def measure(share: float) -> Comparison:
            answers, _ = ask(made(share).recognizer, material, self._kept, self._pause, ("validation",))
            found = gate.compare(labels, before["validation"].labels, answers["validation"].labels)
            return gate.without(found, changes.asked(material, before, answers))

        return made(gate.choose_share(shares, measure, self._job.rules, added=material.added))

    def _serve(self, material: Material, model: Any) -> _Made:
        """Round the weights of `model` and make the file that serves them."""
        from studio.training import convert

        self._say("converting")
        weights = halved(model.get_weights())
        if not finite(weights):
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

    def _calibrated(self, material: Material, made: _Made) -> _Made:
        """`made` at its temperature: the parent's, where there are too few images to choose one."""
        images, labels = material.sets["calibration"]
        known = np.isin(labels, material.spec.classes)  # a model of letters alone knows no digit
        if known.sum() < calibrate.ENOUGH:
            temperature = 1.0 if material.parent is None else material.parent.card.temperature
        else:
            self._pause()
            columns = material.numbers(labels[known])
            logits = made.recognizer.logits(images[known])
            temperature = calibrate.temperature(logits, columns, self._pause, strangers=material.spec.strangers)
        return replace(made, recognizer=made.recognizer.calibrated(temperature))

    def _finished(
        self,
        material: Material,
        before: dict[str, Answered] | None,
        after: dict[str, Answered],
        compared: dict[str, Comparison],
        parity: float,
    ) -> Finished:
        confirmed = material.snapshot.confirmed[material.snapshot.held_out]

        def held_out(which: NDArray[np.bool_]) -> Comparison | None:
            if before is None or HOLDOUT not in compared:
                return None
            columns = (material.sets[HOLDOUT][1], before[HOLDOUT].labels, after[HOLDOUT].labels)
            return gate.compare(*(column[which] for column in columns))

        return Finished(
            job=self._job.id,
            candidate=self._job.candidate,
            seconds=perf_counter() - self._started,
            weights_finite=True,  # anything else has ended the job
            parity=parity,
            validation=compared.get("validation"),
            asked=0 if before is None else changes.asked(material, before, after),
            holdout_confirmed=held_out(confirmed),
            holdout_corrected=held_out(~confirmed),
            test=compared.get("test"),
            corrections=len(material.snapshot.training),
            from_scratch=not material.warm,
            added=material.added,
            parent="" if material.parent is None else material.parent.version,
            version=self._job.version,
            leaked=material.leaked,
        )

    def _card(self, material: Material, digest: str) -> ModelCard:
        from studio.training import convert

        return ModelCard(
            version=self._job.version,
            digest=digest,
            parent=None if material.parent is None else material.parent.version,
            base=material.base.name,
            base_digest=material.base.digest,
            drawings_digest=changes.drawings_digest(material.snapshot.training),
            corrections=len(material.snapshot.training),
            epochs=self._epochs,
            seconds=round(perf_counter() - self._started, 3),
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            unsure_below=belongings.UNSURE_OTHERWISE,
            metrics={},
            libraries=convert.libraries(),
            taken=self._job.taken,
            from_scratch=not material.warm,
            history=kept_epochs(self._history),
            beside=0 if material.beside is None else len(material.beside),
        )

    def _say(self, phase: str) -> None:
        self._pause()
        self._report(Progress(self._job.id, phase))

    def _step(self, at: Step) -> None:
        """Report where the training is; ends it when it was cancelled."""
        left = None if at.seconds_left is None else at.seconds_left + self._after
        found = () if at.ended is None else (at.ended.validation, at.ended.auc)
        if at.ended is not None:
            self._history.append(at.ended)
        progress = Progress(
            self._job.id, "training", at.epoch, at.epochs, at.step, at.steps, at.loss, at.accuracy, left, *found
        )
        self._report(progress)
        self._pause()

    def _pause(self) -> None:
        if self._cancelled():
            raise Stopped

"""Trainings of a session: what the next one would be made of, the job that describes it, and what it leaves behind.

The job's snapshot and the footer's counts come from the same plan. Whether a candidate takes over is the gate's to say
and the session's to do. A candidate that was refused or could not be taken in stays until the next training begins:
a person may want it all the same.

A training goes on from the version that serves, if it is of the kind that is trained, else from the newest of its kind.
Going back must not be undone by the next Retrain: who went back from a version wants neither to be taken forward from
it nor judged against it. Whatever tells of the next training (`begun_with`) tells of that version.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from studio.errors import StudioError
from studio.figures import Counts
from studio.gallery.store import Gallery
from studio.paths import Home
from studio.recognition.card import ModelCard
from studio.recognition.entry import ModelEntry
from studio.recognition.library import ModelLibrary
from studio.recognition.recognizer import Recognizer
from studio.recognition.spec import DIGITS, default_spec
from studio.settings import Settings
from studio.training.base import find_mnist
from studio.training.data import save_snapshot, write_snapshot
from studio.training.messages import Finished, Job, Prepare
from studio.training.plan import Plan, Planner, names_of
from studio.training.recipe import Recipe
from studio.training.rules import RULES, Rules

STALE = 24 * 3600.0  # seconds after which a training's folder belongs to nobody
AS_USUAL = Recipe()


@dataclass(frozen=True)
class _Begun:
    """A training under way, or one whose candidate is not taken in yet."""

    parent: str  # version it goes on from
    rules: Rules  # of the gate, by which it averages its weights and is judged


class Trainings:
    """Not thread-safe, as the session it belongs to. `serving` gives the model a person has chosen to serve."""

    def __init__(
        self, gallery: Gallery, library: ModelLibrary, home: Home, settings: Settings, serving: Callable[[], Recognizer]
    ) -> None:
        self._gallery, self._library, self._home = gallery, library, home
        self.settings = settings
        self.refused: Finished | None = None  # the newest candidate, if it is not taken in and still there
        self._serving = serving
        self._jobs = count(1)
        self._planner = Planner()
        self._tried = 0  # corrections that were not learnt when a training was last described
        self._folders: dict[Path, _Begun] = {}  # of trainings under way

    @property
    def kind(self) -> str:
        """The kind that Retrain trains: the chosen one, if there is a model of it to compare with, else what serves."""
        chosen = self.settings.retrain_kind
        return chosen if any(entry.kind == chosen for entry in self._library.entries()) else self._serving().spec.kind

    def preparation(self) -> Prepare:
        """What a trainer may make ready for the next training of `kind`. Raises StudioError: there is no such model."""
        parent = self.begun_with(self.kind)
        base = "none" if parent.card.base == "none" else "auto"
        return Prepare(str(parent.folder), base, self._mnist, self._renamed(parent))

    def _renamed(self, parent: ModelEntry) -> tuple[str, ...] | None:
        """What the classes of `parent` are called now; None: as they were."""
        names = names_of(parent, self._gallery.edits())
        return None if names == parent.spec.classes else names

    @property
    def _mnist(self) -> str | None:
        found = find_mnist(self._home)
        return None if found is None else str(found)

    @property
    def rules(self) -> Rules:
        """The gate's rules as a person has set them, for the next training."""
        chosen = self.settings
        return Rules(
            newly_broken=chosen.newly_broken,
            most_broken=RULES.most_broken if chosen.made_up else 0.0,
            enough=chosen.enough,
            significant=chosen.significant,
        )

    def check(self, kind: str | None = None, recipe: Recipe = AS_USUAL) -> None:
        """Is there something to train on? Raises StudioError that says why not, or that there is no such kind."""
        plan = self.plan(kind or self.kind, recipe)
        if plan.training or recipe.beside is not None or (recipe.from_scratch and not recipe.newborn):
            return
        if plan.apart:
            raise StudioError(
                "there is nothing to train on: what is taught are images of MNIST's validation or test part "
                f"({plan.apart:,}), and these never train"
            )
        raise StudioError("there is nothing to train on yet: teach some drawings first")

    def make_job(self, kind: str | None = None, recipe: Recipe = AS_USUAL) -> Job:
        """Describe one training on a snapshot of what has been taught, written to a folder of its own.

        What was refused before is removed.

        Raises:
            StudioError: unknown kind, a recipe that cannot be trained, or the snapshot cannot be written; then nothing
                has changed.
        """
        taken = time.time()
        plan = self.plan(kind or self.kind, recipe)
        parent = plan.parent
        spec = recipe.spec(default_spec(parent.kind) if recipe.newborn else parent.spec)
        _check_base(recipe, parent)
        version, rules = self._library.next_version(parent.kind), self.rules
        number = next(self._jobs)
        folder = self._home.scratch / f"job-{time.time_ns()}-{number}"
        self._sweep()
        write_snapshot(folder / "snapshot.npz", plan.samples, plan.held_out)
        beside = None if recipe.beside is None else str(save_snapshot(folder / "beside.npz", recipe.beside))
        self.drop_refused()  # only now: what could fail has not
        self._tried = plan.unlearnt_corrections
        self._folders[folder] = _Begun(parent.version, rules)
        bare = recipe.base == "auto" and not recipe.from_scratch and parent.card.base == "none"
        return Job(
            id=number,
            kind=parent.kind,
            candidate=str(folder / "candidate"),
            version=version,
            parent=None if recipe.newborn else str(parent.folder),
            from_scratch=recipe.from_scratch,
            snapshot=str(folder / "snapshot.npz"),
            base="none" if bare else recipe.base,  # a newborn's line stays without MNIST unless it is asked for
            base_file=self._mnist,
            spec=None if spec is None else replace(spec, classes=DIGITS).to_json(),  # its classes would be too long
            epochs=recipe.epochs,
            seed=recipe.seed,
            rules=rules,
            classes=None if recipe.newborn else self._renamed(parent),
            taken=taken,
            beside=beside,
            beside_all=recipe.beside_all,
        )

    @property
    def parents(self) -> frozenset[str]:
        """The versions that trainings under way go on from."""
        return frozenset(begun.parent for begun in self._folders.values())

    def rules_of(self, candidate: str) -> Rules:
        """The rules that the training of `candidate` began with: what is set meanwhile is for the next one."""
        begun = self._folders.get(Path(candidate).parent)
        return self.rules if begun is None else begun.rules

    def discard(self, candidate: str) -> None:
        """Remove what a job left in its folder: snapshot and, unless it was accepted, the candidate."""
        folder = Path(candidate).parent
        if folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)
            del self._folders[folder]

    def drop_refused(self) -> None:
        """Let the refused candidate go."""
        refused, self.refused = self.refused, None
        if refused is not None:
            self.discard(refused.candidate)

    def let_forget(self) -> None:
        """Let the refused candidate go, with the drawings it was made of. Raises StudioError: a training is under way,
        whose model would have learnt from whoever is forgotten meanwhile.
        """
        if self._folders.keys() - ({Path(self.refused.candidate).parent} if self.refused else set()):
            raise StudioError("a training is under way with what is to be forgotten: wait for it, or cancel it")
        self.drop_refused()

    def _sweep(self) -> None:
        """Remove folders of trainings that a kill left behind; a training of today may still be under way elsewhere."""
        for folder in self._home.scratch.glob("job-*"):
            try:
                if time.time() - folder.stat().st_mtime > STALE:
                    shutil.rmtree(folder, ignore_errors=True)
            except OSError:
                continue  # somebody else has just removed it

    def know(self, ids: Iterable[int], labels: Iterable[str], keys: Iterable[tuple[int, int]]) -> None:
        """Samples came whose keys (`sample_key`, `pixel_key`) are made: of many, that is what the counts wait for."""
        self._planner.know(ids, labels, keys)

    def counts(self) -> Counts:
        """What the next training of `retrain_kind` would be made of."""
        plan = self.plan(self.kind)
        return Counts(len(plan.samples) + plan.apart, plan.training, plan.testing, plan.unlearnt)

    @property
    def due(self) -> bool:
        """Have as many corrections come in since the last training, or try of one, as shall start one by themselves?"""
        after = self.settings.retrain_after
        if not after:
            return False
        waiting = self.plan(self.kind).unlearnt_corrections
        self._tried = min(self._tried, waiting)  # some are learnt, or gone
        return waiting - self._tried >= after

    def plan(self, kind: str, recipe: Recipe = AS_USUAL) -> Plan:
        """What a training of `kind` would be made of. Raises StudioError: there is no such kind, or it is damaged."""
        samples = self._gallery.samples()
        chosen = len(samples) if recipe.corrections is None else recipe.corrections
        gone = [sample for sample in self._gallery.samples(deleted=True) if sample.deleted]
        return self._planner.plan(
            self.begun_with(kind),
            samples[:chosen],
            self.settings.holdout,
            self._gallery.edits(),
            others=[*samples[chosen:], *gone],
            newborn=recipe.newborn,
        )

    def begun_with(self, kind: str | None = None) -> ModelEntry:
        """The version that serves, if it is of `kind` (None: of its own), else the newest of the kind. StudioError."""
        serving = self._serving()
        return begun_with(self._library, kind or serving.spec.kind, serving.card)

    def close(self) -> None:
        """Remove what unfinished trainings left."""
        for folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)


def _check_base(recipe: Recipe, parent: ModelEntry) -> None:
    """Raises StudioError: `parent` would go on without the base set it was made with.

    Nothing would hold what it knows of that set or look at what broke, and none of its children would ask for it again.
    """
    if recipe.base == "none" and not recipe.from_scratch and parent.card.base != "none":
        raise StudioError(
            f"{parent.version} was made with a base set and cannot go on without one: leave the base set as it is, "
            "or train from scratch"
        )


def begun_with(library: ModelLibrary, kind: str, serving: ModelCard) -> ModelEntry:
    """The version a training of `kind` goes on from: the one that serves, if it is of that kind, else the newest one.

    A newborn is gone on from where it serves, or where there is nothing else: it was made to be looked at, and must not
    take over every later training of its kind. Raises StudioError: there is none of that kind.
    """
    for entry in library.entries():
        if entry.kind == kind and entry.card.digest == serving.digest and entry.version == serving.version:
            return entry
    with_base = [entry for entry in library.entries() if entry.kind == kind and entry.card.base != "none"]
    return with_base[-1] if with_base else library.newest(kind)

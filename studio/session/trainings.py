"""Trainings of a session: what the next one would be made of, the job that describes it, and what it leaves behind.

The job's snapshot and the footer's counts come from the same plan. Whether a candidate takes over is the gate's to say
and the session's to do.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

from studio.figures import Counts
from studio.gallery.store import Gallery
from studio.paths import Home
from studio.recognition.library import ModelLibrary
from studio.settings import Settings
from studio.training.base import find_mnist
from studio.training.data import write_snapshot
from studio.training.messages import Job
from studio.training.plan import Plan, Planner, names_of

STALE = 24 * 3600.0  # seconds after which a training's folder belongs to nobody


class Trainings:
    """Not thread-safe, as the session it belongs to. `serving_kind` tells which kind a person has chosen to serve."""

    def __init__(
        self, gallery: Gallery, library: ModelLibrary, home: Home, settings: Settings, serving_kind: Callable[[], str]
    ) -> None:
        self._gallery, self._library, self._home = gallery, library, home
        self.settings = settings
        self._serving_kind = serving_kind
        self._jobs = count(1)
        self._planner = Planner()
        self._tried = 0  # corrections that were not learnt when a training was last described
        self._folders: set[Path] = set()

    @property
    def kind(self) -> str:
        """The kind that Retrain trains: the chosen one, if there is a model of it to compare with, else what serves."""
        chosen = self.settings.retrain_kind
        return chosen if any(entry.kind == chosen for entry in self._library.entries()) else self._serving_kind()

    def make_job(
        self,
        kind: str | None = None,
        *,
        from_scratch: bool = False,
        epochs: int | None = None,
        optimizer: str | None = None,
        loss: str | None = None,
        base: str = "auto",
        seed: int = 0,
        first: int | None = None,
    ) -> Job:
        """Describe one training on a snapshot of what has been taught, written to a folder of its own.

        `first` limits it to the first so many samples in order of arrival, before the hold-out.

        Raises:
            StudioError: unknown kind, or the snapshot cannot be written.
        """
        taken = time.time()
        plan = self._plan(kind or self.kind, first)
        names = names_of(plan.newest, self._gallery.edits())
        self._tried = plan.unlearnt_corrections
        number = next(self._jobs)
        folder = self._home.scratch / f"job-{time.time_ns()}-{number}"
        self._sweep()
        self._folders.add(folder)
        write_snapshot(folder / "snapshot.npz", plan.samples, plan.held_out)
        mnist = find_mnist(self._home)
        return Job(
            id=number,
            kind=plan.newest.kind,
            candidate=str(folder / "candidate"),
            version=self._library.next_version(plan.newest.kind),
            parent=str(plan.newest.folder),
            from_scratch=from_scratch,
            snapshot=str(folder / "snapshot.npz"),
            base=base,
            base_file=str(mnist) if mnist else None,
            epochs=epochs,
            optimizer=optimizer,
            loss=loss,
            seed=seed,
            classes=None if names == plan.newest.spec.classes else names,
            taken=taken,
        )

    def discard(self, candidate: str) -> None:
        """Remove what a job left in its folder: snapshot and, unless it was accepted, the candidate."""
        folder = Path(candidate).parent
        if folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)
            self._folders.discard(folder)

    def _sweep(self) -> None:
        """Remove folders of trainings that a kill left behind; a training of today may still be under way elsewhere."""
        for folder in self._home.scratch.glob("job-*"):
            try:
                if time.time() - folder.stat().st_mtime > STALE:
                    shutil.rmtree(folder, ignore_errors=True)
            except OSError:
                continue  # somebody else has just removed it

    def counts(self) -> Counts:
        """What the next training of `retrain_kind` would be made of."""
        plan = self._plan(self.kind)
        return Counts(len(plan.samples) + plan.apart, plan.training, plan.testing, plan.unlearnt)

    @property
    def due(self) -> bool:
        """Have as many corrections come in since the last training, or try of one, as shall start one by themselves?"""
        after = self.settings.retrain_after
        if not after:
            return False
        waiting = self._plan(self.kind).unlearnt_corrections
        self._tried = min(self._tried, waiting)  # some are learnt, or gone
        return waiting - self._tried >= after

    def _plan(self, kind: str, first: int | None = None) -> Plan:
        samples = self._gallery.samples()
        chosen = samples if first is None else samples[:first]
        return self._planner.plan(self._library.newest(kind), chosen, self.settings.holdout, self._gallery.edits())

    def close(self) -> None:
        """Remove what unfinished trainings left."""
        for folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)

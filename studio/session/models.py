"""Which model serves a session: what a person, the gate or another process has chosen, from when on, and what may go.

A model never changes under a drawing: what was chosen waits (`waiting`) until the canvas is empty, which the session
says by `take_over`. Whether a trained candidate takes over is the gate's to say; here it is taken in.
"""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Callable
from pathlib import Path

from studio.errors import StudioError
from studio.recognition.library import ModelLibrary
from studio.recognition.recognizer import Recognizer
from studio.session.trainings import Trainings
from studio.training.gate import Verdict, judge
from studio.training.messages import Finished

log = logging.getLogger(__name__)


class Models:
    """Not thread-safe, as the session it belongs to. `swap` is called when what serves may change."""

    def __init__(
        self, library: ModelLibrary, serving: Recognizer, trainings: Trainings, swap: Callable[[], object]
    ) -> None:
        self._library, self._trainings, self._swap = library, trainings, swap
        self.serving = serving
        self._waiting: Recognizer | None = None
        self.pruned: tuple[str, ...] = ()  # versions that went by the library's rule since the session began

    @property
    def waiting(self) -> str | None:
        """A version that takes over as soon as the canvas is empty."""
        return self._waiting.version if self._waiting else None

    @property
    def chosen(self) -> Recognizer:
        """The model a person has chosen to serve, which may still wait for an empty canvas."""
        return self._waiting or self.serving

    def take_over(self) -> bool:
        """Let the model that waits serve. False: none waits."""
        if self._waiting is None:
            return False
        self.serving, self._waiting = self._waiting, None
        return True

    def serve(self, name: str) -> str:
        """Put a version or kind into service, now or as soon as the canvas is empty; returns the version.

        Raises:
            StudioError: no such model, or it is damaged; the serving one stays.
        """
        entry = self._library.resolve(name)
        recognizer = Recognizer.load(entry.folder)
        self._library.use(entry.version)
        self._waiting = recognizer
        self._swap()
        return entry.version

    def go_back(self) -> str:
        """Let the version that served before serve, now or as soon as the canvas is empty; returns the version.

        Raises:
            StudioError: none served before, or it is damaged; the serving one stays.
        """
        now = self._library.active().version
        version = self._library.rollback().version
        try:
            self.follow_choice()
        except StudioError:
            self._library.use(now)
            raise
        return version

    def follow_choice(self) -> str | None:
        """Take over what was chosen elsewhere (`studio models use`), now or as soon as the canvas is empty.

        Returns its version; None: nothing else was chosen. Raises StudioError: it cannot be loaded; this one stays.
        """
        choice = self._library.active()
        if choice.version == self.chosen.version:
            return None
        already = choice.version == self.serving.version
        self._waiting = None if already else Recognizer.load(choice.folder)
        self._swap()
        return choice.version

    def remove(self, version: str) -> None:
        """Delete a version for good.

        Raises:
            StudioError: it ships, serves, waits to serve, is the parent of the one that serves, or a training goes on
                from it; nothing has changed.
        """
        self._library.remove(version, self._needed())

    def judge(self, finished: Finished, *, force: bool = False, use: bool | None = None) -> Verdict:
        """Let the gate decide. Accepted: into the library and, if `use`, in service once the canvas is empty.

        `use` None means: if it is of the kind that serves, because which kind serves is a choice of its own.
        A refused candidate is kept until the next training begins: see `swap_anyway`. So is one that could not be taken
        in, which a full disk or another process at the library may be the reason of.

        Raises:
            StudioError: it cannot be taken in, or it is in the library and cannot serve yet.
        """
        verdict = judge(finished, self._trainings.rules_of(finished.candidate), force=force)
        self._trainings.refused = finished
        if not verdict.accepted:
            return verdict
        entry = self._library.add(Path(finished.candidate), verdict.reason)
        self._trainings.drop_refused()
        verdict = dataclasses.replace(verdict, version=entry.version)
        if use or (use is None and entry.kind == self.chosen.spec.kind):
            self._serve_added(entry.version)
        self.prune()
        return verdict

    def swap_anyway(self) -> Verdict:
        """Take in the candidate that the gate, or a passing trouble, has kept out; otherwise as an accepted one.

        Raises:
            StudioError: there is none any more, or it cannot be taken in; the serving one stays, and so does what can
                be tried again.
        """
        if self._trainings.refused is None:
            raise StudioError("the refused model is gone: train again")
        return self.judge(self._trainings.refused, force=True)

    def _serve_added(self, version: str) -> None:
        """Raises StudioError that says that the version is in the library all the same."""
        try:
            self.serve(version)
        except StudioError as error:
            raise StudioError(f"{version} was accepted and is kept, but cannot serve yet: {error}") from error

    def _needed(self) -> frozenset[str]:
        """The versions that somebody has a hand on, whatever the library's list says."""
        return frozenset({self.serving.version, self.chosen.version, *self._trainings.parents})

    def prune(self) -> None:
        """Delete old versions by the library's rule; that it cannot be done now spoils nothing."""
        try:
            gone = self._library.prune(self._needed())
        except StudioError as error:
            log.warning("old versions are not pruned: %s", error)
        else:
            self.pruned += gone
            if gone:
                log.info("pruned, by the rule of recognition.pruning: %s", ", ".join(gone))

"""A session on a scratch home, and a trainer that hands back the shipped network at once.

Training itself is tested in tests/training; here only what is done with its outcome matters.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from studio.experiments.scratch import TurnedClock, session_in
from studio.glyphs.strokes import RecordedGlyphs, load_recorded
from studio.paths import Home, shipped
from studio.recognition.comparison import Comparison
from studio.session import Session
from studio.settings import Settings
from studio.training.messages import Cancelled, Failed, Finished, Job, Message, Progress

SAME = Comparison(n=8000, before=7800, after=7800, fixed=0, broken=0)


@dataclass
class QuickTrainer:
    """Answers every job with its parent under the new name, or with what `ends` says."""

    ends: str = "finished"
    jobs: list[Job] = field(default_factory=list)

    def run(self, job: Job, on_message: Callable[[Message], None]) -> Finished | Failed | Cancelled:
        self.jobs.append(job)
        on_message(Progress(job.id, "training"))
        if self.ends == "failed":
            return Failed(job.id, "the disk is full")
        if self.ends == "cancelled":
            return Cancelled(job.id)
        assert job.parent is not None
        candidate = Path(job.candidate)
        shutil.copytree(job.parent, candidate)
        card = json.loads((candidate / "card.json").read_text(encoding="utf-8"))
        card["version"] = job.version
        (candidate / "card.json").write_text(json.dumps(card), encoding="utf-8")
        return Finished(
            job=job.id,
            candidate=job.candidate,
            seconds=1.0,
            weights_finite=self.ends != "broken",
            parity=1e-6,
            validation=SAME,
            holdout_confirmed=None,
            holdout_corrected=None,
            test=None,
            corrections=0,
        )


@pytest.fixture
def trainer() -> QuickTrainer:
    return QuickTrainer()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home").create()


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def session(home: Home, clock: TurnedClock) -> Iterator[Session]:
    with session_in(home, clock, model="nn", settings=Settings()) as made:
        yield made


@pytest.fixture(scope="session")
def glyphs() -> RecordedGlyphs:
    return load_recorded(shipped("datasets") / "demo-strokes.npz")

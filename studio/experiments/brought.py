"""A model of any spec to begin a replay with: trained from scratch on the base set, by the trainer program.

It is put into the library of the home measured in without being asked whether it is better than anything: it is there
to be measured.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from studio.errors import StudioError
from studio.experiments.replay import Trainer
from studio.paths import Home, shipped
from studio.recognition.entry import ModelEntry
from studio.recognition.folder import MAX_JSON, read_text
from studio.recognition.library import ModelLibrary
from studio.recognition.spec import DIGITS, ModelSpec
from studio.training.messages import Finished, Job, Message
from studio.training.mnist import find_mnist


def read_spec(path: Path) -> ModelSpec:
    """The spec in a file such as a model's spec.json. Raises StudioError naming the file, and the field at fault."""
    return ModelSpec.from_json(read_text(path, MAX_JSON, "give the spec.json of a model"), str(path))


def brought(spec: ModelSpec, home: Home, trainer: Trainer, on_message: Callable[[Message], None]) -> ModelEntry:
    """A new version in `home`, trained as `spec` says on the base set (digits). Raises StudioError: it failed."""
    library = ModelLibrary(shipped("models"), home.models)
    found = find_mnist(home)
    job = Job(
        id=1,
        kind=spec.kind,
        candidate=str(home.scratch / "brought" / "candidate"),
        version=library.next_version(spec.kind),
        parent=None,
        from_scratch=True,
        base_file=None if found is None else str(found),
        spec=replace(spec, classes=DIGITS).to_json(),
        seed=spec.fit.seed,
    )
    outcome = trainer.run(job, on_message)
    if not isinstance(outcome, Finished):
        raise StudioError(f"a {spec.kind} of that spec was not trained: {getattr(outcome, 'reason', 'cancelled')}")
    return library.add(Path(job.candidate))

"""Runs the command line inside the test's process."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from studio import cli
from studio.gallery.store import Gallery
from tests.gallery.making import new_sample


@dataclass(frozen=True)
class Done:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The last line of standard output, which must be one JSON object."""
        found = json.loads(self.out.splitlines()[-1])
        assert isinstance(found, dict), self
        return found


Cli = Callable[..., Done]


@pytest.fixture
def home() -> Path:
    """The default home of this test."""
    return Path(os.environ["STUDIO_HOME"])


@pytest.fixture
def run_cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    """Runs ``studio WORDS`` and says how it ended."""

    def run(*words: object) -> Done:
        capsys.readouterr()
        code = cli.run([str(word) for word in words])
        said = capsys.readouterr()
        return Done(code, said.out, said.err)

    return run


@pytest.fixture
def taught(home: Path) -> Path:
    """A gallery of four answers by two writers."""
    home.mkdir(parents=True, exist_ok=True)
    path = home / "gallery.h5"
    with Gallery.open(path) as gallery:
        for number, (label, writer) in enumerate([("o", "ann"), ("o", "ann"), ("q", "ben"), ("1", "ben")]):
            gallery.answer(
                new_sample(number, label, writer=writer, model="compact-0", probabilities=None, classes=()),
                probability=0.5,
            )
    return path

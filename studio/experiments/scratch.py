"""A home to measure in, and a session on it whose clock the measurement turns.

Experiments must not touch what a person taught: unless a home is named they work in a temporary one and leave nothing.
The clock is turned by hand because the loop has rules about time (Enter confirms only what was seen for 150 ms), and a
replay of a thousand drawings should obey them without waiting for them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from studio.errors import StudioError
from studio.gallery.places import SUFFIX, is_gallery
from studio.gallery.store import Gallery
from studio.paths import Home, shipped
from studio.recognition.library import ModelLibrary
from studio.recognition.recognizer import Recognizer
from studio.session import Session
from studio.settings import Settings, load_settings


class TurnedClock:
    """Seconds that pass only when `advance` is called."""

    def __init__(self, now: float = 1_000_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        """The time now, seconds."""
        return self.now

    def advance(self, seconds: float) -> None:
        """Let `seconds` (>= 0) pass."""
        self.now += seconds


@contextmanager
def home_to_measure_in(chosen: Path | None = None) -> Iterator[Home]:
    """The home named by a person, or a temporary one that is gone afterwards. Raises StudioError: cannot be made."""
    if chosen is not None:
        yield Home(chosen.expanduser().absolute()).create()
        return
    with tempfile.TemporaryDirectory(prefix="glyph-studio-", ignore_cleanup_errors=True) as folder:
        yield Home(Path(folder)).create()


def check_unused(home: Home) -> None:
    """Raises StudioError where somebody has taught something: what is tried there would be written among it."""
    places = (home.gallery, *sorted(home.root.glob(f"*{SUFFIX}")), home.models, home.lessons, home.samples)
    for path in places:
        if path.exists() or is_gallery(path):
            raise StudioError(f"{path} is there, and a test does not write into anybody's data: name an empty folder")


@contextmanager
def session_in(
    home: Home,
    clock: TurnedClock,
    *,
    model: str | None = None,
    gallery: Path | None = None,
    writer: str | None = None,
    settings: Settings | None = None,
    network_alone: bool = False,
) -> Iterator[Session]:
    """A session on `home`, served by `model` (a name the library knows), closed afterwards.

    `gallery`: another gallery file than the home's. `writer`: whose drawings these are. `network_alone`: nothing is
    learnt between two retrainings. Raises StudioError (an unknown model, a gallery that another process holds).
    """
    chosen = settings or load_settings(home.settings)
    if writer is not None:
        chosen = replace(chosen, writer=writer)
    if network_alone:
        chosen = replace(chosen, memory=False, mending=False)
    library = ModelLibrary(shipped("models"), home.models)
    recognizer = None if model is None else Recognizer.load(library.resolve(model).folder)  # what serves stays a choice
    session = Session(
        Gallery.open(gallery or home.gallery), library, home, chosen, seconds=clock, recognizer=recognizer
    )
    try:
        yield session
    finally:
        session.close()

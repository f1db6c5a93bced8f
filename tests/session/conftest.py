"""Sessions on homes of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from studio.gallery.store import Gallery
from studio.paths import Home, shipped
from studio.recognition.library import ModelLibrary
from studio.session import Session
from studio.settings import Settings
from tests.clock import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session_with(tmp_path: Path, clock: Clock) -> Iterator[Callable[[str], Session]]:
    """Opens a session on an empty home, with the version named."""
    with ExitStack() as opened:

        def open_session(version: str) -> Session:
            home = Home(tmp_path / "mine").create()
            library = ModelLibrary(shipped("models"), home.models)
            library.use(version)
            session = Session(Gallery.open(home.gallery), library, home, Settings(), seconds=clock)
            opened.callback(session.close)
            return session

        yield open_session

"""What tests of the queue share."""

from __future__ import annotations

import time

import pytest

from studio.formats.progress import Progress


@pytest.fixture
def endless_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that are brought in are read until somebody stops it, so nobody need hurry to do so."""

    def read(*_arguments: object, progress: Progress, **_more: object) -> object:
        while True:
            progress(1, 10)
            time.sleep(0.01)

    monkeypatch.setattr("studio.formats.images.read_images", read)

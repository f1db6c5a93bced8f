"""What every test stands on: no test touches a person's data, and no test is judged by its speed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from studio.gallery.folder import PATIENCE
from studio.gallery.store import Gallery
from studio.session import Session

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="en")  # "as the system" is English here, also for processes
settings.register_profile("studio", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("studio")


@pytest.fixture(autouse=True)
def _home_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The default home of a test, and of every process it starts, is empty and its own."""
    monkeypatch.setenv("STUDIO_HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def _closing_waits_for_a_fold(monkeypatch: pytest.MonkeyPatch) -> None:
    """Closing leaves a slow fold to the next opening; a test that looks at what a fold leaves has time."""
    for close in (Gallery.close, Session.close):
        assert close.__kwdefaults__ is not None
        monkeypatch.setitem(close.__kwdefaults__, "patience", PATIENCE)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real data for measurements; tests that need it are skipped where it is missing."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not (folder / "strokes" / "digits.npz").is_file():
        pytest.skip("the folder of real data (../shared) is not here")
    return folder

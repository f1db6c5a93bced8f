"""The smoke test passes where everything works, and whatever is wrong anywhere makes it fail."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from studio.app.unattended import run_smoke_test
from studio.errors import StudioError
from studio.gallery.store import Gallery
from studio.paths import Home
from studio.ui.bench import smoke, stopwatch
from studio.ui.bench.smoke import check_gallery
from studio.ui.draw.draw_page import DrawPage
from tests.gallery.making import new_sample
from tests.ui.conftest import STAND_IN

Smoke = Callable[..., list[str]]


@pytest.fixture
def own(tmp_path: Path) -> Home:
    return Home(tmp_path / "own").create()


@pytest.fixture
def run(own: Home, monkeypatch: pytest.MonkeyPatch) -> Smoke:
    """Runs it with a stand-in for the trainer and two drawings; gives the lines it said."""
    monkeypatch.setattr(smoke, "DRAWINGS", 2)
    monkeypatch.setattr(stopwatch, "SETTLING_MS", 0.0)
    monkeypatch.setattr(stopwatch, "MOVE_MS", 0.0)

    def go(behaviour: str = "finish") -> list[str]:
        said: list[str] = []
        run_smoke_test(own, said.append, trainer=[sys.executable, str(STAND_IN), behaviour])
        return said

    return go


def test_that_window_recognition_retraining_and_gallery_are_tried(run: Smoke, own: Home) -> None:
    said = run()
    assert [line.split(":")[0] for line in said] == ["window", "recognition", "retrain", "gallery"]
    assert "nn-1 serves" in said[2]
    with Gallery.open(own.gallery, read_only=True) as gallery:
        assert len(gallery.samples()) == 2


def test_that_without_a_new_model_it_fails(run: Smoke) -> None:
    with pytest.raises(StudioError, match=r"the smoke test failed: no new model took over: .*newly broken"):
        run("refuse")


def test_that_a_defect_in_a_slot_fails_it(run: Smoke, monkeypatch: pytest.MonkeyPatch) -> None:
    def defect(_: DrawPage, *args: object) -> None:
        raise RuntimeError("a defect")

    monkeypatch.setattr(DrawPage, "_look", defect)
    with pytest.raises(StudioError, match=r"the smoke test failed: .*a defect"):
        run()


def test_that_it_fails_when_it_takes_too_long(run: Smoke, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smoke, "PATIENCE", 0.0)
    with pytest.raises(StudioError, match="takes longer than"):
        run("deaf")


def test_that_a_gallery_that_holds_something_else_fails_it(own: Home) -> None:
    with Gallery.open(own.gallery) as gallery:
        gallery.answer(new_sample(1, label="7"), probability=0.9)
    check_gallery(own, ["7"])
    with pytest.raises(StudioError, match="does not hold the 1 drawings taught"):
        check_gallery(own, ["8"])


def test_that_a_window_that_cannot_load_fails_it(run: Smoke, own: Home) -> None:
    own.gallery.write_bytes(b"not a gallery" * 1000)
    with pytest.raises(StudioError, match=r"the smoke test failed: .*gallery"):
        run()


def test_that_a_process_that_goes_on_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smoke, "ENDING", 0.0)
    before = smoke.children()
    assert smoke.still_running(before) == ""
    with subprocess.Popen([sys.executable, "-c", "input('goes on')"], stdin=subprocess.PIPE) as child:
        assert "goes on" in smoke.still_running(before)
        child.kill()

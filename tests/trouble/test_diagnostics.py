"""What `studio doctor` finds wrong is said with what to do about it."""

from __future__ import annotations

import importlib.metadata
import shutil
from pathlib import Path

import pytest

from studio.paths import find_home
from studio.trouble.diagnostics import Opened, diagnose, lines_of


def problems(tmp_path: Path) -> list[str]:
    found: list[str] = diagnose(find_home(tmp_path), Opened(tmp_path / "gallery.h5", 0, "nn-0"))["problems"]
    return found


def installed(monkeypatch: pytest.MonkeyPatch, tensorflow: str) -> None:
    """Let TensorFlow be installed under that name, and not under the other."""

    def version(name: str) -> str:
        if name.startswith("tensorflow") and name != tensorflow:
            raise importlib.metadata.PackageNotFoundError(name)
        return "2.20.0"

    monkeypatch.setattr(importlib.metadata, "version", version)


@pytest.mark.parametrize(
    ("named", "tensorflow", "wrong"),
    [("0,1", "tensorflow-cpu", 1), ("0,1", "tensorflow", 0), ("-1", "tensorflow-cpu", 0), (None, "tensorflow-cpu", 0)],
)
def test_that_accelerators_are_not_asked_for_in_vain(
    named: str | None, tensorflow: str, wrong: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(monkeypatch, tensorflow)
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    if named is not None:
        monkeypatch.setenv("CUDA_VISIBLE_DEVICES", named)
    about = [problem for problem in problems(tmp_path) if problem.startswith("accelerators: ")]
    assert len(about) == wrong
    assert all("tensorflow[and-cuda]" in problem for problem in about)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder here says it can be written to and lies")
def test_that_a_home_that_cannot_be_made_is_found_out() -> None:
    found = diagnose(find_home(Path("/proc/nope")), Opened(Path("/proc/nope/gallery.h5"), 0, "nn-0"))
    assert not found["paths"]["writable"]
    assert [problem for problem in found["problems"] if problem.startswith("paths: /proc cannot be written to")]


def test_that_a_disk_that_is_nearly_full_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not problems(tmp_path)
    free = shutil.disk_usage(tmp_path)._replace(free=56_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: free)
    assert problems(tmp_path) == [f"paths: 0.1 MB are left on the disk of {tmp_path}: free some space"]
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("samples", "words"), [(1, "1 sample,"), (1000, "1,000 samples,")])
def test_that_samples_are_counted_as_everywhere_else(samples: int, words: str, tmp_path: Path) -> None:
    told = lines_of(diagnose(find_home(tmp_path), Opened(tmp_path / "gallery.h5", samples, "nn-0")))
    assert f"gallery  {words} 0.0 MB  {tmp_path / 'gallery.h5'}" in told

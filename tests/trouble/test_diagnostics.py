"""What `studio doctor` finds wrong is said with what to do about it."""

from __future__ import annotations

import importlib.metadata
from pathlib import Path

import pytest

from studio.paths import find_home
from studio.trouble.diagnostics import Opened, diagnose


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

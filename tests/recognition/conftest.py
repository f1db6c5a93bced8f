"""Model folders with tiny networks of known weights, so that answers can be checked against plain numpy."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from studio.recognition.card import ModelCard
from studio.recognition.spec import ModelSpec, default_spec

CLASSES = ("a", "b", "c")

MakeModel = Callable[..., Path]


def changed(text: str, **changes: Any) -> str:
    """The JSON `text` with other values at these places ("fit__seed"), or without them (...)."""
    values = json.loads(text)
    for path, value in changes.items():
        place = values
        *outer, name = path.split("__")
        for key in outer:
            place = place[key]
        if value is ...:
            del place[name]
        else:
            place[name] = value
    return json.dumps(values)


def a_card(version: str, served: bytes = b"") -> ModelCard:
    return ModelCard(
        version=version,
        digest=hashlib.sha256(served).hexdigest(),
        parent=None,
        base="none",
        base_digest="",
        corrections=0,
        epochs=1,
        seconds=1.5,
        created="2026-01-31T12:00:00+00:00",
        unsure_below=0.5,
        metrics={"test": {"n": 10, "accuracy": 0.9, "low": 0.6, "high": None}},
        libraries={"numpy": np.__version__},
    )


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of LiteRT files that build_models.py makes."""
    folder = tmp_path_factory.mktemp("served")
    script = Path(__file__).with_name("build_models.py")
    subprocess.run([sys.executable, str(script), str(folder)], check=True, capture_output=True, timeout=200)
    return folder


@pytest.fixture
def make_model(served: Path) -> MakeModel:
    """Writes a sound model folder of three classes; `tflite` names another file of build_models.py."""

    def make(folder: Path, version: str = "nn-1", *, tflite: str = "sound", classes: tuple[str, ...] = CLASSES) -> Path:
        folder.mkdir(parents=True)
        data = (served / f"{tflite}.tflite").read_bytes()
        spec: ModelSpec = default_spec(version.rpartition("-")[0], classes)
        (folder / "model.tflite").write_bytes(data)
        (folder / "spec.json").write_text(spec.to_json(), encoding="utf-8")
        (folder / "card.json").write_text(a_card(version, data).to_json(), encoding="utf-8")
        np.savez(folder / "weights.npz", w0=np.zeros(3, np.float32))
        return folder

    return make


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Where a library keeps the models that were trained here."""
    return tmp_path / "home" / "models"

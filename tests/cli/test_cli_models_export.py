"""``studio models export --as``: for other programs, held against what is taught."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Cli


@pytest.mark.usefixtures("taught")
def test_that_an_export_is_checked_by_the_drawings_of_the_gallery(run_cli: Cli, tmp_path: Path) -> None:
    found = run_cli("models", "export", "nn", tmp_path / "mine.py", "--as", "numpy", "--json").json
    assert (found["version"], found["as"]) == ("nn-0", "numpy")
    assert (found["parity"]["images"], found["parity"]["of"]) == (4, "drawings and imports of the gallery")
    assert [Path(file).name for file in found["files"]] == ["mine.json", "mine.md", "mine.npz", "mine.py"]
    again = run_cli("models", "export", "nn", tmp_path / "mine.py", "--as", "numpy")
    assert (again.code, again.err.count("\n")) == (1, 1)
    assert "--force" in again.err


def test_that_without_drawings_base_validation_is_asked(
    run_cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.training.base.find_mnist", lambda _: None)
    done = run_cli("models", "export", "compact", tmp_path / "out", "--as", "litert")
    assert "base validation of small" in done.out
    assert (tmp_path / "out" / "glyph_model.tflite").read_bytes().startswith(b"\x1c\0\0\0TFL3")
    unknown = run_cli("models", "export", "compact", tmp_path / "other", "--as", "onnx")
    assert (unknown.code, unknown.out, unknown.err.count("\n")) == (1, "", 1)
    assert "litert, keras, savedmodel, numpy" in unknown.err

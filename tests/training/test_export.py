"""Versions for other programs: they answer as the studio does, or they are not written."""

from __future__ import annotations

import ast
import errno
import json
import os
import shutil
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from studio.errors import StudioError
from studio.glyphs import lookalikes, normalise, paper
from studio.paths import shipped
from studio.recognition.recognizer import Recognizer
from studio.recognition.spec import Block, BlockLayers, CNNLayers, ModelSpec, NNLayers, default_spec
from studio.training.base import load_small
from studio.training.export import FORMS, export, load_standalone, some
from studio.training.gate import MAX_PARITY

STANDALONE = shipped("resources") / "standalone" / "glyph_model.py"


@pytest.fixture(scope="module")
def images() -> np.ndarray:
    return some(load_small()[0], 80)


def model(kind: str) -> Recognizer:
    return Recognizer.load(shipped("models") / kind)


@pytest.fixture(scope="module")
def standalone(images: np.ndarray, tmp_path_factory: pytest.TempPathFactory) -> Any:
    out = tmp_path_factory.mktemp("out") / "model.py"
    export(model("compact"), "numpy", out, images, "the sample")
    return load_standalone(out)


@pytest.mark.parametrize("kind", ["nn", "cnn", "compact", "accurate"])
def test_that_the_python_file_answers_as_the_studio_does(kind: str, images: np.ndarray, tmp_path: Path) -> None:
    served = model(kind)
    made = export(served, "numpy", tmp_path / "out", images, "the sample")
    assert {path.name for path in made.files} == {"README.md", *(f"glyph_model.{end}" for end in ("json", "npz", "py"))}
    assert (made.parity.images, made.parity.labels) == (80, 0)
    loaded = load_standalone(tmp_path / "out" / "glyph_model.py")
    wanted = served.probabilities(images)
    assert np.abs(loaded.probabilities(images) - wanted).max() < MAX_PARITY
    label, probability = loaded.predict(images[7])
    assert label == served.predict(images[7]).label
    assert probability == pytest.approx(float(wanted[7].max()), abs=MAX_PARITY)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(path.name for path in made.files)


def test_that_the_python_file_needs_numpy_alone() -> None:
    tree = ast.parse(STANDALONE.read_text())
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert names == {"json", "pathlib", "numpy"}


def test_that_the_python_file_has_no_label_without_ink_and_is_not_sure_where_the_studio_is_not(
    standalone: Any, images: np.ndarray
) -> None:
    for blank in (np.zeros((28, 28), np.uint8), np.full((50, 40), 255, np.uint8)):
        assert standalone.predict(blank) == ("", 0.0)
        assert standalone.is_unsure(blank) is True
    speck = np.zeros((28, 28), np.uint8)
    speck[12:15, 12:15] = 255
    scribble = np.random.default_rng(3).integers(0, 2, (24, 24)).astype(np.uint8).repeat(2, 0).repeat(2, 1) * 255
    served, found = model("compact"), []
    for picture in [speck, np.pad(scribble, 4), *images[:20], *np.ascontiguousarray(images[:20].transpose(0, 2, 1))]:
        wanted = served.predict(normalise.normalise(paper.ink(picture)))
        assert standalone.predict(picture)[0] == wanted.label
        assert standalone.is_unsure(picture) is wanted.unsure
        found.append(wanted.unsure)
    assert {True, False} == set(found)


def test_that_the_python_file_knows_what_looks_alike(standalone: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (standalone.ALIKE, standalone.SURE) == (lookalikes.GROUPS, lookalikes.SURE)
    ring = np.zeros((28, 28), np.uint8)
    ring[4:24, 8:20] = 255
    monkeypatch.setattr(standalone, "CLASSES", ("0", "O", "7"))
    monkeypatch.setattr(standalone, "UNSURE_BELOW", 0.5)
    for row, unsure in (((0.8, 0.15, 0.05), True), ((0.05, 0.9, 0.05), False), ((0.8, 0.05, 0.15), False)):
        monkeypatch.setattr(standalone, "probabilities", lambda _, row=row: np.array([row], np.float32))
        assert standalone.is_unsure(ring) is unsure


def drawn(images: np.ndarray) -> list[np.ndarray]:
    """Pictures of many sizes: large, small, off the middle, dark on light, with specks, dots, none at all."""
    random = np.random.default_rng(2)
    found: list[np.ndarray] = []
    for number, image in enumerate(images[:30]):
        side = int(random.integers(12, 160))
        scaled = np.asarray(Image.fromarray(image).resize((side, max(9, side * 2 // 3)), Image.Resampling.BICUBIC))
        found.append(np.pad(scaled, ((number, 40), (3, 2 * number + 3))))
        found.append(np.roll(image, number - 15, axis=number % 2))
        found.append(255 - found[-2])
        found.append((found[-3] // 3 + 40).astype(np.uint8))
    speck = np.zeros((300, 200), np.uint8)
    speck[100:200, 80:110] = 255
    speck[5, 5] = 255
    dot = np.zeros((28, 28), np.uint8)
    dot[3:6, 20:23] = 200
    return [*found, speck, dot, np.zeros((40, 40), np.uint8), *images]


def test_that_the_python_file_normalises_to_the_last_bit_as_the_studio_does(
    standalone: Any, images: np.ndarray
) -> None:
    pictures = drawn(images)
    assert len(pictures) > 180
    for number, picture in enumerate(pictures):
        wanted = normalise.normalise(paper.ink(picture))
        assert np.array_equal(standalone.normalise(picture), wanted), number
    noisy = np.random.default_rng(0).integers(90, 190, (60, 60)).astype(np.uint8)
    with pytest.raises(ValueError, match="ground"):
        standalone.normalise(noisy)


@pytest.mark.parametrize(
    "spec",
    [
        ModelSpec("cnn", layers=CNNLayers(3, 4, 5, dense=7)),
        ModelSpec("nn", layers=NNLayers(6, n2=0)),
        ModelSpec("nn", layers=NNLayers(6, n2=5, n3=4)),
        replace(
            default_spec("accurate", ("a", "b", "c")),
            layers=BlockLayers((Block(3, kernel=4, stride=3, pool=2), Block(5, kernel=2, pool=3)), members=2),
        ),
    ],
)
def test_that_the_python_file_knows_layers_that_do_not_ship(
    spec: ModelSpec, images: np.ndarray, tmp_path: Path
) -> None:
    from studio.training import networks

    built = networks.build(spec)
    random = np.random.default_rng(1)
    weights = [random.uniform(0.05, 0.5, weight.shape).astype(np.float32) for weight in built.get_weights()]
    built.set_weights(weights)
    about = {
        "classes": spec.classes, "kind": spec.kind, "layers": asdict(spec.layers), "temperature": 1.0,
        "strangers": spec.strangers, "unsure_below": 0.5,
    }  # fmt: skip
    named: dict[str, Any] = {f"w{number}": weight for number, weight in enumerate(weights)}
    np.savez(tmp_path / "other.npz", about=np.array(json.dumps(about)), **named)
    shutil.copy(STANDALONE, tmp_path / "other.py")
    given, wanted = load_standalone(tmp_path / "other.py").logits(images), networks.logits_of(built, images)
    assert np.abs(given / wanted - 1).max() < 1e-4


@pytest.mark.parametrize("form", ["litert", "keras", "savedmodel"])
def test_that_other_forms_answer_as_the_studio_does_and_a_card_tells_the_normalisation(
    form: str, images: np.ndarray, tmp_path: Path
) -> None:
    made = export(model("compact"), form, tmp_path / "out", images, "the sample")
    assert made.parity.largest < MAX_PARITY
    card = (tmp_path / "out" / "README.md").read_text()
    for words in ("20 px", "centre of mass", "White ink on black", "softmax(logits /", "80 images (the sample)",
                  "Without ink there is no label", "Right is the most probable label"):  # fmt: skip
        assert words in card
    about = json.loads((tmp_path / "out" / "glyph_model.json").read_text())
    assert (about["version"], about["classes"], about["form"]) == ("compact-0", list("0123456789"), form)
    assert about["normalisation"]["version"] == normalise.VERSION


def test_that_a_version_which_answers_otherwise_is_not_written(images: np.ndarray, tmp_path: Path) -> None:
    folder = tmp_path / "nn"
    shutil.copytree(shipped("models") / "nn", folder)
    weights = dict(np.load(folder / "weights.npz"))
    weights["w5"] = weights["w5"][::-1].copy()
    np.savez(folder / "weights.npz", **weights)
    for form in ("numpy", "keras"):
        with pytest.raises(StudioError, match=r"nn-0 as .* answers otherwise than the studio .* nothing was written"):
            export(Recognizer.load(folder), form, tmp_path / "out", images, "the sample")
    assert [path.name for path in tmp_path.iterdir()] == ["nn"]


def test_that_what_is_there_stays_and_wrong_names_are_one_line(images: np.ndarray, tmp_path: Path) -> None:
    served = model("nn")
    with pytest.raises(StudioError, match=f'unknown form "onnx"; there are {", ".join(FORMS)}'):
        export(served, "onnx", tmp_path / "out", images, "")
    with pytest.raises(StudioError, match=r"the ending of --as keras"):
        export(served, "numpy", tmp_path / "a.keras", images, "")
    with pytest.raises(StudioError, match="there is no folder"):
        export(served, "numpy", tmp_path / "no" / "out", images, "")
    (tmp_path / "a.npz").write_text("mine")
    with pytest.raises(StudioError, match=r"a.npz: it is there already; .*--force"):
        export(served, "numpy", tmp_path / "a.py", images, "")
    assert (tmp_path / "a.npz").read_text() == "mine"
    made = export(served, "numpy", tmp_path / "a.py", images, "", force=True)
    assert made.files[-1] == tmp_path / "a.py"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "a.md", "a.npz", "a.py"]
    (tmp_path / "out").mkdir()
    with pytest.raises(StudioError, match="name a new folder"):
        export(served, "litert", tmp_path / "out", images, "", force=True)


def test_that_files_are_written_over_all_or_none(
    images: np.ndarray, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = [tmp_path / name for name in ("a.json", "a.md", "a.npz", "a.py")]
    for path in there:
        path.write_text("mine")
    replace = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if path.name == "a.py" and target == there[-1]:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(StudioError, match="cannot write to"):
        export(model("nn"), "numpy", tmp_path / "a.py", images, "", force=True)
    assert sorted(tmp_path.iterdir()) == there
    assert {path.read_text() for path in there} == {"mine"}


def test_that_a_name_with_dots_keeps_them_and_no_other_file_is_touched(images: np.ndarray, tmp_path: Path) -> None:
    (tmp_path / "nn.json").write_text("mine")
    made = export(model("nn"), "litert", tmp_path / "nn.v2.tflite", images, "the sample")
    assert {path.name for path in made.files} == {"nn.v2.tflite", "nn.v2.json", "nn.v2.md"}
    assert (tmp_path / "nn.json").read_text() == "mine"
    (tmp_path / "nn.v2.tflite").unlink()
    with pytest.raises(StudioError, match=r"nn\.v2\.json: it is there already"):
        export(model("nn"), "litert", tmp_path / "nn.v2.tflite", images, "the sample")
    with pytest.raises(StudioError, match="cannot be imported by Python"):
        export(model("nn"), "numpy", tmp_path / "nn.v2.py", images, "the sample")


def test_that_the_lines_of_the_card_run_as_they_stand(
    images: np.ndarray, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served = model("nn")
    export(served, "litert", tmp_path / "out", images, "the sample")
    card = (tmp_path / "out" / "README.md").read_text()
    lines = [line.strip() for line in card.splitlines() if line.startswith("    ")]
    names: dict[str, Any] = {"np": np, "pictures": images}
    monkeypatch.chdir(tmp_path / "out")
    exec("\n".join(lines), names)
    assert (names["logits"].argmax(axis=1) == served.probabilities(images).argmax(axis=1)).all()

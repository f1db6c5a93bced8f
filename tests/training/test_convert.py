"""What is served is what was trained, whole, and written whole or not at all."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from studio.errors import StudioError
from studio.recognition.card import ModelCard
from studio.recognition.folder import FILES
from studio.recognition.recognizer import Recognizer, softmax
from studio.recognition.spec import Block, BlockLayers, CNNLayers, ModelSpec, NNLayers
from studio.training import convert, networks
from studio.training.weights import halved

SPECS = {
    "nn": ModelSpec("nn", layers=NNLayers(12, 0.1, 8)),
    "cnn": ModelSpec("cnn", layers=CNNLayers(n1=3, n2=4, n3=2, dense=8)),
    "accurate": ModelSpec("accurate", layers=BlockLayers((Block(4, kernel=5, stride=2), Block(8, pool=2)), members=2)),
}
PARITY = {"nn": 1e-5, "cnn": 1e-5, "accurate": 1e-3}  # batch norm is folded into weights that are rounded once more
IMAGES = np.random.default_rng(0).integers(0, 256, (300, 28, 28), dtype=np.uint8)


def network(kind: str, seed: int = 0) -> Any:
    networks.reset(seed)
    model = networks.build(SPECS[kind])
    model.set_weights(halved(model.get_weights()))
    return model


NO_KEYS = np.zeros(0, np.uint64)


@pytest.fixture(scope="module")
def served() -> dict[str, bytes]:
    return {kind: convert.to_litert(network(kind)) for kind in SPECS}


def card(served: bytes, kind: str = "nn") -> ModelCard:
    return ModelCard(
        version=f"{kind}-1",
        digest=convert.digest_of(served),
        parent=None,
        base="none",
        base_digest="",
        corrections=0,
        epochs=1,
        seconds=0.5,
        created="2026-01-31T12:00:00+00:00",
        unsure_below=0.3,
        metrics={},
        libraries=convert.libraries(),
    )


@pytest.mark.parametrize("kind", SPECS)
def test_that_litert_answers_as_keras_on_every_output(kind: str, served: dict[str, bytes]) -> None:
    assert convert.parity(network(kind), served[kind], IMAGES) < PARITY[kind]


@pytest.mark.parametrize("kind", SPECS)
def test_that_the_parity_check_notices_another_network(kind: str, served: dict[str, bytes]) -> None:
    assert convert.parity(network(kind, seed=1), served[kind], IMAGES) > 1e-3


def test_that_weights_that_are_no_numbers_are_refused(served: dict[str, bytes]) -> None:
    broken = network("nn")
    weights = broken.get_weights()
    weights[0][:] = np.nan
    broken.set_weights(weights)
    with pytest.raises(StudioError, match="not numbers"):
        convert.parity(broken, convert.to_litert(broken), IMAGES)
    with pytest.raises(StudioError, match="not numbers"):
        convert.parity(network("nn"), convert.to_litert(broken), IMAGES)


@pytest.mark.parametrize("kind", SPECS)
def test_that_a_written_model_is_served_as_it_was_trained(kind: str, served: dict[str, bytes], tmp_path: Path) -> None:
    model, folder = network(kind), tmp_path / "candidate"
    keys = np.array([5, 3, 3, 2**64 - 1], np.uint64)
    convert.write_model(
        folder, SPECS[kind], card(served[kind], kind), served[kind], model.get_weights(), keys, b"bank", b"changes"
    )
    assert sorted(path.name for path in folder.iterdir()) == sorted(FILES)
    assert not convert.part_of(folder).exists()
    recognizer = Recognizer.load(folder)
    assert recognizer.spec == SPECS[kind]
    expected = softmax(networks.logits_of(model, IMAGES))
    np.testing.assert_allclose(recognizer.probabilities(IMAGES), expected, atol=PARITY[kind])
    single = recognizer.predict(IMAGES[0])
    np.testing.assert_allclose(single.probabilities, expected[0], atol=PARITY[kind])
    assert np.load(folder / "trained.npy").tolist() == [3, 5, 2**64 - 1]
    stored = convert.read_weights(folder)
    assert all(np.array_equal(a, b) for a, b in zip(stored, model.get_weights(), strict=True))


def test_that_a_folder_that_exists_is_not_written_over(served: dict[str, bytes], tmp_path: Path) -> None:
    folder = tmp_path / "candidate"
    folder.mkdir()
    (folder / "mine").write_text("here")
    with pytest.raises(StudioError, match="cannot write the new model"):
        convert.write_model(
            folder, SPECS["nn"], card(served["nn"]), served["nn"], network("nn").get_weights(), NO_KEYS, b""
        )
    assert [path.name for path in tmp_path.iterdir()] == ["candidate"]
    assert (folder / "mine").read_text() == "here"


def test_that_a_disk_that_refuses_leaves_nothing(served: dict[str, bytes], tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("no folder")
    with pytest.raises(StudioError, match="cannot write the new model"):
        convert.write_model(blocked / "candidate", SPECS["nn"], card(served["nn"]), served["nn"], [], NO_KEYS, b"")
    assert [path.name for path in tmp_path.iterdir()] == ["a file"]


@pytest.mark.parametrize(("number", "words"), [(errno.EROFS, "writable"), (errno.ENOSPC, "free some space")])
def test_that_the_advice_fits_what_the_disk_says(
    number: int, words: str, served: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, data: bytes) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr(convert, "write_safely", refuse)
    with pytest.raises(StudioError, match=f"{words}.*train again"):
        convert.write_model(tmp_path / "candidate", SPECS["nn"], card(served["nn"]), served["nn"], [], NO_KEYS, b"")


@pytest.mark.parametrize(
    "arrays", [{}, {"w1": np.zeros(2)}, {"w0": np.zeros(2, np.int64)}], ids=["none", "gap", "kind"]
)
def test_that_damaged_weights_are_refused(arrays: dict[str, Any], tmp_path: Path) -> None:
    np.savez(tmp_path / "weights.npz", **arrays)
    with pytest.raises(StudioError, match="weights"):
        convert.read_weights(tmp_path)


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_that_weights_that_are_no_numbers_are_damaged(value: float, tmp_path: Path) -> None:
    np.savez(tmp_path / "weights.npz", w0=np.array([1.0, value], np.float16))
    with pytest.raises(StudioError, match=r"weights\.npz is damaged.*use another version$"):
        convert.read_weights(tmp_path)


@pytest.mark.parametrize("content", [b"", b"PK no archive", bytes(100)])
def test_that_damaged_weights_are_answered_with_another_version(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "weights.npz").write_bytes(content)
    with pytest.raises(StudioError, match=r"weights\.npz is damaged.*: use another version$"):
        convert.read_weights(tmp_path)


def test_that_missing_weights_are_one_line(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match=r"weights\.npz"):
        convert.read_weights(tmp_path)

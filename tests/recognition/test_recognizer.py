from __future__ import annotations

import hashlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import Drawing, make_stroke
from studio.recognition.card import ModelCard
from studio.recognition.recognizer import BATCH, Prediction, Recognizer, softmax
from studio.recognition.spec import ModelSpec
from tests.recognition.conftest import CLASSES, MakeModel


def pictures(n: int) -> NDArray[np.uint8]:
    return np.random.default_rng(7).integers(0, 256, (n, 28, 28), dtype=np.uint8)


def by_hand(served: Path, images: NDArray[np.uint8]) -> NDArray[np.float64]:
    with np.load(served / "weights.npz") as weights:
        features = np.maximum(images.reshape(len(images), 784) / 255 @ weights["w0"].astype(np.float64), 0)
        logits = features @ weights["w1"]
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: NDArray[np.float64] = powers / powers.sum(axis=1, keepdims=True)
    return shares


def with_served(folder: Path, data: bytes) -> Path:
    """Put `data` in as the served file, with its digest on the card, as somebody of ill will would."""
    (folder / "model.tflite").write_bytes(data)
    card = ModelCard.from_json((folder / "card.json").read_text(encoding="utf-8"))
    card = replace(card, digest=hashlib.sha256(data).hexdigest())
    (folder / "card.json").write_text(card.to_json(), encoding="utf-8")
    return folder


@pytest.mark.parametrize("n", [0, 1, BATCH // 2 - 1, BATCH // 2, BATCH, BATCH + 1, 300])
@pytest.mark.parametrize("tflite", ["sound", "one_by_one"])
def test_that_answers_to_any_number_of_pictures_are_the_networks(
    make_model: MakeModel, served: Path, tmp_path: Path, n: int, tflite: str
) -> None:
    recognizer = Recognizer.load(make_model(tmp_path / "m", tflite=tflite))
    answers = recognizer.probabilities(pictures(n))
    assert answers.shape == (n, 3)
    assert answers.dtype == np.float32
    assert answers == pytest.approx(by_hand(served, pictures(n)), abs=1e-5)


def test_that_one_picture_gets_the_answer_it_gets_among_many(make_model: MakeModel, tmp_path: Path) -> None:
    recognizer = Recognizer.load(make_model(tmp_path / "m"))
    images = pictures(40)
    among = recognizer.probabilities(images)
    alone = np.array([recognizer.predict(image).probabilities for image in images])
    assert alone == pytest.approx(among, abs=1e-6)


def test_that_a_prediction_says_what_and_by_whom(make_model: MakeModel, served: Path, tmp_path: Path) -> None:
    recognizer = Recognizer.load(make_model(tmp_path / "m", "cnn-4"))
    image = pictures(1)[0]
    prediction = recognizer.predict(image)
    expected = by_hand(served, image[None])[0]
    assert prediction.label == CLASSES[int(expected.argmax())]
    assert prediction.probability == pytest.approx(expected.max(), abs=1e-5)
    assert prediction.probabilities.sum() == pytest.approx(1, abs=1e-6)
    assert (prediction.version, prediction.classes) == ("cnn-4", CLASSES)
    assert prediction.probabilities.dtype == np.float32
    assert not prediction.probabilities.flags.writeable


def test_that_ranked_is_best_first_and_ties_stay_in_order() -> None:
    prediction = Prediction("b", 0.4, np.array([0.2, 0.4, 0.2, 0.2], np.float32), ("a", "b", "c", "d"), "nn-0", False)
    assert [label for label, _ in prediction.ranked(9)] == ["b", "a", "c", "d"]
    assert [share for _, share in prediction.ranked(2)] == pytest.approx([0.4, 0.2])
    assert prediction.ranked(0) == ()


@pytest.mark.parametrize(("shares", "strange"), [((0.3, 0.2), True), ((0.5, 0.2), False), ((0.1, 0.9), False)])
def test_that_a_picture_is_strange_when_no_class_is_likelier_than_none(
    shares: tuple[float, ...], strange: bool
) -> None:
    prediction = Prediction("a", max(shares), np.array(shares, np.float32), ("a", "b"), "compact-0", False)
    assert prediction.strange is strange


@pytest.mark.parametrize(("threshold", "unsure"), [(0.0, False), (1.0, True)])
def test_that_below_the_cards_threshold_is_not_sure(
    make_model: MakeModel, tmp_path: Path, threshold: float, unsure: bool
) -> None:
    folder = make_model(tmp_path / "m")
    card = ModelCard.from_json((folder / "card.json").read_text(encoding="utf-8"))
    (folder / "card.json").write_text(replace(card, unsure_below=threshold).to_json(), encoding="utf-8")
    prediction = Recognizer.load(folder).predict(pictures(1)[0])
    assert 0 < prediction.probability < 1
    assert prediction.unsure is unsure


def test_that_a_dot_and_an_empty_picture_are_never_sure(make_model: MakeModel, tmp_path: Path) -> None:
    recognizer = Recognizer.load(make_model(tmp_path / "m"))
    picture = glyph(Drawing((make_stroke([(3, 3)]),)))
    assert picture is not None
    for image in (picture, np.zeros((28, 28), np.uint8)):
        assert recognizer.predict(image).unsure


def test_that_a_loaded_model_does_not_need_its_folder(make_model: MakeModel, tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m")
    recognizer = Recognizer.load(folder)
    for path in folder.iterdir():
        path.unlink()
    assert recognizer.probabilities(pictures(2 * BATCH)).shape == (2 * BATCH, 3)
    assert (recognizer.folder, recognizer.version, recognizer.card.version) == (folder, "nn-1", "nn-1")
    assert recognizer.spec.classes == CLASSES


def test_that_two_threads_get_the_same_answers_as_one(make_model: MakeModel, tmp_path: Path) -> None:
    recognizer = Recognizer.load(make_model(tmp_path / "m"))
    images = pictures(600)
    expected = recognizer.probabilities(images)
    with ThreadPoolExecutor(4) as pool:
        many = [pool.submit(recognizer.probabilities, images) for _ in range(4)]
        single = list(pool.map(recognizer.predict, images))
    assert all(np.array_equal(one.result(), expected) for one in many)
    assert np.array([one.probabilities for one in single]) == pytest.approx(expected, abs=1e-6)


def test_that_only_pictures_are_answered(make_model: MakeModel, tmp_path: Path) -> None:
    recognizer = Recognizer.load(make_model(tmp_path / "m"))
    wrongs: list[NDArray[Any]] = [np.zeros((27, 28), np.uint8), np.zeros((28, 28), np.float32)]
    for wrong in wrongs:
        with pytest.raises(ValueError, match="picture"):
            recognizer.predict(wrong)
        with pytest.raises(ValueError, match="picture"):
            recognizer.probabilities(wrong[None])


@pytest.mark.parametrize(
    ("tflite", "reason"),
    [("not_a_number", "not numbers"), ("unnamed", r"outputs \['a', 'b'\]")],
)
def test_that_a_file_that_cannot_serve_is_refused_with_the_reason(
    make_model: MakeModel, tmp_path: Path, tflite: str, reason: str
) -> None:
    with pytest.raises(StudioError, match=reason):
        Recognizer.load(make_model(tmp_path / "m", tflite=tflite))


def test_that_a_spec_with_other_classes_than_the_network_is_refused(make_model: MakeModel, tmp_path: Path) -> None:
    with pytest.raises(StudioError, match=r"answers \(1, 3\), its spec has 2 classes"):
        Recognizer.load(make_model(tmp_path / "m", classes=("a", "b")))


def test_that_a_changed_byte_is_noticed(make_model: MakeModel, tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m")
    data = bytearray((folder / "model.tflite").read_bytes())
    data[len(data) // 2] ^= 1
    (folder / "model.tflite").write_bytes(data)
    with pytest.raises(StudioError, match="not the file its card describes"):
        Recognizer.load(folder)


@pytest.mark.parametrize("data", [b"", b"hello", b"TFL3" * 100, b"\0" * 4096], ids=["empty", "text", "magic", "zeros"])
def test_that_what_is_no_network_is_one_line(make_model: MakeModel, tmp_path: Path, data: bytes) -> None:
    with pytest.raises(StudioError, match="cannot be served") as caught:
        Recognizer.load(with_served(make_model(tmp_path / "m"), data))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["spec.json", "card.json", "model.tflite"])
def test_that_a_missing_file_is_named(make_model: MakeModel, tmp_path: Path, name: str) -> None:
    folder = make_model(tmp_path / "m")
    (folder / name).unlink()
    with pytest.raises(StudioError, match=name):
        Recognizer.load(folder)
    with pytest.raises(StudioError, match="no model at"):
        Recognizer.load(tmp_path / "nowhere")


def test_that_files_beyond_their_limit_are_not_read(make_model: MakeModel, tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m")
    (folder / "card.json").write_bytes(b" " * (2**20 + 1))
    with pytest.raises(StudioError, match="larger than 1 MB"):
        Recognizer.load(folder)


def test_that_text_which_is_no_text_is_one_line(make_model: MakeModel, tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m")
    (folder / "spec.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(StudioError, match="not text"):
        Recognizer.load(folder)


def test_that_a_card_beside_the_spec_of_another_kind_is_refused(make_model: MakeModel, tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m", "nn-1")
    other = make_model(tmp_path / "o", "cnn-1")
    (folder / "spec.json").write_bytes((other / "spec.json").read_bytes())
    with pytest.raises(StudioError, match="stands beside the spec of a cnn"):
        Recognizer.load(folder)


def test_that_a_model_for_other_pictures_is_refused(make_model: MakeModel, tmp_path: Path) -> None:
    folder = make_model(tmp_path / "m")
    spec = ModelSpec.from_json((folder / "spec.json").read_text(encoding="utf-8"))
    (folder / "spec.json").write_text(replace(spec, normalisation=2).to_json(), encoding="utf-8")
    with pytest.raises(StudioError, match="normalisation 2"):
        Recognizer.load(folder)


def test_that_probabilities_are_sound_for_logits_of_any_size() -> None:
    logits = np.array([[1e30, -1e30, 0], [-3e38, -3e38, -3e38], [0, 0, 50]], np.float32)
    answers = softmax(logits)
    assert answers.sum(axis=1) == pytest.approx([1, 1, 1])
    assert answers[0].tolist() == [1, 0, 0]
    assert answers[1] == pytest.approx(1 / 3)
    assert np.isnan(softmax(np.array([[np.inf, 0]], np.float32))).any()


def test_that_loading_says_nothing_and_neither_tensorflow_nor_litert_come_with_the_module(
    make_model: MakeModel, tmp_path: Path
) -> None:
    folder = make_model(tmp_path / "m")
    script = (
        "import sys; from pathlib import Path\n"
        "from studio.recognition.recognizer import Recognizer\n"
        "from studio.recognition.library import ModelLibrary\n"
        "assert 'ai_edge_litert' not in sys.modules\n"
        f"Recognizer.load(Path({str(folder)!r}))\n"
        "assert not {'tensorflow', 'keras', 'h5py', 'scipy', 'PySide6'} & set(sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=200, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")

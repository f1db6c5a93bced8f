"""What is learnt between two retrainings follows the gallery: what was trained on, deleted or taken back is let go."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.gallery.records import DRAWN, IMPORTED, NewSample, Sample
from studio.gallery.store import Gallery
from studio.glyphs.classes import RENAME, Change
from studio.glyphs.keys import sample_keys
from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import load_recorded
from studio.paths import shipped
from studio.recognition.folder import BANK, TRAINED
from studio.recognition.recognizer import Recognizer
from studio.training import study as studies
from studio.training.study import Study


@pytest.fixture(scope="module")
def pictures() -> NDArray[np.uint8]:
    drawings = load_recorded(shipped("datasets") / "demo-strokes.npz").drawings[:12]
    return np.array([one for one in map(glyph, drawings) if one is not None])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(shipped("models") / "compact", tmp_path / "compact")


@pytest.fixture
def gallery(tmp_path: Path) -> Iterator[Gallery]:
    with Gallery.open(tmp_path / "gallery.h5") as opened:
        yield opened


def teach(gallery: Gallery, image: NDArray[np.uint8], label: str, *, predicted: str = "0") -> Sample:
    new = NewSample(image, label, "me", DRAWN, 1.0, 1, predicted=predicted, model="compact-0")
    return gallery.answer(new, probability=0.5)[0]


def wrong(study: Study, image: NDArray[np.uint8]) -> str:
    return "3" if study.predict(image).label != "3" else "4"


def test_that_an_answer_counts_before_anything_is_settled(
    folder: Path, gallery: Gallery, pictures: NDArray[np.uint8]
) -> None:
    study = Study(Recognizer.load(folder), gallery)
    label = wrong(study, pictures[0])
    sample = teach(gallery, pictures[0], label)
    study.remember(sample)
    assert study.predict(pictures[0]).label == label
    study.forget(sample.id)
    assert study.predict(pictures[0]).label != label


def test_that_what_the_gallery_holds_is_learnt_piece_by_piece(
    folder: Path, gallery: Gallery, pictures: NDArray[np.uint8]
) -> None:
    study = Study(Recognizer.load(folder), gallery)
    label = wrong(study, pictures[0])
    for picture in pictures:
        teach(gallery, picture, label)
    study = Study(Recognizer.load(folder), gallery)
    pieces = 1
    while study.settle(0):
        pieces += 1
    assert pieces > len(pictures)
    assert all(study.predict(picture).label == label for picture in pictures)
    assert not study.settle(0)


def test_that_an_answer_before_the_first_look_loses_nothing_that_was_there(
    folder: Path, gallery: Gallery, pictures: NDArray[np.uint8]
) -> None:
    study = Study(Recognizer.load(folder), gallery, mends=False)
    label = wrong(study, pictures[0])
    teach(gallery, pictures[0], label)
    study.remember(teach(gallery, pictures[1], label))
    study.settle()
    assert study.predict(pictures[0]).label == label


def test_that_of_two_answers_to_one_drawing_the_later_counts_after_a_restart(
    folder: Path, gallery: Gallery, pictures: NDArray[np.uint8]
) -> None:
    for label in ("first", "second"):
        teach(gallery, pictures[0], label)
    study = Study(Recognizer.load(folder), gallery, mends=False)
    study.settle()
    assert study.predict(pictures[0]).label == "second"


def test_that_edits_are_followed(folder: Path, gallery: Gallery, pictures: NDArray[np.uint8]) -> None:
    study = Study(Recognizer.load(folder), gallery, mends=False)
    before = study.predict(pictures[0]).label
    one = teach(gallery, pictures[0], wrong(study, pictures[0]))
    study.settle()
    gallery.relabel([one.id], "new")
    study.settle()
    assert study.predict(pictures[0]).label == "new"
    gallery.delete([one.id])
    study.settle()
    assert study.predict(pictures[0]).label == before
    gallery.undo()
    study.settle()
    assert study.predict(pictures[0]).label == "new"


def test_that_memory_lets_go_of_what_the_model_was_trained_on(
    folder: Path, gallery: Gallery, pictures: NDArray[np.uint8]
) -> None:
    recognizer = Recognizer.load(folder)
    label = wrong(Study(recognizer, gallery), pictures[0])
    teach(gallery, pictures[0], label)
    np.save(folder / TRAINED, sample_keys(pictures[:1], [label]))
    study = Study(recognizer, gallery)
    study.settle()
    assert study.predict(pictures[0]).label != label


def test_that_a_mended_layer_waits_until_it_is_applied(
    folder: Path, gallery: Gallery, pictures: NDArray[np.uint8]
) -> None:
    study = Study(Recognizer.load(folder), gallery, recalls=False)
    asked = study.predict(pictures[0])
    for picture in pictures:
        teach(gallery, picture, study.predict(picture).label, predicted="another")
    study.settle()
    assert study.predict(pictures[0]).probabilities.tolist() == asked.probabilities.tolist()
    study.apply()
    assert study.predict(pictures[0]).probabilities.tolist() != asked.probabilities.tolist()


def test_that_confirmed_drawings_mend_nothing(folder: Path, gallery: Gallery, pictures: NDArray[np.uint8]) -> None:
    study = Study(Recognizer.load(folder), gallery, recalls=False)
    asked = study.predict(pictures[0])
    teach(gallery, pictures[0], asked.label, predicted=asked.label)
    study.settle()
    study.apply()
    assert study.predict(pictures[0]).probabilities.tolist() == asked.probabilities.tolist()


def test_that_a_correction_taken_back_leaves_nothing_in_the_last_layer(
    folder: Path, gallery: Gallery, pictures: NDArray[np.uint8]
) -> None:
    study = Study(Recognizer.load(folder), gallery)
    for picture in pictures[1:]:
        label = study.predict(picture).label
        study.remember(teach(gallery, picture, label, predicted=label))
    study.settle()
    study.apply()
    before = study.predict(pictures[0])
    answered, trial = gallery.answer(
        NewSample(
            pictures[0], wrong(study, pictures[0]), "me", DRAWN, 1.0, 1, predicted=before.label, model="compact-0"
        ),
        probability=0.5,
    )
    study.remember(answered)
    study.settle()
    study.apply()
    assert study.predict(pictures[0]).label != before.label
    gallery.take_back(trial.id)
    study.forget(answered.id)
    study.settle()
    study.apply()
    after = study.predict(pictures[0])
    np.testing.assert_array_equal(after.probabilities, before.probabilities)


@pytest.mark.parametrize("spoil", ["missing", "damaged", "off"])
def test_that_without_a_bank_the_model_answers_alone(
    spoil: str, folder: Path, gallery: Gallery, pictures: NDArray[np.uint8], caplog: pytest.LogCaptureFixture
) -> None:
    if spoil == "damaged":
        (folder / BANK).write_bytes(b"no bank")
    elif spoil == "missing":
        (folder / BANK).unlink()
    wanted = spoil != "off"
    study = Study(Recognizer.load(folder), gallery, recalls=wanted, mends=wanted)
    before = study.predict(pictures[0])
    study.remember(teach(gallery, pictures[0], wrong(study, pictures[0])))
    assert not study.settle()
    study.apply()
    assert study.predict(pictures[0]).label == before.label
    assert ("nothing is learnt" in caplog.text) == (spoil == "damaged")


def test_that_a_deleted_sample_is_never_learnt(folder: Path, gallery: Gallery, pictures: NDArray[np.uint8]) -> None:
    study = Study(Recognizer.load(folder), gallery)
    label = wrong(study, pictures[0])
    sample = teach(gallery, pictures[0], label)
    gallery.delete([sample.id])
    study.settle()
    assert study.predict(pictures[0]).label != label
    assert study.predict(pictures[0]).recalled is None


def test_that_only_the_writers_own_drawings_are_learnt_where_that_is_chosen(
    folder: Path, gallery: Gallery, pictures: NDArray[np.uint8]
) -> None:
    recognizer = Recognizer.load(folder)
    label = wrong(Study(recognizer, gallery), pictures[0])
    gallery.answer(NewSample(pictures[0], label, "ann", DRAWN, 1.0, 1, predicted="0", model="nn-0"), probability=0.5)
    for writer, learnt in (("ann", True), ("ben", False), (None, True)):
        study = Study(recognizer, gallery, writer=writer)
        study.settle()
        study.apply()
        assert (study.predict(pictures[0]).label == label) is learnt


def test_that_a_renamed_drawing_that_was_trained_on_is_not_remembered(
    folder: Path, gallery: Gallery, pictures: NDArray[np.uint8]
) -> None:
    (folder / "spec.json").write_text((folder / "spec.json").read_text().replace('"9"', '"g"'))
    sample = teach(gallery, pictures[0], "g")
    np.save(folder / TRAINED, np.sort(sample_keys(pictures[:1], ["g"])))
    gallery.change_class(Change(RENAME, "g", "G"))
    study = Study(Recognizer.load(folder), gallery)
    study.settle()
    assert study.recognizer.spec.classes[-1] == "G"
    assert not study.outdated
    assert study.predict(pictures[0]).recalled is None
    assert gallery.sample(sample.id).label == "G"
    gallery.undo()
    assert study.outdated


def test_that_of_a_large_import_as_much_is_looked_at_as_memory_holds(
    folder: Path, gallery: Gallery, pictures: NDArray[np.uint8], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(studies, "MOST", 3)
    study = Study(Recognizer.load(folder), gallery)
    study.settle()
    gallery.add([NewSample(image, "Q", "me", IMPORTED, 1.0, 1) for image in pictures])
    study.settle()
    memory = study._quick.memory
    assert memory is not None
    assert len(memory.labels) == 3
    gallery.undo()
    study.settle()
    assert len(memory.labels) == 0

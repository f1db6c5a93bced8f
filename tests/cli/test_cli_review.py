"""``studio gallery review``, ``studio kaggle check``, and what ``studio evaluate`` says of leakage."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.gallery.records import DRAWN, NewSample
from studio.gallery.store import Gallery, load_samples
from studio.recognition.card import ModelCard
from studio.recognition.recognizer import Recognizer
from studio.recognition.spec import ModelSpec
from studio.training.base import load_base, load_small
from tests.cli.conftest import Cli


@pytest.fixture
def taught(home: Path) -> Path:
    """60 digits, of which number 7 is called what it is not; number 3 was deleted."""
    images, labels = load_small()
    rows = np.random.default_rng(0).permutation(len(images))[:60]
    home.mkdir(parents=True)
    with Gallery.open(home / "gallery.h5") as gallery:
        for number, row in enumerate(rows.tolist()):
            label = str(labels[row])
            if number == 7:
                label = str((int(label) + 5) % 10)
            gallery.add([NewSample(images[row], label, "ann", DRAWN, 1.0, 1)])
        gallery.delete([3])
    return home / "gallery.h5"


def test_that_a_review_lists_a_wrong_label_with_the_row_of_its_arrival_and_changes_nothing(
    taught: Path, run_cli: Cli
) -> None:
    before = load_samples(taught)[6]
    done = run_cli("gallery", "review", "--json").json
    assert done["n"] == 59
    first = done["suspects"][0]
    assert first.keys() == {"id", "row", "label", "predicted", "probability"}
    assert (first["id"], first["row"], first["label"]) == (7, 7, before.label)
    assert first["predicted"] == str((int(before.label) + 5) % 10)
    assert 0 <= first["probability"] < 0.1
    assert f"sample 7: labelled {before.label}, " in run_cli("gallery", "review").out  # as NUMBER, and as errors say
    assert load_samples(taught)[6].label == before.label


def test_that_a_review_leaves_out_what_a_person_kept_unless_all_are_asked_for(taught: Path, run_cli: Cli) -> None:
    assert run_cli("gallery", "keep-label", "7", "--json").json == {"changed": 1}
    done = run_cli("gallery", "review", "--json").json
    assert done["kept"] == 1
    assert 7 not in [one["row"] for one in done["suspects"]]
    every = run_cli("gallery", "review", "--all", "--json").json
    first = every["suspects"][0]
    assert (first["row"], first["kept"]) == (7, True)
    assert len(every["suspects"]) == len(done["suspects"]) + 1
    assert "1 label kept by hand: --all" in run_cli("gallery", "review").out


def test_that_a_review_of_nothing_says_that_there_is_no_gallery(run_cli: Cli) -> None:
    done = run_cli("gallery", "review")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "there is no gallery" in done.err


def write_csv(path: Path, images: np.ndarray) -> Path:
    head = ",".join(f"pixel{number}" for number in range(784))
    rows = [",".join(map(str, image.reshape(-1).tolist())) for image in images]
    path.write_text("\n".join([head, *rows]) + "\n")
    return path


def test_that_test_images_that_train_are_counted_the_same_and_nearly_the_same(run_cli: Cli, tmp_path: Path) -> None:
    images, labels = load_small()
    images = images[labels == "8"]
    shifted = np.roll(images[5:7], 1, axis=2)
    test = write_csv(tmp_path / "test.csv", np.concatenate([images[:3], shifted, images[60:64]]))
    train = write_csv(tmp_path / "train.csv", images[:50])
    found = run_cli("kaggle", "check", test, "--train", train, "--json").json
    assert (found["test"], found["duplicates_in_train"], found["near_duplicates_in_train"]) == (9, 3, 2)


def test_that_without_a_training_file_the_base_set_is_meant(
    run_cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.training.base.find_mnist", lambda _: None)
    images, _ = load_small()
    found = run_cli("kaggle", "check", write_csv(tmp_path / "test.csv", images[:10]), "--json").json
    assert (found["test"], found["duplicates_in_train"], found["train"]) == (10, 10, 5000)


def test_that_a_file_is_not_checked_against_itself(run_cli: Cli, tmp_path: Path) -> None:
    test = write_csv(tmp_path / "test.csv", load_small()[0][:2])
    done = run_cli("kaggle", "check", test, "--train", test)
    assert done.code == 1
    assert "given twice" in done.err


def evaluated(tmp_path: Path, images: np.ndarray, labels: np.ndarray) -> tuple[str, Path]:
    np.savez(tmp_path / "asked.npz", x=images, y=labels)
    return "evaluate", tmp_path / "asked.npz"


@pytest.fixture
def on_small(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the models that ship were trained on the small sample, which is here."""
    made = Recognizer.__init__

    def on_small(model: Recognizer, folder: Path, spec: ModelSpec, card: ModelCard, served: bytes) -> None:
        made(model, folder, spec, replace(card, base="small"), served)

    monkeypatch.setattr(Recognizer, "__init__", on_small)


@pytest.mark.usefixtures("on_small")
def test_that_evaluate_tells_what_was_trained_on_and_the_accuracy_without_it(run_cli: Cli, tmp_path: Path) -> None:
    base = load_base("small", None)
    eights = base.train_labels == "8"
    images = np.concatenate([base.validation_images[:30], base.train_images[eights][:4]])
    images = np.concatenate([images, np.roll(base.train_images[eights][4:6], 1, axis=2)])
    labels = np.concatenate([base.validation_labels[:30], ["3"] * 6])  # wrong, so that they count
    command, file = evaluated(tmp_path, images, labels)
    asked = (command, "--images", file, "--model", "nn", "--as-is")
    found = run_cli(*asked, "--json").json
    leaked = found["leakage"]
    assert (leaked["exact"], leaked["near"], leaked["complete"]) == (4, 2, True)
    assert leaked["accuracy_without"] == found["correct"] / 30 > found["accuracy"]
    assert "trained on: 4 of these images, 2 more nearly the same; without them" in run_cli(*asked).out


@pytest.mark.usefixtures("on_small")
def test_that_where_nothing_leaked_no_line_says_so(run_cli: Cli, tmp_path: Path) -> None:
    base = load_base("small", None)
    command, file = evaluated(tmp_path, base.validation_images[:30], base.validation_labels[:30])
    asked = (command, "--images", file, "--model", "nn", "--as-is")
    leaked = run_cli(*asked, "--json").json["leakage"]
    assert leaked == {"exact": 0, "near": 0, "complete": True, "accuracy_without": None}
    assert "trained on" not in run_cli(*asked).out

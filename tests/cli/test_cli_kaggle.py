"""``studio kaggle submit | score | check`` and ``studio train --with``, with files made from images that are here."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from studio.experiments.kaggle import what_it_says
from studio.training.base import load_base, load_small
from studio.training.messages import Failed, Job
from tests.cli.conftest import Cli, Done
from tests.shipped import DEFAULT


def write_images(path: Path, images: np.ndarray, labels: np.ndarray | None = None) -> Path:
    head = ",".join(f"pixel{number}" for number in range(784))
    rows = [",".join(map(str, image.reshape(-1).tolist())) for image in images]
    if labels is not None:
        head, rows = "label," + head, [f"{label},{row}" for label, row in zip(labels, rows, strict=True)]
    path.write_text("\n".join([head, *rows]) + "\n")
    return path


def write_answers(path: Path, labels: np.ndarray, header: str = "ImageId,Label") -> Path:
    path.write_text(header + "\n" + "".join(f"{number},{label}\n" for number, label in enumerate(labels, 1)))
    return path


@pytest.fixture(autouse=True)
def _small_is_the_base_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.training.base.find_mnist", lambda _: None)


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A folder with test.csv and solution.csv of 20 images, of which the last ten are in train.csv."""
    images, labels = load_small()
    which = np.random.default_rng(3).permutation(np.flatnonzero(np.isin(labels, ["3", "8", "5"])))[:30]
    images, labels = images[which], labels[which]
    write_images(tmp_path / "test.csv", images[:20])
    write_images(tmp_path / "train.csv", images[10:], labels[10:])
    write_answers(tmp_path / "solution.csv", labels[:20])
    return tmp_path


def is_refused(done: Done, *words: str) -> bool:
    return (done.code, done.out, done.err.count("\n")) == (1, "", 1) and all(word in done.err for word in words)


def test_that_a_submission_is_one_digit_for_each_image_numbered_from_1(made: Path, run_cli: Cli) -> None:
    done = run_cli("kaggle", "submit", made / "test.csv", "--out", made / "out.csv", "--json")
    assert (done.json["n"], done.json["model"]) == (20, DEFAULT)
    lines = (made / "out.csv").read_text().splitlines()
    assert lines[0] == "ImageId,Label"
    assert [line.split(",")[0] for line in lines[1:]] == [str(number) for number in range(1, 21)]
    assert {line.split(",")[1] for line in lines[1:]} <= set("0123456789")
    assert run_cli("kaggle", "score", made / "out.csv", made / "solution.csv", "--json").json["correct"] >= 19
    words = ("kaggle", "submit", made / "test.csv", "--out", made / "out.csv")
    assert is_refused(run_cli(*words), "out.csv is there already: choose another file, or replace it with --force")
    assert run_cli(*words, "--force").code == 0


def test_that_a_test_file_with_labels_or_other_columns_is_one_line_and_nothing_is_written(
    made: Path, run_cli: Cli
) -> None:
    out = made / "out.csv"
    assert is_refused(run_cli("kaggle", "submit", made / "train.csv", "--out", out), "train.csv", "label column")
    assert is_refused(run_cli("kaggle", "check", made / "train.csv"), "label column")
    text = (made / "test.csv").read_text().replace(",pixel783", "", 1)
    (made / "narrow.csv").write_text(text)
    assert is_refused(run_cli("kaggle", "submit", made / "narrow.csv", "--out", out), "line 1", "783")
    rows = (made / "test.csv").read_text().splitlines()
    (made / "short.csv").write_text("\n".join([*rows[:4], rows[4][: rows[4].rindex(",")]]) + "\n")
    assert is_refused(run_cli("kaggle", "submit", made / "short.csv", "--out", out), "line 5", "783")
    assert not out.exists()
    assert is_refused(run_cli("kaggle", "submit", made / "test.csv", "--out", made / "test.csv"), "over what is read")


def test_that_a_score_counts_with_and_without_what_training_has_seen(made: Path, run_cli: Cli) -> None:
    truth = np.array([line.split(",")[1] for line in (made / "solution.csv").read_text().splitlines()[1:]])
    given = truth.copy()
    given[[2, 4, 12]] = "0"  # two wrong of the ten that are not in train.csv, one of the ten that are
    answers = write_answers(made / "answers.csv", given)
    words = ("kaggle", "score", answers, made / "solution.csv", "--test", made / "test.csv")
    found = run_cli(*words, "--train", made / "train.csv", "--json").json
    assert (found["n"], found["correct"], found["accuracy"]) == (20, 17, 0.85)
    assert found["low"] < 0.85 < found["high"]
    leaked = found["leakage"]
    assert (leaked["exact"], leaked["near"], leaked["complete"]) == (10, 0, True)
    assert (leaked["seen"]["n"], leaked["seen"]["correct"]) == (10, 9)
    assert (leaked["without"]["n"], leaked["without"]["correct"]) == (10, 8)
    said = run_cli(*words, "--train", made / "train.csv").out
    assert "17 of 20 right" in said
    assert "8 of 10 right" in said


def test_that_a_solution_may_hold_the_images_and_answers_come_in_any_order(made: Path, run_cli: Cli) -> None:
    solution = made / "train.csv"
    labels = [line.split(",")[0] for line in solution.read_text().splitlines()[1:]]
    order = [f"{number},{label}" for number, label in enumerate(labels, 1)][::-1]
    (made / "answers.csv").write_text("\n".join(["ImageId,Label", *order]) + "\n")
    found = run_cli("kaggle", "score", made / "answers.csv", solution, "--json").json
    assert (found["correct"], found["leakage"]["exact"], found["leakage"]["without"]["n"]) == (20, 20, 0)
    (made / "kaggles.csv").write_text(
        "ImageId,Label,Usage\n" + "".join(f"{number},{label},Public\n" for number, label in enumerate(labels, 1))
    )
    found = run_cli("kaggle", "score", made / "answers.csv", made / "kaggles.csv", "--json").json
    assert (found["correct"], found["leakage"]) == (20, None)
    assert "cannot be told" in run_cli("kaggle", "score", made / "answers.csv", made / "kaggles.csv").out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ImageId,Label\n1,3\n2,3\n1,8\n", ("line 4", "image 1 is there already, on line 2")),
        ("ImageId,Label\n1,3\n2,5\n", ("answers 2 images", "image 3 has no answer")),
        ("Id,Digit\n1,3\n", ("line 1", "ImageId and Label")),
        ("1,3\n2,3\n", ("line 1", "ImageId and Label")),
        ("ImageId,Label\n0,3\n", ("line 2", "count from 1")),
        ("ImageId,Label\n1,3,3\n", ("line 2", "3 values")),
        ("ImageId,Label\n1,\n", ("line 2",)),
        ("ImageId,Label\n1,3\n2,A\n", ("answers.csv, line 3", '"A" is no label here', "a digit, 0 to 9")),
        ("ImageId,Label\n1,10\n", ("line 2", '"10" is no label')),
        ("ImageId,Label\n1,3.0\n", ("line 2", '"3.0" is no label')),
        ("ImageId,Label\n", ("no answers",)),
        ("ImageId,Label\n" + "".join(f"{n},3\n" for n in range(1, 22)), ("image 21 is not in the solution",)),
    ],
)
def test_that_answers_which_are_none_are_one_line(text: str, words: tuple[str, ...], made: Path, run_cli: Cli) -> None:
    (made / "answers.csv").write_text(text)
    assert is_refused(run_cli("kaggle", "score", made / "answers.csv", made / "solution.csv"), *words)


def test_that_a_solution_with_letters_is_one_line(made: Path, run_cli: Cli) -> None:
    right = made / "solution.csv"
    wrong = write_answers(made / "letters.csv", np.array(list("12x")))
    assert is_refused(run_cli("kaggle", "score", right, wrong), "letters.csv, line 4", '"x" is no label here')
    images, _ = load_small()
    wrong = write_images(made / "images.csv", images[:3], np.array(list("12x")))
    assert is_refused(run_cli("kaggle", "score", right, wrong), "images.csv, image 3", "0 to 9")


def test_that_images_which_are_not_those_of_the_solution_are_one_line(made: Path, run_cli: Cli) -> None:
    images, _ = load_small()
    other = write_images(made / "other.csv", images[:7])
    same = made / "solution.csv"
    assert is_refused(run_cli("kaggle", "score", same, same, "--test", other), "7 images", "20 lines")
    assert is_refused(run_cli("kaggle", "score", same, same, "--model", "compact"), "no images", "--test")
    words = ("kaggle", "check", other, "--train", made / "train.csv", "--model", "compact")
    assert is_refused(run_cli(*words), "--train and --model")


def test_that_check_looks_at_what_a_model_was_trained_on_and_not_at_base_validation(
    made: Path, run_cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.training.leakage.load_base", lambda _, file: load_base("small", file))
    base = load_base("small", None)
    eights = base.train_images[base.train_labels == "8"][:6]
    asked = write_images(made / "asked.csv", np.concatenate([eights, base.validation_images[:5]]))
    found = run_cli("kaggle", "check", asked, "--model", "compact", "--json").json
    assert (found["test"], found["duplicates_in_train"], found["complete"]) == (11, 6, True)
    assert "55 % of the test" in found["says"]
    assert run_cli("kaggle", "check", asked, "--json").json["duplicates_in_train"] == 11
    assert "validation part is not among them" in run_cli("kaggle", "check", asked, "--model", "compact").out


def test_that_a_gallery_is_of_a_model_and_says_nothing_alone(made: Path, run_cli: Cli) -> None:
    done = run_cli("kaggle", "check", made / "test.csv", "--gallery", made / "nothing.h5")
    assert (done.code, "name that, too" in done.err) == (2, True), done.err


@pytest.mark.parametrize(
    ("leaked", "whole", "words"),
    [
        (0, True, "how new images are read"),
        (0, False, ""),
        (100, True, "says nothing"),
        (24_000, True, "86 % of the test: with all of those right, each 1 % wrong among the other 4,000"),
        (100, True, "seen every answer"),
    ],
)
def test_that_what_a_score_says_follows_from_what_was_seen(leaked: int, whole: bool, words: str) -> None:
    said = what_it_says(28_000 if leaked > 100 else 100, leaked, whole=whole)
    assert words in said
    assert bool(said) == bool(words)


def test_that_train_with_a_file_hands_its_images_to_a_training_from_scratch(
    made: Path, run_cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.training.program.stay_within", lambda: None)
    asked: list[Job] = []

    def refuse(job: Job, *_: object) -> Failed:
        asked.append(job)
        return Failed(job.id, "enough seen")

    monkeypatch.setattr("studio.training.program.work", refuse)
    done = run_cli("train", "--kind", "nn", "--base", "none", "--with", made / "train.csv")
    assert done.code == 1
    assert "20 of 20 images join the base set (none)" in done.err or "stay out" in done.err
    assert (asked[0].from_scratch, asked[0].base, asked[0].beside_all) == (True, "none", False)
    assert asked[0].beside is not None
    run_cli("train", "--kind", "nn", "--base", "none", "--with", made / "train.csv", "--with-all")
    assert asked[1].beside_all


def test_that_train_with_a_file_that_has_no_labels_is_one_line(made: Path, run_cli: Cli, home: Path) -> None:
    assert is_refused(run_cli("train", "--with", made / "test.csv"), "test.csv has no labels", "label column")
    assert is_refused(run_cli("train", "--with-all", "--base", "none", "--from-scratch"), "--with-all", "--with")
    words = ("train", "--with", made / "train.csv", "--with-all")
    assert is_refused(run_cli(*words), "base none")
    assert not home.exists()

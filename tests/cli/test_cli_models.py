"""``studio predict``, ``evaluate``, ``models`` and ``doctor``, with the models that ship."""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.experiments.evaluate import evaluate
from studio.paths import shipped
from studio.recognition.recognizer import Recognizer
from studio.training.base import load_base
from tests.cli.conftest import Cli
from tests.shipped import DEFAULT, VERSIONS


@pytest.fixture(scope="module")
def digits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """200 images of base validation, as x and y."""
    base = load_base("small", None)
    file = tmp_path_factory.mktemp("digits") / "digits.npz"
    np.savez(file, x=base.validation_images[::3][:200], y=base.validation_labels[::3][:200])
    return file


def test_that_evaluate_counts_right_unsure_and_every_class(digits: Path, run_cli: Cli) -> None:
    found = run_cli("evaluate", "--images", digits, "--model", "nn", "--json").json
    assert found["model"] == "nn-0"
    assert len(found["digest"]) == 64
    assert found["n"] == 200
    assert found["accuracy"] == found["correct"] / 200 > 0.8
    assert found["low"] < found["accuracy"] < found["high"]
    assert sum(one["n"] for one in found["per_class"].values()) == 200
    assert sum(one["n"] * one["accuracy"] for one in found["per_class"].values()) == pytest.approx(found["correct"])
    matrix = np.array(found["confusion"]["matrix"])
    assert found["confusion"]["labels"] == list("0123456789")
    assert matrix.sum() == 200
    assert found["correct"] <= np.trace(matrix) <= found["correct"] + found["unsure"]


def test_that_a_share_of_a_class_comes_with_its_n_and_interval(digits: Path, run_cli: Cli) -> None:
    found = run_cli("evaluate", "--images", digits, "--model", "nn", "--json").json
    lines = run_cli("evaluate", "--images", digits, "--model", "nn").out.splitlines()
    for label, one in found["per_class"].items():
        line = next(line for line in lines if line.startswith(f"  {label}  "))
        assert re.fullmatch(rf"  {label}  [\d.]+ % of {one['n']} \(95 %: [\d.]+ % to [\d.]+ %\)", line)


@pytest.mark.parametrize("command", ["evaluate", "predict"])
def test_that_reading_the_file_and_asking_the_model_are_timed_apart(digits: Path, run_cli: Cli, command: str) -> None:
    found = run_cli(command, "--images", digits, "--model", "nn", "--json").json
    assert found["reading_seconds"] > 0
    assert found["images_a_second"] > 0
    told = run_cli("evaluate", "--images", digits, "--model", "nn").out.splitlines()[-1]
    assert told.startswith("reading took ")
    assert told.endswith(" images a second")


def test_that_a_class_the_model_does_not_know_counts_as_wrong(digits: Path, run_cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "labels.csv").write_text("A\n" * 50 + "B\n" * 150)
    found = run_cli("evaluate", "--images", digits, "--labels", tmp_path / "labels.csv", "--json").json
    assert (found["n"], found["correct"]) == (200, 0)
    assert found["per_class"] == {"A": {"n": 50, "accuracy": 0.0}, "B": {"n": 150, "accuracy": 0.0}}
    assert found["confusion"]["labels"][-2:] == ["A", "B"]
    assert [sum(row) for row in found["confusion"]["matrix"][-2:]] == [50, 150]


def test_that_an_unsure_answer_is_not_correct() -> None:
    recognizer = Recognizer.load(shipped("models") / "nn")
    base = load_base("small", None)
    images, labels = base.validation_images[:300], base.validation_labels[:300].tolist()
    best = recognizer.probabilities(images).max(axis=1)
    result = evaluate(recognizer, images, labels)
    assert result.unsure == (best < recognizer.card.unsure_below).sum()
    assert result.share.count <= 300 - result.unsure
    assert sum(one.count for one in result.per_class.values()) == result.share.count


def test_that_evaluating_without_labels_asks_for_them(digits: Path, run_cli: Cli, tmp_path: Path) -> None:
    np.savez(tmp_path / "x.npz", x=np.load(digits)["x"])
    done = run_cli("evaluate", "--images", tmp_path / "x.npz")
    assert (done.code, done.out) == (1, "")
    assert "--labels" in done.err


def test_that_predictions_are_a_row_for_each_image(digits: Path, run_cli: Cli, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    found = run_cli("predict", "--images", digits, "--model", "cnn-0", "--out", out, "--json").json
    rows = list(csv.DictReader(out.read_text().splitlines()))
    assert found["n"] == len(rows) == 200
    assert found["model"] == "cnn-0"
    assert [int(row["row"]) for row in rows] == list(range(200))
    assert found["unsure"] == sum(int(row["unsure"]) for row in rows)
    truth = np.load(digits)["y"]
    assert np.mean([row["label"] == label for row, label in zip(rows, truth, strict=True)]) > 0.9
    listed = run_cli("predict", "--images", digits, "--model", "cnn-0").out
    assert listed == out.read_text()
    told = run_cli("predict", "--images", digits, "--model", "cnn-0", "--json").json["predictions"]
    assert [one["label"] for one in told] == [row["label"] for row in rows]


def test_that_predictions_are_numbered_as_the_pictures_of_the_folder_are(run_cli: Cli, tmp_path: Path) -> None:
    for name in ("a", "c"):
        Image.fromarray(np.pad(np.full((20, 4), 255, np.uint8), ((4, 4), (12, 12)))).save(tmp_path / f"{name}.png")
    (tmp_path / "b.png").write_bytes(b"not a picture")
    rows = list(csv.DictReader(run_cli("predict", "--images", tmp_path, "--model", "nn").out.splitlines()))
    assert [(row["row"], row["name"]) for row in rows] == [("0", "a.png"), ("2", "c.png")]
    told = run_cli("predict", "--images", tmp_path, "--model", "nn", "--json").json["predictions"]
    assert [one["row"] for one in told] == [0, 2]


@pytest.mark.parametrize("option", ["--out", "--why"])
def test_that_a_file_that_is_there_is_replaced_only_when_that_is_said(
    option: str, digits: Path, run_cli: Cli, tmp_path: Path
) -> None:
    there = tmp_path / "there.png"
    there.write_text("mine")
    words = ("predict", "--images", digits, "--model", "nn", option, there, "--json")
    done = run_cli(*words)
    assert (done.code, done.err.count("\n"), there.read_text()) == (1, 1, "mine")
    assert "is there already: choose another file, or replace it with --force" in done.json["error"]
    assert run_cli(*words, "--force").code == 0
    assert there.read_bytes() != b"mine"


@pytest.mark.parametrize("option", ["--out", "--why"])
@pytest.mark.parametrize("place", ["nowhere/a.file", ".", "/"])
def test_that_a_file_that_cannot_be_written_is_one_line(
    option: str, place: str, digits: Path, run_cli: Cli, tmp_path: Path
) -> None:
    done = run_cli("predict", "--images", digits, "--model", "nn", option, tmp_path / place)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert str(tmp_path / place) in done.err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--out", "images/a.png"], "written over what is read"),
        (["--why", "images/a.png"], "written over what is read"),
        (["--out", "same.png", "--why", "same.png"], "name two files"),
        (["--why", "why.txt"], "ends in .png"),
    ],
)
def test_that_what_is_read_is_never_written_over(
    words: list[str], says: str, run_cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "images").mkdir()
    Image.fromarray(np.pad(np.full((20, 4), 255, np.uint8), ((4, 4), (12, 12)))).save("images/a.png")
    before = (tmp_path / "images" / "a.png").read_bytes()
    done = run_cli("predict", "--images", "images", "--model", "nn", *words)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert says in done.err
    assert (tmp_path / "images" / "a.png").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == ["images"]


def test_that_other_pictures_are_named_and_a_blank_one_gets_no_label(run_cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "images"
    folder.mkdir()
    Image.new("L", (60, 40), 255).save(folder / "blank.png")
    Image.new("L", (60, 40), 255).save(folder / "photo.jpg")
    told = run_cli("predict", "--images", folder, "--model", "compact", "--json")
    assert told.json["predictions"] == [
        {"row": 0, "label": "", "probability": 0.0, "unsure": True, "name": "blank.png"}
    ]
    assert len(told.json["left_out"]) == 1
    assert "photo.jpg is not a PNG picture: save it as PNG" in told.json["left_out"][0]
    alone = run_cli("predict", "--images", folder / "photo.jpg", "--model", "compact")
    assert (alone.code, "JPEG" in alone.err) == (1, True)


def test_that_why_is_a_picture_of_the_first_48_images(digits: Path, run_cli: Cli, tmp_path: Path) -> None:
    sheet = tmp_path / "why.png"
    done = run_cli("predict", "--images", digits, "--model", "nn", "--why", sheet, "--json")
    assert done.json["why"] == str(sheet)
    assert f"why: 48 of 200 images in {sheet}" in done.err
    with Image.open(sheet) as picture:
        whole = np.asarray(picture)
    np.savez(tmp_path / "five.npz", x=np.load(digits)["x"][:5])
    plain = run_cli("predict", "--images", tmp_path / "five.npz", "--model", "nn", "--why", sheet, "--force")
    with Image.open(sheet) as picture:
        few = np.asarray(picture)
    assert len(plain.out.splitlines()) == 6
    assert len(few) < len(whole) / 4
    assert np.ptp(few, axis=2).max() > 150  # there is colour in it


def test_that_a_model_is_evaluated_with_what_it_was_taught(digits: Path, run_cli: Cli, tmp_path: Path) -> None:
    with np.load(digits) as held:
        np.savez(tmp_path / "few.npz", x=held["x"][:20], y=np.array(["Ω"] * 20))
    asked = ("evaluate", "--images", tmp_path / "few.npz", "--model", "nn", "--as-is", "--json")
    assert run_cli("gallery", "import", tmp_path / "few.npz", "--as-is").code == 0
    alone, taught = run_cli(*asked).json, run_cli(*asked, "--taught").json
    assert alone["correct"] == 0
    assert taught["accuracy"] == 1.0
    assert taught["confusion"]["labels"][-1] == "Ω"


def test_that_the_part_of_a_file_of_two_that_is_read_is_said(digits: Path, run_cli: Cli, tmp_path: Path) -> None:
    found = np.load(digits)
    x, y = np.resize(found["x"], (1200, 28, 28)), np.resize(found["y"], 1200)
    np.savez(tmp_path / "two.npz", x_train=x, y_train=y, x_test=x[:1100], y_test=y[:1100])
    done = run_cli("evaluate", "--images", tmp_path / "two.npz", "--model", "nn", "--as-is")
    assert "two.npz has two parts; read is its test part, 1,100 of 2,300 images" in done.err
    assert "% of 1,100 (95 %" in done.out
    assert "has two parts" not in run_cli("evaluate", "--images", digits, "--model", "nn").err


def test_that_an_mnist_file_is_evaluated_on_its_test_part(run_cli: Cli, shared: Path) -> None:
    found = run_cli("evaluate", "--images", shared / "datasets" / "mnist.npz", "--model", "nn", "--json").json
    assert found["n"] == 10_000
    assert found["accuracy"] > 0.9


def test_that_models_are_listed_with_the_active_one(run_cli: Cli, home: Path) -> None:
    found = run_cli("models", "list", "--json").json
    assert found["active"] == DEFAULT
    assert [one["version"] for one in found["models"]] == VERSIONS
    assert [one["active"] for one in found["models"]] == [version == DEFAULT for version in VERSIONS]
    assert all(one["shipped"] and len(one["digest"]) == 64 for one in found["models"])
    assert f"* {DEFAULT}" in run_cli("models", "list").out
    assert not home.exists()


def test_that_shares_of_listed_models_come_with_n_and_interval(run_cli: Cli) -> None:
    lines = [line for line in run_cli("models", "list").out.splitlines() if "%" in line]
    assert len(lines) >= 3 * len(VERSIONS)
    for line in lines:
        assert re.fullmatch(r" +[\w, ]+: [\d.]+ % of [\d,]+ \(95 %: [\d.]+ % to [\d.]+ %\)", line), line


def test_that_a_choice_stays_and_can_be_taken_back(run_cli: Cli) -> None:
    assert run_cli("models", "use", "nn", "--json").json["active"] == "nn-0"
    assert run_cli("models", "list", "--json").json["active"] == "nn-0"
    assert run_cli("models", "rollback", "--json").json["active"] == DEFAULT
    done = run_cli("models", "rollback")
    assert (done.code, done.err.count("\n")) == (1, 1)


def test_that_a_model_is_shown_with_spec_and_card(run_cli: Cli) -> None:
    for name in ("nn", "nn-0", shipped("models") / "nn"):
        found = run_cli("models", "show", name, "--json").json
        assert found["version"] == "nn-0"
        assert found["spec"]["kind"] == "nn"
        assert found["card"]["digest"] == found["digest"]


def test_that_an_unknown_model_is_answered_with_those_there_are(digits: Path, run_cli: Cli) -> None:
    for words in (["models", "show", "x"], ["models", "use", "x"], ["predict", "--images", digits, "--model", "x"]):
        done = run_cli(*words)
        assert (done.code, done.err.count("\n")) == (1, 1)
        assert "cnn-0" in done.err
        assert "nn-0" in done.err


def test_that_a_damaged_model_is_named_and_the_others_serve(run_cli: Cli, home: Path) -> None:
    folder = home / "models" / "nn-1"
    shutil.copytree(shipped("models") / "nn", folder)
    (folder / "card.json").write_text("{")
    done = run_cli("models", "list", "--json")
    assert [one["version"] for one in done.json["models"]] == VERSIONS
    assert "nn-1" in done.err
    assert any("nn-1" in problem for problem in run_cli("doctor", "--json").json["problems"])


def test_that_the_doctor_finds_a_sound_installation_sound(run_cli: Cli, home: Path) -> None:
    found = run_cli("doctor", "--json").json
    assert found["problems"] == []
    assert found["models"]["active"] == DEFAULT
    assert found["base"]["name"] in {"small", "mnist"}
    assert found["paths"]["home"] == str(home)
    assert found["libraries"]["numpy"] == np.__version__
    assert found["gallery"]["samples"] == 0
    assert "no problem found" in run_cli("doctor").out
    assert not home.exists()


def test_that_the_doctor_names_what_is_wrong(
    run_cli: Cli, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.mkdir()
    (home / "gallery.h5").write_bytes(b"not a gallery")
    monkeypatch.setenv("STUDIO_MNIST", str(tmp_path / "nowhere.npz"))
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    done = run_cli("doctor", "--json")
    assert done.code == 0
    assert [problem.partition(":")[0] for problem in done.json["problems"]] == ["base", "display", "gallery"]

"""``studio train``, ``replay``, ``demo`` and the window without a display: the whole street, in real processes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from studio.cli import experiments
from studio.errors import StudioError
from studio.experiments.hand import DEMO_HAND
from studio.formats.images import read_images
from studio.gallery.exchange import as_samples
from studio.gallery.store import Gallery, load_samples
from studio.glyphs.strokes import Drawing, RecordedGlyphs, save_recorded
from studio.paths import shipped
from studio.trouble import display
from tests.cli.conftest import Cli
from tests.shipped import DEFAULT, VERSIONS
from tests.ui.stand_in_trainer import candidate


@pytest.fixture
def strokes(tmp_path: Path) -> Path:
    """Forty digits written by the hand that ships."""
    random = np.random.default_rng(5)
    labels = tuple(str(number % 10) for number in range(40))
    drawings = tuple(DEMO_HAND.write(label, random) for label in labels)
    save_recorded(tmp_path / "strokes.npz", RecordedGlyphs(drawings, labels, ("ann",) * 20 + ("bob",) * 20))
    return tmp_path / "strokes.npz"


RUN = """
import json, sys
from studio import cli
for words in json.loads(sys.argv[1]):
    code = cli.run(words)
    print(chr(30), code, chr(30))
"""


def studio(*commands: tuple[object, ...], **more: str) -> tuple[list[dict[str, Any]], str]:
    """Run commands in one real process, as TensorFlow takes long to load; what each printed as JSON, and what all said.

    None may fail.
    """
    words = [[str(word) for word in command] for command in commands]
    done = subprocess.run(
        [sys.executable, "-c", RUN, json.dumps(words)],
        capture_output=True, text=True, check=False, env={**os.environ, **more},
    )  # fmt: skip
    printed = done.stdout.split(chr(30))
    assert [int(code) for code in printed[1::2]] == [0] * len(commands), done.stderr
    return [json.loads(out.strip().splitlines()[-1]) for out in printed[: 2 * len(commands) : 2]], done.stderr


def fill(home: Path, strokes: Path) -> None:
    home.mkdir(exist_ok=True)
    with Gallery.open(home / "gallery.h5") as gallery:
        gallery.add(as_samples(read_images(strokes), "me", 1.0)[0])


def test_that_training_makes_a_version_says_what_it_did_and_serves_it(strokes: Path, home: Path, run_cli: Cli) -> None:
    fill(home, strokes)
    with Gallery.open(home / "gallery.h5"):  # as a window would hold it
        (found,), said = studio(
            ("train", "--kind", "nn", "--base", "small", "--corrections", 30, "--holdout", 0, "--json")
        )
    assert said == ""
    assert list(found) == [
        "version", "digest", "parent", "kind", "base", "corrections", "epochs", "seconds", "accepted", "reason",
        "holdout", "validation", "test", "leakage",
    ]  # fmt: skip
    assert (found["version"], found["parent"], found["kind"], found["base"]) == ("nn-1", "nn-0", "nn", "small")
    assert found["corrections"] == 30
    assert found["holdout"] is None
    assert found["test"] is None
    assert found["validation"]["n"] == 639
    assert 0.8 < found["validation"]["before"] <= 1
    assert found["accepted"] is True
    models = run_cli("models", "list", "--json").json
    assert models["active"] == "nn-1"
    assert [one["version"] for one in models["models"]] == [*VERSIONS, "nn-1"]
    assert [one["digest"] for one in models["models"]][-1] == found["digest"]
    assert not list((home / "scratch").glob("*"))


def test_that_a_version_in_place_of_another_kind_is_told_as_not_compared_with_it(
    strokes: Path, home: Path, run_cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(home, strokes)
    monkeypatch.setattr("studio.cli.training._work", lambda job, *_: candidate(job, broken=0))
    words = ("train", "--kind", "nn", "--base", "small", "--home", home)
    done = run_cli(*words, "--corrections", 50)
    named = f"studio --home {home}"
    assert f"nn-1 serves now instead of {DEFAULT}, and these two were not compared: " in done.out
    assert f"`{named} compare nn-1 {DEFAULT}` does, `{named} models use {DEFAULT}` goes back" in done.out
    assert "--corrections 50: there are 40 samples, no more" in done.err
    assert "of 8,000 (0 fixed, 0 broken)" in done.out
    again = run_cli(*words, "--corrections", 40)
    assert "nn-2 serves now instead of nn-1 (`studio" in again.out
    assert "--corrections" not in again.err


def test_that_a_refused_model_leaves_nothing_and_a_forced_one_is_kept_but_not_used_when_asked(
    home: Path, run_cli: Cli
) -> None:
    words = ("train", "--kind", "nn", "--base", "small", "--from-scratch", "--epochs", 1, "--seed", 3, "--json")
    (refused, before, forced), _ = studio(words, ("models", "list", "--json"), (*words, "--force", "--no-use"))
    assert refused["accepted"] is False
    assert "nn-0 was trained on the 50,000 images of MNIST, this one on the few thousand" in refused["reason"]
    assert "`studio mnist fetch` downloads them all, --force takes it in as it is" in refused["reason"]
    assert [one["version"] for one in before["models"]] == VERSIONS
    assert forced["accepted"] is True
    assert "mnist fetch" not in forced["reason"]
    assert (forced["epochs"], forced["corrections"]) == (1, 0)
    models = run_cli("models", "list", "--json").json
    assert models["active"] == DEFAULT
    assert "nn-1" in [one["version"] for one in models["models"]]
    assert not list((home / "scratch").glob("*"))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has these limits")
def test_that_training_stays_within_the_memory_of_a_trainer(home: Path) -> None:
    code = (
        "import resource, sys; from studio import cli; from studio.training import program;"
        "from studio.training.messages import Failed;"
        "limit = lambda: str(resource.getrlimit(resource.RLIMIT_DATA)[0]);"
        "program.work = lambda job, *_: Failed(job.id, limit());"
        "before = limit();"
        "cli.run(['train', '--kind', 'nn', '--from-scratch', '--base', 'small']);"
        "print(before)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() not in done.stderr
    assert int(done.stderr.split()[-1]) >= 4 * 2**30


def test_that_a_newborn_lives_its_children_stay_without_a_base_and_one_can_go_back(
    strokes: Path, home: Path, run_cli: Cli
) -> None:
    fill(home, strokes)
    words = ("train", "--kind", "nn", "--json")
    layers = ("--from-scratch", "--base", "none", "--layers", "n1=60,n2=30,dropout=0.1", "--epochs", 50)
    (born, child), _ = studio((*words, *layers), (*words, "--epochs", 2))
    assert (born["version"], born["parent"], born["base"]) == ("nn-1", None, "none")
    assert (born["holdout"], born["validation"], born["test"]) == (None, None, None)
    assert "nothing was checked" in born["reason"]
    spec = json.loads((home / "models" / "nn-1" / "spec.json").read_text())
    assert spec["layers"] == {"n1": 60, "dropout": 0.1, "n2": 30, "n3": 0}
    assert (child["parent"], child["base"]) == ("nn-1", "none"), "MNIST comes back only when it is asked for"
    assert run_cli("models", "rollback", "--json").code == 0
    assert run_cli("models", "rollback", "--json").code == 0
    assert run_cli("models", "list", "--json").json["active"] == DEFAULT


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--kind", "nn", "--layers", "n1=50"), "from scratch"),
        (("--kind", "nn", "--from-scratch", "--layers", "n1"), "write them as"),
        (("--kind", "nn", "--from-scratch", "--layers", "n1=0"), "n1"),
        (("--kind", "compact", "--from-scratch", "--layers", "n1=5"), "cannot be chosen"),
    ],
)
def test_that_layers_that_cannot_be_trained_are_one_line_and_leave_nothing(
    words: tuple[str, ...], said: str, home: Path, run_cli: Cli
) -> None:
    done = run_cli("train", "--base", "small", *words)
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert said in done.err
    assert not list((home / "scratch").glob("*"))


def test_that_a_training_that_fails_is_one_line_and_leaves_nothing(
    home: Path, run_cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUDIO_MNIST", str(tmp_path / "nowhere.npz"))
    for base in ("auto", "mnist"):
        done = run_cli("train", "--kind", "nn", "--base", base)
        assert (done.code, done.err.count("\n")) == (1, 1)
        assert "nowhere.npz does not exist" in done.err
    assert not list(home.rglob("*"))


def test_that_a_replay_counts_every_drawing_and_leaves_the_persons_data_alone(
    strokes: Path, home: Path, run_cli: Cli
) -> None:
    found = run_cli("replay", strokes, "--model", "nn", "--json").json
    assert found["trials"] == 40
    assert found["low"] <= found["accuracy"] <= found["high"]
    assert found["corrections"] == round(40 * (1 - found["accuracy"]))
    assert found["by_model"] == [{"version": "nn-0", "trials": 40, "accuracy": found["accuracy"]}]
    assert set(found["latency_ms"]) == {"p50", "p99"}
    assert (found["retrains"], found["retrain_seconds"]) == (0, 0)
    assert not home.exists()
    assert run_cli("replay", strokes, "--limit", 7, "--json").json["trials"] == 7
    assert run_cli("replay", strokes, "--writer", "bob", "--json").json["trials"] == 20


def test_that_a_replay_teaches_the_home_or_gallery_it_is_given(
    strokes: Path, home: Path, run_cli: Cli, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    assert run_cli("replay", strokes, "--limit", 5, "--home", other).code == 0
    assert len(load_samples(other / "gallery.h5")) == 5
    assert run_cli("replay", strokes, "--limit", 6, "--gallery", tmp_path / "named.h5").code == 0
    assert len(load_samples(tmp_path / "named.h5")) == 6
    assert not (home / "gallery.h5").exists()


def test_that_a_replay_serves_the_persons_own_model_without_touching_it(
    strokes: Path, home: Path, run_cli: Cli, tmp_path: Path
) -> None:
    folder = home / "models" / "nn-7"
    shutil.copytree(shipped("models") / "nn", folder)
    card = (folder / "card.json").read_text().replace('"nn-0"', '"nn-7"')
    (folder / "card.json").write_text(card)
    before = sorted(path.relative_to(home) for path in home.rglob("*"))
    for name in ("nn-7", folder):
        found = run_cli("replay", strokes, "--model", name, "--limit", 5, "--json").json
        assert [one["version"] for one in found["by_model"]] == ["nn-7"]
    assert sorted(path.relative_to(home) for path in home.rglob("*")) == before


def test_that_a_replay_of_a_foreign_model_adds_none_to_the_home_it_is_given(
    strokes: Path, run_cli: Cli, tmp_path: Path
) -> None:
    foreign = tmp_path / "foreign"
    shutil.copytree(shipped("models") / "nn", foreign)
    card = (foreign / "card.json").read_text().replace('"nn-0"', '"nn-9"')
    (foreign / "card.json").write_text(card)
    there = tmp_path / "there"
    for words in (("--home", there), ("--home", there, "--gallery", tmp_path / "named.h5")):
        found = run_cli("replay", strokes, "--model", foreign, "--limit", 5, *words, "--json").json
        assert [one["version"] for one in found["by_model"]] == ["nn-9"]
    listed = run_cli("models", "list", "--home", there, "--json").json
    assert ([one["version"] for one in listed["models"]], listed["active"]) == (VERSIONS, DEFAULT)
    assert not [path.name for path in there.iterdir() if not path.name.startswith("gallery.h5")]


def test_that_the_augmentation_of_a_kind_is_written_as_a_picture(run_cli: Cli, home: Path, tmp_path: Path) -> None:
    sheets = {}
    for kind in ("compact", "nn"):
        file = tmp_path / f"{kind}.png"
        found = run_cli("train", "--kind", kind, "--show-augmentation", file, "--json").json
        assert (found["kind"], found["picture"]) == (kind, str(file))
        sheets[kind] = np.asarray(Image.open(file))
    assert (sheets["compact"] != sheets["nn"]).any()
    assert not list((home / "models").glob("*-1")), "nothing was trained"
    done = run_cli("train", "--show-augmentation", tmp_path / "no" / "where.png")
    assert (done.code, done.err.count("\n")) == (1, 1)


def test_that_the_augmentation_shown_is_that_of_the_version_the_training_goes_on_from(
    run_cli: Cli, home: Path, tmp_path: Path
) -> None:
    newer = shutil.copytree(shipped("models") / "compact", home / "models" / "compact-1")
    card, spec = newer / "card.json", newer / "spec.json"
    card.write_text(card.read_text(encoding="utf-8").replace('"compact-0"', '"compact-1"'), encoding="utf-8")
    values = json.loads(spec.read_text(encoding="utf-8"))
    values["fit"]["augmentation"]["degrees"] += 1
    spec.write_text(json.dumps(values), encoding="utf-8")

    def degrees() -> float:
        words = ("train", "--kind", "compact", "--show-augmentation", tmp_path / "sheet.png", "--force", "--json")
        found: float = run_cli(*words).json["augmentation"]["degrees"]
        return found

    serving = degrees()
    run_cli("models", "use", "nn-0")
    assert degrees() == serving + 1, "the newest of a kind that does not serve"


def test_that_a_replay_says_how_many_glyphs_had_no_ink(run_cli: Cli, tmp_path: Path) -> None:
    drawings = (Drawing(), DEMO_HAND.write("1", np.random.default_rng(5)))
    save_recorded(tmp_path / "holes.npz", RecordedGlyphs(drawings, ("0", "1"), ("ann", "ann")))
    found = run_cli("replay", tmp_path / "holes.npz", "--model", "nn", "--json").json
    assert (found["trials"], found["skipped"]) == (1, 1)
    assert "1 without ink skipped" in run_cli("replay", tmp_path / "holes.npz", "--model", "nn").out


def test_that_a_replay_retrains_as_often_as_asked(strokes: Path) -> None:
    (found,), err = studio(
        ("replay", strokes, "--model", "nn", "--retrain-every", 20, "--json"),
        STUDIO_MNIST="",
        KERAS_HOME=str(strokes.parent),
    )
    assert found["retrains"] == 1
    assert found["retrain_seconds"] > 0
    assert sum(one["trials"] for one in found["by_model"]) == 40
    assert "after 20: nn-1" in err


@pytest.mark.parametrize("words", [("--retrain-every", "0"), ("--limit", "0"), ("--limit", "x")])
def test_that_a_replay_needs_numbers_that_make_sense(words: tuple[str, ...], strokes: Path, run_cli: Cli) -> None:
    assert run_cli("replay", strokes, *words).code == 2


def test_that_a_writer_nobody_knows_is_one_line(strokes: Path, run_cli: Cli) -> None:
    done = run_cli("replay", strokes, "--writer", "zoe")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "zoe" in done.err


def test_that_the_demo_plays_the_loop_and_leaves_a_picture_of_the_window(tmp_path: Path, home: Path) -> None:
    picture = tmp_path / "window.png"
    (found,), _ = studio(("demo", "--picture", picture, "--json"))
    assert found["verified"] is True
    assert found["picture"] == str(picture)
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert not home.exists()


@pytest.mark.parametrize("words", [(), ("--home", "somewhere")])
def test_that_the_window_without_a_display_says_so_and_plays_the_demo(
    words: tuple[str, ...], run_cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    played: list[Path | None] = []
    monkeypatch.setattr(experiments, "play_demo", lambda home, picture, as_json: played.append(home))
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    done = run_cli(*words)
    assert done.code == 0
    assert done.err.count("\n") == 2
    assert "the window cannot open: there is no display" in done.err
    assert played == [None]  # in a scratch home, never in a person's own


def test_that_a_missing_library_is_one_line_and_no_demo(run_cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    words = "the window needs system libraries: sudo apt install libxcb-cursor0"

    def missing() -> None:
        raise StudioError(words)

    monkeypatch.setattr(display, "check_display", missing)
    done = run_cli()
    assert (done.code, done.err) == (1, f"studio: {words}\n")

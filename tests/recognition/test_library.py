from __future__ import annotations

import errno
import json
import os
import shutil
from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.recognition.library import ModelLibrary
from studio.recognition.recognizer import Recognizer
from tests.recognition.conftest import MakeModel


@pytest.fixture
def shipped(make_model: MakeModel, tmp_path: Path) -> Path:
    make_model(tmp_path / "shipped" / "nn", "nn-0")
    make_model(tmp_path / "shipped" / "cnn", "cnn-0")
    return tmp_path / "shipped"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "home" / "models"


@pytest.fixture
def library(shipped: Path, own: Path) -> ModelLibrary:
    return ModelLibrary(shipped, own)


@pytest.fixture
def grown(library: ModelLibrary, make_model: MakeModel, tmp_path: Path) -> ModelLibrary:
    """A library with nn-1, nn-2 and nn-10 trained here."""
    for version in ("nn-1", "nn-2", "nn-10"):
        library.add(make_model(tmp_path / "scratch" / version, version))
    return library


def versions(library: ModelLibrary) -> list[str]:
    return [entry.version for entry in library.entries()]


def contents(folder: Path) -> dict[str, bytes]:
    if not folder.exists():
        return {}
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != ".lock")
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


# what is there


def test_that_what_ships_is_there_and_the_cnn_serves_before_any_choice(library: ModelLibrary, own: Path) -> None:
    assert versions(library) == ["cnn-0", "nn-0"]
    assert all(entry.shipped for entry in library.entries())
    assert library.active().version == "cnn-0"
    assert [entry.active for entry in library.entries()] == [True, False]
    assert not own.exists()


def test_that_the_nn_serves_where_no_cnn_ships(make_model: MakeModel, tmp_path: Path, own: Path) -> None:
    make_model(tmp_path / "only" / "nn", "nn-0")
    assert ModelLibrary(tmp_path / "only", own).active().version == "nn-0"


def test_that_an_empty_library_says_what_to_do(tmp_path: Path) -> None:
    library = ModelLibrary(tmp_path / "a", tmp_path / "b")
    assert not library.entries()
    assert not library.damaged
    with pytest.raises(StudioError, match="make models"):
        library.active()
    with pytest.raises(StudioError, match="none is here"):
        library.resolve("nn")


def test_that_versions_are_in_order_of_their_numbers(grown: ModelLibrary) -> None:
    assert versions(grown) == ["cnn-0", "nn-0", "nn-1", "nn-2", "nn-10"]


def test_that_a_damaged_folder_is_named_and_never_in_the_way(
    grown: ModelLibrary, make_model: MakeModel, own: Path
) -> None:
    (own / "nn-1" / "card.json").write_text("{", encoding="utf-8")
    (own / "nn-2" / "model.tflite").unlink()
    (own / "nn-7").mkdir()
    make_model(own / "copy of nn-10", "nn-10")
    make_model(own / "nn-0", "nn-0")
    (own / "a file").touch()
    assert versions(grown) == ["cnn-0", "nn-0", "nn-10"]
    assert grown.resolve("nn-0").shipped
    damaged = {str(broken): broken.reason for broken in grown.damaged}
    assert set(damaged) == {"nn-0", "nn-1", "nn-2", "nn-7", "copy of nn-10"}
    assert "model.tflite is missing" in damaged["nn-2"]
    assert grown.next_version("nn") == "nn-11"
    with pytest.raises(StudioError, match=r"nn-1.card\.json"):
        grown.resolve("nn-1")


def test_that_hidden_folders_are_not_looked_at(library: ModelLibrary, make_model: MakeModel, own: Path) -> None:
    make_model(own / ".new-nn-1", "nn-1")
    assert versions(library) == ["cnn-0", "nn-0"]
    assert library.damaged == ()


def test_that_a_changed_card_is_read_again(grown: ModelLibrary, own: Path) -> None:
    before = grown.resolve("nn-1").card.corrections
    values = json.loads((own / "nn-1" / "card.json").read_text(encoding="utf-8"))
    values["corrections"] = before + 1234
    (own / "nn-1" / "card.json").write_text(json.dumps(values), encoding="utf-8")
    assert grown.resolve("nn-1").card.corrections == before + 1234


# names


def test_that_a_kind_names_its_newest_version(grown: ModelLibrary) -> None:
    assert grown.resolve("nn").version == grown.newest("nn").version == "nn-10"
    assert grown.resolve("cnn").version == "cnn-0"
    assert grown.resolve("nn-2").version == "nn-2"


def test_that_an_unknown_name_is_answered_with_the_known_ones(grown: ModelLibrary) -> None:
    with pytest.raises(StudioError, match="known are cnn, nn, cnn-0, nn-0, nn-1, nn-2, nn-10"):
        grown.resolve("nn-3")
    for name in ("", "NN", "nn-", "../nn"):
        with pytest.raises(StudioError, match="there is no model"):
            grown.resolve(name)
    with pytest.raises(StudioError, match="kind"):
        grown.newest("rnn")


def test_that_a_folder_is_a_name_too(
    library: ModelLibrary, make_model: MakeModel, tmp_path: Path, shipped: Path
) -> None:
    elsewhere = make_model(tmp_path / "usb" / "theirs", "nn-5")
    entry = library.resolve(str(elsewhere))
    assert (entry.version, entry.folder, entry.shipped, entry.active) == ("nn-5", elsewhere, False, False)
    assert library.resolve(str(shipped / "cnn")).shipped
    with pytest.raises(StudioError, match=r"spec\.json"):
        library.resolve(str(tmp_path))
    with pytest.raises(StudioError, match="not in the library"):
        library.use(str(elsewhere))
    with pytest.raises(StudioError, match="there is no model"):
        library.use("nn-5")


def test_that_numbers_start_at_one_and_are_not_used_twice(grown: ModelLibrary, library: ModelLibrary) -> None:
    assert grown.next_version("nn") == "nn-11"
    assert library.next_version("cnn") == "cnn-1"
    assert library.next_version("compact") == "compact-1"


# choosing


def test_that_a_choice_holds_for_the_next_start(grown: ModelLibrary, shipped: Path, own: Path) -> None:
    assert grown.use("nn-2").active
    assert ModelLibrary(shipped, own).active().version == "nn-2"
    assert [entry.version for entry in grown.entries() if entry.active] == ["nn-2"]


def test_that_rollback_goes_back_step_by_step_to_what_served_at_first(grown: ModelLibrary) -> None:
    for version in ("nn-1", "nn-2", "nn-2", "nn-10"):
        grown.use(version)
    assert [grown.rollback().version for _ in range(3)] == ["nn-2", "nn-1", "cnn-0"]
    with pytest.raises(StudioError, match="no other version served before cnn-0"):
        grown.rollback()
    assert grown.active().version == "cnn-0"


def test_that_rollback_passes_over_what_is_gone(grown: ModelLibrary, own: Path) -> None:
    for version in ("nn-1", "nn-2", "nn-10"):
        grown.use(version)
    (own / "nn-2" / "spec.json").unlink()
    assert grown.rollback().version == "nn-1"


def test_that_the_version_before_serves_where_the_chosen_one_is_damaged(grown: ModelLibrary, own: Path) -> None:
    grown.use("nn-1")
    grown.use("nn-10")
    (own / "nn-10" / "card.json").unlink()
    assert grown.active().version == "nn-1"


def test_that_nothing_is_said_while_the_chosen_version_serves(library: ModelLibrary) -> None:
    assert library.fallback == ""
    library.use("nn-0")
    assert library.fallback == ""


@pytest.mark.parametrize("name", ["model.tflite", "card.json"])
def test_that_a_damaged_choice_is_told_with_what_serves_instead_and_why(
    grown: ModelLibrary, own: Path, name: str
) -> None:
    grown.use("nn-1")
    grown.use("nn-10")
    (own / "nn-10" / name).write_bytes(b"damaged")
    assert grown.active().version == "nn-1"
    assert grown.fallback.startswith("nn-1 serves instead of nn-10: ")
    assert str(own / "nn-10" / name) in grown.fallback
    assert "\n" not in grown.fallback


def test_that_a_choice_that_is_gone_is_told(grown: ModelLibrary, own: Path) -> None:
    grown.use("nn-10")
    shutil.rmtree(own / "nn-10")
    assert grown.fallback == f"cnn-0 serves instead of nn-10: nn-10 is not in {own} any more"


def test_that_a_damaged_list_of_choices_is_told(grown: ModelLibrary, own: Path) -> None:
    grown.use("nn-10")
    (own / "active.json").write_text("{", encoding="utf-8")
    assert str(own / "active.json") in grown.fallback
    assert "cnn-0 serves" in grown.fallback


def test_that_a_damaged_version_cannot_be_chosen(grown: ModelLibrary, own: Path) -> None:
    grown.use("nn-1")
    (own / "nn-2" / "model.tflite").write_bytes(b"damaged")
    before = contents(own)
    with pytest.raises(StudioError, match=r"nn-2.model\.tflite"):
        grown.use("nn-2")
    assert contents(own) == before
    assert grown.active().version == "nn-1"


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"format": 1}', '{"format": 1, "history": [1]}', '{"format": 9, "history": []}']
)
def test_that_a_damaged_list_of_choices_is_as_good_as_none(grown: ModelLibrary, own: Path, text: str) -> None:
    (own / "active.json").write_text(text, encoding="utf-8")
    assert grown.active().version == "cnn-0"
    assert grown.use("nn-1").version == "nn-1"
    assert grown.active().version == "nn-1"
    assert grown.rollback().version == "cnn-0"


def test_that_choosing_what_serves_already_adds_no_step(grown: ModelLibrary) -> None:
    grown.use("nn-1")
    grown.use("nn-1")
    assert grown.rollback().version == "cnn-0"


# adding


def test_that_an_added_model_is_moved_in_whole_and_does_not_serve_yet(
    library: ModelLibrary, make_model: MakeModel, tmp_path: Path, own: Path
) -> None:
    candidate = make_model(tmp_path / "scratch" / "candidate", "nn-1")
    np.save(candidate / "trained.npy", np.array([9, 3], np.uint64))
    before = contents(candidate)
    entry = library.add(candidate)
    assert (entry.version, entry.folder, entry.shipped, entry.active) == ("nn-1", own / "nn-1", False, False)
    assert contents(own) == {f"nn-1{os.sep}{name}": data for name, data in before.items()}
    assert not candidate.exists()
    assert entry.trained_keys().tolist() == [3, 9]
    assert Recognizer.load(entry.folder).version == "nn-1"
    assert library.active().version == "cnn-0"


def test_that_a_taken_version_gets_the_next_number_and_nothing_is_written_over(
    grown: ModelLibrary, make_model: MakeModel, tmp_path: Path, own: Path
) -> None:
    before = contents(own)
    entry = grown.add(make_model(tmp_path / "again", "nn-2"))
    assert entry.version == entry.card.version == "nn-11"
    assert Recognizer.load(own / "nn-11").version == "nn-11"
    after = contents(own)
    assert {name: after[name] for name in before} == before
    assert grown.add(make_model(tmp_path / "ship", "cnn-0")).version == "cnn-1"


def test_that_only_the_files_of_a_model_come_in(
    library: ModelLibrary, make_model: MakeModel, tmp_path: Path, own: Path
) -> None:
    candidate = make_model(tmp_path / "c", "nn-1")
    (candidate / "run.py").write_text("evil", encoding="utf-8")
    library.add(candidate)
    assert sorted(path.name for path in (own / "nn-1").iterdir()) == [
        "card.json", "model.tflite", "spec.json", "weights.npz",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["spec.json", "card.json", "model.tflite", "trained.npy"])
def test_that_a_damaged_candidate_changes_nothing(
    grown: ModelLibrary, make_model: MakeModel, tmp_path: Path, own: Path, name: str
) -> None:
    candidate = make_model(tmp_path / "c", "nn-3")
    (candidate / name).write_bytes(b"damaged")
    before = contents(own)
    with pytest.raises(StudioError, match=name):
        grown.add(candidate)
    assert contents(own) == before
    assert candidate.is_dir()


def test_that_what_a_dead_process_left_is_cleared_away(
    library: ModelLibrary, make_model: MakeModel, tmp_path: Path, own: Path
) -> None:
    (own / ".new-nn-1").mkdir(parents=True)
    (own / ".new-nn-1" / "half").write_bytes(b"x")
    library.add(make_model(tmp_path / "c", "nn-1"))
    assert not list(own.glob(".new-*"))


def test_that_a_place_that_cannot_be_written_is_one_line(make_model: MakeModel, tmp_path: Path, shipped: Path) -> None:
    (tmp_path / "home").write_text("a file, not a folder", encoding="utf-8")
    library = ModelLibrary(shipped, tmp_path / "home" / "models")
    candidate = make_model(tmp_path / "c", "nn-1")
    with pytest.raises(StudioError, match="cannot write the models in"):
        library.add(candidate)
    with pytest.raises(StudioError, match="cannot write the models in"):
        library.use("nn-0")
    with pytest.raises(StudioError, match="cannot write the models in"):
        library.rollback()
    assert candidate.is_dir()
    assert library.active().version == "cnn-0"


def test_that_a_full_disk_leaves_the_library_as_it_was_and_says_what_to_do(
    library: ModelLibrary, make_model: MakeModel, tmp_path: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object, target: Path) -> None:
        Path(target).write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    candidate = make_model(tmp_path / "c", "nn-1")
    before = [entry.version for entry in library.entries()]
    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(StudioError, match=r"No space left on device; free some space$"):
        library.add(candidate)
    assert [entry.version for entry in library.entries()] == before
    assert not [path for path in own.iterdir() if path.is_dir()]
    assert candidate.is_dir()


def test_that_trained_keys_are_none_where_none_are_kept_and_damage_is_named(grown: ModelLibrary, own: Path) -> None:
    entry = grown.resolve("nn-1")
    assert entry.trained_keys().tolist() == []
    assert entry.trained_keys().dtype == np.uint64
    np.save(own / "nn-1" / "trained.npy", np.zeros((2, 2)))
    with pytest.raises(StudioError, match=r"trained\.npy"):
        entry.trained_keys()

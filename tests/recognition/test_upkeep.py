"""How versions leave the library, by hand and by the rule, and that their numbers leave with them."""

from __future__ import annotations

import json
import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.recognition import placing
from studio.recognition.card import ModelCard
from studio.recognition.entry import ModelEntry
from studio.recognition.library import ModelLibrary
from studio.recognition.pruning import CHOICES, NEWEST, dispensable, kept_for
from studio.recognition.spec import default_spec
from tests.recognition.conftest import MakeModel, a_card


@pytest.fixture
def library(make_model: MakeModel, tmp_path: Path, own: Path) -> ModelLibrary:
    """nn-0 ships; nn-1 to nn-3 were trained here, each from the one before; nn-0 serves."""
    make_model(tmp_path / "shipped" / "nn", "nn-0")
    made = ModelLibrary(tmp_path / "shipped", own)
    for number in (1, 2, 3):
        candidate = make_model(tmp_path / "scratch" / str(number), f"nn-{number}")
        path = candidate / "card.json"
        card = replace(ModelCard.from_json(path.read_text()), parent=f"nn-{number - 1}")
        path.write_text(card.to_json())
        made.add(candidate, "nothing of the base set broke")
    return made


def versions(library: ModelLibrary) -> list[str]:
    return [entry.version for entry in library.entries()]


def test_that_the_reason_for_a_version_is_on_its_card(library: ModelLibrary, make_model: MakeModel, own: Path) -> None:
    assert library.resolve("nn-1").card.gate == "nothing of the base set broke"
    entry = library.add(make_model(own.parent / "c", "nn-4"), "two\nlines " + "x" * 1000)
    assert entry.card.gate.startswith("two lines xx")
    assert library.resolve("nn-4").card == entry.card


def test_that_a_removed_version_is_gone_and_its_number_never_comes_back(
    library: ModelLibrary, make_model: MakeModel, tmp_path: Path, own: Path
) -> None:
    library.remove("nn-3")
    assert versions(library) == ["nn-0", "nn-1", "nn-2"]
    assert not list(own.glob("*nn-3*"))
    assert library.next_version("nn") == "nn-4"
    assert library.add(make_model(tmp_path / "again", "nn-3")).version == "nn-4"
    library.remove("nn-4")
    assert ModelLibrary(tmp_path / "shipped", own).next_version("nn") == "nn-5"
    assert json.loads((own / "active.json").read_text()) == {"format": 1, "history": [], "numbers": {"nn": 4}}


def test_that_choosing_keeps_the_numbers(library: ModelLibrary) -> None:
    library.remove("nn-3")
    library.use("nn-2")
    library.rollback()
    assert library.next_version("nn") == "nn-4"


def test_that_a_list_of_choices_without_numbers_is_read(library: ModelLibrary, own: Path) -> None:
    (own / "active.json").write_text('{"format": 1, "history": ["nn-0", "nn-2"]}')
    assert library.active().version == "nn-2"
    assert library.next_version("nn") == "nn-4"


@pytest.mark.parametrize("numbers", ['{"nn": -1}', '{"nn": "4"}', "[]", '{"nn": 1e9}'])
def test_that_damaged_numbers_are_as_good_as_none(library: ModelLibrary, own: Path, numbers: str) -> None:
    (own / "active.json").write_text(f'{{"format": 1, "history": [], "numbers": {numbers}}}')
    assert library.next_version("nn") == "nn-4"
    library.remove("nn-3")
    assert library.next_version("nn") == "nn-4"


@pytest.mark.parametrize(
    ("version", "says"),
    [
        ("nn-0", "it ships with the program"),
        ("nn-3", "it serves; let another version serve first"),
        ("nn-2", "it is the parent of nn-3, which serves"),
        ("nn-1", "it is in use"),
        ("nn-7", "those trained here are nn-1, nn-2, nn-3"),
        ("nn", "those trained here are"),
        ("../models/nn-1", "those trained here are"),
        ("", "those trained here are"),
        (".", "those trained here are"),
    ],
)
def test_that_what_is_needed_is_not_removed(library: ModelLibrary, version: str, says: str) -> None:
    library.use("nn-3")
    with pytest.raises(StudioError, match=says):
        library.remove(version, needed={"nn-1"})
    assert versions(library) == ["nn-0", "nn-1", "nn-2", "nn-3"]


def test_that_going_back_passes_over_a_removed_version(library: ModelLibrary) -> None:
    for version in ("nn-1", "nn-2", "nn-1"):
        library.use(version)
    library.remove("nn-2")
    assert library.fallback == ""
    assert library.rollback().version == "nn-0"


def test_that_a_damaged_folder_can_be_removed(library: ModelLibrary, own: Path) -> None:
    (own / "nn-3" / "card.json").write_text("{")
    library.remove("nn-3")
    assert library.damaged == ()
    assert library.next_version("nn") == "nn-4"


def test_that_a_version_that_cannot_be_deleted_stays(library: ModelLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(placing, "take_out", refuse)
    with pytest.raises(StudioError, match="cannot write the models"):
        library.remove("nn-3")
    assert versions(library) == ["nn-0", "nn-1", "nn-2", "nn-3"]


def test_that_what_a_dead_process_left_half_deleted_is_cleared_away(library: ModelLibrary, own: Path) -> None:
    (own / ".gone-nn-9").mkdir()
    library.remove("nn-3")
    assert not list(own.glob(".gone-*"))


# the rule


def entry(version: str, *, parent: str | None = None, active: bool = False) -> ModelEntry:
    kind, _, number = version.rpartition("-")
    card = replace(a_card(version), parent=parent)
    return ModelEntry(version, kind, Path(version), default_spec(kind), card, number == "0", active)


MANY = [entry(f"nn-{number}") for number in range(NEWEST + 11)]  # nn-0 ships, nn-1 to nn-30 were trained


def gone(entries: list[ModelEntry], history: tuple[str, ...] = (), needed: tuple[str, ...] = ()) -> list[str]:
    return [one.version for one in dispensable(entries, history, needed)]


# what other galleries have chosen


@pytest.fixture
def letters(library: ModelLibrary, tmp_path: Path, own: Path) -> ModelLibrary:
    """The same library, seen from a gallery of its own."""
    (own.parent / "letters.h5").touch()
    return ModelLibrary(tmp_path / "shipped", own, "letters.h5")


def test_that_a_new_gallery_begins_with_what_ships(library: ModelLibrary, letters: ModelLibrary) -> None:
    library.use("nn-3")
    assert (library.active().version, letters.active().version) == ("nn-3", "nn-0")


def test_that_each_gallery_keeps_its_choices_and_its_way_back(library: ModelLibrary, letters: ModelLibrary) -> None:
    library.use("nn-1")
    letters.use("nn-2")
    letters.use("nn-3")
    library.use("nn-2")
    assert (library.active().version, letters.active().version) == ("nn-2", "nn-3")
    assert letters.rollback().version == "nn-2"
    assert library.rollback().version == "nn-1"
    assert letters.rollback().version == "nn-0"


def test_that_what_serves_another_gallery_stays_while_that_gallery_is_there(
    library: ModelLibrary, letters: ModelLibrary, own: Path
) -> None:
    letters.use("nn-3")
    with pytest.raises(StudioError, match=r"it serves in gallery letters\.h5; let another version serve there first"):
        library.remove("nn-3")
    library.use("nn-1")
    with pytest.raises(StudioError, match="it serves in your own gallery"):
        letters.remove("nn-1")
    (own.parent / "letters.h5").unlink()
    library.remove("nn-3")
    (own.parent / "letters.h5").touch()
    assert letters.active().version == "nn-0"
    assert letters.fallback == ""


def test_that_what_another_gallery_has_chosen_and_its_parent_are_not_pruned() -> None:
    serving = [entry("nn-5", parent="nn-4") if one.version == "nn-5" else one for one in MANY]
    assert kept_for(serving, [["nn-1", "nn-2", "nn-5"], []]) == {"nn-1", "nn-2", "nn-5", "nn-4"}


def test_that_pruning_leaves_what_another_gallery_has_chosen(
    library: ModelLibrary, letters: ModelLibrary, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.recognition.pruning.NEWEST", 1)
    letters.use("nn-2")  # whose parent is nn-1
    age(own, 25)
    assert library.prune() == ()
    (own.parent / "letters.h5").unlink()
    assert library.prune() == ("nn-1", "nn-2")


@pytest.mark.parametrize(
    "name", ["unplugged/a.h5", "mount/a.h5", "round/a.h5", "x" * 300 + ".h5", "a\0.h5", "letters.h5"]
)
def test_that_what_serves_a_gallery_that_cannot_be_seen_is_not_pruned(
    library: ModelLibrary, own: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr("studio.recognition.pruning.NEWEST", 1)
    (own.parent / "round").symlink_to("round")
    (own.parent / "mount").mkdir()
    (own.parent / "letters.h5.journal-000000000001").touch()  # all there is before the first fold
    (own / "active.json").write_text(json.dumps({"format": 1, "history": [], "galleries": {name: ["nn-1"]}}))
    age(own, 25)
    assert library.prune() == ("nn-2",)
    assert json.loads((own / "active.json").read_text())["galleries"] == {name: ["nn-1"]}
    with pytest.raises(StudioError, match="it serves in gallery"):
        library.remove("nn-1")


def test_that_a_lock_alone_is_no_gallery(library: ModelLibrary, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.recognition.pruning.NEWEST", 1)
    (own.parent / "a.h5.lock").touch()
    (own / "active.json").write_text('{"format": 1, "history": [], "galleries": {"a.h5": ["nn-1"]}}')
    age(own, 25)
    assert library.prune() == ("nn-1", "nn-2")


def test_that_choices_of_galleries_that_make_no_sense_are_as_good_as_none(library: ModelLibrary, own: Path) -> None:
    library.use("nn-1")
    for bad in ('"x"', '{"a.h5": "nn-1"}', '{"a.h5": [7]}'):
        (own / "active.json").write_text(f'{{"format": 1, "history": ["nn-1"], "galleries": {bad}}}')
        assert library.active().version == "nn-0"


def test_that_the_newest_twenty_of_each_kind_stay_with_what_ships() -> None:
    others = [entry(f"cnn-{number}") for number in range(NEWEST + 2)]
    assert gone([*others, *MANY]) == ["cnn-1", *(f"nn-{number}" for number in range(1, 11))]
    assert gone(MANY[: NEWEST + 1]) == []


def test_that_what_serves_stays_with_its_parent() -> None:
    serving = [entry("nn-5", parent="nn-2", active=True) if one.version == "nn-5" else one for one in MANY]
    assert gone(serving) == ["nn-1", "nn-3", "nn-4", "nn-6", "nn-7", "nn-8", "nn-9", "nn-10"]


def test_that_the_last_choices_stay_and_earlier_ones_go() -> None:
    history = tuple(f"nn-{number}" for number in range(1, 8))
    kept = set(history[-CHOICES:])
    assert gone(MANY, history) == [f"nn-{number}" for number in range(1, 11) if f"nn-{number}" not in kept]
    assert len(kept) == 5


def test_that_what_somebody_needs_stays() -> None:
    assert "nn-4" not in gone(MANY, needed=("nn-4",))


def age(own: Path, hours: float) -> None:
    """Let every version have come so long ago."""
    for folder in own.glob("nn-*"):
        os.utime(folder, (time.time() - 3600 * hours,) * 2)


def test_that_a_version_younger_than_a_day_stays_whoever_prunes(
    library: ModelLibrary, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.recognition.pruning.NEWEST", 1)
    monkeypatch.setattr("studio.recognition.pruning.CHOICES", 1)
    library.use("nn-0")
    age(own, 23)
    assert library.prune() == ()
    age(own, -1)  # the clock was put back
    assert library.prune() == ()
    age(own, 25)
    assert library.prune() == ("nn-1", "nn-2")


def test_that_pruning_deletes_by_the_rule_and_keeps_the_numbers(
    library: ModelLibrary, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.recognition.pruning.NEWEST", 1)
    monkeypatch.setattr("studio.recognition.pruning.CHOICES", 1)
    age(own, 25)
    library.use("nn-2")
    assert library.prune() == ()  # nn-1 is the parent of what serves
    library.use("nn-0")
    assert library.prune() == ("nn-1", "nn-2")
    assert versions(library) == ["nn-0", "nn-3"]
    assert library.next_version("nn") == "nn-4"
    assert library.prune() == ()

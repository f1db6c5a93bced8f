"""What classes are called now follows from the edits alone: whatever was done and undone, in any order."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.glyphs.classes import (
    DELETE,
    MERGE,
    RENAME,
    Change,
    changes_since,
    former_names,
    kept_columns,
    names_now,
)

LABELS = st.sampled_from(["a", "b", "c", "d", "é", "你好", 'x"y'])


@dataclass(frozen=True)
class Made:
    id: int
    what: str
    time: float
    undoes: int | None = None


def edits(*changes: Change | int) -> list[Made]:
    """A change, or the number of the edit that is undone; one a second from 1 on."""
    return [
        Made(number, "undo", number + 1.0, change) if isinstance(change, int) else Made(number, change.what, number + 1)
        for number, change in enumerate(changes)
    ]


def now(labels: str, made: list[Made], since: float = 0) -> tuple[str, ...]:
    return names_now(tuple(labels), changes_since(made, since))


def test_that_a_renamed_class_has_its_new_name() -> None:
    assert now("abc", edits(Change(RENAME, "a", "x"))) == ("x", "b", "c")


def test_that_names_can_be_swapped() -> None:
    swapped = edits(Change(RENAME, "a", "t"), Change(RENAME, "b", "a"), Change(RENAME, "t", "b"))
    assert now("ab", swapped) == ("b", "a")


def test_that_merged_classes_have_one_name_and_a_deleted_one_none() -> None:
    assert now("abc", edits(Change(MERGE, "a", "b"), Change(DELETE, "c"))) == ("b", "b", "")


def test_that_an_undo_restores_every_name() -> None:
    assert now("abc", edits(Change(MERGE, "a", "b"), Change(DELETE, "c"), 1, 0)) == ("a", "b", "c")


def test_that_what_a_model_was_trained_after_does_not_touch_it() -> None:
    assert now("ab", edits(Change(RENAME, "a", "b")), since=1) == ("a", "b")


def test_that_a_rename_undone_after_the_training_goes_back() -> None:
    assert now("b", edits(Change(RENAME, "a", "b"), 0), since=1) == ("a",)


@pytest.mark.parametrize("change", [Change(MERGE, "a", "b"), Change(DELETE, "a")])
def test_that_a_merge_or_deletion_undone_after_the_training_leaves_the_model_as_it_is(change: Change) -> None:
    assert now("b", edits(change, 0), since=1) == ("b",)


def test_that_of_merged_columns_the_one_trained_as_the_label_is_kept() -> None:
    assert kept_columns(("o", "0", "x"), ("0", "0", "")) == ("", "0", "")
    assert kept_columns(("o", "q"), ("0", "0")) == ("0", "")


def test_that_former_names_are_followed_to_the_end() -> None:
    made = edits(Change(RENAME, "a", "b"), Change(MERGE, "b", "c"), Change(DELETE, "d"))
    assert former_names(made) == {"c": {"a", "b"}}


def test_that_a_former_name_outlives_an_undo_for_it_was_trained_under() -> None:
    assert former_names(edits(Change(RENAME, "a", "b"), 0))["a"] == {"b"}


@pytest.mark.parametrize(
    "what",
    ["", "relabel", "undo", "rename class", 'rename class ["a"]', 'rename class ["a",""]', 'rename class ["","b"]',
     'delete class ["a","b"]', 'delete class {"a":1}', "delete class [1,2]",
     'merge class ["a","b"', "merge class [[[["],
)  # fmt: skip
def test_that_the_text_of_any_other_edit_is_no_change_of_a_class(what: str) -> None:
    assert Change.of(what) is None


@given(LABELS, LABELS)
def test_that_a_change_comes_back_from_its_text(old: str, new: str) -> None:
    for change in (Change(RENAME, old, new), Change(MERGE, old, new), Change(DELETE, old)):
        assert Change.of(change.what) == change


@given(st.lists(st.tuples(st.sampled_from([RENAME, MERGE, DELETE]), LABELS, LABELS), max_size=12), st.data())
def test_that_undoing_everything_restores_every_name(steps: list[tuple[str, str, str]], data: st.DataObject) -> None:
    made: list[Made] = []
    open_edits: list[int] = []
    for verb, old, new in steps:
        made.append(Made(len(made), Change(verb, old, "" if verb == DELETE else new).what, float(len(made))))
        open_edits.append(made[-1].id)
        if data.draw(st.booleans()):
            made.append(Made(len(made), "undo", float(len(made)), open_edits.pop()))
    while open_edits:
        made.append(Made(len(made), "undo", float(len(made)), open_edits.pop()))
    assert changes_since(made, -1) == ()

"""``studio gallery relabel``, ``delete``, ``undelete``, ``move``, ``hold-out``, ``undo`` and ``redo``."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.gallery.store import load_samples
from tests.cli.conftest import Cli


def rows(path: Path) -> list[tuple[int, str, str, bool]]:
    return [(one.id, one.label, one.writer, one.held_out) for one in load_samples(path)]


def test_that_samples_are_mended_by_their_numbers(taught: Path, run_cli: Cli) -> None:
    assert run_cli("gallery", "relabel", "Q", "2", "3", "--json").json == {"changed": 2}
    assert run_cli("gallery", "delete", "0", "--json").json == {"changed": 1}
    assert run_cli("gallery", "move", "cid", "--last", "1", "--json").json == {"changed": 1}
    assert run_cli("gallery", "hold-out", "1", "2", "--json").json == {"changed": 2}
    assert run_cli("gallery", "hold-out", "--by-rule", "2", "--json").json == {"changed": 1}
    assert rows(taught) == [(1, "o", "ann", True), (2, "Q", "ben", False), (3, "Q", "cid", False)]
    assert run_cli("gallery", "undelete", "0", "--json").json == {"changed": 1}
    assert rows(taught)[0] == (0, "o", "ann", False)


def test_that_each_edit_is_taken_back_and_made_again(taught: Path, run_cli: Cli) -> None:
    run_cli("gallery", "relabel", "Q", "2")
    run_cli("gallery", "move", "cid", "2")
    before = rows(taught)
    assert run_cli("gallery", "undo", "--json").json == {"done": '1 sample back from writer "cid" to writer "ben"'}
    assert "Q" in run_cli("gallery", "undo").out
    assert run_cli("gallery", "undo", "--json").json == {"done": None}
    run_cli("gallery", "redo")
    run_cli("gallery", "redo")
    assert rows(taught) == before


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("relabel", "x" * 17, "0"), "16 characters"),
        (("relabel", "x", "9"), "there is no sample 9"),
        (("delete", "0", "4"), "there is no sample 4"),
        (("move", "", "0"), "a writer's name"),
        (("move", "cid"), "say which samples"),
        (("move", "cid", "0", "--last", "2"), "say which samples"),
    ],
)
def test_that_what_cannot_be_done_is_said_and_changes_nothing(
    taught: Path, run_cli: Cli, words: tuple[str, ...], reason: str
) -> None:
    before = rows(taught)
    done = run_cli("gallery", *words)
    assert done.code == 1
    assert reason in done.err
    assert rows(taught) == before


@pytest.mark.parametrize(
    "words",
    [
        ("relabel", "Q"),
        ("delete",),
        ("move", "cid"),
        ("hold-out",),
        ("hold-out", "--by-rule"),
        ("keep-label",),
    ],
)
def test_that_deleted_samples_are_named_and_none_is_changed(taught: Path, run_cli: Cli, words: tuple[str, ...]) -> None:
    run_cli("gallery", "relabel", "Q", "3")
    run_cli("gallery", "delete", "0", "2")
    run_cli("gallery", "undo")
    run_cli("gallery", "redo")
    run_cli("gallery", "relabel", "Z", "1")
    run_cli("gallery", "undo")
    before = rows(taught)
    done = run_cli("gallery", *words, "0", "1", "2", "2")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert "samples 0, 2 are deleted; nothing was changed: `studio gallery undelete` brings them back" in done.err
    assert rows(taught) == before
    run_cli("gallery", "redo")  # is not lost
    assert rows(taught)[0][:2] == (1, "Z")


def test_that_only_what_is_deleted_is_brought_back(taught: Path, run_cli: Cli) -> None:
    run_cli("gallery", "delete", "0")
    before = rows(taught)
    done = run_cli("gallery", "undelete", "0", "3")
    assert (done.code, done.out) == (1, "")
    assert "sample 3 is not deleted; nothing was changed" in done.err
    assert rows(taught) == before
    assert run_cli("gallery", "undelete", "0", "--json").json == {"changed": 1}

"""Pictures of what a version fixed and broke: they survive their file, and a file by a stranger is held to them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from studio.errors import StudioError
from studio.recognition.changes import BASE, HELD_OUT, SHOWN, TRAINED, Change, Changes

INK = np.arange(784, dtype=np.uint32).reshape(28, 28).astype(np.uint8)


def change(before: str = "7", after: str = "1", label: str = "1", source: str = HELD_OUT) -> Change:
    return Change(INK, label, before, after, source)


def arrays(**other: Any) -> dict[str, Any]:
    sound = {
        "images": INK[None],
        "labels": np.array(["1"]),
        "before": np.array(["7"]),
        "after": np.array(["1"]),
        "sources": np.array([1], np.uint8),
    }
    return {name: value for name, value in {**sound, **other}.items() if value is not None}


def test_that_changes_survive_their_file(tmp_path: Path) -> None:
    changes = Changes(
        (change(source=TRAINED),), (change(), change(source=BASE)), (change("é", "word", label="é", source=BASE),)
    )
    (tmp_path / "changes.npz").write_bytes(changes.packed())
    found = Changes.read(tmp_path)
    assert found is not None
    for mine, theirs in zip(vars(changes).values(), vars(found).values(), strict=True):
        words = [[(one.label, one.before, one.after, one.source) for one in side] for side in (mine, theirs)]
        assert words[0] == words[1]
        assert all(np.array_equal(a.image, b.image) for a, b in zip(mine, theirs, strict=True))


def test_that_nothing_changed_is_something_else_than_no_record(tmp_path: Path) -> None:
    assert Changes.read(tmp_path) is None
    (tmp_path / "changes.npz").write_bytes(Changes((), (), ()).packed())
    found = Changes.read(tmp_path)
    assert found is not None
    assert (found.learnt, found.fixed, found.broken) == ((), (), ())


@pytest.mark.parametrize(
    "other",
    [
        {"images": None},
        {"more": np.zeros(1)},
        {"images": np.zeros((1, 28, 28), np.float32)},
        {"images": np.zeros((1, 9, 9), np.uint8)},
        {"images": np.zeros((), np.uint8)},
        {"labels": np.array(["1", "1"])},
        {"labels": np.array([b"1"])},
        {"labels": np.array([" 1"])},
        {"labels": np.array(["\u202e1"])},
        {"before": np.array(["x" * 40])},
        {"before": np.array(["1"])},
        {"after": np.array(["8"])},
        {"sources": np.array([9], np.uint8)},
        {"sources": np.array([1], np.int64)},
        {"before": np.array(["1"]), "after": np.array(["7"]), "sources": np.array([0], np.uint8)},
    ],
)
def test_that_a_file_that_no_training_wrote_is_refused_in_one_line(other: dict[str, Any], tmp_path: Path) -> None:
    np.savez(tmp_path / "changes.npz", **arrays(**other))
    with pytest.raises(StudioError, match=r"changes\.npz is damaged") as caught:
        Changes.read(tmp_path)
    assert "\n" not in str(caught.value)


def test_that_the_sound_one_of_these_files_is_read(tmp_path: Path) -> None:
    np.savez(tmp_path / "changes.npz", **arrays())
    assert Changes.read(tmp_path) is not None


@pytest.mark.parametrize("n", [SHOWN + 1, 5_000])
def test_that_more_pictures_than_are_shown_are_refused(n: int, tmp_path: Path) -> None:
    (tmp_path / "changes.npz").write_bytes(Changes((), (change(),) * n, ()).packed())
    with pytest.raises(StudioError, match=r"changes\.npz is damaged"):
        Changes.read(tmp_path)


def test_that_a_file_that_unfolds_to_much_is_not_unfolded(tmp_path: Path) -> None:
    np.savez_compressed(tmp_path / "changes.npz", **arrays(images=np.zeros((50_000, 28, 28), np.uint8)))
    assert (tmp_path / "changes.npz").stat().st_size < 2**20
    with pytest.raises(StudioError, match="more than 1 MB"):
        Changes.read(tmp_path)

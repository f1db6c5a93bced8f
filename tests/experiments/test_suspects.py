"""The measurement of the audit: what is made wrong, and what is counted."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.experiments.suspects import main, mislabelled
from studio.training.base import load_small


def test_that_as_many_labels_as_asked_for_become_another_that_is_there() -> None:
    labels = np.array(list("0123456789A") * 9, np.str_)
    changed, rows = mislabelled(labels, 15, 3)
    assert np.flatnonzero(changed != labels).tolist() == rows.tolist()
    assert len(rows) == 15
    assert set(changed.tolist()) <= set(labels.tolist())
    again, _ = mislabelled(labels, 15, 3)
    assert np.array_equal(changed, again)
    assert not np.array_equal(changed, mislabelled(labels, 15, 4)[0])


@pytest.mark.parametrize(("labels", "wrong"), [("0000", 1), ("01", 3)])
def test_that_what_cannot_be_made_wrong_is_refused(labels: str, wrong: int) -> None:
    with pytest.raises(StudioError, match="cannot be made wrong"):
        mislabelled(np.array(list(labels), np.str_), wrong, 0)


def written(folder: Path) -> tuple[Path, Path]:
    images, labels = load_small()
    rows = np.random.default_rng(1).permutation(len(images))[:120]
    np.savetxt(folder / "images.csv", images[rows].reshape(len(rows), 784), fmt="%d", delimiter=",")
    (folder / "labels.csv").write_text("\n".join(labels[rows].tolist()) + "\n", encoding="utf-8")
    return folder / "images.csv", folder / "labels.csv"


def test_that_every_draw_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    images, labels = written(tmp_path)
    assert main([str(images), str(labels), "--wrong", "6", "--seeds", "2"]) == 0
    draws = json.loads(capsys.readouterr().out.splitlines()[-1])["draws"]
    assert [draw["seed"] for draw in draws] == [0, 1]
    assert all(draw["found"] == draw["wrong"] == 6 and draw["false_alarms"] <= 2 for draw in draws)


def test_that_images_without_labels_are_refused_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    images, _ = written(tmp_path)
    assert main([str(images), "--wrong", "6"]) == 1
    said = capsys.readouterr().err
    assert "has no labels" in said
    assert said.count("\n") == 1

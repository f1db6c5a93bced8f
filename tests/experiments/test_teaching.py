"""What teaching a hand brings: which drawings are taught and which are read, and what is counted."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from studio.experiments.teaching import SPEEDS, Found, main, orders, teach
from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import load_recorded
from studio.paths import shipped


def test_that_the_first_order_is_that_of_the_file_and_all_hold_every_drawing() -> None:
    found = list(orders(30, 3))
    assert np.array_equal(found[0], np.arange(30))
    assert all(np.array_equal(np.sort(order), np.arange(30)) for order in found)
    assert not np.array_equal(found[1], found[2])


def test_that_a_row_tells_n_and_interval_and_the_most_that_broke() -> None:
    row = Found("nn", 10, "network", right=95, n=100, broken=[2, 8], broken_test=[1, 3], fixed_test=[4, 4])
    row.seconds, row.accepted = [1.0, 3.0], 2
    words = " ".join(row.line().split())
    assert "0.9500 (0.8882-0.9785) n 100" in words
    assert "validation 5.0 (most 8), test 2.0 (most 3), fixed 4.0" in words
    assert words.endswith("2.00 s (most 3.00) accepted 2 of 2")


def test_that_only_later_drawings_are_read_at_every_speed() -> None:
    file = os.environ.get("STUDIO_MNIST")
    if not file:
        pytest.skip("STUDIO_MNIST names no file")
    recorded = load_recorded(shipped("datasets") / "demo-strokes.npz")
    images = [image for drawing in recorded.drawings[:60] if (image := glyph(drawing)) is not None]
    drawings = np.array(images, np.uint8), np.array(recorded.labels[: len(images)], np.str_)
    rows = teach("nn", drawings, (10, 40), 2, Path(file))
    assert {(row.taught, row.speed) for row in rows} == {(n, speed) for n in (10, 40) for speed in SPEEDS}
    assert all(row.n == 2 * (len(images) - row.taught) for row in rows)
    for row in rows:
        assert len(row.broken) == (0 if row.speed == "before" else 2)
    taught = {row.speed: row.right for row in rows if row.taught == 40}
    assert taught["network"] >= taught["before"]


def test_that_without_mnist_it_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("studio.experiments.teaching.find_mnist", lambda _: None)
    with pytest.raises(SystemExit):
        main([str(tmp_path / "images.csv"), str(tmp_path / "labels.csv")])
    assert "name one with STUDIO_MNIST" in capsys.readouterr().err

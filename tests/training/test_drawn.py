"""The drawn characters that ship: whole, fit to train on, and no one's handwriting that we measure with."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.glyphs.normalise import normalise
from studio.recognition.spec import DIGITS
from studio.training import drawn


def test_that_the_file_holds_digits_and_strangers_as_a_canvas_would_make_them() -> None:
    found = drawn.load_drawn()
    assert set(DIGITS) < set(found.labels.tolist())
    assert np.isin(found.labels, DIGITS, invert=True).sum() > 3_000
    assert all(np.array_equal(normalise(image), image) for image in found.images[::97])


def test_that_a_label_that_is_a_class_is_asked_for_and_any_other_is_a_stranger() -> None:
    found = drawn.Drawn(np.zeros((3, 28, 28), np.uint8), np.array(["1", "A", ""]))
    assert found.targets(("0", "1"), strangers=True).tolist() == [[0, 1], [0, 0], [0, 0]]
    assert found.targets(("0", "1"), strangers=False).tolist() == [[0, 1], [0.5, 0.5], [0.5, 0.5]]
    assert found.targets(("1", "A"), strangers=True).tolist() == [[1, 0], [0, 1], [0, 0]]


def test_that_a_capital_is_no_stranger_to_a_model_of_its_small_letter() -> None:
    found = drawn.Drawn(np.zeros((4, 28, 28), np.uint8), np.array(["C", "c", "A", ""]))
    assert found.without_lookalikes(("0", "c")).labels.tolist() == ["c", "A", ""]
    assert found.without_lookalikes(("C", "c")).labels.tolist() == ["C", "c", "A", ""]
    assert found.without_lookalikes(("0", "1")).labels.tolist() == ["C", "c", "A", ""]


def test_that_a_damaged_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    np.savez(tmp_path / drawn.FILE, images=np.zeros((2, 28, 28), np.uint8), labels=np.array(["a"]))
    monkeypatch.setattr(drawn, "shipped", lambda _: tmp_path)
    drawn.load_drawn.cache_clear()
    try:
        with pytest.raises(StudioError, match="damaged"):
            drawn.load_drawn()
    finally:
        drawn.load_drawn.cache_clear()

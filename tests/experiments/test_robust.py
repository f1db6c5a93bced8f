"""The table of other ways to draw: what it changes, and that it counts what it says."""

from __future__ import annotations

import numpy as np
import pytest

from studio.experiments import robust
from studio.glyphs.strokes import Drawing, RecordedGlyphs, make_stroke
from studio.paths import shipped
from studio.recognition.recognizer import Recognizer

ELL = Drawing((make_stroke(np.array([[10.0, 10.0], [10.0, 90.0], [60.0, 90.0]])),), 24.0)


def test_that_a_changed_drawing_has_the_size_and_stands_in_the_middle() -> None:
    points = robust.changed(ELL, 120).strokes[0].points
    assert np.ptp(points, axis=0).max() == pytest.approx(120, abs=0.1)
    assert ((points.min(axis=0) + points.max(axis=0)) / 2).tolist() == pytest.approx([200, 200], abs=0.1)


def test_that_a_tilt_turns_clockwise_and_keeps_lengths() -> None:
    points = robust.changed(ELL, 80, 90).strokes[0].points.astype(np.float64)
    assert np.linalg.norm(points[1] - points[0]) == pytest.approx(80, abs=0.1)
    assert (points[1] - points[0]).tolist() == pytest.approx([-80, 0], abs=0.1)


def test_that_a_wider_pen_paints_more_ink() -> None:
    ink = [np.count_nonzero(robust.painted(robust.changed(ELL, 240), pen)) for pen in robust.PENS]
    assert ink == sorted(ink)
    assert ink[0] < ink[-1] / 8


def test_that_the_table_has_a_row_for_every_way_and_a_column_for_every_model() -> None:
    recorded = RecordedGlyphs((ELL, ELL), ("0", "1"), ("me", "me"))
    lines = robust.table(recorded, [Recognizer.load(shipped("models") / "nn")])
    assert len(lines) == 2 + len(robust.SIZES) + len(robust.TILTS) + len(robust.PENS)
    assert all(line.count("|") == 3 for line in lines)

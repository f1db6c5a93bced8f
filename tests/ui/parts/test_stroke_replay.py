"""The replay of a drawing: the hand's own times, and an end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from studio.glyphs.strokes import Drawing, make_stroke
from studio.ui.gallery.replay_picture import ReplayPicture
from studio.ui.parts.stroke_replay import EVEN, LONGEST, PAUSE, StrokeReplay, schedule
from tests.clock import Clock


def test_that_strokes_come_when_the_pen_drew_them() -> None:
    assert schedule([[0, 10, 40], [100, 130]]) == [[0, 10, 40], [100, 130]]


def test_that_a_long_pause_and_a_long_drawing_are_shortened() -> None:
    assert schedule([[0, 10], [9_000, 9_020]]) == [[0, 10], [10 + PAUSE, 30 + PAUSE]]
    long = schedule([[0, 30_000, 60_000]])
    assert long == [[0, LONGEST / 2, LONGEST]]


def test_that_without_times_the_pen_goes_at_an_even_pace() -> None:
    assert schedule([[0, 0, 0], [0, 0]]) == [[0, EVEN, 2 * EVEN], [2 * EVEN + PAUSE, 3 * EVEN + PAUSE]]


@pytest.mark.parametrize("times", [[[5, 3, 9]], [[0, 50], [20, 30]], [[0]], [[0], [0]]])
def test_that_times_that_fall_never_lead_back(times: list[list[float]]) -> None:
    due = [one for stroke in schedule(times) for one in stroke]
    assert due == sorted(due)
    assert due[0] == 0


def test_that_what_is_due_is_shown_and_it_ends(qtbot: QtBot, clock: Clock) -> None:
    owner = QObject()
    replay = StrokeReplay(owner, seconds=clock)
    strokes = [make_stroke([[0, 0], [10, 0], [20, 0]], [0, 100, 200]), make_stroke([[0, 9], [9, 9]], [300, 400])]
    replay.start(strokes)
    clock.now += 0.15
    assert [len(dabs) for dabs in replay.dabs()] == [2]
    clock.now += 0.16
    assert [len(dabs) for dabs in replay.dabs()] == [3, 1]
    assert replay.running
    clock.now += 1
    qtbot.waitUntil(lambda: not replay.running)


def test_that_a_picture_of_the_gallery_is_drawn_by_the_same_pace_and_is_whole_again(qtbot: QtBot, clock: Clock) -> None:
    picture = ReplayPicture()
    qtbot.addWidget(picture)
    picture.replay._seconds = clock
    picture.show_drawing(Drawing((make_stroke([[0, 0], [50, 50], [100, 0]], [0, 500, 1000]),)))
    whole = picture.grab().toImage()
    picture.play()
    clock.now += 0.6
    assert picture.grab().toImage() != whole
    clock.now += 1
    qtbot.waitUntil(lambda: not picture.replay.running)
    assert picture.grab().toImage() == whole

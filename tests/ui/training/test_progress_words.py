"""What the trainer's row says while one waits."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from studio.training.messages import Progress
from studio.ui.parts import theme
from studio.ui.parts.language import NAMES, speak
from studio.ui.training.progress_words import ProgressWords
from tests.clock import Clock


def test_that_who_waits_longer_than_a_moment_is_told_what_for_and_for_how_long(qapp: QApplication) -> None:
    clock = Clock()
    words = ProgressWords(seconds=clock)
    assert words.begin() == "starting the trainer …"
    clock.now += 2
    assert words.of(Progress(1, "starting")) == "starting the trainer …"
    clock.now += 5
    assert words.of(Progress(1, "starting")) == "TensorFlow is being loaded: 7 s"
    assert words.of(Progress(1, "loading")) == "loading …", "another thing is waited for"
    clock.now += 20
    assert words.of(Progress(1, "loading")).endswith(": 20 s")
    assert words.begin() == "starting the trainer …"


def test_that_a_share_says_what_it_is_of(qapp: QApplication) -> None:
    told = ProgressWords(seconds=Clock()).of(Progress(1, "training", 1, 3, 5, 10, 0.0123, 1.0, 8.0))
    assert told.split(" · ") == ["epoch 1 of 3", "loss 0.012", "100.0\N{NO-BREAK SPACE}% right", "8 s left"]


@pytest.mark.parametrize("language", NAMES)
def test_that_all_it_says_has_the_room_of_the_longest(qapp: QApplication, language: str) -> None:
    try:
        speak(qapp, language)
        clock = Clock()
        words = ProgressWords(seconds=clock)
        metrics = theme.metrics(theme.TEXT - 1)
        for phase in ("starting", "loading", "training", "converting", "checking"):
            words.of(Progress(1, phase))
            clock.now += 999
            told = words.of(Progress(1, phase))
            assert told.count("999") == 1
            assert metrics.horizontalAdvance(told) <= metrics.horizontalAdvance(words.longest), told
    finally:
        speak(qapp, "en")

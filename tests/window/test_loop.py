"""The main job in a real window, by mouse and keyboard: draw, Enter, type, retrain, swap; and what the file holds."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
import psutil
import pytest

import studio
from studio.gallery.records import DRAWN, Sample
from studio.gallery.store import Gallery, verify
from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import Drawing, RecordedGlyphs, load_recorded, unpack
from studio.paths import Home, shipped
from studio.recognition.library import ModelLibrary
from studio.recognition.recognizer import Recognizer
from studio.settings import Settings, save_settings
from tests.window.studio_window import READING, StudioWindow, centred, studio_window
from tests.window.xvfb import program, screen, wait_for

pytestmark = [pytest.mark.window, pytest.mark.timeout(900)]

TRAINED = 600  # seconds a training may take: the trainer yields to all others, so a busy machine keeps it waiting


def readable(glyphs: RecordedGlyphs, *, right: bool) -> list[tuple[Drawing, str]]:
    """Drawings that the shipped network reads with certainty, rightly or wrongly: a pixel more or less is the same."""
    recognizer = Recognizer.load(shipped("models") / "nn")
    chosen = []
    for drawing, label in zip(glyphs.drawings, glyphs.labels, strict=True):
        image = glyph(drawing)
        assert image is not None
        said = recognizer.predict(image)
        certain = said.probability > max(0.9, recognizer.card.unsure_below)
        if certain and (said.label == label) == right:
            chosen.append((drawing, label))
    return chosen


def lies_on(stored: Drawing, drawn: Drawing) -> bool:
    """Are the stored strokes those the mouse drew? The window may have missed places of the mouse, but made up none."""
    if len(stored.strokes) != len(drawn.strokes):
        return False
    kept = np.vstack([stroke.points for stroke in stored.strokes])
    sent = np.vstack(centred(drawn))
    apart = np.hypot(*((kept - kept[0])[:, None] - (sent - sent[0])).transpose(2, 0, 1))
    return bool(apart.min(axis=1).max() < 2.0 and len(kept) > len(sent) / 3)  # the mouse stands on whole pixels


def teach(window: StudioWindow, drawing: Drawing, text: str, count: int) -> Sample:
    """Draw, look, type `text` (may be empty), Enter; returns the stored sample, number `count`."""
    window.draw(drawing)
    time.sleep(READING)
    if text:
        window.screen.write(text)
    window.screen.keys("Return")
    return window.wait_for_samples(count)[-1]


def test_that_the_loop_works_in_a_real_window(tmp_path: Path) -> None:
    home = Home(tmp_path / "home").create()
    save_settings(home.settings, Settings(writer="tester", theme="light", retrain_kind="nn", news=studio.__version__))
    ModelLibrary(shipped("models"), home.models).use("nn-0")
    glyphs = load_recorded(shipped("datasets") / "demo-strokes.npz")
    easy, hard = readable(glyphs, right=True), readable(glyphs, right=False)
    taught: list[tuple[Drawing, str]] = []
    log = tmp_path / "log"
    with screen() as display, studio_window(display, home, log) as window:
        # Right: Enter confirms what is shown.
        for drawing, label in easy[:10]:
            sample = teach(window, drawing, "", len(taught) + 1)
            taught.append((drawing, label))
            assert (sample.label, sample.predicted, sample.model) == (label, label, "nn-0")
        # Wrong: the typed label is taken.
        assert len(hard) >= 3
        for drawing, label in hard[:4]:
            sample = teach(window, drawing, label, len(taught) + 1)
            taught.append((drawing, label))
            assert sample.label == label
            assert sample.corrected
        # Enter on an empty canvas saves nothing; Escape and undo leave no trace.
        window.screen.keys("Return")
        window.draw(easy[11][0])
        window.screen.keys("Escape")
        # A new class is asked for twice, and undone.
        window.draw(easy[12][0])
        window.screen.write("Q")
        window.screen.keys("Return")
        time.sleep(READING)
        assert len(window.samples()) == len(taught)
        window.screen.keys("Return")
        assert window.wait_for_samples(len(taught) + 1)[-1].label == "Q"
        window.screen.keys("ctrl+z")
        window.wait_for_samples(len(taught))
        window.screen.keys("Escape")  # empties the entry,
        window.screen.keys("Escape")  # then the canvas
        display.picture(window.window).save(tmp_path / "before.png")
        # Retrain, and go on drawing meanwhile; the swap comes on an empty canvas.
        window.screen.keys("ctrl+r")
        sample = teach(window, easy[13][0], "", len(taught) + 1)
        taught.append(easy[13])
        assert sample.model == "nn-0"
        wait_for(lambda: window.serving() == "nn-1", TRAINED, f"the new model to take over; {log.read_text()}")
        time.sleep(READING)
        sample = teach(window, easy[14][0], easy[14][1], len(taught) + 1)
        taught.append(easy[14])
        assert sample.model == "nn-1"
        picture = display.picture(window.window)
        picture.save(tmp_path / "after.png")
        assert len(picture.getcolors(2**24) or ()) > 50  # something is painted
        children = psutil.Process(window.process.pid).children(recursive=True)
        window.screen.keys("ctrl+q")
        assert window.process.wait(20) == 0
    psutil.wait_procs(children, timeout=10)
    assert not [child for child in children if child.is_running() and child.status() != psutil.STATUS_ZOMBIE]
    holds_exactly(home, taught)


def test_that_a_second_window_brings_the_first_to_the_front_and_says_so(tmp_path: Path) -> None:
    home = Home(tmp_path / "home").create()
    second = tmp_path / "second"
    with screen() as display, studio_window(display, home, tmp_path / "first") as window:
        command = [sys.executable, "-m", "studio", "--home", str(home.root)]
        with program(command, display.environment, second) as other:
            assert other.wait(30) == 1, "without a box that somebody would have to close"
        assert len(second.read_text().splitlines()) == 1
        assert "open in another window, which is in front now" in second.read_text()
        assert window.process.poll() is None


def holds_exactly(home: Home, taught: list[tuple[Drawing, str]]) -> None:
    assert not verify(home.gallery).problems
    with Gallery.open(home.gallery, read_only=True) as gallery:
        samples, trials = gallery.samples(), gallery.trials()
    assert [sample.label for sample in samples] == [label for _, label in taught]
    for sample, (drawing, _) in zip(samples, taught, strict=True):
        assert (sample.writer, sample.source) == ("tester", DRAWN)
        kept = glyph(unpack(sample.strokes))
        assert kept is not None
        np.testing.assert_array_equal(kept, sample.image)
        assert lies_on(unpack(sample.strokes), drawing)
    answered = [trial for trial in trials if trial.answered]
    assert [trial.sample for trial in answered] == [sample.id for sample in samples]
    assert len(trials) > len(answered)  # drawings cleared without an answer are counted beside

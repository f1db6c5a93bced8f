"""The demo plays the real loop: what it tells is what happened, and what it taught is in the gallery."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.experiments.demo import demo_strokes, run_demo
from studio.gallery.store import Gallery
from studio.glyphs.strokes import RecordedGlyphs
from studio.paths import Home
from studio.settings import Settings, load_settings, save_settings
from tests.experiments.conftest import QuickTrainer


def some(glyphs: RecordedGlyphs, count: int) -> RecordedGlyphs:
    return RecordedGlyphs(glyphs.drawings[:count], glyphs.labels[:count], glyphs.writers[:count])


def test_that_the_demo_teaches_retrains_and_reads_back_what_it_taught(
    home: Home, trainer: QuickTrainer, glyphs: RecordedGlyphs
) -> None:
    story: list[str] = []
    result = run_demo(home, trainer, story.append, glyphs=some(glyphs, 30))
    assert (result.trials, result.before.n, result.before.version) == (30, 15, "nn-0")
    assert result.after is not None
    assert (result.after.n, result.after.version) == (15, "nn-1")
    assert result.accepted
    assert result.verified
    assert result.picture is None
    assert [job.base for job in trainer.jobs] == ["small"]
    assert trainer.jobs[0].base_file is None
    assert any("nn-1" in line and result.reason in line for line in story)
    with Gallery.open(home.gallery, read_only=True) as gallery:
        assert [sample.label for sample in gallery.samples()] == list(glyphs.labels[:30])


def test_that_the_demo_says_when_the_old_model_stays(home: Home, glyphs: RecordedGlyphs) -> None:
    story: list[str] = []
    result = run_demo(home, QuickTrainer(ends="broken"), story.append, glyphs=some(glyphs, 20))
    assert not result.accepted
    assert result.after is not None
    assert result.after.version == "nn-0"
    assert any("nn-0 stays" in line for line in story)


def test_that_the_picture_is_taken_when_the_gallery_is_free(
    home: Home, trainer: QuickTrainer, glyphs: RecordedGlyphs, tmp_path: Path
) -> None:
    def camera(where: Home, path: Path) -> None:
        Gallery.open(where.gallery).close()  # a second writer would be refused while the demo holds it
        path.write_bytes(b"a picture")

    result = run_demo(
        home,
        trainer,
        lambda line: None,
        picture=tmp_path / "window.png",
        take_picture=camera,
        glyphs=some(glyphs, 20),
    )
    assert result.picture == str(tmp_path / "window.png")
    assert (tmp_path / "window.png").is_file()


def test_that_a_picture_that_cannot_be_taken_is_said_and_is_no_failure(
    home: Home, trainer: QuickTrainer, glyphs: RecordedGlyphs, tmp_path: Path
) -> None:
    def camera(where: Home, path: Path) -> None:
        raise StudioError("a library is missing")

    story: list[str] = []
    picture = tmp_path / "window.png"
    result = run_demo(home, trainer, story.append, picture=picture, take_picture=camera, glyphs=some(glyphs, 20))
    assert result.picture is None
    assert any("a library is missing" in line for line in story)


def test_that_the_window_opens_on_the_demos_writer_unless_somebody_chose(
    home: Home, trainer: QuickTrainer, glyphs: RecordedGlyphs
) -> None:
    run_demo(home, trainer, lambda line: None, glyphs=some(glyphs, 20))
    assert load_settings(home.settings).writer == "demo"
    save_settings(home.settings, Settings(writer="somebody"))
    run_demo(home, trainer, lambda line: None, glyphs=some(glyphs, 20))
    assert load_settings(home.settings).writer == "somebody"


def test_that_a_failed_training_is_one_line_and_no_result(home: Home, glyphs: RecordedGlyphs) -> None:
    with pytest.raises(StudioError, match="the disk is full"):
        run_demo(home, QuickTrainer(ends="failed"), lambda line: None, glyphs=some(glyphs, 20))


def test_that_the_demo_ships_its_strokes() -> None:
    assert len(demo_strokes()) >= 100

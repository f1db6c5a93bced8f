"""A gallery's report tells what the gallery holds: counts, shares with n and interval, and nothing it cannot know."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from html import unescape
from pathlib import Path

import numpy as np
import pytest

from studio.experiments.compare.race import Contestant, race_in
from studio.experiments.report.of_duels import writers_apart
from studio.experiments.report.of_gallery import gallery_report
from studio.experiments.report.pages import as_page
from studio.gallery.store import Gallery
from studio.glyphs import normalise
from studio.glyphs.strokes import load_recorded
from studio.paths import shipped
from studio.recognition.library import ModelLibrary
from studio.stats import Share, share_text
from tests.gallery.making import new_sample


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ModelLibrary:
    """One model only, so that the race and the look at labels take no time."""
    root = tmp_path_factory.mktemp("models")
    shutil.copytree(shipped("models") / "compact", root / "shipped" / "compact")
    return ModelLibrary(root / "shipped", root / "own")


def teach(path: Path, rows: list[tuple[str, str, str, str]]) -> None:
    """Answers as (label, what was read, writer, version)."""
    with Gallery.open(path) as gallery:
        for number, (label, read, writer, version) in enumerate(rows):
            gallery.answer(new_sample(number, label, predicted=read, writer=writer, model=version), probability=0.5)


def told(page: str) -> str:
    words = re.sub(r"<(style|svg).*?</\1>", " ", page, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", words)).split())


def page_of(path: Path, library: ModelLibrary) -> str:
    return as_page([gallery_report(path, library)], "today")


@pytest.fixture(scope="module")
def of_two(library: ModelLibrary, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of a gallery with two writers, each read by a version of their own."""
    path = tmp_path_factory.mktemp("private") / "a.h5"
    rows = [("4", "4" if number % 10 else "9", "ann", "compact-0") for number in range(40)]
    teach(path, rows + [("7", "7" if number % 2 else "1", "ben", "nn-0") for number in range(40)])
    return page_of(path, library)


def test_that_every_accuracy_comes_with_its_n_and_its_interval(of_two: str) -> None:
    words = told(of_two)
    assert f"compact-0 (serves) 0 40 {share_text(Share(36, 40))} 0" in words
    assert f"nn-0 – 40 {share_text(Share(20, 40))} 0" in words
    assert f"ann 40 0 40 {share_text(Share(36, 40))}" in words
    assert "compact-0 against nn-0: compact-0 is better: 0.90 [0.77, 0.96] against 0.50 [0.35, 0.65]" in words
    assert "ann is better" not in words  # they have drawn other digits
    assert "7 1 20 40 0.50 [0.35, 0.65]" in words  # a mistake: is, read as, times, of that label, share
    assert "0.90 right by compact-0 0.77 to 0.96, n = 40" in words


def test_that_a_label_that_was_mended_is_no_mistake_of_the_model(tmp_path: Path, library: ModelLibrary) -> None:
    teach(tmp_path / "a.h5", [("7", "0", "ann", "compact-0"), ("4", "9", "ann", "compact-0")])
    before = told(page_of(tmp_path / "a.h5", library))
    assert "7 0 1 1" in before  # is, read as, times, of that label
    assert "7 read as 0, ann" in before
    with Gallery.open(tmp_path / "a.h5") as gallery:
        gallery.relabel([0], "0")
    after = told(page_of(tmp_path / "a.h5", library))
    assert "7 0 1 1" not in after
    assert "7 read as 0, ann" not in after
    assert "4 9 1 1" in after


def test_that_writers_are_held_against_each_other_over_what_both_have_drawn(
    tmp_path: Path, library: ModelLibrary
) -> None:
    glyphs = load_recorded(shipped("datasets") / "demo-strokes.npz")
    with Gallery.open(tmp_path / "a.h5") as gallery:
        for row, (drawing, label) in enumerate(zip(glyphs.drawings[:40], glyphs.labels[:40], strict=True)):
            image = normalise.glyph(drawing)
            assert image is not None
            writer = ("ann", "ben")[row // 10 % 2]
            gallery.add([new_sample(row, "x" if row < 5 else label, image=image, writer=writer)])
    words = told(page_of(tmp_path / "a.h5", library))
    assert "Writers against each other" in words
    assert "One comparison of writers as compact-0 alone reads them, in pairs, class against class over those" in words
    assert "A duel is for one look: decide beforehand" in words
    assert re.search(r"ann against ben: no evidence of a difference: .{30,60}, n\s=\s15 and 20", words)
    assert re.search(r"ann against ben [0-9 ]+ 5 ", words)  # five drawings of x, which only one has drawn
    assert f"ann 20 {share_text(Share(15, 20))}" in words


def test_that_a_duel_is_told_of_the_version_that_serves_and_of_no_other(tmp_path: Path, library: ModelLibrary) -> None:
    labels = np.repeat("1", 200)
    writers = np.repeat(["ann", "ben"], 100)
    right = np.ones(200, np.bool_)
    right[[*range(4), *range(100, 114)]] = False
    with Gallery.open(tmp_path / "a.h5") as gallery:
        gallery.add([new_sample(0, "1")])
        found = race_in(gallery, [Contestant.load(library.resolve("compact"))])
    drawn = replace(found.drawings, labels=labels, writers=writers)
    others = [replace(found.racers[0], version=f"v{number}", right=np.ones(200, np.bool_)) for number in range(3)]
    serving = replace(found.racers[0], version="v9", right=right)
    for racers in ((serving,), (*others, serving)):
        section = writers_apart(replace(found, drawings=drawn, racers=racers), "v9")
        assert section is not None
        words = told(str(section.pieces[1]))
        assert words.startswith("One comparison of writers as v9 alone reads them")
        assert "ann against ben: ann is better: 0.96 [0.90, 0.98] against 0.86 [0.78, 0.91]" in words
        assert "after Holm" not in words


def test_that_a_gallery_of_one_writer_has_no_duel(tmp_path: Path, library: ModelLibrary) -> None:
    teach(tmp_path / "a.h5", [("4", "4", "ann", "compact-0")] * 3)
    page = page_of(tmp_path / "a.h5", library)
    assert 'id="race"' in page
    assert 'id="duels"' not in page


def test_that_a_report_is_called_by_what_it_is_of_and_says_how_its_shares_are_counted(of_two: str) -> None:
    assert "<title>Report of a.h5</title>" in of_two
    assert "with their 95 % interval (Wilson)" in told(of_two)


def test_that_a_gallery_without_an_answer_has_a_report_that_says_so(tmp_path: Path, library: ModelLibrary) -> None:
    with Gallery.open(tmp_path / "a.h5") as gallery:
        gallery.add([new_sample(0, "4", model="", predicted="", source="imported", probabilities=None, classes=())])
    words = told(page_of(tmp_path / "a.h5", library))
    assert "Nothing is drawn. `studio compare --imported` counts 1 imported image, too." in words
    assert "Nothing was answered on the Draw page yet" in words
    assert "– right by compact-0 no answers yet" in words
    assert "n = 0" not in words


def test_that_a_path_is_not_told_to_who_reads_a_report(of_two: str) -> None:
    assert "private" not in of_two


def test_that_names_from_a_gallery_are_escaped(tmp_path: Path, library: ModelLibrary) -> None:
    teach(tmp_path / "a.h5", [("<i>", "4", "<script>", "compact-0"), ("4", "<i>", "_b", "<u>-1")] * 3)
    page = page_of(tmp_path / "a.h5", library)
    assert not re.findall(r"<(i|u|script)\b[^>]*>", page)
    assert "&lt;script&gt;" in page

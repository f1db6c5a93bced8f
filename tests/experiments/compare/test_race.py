"""Rules of the shadow race: same drawings for all, nothing anybody was trained on, answers asked for once."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from studio.errors import StudioError
from studio.experiments.compare.drawings import drawings_of
from studio.experiments.compare.race import SOURCES, Answers, Contestant, race, race_in
from studio.gallery.records import NewSample
from studio.gallery.store import Gallery
from studio.glyphs.classes import RENAME, Change
from studio.glyphs.keys import pixel_keys
from studio.pvalues import anytime, mcnemar
from studio.recognition.recognizer import Recognizer
from tests.experiments.compare.conftest import taught
from tests.gallery.making import imported

Two = tuple[Contestant, Contestant]


def test_that_each_version_is_right_where_it_alone_would_be_at_the_canvas(
    gallery: Gallery, shipped_two: Two, real: list[NewSample]
) -> None:
    found = race_in(gallery, shipped_two)
    assert [racer.version for racer in found.racers] == ["nn-0", "compact-0"]
    assert found.left_out == 0
    for racer, contestant in zip(found.racers, shipped_two, strict=True):
        for row, sample in enumerate(real):
            answer = contestant.recognizer.predict(sample.image)
            assert racer.right[row] == (answer.label == sample.label and not answer.unsure)
    first, second = (racer.right for racer in found.racers)
    (contrast,) = found.contrasts
    assert contrast.only == (int((first & ~second).sum()), int((second & ~first).sum()))
    assert contrast.p == mcnemar(*contrast.only)
    assert contrast.decides == contrast.adjusted == contrast.anytime == anytime(first, second)
    lost, won = found.between("nn-0", "compact-0")
    assert (len(lost), len(won)) == contrast.only


def test_that_what_one_version_was_trained_on_is_left_out_for_all(
    gallery: Gallery, shipped_two: Two, real: list[NewSample]
) -> None:
    one, other = shipped_two
    found = race_in(gallery, [taught(one, real[:7]), taught(other, real[5:9])])
    assert found.left_out == 9
    assert [racer.trained for racer in found.racers] == [7, 4]
    assert {racer.share.n for racer in found.racers} == {len(real) - 9}
    assert found.drawings.ids.tolist() == list(range(9, len(real)))


def test_that_a_drawing_trained_on_under_a_former_label_was_trained_on(
    gallery: Gallery, shipped_two: Two, real: list[NewSample]
) -> None:
    one, other = shipped_two
    trained = taught(one, real[:3])
    gallery.relabel([1], "x")
    gallery.relabel([1], "y")
    assert race_in(gallery, [trained, other]).left_out == 3
    gallery.change_class(Change(RENAME, real[0].label, "zero"))
    assert race_in(gallery, [trained, other]).left_out == 3


def test_that_a_version_answers_in_the_names_its_classes_have_now(gallery: Gallery, shipped_two: Two) -> None:
    newborn = shipped_two[0]
    card = replace(newborn.recognizer.card, base="none")
    reader = Recognizer.load(newborn.recognizer.folder)
    reader._card = card
    before = race_in(gallery, [replace(newborn, recognizer=reader)]).racers[0].share
    gallery.change_class(Change(RENAME, "1", "one"))
    renamed = race_in(gallery, [replace(newborn, recognizer=reader)])
    assert "one" in renamed.racers[0].answers
    assert renamed.racers[0].share == before


def test_that_a_live_race_asks_only_for_what_is_new(
    gallery: Gallery, shipped_two: Two, real: list[NewSample], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    honest = Recognizer.probabilities

    def counting(self: Recognizer, images: np.typing.NDArray[np.uint8]) -> np.typing.NDArray[np.float32]:
        asked.append(len(images))
        return honest(self, images)

    monkeypatch.setattr(Recognizer, "probabilities", counting)
    answers = Answers()
    first = race_in(gallery, shipped_two, answers)
    gallery.answer(replace(real[0], image=real[0].image[::-1].copy()), probability=0.5)
    second = race_in(gallery, shipped_two, answers)
    assert asked == [len(real), len(real), 1, 1]
    assert len(second.drawings) == len(first.drawings) + 1
    assert np.array_equal(second.racers[0].answers[:-1], first.racers[0].answers)


def test_that_imported_images_race_only_when_asked_for_and_never_those_of_the_base_set(
    gallery: Gallery, shipped_two: Two
) -> None:
    gallery.add([imported(900), imported(901)])
    drawn = len(gallery.samples()) - 2
    assert len(race_in(gallery, shipped_two).drawings) == drawn
    assert len(race_in(gallery, shipped_two, sources=SOURCES).drawings) == drawn + 2
    knowing = replace(shipped_two[0], pictures=pixel_keys(imported(901).image[None]))
    found = race_in(gallery, [knowing, shipped_two[1]], sources=SOURCES)
    assert found.left_out == 1
    assert drawn + 1 not in found.drawings.ids


def test_that_a_version_cannot_race_against_itself(gallery: Gallery, shipped_two: Two) -> None:
    with pytest.raises(StudioError, match="nn-0 cannot race against itself"):
        race_in(gallery, [shipped_two[0], shipped_two[0]])


def test_that_a_race_over_nothing_says_nothing(shipped_two: Two) -> None:
    found = race(shipped_two, drawings_of([]))
    assert found.racers[0].share.n == 0
    assert found.contrasts[0].better is None


def test_that_deleted_drawings_and_those_of_others_do_not_race(gallery: Gallery, shipped_two: Two) -> None:
    gallery.delete([0])
    found = race_in(gallery, shipped_two, writers=["ann"])
    assert set(found.drawings.writers.tolist()) == {"ann"}
    assert 0 not in found.drawings.ids

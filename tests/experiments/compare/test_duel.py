"""Rules of the duel of two writers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from studio.errors import StudioError
from studio.experiments.compare.duel import EVERYBODY_ELSE, PAIRED, by_writer, duel, duels
from studio.experiments.compare.race import Contestant, race_in
from studio.gallery.store import Gallery
from studio.stats import BY_CLASS, Share, by_class

Two = tuple[Contestant, Contestant]


def test_that_two_writers_are_compared_under_each_version(gallery: Gallery, shipped_two: Two) -> None:
    found = race_in(gallery, shipped_two)
    result = duel(found, "ann", "ben")
    assert result.versions == ("nn-0", "compact-0")
    for racer, contrast in zip(found.racers, result.contrasts, strict=True):
        mine = found.drawings.writers == "ann"
        assert contrast.first.n + contrast.second.n + sum(result.left_out) == len(found.drawings)
        assert contrast.first.count <= int(racer.right[mine].sum())
        assert contrast.test == BY_CLASS
        classes = [
            tuple(Share(int(racer.right[whose & one].sum()), int((whose & one).sum())) for whose in (mine, ~mine))
            for one in (found.drawings.labels == label for label in result.classes)
        ]
        assert contrast.p == by_class(("ann", "ben"), [(one, other) for one, other in classes]).p


def test_that_only_classes_that_both_have_drawn_count(gallery: Gallery, shipped_two: Two) -> None:
    lone = [sample.id for sample in gallery.samples() if sample.writer == "ann" and sample.label == "1"]
    gallery.relabel(lone, "l")
    found = race_in(gallery, shipped_two)
    result = duel(found, "ann", "ben")
    assert "l" not in result.classes
    assert "1" not in result.classes
    mine = found.drawings.writers == "ann"
    shared = np.isin(found.drawings.labels, result.classes)
    assert result.left_out == (int((mine & ~shared).sum()), int((~mine & ~shared).sum()))
    assert result.left_out[0] >= len(lone) > 0


def test_that_a_duel_is_of_hands_and_not_of_which_digits_they_drew(gallery: Gallery, shipped_two: Two) -> None:
    found = race_in(gallery, shipped_two[:1])
    rng = np.random.default_rng(9)
    labels = np.repeat(["1", "8", "1", "8"], [190, 10, 10, 190])
    writers = np.repeat(["ann", "ben"], 200)
    drawn = replace(found.drawings, labels=labels, writers=writers)
    better = []
    for _ in range(100):  # both are read alike, class by class
        right = rng.random(400) < np.where(labels == "1", 0.99, 0.85)
        told = duel(replace(found, drawings=drawn, racers=(replace(found.racers[0], right=right),)), "ann", "ben")
        better.append(told.contrasts[0].better)
        assert told.contrasts[0].misleads is not None
    assert sum(one is not None for one in better) <= 5


def test_that_a_writer_without_drawings_is_named_with_those_there_are(gallery: Gallery, shipped_two: Two) -> None:
    found = race_in(gallery, shipped_two)
    with pytest.raises(StudioError, match='"zoe" has no drawings that count; there are those of ann, ben'):
        duel(found, "ann", "zoe")
    with pytest.raises(StudioError, match="two writers"):
        duel(found, "ann", "ann")


def test_that_few_writers_fight_in_pairs_and_each_of_many_fights_all_others_together(
    gallery: Gallery, shipped_two: Two
) -> None:
    found = race_in(gallery, shipped_two)
    assert duels(found) == (duel(found, "ann", "ben"),)
    names = [f"w{row % (PAIRED + 1)}" for row in range(len(found.drawings))]
    many = replace(found, drawings=replace(found.drawings, writers=np.array(names)))
    fought = duels(many)
    assert [one.writers for one in fought] == [(f"w{number}", EVERYBODY_ELSE) for number in range(PAIRED + 1)]
    for one in fought:
        mine = many.drawings.writers == one.writers[0]
        shared = np.isin(many.drawings.labels, one.classes)
        assert one.contrasts[0].first.n == int((mine & shared).sum())
        assert one.contrasts[0].second.n == int((~mine & shared).sum())
        assert one.contrasts[0].second.count == int(many.racers[0].right[~mine & shared].sum())


def test_that_every_writer_is_listed_and_all_drawings_counted(gallery: Gallery, shipped_two: Two) -> None:
    found = race_in(gallery, shipped_two)
    rows = by_writer(found)
    assert [row.writer for row in rows] == ["ann", "ben"]
    for place, racer in enumerate(found.racers):
        assert sum(row.shares[place].count for row in rows) == racer.share.count

"""Rules of the curves over trials, and of the matrix behind them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from studio.experiments.compare.confusion import confusion, confusion_of, confusion_of_trials
from studio.experiments.compare.curves import POINTS, Run, legends, line, runs_by_version, runs_by_writer, runs_of
from studio.experiments.compare.race import Contestant, race_in
from studio.gallery.records import Trial
from studio.gallery.store import Gallery
from studio.stats import wilson

Two = tuple[Contestant, Contestant]


def trial(number: int, model: str = "nn-0", *, label: str = "7", predicted: str = "7", **changes: object) -> Trial:
    values: dict[str, object] = {"unsure": False, "writer": "ann", "time": 0.0, **changes}
    return Trial(number, number, label, predicted, 0.9, model=model, **values)  # type: ignore[arg-type]


@given(hnp.arrays(np.bool_, st.integers(0, 900)))
def test_that_a_curve_ends_at_its_share_and_its_band_is_wilsons(correct: np.typing.NDArray[np.bool_]) -> None:
    found = line(Run("nn-0", "ml 0", correct))
    assert len(found.x) == len(found.value) == len(found.low) == len(found.high) <= POINTS
    for x, value, low, high in zip(found.x.tolist(), found.value, found.low, found.high, strict=True):
        right = int(correct[:x].sum())
        assert value == right / x
        assert (low, high) == pytest.approx(wilson(right, x))
    if len(correct):
        assert found.x[-1] == len(correct)
        assert found.value[-1] == found.share.value


def test_that_only_answers_of_the_draw_page_make_a_curve() -> None:
    trials = [
        trial(0),
        trial(1, predicted="1"),
        trial(2, page="queue"),
        trial(3, taken_back=True),
        trial(4, unsure=True),
        trial(5, writer="ben", page="prompted"),
        trial(6, "nn-1"),
        Trial(7, None, "", "7", 0.9, False, "nn-0", "ann", 0.0),
    ]
    first, second = runs_by_version(trials, {"nn-0": 0, "nn-1": 200})
    assert first.correct.tolist() == [True, False, False, True]
    assert second.correct.tolist() == [True]
    assert (first.legend, second.legend) == ("ml 0", "ml 200")
    assert runs_by_version(trials, {}, writer="ben")[0].correct.tolist() == [True]
    assert [run.name for run in runs_by_writer(trials)] == ["ann", "ben"]
    assert runs_by_writer(trials, "nn-1")[0].correct.tolist() == [True]


def test_that_a_legend_tells_versions_apart() -> None:
    known = {"nn-0": 0, "compact-0": 0, "nn-1": 200}
    assert legends(["nn-0", "compact-0", "nn-1", "gone-4"], known) == {
        "nn-0": "ml 0 (nn-0)",
        "compact-0": "ml 0 (compact-0)",
        "nn-1": "ml 200",
        "gone-4": "gone-4",
    }


def test_that_a_race_has_a_curve_for_each_version(gallery: Gallery, shipped_two: Two) -> None:
    found = race_in(gallery, shipped_two)
    runs = runs_of(found)
    assert [run.share for run in runs] == [racer.share for racer in found.racers]
    assert [run.legend for run in runs] == ["ml 0 (nn-0)", "ml 0 (compact-0)"]


def test_that_a_cell_holds_the_drawings_it_counts(gallery: Gallery, shipped_two: Two) -> None:
    found = race_in(gallery, shipped_two)
    table = confusion_of(found, "nn-0")
    assert table.matrix.sum() == len(found.drawings)
    for row, true in enumerate(table.labels):
        for column, read in enumerate(table.labels):
            ids = table.cell(true, read)
            assert len(ids) == table.matrix[row, column]
            assert all(gallery.sample(number).label == true for number in ids)


def test_that_mistakes_are_listed_most_frequent_first() -> None:
    table = confusion([1, 2, 3, 4, 5], ["a", "a", "a", "b", "b"], ["b", "b", "a", "b", "c"])
    assert table.worst(5) == (("a", "b", 2), ("b", "c", 1))
    assert table.cell("a", "b") == (1, 2)
    with pytest.raises(ValueError, match="tuple"):
        table.cell("a", "z")


def test_that_trials_make_the_matrix_of_what_was_shown() -> None:
    trials = [trial(0), trial(1, predicted="1"), trial(2, "nn-1", predicted="1"), trial(3, page="queue")]
    assert confusion_of_trials(trials).matrix.sum() == 3
    assert confusion_of_trials(trials, "nn-0").cell("7", "1") == (1,)
    assert confusion_of_trials([]).labels == ()

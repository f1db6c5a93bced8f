"""What events do, and what they may not do."""

from __future__ import annotations

import pytest

from studio.gallery.events import Added, Answered, Cleared, DamagedError, Edited, Event, TakenBack
from studio.gallery.kept import LOST
from studio.gallery.records import DELETED, LABEL, LIVE, STATE, WRITER, Edit, Trial
from studio.gallery.state import PLACES, State
from tests.gallery.making import content, imported, new_sample


def trial(number: int, sample: int | None = None) -> Trial:
    """A trial with that id."""
    return Trial(number, sample, "" if sample is None else "7", "1", 0.5, False, "nn-0", "me", 1.0)


def part(number: int, parts: int, first: int) -> Added:
    """A part of an import, of one sample."""
    return Added(first, number, parts, (imported(first),))


def lived(*events: Event, lenient: bool = False) -> State:
    """The state after `events`."""
    state = State(lenient=lenient)
    for number, event in enumerate(events, 1):
        state.apply(number, event)
    return state


def test_that_an_event_happens_once() -> None:
    state = lived(Answered(trial(0, 0), new_sample()))
    state.apply(1, Answered(trial(0, 0), new_sample()))
    assert (len(state.samples), len(state.trials), state.last) == (1, 1, 1)


ANSWER = Answered(trial(0, 0), new_sample())


@pytest.mark.parametrize(
    ("before", "number", "event"),
    [
        ([], 2, ANSWER),  # record 1 is missing
        ([], 1, Answered(trial(1, 0), new_sample())),
        ([], 1, Answered(trial(0, 1), new_sample())),
        ([ANSWER], 2, Answered(trial(0, 1), new_sample())),
        ([ANSWER], 2, Answered(trial(1, 0), new_sample())),
        ([], 1, Answered(trial(0, None), new_sample())),
        ([ANSWER], 2, Cleared(trial(0))),
        ([ANSWER], 2, Cleared(trial(1, 0))),
        ([ANSWER], 2, TakenBack(1, 0.0)),
        ([ANSWER], 2, part(0, 1, 0)),
        ([ANSWER], 2, part(1, 2, 1)),
        ([ANSWER, part(0, 3, 1)], 3, part(2, 3, 2)),
        ([ANSWER, part(0, 3, 1)], 3, part(1, 4, 2)),
        ([ANSWER, part(0, 3, 1)], 3, part(1, 3, 1)),
        ([ANSWER, part(0, 2, 1), Cleared(trial(1))], 4, part(1, 2, 2)),
        ([ANSWER], 2, Edited(Edit(0, "relabel", LABEL, (1,), ("7",), ("x",), 0.0))),
        ([ANSWER], 2, Edited(Edit(1, "relabel", LABEL, (0,), ("7",), ("x",), 0.0))),
    ],
)
def test_that_an_event_that_does_not_fit_is_refused_and_changes_nothing(
    before: list[Event], number: int, event: Event
) -> None:
    state = lived(*before)
    held = content(state)
    with pytest.raises(DamagedError):
        state.apply(number, event)
    assert (content(state), state.last) == (held, len(before))


def test_that_an_import_counts_when_its_last_part_is_there() -> None:
    assert len(lived(part(0, 2, 0)).samples) == 0
    assert len(lived(part(0, 2, 0), part(1, 2, 1)).samples) == 2
    assert len(lived(part(0, 2, 0), part(0, 1, 0)).samples) == 1


def test_that_what_is_left_of_a_damaged_journal_keeps_its_ids() -> None:
    """Leniently, a lost record costs its own sample: those after it stay who they are."""
    state = State(lenient=True)
    state.apply(1, ANSWER)
    state.apply(5, Answered(trial(3, 3), new_sample(3, "d")))
    state.apply(6, Edited(Edit(0, "delete", STATE, (0, 9), (LIVE, LIVE), (DELETED, DELETED), 0.0)))
    state.apply(7, TakenBack(8, 0.0))
    state.apply(8, part(1, 2, 4))
    assert [(sample.id, sample.label) for sample in state.live_samples()] == [(3, "d")]
    assert [sample.label for sample in state.all_samples()] == ["7", LOST, LOST, "d"]
    assert [t.id for t in state.counted_trials()] == [0, 3]
    assert state.amiss == "sample 3 comes where sample 1 is due"


def test_that_no_record_opens_places_without_end() -> None:
    """Leniently, one that says that a billion before it are lost is damaged itself, and so are many that say a few."""
    state = State(lenient=True)
    with pytest.raises(DamagedError):
        state.apply(1, Answered(trial(10**9, 10**9), new_sample()))
    for number in range(1, 5):
        state.apply(number, Cleared(trial(number * PLACES // 4)))
    with pytest.raises(DamagedError):
        state.apply(5, Cleared(trial(5 * PLACES // 4)))
    assert len(state.trials) == PLACES + 1


def test_that_the_trials_of_a_moved_sample_move_with_it_whenever_they_came() -> None:
    first = Edited(Edit(0, "move", WRITER, (0,), ("me",), ("ada",), 0.0))
    later = Edited(Edit(1, "move", WRITER, (1, 0), ("me", "ada"), ("bob", "eve"), 0.0))
    state = lived(ANSWER, first, Answered(trial(1, 1), new_sample(1)), Cleared(trial(2)), later)
    assert [one.writer for one in state.trials] == ["eve", "bob", "me"]

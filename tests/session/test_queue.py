"""The queue without a screen: what is asked, what an answer leaves on the disk, and what is taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.active.control import in_reserve
from studio.active.evidence import evidence
from studio.active.pieces import finished
from studio.active.questions import Question
from studio.errors import StudioError
from studio.gallery.pool import ANSWERED, NOT_SURE, OPEN, REJECTED, SKIPPED, Mark, NewItems, Pool
from studio.gallery.pool_audit import read_audit
from studio.gallery.records import DRAWN, IMPORTED, NewSample
from studio.gallery.store import Gallery
from studio.glyphs.classes import RENAME, Change
from studio.glyphs.keys import pixel_keys
from studio.glyphs.normalise import VERSION, glyph
from studio.glyphs.strokes import load_recorded, pack
from studio.paths import shipped
from studio.recognition.recognizer import Recognizer
from studio.session import Asked, Session, Taught
from studio.session.queue import Queue
from studio.settings import Settings
from tests.clock import Clock
from tests.session.pooling import SOURCE, digits, session_over, sure

IMAGES, LABELS = digits()
DRAWING = NewSample(IMAGES[0], "7", "me", DRAWN, 1.0, VERSION)
KEPT = set(np.flatnonzero(in_reserve(pixel_keys(IMAGES))).tolist())


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def make(tmp_path: Path, clock: Clock) -> Iterator[Callable[..., Queue]]:
    made: list[Session] = []

    def make_one(images: np.ndarray = IMAGES, seed: int = 0, **settings: object) -> Queue:
        chosen = replace(Settings(queue_random=0.0, queue_hidden=0.0), **settings)  # type: ignore[arg-type]
        session = session_over(tmp_path / f"home-{len(made)}", images, clock, chosen)
        made.append(session)
        queue = Queue(session, np.random.default_rng(seed))
        session._queue = queue
        queue.refresh()
        return queue

    yield make_one
    for session in made:
        session.close()


def gallery_of(queue: Queue) -> Gallery:
    return queue._session.gallery


def label_of(queue: Queue) -> str:
    assert queue.current is not None
    return str(LABELS[queue.current.item.id])


def answer(queue: Queue, clock: Clock, text: str | None = None) -> Taught:
    """Look at the item, and say what it is, truly unless `text` is given."""
    clock.now += 1
    taught = queue.answer(label_of(queue) if text is None else text)
    assert isinstance(taught, Taught), taught
    return taught


def go_to(queue: Queue, number: int, question: Question | None = None) -> None:
    """Ask for that item next."""
    queue._order.ask_first([(number, question or Question())])
    queue._put_back()
    queue._order.ask_first([(number, question or Question())])
    queue._advance()
    assert queue.current is not None
    assert queue.current.item.id == number


def test_that_without_a_pool_there_is_nothing_and_none_is_made(make: Callable[..., Queue]) -> None:
    queue = make(IMAGES[:0])
    assert not queue.open()
    assert queue.current is None
    assert not list(gallery_of(queue).path.parent.glob("*.pool"))
    with pytest.raises(StudioError, match="bring in unlabelled images"):
        queue.answer("7")


def test_that_an_answer_is_a_sample_with_its_trial_and_noted_in_the_pool(
    make: Callable[..., Queue], clock: Clock
) -> None:
    queue = make()
    asking = queue.current
    assert asking is not None
    shown = queue.shown
    assert shown is not None
    taught = answer(queue, clock)
    assert queue.counts()[ANSWERED] == 1
    queue.tidy()
    sample, trial = gallery_of(queue).samples()[-1], gallery_of(queue).trials()[-1]
    assert taught.trial == trial
    assert np.array_equal(sample.image, IMAGES[asking.item.id])
    assert (sample.label, sample.source, sample.writer) == (str(LABELS[asking.item.id]), IMPORTED, "me")
    assert (trial.predicted, trial.model, trial.page) == (shown.label, shown.version, "queue unchosen")
    mark = queue._opened().item(asking.item.id).mark
    assert (mark.state, mark.label, mark.sample) == (ANSWERED, sample.label, sample.id)
    assert queue.counts()[ANSWERED] == 1
    assert queue.left == len(IMAGES) - 1


def test_that_the_item_shown_next_is_the_one_that_comes(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make()
    for _ in range(5):
        upcoming = queue.upcoming
        answer(queue, clock)
        assert queue.current is upcoming


def test_that_enter_takes_the_suggestion_only_when_it_was_seen_and_is_sure(
    make: Callable[..., Queue], clock: Clock
) -> None:
    queue = make()
    go_to(queue, sure(IMAGES, LABELS)[0])
    clock.now += 0.149
    assert queue.answer("") == Asked("type what it is")
    assert queue.answer("  ") == Asked("type what it is")
    assert not gallery_of(queue).samples()
    clock.now += 0.001
    taught = queue.answer("")
    assert isinstance(taught, Taught)
    assert taught.confirmed
    assert taught.trial.correct


def test_that_what_is_not_sure_must_be_typed(make: Callable[..., Queue], clock: Clock) -> None:
    blank = np.zeros((1, 28, 28), np.uint8)
    blank[0, 13:15, 13:15] = 255  # a dot
    queue = make(np.concatenate([IMAGES, blank]))
    go_to(queue, len(IMAGES))
    assert queue.shown is not None
    assert queue.shown.unsure
    clock.now += 1
    assert queue.answer("") == Asked("type what it is")
    taught = queue.answer("1")
    assert isinstance(taught, Taught)
    assert not taught.trial.correct


def test_that_a_picture_without_ink_needs_enter_twice(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make(np.concatenate([IMAGES, np.zeros((1, 28, 28), np.uint8)]))
    for _ in range(2):  # also when it has been reopened
        go_to(queue, len(IMAGES))
        clock.now += 1
        assert queue.answer("7") == Asked("no ink: Enter again")
        assert not gallery_of(queue).samples()
        assert isinstance(queue.answer("7"), Taught)
        queue.back()
        assert not gallery_of(queue).samples()


def test_that_a_typed_label_equal_to_the_suggestion_is_a_confirmation(make: Callable[..., Queue]) -> None:
    queue = make()
    go_to(queue, sure(IMAGES, LABELS)[0])
    taught = queue.answer(label_of(queue))  # at once: whoever types has not waited for the suggestion
    assert isinstance(taught, Taught)
    assert taught.confirmed
    assert taught.trial.correct


def test_that_a_hidden_suggestion_cannot_be_confirmed_and_is_recorded_as_hidden(
    make: Callable[..., Queue], clock: Clock
) -> None:
    queue = make(queue_hidden=0.5)
    place = sure(IMAGES, LABELS)[0]
    go_to(queue, place, Question(hidden=True))
    clock.now += 1
    assert queue.answer("") == Asked("type what it is")
    taught = queue.answer(str(LABELS[place]))
    assert isinstance(taught, Taught)
    assert taught.trial.page == "queue hidden"
    assert taught.trial.correct, "what the model had said counts all the same"
    queue.back()
    assert queue.current is not None
    assert not queue.current.question.hidden, "it is known now"
    assert answer(queue, clock).trial.page == "queue reopened"


def test_that_a_new_class_needs_enter_twice(make: Callable[..., Queue]) -> None:
    queue = make()
    assert queue.answer("Q") == Asked('New class "Q": Enter again')
    assert not gallery_of(queue).samples()
    assert isinstance(queue.answer("Q"), Taught)
    assert queue.answer("R") == Asked('New class "R": Enter again'), "asked anew for every class"
    with pytest.raises(StudioError, match="16 characters"):
        queue.answer("a very long label indeed")
    assert len(gallery_of(queue).samples()) == 1


@pytest.mark.parametrize(("state", "word"), [(SKIPPED, "skipped"), (REJECTED, "rejected"), (NOT_SURE, "unsure")])
def test_that_skipped_rejected_and_not_sure_are_three_things(state: str, word: str, make: Callable[..., Queue]) -> None:
    queue = make()
    asking = queue.current
    assert asking is not None
    assert queue.leave(state)
    trial = gallery_of(queue).trials()[-1]
    assert (trial.answered, trial.page) == (False, f"queue unchosen {word}")
    assert not gallery_of(queue).samples()
    assert queue.counts()[state] == 1
    assert queue.current is not asking
    assert queue.back() is not None
    assert queue.current is not None
    assert queue.current.item.id == asking.item.id
    assert queue.counts()[OPEN] == len(IMAGES)
    assert not gallery_of(queue).trials()


def test_that_back_takes_back_trial_sample_and_memory_newest_first(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make()
    first, second = queue.current, queue.upcoming
    assert first is not None
    assert second is not None
    answer(queue, clock, "3")
    queue.leave(SKIPPED)
    third = queue.current
    reopened = queue.back()
    assert reopened is not None
    assert (reopened.label, queue.current and queue.current.item.id) == ("", second.item.id)
    reopened = queue.back()
    assert reopened is not None
    assert reopened.label == "3"
    assert queue.current is not None
    assert queue.current.item.id == first.item.id
    assert queue.back() is None
    assert not gallery_of(queue).samples()
    assert not gallery_of(queue).trials()
    assert queue._session._study._quick.memory is not None
    assert not queue._session._study._quick.memory.samples
    assert queue.left == len(IMAGES)
    answer(queue, clock, "3")
    assert queue.current.item.id == second.item.id, "whoever was there comes again"
    queue.leave(SKIPPED)
    assert third is not None
    assert queue.current.item.id == third.item.id


def test_that_what_became_of_items_is_there_when_it_is_opened_again(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make()
    done = []
    for _ in range(3):
        assert queue.current is not None
        done.append(queue.current.item.id)
        answer(queue, clock)
    session = queue._session
    session.close()
    with Pool.open(session.gallery.path, read_only=True) as pool:
        assert [pool.item(number).mark.state for number in done] == [ANSWERED] * 3
        assert len(pool.to_ask()) == len(IMAGES) - 3


def test_that_every_item_is_asked_once_until_there_is_none(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make(IMAGES[:30], queue_random=0.2)
    asked = []
    while queue.current is not None:
        asked.append(queue.current.item.id)
        answer(queue, clock)
    assert sorted(asked) == list(range(30))
    assert queue.left == 0
    assert queue.upcoming is None
    assert queue.answer("1") == Asked("")
    assert not queue.leave(SKIPPED)


def test_that_what_was_skipped_can_be_asked_again(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make(IMAGES[:3])
    queue.leave(SKIPPED)
    queue.leave(REJECTED)
    answer(queue, clock)
    assert queue.current is None
    assert queue.ask_again(SKIPPED, NOT_SURE) == 1
    assert queue.current is not None
    assert queue.left == 1


def test_that_a_control_item_that_was_skipped_is_asked_again_as_a_plain_one(
    make: Callable[..., Queue], clock: Clock
) -> None:
    queue = make(queue_random=0.2)
    number = min(KEPT)
    go_to(queue, number, Question(random=True))
    queue.leave(SKIPPED)
    queue.ask_again(SKIPPED)
    version = queue._session.recognizer.version

    def said(asking: Queue) -> list[str]:
        pages = []
        while asking.current is not None:
            here = asking.current.item.id == number
            taught = answer(asking, clock)
            pages += [taught.trial.page] * here
        return pages

    assert said(queue) == ["queue reopened unchosen"]
    found = evidence(gallery_of(queue).trials(), version)
    assert (found.serving.n, found.left) == (len(KEPT) - 1, 1), "it counts once, by its first asking"


def test_that_what_was_reopened_is_known_as_such_when_the_pool_is_opened_again(
    make: Callable[..., Queue], clock: Clock
) -> None:
    queue = make()
    number = min(KEPT)
    go_to(queue, number, Question(random=True))
    queue.leave(SKIPPED)
    queue.ask_again(SKIPPED)
    queue.close()
    queue.refresh()
    assert queue.reserve == len(KEPT) - 1
    assert number in queue._order.candidates(queue._taught.array())


def test_that_an_answer_typed_anew_to_a_random_item_takes_the_place_of_the_first(
    make: Callable[..., Queue], clock: Clock
) -> None:
    queue = make()
    go_to(queue, min(KEPT), Question(random=True))
    answer(queue, clock, "3")
    queue.back()
    assert answer(queue, clock).trial.page == "queue random reopened"
    found = evidence(gallery_of(queue).trials(), queue._session.recognizer.version)
    assert (found.serving.n, found.left, found.agreement.shown.n) == (1, 0, 0)


def test_that_nothing_is_compared_that_was_asked_while_no_strategy_had_chosen(
    make: Callable[..., Queue], clock: Clock
) -> None:
    chance, choosing = make(queue_strategy="random", queue_random=0.2), make(queue_random=0.2)
    for queue in (chance, choosing):
        work = queue.begin_ranking()
        assert work is not None
        queue.take_ranking(work.number, finished(work.pieces()))
        for _ in range(22):
            answer(queue, clock)  # the first two were drawn before
    saved = [evidence(gallery_of(queue).trials(), "nn-0").saved for queue in (chance, choosing)]
    assert [one.labels for one in saved] == [0, 20]


def test_that_after_the_rest_was_labelled_nothing_is_random_and_the_audit_is_asked_first(
    make: Callable[..., Queue], clock: Clock
) -> None:
    queue = make(queue_random=0.2)
    for _ in range(30):  # so that one that was drawn as random is on its way
        if queue.upcoming is not None and queue.upcoming.question.random:
            break
        answer(queue, clock)
    labelled = finished(queue.begin_rest())
    queue.end_work()
    audit = read_audit(queue._opened())
    assert audit is not None
    waiting = {one.item for one in audit.items}
    assert labelled.labelled > 0
    assert not waiting & set(queue._order.candidates(queue._taught.array()).tolist())
    asked = []
    while queue.current is not None:
        asked.append((queue.current.item.id, queue.current.question))
        answer(queue, clock)
    assert not any(question.random for _, question in asked)
    first = next(place for place, (number, _) in enumerate(asked) if number in waiting)
    assert first <= 2, "but for whoever was there already"
    assert {number for number, _ in asked[: first + len(waiting) + 2]} >= waiting


def test_that_control_items_come_from_the_reserve_and_all_others_do_not(
    make: Callable[..., Queue], clock: Clock
) -> None:
    queue = make(seed=3, queue_random=0.2, queue_hidden=0.3)
    work = queue.begin_ranking()
    assert work is not None
    assert not KEPT & set(work.ids.tolist()), "a strategy does not see the reserve"
    assert queue.take_ranking(work.number, finished(work.pieces()))
    pages = []
    for _ in range(100):
        asking = queue.current
        assert asking is not None
        assert (asking.item.id in KEPT) == asking.question.random
        pages.append(answer(queue, clock).trial.page)
    asked = [Question.of(page) for page in pages]
    assert 10 <= sum(one is not None and one.random for one in asked) <= 30
    assert 20 <= sum(one is not None and one.hidden for one in asked) <= 42
    assert pages == [trial.page for trial in gallery_of(queue).trials()]


def test_that_equal_seeds_ask_for_the_same(make: Callable[..., Queue], clock: Clock) -> None:
    first, second = (make(seed=7, queue_random=0.2, queue_hidden=0.3) for _ in range(2))
    for _ in range(20):
        one, other = answer(first, clock), answer(second, clock)
        assert (one.trial.page, one.trial.label) == (other.trial.page, other.trial.label)


def test_that_pixels_taught_meanwhile_are_not_asked(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make(IMAGES[:4])
    assert queue.upcoming is not None
    taught = queue.upcoming.item.id
    new = NewSample(image=IMAGES[taught], label="3", writer="me", source=IMPORTED, time=1.0, normalisation=0)
    gallery_of(queue).add([new])
    queue.refresh()
    asked = []
    while queue.current is not None:
        asked.append(queue.current.item.id)
        answer(queue, clock)
    assert len(asked) == 3
    assert taught not in asked


def test_that_a_class_renamed_meanwhile_is_not_confirmed_by_its_old_name(
    make: Callable[..., Queue], clock: Clock
) -> None:
    again = IMAGES[:1].copy()
    again[again == again.max()] -= 1  # nearly the same
    queue = make(np.concatenate([IMAGES, again]))
    go_to(queue, 0)
    for _ in range(2):
        queue.answer("Q")
    go_to(queue, len(IMAGES))
    assert queue.shown is not None
    assert queue.shown.label == "Q", "memory says so"
    gallery_of(queue).change_class(Change(RENAME, "Q", "R"))
    clock.now += 1
    assert queue.answer("") == Asked('New class "Q": Enter again')
    queue._session.settle()
    queue.refresh()
    assert queue.shown.label == "R"
    assert queue.answer("") == Asked("type what it is"), "nobody can have seen it yet"
    clock.now += 1
    taught = queue.answer("")
    assert isinstance(taught, Taught)
    assert (taught.trial.label, taught.trial.predicted) == ("R", "R")


def test_that_another_model_takes_over_between_two_items(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make()
    go_to(queue, sure(IMAGES, LABELS)[0])
    queue._session.models.serve("compact")
    taught = answer(queue, clock)
    assert taught.trial.model == "nn-0", "it was answered under the model that was seen"
    assert queue.shown is not None
    assert queue.shown.version == "compact-0"


def test_that_a_ranking_decides_what_comes_and_a_late_one_is_dropped(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make()
    assert queue.due
    late = queue.begin_ranking()
    assert late is not None
    assert not queue.due
    queue._session.models.serve("compact")
    assert queue.due, "another model serves"
    assert not queue.take_ranking(late.number, finished(late.pieces()))
    work = queue.begin_ranking()
    assert work is not None
    found = finished(work.pieces())
    assert found.ranking.version == "compact-0"
    assert queue.take_ranking(work.number, found)
    there = [asking.item.id for asking in (queue.current, queue.upcoming) if asking is not None]
    expected = [number for number in found.order if number not in there][:5]
    answer(queue, clock)
    asked = []
    for _ in range(6):
        assert queue.current is not None
        asked.append(queue.current.item.id)
        answer(queue, clock)
    assert asked[1:] == expected


def test_that_it_is_worth_ranking_anew_after_some_answers(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make()
    queue.begin_ranking()
    answers = 0
    while not queue.due:
        answer(queue, clock)
        answers += 1
    assert 2 < answers < 50


def test_that_what_is_taught_elsewhere_is_worth_a_ranking_too(make: Callable[..., Queue]) -> None:
    queue = make()
    gallery = gallery_of(queue)

    def draw(label: str) -> None:
        gallery.answer(replace(DRAWING, label=label), probability=0.5)

    assert queue.begin_ranking() is not None
    for number in range(10):
        assert not queue.due, number
        draw("7")
    assert queue.due
    assert queue.begin_ranking() is not None
    assert not queue.due
    gallery.relabel(range(9), "1")
    assert not queue.due
    gallery.relabel([9], "1")
    assert queue.due


def test_that_a_ranking_that_failed_is_tried_again_after_the_next_answer(
    make: Callable[..., Queue], clock: Clock
) -> None:
    queue = make()
    first, second = queue.begin_ranking(), queue.begin_ranking()
    assert first is not None
    assert second is not None
    queue.ranking_failed(first.number)
    answer(queue, clock)
    assert not queue.due, "another one is under way"
    queue.ranking_failed(second.number)
    assert queue.due
    assert queue.begin_ranking() is not None
    assert not queue.due


def test_that_a_ranking_knows_what_was_taught(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make()
    place = sure(IMAGES, LABELS)[0]
    go_to(queue, place)
    for _ in range(2):
        queue.answer("Q")
    work = queue.begin_ranking()
    assert work is not None
    found = finished(work.pieces())
    assert "Q" in found.ranking.classes
    shares, classes = work.model.shares(*work.model.recognizer.answers(IMAGES[place : place + 1]))
    assert classes[int(shares.argmax())] == "Q"


def test_that_a_ranking_asks_the_network_only_for_what_it_has_not_answered(
    make: Callable[..., Queue], clock: Clock
) -> None:
    queue = make()
    first = queue.begin_ranking()
    assert first is not None
    assert first.known is None
    queue.take_ranking(first.number, finished(first.pieces()))
    answer(queue, clock)
    queue.put_aside(np.flipud(IMAGES[0]).copy(), b"")
    queue.put_aside(np.fliplr(IMAGES[1]).copy(), b"")
    second = queue.begin_ranking()
    assert second is not None
    assert second.known is not None
    fetched: list[int] = []

    def fetch(ids: np.ndarray) -> np.ndarray:
        fetched.extend(ids.tolist())
        return queue._opened().images(ids)

    found = finished(replace(second, images=fetch).pieces())
    anew = finished(replace(second, known=None).pieces())
    assert set(fetched) <= {len(IMAGES), len(IMAGES) + 1}
    assert np.allclose(found.ranking.probabilities, anew.ranking.probabilities, atol=1e-5)
    assert np.array_equal(found.ids, anew.ids)
    queue.take_ranking(second.number, found)
    queue._session.models.serve("compact")
    third = queue.begin_ranking()
    assert third is not None
    assert third.known is None, "another network"


def test_that_a_grid_is_one_class_and_confirmed_at_once_but_for_the_strangers(
    make: Callable[..., Queue], clock: Clock
) -> None:
    queue = make()
    work = queue.begin_ranking()
    assert queue.grid() is None
    assert work is not None
    queue.take_ranking(work.number, finished(work.pieces()))
    grid = queue.grid()
    assert grid is not None
    assert 2 < len(grid.cells) <= 24
    ids = [cell.item.id for cell in grid.cells]
    assert not KEPT & set(ids)
    assert {cell.shown.label for cell in grid.cells} == {grid.label}
    assert not any(cell.shown.unsure for cell in grid.cells)
    queue.show_grid(grid)
    assert isinstance(queue.confirm(grid, frozenset()), Asked), "nobody can have seen it"
    clock.now += 1
    assert isinstance(queue.confirm(grid, frozenset(ids)), Asked)
    taught = queue.confirm(grid, frozenset(ids[:2]))
    assert isinstance(taught, Taught)
    assert {trial.page for trial in gallery_of(queue).trials()} == {"queue grid"}
    assert [sample.label for sample in gallery_of(queue).samples()] == [grid.label] * (len(ids) - 2)
    assert queue.current is not None
    assert queue.upcoming is not None
    assert [queue.current.item.id, queue.upcoming.item.id] == ids[:2], "strangers come first"
    assert queue.current.question.page == "queue stranger"
    reopened = queue.back()
    assert reopened is not None
    assert reopened.grid is grid
    assert not gallery_of(queue).samples()
    assert queue.counts()[ANSWERED] == 0
    other = queue.grid(frozenset({grid.label}))
    assert other is not None
    assert other.label != grid.label


def test_that_aliases_are_labels_that_are_hard_to_type(make: Callable[..., Queue]) -> None:
    queue = make(aliases=(("a", "α"), ("one", "1")))
    assert queue.typing("a") == 'a → α · New class "α"'
    assert queue.typing("one") == "one → 1"
    assert queue.typing("1") == ""
    taught = queue.answer("one")
    assert isinstance(taught, Taught)
    assert taught.trial.label == "1"


def test_that_a_class_is_not_hidden_by_an_alias_of_its_name(make: Callable[..., Queue]) -> None:
    queue = make(aliases=(("1", "7"), ("a", "7")), queue_single_key=True)
    assert queue.typing("1") == ""
    assert queue.typing("a") == "a → 7"
    assert queue.at_once("1")
    taught = queue.answer("1")
    assert isinstance(taught, Taught)
    assert taught.trial.label == "1"


def test_that_a_key_alone_answers_only_what_was_seen(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make(queue_single_key=True)
    clock.now += 1
    assert isinstance(queue.answer("4", at_once=True), Taught)
    assert isinstance(queue.answer("4", at_once=True), Asked), "nobody can have seen it"
    clock.now += 0.14
    assert isinstance(queue.answer("4", at_once=True), Asked)
    clock.now += 0.02
    assert isinstance(queue.answer("4", at_once=True), Taught)
    assert len(gallery_of(queue).samples()) == 2


def test_that_a_key_answers_at_once_only_where_that_is_wanted_and_clear(make: Callable[..., Queue]) -> None:
    assert not make().at_once("1")
    queue = make(queue_single_key=True, aliases=(("q", "7"), ("w", "8"), ("wide", "9")))
    assert queue.at_once("1")
    assert queue.at_once("q")
    assert not queue.at_once("w"), "more may come"
    assert not queue.at_once("x"), "no class yet"
    assert not queue.at_once("")
    for _ in range(2):
        queue.answer("ten")
    assert not queue.at_once("1"), "a label is longer than a key"


def test_that_strokes_and_writer_of_an_item_go_along(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make()
    recorded = load_recorded(shipped("datasets") / "demo-strokes.npz")
    image = glyph(recorded.drawings[0])
    assert image is not None
    queue.put_aside(image, pack(recorded.drawings[0]))
    go_to(queue, len(IMAGES))
    answer(queue, clock, "1")
    sample = gallery_of(queue).samples()[-1]
    assert (sample.strokes, sample.normalisation) == (pack(recorded.drawings[0]), VERSION)


def test_that_a_drawing_put_aside_leaves_the_canvas_and_undo_brings_it_back(make: Callable[..., Queue]) -> None:
    session = make(IMAGES[:0])._session
    assert not session.put_aside()
    for stroke in load_recorded(shipped("datasets") / "demo-strokes.npz").drawings[0].strokes:
        session.add_stroke(stroke)
    drawing = session.drawing
    assert session.put_aside()
    assert not session.drawing
    assert session.queue.left == 1
    session.undo()
    assert session.drawing.strokes == drawing.strokes
    session.answer("1")
    session.answer("1")
    session.queue.refresh()
    assert session.queue.current is None, "its pixels are taught"


def test_that_a_full_disk_leaves_the_item_as_it_was(
    make: Callable[..., Queue], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue = make()
    asking = queue.current

    def refuse(*_: object, **__: object) -> None:
        raise StudioError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(Gallery, "answer", refuse)
        patch.setattr(Gallery, "clear", refuse)
        with pytest.raises(StudioError, match="disk is full"):
            queue.answer("1")
        with pytest.raises(StudioError, match="disk is full"):
            queue.leave(SKIPPED)
    assert queue.current is asking
    assert queue.counts()[OPEN] == len(IMAGES)
    with monkeypatch.context() as patch:
        patch.setattr(Pool, "mark", refuse)
        answer(queue, clock)
        queue.tidy()
    assert "the answer is saved" in queue.problem
    assert asking is not None
    queue._renew()
    assert asking.item.id not in queue._opened().to_ask(queue._taught.array())


def test_that_nothing_is_answered_while_images_are_taken_in(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make(IMAGES[:5])
    queue.begin_import()
    with pytest.raises(StudioError, match="being taken in"):
        queue.answer("1")
    with pytest.raises(StudioError, match="being taken in"):
        queue.leave(SKIPPED)
    assert not queue.due
    queue.end_work()
    answer(queue, clock)


def test_that_the_pool_is_left_alone_while_another_thread_has_it(
    make: Callable[..., Queue], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue = make(IMAGES[:5])
    importer = queue.begin_import()
    touches: list[Callable[[], None]] = [lambda: queue.put_aside(IMAGES[5], b""), queue.close, queue._session.close]
    queue._untold.append(Mark(0, ANSWERED, label="7", sample=0))
    with monkeypatch.context() as patch:
        for name in ("mark", "add", "close"):
            patch.setattr(Pool, name, lambda *_: pytest.fail("the pool was touched"))
        queue.tidy()
        for touch in touches:
            with pytest.raises(StudioError, match="being taken in"):
                touch()
    assert importer.pool.add(NewItems(IMAGES[5:6], [0]), SOURCE, 1.0) == range(5, 6)
    queue.end_work()
    queue.tidy()
    assert queue.counts()[ANSWERED] == 1
    queue.close()


def test_that_the_gallery_closes_when_the_pool_cannot(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make(IMAGES[:3])
    answer(queue, clock)
    queue.begin_import()
    with pytest.raises(StudioError, match="being taken in"):
        queue._session.close()
    with Gallery.open(gallery_of(queue).path) as again:
        assert len(again.samples()) == 1
    queue.end_work()


def test_that_a_forgotten_writer_cannot_be_brought_back(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make()
    answer(queue, clock)
    queue._session.forget("me")
    assert queue.back() is None
    assert not gallery_of(queue).samples()


def test_that_a_writer_is_forgotten_in_the_pool_that_is_open_too(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make(IMAGES[:3])
    queue.put_aside(np.flipud(IMAGES[0]).copy(), b"")
    assert queue.left == 4
    forgot = queue._session.forget("me")  # of whom there is no sample: only what was put aside
    assert (forgot.samples, forgot.unlabelled, forgot.left) == (0, 1, ())
    queue.refresh()
    assert queue.left == 3
    with pytest.raises(StudioError, match='no writer "me"'):
        queue._session.forget("me")
    queue.refresh()
    answer(queue, clock)


def test_that_nobody_is_forgotten_while_images_are_taken_in(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make(IMAGES[:3])
    answer(queue, clock)
    queue.begin_import()
    with pytest.raises(StudioError, match="being taken in"):
        queue._session.forget("me")
    assert len(gallery_of(queue).samples()) == 1
    queue.end_work()


def test_that_what_the_machine_labelled_is_asked_only_when_that_is_taken_back(make: Callable[..., Queue]) -> None:
    queue = make()
    done = finished(queue.begin_rest())
    with pytest.raises(StudioError, match="labelled"):
        queue.answer("1")
    queue.end_work()
    assert queue.left == len(IMAGES) - done.labelled
    audited = queue.audited()
    assert audited is not None
    assert audited.waiting == done.audit
    assert finished(queue.begin_take_back()) == done.labelled
    queue.end_work()
    assert queue.left == len(IMAGES)
    assert not gallery_of(queue).samples()


def test_that_an_answer_the_pool_was_not_told_of_is_not_asked_again(make: Callable[..., Queue], clock: Clock) -> None:
    queue = make(IMAGES[:3])
    asked = queue.current
    answer(queue, clock)
    queue._untold.clear()  # the end came
    again = Queue(queue._session)
    queue.close()
    again.refresh()
    assert asked is not None
    assert again.left == 2
    assert asked.item.id not in (again.current and again.current.item.id, again.upcoming and again.upcoming.item.id)
    again.close()


def test_that_an_answer_on_the_disk_is_given_though_the_model_cannot_remember_it(
    make: Callable[..., Queue], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def overflow(recognizer: Recognizer, answers: np.ndarray) -> np.ndarray:
        raise StudioError(f"{recognizer.version} answers with values that are not numbers")

    queue = make()
    clock.now += 1
    assert queue.current is not None
    asked = queue.current.item.id
    monkeypatch.setattr(Recognizer, "_finite", overflow)
    assert isinstance(queue.answer(label_of(queue)), Taught)
    assert len(gallery_of(queue).samples()) == 1
    assert queue.current is not None
    assert queue.current.item.id != asked
    monkeypatch.undo()
    assert queue.back() is not None
    assert not gallery_of(queue).samples()

"""Being asked what to draw: what Enter keeps then, what counts, and what undo brings back."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from studio.figures import DRAW_PAGE, PROMPTED_PAGE, WEAK_PAGE
from studio.gallery.records import Trial
from studio.glyphs.strokes import Drawing, load_recorded
from studio.paths import shipped
from studio.recognition.recognizer import Prediction
from studio.session import Asked, Session, Taught
from studio.session.prompting import CERTAIN, DOUBLE, Prompting, weakness
from tests.clock import Clock
from tests.gallery.making import new_sample

DIGITS = "0123456789"


@pytest.fixture
def session(session_with: Callable[[str], Session]) -> Session:
    return session_with("compact-0")


@pytest.fixture(scope="module")
def drawn() -> dict[str, list[Drawing]]:
    recorded = load_recorded(shipped("datasets") / "demo-strokes.npz")
    found: dict[str, list[Drawing]] = {}
    for drawing, label in zip(recorded.drawings, recorded.labels, strict=True):
        found.setdefault(label, []).append(drawing)
    return found


def draw(session: Session, drawing: Drawing) -> None:
    for stroke in drawing.strokes:
        session.add_stroke(stroke)


def draw_certain(session: Session, drawn: dict[str, list[Drawing]], label: str) -> None:
    """Draw what the model is certain is a `label`."""
    for drawing in drawn[label]:
        draw(session, drawing)
        shown = session.shown
        if shown is not None and shown.label == label and shown.probability > CERTAIN:
            return
        for _ in drawing.strokes:
            session.undo()
    raise AssertionError(f"the model is certain of no {label}")


def said(label: str, probability: float, *, unsure: bool = False) -> Prediction:
    return Prediction(label, probability, np.zeros(10, np.float32), tuple(DIGITS), "nn-0", unsure)


def prompting(clock: Clock, classes: str = DIGITS) -> Prompting:
    return Prompting(lambda: classes, clock, np.random.default_rng(0))


def test_that_all_classes_are_asked_for_in_turn_and_round_again(
    session: Session, clock: Clock, drawn: dict[str, list[Drawing]]
) -> None:
    assert session.prompt()
    asked = []
    for _ in range(12):
        asked.append(session.prompting.label)
        draw_certain(session, drawn, session.prompting.label)
        clock.now += 1
        assert isinstance(session.answer(""), Taught)
    assert "".join(asked) == "012345678901"
    assert [sample.label for sample in session.gallery.samples()] == asked
    assert {trial.page for trial in session.gallery.trials()} == {PROMPTED_PAGE}


def test_that_prompted_drawings_count_in_the_accuracy_of_the_page(
    session: Session, clock: Clock, drawn: dict[str, list[Drawing]]
) -> None:
    session.prompt()
    draw_certain(session, drawn, "0")
    clock.now += 1
    session.answer("")
    assert (session.headline().share.count, session.headline().share.n) == (1, 1)


def test_that_drawings_asked_for_by_weakness_do_not(
    session: Session, clock: Clock, drawn: dict[str, list[Drawing]]
) -> None:
    session.prompt(weak=True)
    draw_certain(session, drawn, session.prompting.label)
    clock.now += 1
    assert isinstance(session.answer(""), Taught)
    assert session.gallery.trials()[0].page == WEAK_PAGE
    assert session.headline().share.n == 0
    assert len(session.gallery.samples()) == 1


def test_that_a_drawing_the_model_is_not_sure_of_is_kept_as_what_was_asked_for_and_is_not_right(
    session: Session, clock: Clock
) -> None:
    session.prompt()
    dot = load_recorded(shipped("datasets") / "demo-strokes.npz").drawings[0].strokes[0]
    session.add_stroke(replace(dot, points=dot.points[:1], times=dot.times[:1], pressures=dot.pressures[:1]))
    assert session.shown is not None
    assert session.shown.unsure
    taught = session.answer("")
    assert isinstance(taught, Taught)
    assert taught.trial.label == "0"
    assert not taught.trial.correct


def test_that_a_typed_label_overrides_and_the_same_is_asked_for_again(
    session: Session, drawn: dict[str, list[Drawing]]
) -> None:
    session.prompt()
    draw_certain(session, drawn, "3")
    taught = session.answer("3")
    assert isinstance(taught, Taught)
    assert (taught.trial.label, taught.trial.page) == ("3", DRAW_PAGE)
    assert session.prompting.label == "0"


def test_that_typing_what_was_asked_for_is_the_same_as_enter(session: Session, drawn: dict[str, list[Drawing]]) -> None:
    session.prompt()
    draw_certain(session, drawn, "3")
    taught = session.answer("0")  # typed: no doubt is left
    assert isinstance(taught, Taught)
    assert (taught.trial.label, taught.trial.page) == ("0", PROMPTED_PAGE)
    assert session.prompting.label == "1"


def test_that_a_tap_on_what_is_shown_confirms_that_and_not_what_was_asked_for(
    session: Session, clock: Clock, drawn: dict[str, list[Drawing]]
) -> None:
    session.prompt()
    draw_certain(session, drawn, "3")
    clock.now += 1
    taught = session.answer("", tapped=True)
    assert isinstance(taught, Taught)
    assert (taught.trial.label, taught.trial.page) == ("3", DRAW_PAGE)


def test_that_a_drawing_the_model_contradicts_is_taken_in_only_after_another_look(
    session: Session, clock: Clock, drawn: dict[str, list[Drawing]]
) -> None:
    session.prompt()
    draw_certain(session, drawn, "3")
    clock.now += 1
    asked = Asked("that looks like 3: Enter again if it is 0")
    assert session.answer("") == asked
    clock.now += DOUBLE / 2
    assert session.answer("") == asked  # the other half of a double press
    assert not session.gallery.samples()
    clock.now += DOUBLE
    taught = session.answer("")
    assert isinstance(taught, Taught)
    assert (taught.trial.label, taught.trial.predicted, taught.trial.correct) == ("0", "3", False)


def test_that_another_stroke_is_another_drawing_to_look_at(
    session: Session, clock: Clock, drawn: dict[str, list[Drawing]]
) -> None:
    session.prompt()
    draw_certain(session, drawn, "3")
    assert isinstance(session.answer(""), Asked)
    last = session.drawing.strokes[-1]
    session.undo()
    session.add_stroke(last)
    clock.now += 1
    assert isinstance(session.answer(""), Asked)


@pytest.mark.parametrize(
    ("shown", "doubted"),
    [
        (said("3", 0.999), True),
        (said("3", 0.98), False),
        (said("3", 0.999, unsure=True), False),
        (said("0", 0.999), False),
        (said("O", 0.999), False),  # a look-alike
        (None, False),
    ],
)
def test_that_only_a_certain_contradiction_is_doubted(clock: Clock, shown: Prediction | None, doubted: bool) -> None:
    asking = prompting(clock)
    asking.begin()
    assert bool(asking.doubt(Drawing(), shown)) == doubted


def test_that_undo_brings_back_the_drawing_and_what_was_asked_for(
    session: Session, clock: Clock, drawn: dict[str, list[Drawing]]
) -> None:
    session.prompt()
    for label in "01":
        draw_certain(session, drawn, label)
        clock.now += 1
        session.answer("")
    assert session.undo().what == "answer"
    assert session.prompting.label == "1"
    assert session.drawing
    for _ in session.drawing.strokes:
        session.undo()
    assert session.undo().text == "0"
    assert session.prompting.label == "0"
    assert not session.gallery.samples()
    clock.now += 1
    session.answer("")
    assert session.prompting.label == "1"


def test_that_a_drawing_that_was_cleared_while_asked_for_counts_as_such(
    session: Session, drawn: dict[str, list[Drawing]]
) -> None:
    session.prompt()
    draw_certain(session, drawn, "3")
    session.clear()
    assert session.gallery.trials()[0].page == PROMPTED_PAGE
    assert session.headline().cleared == 1
    session.prompting.skip()
    session.undo()
    assert session.prompting.label == "0"


def test_that_undoing_what_was_answered_in_another_round_changes_nothing_of_this_one(
    session: Session, clock: Clock, drawn: dict[str, list[Drawing]]
) -> None:
    session.prompt()
    draw_certain(session, drawn, "0")
    clock.now += 1
    session.answer("")
    session.prompt()
    session.prompting.skip()
    session.prompting.skip()
    session.undo()
    assert session.prompting.label == "2"


def test_that_without_prompts_all_is_as_before(session: Session, clock: Clock, drawn: dict[str, list[Drawing]]) -> None:
    session.prompt()
    session.prompting.end()
    draw_certain(session, drawn, "3")
    clock.now += 1
    taught = session.answer("")
    assert isinstance(taught, Taught)
    assert (taught.trial.label, taught.trial.page) == ("3", DRAW_PAGE)


def test_that_taught_classes_are_asked_for_and_deleted_ones_are_not(session: Session) -> None:
    session.gallery.add([new_sample(0, "A")])
    session.prompt()
    asked = []
    for _ in range(11):
        asked.append(session.prompting.label)
        session.prompting.skip()
    assert asked[-1] == "A"
    session.gallery.delete([0])
    for _ in range(10):
        session.prompting.skip()
    assert session.prompting.label == "0"


def test_that_nothing_is_asked_for_where_there_is_no_class(clock: Clock) -> None:
    asking = prompting(clock, "")
    assert not asking.begin()
    asking.skip()
    assert (asking.label, asking.place, asking.page("")) == ("", None, DRAW_PAGE)


def test_that_a_badly_read_class_is_asked_for_more_often_but_never_twice_running(clock: Clock) -> None:
    asking = prompting(clock)
    asking.begin(lambda: dict.fromkeys(DIGITS, 0.02) | {"4": 0.5})
    asked = []
    for _ in range(400):
        asked.append(asking.label)
        asking.skip()
    counts = Counter(asked)
    assert counts["4"] > 3 * max(count for label, count in counts.items() if label != "4")
    assert set(counts) == set(DIGITS)
    assert all(one != other for one, other in itertools.pairwise(asked))


def test_that_one_class_alone_can_be_asked_for(clock: Clock) -> None:
    asking = prompting(clock, "7")
    for weights in (None, lambda: {"7": 0.9}):
        assert asking.begin(weights)
        asking.skip()
        assert asking.label == "7"


def test_that_weakness_is_the_writers_own_with_the_version_that_serves() -> None:
    def trial(label: str, writer: str, model: str, page: str, *, right: bool) -> Trial:
        return Trial(0, 0, label, label if right else "-", 0.9, False, model, writer, 1.0, page)

    trials = [
        trial("1", "me", "nn-0", DRAW_PAGE, right=False),
        trial("1", "me", "nn-0", WEAK_PAGE, right=False),
        trial("2", "me", "nn-0", PROMPTED_PAGE, right=True),
        trial("3", "me", "nn-0", "queue", right=False),
        trial("3", "me", "nn-1", DRAW_PAGE, right=False),
        trial("3", "eve", "nn-0", DRAW_PAGE, right=False),
    ]
    assert weakness(trials, "me", "nn-0") == {"1": 3 / 4, "2": 1 / 3}

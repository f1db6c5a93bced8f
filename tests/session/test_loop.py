"""The rules of the loop, driven as the window drives them: pen, Enter, undo, swap; only tests move the clock."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.figures import Counts
from studio.gallery.records import IMPORTED, NewSample
from studio.glyphs.keys import pixel_keys
from studio.glyphs.strokes import Drawing, load_recorded, make_stroke
from studio.paths import shipped
from studio.recognition.comparison import Comparison
from studio.recognition.library import ModelLibrary
from studio.recognition.recognizer import Recognizer
from studio.session import Asked, Session, Taught, trainings
from studio.settings import Settings
from studio.training.data import read_snapshot
from studio.training.messages import Finished
from studio.training.recipe import Recipe
from studio.training.rules import Rules
from tests.clock import Clock
from tests.training.jobs import samples


@pytest.fixture
def session(session_with: Callable[[str], Session]) -> Session:
    return session_with("nn-0")


@pytest.fixture(scope="module")
def digits() -> list[tuple[Drawing, str]]:
    recorded = load_recorded(shipped("datasets") / "demo-strokes.npz")
    return list(zip(recorded.drawings, recorded.labels, strict=True))


def draw(session: Session, drawing: Drawing) -> None:
    for stroke in drawing.strokes:
        session.look(stroke)
        session.add_stroke(stroke)


def draw_sure(session: Session, digits: list[tuple[Drawing, str]]) -> str:
    """Draw the first digit whose label the model is sure of; returns that label."""
    for drawing, _ in digits:
        draw(session, drawing)
        assert session.shown is not None
        if not session.shown.unsure:
            return session.shown.label
        for _ in drawing.strokes:
            session.undo()
    raise AssertionError("the model is sure of no digit")


def teach(session: Session, clock: Clock, digits: list[tuple[Drawing, str]], n: int) -> None:
    for drawing, label in digits[:n]:
        draw(session, drawing)
        clock.now += 1
        assert isinstance(session.answer(label), Taught)


def brought(image: NDArray[np.uint8], label: str) -> NewSample:
    """An image that comes with an import."""
    return NewSample(image, label, "me", IMPORTED, 0.0, 1)


def overflow(recognizer: Recognizer, answers: NDArray[np.float32]) -> NDArray[np.float32]:
    """A model that one picture drives beyond all numbers."""
    raise StudioError(f"{recognizer.version} answers with values that are not numbers")


def other(label: str) -> str:
    return "3" if label != "3" else "4"


def test_that_enter_confirms_what_was_seen(session: Session, clock: Clock, digits: list[tuple[Drawing, str]]) -> None:
    label = draw_sure(session, digits)
    clock.now += 0.2
    outcome = session.answer("")
    assert isinstance(outcome, Taught)
    assert outcome.confirmed
    assert outcome.trial.correct
    assert [sample.label for sample in session.gallery.samples()] == [label]
    assert not session.drawing


def test_that_enter_does_not_confirm_a_label_that_has_just_changed(
    session: Session, clock: Clock, digits: list[tuple[Drawing, str]]
) -> None:
    draw_sure(session, digits)
    clock.now += 0.149
    assert session.answer("") == Asked("type what it is")
    assert not session.gallery.samples()
    assert session.drawing
    clock.now += 0.002
    assert isinstance(session.answer(""), Taught)


def test_that_looking_again_at_the_same_label_does_not_restart_the_wait(
    session: Session, clock: Clock, digits: list[tuple[Drawing, str]]
) -> None:
    draw_sure(session, digits)
    clock.now += 0.1
    session.look()
    clock.now += 0.06
    assert isinstance(session.answer(""), Taught)


def test_that_enter_does_not_confirm_not_sure(session: Session, clock: Clock) -> None:
    draw(session, Drawing((make_stroke(np.array([[50.0, 50.0]])),)))
    clock.now += 1
    assert session.shown is not None
    assert session.shown.unsure
    assert session.answer("") == Asked("type what it is")
    outcome = session.answer("1")
    assert isinstance(outcome, Taught)
    assert not outcome.trial.correct


def test_that_a_typed_label_equal_to_the_prediction_is_a_confirmation(
    session: Session, digits: list[tuple[Drawing, str]]
) -> None:
    label = draw_sure(session, digits)
    outcome = session.answer(f" {label} ")
    assert isinstance(outcome, Taught)
    assert outcome.confirmed
    assert outcome.trial.correct


def test_that_a_correction_is_one_trial_and_one_sample(session: Session, digits: list[tuple[Drawing, str]]) -> None:
    label = draw_sure(session, digits)
    outcome = session.answer(other(label))
    assert isinstance(outcome, Taught)
    assert not outcome.confirmed
    (sample,) = session.gallery.samples()
    (trial,) = session.gallery.trials()
    assert (sample.label, sample.predicted, sample.model) == (other(label), label, "nn-0")
    assert sample.corrected
    assert not trial.correct
    assert session.headline().share.n == 1
    assert session.headline().share.count == 0


def test_that_nothing_drawn_is_nothing_saved(session: Session) -> None:
    assert isinstance(session.answer(""), Asked)
    assert isinstance(session.answer("7"), Asked)
    assert not session.gallery.samples()


def test_that_a_new_class_needs_enter_twice(session: Session, digits: list[tuple[Drawing, str]]) -> None:
    draw_sure(session, digits)
    assert session.answer("17") == Asked('New class "17": Enter again')
    assert not session.gallery.samples()
    outcome = session.answer("17")
    assert isinstance(outcome, Taught)
    assert outcome.new_class
    draw_sure(session, digits)
    again = session.answer("17")
    assert isinstance(again, Taught)
    assert not again.new_class


def test_that_another_unknown_label_asks_again(session: Session, digits: list[tuple[Drawing, str]]) -> None:
    draw_sure(session, digits)
    session.answer("17")
    assert session.answer("18") == Asked('New class "18": Enter again')


def test_that_undoing_the_only_sample_of_a_class_removes_the_class(
    session: Session, digits: list[tuple[Drawing, str]]
) -> None:
    draw_sure(session, digits)
    session.answer("17")
    session.answer("17")
    assert "17" in session.known_labels()
    session.undo()
    assert "17" not in session.known_labels()


def test_that_labels_differing_only_in_case_get_a_warning(session: Session, digits: list[tuple[Drawing, str]]) -> None:
    draw_sure(session, digits)
    session.answer("a")
    session.answer("a")
    assert session.typing("a") == ""
    assert '(there is "a"; size is not seen)' in session.typing("A")


def test_that_blanks_are_neither_a_label_nor_a_confirmation(
    session: Session, clock: Clock, digits: list[tuple[Drawing, str]]
) -> None:
    draw_sure(session, digits)
    clock.now += 1
    assert session.answer("  ") == Asked("type what it is")
    assert session.typing("  ") == ""
    assert session.drawing
    assert not session.gallery.samples()


def test_that_an_overlong_label_changes_nothing(session: Session, digits: list[tuple[Drawing, str]]) -> None:
    draw_sure(session, digits)
    with pytest.raises(StudioError):
        session.answer("x" * 17)
    assert session.drawing
    assert not session.gallery.samples()


def test_that_an_erased_stroke_comes_back_in_its_place_and_nothing_is_counted(session: Session) -> None:
    strokes = [make_stroke([[50, y], [150, y]]) for y in (50, 100, 150)]
    for stroke in strokes:
        session.add_stroke(stroke)
    session.erase(1)
    assert session.drawing.strokes == (strokes[0], strokes[2])
    session.erase(0)
    session.erase(0)
    assert session.shown is None
    assert not session.gallery.trials()
    assert not session.reopen_last().what  # Backspace reopens answers only
    assert [session.undo().what for _ in range(3)] == ["erase"] * 3
    assert session.drawing.strokes == tuple(strokes)
    assert session.undo().what == "stroke"
    with pytest.raises(IndexError):
        session.erase(2)
    assert session.drawing.strokes == tuple(strokes[:2])


def test_that_a_waiting_model_takes_over_when_the_last_stroke_is_erased(session: Session) -> None:
    session.add_stroke(make_stroke([[50, 50], [150, 150]]))
    session.models.serve("cnn-0")
    assert session.recognizer.version == "nn-0"
    session.erase(0)
    assert session.swap_if_empty() == "cnn-0"


def test_that_undo_is_one_stack_newest_first(session: Session, digits: list[tuple[Drawing, str]]) -> None:
    label = draw_sure(session, digits)
    strokes = len(session.drawing.strokes)
    session.answer(label)
    draw_sure(session, digits)
    session.clear()
    assert session.undo().what == "clear"
    assert len(session.drawing.strokes) == strokes
    for _ in range(strokes):
        assert session.undo().what == "stroke"
    assert not session.drawing
    undone = session.undo()
    assert (undone.what, undone.text) == ("answer", label)
    assert len(session.drawing.strokes) == strokes
    assert not session.gallery.samples()
    assert not session.gallery.trials()
    for _ in range(strokes):
        session.undo()
    assert session.undo().what == ""


def test_that_backspace_reopens_only_an_answer(session: Session, digits: list[tuple[Drawing, str]]) -> None:
    label = draw_sure(session, digits)
    session.clear()
    assert session.reopen_last().what == ""
    session.undo()
    session.answer(label)
    assert session.reopen_last().what == "answer"
    assert session.drawing
    assert session.reopen_last().what == ""


def test_that_a_drawing_cleared_without_an_answer_is_counted_beside(
    session: Session, digits: list[tuple[Drawing, str]]
) -> None:
    label = draw_sure(session, digits)
    session.answer(label)
    draw_sure(session, digits)
    assert session.clear()
    assert not session.clear()
    headline = session.headline()
    assert (headline.share.n, headline.cleared) == (1, 1)
    session.undo()
    assert session.headline().cleared == 0


def test_that_a_model_never_changes_under_a_drawing(session: Session, digits: list[tuple[Drawing, str]]) -> None:
    stroke = digits[0][0].strokes[0]
    session.look(stroke)
    session.models.serve("cnn-0")
    assert (session.recognizer.version, session.models.waiting) == ("nn-0", "cnn-0")
    session.add_stroke(stroke)
    session.models.serve("cnn-0")
    assert session.recognizer.version == "nn-0"
    outcome = session.answer("7")
    assert isinstance(outcome, Taught)
    assert outcome.trial.model == "nn-0"
    assert outcome.swapped == "cnn-0"
    assert (session.recognizer.version, session.models.waiting) == ("cnn-0", None)


def test_that_a_swap_happens_at_once_on_an_empty_canvas(session: Session) -> None:
    session.models.serve("cnn")
    assert session.recognizer.version == "cnn-0"
    assert session.headline().share.n == 0


def test_that_each_version_has_its_own_stretch_of_the_curve(
    session: Session, clock: Clock, digits: list[tuple[Drawing, str]]
) -> None:
    teach(session, clock, digits, 3)
    session.models.serve("cnn")
    teach(session, clock, digits, 2)
    session.models.serve("nn")
    teach(session, clock, digits, 4)
    segments = session.curve()
    assert [(part.version, part.start, len(part.correct)) for part in segments] == [
        ("nn-0", 0, 3), ("cnn-0", 3, 2), ("nn-0", 5, 4),
    ]  # fmt: skip
    assert session.headline().share.n == 4


def test_that_the_footer_counts_add_up(session: Session, clock: Clock, digits: list[tuple[Drawing, str]]) -> None:
    teach(session, clock, digits, 60)
    draw_sure(session, digits)
    session.answer("Q")
    session.answer("Q")
    counts = session.trainings.counts()
    assert counts.remembered == 61
    assert counts.training + counts.testing == 61
    assert counts.unlearnt == counts.training
    assert counts.testing == 0  # no class has more than its first ten, which always train


def test_that_images_of_mnist_kept_apart_are_remembered_but_neither_train_nor_test(
    session: Session, clock: Clock, digits: list[tuple[Drawing, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    teach(session, clock, digits, 5)
    images = np.stack([sample.image for sample in session.gallery.samples()[1:3]])
    monkeypatch.setattr("studio.training.plan.kept_apart", lambda: np.sort(pixel_keys(images)))
    assert session.trainings.counts() == Counts(remembered=5, training=3, testing=0, unlearnt=3)
    snapshot = session.trainings.make_job("nn").snapshot
    assert snapshot is not None
    assert len(read_snapshot(Path(snapshot)).labels) == 3
    images = np.stack([sample.image for sample in session.gallery.samples()])
    monkeypatch.setattr("studio.training.plan.kept_apart", lambda: np.sort(pixel_keys(images)))
    with pytest.raises(StudioError, match=r"images of MNIST's validation or test part \(5\), and these never train"):
        session.trainings.check("nn")


def test_that_what_serves_is_trained_where_no_kind_is_chosen(session: Session) -> None:
    assert session.trainings.kind == "nn"
    session.models.serve("cnn")
    assert session.trainings.kind == "cnn"


def test_that_what_serves_is_trained_where_the_chosen_kind_has_no_sound_model(session: Session, tmp_path: Path) -> None:
    ships = tmp_path / "ships"
    shutil.copytree(shipped("models"), ships)
    library = ModelLibrary(ships, tmp_path / "own")
    library.use("nn-0")
    settings = Settings(retrain_kind="cnn")
    lamed = Session(session.gallery, library, session.home, settings)
    assert lamed.trainings.kind == "cnn"
    (ships / "cnn" / "card.json").write_text("{", encoding="utf-8")
    assert lamed.trainings.kind == "nn"
    assert lamed.trainings.make_job().kind == "nn"
    shutil.rmtree(lamed.home.scratch)


def chosen_elsewhere(session: Session, version: str) -> None:
    """As `studio models use` does it, in another process."""
    ModelLibrary(shipped("models"), session.home.models).use(version)


def test_that_a_choice_made_elsewhere_is_followed(session: Session) -> None:
    assert session.models.follow_choice() is None
    chosen_elsewhere(session, "cnn-0")
    assert session.models.follow_choice() == "cnn-0"
    assert session.recognizer.version == "cnn-0"
    assert session.models.follow_choice() is None


def test_that_a_choice_made_elsewhere_waits_for_an_empty_canvas_and_can_be_taken_back(
    session: Session, digits: list[tuple[Drawing, str]]
) -> None:
    draw_sure(session, digits)
    chosen_elsewhere(session, "cnn-0")
    assert session.models.follow_choice() == "cnn-0"
    assert (session.recognizer.version, session.models.waiting) == ("nn-0", "cnn-0")
    chosen_elsewhere(session, "nn-0")
    assert session.models.follow_choice() == "nn-0"
    assert (session.recognizer.version, session.models.waiting) == ("nn-0", None)


def finished(session: Session, *, healthy: bool = True, version: str = "nn-1") -> Finished:
    """A training result as the trainer reports it, with the shipped model's files as candidate."""
    job = session.trainings.make_job("nn")
    candidate = Path(job.candidate)
    shutil.copytree(shipped("models") / "nn", candidate)
    card = candidate / "card.json"
    card.write_text(card.read_text(encoding="utf-8").replace('"nn-0"', f'"{version}"'), encoding="utf-8")
    same = Comparison(n=8000, before=7800, after=7800, fixed=0, broken=0)
    return Finished(
        job=job.id,
        candidate=job.candidate,
        seconds=1.0,
        weights_finite=healthy,
        parity=1e-6,
        validation=same,
        holdout_confirmed=None,
        holdout_corrected=None,
        test=None,
        corrections=0,
    )


def test_that_an_accepted_model_takes_over_and_leaves_no_scratch(session: Session) -> None:
    verdict = session.models.judge(finished(session))
    assert verdict.accepted
    assert session.recognizer.version == "nn-1"
    assert session.library.active().version == "nn-1"
    assert not list(session.home.scratch.iterdir())


def test_that_a_refused_model_changes_nothing(session: Session) -> None:
    verdict = session.models.judge(finished(session, healthy=False))
    assert not verdict.accepted
    assert verdict.reason
    assert session.recognizer.version == "nn-0"
    assert [entry.version for entry in session.library.entries() if entry.kind == "nn"] == ["nn-0"]
    session.close()
    assert not list(session.home.scratch.iterdir())


def test_that_a_refused_model_is_there_until_the_next_training_begins(session: Session) -> None:
    session.models.judge(finished(session, healthy=False))
    folders = list(session.home.scratch.iterdir())
    session.trainings.make_job("nn")
    assert not set(folders) & set(session.home.scratch.iterdir())
    with pytest.raises(StudioError, match="train again"):
        session.models.swap_anyway()


def test_that_a_refused_model_can_be_swapped_in_anyway_and_back(session: Session) -> None:
    session.models.judge(finished(session, healthy=False))
    verdict = session.models.swap_anyway()
    assert verdict.reason.startswith("swapped by force, against: ")
    assert session.recognizer.version == session.library.active().version == "nn-1"
    assert not list(session.home.scratch.iterdir())
    assert session.models.go_back() == "nn-0"
    assert session.recognizer.version == session.library.active().version == "nn-0"
    assert session.models.go_back() == "compact-0"
    with pytest.raises(StudioError, match="no other version served"):
        session.models.go_back()


def test_that_a_model_that_could_not_be_taken_in_is_there_to_try_again(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        raise StudioError("another process is changing the models: try again")

    result = finished(session)
    with monkeypatch.context() as patched:
        patched.setattr(session.library, "add", busy)
        with pytest.raises(StudioError, match="another process"):
            session.models.judge(result)
        with pytest.raises(StudioError, match="another process"):
            session.models.swap_anyway()
    verdict = session.models.swap_anyway()
    assert verdict.accepted
    assert "force" not in verdict.reason
    assert session.recognizer.version == "nn-1"
    assert not list(session.home.scratch.iterdir())


def test_that_going_back_waits_for_an_empty_canvas(session: Session, digits: list[tuple[Drawing, str]]) -> None:
    session.models.judge(finished(session))
    draw(session, digits[0][0])
    assert session.models.go_back() == "nn-0"
    assert (session.recognizer.version, session.models.waiting) == ("nn-1", "nn-0")
    session.clear()
    assert session.recognizer.version == "nn-0"


def test_that_a_damaged_version_is_not_gone_back_to(session: Session) -> None:
    session.models.judge(finished(session))
    session.models.judge(finished(session, version="nn-2"))
    (session.library.newest("nn").folder.parent / "nn-1" / "model.tflite").write_bytes(b"")
    assert session.models.go_back() == "nn-0"
    assert session.recognizer.version == "nn-0"


def test_that_a_training_goes_on_from_what_serves_and_not_from_what_was_left(session: Session) -> None:
    session.models.judge(finished(session))
    session.models.go_back()
    job = session.trainings.make_job("nn")
    assert (Path(str(job.parent)).name, job.version) == ("nn", "nn-2")
    session.models.serve("cnn")
    assert Path(str(session.trainings.make_job("nn").parent)).name == "nn-1", "the newest of a kind that does not serve"


def test_that_the_rules_of_the_settings_go_with_the_job_and_decide(session: Session) -> None:
    assert session.trainings.rules == Rules()
    session.configure(replace(session.settings, newly_broken=0.0, made_up=False, enough=50, significant=0.01))
    result = finished(session)
    assert session.trainings.rules == Rules(newly_broken=0.0, most_broken=0.0, enough=50, significant=0.01)
    broken = replace(result, validation=Comparison(n=8000, before=7800, after=7804, fixed=5, broken=1))
    assert not session.models.judge(broken).accepted


def test_that_a_training_is_judged_by_the_rules_it_began_with(session: Session) -> None:
    result = finished(session)
    session.configure(replace(session.settings, newly_broken=0.0, made_up=False))
    broken = replace(result, validation=Comparison(n=8000, before=7800, after=7804, fixed=5, broken=1))
    assert session.models.judge(broken).accepted
    assert not session.models.judge(replace(broken, candidate=finished(session, version="nn-2").candidate)).accepted


def test_that_a_training_that_cannot_begin_locks_nothing_and_leaves_the_refused_model(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.models.judge(finished(session, healthy=False))
    before = session.trainings.parents

    def full(*_: object) -> None:
        raise StudioError("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(trainings, "write_snapshot", full)
        with pytest.raises(StudioError, match="the disk is full"):
            session.trainings.make_job("cnn")
    assert session.trainings.parents == before == {"nn-0"}
    assert session.models.swap_anyway().accepted
    assert session.trainings.parents == frozenset()


def test_that_a_model_of_a_base_set_does_not_go_on_without_one(session: Session) -> None:
    with pytest.raises(StudioError, match=r"^nn-0 was made with a base set and cannot go on without one: .*$"):
        session.trainings.make_job("nn", Recipe(base="none"))
    assert not session.trainings.parents
    born = finished(session)
    card = Path(born.candidate) / "card.json"
    card.write_text(json.dumps({**json.loads(card.read_text()), "base": "none"}))
    assert session.models.judge(born).accepted
    assert session.trainings.make_job("nn", Recipe(base="none")).base == "none"


def test_that_a_newborn_has_no_parent_and_its_children_no_base(session: Session) -> None:
    job = session.trainings.make_job("nn", Recipe(from_scratch=True, base="none"))
    assert (job.parent, job.base) == (None, "none")
    born = finished(session)
    card = Path(born.candidate) / "card.json"
    card.write_text(json.dumps({**json.loads(card.read_text()), "base": "none", "parent": None}))
    assert session.models.judge(replace(born, parent="", validation=None)).accepted
    assert session.trainings.make_job("nn").base == "none"
    assert session.trainings.make_job("nn", Recipe(base="mnist")).base == "mnist"
    assert session.trainings.make_job("nn", Recipe(from_scratch=True)).base == "auto"


def test_that_a_newborn_that_does_not_serve_is_not_gone_on_from(session: Session) -> None:
    session.models.serve("cnn")
    born = finished(session)
    card = Path(born.candidate) / "card.json"
    card.write_text(json.dumps({**json.loads(card.read_text()), "base": "none", "parent": None}))
    assert session.models.judge(replace(born, parent="", validation=None)).version == "nn-1"
    job = session.trainings.make_job("nn")
    assert (Path(str(job.parent)).name, job.base) == ("nn", "auto")
    session.models.serve("nn-1")
    assert Path(str(session.trainings.make_job("nn").parent)).name == "nn-1"


def test_that_a_recipe_that_cannot_be_trained_leaves_the_refused_model(session: Session) -> None:
    session.models.judge(finished(session, healthy=False))
    with pytest.raises(StudioError, match="n9"):
        session.trainings.make_job("nn", Recipe(from_scratch=True, layers=(("n9", 3),)))
    assert session.models.swap_anyway().accepted


def test_that_an_accepted_model_that_cannot_serve_is_kept_and_said(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(version: str) -> None:
        raise StudioError("the disk is full")

    monkeypatch.setattr(session.library, "use", full)
    with pytest.raises(StudioError, match=r"^nn-1 was accepted and is kept, but cannot serve yet: the disk is full$"):
        session.models.judge(finished(session))
    assert session.recognizer.version == "nn-0"
    assert session.library.active().version == "nn-0"
    assert session.library.newest("nn").version == "nn-1"
    assert not list(session.home.scratch.iterdir())


def test_that_training_another_kind_does_not_decide_which_kind_serves(session: Session) -> None:
    session.models.serve("cnn")
    assert session.models.judge(finished(session)).accepted
    assert session.recognizer.version == "cnn-0"
    assert session.library.newest("nn").version == "nn-1"


def test_that_a_job_of_an_unknown_kind_is_refused(session: Session) -> None:
    with pytest.raises(StudioError, match="transformer"):
        session.trainings.make_job("transformer")


def test_that_a_question_about_a_new_class_is_forgotten_with_its_drawing(
    session: Session, digits: list[tuple[Drawing, str]]
) -> None:
    draw_sure(session, digits)
    assert isinstance(session.answer("Q"), Asked)
    while session.drawing:
        session.undo()
    draw_sure(session, digits)
    assert isinstance(session.answer("Q"), Asked)
    assert not session.gallery.samples()


def test_that_training_does_not_overrule_a_choice_that_waits(
    session: Session, digits: list[tuple[Drawing, str]]
) -> None:
    result = finished(session)
    draw_sure(session, digits)
    session.models.serve("cnn")
    assert session.models.judge(result).accepted
    assert session.models.waiting == "cnn-0"
    assert session.library.active().version == "cnn-0"


def test_that_a_model_that_fails_leaves_nothing_to_confirm(
    session: Session, clock: Clock, digits: list[tuple[Drawing, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    draw_sure(session, digits)
    clock.now += 1

    def fail(_: object) -> None:
        raise StudioError("no answer")

    monkeypatch.setattr(session.recognizer, "predict", fail)
    with pytest.raises(StudioError):
        session.look()
    assert session.shown is None
    assert session.answer("") == Asked("type what it is")


def test_that_closing_removes_what_an_unfinished_training_left(session: Session) -> None:
    session.trainings.make_job("nn")
    assert list(session.home.scratch.iterdir())
    session.close()
    assert not list(session.home.scratch.iterdir())


def test_that_drawings_cleared_right_after_a_swap_are_counted(
    session: Session, clock: Clock, digits: list[tuple[Drawing, str]]
) -> None:
    teach(session, clock, digits, 2)
    session.models.serve("cnn")
    draw_sure(session, digits)
    session.clear()
    teach(session, clock, digits, 1)
    assert (session.headline().cleared, session.headline().share.n) == (1, 1)


def test_that_a_new_class_trains_with_the_others(session: Session, digits: list[tuple[Drawing, str]]) -> None:
    draw_sure(session, digits)
    session.answer("Q")
    session.answer("Q")
    job = session.trainings.make_job("nn")
    assert job.snapshot is not None
    assert read_snapshot(Path(job.snapshot)).labels.tolist() == ["Q"]


def test_that_the_label_on_screen_is_explained_while_the_pen_is_up(
    session: Session, digits: list[tuple[Drawing, str]]
) -> None:
    assert session.why() is None
    label = draw_sure(session, digits)
    reason = session.why()
    assert reason is not None
    assert reason.label == label
    assert session.seen_glyph is not None
    assert np.array_equal(reason.picture, session.seen_glyph)
    assert np.abs(reason.heat).max() == 1
    session.look(make_stroke([(10, 10), (90, 90)]))
    assert session.why() is None
    session.look()
    assert session.why() is not None


def test_that_the_best_guess_is_explained_where_it_is_not_sure(session: Session) -> None:
    session.add_stroke(make_stroke([(100, 100)]))
    assert session.shown is not None
    assert session.shown.unsure
    reason = session.why()
    assert reason is not None
    assert reason.label == session.shown.label


def test_that_a_correction_counts_on_the_very_next_drawing_and_undo_takes_it_out(
    session: Session, clock: Clock, digits: list[tuple[Drawing, str]]
) -> None:
    label = other(draw_sure(session, digits))
    drawing = session.drawing
    assert isinstance(session.answer(label), Taught)
    draw(session, drawing)
    assert session.shown is not None
    assert (session.shown.label, session.shown.recalled) == (label, 0)
    assert session.why() is not None
    for _ in drawing.strokes:
        session.undo()
    assert session.undo().what == "answer"
    assert session.shown is not None
    assert session.shown.label != label


def test_that_learning_at_once_can_be_switched_off(
    session: Session, clock: Clock, digits: list[tuple[Drawing, str]]
) -> None:
    label = other(draw_sure(session, digits))
    drawing = session.drawing
    assert isinstance(session.answer(label), Taught)
    session.configure(replace(session.settings, memory=False, mending=False))
    assert not session.settle()
    draw(session, drawing)
    assert session.shown is not None
    assert session.shown.label != label


def test_that_a_mended_layer_does_not_change_the_answer_under_a_drawing(
    session: Session, digits: list[tuple[Drawing, str]]
) -> None:
    moved = samples(100, change=lambda image: np.roll(image, 2, axis=1))
    session.gallery.add([brought(one.image, one.label) for one in moved])
    session.configure(replace(session.settings, memory=False))
    draw(session, digits[0][0])
    assert session.shown is not None
    before = session.shown.probabilities.tolist()
    session.settle()
    answer = session.look()
    assert answer is not None
    assert answer.probabilities.tolist() == before
    session.clear()
    draw(session, digits[0][0])
    assert session.shown.probabilities.tolist() != before, "nothing was mended, so that this proves nothing"


@pytest.mark.parametrize("settled", [True, False])
def test_that_what_is_brought_in_meanwhile_does_not_change_the_answer_under_a_drawing(
    session: Session, digits: list[tuple[Drawing, str]], *, settled: bool
) -> None:
    if settled:
        session.settle()
    draw(session, digits[0][0])
    picture = session.seen_glyph
    assert picture is not None
    assert session.shown is not None
    before = session.shown
    session.gallery.add([brought(picture, "Q")])
    assert not session.settle()
    answer = session.look()
    assert answer is not None
    assert (answer.label, answer.probabilities.tolist()) == (before.label, before.probabilities.tolist())
    session.clear()
    session.settle()
    draw(session, digits[0][0])
    assert session.shown.label == "Q"


def test_that_an_answer_on_the_disk_is_given_though_the_model_cannot_remember_it(
    session: Session,
    digits: list[tuple[Drawing, str]],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    draw(session, digits[0][0])
    monkeypatch.setattr(Recognizer, "_finite", overflow)
    assert isinstance(session.answer(digits[0][1]), Taught)
    assert not session.drawing
    assert len(session.gallery.samples()) == len(session.gallery.trials()) == 1
    assert "values that are not numbers" in caplog.text
    assert session.shown is None
    monkeypatch.undo()
    assert session.undo().what == "answer"
    assert not session.gallery.samples()


def test_that_a_label_of_memory_is_not_explained_by_another_one_of_the_network(
    session: Session, digits: list[tuple[Drawing, str]]
) -> None:
    drawing = digits[0][0]
    draw(session, drawing)
    session.answer("Ω")
    assert isinstance(session.answer("Ω"), Taught)
    draw(session, drawing)
    assert session.shown is not None
    assert session.shown.label == "Ω"
    assert session.remembered is not None
    assert session.why() is None


def test_that_a_training_is_due_after_so_many_new_corrections(
    session: Session, clock: Clock, digits: list[tuple[Drawing, str]]
) -> None:
    def correct(n: int) -> None:
        for drawing, _ in digits[:n]:
            draw(session, drawing)
            clock.now += 1
            assert session.shown is not None
            assert isinstance(session.answer(other(session.shown.label)), Taught)

    correct(9)
    session.configure(replace(session.settings, retrain_after=10))
    assert not session.trainings.due
    correct(1)
    assert session.trainings.due
    session.configure(replace(session.settings, retrain_after=0))
    assert not session.trainings.due
    session.configure(replace(session.settings, retrain_after=10))
    job = session.trainings.make_job()
    assert not session.trainings.due  # whatever comes of it, the same corrections start no second one
    session.trainings.discard(job.candidate)
    correct(9)
    assert not session.trainings.due
    correct(1)
    assert session.trainings.due
    session.gallery.delete(sample.id for sample in session.gallery.samples())
    assert not session.trainings.due


def test_that_confirmed_drawings_make_no_training_due(
    session: Session, clock: Clock, digits: list[tuple[Drawing, str]]
) -> None:
    session.configure(replace(session.settings, retrain_after=10))
    for _ in range(12):
        draw_sure(session, digits)
        clock.now += 1
        assert isinstance(session.answer(""), Taught)
    assert not session.trainings.due

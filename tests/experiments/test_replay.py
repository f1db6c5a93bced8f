"""A replay is a person at the canvas: what it saves, counts and retrains is what the loop would have."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from studio.errors import StudioError
from studio.experiments.replay import Step, replay
from studio.experiments.replayed_hand import LOOKS, READING, ReplayedHand
from studio.experiments.scratch import TurnedClock
from studio.glyphs.strokes import Drawing, RecordedGlyphs, Stroke, make_stroke
from studio.recognition.recognizer import Prediction
from studio.session import Asked, Session, Taught
from studio.session.loop import SEEN
from studio.training.messages import Job
from tests.experiments.conftest import QuickTrainer


def mixed(glyphs: RecordedGlyphs) -> RecordedGlyphs:
    """The same drawings by two writers in turns of 10."""
    return replace(glyphs, writers=tuple("ab"[i // 10 % 2] for i in range(len(glyphs))))


def test_that_every_drawing_is_one_trial_with_the_label_of_its_writer(
    session: Session, clock: TurnedClock, glyphs: RecordedGlyphs
) -> None:
    result = replay(glyphs, session, clock, limit=40)
    assert [sample.label for sample in session.gallery.samples()] == list(glyphs.labels[:40])
    trials = session.gallery.trials()
    assert result.correct == tuple(trial.correct for trial in trials)
    assert result.trials == len(trials) == 40
    assert result.accuracy == sum(result.correct) / 40
    assert result.low < result.accuracy < result.high
    assert result.corrections == 40 - sum(result.correct)
    assert result.unsure == sum(trial.unsure for trial in trials)
    assert not any(trial.unsure and trial.correct for trial in trials)


def test_that_a_replay_is_the_same_every_time(session: Session, clock: TurnedClock, glyphs: RecordedGlyphs) -> None:
    session.configure(replace(session.settings, memory=False, mending=False))
    one = replay(glyphs, session, clock, limit=20)
    other = replay(glyphs, session, clock, limit=20)
    assert one.correct == other.correct


def test_that_what_was_corrected_is_read_rightly_the_next_time(
    session: Session, clock: TurnedClock, glyphs: RecordedGlyphs
) -> None:
    assert not all(replay(glyphs, session, clock, limit=40).correct)
    assert all(replay(glyphs, session, clock, limit=40).correct)


def test_that_a_label_on_screen_is_confirmed_by_enter_and_a_wrong_one_typed(
    session: Session, clock: TurnedClock, glyphs: RecordedGlyphs, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed: list[str] = []
    answer = session.answer

    def watched(text: str) -> Taught | Asked:
        typed.append(text)
        return answer(text)

    monkeypatch.setattr(session, "answer", watched)
    result = replay(glyphs, session, clock, limit=40)
    assert len(typed) == 40  # nothing had to be asked twice: the label was seen for long enough
    assert [text == "" for text in typed] == list(result.correct)
    assert READING > SEEN


def test_that_the_drawing_is_looked_at_while_it_grows(
    session: Session, clock: TurnedClock, glyphs: RecordedGlyphs, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int | None] = []
    look = session.look

    def watched(unfinished: Stroke | None = None) -> Prediction | None:
        looked.append(None if unfinished is None else len(unfinished.points))
        return look(unfinished)

    monkeypatch.setattr(session, "look", watched)
    ReplayedHand(session, clock).draw(Drawing((make_stroke(np.arange(40).reshape(20, 2) + 50.0),)))
    assert looked == [5, 10, 15, 20, None]
    assert LOOKS == 4


def test_that_glyphs_are_chosen_by_writer_in_file_order(
    session: Session, clock: TurnedClock, glyphs: RecordedGlyphs
) -> None:
    replay(mixed(glyphs), session, clock, limit=15, writer="b")
    samples = session.gallery.samples()
    assert [sample.label for sample in samples] == [str(i % 10) for i in range(15)]
    assert {sample.writer for sample in samples} == {"b"}


def test_that_each_drawing_is_saved_as_its_writers_without_changing_anybodys_settings(
    session: Session, clock: TurnedClock, glyphs: RecordedGlyphs
) -> None:
    replay(mixed(glyphs), session, clock, limit=20)
    assert [sample.writer for sample in session.gallery.samples()] == ["a"] * 10 + ["b"] * 10
    assert not session.home.settings.exists()


def test_that_a_glyph_without_ink_is_skipped_counted_and_no_trial(
    session: Session, clock: TurnedClock, glyphs: RecordedGlyphs, trainer: QuickTrainer
) -> None:
    holes = tuple(Drawing() if i in {0, 7, 24} else drawing for i, drawing in enumerate(glyphs.drawings[:25]))
    recorded = RecordedGlyphs(holes, glyphs.labels[:25], glyphs.writers[:25])
    result = replay(recorded, session, clock, trainer, retrain_every=11)
    assert (result.trials, result.skipped, result.summary()["skipped"]) == (22, 3, 3)
    assert result.retrains == 1  # the last trial is the last, whatever holes follow it
    assert len(session.gallery.trials()) == len(session.gallery.samples()) == 22


def test_that_glyphs_without_any_ink_are_nothing_to_replay(session: Session, clock: TurnedClock) -> None:
    with pytest.raises(StudioError, match="none of 2 has any ink"):
        replay(RecordedGlyphs((Drawing(),) * 2, ("1", "2"), ("a", "a")), session, clock)


def test_that_an_unknown_writer_is_named_with_the_known_ones(
    session: Session, clock: TurnedClock, glyphs: RecordedGlyphs
) -> None:
    with pytest.raises(StudioError, match=r'writer "nobody".*demo'):
        replay(glyphs, session, clock, writer="nobody")


def test_that_an_unknown_label_becomes_a_class_by_enter_twice(session: Session, clock: TurnedClock) -> None:
    taught = ReplayedHand(session, clock).teach(Drawing((make_stroke(np.arange(40).reshape(20, 2) + 50.0),)), "zig")
    assert isinstance(taught, Taught)
    assert taught.new_class


def test_that_retraining_comes_every_so_many_trials_but_not_after_the_last(
    session: Session, clock: TurnedClock, glyphs: RecordedGlyphs, trainer: QuickTrainer
) -> None:
    steps: list[Step] = []
    result = replay(glyphs, session, clock, trainer, retrain_every=10, limit=30, report=steps.append)
    assert [job.version for job in trainer.jobs] == ["nn-1", "nn-2"]
    assert result.retrains == 2
    assert [(row.version, row.trials) for row in result.by_model] == [("nn-0", 10), ("nn-1", 10), ("nn-2", 10)]
    assert sum(row.trials * row.accuracy for row in result.by_model) == pytest.approx(sum(result.correct))
    assert [row.share.n for row in result.by_model] == [10, 10, 10]
    assert sum(row.share.count for row in result.by_model) == sum(result.correct)
    assert result.retrain_seconds == pytest.approx(sum(one.seconds for one in result.verdicts))
    assert [one.trials for one in result.verdicts] == [10, 20]
    assert sum(step.message is not None for step in steps) == 2
    assert steps[-1].trials == steps[-1].of == 30


def test_that_a_retraining_is_reported_under_the_name_the_library_gave_it(
    session: Session, clock: TurnedClock, glyphs: RecordedGlyphs, trainer: QuickTrainer
) -> None:
    def taken(job: Job) -> Job:  # another window has added a version of that name meanwhile
        (session.home.models / job.version).mkdir(parents=True)
        return job

    result = replay(glyphs, session, clock, trainer, retrain_every=10, limit=20, adjust=taken)
    assert [job.version for job in trainer.jobs] == ["nn-1"]
    assert [one.version for one in result.verdicts] == ["nn-2"] == [session.recognizer.version]


def test_that_a_refused_model_goes_on_record_and_the_old_one_on_serving(
    session: Session, clock: TurnedClock, glyphs: RecordedGlyphs
) -> None:
    result = replay(glyphs, session, clock, QuickTrainer(ends="broken"), retrain_every=10, limit=20)
    assert [(one.accepted, bool(one.reason)) for one in result.verdicts] == [(False, True)]
    assert [row.version for row in result.by_model] == ["nn-0"]


@pytest.mark.parametrize("ends", ["failed", "cancelled"])
def test_that_a_training_without_outcome_ends_the_replay_and_leaves_no_scratch(
    session: Session, clock: TurnedClock, glyphs: RecordedGlyphs, ends: str
) -> None:
    with pytest.raises(StudioError, match=ends):
        replay(glyphs, session, clock, QuickTrainer(ends=ends), retrain_every=10, limit=20)
    assert session.recognizer.version == "nn-0"
    assert not list(session.home.scratch.iterdir())


def test_that_retraining_without_a_trainer_or_never_is_refused(
    session: Session, clock: TurnedClock, glyphs: RecordedGlyphs, trainer: QuickTrainer
) -> None:
    with pytest.raises(StudioError, match="--retrain-every"):
        replay(glyphs, session, clock, retrain_every=10)
    with pytest.raises(StudioError, match="--retrain-every"):
        replay(glyphs, session, clock, trainer, retrain_every=0)


def test_that_the_summary_holds_the_promised_keys(session: Session, clock: TurnedClock, glyphs: RecordedGlyphs) -> None:
    summary = replay(glyphs, session, clock, limit=5).summary()
    promised = {"trials", "accuracy", "low", "high", "corrections", "retrains", "retrain_seconds", "by_model"}
    assert promised | {"latency_ms"} <= summary.keys()
    assert summary["by_model"][0].keys() == {"version", "trials", "accuracy"}
    assert summary["latency_ms"].keys() == {"p50", "p99"}
    assert "correct" not in summary

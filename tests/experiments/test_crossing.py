"""Rules of what is replayed, and of teaching with one hand and testing on others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.experiments.brought import brought, read_spec
from studio.experiments.chosen import Choice, named_writers, rows_of, usual_writers
from studio.experiments.crossing import _by_most, cross
from studio.experiments.replay import replay
from studio.experiments.scratch import TurnedClock
from studio.gallery.store import load_samples
from studio.glyphs.strokes import Drawing, RecordedGlyphs
from studio.paths import Home, shipped
from studio.recognition.library import ModelLibrary
from studio.session import Session
from tests.experiments.conftest import QuickTrainer


@pytest.fixture(scope="module")
def hands(glyphs: RecordedGlyphs) -> RecordedGlyphs:
    """90 drawings by three writers, each drawing all nines first, then all eights ...: a file's own order."""
    few = rows_of(glyphs, range(90))
    rows = sorted(range(90), key=lambda row: (row // 30, -int(few.labels[row])))
    return replace(rows_of(few, rows), writers=tuple("abc"[row // 30] for row in range(90)))


def test_that_the_classes_of_each_writer_come_in_turn(hands: RecordedGlyphs) -> None:
    chosen = Choice(("b", "a"), in_turn=True).of(hands)
    assert chosen.writers == ("b",) * 30 + ("a",) * 30
    assert "".join(chosen.labels[:30]) == "0123456789" * 3
    everybody = Choice(in_turn=True).of(hands)
    assert everybody.writers == hands.writers
    assert Choice().of(hands) is hands


def test_that_a_class_that_runs_out_is_passed_over(hands: RecordedGlyphs) -> None:
    fives = rows_of(hands, [row for row in range(30) if hands.labels[row] in "15" or row % 10 == 0][:8])
    chosen = Choice(in_turn=True).of(fives)
    assert sorted(chosen.labels) == sorted(fives.labels)
    seen: dict[str, int] = {}
    rounds = []
    for label in chosen.labels:
        seen[label] = seen.get(label, 0) + 1
        rounds.append((seen[label], label))
    assert rounds == sorted(rounds)


def test_that_writers_are_named_or_the_first_so_many(hands: RecordedGlyphs) -> None:
    assert named_writers(hands, "c, a") == ("c", "a")
    assert named_writers(hands, "2") == ("a", "b")
    few = rows_of(hands, [*range(5), *range(30, 90)])
    assert named_writers(few, "2", least=10) == usual_writers(few, 10) == ("b", "c")
    numbered = replace(hands, writers=("2",) * 90)
    assert named_writers(numbered, "2") == ("2",)
    for text, said in (("4", "there are 3 writers, not 4"), ("a,zoe", 'writer "zoe"'), ("a,a", '"a" twice')):
        with pytest.raises(StudioError, match=said):
            named_writers(hands, text)


def test_that_after_the_last_correction_nothing_is_learnt_but_everything_is_kept(
    session: Session, clock: TurnedClock, glyphs: RecordedGlyphs
) -> None:
    twice = rows_of(glyphs, [*range(40), *range(40)])
    result = replay(twice, session, clock, corrections=0)
    assert result.correct[:40] == result.correct[40:]  # the second time it knows no better
    assert not all(result.correct)
    assert result.reading is not None
    assert (result.reading.trials, result.reading.accuracy) == (80, result.accuracy)
    assert len(session.gallery.trials()) == len(session.gallery.samples()) == 80


def test_that_teaching_goes_on_until_so_many_corrections_and_one_retraining_follows(
    session: Session, clock: TurnedClock, glyphs: RecordedGlyphs, trainer: QuickTrainer
) -> None:
    session.configure(replace(session.settings, memory=False, mending=False))
    result = replay(glyphs, session, clock, trainer, retrain_every=1000, corrections=2)
    wrong = [row for row, right in enumerate(result.correct) if not right]
    assert len(wrong) > 2
    assert [one.trials for one in result.verdicts] == [wrong[1] + 1]
    assert result.reading is not None
    assert result.reading.trials == len(glyphs) - wrong[1] - 1


def test_that_each_writer_teaches_a_model_of_his_own_from_the_same_version(
    home: Home, hands: RecordedGlyphs, trainer: QuickTrainer
) -> None:
    found = cross(hands, ("a", "b", "c"), home, "nn", taught=20, trainer=trainer, retrain_every=10)
    assert [one.writer for one in found.teachers] == ["a", "b", "c"]
    assert found.model == "nn-0"
    assert {Path(job.parent or "").name for job in trainer.jobs[::2]} == {"nn"}
    assert len(trainer.jobs) == 6  # each after ten and after twenty
    for number, one in enumerate(found.teachers):
        assert one.accepted
        assert (one.same.first.n, one.others.first.n) == (10, 60)
        taught = load_samples(home.root / f"crossing-{number}.h5")
        assert "".join(sample.label for sample in taught) == "0123456789" * 2
        assert {sample.writer for sample in taught} == {one.writer}
    assert found.same.first.n == 30
    assert found.same.second.count == sum(one.same.second.count for one in found.teachers)


def test_that_a_drawing_of_others_counts_once_however_many_read_it(home: Home, hands: RecordedGlyphs) -> None:
    found = cross(hands, ("a", "b", "c"), home, "nn", taught=10)
    assert found.others is not None
    assert found.others.first.n == 90
    assert found.others.only is not None
    assert found.others.only[1] <= sum((one.others.only or (0, 0))[1] for one in found.teachers) / 2
    assert found.better + found.worse <= 3
    assert found.better == sum(one.others.second.count > one.others.first.count for one in found.teachers)
    assert all(one.accepted is None for one in found.teachers)


def test_that_teaching_a_hand_helps_with_it_where_its_drawings_come_again(home: Home, hands: RecordedGlyphs) -> None:
    again = rows_of(hands, [*range(30), *range(30)])
    found = cross(again, ("a",), home, "nn", taught=30)
    assert found.others is None
    assert found.same.second.count >= found.same.first.count
    assert found.same.second.count == found.same.second.n


def test_that_a_writer_who_has_nothing_left_to_test_on_is_named(home: Home, hands: RecordedGlyphs) -> None:
    with pytest.raises(StudioError, match='"a" has 30 drawings, and 30 are taught'):
        cross(hands, ("a", "b"), home, "nn", taught=30)
    holes = replace(hands, drawings=(*hands.drawings[:10], *([Drawing()] * 20), *hands.drawings[30:]))
    with pytest.raises(StudioError, match='"a" has 10 drawings'):
        cross(holes, ("a", "b"), home, "nn", taught=20)


def test_that_a_model_of_a_spec_is_trained_on_the_base_set_and_taken_in(home: Home) -> None:
    class Scratch(QuickTrainer):
        """Hands back what ships, for there is no parent."""

        def run(self, job, on_message):  # type: ignore[no-untyped-def]
            assert job.from_scratch
            assert job.parent is None
            return super().run(replace(job, parent=str(shipped("models") / "nn")), on_message)

    spec = read_spec(shipped("models") / "nn" / "spec.json")
    entry = brought(spec, home, Scratch(), lambda _: None)
    assert entry.version == "nn-1"
    assert ModelLibrary(shipped("models"), home.models).resolve("nn").version == "nn-1"
    with pytest.raises(StudioError, match="was not trained: the disk is full"):
        brought(spec, home, Scratch(ends="failed"), lambda _: None)


def test_that_a_spec_with_an_unknown_field_is_named_with_its_file(tmp_path: Path) -> None:
    text = (shipped("models") / "nn" / "spec.json").read_text(encoding="utf-8")
    (tmp_path / "bad.json").write_text(text.replace('"n2"', '"n9"'), encoding="utf-8")
    with pytest.raises(StudioError, match=r"bad\.json.*n[29]"):
        read_spec(tmp_path / "bad.json")


def test_that_a_drawing_is_read_as_most_models_of_others_read_it_and_as_before_where_they_are_divided() -> None:
    before = np.array([False, False, True, True])
    after = np.array([[True, True, False, False], [True, True, True, False], [True, False, False, True]])
    found = _by_most(before, after, np.array([0, 0, 1, 2]))  # read by models 1 and 2, 1 and 2, 0 and 2, 0 and 1
    assert found.only == (2, 1)
    assert (found.first.count, found.second.count) == (2, 1)

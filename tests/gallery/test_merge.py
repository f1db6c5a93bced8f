"""Two galleries into one, and tables of what is in one."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.formats.progress import CancelledError
from studio.gallery.events import Added, DamagedError
from studio.gallery.merge import merge, plan_merge
from studio.gallery.provenance import samples_table, trials_table, write_table
from studio.gallery.recorder import Recorder
from studio.gallery.records import HELD_OUT, IMPORT, KEPT, Edit, NewSample
from studio.gallery.state import State
from studio.gallery.store import Gallery, load_samples
from tests.gallery.making import content, imported, new_sample, plain, teach


def galleries(folder: Path) -> tuple[Gallery, Gallery]:
    return Gallery.open(folder / "here.h5"), Gallery.open(folder / "other.h5")


def test_that_what_is_lacking_comes_with_all_that_is_known_of_it(tmp_path: Path) -> None:
    here, other = galleries(tmp_path)
    with here, other:
        here.add([imported(1)])
        teach(other, [2, 3], "a")
        plan = plan_merge(here.samples(deleted=True), other)
        ids = merge(here, plan)
        assert (ids, plan.known, plan.conflicts, plan.trials) == ((1, 2), 0, (), 2)
        for mine, theirs in zip(here.samples()[1:], other.samples(), strict=True):
            assert plain(mine)[:12] == plain(theirs)[:12]
        assert not here.trials()


def test_that_merging_twice_changes_nothing(tmp_path: Path) -> None:
    here, other = galleries(tmp_path)
    with here, other:
        other.add([imported(1), imported(1), imported(2)])
        assert len(merge(here, plan_merge(here.samples(deleted=True), other))) == 2
        before = content(here)
        again = plan_merge(here.samples(deleted=True), other)
        assert (merge(here, again), again.known) == ((), 3)
        assert content(here) == before


def test_that_another_label_for_the_same_pixels_is_listed_and_not_taken(tmp_path: Path) -> None:
    here, other = galleries(tmp_path)
    with here, other:
        here.add([imported(1, "1")])
        other.add([imported(5, "5"), imported(1, "7"), imported(1, "1")])
        plan = plan_merge(here.samples(deleted=True), other)
        assert [(one.other, one.label, one.here) for one in plan.conflicts] == [(1, "7", ("1",))]
        merge(here, plan)
        assert [sample.label for sample in here.samples()] == ["1", "5"]


def test_that_another_writer_of_the_same_sample_is_listed_and_not_taken(tmp_path: Path) -> None:
    here, other = galleries(tmp_path)
    with here, other:
        here.add([imported(1, "1"), imported(2, "2"), replace(imported(2, "2"), writer="ann"), imported(3, "3")])
        here.delete([3])
        ben = [replace(imported(number, str(number)), writer="ben") for number in (1, 3, 5, 5)]
        other.add([*ben, replace(imported(2, "2"), writer="ann"), replace(imported(1, "7"), writer="ben")])
        plan = plan_merge(here.samples(deleted=True), other)
        assert [(one.other, one.label, one.writer, one.here) for one in plan.hands] == [(0, "1", "ben", ("somebody",))]
        assert [one.other for one in plan.conflicts] == [5]  # of those the label is in question, not the writer
        merge(here, plan)
        assert [sample.writer for sample in here.samples()] == ["somebody", "somebody", "ann", "ben"]


def test_that_what_was_deleted_in_either_does_not_come_back(tmp_path: Path) -> None:
    here, other = galleries(tmp_path)
    with here, other:
        here.add([imported(1), imported(2)])
        here.delete([0])
        other.add([imported(1), imported(3)])
        other.delete([1])
        assert merge(here, plan_merge(here.samples(deleted=True), other)) == ()
        assert [sample.id for sample in here.samples()] == [1]


def test_that_a_merge_is_undone_in_one_step(tmp_path: Path) -> None:
    here, other = galleries(tmp_path)
    with here, other:
        here.add([imported(0)])
        other.add([imported(1), imported(2)])
        merge(here, plan_merge(here.samples(deleted=True), other))
        here.undo()
        assert [sample.id for sample in here.samples()] == [0]


def test_that_marks_by_hand_come_along_with_samples_and_to_those_that_are_here(tmp_path: Path) -> None:
    here, other = galleries(tmp_path)
    with here, other:
        here.add([imported(1), imported(2), imported(1), imported(3, "3")])
        here.hold_out([1])
        other.add([imported(5), imported(1), imported(2), imported(3, "8"), imported(6), imported(6)])
        other.hold_out([0, 2, 3])
        other.keep_labels([1, 3, 5])
        plan = plan_merge(here.samples(deleted=True), other)
        assert (merge(here, plan), plan.marks) == ((4, 5), 4)
        assert [sample.held_out for sample in here.samples()] == [False, True, False, False, True, False]
        assert [sample.sound for sample in here.samples()] == [True, False, True, False, False, True]
        before = content(here)
        assert merge(here, plan_merge(here.samples(deleted=True), other)) == ()
        assert content(here) == before
        here.pack()
    with Gallery.open(tmp_path / "here.h5") as here:
        assert content(here) == before


def test_that_all_that_a_merge_brings_goes_and_comes_in_one_step(tmp_path: Path) -> None:
    here, other = galleries(tmp_path)
    with here, other:
        here.add([imported(0), imported(5)])
        other.add([imported(1), imported(2), imported(0), imported(5)])
        other.hold_out([0, 3])
        other.keep_labels([1, 2])
        merge(here, plan_merge(here.samples(deleted=True), other))
        after = content(here)[0]
        told = "an import of 2 samples, 1 label to be doubted again, 1 sample back from held out to as the rule says"
        assert here.undo() == told
        assert [(one.held_out, one.sound) for one in here.samples()] == [(False, False)] * 2
        assert here.redo() == "an import of 2 samples, 1 label kept again, 1 sample held out again"
        assert content(here)[0] == after
        here.close()
    with Gallery.open(tmp_path / "here.h5") as here:
        assert here.undo() == told
        here.redo()
        assert here.undo() == told
        assert here.undo() == "an import of 2 samples"
        assert here.undo() is None
        assert [here.redo() is not None for _ in range(3)] == [True, True, False]
        assert content(here)[0] == after


def test_that_marks_alone_that_a_merge_brings_go_in_one_step(tmp_path: Path) -> None:
    here, other = galleries(tmp_path)
    with here, other:
        for gallery in (here, other):
            gallery.add([imported(0), imported(5)])
        other.hold_out([0])
        other.keep_labels([0, 1])
        merge(here, plan_merge(here.samples(deleted=True), other))
        assert here.undo() == "2 labels to be doubted again, 1 sample back from held out to as the rule says"
        assert here.redo() == "2 labels kept again, 1 sample held out again"


def test_that_what_of_a_step_has_no_effect_any_more_is_left_alone(tmp_path: Path) -> None:
    here, other = galleries(tmp_path)
    with here, other:
        here.add([replace(imported(0), writer="gone")])
        other.add([imported(0), imported(1)])
        other.hold_out([0])
        merge(here, plan_merge(here.samples(deleted=True), other))
        here.forget("gone")
        assert here.undo() == "an import of 1 sample"
        assert here.redo() == "an import of 1 sample"
        assert here.undo() == "an import of 1 sample"
        assert here.undo() is None


def test_that_a_death_between_the_undos_of_a_step_leaves_the_rest_to_undo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, other = galleries(tmp_path)
    with here, other:
        here.add([imported(0)])
        other.add([imported(0), imported(1)])
        other.hold_out([0])
        merge(here, plan_merge(here.samples(deleted=True), other))
        with monkeypatch.context() as patch:
            patch.setattr(Recorder, "commit", lambda self, *events: self.write(events[0]))  # the end comes then
            here.undo()
        here.close(fold=False)
    with Gallery.open(tmp_path / "here.h5") as here:
        assert [one.held_out for one in here.samples()] == [True]
        assert here.undo() == "1 sample back from held out to as the rule says"
        assert here.undo() == "an import of 1 sample"


def test_that_marks_are_refused_that_are_not_of_their_import() -> None:
    state = State()
    mark = Edit(0, IMPORT, HELD_OUT, (1,), ("",), (KEPT,), 1.0)
    for edit in (mark, replace(mark, samples=(0,), id=1)):
        with pytest.raises(DamagedError):
            state.apply(1, Added(0, 0, 1, (imported(1),), (edit,)))
        assert not state.samples
    state.apply(1, Added(0, 0, 1, (imported(1),), (replace(mark, samples=(0,)),)))
    assert state.samples[0].held_out


def test_that_a_cancelled_comparison_changes_nothing(tmp_path: Path) -> None:
    def cancel(_done: int, _total: int) -> None:
        raise CancelledError("cancelled")

    here, other = galleries(tmp_path)
    with here, other:
        other.add([imported(1)])
        with pytest.raises(CancelledError):
            plan_merge(here.samples(deleted=True), other, cancel)
        assert not here.samples()


@pytest.mark.parametrize("own", [False, True])  # has each sample a list of classes of its own?
def test_that_samples_of_models_with_thousands_of_classes_come_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, own: bool
) -> None:
    monkeypatch.setattr("studio.gallery.journal.MAX_PAYLOAD", 17 * 2**20)  # not 64: quicker

    def sample(number: int) -> NewSample:
        classes = tuple(f"{one:x}{number if own else ''}" for one in range(20_000))
        return replace(imported(number), model="nn-0", classes=classes, probabilities=np.full(20_000, 5e-5, np.float32))

    samples = list(map(sample, range(160 if own else 230)))  # 3.2 million names, or 18 MB of probabilities
    with Gallery.open(tmp_path / "g.h5") as gallery:
        assert len(gallery.add(samples)) == len(samples)
        gallery.close(fold=False)
    kept = load_samples(tmp_path / "g.h5")
    assert [plain(one)[: len(plain(new))] for one, new in zip(kept, samples, strict=True)] == list(map(plain, samples))


def test_that_names_of_classes_no_record_can_hold_are_refused_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.gallery.coming.MOST_NAMES", 1_000)
    with Gallery.open(tmp_path / "g.h5") as gallery:
        with pytest.raises(StudioError, match="nothing was taken in: the names of the 100 classes of a sample"):
            gallery.add([imported(1), new_sample(2, classes=tuple(map(str, range(1_000, 1_100))), probabilities=None)])
        assert not gallery.samples()


# -- tables


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_that_every_trial_is_a_row_those_without_an_answer_too(tmp_path: Path) -> None:
    with Gallery.open(tmp_path / "g.h5") as gallery:
        teach(gallery, [1], "1")
        teach(gallery, [2], "7")
        write_table(trials_table(gallery.trials()), tmp_path / "t.csv", force=False)
    table = rows(tmp_path / "t.csv")
    assert [(row["label"], row["predicted"], row["correct"]) for row in table] == [("1", "1", "True"), ("7", "1", "False")]  # fmt: skip  # noqa: E501
    assert [row["sample"] for row in table] == ["0", "1"]
    assert table[0]["time"].startswith("2023-11-14 22:13:21")


def test_that_every_sample_is_a_row_with_where_it_comes_from(tmp_path: Path) -> None:
    with Gallery.open(tmp_path / "g.h5") as gallery:
        gallery.add([imported(1, "a"), new_sample(2, "b")])
        gallery.relabel([0], "c")
        gallery.delete([1])
        write_table(samples_table(gallery.samples(deleted=True), gallery.edits()), tmp_path / "s.csv", force=False)
    first, second = rows(tmp_path / "s.csv")
    assert (first["label"], first["source"], first["writer"], first["deleted"]) == (
        "c",
        "imported",
        "somebody",
        "False",
    )
    assert (second["model"], second["predicted"], second["deleted"], second["strokes"]) == ("nn-0", "1", "True", "True")
    assert float(second["probability"]) == pytest.approx(0.1)
    assert first["probability"] == ""
    assert first["key"] != second["key"]


def test_that_a_spreadsheet_runs_nothing_of_a_table(tmp_path: Path) -> None:
    texts = ["=1+1", "+1", "-1", "@x", "'=x", "plain"]
    with Gallery.open(tmp_path / "g.h5") as gallery:
        gallery.add([new_sample(n, text, writer=text, model=text) for n, text in enumerate(texts)])
        write_table(samples_table(gallery.samples(), gallery.edits()), tmp_path / "s.csv", force=False)
    for name in ("label", "writer", "model"):
        written = [row[name] for row in rows(tmp_path / "s.csv")]
        assert written == ["'=1+1", "'+1", "'-1", "'@x", "''=x", "plain"]


def test_that_an_empty_gallery_gives_a_table_of_nothing_but_names(tmp_path: Path) -> None:
    write_table(trials_table([]), tmp_path / "t.csv", force=False)
    assert (tmp_path / "t.csv").read_text().startswith("id,sample,label")
    with pytest.raises(StudioError, match="--force"):
        write_table(samples_table([], []), tmp_path / "t.csv", force=False)

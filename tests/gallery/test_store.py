"""The gallery as the window and the command line use it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from studio.errors import StudioError
from studio.gallery.records import DRAWN, NewSample
from studio.gallery.segments import segment_paths
from studio.gallery.store import Gallery, load_samples, verify
from tests.gallery.making import (
    content,
    image,
    imported,
    journal_bytes,
    new_sample,
    new_samples,
    plain,
    run_python,
    teach,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a gallery may stand."""
    return tmp_path / "g.h5"


def test_that_an_answer_is_a_sample_and_a_trial(path: Path) -> None:
    new = new_sample(3, "a", unsure=True)
    with Gallery.open(path) as gallery:
        sample, trial = gallery.answer(new, probability=0.25, page="queue")
        assert plain(sample)[: len(fields(NewSample))] == plain(new)
        assert (sample.id, sample.deleted, sample.held_out, sample.corrected) == (0, False, False, True)
        assert (trial.id, trial.sample, trial.label, trial.predicted) == (0, 0, "a", "1")
        assert (trial.probability, trial.unsure, trial.model, trial.writer) == (0.25, True, "nn-0", "me")
        assert (trial.time, trial.page, trial.taken_back, trial.correct) == (new.time, "queue", False, False)
        assert gallery.sample(0) is sample
        assert tuple(gallery.samples()) == (sample,)
        assert tuple(gallery.trials()) == (trial,)


def test_that_numpys_numbers_are_taken_for_what_they_are(path: Path) -> None:
    probabilities = np.full(10, 0.1, np.float32)
    new = new_sample(0, time=np.float64(5), unsure=np.bool_(False), probabilities=probabilities)
    with Gallery.open(path) as gallery:
        _, trial = gallery.answer(new, probability=np.float64(0.5))
    assert (type(trial.probability), type(trial.unsure), type(trial.time)) == (float, bool, float)


def test_that_a_gallery_keeps_nothing_of_the_callers_arrays(path: Path) -> None:
    pixels = image(0).copy()
    with Gallery.open(path) as gallery:
        sample, _ = gallery.answer(new_sample(0, image=pixels), probability=0.5)
        pixels[:] = 9
        assert np.array_equal(sample.image, image(0))
        assert not sample.image.flags.writeable


def test_that_everything_is_there_after_closing_and_in_one_file(path: Path) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, range(5))
        gallery.add([imported(9), imported(10, "ß")])
        gallery.clear(predicted="3", probability=0.4, unsure=True, model="nn-0", writer="me", time=1.0)
        gallery.relabel([1, 2], "b")
        gallery.delete([3])
        before = content(gallery)
    assert segment_paths(path) == ()
    with Gallery.open(path) as gallery:
        assert content(gallery) == before
        assert gallery.classes == ("7", "b", "ß")
        assert [sample.id for sample in gallery.samples()] == [0, 1, 2, 4, 5, 6]
        assert [edit.what for edit in gallery.edits()] == ["import", "relabel", "delete"]
    assert verify(path).ok


def test_that_looking_at_a_new_gallery_leaves_no_file_but_the_lock(path: Path) -> None:
    with Gallery.open(path) as gallery:
        assert (len(gallery.samples()), gallery.classes, gallery.undo()) == (0, (), None)
    assert journal_bytes(path) == {}


def test_that_what_was_acknowledged_is_there_without_closing(path: Path) -> None:
    code = """
import os, sys
from dataclasses import fields
from pathlib import Path
from studio.gallery.store import Gallery
from tests.gallery.making import teach
gallery = Gallery.open(Path(sys.argv[1]))
teach(gallery, range(7))
os.kill(os.getpid(), 9)
"""
    assert run_python(code, path).returncode == -9
    assert not path.exists()
    assert len(load_samples(path)) == 7
    with Gallery.open(path) as gallery:
        assert len(gallery.samples()) == 7
        teach(gallery, [7])
    assert len(load_samples(path)) == 8


def test_that_a_view_never_changes(path: Path) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, range(3))
        views = [gallery.samples(), gallery.samples(deleted=True), gallery.trials()]
        before = [tuple(view) for view in views]
        teach(gallery, [3])
        gallery.relabel([0], "x")
        gallery.delete([1])
        gallery.take_back(2)
        assert [tuple(view) for view in views] == before
        assert [(len(view), view[-1], view[1:]) for view in views] == [(3, b[-1], b[1:]) for b in before]
        with pytest.raises(IndexError):
            views[0][3]
        assert [sample.label for sample in gallery.samples()] == ["x", "7"]


def test_that_every_change_has_a_revision_of_its_own(path: Path) -> None:
    with Gallery.open(path) as gallery:
        seen = [gallery.revision]
        teach(gallery, [0])
        seen.append(gallery.revision)
        gallery.relabel([0], "x")
        seen.append(gallery.revision)
        gallery.relabel([0], "x")  # is it already
        assert gallery.revision == seen[-1]
        gallery.undo()
        seen.append(gallery.revision)
        gallery.take_back(0)
        seen.append(gallery.revision)
    assert seen == sorted(set(seen))


# undo


def test_that_taking_back_an_answer_takes_trial_and_sample(path: Path) -> None:
    with Gallery.open(path) as gallery:
        (_, trial), _ = teach(gallery, [0, 1])
        cleared = gallery.clear(predicted="3", probability=0.4, unsure=False, model="nn-0", writer="me", time=1.0)
        gallery.take_back(trial.id)
        gallery.take_back(cleared.id)
        gallery.take_back(trial.id)
        assert [sample.id for sample in gallery.samples()] == [1]
        assert [trial.id for trial in gallery.trials()] == [1]
        assert [sample.deleted for sample in gallery.samples(deleted=True)] == [True, False]
        with pytest.raises(StudioError, match="there is no trial 3"):
            gallery.take_back(3)


def test_that_taking_back_the_only_sample_of_a_class_removes_the_class(path: Path) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, [0], "7")
        ((_, trial),) = teach(gallery, [1], "17")
        assert list(gallery.classes) == ["7", "17"]
        gallery.take_back(trial.id)
        assert list(gallery.classes) == ["7"]


def test_that_undo_takes_back_edits_newest_first_and_says_so(path: Path) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, range(3))
        gallery.relabel([0], "a")
        gallery.relabel([0, 1], "b")
        gallery.delete([0, 2])
        gallery.restore([2])
        said = [gallery.undo() for _ in range(5)]
        assert said == [
            "1 sample deleted again",
            "2 samples brought back",
            '2 samples back from "b" to what it was',
            '1 sample back from "a" to "7"',
            None,
        ]
        assert [sample.label for sample in gallery.samples()] == ["7", "7", "7"]
        assert [edit.undoes for edit in gallery.edits()][4:] == [3, 2, 1, 0]


def test_that_undo_leaves_alone_what_was_changed_since(path: Path) -> None:
    with Gallery.open(path) as gallery:
        trials = [trial for _, trial in teach(gallery, range(3))]
        gallery.delete([0, 1])
        gallery.take_back(trials[0].id)
        assert gallery.undo() == "1 sample brought back"
        assert [sample.id for sample in gallery.samples()] == [1, 2]
        assert gallery.restore([0]) == 0


def test_that_undo_and_redo_reach_over_a_restart(path: Path) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, [0])
        gallery.relabel([0], "a")
        gallery.relabel([0], "b")
    with Gallery.open(path) as gallery:
        assert gallery.undo() == '1 sample back from "b" to "a"'
    with Gallery.open(path) as gallery:
        assert gallery.redo() == '1 sample "b" again'
        assert gallery.redo() is None
    with Gallery.open(path) as gallery:
        assert gallery.undo() == '1 sample back from "b" to "a"'
        assert gallery.undo() == '1 sample back from "a" to "7"'
        assert gallery.undo() is None


def test_that_a_relabelled_sample_leaves_its_trial_as_it_was_answered(path: Path) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, [0])
        gallery.relabel([0], "1")
        assert gallery.trials()[0].label == "7"
        assert (gallery.info().corrections, gallery.info().confirmed) == (0, 1)


@pytest.mark.parametrize("label", ["", "   ", "x" * 40, "a\nb"])
def test_that_no_edit_gives_an_impossible_label(path: Path, label: str) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, [0])
        with pytest.raises(StudioError, match="label"):
            gallery.relabel([0], label)
        assert gallery.samples()[0].label == "7"


@pytest.mark.parametrize("ids", [[5], [0, 5], [-1]])
def test_that_an_edit_of_an_unknown_sample_changes_nothing(path: Path, ids: list[int]) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, [0])
        for edit in (gallery.delete, gallery.restore, lambda ids: gallery.relabel(ids, "x")):
            with pytest.raises(StudioError, match="there is no sample"):
                edit(ids)
        assert gallery.revision == 1


def test_that_the_info_counts_what_is_there(path: Path) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, range(3), "7")
        teach(gallery, range(3, 5), "1")
        gallery.add([imported(5, "x")])
        gallery.delete([0])
        info = gallery.info()
        assert (info.samples, info.corrections, info.confirmed, info.imported) == (5, 2, 2, 1)
        assert (info.classes, info.writers, info.format) == (("7", "1", "x"), ("me", "somebody"), 3)
        assert info.journal_records == 8
        assert info.file_bytes == sum(map(len, journal_bytes(path).values()))
        gallery.pack()
        assert gallery.info().journal_records == 0
    with Gallery.open(path, read_only=True) as gallery:
        assert gallery.info().samples == 5


# imports


def test_that_an_import_gets_ids_in_its_order(path: Path) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, [0])
        assert gallery.add([imported(n) for n in range(3)]) == (1, 2, 3)
        assert gallery.add([]) == ()


def test_that_a_large_import_is_all_or_nothing(path: Path) -> None:
    """5,000 samples are three records; whatever the moment of a kill, they count together or not at all."""
    with Gallery.open(path) as gallery:
        teach(gallery, [0])
        gallery.close(fold=False)
    with Gallery.open(path) as gallery:
        gallery.add([imported(n % 7) for n in range(5000)])
        gallery.close(fold=False)
    last = segment_paths(path)[-1]
    data = last.read_bytes()
    last.write_bytes(data[:-8])  # the edit by which it can be undone is cut off: it is there, and was not acknowledged
    assert len(load_samples(path)) == 5001
    for share in (0.9, 0.7, 0.4, 0.01):
        last.write_bytes(data[: int(len(data) * share)])
        assert len(load_samples(path)) == 1, share
    last.write_bytes(data[: int(len(data) * 0.8)])
    with Gallery.open(path) as gallery:  # two of three parts are there, and stay without effect
        assert gallery.add([imported(1)]) == (1,)
        teach(gallery, [2])
        before = content(gallery)
    with Gallery.open(path) as gallery:
        assert content(gallery) == before
        assert len(gallery.samples()) == 3


# whose gallery it is


HOLD = """
import sys
from dataclasses import fields
from pathlib import Path
from studio.gallery.store import Gallery
from tests.gallery.making import teach
with Gallery.open(Path(sys.argv[1])) as gallery:
    teach(gallery, range(3))
    print("open", flush=True)
    sys.stdin.read()
"""


@contextmanager
def held(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process has the gallery open, with three samples in its journal."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdin is not None
    with process, process.stdout:
        assert process.stdout.readline() == "open\n"
        yield process
        process.stdin.close()


def test_that_a_second_window_is_refused_until_the_first_is_closed(path: Path) -> None:
    with held(path), pytest.raises(StudioError, match=r"g\.h5 is open in another window; close that one first$"):
        Gallery.open(path)
    with Gallery.open(path) as gallery:
        assert len(gallery.samples()) == 3


def test_that_a_second_window_is_refused_by_another_name_of_the_same_file(path: Path) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, [0])
        gallery.pack()
        other = path.with_name("other.h5")
        other.symlink_to(path)
        with pytest.raises(StudioError, match="another window"):
            Gallery.open(other)


def test_that_readers_need_no_lock_and_see_what_is_acknowledged(path: Path) -> None:
    with held(path):
        assert len(load_samples(path)) == 3
        assert verify(path).ok
        with Gallery.open(path, read_only=True) as gallery:
            assert (len(gallery.samples()), gallery.info().journal_records) == (3, 3)


def test_that_a_reader_while_folds_go_on_sees_one_state_or_the_next(path: Path) -> None:
    with Gallery.open(path, fold_after=3) as gallery:
        for number in range(40):
            teach(gallery, [number])
            assert [sample.id for sample in load_samples(path)] == list(range(number + 1))
        assert gallery.fold_problem == ""


def test_that_a_killed_owner_blocks_nobody(path: Path) -> None:
    with held(path) as process:
        process.kill()
    with Gallery.open(path) as gallery:
        assert len(gallery.samples()) == 3


def test_that_a_gallery_for_looking_only_refuses_every_change(path: Path) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, [0])
        gallery.close(fold=False)
    before = journal_bytes(path)
    with Gallery.open(path, read_only=True) as gallery:
        assert gallery.read_only
        for change in (
            lambda: gallery.answer(new_sample(), probability=0.5),
            lambda: gallery.add([imported()]),
            lambda: gallery.take_back(0),
            lambda: gallery.relabel([0], "x"),
            lambda: gallery.delete([0]),
            gallery.pack,
        ):
            with pytest.raises(StudioError, match="open for looking only"):
                change()
        gallery.fold()
        assert len(gallery.samples()) == 1
    assert journal_bytes(path) == before


def test_that_a_torn_end_is_left_to_the_owner(path: Path) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, range(2))
        gallery.close(fold=False)
    (segment,) = segment_paths(path)
    segment.write_bytes(segment.read_bytes()[:-5])
    before = journal_bytes(path)
    assert len(load_samples(path)) == 1
    assert verify(path).ok
    assert journal_bytes(path) == before
    with Gallery.open(path) as gallery:
        assert len(gallery.samples()) == 1


def test_that_a_closed_gallery_saves_nothing(path: Path) -> None:
    gallery = Gallery.open(path)
    gallery.close()
    gallery.close()
    with pytest.raises(StudioError, match="closed"):
        teach(gallery, [0])


def test_that_looking_at_no_gallery_is_refused(path: Path) -> None:
    for use in (load_samples, verify, lambda p: Gallery.open(p, read_only=True)):
        with pytest.raises(StudioError, match="there is no gallery"):
            use(path)


def test_that_a_missing_folder_is_refused(tmp_path: Path) -> None:
    for read_only in (False, True):
        with pytest.raises(StudioError, match="typo"):
            Gallery.open(tmp_path / "typo" / "g.h5", read_only=read_only)
    assert list(tmp_path.iterdir()) == []


def test_that_a_folder_in_the_place_of_a_gallery_is_refused(path: Path) -> None:
    path.mkdir()
    for read_only in (False, True):
        with pytest.raises(StudioError, match=r"g\.h5"):
            Gallery.open(path, read_only=read_only)


READ_ONLY = """
import os, sys
from dataclasses import fields
from pathlib import Path
from studio.errors import StudioError
from studio.gallery.store import Gallery
if os.geteuid() == 0:
    os.seteuid(65534)  # root may write anywhere
path = Path(sys.argv[1])
with Gallery.open(path, read_only=True) as gallery:
    print(len(gallery.samples()))
try:
    Gallery.open(path)
except StudioError as error:
    print(error)
"""


@pytest.mark.skipif(os.name == "nt", reason="folders are not read-only there")
def test_that_a_read_only_folder_opens_for_looking() -> None:
    with tempfile.TemporaryDirectory() as name:  # not tmp_path: nobody else may look into that
        path = Path(name).resolve() / "g.h5"
        with Gallery.open(path) as gallery:
            teach(gallery, range(3))
            gallery.close(fold=False)
        for lock in path.parent.glob("*lock"):
            lock.unlink()
        path.parent.chmod(0o555)
        ran = run_python(READ_ONLY, path)
        path.parent.chmod(0o755)
    assert ran.stderr == ""
    count, refusal = ran.stdout.splitlines()
    assert count == "3"
    assert refusal.startswith(f"cannot open gallery {path}: the folder is read-only for you; copy it to another place")


# damage to the journal


def test_that_damage_in_the_journal_is_named_and_nothing_is_touched(path: Path) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, range(4))
        gallery.close(fold=False)
    (segment,) = segment_paths(path)
    data = bytearray(segment.read_bytes())
    data[len(data) // 2] ^= 1
    segment.write_bytes(data)
    before = journal_bytes(path)
    for read_only in (False, True):
        with pytest.raises(StudioError, match=rf"{segment.name} at byte \d+: record [23] is damaged; nothing was"):
            Gallery.open(path, read_only=read_only)
    report = verify(path)
    assert (report.samples, report.trials, report.journal_records) == (3, 3, 3)
    assert len(report.problems) == 1
    assert journal_bytes(path) == before


def test_that_a_missing_segment_is_noticed(path: Path) -> None:
    for _ in range(3):
        with Gallery.open(path) as gallery:
            teach(gallery, range(2))
            gallery.close(fold=False)
    segment_paths(path)[1].unlink()
    with pytest.raises(StudioError, match=r"records 3 to 4 of gallery .* are missing"):
        Gallery.open(path)
    assert verify(path).samples == 4


def test_that_a_missing_gallery_file_is_noticed(path: Path) -> None:
    with Gallery.open(path) as gallery:
        teach(gallery, range(2))
        gallery.pack()
        teach(gallery, range(2))
        gallery.close(fold=False)
    path.unlink()
    with pytest.raises(StudioError, match="records 1 to 2 of gallery"):
        Gallery.open(path)


def test_that_the_journal_of_another_gallery_is_not_taken_in(tmp_path: Path) -> None:
    one, two = tmp_path / "one.h5", tmp_path / "two.h5"
    for path in (one, two):
        with Gallery.open(path) as gallery:
            teach(gallery, range(2))
            gallery.pack()
            teach(gallery, range(2))
            gallery.close(fold=False)
    two.replace(one)
    with pytest.raises(StudioError, match="belongs to another gallery"):
        Gallery.open(one)


def test_that_no_window_waits_for_h5py_without_a_gallery_file(path: Path) -> None:
    code = """
import sys
from dataclasses import fields
from pathlib import Path
from studio.gallery.store import Gallery, load_samples
from tests.gallery.making import teach
gallery = Gallery.open(Path(sys.argv[1]))
teach(gallery, range(3))
load_samples(gallery.path)
gallery.close(fold=False)
sys.exit("h5py" in sys.modules)
"""
    assert run_python(code, path).returncode == 0


# any order of anything


class Life(RuleBasedStateMachine):
    """A gallery, and what should be in it: (label, deleted) of every sample, and which trials count."""

    folder: Path

    @initialize()
    def begin(self) -> None:
        self.path = self.folder / f"{len(list(self.folder.iterdir()))}" / "g.h5"
        self.path.parent.mkdir()
        self.samples: list[tuple[str, bool]] = []
        self.trials: list[int | None] = []
        self.gone: set[int] = set()
        self.gallery = Gallery.open(self.path, fold_after=1_000_000)

    def teardown(self) -> None:
        self.gallery.close(fold=False)

    @rule(new=new_samples())
    def answer(self, new: NewSample) -> None:
        self.gallery.answer(new, probability=0.5)
        self.trials.append(len(self.samples))
        self.samples.append((new.label, False))

    @rule()
    def clear(self) -> None:
        self.gallery.clear(predicted="", probability=0.0, unsure=True, model="", writer="", time=0.0)
        self.trials.append(None)

    @rule(news=st.lists(new_samples(), max_size=3))
    def add(self, news: list[NewSample]) -> None:
        assert self.gallery.add(news) == tuple(range(len(self.samples), len(self.samples) + len(news)))
        self.samples += [(new.label, False) for new in news]

    @precondition(lambda self: self.trials)
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        trial = data.draw(st.integers(0, len(self.trials) - 1))
        self.gallery.take_back(trial)
        self.gone.add(trial)
        if (sample := self.trials[trial]) is not None:
            self.samples[sample] = (self.samples[sample][0], True)

    @precondition(lambda self: self.samples)
    @rule(data=st.data(), label=st.sampled_from(["a", "b"]))
    def relabel_then_maybe_undo(self, data: st.DataObject, label: str) -> None:
        ids = data.draw(st.sets(st.integers(0, len(self.samples) - 1)))
        before = list(self.samples)
        changed = self.gallery.relabel(ids, label)
        for sample in ids:
            self.samples[sample] = (label, self.samples[sample][1])
        if changed and data.draw(st.booleans()):
            self.gallery.undo()
            self.samples = before

    @precondition(lambda self: self.samples)
    @rule(data=st.data())
    def delete_then_maybe_undo(self, data: st.DataObject) -> None:
        ids = data.draw(st.sets(st.integers(0, len(self.samples) - 1)))
        before = list(self.samples)
        changed = self.gallery.delete(ids)
        for sample in ids:
            self.samples[sample] = (self.samples[sample][0], True)
        if changed and data.draw(st.booleans()):
            self.gallery.undo()
            self.samples = before

    @rule(fold=st.sampled_from([False, False, False, True]))
    def reopen(self, fold: bool) -> None:
        before = content(self.gallery)
        if fold:
            from studio.gallery.fold import fold as fold_here  # in this process: it is the same code, and quicker

            self.gallery.close(fold=False)
            if paths := segment_paths(self.path):
                fold_here(self.path, int(paths[-1].name.rpartition("-")[2]))
        else:
            self.gallery.close(fold=False)
        self.gallery = Gallery.open(self.path, fold_after=1_000_000)
        assert content(self.gallery) == before

    @invariant()
    def holds_what_it_should(self) -> None:
        gallery = self.gallery
        assert [(s.label, s.deleted) for s in gallery.samples(deleted=True)] == self.samples
        assert [s.id for s in gallery.samples()] == [n for n, (_, deleted) in enumerate(self.samples) if not deleted]
        assert [t.id for t in gallery.trials()] == [n for n in range(len(self.trials)) if n not in self.gone]
        assert gallery.classes == tuple(dict.fromkeys(label for label, deleted in self.samples if not deleted))


def test_that_any_life_of_a_gallery_is_replayed_as_it_was(tmp_path_factory: pytest.TempPathFactory) -> None:
    class LifeHere(Life):
        folder = tmp_path_factory.mktemp("lives")

    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(LifeHere, settings=settings(max_examples=15, stateful_step_count=20, deadline=None))


def test_that_labels_of_every_script_come_back(path: Path) -> None:
    labels = ["é", "ß", "あ", "ع", "𝔊", "👩🏽‍🚀", "O", "0", "o"]
    with Gallery.open(path) as gallery:
        for number, label in enumerate(labels):
            gallery.answer(new_sample(number, label, source=DRAWN), probability=1.0)
    with Gallery.open(path) as gallery:
        assert gallery.classes == tuple(labels)

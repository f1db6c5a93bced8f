"""The gallery: what was taught, and never lost.

Here is what can be done to one; the room's own docstring (`studio.gallery`) says how it lies on the disk. Edits and
undo are `editing`, imports `taking_in`, and all three change the state through one `recorder`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from studio.errors import StudioError
from studio.gallery.coming import NO_MARKS, Marks
from studio.gallery.disk import disk_error
from studio.gallery.editing import Editing
from studio.gallery.events import Answered, Cleared, Forgotten, TakenBack
from studio.gallery.folder import CLOSING
from studio.gallery.hdf5 import FORMAT
from studio.gallery.kept import FORGOTTEN
from studio.gallery.owner import Owner
from studio.gallery.recorder import Recorder
from studio.gallery.records import (
    CHECK,
    CHECKED,
    DELETED,
    HELD_OUT,
    HOLD_OUT,
    IMPORTED,
    KEPT,
    LABEL,
    LIVE,
    STATE,
    WRITER,
    Edit,
    GalleryInfo,
    NewSample,
    Sample,
    Trial,
)
from studio.gallery.segments import segment_paths
from studio.gallery.state import State
from studio.gallery.taking_in import TakingIn
from studio.gallery.verify import load_existing, load_samples, verify
from studio.gallery.view import View
from studio.glyphs.classes import Change
from studio.glyphs.labels import clean_label
from studio.settings import clean_writer

__all__ = ["Gallery", "load_samples", "verify"]

FOLD_AFTER = 200  # records; more as the gallery grows, so that all folds together stay in proportion to it
MANY = 50  # samples: as many are not changed or taken in without a backup


class Gallery:
    """One open gallery. `open` it, `close` it, or use it as a context manager.

    One thread; what it returns never changes and may be handed to any other. Whatever changes it is on the disk when
    the call returns. Every change raises StudioError when the disk refuses or the gallery is read-only: then nothing
    has changed, in memory or on the disk, and the same call works as soon as there is room.
    """

    def __init__(self, path: Path, state: State, owner: Owner | None, *, pending: int = 0) -> None:
        self.path = path
        self._state = state
        self._recorder = Recorder(path, state, owner)
        self._editing = Editing(self._recorder, self._risk)
        self._taking_in = TakingIn(self._recorder, self._editing)
        self._pending = pending  # records in the journal, when for looking only
        self.before_risk: Callable[[], None] = lambda: None  # called before what changes much: see `gallery.rotation`
        self.before_forgetting: Callable[[], None] = lambda: None  # called before a writer goes for good

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, fold_after: int = FOLD_AFTER) -> Self:
        """Open the gallery `path`, which need not exist yet; the folder must. Become its owner, unless `read_only`.

        `read_only` reads it as it is at this moment, takes no lock and writes nothing, also where another owns it.
        `fold_after`: records before the first fold is due. Raises StudioError, one line, when another process owns it,
        a newer program wrote it, it is damaged, it is somebody else's file, or the folder is missing or read-only.
        """
        path = path.expanduser().resolve()
        if read_only:
            loaded = load_existing(path)
            return cls(path, loaded.state, None, pending=loaded.state.last - loaded.folded)
        owner, state = Owner.open(path, fold_after)
        return cls(path, state, owner)

    # looking

    @property
    def read_only(self) -> bool:
        """Opened for looking only."""
        return self._recorder.owner is None

    @property
    def revision(self) -> int:
        """A number that grows at every change."""
        return self._recorder.revision

    @property
    def fold_problem(self) -> str:
        """Why the last fold failed, in one line; empty when it did not. Nothing is lost by it."""
        owner = self._recorder.owner
        return owner.problem if owner else ""

    @property
    def classes(self) -> tuple[str, ...]:
        """Labels of live samples in order of first arrival."""
        return self._state.classes()

    def samples(self, deleted: bool = False) -> View[Sample]:
        """Live samples in order of arrival; with `deleted`, all of them, each at the index that is its id.

        An immutable sequence whose slices are tuples. It costs nothing after an answer, also in a large gallery; only
        after an edit is it made anew.
        """
        return self._state.all_samples() if deleted else self._state.live_samples()

    def sample(self, number: int) -> Sample:
        """The sample with that id, deleted or not. Raises StudioError when there is none."""
        if not 0 <= number < len(self._state.samples):
            raise StudioError(f"there is no sample {number} in gallery {self.path}")
        return self._state.samples[number]

    def trials(self) -> View[Trial]:
        """Trials in order, without those that were taken back. As cheap as `samples`."""
        return self._state.counted_trials()

    def edits(self) -> View[Edit]:
        """Every edit ever made, in order, undos among them."""
        return View(self._state.edits)

    def info(self) -> GalleryInfo:
        """The gallery in figures."""
        samples, owner = self.samples(), self._recorder.owner
        looked_at = [sample for sample in samples if sample.model]
        confirmed = sum(sample.label == sample.predicted for sample in looked_at)
        return GalleryInfo(
            samples=len(samples),
            corrections=len(looked_at) - confirmed,
            confirmed=confirmed,
            imported=sum(sample.source == IMPORTED for sample in samples),
            classes=self.classes,
            writers=tuple(dict.fromkeys(sample.writer for sample in samples)),
            format=FORMAT,
            file_bytes=sum(map(_size, (self.path, *segment_paths(self.path)))),
            journal_records=owner.pending if owner else self._pending,
        )

    # teaching

    def answer(self, new: NewSample, *, probability: float, page: str = "draw") -> tuple[Sample, Trial]:
        """A drawing was answered: one sample and one trial, in one record. `probability`: of the label shown."""
        trial = Trial(
            id=len(self._state.trials),
            sample=len(self._state.samples),
            label=new.label,
            predicted=new.predicted,
            probability=float(probability),
            unsure=bool(new.unsure),
            model=new.model,
            writer=new.writer,
            time=float(new.time),
            page=page,
        )
        self._recorder.commit(Answered(trial, new))
        return self._state.samples[-1], self._state.trials[-1]

    def clear(
        self,
        *,
        predicted: str,
        probability: float,
        unsure: bool,
        model: str,
        writer: str,
        time: float,
        page: str = "draw",
    ) -> Trial:
        """A drawing was cleared without an answer."""
        number = len(self._state.trials)
        trial = Trial(
            number, None, "", predicted, float(probability), bool(unsure), model, writer, float(time), page
        )  # fmt: skip
        self._recorder.commit(Cleared(trial))
        return self._state.trials[-1]

    def take_back(self, trial_id: int) -> None:
        """Undo an answer or a clear: the trial does not count, and its sample goes with it. Twice is once."""
        if not 0 <= trial_id < len(self._state.trials):
            raise StudioError(f"there is no trial {trial_id} in gallery {self.path}")
        if not self._state.trials[trial_id].taken_back:
            self._recorder.commit(TakenBack(trial_id, time.time()))

    def add(self, samples: Sequence[NewSample], *, marked: Marks = NO_MARKS, here: Marks = NO_MARKS) -> tuple[int, ...]:
        """Take in an import, all of it or nothing; returns the new ids.

        `marked`: marks that come with `samples`, and go with them, by their place among them. `here`: marks for samples
        that are here already, by id; they are edits of their own.
        """
        self._risk(len(samples))
        return self._taking_in.at_once(samples, marked, here)

    def adding(
        self, samples: Sequence[NewSample], *, marked: Marks = NO_MARKS, here: Marks = NO_MARKS
    ) -> Generator[int, None, tuple[int, ...]]:
        """`add` in pieces of some 20 ms, for who has other things to do between them; yields how many are written.

        A backup comes before it, also before few, for nobody has seen each of them.
        None of them counts before the last piece, and what is given up before (`close` of the iteration, or an error)
        counts never. If the gallery is changed meanwhile, it begins anew; after a few times the rest is not in pieces.
        Returns the new ids. Raises as `add` does, and StudioError when another is under way.
        """
        if self._recorder.in_pieces is not None:
            raise StudioError(f"another import into gallery {self.path} is under way; wait until it is done")
        self.before_risk()
        return (yield from self._taking_in.in_pieces(samples, marked, here))

    # mending

    def relabel(self, ids: Iterable[int], label: str) -> int:
        """Give samples another label; returns how many had a different one."""
        label = clean_label(label)
        known = [number for number in self._known(ids) if not self._state.samples[number].lost]
        return self._editing.edit("relabel", LABEL, dict.fromkeys(known, label))

    def delete(self, ids: Iterable[int]) -> int:
        """Leave samples out; they stay on the disk. Their trials count as before. Returns how many were there."""
        return self._editing.edit("delete", STATE, dict.fromkeys(self._known(ids), DELETED))

    def restore(self, ids: Iterable[int]) -> int:
        """Bring deleted samples back, but none that went with its trial; returns how many."""
        gone = self._state.gone()
        return self._editing.edit("restore", STATE, {number: LIVE for number in self._known(ids) if number not in gone})

    def change_class(self, change: Change) -> int:
        """Rename, merge or delete a whole class, in one edit; returns how many live samples it had.

        The edit is made for a class without samples, too, because models may know it: `glyphs.classes` tells what
        that means to them.
        """
        ids = [sample.id for sample in self.samples() if sample.label == change.old]
        self.before_risk()
        if change.new:
            return self._editing.edit(change.what, LABEL, dict.fromkeys(ids, clean_label(change.new)), always=True)
        return self._editing.edit(change.what, STATE, dict.fromkeys(ids, DELETED), always=True)

    def move(self, ids: Iterable[int], writer: str) -> int:
        """Say whose hand samples are, their trials with them; returns how many were somebody else's."""
        writer = clean_writer(writer)
        gone = self._state.gone()
        return self._editing.edit("move", WRITER, {number: writer for number in self._known(ids) if number not in gone})

    def hold_out(self, ids: Iterable[int], *, kept: bool = True) -> int:
        """Keep samples for testing, or leave it to the rule again; returns how many were not so already.

        What some model was trained on is no test any more, whatever is marked here: see `training.plan`.
        """
        there = [number for number in self._known(ids) if not self._state.samples[number].lost]
        return self._editing.edit(HOLD_OUT, HELD_OUT, dict.fromkeys(there, KEPT if kept else ""))

    def keep_labels(self, ids: Iterable[int]) -> int:
        """Say that labels are right as they are, whatever doubts them; returns of how many that was not said before.

        It is said of the label: of another one that the sample is given later, or its class becomes, it says nothing.
        """
        there = [sample for sample in map(self.sample, dict.fromkeys(ids)) if not sample.lost]
        return self._editing.edit(CHECK, CHECKED, {sample.id: sample.label for sample in there})

    def knows(self, writer: str) -> bool:
        """Is there a sample or a trial of a writer, deleted and moved ones among them?"""
        state = self._state
        moved = (edit for edit in state.edits if edit.field == WRITER)
        names = {name for edit in moved for name in (*edit.before, *edit.after)}
        names.update(sample.writer for sample in state.samples)
        names.update(trial.writer for trial in state.trials)
        return writer in names - {FORGOTTEN}

    def forget(self, writer: str) -> int:
        """Remove everything of a writer for good, and fold, so that the journal has it no more; returns the samples.

        It cannot be undone. Raises StudioError: there is no such writer, or the fold failed (then the gallery has
        forgotten already, and `pack` ends it).
        """
        count = sum(sample.writer == writer for sample in self._state.samples)
        if not self.knows(writer):
            raise StudioError(f'there is no writer "{writer}" in gallery {self.path}')
        self.before_forgetting()
        self._recorder.commit(Forgotten(writer))
        self._editing.begin_anew()
        self.pack()
        return count

    @property
    def to_undo(self) -> tuple[Edit, ...]:
        """The step that `undo` would look at next; (): there is none."""
        return self._editing.history.to_undo

    def undo(self) -> str | None:
        """Take back the newest step, an import among them, and say so in words; `history.STEPS` edits of them, ever.

        None: there is none. What was changed again since, or is gone for good, is left alone.
        """
        return self._editing.undo()

    def redo(self) -> str | None:
        """Make the step again that the newest undo took back, and say so in words; None: there is none."""
        return self._editing.redo()

    # keeping

    def fold(self, *, idle: bool = False) -> None:
        """Start folding the journal into the gallery file when that is due, in a child process; never waits.

        Every change asks for it by itself; `idle` (nothing has happened for a while) makes it due sooner.
        """
        self._recorder.fold(idle=idle)

    def link_to(self, folder: Path) -> Path:
        """Link the gallery as it is now into the empty `folder`, in no time; returns the file there. StudioError."""
        try:
            self._recorder.writing().link_to(folder)
        except OSError as error:
            raise disk_error("cannot back up gallery", self.path, error) from error
        return folder / self.path.name

    @property
    def last(self) -> int:
        """Sequence number of the newest event."""
        return self._state.last

    def pack(self) -> None:
        """Fold everything into the gallery file now, and wait. Raises StudioError; the journal then still has it."""
        self._recorder.pack()

    def close(self, *, fold: bool = True, patience: float = CLOSING) -> None:
        """Fold what is in the journal, in at most `patience` seconds, and let go of the gallery.

        A fold that fails or takes longer is only logged: nothing is lost by it.
        """
        if self._recorder.owner:
            self._recorder.owner.close(fold=fold, patience=patience)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _risk(self, samples: int) -> None:
        if samples >= MANY:
            self.before_risk()

    def _known(self, ids: Iterable[int]) -> tuple[int, ...]:
        return tuple(self.sample(number).id for number in dict.fromkeys(ids))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:  # not there yet, or folded this moment
        return 0

"""What a gallery holds in memory, and the one place where an event changes it.

The owner's window, a reader, and the fold's child process all build their state by `State.apply`, from the same bytes:
that folding equals replaying is then not a hope but how it is made.

Lists grow in place, and whoever asks for one gets a `View` of it, so a new answer costs nothing however large the
gallery is. A change of what is already there copies the list first, if a view of it is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from studio.errors import counted
from studio.gallery.events import Added, Answered, Cleared, DamagedError, Edited, Event, Forgotten, TakenBack
from studio.gallery.kept import LOST_SAMPLE, edited, lost_trial, stored, within, without
from studio.gallery.records import (
    DELETED,
    KEPT,
    LIVE,
    STATE,
    WRITER,
    Edit,
    NewSample,
    Sample,
    Trial,
)
from studio.gallery.view import View

PLACES = 250_000  # that are kept for lost records: what leaves more of them open is damaged itself


class State:
    """Samples, trials and edits, each at the index that is its id. `last`: sequence number of the last event in it.

    `lenient`: what refers to records that are lost is made up for with tombstones, instead of refused; `amiss` says
    the first time it was, "" if it never was. `left_out`: marks of imports that are not of their samples, a line each.
    """

    def __init__(self, *, last: int = 0, lenient: bool = False) -> None:
        self.samples: list[Sample] = []
        self.trials: list[Trial] = []
        self.edits: list[Edit] = []
        self.last = last
        self.lenient = lenient
        self.amiss = ""
        self.left_out: list[str] = []
        self._pending: list[Added] = []  # parts of an import that is not complete, and their samples
        self._coming: list[Sample] = []
        self._lent = False  # is a view of `samples` about?
        self._live: list[Sample] | None = None  # caches; None: to be made
        self._counted: list[Trial] | None = None
        self._classes: dict[str, None] | None = None
        self._gone: set[int] | None = None
        self._trials_of: dict[int, list[int]] | None = None  # by sample, for moves
        self._places = PLACES

    def apply(self, number: int, event: Event) -> None:
        """Let event `number` happen. One that happened already is passed over.

        Raises DamagedError when it does not fit on what is here; then nothing has changed.
        """
        if number <= self.last:
            return
        if number != self.last + 1 and not self.lenient:
            raise DamagedError(f"record {number} follows record {self.last}")
        if not isinstance(event, Added):
            self.give_up()
        match event:
            case Answered(trial, sample):
                self._answer(trial, sample)
            case Cleared(trial):
                self._clear(trial)
            case TakenBack(trial=trial_id):
                self._take_back(trial_id)
            case Added():
                self._add(event)
            case Edited(edit):
                self._edit(edit)
            case Forgotten(writer):
                self._forget(writer)
        self.last = number

    # what can be asked

    def all_samples(self) -> View[Sample]:
        """Every sample, deleted ones too, at the index that is its id."""
        self._lent = True
        return View(self.samples)

    def live_samples(self) -> View[Sample]:
        """Samples that are not deleted, in order of arrival."""
        if self._live is None:
            self._live = [sample for sample in self.samples if not sample.deleted]
        return View(self._live)

    def counted_trials(self) -> View[Trial]:
        """Trials that were not taken back, in order."""
        if self._counted is None:
            self._counted = [trial for trial in self.trials if not trial.taken_back]
        return View(self._counted)

    def classes(self) -> tuple[str, ...]:
        """Labels of live samples in order of first arrival."""
        if self._classes is None:
            self._classes = dict.fromkeys(sample.label for sample in self.live_samples())
        return tuple(self._classes)

    def value(self, sample: int, field: str) -> str:
        """What stands in `field` of a sample now, as an edit states it."""
        found = self.samples[sample]
        match field:
            case "label":
                return found.label
            case "writer":
                return found.writer
            case "held out":
                return KEPT if found.held_out else ""
            case "checked":
                return found.checked
        return DELETED if found.deleted else LIVE

    def gone(self) -> set[int]:
        """Samples that no edit brings back: they went with their trial, or nothing but their place is there."""
        if self._gone is None:
            self._gone = {trial.sample for trial in self.trials if trial.taken_back and trial.sample is not None}
            self._gone |= {sample.id for sample in self.samples if sample.lost}
        return self._gone

    # what can happen

    def _answer(self, trial: Trial, sample: NewSample) -> None:
        if trial.sample is None:
            raise DamagedError("an answer without a sample")
        self._expect("sample", trial.sample, len(self.samples))
        self._expect("trial", trial.id, len(self.trials))
        self._append_samples([stored(sample, trial.sample)])
        self._append_trial(trial)

    def _clear(self, trial: Trial) -> None:
        if trial.sample is not None:
            raise DamagedError("a drawing that was cleared has a sample")
        self._append_trial(trial)

    def _add(self, event: Added) -> None:
        before = self._pending[-1] if self._pending else None
        here = len(self.samples) + len(self._coming)
        if event.part == 0:
            before, here = None, len(self.samples)
        if event.part != (before.part + 1 if before else 0) or (before and before.parts != event.parts):
            self._make_up(f"part {event.part} of an import without the part before it")
            return
        self._expect("sample", event.first, here)
        if event.part == 0:
            self.give_up()
        self._pending.append(event)
        self._coming += [stored(sample, number) for number, sample in enumerate(event.samples, event.first)]
        if event.part == event.parts - 1:
            marks = self._marks(event)
            self._append_samples(self._coming)
            self.give_up()
            for edit in marks:
                self._edit(edit)

    def give_up(self) -> None:
        """Forget the parts of an import that is not complete: no part of it may follow."""
        self._pending.clear()
        self._coming.clear()

    def _marks(self, last: Added) -> list[Edit]:
        """The marks of an import. Raises DamagedError where they are not of its samples, or not the next edits.

        Leniently, those of other samples are left out: no sample of it is lost for them.
        """
        own = range(self._pending[0].first, last.first + len(last.samples))
        for place, edit in enumerate(last.marks):
            strange = sum(number not in own for number in edit.samples)
            if not self.lenient:
                self._expect("edit", edit.id, len(self.edits) + place)
                if strange:
                    raise DamagedError("a mark of a sample that is not of its import")
            elif strange:
                wrong = f"{counted(strange, 'mark')} of other samples left out"
                self.left_out.append(f"the import of samples {own.start} to {own.stop - 1}: {wrong}")
        return [within(own, edit) for edit in last.marks]

    def _take_back(self, trial_id: int) -> None:
        if trial_id >= len(self.trials):
            self._make_up(f"trial {trial_id} is taken back and is not there")
            return
        if self.trials[trial_id].taken_back:
            return
        trial = self.trials[trial_id] = replace(self.trials[trial_id], taken_back=True)
        self._counted = self._gone = None
        if trial.sample is not None and trial.sample < len(self.samples):
            self._replace_sample(edited(self.samples[trial.sample], STATE, DELETED))

    def _edit(self, edit: Edit) -> None:
        known = [number for number in edit.samples if number < len(self.samples)]
        if len(known) < len(edit.samples):
            self._make_up(f"an edit of a sample that is not there, {max(edit.samples)}")
        if edit.id != len(self.edits):
            self._make_up(f"edit {edit.id} comes where edit {len(self.edits)} is due")
        for number, after in zip(edit.samples, edit.after, strict=True):
            if number < len(self.samples) and self.value(number, edit.field) != after:
                self._replace_sample(edited(self.samples[number], edit.field, after))
        if edit.field == WRITER:
            self._move_trials(edit)
        self.edits.append(edit)

    def _move_trials(self, edit: Edit) -> None:
        """The trials of samples that have another writer now are that writer's."""
        if self._trials_of is None:
            self._trials_of = {}
            for trial in self.trials:
                if trial.sample is not None:
                    self._trials_of.setdefault(trial.sample, []).append(trial.id)
        for sample, writer in zip(edit.samples, edit.after, strict=True):
            for number in self._trials_of.get(sample, ()):
                if self.trials[number].writer != writer:
                    self.trials[number] = replace(self.trials[number], writer=writer)
        self._counted = None

    def _forget(self, writer: str) -> None:
        for sample in self.samples:
            if sample.writer == writer:
                self._replace_sample(stored(LOST_SAMPLE, sample.id, deleted=True))
        self.trials = [lost_trial(trial.id) if trial.writer == writer else trial for trial in self.trials]
        self.edits = [without(writer, edit) if edit.field == WRITER else edit for edit in self.edits]
        self._counted = self._gone = self._trials_of = None

    def _expect(self, what: str, number: int, expected: int) -> None:
        if number == expected:
            return
        wrong = f"{what} {number} comes where {what} {expected} is due"
        if not expected < number <= expected + self._places:
            raise DamagedError(wrong)
        self._make_up(wrong)

    def _make_up(self, wrong: str) -> None:
        """Go on as well as can be, if that is wanted."""
        if not self.lenient:
            raise DamagedError(wrong)
        self.amiss = self.amiss or wrong

    def _append_samples(self, samples: Sequence[Sample]) -> None:
        """Samples whose ids follow each other."""
        if samples:
            self._places -= samples[0].id - len(self.samples)
        while samples and len(self.samples) < samples[0].id:  # only when lenient: the place of a lost record
            self.samples.append(stored(LOST_SAMPLE, len(self.samples), deleted=True))
        self.samples += samples
        if self._live is not None:
            self._live += samples
        if self._classes is not None:
            self._classes |= dict.fromkeys(sample.label for sample in samples if sample.label not in self._classes)

    def _append_trial(self, trial: Trial) -> None:
        self._expect("trial", trial.id, len(self.trials))
        self._places -= trial.id - len(self.trials)
        while len(self.trials) < trial.id:
            self.trials.append(lost_trial(len(self.trials)))
        self.trials.append(trial)
        if trial.sample is not None and self._trials_of is not None:
            self._trials_of.setdefault(trial.sample, []).append(trial.id)
        if self._counted is not None and not trial.taken_back:
            self._counted.append(trial)

    def _replace_sample(self, sample: Sample) -> None:
        if self._lent:  # the list as it was belongs to the views of it
            self.samples = self.samples.copy()
            self._lent = False
        self.samples[sample.id] = sample
        self._live = self._classes = None

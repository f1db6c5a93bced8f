"""Two galleries into one: what the other has and this one lacks is added, all of it or nothing.

A sample is known by its pixels and its label. One that is here already, or was deleted here, is not taken, so merging
twice changes nothing. Where the same pixels have another label here, the label here stays, and the two are listed: who
is right is for a person to say. The same with the writer of a sample that is here already. What the other has deleted
is not taken.

What is known of a sample comes with it: writer, time, source, strokes, the model that looked and what it said, and
what a person has said of it beside its label: that it is kept for testing, or that its label was looked at and kept.
Such marks come to samples that are here already, too (same pixels, same label), for somebody would else be asked
twice; the lack of one takes none away. The samples that came are taken back as one import, their marks with them;
marks of samples that were here are edits of their own, one for each kind, and go in the same step. Trials stay where
they were made: an accuracy is counted from the answers given in one place, and a trial is recorded together with its
drawing, one at a time, so many of them could not come all or not at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace

from studio.formats.progress import Progress, unseen, watched
from studio.gallery.coming import Marks
from studio.gallery.exchange import known_pictures
from studio.gallery.records import CHECKED, HELD_OUT, KEPT, NewSample, Sample
from studio.gallery.store import MANY, Gallery
from studio.glyphs.keys import pixel_key, sample_key

_TAKEN = tuple(field.name for field in fields(NewSample))


@dataclass(frozen=True)
class Conflict:
    """A sample of the other gallery that has another label here."""

    other: int  # id there
    label: str  # there; not taken
    here: tuple[str, ...]  # the labels here; they stay


@dataclass(frozen=True)
class OtherHand:
    """A sample that is here already, and another writer's in the other gallery."""

    other: int  # id there
    label: str
    writer: str  # there; not taken
    here: tuple[str, ...]  # the writers here; they stay


@dataclass(frozen=True)
class Plan:
    """What merging would do."""

    samples: tuple[NewSample, ...]  # that this gallery lacks
    known: int  # that it has or had
    conflicts: tuple[Conflict, ...]
    hands: tuple[OtherHand, ...]  # of those known
    trials: int  # of the other; they stay there
    marked: Marks  # what of `samples` is marked, by place
    here: Marks  # what of the samples that are here will be, by id

    @property
    def marks(self) -> int:
        """How many marks come."""
        return sum(len(said) for marks in (self.marked, self.here) for said in marks.values())


def plan_merge(here: Sequence[Sample], other: Gallery, progress: Progress = unseen) -> Plan:
    """What `other` would bring to a gallery that has the samples `here`, deleted ones among them."""
    known = known_pictures(here, progress)
    places: dict[int, int] = {}  # among those taken, by picture and label
    taken: list[NewSample] = []
    conflicts: list[Conflict] = []
    hands: list[OtherHand] = []
    marks = _Marks(here)
    coming = other.samples()
    for sample in watched(coming, progress):
        key = pixel_key(sample.image)
        labels = known.get(key)
        if labels is None:
            known[key] = (sample.label,)
            places[sample_key(sample.image, sample.label)] = len(taken)
            taken.append(_as_new(sample))
        elif sample.label not in labels:
            conflicts.append(Conflict(sample.id, sample.label, labels))
            continue
        elif (writers := marks.writers(sample)) and sample.writer not in writers:
            hands.append(OtherHand(sample.id, sample.label, sample.writer, writers))
        marks.bring(sample, places)
    count = len(coming) - len(taken) - len(conflicts)
    return Plan(tuple(taken), count, tuple(conflicts), tuple(hands), len(other.trials()), marks.taken, marks.here)


def still_lacking(plan: Plan, here: Sequence[Sample], progress: Progress = unseen) -> Plan:
    """`plan` without what has come since: `here` are the samples that are here now, deleted ones among them."""
    known = known_pictures(here, progress)
    left = [place for place, sample in enumerate(plan.samples) if pixel_key(sample.image) not in known]
    now = {place: number for number, place in enumerate(left)}
    marked = {
        field: {now[place]: value for place, value in said.items() if place in now}
        for field, said in plan.marked.items()
    }
    return replace(plan, samples=tuple(plan.samples[place] for place in left), marked=marked)


def merge(gallery: Gallery, plan: Plan) -> tuple[int, ...]:
    """Add what `plan` takes; returns the new ids. Raises StudioError, and nothing has changed."""
    if not (plan.samples or plan.marks):
        return ()
    if len(plan.samples) < MANY:  # before many it comes by itself
        gallery.before_risk()
    return gallery.add(plan.samples, marked=plan.marked, here=plan.here)


class _Marks:
    """What a person has said of samples beside their labels, on its way from one gallery to another."""

    def __init__(self, here: Sequence[Sample]) -> None:
        self.taken: dict[str, dict[int, str]] = {HELD_OUT: {}, CHECKED: {}}
        self.here: dict[str, dict[int, str]] = {HELD_OUT: {}, CHECKED: {}}
        self._samples = here
        self._own: dict[int, list[Sample]] | None = None  # live ones by picture and label, once that is asked

    def bring(self, sample: Sample, places: Mapping[int, int]) -> None:
        """Take the marks of `sample` to its like, which is taken (`places`) or here."""
        said = _said(sample)
        if not said:
            return
        key = sample_key(sample.image, sample.label)
        for field, value in said.items():
            if key in places:
                self.taken[field][places[key]] = value
            for mine in self._alike(key):
                if field not in _said(mine):
                    self.here[field][mine.id] = value

    def writers(self, sample: Sample) -> tuple[str, ...]:
        """Whose the likes of `sample` are that are here."""
        return tuple(sorted({mine.writer for mine in self._alike(sample_key(sample.image, sample.label))}))

    def _alike(self, key: int) -> Sequence[Sample]:
        if self._own is None:
            self._own = {}
            for sample in self._samples:
                if not sample.deleted:
                    self._own.setdefault(sample_key(sample.image, sample.label), []).append(sample)
        return self._own.get(key, ())


def _said(sample: Sample) -> dict[str, str]:
    """The marks of a sample, by field."""
    said = {HELD_OUT: KEPT if sample.held_out else "", CHECKED: sample.label if sample.sound else ""}
    return {field: value for field, value in said.items() if value}


def _as_new(sample: Sample) -> NewSample:
    return NewSample(**{name: getattr(sample, name) for name in _TAKEN})

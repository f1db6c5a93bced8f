"""Two galleries into one: what the other has and this one lacks is added, all of it or nothing.

A sample is known by its pixels and its label. One that is here already, or was deleted here, is not taken, so merging
twice changes nothing. Where the same pixels have another label here, the label here stays, and the two are listed: who
is right is for a person to say. What the other has deleted is not taken.

What is known of a sample comes with it: writer, time, source, strokes, the model that looked and what it said. Trials
stay where they were made: an accuracy is counted from the answers given in one place, and a trial is recorded together
with its drawing, one at a time, so many of them could not come all or not at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

from studio.formats.progress import Progress, unseen, watched
from studio.gallery.exchange import known_pictures
from studio.gallery.records import NewSample, Sample
from studio.gallery.store import Gallery
from studio.glyphs.keys import pixel_key

_TAKEN = tuple(field.name for field in fields(NewSample))


@dataclass(frozen=True)
class Conflict:
    """A sample of the other gallery that has another label here."""

    other: int  # id there
    label: str  # there; not taken
    here: tuple[str, ...]  # the labels here; they stay


@dataclass(frozen=True)
class Plan:
    """What merging would do."""

    samples: tuple[NewSample, ...]  # that this gallery lacks
    known: int  # that it has or had
    conflicts: tuple[Conflict, ...]
    trials: int  # of the other; they stay there


def plan_merge(here: Sequence[Sample], other: Gallery, progress: Progress = unseen) -> Plan:
    """What `other` would bring to a gallery that has the samples `here`, deleted ones among them."""
    known = known_pictures(here, progress)
    taken: list[NewSample] = []
    conflicts: list[Conflict] = []
    coming = other.samples()
    for sample in watched(coming, progress):
        key = pixel_key(sample.image)
        labels = known.get(key)
        if labels is None:
            known[key] = (sample.label,)
            taken.append(_as_new(sample))
        elif sample.label not in labels:
            conflicts.append(Conflict(sample.id, sample.label, labels))
    return Plan(tuple(taken), len(coming) - len(taken) - len(conflicts), tuple(conflicts), len(other.trials()))


def merge(gallery: Gallery, plan: Plan) -> tuple[int, ...]:
    """Add what `plan` takes; returns the new ids. Raises StudioError, and nothing has changed."""
    if not plan.samples:
        return ()
    gallery.before_risk()
    return gallery.add(plan.samples)


def _as_new(sample: Sample) -> NewSample:
    return NewSample(**{name: getattr(sample, name) for name in _TAKEN})

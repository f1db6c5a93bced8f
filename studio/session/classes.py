"""The classes there are, and renaming, merging and deleting them: no sample is lost by it, and all of it can be undone.

A class is in use when a drawing carries its label or the model knows it. Renaming to a label in use is a merge, which
is said before it is done. The base set's own classes cannot go away, because thousands of its images carry their
labels and every training mixes them in; other classes may be merged into them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from studio.errors import StudioError, counted
from studio.gallery.store import Gallery
from studio.glyphs.classes import DELETE, MERGE, RENAME, Change
from studio.glyphs.keys import sample_key
from studio.glyphs.labels import clean_label
from studio.recognition.entry import ModelEntry
from studio.recognition.spec import DIGITS
from studio.training.plan import former_classes, names_of

FEWEST = 2  # classes of a model


@dataclass(frozen=True)
class ClassRow:
    """One class: its drawings in the gallery, and what the model makes of it."""

    label: str
    samples: int
    learnt: int  # of them, what the model or one it comes from was trained on
    known: bool  # the model can answer with it; memory may, as soon as there is a drawing
    base: bool  # of the base set: it stays


def list_classes(gallery: Gallery, model: ModelEntry) -> tuple[ClassRow, ...]:
    """Every class in use, those of the base set last, else those of `model` first. Raises StudioError."""
    counts: Counter[str] = Counter()
    learnt: Counter[str] = Counter()
    trained = frozenset(model.trained_keys().tolist())
    former = former_classes(model, gallery.edits())
    for sample in gallery.samples():
        counts[sample.label] += 1
        if trained:
            labels = (sample.label, *former.get(sample.label, ()))
            learnt[sample.label] += any(sample_key(sample.image, label) in trained for label in labels)
    known = dict.fromkeys(filter(None, names_of(model, gallery.edits())))
    rows = [
        ClassRow(label, counts[label], learnt[label], label in known, is_base(label, model))
        for label in dict.fromkeys((*known, *counts))
    ]
    return tuple(sorted(rows, key=lambda row: row.base))


def is_base(label: str, model: ModelEntry) -> bool:
    """Does `label` belong to the base set that `model` is trained with?"""
    return label in DIGITS and model.card.base != "none"


def plan_rename(gallery: Gallery, model: ModelEntry, old: str, new: str) -> Change:
    """What renaming class `old` to `new` (any text) would be: a rename, or a merge.

    Raises StudioError: `new` is no label, or what `old` is; `old` is no class in use, or of the base set.
    """
    label = clean_label(new)
    in_use = _checked(gallery, model, old, "renamed")
    if label == old:
        raise StudioError(f'the class is called "{old}" already: type another label')
    if label not in in_use:
        return Change(RENAME, old, label)
    _check_left(gallery, model, old)
    return Change(MERGE, old, label)


def plan_delete(gallery: Gallery, model: ModelEntry, label: str) -> Change:
    """The deletion of class `label`. Raises StudioError: it is no class in use, or of the base set."""
    _checked(gallery, model, label, "deleted")
    _check_left(gallery, model, label)
    return Change(DELETE, label)


def in_question(gallery: Gallery, change: Change) -> str:
    """`change` as a question: 'merge 12 drawings of "o" into "0"?'."""
    drawings = counted(sum(sample.label == change.old for sample in gallery.samples()), "drawing")
    match change.verb:
        case "merge class":
            return f'merge {drawings} of "{change.old}" into "{change.new}"?'
        case "delete class":
            return f'delete "{change.old}" with {drawings}?'
    return f'rename "{change.old}" ({drawings}) to "{change.new}"?'


def _checked(gallery: Gallery, model: ModelEntry, label: str, done: str) -> frozenset[str]:
    """The classes in use, if `label` is one that may be `done` with. Raises StudioError."""
    in_use = frozenset(filter(None, (*names_of(model, gallery.edits()), *gallery.classes)))
    if label not in in_use:
        raise StudioError(f'there is no class "{label}"; `studio gallery classes` lists what there is')
    if is_base(label, model):
        raise StudioError(
            f'"{label}" is a class of the base set, whose images carry the label: it cannot be {done}; '
            "other classes can be merged into it"
        )
    return in_use


def _check_left(gallery: Gallery, model: ModelEntry, label: str) -> None:
    left = {name for name in names_of(model, gallery.edits()) if name} - {label}
    if len(left) < FEWEST:
        raise StudioError(
            f'{model.version} needs {FEWEST} classes, and only {len(left)} would be left without "{label}"'
        )

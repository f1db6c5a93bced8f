"""What classes are called now: renaming, merging and deleting whole classes, worked out from the edits of a gallery.

A class is a label, and a model is a list of labels that was true when its drawings were read. When a class gets another
name the gallery changes at once, in one edit; the model only at its next training. What its columns are called until
then follows from the edits made since, so nothing is stored twice: an undo restores it and a restart keeps it.

- rename: the column gets the new name; when that is undone after a training under the new name, the old one again.
- merge (a rename to a label that is in use): both columns stand for the label that is kept.
- delete: the column stands for nothing ("").

A label typed later that was once the name of another class is a new class: what happened before it does not touch it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

RENAME, MERGE, DELETE = "rename class", "merge class", "delete class"
GONE = ""  # what a column is called whose class was deleted


@dataclass(frozen=True)
class Change:
    """One class renamed, merged into `new`, or deleted (`new` is GONE). Its text is the `what` of an edit."""

    verb: str  # RENAME, MERGE or DELETE
    old: str
    new: str = GONE

    @property
    def what(self) -> str:
        """As an edit states it: the verb and the labels."""
        return f"{self.verb} " + json.dumps([self.old, self.new], ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def of(cls, what: str) -> Change | None:
        """The change that an edit's `what` states; None: it is an edit of single samples."""
        for verb in (RENAME, MERGE, DELETE):
            if what.startswith(verb + " "):
                labels = _pair(what[len(verb) + 1 :])
                if labels is not None and labels[0] and (labels[1] == GONE) == (verb == DELETE):
                    return cls(verb, *labels)
        return None


class Recorded(Protocol):
    """What of an edit is needed here."""

    @property
    def id(self) -> int: ...  # noqa: D102
    @property
    def what(self) -> str: ...  # noqa: D102
    @property
    def time(self) -> float: ...  # noqa: D102
    @property
    def undoes(self) -> int | None: ...  # noqa: D102


def changes_since(edits: Iterable[Recorded], moment: float) -> tuple[Change, ...]:
    """What happened to whole classes after `moment` (seconds since 1970) and stands, in order.

    A rename of before that was undone since is the rename back; a merge or a deletion of before that was undone since
    is nothing: what was trained as one cannot be told apart again.
    """
    made: dict[int, tuple[Change, float]] = {}
    steps: dict[int, Change] = {}  # by the edit that makes it, in order
    for edit in edits:
        if edit.undoes is None:
            change = Change.of(edit.what)
            if change is None:
                continue
            made[edit.id] = change, edit.time
            if edit.time > moment:
                steps[edit.id] = change
        elif edit.undoes in made and edit.time > moment:
            change, when = made[edit.undoes]
            if when > moment:
                steps.pop(edit.undoes, None)
            elif change.verb == RENAME:
                steps[edit.id] = Change(RENAME, change.new, change.old)
    return tuple(steps.values())


def names_now(labels: Iterable[str], changes: Sequence[Change]) -> tuple[str, ...]:
    """What each of `labels` is called after `changes`; GONE: it was deleted."""
    return tuple(_followed(label, changes) for label in labels)


def former_names(edits: Iterable[Recorded]) -> dict[str, frozenset[str]]:
    """For each label that others have become: those others, also such as an undo has separated again since."""
    steps: list[Change] = []
    made: dict[int, Change] = {}
    for edit in edits:
        if edit.undoes is not None:
            change = made.get(edit.undoes)
            if change is not None and change.new:
                steps.append(Change(RENAME, change.new, change.old))
            continue
        change = Change.of(edit.what)
        if change is not None:
            made[edit.id] = change
            steps.append(change)
    found: dict[str, set[str]] = {}
    for place, step in enumerate(steps):
        found.setdefault(_followed(step.new, steps[place + 1 :]), set()).add(step.old)
    return {label: frozenset(others - {label}) for label, others in found.items() if label}


def kept_columns(trained: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
    """`names` with each label once, GONE elsewhere: of merged columns the one stays that was `trained` as that label.

    Both have one entry a column; where none was trained as the label, the first stays.
    """
    chosen: dict[str, int] = {}
    for column, (before, now) in enumerate(zip(trained, names, strict=True)):
        if now and (now not in chosen or before == now):
            chosen[now] = column
    return tuple(now if chosen.get(now) == column else GONE for column, now in enumerate(names))


def _followed(label: str, changes: Iterable[Change]) -> str:
    for change in changes:
        if label == change.old:
            label = change.new
    return label


def _pair(text: str) -> tuple[str, str] | None:
    try:
        values = json.loads(text)
    except ValueError:
        return None
    if isinstance(values, list) and len(values) == 2 and all(isinstance(value, str) for value in values):
        return values[0], values[1]
    return None

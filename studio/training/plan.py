"""Who trains and who is held out, for a training of one kind: a pure look at the gallery and the version to begin with.

The footer's counts and the job's snapshot come from the same plan, so what is promised is what is done.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.gallery.former_labels import former_labels
from studio.gallery.records import Edit, Sample
from studio.glyphs.classes import changes_since, names_now
from studio.glyphs.keys import pixel_key, sample_key
from studio.recognition.card import ModelCard
from studio.recognition.entry import ModelEntry
from studio.recognition.spec import DIGITS
from studio.training.apart import kept_apart, mnist_trained
from studio.training.data import split_holdout


@dataclass(frozen=True, eq=False)
class Plan:
    """The samples of one training, in order of arrival."""

    parent: ModelEntry  # the version to begin with: compared with, and trained on from
    samples: Sequence[Sample]  # without those kept apart
    apart: int  # imported images of MNIST's validation or test part, which never train and are no test of a drawing
    held_out: NDArray[np.bool_]  # (n,)
    learnt: NDArray[np.bool_]  # (n,) `parent` or an ancestor trained on it

    @property
    def training(self) -> int:
        """Samples that train."""
        return int((~self.held_out).sum())

    @property
    def testing(self) -> int:
        """Samples kept for the gate."""
        return int(self.held_out.sum())

    @property
    def unlearnt_corrections(self) -> int:
        """Of those that are not learnt yet, the ones that the model of their day got wrong."""
        rows = np.flatnonzero(~self.held_out & ~self.learnt).tolist()
        return sum(self.samples[row].corrected for row in rows)

    @property
    def unlearnt(self) -> int:
        """Samples that train and that no version in the line has trained on."""
        return int((~self.held_out & ~self.learnt).sum())


class Planner:
    """Makes plans; remembers the keys of samples, which cost more to make than everything else here."""

    def __init__(self) -> None:
        self._keys: dict[tuple[int, str], tuple[int, int]] = {}

    def plan(
        self, parent: ModelEntry, samples: Sequence[Sample], holdout: float, edits: Sequence[Edit] = (), *,
        others: Sequence[Sample] = (), newborn: bool = False,
    ) -> Plan:  # fmt: skip
        """The plan for `samples` (n, in order of arrival); about the share `holdout` is kept for testing.

        `edits` of the gallery, and `others` that are in it, deleted say: a drawing that was trained on under any label
        that it, its class, or another one of the same pixels ever had was trained on and is never held out. It counts
        as learnt only under the label it has. No image of MNIST that trained the models that ship is held out, either:
        a `parent` that was made with a base set comes from one of them. A `newborn` comes from nobody, so nothing
        counts as learnt.

        Raises StudioError: the version is damaged, or `holdout` is not a share.
        """
        pairs = self._pairs(samples)
        usable = ~np.isin(pairs[:, 1], kept_apart())
        samples = [sample for sample, use in zip(samples, usable.tolist(), strict=True) if use]
        keys = pairs[usable, 0]
        trained = parent.trained_keys()[: 0 if newborn else None]
        seen = np.isin(pairs[usable, 1], self._pictures([*samples, *others], edits, trained))
        if parent.card.base != "none" and not newborn:  # it comes from a model that ships
            seen |= np.isin(pairs[usable, 1], mnist_trained())
        spared = np.concatenate([trained, keys[seen]])
        marked = np.array([sample.held_out for sample in samples], np.bool_)
        held_out = split_holdout(keys, [sample.label for sample in samples], holdout, spared, marked)
        learnt = np.isin(keys, trained) | self._under(former_classes(parent, edits), samples, trained)
        return Plan(parent, samples, int((~usable).sum()), held_out, learnt)

    def _pictures(
        self, samples: Sequence[Sample], edits: Sequence[Edit], trained: NDArray[np.uint64]
    ) -> NDArray[np.uint64]:
        """Keys of the pictures among `samples` that were trained on under any label they ever had."""
        if not len(trained):
            return trained
        pairs = self._pairs(samples)
        found = np.isin(pairs[:, 0], trained)
        known = frozenset(trained.tolist())
        for row, label in former_labels(samples, edits):
            found[row] |= self._key(samples[row], label)[0] in known
        pictures: NDArray[np.uint64] = pairs[found, 1]
        return pictures

    def _under(
        self, former: Mapping[str, Collection[str]], samples: Sequence[Sample], trained: NDArray[np.uint64]
    ) -> NDArray[np.bool_]:
        """Which of n samples were trained on under a `former` name of their label -> (n,) bool."""
        found = np.zeros(len(samples), np.bool_)
        if former:
            known = frozenset(trained.tolist())
            for row, sample in enumerate(samples):
                labels = former.get(sample.label, ())
                found[row] = any(self._key(sample, label)[0] in known for label in labels)
        return found

    def know(self, ids: Iterable[int], labels: Iterable[str], keys: Iterable[tuple[int, int]]) -> None:
        """Keys that were made elsewhere of samples that came: `sample_key` and `pixel_key` of each."""
        self._keys.update(zip(zip(ids, labels, strict=True), keys, strict=True))

    def _pairs(self, samples: Sequence[Sample]) -> NDArray[np.uint64]:
        """`_key` of each of n -> (n, 2)."""
        return np.array([self._key(sample) for sample in samples], dtype=np.uint64).reshape(-1, 2)

    def _key(self, sample: Sample, label: str | None = None) -> tuple[int, int]:
        """Keys of the sample, under its own or another label, and of its picture alone."""
        place = (sample.id, sample.label if label is None else label)
        if place not in self._keys:
            self._keys[place] = sample_key(sample.image, place[1]), pixel_key(sample.image)
        return self._keys[place]


def names_of(entry: ModelEntry, edits: Sequence[Edit]) -> tuple[str, ...]:
    """What each class of a version is called now; "" for a deleted one."""
    return names_since(entry.card, entry.spec.classes, edits)


def names_since(card: ModelCard, trained: Sequence[str], edits: Sequence[Edit]) -> tuple[str, ...]:
    """What the columns that the model of `card` was `trained` with are called now; "" for those of deleted classes.

    A digit can be renamed or deleted while a model without a base set serves. That is for such models alone: one made
    with a base set keeps its digits, because the images of that set carry their labels in every training.
    """
    changes = changes_since(edits, card.knows_until)
    if card.base != "none":
        changes = tuple(change for change in changes if change.old not in DIGITS)
    return names_now(trained, changes)


def former_classes(entry: ModelEntry, edits: Sequence[Edit]) -> dict[str, list[str]]:
    """For each label that other classes of a version have become: those classes, as it calls them."""
    former: dict[str, list[str]] = {}
    for before, now in zip(entry.spec.classes, names_of(entry, edits), strict=True):
        if now and now != before:
            former.setdefault(now, []).append(before)
    return former

"""Which labels to doubt: drawings that look like another class than the one they were given.

Nothing is changed here; a person looks at what is listed and decides. A label that a person has looked at and kept
(`Sample.sound`) is told apart from the others, for nobody wants to be asked twice. The model that looks is one that
ships, for a retrained one has learnt the wrong labels, too; how it is asked is in `neighbours`. Measured with 15 wrong
labels put at random into 800 drawings of one hand, five times (`experiments.suspects`): 75 of 75 found, all with the
right label proposed, no false alarm, 0.8 s each (2 shared cores); in 25 more draws, at which nothing was chosen, 375 of
375 and no false alarm. With 60 among 3,000 digits of 100 people 300 of 300 in five draws, among 3,000 capital letters
299. Of those digits as they are 20 are listed: by eye 5 show another digit, 9 only one stroke of theirs, 1 is a
scribble, 3 can be read either way, 2 are sound. 20,000 images took 37 s; 100,000 took 162 s and 375 MB.

Tried and left: the network's own softmax (43 false alarms in the five draws at .5), five-fold regression on the
features with base characters (17), the ten nearest of all classes (none, but wrong labels in small new classes pass).
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.active.neighbours import PIECE, Neighbours
from studio.active.pieces import part
from studio.errors import StudioError
from studio.gallery.duplicates import groups
from studio.gallery.records import Sample
from studio.recognition.bank import Bank, unit
from studio.recognition.library import ModelLibrary
from studio.recognition.recognizer import Recognizer

DOUBTED = 0.1  # probability of its label below which a sample is listed
LOOKERS = ("accurate", "compact", "cnn", "nn")  # kinds, by how well their features tell characters apart


@dataclass(frozen=True, slots=True)
class Suspect:
    """A live sample whose label is doubted."""

    id: int
    row: int  # order of arrival from 0, deleted ones counted
    label: str  # that it has
    predicted: str  # that is proposed
    probability: float  # that its label, or a look-alike of it, is right


@dataclass(frozen=True, eq=False)
class Review:
    """What an audit found. `probabilities` are of every sample it looked at, in order of arrival."""

    suspects: tuple[Suspect, ...]  # the most suspicious first
    kept: tuple[Suspect, ...]  # doubted as well, but a person has looked and kept the label
    ids: NDArray[np.int64]  # (n,)
    probabilities: NDArray[np.float32]  # (n,) as `Suspect.probability`
    families: NDArray[np.int64]  # (n,) duplicates have one number (see `gallery.duplicates.groups`)


@dataclass(frozen=True, eq=False)
class Looker:
    """A model that has trained on no drawing of anybody's here, with its bank."""

    recognizer: Recognizer
    bank: Bank

    @classmethod
    def of(cls, library: ModelLibrary) -> Looker:
        """The best that ships. Raises StudioError: none can be used."""
        shipped = {entry.kind: entry for entry in library.entries() if entry.shipped}
        for kind in LOOKERS:
            if kind in shipped:
                recognizer = Recognizer.load(shipped[kind].folder)
                bank = Bank.read(shipped[kind].folder, recognizer.spec)
                if bank is not None:
                    return cls(recognizer, bank)
        raise StudioError("no model that ships can be used to look for wrong labels: install the program again")


def audit(samples: Sequence[Sample], looker: Looker) -> Generator[float, None, Review]:
    """Look for wrong labels among live `samples` in order of arrival, on any thread.

    Pauses after pieces of some 50 ms and yields the share that is done (see `active.pieces`). Raises StudioError: the
    model answers with values that are not numbers.
    """
    samples = tuple(samples)
    ids = np.array([sample.id for sample in samples], np.int64)
    if not samples:
        return Review((), (), ids, np.zeros(0, np.float32), np.zeros(0, np.int64))
    features = yield from part(_features(samples, looker.recognizer), 0.0, 0.6)
    families = yield from part(groups(np.array([sample.image for sample in samples], np.uint8)), 0.6, 0.7)
    labels = [sample.label for sample in samples]
    neighbours = Neighbours.of(looker.recognizer.spec.classes, looker.bank, features, labels, families)
    yield 0.7
    opinion = yield from part(neighbours.opinion(), 0.7, 1.0)
    doubted = np.flatnonzero((opinion.probabilities < DOUBTED) & (opinion.proposed >= 0))
    doubted = doubted[np.argsort(opinion.probabilities[doubted], kind="stable")]
    suspects = [
        Suspect(
            id=samples[row].id,
            row=samples[row].id,
            label=samples[row].label,
            predicted=neighbours.classes[opinion.proposed[row]],
            probability=float(opinion.probabilities[row]),
        )
        for row in doubted.tolist()
    ]
    kept = {sample.id for sample in samples if sample.sound}
    return Review(
        tuple(one for one in suspects if one.id not in kept),
        tuple(one for one in suspects if one.id in kept),
        ids,
        opinion.probabilities,
        families,
    )


def _features(samples: Sequence[Sample], recognizer: Recognizer) -> Generator[float, None, NDArray[np.float16]]:
    """Features (n, F) of length 1."""
    found = []
    for at in range(0, len(samples), PIECE):
        images = np.array([sample.image for sample in samples[at : at + PIECE]], np.uint8)
        found.append(unit(recognizer.features(images)).astype(np.float16))
        yield at / len(samples)
    return np.concatenate(found)

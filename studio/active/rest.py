"""Labelling the rest: when the model is good enough, it labels what nobody has looked at.

It is the model with all it was taught that labels, the one that suggests and that the control judges: the network alone
may not know half of the classes. A machine label is a mark in the pool, with its probability and the version that gave
it. It is never a sample: nothing trains on it, or a model would learn its own errors. What the model is not sure of
stays to be asked, as does a random audit of what it is sure of (`gallery.pool_audit`). Later a better model may label
the rest anew, earlier machine labels included; what a person answered, skipped or rejected is never touched.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from studio.active.pieces import Pieces
from studio.gallery.pool import MACHINE, OPEN, Mark, Pool
from studio.gallery.pool_audit import Audit, Labelled, read_audit, write_audit
from studio.recognition.quick import Quick
from studio.recognition.recognizer import Recognizer

AUDIT = 200  # items: 95 % of them right is told to within 3 or 4 points
PIECE = 512  # images answered at a time


@dataclass(frozen=True)
class Rest:
    """What was done."""

    version: str
    by: str  # the version with how much it was taught since: "nn-3 + 12 taught"
    labelled: int  # items
    audit: int  # of those it would have labelled: to be asked
    unsure: int  # stay to be asked


def the_rest(pool: Pool, taught: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Items that no person has dealt with: open ones and machine-labelled ones. `taught`: `pixel_keys` of samples."""
    machine = np.array(pool.in_state(MACHINE), np.int64)
    untaught = machine[~np.isin(pool.keys(machine), taught)]
    return np.union1d(pool.to_ask(taught), untaught)


def label_rest(
    pool: Pool,
    model: Recognizer | Quick,
    taught: NDArray[np.uint64],
    rng: np.random.Generator,
    when: float,
    audit: int = AUDIT,
) -> Pieces[Rest]:
    """Let `model` label the rest of `pool`, all but `audit` of it, or a fifth if that is less; see the module.

    A `Quick` labels with what it was taught; it must be one that nobody teaches meanwhile. Yields the share that is
    done; nothing is written before all are answered. Raises StudioError: the disk refuses, or the model answers with
    values that are not numbers.
    """
    quick = model if isinstance(model, Quick) else Quick(model, None)
    recognizer, by = quick.recognizer, quick.name
    ids = the_rest(pool, taught)
    said: list[Labelled] = []
    doubtful: list[int] = []
    for at in range(0, len(ids), PIECE):
        some = ids[at : at + PIECE]
        images = pool.images(some)
        probabilities, classes = quick.shares(*recognizer.answers(images))
        unsure = recognizer.unsure(images, probabilities, classes)
        best = probabilities.argmax(axis=1)
        for place, number in enumerate(some.tolist()):
            if unsure[place]:
                doubtful.append(number)
                continue
            label, sure = classes[best[place]], float(probabilities[place, best[place]])
            said.append(Labelled(number, label, min(1.0, sure)))
        yield min(1.0, (at + PIECE) / len(ids))
    drawn = set(rng.permutation(len(said))[: min(audit, len(said) // 5)].tolist())
    asked = tuple(one for place, one in enumerate(said) if place in drawn)
    seen = len(pool) if said else 0
    write_audit(pool, Audit(by, float(when), asked, seen))  # first: what is open may be asked anyway
    again = set(pool.in_state(MACHINE)).intersection([*doubtful, *(one.item for one in asked)])
    marks = [Mark(number, OPEN, time=when) for number in sorted(again)]
    marks += [
        Mark(one.item, MACHINE, one.label, probability=one.probability, version=by, time=when)
        for place, one in enumerate(said)
        if place not in drawn
    ]
    pool.mark(marks)
    return Rest(recognizer.version, by, len(said) - len(asked), len(asked), len(doubtful))


def take_back(pool: Pool) -> int:
    """Let all that the machine labelled be asked again; returns how many that were. Raises StudioError.

    Their audit says nothing any more, so its items are let go; what the pool had then is still known.
    """
    marked = pool.in_state(MACHINE)
    pool.mark(Mark(number, OPEN) for number in marked)
    audit = read_audit(pool)
    if audit is not None and audit.items:
        write_audit(pool, replace(audit, items=()))
    return len(marked)

"""What a candidate reads otherwise than its parent: the counts its card keeps, and the pictures a person is shown.

Both come from answers that the gate needed anyway. Only of the drawings that were trained on are some asked anew: the
newest that were misread when drawn, and the candidate only those that its parent still misreads, so that the slowest
network pays some hundredths of a second. Test images are counted and never shown: what is shown is
looked at, and what is looked at chooses.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from studio.recognition.changes import BASE, HELD_OUT, SHOWN, TRAINED, Change, Changes
from studio.recognition.comparison import SETS, Comparison
from studio.recognition.recognizer import Recognizer
from studio.training import gate
from studio.training.data import Snapshot
from studio.training.material import Answered, Material

ASKED = 200  # drawings trained on that the parent is asked
PIECE = 50  # of them between two looks at whether to stop


def compared(
    material: Material, before: dict[str, Answered] | None, after: dict[str, Answered]
) -> dict[str, Comparison]:
    """Old against new on every set there is; nothing where there is no parent."""
    if before is None:
        return {}
    found = {}
    for name in SETS:
        labels = material.sets[name][1]
        if len(labels):
            found[name] = gate.compare(labels, before[name].labels, after[name].labels)
    return found


def asked(material: Material, before: dict[str, Answered], after: dict[str, Answered]) -> int:
    """How many newly broken answers of base validation are questions instead."""
    was, now = before["validation"], after["validation"]
    return gate.asked_instead(material.sets["validation"][1], was.labels, now.labels, now.torn)


def pictures(
    material: Material,
    before: dict[str, Answered] | None,
    after: dict[str, Answered],
    new: Recognizer,
    pause: Callable[[], None],
) -> Changes | None:
    """At most `SHOWN` pictures of each sort; None: there is no parent. `pause` may end it by raising."""
    if before is None or material.parent is None:
        return None
    fixed: list[Change] = []
    broken: list[Change] = []
    for name in (HELD_OUT, BASE):
        images, labels = material.sets[name]
        found = _changed(images, labels, before[name].labels, after[name].labels, name)
        fixed += [one for one in found if one.fixed]
        broken += [one for one in found if not one.fixed]
    learnt = _learnt(material.snapshot.training, material.parent, new, pause)
    return Changes(tuple(learnt[:SHOWN]), tuple(fixed[:SHOWN]), tuple(broken[:SHOWN]))


def drawings_digest(drawings: Snapshot) -> str:
    """SHA-256 (hex) of the pictures and labels of drawings, in their order; empty: there are none."""
    if not len(drawings):
        return ""
    found = hashlib.sha256(np.ascontiguousarray(drawings.images).tobytes())
    found.update("\n".join(drawings.labels.tolist()).encode("utf-8"))  # no label holds a line's end
    return found.hexdigest()


def _learnt(drawings: Snapshot, old: Recognizer, new: Recognizer, pause: Callable[[], None]) -> list[Change]:
    """Those of the newest drawings trained on that are read rightly now and were not before, newest first."""
    misread = drawings.only(~drawings.confirmed)
    newest = misread.only(np.arange(len(misread)) >= len(misread) - ASKED)
    before = _read(old, newest.images, pause)
    still = before != newest.labels
    left = newest.only(still)
    return _changed(left.images, left.labels, before[still], _read(new, left.images, pause), TRAINED)


def _read(model: Recognizer, images: NDArray[np.uint8], pause: Callable[[], None]) -> NDArray[np.str_]:
    classes = np.array(model.spec.classes, np.str_)
    found = [classes[:0]]
    for at in range(0, len(images), PIECE):
        pause()
        found.append(classes[model.probabilities(images[at : at + PIECE]).argmax(axis=1)])
    return np.concatenate(found)


def _changed(
    images: NDArray[np.uint8],
    labels: NDArray[np.str_],
    before: NDArray[np.str_],
    after: NDArray[np.str_],
    source: str,
) -> list[Change]:
    """What one of two models read rightly and the other did not, newest first where the order is that of arrival."""
    rows = np.flatnonzero((before == labels) != (after == labels))[::-1].tolist()
    return [Change(images[row], str(labels[row]), str(before[row]), str(after[row]), source) for row in rows]

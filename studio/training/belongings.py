"""What a new model carries along beside its weights, all of it from what its training had anyway.

The threshold of "not sure", accuracies for its card, the keys of what it was trained on, and memory's bank.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from studio.glyphs.keys import sample_keys
from studio.recognition.bank import Bank
from studio.recognition.folder import read_trained
from studio.recognition.recognizer import Recognizer
from studio.stats import Share
from studio.training import calibrate
from studio.training.material import Answered, Material

Images = NDArray[np.uint8]

# Of the calibration part's answers, the least certain: "not sure". With a place for strangers, .001 refuses 86 % of the
# letters that look like no digit; .01 would refuse 95 % of them, and 9 more of 1,000 digits, each of them to be typed.
UNSURE_SHARE = 0.002
UNSURE_SHARE_WITH_STRANGERS = 0.001
UNSURE_OTHERWISE = 0.5  # where there is no parent either
BANKED = 3_000  # images of the base set, drawings, and images of validation; of 1,000, memory broke twice as much


def unsure_below(material: Material, after: dict[str, Answered]) -> float:
    """The threshold of "not sure" of the candidate."""
    top = after["calibration"].top
    if len(top) >= calibrate.ENOUGH:
        share = UNSURE_SHARE_WITH_STRANGERS if material.spec.strangers else UNSURE_SHARE
        return calibrate.unsure_below(top, share)
    return UNSURE_OTHERWISE if material.parent is None else material.parent.card.unsure_below


def metrics(material: Material, after: dict[str, Answered]) -> dict[str, dict[str, float | int | None]]:
    """Accuracy by set, with its n and interval; a set that does not exist is left out."""
    found: dict[str, dict[str, float | int | None]] = {}
    for name, answered in after.items():
        labels = material.sets[name][1]
        if len(labels):
            share = Share(int((answered.labels == labels).sum()), len(labels))
            found[name] = {
                "n": share.n,
                "accuracy": share.value,
                "low": share.low,
                "high": share.high,
                "calibration_error": round(calibrate.calibration_error(answered.top, answered.labels == labels), 6),
            }
    return found


def trained_keys(material: Material) -> NDArray[np.uint64]:
    """Keys of every drawing, and image of a file, that the candidate, or a model it goes on from, was trained on."""
    training = material.snapshot.training
    keys = sample_keys(training.images, training.labels.tolist())
    if material.beside is not None:
        keys = np.concatenate([keys, sample_keys(material.beside.images, material.beside.labels.tolist())])
    if material.warm and material.parent is not None:
        keys = np.concatenate([read_trained(material.parent.folder), keys])
    return keys


def bank(
    recognizer: Recognizer, last_layer: tuple[NDArray[np.float32], NDArray[np.float32]], material: Material
) -> Bank:
    """What the new model makes of some of what it was trained on, and of base validation; always the same images."""
    random = np.random.default_rng(0)

    def some(images: NDArray[np.uint8], labels: NDArray[np.str_], most: int) -> tuple[Images, NDArray[np.str_]]:
        known = np.flatnonzero(np.isin(labels, material.spec.classes))
        chosen = np.sort(random.permutation(known)[:most])
        return images[chosen], labels[chosen]

    base, drawings = material.base, material.snapshot.training
    parts = some(base.train_images, base.train_labels, BANKED), some(drawings.images, drawings.labels, BANKED)
    images, labels = (np.concatenate(column) for column in zip(*parts, strict=True))
    checked = some(*material.sets["validation"], BANKED)
    return Bank.of(
        recognizer, last_layer, (images, material.numbers(labels)), (checked[0], material.numbers(checked[1]))
    )

"""The last layer, mended in a fraction of a second: the step between remembering a drawing and training the network.

The features stay as they are, so this is multinomial regression on a few thousand rows, in numpy: the drawings ask for
their labels, ordinary characters (`recognition.bank`) for the answers they had, softened (temperature 4: at 1 the same
gain on drawings newly broke twice as much). Sixty steps of Adam (D. Kingma, J. Ba, 2015) on standardised features; then
old and new layer are averaged until no more than 1 of 2,000 characters that nobody trained on is newly broken, half of
what the gate lets pass, for the memory breaks some, too.

Measured in ten orders of 800 drawings of one hand, on the later ones after 50, 200 and 600, in 50 to 400 ms:

            before                 last layer             with memory            newly broken of MNIST's test part
    compact .988, .989, .990       .994, .995, .994       .994, .997, .999       4.0, 5.7, 6.7 of 10,000
    NN      .902, .903, .907       .917, .918, .917       .929, .945, .955       10, 9, 11
    CNN     .981, .982, .984       .984, .988, .991       .986, .992, .996       3.1, 3.9, 4.7

Labels that the model does not have are the memory's until the next retraining.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence

import numpy as np
from numpy.typing import NDArray

from studio.recognition.bank import Bank
from studio.recognition.quick import Head
from studio.recognition.recognizer import softmax
from studio.recognition.spec import ModelSpec
from studio.training.gate import counted, keeps_to_rate
from studio.training.rules import RULES

STEPS = 60
RATE = 0.02
TEMPERATURE = np.float32(4.0)
FULL = 30  # drawings from which on they weigh as much as the ordinary characters together
ALLOWED = RULES.newly_broken / 2  # of `Bank.checked`: memory takes the other half
SHARES = (1.0, 0.7, 0.5, 0.35, 0.2)  # of the new layer in the average
MEAN, SQUARE = np.float32(0.9), np.float32(0.99)  # Adam's two momenta

Array = NDArray[np.float32]


def mend(bank: Bank, spec: ModelSpec, features: Array, labels: Sequence[str]) -> Generator[None, None, Head | None]:
    """Fit the last layer to drawings with features (n, F) and their labels; pauses after every step of a few ms.

    Returns None where no layer was found that learns anything without breaking too much.
    """
    known = [place for place, label in enumerate(labels) if label in spec.classes]
    if not known or not len(bank.checked):
        return None
    columns = np.array([spec.classes.index(labels[place]) for place in known], np.int64)
    before = np.concatenate([bank.kernel, bank.bias[None]])
    now = yield from _fitted(bank, spec, before, _with_ones(features[known]), columns)
    checked = _with_ones(bank.checked)
    was_right = (checked @ before).argmax(axis=1) == bank.checked_columns
    for share in SHARES:
        yield
        mixed = before + np.float32(share) * (now - before)
        is_right = (checked @ mixed).argmax(axis=1) == bank.checked_columns
        if np.isfinite(mixed).all() and keeps_to_rate(counted(was_right, is_right), ALLOWED):
            return Head(mixed[:-1], mixed[-1])
    return None


def _fitted(
    bank: Bank, spec: ModelSpec, before: Array, drawings: Array, columns: NDArray[np.int64]
) -> Generator[None, None, Array]:
    """Kernel and bias (F + 1, K) fitted to drawings (n, F + 1) of class columns (n,), rehearsing the bank."""
    old = _with_ones(bank.features)
    spread = np.maximum(old.std(axis=0), np.float32(1e-3) * old.std(axis=0).max())
    spread[-1] = 1
    old, drawings = old / spread, drawings / spread
    layer = before * spread[:, None]
    kept = softmax(old @ layer / TEMPERATURE, strangers=spec.strangers)
    wanted = np.eye(len(spec.classes), dtype=np.float32)[columns]
    mean, square = np.zeros_like(layer), np.zeros_like(layer)
    for step in range(1, STEPS + 1):
        yield
        slope = old.T @ (softmax(old @ layer / TEMPERATURE, strangers=spec.strangers) - kept)
        slope *= TEMPERATURE / np.float32(len(old))
        error = softmax(drawings @ layer, strangers=spec.strangers) - wanted
        slope += drawings.T @ error / np.float32(max(len(drawings), FULL))
        mean = MEAN * mean + (1 - MEAN) * slope
        square = SQUARE * square + (1 - SQUARE) * slope * slope
        size = np.sqrt(square / (1 - SQUARE**step)) + np.float32(1e-8)
        layer -= np.float32(RATE * (1 - (step - 1) / STEPS)) * mean / (1 - MEAN**step) / size
    fitted: Array = (layer / spread[:, None]).astype(np.float32)
    return fitted


def _with_ones(features: Array) -> Array:
    return np.concatenate([features, np.ones((len(features), 1), np.float32)], axis=1)

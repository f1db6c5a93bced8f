"""Probabilities that mean something: temperature, calibration error, and the threshold of "not sure".

A network trained to certainty says 99.9 % where it is right 98 times of 100. Dividing its logits by one number, chosen
so that the calibration set is least surprising, mends that and changes no answer (C. Guo, G. Pleiss, Y. Sun, K. Q.
Weinberger, "On calibration of modern neural networks", ICML 2017). All of this reads the calibration set alone, which
nothing else reads; what the error is worth is seen on the sets that chose nothing, validation and test.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from studio.recognition.recognizer import softmax

BINS = 15  # of probability, equally wide, as in the paper
TEMPERATURES = np.geomspace(0.2, 5.0, 161)  # steps of 2 %, finer than 2,000 images can tell
ENOUGH = 1_000  # images: of fewer, neither temperature nor threshold says anything; of 2,000, .001 are 2: .0003 to .004


def temperature(
    logits: NDArray[np.float32],
    columns: NDArray[np.int64],
    pause: Callable[[], None] = lambda: None,
    *,
    strangers: bool = False,
) -> float:
    """The temperature with the smallest negative log-likelihood of `columns` (n,), n > 0, the right class of each.

    `logits` (n, K) are the network's own; `strangers` as for `softmax`. `pause` is called between
    pieces of work.
    """

    def surprise(t: float) -> float:
        pause()
        right = softmax(logits / np.float32(t), strangers=strangers)[np.arange(len(columns)), columns]
        return float(-np.log(np.maximum(right, np.finfo(np.float32).tiny)).mean())

    return round(float(min(TEMPERATURES, key=surprise)), 4)


def calibration_error(top: NDArray[np.float32], right: NDArray[np.bool_]) -> float:
    """The expected calibration error of n > 0 answers: |how probable - how often right|, weighted over `BINS` bins.

    `top` (n,) are the probabilities of the answers, `right` (n,) whether they were right.
    """
    place = np.minimum((top * BINS).astype(np.intp), BINS - 1)
    gaps = np.bincount(place, weights=top.astype(np.float64) - right, minlength=BINS)
    return float(np.abs(gaps).sum() / len(top))


def unsure_below(top: NDArray[np.float32], share: float) -> float:
    """The probability below which the `share` least certain of n > 0 answers lie; `top` (n,) are those of each."""
    return round(float(np.quantile(top, share)), 6)

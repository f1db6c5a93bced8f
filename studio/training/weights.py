"""The weights of a network as arrays: widened, joined, averaged, rounded. Of numpy alone.

They are in the order of `keras.Model.get_weights()`; the last two are the kernel (F, K) and the bias (K,) of the
logits.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Weights = list[NDArray[np.float32]]

SILENT = 30.0  # by which the logit of an added class lies below: e^-15 even at temperature 2


def grown(weights: Weights, old: Sequence[str], new: Sequence[str]) -> Weights:
    """Weights for the classes `new`, made from those for `old`: kept columns are kept, added ones start silent.

    `old` has one entry a column, "" where it is dropped.
    An added class begins with no weights and a bias far below every other, and below a stranger's logit 0, so that
    nothing already known changes its answer before training has seen the class.
    """
    if tuple(old) == tuple(new):
        return weights
    kernel, bias = weights[-2], weights[-1]
    wide = np.zeros((kernel.shape[0], len(new)), np.float32)
    offsets = np.full(len(new), min(float(bias.min()), 0.0) - SILENT, np.float32)
    for column, label in enumerate(new):
        if label in old:
            wide[:, column] = kernel[:, list(old).index(label)]
            offsets[column] = bias[list(old).index(label)]
    return [*weights[:-2], wide, offsets]


def joined(members: Sequence[Weights]) -> Weights:
    """The weights of one network of several `members`, from theirs: its logits are the mean of theirs."""
    if len(members) == 1:
        return members[0]
    kernel = np.concatenate([weights[-2] for weights in members]) / np.float32(len(members))
    bias = np.stack([weights[-1] for weights in members]).mean(axis=0)
    return [*itertools.chain.from_iterable(weights[:-2] for weights in members), kernel, bias]


def finite(weights: Weights) -> bool:
    """Is every weight a number?"""
    return all(bool(np.isfinite(w).all()) for w in weights)


def blend(old: Weights, new: Weights, share: float, known: int) -> Weights:
    """(1 - share) old + share new, weight by weight: the average of two models in one valley of the loss.

    Of the last layer only the first `known` columns are averaged: an added class has no old weights to go back to.
    """
    mixed = [((1 - share) * a + share * b).astype(np.float32) for a, b in zip(old, new, strict=True)]
    for layer in (-2, -1):
        mixed[layer][..., known:] = new[layer][..., known:]
    return mixed


def halved(weights: Weights) -> Weights:
    """Weights rounded to what float16 can hold, still float32.

    Models are stored so: half the size, and nothing lost that was measured (see `convert`). Rounding first makes the
    network, its weights file and the file that serves one and the same.
    """
    with np.errstate(over="ignore"):  # what is too large becomes infinite, and is refused as such
        return [w.astype(np.float16).astype(np.float32) for w in weights]


def imprint(
    weights: Weights, known: int, features: NDArray[np.float32], rivals: NDArray[np.float32], labels: NDArray[np.int64]
) -> Weights:
    """Weights whose added columns (`known` and on) already tell their class from all else, by ridge regression.

    `features` (n, F) of images with class numbers `labels` (n,), and the logits (n, R) of the `rivals` an added class
    has to stand out from; every added class must be among the labels. Each column is to lie above the best rival for
    its own images and below it for others, by half of what the old model usually puts between its first and second
    choice; both sides weigh the same. A column that began at nothing would have far to go: the logits of a small
    network that was trained for long reach 70.
    """
    old = np.sort(rivals, axis=1)
    best = old[:, -1].astype(np.float64)
    margin = float(np.median(best - old[:, -2])) / 2
    x = np.concatenate([features, np.ones((len(features), 1), np.float32)], axis=1).astype(np.float64)
    kernel, bias = weights[-2].copy(), weights[-1].copy()
    for column in range(known, len(bias)):
        own = labels == column
        share = np.where(own, 0.5 / own.sum(), 0.5 / max((~own).sum(), 1))
        wanted = best + np.where(own, margin, -margin)
        square = (x * share[:, None]).T @ x
        ridge = 1e-3 * np.trace(square) / len(square) * np.eye(len(square))
        solved = np.linalg.solve(square + ridge, (x * share[:, None]).T @ wanted)
        kernel[:, column], bias[column] = solved[:-1], solved[-1]
    return [*weights[:-2], kernel, bias]

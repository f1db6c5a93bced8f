"""Which ink speaks for a label: blank a little of it out, ask again, and see how much less the label is believed.

Occlusion (M. Zeiler, R. Fergus, "Visualizing and understanding convolutional networks", ECCV 2014) needs answers only,
so it explains any model that can be served, and is one batch of pictures. Belief is measured in log-odds: between 99.9
and 99.99 % a probability and its logarithm hardly move, while log-odds move as far as between 90 and 99 %. A pixel's
heat is the mean fall over the patches that covered it, each weighed by the ink it took away: a patch that grazes an
edge says little.

Patches of 3, 4, 5 and 7 px were looked at on recorded digits with the shipped CNN. The pen is 2 px wide, so a patch of
3 leaves crumbs and its heat is patchy; 7 blurs the crossbar of a 7 into its stem; 5 shows whole parts of strokes. A
step of 2 px instead of 1 looks the same with a quarter of the pictures: some 90 for a digit.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.glyphs.normalise import SIDE, Placement
from studio.recognition.recognizer import Recognizer

PATCH = 5  # px of the picture, the side of what is blanked out
STEP = 2  # px between patches


@dataclass(frozen=True, eq=False)
class Reason:
    """Why a drawing is taken for `label`, or why it would not be."""

    label: str
    picture: NDArray[np.uint8]  # (28, 28): what the model saw
    heat: NDArray[np.float32]  # (28, 28), as `why` gives it
    placement: Placement  # of the drawing in the picture


def why(recognizer: Recognizer, glyph: NDArray[np.uint8], label: str) -> NDArray[np.float32]:
    """Heat (28, 28) float32 in -1..1 of the ink of a picture (28, 28) uint8: > 0 speaks for `label`, < 0 against it.

    Zero where there is no ink; the largest magnitude is 1, unless no ink makes any difference.
    Raises ValueError for a label the model does not know, and as `Recognizer.predict` does.
    """
    place = recognizer.spec.classes.index(label)
    patches = _patches(glyph)
    pictures = np.repeat(glyph[None], len(patches) + 1, axis=0)
    for picture, patch in zip(pictures[1:], patches, strict=True):
        picture[patch] = 0
    logits = recognizer.logits(pictures) / np.float32(recognizer.card.temperature)
    belief = _log_odds(logits, place, strangers=recognizer.spec.strangers)
    ink = glyph.astype(np.float64)
    fall, weight = np.zeros_like(ink), np.zeros_like(ink)
    for lost, patch in zip(belief[0] - belief[1:], patches, strict=True):
        taken = ink[patch].sum()
        fall[patch] += lost * taken
        weight[patch] += taken
    heat = np.divide(fall, weight, out=np.zeros_like(ink), where=ink > 0)
    largest = float(np.abs(heat).max())
    return (heat / largest if largest > 0 else heat).astype(np.float32)


def _patches(glyph: NDArray[np.uint8]) -> list[tuple[slice, slice]]:
    """The patches of a picture that hold ink; every pixel lies in some, at the edge too."""
    spans = [slice(max(start, 0), start + PATCH) for start in range(STEP - PATCH, SIDE, STEP)]
    return [(rows, columns) for rows in spans for columns in spans if glyph[rows, columns].any()]


def _log_odds(logits: NDArray[np.float32], place: int, *, strangers: bool) -> NDArray[np.float64]:
    """(n, K) -> (n,): of class `place`, from logits, because 1 - p of a certain answer is no number left.

    With `strangers`, "none of them" is one of the others; its logit is 0.
    """
    own = logits[:, place].astype(np.float64)
    others = np.delete(logits, place, axis=1).astype(np.float64)
    if strangers:
        others = np.pad(others, ((0, 0), (0, 1)))
    odds: NDArray[np.float64] = own - np.logaddexp.reduce(others, axis=1)
    return odds

"""The control: which items of a pool are drawn at random, whatever a strategy would ask for.

Accuracy on what a strategy asks for says little: it asks for what the model finds hard. Nor will items do that are
drawn at random from what the strategy has left over: those are the easy ones, the more so the longer it has chosen.
So a part of the pool is put in reserve before anything is asked, by nothing but a hash of the pixels, and a strategy
never gets to see it. Control items are drawn from the reserve alone, uniformly and without replacement. Each of them is
then a random one of the whole pool that no strategy could have taken away and from which the model was taught nothing
before it was asked: that it reads such an item rightly has the same probability as for any image of the kind the pool
was made of, so the share it reads rightly is an unbiased estimate of its accuracy at that time. (Were an item counted
that the strategy had asked for, the model's answer would be that of an earlier time, or it would be taught already.)

The reserve is larger than the control is meant to become, so that the share of the control can be set without changing
who belongs to it; it is the same whenever the pool is opened, and an import adds its own part. In the end, when nothing
else is left, the rest of it is asked, still in random order. What is lost: a strategy chooses from four fifths of the
pool. What remains with the person: control items that are skipped or "not sure" have no answer, and are counted. What
ends it, because it takes items by other than chance, is a model that labels the rest (`session.queue_order`).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

RESERVE = 0.2  # share of the pool
_SALT = np.uint64(0x9E3779B97F4A7C15)


def in_reserve(keys: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Of `pixel_keys` (n,): is the image kept for the control -> (n,)?

    The keys are hashes already, but the hold-out goes by them, too; hence they are mixed once more (splitmix64's
    finalizer; G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
    """
    mixed = keys + _SALT
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed ^= mixed >> np.uint64(31)
    found: NDArray[np.bool_] = np.less(mixed, np.uint64(int(RESERVE * 2**64)))
    return found

"""Which pixels are taught: an item of a pool that shows the same is not asked."""

from __future__ import annotations

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from studio.gallery.records import pictures_of
from studio.gallery.store import Gallery
from studio.glyphs.keys import pixel_key, pixel_keys


class TaughtPixels:
    """Keys of the pictures of live samples, kept in step with `gallery`: cheap after an answer, anew after an edit."""

    def __init__(self, gallery: Gallery) -> None:
        self._gallery = gallery
        self._keys: Counter[int] = Counter()
        self._count, self._last, self._edits = 0, -1, 0

    def __contains__(self, key: int) -> bool:
        return key in self._keys

    def array(self) -> NDArray[np.uint64]:
        """All of them (n,)."""
        return np.fromiter(self._keys, np.uint64, len(self._keys))

    def follow(self) -> bool:
        """Look at what is new in the gallery; True: more than what was added, so some may be taught no more."""
        samples, edits = self._gallery.samples(), len(self._gallery.edits())
        same = edits == self._edits and len(samples) >= self._count
        if same and (self._count == 0 or samples[self._count - 1].id == self._last):
            self._keys.update(pixel_key(sample.image) for sample in samples[self._count :])
        else:
            same = False
            self._keys = Counter(pixel_keys(pictures_of(samples[:])).tolist())
        self._count, self._edits = len(samples), edits
        self._last = samples[-1].id if samples else -1
        return not same

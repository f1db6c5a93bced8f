"""The pool of a session while it is open: what of it may still be asked, what is not noted yet, what comes in.

An answer is noted a moment after it is safe in the gallery (`tidy`), when the next item has been painted: a second wait
for the disk would be felt. Should the end come in between, its pixels are taught, and it is not asked again.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from studio.active.pieces import Pieces
from studio.errors import StudioError
from studio.gallery.pool import ANSWERED, OPEN, Mark, NewItems, Pool, pool_of
from studio.gallery.pool_answers import keep_answers_of
from studio.gallery.pool_audit import Audited, audited, read_audit
from studio.gallery.pool_copy import IMAGES
from studio.gallery.pool_labels import LabelsNow
from studio.glyphs import normalise
from studio.session.queue_order import Order
from studio.session.taught_pixels import TaughtPixels

if TYPE_CHECKING:
    from studio.active.rest import Rest
    from studio.gallery.pool_import import Importer
    from studio.gallery.pool_state import Contents
    from studio.session.loop import Session

LARGE = 8 * 2**20  # bytes of images: the window would feel the reading of more
DRAWN_HERE = Path("drawn")  # where a drawing that was put aside came from


class OpenPool:
    """The pool beside the gallery of `session`, opened when it is first wanted. `rng`: what is left to chance."""

    def __init__(self, session: Session, rng: np.random.Generator) -> None:
        self._session, self._rng = session, rng
        self._pool: Pool | None = None
        self._known: Contents | None = None  # of its files, before it is open
        self._order: Order
        self._taught = TaughtPixels(session.gallery)
        self._untold: list[Mark] = []  # answers that the pool does not know of yet
        self.lent = False  # to another thread, which takes images in or labels the rest: nothing can be answered
        self.left = 0  # items that may still be asked
        self.problem = ""  # what went wrong and cost nothing, to be told; the newest

    @property
    def unread(self) -> Path | None:
        """The folder of the pool, if reading it takes so long that another thread should (`contents_at`), and then
        `note_read`; None: `open` is quick, or somebody has tried.
        """
        folder = pool_of(self._session.gallery.path)
        if self._pool is not None or self._known is not None:
            return None
        try:
            return folder if sum(path.stat().st_size for path in folder.glob(IMAGES)) > LARGE else None
        except OSError:
            return None  # opening it says what is wrong

    def note_read(self, contents: Contents) -> None:
        """What the files of the pool hold; empty: it cannot be read, and opening it says why."""
        if self._pool is None:
            self._known = contents

    def open(self) -> bool:
        """Open the pool, if there is one with something in it; False: there is not. Raises StudioError."""
        if self._pool is None and pool_of(self._session.gallery.path).is_dir():
            self._open()
        return self._pool is not None and len(self._pool) > 0

    def _open(self) -> Pool:
        if self._pool is None:
            gallery = self._session.gallery
            self._pool = Pool.open(gallery.path, read_only=gallery.read_only, known=self._known)
            self._known = None
            keep_answers_of(gallery.samples(deleted=True), self._pool)
            self._order = Order(self._pool, self._rng)
            self._renew()
        return self._pool

    def _opened(self) -> Pool:
        if self._pool is None:
            raise StudioError("there is no pool yet: bring in unlabelled images first")
        self._check_here()
        return self._pool

    def _check_here(self) -> None:
        if self.lent:
            raise StudioError("images are being taken in or labelled: wait a moment, or cancel that")

    def tidy(self) -> None:
        """Tell the pool of the answers it does not know of yet. Should it refuse, they are known by their pixels.

        While another thread has the pool, it is left for the next time.
        """
        if self.lent:
            return
        marks, self._untold = self._untold, []
        if marks and self._pool is not None:
            try:
                self._pool.mark(marks)
            except StudioError as error:
                self.problem = f"the answer is saved, but not noted in the pool: {error}"

    def close(self) -> None:
        """Let go of the pool. Twice is once. Raises StudioError: another thread is at work on it."""
        self._check_here()
        if self._pool is not None:
            self.tidy()
            self._pool.close()
            self._pool = None

    def counts(self) -> dict[str, int]:
        """Items of each state."""
        found = self._opened().counts()
        found[ANSWERED] += len(self._untold)
        found[OPEN] -= len(self._untold)
        return found

    def _renew(self) -> None:
        self._taught.follow()
        self._order.renew(self._taught.array())
        self.left = self._order.waiting

    def _open_still(self, number: int) -> bool:
        pool = self._opened()
        return pool.is_open(number) and int(pool.keys([number])[0]) not in self._taught

    def _note(self, marks: list[Mark]) -> None:
        """Answers are safe: the pool is told by `tidy`."""
        self._taught.follow()
        self.left -= len(marks)
        self._untold += marks

    # bringing in

    def begin_import(self) -> Importer:
        """Let another thread take images in; until `end_work` nothing can be answered. Raises StudioError."""
        from studio.gallery.pool_import import Importer

        if self._session.gallery.read_only:
            raise StudioError(f"{self._session.gallery.path} is open for looking only: no images can be taken in")
        pool = self._open()
        self._lend()
        return Importer(pool, self._taught.array())

    def _lend(self) -> None:
        self._check_here()
        self.tidy()
        self._taught.follow()
        self.lent = True

    # machine labels

    def begin_rest(self) -> Pieces[Rest]:
        """Let another thread label what nobody has; until `end_work` nothing can be answered. Raises StudioError."""
        from studio.active.rest import label_rest

        pool, model, seed = self._opened(), self._session.still(), int(self._rng.integers(2**32))
        self._lend()
        return label_rest(pool, model, self._taught.array(), np.random.default_rng(seed), time.time())

    def begin_take_back(self) -> Pieces[int]:
        """Let another thread take all machine labels away; as `begin_rest`."""
        from studio.active.rest import take_back

        pool = self._opened()
        self._lend()

        def pieces() -> Pieces[int]:
            yield 0.0
            return take_back(pool)

        return pieces()

    def audited(self) -> Audited | None:
        """What has become of the newest audit of machine labels; None: there is none. Raises StudioError."""
        if self._pool is None or self.lent:
            return None
        audit = read_audit(self._pool)
        if audit is None or not audit.items:
            return None
        return audited(self._pool, audit, LabelsNow(self._session.gallery.edits()))

    def put_aside(self, image: NDArray[np.uint8], strokes: bytes) -> None:
        """Keep a drawing whose author would rather label it later. Raises StudioError."""
        self._check_here()
        pool = self._open()
        new = NewItems(
            image[None], [0], writers=[self._session.settings.writer], strokes=[strokes],
            normalisation=normalise.VERSION,
        )  # fmt: skip
        pool.add(new, DRAWN_HERE, time.time())
        self._renew()

"""How an item of the queue was asked for: written into its trial, so that every figure comes from the gallery.

A trial is one image answered on a page, and its page says how. Two things matter besides that it was the queue: was the
item drawn at random (the control, from which alone an unbiased accuracy comes), and was the suggestion hidden until the
answer (so that it could talk nobody into it)? Neither is shown to the person while answering. An item that was left
without a label is a trial without an answer, and the page says why: a control whose hard items are skipped is a biased
one, and nobody could tell if it were not counted. What was confirmed as one of a grid of alike says so, too: there only
what looked right was confirmed, and no accuracy comes from it.
"""

from __future__ import annotations

from dataclasses import dataclass

QUEUE = "queue"
SKIPPED, REJECTED, UNSURE = "skipped", "rejected", "unsure"
LEFT = (SKIPPED, REJECTED, UNSURE)
_RANDOM, _HIDDEN, _GRID = "random", "hidden", "grid"


@dataclass(frozen=True)
class Question:
    """One item, as it was asked."""

    random: bool = False  # the control: drawn at random, not chosen by a strategy
    hidden: bool = False  # the suggestion was shown after the answer only
    grid: bool = False  # one of many alike, confirmed together
    left: str = ""  # why there is no answer: one of `LEFT`; "": there is one

    @property
    def page(self) -> str:
        """What the trial's page says: "queue", "queue random", "queue random hidden", "queue grid", "queue skipped"."""
        words = ((_RANDOM, self.random), (_HIDDEN, self.hidden), (_GRID, self.grid), (self.left, bool(self.left)))
        return " ".join((QUEUE, *(word for word, said in words if said)))

    @classmethod
    def of(cls, page: str) -> Question | None:
        """How a trial with that page was asked; None: not by the queue."""
        first, *words = page.split(" ")
        left = next((word for word in words if word in LEFT), "")
        return cls(_RANDOM in words, _HIDDEN in words, _GRID in words, left) if first == QUEUE else None

"""How an item of the queue was asked for: written into its trial, so that every figure comes from the gallery.

A trial is one image answered on a page, and its page says how. Two things matter besides that it was the queue: was the
item drawn at random (the control, from which alone an unbiased accuracy comes), and was the suggestion hidden until the
answer (so that it could talk nobody into it)? Neither is shown to the person while answering.
"""

from __future__ import annotations

from dataclasses import dataclass

QUEUE = "queue"
_RANDOM, _HIDDEN = "random", "hidden"


@dataclass(frozen=True)
class Question:
    """One item, as it was asked."""

    random: bool = False  # the control: drawn at random, not chosen by a strategy
    hidden: bool = False  # the suggestion was shown after the answer only

    @property
    def page(self) -> str:
        """What the trial's page says: "queue", "queue random", "queue hidden" or "queue random hidden"."""
        return " ".join((QUEUE, *([_RANDOM] if self.random else []), *([_HIDDEN] if self.hidden else [])))

    @classmethod
    def of(cls, page: str) -> Question | None:
        """How a trial with that page was asked; None: not by the queue."""
        first, *words = page.split(" ")
        return cls(_RANDOM in words, _HIDDEN in words) if first == QUEUE else None

"""How an item of the queue was asked for: written into its trial, so that every figure comes from the gallery.

A trial is one image answered on a page, and its page says how. Two things matter besides that it was the queue: was the
item drawn at random (the control, from which alone an unbiased accuracy comes), and was the suggestion hidden until the
answer (so that it could talk nobody into it)? Neither is shown to the person while answering. An item that was left
without a label is a trial without an answer, and the page says why: a control whose hard items are skipped is a biased
one, and nobody could tell if it were not counted.

What is compared with each other must differ in nothing but what it is compared for, so the page also says what makes an
item unlike others: that it was confirmed as one of a grid of alike, where only what looked right was; that it is a
stranger that was left over there; that it was asked before, and reopened; that nothing was chosen at that time.
"""

from __future__ import annotations

from dataclasses import dataclass

QUEUE = "queue"
SKIPPED, REJECTED, UNSURE = "skipped", "rejected", "unsure"
LEFT = (SKIPPED, REJECTED, UNSURE)


@dataclass(frozen=True)
class Question:
    """One item, as it was asked."""

    random: bool = False  # the control: drawn at random, not chosen by a strategy
    hidden: bool = False  # the suggestion was shown after the answer only
    grid: bool = False  # one of many alike, confirmed together
    left: str = ""  # why there is no answer: one of `LEFT`; "": there is one
    stranger: bool = False  # of such a grid, asked alone
    reopened: bool = False  # it was answered or left before, and that was taken back
    unchosen: bool = False  # no strategy had a choice then: none was ranked, or nothing was left to choose from

    @property
    def alone(self) -> bool:
        """Was it asked by itself and for the first time, for nothing that an answer had told?"""
        return not (self.grid or self.stranger or self.reopened)

    @property
    def page(self) -> str:
        """What the trial's page says: "queue", "queue random", "queue random hidden", "queue grid", "queue skipped"."""
        said = (word for word in _WORDS if getattr(self, word))
        return " ".join(filter(None, (QUEUE, *said, self.left)))

    @classmethod
    def of(cls, page: str) -> Question | None:
        """How a trial with that page was asked; None: not by the queue. A word that is not known says nothing."""
        first, *words = page.split(" ")
        left = next((word for word in words if word in LEFT), "")
        return cls(left=left, **{word: word in words for word in _WORDS}) if first == QUEUE else None


_WORDS = ("random", "hidden", "grid", "stranger", "reopened", "unchosen")

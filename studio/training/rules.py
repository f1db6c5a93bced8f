"""The figures of the gate's rules, which `studio.training.gate` states; what a person may set of them is in Settings.

They stand apart from the gate because they travel: the trainer averages old and new weights by the same rules.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rules:
    """Shares are of base validation."""

    newly_broken: float = 0.001  # warm start
    most_broken: float = 0.005  # warm start, when made up for; 0: nothing makes up for it
    scratch_loss: float = 0.003  # from scratch
    new_class_loss: float = 0.005  # where classes were added,
    each_new_class: float = 0.001  # and so much more for each of them
    enough: int = 20  # held-out drawings that can decide
    significant: float = 0.05  # p: one-sided for a loss, two-sided for the word "better"


RULES = Rules()

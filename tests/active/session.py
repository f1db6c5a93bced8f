"""Sessions of the queue for tests: trials as the gallery holds them."""

from __future__ import annotations

from studio.active.questions import Question
from studio.gallery.records import Trial

START = 1_700_000_000.0  # seconds since 1970


def trial(
    number: int = 0, *, right: bool = True, page: str = Question().page, model: str = "nn-0", label: str = "1",
    when: float | None = None, unsure: bool = False,
) -> Trial:  # fmt: skip
    """One answer; without a label: a drawing that was cleared."""
    sample = number if label else None
    predicted = label if right else f"not {label}"
    return Trial(
        number, sample, label, predicted, 0.9, unsure, model, "me", START + number if when is None else when, page
    )  # fmt: skip


def answers(right: int, wrong: int, page: str, model: str = "nn-0") -> list[Trial]:
    """So many right ones, then so many wrong ones."""
    return [trial(number, right=number < right, page=page, model=model) for number in range(right + wrong)]


RANDOM, HIDDEN, CHOSEN = Question(random=True).page, Question(hidden=True).page, Question().page

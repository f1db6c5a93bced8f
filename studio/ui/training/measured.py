"""What a version measured, as a cell of the table of versions: the share, its interval, and of how many images."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.ui.parts.texts import interval, number, percent, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from studio.recognition.entry import ModelEntry


def images(entry: ModelEntry) -> int:
    """How many images it was validated on; 0: its card does not say."""
    return int(entry.card.metrics.get("validation", {}).get("n") or 0)


def accuracy(metric: Mapping[str, float | int | None] | None, mark: str = "") -> str:
    """A share with n and interval; `mark` follows n where it is of another set."""
    if not metric or metric.get("accuracy") is None:
        return "–"
    value, low, high, n = (metric.get(name) for name in ("accuracy", "low", "high", "n"))
    share = float(value or 0.0)
    if low is None or high is None:
        return percent(share, 2)
    within = f"{number(100 * share, 2)} ({interval(low, high, 2)})"  # one sign of per cent: it must not be wide
    if n is None:
        return within
    words = translate("VersionsCard", "{share} of {n}").format(share=within, n=number(n))
    return words + mark

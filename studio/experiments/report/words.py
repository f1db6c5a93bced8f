"""How figures are written in a report: fractions, with their n and interval, in as many digits as n can carry."""

from __future__ import annotations

from collections.abc import Sequence

from studio.experiments.report.html import Cell, Html, bullets, joined, paragraph
from studio.stats import Contrast, Share, in_words, share_text, together


def share_cells(share: Share) -> tuple[Cell, Cell]:
    """Two cells of a table: n, and the share with its interval."""
    return Cell(f"{share.n:,}"), Cell(share_text(share))


def interval_text(share: Share) -> str:
    """Only the interval: "0.941 to 0.978"."""
    digits = 2 if share.n < 1_000 else 3
    return f"{share.low:.{digits}f} to {share.high:.{digits}f}"


def value_text(share: Share) -> str:
    """Only the share, "0.964"; "–" without drawings."""
    return "–" if share.value is None else f"{share.value:.{2 if share.n < 100 else 3}f}"


def rate_text(count: int, n: int) -> str:
    """A small share as a count: "5 of 8,000 [0.0003, 0.0015]"."""
    share = Share(count, n)
    return f"{count:,} of {n:,} [{share.low:.4f}, {share.high:.4f}]"


def statements(contrasts: Sequence[Contrast], of: str) -> Html:
    """What may be said of these comparisons, each as a sentence, those with evidence first; `of`: what they are of.

    More than one are one study: their p-values are held to Holm's correction.
    """
    if not contrasts:
        return Html()
    held = tuple(contrasts) if len(contrasts) == 1 else together(contrasts)
    found = sorted(held, key=lambda one: (one.better is None, one.decides))
    told = [
        f"{one.names[0]} against {one.names[1]}: {in_words(one)}." if one.better is None else f"{in_words(one)}."
        for one in found
    ]
    better = sum(one.better is not None for one in held)
    head = (
        f"{len(held)} comparisons {of}, held to Holm's correction: {better} with evidence of a difference."
        if len(held) > 1
        else f"One comparison {of}:"
    )
    return joined((paragraph(head), bullets(told)))

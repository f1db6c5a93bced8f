"""How figures are written in a report: fractions, with their n and interval, in as many digits as n can carry."""

from __future__ import annotations

from collections.abc import Sequence

from studio.errors import counted
from studio.experiments.report.html import Cell, Html, bullets, folded, joined, paragraph
from studio.stats import Contrast, Share, in_words, share_text, together

MANY = 4  # comparisons without evidence: more are folded
SAID = 8  # comparisons with evidence that are not


def share_cells(share: Share) -> tuple[Cell, Cell]:
    """Two cells of a table: n, and the share with its interval."""
    return Cell(f"{share.n:,}"), Cell(share_text(share))


def interval_text(share: Share) -> str:
    """Interval and n: "0.941 to 0.978, n = 1,200"; where there is none, so in words."""
    if not share.n:
        return "no answers yet"
    digits = 2 if share.n < 1_000 else 3
    return f"{share.low:.{digits}f} to {share.high:.{digits}f}, n = {share.n:,}"


def value_text(share: Share) -> str:
    """Only the share, "0.964"; "–" without drawings."""
    return "–" if share.value is None else f"{share.value:.{2 if share.n < 100 else 3}f}"


def rate_text(count: int, n: int) -> str:
    """A small share as a count: "5 of 8,000 [0.0003, 0.0015]"."""
    share = Share(count, n)
    return f"{count:,} of {n:,} [{share.low:.4f}, {share.high:.4f}]"


def statements(contrasts: Sequence[Contrast], of: str, *, among: int = 0) -> Html:
    """What may be said of these comparisons, each as a sentence; `of`: what they are of.

    More than one are one study: their p-values are held to Holm's correction. Where they are some of the `among` of a
    study, they are held already. Where many show nothing, they are folded.
    """
    if not contrasts:
        return Html()
    if len(contrasts) == 1 and among < 2:
        return joined((paragraph(f"One comparison {of}:"), bullets(map(_sentence, contrasts))))
    held = sorted(contrasts if among else together(contrasts), key=lambda one: (one.better is None, one.decides))
    better = [_sentence(one) for one in held if one.better is not None]
    these = [_sentence(one) for one in held if one.better is None and one.ahead is not None]
    others = [_sentence(one) for one in held if one.ahead is None]
    evidence = f"{len(better)} with evidence of a difference" if better else "none with evidence of a difference"
    if these:
        evidence += f", {len(these)} with one of these networks alone"
    claims = [*better, *these]
    told = bullets(claims[:SAID])
    if len(claims) > SAID:
        told = joined((told, folded(f"{len(claims) - SAID} more with a difference", bullets(claims[SAID:]))))
    study = f" over the {among:,} of all sets together" if among > len(contrasts) else ""
    head = paragraph(f"{counted(len(held), 'comparison')} {of}, held to Holm's correction{study}: {evidence}.")
    rest = bullets(others)
    if len(others) > MANY:
        rest = folded(f"The {len(others)} without evidence of a difference", rest)
    return joined((head, told, rest))


def _sentence(contrast: Contrast) -> str:
    told = f"{contrast.names[0]} against {contrast.names[1]}: {in_words(contrast)}."
    return told.replace(" = ", "\u00a0=\u00a0")

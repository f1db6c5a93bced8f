"""Comparisons as sentences, in the language that is on: "better" only where the test says so.

They say what `stats.in_words` says on the command line, in the window's figures; of a race that shows nothing yet they
leave out the shares, which its chart has.
"""

from __future__ import annotations

from collections.abc import Sequence

from studio.stats import Contrast, Share
from studio.ui.parts.texts import from_the_left, interval, number, percent, translate


def share_words(share: Share) -> str:
    """A share with its interval: "96.4 % (94.1 – 97.8 %)"; "–" without drawings."""
    if share.value is None:
        return "–"
    return f"{percent(share.value)} ({interval(share.low, share.high)})"


def contrast_words(one: Contrast, *, by: str = "") -> str:
    """What may be said of one comparison, of versions or of writers who are read `by` a version."""
    first, second = one.first, one.second
    names = {"first": from_the_left(one.names[0]), "second": from_the_left(one.names[1])}
    begin = translate("Contrast", "By {version}: ").format(version=from_the_left(by)) if by else ""
    if not first.n or not second.n:
        return begin + translate("Contrast", "{first} and {second}: nothing to compare yet.").format(**names)
    n = number(first.n) if first.n == second.n else f"{number(first.n)} / {number(second.n)}"
    better = one.ahead
    fair = one.misleads
    if better is None:
        words = (
            translate("Contrast", "{first} and {second}: no evidence of a difference, {one} and {other}, n = {n}.")
            if one.anytime is None
            else translate("Contrast", "{first} and {second}: no evidence of a difference yet, n = {n}.")
        )
        told = words.format(**names, one=share_words(first), other=share_words(second), n=n)
    else:
        if better == one.names[1]:
            names = {"first": names["second"], "second": names["first"]}
            first, second = second, first
        words = (
            translate(
                "Contrast",
                "Of these networks alone, those of {first} have more right than those of {second}: {one} against "
                "{other}, n = {n} ({test}). Seeds: {seeds}, too few to say more.",
            )
            if one.better is None
            else translate("Contrast", "{first} is read better than {second}: {one} against {other}, n = {n} ({test}).")
            if by
            else translate("Contrast", "{first} is better than {second}: {one} against {other}, n = {n} ({test}).")
        )
        told = words.format(
            **names, one=share_words(first), other=share_words(second), n=n, test=_test(one), seeds=one.seeds
        )
    if one.only is not None and any(one.only):
        only = translate("Contrast", "Right by one alone: {first} {one}, {second} {other}.")
        told += " " + only.format(
            first=from_the_left(one.names[0]),
            one=number(one.only[0]),
            second=from_the_left(one.names[1]),
            other=number(one.only[1]),
        )
    if fair is not None:
        mix = translate("Contrast", "Of the same mix of classes: {first} {one}, {second} {other}.")
        told += " " + mix.format(
            first=from_the_left(one.names[0]),
            one=percent(fair.first),
            second=from_the_left(one.names[1]),
            other=percent(fair.second),
        )
    return begin + told


def _test(one: Contrast) -> str:
    told = _p(one.decides)
    told = f"{one.test}, {told}" if one.anytime is None else translate("Contrast", "{p} at any time").format(p=told)
    if one.adjusted is not None:
        told = translate("Contrast", "{test}, Holm").format(test=told)
    return told if one.anytime is None else f"{told}; {one.test}, {_p(one.p)}"


def _p(p: float) -> str:
    return f"p {'< ' + number(0.001, 3) if p < 0.001 else '= ' + number(p, 3)}"


def contrasts_words(contrasts: Sequence[Contrast]) -> list[tuple[str, bool]]:
    """A sentence each, with whether it claims a difference: those that do come first."""
    ordered = sorted(contrasts, key=lambda one: (one.better is None, one.ahead is None, one.decides))
    return [(contrast_words(one), one.better is not None) for one in ordered]

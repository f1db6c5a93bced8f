"""Lines of errors in the language that is on: each is found among the templates of `refusals_*`.

An error (`StudioError`) is one English line: the rooms that raise it know no Qt, the command line prints it, the log
keeps it, and the trainer sends it from another process. So a line is taken apart by the template that it was made from.
What was filled in is a name (a path, a label, a version) and stays as it is, or, in a place of `PHRASES`, a line of its
own: advice, an error within an error, "3 labels". What a library says of a damaged file stays English.

A few hundred templates are looked through in well under a millisecond: a line must hold the longest fixed piece of a
template before its pattern is even made. A line may come from a file of somebody else's and be made to take long, so
one of more than `LONGEST` characters is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from studio.ui.parts.language import from_the_right
from studio.ui.parts.taking_apart import PLACE, longest_piece, pattern_of
from studio.ui.parts.texts import from_the_left, number, translate

CONTEXT = "Refused"
LONGEST = 600
PHRASES = frozenset({"problem", "error", "advice", "hint", "counted", "counts", "limits", "expected", "found", "how"})
PHRASES |= {"what", "thing", "group"}
FIGURES = frozenset({"n", "most", "size", "images", "drawings", "strokes", "points"})
FORMS = dict.fromkeys(FIGURES, r"\d[\d,]*") | dict.fromkeys(("counted", "counts"), r"\d[\d,]* [a-z]+")


def refused(line: str, said: Callable[[str], str]) -> str:
    """`line` in the language that is on, what is within it by `said`; "": it is no line of an error."""
    return "" if len(line) > LONGEST else _told(line, said) or _where(line, said)


def _told(line: str, said: Callable[[str], str]) -> str:
    """A line that one template makes; "": none does."""
    best: tuple[int, str, dict[str, str]] | None = None
    for piece, template in _pieces():
        if piece in line and (found := _pattern(template).fullmatch(line)):
            begins = _begins(template, found)
            if best is None or begins < best[0]:  # "FILE is not imported: it holds a link" is about the import
                best = begins, template, found.groupdict()
    if best is None:
        return ""
    _, template, filled = best
    return translate(CONTEXT, template).format(**{name: _filled(name, text, said) for name, text in filled.items()})


def _where(line: str, said: Callable[[str], str]) -> str:
    """A line that says where before it says what: "FILE, images: ..."; "": what is said there is not known."""
    parts = line.split(": ")
    for place in range(1, len(parts)):
        if known := _told(": ".join(parts[place:]), said):
            return ": ".join([_told(parts[0], said) or _isolated(parts[0]), *map(said, parts[1:place]), known])
    return ""


def _begins(template: str, found: re.Match[str]) -> int:
    """Where the words of a template begin in a line: after the name that it may begin with."""
    first = PLACE.match(template)
    return found.end(1) if first and first[1] not in PHRASES else 0


def _filled(name: str, text: str, said: Callable[[str], str]) -> str:
    if name in PHRASES:
        return said(text)
    if name in FIGURES:
        text = number(int(text.replace(",", "")))
    return from_the_left(text)


def _isolated(text: str) -> str:
    """`text` in its own direction: a path, or words that are translated already."""
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}" if from_the_right() else text


def templates() -> list[str]:
    """Every template, those that say most first; they are read when the first line is to be told."""
    from studio.ui.parts import refusals_formats, refusals_gallery, refusals_models, refusals_others, refusals_sweeps

    tables = (refusals_formats, refusals_gallery, refusals_models, refusals_sweeps, refusals_others)
    made = [template for table in tables for template in table.REFUSALS]
    return sorted(made, key=lambda template: len(PLACE.sub("", template)), reverse=True)


@cache
def _pieces() -> tuple[tuple[str, str], ...]:
    """The longest fixed piece of every template, and the template."""
    return tuple((longest_piece(template), template) for template in templates())


@cache
def _pattern(template: str) -> re.Pattern[str]:
    return pattern_of(template, FORMS, r"(?s:.+?)")

"""How a line is taken apart by the template that it was made from, "{path} is no gallery": for `said` and `refused`."""

from __future__ import annotations

import re
from collections.abc import Mapping

PLACE = re.compile(r"\{(\w+)\}")


def longest_piece(template: str) -> str:
    """The longest fixed piece: a line that does not hold it needs no pattern to be made."""
    return max(PLACE.split(template)[::2], key=len)


def pattern_of(template: str, forms: Mapping[str, str], other: str) -> re.Pattern[str]:
    """What a template looks like once it is filled in, a group for each name; the same name is the same text.

    `forms`: what a name may stand for, as a regular expression; `other`: what all other names may.
    """
    made, names = "", set()
    for place, part in enumerate(PLACE.split(template)):
        if place % 2 == 0:
            made += re.escape(part)
        elif part in names:
            made += f"(?P={part})"
        else:
            names.add(part)
            made += f"(?P<{part}>{forms.get(part, other)})"
    return re.compile(made)

"""``studio doctor``: what is here and what is missing, in one page that can be pasted into a report."""

from __future__ import annotations

from studio.cli.console import emit
from studio.cli.options import HomeOption, JsonOption
from studio.paths import find_home


def doctor(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Say which versions, paths, base data, display, models and gallery are found, and what is wrong with them."""
    from studio.trouble.diagnostics import diagnose, lines_of

    found = diagnose(find_home(home))
    emit(found, as_json, lines_of(found))

"""The pages of help, and what is new: Markdown that ships, read from the disk when it is asked for, searched here.

Pages lie in ``resources/help``, in the order of their names; the first heading of one is its title. A page that is
translated lies beside it, ``02-drawing.de.md`` beside ``02-drawing.md``. What is new is the changelog itself, a section
a version, newest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from string import Template

import studio
from studio.errors import StudioError
from studio.paths import shipped
from studio.searching import finds

ABOUT, SAFETY = "10-about.md", "08-safety.md"
NEWS = "news"  # the name of the page that is made of the changelog
FOLDER = "help"

_SECTION = re.compile(r"^## \[(?P<version>[^]]+)\].*$", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """One page of help."""

    name: str  # by which other pages link to it
    title: str
    text: str  # Markdown
    language: str = "en"  # which it is written in, by its code


def pages(language: str = "en") -> tuple[Page, ...]:
    """Every page of help, in order, in `language` where it is there. Raises StudioError: they are not there."""
    folder = shipped("resources") / FOLDER
    named = sorted(path for path in folder.glob("*.md") if path.name.count(".") == 1)
    found = tuple(_page(path, language) for path in named)
    if not found:
        raise StudioError(f"there are no pages of help in {folder}: install the program again")
    return found


def _page(path: Path, language: str) -> Page:
    translated = path.with_suffix(f".{language}.md")
    path_of_text, written = (translated, language) if translated.is_file() else (path, "en")
    text = Template(_read(path_of_text)).safe_substitute(version=studio.__version__)
    title = text.partition("\n")[0].removeprefix("# ").strip()
    return Page(path.name, title, text, written)


def news(seen: str = "") -> Page:
    """What changed since the version `seen`; with the present one, where none of that is known. Raises StudioError."""
    told = sections(_read(shipped("CHANGELOG.md")))
    shown = [section for version, section in told if seen and _numbers(seen) < _numbers(version)]
    shown = shown or [section for version, section in told if version == studio.__version__]
    return Page(NEWS, "What’s new", "\n".join(["# What’s new\n", *shown]))


def _numbers(version: str) -> tuple[int, ...]:
    """To be compared; () where it is no version, as what is not released."""
    return tuple(int(part) for part in version.split(".")) if re.fullmatch(r"\d+(\.\d+)*", version) else ()


def sections(changelog: str) -> tuple[tuple[str, str], ...]:
    """(version, its section with the heading), newest first, of a changelog as Keep a Changelog wants it."""
    heads = list(_SECTION.finditer(changelog))
    ends = [*(head.start() for head in heads[1:]), len(changelog)]
    return tuple(
        (head["version"], f"## {head['version']}{changelog[head.end() : end]}")
        for head, end in zip(heads, ends, strict=True)
    )


def search(among: Iterable[Page], text: str) -> tuple[Page, ...]:
    """The pages that hold every word of `text`, those first that have one in their title; all where there is none."""
    found = [page for page in among if finds(text, (page.text,))]
    return tuple(sorted(found, key=lambda page: not any(finds(word, (page.title,)) for word in text.split() or [""])))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StudioError(f"cannot read {path} ({error}): install the program again") from error

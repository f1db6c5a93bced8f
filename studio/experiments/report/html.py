"""Pieces of HTML. Whatever is put into one is escaped, unless it is such a piece itself: names come from files.

The page is one file: no script, no font, no address. Its policy forbids every request, so that even a mistake here
could not make one.
"""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from string import Template

import numpy as np
from numpy.typing import NDArray

from studio.experiments.report.palette import DARK, LIGHT, variables
from studio.paths import shipped

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
PAGE = Template("""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="$policy">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Glyph Studio">
<title>$title</title>
<style>
:root{$light}
@media (prefers-color-scheme:dark){:root{$dark}}
$style</style>
</head>
<body>
$body
</body>
</html>
""")


_UNHELD = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML has no place for


def held(text: str) -> str:
    """`text` as a page and its figures can hold it: control characters and their like are a mark of their own."""
    return _UNHELD.sub("\ufffd", text)


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


@dataclass(frozen=True)
class Cell:
    """One cell of a table whose text stands to the right, as numbers do, or has a tone of its own."""

    text: str
    number: bool = True
    tone: str = ""  # a class of the style sheet


Content = str | Cell


def safe(content: str) -> Html:
    """`content` as HTML: escaped, unless it is that."""
    return content if isinstance(content, Html) else Html(escape(content, quote=False))


def joined(pieces: Iterable[str]) -> Html:
    """One after another."""
    return Html("\n".join(safe(piece) for piece in pieces))


def element(name: str, content: str = "", **attributes: str) -> Html:
    """One element; an attribute `class_` is `class`."""
    told = "".join(f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items())
    return Html(f"<{name}{told}>{safe(content)}</{name}>")


def paragraph(text: str, tone: str = "") -> Html:
    """A paragraph; `tone` is a class of the style sheet."""
    return element("p", text, class_=tone) if tone else element("p", text)


def bullets(lines: Iterable[str]) -> Html:
    """A list; empty where there are no lines."""
    items = joined(element("li", line) for line in lines)
    return element("ul", items) if items else Html()


def table(head: Sequence[str], rows: Iterable[Sequence[Content]], caption: str = "") -> Html:
    """A table that scrolls to the side where a window is narrow. Columns of `Cell`s that are numbers stand right."""
    filled = [tuple(row) for row in rows]
    first = filled[0] if filled else ()
    titles = [
        element("th", text, scope="col", class_="n" if place < len(first) and _is_number(first[place]) else "t")
        for place, text in enumerate(head)
    ]
    body = joined(element("tr", joined(_cell(content) for content in row)) for row in filled)
    named = element("caption", caption) if caption else Html()
    whole = joined((named, element("thead", element("tr", joined(titles))), element("tbody", body)))
    return element("div", element("table", whole), class_="scroll", tabindex="0")


def _is_number(content: Content) -> bool:
    return isinstance(content, Cell) and content.number


def _cell(content: Content) -> Html:
    if not isinstance(content, Cell):
        return element("td", content)
    kinds = " ".join(kind for kind in ("n" if content.number else "", content.tone) if kind)
    return element("td", content.text, class_=kinds) if kinds else element("td", content.text)


def folded(title: str, content: str) -> Html:
    """What only some will want to see: it opens with a click or by key, and is open in print."""
    return element("details", joined((element("summary", title), content)))


def tiles(pairs: Iterable[tuple[str, str, str]]) -> Html:
    """The large figures at the top of a page: figure, what it is, and a line below."""
    return element(
        "div",
        joined(
            element(
                "div",
                joined((element("b", figure), element("span", what), element("small", more))),
                class_="tile",
            )
            for figure, what, more in pairs
        ),
        class_="tiles",
    )


def pictures(images: Iterable[tuple[NDArray[np.uint8], str]]) -> Html:
    """Glyphs (28, 28) in a row, each with the words below it. Ink is dark on light and light on dark, as the page."""
    return element(
        "div",
        joined(
            element("figure", joined((_picture(image, words), element("figcaption", words)))) for image, words in images
        ),
        class_="glyphs",
    )


def _picture(image: NDArray[np.uint8], words: str) -> Html:
    from PIL import Image

    ink = np.zeros((*image.shape, 2), np.uint8)
    ink[..., 1] = image
    file = io.BytesIO()
    Image.fromarray(ink, "LA").save(file, "PNG", optimize=True)
    data = base64.b64encode(file.getvalue()).decode("ascii")
    return Html(f'<img alt="{escape(words)}" width="56" height="56" src="data:image/png;base64,{data}">')


def page(title: str, body: str) -> str:
    """The whole file."""
    style = (shipped("resources") / "report.css").read_text(encoding="utf-8")
    told = {"title": escape(held(title)), "body": held(safe(body))}
    return PAGE.substitute(policy=POLICY, light=variables(LIGHT), dark=variables(DARK), style=style, **told)

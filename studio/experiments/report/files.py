"""A figure as bytes: for a page, where it is a part of the text, and as a file of its own.

On a page the words of a figure are words, in the page's own letters, so that they can be searched, read aloud and
marked; colours are the page's variables. matplotlib gives every piece an id and writes a style for all of its file:
both would mean the whole page there, so ids that nothing refers to go, the others get the figure's name, and the style
is the page's (`resources/report.css`).
"""

from __future__ import annotations

import io
import re
import warnings
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from studio.experiments.report.figures import looks
from studio.experiments.report.html import Html
from studio.experiments.report.palette import LIGHT

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FORMS = ("svg", "png", "pdf")
DPI = 200  # of a PNG
_LINK = "{http://www.w3.org/1999/xlink}href"
_VARIABLES = {colour.lower(): f"var(--{name})" for name, colour in LIGHT.items()}
_COLOUR = re.compile("|".join(_VARIABLES))
_REFERENCE = re.compile(r"url\(#([^)]+)\)")
_NUMBER = re.compile(r"-?\d+\.\d{3,}")
_FONT = re.compile(r"font: ([\d.]+px) [^;]*")
_DATED = {"svg": {"Date": None}, "png": {}, "pdf": {"CreationDate": None}}


def as_file(figure: Figure, form: str) -> bytes:
    """The figure on white, as `form` says, one of `FORMS`; its letters are in it."""
    return _saved(figure, form, "path")


def as_part(figure: Figure, name: str, words: str) -> Html:
    """The figure as SVG within a page, where nothing else has `name`; `words`: what it shows, for who cannot see it."""
    root = ET.fromstring(_saved(figure, "svg", "none", transparent=True))  # noqa: S314 - written here, a moment ago
    for outer in list(root.iter()):
        for inner in list(outer):
            if inner.tag.endswith(("metadata", "style")):
                outer.remove(inner)
    meant = set(_REFERENCE.findall(" ".join(value for one in root.iter() for value in one.attrib.values())))
    meant |= {one.attrib[_LINK].removeprefix("#") for one in root.iter() if _LINK in one.attrib}
    for one in root.iter():
        one.tag = one.tag.rpartition("}")[2]
        kept = {_named(key): value for key, value in one.attrib.items() if key != "id" or value in meant}
        one.attrib.clear()
        one.attrib.update({key: _value(key, value, name) for key, value in kept.items()})
    root.attrib.clear()
    root.attrib.update(_frame(figure, words))
    return Html(ET.tostring(root, encoding="unicode", short_empty_elements=True))


def _frame(figure: Figure, words: str) -> dict[str, str]:
    width, height = (72 * side for side in figure.get_size_inches())
    return {
        "viewBox": f"0 0 {width:.0f} {height:.0f}",
        "style": f"max-width:{width * 1.4:.0f}px",
        "role": "img",
        "aria-label": words,
    }


def _named(key: str) -> str:
    return "href" if key == _LINK else key


def _value(key: str, value: str, name: str) -> str:
    """The value of an attribute as it is on a page: ids of its own, its colours, and no digits that nobody sees."""
    if key == "id":
        return f"{name}-{value}"
    if key == "href":
        return f"#{name}-{value[1:]}"
    value = _REFERENCE.sub(rf"url(#{name}-\1)", value)
    value = _FONT.sub(r"font-size: \1", _COLOUR.sub(lambda found: _VARIABLES[found[0]], value))
    return _NUMBER.sub(lambda found: f"{float(found[0]):.2f}", " ".join(value.split()))


def _saved(figure: Figure, form: str, letters: str, *, transparent: bool = False) -> bytes:
    import matplotlib as mpl

    file = io.BytesIO()
    with looks(), mpl.rc_context({"svg.fonttype": letters}), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from")  # a page has letters for it, a file a box
        figure.savefig(file, format=form, dpi=DPI, transparent=transparent, metadata=_DATED[form])
    return file.getvalue()

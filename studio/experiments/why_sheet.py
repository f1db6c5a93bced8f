"""A contact sheet of images with what speaks for their labels: each picture, its ink coloured beside it, label and
probability below. For the eyes of somebody who wonders what a model looks at; it measures nothing.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from studio.recognition.heat import spread, tint
from studio.recognition.recognizer import Recognizer
from studio.recognition.why import why

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

MOST = 48  # images; more are not seen at a glance
COLUMNS = 6
TIMES = 3  # px of the sheet for one of a picture

SPEAKS_FOR, SPEAKS_AGAINST, SPEAKS_LITTLE = "#D9580B", "#1F5FD6", "#B4B9C3"  # as in the window, on light ground
PAPER, INK, GREY = "#FFFFFF", "#1B1F27", "#5C667A"

_SIDE = 28 * TIMES
_TEXT = 13  # px
_LONGEST = 8  # characters of a label; a longer one is cut
_ROOM = 22  # px below a picture, for its words
_GAP = 24  # px around an image and what belongs to it


def why_sheet(recognizer: Recognizer, images: NDArray[np.uint8], rows: list[int], unsure: NDArray[np.bool_]) -> bytes:
    """A PNG of the first MOST of `images` (n, 28, 28) uint8; `rows` (n) are their numbers, `unsure` (n) says which are.

    Raises StudioError when an answer is not a number.
    """
    from PIL import Image, ImageDraw

    shown = images[:MOST]
    columns, lines = min(COLUMNS, max(len(shown), 1)), max(1, -(-len(shown) // COLUMNS))
    wide, high = 2 * _SIDE + _GAP, _SIDE + _ROOM + _GAP
    sheet = Image.new("RGB", (columns * wide + _GAP, lines * high + _GAP + _ROOM), PAPER)
    pen = ImageDraw.Draw(sheet)
    for place, image in enumerate(shown):
        said = recognizer.predict(image)
        corner = (_GAP + place % COLUMNS * wide, _GAP + place // COLUMNS * high)
        sheet.paste(_plain(image), corner)
        sheet.paste(_heated(image, why(recognizer, image, said.label)), (corner[0] + _SIDE, corner[1]))
        words = f"{_cut(said.label)}{'?' if unsure[place] else ''}  {100 * said.probability:.1f} %"
        _write(pen, (corner[0], corner[1] + _SIDE + 3), words, INK)
        _write(pen, (corner[0] + 2 * _SIDE, corner[1] + _SIDE + 3), f"row {rows[place]}", GREY, anchor="ra")
    _legend(pen, sheet.height - _ROOM)
    png = io.BytesIO()
    sheet.save(png, "PNG")
    return png.getvalue()


def _cut(label: str) -> str:
    return label if len(label) <= _LONGEST else label[: _LONGEST - 1] + "…"


def _plain(picture: NDArray[np.uint8]) -> Image.Image:
    """The picture as the model gets it, enlarged by whole pixels."""
    from PIL import Image

    return Image.fromarray(np.kron(picture, np.ones((TIMES, TIMES), np.uint8)))


def _heated(picture: NDArray[np.uint8], heat: NDArray[np.float32]) -> Image.Image:
    """Its ink on paper, smoothly enlarged, in the colours of `heat`."""
    from PIL import Image

    places = (np.arange(_SIDE) + 0.5) / TIMES
    colours = tint(spread(heat, picture, places, places), SPEAKS_LITTLE, SPEAKS_FOR, SPEAKS_AGAINST)
    paper = Image.new("RGB", (_SIDE, _SIDE), PAPER)
    ink = Image.fromarray(picture).resize((_SIDE, _SIDE), Image.Resampling.BICUBIC)
    paper.paste(Image.fromarray(colours), mask=ink)
    return paper


def _legend(pen: ImageDraw.ImageDraw, top: int) -> None:
    left = _GAP
    for colour, words in ((SPEAKS_FOR, "speaks for the label"), (SPEAKS_AGAINST, "against it")):
        pen.rounded_rectangle((left, top + 2, left + 10, top + 12), 3, fill=colour)
        left += 16 + _write(pen, (left + 16, top - 1), words, GREY) + _GAP
    _write(pen, (left, top - 1), "?  not sure", GREY)


def _write(pen: ImageDraw.ImageDraw, at: tuple[int, int], words: str, colour: str, anchor: str = "la") -> int:
    """Write in one line; returns its width in px."""
    from PIL import ImageFont

    font = ImageFont.load_default(_TEXT)
    pen.text(at, words, fill=colour, font=font, anchor=anchor)
    return round(pen.textlength(words, font=font))

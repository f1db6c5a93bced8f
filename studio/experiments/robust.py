"""Does it read a thin pen, a tiny drawing, a tilted one? The same recorded digits, drawn in other ways.

Strokes are normalised with a pen of their own (`glyphs.normalise`), so on the canvas the width of the pen is a matter
of looks alone. It matters where a picture is all there is, as with an imported image: for that row the strokes are
painted on a canvas with the pen, and read back like any image. ``python -m studio.experiments.robust STROKES.npz``
prints the table of the README.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.experiments.evaluate import evaluate
from studio.glyphs.normalise import glyph, normalise
from studio.glyphs.strokes import CANVAS, Drawing, RecordedGlyphs, load_recorded, make_stroke
from studio.paths import shipped
from studio.recognition.recognizer import Recognizer
from studio.recognition.spec import KINDS

PENS = (1, 4, 12, 24, 40)  # px, on a drawing of 280 px
SIZES = (40, 120, 280, 400)  # px, of a canvas of 400 px
TILTS = (-15, -8, 0, 8, 15)  # degrees

Picture = NDArray[np.uint8]


def changed(drawing: Drawing, size: float, degrees: float = 0.0) -> Drawing:
    """`drawing` with its longer side `size` px, turned about its middle, in the middle of the canvas."""
    points = np.concatenate([stroke.points for stroke in drawing.strokes]).astype(np.float64)
    middle = (points.min(axis=0) + points.max(axis=0)) / 2
    scale = size / max(float(np.ptp(points, axis=0).max()), 1.0)
    cosine, sine = np.cos(np.deg2rad(degrees)), np.sin(np.deg2rad(degrees))
    turn = np.array([[cosine, -sine], [sine, cosine]]) * scale
    strokes = [make_stroke((stroke.points - middle) @ turn.T + CANVAS / 2) for stroke in drawing.strokes]
    return Drawing(tuple(strokes), drawing.pen_width)


def painted(drawing: Drawing, pen: float) -> Picture:
    """The canvas (400, 400) uint8, white on black, with `drawing` painted by a round pen of `pen` px."""
    from PIL import Image, ImageDraw

    canvas = Image.new("L", (int(CANVAS), int(CANVAS)))
    draw = ImageDraw.Draw(canvas)
    for stroke in drawing.strokes:
        places = [(float(x), float(y)) for x, y in stroke.points]
        if len(places) > 1:
            draw.line(places, fill=255, width=round(pen), joint="curve")
        for x, y in places:
            draw.ellipse((x - pen / 2, y - pen / 2, x + pen / 2, y + pen / 2), fill=255)
    return np.asarray(canvas, np.uint8)


def pictures_of(drawings: Sequence[Drawing], make: Callable[[Drawing], Picture | None]) -> Picture:
    """(n, 28, 28) uint8, empty where a drawing has no ink."""
    made = [make(drawing) for drawing in drawings]
    return np.array([np.zeros((28, 28), np.uint8) if one is None else one for one in made])


def on_canvas(drawing: Drawing, size: float, degrees: float) -> Picture | None:
    """What the model sees of a drawing of that size and tilt."""
    return glyph(changed(drawing, size, degrees))


def as_image(drawing: Drawing, pen: float) -> Picture:
    """What it sees of an image of the drawing, which is 280 px large with the pen."""
    return normalise(painted(changed(drawing, 280 - pen), pen))


def ways() -> list[tuple[str, Callable[[Drawing], Picture | None]]]:
    """The rows of the table: what is done to a drawing, and the picture that comes of it."""
    return [
        *((f"drawn {size} px large on 400", partial(on_canvas, size=size, degrees=0)) for size in SIZES),
        *((f"tilted by {tilt} degrees", partial(on_canvas, size=280, degrees=tilt)) for tilt in TILTS),
        *((f"image, pen of {pen} px", partial(as_image, pen=pen)) for pen in PENS),
    ]


def table(recorded: RecordedGlyphs, recognizers: Sequence[Recognizer]) -> list[str]:
    """The table in Markdown: "not sure" counts as wrong."""
    lines = ["| | " + " | ".join(one.spec.kind for one in recognizers) + " |", "|---" * (len(recognizers) + 1) + "|"]
    for words, make in ways():
        images = pictures_of(recorded.drawings, make)
        cells = []
        for one in recognizers:
            share = evaluate(one, images, recorded.labels).share
            cells.append(f"{100 * (share.value or 0):.1f} % ({100 * share.low:.1f} to {100 * share.high:.1f})")
        lines.append(f"| {words} | " + " | ".join(cells) + " |")
    return lines


def main(arguments: Sequence[str]) -> int:
    """Print the table for the strokes file named by the only argument, with every model that ships."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m studio.experiments.robust STROKES.npz\n")
        return 2
    folders = [folder for kind in KINDS if (folder := shipped("models") / kind).is_dir()]
    lines = table(load_recorded(Path(arguments[0])), [Recognizer.load(folder) for folder in folders])
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

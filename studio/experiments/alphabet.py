"""Characters of the hand that does not exist: digits in ways that MNIST hardly has, and much that is no digit.

They ship as images in ``datasets/drawn.npz`` and train beside the base set: a drawing whose label is a class of the
model is an example of that class, any other is an example of nothing it knows (outlier exposure; D. Hendrycks, M.
Mazeika, T. Dietterich, ICLR 2019), so that a stranger is answered "not sure" instead of with a confident digit. The
digits are ways that are common and that MNIST's writers hardly used: slashed zeros, ones with a long upstroke or a
foot, crossed fours and sevens, open sixes. Which ways there are was seen in the pen strokes of 100 people (UNIPEN), so
figures on those strokes are not blind to them. What any reader could take for a digit (B D I O Q S Z G L, small b g i l
o q s y z, brackets and bars) is left out on both sides. Nothing is traced from anybody.

The templates are in `alphabet_templates`. ``python -m studio.experiments.alphabet OUT.npz`` writes the file.
"""

from __future__ import annotations

import io
import itertools
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from studio.experiments.alphabet_templates import OTHERS, RARE_DIGITS, parse
from studio.experiments.hand import TEMPLATES, Hand, Piece, Template
from studio.files import write_safely
from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import Drawing, make_stroke

SEED = 5
COPIES = 40  # of a small letter or sign
OFTEN = 5  # times as many of a capital letter, which people write most when asked for a character
DIGITS = 90  # of each digit
RARELY = 5  # times as many of a digit that has ways of its own here
SCRIBBLES = 520
PAIRS = 240  # two digits side by side

# Anybody's hand: everything wanders more than in one person's.
ANYBODY = Hand(
    slant=0.05, slant_spread=0.15, miss=0.045, bend=0.045, turn_spread=0.1, aspect_spread=0.2, size_spread=0.2
)


def characters(random: np.random.Generator, hand: Hand = ANYBODY) -> Iterator[tuple[str, Drawing]]:
    """Every drawing of the file with its label; "" where it is nothing."""
    for digit in "0123456789":
        rare = tuple(parse(text) for text in RARE_DIGITS.get(digit, ()))
        shapes = rare * 2 + TEMPLATES[digit]
        for _ in range(DIGITS * (RARELY if rare else 1)):
            yield digit, hand.draw(shapes[int(random.integers(len(shapes)))], random)
    for label, texts in OTHERS.items():
        shapes = tuple(parse(text) for text in texts)
        for _ in range(COPIES * (OFTEN if label.isascii() and label.isupper() else 1)):
            yield label if len(label) == 1 else "", hand.draw(shapes[int(random.integers(len(shapes)))], random)
    for _ in range(SCRIBBLES):
        yield "", hand.draw(scribble(random), random)
    for _ in range(PAIRS):
        left, right = (str(digit) for digit in random.integers(0, 10, 2))
        yield left + right, _beside(hand.write(left, random), hand.write(right, random), float(random.uniform(5, 50)))


def scribble(random: np.random.Generator) -> Template:
    """One to three strokes through random places: all over, or one from another, smooth or angular."""
    strokes: list[tuple[Piece, ...]] = []
    for _ in range(int(random.integers(1, 4))):
        count = int(random.integers(3, 14))
        places = (
            random.uniform(0, 1, (count, 2))
            if random.random() < 0.5
            else np.cumsum(random.normal(0, 0.25, (count, 2)), 0)
        )
        points = tuple((float(x), float(y)) for x, y in places)
        strokes.append(tuple(itertools.pairwise(points)) if random.random() < 0.3 else (points,))
    return tuple(strokes)


def _beside(left: Drawing, right: Drawing, gap: float) -> Drawing:
    """`right` written after `left`, `gap` px away from it."""
    end = max(float(stroke.points[:, 0].max()) for stroke in left.strokes)
    begin = min(float(stroke.points[:, 0].min()) for stroke in right.strokes)
    moved = [make_stroke(stroke.points + np.array([end + gap - begin, 0])) for stroke in right.strokes]
    return Drawing(tuple(make_stroke(stroke.points * 0.4) for stroke in (*left.strokes, *moved)), left.pen_width)


def main(arguments: Sequence[str]) -> int:
    """Write the drawn characters to the file named by the only argument."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m studio.experiments.alphabet OUT.npz\n")
        return 2
    labels, drawings = zip(*characters(np.random.default_rng(SEED)), strict=True)
    pictures = [picture for drawing in drawings if (picture := glyph(drawing)) is not None]
    packed = io.BytesIO()
    np.savez_compressed(packed, images=np.array(pictures, np.uint8), labels=np.array(labels, np.str_))
    write_safely(Path(arguments[0]), packed.getvalue())
    sys.stdout.write(f"{len(labels)} drawn characters written to {arguments[0]}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Characters of the hand that does not exist: digits in ways that MNIST hardly has, and much that is no digit.

They ship as images in ``datasets/drawn.npz`` and train beside the base set: a drawing whose label is a class of the
model is an example of that class, any other is an example of nothing it knows (outlier exposure; D. Hendrycks, M.
Mazeika, T. Dietterich, ICLR 2019), so that a stranger is answered "not sure" instead of with a confident digit. The
digits are ways that are common and that MNIST's writers hardly used: slashed zeros, ones with a long upstroke or a
foot, crossed fours and sevens, open sixes. Which ways there are was seen in the pen strokes of 100 people (UNIPEN), so
figures on those strokes are not blind to them. What any reader could take for a digit (B D I O Q S Z G L, small b g i l
o q s y z, brackets and bars) is left out on both sides. Nothing is traced from anybody.

A template is text: points "x,y" in units of height with y down, a smooth curve through those between two "/", which are
corners, and "|" between strokes. ``python -m studio.experiments.alphabet OUT.npz`` writes the file.
"""

from __future__ import annotations

import io
import itertools
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

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

RARE_DIGITS: dict[str, tuple[str, ...]] = {
    "0": (
        ".36,.12 .14,.3 .1,.6 .2,.86 .4,.8 .52,.5 .48,.2 .36,.12 | .66,-.08 / .0,1.1",
        ".34,.14 .16,.3 .12,.6 .24,.84 .42,.74 .5,.4 .34,.14 | .42,-.1 / .26,1.12",
        ".4,.1 .12,.3 .1,.7 .3,.9 .5,.6 .5,.2 .4,.1 / .62,-.05 / .02,1.08",
        ".36,.02 .1,.2 .03,.54 .14,.88 .36,.98 .6,.82 .67,.48 .57,.14 .36,.02 | .78,-.06 / -.06,1.06",
        ".3,.05 .08,.3 .06,.7 .28,.96 .56,.74 .58,.3 .3,.05 | .52,.2 / .1,.84",
        ".4,.05 .1,.22 .04,.6 .3,.92 .6,.7 .62,.25 .4,.05 / .72,.0 / -.02,.98",
        ".32,.14 .1,.3 .08,.7 .3,.88 .54,.7 .54,.3 .32,.14 | .4,-.06 / .24,1.06",
        ".34,.08 .08,.3 .06,.7 .3,.94 .6,.7 .6,.3 .34,.08 | -.06,.56 / .74,.44",
    ),
    "1": (
        ".1,.12 .2,.0 .34,.06 .3,.5 .28,.95 .1,.98",
        "0,.3 .2,.1 .36,0 / .3,1",
        "0,.72 .2,.4 .42,0 / .42,.5 .4,1",
        "0,.95 / .4,0 / .44,1",
        ".05,.3 / .3,0 / .28,1 | 0,1 / .58,1",
        ".05,.05 / .3,.02 / .28,1 | .02,1 / .55,.98",
        ".06,.14 / .28,.08 / .3,0 / .3,1 / .1,1 / .5,1",
    ),
    "4": (
        ".3,.0 .2,.3 .02,.55 / .7,.5 | .34,.0 / .36,1",
        ".5,0 / .04,.62 / .8,.62 | .5,0 / .5,1",
        ".04,.05 .0,.3 .1,.5 / .62,.48 | .5,.0 / .46,1",
        ".3,.0 / .0,.5 / .56,.56 | .44,.3 / .4,1",
    ),
    "6": (
        ".5,0 .15,.3 .05,.7 .4,1 .85,.85 .7,.55 .3,.6 .1,.8",
        ".4,0 .1,.4 .1,.85 .4,1 .6,.8 .4,.56 .12,.7",
    ),
    "7": (
        ".05,.2 / .1,.02 .35,.1 .6,.0 .42,.5 .34,1 | .12,.55 / .66,.5",
        "0,.04 / .62,.02 / .26,1 | .1,.52 / .62,.46",
        ".02,.16 / .04,.02 / .62,.04 .4,.4 .28,1 | .16,.5 / .6,.5",
    ),
}

OTHERS: dict[str, tuple[str, ...]] = {
    "A": (
        "0,1 / .34,0 / .68,1 / .1,.6 / .62,.6",
        "-.05,1 .3,.3 .45,.0 / .6,1 | .1,.7 / .62,.65",
        ".1,1 / .3,0 / .5,1 | .16,.66 / .46,.66",
        "0,1 / .35,0 / .7,1 | .13,.62 / .57,.62",
        "0,1 .2,.3 .38,0 / .6,.5 .72,1 | .08,.6 / .68,.55",
        ".05,1 .03,.4 .3,0 .58,.3 .6,1 | .05,.55 / .6,.55",
    ),
    "C": (
        ".6,.08 .3,.0 .04,.35 .1,.8 .4,1 .7,.9",
        ".56,.2 .5,.04 .2,.06 .02,.45 .1,.88 .4,1 .64,.8",
        ".62,.15 .38,0 .1,.2 .02,.55 .15,.9 .4,1 .66,.84",
        ".5,.05 .2,.1 .02,.5 .18,.92 .6,.95",
    ),
    "E": (
        ".6,.02 / .06,.0 .05,.5 .06,1 / .64,1 | .06,.5 / .46,.48",
        ".55,.06 .2,.04 .12,.3 .4,.44 / .08,.6 .1,.96 .6,.94",
        ".04,0 / .04,1 / .56,1 | .0,.0 / .58,.02 | .04,.46 / .44,.46",
        ".6,0 / .05,0 / .04,1 / .62,1 | .05,.48 / .5,.48",
        ".05,0 / .05,1 | .05,0 / .6,.02 | .05,.5 / .5,.5 | .05,1 / .6,1",
        ".58,.1 .3,0 .1,.15 .2,.42 .42,.46 / .1,.56 .02,.82 .28,1 .62,.88",
    ),
    "F": (
        "0,.06 / .62,.0 | .12,.04 .14,.5 .08,1 | .1,.5 / .46,.46",
        ".64,.02 .3,.0 .1,.1 / .1,1 | .1,.48 / .5,.46",
        ".05,1 / .06,0 / .6,0 | .06,.48 / .48,.48",
        ".1,0 / .08,1 | .1,.02 / .64,0 | .08,.46 / .5,.44",
    ),
    "H": (
        "0,0 .02,.5 .0,1 | .56,0 / .56,1 | .0,.56 .56,.44",
        ".04,0 .02,1 / .02,.6 .3,.42 .54,.4 / .58,0 .54,1",
        ".02,0 / .02,1 | .6,0 / .6,1 | .02,.5 / .6,.5",
        ".08,0 / .02,1 | .66,0 / .6,1 | .04,.52 / .64,.46",
    ),
    "J": (
        ".46,.0 .46,.7 .3,1 .08,.92 .02,.74",
        ".2,.0 / .62,.0 | .42,.0 .42,.7 .3,.98 .08,.94 .04,.76",
        ".5,0 .5,.8 .36,1.0 .1,.96 .0,.7",
        ".5,0 .5,.5 .48,.8 .3,1 .06,.86",
        ".1,.02 / .8,.02 | .48,.02 .48,.6 .4,.95 .15,.98 .02,.8",
    ),
    "K": (
        ".05,0 / .05,1 | .6,0 / .06,.55 / .62,1",
        ".05,0 / .05,1 | .56,.02 .3,.4 .08,.52 / .36,.7 .62,1",
    ),
    "M": (
        "0,1 / .08,0 / .4,.6 / .74,0 / .82,1",
        "0,1 / .0,0 / .4,.5 / .8,0 / .8,1",
        "0,1 .1,.3 .2,.05 .34,.3 .4,1 / .5,.2 .64,.05 .78,.3 .82,1",
    ),
    "N": (
        ".02,1 / .04,0 / .6,1 / .62,0",
        ".0,1 .02,.4 .1,.05 / .3,.5 .55,.96 / .6,.5 .62,0",
    ),
    "P": (
        ".04,1 .06,.5 .06,.02 .4,.0 .56,.2 .44,.44 .08,.5",
        "-.02,.08 .3,.0 .6,.16 .44,.44 .1,.46 | .14,.04 / .1,1",
        ".06,1 / .04,.0 | -.04,.06 .36,.0 .54,.18 .34,.4 .04,.44",
        ".05,1 / .05,0 .4,0 .58,.22 .42,.48 .06,.5",
        ".08,0 / .06,1 | .08,.04 .45,.0 .6,.24 .4,.48 .07,.52",
    ),
    "R": (
        ".05,1 / .05,0 .4,0 .58,.22 .42,.46 .06,.5 / .62,1",
        ".08,0 / .06,1 | .06,.06 .4,.0 .56,.22 .36,.46 .08,.5 / .3,.7 .64,1",
    ),
    "T": (
        "0,.06 .3,.0 .74,.06 | .36,.04 .38,.5 .34,1",
        "0,0 / .7,0 / .35,.02 / .35,1",
        "0,0 / .7,0 | .35,0 / .35,1",
        "0,.05 / .74,.0 | .38,.02 / .34,1",
    ),
    "U": (
        "0,0 .0,.5 .1,.9 .3,1 .5,.9 .58,.5 .6,.0",
        "-.04,.06 .04,.0 .06,.6 .22,1 .5,.86 .62,.4 .64,.0 / .64,.7 .72,1",
        "0,0 / .0,.7 .1,.95 .5,.95 .58,.7 / .58,0",
        ".02,0 .02,.6 .14,.95 .34,1 .54,.92 .64,.6 .64,0",
        ".02,0 .03,.6 .2,1 .46,.94 .6,.6 .62,.0 / .64,1",
    ),
    "V": (
        "0,0 / .34,1 / .68,0",
        "0,0 .16,.5 .32,1 / .5,.5 .66,0",
    ),
    "W": (
        "0,0 / .2,1 / .42,.3 / .64,1 / .86,0",
        "0,0 .05,.6 .2,.98 .38,.8 .42,.3 / .48,.8 .64,.98 .8,.6 .84,0",
    ),
    "X": (
        "0,0 / .62,1 | .62,0 / 0,1",
        ".02,.0 .3,.45 .64,1 | .6,.02 .32,.5 0,.98",
    ),
    "Y": (
        "0,0 / .3,.5 | .62,0 / .2,1",
        ".02,0 .06,.3 .3,.46 .5,.3 / .58,.0 / .5,.7 .3,1 .08,.96",
        "0,.0 .3,.44 | .64,.0 .4,.4 .3,.6 .28,1",
        "0,0 / .32,.48 / .64,0 | .32,.48 / .32,1",
        "0,0 .1,.3 .32,.5 / .5,.3 .64,0 | .32,.5 / .3,1",
    ),
    "a": (".5,.2 .3,.02 .05,.3 .06,.75 .28,.98 .5,.7 .55,.1 / .56,.6 .6,.92 .72,.96",),
    "d": (".5,.5 .28,.38 .05,.6 .1,.95 .36,.95 .52,.6 / .55,0 / .54,.6 .6,1",),
    "e": (".05,.52 .35,.5 .58,.36 .5,.08 .28,.0 .06,.25 .04,.66 .24,.98 .6,.82",),
    "f": (".6,.12 .42,0 .28,.2 .26,.6 .26,1 | .04,.45 / .54,.45",),
    "h": (".05,0 / .05,1 | .06,.7 .22,.46 .44,.5 .5,.7 .5,1",),
    "k": (".05,0 / .05,1 | .48,.42 / .07,.7 / .5,1",),
    "m": ("0,.3 / .02,1 | .03,.6 .18,.3 .32,.45 .34,1 | .35,.6 .5,.3 .66,.45 .68,1",),
    "n": (".02,0 / .04,1 | .05,.4 .28,.0 .5,.14 .55,.5 .56,1",),
    "p": (".06,0 / .04,1 | .06,.2 .3,.0 .52,.14 .5,.42 .28,.56 .06,.42",),
    "r": (".04,.0 / .06,1 | .06,.45 .2,.1 .5,.05",),
    "t": (".3,0 .28,.6 .34,.94 .56,.94 | .02,.34 / .6,.32",),
    "u": (".02,0 .03,.6 .2,.96 .42,.8 .54,.3 / .56,0 / .57,.7 .66,1",),
    "w": ("0,0 .05,.7 .2,1 .34,.7 .36,.2 / .42,.8 .56,1 .72,.6 .74,0",),
    "x": ("0,0 .3,.5 .66,1 | .62,.0 .3,.52 .0,1",),
    "ä": (".5,.4 .3,.25 .05,.45 .06,.8 .28,.98 .5,.8 .55,.3 / .56,.7 .66,.98 | .2,.0 / .2,.06 | .42,0 / .42,.06",),
    "ß": (".05,1 .06,.3 .25,.0 .48,.15 .3,.42 .55,.62 .5,.92 .25,.96",),
    "+": ("0,.5 / 1,.5 | .5,0 / .5,1",),
    "=": ("0,.25 / .9,.25 | 0,.7 / .9,.7",),
    "#": (".3,0 / .22,1 | .66,0 / .58,1 | 0,.34 / .9,.34 | 0,.68 / .88,.68",),
    "*": (".5,0 / .5,1 | .05,.25 / .95,.75 | .95,.25 / .05,.75",),
    "%": (".15,.1 .02,.2 .14,.34 .28,.22 .16,.08 | .8,.0 / .1,1 | .76,.68 .62,.8 .74,.96 .9,.82 .76,.68",),
    "&": (".7,1 .3,.5 .16,.2 .34,.0 .5,.18 .2,.5 .04,.75 .24,1 .5,.85 .7,.55",),
    "@": (".6,.35 .4,.3 .3,.5 .42,.7 .6,.55 .62,.32 / .66,.66 .86,.6 .9,.3 .6,.02 .2,.1 .02,.5 .16,.86 .5,1 .84,.9",),
    "Δ": (".4,0 / 0,1 / .85,1 / .4,0",),
    "Σ": (".6,0 / .03,0 / .36,.5 / .02,1 / .64,1",),
    "π": ("0,.05 / .9,.02 | .25,.05 / .2,1 | .65,.04 / .66,.9 .76,.98",),
    "Ψ": (".02,.0 .04,.4 .36,.6 .68,.4 .7,0 | .36,0 / .36,1",),
    "Ω": ("0,1 / .25,1 .05,.5 .3,.05 .6,.05 .84,.5 .65,1 / .9,1",),
    "✓": ("0,.6 / .3,1 / .95,0",),
    "♥": (".5,1 .1,.5 .05,.2 .28,.02 .5,.3 / .72,.02 .95,.2 .9,.5 .5,1",),
    "∞": (".5,.5 .2,.1 .02,.45 .2,.85 .5,.5 .8,.1 .98,.45 .8,.85 .5,.5",),
    "→": ("0,.5 / 1,.5 | .7,.2 / 1,.5 / .7,.8",),
    "↑": (".5,1 / .5,0 | .2,.3 / .5,0 / .8,.3",),
    "☆": (".5,0 / .8,1 / .02,.38 / .98,.38 / .2,1 / .5,0",),
    "□": (".02,.02 / .96,0 / .98,.98 / 0,1 / .02,.02",),
    "◇": (".5,0 / 1,.5 / .5,1 / 0,.5 / .5,0",),
    "⌂": ("0,.5 / .5,0 / 1,.5 | .12,.45 / .12,1 / .88,1 / .88,.45",),
    "☺": (
        ".5,0 .12,.16 .02,.55 .3,.95 .7,.95 .98,.55 .86,.14 .5,0 | .32,.35 / .32,.4 | .68,.35 / .68,.4 | "
        ".26,.62 .5,.8 .76,.6",
    ),
    "spiral": (".5,.5 .6,.42 .66,.55 .5,.66 .34,.5 .5,.26 .8,.4 .76,.74 .4,.88 .08,.5 .4,.02 .9,.1",),
    "zigzag": (
        "0,.2 / .2,.9 / .4,.1 / .6,.9 / .8,.1 / 1,.9",
        "0,0 / .9,.15 / .05,.4 / .95,.6 / .0,.8 / .9,1",
    ),
}


def parse(text: str) -> Template:
    """The template in `text`: strokes, each of pieces that meet in corners."""
    strokes: list[tuple[Piece, ...]] = []
    for part in text.split("|"):
        pieces: list[Piece] = []
        runs = [[_point(pair) for pair in run.split()] for run in part.split("/")]
        if len(runs[0]) > 1:
            pieces.append(tuple(runs[0]))
        for before, run in itertools.pairwise(runs):
            pieces.append((before[-1], *run))
        strokes.append(tuple(pieces))
    return tuple(strokes)


def _point(pair: str) -> tuple[float, float]:
    x, y = pair.split(",")
    return float(x), float(y)


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

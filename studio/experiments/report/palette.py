"""The colours of a report: those of the window, in light and dark.

A figure is drawn once, in the light colours. On a page each of them becomes the CSS variable of its name, so that one
drawing serves both looks; in a file of its own it stays as it was drawn.
"""

from __future__ import annotations

LIGHT = {
    "ground": "#F6F7F9",
    "card": "#FFFFFF",
    "line": "#E1E4EA",
    "ink": "#1B1F27",
    "grey": "#5C667A",
    "right": "#237A36",
    "warning": "#A94A09",
    "c0": "#7B8190",
    "c1": "#D9580B",
    "c2": "#3B5BDB",  # the accent, too
    "c3": "#0B7A75",
    "c4": "#8E3BAF",
    "c5": "#B3266E",
    "c6": "#6B7A14",
}
DARK = {
    "ground": "#14161B",
    "card": "#1C1F26",
    "line": "#2C313B",
    "ink": "#ECEEF2",
    "grey": "#98A1B2",
    "right": "#69DB7C",
    "warning": "#FFA94D",
    "c0": "#98A1B2",
    "c1": "#FFA94D",
    "c2": "#8DA2FB",
    "c3": "#4FD1C5",
    "c4": "#D0A2F7",
    "c5": "#F783AC",
    "c6": "#C0CF5E",
}
CURVES = tuple(LIGHT[f"c{number}"] for number in range(7))  # one for each model, in order, then over again
DASHES = ("-", "--", ":", "-.")  # go over again after another number of models than the colours do
MARKERS = ("o", "s", "^", "D", "v", "P", "X")


def variables(colours: dict[str, str]) -> str:
    """The colours as CSS variables."""
    return "".join(f"--{name}:{value};" for name, value in colours.items())

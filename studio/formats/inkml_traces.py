"""The text of an InkML trace as points: values, or first or second differences, channel by channel."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.formats.ink import Trace
from studio.glyphs.strokes import MAX_POINTS

MAX_CHANNELS = 32
_MILLISECONDS = {"s": 1000.0, "ms": 1.0, "us": 1e-3, "ns": 1e-6}
_VALUE = re.compile(
    r"""([!'"])?\s*(?:([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|([-+]?)\#([0-9A-Fa-f]{1,15})|([TF*?]))"""
)


@dataclass(frozen=True)
class Channel:
    """One value of every point."""

    name: str
    units: str = ""
    low: float = 0.0
    high: float | None = None
    turned: bool = False


def points(text: str, channels: int, where: str) -> array[float]:
    """The values of a trace, point after point. Raises StudioError."""
    found: array[float] = array("d")
    modes, values, steps = ["!"] * channels, [0.0] * channels, [0.0] * channels
    plain, start = True, 0
    while start < len(text):
        end = text.find(",", start)
        end = len(text) if end < 0 else end
        row, start = text[start:end].partition(":")[0], end + 1
        if len(found) >= MAX_POINTS * channels:
            raise StudioError(f"{where} has more than {MAX_POINTS:,} points; it is not read")
        if plain:
            try:
                point = [float(value) for value in row.split()]
            except ValueError:
                plain = False
            else:
                if len(point) == channels:
                    values = point
                    found.extend(point)
                    continue
                if not point and start > len(text):
                    break
        tokens = _tokens(row)
        if tokens is None or len(tokens) != channels:
            raise StudioError(f"{where}: {row.strip()[:40]!r} is no point of {channels} values")
        plain = _step(tokens, modes, values, steps)
        found.extend(values)
    return found


def _tokens(row: str) -> list[tuple[str, ...]] | None:
    """The values of a point as they are written: prefix, decimal, sign, hexadecimal, other; None where it is none."""
    tokens: list[tuple[str, ...]] = []
    place = 0
    row = row.strip()
    while place < len(row):
        match = _VALUE.match(row, place)
        if match is None or len(tokens) > MAX_CHANNELS:
            return None
        tokens.append(match.groups(""))
        place = match.end()
        while place < len(row) and row[place].isspace():
            place += 1
    return tokens


def _step(tokens: list[tuple[str, ...]], modes: list[str], values: list[float], steps: list[float]) -> bool:
    """Move `values` to the point of `tokens`; True when every channel is written as plain values."""
    for channel, (prefix, decimal, sign, digits, other) in enumerate(tokens):
        modes[channel] = prefix or modes[channel]
        if other in {"T", "F"}:
            values[channel] = float(other == "T")
        elif not other:  # "*" and "?": as before
            number = float(decimal) if decimal else float(int(sign + digits, 16))
            if modes[channel] == "!":
                values[channel] = number
            else:
                steps[channel] = number + (steps[channel] if modes[channel] == '"' else 0.0)
                values[channel] += steps[channel]
        elif modes[channel] != "!" and other == "*":
            values[channel] += steps[channel]
    return all(mode == "!" for mode in modes)


def as_trace(values: array[float], channels: tuple[Channel, ...], where: str) -> Trace:
    """The values as points, times and pressures. Raises StudioError."""
    names = [channel.name for channel in channels]
    if "X" not in names or "Y" not in names:
        raise StudioError(f"{where}: its format has no X and Y")
    if not values:
        raise StudioError(f"{where} has no point")
    table = np.frombuffer(values).reshape(-1, len(channels))
    axes = [names.index("X"), names.index("Y")]
    with np.errstate(over="ignore"):
        xy = table[:, axes].astype(np.float32)
    xy *= [(-1.0 if channels[axis].turned else 1.0) for axis in axes]
    times = pressures = None
    if "T" in names:
        times = table[:, names.index("T")] * _MILLISECONDS.get(channels[names.index("T")].units or "ms", 1.0)
    if "F" in names:
        pressures = _pressures(table[:, names.index("F")], channels[names.index("F")])
    return Trace(xy, times, pressures)


def _pressures(values: NDArray[np.float64], channel: Channel) -> NDArray[np.float32]:
    """Forces as shares of the largest there can be, or there is."""
    most = channel.high if channel.high is not None else max(1.0, float(values.max()))
    span = most - channel.low
    with np.errstate(all="ignore"):
        shares = (values - channel.low) / span if span > 0 else np.ones(len(values))
    return np.nan_to_num(shares, nan=1.0, posinf=1.0, neginf=0.0).clip(0, 1).astype(np.float32)


def joined(pieces: Sequence[Trace]) -> Trace:
    """A trace and what continues it, as one; times and pressures only where all have them."""
    if len(pieces) == 1:
        return pieces[0]
    times = [piece.times for piece in pieces if piece.times is not None]
    pressures = [piece.pressures for piece in pieces if piece.pressures is not None]
    return Trace(
        np.concatenate([piece.points for piece in pieces]),
        np.concatenate(times) if len(times) == len(pieces) else None,
        np.concatenate(pressures) if len(pressures) == len(pieces) else None,
    )

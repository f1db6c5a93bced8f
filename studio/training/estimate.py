"""How long a training from scratch takes, said before it begins: work to do at the speed of the trainings before it.

A trainer that is asked to time itself would have to be started and to compile first, which takes longer than most
choices take to be made, and a short product of matrices says nothing on a busy machine. So what a version that was
trained from scratch here took is held against what it should have taken by the costs below; where there is none yet,
the estimate is for the computer of the costs, and says so. Once a training runs, the time left is measured.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from studio.recognition.entry import ModelEntry
from studio.recognition.spec import BlockLayers, CNNLayers, Fit, ModelSpec, NNLayers

FEWEST = 200  # steps of a newborn, whatever its recipe's epochs make of its few drawings
SIZES = {"mnist": 50_000, "small": 4_100, "none": 0}  # training images of the base sets
DRAWN = 8_460  # images of `training.drawn`
START = 9.0  # seconds for everything before and after the training
CORES = 2  # of the computer on which the costs were measured
IMAGE = 6e-6  # seconds an image, whatever the layers
EACH = {NNLayers: 3e-11, CNNLayers: 5e-11, BlockLayers: 8e-11}  # seconds an image for each multiplication forward


@dataclass(frozen=True)
class Estimate:
    """Seconds, and whether they rest on a training on this computer."""

    seconds: float
    measured: bool


def multiplications(spec: ModelSpec) -> int:
    """Multiplications of one forward pass of one picture, the last layer's aside."""
    match spec.layers:
        case NNLayers() as sizes:
            return 784 * sizes.n1 + sizes.n1 * sizes.n2 + sizes.n2 * sizes.n3
        case CNNLayers() as sizes:
            count, side = 26**2 * 9 * sizes.n1 + 24**2 * 9 * sizes.n1 * sizes.n2, 12
            if sizes.n3:
                count, side = count + 10**2 * 9 * sizes.n2 * sizes.n3, 5
            return count + side**2 * (sizes.n3 or sizes.n2) * sizes.dense
        case BlockLayers() as sizes:
            count, side, depth = 0, 28, 1
            for block in sizes.blocks:
                side = -(-side // block.stride)
                count += side**2 * block.kernel**2 * depth * block.filters
                side, depth = side // block.pool, block.filters
            return count


def repeats(fit: Fit, drawings: int) -> int:
    """How often each of so many drawings comes in an epoch where there is no base set: `FEWEST` steps in all.

    A hundred drawings in six epochs of compact would be six steps: it then says one label to everything.
    """
    return max(1, -(-FEWEST * fit.batch // max(fit.epochs * drawings, 1)))


def presented(spec: ModelSpec, base: str, drawings: int) -> int:
    """How many pictures a training from scratch shows its networks, on `base` ("mnist", "small", "none")."""
    fit = spec.fit
    members = spec.layers.members if isinstance(spec.layers, BlockLayers) else 1
    if base == "none":
        return members * fit.epochs * drawings * repeats(fit, drawings)
    return members * fit.epochs * (SIZES[base] + drawings + (DRAWN if fit.drawn else 0))


def estimate(spec: ModelSpec, base: str, drawings: int, entries: Iterable[ModelEntry]) -> Estimate:
    """About how long a training from scratch by `spec` takes; `entries` are the versions in the library."""
    expected = _expected(spec, base, drawings)
    known = [entry for entry in entries if _was_timed(entry)]
    same = [entry for entry in known if entry.kind == spec.kind] or known
    if not same:
        return Estimate(expected, measured=False)
    last = max(same, key=lambda entry: entry.card.created)
    took = last.card.seconds / _expected(last.spec, last.card.base, last.card.corrections + last.card.beside)
    return Estimate(expected * took, measured=True)


def _expected(spec: ModelSpec, base: str, drawings: int) -> float:
    each = IMAGE + EACH[type(spec.layers)] * multiplications(spec)
    return START + presented(spec, base, drawings) * each


def _was_timed(entry: ModelEntry) -> bool:
    """Was it trained here, and from scratch? What a warm start took is something else, whatever its epochs."""
    return entry.card.from_scratch and not entry.shipped

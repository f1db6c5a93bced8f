"""What session, supervisor and trainer program say to each other: frozen dataclasses, one JSON object a line.

The session makes a `Job` and judges a `Finished`; supervisor and thread only carry them. To the trainer go `Prepare`,
`Job` and `Cancel`, one a line on its standard input; from it come `Ready`, `Progress`, `Finished`, `Failed` and
`Cancelled` on a descriptor that nothing else can write to. Reading is strict, so that a stray line is never half
believed: an unknown name, a missing or an extra field, or a value of another type is a `MessageError`.
"""

from __future__ import annotations

import dataclasses
import json
import math
import types
import typing
from dataclasses import dataclass
from typing import Any

from studio.recognition.comparison import Comparison
from studio.training.rules import RULES, Rules

MAX_LINE = 64 * 1024  # characters; a longer line from a trainer is no message
MAX_ORDER = 2**20  # of a line to a trainer: 1,000 labels of 16 characters, each up to 12 of ASCII, take 200,000


class MessageError(ValueError):
    """A line that is no message of this program."""


@dataclass(frozen=True)
class Job:
    """One training. Paths are absolute strings."""

    id: int
    kind: str  # one of recognition.spec.KINDS
    candidate: str  # folder to write the new model to; does not exist yet
    version: str  # version the candidate will carry
    parent: str | None  # folder of the model to begin with: compared with; trained on from, if warm
    from_scratch: bool = False
    snapshot: str | None = None  # the person's samples, as training.data.write_snapshot writes them
    base: str = "auto"  # "auto", "mnist", "small", "none"
    base_file: str | None = None  # the MNIST file to use; None: the small sample
    spec: str | None = None  # JSON of the ModelSpec to train, its classes aside; None: the parent's, or the kind's
    epochs: int | None = None  # of a warm start: passes over the drawings. None: as the spec or the warm start has it
    seed: int = 0
    rules: Rules = RULES  # of the gate, by which old and new weights are averaged
    classes: tuple[str, ...] | None = None  # what the parent's are called now, "" for a deleted one; None: as they are
    taken: float = 0.0  # when the snapshot was taken, seconds since 1970; 0: not told
    beside: str | None = None  # labelled images that join the base set (`training.beside`), written as a snapshot is
    beside_all: bool = False  # also those of them that judge models
    undrawn: tuple[int, ...] = ()  # rows of the drawn characters that ship which judge here, and so do not train


@dataclass(frozen=True)
class Prepare:
    """Make ready what a training that goes on from `parent` needs; nothing is answered."""

    parent: str  # folder of the model
    base: str = "auto"  # as in `Job`
    base_file: str | None = None
    classes: tuple[str, ...] | None = None  # as in `Job`


@dataclass(frozen=True)
class Ready:
    """The trainer has imported what it needs and waits for a job."""


@dataclass(frozen=True)
class Progress:
    """Where a training is; at least four a second."""

    job: int
    phase: (
        str  # "starting" (the trainer itself; said by its supervisor), "loading", "training", "converting", "checking"
    )
    epoch: int = 0  # from 1
    epochs: int = 0
    step: int = 0  # of all steps of all epochs
    steps: int = 0
    loss: float | None = None
    accuracy: float | None = None
    seconds_left: float | None = None
    validation: float | None = None  # accuracy on some of base validation, at the end of an epoch from scratch
    auc: float | None = None  # area under the ROC curve there, mean over the classes (`training.auc`)


@dataclass(frozen=True)
class Finished:
    """A candidate stands in `candidate`; whether it takes over is the session's to judge (training.gate)."""

    job: int
    candidate: str
    seconds: float
    weights_finite: bool
    parity: float  # largest |LiteRT - Keras| over the probabilities of 200 images
    validation: Comparison | None  # base validation without the calibration part; None when there is no base
    holdout_confirmed: Comparison | None  # held-out drawings that the model of their day got right
    holdout_corrected: Comparison | None  # held-out drawings it got wrong, or never saw (imports)
    test: Comparison | None  # reported only
    corrections: int  # drawings trained on
    from_scratch: bool = False  # newly trained: many answers change hands, so the gate weighs them otherwise
    added: int = 0  # classes that the old model did not have
    asked: int = 0  # of base validation's newly broken: torn between look-alikes, so that a person is asked
    parent: str = ""  # version compared with; empty: none, and every comparison is None
    version: str = ""  # of the candidate
    leaked: int = 0  # held-out drawings left out: near duplicates of drawings that train


@dataclass(frozen=True)
class Failed:
    """The training ended without a candidate; `reason` is one line for a person."""

    job: int
    reason: str


@dataclass(frozen=True)
class Cancelled:
    """The training was cancelled; nothing is left of it."""

    job: int


@dataclass(frozen=True)
class Cancel:
    """Ask the trainer to stop a job at the next step."""

    job: int


Message = Ready | Progress | Finished | Failed | Cancelled
Order = Job | Prepare | Cancel


_KINDS: dict[str, type[Any]] = {
    kind.__name__: kind for kind in (Job, Prepare, Cancel, Ready, Progress, Finished, Failed, Cancelled)
}


def encode(message: Message | Order) -> bytes:
    """One line of ASCII JSON, newline included. Raises MessageError for a number that is not finite."""
    values = {"type": type(message).__name__, **dataclasses.asdict(message)}
    try:
        return json.dumps(values, allow_nan=False).encode("ascii") + b"\n"
    except ValueError as error:
        raise MessageError(f"{type(message).__name__} holds a number that is not finite") from error


def decode(line: bytes, longest: int = MAX_LINE) -> Message | Order:
    """The message in one line. Raises MessageError: it is none, or a field of it is missing, unknown or mistyped."""
    if len(line) > longest:
        raise MessageError(f"a line of {len(line)} characters is no message")
    try:
        values = json.loads(line, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise MessageError(f"no message: {line[:80]!r}") from error
    kind = _KINDS.get(str(values.pop("type", ""))) if isinstance(values, dict) else None
    if kind is None:
        raise MessageError(f"no message: {line[:80]!r}")
    message: Message | Order = _made(kind, values)
    return message


def _made(kind: type[Any], values: dict[str, Any]) -> Any:
    """A `kind` from its fields, every one there and of its declared type."""
    hints = typing.get_type_hints(kind)
    if values.keys() != hints.keys():
        raise MessageError(f"{kind.__name__}: wrong fields {sorted(values.keys() ^ hints.keys())}")
    return kind(**{name: _value(f"{kind.__name__}.{name}", hints[name], value) for name, value in values.items()})


def _value(where: str, hint: Any, value: Any) -> Any:
    options = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    for option in options:
        if option is types.NoneType and value is None:
            return None
        if option is float and isinstance(value, int | float) and not isinstance(value, bool) and _is_finite(value):
            return float(value)
        if option in (int, str, bool) and type(value) is option:
            return value
        if typing.get_origin(option) is tuple and isinstance(value, list):
            return tuple(_value(where, typing.get_args(option)[0], one) for one in value)
        if dataclasses.is_dataclass(option) and isinstance(option, type) and isinstance(value, dict):
            return _made(option, value)
    raise MessageError(f"{where} is {value!r:.40}")


def _is_finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:  # an integer beyond any float
        return False


def _refuse(constant: str) -> float:
    raise ValueError(constant)

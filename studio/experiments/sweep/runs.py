"""One run of a sweep: everything that decides its outcome, and the key made of it.

The key is the same on every machine and every day, so that a run which was recorded is never run again, whoever asks
for it and however its grid was written.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import Any

from studio.errors import StudioError
from studio.experiments.sweep.grid import Grid, Value
from studio.paths import shipped
from studio.recognition.folder import read_model
from studio.recognition.spec import BASES, KINDS, Augmentation, ModelSpec, default_spec

KEY_LENGTH = 16  # hexadecimal digits
_MOST_CORRECTIONS = 10**6
_NOT_GIVEN = ("format", "kind", "classes", "normalisation", "fit.seed")  # parts of a spec that are no fields of a grid


@dataclass(frozen=True)
class Run:
    """One training."""

    values: dict[str, Value]  # the fields that the sweep names
    spec: ModelSpec  # its classes aside: they come from what is taught
    corrections: int  # the first so many taught drawings train
    seed: int
    base: str  # "mnist", "small" or "none"
    from_scratch: bool
    data_digest: str  # of everything taught and tested with
    parent_digest: str = ""  # of the shipped model that a warm start begins with
    passed_over: tuple[int, ...] = ()  # places among what is given to teach, of what judges and so does not train
    undrawn: tuple[int, ...] = ()  # rows of the drawn characters that ship which would train, and judge instead

    @cached_property
    def key(self) -> str:
        """16 hexadecimal digits: equal for equal runs."""
        decisive = {
            "spec": json.loads(self.spec.to_json()),
            "corrections": self.corrections,
            "seed": self.seed,
            "base": self.base,
            "from_scratch": self.from_scratch,
            "epochs": self.passes,
            "data": self.data_digest,
        }
        if self.parent_digest:
            decisive["parent"] = self.parent_digest
        if self.passed_over:
            decisive["passed_over"] = self.passed_over
        if self.undrawn:
            decisive["undrawn"] = self.undrawn
        text = json.dumps(decisive, sort_keys=True, ensure_ascii=True, allow_nan=False)
        return hashlib.sha256(text.encode("ascii")).hexdigest()[:KEY_LENGTH]

    @property
    def passes(self) -> int | None:
        """Of a warm start: passes over the drawings; None: as its recipe has it."""
        return None if self.from_scratch or "fit.epochs" not in self.values else self.spec.fit.epochs

    def line(self, names: Iterable[str]) -> str:
        """Its values of the fields `names`, for a person."""
        return ", ".join(f"{name} {_shown(self.values[name])}" for name in names if name in self.values)


def runs_of(grid: Grid, where: str, auto: str, data_digest: str) -> tuple[Run, ...]:
    """The runs of `grid`, each once, in order; `auto` is the base set that "auto" means here.

    Raises StudioError: one line that names `where` (the grid's file) and the field that cannot be.
    """
    made = (run_of(values, where, auto, data_digest) for values in grid.combinations())
    return tuple({run.key: run for run in made}.values())


def run_of(values: Mapping[str, Value], where: str, auto: str, data_digest: str) -> Run:
    """The run with these values; fields that are not there are as the kind has them. Raises StudioError."""
    kind = _choice(values, "kind", "nn", KINDS, where)
    base = _choice(values, "base", "auto", ("auto", *BASES), where)
    from_scratch = values.get("from_scratch", True)
    if not isinstance(from_scratch, bool):
        raise StudioError(f'{where}: "from_scratch" must be true or false')
    seed = _whole(values, "seed", 2**32 - 1, where)
    corrections = _whole(values, "corrections", _MOST_CORRECTIONS, where)
    base = auto if base == "auto" else base
    if not corrections and (base == "none" or not from_scratch):
        what = "base none" if from_scratch else "from_scratch = false"
        raise StudioError(f'{where}: {what} and "corrections" = 0 leave nothing to train on: give it some')
    begun, parent = (default_spec(kind), "") if from_scratch else _shipped(kind)
    spec = _spec(begun, values, where, seed, from_scratch)
    return Run(dict(values), spec, corrections, seed, base, from_scratch, data_digest, parent)


def judgeable(run: Run) -> Run:
    """`run`, as a trial of a search. Raises StudioError: it has no validation to be judged by."""
    if run.base == "none":
        raise StudioError("a search is judged by base validation, and base none has no images: take another base")
    return run


def _shipped(kind: str) -> tuple[ModelSpec, str]:
    spec, card = read_model(shipped("models") / kind)
    return spec, card.digest


def _spec(begun: ModelSpec, values: Mapping[str, Value], where: str, seed: int, from_scratch: bool) -> ModelSpec:
    fields: dict[str, Any] = json.loads(begun.to_json())
    for name, value in values.items():
        if name == "strangers":
            fields[name] = value
        if not name.startswith(("layers.", "fit.")):
            continue
        if name.startswith("layers.") and not from_scratch:
            raise StudioError(f'{where}: "{name}": what is trained on keeps its layers; leave from_scratch out')
        _put(fields, name, value, begun.kind, where)
    fields["fit"]["seed"] = seed
    return ModelSpec.from_json(json.dumps(fields), where)


def _put(fields: dict[str, Any], name: str, value: Value, kind: str, where: str) -> None:
    """Put `value` at the dotted `name`. Raises StudioError: there is no such field."""
    node, before, (*parts, last) = fields, "", name.split(".")
    for part in parts:
        if part == "augmentation" and node.get(part, value) is None:
            node[part] = asdict(Augmentation())
        inner = node.get(part)
        if not isinstance(inner, dict):
            raise _unknown(name, before, node, kind, where)
        node, before = inner, f"{before}{part}."
    if last not in node:
        raise _unknown(name, before, node, kind, where)
    node[last] = value


def _unknown(name: str, before: str, node: dict[str, Any], kind: str, where: str) -> StudioError:
    """Lists the fields of `node`, which are called `before` and their own name, that most like `name` first."""
    known = [full for part in node if (full := f"{before}{part}") not in _NOT_GIVEN]
    known.sort(key=lambda full: SequenceMatcher(None, name, full).ratio(), reverse=True)
    return StudioError(f'{where}: {kind} has no field "{name[:60]}"; there are {", ".join(known)}')


def _choice(values: Mapping[str, Value], name: str, otherwise: str, options: tuple[str, ...], where: str) -> str:
    value = values.get(name, otherwise)
    if not isinstance(value, str) or value not in options:
        raise StudioError(f'{where}: "{name}" must be one of {", ".join(options)}, not {_shown(value)}')
    return value


def _whole(values: Mapping[str, Value], name: str, high: int, where: str) -> int:
    value = values.get(name, 0)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= high:
        raise StudioError(f'{where}: "{name}" must be a whole number 0 to {high}, not {_shown(value)}')
    return value


def _shown(value: Value) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return text if len(text) <= 60 else text[:60] + "…"

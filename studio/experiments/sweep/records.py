"""What came of a run: one JSON object that says everything about it, read as strictly as any file from outside.

Which answers were right is kept image by image, so that runs can be paired on the same items afterwards.
"""

from __future__ import annotations

import base64
import binascii
import json
import unicodedata
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.experiments.sweep.grid import Value
from studio.experiments.sweep.runs import KEY_LENGTH
from studio.recognition.epochs import EpochPoint, read_epochs
from studio.recognition.fields import FORMAT, Fields
from studio.recognition.spec import BASES, MAX_CLASSES, ModelSpec
from studio.stats import Share

_MOST = 10**7  # images of a set
_LINE = 600  # characters
_SETS = 100
_VALUES = 1_000  # of a run, and in a list among them
_DEEP = 4  # lists or objects in each other
_UNSEEN = ("Cc", "Cs", "Zl", "Zp")  # control, surrogate, line and paragraph separators: no page can hold them


@dataclass(frozen=True)
class Judged:
    """What a run's model answered on one set: its most probable label, sure or not."""

    set: str  # "validation" (of the base set), "kept", "mnist", or a file's name
    n: int
    correct: int
    seen: int  # images of the set whose very pixels were trained on
    right: str  # base64 of n bits, the first the highest of its byte: was it right?
    labels: tuple[str, ...]  # rows and columns of the confusion: the model's classes, then labels it does not know
    confusion: tuple[tuple[int, ...], ...]  # row true, column answered

    @property
    def share(self) -> Share:
        """Right answers of all."""
        return Share(self.correct, self.n)

    @property
    def bits(self) -> NDArray[np.bool_]:
        """Which of the n answers were right, in the order of the set."""
        packed = np.frombuffer(base64.b64decode(self.right), np.uint8)
        return np.unpackbits(packed, count=self.n).astype(np.bool_)

    @classmethod
    def of(
        cls, name: str, true: NDArray[np.str_], answers: NDArray[np.str_], classes: tuple[str, ...], seen: int
    ) -> Judged:
        """From true labels (n,) and answers (n,) of a model of `classes`."""
        labels = (*classes, *sorted(set(true.tolist()) - set(classes)))
        place = {label: number for number, label in enumerate(labels)}
        matrix = np.zeros((len(labels), len(labels)), np.int64)
        np.add.at(matrix, tuple([place[label] for label in column.tolist()] for column in (true, answers)), 1)
        right = true == answers
        return cls(
            set=name,
            n=len(true),
            correct=int(right.sum()),
            seen=seen,
            right=base64.b64encode(np.packbits(right).tobytes()).decode("ascii"),
            labels=labels,
            confusion=tuple(tuple(row) for row in matrix.tolist()),
        )


@dataclass(frozen=True)
class RunRecord:
    """One run. `failed` is empty, or the line that says why it has no model: then nothing was judged."""

    key: str
    name: str  # of the sweep
    values: dict[str, Value]  # the fields that the sweep names, those that are the same in every run with them
    spec: ModelSpec  # with the classes that it was trained for
    corrections: int
    seed: int
    base: str
    base_digest: str  # SHA-256 of the base images trained on, with their labels
    data_digest: str
    from_scratch: bool
    versions: dict[str, str]  # studio, python, tensorflow, keras, numpy
    seconds: float
    epochs: int
    parameters: int
    history: tuple[EpochPoint, ...]
    judged: tuple[Judged, ...]
    failed: str = ""

    def on(self, name: str) -> Judged | None:
        """What it answered on the set `name`; None: it was not asked, or failed."""
        return next((one for one in self.judged if one.set == name), None)

    def to_json(self) -> str:
        """The text of its file."""
        values = {**asdict(self), "spec": json.loads(self.spec.to_json())}
        return json.dumps({"format": FORMAT, **values}, ensure_ascii=False, allow_nan=False) + "\n"

    @classmethod
    def from_json(cls, text: str, where: str) -> RunRecord:
        """The record in `text`; `where` names its file. Raises StudioError naming the field."""
        fields = Fields.parse(text, where)
        record = cls(
            key=fields.text("key", f"[0-9a-f]{{{KEY_LENGTH}}}", f"{KEY_LENGTH} hexadecimal digits"),
            name=_line(fields, "name"),
            values=_values(fields, where),
            spec=ModelSpec.from_json(json.dumps(fields.take("spec")), f"{where}, spec"),
            corrections=fields.integer("corrections", 0, 10**9),
            seed=fields.integer("seed", 0, 2**32 - 1),
            base=fields.choice("base", BASES),
            base_digest=_digest(fields, "base_digest"),
            data_digest=_digest(fields, "data_digest"),
            from_scratch=fields.boolean("from_scratch"),
            versions=read_versions(fields.inner("versions")),
            seconds=fields.number("seconds", 0, 1e9),
            epochs=fields.integer("epochs", 0, 10**6),
            parameters=fields.integer("parameters", 0, 10**12),
            history=read_epochs(fields, "history"),
            judged=tuple(_judged(one) for one in fields.objects("judged", 0, _SETS)),
            failed=_line(fields, "failed"),
        )
        fields.done()
        return record


def _line(fields: Fields, name: str) -> str:
    line = fields.text(name, f"[^\\r\\n]{{0,{_LINE}}}", f"a line of at most {_LINE} characters")
    check_plain(fields, name, line)
    return line


def check_plain(fields: Fields, name: str, *texts: str) -> None:
    """Raises StudioError where one of `texts`, of the field `name`, has a character that no page can hold."""
    if not all(map(_is_plain, texts)):
        fields.refuse(name, "without control characters", texts[0] if len(texts) == 1 else list(texts))


def _digest(fields: Fields, name: str) -> str:
    return fields.text(name, "([0-9a-f]{64})?", "64 hexadecimal digits or empty")


def _values(fields: Fields, where: str) -> dict[str, Any]:
    values = fields.take("values")
    if not isinstance(values, dict):
        raise StudioError(f'{where}: "values" must be an object')
    if not _is_value(values):
        raise StudioError(f'{where}: "values" must be made of short texts, numbers, true and false')
    return values


def _is_value(value: object, deep: int = _DEEP) -> bool:
    """Is it something that a field of a grid may be?"""
    if isinstance(value, dict):
        return _is_value(list(value), deep) and _is_value(list(value.values()), deep)
    if isinstance(value, list):
        return deep > 0 and len(value) <= _VALUES and all(_is_value(one, deep - 1) for one in value)
    if isinstance(value, str):
        return len(value) <= _LINE and _is_plain(value)
    return isinstance(value, bool | int | float) and abs(value) < 2**63


def _is_plain(text: str) -> bool:
    """Can every character of it stand on a page?"""
    return not any(unicodedata.category(char) in _UNSEEN for char in text)


def read_versions(fields: Fields) -> dict[str, str]:
    """Versions by the name of what has them. Raises StudioError."""
    check_plain(fields, "versions", *fields.names())
    return {name: fields.text(name, r"[\w.+!~ -]{1,64}", "a version") for name in fields.names()}


def _judged(fields: Fields) -> Judged:
    n = fields.integer("n", 0, _MOST)
    found = Judged(
        set=_line(fields, "set"),
        n=n,
        correct=fields.integer("correct", 0, n),
        seen=fields.integer("seen", 0, n),
        right=fields.text("right", "[A-Za-z0-9+/]*={0,2}", "base64"),
        labels=fields.texts("labels", 0, 2 * MAX_CLASSES),
        confusion=_matrix(fields, "confusion", n),
    )
    fields.done()
    check_plain(fields, "labels", *found.labels)
    if not _agrees(found):
        fields.refuse("right", "answers that agree with the counts beside them", [])
    return found


def _matrix(fields: Fields, name: str, most: int) -> tuple[tuple[int, ...], ...]:
    rows = fields.take(name)
    if not isinstance(rows, list) or not all(isinstance(row, list) and len(row) == len(rows) for row in rows):
        fields.refuse(name, "as many rows of counts as columns", rows)
    if not all(type(count) is int and 0 <= count <= most for row in rows for count in row):
        fields.refuse(name, f"rows of whole numbers 0 to {most}", rows)
    return tuple(tuple(row) for row in rows)


def _agrees(found: Judged) -> bool:
    try:
        enough = len(base64.b64decode(found.right, validate=True)) == -(-found.n // 8)
    except binascii.Error:
        return False
    if not enough or len(found.confusion) != len(found.labels):
        return False
    matrix = np.array(found.confusion, np.int64).reshape(len(found.labels), len(found.labels))
    return int(found.bits.sum()) == found.correct == int(np.trace(matrix)) and int(matrix.sum()) == found.n

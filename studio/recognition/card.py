"""The card of a model: what a version is, and what came of its training (card.json)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from studio.recognition.comparison import Comparison, read_comparisons
from studio.recognition.epochs import EpochPoint, read_epochs
from studio.recognition.fields import Fields, as_json
from studio.recognition.spec import BASES

MAX_LINE = 600  # characters of a line for a person
VERSION_PATTERN = "[a-z]{1,24}-(0|[1-9][0-9]{0,8})"  # of a version: kind and number

_TIME = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?"


@dataclass(frozen=True)
class ModelCard:
    """What a version is and how it came to be. Accuracies are fractions with their n, in `metrics`.

    What came after format 1 has defaults, so that older cards are read: they say nothing of it.
    """

    version: str  # "nn-0" ships; "nn-1", ... are trained here
    digest: str  # SHA-256 (hex) of model.tflite
    parent: str | None  # version this one was warm-started from or compared with
    base: str  # "mnist", "small" or "none"
    base_digest: str  # SHA-256 of the training images and labels used
    corrections: int  # drawings of the person trained on
    epochs: int
    seconds: float
    created: str  # ISO 8601, UTC
    unsure_below: float  # answers less probable than this are "not sure"
    metrics: dict[str, dict[str, float | int | None]]  # set name -> {n, accuracy, low, high}
    libraries: dict[str, str]  # name -> version of what trained it
    temperature: float = 1.0  # probabilities are softmax(logits / temperature)
    drawings_digest: str = ""  # SHA-256 of the drawings trained on, with their labels; empty: none, or an older card
    compared: dict[str, Comparison] = field(default_factory=dict)  # with the parent, by set: see `comparison.SETS`
    gate: str = ""  # why it was accepted, in the gate's line
    taken: float = 0.0  # when its drawings were read, seconds since 1970; 0: not told, so not later than `created`
    from_scratch: bool = False  # newly trained on this computer; an import or an older card does not say so
    history: tuple[EpochPoint, ...] = ()  # its training, epoch by epoch; empty: an older card
    beside: int = 0  # images of a file that its own training added to the base set

    @property
    def knows_until(self) -> float:
        """Edits of the gallery after this moment (seconds since 1970) were not known when it was trained."""
        return self.taken or datetime.fromisoformat(self.created).timestamp()

    def to_json(self) -> str:
        """The text of card.json."""
        return as_json(self)

    @classmethod
    def from_json(cls, text: str, where: str = "card.json") -> ModelCard:
        """The card in `text`; `where` names its file in errors. Raises StudioError naming the field."""
        fields = Fields.parse(text, where)
        card = cls(
            version=_version(fields, "version"),
            digest=fields.text("digest", "[0-9a-f]{64}", "64 hexadecimal digits"),
            parent=None if fields.is_null("parent") else _version(fields, "parent"),
            base=fields.choice("base", BASES),
            base_digest=_digest_or_none(fields, "base_digest"),
            corrections=fields.integer("corrections", 0, 10**9),
            epochs=fields.integer("epochs", 0, 10**6),
            seconds=fields.number("seconds", 0, 1e9),
            created=fields.text("created", _TIME, "a time such as 2026-01-31T12:00:00+00:00"),
            unsure_below=fields.number("unsure_below", 0, 1),
            metrics=_metrics(fields.inner("metrics")),
            libraries=_libraries(fields.inner("libraries")),
            temperature=fields.number("temperature", 0.01, 100) if fields.has("temperature") else 1.0,
            drawings_digest=_digest_or_none(fields, "drawings_digest") if fields.has("drawings_digest") else "",
            compared=read_comparisons(fields.inner("compared")) if fields.has("compared") else {},
            gate=_line(fields, "gate") if fields.has("gate") else "",
            taken=fields.number("taken", 0, 1e11) if fields.has("taken") else 0.0,
            from_scratch=fields.has("from_scratch") and fields.boolean("from_scratch"),
            history=read_epochs(fields, "history") if fields.has("history") else (),
            beside=fields.integer("beside", 0, 10**9) if fields.has("beside") else 0,
        )
        fields.done()
        return card


def _version(fields: Fields, name: str) -> str:
    return fields.text(name, VERSION_PATTERN, 'a version such as "nn-3"')


def _digest_or_none(fields: Fields, name: str) -> str:
    return fields.text(name, "([0-9a-f]{64})?", "64 hexadecimal digits or empty")


def _line(fields: Fields, name: str) -> str:
    line = fields.text(name, f".{{0,{MAX_LINE}}}", f"a line of at most {MAX_LINE} characters")
    if not line.isprintable():
        fields.refuse(name, "a line that can be printed", line)
    return line


def _metrics(fields: Fields) -> dict[str, dict[str, float | int | None]]:
    metrics: dict[str, dict[str, float | int | None]] = {}
    for name in fields.names():
        figures = fields.inner(name)
        metrics[name] = {key: _figure(figures, key) for key in figures.names()}
    return metrics


def _figure(fields: Fields, name: str) -> float | int | None:
    if fields.is_null(name):
        return None
    value: Any = fields.take(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > 1e15:
        fields.refuse(name, "a number or null", value)
    return value if isinstance(value, int) else float(value)


def _libraries(fields: Fields) -> dict[str, str]:
    return {name: fields.text(name, r"[\w.+!~-]{1,64}", "a version") for name in fields.names()}

"""What a model is: a spec (how it is built and trained), and a card (what came of it).

A model on disk is a folder of four files, none of which can run code:

    spec.json      ModelSpec      how the network is built and was trained
    card.json      ModelCard      version, parent, data, metrics, seed, library versions
    model.tflite   LiteRT         what is served: input `image` (1, 28, 28) float32 0..1, outputs `logits`, `features`
    weights.npz    numpy          w0, w1, ... in the order of keras.Model.get_weights(), float32 (float16 where shipped)
    trained.npy    numpy uint64   sorted keys (see `sample_key`) of every drawing this model or an ancestor trained on

The seed program's values are the defaults. JSON is read strictly: a field that is missing, unknown, of another type or
out of its range is an error which names it.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from studio.errors import StudioError
from studio.glyphs.labels import clean_label
from studio.recognition.fields import FORMAT, Fields

DIGITS = tuple("0123456789")
KINDS = ("nn", "cnn")
OPTIMIZERS = ("adam", "adadelta", "adagrad", "adamax", "nadam", "rmsprop", "sgd", "ftrl")
LOSSES = ("categorical_crossentropy", "mean_squared_error", "mean_absolute_error")
BASES = ("mnist", "small", "none")
MAX_CLASSES = 1_000
VERSION_PATTERN = "[a-z]{1,24}-(0|[1-9][0-9]{0,8})"  # of a version: kind and number

_TIME = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?"


@dataclass(frozen=True)
class NNLayers:
    """Dense n1 ReLU, dropout, Dense n2 ReLU, Dense classes softmax."""

    n1: int = 50
    dropout: float = 0.0
    n2: int = 50


@dataclass(frozen=True)
class CNNLayers:
    """Conv n1 3x3, Conv n2 3x3, max-pool 2, dropout, [Conv n3 3x3, max-pool 2, dropout,] Dense, dropout, softmax."""

    n1: int = 32
    n2: int = 64
    n3: int = 0  # 0: no third convolution
    dropout: float = 0.25
    dense: int = 256
    dense_dropout: float = 0.5


@dataclass(frozen=True)
class Fit:
    """How a network is trained from scratch. `learning_rate` None is the optimizer's Keras default."""

    optimizer: str = "adam"
    loss: str = "categorical_crossentropy"
    learning_rate: float | None = None
    batch: int = 128
    epochs: int = 200
    seed: int = 0


@dataclass(frozen=True)
class ModelSpec:
    """One network: its kind, classes (column order of the logits), layers and training."""

    kind: str
    classes: tuple[str, ...] = DIGITS
    layers: NNLayers | CNNLayers = field(default_factory=NNLayers)
    fit: Fit = field(default_factory=Fit)
    normalisation: int = 1  # version of glyphs.normalise the model was trained for

    def to_json(self) -> str:
        """The text of spec.json."""
        return _to_json(self)

    @classmethod
    def from_json(cls, text: str, where: str = "spec.json") -> ModelSpec:
        """The spec in `text`; `where` names its file in errors. Raises StudioError naming the field."""
        fields = Fields.parse(text, where)
        kind = fields.choice("kind", KINDS)
        layers = fields.inner("layers")
        spec = cls(
            kind=kind,
            classes=_classes(fields, where),
            layers=_nn_layers(layers) if kind == "nn" else _cnn_layers(layers),
            fit=_fit(fields.inner("fit")),
            normalisation=fields.integer("normalisation", 1, 1_000),
        )
        fields.done()
        return spec


@dataclass(frozen=True)
class ModelCard:
    """What a version is and how it came to be. Accuracies are fractions with their n, in `metrics`."""

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

    def to_json(self) -> str:
        """The text of card.json."""
        return _to_json(self)

    @classmethod
    def from_json(cls, text: str, where: str = "card.json") -> ModelCard:
        """The card in `text`; `where` names its file in errors. Raises StudioError naming the field."""
        fields = Fields.parse(text, where)
        card = cls(
            version=_version(fields, "version"),
            digest=fields.text("digest", "[0-9a-f]{64}", "64 hexadecimal digits"),
            parent=None if fields.is_null("parent") else _version(fields, "parent"),
            base=fields.choice("base", BASES),
            base_digest=fields.text("base_digest", "([0-9a-f]{64})?", "64 hexadecimal digits or empty"),
            corrections=fields.integer("corrections", 0, 10**9),
            epochs=fields.integer("epochs", 0, 10**6),
            seconds=fields.number("seconds", 0, 1e9),
            created=fields.text("created", _TIME, "a time such as 2026-01-31T12:00:00+00:00"),
            unsure_below=fields.number("unsure_below", 0, 1),
            metrics=_metrics(fields.inner("metrics")),
            libraries=_libraries(fields.inner("libraries")),
        )
        fields.done()
        return card


def default_spec(kind: str, classes: tuple[str, ...] = DIGITS) -> ModelSpec:
    """The spec of a kind with the seed program's values. Raises StudioError for a kind that does not exist."""
    match kind:
        case "nn":
            return ModelSpec("nn", classes, NNLayers())
        case "cnn":
            return ModelSpec("cnn", classes, CNNLayers())
    raise StudioError(f'there is no kind of model "{kind}": give one of {", ".join(KINDS)}')


def _to_json(values: ModelSpec | ModelCard) -> str:
    return json.dumps({"format": FORMAT, **asdict(values)}, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _version(fields: Fields, name: str) -> str:
    return fields.text(name, VERSION_PATTERN, 'a version such as "nn-3"')


def _classes(fields: Fields, where: str) -> tuple[str, ...]:
    classes = fields.texts("classes", 2, MAX_CLASSES)
    for label in classes:
        try:
            clean = clean_label(label)
        except StudioError as error:
            raise StudioError(f'{where}: "classes": {error}') from error
        if clean != label or classes.count(label) > 1:
            fields.refuse("classes", "labels in their one way of writing, each once", label)
    return classes


def _nn_layers(fields: Fields) -> NNLayers:
    layers = NNLayers(
        n1=fields.integer("n1", 1, 4096), dropout=_dropout(fields, "dropout"), n2=fields.integer("n2", 1, 4096)
    )
    fields.done()
    return layers


def _cnn_layers(fields: Fields) -> CNNLayers:
    layers = CNNLayers(
        n1=fields.integer("n1", 1, 1024),
        n2=fields.integer("n2", 1, 1024),
        n3=fields.integer("n3", 0, 1024),
        dropout=_dropout(fields, "dropout"),
        dense=fields.integer("dense", 1, 4096),
        dense_dropout=_dropout(fields, "dense_dropout"),
    )
    fields.done()
    return layers


def _dropout(fields: Fields, name: str) -> float:
    return fields.number(name, 0, 0.99)


def _fit(fields: Fields) -> Fit:
    fit = Fit(
        optimizer=fields.choice("optimizer", OPTIMIZERS),
        loss=fields.choice("loss", LOSSES),
        learning_rate=None if fields.is_null("learning_rate") else fields.number("learning_rate", 1e-12, 1e3),
        batch=fields.integer("batch", 1, 65_536),
        epochs=fields.integer("epochs", 1, 10**6),
        seed=fields.integer("seed", 0, 2**32 - 1),
    )
    fields.done()
    return fit


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

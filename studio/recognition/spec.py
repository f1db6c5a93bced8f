"""What a model is: how it is built and trained. What came of it is on its card (`recognition.card`).

A model on disk is a folder of these files, none of which can run code:

    spec.json      ModelSpec      how the network is built and was trained
    card.json      ModelCard      version, parent, data, metrics, seed, library versions
    model.tflite   LiteRT         what is served: input `image` (1, 28, 28) float32 0..1, outputs `logits`, `features`
    weights.npz    numpy          w0, w1, ... in the order of keras.Model.get_weights(), float32 (float16 where shipped)
    trained.npy    numpy uint64   sorted keys (see `sample_key`) of every drawing this model or an ancestor trained on
    bank.npz       numpy          what it makes of some base images (`recognition.bank`), for learning without training
    changes.npz    numpy          pictures that it reads otherwise than its parent (`recognition.changes`)

The seed program's values are the defaults. JSON is read strictly: a field that is missing, unknown, of another type or
out of its range is an error which names it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from studio.errors import StudioError
from studio.glyphs.labels import clean_label
from studio.recognition.fields import Fields, as_json

DIGITS = tuple("0123456789")
KINDS = ("compact", "accurate", "nn", "cnn")
OPTIMIZERS = ("adam", "adamw", "adadelta", "adagrad", "adamax", "nadam", "rmsprop", "sgd", "ftrl")
LOSSES = ("categorical_crossentropy", "mean_squared_error", "mean_absolute_error")
BASES = ("mnist", "small", "none")
MAX_CLASSES = 1_000
MAX_BLOCKS = 32
MAX_MEMBERS = 16
MAX_KERNELS = 20_000_000  # weights of all blocks and members


@dataclass(frozen=True)
class NNLayers:
    """Dense n1 ReLU, dropout, [Dense n2 ReLU, [Dense n3 ReLU,]] Dense classes softmax."""

    n1: int = 50
    dropout: float = 0.0
    n2: int = 50  # 0: no second layer, nor a third
    n3: int = 0  # 0: no third layer


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
class Block:
    """Conv with batch norm and ReLU, then max-pool (1: none)."""

    filters: int
    kernel: int = 3
    stride: int = 1
    pool: int = 1


@dataclass(frozen=True)
class BlockLayers:
    """Blocks, the largest answer of each filter over the picture, dropout, Dense classes softmax."""

    blocks: tuple[Block, ...]
    dropout: float = 0.0
    members: int = 1  # such networks, each trained by itself; their logits are averaged

    @property
    def kernels(self) -> int:
        """Number of weights of the convolutions."""
        depths = (1, *(block.filters for block in self.blocks))
        inner = sum(a * b.filters * b.kernel**2 for a, b in zip(depths, self.blocks, strict=False))
        return inner * self.members

    @property
    def side(self) -> int:
        """Side (px) of what the last block leaves of a picture."""
        side = 28
        for block in self.blocks:
            side = -(-side // block.stride) // block.pool
        return side


@dataclass(frozen=True)
class Augmentation:
    """How far a picture may be changed, either way (`training.augment`), and how many of them are."""

    share: float = 0.5  # of the pictures of an epoch
    degrees: float = 12.0  # of rotation
    scale: float = 0.14  # of size, as a logarithm
    aspect: float = 0.1  # of width against height, as a logarithm
    slant: float = 0.15  # px to the side for each px of height
    pixels: float = 1.5  # of shift
    warp: float = 0.9  # px, twice the standard deviation of each cosine of the smooth warp
    thickness: float = 0.7  # of a pixel at either edge of a stroke
    loose: float = 0.06  # share of the changed pictures that have any size and place


@dataclass(frozen=True)
class Fit:
    """How a network is trained from scratch.

    What came after format 1 has defaults that change nothing, so that older specs still mean what they meant.
    """

    optimizer: str = "adam"
    loss: str = "categorical_crossentropy"
    learning_rate: float | None = None  # None: the optimizer's Keras default
    weight_decay: float = 0.0  # of kernels
    warm_up: float | None = None  # share of the steps in which the rate rises; then it falls to 0. None: it is equal
    average: float = 0.0  # momentum of the running average of the weights that is kept in the end; 0: the last ones
    augmentation: Augmentation | None = None
    drawn: bool = False  # train beside the base set on the drawn characters that ship (`training.drawn`)
    batch: int = 128
    epochs: int = 200
    seed: int = 0


COMPACT = BlockLayers((Block(16, kernel=5, stride=2), Block(32, pool=2), Block(36), Block(40)))
ACCURATE = BlockLayers((Block(32, kernel=5, stride=2), Block(64, pool=2), Block(96), Block(128)), members=3)
QUICK = Fit(
    "adamw",
    learning_rate=0.01,
    weight_decay=0.02,
    warm_up=0.2,
    average=0.99,
    augmentation=Augmentation(),
    drawn=True,
    batch=256,
    epochs=6,
)


@dataclass(frozen=True)
class ModelSpec:
    """One network: its kind, classes (column order of the logits), layers and training."""

    kind: str
    classes: tuple[str, ...] = DIGITS
    layers: NNLayers | CNNLayers | BlockLayers = field(default_factory=NNLayers)
    fit: Fit = field(default_factory=Fit)
    normalisation: int = 1  # version of glyphs.normalise the model was trained for
    strangers: bool = False  # beside the classes stands "none of them", its logit fixed at 0

    def to_json(self) -> str:
        """The text of spec.json."""
        return as_json(self)

    @classmethod
    def from_json(cls, text: str, where: str = "spec.json") -> ModelSpec:
        """The spec in `text`; `where` names its file in errors. Raises StudioError naming the field."""
        fields = Fields.parse(text, where)
        kind = fields.choice("kind", KINDS)
        layers = fields.inner("layers")
        spec = cls(
            kind=kind,
            classes=_classes(fields, where),
            layers=_LAYERS[kind](layers),
            fit=_fit(fields.inner("fit")),
            normalisation=fields.integer("normalisation", 1, 1_000),
            strangers=fields.has("strangers") and fields.boolean("strangers"),
        )
        fields.done()
        return spec


def default_spec(kind: str, classes: tuple[str, ...] = DIGITS) -> ModelSpec:
    """The spec of a kind with the seed program's values. Raises StudioError for a kind that does not exist."""
    match kind:
        case "nn":
            return ModelSpec("nn", classes, NNLayers())
        case "cnn":
            return ModelSpec("cnn", classes, CNNLayers())
        case "compact":
            return ModelSpec("compact", classes, COMPACT, QUICK, strangers=True)
        case "accurate":
            return ModelSpec("accurate", classes, ACCURATE, replace(QUICK, epochs=15), strangers=True)
    raise StudioError(f'there is no kind of model "{kind}": give one of {", ".join(KINDS)}')


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
        n1=fields.integer("n1", 1, 4096),
        dropout=_dropout(fields, "dropout"),
        n2=fields.integer("n2", 0, 4096),
        n3=fields.integer("n3", 0, 4096) if fields.has("n3") else 0,
    )
    if layers.n3 and not layers.n2:
        fields.refuse("n3", "0 where there is no second layer", layers.n3)
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


def _block_layers(fields: Fields) -> BlockLayers:
    layers = BlockLayers(
        blocks=tuple(_block(block) for block in fields.objects("blocks", 1, MAX_BLOCKS)),
        dropout=_dropout(fields, "dropout"),
        members=fields.integer("members", 1, MAX_MEMBERS),
    )
    if layers.kernels > MAX_KERNELS:
        fields.refuse("blocks", f"blocks with {MAX_KERNELS:,} weights or fewer", layers.kernels)
    if layers.side < 1:
        fields.refuse("blocks", "strides and pools that leave something of 28 px", len(layers.blocks))
    fields.done()
    return layers


def _block(fields: Fields) -> Block:
    block = Block(
        filters=fields.integer("filters", 1, 1024),
        kernel=fields.integer("kernel", 1, 9),
        stride=fields.integer("stride", 1, 4),
        pool=fields.integer("pool", 1, 4),
    )
    fields.done()
    return block


_LAYERS: dict[str, Callable[[Fields], NNLayers | CNNLayers | BlockLayers]] = {
    "compact": _block_layers,
    "accurate": _block_layers,
    "nn": _nn_layers,
    "cnn": _cnn_layers,
}


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
    if fields.has("weight_decay"):  # all of these came together
        fit = replace(
            fit,
            weight_decay=fields.number("weight_decay", 0, 1),
            warm_up=None if fields.is_null("warm_up") else fields.number("warm_up", 0, 0.9),
            average=fields.number("average", 0, 0.9999),
            augmentation=None if fields.is_null("augmentation") else _augmentation(fields.inner("augmentation")),
            drawn=fields.boolean("drawn"),
        )
    fields.done()
    return fit


def _augmentation(fields: Fields) -> Augmentation:
    augmentation = Augmentation(
        share=fields.number("share", 0, 1),
        degrees=fields.number("degrees", 0, 180),
        scale=fields.number("scale", 0, 1),
        aspect=fields.number("aspect", 0, 1),
        slant=fields.number("slant", 0, 1),
        pixels=fields.number("pixels", 0, 14),
        warp=fields.number("warp", 0, 10),
        thickness=fields.number("thickness", 0, 1),
        loose=fields.number("loose", 0, 1),
    )
    fields.done()
    return augmentation

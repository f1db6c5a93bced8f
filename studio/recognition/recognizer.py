"""A model that answers: an immutable snapshot of one version, served by LiteRT.

A swap is one reference: the next prediction asks another Recognizer, and the old one is dropped when nobody holds it.
Two interpreters (`runner`) stand on the same file: one for single pictures, which is what a moving pen needs, and one
for batches, made when first asked for.
"""

from __future__ import annotations

import copy
import dataclasses
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.glyphs import normalise
from studio.glyphs.lookalikes import torn
from studio.recognition.card import ModelCard
from studio.recognition.columns import Columns
from studio.recognition.folder import SERVED, read_model, read_served
from studio.recognition.runner import Runner
from studio.recognition.spec import ModelSpec

BATCH = 64  # pictures: as quick as 256, with a quarter of the memory (9 MB for a CNN's widest layer)
THREADS = 2  # for batches; a single picture is too little work to share

_SIDE = normalise.SIDE


@dataclass(frozen=True, eq=False)
class Prediction:
    """What a version said to one picture."""

    label: str  # the most probable class
    probability: float  # of `label`, 0..1
    probabilities: NDArray[np.float32]  # (K,) over `classes`; what they lack of 1: it is none of them; read-only
    classes: tuple[str, ...]  # (K,)
    version: str
    unsure: bool  # "not sure": less probable than the card's threshold, a dot, or torn between two look-alikes
    recalled: int | None = None  # the sample by which memory, not the network, gave the label; None: the network

    pair: tuple[str, str] | None = None  # the look-alikes it is torn between, the better first

    @property
    def strange(self) -> bool:
        """Is it more probable that the picture is none of the classes than that it is `label`?"""
        return 1.0 - float(self.probabilities.sum(dtype=np.float64)) > self.probability

    def ranked(self, n: int) -> tuple[tuple[str, float], ...]:
        """The `n` most probable classes with their probabilities, best first; ties in the order of the classes."""
        order = np.argsort(-self.probabilities, kind="stable")[: max(n, 0)]
        return tuple((self.classes[k], float(self.probabilities[k])) for k in order)


class Recognizer:
    """One version, loaded. Safe from any thread: single predictions wait for each other, but never for a batch."""

    def __init__(self, folder: Path, spec: ModelSpec, card: ModelCard, served: bytes) -> None:
        self._folder, self._spec, self._card = folder, spec, card
        self._columns = Columns.of(spec.classes, spec.classes)
        self._served = served
        self._lock = threading.Lock()
        self._single = Runner(served, 1)
        self._many: Runner | None = None
        self._batchable = True
        self._single.check(len(spec.classes))

    @classmethod
    def load(cls, folder: Path) -> Recognizer:
        """The model in `folder`, checked: files, digest, shapes, finite answers.

        Raises:
            StudioError: it is missing or damaged, or made for pictures of another normalisation.
        """
        spec, card = read_model(folder)
        if spec.normalisation != normalise.VERSION:
            raise StudioError(
                f"{folder} was trained on pictures of normalisation {spec.normalisation}, this program makes "
                f"{normalise.VERSION}: train it again"
            )
        served = read_served(folder, card)
        try:
            return cls(folder, spec, card, served)
        except (ValueError, RuntimeError, TypeError, MemoryError) as error:
            reason = " ".join(str(error).split())[:160]
            raise StudioError(f"{folder / SERVED} cannot be served ({reason}): use another version") from error

    def calibrated(self, temperature: float) -> Recognizer:
        """The same model with another temperature; it shares the loaded file."""
        other = copy.copy(self)
        other._card = dataclasses.replace(self._card, temperature=temperature)
        return other

    def renamed(self, names: Sequence[str]) -> Recognizer:
        """The same model with its file's K columns called `names` (K,) now, "" for a deleted class.

        Two columns of one name are one class, with the sum of their probabilities. It shares the loaded file.
        """
        other = copy.copy(self)
        other._columns = Columns.of(self._columns.trained, names)
        other._spec = dataclasses.replace(self._spec, classes=other._columns.classes)
        return other

    @property
    def columns(self) -> Columns:
        """What the columns of its file were trained as, and what they are called now."""
        return self._columns

    @property
    def trained_spec(self) -> ModelSpec:
        """How it was built: `spec` with the classes of its file's columns."""
        return dataclasses.replace(self._spec, classes=self._columns.trained)

    @property
    def folder(self) -> Path:
        """Where it was loaded from; the folder is not needed any more."""
        return self._folder

    @property
    def spec(self) -> ModelSpec:
        """How it is built, with the classes as they are called now."""
        return self._spec

    @property
    def card(self) -> ModelCard:
        """How it came to be."""
        return self._card

    @property
    def version(self) -> str:
        """Its name, such as "nn-3"."""
        return self._card.version

    def predict(self, glyph: NDArray[np.uint8]) -> Prediction:
        """The answer to one picture (28, 28) uint8.

        Raises ValueError for another shape or dtype, StudioError when the answer is not a number.
        """
        _, logits = self.look(glyph)
        return self.prediction(glyph, self.softened(logits[None])[0], self._spec.classes)

    def look(self, glyph: NDArray[np.uint8]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Features (F,) and logits (K,) float32 of one picture (28, 28) uint8. Raises as `predict` does."""
        _check_pictures(glyph[None])
        features, logits = self._single.run(glyph[None].astype(np.float32) / np.float32(255))
        return self._finite(features)[0], self.folded(self._finite(logits))[0]

    def folded(self, logits: NDArray[np.float32]) -> NDArray[np.float32]:
        """Logits (n, K) of the columns of its file as logits (n, K') of the classes there are now."""
        return self._columns.folded(logits, self._card.temperature)

    def prediction(
        self,
        glyph: NDArray[np.uint8],
        probabilities: NDArray[np.float32],
        classes: tuple[str, ...],
    ) -> Prediction:
        """What probabilities (K,) over `classes` say of a picture (28, 28) uint8; they become read-only."""
        probabilities.flags.writeable = False
        best = int(np.argmax(probabilities))
        return Prediction(
            label=classes[best],
            probability=float(probabilities[best]),
            probabilities=probabilities,
            classes=classes,
            version=self.version,
            unsure=bool(self.unsure(glyph[None], probabilities[None], classes)[0]),
            pair=self._pair(glyph, probabilities, classes),
        )

    def _pair(
        self, glyph: NDArray[np.uint8], probabilities: NDArray[np.float32], classes: tuple[str, ...]
    ) -> tuple[str, str] | None:
        """The look-alikes an answer is torn between, if the two together are probable enough to be named."""
        if not torn(probabilities[None], classes)[0] or normalise.are_specks(glyph[None])[0]:
            return None
        one, other = np.argsort(-probabilities, kind="stable")[:2]
        together = float(probabilities[one] + probabilities[other])
        stranger = 1 - float(probabilities.sum(dtype=np.float64))
        return (classes[one], classes[other]) if together >= max(self._card.unsure_below, stranger) else None

    def probabilities(self, images: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Answers to many pictures: (n, 28, 28) uint8 -> (n, K) float32. Raises as `predict` does.

        What a row lacks of 1 is the probability that the picture is none of the classes, where the model knows that.
        """
        return self.softened(self.logits(images))

    def logits(self, images: NDArray[np.uint8]) -> NDArray[np.float32]:
        """What `probabilities` are made of: (n, 28, 28) uint8 -> (n, K) float32. Raises as `predict` does."""
        return self.answers(images)[1]

    def features(self, images: NDArray[np.uint8]) -> NDArray[np.float32]:
        """The network's last hidden layer: (n, 28, 28) uint8 -> (n, F) float32. Raises as `predict` does."""
        return self.answers(images)[0]

    def answers(self, images: NDArray[np.uint8]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """`features` (n, F) and `logits` (n, K) of images (n, 28, 28) uint8 at once."""
        _check_pictures(images)
        features = np.zeros((len(images), self._single.width), np.float32)
        logits = np.zeros((len(images), len(self._columns.trained)), np.float32)
        start = 0
        while start < len(images):
            runner = self._runner(len(images) - start)
            end = min(start + runner.batch, len(images))
            part = runner.run(images[start:end].astype(np.float32) / np.float32(255))
            features[start:end], logits[start:end] = self._finite(part[0]), self._finite(part[1])
            start = end
        return features, self.folded(logits)

    def unsure(
        self, images: NDArray[np.uint8], probabilities: NDArray[np.float32], classes: Sequence[str] | None = None
    ) -> NDArray[np.bool_]:
        """Which answers (n, K) to images (n, 28, 28) are "not sure"; (n,) bool. `classes` (K,): not the model's own.

        They are too improbable, to a mere speck, or torn between two look-alikes.
        """
        doubtful = torn(probabilities, self._spec.classes if classes is None else classes)
        return self._improbable(images, probabilities) | doubtful

    def _improbable(self, images: NDArray[np.uint8], probabilities: NDArray[np.float32]) -> NDArray[np.bool_]:
        improbable: NDArray[np.bool_] = probabilities.max(axis=1) < self._card.unsure_below
        return normalise.are_specks(images) | improbable

    def softened(self, logits: NDArray[np.float32]) -> NDArray[np.float32]:
        """Probabilities (n, K) at the card's temperature."""
        return softmax(logits / np.float32(self._card.temperature), strangers=self._spec.strangers)

    def _finite(self, answers: NDArray[np.float32]) -> NDArray[np.float32]:
        if not np.isfinite(answers).all():  # loading tried one picture; another one may still overflow
            raise StudioError(f"{self.version} answers with values that are not numbers: go back to another version")
        return answers

    def _runner(self, left: int) -> Runner:
        """The interpreter for `left` more pictures: a batch is always reckoned in full, so few are better off alone."""
        if left < BATCH // 2 or not self._batchable:
            return self._single
        with self._lock:
            if self._many is None:
                try:
                    self._many = Runner(self._served, BATCH, THREADS)
                except (ValueError, RuntimeError):
                    self._batchable = False  # a file made for one picture at a time: slower, not wrong
                    return self._single
            return self._many


def softmax(logits: NDArray[np.float32], *, strangers: bool = False) -> NDArray[np.float32]:
    """Probabilities (n, K) float32 of logits (n, K), reckoned in float64, stable for any finite values.

    With `strangers`, one more class with the logit 0 takes its share: what a row lacks of 1 is the probability that the
    picture is none of the K.
    """
    wide = logits.astype(np.float64)
    with np.errstate(invalid="ignore"):  # infinities give NaN, which the caller refuses
        top = wide.max(axis=1, keepdims=True)
        if strangers:
            top = np.maximum(top, 0)
        wide -= top
    np.exp(wide, out=wide)
    wide /= wide.sum(axis=1, keepdims=True) + (np.exp(-top) if strangers else 0)
    return wide.astype(np.float32)


def _check_pictures(images: NDArray[np.uint8]) -> None:
    if images.dtype != np.uint8 or images.shape[1:] != (_SIDE, _SIDE):
        raise ValueError(f"a picture is ({_SIDE}, {_SIDE}) uint8, not {images.shape[1:]} {images.dtype}")

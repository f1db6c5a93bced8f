"""Networks that are trained again and again, each time on a little more: what a simulation of labelling learns by.

`Newborn` knows nothing but what it is given, so that it can stand for a person's first model, on MNIST too, which every
model that ships knows. It must be quick, for a simulation trains it a hundred times: the step is compiled once, the
number of steps is always the same, whatever there is to learn from, and distorted copies make up for what is little.
The default is `SMALL`, compact's design with a sixth of its work. By 1,000 labels of MNIST, drawn at random, it
reads 96 to 97 % of the test part; so few steps are too few for compact as it is, which read 83 to 85 %.

`Taught` is a model that ships and learns new classes, by the function that the trainer runs.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.recognition.recognizer import Recognizer, softmax
from studio.recognition.spec import QUICK, Block, BlockLayers, ModelSpec, default_spec
from studio.training import devices, fit, networks
from studio.training.augment import AFFINE, augment
from studio.training.examples import Examples
from studio.training.material import Kept
from studio.training.messages import Finished, Job
from studio.training.work import work

SMALL = BlockLayers((Block(16, kernel=5, stride=2, pool=2), Block(24, pool=2), Block(48)))
STEPS, BATCH = 200, 64
COPIES = 6_000  # distorted pictures, of all labelled ones together
RATES = {"nn": 0.003}  # of AdamW, where QUICK's is not its own
AVERAGE = 0.9  # of the weights: a hundred steps back they are still quite other ones

Images = NDArray[np.uint8]
Labels = NDArray[np.str_]
Array = NDArray[np.float32]


def newborn_spec(kind: str, classes: Sequence[str]) -> ModelSpec:
    """How a `Newborn` of `kind` is built: "small", or a kind of model. Raises StudioError: there is none."""
    recipe = replace(QUICK, batch=BATCH, average=AVERAGE, augmentation=AFFINE, drawn=False)
    recipe = replace(recipe, learning_rate=RATES.get(kind, recipe.learning_rate))
    known = default_spec("compact" if kind == "small" else kind, tuple(classes))
    layers = SMALL if kind == "small" else known.layers
    return replace(known, layers=layers, fit=recipe, strangers=False)


class Newborn:
    """A network of `classes` that forgets everything each time it learns. One thread.

    Raises StudioError: there is no such kind, or the training diverges.
    """

    def __init__(self, kind: str, classes: Sequence[str]) -> None:
        self.classes = tuple(classes)
        self.name = f"{kind}, from scratch"
        self._spec = newborn_spec(kind, classes)
        networks.reset(0)
        with devices.together():
            self._model = networks.build(self._spec)
            self._optimizer = networks.trainer_of(self._spec.fit, STEPS)
            self._loop = fit.Loop(self._model, self._optimizer, self._spec.fit.loss)

    def learn(self, images: Images, labels: Labels, seed: int, pause: Callable[[], None] = lambda: None) -> None:
        """Begin anew and learn images (n, 28, 28) with their labels (n,); equal seeds, equal networks."""
        random = np.random.default_rng([seed, 2])
        self._loop.restart(networks.fresh_weights(self._spec, seed), seed)
        column = {label: number for number, label in enumerate(self.classes)}
        numbers = np.array([column[label] for label in labels.tolist()], np.int64)
        copies = max(1, COPIES // len(images))
        near = augment(np.repeat(images, copies, axis=0), AFFINE, random, pause)
        examples = Examples.labelled(
            np.concatenate([images, near]), np.concatenate([numbers, np.repeat(numbers, copies)]), len(self.classes)
        )
        rows = np.concatenate([random.permutation(len(examples)) for _ in range(-(-STEPS * BATCH // len(examples)))])
        batches = rows[: STEPS * BATCH].reshape(STEPS, BATCH).astype(np.int32)
        self._loop.run(iter([(examples, batches)]), 1, STEPS, lambda _: pause())
        self._optimizer.finalize_variable_values(self._model.trainable_variables)

    def answers(self, images: Images, pause: Callable[[], None] = lambda: None) -> tuple[Array, Array]:
        """Probabilities (n, C) and features (n, F) of images (n, 28, 28)."""
        features, logits = networks.answers_of(self._model, images, pause=pause)
        return softmax(logits), features

    def close(self) -> None:
        """Nothing is left on the disk."""


class Taught:
    """A model that ships, taught from its first state each time it learns. One thread.

    Its classes grow by what it is taught. Raises StudioError: the training fails.
    """

    def __init__(self, parent: Path, base: str, base_file: Path | None) -> None:
        self._parent, self._model = Recognizer.load(parent), Recognizer.load(parent)
        self._base, self._file = base, None if base_file is None else str(base_file)
        self._kept = Kept()
        self._folder = Path(tempfile.mkdtemp(prefix="glyph-studio-"))
        self.name = f"{self._parent.version}, taught"

    @property
    def classes(self) -> tuple[str, ...]:
        """What it knows now."""
        return self._model.spec.classes

    def learn(self, images: Images, labels: Labels, seed: int, pause: Callable[[], None] = lambda: None) -> None:
        """Begin anew with the model that ships and learn images (n, 28, 28) with their labels (n,); none: forget."""
        self._model = self._parent
        if not len(images):
            return
        snapshot, candidate = self._folder / "snapshot.npz", self._folder / "candidate"
        nothing = np.zeros(len(images), np.bool_)
        np.savez(snapshot, images=images, labels=labels, held_out=nothing, confirmed=nothing)
        parent = self._parent
        job = Job(
            1, parent.spec.kind, str(candidate), f"{parent.spec.kind}-1", str(parent.folder), snapshot=str(snapshot),
            base=self._base, base_file=self._file, seed=seed,
        )  # fmt: skip
        end = work(job, lambda _: pause(), kept=self._kept)
        if not isinstance(end, Finished):
            raise StudioError(f"the training failed: {end}")
        self._model = Recognizer.load(candidate)
        shutil.rmtree(candidate)

    def answers(self, images: Images, pause: Callable[[], None] = lambda: None) -> tuple[Array, Array]:
        """Probabilities (n, C), which may lack of 1, and features (n, F) of images (n, 28, 28)."""
        pause()
        features, logits = self._model.answers(images)
        return self._model.softened(logits), features

    def close(self) -> None:
        """Leave nothing on the disk."""
        shutil.rmtree(self._folder, ignore_errors=True)

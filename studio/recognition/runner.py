"""A LiteRT interpreter on a model's file, for batches of one size.

LiteRT is loaded with the first model, not with this module, so that a window can be painted before.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.glyphs.normalise import SIDE
from studio.stderr import diverted


class Runner:
    """A LiteRT interpreter for batches of one size, its tensors bound by the names in the file's signature."""

    def __init__(self, served: bytes, batch: int, threads: int = 1) -> None:
        first = "ai_edge_litert" not in sys.modules
        from ai_edge_litert.interpreter import Interpreter

        self.batch = batch
        self._lock = threading.Lock()
        self._interpreter: Any = Interpreter(model_content=served, num_threads=threads)
        keys = list(self._interpreter.get_signature_list())
        if len(keys) != 1:
            raise ValueError(f"{len(keys)} signatures")
        runner = self._interpreter.get_signature_runner(keys[0])
        inputs, outputs = runner.get_input_details(), runner.get_output_details()
        if set(inputs) != {"image"} or not {"logits", "features"} <= set(outputs):
            raise ValueError(f"inputs {sorted(inputs)}, outputs {sorted(outputs)}")
        self._input, self._logits = inputs["image"]["index"], outputs["logits"]["index"]
        self._features = outputs["features"]["index"]
        del runner  # it shares the interpreter's insides, which must be alone to be given another shape
        if tuple(inputs["image"]["shape"]) != (batch, SIDE, SIDE):
            self._interpreter.resize_tensor_input(self._input, (batch, SIDE, SIDE))
        with _without_greeting(first):
            self._interpreter.allocate_tensors()

    @property
    def width(self) -> int:
        """F, the number of features."""
        return int(self._interpreter.get_tensor(self._features).shape[-1])

    def check(self, classes: int) -> None:
        """Raises ValueError unless a picture gives finite logits of `classes` columns and finite features."""
        probe = np.linspace(0, 1, self.batch * SIDE * SIDE, dtype=np.float32).reshape(self.batch, SIDE, SIDE)
        features, logits = self.run(probe)
        if logits.shape != (self.batch, classes):
            raise ValueError(f"it answers {logits.shape}, its spec has {classes} classes")
        if not (np.isfinite(logits).all() and np.isfinite(features).all()):
            raise ValueError("it answers with values that are not numbers")

    def run(self, images: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Features (n, F) and logits (n, K) of pictures (n <= batch, 28, 28) float32 0..1."""
        count = len(images)
        if count < self.batch:
            images = np.concatenate([images, np.zeros((self.batch - count, SIDE, SIDE), np.float32)])
        with self._lock:
            self._interpreter.set_tensor(self._input, images)
            self._interpreter.invoke()
            features: NDArray[np.float32] = self._interpreter.get_tensor(self._features)
            logits: NDArray[np.float32] = self._interpreter.get_tensor(self._logits)
        if logits.ndim != 2 or len(logits) != self.batch:
            raise ValueError(f"it answers {logits.shape} to {self.batch} pictures")
        if features.ndim != 2 or len(features) != self.batch or features.dtype != np.float32:
            raise ValueError(f"its features are {features.shape} {features.dtype}")
        return features[:count], logits[:count]


@contextmanager
def _without_greeting(first: bool) -> Iterator[None]:
    """Keep LiteRT's greeting off standard error, where a person expects our one line; all else is passed on.

    The library greets once a process. Nothing is done unless this is the `first`.
    """
    if not first:
        yield
        return
    said: Callable[[], str] = str
    try:
        with diverted() as said:
            yield
    finally:
        for line in said().splitlines(keepends=True):
            if "XNNPACK delegate" not in line:
                os.write(2, line.encode())

"""A network and its compiled training step, kept for the next warm start of the same shape.

Tracing and compiling one training step takes 1 to 1.5 s, as long as all the steps of a warm start of the compact
network, and is the same for every training of a network with the same layers and classes. So a trainer keeps it: only
weights, the optimizer's moments and the number of steps over which the rate falls are set anew.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from studio.recognition.spec import ModelSpec
from studio.training import devices, fit, networks
from studio.training.examples import Examples
from studio.training.warm import WarmStart
from studio.training.weights import Weights


class Workshop:
    """The network of a spec, ready for warm starts of one recipe. Raises StudioError as `networks.build`."""

    def __init__(self, spec: ModelSpec, recipe: WarmStart) -> None:
        self._spec, self._batch = spec, recipe.drawings + recipe.rehearsal
        with devices.together():
            self.model: Any = networks.build(spec)
            self._rate = networks.Falling.of(spec.fit, recipe.rate)
            optimizer = networks.optimizer(spec.fit.optimizer, self._rate)
            self._loop = fit.Loop(self.model, optimizer, spec.fit.loss, strangers=spec.strangers)

    def begin(self, weights: Weights, steps: int, seed: int) -> fit.Loop:
        """The loop, to run `steps` from `weights`. Raises StudioError for weights of other shapes."""
        self._rate.steps.assign(float(steps))
        self._loop.restart(weights, seed)
        return self._loop

    def compile(self) -> None:
        """Run one step on nothing, so that the first training need not wait for it; weights are put in by `begin`."""
        nothing = Examples.labelled(np.zeros((1, 28, 28), np.uint8), np.zeros(1, np.int64), len(self._spec.classes))
        self._loop.run(iter([(nothing, np.zeros((2, self._batch), np.int32))]), 1, 2, lambda _: None)

"""A process whose processor stands for two accelerators, for `test_devices`: trains on one of them and on both.

``python -m tests.training.on_two_devices FOLDER`` prints what came of it as JSON. It has to be a process of its own,
because TensorFlow settles its devices once.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from studio.recognition.recognizer import Recognizer
from studio.recognition.spec import QUICK, Block, BlockLayers, Fit, ModelSpec, NNLayers
from studio.training.environment import quieten
from studio.training.examples import Examples, epochs_of, steps_of
from studio.training.material import Kept
from studio.training.messages import Finished, Message, Progress
from studio.training.work import work
from tests.training.jobs import small_job

CLASSES = ("0", "1", "2", "3")
QUICKLY = replace(QUICK, augmentation=None, drawn=False, batch=32, epochs=2)
SPECS = {
    "nn": ModelSpec("nn", CLASSES, NNLayers(16, 0.0, 8), Fit(batch=32, epochs=3)),
    "blocks": ModelSpec("compact", CLASSES, BlockLayers((Block(6, 5, 2), Block(10, pool=2))), QUICKLY, strangers=True),
}
EXAMPLES = 4 * 32 + 1  # the last batch is of one example: the second device gets none


def main(folder: Path) -> dict[str, Any]:
    """What the rules of `test_devices` ask for."""
    quieten()
    import tensorflow as tf

    (processor,) = tf.config.list_physical_devices("CPU")
    tf.config.set_logical_device_configuration(processor, [tf.config.LogicalDeviceConfiguration()] * 2)
    apart = {name: differences(spec) for name, spec in SPECS.items()}
    use(2)
    kept = Kept()
    return {
        "apart": apart,
        "dropping": dropping(),
        "jobs": [job(folder / "new", kept, anew=True), job(folder / "on", kept, anew=False)],
        "cancelled": cancelled(folder / "cancelled", kept),
    }


def use(count: int) -> None:
    """Let one of the processors be an accelerator, which is none, or both."""
    from studio.training import devices

    devices.KIND = "CPU" if count == 2 else "GPU"


def differences(spec: ModelSpec) -> dict[str, float]:
    """Between a training on one device and the same on both."""
    (one, _, told), (two, count, other) = trained(spec, 1), trained(spec, 2)
    return {
        "devices": count,
        "learnt": float(abs(one[0] - begun(spec)[0]).max()),
        "weights": max(float(abs(a - b).max()) for a, b in zip(one, two, strict=True)),
        "told": max(abs(a - b) for a, b in zip(told, other, strict=True)),
    }


def begun(spec: ModelSpec) -> list[Any]:
    """The weights that a training of `spec` begins with."""
    from studio.training import networks

    return networks.fresh_weights(spec, 0)


def trained(spec: ModelSpec, count: int) -> tuple[list[Any], int, list[float]]:
    """Weights, number of devices, and the losses and accuracies of the epochs."""
    from studio.training import devices, fit, networks

    use(count)
    random = np.random.default_rng(0)
    labels = random.integers(0, len(CLASSES), EXAMPLES)
    images = (random.integers(0, 60, (EXAMPLES, 28, 28)) + 60 * labels[:, None, None]).astype(np.uint8)
    steps = steps_of(EXAMPLES, spec.fit.batch, spec.fit.epochs)
    networks.reset(0)
    with devices.together():
        model = networks.build(spec)
        optimizer = networks.trainer_of(spec.fit, steps)
        loop = fit.Loop(model, optimizer, spec.fit.loss, strangers=spec.strangers)
    told: list[float] = []

    def listen(at: fit.Step) -> None:
        if at.ended is not None:
            told.extend((at.ended.loss, at.ended.accuracy))

    examples = Examples.labelled(images, labels, len(CLASSES))
    loop.run(epochs_of(examples, spec.fit), spec.fit.epochs, steps, listen)
    if spec.fit.average:
        optimizer.finalize_variable_values(model.trainable_variables)
    return model.get_weights(), len(copies(model.trainable_variables[0])), told


def copies(variable: Any) -> list[Any]:
    """The values of a variable, one a device."""
    return [own.numpy() for own in getattr(variable.value, "values", (variable.value,))]


def dropping() -> list[list[int]]:
    """What the random numbers by which each device drops start from."""
    from studio.training import devices, fit, networks

    with devices.together():
        model = networks.build(replace(SPECS["nn"], layers=NNLayers(16, 0.5, 8)))
        loop = fit.Loop(model, networks.optimizer("adam"), "categorical_crossentropy")
    loop.restart(model.get_weights(), 7)
    (state,) = networks.dropout_states(model)
    return [own.tolist() for own in copies(state)]


def job(folder: Path, kept: Kept, *, anew: bool) -> dict[str, Any]:
    """A training as the trainer does it, from scratch or, after few rehearsals, on from the NN that ships."""
    from studio.training import warm

    warm.RECIPES["nn"] = replace(warm.RECIPES["nn"], rehearsed=500)
    told: list[Message] = []
    done = work(small_job(folder, from_scratch=anew, epochs=2), told.append, kept=kept)
    assert isinstance(done, Finished), done
    assert done.validation is not None
    served = Recognizer.load(Path(done.candidate))
    return {
        "parity": done.parity,
        "version": served.version,
        "right": done.validation.after / done.validation.n,
        "points": [(one.epoch, one.validation, one.auc) for one in progress(told) if one.auc is not None],
    }


def progress(told: list[Message]) -> list[Progress]:
    """What was told of the training itself."""
    return [one for one in told if isinstance(one, Progress) and one.phase == "training"]


def cancelled(folder: Path, kept: Kept) -> str:
    """How a training ends that is cancelled while it trains."""
    told: list[Message] = []
    asked = small_job(folder, from_scratch=True, epochs=1_000)
    return type(work(asked, told.append, lambda: bool(progress(told)), kept)).__name__


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]))))

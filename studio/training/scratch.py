"""A network trained from nothing: on the base set and a person's drawings, by its spec; members one after another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.recognition.recognizer import softmax
from studio.recognition.spec import BlockLayers, ModelSpec
from studio.training import devices, fit, networks
from studio.training.auc import macro_auc
from studio.training.estimate import repeats
from studio.training.examples import Examples, epochs_of, steps_of
from studio.training.material import BASE_SETS, Material
from studio.training.weights import joined

LOOKED_AT = 2_000  # images of base validation, after every epoch
ByMember = dict[str, dict[str, float | int | None]]


def trained(material: Material, report: Callable[[fit.Step], None], pause: Callable[[], None]) -> tuple[Any, ByMember]:
    """A new network of the spec of `material`, and the accuracy of each member by base set, if it has several.

    `report` is told where the training is; `pause`, called between pieces of work, may end it by raising.
    """
    spec, examples = material.spec, _examples(material)
    if not (isinstance(spec.layers, BlockLayers) and spec.layers.members > 1):
        return _alone(material, spec, examples, report, pause), {}
    count = spec.layers.members
    members, accuracies = [], ByMember()
    for number in range(count):
        recipe = replace(spec.fit, seed=(spec.fit.seed + number) % 2**32)
        single = replace(spec, layers=replace(spec.layers, members=1), fit=recipe)
        member = _alone(material, single, examples, partial(_of_members, report, number, count), pause)
        for name, right in _accuracies(material, member, pause).items():
            accuracies.setdefault(f"{name}, by member", {})[str(number + 1)] = right
        members.append(member.get_weights())
    model = networks.build(spec)
    networks.load_weights(model, joined(members))
    return model, accuracies


def _of_members(report: Callable[[fit.Step], None], number: int, members: int, at: fit.Step) -> None:
    report(at.of(number, members))


def _alone(
    material: Material,
    spec: ModelSpec,
    examples: Examples,
    report: Callable[[fit.Step], None],
    pause: Callable[[], None],
) -> Any:
    """A new network of one member, trained on `examples`."""
    recipe = spec.fit
    steps = steps_of(len(examples), recipe.batch, recipe.epochs)
    with devices.together():
        model = networks.build(spec)
        optimizer = networks.trainer_of(recipe, steps)
        loop = fit.Loop(model, optimizer, recipe.loss, strangers=spec.strangers)
    epochs = epochs_of(examples, recipe, pause)
    loop.run(epochs, recipe.epochs, steps, report, partial(_validation, material, model, pause))
    if recipe.average:
        optimizer.finalize_variable_values(model.trainable_variables)
    return model


def _validation(material: Material, model: Any, pause: Callable[[], None]) -> fit.Validated:
    """Accuracy and AUC of the weights of the moment on some of base validation, for a person who looks on."""
    images, labels = material.sets["validation"]
    if not len(images):
        return None, None
    logits = networks.logits_of(model, images[:LOOKED_AT], pause=pause)
    columns = _columns(material, labels[:LOOKED_AT])
    pause()
    return float((logits.argmax(axis=1) == columns).mean()), macro_auc(
        softmax(logits, strangers=material.spec.strangers), columns
    )


def _columns(material: Material, labels: NDArray[np.str_]) -> NDArray[np.int64]:
    """Column numbers (n,) of labels (n,), -1 for those that are no class of the candidate."""
    column = {label: place for place, label in enumerate(material.spec.classes)}
    return np.array([column.get(label, -1) for label in labels.tolist()], np.int64)


def _accuracies(material: Material, member: Any, pause: Callable[[], None]) -> dict[str, float]:
    """Accuracy of one member by base set."""
    found = {}
    for name in BASE_SETS:
        images, labels = material.sets[name]
        if len(images):
            answers = networks.logits_of(member, images, pause=pause).argmax(axis=1)
            found[name] = float((answers == material.numbers(labels)).mean())
    return found


def _examples(material: Material) -> Examples:
    """What a network is trained on from scratch: the base set, the drawings, and what else its spec asks for."""
    training, classes = material.snapshot.training, material.spec.classes
    images = np.concatenate([material.base.train_images, training.images])
    labels = material.numbers(np.concatenate([material.base.train_labels, training.labels]))
    if material.base.name == "none":  # each of a few drawings comes often, changed otherwise every time
        times = repeats(material.spec.fit, len(images))
        images, labels = np.repeat(images, times, axis=0), np.repeat(labels, times)
    examples = Examples.labelled(images, labels, len(classes))
    if not (material.spec.fit.drawn and len(material.base.train_images)):
        return examples
    drawn = material.characters.without_lookalikes(classes)
    return examples + Examples.asking(drawn.images, drawn.targets(classes, strangers=material.spec.strangers))

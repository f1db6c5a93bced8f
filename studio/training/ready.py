"""What a trainer has ready before it is asked: base set, the newest model's answers, rehearsal, a compiled step.

All of it depends on the model to go on from and not on the drawings, so it is made as soon as somebody has begun to
correct that model (`Prepare`), and a training then takes no longer than its steps and its checks: half the time of a
warm start of the compact network. What was not made ahead is made when it is needed, and is the same.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from studio.recognition.recognizer import Recognizer
from studio.recognition.spec import ModelSpec
from studio.training import warm
from studio.training.base import BaseData
from studio.training.drawn import load_drawn
from studio.training.material import Kept, ask_base, parent_at
from studio.training.messages import Prepare
from studio.training.workshop import Workshop


def prepare(order: Prepare, kept: Kept, pause: Callable[[], None]) -> None:
    """Make ready what a warm start of the model in `order` needs. `pause` may end it by raising.

    Raises StudioError where model or base set cannot be read.
    """
    base = kept.load(order.base, order.base_file)
    parent = parent_at(order.parent, order.classes)
    recipe = warm.RECIPES[parent.spec.kind]
    rehearsal_of(parent, base, recipe.rehearsed, 0, kept, pause)
    pause()
    workshop_of(parent.spec, recipe, kept)
    ask_base(parent, base, kept, pause)


def rehearsal_of(
    parent: Recognizer, base: BaseData, count: int, seed: int, kept: Kept, pause: Callable[[], None],
    undrawn: tuple[int, ...] = (),
) -> warm.Rehearsal:  # fmt: skip
    """The `count` images that keep what `parent` knows: of the base set, and of what else it was trained on.

    Rows `undrawn` of the drawn characters that ship are not among them.
    """

    def make() -> warm.Rehearsal:
        images, labels = base.train_images, base.train_labels
        if parent.spec.fit.drawn and len(images):
            drawn = load_drawn().without(undrawn).without_lookalikes(parent.spec.classes)
            images, labels = np.concatenate([images, drawn.images]), np.concatenate([labels, drawn.labels])
        return warm.Rehearsal.of(parent, images, labels, count, seed, pause)

    return kept.keep(("rehearsal", parent.card.digest, parent.columns.names, count, seed, undrawn), make)


def workshop_of(spec: ModelSpec, recipe: warm.WarmStart, kept: Kept) -> Workshop:
    """The network of `spec` with its compiled step."""

    def make() -> Workshop:
        workshop = Workshop(spec, recipe)
        workshop.compile()
        return workshop

    fit = spec.fit
    step = (fit.optimizer, fit.loss, fit.learning_rate, recipe.rate, recipe.drawings + recipe.rehearsal)
    return kept.keep(("workshop", spec.kind, spec.layers, len(spec.classes), spec.strangers, *step), make)

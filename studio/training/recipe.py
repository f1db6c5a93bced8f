"""How a model is to be trained: what a person asks for on the command line or the Training page, checked in one place.

A recipe says only what it changes; everything else is as the model has it that it begins with. What comes of it is a
`ModelSpec`, read back by the strict reader of spec.json, so that a recipe can ask for nothing a model may not be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace

from studio.errors import StudioError
from studio.recognition.spec import LOSSES, OPTIMIZERS, CNNLayers, ModelSpec, NNLayers
from studio.training.base import CHOICES
from studio.training.data import Snapshot

LAYERS = {"nn": NNLayers, "cnn": CNNLayers}  # the kinds whose layers can be chosen
MOST_EPOCHS = 10_000
WHERE = "the recipe"


@dataclass(frozen=True)
class Recipe:
    """None, or nothing: as it is. `layers` are names of `NNLayers` or `CNNLayers` with their values."""

    from_scratch: bool = False
    base: str = "auto"  # "auto" goes on without a base set where the parent was made without one; only there may "none"
    layers: tuple[tuple[str, float], ...] = ()
    epochs: int | None = None
    optimizer: str | None = None
    loss: str | None = None
    corrections: int | None = None  # the first so many samples, in order of arrival
    seed: int = 0
    beside: Snapshot | None = None  # labelled images that join the base set, see `training.beside`
    beside_all: bool = False  # also those of them that judge models otherwise

    @property
    def newborn(self) -> bool:
        """Does it make a model that knows nothing but what it is given, and comes from no other?"""
        return self.from_scratch and self.base == "none"

    def check(self) -> None:
        """Raises StudioError, in one line, for what no model of any kind can be trained by."""
        for what, value, known in (
            ("base set", self.base, CHOICES),
            ("optimizer", self.optimizer, OPTIMIZERS),
            ("loss", self.loss, LOSSES),
        ):
            if value is not None and value not in known:
                raise StudioError(f'unknown {what} "{value}"; there are {", ".join(known)}')
        if self.epochs is not None and not 1 <= self.epochs <= MOST_EPOCHS:
            raise StudioError(f"{self.epochs} epochs cannot be trained; give 1 to {MOST_EPOCHS:,}")
        if self.beside is not None and not self.from_scratch:
            raise StudioError("images join the base set of a training from scratch alone: train from scratch")
        if self.beside_all and not self.newborn:
            raise StudioError(
                "some of these images judge the models of a base set: all of them can be trained on without one only "
                "(base none, from scratch)"
            )
        if self.layers and not self.from_scratch:
            raise StudioError("layers can only be chosen from scratch: a model that goes on keeps its own")

    def spec(self, old: ModelSpec) -> ModelSpec | None:
        """The spec that is asked for, from that of the model to begin with; None: the same. Raises StudioError."""
        self.check()
        if not (self.layers or self.optimizer or self.loss):
            return None
        layers = old.layers
        if self.layers:
            if not isinstance(layers, NNLayers | CNNLayers):
                raise StudioError(f"the layers of {old.kind} cannot be chosen; those of {' and '.join(LAYERS)} can")
            known = [field.name for field in fields(layers)]
            for name, _ in self.layers:
                if name not in known:
                    raise StudioError(f'{old.kind} has no "{name}"; its layers have {", ".join(known)}')
            layers = replace(layers, **dict(self.layers))  # type: ignore[arg-type]
        fit = old.fit
        if self.optimizer not in (None, fit.optimizer):
            fit = replace(fit, optimizer=self.optimizer, learning_rate=None)
        asked = replace(old, layers=layers, fit=replace(fit, loss=self.loss or fit.loss))
        return ModelSpec.from_json(asked.to_json(), WHERE)

    def timed(self, old: ModelSpec) -> ModelSpec:
        """The spec of a training from scratch, its epochs with it. Raises StudioError as `spec` does."""
        spec = self.spec(old) or old
        return spec if self.epochs is None else replace(spec, fit=replace(spec.fit, epochs=self.epochs))


def read_layers(text: str) -> tuple[tuple[str, float], ...]:
    """The layers in a text such as "n1=50,n2=75,dropout=0.2". Raises StudioError naming the part that is none."""
    found: dict[str, float] = {}
    for part in text.split(","):
        name, _, value = (word.strip() for word in part.partition("="))
        if re.fullmatch(r"[a-z][a-z0-9_]*", name) is None or re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", value) is None:
            raise StudioError(f'"{part[:40]}" is no layer; write them as n1=50,n2=75,dropout=0.2')
        if name in found:
            raise StudioError(f'the layers name "{name}" twice; give it one value')
        found[name] = float(value) if "." in value else int(value)
    return tuple(found.items())

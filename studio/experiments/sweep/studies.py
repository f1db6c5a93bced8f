"""The studies of the seed program as sweeps, each in two sizes.

Full is what the seed did: MNIST, its layers and its 200 epochs, with five seeds where it had one. Small asks the same
question in minutes on two cores: the small base set, three seeds, and for the convolutions a third of the filters and a
few epochs. What small differs in is said with the plan (`Study.small`), for an ordering may depend on it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from studio.errors import StudioError
from studio.experiments.sweep.data import SweepData
from studio.experiments.sweep.grid import Data, Grid, Value

SIZES = ("small", "full")
SEEDS = {"small": (0, 1, 2), "full": (0, 1, 2, 3, 4)}
LABELS = (0, 200, 400, 600, 800)
OPTIMIZERS = ("adam", "adadelta", "nadam", "sgd", "adamax", "rmsprop", "adagrad", "ftrl")
LOSSES = ("categorical_crossentropy", "mean_squared_error", "mean_absolute_error")
FEW = 6  # epochs of a small CNN

_NN: dict[str, Value] = {"kind": "nn", "fit.epochs": 200}
_CNN: dict[str, Value] = {"kind": "cnn", "fit.epochs": 200}
_NARROW: dict[str, Value] = {"layers.n1": 12, "layers.n2": 24, "layers.dense": 96, "fit.epochs": FEW}
_BASE = {"small": "small", "full": "mnist"}
_SMALL_BASE = "4,100 training images instead of 50,000"
_SMALL_CNN = f"{_SMALL_BASE}, 12 and 24 filters instead of 32 and 64, {FEW} epochs instead of 200"


@dataclass(frozen=True)
class Study:
    """One question of the seed program. Fields of `narrow` stand instead of those of `fixed` in the small size."""

    name: str
    question: str
    fixed: dict[str, Value]
    grid: dict[str, tuple[Value, ...]]
    narrow: dict[str, Value]
    small: str  # what the small size differs in
    cases: tuple[dict[str, Value], ...] = ()
    narrow_cases: tuple[dict[str, Value], ...] = ()
    needs_taught: bool = False

    def sized(self, size: str) -> Grid:
        """The study in one of `SIZES`."""
        small = size == "small"
        fixed = {**self.fixed, **(self.narrow if small else {}), "base": _BASE[size]}
        fixed = {name: value for name, value in fixed.items() if name not in self.grid}
        cases = self.narrow_cases if small and self.narrow_cases else self.cases
        return Grid(self.name, Data(test=("mnist",)), fixed, {**self.grid, "seed": SEEDS[size]}, cases)


STUDIES = (
    Study("neurons", "How many neurons does the second layer need?", _NN, {"layers.n2": (25, 50, 75)}, {}, _SMALL_BASE),
    Study("dropout", "Does dropout after the first layer help?", _NN, {"layers.dropout": (0.0, 0.2, 0.5, 0.8)}, {},
          _SMALL_BASE),
    Study("epochs", "Are 400 epochs better than 200?", _NN, {"fit.epochs": (200, 400)}, {}, _SMALL_BASE),
    Study("labels", "How much do taught drawings bring?", _NN, {"corrections": LABELS}, {}, _SMALL_BASE,
          needs_taught=True),
    Study("losses", "Which loss suits the CNN?", {**_CNN, "fit.optimizer": "adadelta"}, {"fit.loss": LOSSES},
          {**_NARROW, "fit.learning_rate": 1.0},
          f"{_SMALL_CNN}, and Adadelta at a rate of 1 instead of .001, with which {FEW} epochs learn nothing"),
    Study("optimizers", "Which optimizer suits the CNN?", _CNN, {"fit.optimizer": OPTIMIZERS}, _NARROW, _SMALL_CNN),
    Study("kaggle-epochs", "After how many epochs is the score best?", _NN,
          {"fit.epochs": (25, 50, 75, 100, 125, 150, 175, 200)}, {}, _SMALL_BASE),
    Study("layers", "How many layers does the NN need?", _NN, {}, {}, _SMALL_BASE,
          cases=({"layers.n2": 0, "layers.n3": 0}, {"layers.n2": 50, "layers.n3": 0},
                 {"layers.n2": 50, "layers.n3": 50})),
    Study("third-convolution", "Does a third convolution help?", {**_CNN, "layers.n1": 48, "layers.n2": 96},
          {}, {"layers.n1": 16, "layers.n2": 32, "layers.dense": 96, "fit.epochs": FEW},
          f"{_SMALL_BASE}, 16, 32 and 16 filters instead of 48, 96 and 48, {FEW} epochs instead of 200",
          cases=({"layers.n3": 0}, {"layers.n3": 48}), narrow_cases=({"layers.n3": 0}, {"layers.n3": 16})),
)  # fmt: skip


def find_study(name: str) -> Study:
    """The study of that name. Raises StudioError."""
    found = next((study for study in STUDIES if study.name == name), None)
    if found is None:
        raise StudioError(f'there is no file and no study "{name}"; studies are {", ".join(s.name for s in STUDIES)}')
    return found


def fitted(grid: Grid, data: SweepData) -> Grid:
    """A study's grid with no more corrections than there are drawings to teach: the steps below that, and all of them.

    Raises StudioError where there are none at all.
    """
    steps = grid.grid.get("corrections")
    if steps is None:
        return grid
    if not len(data.taught):
        raise StudioError(f'the study "{grid.name}" needs drawings to teach: name them with --taught')
    there = tuple(step for step in steps if step < len(data.taught))
    left = (min(max(steps), len(data.taught)),)
    return replace(grid, grid={**grid.grid, "corrections": (*there, *left)})

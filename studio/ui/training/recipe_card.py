"""How to train, in detail: everything that can be varied, with what is known about it, and about how long it will take.

The Retrain button needs none of this: it goes on from what serves with the recipe of its kind. Layers can be chosen
only where the network begins anew, so they are out of reach elsewhere. What is advised was found by the seed program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.errors import StudioError
from studio.recognition.spec import LOSSES, OPTIMIZERS, default_spec
from studio.training.base import base_name, find_mnist
from studio.training.estimate import estimate
from studio.training.recipe import LAYERS, MOST_EPOCHS, Recipe
from studio.ui.parts.menu_button import MenuButton
from studio.ui.parts.number_field import NumberField
from studio.ui.parts.said import said
from studio.ui.parts.texts import KINDS, number, text_label, title_label
from studio.ui.training.layers_row import LayersRow

if TYPE_CHECKING:
    from studio.session import Session

MOST_DRAWINGS = 1_000_000
MOST_SEED = 2**32 - 1
USUAL = "usual"  # a choice that leaves things as they are
LONG_FOR_NN = 400  # epochs


class RecipeCard(QFrame):
    """`train_asked(str, Recipe)`: the kind to train, and how."""

    train_asked = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self._session = session
        self.kind = MenuButton(self.tr("Kind"))
        self.start = MenuButton(self.tr("Start"))
        self.base = MenuButton(self.tr("Base set"))
        self.optimizer = MenuButton(self.tr("Optimizer"))
        self.loss = MenuButton(self.tr("Loss"))
        self.epochs = NumberField(self.tr("Epochs"), 0, MOST_EPOCHS, word=self.tr("as usual"))
        self.drawings = NumberField(self.tr("Drawings"), 0, MOST_DRAWINGS, word=self.tr("all"))
        self.seed = NumberField(self.tr("Seed"), 0, MOST_SEED)
        self.layers = LayersRow()
        self.advice = text_label(tone="grey")
        self.advice.setWordWrap(True)
        self.time = text_label(tone="grey")
        self.time.setWordWrap(True)
        self.train = QPushButton(self.tr("Train"))
        self.train.setToolTip(self.tr("Train a new version by this recipe, in the background"))
        self.train.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.train.clicked.connect(self._train)
        self._fill()
        self._lay_out()
        for menu in (self.kind, self.start):
            menu.chosen.connect(self._begun_otherwise)
        for menu in (self.base, self.optimizer, self.loss):
            menu.chosen.connect(self._changed)
        for field in (self.epochs, self.drawings, self.seed):
            field.valueChanged.connect(self._changed)
        self.layers.changed.connect(self._changed)

    def _fill(self) -> None:
        self.start.set_choices(
            (("on", self.tr("go on")), ("scratch", self.tr("from scratch")), ("newborn", self.tr("newborn"))), "on"
        )
        usual = (USUAL, self.tr("as usual"))
        self.optimizer.set_choices((usual, *((name, name) for name in OPTIMIZERS)), USUAL)
        self.loss.set_choices((usual, *((name, name.replace("_", " ")) for name in LOSSES)), USUAL)

    def _lay_out(self) -> None:
        rows = (
            (self.tr("Kind"), self.kind, self.tr("Start"), self.start),
            (self.tr("Base set"), self.base, self.tr("Epochs"), self.epochs),
            (self.tr("Optimizer"), self.optimizer, self.tr("Loss"), self.loss),
            (self.tr("First drawings"), self.drawings, self.tr("Seed"), self.seed),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for row, (one, left, other, right) in enumerate(rows):
            for column, item in enumerate((text_label(one, tone="grey"), left, text_label(other, tone="grey"), right)):
                grid.addWidget(item, row, column)
        foot = QHBoxLayout()
        foot.addWidget(self.time, 1)
        foot.addWidget(self.train)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(20, 14, 20, 14)
        inside.setSpacing(8)
        inside.addWidget(title_label(self.tr("A training in detail")))
        inside.addLayout(grid)
        inside.addWidget(self.layers)
        inside.addWidget(self.advice)
        inside.addStretch(1)
        inside.addLayout(foot)

    def refresh(self) -> None:
        """There may be other kinds, other drawings, other times."""
        kinds = tuple(dict.fromkeys(entry.kind for entry in self._session.library.entries()))
        chosen = self.kind.value if self.kind.value in kinds else self._session.trainings.kind
        if self.kind.keys != kinds:
            self.kind.set_choices(tuple((kind, KINDS[kind]) for kind in kinds), chosen)
            self._begun_otherwise()
        self._offer_bases()
        self._changed()

    def set_busy(self, busy: bool) -> None:
        """One training at a time."""
        self.train.setEnabled(not busy)

    @property
    def recipe(self) -> Recipe:
        """What is chosen."""
        start = self.start.value
        anew = start != "on"
        return Recipe(
            from_scratch=anew,
            base="none" if start == "newborn" else self.base.value,
            layers=self.layers.values if anew and self.kind.value in LAYERS else (),
            epochs=self.epochs.whole or None,
            optimizer=None if self.optimizer.value == USUAL else self.optimizer.value,
            loss=None if self.loss.value == USUAL else self.loss.value,
            corrections=self.drawings.whole or None,
            seed=self.seed.whole,
        )

    @Slot()
    def _train(self) -> None:
        self.train_asked.emit(self.kind.value, self.recipe)

    @Slot()
    def _begun_otherwise(self) -> None:
        """Another kind or another start: the layers are those it begins with."""
        kind, anew = self.kind.value, self.start.value != "on"
        try:
            plan = self._session.trainings.plan(kind)
        except StudioError:  # damaged: the training says so
            spec = default_spec(kind)
        else:
            spec = default_spec(kind) if self.start.value == "newborn" else plan.parent.spec
        self.layers.show_layers(spec.layers)
        self.layers.setEnabled(anew)
        self.base.setEnabled(self.start.value != "newborn")
        self._offer_bases()
        self._changed()

    def _offer_bases(self) -> None:
        """No base set is a choice from scratch, and where the model that goes on was made without one."""
        bases = [("auto", self.tr("as usual")), ("mnist", "MNIST"), ("small", self.tr("MNIST sample"))]
        if self.start.value != "on" or self._made_without_base():
            bases.append(("none", self.tr("none")))
        keys = tuple(key for key, _ in bases)
        if self.base.keys != keys:
            self.base.set_choices(tuple(bases), self.base.value if self.base.value in keys else "auto")

    def _made_without_base(self) -> bool:
        try:
            return self._session.trainings.begun_with(self.kind.value).card.base == "none"
        except StudioError:  # there is no such kind, and nothing to go on from
            return False

    @Slot()
    def _changed(self) -> None:
        self.advice.setText(" ".join(self._advice()))
        self.advice.setVisible(bool(self.advice.text()))
        self.time.setText(self._time())

    def _advice(self) -> list[str]:
        kind, recipe = self.kind.value, self.recipe
        layers, said = dict(recipe.layers), []
        if recipe.newborn:
            said.append(self.tr("It will know your drawings and nothing else; ten of each class make a beginning."))
        if kind == "nn" and recipe.from_scratch and self.epochs.whole > LONG_FOR_NN:
            said.append(self.tr("Over 400 epochs the NN gets worse on drawings."))
        if kind == "nn" and layers.get("dropout"):
            said.append(self.tr("Dropout after the NN's first layer costs accuracy on drawings."))
        if kind == "cnn" and recipe.from_scratch:
            said.append(self.tr("Tune the NN first: it trains fast."))
        if recipe.loss not in (None, "categorical_crossentropy"):
            said.append(self.tr("Cross-entropy taught best."))
        if recipe.optimizer in ("ftrl", "adagrad", "adadelta"):
            said.append(self.tr("Adam and Nadam taught best; {name} learns slowly.").format(name=recipe.optimizer))
        if kind in LAYERS and not recipe.from_scratch:
            said.append(self.tr("Layers can be chosen from scratch; a model that goes on keeps its own."))
        return said

    def _time(self) -> str:
        """About how long it will take."""
        kind, recipe, session = self.kind.value, self.recipe, self._session
        try:
            plan = session.trainings.plan(kind, recipe)
            if not recipe.from_scratch:
                words = self.tr("{drawings} · with the usual epochs it takes as long as Retrain")
                return words.format(drawings=self.tr("%Ln drawing(s)", "", plan.training))
            begun = default_spec(kind) if recipe.newborn else plan.parent.spec
            spec = recipe.timed(begun)
            base = base_name(recipe.base, find_mnist(session.home))
            found = estimate(spec, base, plan.training, session.library.entries())
        except StudioError as error:
            return said(str(error))
        words = self.tr("{drawings} · about {time} on this computer")
        if not found.measured:
            words = self.tr("{drawings} · about {time} on a computer with two cores")
        return words.format(drawings=self.tr("%Ln drawing(s)", "", plan.training), time=self._words(found.seconds))

    def _words(self, seconds: float) -> str:
        if seconds < 90:
            return self.tr("{n} s").format(n=max(5, 5 * round(seconds / 5)))
        if seconds < 90 * 60:
            return self.tr("{n} min").format(n=max(2, round(seconds / 60)))
        return self.tr("{n} h").format(n=number(seconds / 3600, 1))

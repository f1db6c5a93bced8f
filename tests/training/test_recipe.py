"""What a recipe may ask for, and the one line that says what it may not."""

from __future__ import annotations

import pytest

from studio.errors import StudioError
from studio.recognition.spec import CNNLayers, Fit, NNLayers, default_spec
from studio.training.recipe import Recipe, read_layers


def test_that_a_recipe_changes_only_what_it_names() -> None:
    assert Recipe().spec(default_spec("nn")) is None
    spec = Recipe(True, layers=(("n2", 75), ("dropout", 0.2)), loss="mean_squared_error").spec(default_spec("nn"))
    assert spec is not None
    assert spec.layers == NNLayers(50, 0.2, 75)
    assert spec.fit == Fit(loss="mean_squared_error")
    spec = Recipe(optimizer="sgd").spec(default_spec("compact"))
    assert spec is not None
    assert (spec.fit.optimizer, spec.fit.learning_rate) == ("sgd", None), "a rate belongs to its optimizer"
    assert spec.layers == default_spec("compact").layers


def test_that_the_layers_of_a_cnn_can_be_chosen() -> None:
    spec = Recipe(True, layers=read_layers("n1=48, n2=96, n3=48, dense_dropout=0.25")).spec(default_spec("cnn"))
    assert spec is not None
    assert spec.layers == CNNLayers(48, 96, 48, 0.25, 256, 0.25)


@pytest.mark.parametrize(
    ("kind", "layers", "words"),
    [
        ("nn", "n1=0", '"n1" must be a whole number 1 to 4096'),
        ("nn", "n1=50.5", '"n1" must be a whole number'),
        ("nn", "n1=99999", '"n1" must be a whole number'),
        ("nn", "dropout=1.0", '"dropout" must be a number 0 to 0.99'),
        ("nn", "n4=5", 'nn has no "n4"'),
        ("nn", "n2=0,n3=5", '"n3" must be 0 where there is no second layer'),
        ("cnn", "strange=5", 'cnn has no "strange"'),
        ("compact", "n1=5", "the layers of compact cannot be chosen"),
        ("nn", "n1=5,n1=6", "twice"),
        ("nn", "n1", '"n1" is no layer'),
        ("nn", "", '"" is no layer'),
        ("nn", "n1=-5", "is no layer"),
        ("nn", "n1=1e9", "is no layer"),
        ("nn", "n1=" + "9" * 50, "is no layer"),
        ("nn", "n1=5;n2=6", "is no layer"),
    ],
)
def test_that_layers_that_cannot_be_are_one_line(kind: str, layers: str, words: str) -> None:
    with pytest.raises(StudioError, match=words) as caught:
        Recipe(True, layers=read_layers(layers)).spec(default_spec(kind))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("recipe", "words"),
    [
        (Recipe(base="emnist"), "unknown base set"),
        (Recipe(optimizer="magic"), "unknown optimizer"),
        (Recipe(loss="none"), "unknown loss"),
        (Recipe(epochs=0), "0 epochs"),
        (Recipe(epochs=10_001), "10001 epochs"),
        (Recipe(layers=(("n1", 5),)), "only be chosen from scratch"),
    ],
)
def test_that_a_recipe_nobody_can_train_is_one_line(recipe: Recipe, words: str) -> None:
    with pytest.raises(StudioError, match=words):
        recipe.check()


def test_that_no_base_from_scratch_is_a_newborn() -> None:
    assert Recipe(from_scratch=True, base="none").newborn
    assert not Recipe(base="none").newborn
    assert not Recipe(from_scratch=True).newborn

"""The networks are the seed program's, layer by layer, and grow without forgetting."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from studio.errors import StudioError
from studio.recognition.spec import (
    LOSSES,
    OPTIMIZERS,
    Block,
    BlockLayers,
    CNNLayers,
    Fit,
    ModelSpec,
    NNLayers,
    default_spec,
)
from studio.training import networks
from studio.training.weights import grown, joined

SMALL = ModelSpec("nn", layers=NNLayers(12, 0.0, 8))
SMALL_CNN = ModelSpec("cnn", layers=CNNLayers(n1=3, n2=4, dense=8))
STACK = BlockLayers((Block(4, kernel=5, stride=2), Block(8, pool=2)), dropout=0.1)
SMALL_BLOCKS = ModelSpec("compact", layers=STACK)


@pytest.fixture(autouse=True)
def _seeded() -> Iterator[None]:
    networks.reset(0)
    yield
    networks.reset(0)


def test_that_first_weights_do_not_depend_on_what_others_draw_at_random(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = networks.fresh_weights(SMALL, 5)
    check = networks._check
    monkeypatch.setattr(networks, "_check", lambda spec: (random.random(), check(spec)))
    again = networks.fresh_weights(SMALL, 5)
    assert all(np.array_equal(one, other) for one, other in zip(alone, again, strict=True))


def pictures(n: int) -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (n, 28, 28), dtype=np.uint8)


def layers_of(spec: ModelSpec) -> list[str]:
    return [type(layer).__name__ for layer in networks.build(spec).layers]


def test_that_the_nn_is_784_50_50_10() -> None:
    model = networks.build(default_spec("nn"))
    assert [w.shape for w in model.get_weights()] == [(784, 50), (50,), (50, 50), (50,), (50, 10), (10,)]
    assert layers_of(default_spec("nn")) == ["InputLayer", "Flatten", "Dense", "Dense", "Dense"]


def test_that_the_nn_drops_out_after_its_first_layer() -> None:
    spec = ModelSpec("nn", layers=NNLayers(50, 0.5, 25))
    assert layers_of(spec) == ["InputLayer", "Flatten", "Dense", "Dropout", "Dense", "Dense"]


@pytest.mark.parametrize(("n2", "n3", "hidden", "width"), [(0, 0, 1, 50), (25, 0, 2, 25), (25, 12, 3, 12)])
def test_that_the_nn_has_one_to_three_layers_before_its_logits(n2: int, n3: int, hidden: int, width: int) -> None:
    spec = ModelSpec("nn", layers=NNLayers(50, 0.5, n2, n3))
    assert layers_of(spec) == ["InputLayer", "Flatten", "Dense", "Dropout", *["Dense"] * hidden]
    assert networks.build(spec).output["features"].shape[-1] == width


def test_that_the_cnn_is_the_reference_cnn() -> None:
    assert networks.build(default_spec("cnn")).count_params() == 2_380_938
    assert layers_of(default_spec("cnn")) == [
        "InputLayer", "Reshape", "Conv2D", "Conv2D", "MaxPooling2D", "Dropout",
        "Flatten", "Dense", "Dropout", "Dense",
    ]  # fmt: skip


def test_that_a_third_convolution_brings_its_own_pool_and_dropout() -> None:
    spec = ModelSpec("cnn", layers=CNNLayers(n1=4, n2=5, n3=6, dense=7))
    assert layers_of(spec) == [
        "InputLayer", "Reshape", "Conv2D", "Conv2D", "MaxPooling2D", "Dropout",
        "Conv2D", "MaxPooling2D", "Dropout", "Flatten", "Dense", "Dropout", "Dense",
    ]  # fmt: skip
    assert networks.build(spec).get_weights()[6].shape == (5 * 5 * 6, 7)


def test_that_compact_has_at_most_30_000_parameters() -> None:
    assert networks.build(default_spec("compact")).count_params() <= 30_000


def test_that_accurate_fits_into_4_mb_of_float16() -> None:
    assert networks.build(default_spec("accurate")).count_params() <= 2_000_000


def test_that_members_side_by_side_answer_with_the_mean_of_their_logits() -> None:
    each = []
    for seed in range(3):
        networks.reset(seed)
        model = networks.build(SMALL_BLOCKS)
        each.append((model.get_weights(), networks.answers_of(model, pictures(5))))
    wide = networks.build(replace(SMALL_BLOCKS, layers=replace(STACK, members=3)))
    networks.load_weights(wide, joined([weights for weights, _ in each]))
    features, logits = networks.answers_of(wide, pictures(5))
    np.testing.assert_allclose(logits, np.mean([own for _, (_, own) in each], axis=0), atol=1e-5)
    np.testing.assert_allclose(features, np.concatenate([own for _, (own, _) in each], axis=1), atol=1e-5)


def test_that_the_rate_rises_and_then_falls_to_nothing() -> None:
    made = networks.trainer_of(Fit("adamw", learning_rate=0.1, warm_up=0.2, weight_decay=0.02, average=0.9), 100)
    rates = [float(made._learning_rate(step)) for step in range(101)]
    assert np.argmax(rates) == 20
    assert max(rates) == pytest.approx(0.1)
    assert rates[0] == 0
    assert rates[-1] == pytest.approx(0, abs=1e-6)


def test_that_without_a_schedule_the_optimizer_is_as_keras_makes_it() -> None:
    made = networks.trainer_of(Fit("rmsprop"), 100)
    assert float(made.learning_rate) == pytest.approx(0.001)
    assert not made.use_ema
    assert made.weight_decay is None


@pytest.mark.parametrize("spec", [SMALL, SMALL_CNN, SMALL_BLOCKS], ids=["nn", "cnn", "compact"])
def test_that_features_are_the_last_hidden_layer(spec: ModelSpec) -> None:
    model = networks.build(spec)
    outputs = model(pictures(2).astype(np.float32) / 255, training=False)
    features, logits = outputs["features"].numpy(), outputs["logits"].numpy()
    kernel, bias = model.get_weights()[-2:]
    assert features.shape == (2, 8)
    assert (features >= 0).all()
    np.testing.assert_allclose(features @ kernel + bias, logits, atol=1e-5)


def test_that_equal_seeds_give_equal_networks() -> None:
    def first(seed: int) -> np.ndarray:
        networks.reset(seed)
        return np.asarray(networks.build(SMALL).get_weights()[0])

    assert np.array_equal(first(3), first(3))
    assert not np.array_equal(first(3), first(4))


@pytest.mark.parametrize(
    "layers", [NNLayers(0), NNLayers(50, 1.0), NNLayers(50, -0.1), NNLayers(50, 0, 10**6)], ids=str
)
def test_that_impossible_layers_are_refused_by_name(layers: NNLayers) -> None:
    with pytest.raises(StudioError, match=r"n1|n2|dropout"):
        networks.build(ModelSpec("nn", layers=layers))


def test_that_one_class_is_no_model() -> None:
    with pytest.raises(StudioError, match="two classes"):
        networks.build(replace(SMALL, classes=("A",)))


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_that_every_optimizer_of_a_spec_exists(name: str) -> None:
    made = networks.optimizer(name)
    assert type(made).__name__.lower() == name
    halved = networks.optimizer(name, networks.Falling.of(Fit(name), 0.5))
    assert float(halved.learning_rate) == pytest.approx(float(made.learning_rate) / 2)
    assert float(networks.optimizer(name, 0.25).learning_rate) == 0.25


@pytest.mark.parametrize("name", OPTIMIZERS)
@pytest.mark.parametrize("share", [0.0, 0.02])
def test_that_every_optimizer_decays_as_the_spec_says(name: str, share: float) -> None:
    made = networks.trainer_of(Fit(name, weight_decay=share), 10)
    assert (made.weight_decay or 0.0) == share
    assert (networks.optimizer(name, networks.Falling(0.1)).weight_decay or 0.0) == 0.0


def test_that_a_falling_rate_ends_at_a_twentieth() -> None:
    falling = networks.optimizer("adam", networks.Falling(0.1, 10))
    assert float(falling.learning_rate) == pytest.approx(0.1)
    falling.iterations.assign(10)
    assert float(falling.learning_rate) == pytest.approx(0.005)


def test_that_unknown_names_are_refused_with_the_known_ones() -> None:
    with pytest.raises(StudioError, match="known: adam, adamw"):
        networks.optimizer("adamant")
    with pytest.raises(StudioError, match="known: categorical_crossentropy"):
        networks.loss("hinge")


def test_that_losses_are_taken_on_probabilities() -> None:
    logits = np.array([[0.0, 0.0], [2.0, 0.0]], np.float32)
    targets = np.array([[1.0, 0.0], [1.0, 0.0]], np.float32)
    p = np.exp(2) / (np.exp(2) + 1)
    wanted = {
        "categorical_crossentropy": [np.log(2), -np.log(p)],
        "mean_squared_error": [0.25, (1 - p) ** 2],
        "mean_absolute_error": [0.5, 1 - p],
    }
    assert set(wanted) == set(LOSSES)
    for name, values in wanted.items():
        np.testing.assert_allclose(networks.loss(name)(targets, logits).numpy(), values, rtol=1e-5)


def test_that_a_new_class_changes_no_old_answer() -> None:
    old = networks.build(replace(SMALL, classes=("0", "1", "2")))
    new = networks.build(replace(SMALL, classes=("0", "1", "2", "A")))
    networks.load_weights(new, grown(old.get_weights(), ("0", "1", "2"), ("0", "1", "2", "A")))
    images = pictures(50)
    before, after = networks.logits_of(old, images), networks.logits_of(new, images)
    np.testing.assert_allclose(after[:, :3], before, atol=1e-5)
    assert (after[:, 3] == after[0, 3]).all(), "a class never seen says the same to everything"
    assert np.array_equal(after.argmax(1), before.argmax(1))


def test_that_weights_of_another_shape_are_refused() -> None:
    model = networks.build(SMALL)
    with pytest.raises(StudioError, match="do not fit the spec"):
        networks.load_weights(model, networks.build(replace(SMALL, layers=NNLayers(13, 0.0, 8))).get_weights())


def test_that_no_images_give_no_logits() -> None:
    assert networks.logits_of(networks.build(SMALL), pictures(0)).shape == (0, 10)

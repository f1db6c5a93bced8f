from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.errors import StudioError
from studio.recognition.card import ModelCard
from studio.recognition.spec import (
    LOSSES,
    OPTIMIZERS,
    Augmentation,
    Block,
    BlockLayers,
    CNNLayers,
    Fit,
    ModelSpec,
    NNLayers,
    default_spec,
)
from tests.recognition.conftest import changed

FRACTIONS = st.floats(0, 0.9)
FITS = st.builds(
    Fit,
    optimizer=st.sampled_from(OPTIMIZERS),
    loss=st.sampled_from(LOSSES),
    learning_rate=st.none() | st.floats(1e-6, 1),
    batch=st.integers(1, 1024),
    epochs=st.integers(1, 1000),
    seed=st.integers(0, 2**32 - 1),
    weight_decay=FRACTIONS,
    warm_up=st.none() | FRACTIONS,
    average=FRACTIONS,
    augmentation=st.none() | st.builds(Augmentation, **dict.fromkeys(vars(Augmentation()), FRACTIONS)),
    drawn=st.booleans(),
)
BLOCKS = st.builds(
    Block, filters=st.integers(1, 40), kernel=st.integers(1, 9), stride=st.integers(1, 2), pool=st.integers(1, 2)
)
LAYERS = st.one_of(
    st.builds(NNLayers, n1=st.integers(1, 500), dropout=FRACTIONS, n2=st.integers(1, 500), n3=st.integers(0, 500)),
    st.builds(CNNLayers, n1=st.integers(1, 64), n3=st.integers(0, 64), dropout=FRACTIONS, dense_dropout=FRACTIONS),
    st.builds(
        BlockLayers, st.lists(BLOCKS, min_size=1, max_size=2).map(tuple), dropout=FRACTIONS, members=st.integers(1, 16)
    ),
)
KIND_OF = {NNLayers: "nn", CNNLayers: "cnn", BlockLayers: "compact"}
SPECS = st.builds(
    lambda layers, fit, classes, strangers: ModelSpec(
        KIND_OF[type(layers)], tuple(classes), layers, fit, strangers=strangers
    ),
    LAYERS,
    FITS,
    st.lists(st.sampled_from("0123456789aAÄé和"), min_size=2, max_size=15, unique=True),
    st.booleans(),
)


@given(SPECS)
def test_that_a_spec_survives_its_file(spec: ModelSpec) -> None:
    assert ModelSpec.from_json(spec.to_json()) == spec


def test_that_what_came_later_may_be_missing_and_then_changes_nothing() -> None:
    spec = default_spec("cnn")
    later = ("weight_decay", "warm_up", "average", "augmentation", "drawn")
    older = changed(spec.to_json(), strangers=..., **{f"fit__{name}": ... for name in later})
    assert ModelSpec.from_json(older) == spec


@pytest.mark.parametrize("kind", ["nn", "cnn"])
def test_that_defaults_are_the_seed_programs(kind: str) -> None:
    spec = default_spec(kind)
    assert spec.kind == kind
    assert (spec.fit.optimizer, spec.fit.loss, spec.fit.batch, spec.fit.epochs) == (
        "adam", "categorical_crossentropy", 128, 200,
    )  # fmt: skip
    assert spec.layers == (NNLayers(50, 0.0, 50) if kind == "nn" else CNNLayers(32, 64, 0, 0.25, 256, 0.5))


def test_that_a_kind_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(StudioError, match="nn, cnn"):
        default_spec("transformer")


@pytest.mark.parametrize(
    ("blocks", "members", "named"),
    [
        ((Block(1024, kernel=9), Block(1024, kernel=9)), 1, "20,000,000 weights or fewer"),
        ((Block(256, kernel=3), Block(512, kernel=5)), 16, "20,000,000 weights or fewer"),
        ((Block(4, stride=4), Block(4, stride=4), Block(4, pool=4)), 1, "leave something of 28 px"),
        ((), 1, '"blocks"'),
    ],
)
def test_that_blocks_that_cannot_be_built_are_refused_before_they_are(
    blocks: tuple[Block, ...], members: int, named: str
) -> None:
    spec = replace(default_spec("compact"), layers=BlockLayers(blocks, members=members))
    with pytest.raises(StudioError, match=named):
        ModelSpec.from_json(spec.to_json())


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"kind": "rnn"}, '"kind" must be one of compact, accurate, nn, cnn'),
        ({"kind": 3}, '"kind"'),
        ({"layers__n1": 0}, '"n1" must be a whole number 1 to 4096, not 0'),
        ({"layers__n1": 1e9}, '"n1"'),
        ({"layers__n1": True}, '"n1"'),
        ({"layers__dropout": 1}, '"dropout"'),
        ({"layers__dropout": "0.5"}, '"dropout"'),
        ({"layers__n2": ...}, '"n2" is missing'),
        ({"layers__lambda": "exec"}, 'unknown field "lambda"'),
        ({"layers": []}, "layers is damaged"),
        ({"fit__optimizer": "lbfgs"}, '"optimizer"'),
        ({"fit__loss": ["x"]}, '"loss"'),
        ({"fit__learning_rate": -1}, '"learning_rate"'),
        ({"fit__epochs": 10**30}, '"epochs"'),
        ({"classes": ["a"]}, '"classes"'),
        ({"classes": ["a", 1]}, '"classes"'),
        ({"classes": "ab"}, '"classes"'),
        ({"classes": ["a", "a"]}, '"classes"'),
        ({"classes": ["a", "e\u0301"]}, '"classes"'),
        ({"classes": ["a", ""]}, '"classes": the label is blank'),
        ({"classes": [str(k) for k in range(5000)]}, '"classes"'),
        ({"normalisation": 0}, '"normalisation"'),
        ({"extra": 1}, 'unknown field "extra"'),
        ({"format": 2}, "newer program"),
        ({"format": ...}, '"format" is missing'),
    ],
)
def test_that_a_wrong_field_of_a_spec_is_named(changes: dict[str, Any], named: str) -> None:
    with pytest.raises(StudioError) as caught:
        ModelSpec.from_json(changed(default_spec("nn").to_json(), **changes), "models/x/spec.json")
    assert str(caught.value).startswith("models/x/spec.json")
    assert named in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 250


@pytest.mark.parametrize(
    "text",
    ["", "{", "null", "[]", '"x"', '{"format": NaN}', "[" * 100_000, '{"format": ' + "9" * 5000 + "}", "\ufeff{}"],
    ids=["empty", "open", "null", "list", "text", "nan", "deep", "long", "bom"],
)
def test_that_what_is_no_json_object_is_one_line(text: str) -> None:
    for read in (ModelSpec.from_json, ModelCard.from_json):
        with pytest.raises(StudioError) as caught:
            read(text)
        assert "\n" not in str(caught.value)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=5,
    ),
    st.sampled_from(
        ["kind", "classes", "layers", "fit", "normalisation", "format", "fit__seed", "layers__n1", "fit__batch"]
    ),
)
def test_that_any_value_in_any_field_is_read_or_refused(value: Any, path: str) -> None:
    try:
        spec = ModelSpec.from_json(changed(default_spec("nn").to_json(), **{path: value}))
    except StudioError:
        return
    assert ModelSpec.from_json(spec.to_json()) == spec


def test_that_a_spec_without_a_third_layer_means_what_it_meant() -> None:
    values = json.loads(default_spec("nn").to_json())
    del values["layers"]["n3"]
    assert ModelSpec.from_json(json.dumps(values)) == default_spec("nn")


def test_that_a_third_layer_needs_a_second() -> None:
    text = ModelSpec("nn", layers=NNLayers(n2=0, n3=5)).to_json()
    with pytest.raises(StudioError, match='"n3" must be 0 where there is no second layer'):
        ModelSpec.from_json(text)

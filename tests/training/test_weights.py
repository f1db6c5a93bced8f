"""Weights are widened for new classes, averaged and rounded, and what was known stays."""

from __future__ import annotations

import numpy as np

from studio.training.weights import blend, finite, grown, halved, imprint


def test_that_no_new_class_means_no_new_weights() -> None:
    weights = [np.zeros((2, 3), np.float32), np.zeros(3, np.float32)]
    assert grown(weights, ("0", "1", "A"), ("0", "1", "A")) is weights


def test_that_averaging_goes_from_old_to_new() -> None:
    old = [np.zeros((2, 2), np.float32), np.zeros((2, 3), np.float32), np.zeros(3, np.float32)]
    new = [weight + 4 for weight in old]
    mixed = blend(old, new, 0.75, known=3)
    assert [weight.tolist() for weight in mixed] == [[[3, 3]] * 2, [[3, 3, 3]] * 2, [3, 3, 3]]


def test_that_a_new_class_is_not_averaged_with_nothing() -> None:
    old = [np.zeros((2, 3), np.float32), np.zeros(3, np.float32)]
    mixed = blend(old, [weight + 4 for weight in old], 0.5, known=2)
    assert [weight.tolist() for weight in mixed] == [[[2, 2, 4]] * 2, [2, 2, 4]]


def test_that_an_imprinted_class_tells_its_images_from_others() -> None:
    random = np.random.default_rng(0)
    features = np.abs(random.normal(0, 1, (200, 6))).astype(np.float32)
    labels = np.where(np.arange(200) < 20, 3, 0)
    features[:20, 5] += 3
    weights = [random.normal(0, 20, (6, 4)).astype(np.float32), np.zeros(4, np.float32)]
    logits = features @ weights[0]
    kernel, bias = imprint(weights, 3, features, logits[:, :3], labels)
    after = features @ kernel + bias
    assert np.array_equal(after[:, :3], logits[:, :3])
    assert (after[:20].argmax(1) == 3).sum() >= 18, "of 20"
    assert (after[20:].argmax(1) == 3).sum() <= 18, "of 180"


def test_that_a_weight_that_is_no_number_is_found() -> None:
    assert finite([np.zeros(3, np.float32)])
    assert not finite([np.zeros(3, np.float32), np.array([1, np.nan], np.float32)])
    assert not finite(halved([np.array([1e6], np.float32)])), "float16 ends at 65,504"

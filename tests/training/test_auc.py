"""The area under the ROC curve, counted by ranks."""

from __future__ import annotations

import numpy as np
import pytest

from studio.training.auc import macro_auc


def by_pairs(scores: np.ndarray, columns: np.ndarray) -> float:
    """The area by its definition: pairs of one of the class and one of the rest."""
    found = []
    for column in range(scores.shape[1]):
        own, rest = scores[columns == column, column], scores[columns != column, column]
        if len(own) and len(rest):
            found.append(np.mean([(a > b) + (a == b) / 2 for a in own for b in rest]))
    return float(np.mean(found))


def test_that_it_is_the_share_of_pairs_in_order_and_equal_scores_count_half() -> None:
    random = np.random.default_rng(0)
    scores = random.integers(0, 6, (60, 4)).astype(np.float32)
    columns = random.integers(-1, 3, 60)
    assert macro_auc(scores, columns) == pytest.approx(by_pairs(scores, columns))


def test_that_scores_that_tell_all_apart_have_1_and_equal_scores_a_half() -> None:
    columns = np.array([0, 1, 2, 0])
    assert macro_auc(np.eye(3, dtype=np.float32)[columns], columns) == 1
    assert macro_auc(np.ones((4, 3), np.float32), columns) == 0.5


def test_that_there_is_none_where_there_is_nothing_to_tell_apart() -> None:
    assert macro_auc(np.ones((3, 2), np.float32), np.zeros(3, np.int64)) is None
    assert macro_auc(np.ones((0, 2), np.float32), np.zeros(0, np.int64)) is None

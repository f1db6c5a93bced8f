"""Which labels look alike, and when an answer is torn between two of them."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from studio.glyphs.lookalikes import GROUPS, SURE, alike, torn


@pytest.mark.parametrize(
    "pair",
    ["O0", "o0", "oO", "S5", "Z2", "l1", "I1", "lI", "B8", *["cC", "sS", "vV", "wW", "xX", "zZ", "kK", "pP", "uU"]],
)
def test_that_these_look_alike_either_way_round(pair: str) -> None:
    assert alike(pair[0], pair[1])
    assert alike(pair[1], pair[0])


def test_that_no_two_digits_look_alike() -> None:
    assert not [pair for pair in combinations("0123456789", 2) if alike(*pair)]


def test_that_a_label_is_not_its_own_look_alike_nor_a_word_that_of_a_letter() -> None:
    assert not alike("O", "O")
    assert not alike("OO", "0")
    assert not alike("", "0")
    assert len(set(GROUPS)) == len(GROUPS)


def answer(*shares: float) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    return np.array([shares], np.float32)


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        ((0.5, 0.5, 0.0), True),
        ((0.8, 0.15, 0.05), True),
        ((0.95, 0.05, 0.0), False),  # one stands out
        ((0.6, 0.0, 0.4), False),  # the second best is no look-alike
        ((0.1, 0.1, 0.8), False),
    ],
)
def test_that_it_is_torn_where_neither_of_the_two_best_stands_out(shares: tuple[float, ...], expected: bool) -> None:
    assert torn(answer(*shares), ("0", "O", "7")).tolist() == [expected]


def test_that_one_stands_out_from_the_stated_share_on() -> None:
    assert not torn(answer(SURE + 0.001, 1 - SURE - 0.001), ("0", "O"))[0]
    assert torn(answer(SURE - 0.001, 1 - SURE + 0.001), ("0", "O"))[0]


def test_that_digits_alone_are_never_torn() -> None:
    shares = np.full((3, 10), 0.1, np.float32)
    assert not torn(shares, tuple("0123456789")).any()


def test_that_one_class_and_no_answers_are_nothing_to_be_torn_between() -> None:
    assert not torn(np.ones((2, 1), np.float32), ("O",)).any()
    assert torn(np.empty((0, 2), np.float32), ("O", "0")).shape == (0,)

"""Rules of the intervals."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from studio.stats import Share, cumulative, mcnemar, wilson


def test_that_the_interval_is_the_published_one() -> None:
    # R: prop.test(81, 263, correct = FALSE)$conf.int, R. G. Newcombe, Stat. Med. 17, 1998, table I
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(0, 20) == pytest.approx((0.0, 0.1611), abs=5e-5)


@given(st.integers(0, 5000), st.integers(0, 5000))
def test_that_the_interval_holds_the_share_and_stays_a_probability(a: int, b: int) -> None:
    count, n = min(a, b), max(a, b)
    low, high = wilson(count, n)
    assert 0 <= low <= high <= 1
    if n:
        assert low - 1e-12 <= count / n <= high + 1e-12


def test_that_nothing_measured_is_nothing_known() -> None:
    share = Share(0, 0)
    assert share.value is None
    assert (share.low, share.high) == (0.0, 1.0)


def test_that_more_right_than_asked_is_refused() -> None:
    with pytest.raises(ValueError, match="proportion"):
        wilson(3, 2)


@given(hnp.arrays(np.bool_, st.integers(1, 200)), st.one_of(st.none(), st.integers(1, 60)))
def test_that_running_counts_equal_counting(correct: np.typing.NDArray[np.bool_], window: int | None) -> None:
    counts, ns = cumulative(correct, window)
    for place in range(len(correct)):
        start = 0 if window is None else max(0, place + 1 - window)
        assert counts[place] == correct[start : place + 1].sum()
        assert ns[place] == place + 1 - start


def test_that_paired_evidence_is_the_exact_binomial_test() -> None:
    assert mcnemar(0, 0) == 1.0
    assert mcnemar(10, 2) == pytest.approx(0.0385742, abs=1e-6)  # binom.test(2, 12)
    assert mcnemar(2, 10) == mcnemar(10, 2)
    assert mcnemar(600, 500) == pytest.approx(0.0028, abs=5e-4)

"""Rules of the intervals."""

from __future__ import annotations

from math import inf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from studio.stats import Share, cumulative, difference, fisher, mcnemar, ratio, wilson

SHARES = st.integers(0, 400).flatmap(lambda n: st.builds(Share, st.integers(0, n), st.just(n)))


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


def test_that_the_difference_of_two_shares_is_the_published_one() -> None:
    # R. G. Newcombe, Stat. Med. 17, 1998, 873-890, table II, method 10
    assert difference(Share(56, 70), Share(48, 80)) == pytest.approx((0.0524, 0.3339), abs=5e-5)
    assert difference(Share(9, 10), Share(3, 10)) == pytest.approx((0.1705, 0.8090), abs=5e-5)
    assert difference(Share(0, 10), Share(0, 20)) == pytest.approx((-0.1611, 0.2775), abs=5e-5)


@given(SHARES, SHARES)
def test_that_two_shares_are_compared_as_by_scipy(one: Share, other: Share) -> None:
    from scipy.stats import fisher_exact

    table = [[one.count, one.n - one.count], [other.count, other.n - other.count]]
    expected = float(fisher_exact(table).pvalue)
    assert fisher(one, other) == pytest.approx(expected, abs=1e-6)
    assert fisher(other, one) == pytest.approx(expected, abs=1e-6)


@given(SHARES, SHARES)
def test_that_intervals_of_two_shares_hold_what_was_seen(one: Share, other: Share) -> None:
    low, high = difference(one, other)
    assert -1 <= low <= high <= 1
    least, most = ratio(one, other)
    assert 0 <= least <= most
    if one.value is not None and other.value:
        assert low - 1e-9 <= one.value - other.value <= high + 1e-9
        assert least - 1e-9 <= one.value / other.value <= most + 1e-9
    if not other.count:
        assert most == inf


def test_that_the_ratio_of_many_is_the_one_of_logarithms() -> None:
    # D. Katz et al., Biometrics 34, 1978, 469-474
    one, other = Share(3_000, 10_000), Share(1_500, 10_000)
    half = 1.96 * (1 / 3_000 - 1 / 10_000 + 1 / 1_500 - 1 / 10_000) ** 0.5
    assert ratio(one, other) == pytest.approx((2 * np.exp(-half), 2 * np.exp(half)), rel=1e-3)

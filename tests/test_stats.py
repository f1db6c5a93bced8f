"""Rules of the intervals."""

from __future__ import annotations

import re
from math import exp, lgamma, log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from studio.pvalues import anytime, holm, mann_whitney, mantel_haenszel, mcnemar, sign_flip
from studio.stats import (
    BY_CLASS,
    LEVEL,
    Share,
    by_class,
    cumulative,
    in_words,
    independent,
    newcombe,
    newcombe_paired,
    paired,
    raced,
    share_text,
    together,
    wilson,
)

counts = st.integers(0, 80)
shares = st.tuples(counts, counts).map(lambda pair: Share(min(pair), max(pair)))
filled = shares.filter(lambda share: share.n > 0)


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


@given(st.integers(0, 700), st.integers(0, 700))
def test_that_paired_evidence_agrees_with_scipy(fixed: int, broken: int) -> None:
    from scipy.stats import binomtest

    expected = binomtest(fixed, fixed + broken).pvalue if fixed + broken else 1.0
    assert mcnemar(fixed, broken) == pytest.approx(expected, rel=1e-6, abs=2e-4 if fixed + broken > 1000 else 1e-9)


def right_and_wrong(share: Share) -> np.typing.NDArray[np.int64]:
    return np.repeat(np.array([1, 0], np.int64), (share.count, share.n - share.count))


def of(share: Share) -> tuple[int, int]:
    return share.count, share.n


@given(filled, filled)
def test_that_the_rank_test_of_right_and_wrong_is_fishers_and_agrees_with_scipy(first: Share, second: Share) -> None:
    from scipy.stats import fisher_exact

    right = first.count + second.count
    if not 0 < right < first.n + second.n:
        assert mann_whitney(of(first), of(second)) == 1.0
        return
    counts = [[one.count, one.n - one.count] for one in (second, first)]
    more, less = (fisher_exact(counts, alternative=way).pvalue for way in ("greater", "less"))
    assert mann_whitney(of(first), of(second)) == pytest.approx(more, rel=1e-9)
    assert independent(("A", "B"), first, second).p == pytest.approx(min(1.0, 2 * min(more, less)), rel=1e-9)


def test_that_the_rank_test_of_very_many_is_scipys_approximation() -> None:
    from scipy.stats import mannwhitneyu

    first, second = Share(2_000, 3_100), Share(2_200, 3_300)
    ranked = mannwhitneyu(right_and_wrong(second), right_and_wrong(first), alternative="greater", method="asymptotic")
    assert mann_whitney(of(first), of(second)) == pytest.approx(ranked.pvalue, rel=1e-9)


def test_that_two_wrong_of_a_few_are_no_evidence_that_all_others_are_read_better() -> None:
    # 18 * 17 / (152 * 151) that both wrong ones fall to the 18; the normal approximation says .0001
    assert mann_whitney((16, 18), (134, 134)) == pytest.approx(18 * 17 / (152 * 151))


def test_that_the_difference_of_two_groups_has_the_published_interval() -> None:
    # R. G. Newcombe, Stat. Med. 17, 1998, 873-890, table II, method 10: 56/70 - 48/80 and 9/10 - 3/10
    assert newcombe(Share(48, 80), Share(56, 70)) == pytest.approx((0.0524, 0.3339), abs=5e-5)
    assert newcombe(Share(3, 10), Share(9, 10)) == pytest.approx((0.1705, 0.8090), abs=5e-5)


@given(shares, shares)
def test_that_the_interval_of_a_difference_holds_it_and_turns_round_with_it(first: Share, second: Share) -> None:
    low, high = newcombe(first, second)
    assert -1 <= low <= high <= 1
    if first.value is not None and second.value is not None:
        assert low - 1e-12 <= second.value - first.value <= high + 1e-12
    assert newcombe(second, first) == pytest.approx((-high, -low))


def test_that_answers_that_go_together_make_the_paired_interval_narrower() -> None:
    apart = newcombe(Share(60, 100), Share(70, 100))
    unrelated = newcombe_paired(100, 60, 70, 42)  # 0.6 * 0.7: neither tells of the other
    assert unrelated == pytest.approx(apart)
    low, high = newcombe_paired(100, 60, 70, 60)
    assert apart[0] < low < 0.1 < high < apart[1]


def test_that_the_paired_interval_covers_the_truth_as_often_as_it_says() -> None:
    rng = np.random.default_rng(8)
    covered = 0
    for both, first, second, neither in rng.multinomial(60, (0.5, 0.1, 0.25, 0.15), 2000).tolist():
        low, high = newcombe_paired(60, both + first, both + second, both)
        covered += low <= 0.15 <= high
        assert both + first + second + neither == 60
    assert 0.94 <= covered / 2000 <= 0.97


def test_that_pairs_that_cannot_be_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot be"):
        newcombe_paired(10, 5, 5, 6)
    with pytest.raises(ValueError, match="same items"):
        paired(("A", "B"), np.ones(3, bool), np.ones(4, bool))


def test_that_holm_multiplies_step_by_step_and_never_falls() -> None:
    # R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx((0.03, 0.06, 0.06, 0.02))
    assert holm([]) == ()


@given(st.lists(st.floats(0, 1), max_size=12))
def test_that_holm_lies_between_no_correction_and_bonferroni(ps: list[float]) -> None:
    adjusted = holm(ps)
    for p, after in zip(ps, adjusted, strict=True):
        assert p <= after <= min(1.0, len(ps) * p) + 1e-12
    assert [p for _, p in sorted(zip(ps, adjusted, strict=True))] == sorted(adjusted)


def test_that_words_claim_no_difference_without_evidence() -> None:
    contrast = independent(("A", "B"), Share(118, 200), Share(114, 200))
    assert in_words(contrast) == "no evidence of a difference: 0.59 [0.52, 0.66] against 0.57 [0.50, 0.64], n = 200"
    assert contrast.better is None


def test_that_words_name_the_better_one_first_and_say_how_that_is_known() -> None:
    first, second = np.zeros(40, bool), np.zeros(40, bool)
    first[:20], second[:31] = True, True
    contrast = paired(("nn-0", "nn-1"), first, second)
    assert contrast.only == (0, 11)
    assert in_words(contrast) == (
        "nn-1 is better: 0.78 [0.62, 0.88] against 0.50 [0.35, 0.65], n = 40 (McNemar p < .001)"
    )
    turned = paired(("nn-1", "nn-0"), second, first)
    assert in_words(turned) == in_words(contrast)
    assert turned.interval == pytest.approx((-contrast.interval[1], -contrast.interval[0]))


def test_that_two_shares_that_differ_do_not_look_the_same() -> None:
    text = in_words(independent(("A", "B"), Share(796, 800), Share(793, 800)))
    assert "0.995 [0.987, 0.998] against 0.991 [0.982, 0.996]" in text
    assert "0.50 [0.40, 0.60] against 0.50 [0.40, 0.60]" in in_words(
        independent(("A", "B"), Share(50, 100), Share(50, 100))
    )


def test_that_a_difference_among_many_must_stand_holms_correction() -> None:
    one = independent(("A", "B"), Share(50, 100), Share(65, 100))
    assert one.p < 0.05
    assert one.better == "B"
    many = together([one, *[independent(("A", "C"), Share(50, 100), Share(50, 100))] * 4])
    assert many[0].better is None
    assert in_words(many[0]).startswith("no evidence of a difference")
    assert in_words(together([one])[0]).endswith("(Mann-Whitney p = .045 after Holm)")


def test_that_nothing_measured_is_nothing_compared() -> None:
    contrast = independent(("A", "B"), Share(0, 0), Share(3, 5))
    assert in_words(contrast) == "nothing to compare: A has n = 0, B n = 5"
    assert contrast.better is None


def test_that_a_share_is_said_in_the_digits_its_n_can_carry() -> None:
    assert share_text(Share(118, 200)) == "0.59 [0.52, 0.66]"
    assert share_text(Share(9752, 10_000)) == "0.9752 [0.9720, 0.9781]"
    assert share_text(Share(0, 0)) == "-"


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 20))
def test_that_the_sign_flip_test_of_single_answers_is_mcnemar(fixed: int, broken: int, same: int) -> None:
    differences = np.array([1] * fixed + [-1] * broken + [0] * same, np.int64)
    assert sign_flip(differences) == pytest.approx(mcnemar(fixed, broken), rel=1e-9, abs=1e-12)


def test_that_the_sign_flip_test_counts_every_way_to_flip() -> None:
    # 3 + 2 - 1 = 4; of the eight sums 6, 4, 2, 0 and their opposites, four are as far from 0 as 4
    assert sign_flip(np.array([3, 2, -1], np.int64)) == pytest.approx(4 / 8)


def test_that_many_items_are_told_apart_as_the_exact_sum_tells_them() -> None:
    counted = np.repeat(np.array([1, -1, 2, -2, 3, -3], np.int64), (400, 350, 100, 80, 40, 30))
    exact = sign_flip(counted)
    more = sign_flip(np.concatenate([counted, [1, -1]]))  # 1,002: no longer exact
    assert len(counted) == 1_000
    assert more == pytest.approx(exact, rel=0.02)


@given(hnp.arrays(np.bool_, (2, 60)))
def test_that_evidence_at_any_time_is_the_mixture_over_a_uniform_prior_at_its_largest_for_who_is_ahead(
    right: np.typing.NDArray[np.bool_],
) -> None:
    largest = [0.0, 0.0, 0.0]  # log e: level, for the first, for the second
    lead = 0
    for end in range(61):
        first, second = right[:, :end]
        b, c = int((first & ~second).sum()), int((second & ~first).sum())
        lead = (b > c) - (c > b)
        evidence = lgamma(b + 1) + lgamma(c + 1) - lgamma(b + c + 2) + (b + c) * log(2)
        largest[lead] = max(largest[lead], evidence)
    assert anytime(*right) == pytest.approx(exp(-largest[lead]) if lead else 1.0, rel=1e-9)
    assert anytime(*right[::-1]) == pytest.approx(anytime(*right))


def test_that_looking_after_every_drawing_errs_no_more_often_than_it_says() -> None:
    rng = np.random.default_rng(1970)
    crossed = looked = 0
    for seed in range(2_000):
        first = rng.random(300) < 0.5  # of 300 pairs that tell two equal models apart
        crossed += anytime(first, ~first) < LEVEL
        if seed < 200:
            ones = np.cumsum(first).tolist()
            looked += any(mcnemar(ones[n - 1], n - ones[n - 1]) < LEVEL for n in range(10, 301, 10))
    assert crossed / 2_000 <= LEVEL
    assert looked / 200 > 2 * LEVEL  # what it is for: a p-value of one look, looked at thirty times


def test_that_a_real_difference_is_found_at_any_time_and_stays_found() -> None:
    better = np.ones(60, bool)
    worse = better.copy()
    worse[::3] = False
    told = [anytime(better[:n], worse[:n]) for n in range(61)]
    assert told[0] == 1.0
    assert told == sorted(told, reverse=True)
    assert told[-1] < 0.001
    back = np.concatenate([worse, better[:40]]), np.concatenate([better, worse[:40]])
    assert anytime(*back) <= told[-1] * 1.001


def test_that_evidence_for_one_never_says_that_the_other_is_better() -> None:
    first = np.array([True] * 20 + [False] * 25 + [True] * 100)
    second = np.array([False] * 20 + [True] * 25 + [True] * 100)
    assert raced(("A", "B"), first[:20], second[:20]).better == "A"
    assert raced(("A", "B"), first[:39], second[:39]).better == "A"  # still ahead: what was found holds
    for end in (40, 45, 145):  # level, then behind
        told = raced(("A", "B"), first[:end], second[:end])
        assert told.better is None
        assert in_words(told).startswith("no evidence of a difference yet: ")
        assert told.decides > LEVEL


def test_that_nothing_that_tells_two_apart_is_no_evidence_and_much_does_not_overflow() -> None:
    assert anytime(np.ones(9, bool), np.ones(9, bool)) == anytime(np.zeros(0, bool), np.zeros(0, bool)) == 1.0
    assert anytime(np.ones(40_000, bool), np.zeros(40_000, bool)) == 0.0


def test_that_a_race_is_decided_by_what_holds_at_any_time_in_the_order_of_its_items() -> None:
    first, second = np.ones(20, bool), np.ones(20, bool)
    first[:7] = False
    contrast = raced(("A", "B"), first, second)
    assert contrast.p == mcnemar(0, 7) < LEVEL  # one look
    assert contrast.anytime == contrast.decides == pytest.approx(8 / 2**7)
    assert contrast.better is None
    assert in_words(contrast).startswith("no evidence of a difference yet: ")
    first[7] = False
    (held,) = together([raced(("A", "B"), first, second)])
    assert held.adjusted == held.anytime == pytest.approx(9 / 2**8)
    assert in_words(held).endswith("n = 20 (at any time p = .035 after Holm; McNemar p = .008)")
    mixed = np.array([True, False] * 10)
    early, late = (np.concatenate(pair) for pair in ((first, mixed), (mixed, first)))
    assert anytime(early, np.concatenate([second, ~mixed])) == pytest.approx(9 / 2**8)
    assert anytime(late, np.concatenate([~mixed, second])) > LEVEL


# class against class

BERKELEY = (  # admitted, of how many applied: men, women, department by department (P. J. Bickel and others, 1975)
    ((512, 825), (89, 108)),
    ((353, 560), (17, 25)),
    ((120, 325), (202, 593)),
    ((138, 417), (131, 375)),
    ((53, 191), (94, 393)),
    ((22, 373), (24, 341)),
)


def test_that_the_test_by_class_is_the_published_one_and_sees_through_the_mix_of_classes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # R: mantelhaen.test(Rabbits, exact = TRUE): p-value = 0.03994, penicillin level by level
    rabbits = [((0, 6), (0, 5)), ((3, 6), (0, 6)), ((6, 6), (2, 6)), ((5, 6), (6, 6)), ((2, 2), (5, 5))]
    assert mantel_haenszel(rabbits) == pytest.approx(0.03994, abs=5e-6)
    exact = mantel_haenszel(BERKELEY)
    with monkeypatch.context() as fewer:  # R: mantelhaen.test(UCBAdmissions): X-squared = 1.4269, p-value = 0.2323
        fewer.setattr("studio.pvalues.EXACT", 900)
        assert mantel_haenszel(BERKELEY) == pytest.approx(0.2323, abs=5e-5)
        assert mantel_haenszel(BERKELEY) != exact == pytest.approx(0.2320, abs=5e-5)
    contrast = by_class(("men", "women"), [(Share(*men), Share(*women)) for men, women in BERKELEY])
    assert independent(contrast.names, contrast.first, contrast.second).better == "men"
    assert (contrast.better, contrast.test) == (None, BY_CLASS)
    told = "no evidence of a difference: 0.445 [0.427, 0.464] against 0.304 [0.283, 0.325] "
    assert in_words(contrast).startswith(told + "(of the same mix of classes 0.316 against 0.334)")


tables = st.lists(st.tuples(filled, filled), min_size=1, max_size=3)


@given(tables)
def test_that_the_test_by_class_counts_every_way_the_right_answers_could_lie(pairs: list[tuple[Share, Share]]) -> None:
    from scipy.stats import hypergeom

    chances = np.ones(1)
    place = 0
    for one, other in pairs:
        place += other.count
        law = hypergeom(one.n + other.n, one.count + other.count, other.n)
        chances = np.convolve(chances, law.pmf(np.arange(other.n + 1)))
    expected = min(1.0, 2 * min(chances[place:].sum(), chances[: place + 1].sum()))
    assert mantel_haenszel([(of(one), of(other)) for one, other in pairs]) == pytest.approx(expected, rel=1e-7)


@given(filled, filled)
def test_that_one_class_alone_is_compared_as_if_there_were_no_classes(first: Share, second: Share) -> None:
    whole, contrast = independent(("A", "B"), first, second), by_class(("A", "B"), [(first, second)])
    assert contrast.p == pytest.approx(whole.p, rel=1e-9)
    assert contrast.interval == pytest.approx(whole.interval)
    assert contrast.misleads is None
    assert contrast.better == whole.better


@given(tables)
def test_that_the_interval_by_class_holds_the_difference_and_turns_round_with_it(
    pairs: list[tuple[Share, Share]],
) -> None:
    contrast, back = by_class(("A", "B"), pairs), by_class(("B", "A"), [(other, one) for one, other in pairs])
    assert contrast.difference is not None
    low, high = contrast.interval
    assert -1 <= low <= contrast.difference + 1e-12
    assert contrast.difference - 1e-12 <= high <= 1
    assert back.interval == pytest.approx((-high, -low))
    assert back.p == pytest.approx(contrast.p)
    assert back.better == contrast.better


def test_that_the_interval_by_class_covers_the_truth_about_as_often_as_it_says() -> None:
    rng = np.random.default_rng(5)
    covered = 0
    for _ in range(400):
        pairs = []
        for share, n, m in ((0.95, 40, 10), (0.8, 10, 40), (0.9, 20, 20)):
            pairs.append((Share(int(rng.binomial(n, share - 0.05)), n), Share(int(rng.binomial(m, share)), m)))
        low, high = by_class(("A", "B"), pairs).interval
        covered += low <= 0.05 <= high
    assert 0.93 <= covered / 400 <= 0.995


def test_that_classes_where_nothing_tells_two_apart_are_no_evidence() -> None:
    assert mantel_haenszel([]) == mantel_haenszel([((3, 3), (4, 4)), ((0, 2), (0, 9)), ((0, 0), (1, 2))]) == 1.0
    few, same = ((1, 9), (8, 9)), ((50, 50), (7, 7))
    assert mantel_haenszel([few, same]) == mantel_haenszel([few]) < LEVEL


def test_that_who_is_better_class_by_class_is_said_to_be_so_and_the_mix_is_told() -> None:
    ann = [Share(99, 100), Share(700, 900)]  # better in both, and mostly of the hard one
    ben = [Share(820, 900), Share(60, 100)]
    contrast = by_class(("ann", "ben"), list(zip(ann, ben, strict=True)))
    assert contrast.first.value is not None
    assert contrast.second.value is not None
    assert contrast.first.value < contrast.second.value
    assert contrast.better == "ann"
    assert re.fullmatch(
        r"ann is better: 0\.799 \[.*\] against 0\.880 \[.*\] \(of the same mix of classes 0\.884 against 0\.756\), "
        r"n = 1,000 \(Cochran-Mantel-Haenszel p < \.001\)",
        in_words(contrast),
    )
    turned = by_class(("ben", "ann"), list(zip(ben, ann, strict=True)))
    assert in_words(turned) == in_words(contrast)


def test_that_a_mix_that_moves_nothing_is_not_told() -> None:
    contrast = by_class(("A", "B"), [(Share(90, 100), Share(95, 100)), (Share(40, 50), Share(44, 50))])
    assert contrast.alike is not None
    assert contrast.misleads is None
    assert "mix" not in in_words(contrast)
    assert in_words(by_class(("A", "B"), [])) == "nothing to compare: A has n = 0, B n = 0"

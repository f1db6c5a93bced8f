"""Rules of what is said of settings from a few networks of each."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.pvalues import sign_flip
from studio.seeds import pooled, repeated, t_spread, t_tails
from studio.stats import Share, in_words, wilson


def test_that_more_models_of_the_same_answers_are_no_more_evidence() -> None:
    first, second = (np.array([[True] * right + [False] * (40 - right)]) for right in (20, 26))
    once = repeated(("a", "b"), first, second)
    thrice = repeated(("a", "b"), first.repeat(3, axis=0), second.repeat(3, axis=0))
    assert once.test == "McNemar"
    assert thrice.p == pytest.approx(once.p)
    assert (thrice.first, thrice.second) == (once.first, once.second)


@pytest.mark.parametrize(
    ("degrees", "quantile"), [(1, 12.7062047), (2, 4.3026527), (3, 3.1824463), (4, 2.7764451), (7, 2.3646243)]
)
def test_that_the_tails_of_students_t_are_those_of_the_tables(degrees: int, quantile: float) -> None:
    assert t_tails(quantile, degrees) == pytest.approx(0.05, rel=1e-6)
    assert t_tails(0.0, degrees) == 1.0


def test_that_an_interval_over_seeds_is_students() -> None:
    assert t_spread([0.96, 0.97, 0.98]) == pytest.approx(4.302653 * 0.01 / 3**0.5, rel=1e-6)
    assert t_spread([0.97]) == 0
    wide = Share(9_700, 10_000, 0.025)
    assert (wide.low, wide.high) == pytest.approx((0.945, 0.995))
    assert (Share(97, 100, 0.001).low, Share(97, 100, 0.001).high) == wilson(97, 100)


def networks(rng: np.random.Generator, effect: float = 0.0) -> NDArray[np.bool_]:
    """Right answers (3, 10,000) of three networks of a setting that reads .97 + `effect`; a seed does .002.

    They differ on the 600 drawings that are hard alone, and read half of them.
    """
    right = np.ones((3, 10_000), np.bool_)
    right[:, :600] = rng.random((3, 600)) < 0.5 + (effect + rng.normal(0, 0.002, (3, 1))) * 10_000 / 600
    return right


def test_that_seeds_that_fell_well_do_not_make_a_setting_better() -> None:
    rng = np.random.default_rng(8)
    pairs = [(networks(rng), networks(rng)) for _ in range(200)]
    found = [repeated(("a", "b"), *pair) for pair in pairs]
    of_these = [sign_flip(second.sum(axis=0) - first.sum(axis=0)) for first, second in pairs]
    assert sum(p < 0.05 for p in of_these) > 0.25 * len(found), "the networks do differ"
    assert sum(one.better is not None for one in found) <= 0.06 * len(found)
    good = [repeated(("a", "b"), networks(rng), networks(rng, 0.012)) for _ in range(30)]
    assert sum(one.better == "b" for one in good) > 15
    assert all(one.low < 0.97 < one.high for one in [found[0].first, found[1].first])


def test_that_a_study_of_four_settings_knows_what_a_seed_does_and_still_claims_no_luck() -> None:
    rng = np.random.default_rng(9)
    found = []
    for _ in range(100):
        settings = [networks(rng) for _ in range(4)]
        spread = pooled(one.mean(axis=1).tolist() for one in settings)
        assert spread is not None
        assert spread.degrees == 8
        found += [repeated(("a", "b"), settings[0], other, spread) for other in settings[1:]]
    assert sum(one.better is not None for one in found) <= 0.06 * len(found)
    good = [repeated(("a", "b"), networks(rng), networks(rng, 0.012), spread) for _ in range(30)]
    assert sum(one.better == "b" for one in good) > 27


def test_that_a_spread_is_that_within_kinds() -> None:
    assert pooled([[0.9], [0.8]]) is None
    spread = pooled([[0.90, 0.92], [0.50, 0.52, 0.54]])
    assert spread is not None
    assert spread.degrees == 3
    assert spread.deviation == pytest.approx(((0.0002 + 0.0008) / 3) ** 0.5)


@pytest.mark.parametrize(("seeds", "few"), [(1, "1 seed is"), (2, "2 seeds are")])
def test_that_few_seeds_speak_of_these_networks_alone(seeds: int, few: str) -> None:
    first, second = (np.array([[True] * right + [False] * (200 - right)] * seeds) for right in (120, 180))
    one = repeated(("a", "b"), first, second)
    assert one.better is None
    assert in_words(one).startswith("of these networks alone, those of b have more right: 0.90 [")
    assert in_words(one).endswith(f"; {few} too few to say more")
    enough = repeated(("a", "b"), first[[0, 0, 0]], second[[0, 0, 0]])
    assert in_words(enough).startswith("b is better: 0.90")

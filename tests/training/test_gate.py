"""Rules of the gate."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest

from studio.training.gate import ENOUGH, NEWLY_BROKEN, compare, judge
from studio.training.messages import Comparison, Finished


def flips(n: int, before: int, *, fixed: int = 0, broken: int = 0) -> Comparison:
    return Comparison(n=n, before=before, after=before + fixed - broken, fixed=fixed, broken=broken)


def finished(**changes: object) -> Finished:
    result = Finished(
        job=1,
        candidate="somewhere",
        seconds=2.0,
        weights_finite=True,
        parity=1e-7,
        validation=flips(8000, 7800),
        holdout_confirmed=None,
        holdout_corrected=None,
        test=None,
        corrections=30,
        parent="nn-0",
        version="nn-1",
    )
    return dataclasses.replace(result, **changes)  # type: ignore[arg-type]


def test_that_a_model_that_broke_nothing_is_accepted() -> None:
    verdict = judge(finished())
    assert verdict.accepted
    assert verdict.reason == "0 test drawings: cannot tell; swapped because nothing broke"


@pytest.mark.parametrize("parity", [0.01, math.nan, math.inf])
def test_that_a_file_answering_otherwise_than_the_network_is_refused(parity: float) -> None:
    assert not judge(finished(parity=parity)).accepted


def test_that_weights_that_are_no_numbers_are_refused() -> None:
    assert not judge(finished(weights_finite=False)).accepted


def test_that_newly_broken_is_a_rate_with_its_interval() -> None:
    allowed = int(NEWLY_BROKEN * 8000)
    assert judge(finished(validation=flips(8000, 7800, broken=allowed, fixed=2))).accepted
    verdict = judge(finished(validation=flips(8000, 7800, broken=40, fixed=60)))
    assert not verdict.accepted
    assert verdict.reason.startswith("kept nn-0: ")
    assert "0.50% newly broken (95 % interval" in verdict.reason


def test_that_a_model_trained_from_scratch_may_change_hands_but_not_lose() -> None:
    even = flips(8000, 7800, broken=120, fixed=118)
    assert not judge(finished(validation=even)).accepted
    assert judge(finished(validation=even, from_scratch=True)).accepted
    assert not judge(finished(validation=flips(8000, 7800, broken=150, fixed=60), from_scratch=True)).accepted


def test_that_below_twenty_test_drawings_the_base_rule_alone_decides() -> None:
    few = flips(ENOUGH - 1, 18, broken=18)
    assert judge(finished(holdout_confirmed=few)).accepted
    assert "19 test drawings: cannot tell" in judge(finished(holdout_confirmed=few)).reason
    assert not judge(finished(holdout_confirmed=flips(ENOUGH, 19, broken=18))).accepted


def test_that_confirmed_and_corrected_test_drawings_are_judged_separately() -> None:
    lost, won = flips(60, 60, broken=9), flips(60, 0, fixed=30)
    verdict = judge(finished(holdout_confirmed=lost, holdout_corrected=won))
    assert not verdict.accepted
    assert "that were right when drawn" in verdict.reason


def test_that_words_promise_only_what_was_checked() -> None:
    one_more = judge(finished(holdout_corrected=flips(40, 20, fixed=1)))
    assert one_more.accepted
    assert "not worse on 40 test drawings" in one_more.reason
    assert "better" not in one_more.reason
    many_more = judge(finished(holdout_corrected=flips(40, 20, fixed=12)))
    assert many_more.reason.startswith("better on 40 test drawings")


def test_that_force_lets_in_and_says_against_what() -> None:
    verdict = judge(finished(validation=flips(8000, 7800, broken=100)), force=True)
    assert verdict.accepted
    assert verdict.reason.startswith("swapped by force, against: ")


def test_that_corrections_that_were_trained_on_decide_nothing() -> None:
    assert judge(finished(corrections=0)) == judge(finished(corrections=10_000))


def test_that_a_comparison_counts_label_by_label() -> None:
    found = compare(["1", "2", "3", "4"], np.array(["1", "2", "9", "9"]), np.array(["1", "9", "3", "9"]))
    assert found == Comparison(n=4, before=2, after=2, fixed=1, broken=1)
    with pytest.raises(ValueError, match="labels"):
        compare(["1"], np.array(["1", "2"]), np.array(["1"]))

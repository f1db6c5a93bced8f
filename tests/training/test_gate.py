"""The gate's rules, as pure tests: what takes over, what does not, and what the line promises."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from studio.recognition.comparison import Comparison
from studio.training.gate import asked_instead, base_objection, choose_share, compare, held_out, judge
from studio.training.messages import Finished
from studio.training.rules import Rules


def flips(n: int, *, fixed: int = 0, broken: int = 0, before: int | None = None) -> Comparison:
    before = n - fixed - (n - fixed) // 50 if before is None else before
    return Comparison(n, before, before + fixed - broken, fixed, broken)


GOOD = Finished(
    job=1,
    candidate="/nowhere",
    seconds=1.0,
    weights_finite=True,
    parity=1e-6,
    validation=flips(8000, fixed=5, broken=3),
    holdout_confirmed=None,
    holdout_corrected=None,
    test=None,
    corrections=30,
    parent="nn-0",
    version="nn-1",
)


def test_that_answers_are_counted_as_fixed_and_broken() -> None:
    labels = np.array(["1", "2", "A", "10"])
    before = np.array(["1", "3", "B", "10"])
    after = np.array(["7", "2", "B", "10"])
    assert compare(labels, before, after) == Comparison(n=4, before=2, after=2, fixed=1, broken=1)
    assert compare(labels[:0], before[:0], after[:0]) == Comparison(0, 0, 0, 0, 0)


def test_that_long_labels_are_compared_as_a_whole() -> None:
    found = compare(["abcdefgh"], np.array(["abc"]), np.array(["abcdefgh"]))
    assert (found.before, found.after) == (0, 1)


def test_that_sets_of_different_length_are_an_error() -> None:
    with pytest.raises(ValueError, match="2 labels"):
        compare(["1", "2"], np.array(["1"]), np.array(["1", "2"]))


def test_that_weights_that_are_no_numbers_are_refused() -> None:
    verdict = judge(replace(GOOD, weights_finite=False))
    assert not verdict.accepted
    assert verdict.reason == "kept nn-0: the new model has weights that are not numbers"


@pytest.mark.parametrize("parity", [2e-2, float("nan"), float("inf")])
def test_that_a_file_that_answers_otherwise_is_refused(parity: float) -> None:
    verdict = judge(replace(GOOD, parity=parity))
    assert not verdict.accepted
    assert "answers differently" in verdict.reason


def test_that_small_rounding_is_accepted() -> None:
    assert judge(replace(GOOD, parity=1e-2)).accepted


@pytest.mark.parametrize(
    ("found", "passes"),
    [
        (flips(8000), True),
        (flips(8000, broken=8), True),  # 0.1 %
        (flips(8000, broken=9), False),  # more, and nothing made up for it
        (flips(8000, broken=9, fixed=5), True),  # the interval reaches down to 0.1 %: no significant loss
        (flips(8000, broken=26, fixed=22), True),  # made up for
        (flips(8000, broken=26, fixed=18), True),
        (flips(8000, broken=26, fixed=17), False),  # net loss above 0.1 %
        (flips(8000, broken=41, fixed=45), False),  # above 0.5 % nothing makes up
        (flips(833, broken=2), True),  # a small base set: two are no proof of 0.1 %
        (flips(833, broken=3), False),
        (flips(833, broken=3, fixed=3), True),
        (flips(833, broken=8), False),
    ],
)
def test_that_a_warm_start_may_break_little_of_the_base_set(found: Comparison, passes: bool) -> None:
    assert (base_objection(found) == "") is passes
    assert judge(replace(GOOD, validation=found)).accepted is passes


@pytest.mark.parametrize(
    ("found", "passes"),
    [
        (flips(8000, broken=120, fixed=120), True),
        (flips(8000, broken=200, fixed=120, before=7900), False),  # a significant loss
        (flips(8000, broken=130, fixed=110), True),
        (flips(8000, broken=312, fixed=286), False),  # not significant, but more than 0.3 points
        (flips(8000, broken=20, fixed=2), False),  # significant
    ],
)
def test_that_training_from_scratch_may_change_much_but_not_lose(found: Comparison, passes: bool) -> None:
    assert judge(replace(GOOD, validation=found, from_scratch=True)).accepted is passes


def test_that_new_classes_may_cost_something() -> None:
    cost = flips(8000, broken=74, fixed=10)
    assert not judge(replace(GOOD, validation=cost)).accepted
    assert judge(replace(GOOD, validation=cost, added=3)).accepted
    assert not judge(replace(GOOD, validation=flips(8000, broken=75, fixed=10), added=3)).accepted
    assert choose_share((0.7, 0.5), lambda share: cost, added=3) == 0.7


def test_that_a_person_may_ask_for_more_and_for_less() -> None:
    made_up = replace(GOOD, validation=flips(8000, broken=26, fixed=22))
    assert judge(made_up).accepted
    strict = judge(made_up, Rules(most_broken=0.0))
    assert not strict.accepted, "nothing makes up for what broke"
    one = replace(GOOD, validation=flips(8000, broken=1))
    assert not judge(replace(one, validation=flips(8000, broken=6)), Rules(newly_broken=0.0)).accepted
    assert judge(replace(GOOD, validation=flips(8000, broken=80)), Rules(newly_broken=0.01)).accepted
    assert "allowed is 1%" in judge(replace(GOOD, validation=flips(8000, broken=200)), Rules(newly_broken=0.01)).reason
    worse = replace(GOOD, holdout_confirmed=flips(20, broken=5, before=20))
    assert judge(worse, Rules(enough=21)).accepted
    assert judge(worse, Rules(significant=0.01)).accepted
    assert choose_share((0.7, 0.5), lambda share: flips(8000, broken=20 if share > 0.6 else 0)) == 0.5
    assert choose_share((0.7, 0.5), lambda share: flips(8000, broken=20), Rules(newly_broken=0.0025)) == 0.7


def test_that_the_refusal_names_the_rate_with_its_interval() -> None:
    reason = judge(replace(GOOD, validation=flips(8000, broken=40))).reason
    assert reason == (
        "kept nn-0: too much of the base set broken (40 newly broken, 0 fixed, of 8,000: 0.50%, "
        "95 % interval 0.37% to 0.68%; allowed is 0.1%)"
    )


def test_that_few_test_drawings_decide_nothing_and_the_line_says_so() -> None:
    few = replace(GOOD, validation=flips(8000), holdout_corrected=flips(6, broken=6, before=6))
    verdict = judge(few)
    assert verdict.accepted
    assert verdict.reason == "6 test drawings cannot tell; nothing of the base set broke"


def test_that_nothing_broke_is_only_said_where_nothing_broke() -> None:
    reason = judge(replace(GOOD, holdout_confirmed=flips(1))).reason
    assert reason == ("1 test drawing cannot tell; base set: not worse (3 newly broken, 5 fixed, of 8,000)")


def test_that_few_test_drawings_do_not_help_a_model_that_breaks_the_base_set() -> None:
    assert not judge(replace(GOOD, validation=flips(8000, broken=60), holdout_corrected=flips(6, fixed=6))).accepted


def test_that_twenty_test_drawings_can_refuse() -> None:
    worse = replace(GOOD, holdout_confirmed=flips(20, broken=5, before=20))
    assert not judge(worse).accepted
    assert "test drawings that were right when drawn" in judge(worse).reason
    verdict = judge(replace(GOOD, holdout_confirmed=flips(20, broken=4, before=20)))
    assert verdict.accepted
    assert verdict.reason.startswith("no loss beyond chance on 20 test drawings (16 right, before 20, of 20)")


def test_that_confirmed_and_corrected_drawings_are_judged_apart() -> None:
    hidden = replace(
        GOOD, holdout_confirmed=flips(40, broken=8, before=40), holdout_corrected=flips(40, fixed=20, before=0)
    )
    verdict = judge(hidden)
    assert not verdict.accepted, "twelve more right in all, but eight that were right are lost"
    assert verdict.reason.startswith("kept nn-0: 32 right, before 40, of 40 test drawings that were right")


def test_that_losses_too_small_in_either_part_count_together() -> None:
    spread = replace(
        GOOD, holdout_confirmed=flips(30, broken=4, before=30), holdout_corrected=flips(30, broken=4, before=10)
    )
    assert held_out(spread) == Comparison(60, 40, 32, 0, 8)
    assert judge(spread).reason == "kept nn-0: 32 right, before 40, of 60 test drawings"


def test_that_better_is_said_only_when_the_test_shows_it() -> None:
    unclear = replace(GOOD, holdout_corrected=flips(30, fixed=3, broken=1, before=10))
    assert judge(unclear).reason.startswith("not worse on 30 test drawings (12 right, before 10, of 30)")
    clear = replace(GOOD, holdout_corrected=flips(30, fixed=9, broken=1, before=10))
    assert judge(clear).reason.startswith("better on 30 test drawings (18 right, before 10, of 30)")


def test_that_force_lets_anything_in_and_says_against_what() -> None:
    verdict = judge(replace(GOOD, validation=flips(8000, broken=60)), force=True)
    assert verdict.accepted
    assert verdict.reason.startswith("swapped by force, against: too much of the base set broken")
    assert judge(GOOD, force=True) == judge(GOOD)


def test_that_without_a_base_set_the_line_says_that_nothing_was_checked() -> None:
    verdict = judge(replace(GOOD, validation=None))
    assert verdict.accepted
    assert verdict.reason == "no test drawings yet, and there is no base set: nothing was checked"


def test_that_without_a_base_set_test_drawings_still_decide() -> None:
    unchecked = replace(GOOD, validation=None)
    assert not judge(replace(unchecked, holdout_confirmed=flips(30, broken=9, before=30))).accepted
    assert judge(replace(unchecked, holdout_confirmed=flips(30, before=30))).reason == (
        "not worse on 30 test drawings (30 right, before 30, of 30)"
    )


def test_that_the_first_model_of_a_kind_has_nothing_to_be_worse_than() -> None:
    verdict = judge(replace(GOOD, parent="", validation=None))
    assert verdict.accepted
    assert "no older model" in verdict.reason


def shares(found: dict[float, Comparison]) -> float:
    return choose_share(tuple(found), found.__getitem__)


def test_that_the_boldest_average_that_keeps_to_the_rate_is_chosen() -> None:
    assert shares({0.7: flips(8000, broken=5), 0.5: flips(8000)}) == 0.7
    assert shares({0.7: flips(8000, broken=30), 0.5: flips(8000, broken=6), 0.2: flips(8000)}) == 0.5


def test_that_an_average_that_keeps_to_the_rate_beats_a_bolder_one_that_makes_up() -> None:
    assert shares({0.9: flips(8000, broken=20, fixed=20), 0.7: flips(8000, broken=8), 0.5: flips(8000)}) == 0.7


def test_that_a_timid_one_does_not() -> None:
    assert shares({0.9: flips(8000, broken=20, fixed=20), 0.7: flips(8000, broken=9), 0.5: flips(8000)}) == 0.9


def test_that_the_most_cautious_average_is_left_for_the_gate_to_refuse() -> None:
    bad = flips(8000, broken=99)
    assert shares({0.7: bad, 0.5: bad, 0.2: bad}) == 0.2


def test_that_without_a_base_set_the_first_average_stands() -> None:
    assert shares({0.7: Comparison(0, 0, 0, 0, 0), 0.5: Comparison(0, 0, 0, 0, 0)}) == 0.7


def test_that_only_a_broken_answer_that_is_torn_between_lookalikes_is_a_question() -> None:
    labels = np.array(["0", "0", "5", "0", "0", "1"])
    before = np.array(["0", "0", "5", "0", "6", "1"])
    after = np.array(["O", "O", "S", "A", "O", "1"])
    torn = np.array([True, False, True, True, True, True])
    assert asked_instead(labels, before, after, torn) == 2, "sure of O, A for 0, wrong before, right now"


def test_that_questions_are_no_loss_but_are_told() -> None:
    base = flips(8000, broken=200, fixed=5)
    assert not judge(replace(GOOD, validation=base, added=1)).accepted
    verdict = judge(replace(GOOD, validation=base, added=1, asked=180))
    assert verdict.accepted
    assert "200 newly broken" in verdict.reason
    assert verdict.reason.endswith("; 180 of these are torn between look-alikes: there you are asked")


@pytest.mark.parametrize(("added", "net", "passes"), [(1, 48, True), (1, 49, False), (26, 248, True), (26, 249, False)])
def test_that_more_new_classes_may_cost_more(added: int, net: int, passes: bool) -> None:
    found = Comparison(n=8000, before=7900, after=7900 - net, fixed=0, broken=net)
    assert (base_objection(found, added=added) == "") == passes


def test_that_test_drawings_left_out_for_being_nearly_trained_on_are_told_whatever_is_decided() -> None:
    told = judge(replace(GOOD, leaked=1)).reason
    assert told.endswith("; 1 test drawing left out, nearly the same as drawings that train")
    refused = judge(replace(GOOD, leaked=1_200, weights_finite=False))
    assert not refused.accepted
    assert refused.reason.endswith("; 1,200 test drawings left out, nearly the same as drawings that train")
    assert "left out" not in judge(GOOD).reason


def test_that_a_newborn_that_nothing_is_checked_of_says_nothing_of_what_was_left_out() -> None:
    assert "left out" not in judge(replace(GOOD, leaked=3, parent="")).reason

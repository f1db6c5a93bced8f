"""The gate: a new model takes over only when it is not worse anywhere that was checked.

Five sets, disjoint by the hash of pixels (and label); who reads which:

    training             fit, rehearsal
    base validation      this gate; the choice of recipe and averaging weight; memory's reach, the mended layer's share
    calibration          the threshold of "not sure"
    held-out drawings    this gate, the network alone
    test                 reports only

Everything is counted on the most probable label, sure or not: a threshold may change with a model, what it reads may
not. Corrections that were trained on decide nothing. `judge` is a pure function of the trainer's `Finished` and of
`Rules`, whose fields are named here with their defaults; a person may set `newly_broken`, `most_broken` (to 0),
`enough` and `significant`, and a job carries them to the trainer. The rules:

1. Weights are numbers, and the file that serves answers as the network that was trained, within `MAX_PARITY`.
2. Base validation. A model trained on from its parent (warm start) may newly break at most `newly_broken` of it: 8 of
   8,000. More is let through in two cases only, and never as a significant loss (fixed against broken, McNemar): the
   95 % interval of the rate still reaches down to the limit, as on a small base set, where one image is more than
   0.1 %; or the loss is made up for, the net loss being within the limit and no more than `most_broken` newly broken
   (0.5 %, 40 of 8,000: twice what was seen, itself not measured). The second case is there for the seed program's NN,
   whose 42,000 weights cannot take in a hand otherwise: taught 600 drawings it newly breaks 20 of 8,000 and fixes 15
   (MNIST's test accuracy 0.12 points lower) while other drawings of that hand go from .903 to .971; held to 8 it stops
   at .95. The CNN keeps to the limit. A model trained from scratch changes hundreds of answers both ways, so no rate
   of flips can be asked of it: it must be no significant loss, and lose at most `scratch_loss`, about the spread
   between seeds. New classes take some images from the old ones (30 drawings of A, E and K: 28 to 39 newly broken, 7 to
   14 fixed with compact; 1,800 of all capital letters: 432 and 6, of which some 230 are questions), so a model that has
   some may lose `new_class_loss`, and `each_new_class` more for each. A newly broken answer that is torn between
   look-alikes, the right one among them (a zero that may be an O), is no such loss: there the studio shows both and
   asks. The line says how many there are.
3. Held-out drawings, from `enough` of them: no significant loss, neither on those that the model of their day read
   correctly nor on the corrected ones nor on all. Below that number the base rule alone decides, and the line says so.

Near duplicates of drawings that train are not among the held-out ones; the line says how many were left out.

What has no older model to be compared with (a newborn: no base set, new weights) is let in, and the line says what was
not checked. The last layer that is mended between two trainings (`training.head`) keeps to the defaults.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from studio.errors import counted as many
from studio.glyphs.lookalikes import alike
from studio.pvalues import mcnemar
from studio.recognition.comparison import Comparison
from studio.stats import wilson
from studio.training.messages import Finished
from studio.training.rules import RULES, Rules

# Largest difference of a probability between LiteRT and Keras. float32 gives 1e-6, batch norm folded into weights of
# float16 up to 1e-3; a file without its weights .1 and more. What rounding costs is counted like everything else.
MAX_PARITY = 1e-2
CAUTIOUS = 0.7  # share of new weights; with less, keeping to the rate costs more learning than it is worth


@dataclass(frozen=True)
class Verdict:
    """Does the new model take over, and why, in one line for a person."""

    accepted: bool
    reason: str
    version: str = ""  # of the accepted model, as the library keeps it


def compare(labels: Sequence[str] | NDArray[np.str_], before: NDArray[np.str_], after: NDArray[np.str_]) -> Comparison:
    """Old against new answers, label by label: three arrays (n,) of text. Raises ValueError for other lengths."""
    wanted = np.asarray(labels, np.str_)
    if not len(wanted) == len(before) == len(after):
        raise ValueError(f"{len(wanted)} labels, {len(before)} and {len(after)} answers")
    return counted(before == wanted, after == wanted)


def counted(before: NDArray[np.bool_], after: NDArray[np.bool_]) -> Comparison:
    """Old against new from whether each of n answers was right: two arrays (n,)."""
    return Comparison(
        n=len(before),
        before=int(before.sum()),
        after=int(after.sum()),
        fixed=int((after & ~before).sum()),
        broken=int((before & ~after).sum()),
    )


def asked_instead(
    labels: NDArray[np.str_], before: NDArray[np.str_], after: NDArray[np.str_], torn: NDArray[np.bool_]
) -> int:
    """How many of the newly broken among n answers (n,) are `torn` (n,) between the right one and a look-alike."""
    rows = np.flatnonzero(torn & (before == labels) & (after != labels)).tolist()
    return sum(alike(str(labels[row]), str(after[row])) for row in rows)


def without(found: Comparison, asked: int) -> Comparison:
    """`found` without so many newly broken answers, which are questions instead."""
    return replace(found, after=found.after + asked, broken=found.broken - asked)


def base_objection(found: Comparison, rules: Rules = RULES, *, from_scratch: bool = False, added: int = 0) -> str:
    """What speaks against a model on base validation (rule 2); empty: nothing. `added`: number of new classes."""
    worse = _is_worse(found, rules)
    net = found.broken - found.fixed
    if from_scratch or added:
        allowed = rules.new_class_loss + rules.each_new_class * added if added else rules.scratch_loss
        too_much = net > allowed * found.n
        return f"fewer of the base set right ({_right(found)})" if too_much or (worse and not added) else ""
    if keeps_to_rate(found, rules.newly_broken):
        return ""
    low, high = wilson(found.broken, found.n)
    made_up = net <= rules.newly_broken * found.n and found.broken <= rules.most_broken * found.n
    if not worse and (low <= rules.newly_broken or made_up):
        return ""
    return (
        f"too much of the base set broken ({_flips(found)}: {found.broken / found.n:.2%}, 95 % interval "
        f"{low:.2%} to {high:.2%}; allowed is {_rate(rules.newly_broken)})"
    )


def choose_share(
    shares: Sequence[float], measure: Callable[[float], Comparison], rules: Rules = RULES, *, added: int = 0
) -> float:
    """How much of the new weights an average of old and new takes: the first of `shares` that rule 2 lets pass.

    `measure` tells what a share does to base validation; shares fall. One of at least `CAUTIOUS` that keeps to the
    rate is preferred to a larger one that makes up for what it breaks. If none passes it is the last, for the gate to
    refuse.
    """
    made_up: float | None = None
    for share in shares:
        if made_up is not None and share < CAUTIOUS:
            break
        found = measure(share)
        if keeps_to_rate(found, rules.newly_broken):
            return share
        if made_up is None and not base_objection(found, rules, added=added):
            made_up = share
    return shares[-1] if made_up is None else made_up


def keeps_to_rate(found: Comparison, allowed: float) -> bool:
    """Is no more than the share `allowed` newly broken?"""
    return found.broken <= allowed * found.n


def judge(finished: Finished, rules: Rules = RULES, *, force: bool = False) -> Verdict:
    """May the candidate take over? `force` lets it in whatever the rules say, and the reason says so."""
    objection, leaked = _objection(finished, rules), _leaked(finished)
    if not objection:
        asked = f"; {finished.asked:,} of these are torn between look-alikes: there you are asked"
        return Verdict(True, _praise(finished, rules) + (asked if finished.asked else "") + leaked)
    if force:
        return Verdict(True, f"swapped by force, against: {objection}{leaked}")
    return Verdict(False, f"kept {finished.parent or 'the old model'}: {objection}{leaked}")


def _leaked(finished: Finished) -> str:
    if not finished.leaked or not finished.parent:
        return ""
    few = many(finished.leaked, "test drawing")
    return f"; {few} left out, nearly the same as drawings that train"


def _objection(finished: Finished, rules: Rules) -> str:
    if not finished.weights_finite:
        return "the new model has weights that are not numbers"
    if not finished.parity <= MAX_PARITY:  # a NaN is refused, too
        return f"the new model's file answers differently from the trained network (by {finished.parity:.2g})"
    if finished.validation is not None and finished.validation.n:
        lost = without(finished.validation, finished.asked)
        found = base_objection(lost, rules, from_scratch=finished.from_scratch, added=finished.added)
        if found:
            return found
    return _drawings_objection(finished, rules)


def _drawings_objection(finished: Finished, rules: Rules) -> str:
    every = held_out(finished)
    if every.n < rules.enough:
        return ""
    parts = (
        (finished.holdout_confirmed, "test drawings that were right when drawn"),
        (finished.holdout_corrected, "test drawings that were wrong when drawn"),
        (every, "test drawings"),
    )
    for part, words in parts:
        if part is not None and _is_worse(part, rules):
            return f"{_right(part)} {words}"
    return ""


def held_out(finished: Finished) -> Comparison:
    """Confirmed and corrected held-out drawings together."""
    parts = [part for part in (finished.holdout_confirmed, finished.holdout_corrected) if part is not None]
    return Comparison(
        n=sum(part.n for part in parts),
        before=sum(part.before for part in parts),
        after=sum(part.after for part in parts),
        fixed=sum(part.fixed for part in parts),
        broken=sum(part.broken for part in parts),
    )


def _praise(finished: Finished, rules: Rules) -> str:
    """Why it takes over: what was checked and found, and no more than that."""
    base = finished.validation if finished.validation is not None and finished.validation.n else None
    drawings = held_out(finished)
    if not finished.parent:
        return "there is no older model to compare with: nothing was checked but that it serves as it was trained"
    if drawings.n < rules.enough:
        few = f"{drawings.n} test drawing{'' if drawings.n == 1 else 's'} cannot tell"
        if not drawings.n:
            few = "no test drawings yet"
        if base is None:
            return f"{few}, and there is no base set: nothing was checked"
        if not base.broken:
            return f"{few}; nothing of the base set broke"
        return f"{few}; base set: {_words(base, rules)} ({_flips(base)})"
    line = f"{_words(drawings, rules)} on {drawings.n} test drawings ({_right(drawings)})"
    return line if base is None else f"{line}; base set {_words(base, rules)} ({_flips(base)})"


def _words(found: Comparison, rules: Rules) -> str:
    """What may be said of an accepted model, and no more: a loss within chance is not called "not worse"."""
    if found.fixed > found.broken and mcnemar(found.fixed, found.broken) < rules.significant:
        return "better"
    if _is_worse(found, rules):
        return "a loss within what is allowed"
    return "not worse" if found.after >= found.before else "no loss beyond chance"


def _is_worse(found: Comparison, rules: Rules) -> bool:
    """Has it lost more than chance explains? One-sided, because only a loss is asked about: 5 lost of 5 is enough."""
    return found.broken > found.fixed and mcnemar(found.fixed, found.broken) / 2 < rules.significant


def _rate(share: float) -> str:
    return f"{100 * share:.2g}%"


def _right(found: Comparison) -> str:
    return f"{found.after:,} right, before {found.before:,}, of {found.n:,}"


def _flips(found: Comparison) -> str:
    return f"{found.broken:,} newly broken, {found.fixed:,} fixed, of {found.n:,}"

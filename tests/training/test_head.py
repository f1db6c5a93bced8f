"""The mended last layer: it learns the drawings, keeps to half of what the gate lets pass, or is not used."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.paths import shipped
from studio.recognition.bank import Bank
from studio.recognition.quick import Head
from studio.recognition.spec import KINDS, ModelSpec, default_spec
from studio.training.head import ALLOWED, mend


def ended(work: Generator[None, None, Head | None]) -> Head | None:
    while True:
        try:
            next(work)
        except StopIteration as done:
            found: Head | None = done.value
            return found


def read(kind: str) -> tuple[Bank, ModelSpec]:
    spec = default_spec(kind)
    bank = Bank.read(shipped("models") / kind, spec)
    assert bank is not None
    return bank, spec


def broken(bank: Bank, head: Head) -> int:
    before = (bank.checked @ bank.kernel + bank.bias).argmax(axis=1) == bank.checked_columns
    after = (bank.checked @ head.kernel + head.bias).argmax(axis=1) == bank.checked_columns
    return int((before & ~after).sum())


def misread(bank: Bank) -> tuple[NDArray[np.float32], list[str]]:
    """Characters that the model gets wrong, with what they are."""
    answers = (bank.checked @ bank.kernel + bank.bias).argmax(axis=1)
    wrong = np.flatnonzero(answers != bank.checked_columns)[:5]
    return bank.checked[wrong], [str(column) for column in bank.checked_columns[wrong]]


@pytest.mark.parametrize("kind", KINDS)
def test_that_corrections_are_learnt_and_the_rest_is_kept(kind: str) -> None:
    bank, spec = read(kind)
    features, labels = misread(bank)
    head = ended(mend(bank, spec, features, labels))
    assert head is not None
    assert broken(bank, head) <= ALLOWED * len(bank.checked)
    right = [spec.classes[column] for column in (features @ head.kernel + head.bias).argmax(axis=1)]
    assert sum(a == b for a, b in zip(right, labels, strict=True)) > 0


def test_that_the_same_drawings_give_the_same_layer() -> None:
    bank, spec = read("compact")
    one, other = (ended(mend(bank, spec, *misread(bank))) for _ in range(2))
    assert one is not None
    assert other is not None
    assert np.array_equal(one.kernel, other.kernel)


def test_that_drawings_of_no_class_of_the_model_change_nothing() -> None:
    bank, spec = read("nn")
    features, labels = misread(bank)
    assert ended(mend(bank, spec, features, ["Ω"] * len(labels))) is None
    assert ended(mend(bank, spec, features[:0], [])) is None


def test_that_a_layer_that_breaks_too_much_is_not_used() -> None:
    bank, spec = read("nn")
    absurd = [str((column + 1) % 10) for column in bank.checked_columns[:2000]]  # every label is wrong
    head = ended(mend(bank, spec, bank.checked[:2000], absurd))
    assert head is None or broken(bank, head) <= ALLOWED * len(bank.checked)

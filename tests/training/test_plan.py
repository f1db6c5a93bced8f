"""What was trained on is never held out, whatever it is called by now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.gallery.records import LABEL, Edit, Sample
from studio.glyphs.keys import sample_key
from studio.paths import shipped
from studio.recognition.entry import ModelEntry
from studio.recognition.folder import TRAINED
from studio.recognition.library import ModelLibrary
from studio.training.base import load_base
from studio.training.plan import Plan, Planner
from tests.training.jobs import samples


@pytest.fixture(scope="module")
def mine() -> list[Sample]:
    """Sixty drawings of sevens, of which the first ten always train."""
    return samples(60, "7")


def trained_on(folder: Path, image: np.ndarray, label: str) -> ModelEntry:
    """A version that one picture has taught under `label`."""
    np.save(folder / TRAINED, np.array([sample_key(image, label)], np.uint64))
    return replace(ModelLibrary(shipped("models"), folder).newest("nn"), folder=folder)


def plan(parent: ModelEntry, mine: Sequence[Sample], edits: Sequence[Edit] = (), others: Sequence[Sample] = ()) -> Plan:
    return Planner().plan(parent, mine, 1.0, edits, others=others)


def held(found: Plan) -> list[int]:
    return [sample.id for sample, out in zip(found.samples, found.held_out.tolist(), strict=True) if out]


def test_that_a_drawing_trained_on_under_a_label_that_was_mended_since_is_not_held_out(
    mine: list[Sample], tmp_path: Path
) -> None:
    parent = trained_on(tmp_path, mine[30].image, "1")
    mended = Edit(0, "relabel", LABEL, (30,), ("1",), ("7",), 0.0)
    assert 30 in held(plan(parent, mine))
    found = plan(parent, mine, [mended])
    assert held(found) == [number for number in range(10, 60) if number != 30]
    assert not found.learnt.any()


def test_that_a_drawing_answered_anew_after_it_was_trained_on_is_not_held_out(
    mine: list[Sample], tmp_path: Path
) -> None:
    parent = trained_on(tmp_path, mine[30].image, "1")
    taken_back = replace(mine[30], id=60, label="1", deleted=True)
    assert held(plan(parent, mine, others=[taken_back])) == [number for number in range(10, 60) if number != 30]


def test_that_a_drawing_whose_twin_was_mended_is_not_held_out(mine: list[Sample], tmp_path: Path) -> None:
    parent = trained_on(tmp_path, mine[30].image, "1")
    twin = replace(mine[30], id=60, label="2")
    mended = Edit(0, "relabel", LABEL, (60,), ("1",), ("2",), 0.0)
    assert 30 not in held(plan(parent, [*mine, twin], [mended]))


def test_that_an_image_that_trained_what_ships_is_not_held_out_on_a_machine_without_mnist() -> None:
    library = ModelLibrary(shipped("models"), Path("/nowhere"))
    base = load_base("small", None)
    here = np.flatnonzero(base.train_labels == "7")[:30].tolist()
    known = [replace(one, image=base.train_images[row]) for one, row in zip(samples(30, "7"), here, strict=True)]
    drawn = [replace(one, id=30 + one.id) for one in samples(30, "7")]
    marked = [replace(one, held_out=True) for one in known]
    assert held(plan(library.newest("nn"), [*marked, *drawn])) == list(range(30, 60))
    newborn = Planner().plan(library.newest("nn"), [*marked, *drawn], 1.0, newborn=True)
    assert held(newborn) == list(range(60))

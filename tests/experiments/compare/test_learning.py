"""Rules of the training curves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from studio.experiments.compare.learning import learning, learning_of
from studio.paths import shipped
from studio.recognition.entry import ModelEntry
from studio.recognition.epochs import EpochPoint
from studio.recognition.library import ModelLibrary


def test_that_what_was_not_measured_is_not_drawn() -> None:
    found = learning("nn-1", "ml 0", [EpochPoint(1, 0.5, 0.9, 0.8, 0.99), EpochPoint(3, 0.25, 0.95)])
    assert found.epoch.tolist() == [1, 3]
    assert found.loss.tolist() == [0.5, 0.25]
    assert found.validation[0] == 0.8
    assert np.isnan([found.validation[1], found.auc[1]]).all()
    assert len(learning("nn-1", "ml 0", []).epoch) == 0


def test_that_versions_without_curves_are_left_out_of_the_legend_too() -> None:
    (entry,) = [one for one in ModelLibrary(shipped("models"), Path("nowhere")).entries() if one.version == "nn-0"]

    def version(name: str, *history: EpochPoint) -> ModelEntry:
        return replace(entry, version=name, card=replace(entry.card, version=name, history=history))

    found = learning_of([version("nn-0"), version("nn-1", EpochPoint(1, 0.5, 0.9))])
    assert [(one.name, one.legend) for one in found] == [("nn-1", "ml 0")]

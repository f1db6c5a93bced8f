"""A pool is ranked by a cluster as it is here: the same answers to the bit, and so the same order."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from studio.active.pieces import finished
from studio.active.ranking import rank
from studio.active.strategies import strategy_of
from studio.experiments.cluster import scoring
from studio.experiments.cluster.connecting import connected
from studio.paths import shipped
from studio.recognition.quick import Quick
from studio.recognition.recognizer import Recognizer
from studio.training.base import load_base


@pytest.mark.parametrize("names", [None, ("0", "1", "2", "3", "4", "5", "6", "7", "", "four")])
def test_that_a_cluster_ranks_a_pool_as_it_is_ranked_here(
    there: Any, names: tuple[str, ...] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scoring, "PIECES", 1)
    pool = load_base("small", None).train_images[:1_700]
    model = Recognizer.load(shipped("models") / "compact")
    quick = Quick(model if names is None else model.renamed(names), None)
    margin, labels = strategy_of("margin"), ["1", "2"]
    here = finished(rank(pool, quick, margin, 50, np.random.default_rng(0), labels))
    read, shares = list[int](), list[float]()

    def images(ids: Any) -> Any:
        read.append(len(ids))
        return pool[ids]

    with connected(there.scheduler_address) as cluster:
        ids, rng = np.arange(len(pool)), np.random.default_rng(0)
        found = finished(scoring.rank_there(ids, images, quick, margin, 50, rng, labels, cluster), shares.append)
    assert found.order.tolist() == here.order.tolist()
    assert found.classes == here.classes
    assert np.array_equal(found.logits, here.logits)
    assert np.array_equal(found.probabilities, here.probabilities)
    assert read == [512, 512, 512, 164]
    assert shares == sorted(shares)

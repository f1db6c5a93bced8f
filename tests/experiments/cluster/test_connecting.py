"""Only workers that are this very program are used, and whatever is amiss is said in one line."""

from __future__ import annotations

import importlib.util
import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from studio.errors import StudioError
from studio.experiments.cluster import connecting
from studio.experiments.cluster.connecting import Needs, begin_task, connected, differing, facts
from tests.waiting import until


def test_that_workers_like_this_computer_are_used(there: Any) -> None:
    with connected(there.scheduler_address, Needs(alone=True, modules=("optuna",), file=Path.cwd())) as cluster:
        assert (cluster.workers, cluster.neighbours) == (2, 2)


@pytest.mark.parametrize("name", ["studio", "python", "tensorflow", "numpy"])
def test_that_a_worker_of_another_version_is_named(there: Any, name: str) -> None:
    with connected(there.scheduler_address) as cluster:
        assert cluster.versions[name] != "none"
        cluster.versions[name] = "0.1"
        with pytest.raises(StudioError, match=rf"the worker tcp://\S+ has {name} \S+, and this computer 0.1: install"):
            cluster.check()


def test_that_a_worker_that_comes_later_is_asked_too(there: Any) -> None:
    with connected(there.scheduler_address) as cluster:
        future = cluster.client.submit(begin_task, {**cluster.versions, "numpy": "0.1"}, Needs(), 1)
        with pytest.raises(StudioError, match=r"the worker tcp://\S+ has numpy"):
            future.result()


@pytest.mark.parametrize(
    ("needs", "said"),
    [
        (Needs(modules=("no_such_module",)), "has no no_such_module: install it there"),
        (Needs(file=Path("/no/such/file")), "does not see /no/such/file: name a database that all reach"),
    ],
)
def test_that_what_a_worker_lacks_is_said(there: Any, needs: Needs, said: str) -> None:
    with pytest.raises(StudioError, match=said), connected(there.scheduler_address, needs):
        pass


def test_that_a_worker_without_mnist_is_named() -> None:
    here = facts(Needs())
    line = differing("tcp://far:1", replace(here, mnist=False), Needs(mnist=True), here.versions)
    assert line == "the worker tcp://far:1 finds no MNIST: name its file there in STUDIO_MNIST, and start it again"
    assert not differing("tcp://far:1", here, Needs(), here.versions)


def test_that_no_worker_and_one_that_trains_two_at_a_time_are_refused() -> None:
    from distributed import LocalCluster

    with LocalCluster(n_workers=0, threads_per_worker=2, processes=False, dashboard_address=":0") as made:
        with pytest.raises(StudioError, match="has no workers: start some with `dask worker"):
            connected(made.scheduler_address).__enter__()
        made.scale(1)
        made.wait_for_workers(1)
        with pytest.raises(StudioError, match=r"takes 2 tasks at a time, .* start it with --nthreads 1"):
            connected(made.scheduler_address, Needs(alone=True)).__enter__()


def test_that_it_is_said_when_no_worker_is_left_and_when_one_has_come(monkeypatch: pytest.MonkeyPatch) -> None:
    from distributed import LocalCluster

    monkeypatch.setattr(connecting, "LOOK", 0.05)
    said = list[str]()
    with LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=":0") as made:
        with connected(made.scheduler_address, Needs(), said.append) as cluster, cluster.watched():
            made.scale(0)
            until(lambda: len(said) == 1)
            assert f"no worker is left at {made.scheduler_address}: what is not done waits for one" in said[0]
            made.scale(1)
            until(lambda: len(said) == 2)
            assert said[1] == f"1 worker at {made.scheduler_address}: it goes on"
        made.scale(0)
    assert len(said) == 2  # nobody waits any more


def test_that_dask_says_nothing_beside_our_own_words(there: Any) -> None:
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.WARNING)  # as loading it does
    with connected(there.scheduler_address):
        assert not logging.getLogger("distributed.client").isEnabledFor(logging.ERROR)
        assert not logging.getLogger("distributed.core").isEnabledFor(logging.ERROR)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nonsense://", "tcp://"])
def test_that_a_scheduler_that_does_not_answer_is_one_line(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "PATIENCE", 1)
    with pytest.raises(StudioError, match=r"no Dask scheduler answers at .*: start one with `dask scheduler`"):
        connected(address).__enter__()


def test_that_without_dask_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(StudioError, match=r"--scheduler needs Dask, .*: `python -m pip install distributed`"):
        connected("tcp://127.0.0.1:1").__enter__()

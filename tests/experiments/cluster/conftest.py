"""A real cluster: a scheduler, and two workers that are processes of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from studio.experiments.cluster import connecting
from studio.experiments.cluster.connecting import Needs, connected
from studio.experiments.sweep.cluster import ClusterPool


@pytest.fixture(scope="package")
def there() -> Iterator[Any]:
    """Dask's `LocalCluster`, for the tests of this folder."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as made:
        yield made


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that is busy lets a scheduler answer late."""
    monkeypatch.setattr(connecting, "PATIENCE", 200)


@pytest.fixture
def pool(there: Any) -> Iterator[ClusterPool]:
    with connected(there.scheduler_address, Needs(alone=True)) as cluster:
        yield ClusterPool(cluster)

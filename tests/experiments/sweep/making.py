"""Small things of sweeps for tests: a grid's file, data of a few pictures, a record without a training, a pool."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from studio.experiments.sweep.data import Labelled, SweepData
from studio.experiments.sweep.records import Judged, RunRecord
from studio.experiments.sweep.runs import Run, run_of
from studio.recognition.epochs import EpochPoint

DIGEST = "d" * 64
POINTS = (EpochPoint(1, 2.0, 0.25, 0.5, 0.75), EpochPoint(2, 1.0, 0.5))


@dataclass
class Here:
    """A pool of one thread."""

    workers: int = 1

    @contextmanager
    def open(self) -> Iterator[Executor]:
        with ThreadPoolExecutor(self.workers) as executor:
            yield executor


def grid_file(folder: Path, text: str) -> Path:
    path = folder / "GRID.toml"
    path.write_text(text, encoding="utf-8")
    return path


def a_run(seed: int = 0, **values: object) -> Run:
    """A run of one small layer and one epoch."""
    small = {"layers.n1": 4, "layers.n2": 4, "fit.epochs": 1, "base": "small", **values}
    return run_of({**small, "seed": seed}, "GRID.toml", "small", DIGEST)


def labelled(labels: str, first: int = 0) -> Labelled:
    """Pictures, each another one, with these labels."""
    images = np.zeros((len(labels), 28, 28), np.uint8)
    for place, image in enumerate(images):
        image[first + place, 3:20] = 255
    return Labelled(images, np.array(list(labels)))


def some_data() -> SweepData:
    return SweepData(labelled("0123"), {"kept": labelled("01", first=10)}, digest=DIGEST)


def a_record(run: Run, right: str = "01", name: str = "sweep", **fields: object) -> RunRecord:
    """A record of `run`, which answered "01" with `right`."""
    judged = Judged.of("kept", np.array(["0", "1"]), np.array(list(right)), ("0", "1"), 0)
    values: dict[str, object] = {
        "key": run.key,
        "name": name,
        "values": run.values,
        "spec": run.spec,
        "corrections": run.corrections,
        "seed": run.seed,
        "base": run.base,
        "base_digest": "",
        "data_digest": run.data_digest,
        "from_scratch": run.from_scratch,
        "versions": {"studio": "0.1.0", "python": "3.11.2"},
        "seconds": 1.5,
        "epochs": 1,
        "parameters": 100,
        "history": POINTS,
        "judged": (judged,),
    }
    return RunRecord(**{**values, **fields})  # type: ignore[arg-type]

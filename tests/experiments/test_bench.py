"""Benchmarks report figures and how they spread; they assert nothing about speed, and neither do these tests."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.experiments.bench import Plan, percentiles, run_bench, spread, teach_corrections, window_figures
from studio.gallery.store import Gallery
from studio.paths import Home


def quiet(line: str) -> None:
    pass


def child(script: str) -> list[str]:
    return [sys.executable, "-c", script]


def test_that_a_spread_is_median_ends_and_number() -> None:
    assert spread([3.0, 1.0, 2.0]) == {"median": 2.0, "low": 1.0, "high": 3.0, "n": 3}


def test_that_figures_of_nothing_are_null() -> None:
    assert spread([]) == {"median": None, "low": None, "high": None, "n": 0}
    assert percentiles([]) == {"p50": None, "p99": None, "n": 0}
    assert percentiles(list(np.arange(101.0)))["p99"] == 99.0


def test_that_figures_come_with_machine_and_versions_and_are_json(home: Home) -> None:
    found = json.loads(json.dumps(run_bench(home, Plan(repeats=1), quiet)))
    assert {"cores", "processor", "system"} <= found["machine"].keys()
    assert {"studio", "python", "numpy"} <= found["versions"].keys()
    assert "nn-0" in found["models"]
    assert found["models"]["nn-0"]["predict_us"]["median"] > 0
    assert found["normalise_ms"]["n"] == 1
    assert "window" not in found


def test_that_a_median_needs_a_repetition(home: Home) -> None:
    with pytest.raises(StudioError, match="--repeats"):
        run_bench(home, Plan(repeats=0), quiet)


def test_that_the_gallery_of_the_bench_holds_corrections_only(home: Home) -> None:
    teach_corrections(home, "nn", 5)
    with Gallery.open(home.gallery, read_only=True) as gallery:
        samples = gallery.samples()
    assert len(samples) == 5
    assert all(sample.corrected for sample in samples)


def test_that_every_start_is_a_process_of_its_own_with_its_own_home(home: Home, tmp_path: Path) -> None:
    log = tmp_path / "log"
    script = (
        "import json, os, sys\n"
        f"open({str(log)!r}, 'a').write(sys.argv[2] + chr(10))\n"
        "assert sys.argv[1] == 'start' and float(os.environ['STUDIO_STARTED']) > 0\n"
        "print('a stray line')\n"
        "print(json.dumps({'platform': 'offscreen', 'first_paint_ms': 3, 'ready_ms': 5, 'memory_mb': 7}))\n"
    )
    found = window_figures(home, Plan(stopwatch=child(script), repeats=2), quiet)
    assert len(set(log.read_text().split())) == 2
    assert found["ready_ms"] == {"median": 5, "low": 5, "high": 5, "n": 2}


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("import sys; print('no display', file=sys.stderr); sys.exit(3)", "exit 3.*no display"),
        ("print('hello')", "no figures"),
        ("pass", "no figures"),
    ],
)
def test_that_a_window_that_cannot_be_measured_is_one_line(home: Home, script: str, words: str) -> None:
    with pytest.raises(StudioError, match=words) as raised:
        window_figures(home, Plan(stopwatch=child(script), repeats=1), quiet)
    assert "\n" not in str(raised.value)


def test_that_a_missing_program_is_one_line(home: Home) -> None:
    with pytest.raises(StudioError, match="could not be measured"):
        window_figures(home, Plan(stopwatch=["no-such-program"], repeats=1), quiet)

"""How fast the studio is on this machine: medians, their spread, the machine and the versions. Nothing is asserted.

Times inside the window are taken by a stopwatch in the window's own process (`ui/bench/stopwatch.py`), started here as
a child so that every repetition begins with a fresh process; its command is handed in, because nothing below the window
may know how it is started. Absolute times belong to one machine; the ratios between them travel.
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import studio
from studio.errors import StudioError
from studio.experiments.demo import demo_strokes
from studio.experiments.hand import DEMO_HAND
from studio.experiments.replayed_hand import ReplayedHand
from studio.experiments.scratch import TurnedClock, session_in
from studio.glyphs.normalise import glyph
from studio.glyphs.strokes import Drawing
from studio.paths import Home, shipped
from studio.recognition.library import ModelLibrary
from studio.recognition.recognizer import Recognizer
from studio.settings import Settings, save_settings

REPEATS = 5
CORRECTIONS = 200  # in the gallery when Retrain is pressed
BATCH = 1000  # images at once
LIBRARIES = ("numpy", "ai-edge-litert", "PySide6-Essentials", "pyqtgraph", "h5py", "tensorflow-cpu", "tensorflow")
CHILD_SECONDS = 900.0  # after which a stopwatch is given up

Say = Callable[[str], None]


@dataclass(frozen=True)
class Plan:
    """What to measure. `stopwatch` None: the window is left out."""

    stopwatch: Sequence[str] | None = None  # command of the child; its arguments are added
    repeats: int = REPEATS
    kinds: tuple[str, ...] = ("compact", "nn", "cnn")
    corrections: int = CORRECTIONS


def run_bench(home: Home, plan: Plan, say: Say) -> dict[str, Any]:
    """Measure everything in `plan`; galleries and models are made in folders under `home`, which should be a scratch.

    Returns what ``studio bench --json`` prints. Raises StudioError: a model that cannot be loaded, or a window that
    did not start or answer.
    """
    if plan.repeats < 1:
        raise StudioError("a median needs at least one repetition: --repeats 5")
    found: dict[str, Any] = {"machine": machine(), "versions": versions()}
    drawings = demo_strokes().drawings
    say("normalising and predicting …")
    found["normalise_ms"] = spread(normalise_times(drawings, plan.repeats))
    images = np.stack([image for drawing in drawings if (image := glyph(drawing)) is not None])
    library = ModelLibrary(shipped("models"), home.models)
    found["models"] = {
        entry.version: model_figures(Recognizer.load(entry.folder), images, plan.repeats)
        for entry in library.entries()
        if entry.shipped
    }
    if plan.stopwatch is not None:
        found["window"] = window_figures(home, plan, say)
        found["retrain"] = {kind: retrain_figures(home, plan, kind, say) for kind in plan.kinds}
    return found


def machine() -> dict[str, Any]:
    """What was measured on."""
    import psutil

    return {
        "system": platform.platform(),
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory_gb": round(psutil.virtual_memory().total / 2**30, 1),
        "load": [round(value, 2) for value in psutil.getloadavg()],
    }


def _processor() -> str:
    try:
        rows = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [row.partition(":")[2].strip() for row in rows if row.startswith("model name")]
    return names[0] if names else platform.machine()


def versions() -> dict[str, str]:
    """What was measured."""
    found = {"studio": studio.__version__, "python": platform.python_version()}
    for name in LIBRARIES:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    return found


def spread(values: Iterable[float]) -> dict[str, Any]:
    """Median, smallest, largest and number of `values`; None where there are none."""
    listed = list(values)
    if not listed:
        return {"median": None, "low": None, "high": None, "n": 0}
    return {
        "median": _short(statistics.median(listed)),
        "low": _short(min(listed)),
        "high": _short(max(listed)),
        "n": len(listed),
    }


def percentiles(values: Sequence[float]) -> dict[str, Any]:
    """p50, p99 and number of `values`; None where there are none."""
    if not values:
        return {"p50": None, "p99": None, "n": 0}
    p50, p99 = np.percentile(np.array(values), (50, 99))
    return {"p50": _short(float(p50)), "p99": _short(float(p99)), "n": len(values)}


def _short(value: float) -> float:
    return float(f"{value:.4g}")


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def normalise_times(drawings: Sequence[Drawing], repeats: int) -> list[float]:
    """Milliseconds a drawing, from strokes to the 28x28 picture; one mean over all drawings each repetition."""
    return [_timed(lambda: [glyph(one) for one in drawings]) / len(drawings) * 1000 for _ in range(repeats)]


def model_figures(recognizer: Recognizer, images: NDArray[np.uint8], repeats: int) -> dict[str, Any]:
    """Microseconds for one picture of `images` (n, 28, 28), one by one, and images a second in a batch."""
    recognizer.predict(images[0])
    single = [_timed(lambda: [recognizer.predict(one) for one in images]) for _ in range(repeats)]
    batch = np.resize(images, (BATCH, 28, 28))
    recognizer.probabilities(batch)
    many = [BATCH / _timed(lambda: recognizer.probabilities(batch)) for _ in range(repeats)]
    return {"predict_us": spread(value / len(images) * 1e6 for value in single), "batch_images_a_second": spread(many)}


def window_figures(home: Home, plan: Plan, say: Say) -> dict[str, Any]:
    """Start, first paint, readiness and memory of the window, each from a process of its own."""
    starts = []
    for turn in range(plan.repeats):
        say(f"starting the window, {turn + 1} of {plan.repeats} …")
        own = Home(home.root / f"start-{turn}").create()
        starts.append(child_says(plan, ["start", str(own.root)]))
        shutil.rmtree(own.root, ignore_errors=True)
    return {
        "platform": starts[0]["platform"],
        **{name: spread(one[name] for one in starts) for name in ("first_paint_ms", "ready_ms", "memory_mb")},
    }


def retrain_figures(home: Home, plan: Plan, kind: str, say: Say) -> dict[str, Any]:
    """Pen and event loop, idle and from Retrain to the swap, the trainer warm; one process a repetition."""
    taught = teach_corrections(Home(home.root / f"taught-{kind}").create(), kind, plan.corrections)
    runs = []
    for turn in range(plan.repeats):
        say(f"retraining {kind} in the window, {turn + 1} of {plan.repeats} …")
        own = home.root / f"retrain-{kind}-{turn}"
        shutil.copytree(taught.root, own)
        runs.append(child_says(plan, ["retrain", str(own), kind]))
        shutil.rmtree(own, ignore_errors=True)
    shutil.rmtree(taught.root, ignore_errors=True)
    return {
        "corrections": plan.corrections,
        "base": runs[0]["base"],
        "retrain_to_swap_s": spread(one["seconds"] for one in runs if one["swapped"]),
        "verdicts": [one["verdict"] for one in runs],
        "longest_gap_ms": spread(one["longest_gap_ms"] for one in runs),
        "move_idle_ms": percentiles([value for one in runs for value in one["idle_ms"]]),
        "move_training_ms": percentiles([value for one in runs for value in one["training_ms"]]),
        "enter_idle_ms": percentiles([value for one in runs for value in one["enter_ms"]]),
        "enter_training_ms": percentiles([value for one in runs for value in one["enter_training_ms"]]),
        "memory_mb": spread(one["memory_mb"] for one in runs),
    }


def teach_corrections(home: Home, kind: str, count: int) -> Home:
    """Fill `home` with `count` corrections of the shipped model of `kind`: careless drawings that it misreads."""
    settings = Settings(writer="bench", retrain_kind=kind, memory=False, mending=False)  # else it stops misreading
    save_settings(home.settings, settings)
    random = np.random.default_rng(1)
    careless = replace(DEMO_HAND, miss=0.05)
    clock = TurnedClock()
    with session_in(home, clock, settings=settings) as session:
        session.models.serve(kind)
        pen = ReplayedHand(session, clock)
        taught = tried = 0
        while taught < count:
            label = str(tried % 10)
            tried += 1
            drawing = careless.write(label, random)
            image = glyph(drawing)
            seen = None if image is None else session.recognizer.predict(image)
            if seen is not None and (seen.unsure or seen.label != label):
                pen.teach(drawing, label)
                taught += 1
    return home


def child_says(plan: Plan, arguments: Sequence[str]) -> dict[str, Any]:
    """Run the stopwatch; returns the JSON object of its last line. Raises StudioError with its last words."""
    environment = dict(os.environ)
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment["STUDIO_STARTED"] = repr(time.monotonic())
    command = [*(plan.stopwatch or ()), *arguments]
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=CHILD_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise StudioError(f"the window could not be measured: {error}") from error
    words = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
    if done.returncode != 0:
        raise StudioError(f"the window could not be measured (exit {done.returncode}): {words}")
    try:
        found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    except (IndexError, ValueError) as error:
        raise StudioError(f"the window could not be measured: no figures came back; {words}") from error
    return found

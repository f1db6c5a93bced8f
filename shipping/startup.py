"""``python -m shipping.startup``: how soon the window is there, from the bundle and from source, in turns.

From the start of the process to the first paint, and until the first stroke would be recognised. In turns, because what
else the machine does changes from minute to minute.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from shipping.__main__ import TOP
from shipping.contents import FOLDER
from studio.experiments.bench import Plan, child_says

TIMES = 5
FIGURES = ("first_paint_ms", "ready_ms")


def main() -> int:
    """Print milliseconds, the median first."""
    starts = {
        "source": [sys.executable, "-m", "studio", "stopwatch"],
        "bundle": [str(TOP / "dist" / FOLDER / "studio"), "stopwatch"],
    }
    found: dict[str, list[dict[str, float]]] = {name: [] for name in starts}
    for _ in range(TIMES):
        for name, command in starts.items():
            with tempfile.TemporaryDirectory(prefix="glyph-studio-") as folder:
                found[name].append(child_says(Plan(stopwatch=command), ["start", str(Path(folder) / "home"), "nn"]))
    for figure in FIGURES:
        for name, runs in found.items():
            values = [run[figure] for run in runs]
            told = ", ".join(f"{value:.0f}" for value in values)
            sys.stdout.write(f"{figure} {name}: {statistics.median(values):.0f} ({told})\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""What ``make models`` runs: trains the models that ship, on MNIST without its validation part, and nothing else.

Layers, optimizer, loss and batch are the seed program's (see `studio.recognition.spec`); only the number of epochs is
chosen here, on base validation. Measured there: the NN gains nothing after 40 epochs (0.970 at 20, 0.974 at 60, 0.974
at 200, and its answers only grow more certain), the CNN nothing after 9 (0.990 at 5, 0.992 at 9, 0.991 at 12). Weights
are kept as float16: the answers are the same to the third decimal, the files half as large.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from studio.errors import StudioError
from studio.paths import find_home
from studio.recognition.spec import KINDS
from studio.training.base import find_mnist
from studio.training.messages import Failed, Finished, Job, Progress
from studio.training.program import work

EPOCHS = {"nn": 60, "cnn": 9}


def ship(kind: str, out: Path, mnist: Path, *, seed: int = 0) -> Finished:
    """Train one kind and put it at `out`/`kind`, replacing what is there. Raises StudioError."""
    with tempfile.TemporaryDirectory() as scratch:
        candidate = Path(scratch) / kind
        job = Job(1, kind, str(candidate), f"{kind}-0", None, from_scratch=True, base="mnist", base_file=str(mnist),
                  epochs=EPOCHS[kind], seed=seed)  # fmt: skip
        end = work(job, _say, lambda: False, half=True)
        if not isinstance(end, Finished):
            raise StudioError(end.reason if isinstance(end, Failed) else "cancelled")
        place = out / kind
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(candidate, place)
    return end


def _say(progress: Progress) -> None:
    if progress.steps:
        line = (
            f"epoch {progress.epoch} of {progress.epochs}, loss {progress.loss:.4f}, {progress.seconds_left:.0f} s left"
        )
        print(f"\r{line:<60}", end="", file=sys.stderr)  # noqa: T201 progress of a command


def main(arguments: Sequence[str]) -> int:
    """The command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="python -m studio.training.ship", description=__doc__)
    parser.add_argument("kinds", nargs="+", choices=KINDS)
    parser.add_argument("--out", type=Path, required=True, help="the folder models/")
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args(arguments)
    mnist = find_mnist(find_home())
    if mnist is None:
        print("MNIST is needed: name a file in STUDIO_MNIST, or run `studio mnist fetch`", file=sys.stderr)  # noqa: T201
        return 1
    for kind in chosen.kinds:
        try:
            end = ship(kind, chosen.out, mnist, seed=chosen.seed)
        except StudioError as error:
            print(f"{kind}: {error}", file=sys.stderr)  # noqa: T201
            return 1
        print(f"\n{end.version}: {end.seconds:.0f} s, LiteRT against Keras {end.parity:.1e}", file=sys.stderr)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

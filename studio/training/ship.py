"""Trains the models that ship: ``python -m studio.training.ship nn cnn --out models``, which is ``make models``.

They are made from MNIST without its validation part, by the same code as any training, with the seed program's layers
and optimizer. Only how long to train, and the NN's seed, were chosen, on base validation. NN, mean of three seeds:
.9717 after 20 epochs, .9744 after 60, .9713 after 200 (it only grows more certain; one seed alone wanders by .003 from
epoch to epoch, and seed 1 was the best at 60 with .9754). CNN: .9885 after 3, .9906 after 5, .9920 after 8, .9911 after
12, and .9913 after the 9 that ship.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from studio.errors import StudioError
from studio.paths import find_home
from studio.recognition.folder import read_model
from studio.training.base import find_mnist
from studio.training.messages import Failed, Finished, Job, Message, Progress
from studio.training.work import work

EPOCHS = {"nn": 60, "cnn": 9}
SEEDS = {"nn": 1, "cnn": 0}


def main(arguments: list[str] | None = None) -> int:
    """Train each kind that is named and put it into its folder; returns the exit code."""
    parser = argparse.ArgumentParser(prog="studio.training.ship", description=__doc__)
    parser.add_argument("kinds", nargs="+", choices=tuple(EPOCHS))
    parser.add_argument("--out", type=Path, default=Path("models"), help="folder of the models (%(default)s)")
    parser.add_argument("--epochs", type=int, help="instead of the chosen ones")
    parser.add_argument("--seed", type=int, help="instead of the chosen one")
    given = parser.parse_args(arguments)
    try:
        for kind in given.kinds:
            epochs = EPOCHS[kind] if given.epochs is None else given.epochs
            make(kind, given.out, epochs, SEEDS[kind] if given.seed is None else given.seed)
    except StudioError as error:
        print(error, file=sys.stderr)  # noqa: T201 - a command
        return 1
    return 0


def make(kind: str, out: Path, epochs: int, seed: int = 0, base: str = "mnist") -> Path:
    """Train version 0 of `kind` and replace the folder `out`/`kind` by it. Raises StudioError; then nothing is changed.

    Takes about a minute (nn) or eight (cnn) on two cores.
    """
    mnist = find_mnist(find_home())
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{kind}-", dir=out) as scratch:
        candidate = Path(scratch) / "candidate"
        job = Job(
            id=0,
            kind=kind,
            candidate=str(candidate),
            version=f"{kind}-0",
            parent=None,
            from_scratch=True,
            base=base,
            base_file=None if mnist is None else str(mnist),
            epochs=epochs,
            seed=seed,
        )
        outcome = work(job, _tell)
        if not isinstance(outcome, Finished):
            raise StudioError(outcome.reason if isinstance(outcome, Failed) else "cancelled")
        _, card = read_model(candidate)
        folder = out / kind
        if folder.exists():
            shutil.rmtree(folder)
        candidate.rename(folder)
    print(f"{card.version}: {card.epochs} epochs, {card.seconds:.0f} s, {card.metrics}", file=sys.stderr)  # noqa: T201
    return folder


def _tell(message: Message) -> None:
    if isinstance(message, Progress) and sys.stderr.isatty():
        words = f"\r{message.phase}: epoch {message.epoch} of {message.epochs}, loss {message.loss or 0:.4f}"
        print(f"{words}, {message.seconds_left or 0:.0f} s left   ", end="", file=sys.stderr)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())

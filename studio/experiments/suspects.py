"""How many wrong labels the audit finds, and how many right ones it doubts, on labelled drawings.

Of drawings whose labels are taken to be right some get a label of another class that is there, both by chance; then the
audit looks, as `studio gallery review` does. Right labels that it lists are false alarms, even where the drawing really
shows something else. Without ``--wrong`` nothing is changed and what is listed is said, so that a person can look.

``python -m studio.experiments.suspects IMAGES LABELS --wrong 15 --seeds 5`` prints the table; LABELS is left out where
IMAGES has labels.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from studio.active.pieces import finished
from studio.active.suspects import Looker, Suspect, audit
from studio.errors import StudioError
from studio.formats.images import read_images
from studio.gallery.records import IMPORTED, Sample
from studio.paths import find_home, shipped
from studio.recognition.library import ModelLibrary

Images = NDArray[np.uint8]
Labels = NDArray[np.str_]


@dataclass(frozen=True)
class Found:
    """One draw of wrong labels."""

    seed: int
    wrong: int
    found: int  # of them
    proposed: int  # of those found: with the label that had been there
    false_alarms: int
    seconds: float

    def line(self) -> str:
        """A row of the table."""
        return (
            f"seed {self.seed:>2}  found {self.found:>3} of {self.wrong:>3}  right label proposed {self.proposed:>3}"
            f"  false alarms {self.false_alarms:>3}  {self.seconds:6.2f} s"
        )


def mislabelled(labels: Labels, wrong: int, seed: int) -> tuple[Labels, NDArray[np.int64]]:
    """`labels` (n,) of which `wrong` have become another that is there, and the rows (wrong,) of those.

    Raises StudioError: there are not so many labels, or no two classes.
    """
    classes = np.unique(labels)
    if not 0 <= wrong <= len(labels) or len(classes) < 2:
        raise StudioError(f"{len(labels)} labels of {len(classes)} classes: {wrong} cannot be made wrong")
    chance = np.random.default_rng(seed)
    rows = np.sort(chance.choice(len(labels), wrong, replace=False))
    changed = labels.copy()
    for row in rows.tolist():
        changed[row] = chance.choice(classes[classes != labels[row]])
    return changed, rows


def listed(images: Images, labels: Labels, looker: Looker) -> tuple[Suspect, ...]:
    """What an audit of n images with labels lists."""
    samples = [
        Sample(image, label, "hand", IMPORTED, 0.0, 1, id=row)
        for row, (image, label) in enumerate(zip(images, labels.tolist(), strict=True))
    ]
    return finished(audit(samples, looker)).suspects


def measure(images: Images, labels: Labels, looker: Looker, wrong: int, seed: int) -> Found:
    """One draw: images (n, 28, 28), labels (n,) that are right. Raises StudioError."""
    changed, rows = mislabelled(labels, wrong, seed)
    started = perf_counter()
    suspects = listed(images, changed, looker)
    seconds = perf_counter() - started
    hits = [one for one in suspects if one.row in set(rows.tolist())]
    right = sum(one.predicted == labels[one.row] for one in hits)
    return Found(seed, wrong, len(hits), right, len(suspects) - len(hits), round(seconds, 3))


def main(arguments: Sequence[str]) -> int:
    """Print the table and, as its last line, the figures as one JSON object; returns the exit code."""
    options = _options(arguments)
    try:
        return _run(options)
    except StudioError as error:
        sys.stderr.write(f"{error}\n")
        return 1


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m studio.experiments.suspects")
    parser.add_argument("images", type=Path)
    parser.add_argument("labels", type=Path, nargs="?")
    parser.add_argument("--wrong", type=int, default=0, help="labels to make wrong; 0: list what there is")
    parser.add_argument("--seeds", type=int, default=1)
    return parser.parse_args(arguments)


def _run(options: argparse.Namespace) -> int:
    read = read_images(options.images, options.labels)
    if read.labels is None:
        raise StudioError(f"{options.images} has no labels: name a file of them")
    labels = np.array(read.labels, np.str_)
    looker = Looker.of(ModelLibrary(shipped("models"), find_home().models))
    if not options.wrong:
        for one in listed(read.images, labels, looker):
            sys.stdout.write(f"row {one.row}: {one.label}, looks like {one.predicted} ({one.probability:.4f})\n")
        return 0
    rows = []
    for seed in range(options.seeds):
        rows.append(measure(read.images, labels, looker, options.wrong, seed))
        sys.stdout.write(rows[-1].line() + "\n")
        sys.stdout.flush()
    sys.stdout.write(json.dumps({"draws": [asdict(row) for row in rows]}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

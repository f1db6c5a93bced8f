"""What teaching a hand brings, at each of the three speeds: the first N drawings are taught, all later ones read.

Drawings taught tell nothing about the hand, so only later ones count, and one order of drawings is one draw of luck:
the figures are pooled over several orders, the first of which is that of the file. What was broken is counted on base
validation and on MNIST's test part, both untouched by any training. Every answer is the most probable label, sure or
not, so that a threshold which moves with a version changes nothing.

    memory    the drawings remembered, nothing trained
    mended    memory, and the last layer fitted anew
    network   the whole network retrained (held out: none, so that the base rule alone decides), without memory

Retraining happens in this process, by the function that the trainer runs, on what the trainer would have made ready:
seconds are from the job to the candidate. ``python -m studio.experiments.teaching IMAGES LABELS`` prints the table.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from studio.formats.images import read_images
from studio.paths import find_home, shipped
from studio.recognition.bank import Bank
from studio.recognition.quick import Head, Quick
from studio.recognition.recognizer import Recognizer
from studio.stats import Share
from studio.training.base import load_base
from studio.training.gate import counted, judge
from studio.training.head import mend
from studio.training.material import Kept
from studio.training.messages import Finished, Job, Prepare
from studio.training.mnist import find_mnist
from studio.training.work import work

SPEEDS = ("before", "memory", "mended", "network")
Images = NDArray[np.uint8]
Labels = NDArray[np.str_]
Rows = NDArray[np.int64]
JUDGES = ("validation", "test")


@dataclass
class Found:
    """One kind taught N drawings at one speed, pooled over the orders so far."""

    kind: str
    taught: int
    speed: str
    right: int = 0
    n: int = 0
    broken: list[int] = field(default_factory=list)  # an order: of base validation, newly
    broken_test: list[int] = field(default_factory=list)  # of MNIST's test part, newly
    fixed_test: list[int] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    accepted: int = 0  # by the gate

    def line(self) -> str:
        """A row of the table."""
        share = Share(self.right, self.n)
        text = (
            f"{self.kind:<9}{self.taught:>4}  {self.speed:<8}{share.value or 0:7.4f} ({share.low:.4f}-{share.high:.4f})"
        )
        text += f" n {self.n:>5}"
        if self.broken:
            text += f"  broken: validation {np.mean(self.broken):5.1f} (most {max(self.broken)})"
            text += f", test {np.mean(self.broken_test):5.1f} (most {max(self.broken_test)})"
            text += f", fixed {np.mean(self.fixed_test):5.1f}"
        if self.seconds:
            text += f"  {np.median(self.seconds):6.2f} s (most {max(self.seconds):.2f})"
        return text + (f"  accepted {self.accepted} of {len(self.seconds)}" if self.speed == "network" else "")


class Teaching:
    """One kind that ships, taught in several ways. Raises StudioError where base set or model cannot be read."""

    def __init__(self, kind: str, base_file: Path, drawings: tuple[Images, Labels], folder: Path) -> None:
        self._kind, self._file, self._folder = kind, str(base_file), folder
        self._home = shipped("models") / kind
        self._parent = Recognizer.load(self._home)
        self._kept = Kept()
        self._sets = {"drawings": drawings, **load_base("mnist", base_file).judged}
        del self._sets["calibration"]
        self._features = {name: self._parent.features(images) for name, (images, _) in self._sets.items()}
        self._logits = {name: self._parent.logits(images) for name, (images, _) in self._sets.items()}
        self._was = {name: self._right(self._parent, name) for name in self._sets}

    def prepare(self) -> None:
        """What the trainer makes ready when somebody has begun to teach."""
        from studio.training.ready import prepare

        prepare(Prepare(str(self._home), "mnist", self._file), self._kept, lambda: None)

    def before(self, later: Rows, found: Found) -> None:
        """The model as it ships."""
        self._count(found, self._was["drawings"][later])

    def at_once(self, mine: Rows, later: Rows, found: Found, *, mended: bool) -> None:
        """Memory of `mine`, and the mended last layer."""
        quick = Quick(self._parent, Bank.read(self._home, self._parent.spec))
        assert quick.bank is not None
        assert quick.memory is not None
        images, labels = self._sets["drawings"]
        started = perf_counter()
        for row in mine.tolist():
            quick.remember(row, images[row], str(labels[row]))
        found.seconds.append((perf_counter() - started) / len(mine))
        if mended:
            started = perf_counter()
            quick.head = _last(mend(quick.bank, self._parent.spec, quick.memory.features, quick.memory.labels))
            found.seconds[-1] = perf_counter() - started
        answers = quick.most_probable(self._features["drawings"][later], self._logits["drawings"][later])
        self._count(found, np.array(answers) == labels[later])
        read = {name: quick.most_probable(self._features[name], self._logits[name]) for name in JUDGES}
        self._count_broken(found, {name: np.array(read[name]) == self._sets[name][1] for name in JUDGES})

    def network(self, mine: Rows, later: Rows, found: Found) -> None:
        """A retraining on `mine`; the old model where the gate refuses the new one."""
        snapshot, candidate = self._folder / "snapshot.npz", self._folder / "candidate"
        images, labels = (column[mine] for column in self._sets["drawings"])
        nothing = np.zeros(len(mine), np.bool_)
        np.savez(snapshot, images=images, labels=labels, held_out=nothing, confirmed=nothing)
        job = Job(
            1, self._kind, str(candidate), f"{self._kind}-1", str(self._home), snapshot=str(snapshot), base="mnist",
            base_file=self._file,
        )  # fmt: skip
        started = perf_counter()
        end = work(job, lambda _: None, kept=self._kept)
        found.seconds.append(perf_counter() - started)
        if not isinstance(end, Finished):
            raise SystemExit(str(end))
        accepted = judge(end).accepted
        found.accepted += accepted
        model = Recognizer.load(candidate) if accepted else self._parent
        self._count(found, self._right(model, "drawings")[later])
        self._count_broken(found, {name: self._right(model, name) for name in JUDGES})
        shutil.rmtree(candidate)

    def _right(self, model: Recognizer, name: str) -> NDArray[np.bool_]:
        images, labels = self._sets[name]
        right: NDArray[np.bool_] = np.array(model.spec.classes)[model.logits(images).argmax(axis=1)] == labels
        return right

    @staticmethod
    def _count(found: Found, right: NDArray[np.bool_]) -> None:
        found.right += int(right.sum())
        found.n += len(right)

    def _count_broken(self, found: Found, right: dict[str, NDArray[np.bool_]]) -> None:
        validation, test = (counted(self._was[name], right[name]) for name in JUDGES)
        found.broken.append(validation.broken)
        found.broken_test.append(test.broken)
        found.fixed_test.append(test.fixed)


def _last(steps: Iterator[None]) -> Head | None:
    """What a generator returns."""
    while True:
        try:
            next(steps)
        except StopIteration as done:
            head: Head | None = done.value
            return head


def orders(n: int, count: int) -> Iterator[NDArray[np.int64]]:
    """`count` orders of n drawings: that of the file, then others."""
    for number in range(count):
        yield np.arange(n) if number == 0 else np.random.default_rng(number).permutation(n)


def teach(kind: str, drawings: tuple[Images, Labels], taught: Sequence[int], count: int, base: Path) -> list[Found]:
    """Every row of the table for one kind."""
    rows = {(n, speed): Found(kind, n, speed) for n in taught for speed in SPEEDS}
    with tempfile.TemporaryDirectory(prefix="glyph-studio-") as folder:
        teaching = Teaching(kind, base, drawings, Path(folder))
        teaching.prepare()
        for number, order in enumerate(orders(len(drawings[0]), count)):
            for n in taught:
                mine, later = order[:n], order[n:]
                teaching.before(later, rows[n, "before"])
                teaching.at_once(mine, later, rows[n, "memory"], mended=False)
                teaching.at_once(mine, later, rows[n, "mended"], mended=True)
                teaching.network(mine, later, rows[n, "network"])
            sys.stderr.write(f"{kind}: {number + 1} of {count} orders\n")
    return list(rows.values())


def main(arguments: Sequence[str]) -> int:
    """Print the table of the kinds asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m studio.experiments.teaching", description="What teaching a hand brings."
    )
    parser.add_argument("images", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("--kinds", nargs="+", default=["compact", "nn", "cnn"])
    parser.add_argument("--taught", nargs="+", type=int, default=[10, 50, 200, 600])
    parser.add_argument("--orders", type=int, default=10)
    parser.add_argument("--out", type=Path, help="write the rows as JSON, too")
    asked = parser.parse_args(arguments)
    base = find_mnist(find_home(None))
    if base is None:
        parser.error("no MNIST file: name one with STUDIO_MNIST")
    found = read_images(asked.images, asked.labels)
    drawings = np.array(found.images, np.uint8), np.array(found.labels, np.str_)
    every = []
    for kind in asked.kinds:
        rows = teach(kind, drawings, asked.taught, asked.orders, base)
        every += [asdict(row) for row in rows]
        print(*(row.line() for row in rows), sep="\n", flush=True)  # noqa: T201
    if asked.out is not None:
        asked.out.write_text(json.dumps(every, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

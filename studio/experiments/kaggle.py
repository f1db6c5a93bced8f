"""Kaggle's digit recogniser: its files, and what a score on them says of a model.

Kaggle's 42,000 training and 28,000 test images are MNIST's 70,000 in another order. So a model that was trained on
MNIST has been told the answers to six of seven test images, and its score says little of how it reads new ones: a
score of 0.999286 is 20 wrong of 28,000, which is what comes of 0.5 % wrong among the 4,000 it has not seen, and none
among the 24,000 it has. What is counted here is therefore counted twice, with the images that training has seen and
without them.

Files are read strictly: an answer file has a header with ImageId and Label, each image once, and nothing is scored
that does not answer exactly the images of its solution.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError, counted
from studio.formats.images import read_images
from studio.formats.lines import numbered_lines
from studio.glyphs.labels import quoted
from studio.recognition.folder import read_trained
from studio.recognition.recognizer import Recognizer
from studio.recognition.spec import DIGITS
from studio.stats import Share
from studio.training.base import load_base
from studio.training.leakage import Leakage, Taught, leakage, trained_on, with_keys

HEADER = ("ImageId", "Label")
ROWS = 28_000  # images of Kaggle's own test file
MOST_ROWS = 1_000_000
FEW = 0.01  # of the images: so few change little
_MANY_COLUMNS = 100  # a table of images has more, one of answers fewer

Images = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Known:
    """What training has seen."""

    words: str  # what it is, for a person
    images: Images  # (m, 28, 28)
    whole: bool = True  # is that all of it?
    keys: NDArray[np.uint64] | None = None  # `sample_key`s of more of it, of which the images may not be here

    def leaked(self, asked: Images, labels: Sequence[str] | None = None) -> Leakage:
        """Which of `asked` (n, 28, 28), with `labels` (n) if they are known, training has seen."""
        found = leakage(asked, self.images)
        if self.keys is None or labels is None:
            return found
        return with_keys(found, asked, labels, self.keys)


@dataclass(frozen=True, eq=False)
class Answers:
    """Answers by image, in the order of the file."""

    source: Path
    ids: tuple[int, ...]  # (n,) from 1
    labels: tuple[str, ...]  # (n,)
    images: Images | None = None  # (n, 28, 28), where the file has them


@dataclass(frozen=True, eq=False)
class Score:
    """A submission held against its solution."""

    right: NDArray[np.bool_]  # (n,)
    leaked: Leakage | None  # which of the n images training has seen; None: there are no images to tell it by

    @property
    def share(self) -> Share:
        """Right of all: what Kaggle would say."""
        return Share(int(self.right.sum()), len(self.right))

    @property
    def seen(self) -> Share:
        """Right of the images that training has seen."""
        return self._of(self.leaked.found if self.leaked else np.zeros(len(self.right), np.bool_))

    @property
    def unseen(self) -> Share:
        """Right of the others: what says how new images are read."""
        return self._of(~self.leaked.found if self.leaked else np.ones(len(self.right), np.bool_))

    def _of(self, which: NDArray[np.bool_]) -> Share:
        return Share(int(self.right[which].sum()), int(which.sum()))

    def summary(self) -> dict[str, Any]:
        """The JSON object of ``studio kaggle score --json``."""
        leaked = None
        if self.leaked is not None:
            exact, near = int(self.leaked.exact.sum()), int(self.leaked.near.sum())
            leaked = {"exact": exact, "near": near, "seen": self.seen.summary(), "without": self.unseen.summary()}
        return {**self.share.summary(), "leakage": leaked}


def read_test(path: Path) -> Images:
    """The images (n, 28, 28) of a test file, as they are. Raises StudioError: it has labels, or is no such file."""
    found = read_images(path, None, as_is=True, part="test")
    if found.form == "kaggle":
        raise StudioError(f"{path} has a label column: that is a training file; give the test file, which has none")
    return found.images


def known_base(file: Path | None) -> Known:
    """All training images of the base set, those of validation with them. `file`: MNIST's. Raises StudioError."""
    base = load_base("auto", file)
    images = np.concatenate([base.train_images, base.validation_images, base.calibration_images])
    return Known(f"the training images of the base set ({base.name}, {len(images):,})", images)


def known_file(path: Path, test: Path) -> Known:
    """The images of a training file that is not `test`. Raises StudioError."""
    if path.expanduser().resolve() == test.expanduser().resolve():
        raise StudioError(f"{test} is given twice: name the training images with --train")
    images = read_images(path, None, as_is=True, part="train").images
    return Known(f"{path} ({len(images):,} images)", images)


def known_to(model: Recognizer, taught: Callable[[], Taught], file: Path | None) -> Known:
    """What `model` was trained on, as far as it is here (see `training.leakage.trained_on`). Raises StudioError."""
    images, whole = trained_on(model, taught, file)
    words = f"what {model.version} was trained on ({len(images):,} images{'' if whole else ' that are here'}"
    words += "; the base set's validation part is not among them)" if model.card.base != "none" else ")"
    return Known(words, images, whole, read_trained(model.folder))


def submission(model: Recognizer, images: Images) -> str:
    """What Kaggle asks for, as text: for each of (n, 28, 28) images its most probable digit, numbered from 1.

    Raises StudioError: the model does not know the ten digits.
    """
    missing = [digit for digit in DIGITS if digit not in model.spec.classes]
    if missing:
        raise StudioError(f"{model.version} knows no {missing[0]}: name a model of all ten digits with --model")
    columns = [model.spec.classes.index(digit) for digit in DIGITS]
    best = model.logits(images)[:, columns].argmax(axis=1)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows((number, DIGITS[column]) for number, column in enumerate(best.tolist(), 1))
    return text.getvalue()


def read_answers(path: Path, *, pictures: bool = False) -> Answers:
    """A submission or a solution: a CSV of ImageId, Label. Further columns, such as Usage, are not looked at.

    With `pictures` it may also be Kaggle's form of labelled images, which are numbered from 1. Raises StudioError
    naming the line: wrong columns, a number that is none or there twice, a label that is no digit.
    """
    lines = numbered_lines(path, MOST_ROWS + 1, hint="; it is no CSV of answers")
    header = next(lines, (1, b""))[1].removeprefix(b"\xef\xbb\xbf")
    if pictures and header.count(b",") >= _MANY_COLUMNS:
        return _labelled_images(path)
    names = [name.strip().lower() for name in _row(path, 1, header)] if header.strip() else []
    wanted = [name.lower() for name in HEADER]
    if any(names.count(name) != 1 for name in wanted):
        given = ", ".join(names[:4]) or "no columns"
        raise StudioError(f"{path}, line 1: it has {given[:60]}; the columns must be called {' and '.join(HEADER)}")
    id_at, label_at = (names.index(name) for name in wanted)
    seen: dict[int, int] = {}
    labels: list[str] = []
    for number, line in lines:
        if not line.strip():
            continue
        row = _row(path, number, line)
        if len(row) != len(names):
            raise StudioError(f"{path}, line {number}: {counted(len(row), 'value')}, not {len(names)}")
        image = _number(path, number, row[id_at])
        if image in seen:
            raise StudioError(f"{path}, line {number}: image {image} is there already, on line {seen[image]}")
        seen[image] = number
        labels.append(_digit(row[label_at], f"{path}, line {number}"))
    if not labels:
        raise StudioError(f"{path} holds no answers: it is empty or has a header only")
    return Answers(path, tuple(seen), tuple(labels))


def _labelled_images(path: Path) -> Answers:
    found = read_images(path, None, as_is=True)
    if found.labels is None:
        raise StudioError(f"{path} has no label column: give the solution, which says what each image is")
    labels = tuple(_digit(label, f"{path}, image {number}") for number, label in enumerate(found.labels, 1))
    return Answers(path, tuple(range(1, len(labels) + 1)), labels, found.images)


def _row(path: Path, number: int, line: bytes) -> list[str]:
    try:
        (row,) = csv.reader([line.decode("utf-8")], strict=True)
    except (UnicodeDecodeError, ValueError, csv.Error) as error:
        raise StudioError(f"{path}, line {number}: it is no row of a CSV of answers") from error
    return row


def _number(path: Path, number: int, text: str) -> int:
    word = text.strip()
    if not (word.isascii() and word.isdigit() and len(word) < 10 and int(word)):
        raise StudioError(f"{path}, line {number}: {quoted(text[:24])} is no image's number; they count from 1")
    return int(word)


def _digit(text: str, where: str) -> str:
    word = text.strip()
    if word not in DIGITS:
        raise StudioError(f"{where}: {quoted(text[:24])} is no label here; there may be a digit, 0 to 9")
    return word


def score(given: Answers, solution: Answers, images: Images | None, known: Known | None) -> Score:
    """How many answers are right, image by image in the order of their numbers.

    `images` (n, 28, 28) in that order tell, with `known`, which training has seen. Raises StudioError: the answers are
    not those to the images of the solution, or there are more or fewer images.
    """
    _check_numbers(given, solution)
    if images is not None and len(images) != len(solution.ids):
        raise StudioError(
            f"there are {counted(len(images), 'image')}, but {solution.source} has {counted(len(solution.ids), 'line')}"
            " of answers: give the test file of this solution"
        )
    answers = dict(zip(given.ids, given.labels, strict=True))
    order = np.argsort(solution.ids)
    truth = [solution.labels[row] for row in order]
    right = np.array([answers[solution.ids[row]] == solution.labels[row] for row in order], np.bool_)
    if images is None or known is None:
        return Score(right, None)
    return Score(right, known.leaked(images, truth))


def _check_numbers(given: Answers, solution: Answers) -> None:
    missing, more = set(solution.ids) - set(given.ids), set(given.ids) - set(solution.ids)
    if not (missing or more):
        return
    counts = f"{given.source} answers {counted(len(given.ids), 'image')}, {solution.source} has {len(solution.ids):,}"
    if missing:
        raise StudioError(f"{counts}: image {min(missing)} has no answer")
    raise StudioError(f"{counts}: image {min(more)} is not in the solution")


def what_it_says(n: int, leaked: int, *, whole: bool = True) -> str:
    """What a score on `n` images says of a model whose training has seen `leaked` of them; "" where that is unknown."""
    if not leaked:
        return "none of them is known to it: a score says how new images are read" if whole else ""
    rest = n - leaked
    if not rest:
        return "a score of a model trained on these says nothing of how it reads new images: it has seen every answer"
    if leaked < FEW * n:
        return f"these few can change the score of a model trained on them by {leaked / n:.5f} at the most"
    return (
        f"a model trained on these has been told the answers to {100 * leaked / n:.0f} % of the test: with all of "
        f"those right, each 1 % wrong among the other {rest:,} takes only {rest / n / 100:.5f} off its score, so "
        "believe what it has right of those alone"
    )

"""Read files that mean harm for as long as one likes, and note what is not answered as it should be.

A file that is answered in words not heard before joins those that are spoiled further: a poor man's coverage, which
needs no instrumented interpreter. Each form is read by a process of its own, because a file may be its end:
``python -m tests.torture.fuzzing FORM FOLDER SEED SECONDS`` says in its last line what it has met, as JSON, and leaves
the files of its findings in the folder.
"""

from __future__ import annotations

import json
import random
import re
import shutil
import subprocess
import sys
import time
import warnings
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Protocol

import numpy as np

from studio.errors import StudioError
from studio.formats.images import ImageSet, read_images
from studio.formats.writers import Labelled, write
from studio.glyphs.labels import clean_label
from studio.glyphs.strokes import Drawing
from tests.torture.reader import peak, worked
from tests.torture.spoilt_files import good_files, spoiled
from tests.torture.spoilt_galleries import GALLERIES, SpoiltGallery

SLOW = 5.0  # seconds of processor time
PATIENCE = 120.0  # seconds beyond what was asked for, after which a process hangs
MEMORY = 300.0  # MB beyond what good files take
_MAX_CORPUS = 200
_MAX_FINDINGS = 50
_OFTEN = 5.0  # seconds
FORMS = (
    "csv", "kaggle", "idx", "npz", "png", "strokes", "inkml", "unipen", "inkml of others", "unipen of others",
    *GALLERIES,
)  # fmt: skip


@dataclass
class Tally:
    """What a run has met."""

    form: str
    seed: int
    cases: int = 0
    taken: int = 0
    answers: int = 0  # different ones
    slowest: float = 0.0  # s of processor time
    extra: float = 0.0  # MB above what good files take
    findings: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.form}, seed {self.seed}: {self.cases:,} files, {self.taken:,} taken, "
            f"{self.cases - self.taken:,} refused in {self.answers} ways, slowest {self.slowest:.2f} s, "
            f"+{self.extra:.0f} MB, {len(self.findings)} findings"
        )


class Subject(Protocol):
    """Something to read that can be spoilt."""

    def good(self) -> list[bytes]:
        """Ones that are read as they are."""

    def spoilt(self, chance: random.Random, data: bytes) -> bytes:
        """Another one, made of `data`."""

    def put(self, data: bytes) -> Path:
        """Where it stands now, ready to be read."""

    def read(self, case: Path, chance: random.Random) -> None:
        """Read it, and what follows. Raises what reading raises, and AssertionError: it was taken wrongly."""


class _File:
    """A file of images or strokes."""

    def __init__(self, form: str, folder: Path) -> None:
        self._form, self._folder = form, folder
        self._case = folder / ("case.png" if form == "png" else "case")

    def good(self) -> list[bytes]:
        return good_files(self._form, self._folder)

    def spoilt(self, chance: random.Random, data: bytes) -> bytes:
        return spoiled(chance, self._form, data)

    def put(self, data: bytes) -> Path:
        self._case.write_bytes(data)
        return self._case

    def read(self, case: Path, chance: random.Random) -> None:
        again = chance.random() < 0.2
        found = read_images(case, as_is=chance.random() < 0.3)
        try:
            _check(found)
            if again:
                _check_again(found, self._folder)
        except (StudioError, ValueError) as error:
            raise AssertionError(f"{type(error).__name__}: {error}") from error


def fuzz(form: str, folder: Path, seed: int, seconds: float) -> Tally:
    """Read spoilt files of `form` for `seconds`, in this process."""
    chance, tally = random.Random(f"{seed} {form}"), Tally(form, seed)
    subject: Subject = SpoiltGallery(form, folder) if form in GALLERIES else _File(form, folder)
    corpus, answers = subject.good(), set[str]()
    for data in corpus:
        subject.read(subject.put(data), chance)
    good = len(corpus)
    began, end = peak(), time.monotonic() + seconds
    told = time.monotonic()
    while time.monotonic() < end and len(tally.findings) < _MAX_FINDINGS:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of numpy and zipfile, about what is made wrong on purpose
            data = subject.spoilt(chance, chance.choice(corpus[:good] if chance.random() < 0.4 else corpus))
        case = subject.put(data)
        tally.cases += 1
        start = worked()
        answer, trouble = _answer(subject, case, chance)
        took = worked() - start
        _remove(case)  # one that is still there when the process has died was its end
        tally.slowest = max(tally.slowest, round(took, 2))
        tally.taken += answer == "taken"
        grown, tally.extra = tally.extra, round(peak() - began, 1)
        if tally.extra > MEMORY > grown:
            trouble = trouble or f"{tally.extra} MB"
        if trouble or took > SLOW:
            tally.findings.append(f"{tally.cases}: {trouble or f'{took:.1f} s'}"[:600])
            (folder / f"finding-{seed}-{tally.cases}").write_bytes(data)
        if answer not in answers and len(corpus) < _MAX_CORPUS:
            answers.add(answer)
            corpus.append(data)
        tally.answers = len(answers)
        if time.monotonic() - told > _OFTEN:
            told = time.monotonic()
            print(json.dumps(asdict(tally)), flush=True)
    return tally


def _remove(case: Path) -> None:
    if case.is_dir():
        shutil.rmtree(case)
    else:
        case.unlink(missing_ok=True)


def fuzz_apart(form: str, folder: Path, seed: int, seconds: float) -> Tally:
    """Read spoilt files of `form` for `seconds`, in a process of its own; that it dies or hangs is a finding."""
    argv = [sys.executable, "-m", "tests.torture.fuzzing", form, str(folder), str(seed), str(seconds)]
    lines, ended = folder / "lines", ""
    with lines.open("wb") as out, (folder / "complaints").open("wb") as complaints:
        process = subprocess.Popen(argv, stdout=out, stderr=complaints)
        try:
            process.wait(seconds + PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            ended = "it hangs"
    if process.returncode and not ended:
        ended = f"it ended with exit code {process.returncode}"
    told = lines.read_text().splitlines()
    tally = Tally(**json.loads(told[-1])) if told else Tally(form, seed)
    if ended:
        doing = "reading" if any(folder.glob("case*")) else "making"
        said = (folder / "complaints").read_text(errors="replace").strip().rpartition("\n")[2]
        tally.findings.append(f"after {tally.cases}, {doing} a file: {ended} ({said})")
    return tally


def _answer(subject: Subject, case: Path, chance: random.Random) -> tuple[str, str]:
    """What is answered, without what is special to the case; and what is wrong with that, or ""."""
    try:
        subject.read(case, chance)
    except StudioError as error:
        words = str(error)
        named = case.name in words and "\n" not in words and words.isprintable() and len(words) < 600
        return re.sub(r"\d+|['\"].*?['\"]", "#", words.replace(str(case), "")), "" if named else f"it says {words!r}"
    except AssertionError as error:
        return "taken", f"taken wrongly: {error}"
    except BaseException as error:  # anything else is what is looked for
        if isinstance(error, KeyboardInterrupt):
            raise
        return type(error).__name__, f"{type(error).__name__}: {error}"
    return "taken", ""


def _check(found: ImageSet) -> None:
    n = len(found)
    assert n, "nothing"
    assert (found.images.dtype, found.images.shape) == (np.dtype(np.uint8), (n, 28, 28))
    for column in (found.labels, found.writers, found.drawings, found.names, found.rows):
        assert column is None or len(column) == n
    assert found.labels is None or all(clean_label(label) == label for label in found.labels)
    rows = [found.row(place) for place in range(n)]
    assert rows == sorted(set(rows))


def _check_again(found: ImageSet, folder: Path) -> None:
    """What was taken is written and read as the same."""
    labels = found.labels or ("x",) * len(found)
    if found.drawings is not None:
        content = Labelled(tuple(found.images), labels, found.drawings, found.writers or ("",) * len(found))
        (file,) = write("unipen", content, folder / "again.unp", force=True)
        if not {drawing.pen_width for drawing in found.drawings} <= {Drawing().pen_width}:
            return  # a width that only InkML keeps
    else:
        (file,) = write("npz", Labelled(tuple(found.images), labels), folder / "again.npz", force=True)
    again = read_images(file, as_is=True)
    assert again.labels == labels
    assert (again.images == found.images).all()


def main() -> None:
    """One form."""
    form, folder, seed, seconds = sys.argv[1:]
    tally = fuzz(form, Path(folder), int(seed), float(seconds))
    print(json.dumps(asdict(tally)), flush=True)


if __name__ == "__main__":
    main()

"""How long a gallery takes, and how large it makes a process: ``studio gallery-stopwatch``, a child of the bench.

Each task runs in a process of its own, because memory is the process's: what an earlier size left behind would count.
A task prints one JSON object of plain figures; `bench_gallery` makes medians of them. Nothing heavier than the gallery
is imported, so that the growth of the process is the gallery's alone.
"""

from __future__ import annotations

import json
import os
import sys
import uuid
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

import numpy as np

from studio.formats.writers import write_seed_csv
from studio.gallery.columns import to_columns
from studio.gallery.disk import sync_data, write_all
from studio.gallery.events import Answered
from studio.gallery.hdf5 import write_file
from studio.gallery.payloads import encode
from studio.gallery.records import DRAWN, NewSample, Trial
from studio.gallery.state import State
from studio.gallery.store import Gallery
from studio.glyphs.normalise import VERSION, glyph
from studio.glyphs.strokes import Drawing, load_recorded, make_stroke, pack
from studio.paths import shipped

T = TypeVar("T")

APPENDS = 300
MANY = 1000  # samples that are relabelled, or deleted and brought back, at once
CLASSES = tuple("0123456789")
WRITERS = ("ada", "ben", "cy")


def drawings(seed: int = 1) -> Iterator[NewSample]:
    """Drawings without end: the demo's strokes and pictures over and over, each answered a little differently."""
    recorded = load_recorded(shipped("datasets") / "demo-strokes.npz")
    known = [
        (image, pack(_as_drawn_with_a_mouse(drawing)), label)
        for drawing, label in zip(recorded.drawings, recorded.labels, strict=True)
        if (image := glyph(drawing)) is not None
    ]
    random = np.random.default_rng(seed)
    for number, (image, strokes, label) in enumerate(cycle(known)):
        shares = random.dirichlet(np.full(len(CLASSES), 0.2)).astype(np.float32)
        predicted = CLASSES[int(shares.argmax())]
        yield NewSample(
            image, label, WRITERS[number % len(WRITERS)], DRAWN, 1_700_000_000.0 + number, VERSION, strokes,
            predicted, bool(shares.max() < 0.5), f"compact-{number // 5000}", shares, CLASSES,
        )  # fmt: skip


def _as_drawn_with_a_mouse(drawing: Drawing) -> Drawing:
    """Every other point: sixty a second, some fifty a drawing."""
    strokes = (make_stroke(s.points[::2], s.times[::2], s.pressures[::2]) for s in drawing.strokes)
    return Drawing(tuple(strokes), drawing.pen_width)


def make(path: Path, count: int) -> dict[str, Any]:
    """Write the gallery `path` of so many answered drawings, without a journal."""
    state = State()
    for number, new in enumerate(islice(drawings(), count)):
        trial = Trial(
            number, number, new.label, new.predicted, 0.5, new.unsure, new.model, new.writer, new.time
        )  # fmt: skip
        state.apply(number + 1, Answered(trial, new))
    write_file(path, to_columns(state), uuid.uuid4().bytes, state.last)
    return {"bytes": path.stat().st_size}


def look(path: Path) -> dict[str, Any]:
    """Open for looking only, as the command line does while a window owns it."""
    before = _resident()
    seconds, gallery = _timed(lambda: Gallery.open(path, read_only=True))
    counted = len(gallery.samples()) + len(gallery.trials())
    return {"open_s": seconds, "records": counted, "memory_mb": _resident() - before, "peak_mb": _peak() - before}


def work(path: Path, folder: Path) -> dict[str, Any]:
    """A day with the gallery: open, answer, relabel, delete, undo, filter, fold, export."""
    before = _resident()
    found: dict[str, Any] = {}
    found["open_s"], gallery = _timed(lambda: Gallery.open(path))
    samples, _ = gallery.samples(), gallery.trials()
    found["memory_mb"] = _resident() - before
    ids = [sample.id for sample in samples[:MANY]]
    found["many"] = len(ids)
    found |= _appends(gallery, folder)
    label = f"x{uuid.uuid4().hex[:6]}"  # not what an earlier task gave them
    found["relabel_s"] = _timed(lambda: gallery.relabel(ids, label))[0]
    found["filter_s"] = _timed(lambda: _wrong(gallery))[0]
    found["filter_again_s"] = _timed(lambda: _wrong(gallery))[0]
    found["delete_s"] = _timed(lambda: gallery.delete(ids))[0]
    found["undo_s"] = _timed(gallery.undo)[0]
    gallery.undo()  # the relabelling, too: the next task finds the gallery as this one did
    found["work_mb"] = _resident() - before
    found["fold_s"] = _timed(gallery.pack)[0]
    live = gallery.samples()
    export = folder / "export"
    found["export_s"] = _timed(
        lambda: write_seed_csv(export, [sample.image for sample in live], [sample.label for sample in live])
    )[0]
    found["peak_mb"] = _peak() - before
    gallery.close(fold=False)
    return found


def _wrong(gallery: Gallery) -> list[int]:
    """The filter a person asks for most: of one writer, one label, where the model was wrong."""
    return [
        sample.id
        for sample in gallery.samples()
        if sample.corrected and sample.writer == WRITERS[0] and sample.label == "7"
    ]


def _appends(gallery: Gallery, folder: Path) -> dict[str, Any]:
    """Answers, and beside each what the disk alone takes to keep as many bytes; milliseconds."""
    answers, syncs = [], []
    with (folder / "beside").open("wb", buffering=0) as beside:
        for new in islice(drawings(seed=os.getpid()), APPENDS):
            frame = encode(Answered(gallery.trials()[0], new))
            syncs.append(_timed(lambda: _keep(beside.fileno(), frame))[0] * 1000)  # noqa: B023 - called at once
            answers.append(_timed(lambda: gallery.answer(new, probability=0.5))[0] * 1000)  # noqa: B023
    return {"append_ms": answers, "sync_ms": syncs}


def _keep(descriptor: int, data: bytes) -> None:
    write_all(descriptor, data)
    sync_data(descriptor)


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    started = perf_counter()
    result = work()
    return perf_counter() - started, result


def _resident() -> float:
    """MB of memory that this process has."""
    import psutil

    return float(psutil.Process().memory_info().rss) / 2**20


def _peak() -> float:
    """MB of memory that this process ever had; what it has now, where that is not known."""
    try:
        import resource
    except ImportError:
        return _resident()
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20


def main(arguments: Sequence[str] | None = None) -> int:
    """``make GALLERY COUNT``, ``look GALLERY`` or ``work GALLERY FOLDER``; one JSON object on standard output."""
    task, path, *rest = sys.argv[1:] if arguments is None else arguments
    if task == "make":
        found = make(Path(path), int(rest[0]))
    elif task == "look":
        found = look(Path(path))
    else:
        found = work(Path(path), Path(rest[0]))
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

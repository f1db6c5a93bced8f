"""What became of a pool, as a table: every image with the file it came from, and who says what it is.

One row an item, twins too, in order of arrival: ``item, path, row, writer, state, label, probability, version``. The
label of what a person answered is the one it has in the gallery now; where it was deleted there since, the state is
``deleted``. Probability and version belong to machine labels alone, which are called what their class is called now; of
a deleted class they are ``deleted``. An item whose pixels were taught elsewhere is
``taught``: it is not asked, and the sample's label is its own.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from studio.formats.tables import escaped
from studio.gallery.pool import ANSWERED, MACHINE, OPEN, Item, Pool
from studio.gallery.pool_labels import LabelsNow
from studio.gallery.records import Sample, pictures_of
from studio.glyphs.classes import Recorded
from studio.glyphs.keys import pixel_keys

COLUMNS = ("item", "path", "row", "writer", "state", "label", "probability", "version")
DELETED, TAUGHT = "deleted", "taught"
Row = tuple[int, str, int, str, str, str, float | None, str]


def rows(pool: Pool, samples: Sequence[Sample], edits: Iterable[Recorded]) -> Iterator[Row]:
    """A row for each item; `samples`: those of the gallery that are not deleted, `edits`: all of it."""
    now = LabelsNow(edits)
    by_id = {sample.id: sample.label for sample in samples}
    keys = pixel_keys(pictures_of(samples))
    by_key = dict(zip(keys.tolist(), (sample.label for sample in samples), strict=True))
    every = pool.keys(range(len(pool))).tolist()
    for number in range(len(pool)):
        yield _row(pool.item(number), by_id, by_key.get(every[number]), now)


def _row(item: Item, by_id: Mapping[int, str], taught: str | None, now: LabelsNow) -> Row:
    mark = item.mark
    state, label, version = mark.state, mark.label, mark.version
    probability: float | None = mark.probability if version else None
    if state == ANSWERED and mark.sample >= 0:
        label = by_id.get(mark.sample, "")
        state = ANSWERED if mark.sample in by_id else DELETED
    elif state != ANSWERED and taught is not None:
        state, label, probability, version = TAUGHT, taught, None, ""
    elif state == MACHINE:
        label = now(label, mark.time)
        if not label:
            state, probability, version = DELETED, None, ""
    elif state == OPEN:
        label = ""
    return item.id, str(item.path), item.row, item.writer, state, label, probability, version


def as_csv(table: Iterator[Row]) -> bytes:
    """As a CSV that a spreadsheet opens, with a header."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for item, path, row, who, state, label, probability, version in table:
        sure = "" if probability is None else f"{probability:.6f}"
        writer.writerow([item, escaped(path), row, escaped(who), state, escaped(label), sure, escaped(version)])
    return text.getvalue().encode("utf-8", "replace")

"""What samples were called before: what trained on one knows its pixels under the label it had then.

A label is mended by hand, in `studio gallery review` say, or its whole class gets another name. Either is an edit, and
an undo takes nothing of it away: a training may have been in between.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from studio.gallery.records import LABEL, Edit, Sample
from studio.glyphs.classes import former_names


def former_labels(samples: Iterable[Sample], edits: Sequence[Edit]) -> Iterator[tuple[int, str]]:
    """For each label but today's that one of `samples`, or its class, ever had: its row among them, and that label."""
    had: dict[int, set[str]] = defaultdict(set)
    for edit in edits:
        if edit.field == LABEL:
            for number, before, after in zip(edit.samples, edit.before, edit.after, strict=True):
                had[number] |= {before, after}
    former = former_names(edits)
    if not (had or former):
        return
    for row, sample in enumerate(samples):
        others = had.get(sample.id, frozenset()) | former.get(sample.label, frozenset())
        for label in others - {sample.label, ""}:
            yield row, label

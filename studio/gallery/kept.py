"""Samples, trials and edits as they are kept: made of what came, after an edit, and in the place of what is lost."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from studio.gallery.records import (
    CHECKED,
    HELD_OUT,
    KEPT,
    LABEL,
    LIVE,
    SIDE,
    STATE,
    WRITER,
    Edit,
    NewSample,
    Sample,
    Trial,
)

MARKS = (HELD_OUT, CHECKED)  # fields of edits of which samples have no column
FORGOTTEN = ""  # stands for the name of a forgotten writer
LOST = "?"  # label of the tombstone that keeps the place of a sample whose record is damaged
LOST_SAMPLE = NewSample(np.zeros((SIDE, SIDE), np.uint8), LOST, "", "", 0.0, 0)


def edited(sample: Sample, field: str, value: str) -> Sample:
    """`sample` with `value` in `field`."""
    one = sample
    return Sample(  # not `replace`, which takes four times as long: an undone import may have 100,000
        one.image,
        value if field == LABEL else one.label,
        value if field == WRITER else one.writer,
        one.source, one.time, one.normalisation, one.strokes, one.predicted, one.unsure, one.model, one.probabilities,
        one.classes, one.id,
        value != LIVE if field == STATE else one.deleted,
        value == KEPT if field == HELD_OUT else one.held_out,
        value if field == CHECKED else one.checked,
    )  # fmt: skip


def within(own: range, edit: Edit) -> Edit:
    """`edit` as far as it is of these samples."""
    kept = [place for place, number in enumerate(edit.samples) if number in own]
    if len(kept) == len(edit.samples):
        return edit
    return replace(
        edit,
        samples=tuple(edit.samples[place] for place in kept),
        before=tuple(edit.before[place] for place in kept),
        after=tuple(edit.after[place] for place in kept),
    )


def without(writer: str, edit: Edit) -> Edit:
    """`edit` of writers without that name."""
    before, after = (
        tuple(FORGOTTEN if name == writer else name for name in names) for names in (edit.before, edit.after)
    )
    return replace(edit, before=before, after=after)


def mark(samples: list[Sample], edits: list[Edit]) -> None:
    """Give samples what a person has said of them beside their label: the gallery file has it in the edits alone."""
    for field in MARKS:
        said: dict[int, str] = {}
        for edit in edits:
            if edit.field == field:
                said.update(zip(edit.samples, edit.after, strict=True))
        for number, value in said.items():
            if value and 0 <= number < len(samples) and not samples[number].lost:
                samples[number] = edited(samples[number], field, value)


def lost_trial(number: int) -> Trial:
    """What keeps the place of a trial whose record is damaged."""
    return Trial(number, None, "", "", 0.0, False, "", "", 0.0, taken_back=True)


def stored(new: NewSample, number: int, *, deleted: bool = False) -> Sample:
    """`new` as the sample with id `number`."""
    return Sample(
        new.image, new.label, new.writer, new.source, new.time, new.normalisation, new.strokes, new.predicted,
        new.unsure, new.model, new.probabilities, new.classes, number, deleted,
    )  # fmt: skip

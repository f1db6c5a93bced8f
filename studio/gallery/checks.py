"""Arrays of a gallery file that are as they should be: what is looked at before they are believed.

A sum proves that nothing was damaged, not that nothing was meant badly. So no code, offset or length leads out of the
arrays, and no row says what this program never writes: what a gallery holds can be shown, changed, taken back, merged
and written again, whoever made it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from studio.gallery.columns import CODE, COLUMNS, SPANNED, Columns
from studio.gallery.events import DamagedError
from studio.gallery.payloads import CHOICES
from studio.gallery.records import CHECKED, LABEL, MAX_CLASSES, MAX_NUMBER, MAX_STROKES, MAX_TEXT, WRITER


def check_columns(columns: Columns) -> None:
    """Raises DamagedError when columns do not fit together or say what cannot be. The sums are `broken_rows`' to check.

    The class lists of samples are last: what they lead into is sound then.
    """
    for name, (dtype, _) in COLUMNS.items():
        if dtype == CODE:
            _within(columns, name, 0, len(columns["texts/offsets"]) - 1)
    _within(columns, "samples/class_list", 0, len(columns["class_lists/offsets"]) - 1)
    _within(columns, "samples/normalisation", 0, MAX_NUMBER + 1)
    _within(columns, "trials/sample", -1, len(columns["samples/crc"]))
    _within(columns, "edits/samples", 0, len(columns["samples/crc"]))
    _within(columns, "edits/undoes", -1, len(columns["edits/undoes"]))
    if (columns["edits/undoes"] >= np.arange(len(columns["edits/undoes"]))).any():
        raise DamagedError("an edit takes back one that is not there yet")
    _check_lengths(columns)
    for name in ("samples/time", "trials/time", "trials/probability", "edits/time"):
        if not np.isfinite(columns[name]).all():
            raise DamagedError(f"a value of {name} is not a number")
    _check_shares(columns)
    _check_labels_and_edits(columns)


def _within(columns: Columns, name: str, least: int, end: int) -> None:
    column = columns[name]
    if len(column) and not (least <= int(column.min()) and int(column.max()) < end):
        raise DamagedError(f"a value of {name} is out of range")


def _check_lengths(columns: Columns) -> None:
    if not len(columns["edits/samples"]) == len(columns["edits/before"]) == len(columns["edits/after"]):
        raise DamagedError("the edits are of unequal lengths")
    for name, target in SPANNED.items():
        offsets = columns[name]
        if not len(offsets) or offsets[0] or offsets[-1] != len(columns[target]) or (np.diff(offsets) < 0).any():
            raise DamagedError(f"the offsets {name} are wrong")
    for name, most in (("texts", MAX_TEXT), ("class_lists", MAX_CLASSES), ("samples/strokes", MAX_STROKES)):
        if (_lengths(columns, name) > most).any():
            raise DamagedError(f"something of {name} is longer than {most:,}")
    for name in ("samples/label", "trials/sample", "edits/what"):
        if len(columns[name]) != len(columns[f"{name.partition('/')[0]}/crc"]):
            raise DamagedError("it has not as many sums as rows")


def _lengths(columns: Columns, name: str) -> NDArray[np.int64]:
    separator = "_" if name == "samples/strokes" else "/"
    return np.diff(columns[f"{name}{separator}offsets"])


def _check_shares(columns: Columns) -> None:
    """A sample has a probability for each of its classes, or none at all."""
    shares = np.diff(columns["samples/probabilities_offsets"])
    if len(shares) != len(columns["samples/class_list"]):
        raise DamagedError("the samples are of unequal lengths")
    classes = _lengths(columns, "class_lists")[columns["samples/class_list"]]
    if ((shares != 0) & (shares != classes)).any():
        raise DamagedError("a sample has not as many probabilities as classes")


def _check_labels_and_edits(columns: Columns) -> None:
    """No label is blank, and an edit is of a field there is, to what it can be."""
    blank = np.flatnonzero(_lengths(columns, "texts") == 0)
    if np.isin(columns["samples/label"], blank).any():
        raise DamagedError("a sample has a blank label")
    fields, lengths = columns["edits/field"], np.diff(columns["edits/offsets"])
    if len(fields) != len(lengths):
        raise DamagedError("the edits are of unequal lengths")
    if not np.isin(fields, _codes(columns, LABEL, WRITER, CHECKED, *CHOICES)).all():
        raise DamagedError("an edit is of a field that is not there")
    of = np.repeat(fields, lengths)
    for name in ("edits/before", "edits/after"):
        values = columns[name]
        wrong = np.isin(of, _codes(columns, LABEL)) & np.isin(values, blank)
        for field, choices in CHOICES.items():
            wrong |= np.isin(of, _codes(columns, field)) & ~np.isin(values, _codes(columns, *choices))
        if wrong.any():
            raise DamagedError("an edit is to something that cannot be")


def _codes(columns: Columns, *texts: str) -> list[int]:
    """Every code of these texts."""
    offsets, blob = columns["texts/offsets"], columns["texts/bytes"]
    wanted = [text.encode() for text in texts]
    lengths = np.diff(offsets)
    likely = np.flatnonzero(np.isin(lengths, list(map(len, wanted))))
    return [code for code in likely.tolist() if blob[offsets[code] : offsets[code + 1]].tobytes() in wanted]

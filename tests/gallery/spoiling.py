"""Gallery files that mean harm: what each of these makes of a sound file is to be refused before it is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np

Spoil = Callable[[Any, Path], None]  # the open file, and another one that is none of the reader's business

TIB = 2**40


def external_link(file: Any, secret: Path) -> None:
    del file["samples/label"]
    file["samples/label"] = h5py.ExternalLink(str(secret), "/samples/label")


def external_group(file: Any, secret: Path) -> None:
    del file["samples"]
    file["samples"] = h5py.ExternalLink(str(secret), "/samples")


def soft_link(file: Any, secret: Path) -> None:
    del file["samples/label"]
    file["samples/label"] = h5py.SoftLink("/samples/writer")


def external_data(file: Any, secret: Path) -> None:
    count = len(file["samples/label"])
    del file["samples/label"]
    file["samples"].create_dataset("label", (count,), "<i4", external=[(str(secret), 0, h5py.h5f.UNLIMITED)])


def virtual_data(file: Any, secret: Path) -> None:
    count = len(file["samples/label"])
    del file["samples/label"]
    layout = h5py.VirtualLayout((count,), "<i4")
    layout[:] = h5py.VirtualSource(str(secret), "samples/label", (count,))
    file["samples"].create_virtual_dataset("label", layout)


def declared_size(file: Any, secret: Path) -> None:
    del file["samples/image"]
    shape = (2**40, 28, 28)
    file["samples"].create_dataset("image", shape, "u1", chunks=(1024, 28, 28), fletcher32=True)


def compressed(file: Any, secret: Path) -> None:
    data = file["samples/image"][()]
    del file["samples/image"]
    file["samples"].create_dataset("image", data=data, compression="gzip", fletcher32=True)


def other_type(file: Any, secret: Path) -> None:
    data = file["samples/label"][()]
    del file["samples/label"]
    file["samples"].create_dataset("label", data=data.astype("<i8"), fletcher32=True, chunks=True)


def text_objects(file: Any, secret: Path) -> None:
    count = len(file["samples/label"])
    del file["samples/label"]
    file["samples"].create_dataset("label", data=["x"] * count, dtype=h5py.string_dtype())


def missing(file: Any, secret: Path) -> None:
    del file["trials"]


def group_for_data(file: Any, secret: Path) -> None:
    del file["samples/label"]
    file.create_group("samples/label")


def wild_codes(file: Any, secret: Path) -> None:
    file["samples/label"][0] = 10**6


def wild_offsets(file: Any, secret: Path) -> None:
    file["samples/strokes_offsets"][1:] = file["samples/strokes_offsets"][-1]
    file["samples/strokes_offsets"][1] = 10**15


def unequal_lengths(file: Any, secret: Path) -> None:
    data = file["samples/label"][:-1]
    del file["samples/label"]
    file["samples"].create_dataset("label", data=data, fletcher32=True, chunks=True)


def sample_of_nobody(file: Any, secret: Path) -> None:
    file["trials/sample"][0] = 10**9


def vast(name: str) -> Spoil:
    """An array that declares tebibytes and holds nothing."""

    def spoil(file: Any, secret: Path) -> None:
        dtype, inner = file[name].dtype, file[name].shape[1:]
        del file[name]
        file.create_dataset(name, (TIB, *inner), dtype, chunks=(1024, *inner), fletcher32=True)

    spoil.__name__ = f"vast_{name.replace('/', '_')}"
    return spoil


def unwritten(file: Any, secret: Path) -> None:
    """As many bytes declared as the file has, and none of them written."""
    del file["samples/strokes"]
    file.create_dataset("samples/strokes", (10**5,), "u1", chunks=(1000,), fletcher32=True)


def contiguous(file: Any, secret: Path) -> None:
    """Data without a checksum."""
    data = file["samples/image"][()]
    del file["samples/image"]
    file["samples"].create_dataset("image", data=data)


def bomb(file: Any, secret: Path) -> None:
    """A gibibyte of zeros in a megabyte."""
    del file["samples/image"]
    made = file["samples"].create_dataset(
        "image", (2**30 // 784, 28, 28), "u1", chunks=(2**24 // 784, 28, 28), compression="gzip", compression_opts=1,
        fletcher32=True,
    )  # fmt: skip
    black = np.zeros((made.chunks[0], 28, 28), np.uint8)
    for start in range(0, len(made), len(black)):
        made[start : start + len(black)] = black[: len(made) - start]


def shuffled(file: Any, secret: Path) -> None:
    """Another filter before the checksum."""
    data = file["samples/time"][()]
    del file["samples/time"]
    file["samples"].create_dataset("time", data=data, shuffle=True, fletcher32=True, chunks=True)


def cyclic(file: Any, secret: Path) -> None:
    """A group that holds itself, in the place of an array and beside the others."""
    del file["samples/label"]
    file["samples/label"] = file["samples"]
    file["samples/again"] = file["samples"]


def itself(file: Any, secret: Path) -> None:
    """A group that is the whole file."""
    del file["trials"]
    file["trials"] = file["/"]


def soft_circle(file: Any, secret: Path) -> None:
    """Two names that lead to each other."""
    del file["samples/label"], file["samples/writer"]
    file["samples/label"] = h5py.SoftLink("/samples/writer")
    file["samples/writer"] = h5py.SoftLink("/samples/label")


def references(file: Any, secret: Path) -> None:
    """References to objects in the place of codes."""
    count = len(file["samples/label"])
    del file["samples/label"]
    made = file["samples"].create_dataset("label", (count,), h5py.ref_dtype)
    made[:] = [file.ref] * count


def regions(file: Any, secret: Path) -> None:
    """References to regions in the place of codes."""
    count = len(file["samples/label"])
    del file["samples/label"]
    file["samples"].create_dataset("label", (count,), h5py.regionref_dtype)


def ragged(file: Any, secret: Path) -> None:
    """Arrays of any length in the place of numbers."""
    count = len(file["samples/time"])
    del file["samples/time"]
    file["samples"].create_dataset("time", (count,), h5py.vlen_dtype(np.float64))


def compound(file: Any, secret: Path) -> None:
    """A record in the place of a number."""
    count = len(file["samples/time"])
    del file["samples/time"]
    file["samples"].create_dataset("time", (count,), [("a", "<f4"), ("b", "<f4")])


def other_order(file: Any, secret: Path) -> None:
    """Numbers with their bytes the other way round."""
    data = file["samples/label"][()]
    del file["samples/label"]
    file["samples"].create_dataset("label", data=data.astype(">i4"), fletcher32=True, chunks=True)


def one_number(file: Any, secret: Path) -> None:
    """A number in the place of an array."""
    del file["samples/label"]
    file["samples/label"] = np.int32(0)


def no_number(file: Any, secret: Path) -> None:
    """Nothing in the place of an array."""
    del file["samples/label"]
    file["samples/label"] = h5py.Empty("<i4")


def named_type(file: Any, secret: Path) -> None:
    """A type in the place of an array."""
    del file["samples/label"]
    file["samples/label"] = np.dtype("<i4")


def many_dimensions(file: Any, secret: Path) -> None:
    """An array of 32 dimensions."""
    del file["samples/label"]
    file["samples"].create_dataset("label", (1,) * 31 + (7,), "<i4", fletcher32=True, chunks=True)


def backward_offsets(file: Any, secret: Path) -> None:
    """Texts that begin before they end."""
    offsets = file["texts/offsets"]
    offsets[1:-1] = offsets[()][1:-1][::-1]


def negative_codes(file: Any, secret: Path) -> None:
    """A code of no text."""
    file["samples/label"][0] = -(2**31)


def no_texts(file: Any, secret: Path) -> None:
    """Codes without a text at all."""
    del file["texts/offsets"], file["texts/bytes"]
    file["texts/offsets"] = np.empty(0, np.int64)
    file["texts/bytes"] = np.empty(0, np.uint8)


def wild_lists(file: Any, secret: Path) -> None:
    """Probabilities of classes that are not there."""
    file["samples/class_list"][0] = 2**62


def one_chunk(name: str, shape: tuple[int, ...], stored: bytes, mask: int = 0) -> Spoil:
    """An array whose one chunk has `shape` and is nothing but `stored`."""

    def spoil(file: Any, secret: Path) -> None:
        old = file[name]
        count, dtype = old.shape, old.dtype
        del file[name]
        limits = (None, *count[1:])
        made = file.create_dataset(name, count, dtype, chunks=shape, maxshape=limits, fletcher32=True)
        made.id.write_direct_chunk((0,) * len(count), stored, mask)

    return spoil


def short_chunk(file: Any, secret: Path) -> None:
    """Pictures in a chunk of eight bytes, for which the checksum is right."""
    one_chunk("samples/image", (1024, 28, 28), bytes(8))(file, secret)


def vast_chunk(file: Any, secret: Path) -> None:
    """A few pictures in a chunk that would hold two million."""
    one_chunk("samples/image", (2**21, 28, 28), bytes(64))(file, secret)


def unchecked_chunk(file: Any, secret: Path) -> None:
    """Labels whose chunk says that it has no checksum."""
    one_chunk("samples/label", (len(file["samples/label"]),), bytes(4 * len(file["samples/label"])), 1)(file, secret)


def missing_chunk(file: Any, secret: Path) -> None:
    """Labels of which nothing is written."""
    count = len(file["samples/label"])
    del file["samples/label"]
    file.create_dataset("samples/label", (count,), "<i4", chunks=(count,), fletcher32=True)


def few_shares(file: Any, secret: Path) -> None:
    """One sample with fewer probabilities than classes, and one with more."""
    file["samples/probabilities_offsets"][1] -= 1


def blank_label(file: Any, secret: Path) -> None:
    """A sample whose label is the empty text."""
    lengths = np.diff(file["texts/offsets"][()])
    file["samples/label"][0] = int(np.flatnonzero(lengths == 0)[0])


def wild_field(file: Any, secret: Path) -> None:
    """An edit of a field that samples have not."""
    file["edits/field"][0] = file["samples/label"][0]


def wild_state(file: Any, secret: Path) -> None:
    """An edit that makes samples neither live nor deleted."""
    file["edits/after"][0] = file["samples/label"][0]


def later_undo(file: Any, secret: Path) -> None:
    """An edit that takes back one that is not there."""
    file["edits/undoes"][0] = len(file["edits/undoes"])


def own_undo(file: Any, secret: Path) -> None:
    """An edit that takes itself back."""
    file["edits/undoes"][-1] = len(file["edits/undoes"]) - 1


def no_time(file: Any, secret: Path) -> None:
    """A time that is no number."""
    file["samples/time"][0] = np.nan


def wild_normalisation(file: Any, secret: Path) -> None:
    """A version that no sample can have."""
    file["samples/normalisation"][0] = 2**32 - 1


def long_text(file: Any, secret: Path) -> None:
    """A label of ten thousand characters."""
    offsets = file["texts/offsets"][()]
    blob = np.concatenate([file["texts/bytes"][()], np.full(10_000, ord("x"), np.uint8)])
    offsets[-1] += 10_000
    for name, data in (("offsets", offsets), ("bytes", blob)):
        del file[f"texts/{name}"]
        file["texts"].create_dataset(name, data=data, chunks=data.shape, fletcher32=True)


def few_sums(file: Any, secret: Path) -> None:
    """Fewer sums than rows."""
    data = file["trials/crc"][:-1]
    del file["trials/crc"]
    file["trials"].create_dataset("crc", data=data, chunks=data.shape, fletcher32=True)


KNOWN: tuple[Spoil, ...] = (
    external_link, external_group, soft_link, external_data, virtual_data, declared_size, compressed, other_type,
    text_objects, missing, group_for_data, wild_codes, wild_offsets, unequal_lengths, sample_of_nobody,
    short_chunk, vast_chunk, unchecked_chunk, missing_chunk, few_shares, blank_label, wild_field, wild_state,
    later_undo, own_undo, no_time, wild_normalisation, long_text, few_sums,
)  # fmt: skip
WILD: tuple[Spoil, ...] = (
    vast("texts/offsets"), vast("samples/label"), vast("samples/strokes"), vast("trials/time"), vast("edits/samples"),
    unwritten, contiguous, bomb, shuffled, cyclic, itself, soft_circle, references, regions, ragged, compound,
    other_order, one_number, no_number, named_type, many_dimensions, backward_offsets, negative_codes, no_texts,
    wild_lists,
)  # fmt: skip

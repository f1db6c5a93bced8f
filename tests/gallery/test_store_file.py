"""The gallery file: what is written comes back, damage is noticed, and a hostile file is refused before it is read."""

from __future__ import annotations

import random
import shutil
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.errors import StudioError
from studio.gallery.checks import check_columns
from studio.gallery.columns import broken_rows, from_columns, to_columns
from studio.gallery.events import Added, Cleared, DamagedError, Edited, TakenBack
from studio.gallery.folder import rescue
from studio.gallery.hdf5 import FORMAT, check_digest, read_cut_file, read_file, read_header, seal, write_file
from studio.gallery.records import CHECKED, DELETED, LABEL, LIVE, STATE, Edit, Trial
from studio.gallery.state import State
from studio.gallery.store import Gallery, load_samples, verify
from tests.gallery.making import LABELS, NUMBERS, TEXTS, content, imported, new_samples, plain, teach
from tests.gallery.spoiling import KNOWN

IDENTITY = b"sixteen bytes id"


@st.composite
def states(draw: st.DrawFn) -> State:
    """Any state that events can bring about."""
    state = State()
    samples = draw(st.lists(new_samples(), max_size=4))
    number = 1
    if samples:
        state.apply(number, Added(0, 0, 1, tuple(samples)))
        number += 1
    for row in range(draw(st.integers(0, 3))):
        trial = Trial(row, None, "", draw(TEXTS), draw(NUMBERS), draw(st.booleans()), draw(TEXTS), "", draw(NUMBERS))
        state.apply(number, Cleared(trial))
        number += 1
    taken_back = draw(st.integers(0, 3))
    if taken_back < len(state.trials):
        state.apply(number, TakenBack(taken_back, 0.0))
        number += 1
    for row in range(draw(st.integers(0, 3)) if samples else 0):
        field = draw(st.sampled_from([LABEL, STATE, CHECKED]))
        value = st.sampled_from([LIVE, DELETED]) if field == STATE else LABELS
        chosen = tuple(draw(st.lists(st.integers(0, len(samples) - 1), max_size=3, unique=True)))
        before = tuple(state.value(sample, field) for sample in chosen)
        after = tuple(draw(value) for _ in chosen)
        undoes = draw(st.none() | st.just(0)) if row else None
        edit = Edit(row, draw(TEXTS), field, chosen, before, after, draw(NUMBERS), undoes)
        state.apply(number, Edited(edit))
        number += 1
    return state


@given(states())
@settings(max_examples=60)
def test_that_columns_give_the_state_back(state: State) -> None:
    columns = to_columns(state)
    check_columns(columns)
    back = from_columns(columns, last=state.last)
    assert content(back) == content(state)
    assert not any(broken_rows(back, columns).values())


@given(states())
@settings(max_examples=25)
def test_that_the_file_gives_the_columns_back(tmp_path_factory: pytest.TempPathFactory, state: State) -> None:
    path = tmp_path_factory.mktemp("file") / "g.h5"
    columns = to_columns(state)
    write_file(path, columns, IDENTITY, state.last)
    header = read_header(path)
    check_digest(path, header)
    assert (header.identity, header.last) == (IDENTITY, state.last)
    found = read_file(path)
    assert {name: (c.dtype, c.shape, c.tobytes()) for name, c in found.items()} == {
        name: (c.dtype, c.shape, c.tobytes()) for name, c in columns.items()
    }


@given(states(), st.data())
@settings(max_examples=60)
def test_that_a_changed_column_is_pinned_to_its_rows(state: State, data: st.DataObject) -> None:
    columns = to_columns(state)
    name = data.draw(st.sampled_from([n for n, c in columns.items() if c.size and not n.endswith("offsets")] or [""]))
    if not name:
        return
    column = columns[name].copy()
    place = data.draw(st.integers(0, column.nbytes - 1))
    column.reshape(-1).view(np.uint8)[place] ^= 1 << data.draw(st.integers(0, 7))
    columns[name] = column
    try:
        check_columns(columns)
        back = from_columns(columns, last=state.last)
        broken = broken_rows(back, columns)
    except DamagedError:
        return
    if content(back) == content(state):  # a sum, or a text that no row uses any more
        return
    different = {
        group: [row for row, (a, b) in enumerate(zip(new, old, strict=True)) if a != b]
        for group, new, old in zip(("samples", "trials", "edits"), content(back), content(state), strict=True)
    }
    assert broken == different


@pytest.fixture(scope="module")
def gallery_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small gallery, all of it in its file."""
    path = tmp_path_factory.mktemp("file") / "g.h5"
    with Gallery.open(path) as gallery:
        teach(gallery, range(6))
        gallery.add([imported(9)])
        gallery.relabel([2], "b")
        gallery.take_back(4)
    return path


def test_that_every_flipped_bit_of_the_file_is_noticed(gallery_file: Path, tmp_path: Path) -> None:
    data = gallery_file.read_bytes()
    path = tmp_path / "g.h5"
    choose = random.Random(5)
    places = [*range(512 * 8), *(choose.randrange(512 * 8, len(data) * 8) for _ in range(2000))]
    path.write_bytes(data)
    with path.open("r+b", buffering=0) as file:
        for place in places:
            byte = data[place // 8]
            file.seek(place // 8)
            file.write(bytes([byte ^ 1 << place % 8]))
            with pytest.raises((DamagedError, StudioError)):
                check_digest(path, read_header(path))
            file.seek(place // 8)
            file.write(bytes([byte]))
    check_digest(path, read_header(path))


def test_that_a_file_cut_anywhere_is_noticed(gallery_file: Path, tmp_path: Path) -> None:
    data = gallery_file.read_bytes()
    path = tmp_path / "g.h5"
    for end in [*range(0, 600, 7), *range(600, len(data), 1999)]:
        path.write_bytes(data[:end])
        with pytest.raises(DamagedError):
            check_digest(path, read_header(path))


def test_that_a_damaged_gallery_is_refused_in_one_line_and_left_alone(gallery_file: Path, tmp_path: Path) -> None:
    data = bytearray(gallery_file.read_bytes())
    data[len(data) // 2] ^= 1
    path = tmp_path / "g.h5"
    path.write_bytes(data)
    for read_only in (False, True):
        with pytest.raises(StudioError, match=r"g\.h5 cannot be used: its content differs from its checksum") as caught:
            Gallery.open(path, read_only=read_only)
        assert "\n" not in str(caught.value)
    assert path.read_bytes() == data


def test_that_verify_reads_what_can_be_read_of_a_damaged_file(gallery_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "g.h5"
    assert (verify(gallery_file).samples, verify(gallery_file).problems) == (6, ())
    with h5py.File(gallery_file, "r") as file:
        place = 512 + file["samples/label"].id.get_chunk_info(0).byte_offset
    data = bytearray(gallery_file.read_bytes())
    data[place + 4 * 3] ^= 1
    path.write_bytes(data)
    report = verify(path)
    assert not report.ok
    assert (report.samples, report.trials) == (5, 5)
    assert report.problems == (
        f"{path} cannot be used: its content differs from its checksum",
        f"{path}: damaged samples: 1 (number 3)",
    )


@pytest.mark.parametrize("end", [0, 100, 512, 3000, 50_000])
def test_that_verify_survives_a_file_that_was_cut_off(gallery_file: Path, tmp_path: Path, end: int) -> None:
    path = tmp_path / "g.h5"
    path.write_bytes(gallery_file.read_bytes()[:end])
    report = verify(path)
    assert (report.samples, report.ok) == (0, False)


@pytest.mark.parametrize("lost", [1, 10, 100, 3000])
def test_that_a_file_that_lost_its_end_is_rescued_and_left_alone(gallery_file: Path, tmp_path: Path, lost: int) -> None:
    path, rescued = tmp_path / "g.h5", tmp_path / "rescued.h5"
    data = gallery_file.read_bytes()[:-lost]
    path.write_bytes(data)
    report = verify(path)
    assert not report.ok
    assert (report.samples, report.trials) == (6, 5)
    assert f"{path}: its edits cannot be read" in report.problems or lost < 3000
    assert rescue(path, rescued) == 6
    assert path.read_bytes() == data
    assert verify(rescued).ok
    for old, new in zip(load_samples(gallery_file), load_samples(rescued), strict=True):
        assert plain(old) == plain(new)


def test_that_only_rows_whose_sums_are_left_are_rescued(tmp_path: Path) -> None:
    path = tmp_path / "g.h5"
    with Gallery.open(path) as gallery:
        gallery.add([imported(number) for number in range(800)])  # so many that the sums lie behind all else of them
    data = path.read_bytes()
    path.write_bytes(data[: data.index(read_file(path)["samples/crc"].tobytes()) + 4 * 500])
    assert rescue(path, tmp_path / "rescued.h5") == 500


def test_that_a_cut_file_is_filled_up_to_no_more_than_a_gallery_gets(
    gallery_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "g.h5"
    path.write_bytes(gallery_file.read_bytes()[:-10])
    header = read_header(path)
    assert len(read_cut_file(path, header)["samples/crc"]) == 7  # one of them deleted
    monkeypatch.setattr("studio.gallery.hdf5._MAX_FILE", header.length - 1)
    with pytest.raises(DamagedError):
        read_cut_file(path, header)


@pytest.mark.parametrize("end", [0, 100, 3000])
def test_that_verify_says_what_to_do_when_nothing_can_be_read_and_that_it_helps(tmp_path: Path, end: int) -> None:
    path, copy = tmp_path / "g.h5", tmp_path / "copy.h5"
    with Gallery.open(path) as gallery:
        teach(gallery, range(6))
    shutil.copy(path, copy)
    with Gallery.open(path) as gallery:
        teach(gallery, range(6, 9))
        gallery.close(fold=False)
    path.write_bytes(path.read_bytes()[:end])
    report = verify(path)
    assert report.samples == 3
    assert not [text for text in report.problems if "HDF5" in text or "sblock" in text or "\n" in text]
    (told,) = [text for text in report.problems if text.startswith(f"nothing of {path} can be read: ")]
    for word in ("move it aside", "keep it", "put an earlier copy in its place", "g.h5.journal-*, is still read"):
        assert word in told
    path.rename(tmp_path / "aside.h5")
    shutil.copy(copy, path)
    with Gallery.open(path) as gallery:
        assert len(gallery.samples()) == 9


def test_that_a_link_to_a_gallery_leads_to_its_journal_too(tmp_path: Path) -> None:
    path, link = tmp_path / "far" / "g.h5", tmp_path / "near.h5"
    path.parent.mkdir()
    with Gallery.open(path) as gallery:
        teach(gallery, range(6))
    with Gallery.open(path) as gallery:
        teach(gallery, range(6, 9))
        gallery.close(fold=False)
    link.symlink_to(path)
    assert (verify(link).samples, verify(link).journal_records, verify(link).problems) == (9, 3, ())
    assert len(load_samples(link)) == 9
    path.write_bytes(path.read_bytes()[:3000])
    assert verify(link).samples == 3
    assert str(path) in verify(link).problems[0]


def test_that_a_newer_file_is_refused(gallery_file: Path, tmp_path: Path) -> None:
    data = bytearray(gallery_file.read_bytes())
    struct.pack_into("<I", data, 8, FORMAT + 1)
    struct.pack_into("<I", data, 508, zlib.crc32(data[:508]))
    path = tmp_path / "g.h5"
    path.write_bytes(data)
    for use in (Gallery.open, verify):
        with pytest.raises(StudioError, match=r"newer version of this program \(format 4\): update the program$"):
            use(path)
    assert path.read_bytes() == data


def test_that_a_file_of_the_first_format_is_read(gallery_file: Path, tmp_path: Path) -> None:
    data = bytearray(gallery_file.read_bytes())
    struct.pack_into("<I", data, 8, 1)
    struct.pack_into("<I", data, 508, zlib.crc32(data[:508]))
    path = tmp_path / "g.h5"
    path.write_bytes(data)
    assert verify(path).ok
    with Gallery.open(path) as old, Gallery.open(gallery_file, read_only=True) as new:
        assert content(old) == content(new)


def test_that_what_was_written_in_the_second_format_is_read_and_written_anew(tmp_path: Path) -> None:
    """A file and a journal of the program that had no labels checked, as they lay on the disk."""
    path = tmp_path / "gallery.h5"
    shutil.unpack_archive(Path(__file__).with_name("format-2.zip"), tmp_path)
    assert verify(path).ok
    for folded in (False, True):
        with Gallery.open(path) as gallery:
            assert [(one.id, one.label, one.writer, one.held_out) for one in gallery.samples()] == [
                (1, "1", "ada", False),
                (2, "x", "me", False),
                (3, "3", "me", False),
                (5, "5", "somebody", False),
            ]
            assert gallery.sample(0).held_out
            assert (len(gallery.samples(deleted=True)), len(gallery.trials())) == (6, 4)
            assert [one.sound for one in gallery.samples()] == [folded, False, False, False]
            gallery.keep_labels([1])
            gallery.pack()
    with Gallery.open(path) as gallery:
        assert gallery.undo() == "1 label to be doubted again"
        assert gallery.undo() == 'class "7" is back, with 1 sample'


@pytest.mark.parametrize("data", [b"", b"no gallery at all" * 100, b"\x89HDF\r\n\x1a\n" + bytes(2000)])
def test_that_somebody_elses_file_is_refused_and_left_alone(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "g.h5"
    path.write_bytes(data)
    with pytest.raises(StudioError, match="cannot be used"):
        Gallery.open(path)
    assert path.read_bytes() == data


@pytest.mark.parametrize("spoil", KNOWN)
def test_that_a_hostile_file_is_refused(gallery_file: Path, tmp_path: Path, spoil: Callable[[Any, Path], None]) -> None:
    secret = tmp_path / "secret.h5"
    shutil.copy(gallery_file, secret)
    path = tmp_path / "g.h5"
    shutil.copy(gallery_file, path)
    header = read_header(path)
    with h5py.File(path, "r+") as file:
        spoil(file, secret)
    seal(path, header.identity, header.last)
    check_digest(path, read_header(path))
    before = path.read_bytes(), secret.read_bytes()
    secret.chmod(0)  # whoever follows a link there is found out (not by root)
    with pytest.raises(StudioError, match="cannot be used"):
        Gallery.open(path)
    assert verify(path).problems
    secret.chmod(0o600)
    assert (path.read_bytes(), secret.read_bytes()) == before


def test_that_a_file_after_which_no_record_could_have_a_number_is_refused(gallery_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "g.h5"
    shutil.copy(gallery_file, path)
    seal(path, read_header(path).identity, 2**64 - 1)
    with pytest.raises(StudioError, match="cannot be used: it says that it goes up to event"):
        Gallery.open(path)


def test_that_a_file_spoilt_in_nothing_is_read(gallery_file: Path, tmp_path: Path) -> None:
    """The tests above fail for what they spoil, not for how they spoil it."""
    path = tmp_path / "g.h5"
    shutil.copy(gallery_file, path)
    header = read_header(path)
    with h5py.File(path, "r+") as file:
        file["trials/sample"][0] = file["trials/sample"][0]
    seal(path, header.identity, header.last)
    with Gallery.open(path) as gallery:
        assert len(gallery.samples()) == 6


def test_that_a_wrong_row_under_a_right_checksum_is_found(gallery_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "g.h5"
    shutil.copy(gallery_file, path)
    header = read_header(path)
    with h5py.File(path, "r+") as file:
        file["samples/time"][3] += 1
    seal(path, header.identity, header.last)
    report = verify(path)
    assert report.samples == 5
    assert report.problems == (f"{path}: damaged samples: 1 (number 3)",)

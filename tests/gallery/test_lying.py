"""A journal that lies under right sums is refused in one line, and nothing is written; see `tests.torture` for more."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.gallery import load as loading
from studio.gallery import owner
from studio.gallery.columns import to_columns
from studio.gallery.events import Added
from studio.gallery.folder import rescue
from studio.gallery.hdf5 import read_header, write_file
from studio.gallery.journal import Journal
from studio.gallery.load import load
from studio.gallery.payloads import encode
from studio.gallery.records import CHECKED, HELD_OUT, IMPORT, KEPT, Edit
from studio.gallery.segments import read_segment, segment_paths
from studio.gallery.store import Gallery, verify
from studio.gallery.sums import sum_of_edit
from tests.gallery.byhand import packed, place_of
from tests.gallery.lying import LIES, VALUES, Lie
from tests.gallery.making import imported, new_sample, teach


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a gallery with a few samples and edits, folded."""
    folder = tmp_path_factory.mktemp("sound")
    with Gallery.open(folder / "g.h5") as gallery:
        teach(gallery, range(3))
        gallery.add([imported(3)])
        gallery.relabel([0], "7a")
        gallery.pack()
    return folder


def seen(place: Path) -> list[tuple[str, int, int]]:
    """Every file with its size and the time of its last change, but for the locks."""
    files = [path for path in sorted(place.iterdir()) if not path.name.endswith("lock")]
    return [(path.name, path.lstat().st_size, path.lstat().st_mtime_ns) for path in files]


@pytest.mark.parametrize("lie", LIES, ids=lambda lie: str(lie.__name__))
def test_that_a_lie_is_refused_and_left_alone(sound: Path, tmp_path: Path, lie: Lie) -> None:
    place = tmp_path / "home"
    shutil.copytree(sound, place)
    lie(place_of(place / "g.h5"))
    before = seen(place)
    for read_only in (True, False):
        with pytest.raises(StudioError) as caught:
            Gallery.open(place / "g.h5", read_only=read_only)
        assert "g.h5" in str(caught.value)
        assert "\n" not in str(caught.value)
    assert seen(place) == before


@pytest.mark.parametrize("lie", VALUES, ids=lambda lie: str(lie.__name__))
def test_that_a_value_that_lies_is_refused_and_told(sound: Path, tmp_path: Path, lie: Lie) -> None:
    place = tmp_path / "home"
    shutil.copytree(sound, place)
    lie(place_of(place / "g.h5"))
    with pytest.raises(StudioError, match=r"g\.h5") as caught:
        load(place / "g.h5")
    problems = load(place / "g.h5", lenient=True).problems
    assert problems
    assert "\n" not in "".join((str(caught.value), *problems))


def test_that_a_mark_of_a_strange_sample_costs_no_other_anything(sound: Path, tmp_path: Path) -> None:
    shutil.copytree(sound, tmp_path / "home")
    place = place_of(tmp_path / "home" / "g.h5")
    ids = (place.samples, 0, place.samples + 1)
    mark = Edit(place.edits, IMPORT, HELD_OUT, ids, ("",) * 3, (KEPT,) * 3, 1.0)
    other = Edit(place.edits + 1, IMPORT, CHECKED, ids[2:], ("",), ("7",), 1.0)
    samples = (imported(8), imported(9))
    place.write([encode(Added(place.samples, 0, 1, samples, (mark, other))), place.answer(2), b"no record"])
    with pytest.raises(StudioError, match="a mark of a sample that is not of its import"):
        load(place.path)
    loaded = load(place.path, lenient=True)
    told = [problem for problem in loaded.problems if "import" in problem]
    assert (len(told), len(loaded.problems)) == (1, 2)
    assert told[0].endswith("g.h5: the import of samples 4 to 5: 1 mark of other samples left out")
    assert [sample.held_out for sample in loaded.state.live_samples()] == [False] * 4 + [True, True, False]
    rescue(place.path, tmp_path / "rescued.h5")
    with Gallery.open(tmp_path / "rescued.h5") as gallery:
        assert [sample.sound for sample in gallery.samples()] == [False] * 5 + [True, False]
        assert [sample.held_out for sample in gallery.samples()] == [False] * 4 + [True, True, False]


@pytest.mark.parametrize("number", [-9, -1, 9])
def test_that_an_edit_of_no_sample_in_a_file_marks_none_and_costs_none(
    sound: Path, number: int, tmp_path: Path
) -> None:
    """A number below 0 counts from the end in Python, and would mark another sample."""
    with Gallery.open(tmp_path / "other.h5") as gallery:
        teach(gallery, range(3))
        gallery.hold_out([1])
        gallery.pack()
        edit = replace(gallery._state.edits[0], samples=(number,))
        columns = to_columns(gallery._state)
    columns["edits/samples"] = np.array([number])
    columns["edits/crc"] = np.array([sum_of_edit(edit)], np.uint32)
    header = read_header(tmp_path / "other.h5")
    write_file(tmp_path / "g.h5", columns, header.identity, header.last)
    with pytest.raises(StudioError, match=r"g\.h5"):
        load(tmp_path / "g.h5")
    loaded = load(tmp_path / "g.h5", lenient=True)
    assert loaded.problems
    assert not any(sample.held_out for sample in loaded.state.samples)
    rescue(tmp_path / "g.h5", tmp_path / "rescued.h5")
    with Gallery.open(tmp_path / "rescued.h5") as gallery:
        assert [sample.held_out for sample in gallery.samples()] == [False] * 3


def test_that_what_follows_and_does_not_lie_is_read(sound: Path, tmp_path: Path) -> None:
    """The lies above are refused for what they say, not for how they are handed over."""
    shutil.copytree(sound, tmp_path / "home")
    place = place_of(tmp_path / "home" / "g.h5")
    place.write([place.answer(), place.edit()])
    assert verify(place.path).ok
    with Gallery.open(place.path) as gallery:
        assert [sample.label for sample in gallery.samples()] == ["x", "7", "7", "7", "7"]
        assert gallery.undo() == '1 sample back from "x" to "7"'


def test_that_probabilities_of_no_class_are_none_before_a_fold_as_after_it(tmp_path: Path) -> None:
    place = place_of(tmp_path / "g.h5")
    header = (
        '{"kind":"add","first":0,"part":0,"parts":1,"class_lists":[[]],"samples":[{"label":"7","writer":"me",'
        '"source":"imported","time":1.0,"normalisation":0,"strokes":0,"predicted":"","unsure":false,"model":"",'
        '"probabilities":true,"classes":0}]}'
    )
    place.write([packed(header, bytes(784))])
    with Gallery.open(place.path) as gallery:
        assert gallery.sample(0).probabilities is None
        gallery.pack()
    assert verify(place.path).ok


def test_that_a_full_segment_is_followed_by_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.gallery.journal.MAX_SEGMENT", 5_000)
    journal = Journal(tmp_path / "g.h5", bytes(16), 1)
    for number in range(5):
        journal.append([bytes([number]) * 2_000])
    journal.close()
    segments = [read_segment(path, last=True) for path in segment_paths(tmp_path / "g.h5")]
    assert [[record.payload[0] for record in segment.records] for segment in segments] == [[0, 1], [2, 3], [4]]
    assert not any(segment.damage for segment in segments)


def test_that_more_than_a_segment_holds_is_not_saved_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.gallery.journal.MAX_SEGMENT", 5_000)
    journal = Journal(tmp_path / "g.h5", bytes(16), 1)
    with pytest.raises(StudioError, match="at once are too many"):
        journal.append([bytes(3_000)] * 2)
    assert (journal.next_number, list(tmp_path.iterdir())) == (1, [])


def test_that_no_more_is_saved_than_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (owner, loading):
        monkeypatch.setattr(module, "MAX_RECORDS", 3)
    with Gallery.open(tmp_path / "g.h5", fold_after=99) as gallery:
        teach(gallery, range(3))
        with pytest.raises(StudioError, match="its journal is full and cannot be folded"):
            gallery.answer(new_sample(3), probability=0.5)
        assert len(gallery.samples()) == 3
        gallery.close(fold=False)
    with Gallery.open(tmp_path / "g.h5") as gallery:
        assert len(gallery.samples()) == 3

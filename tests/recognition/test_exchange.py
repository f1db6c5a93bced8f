"""Versions from and for other places: what was exported comes back whole; what a stranger made leaves nothing."""

from __future__ import annotations

import errno
import io
import json
import os
import stat
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.files import write_safely
from studio.recognition import exchange
from studio.recognition.card import ModelCard
from studio.recognition.changes import Changes
from studio.recognition.folder import CARD, CHANGES, FILES, SERVED, SPEC, TRAINED, WEIGHTS
from studio.recognition.library import ModelLibrary
from tests.recognition.conftest import MakeModel

Files = dict[str, bytes]


@pytest.fixture
def library(make_model: MakeModel, tmp_path: Path, own: Path) -> ModelLibrary:
    """nn-0 ships and serves; nn-1 was trained here."""
    make_model(tmp_path / "shipped" / "nn", "nn-0")
    made = ModelLibrary(tmp_path / "shipped", own)
    candidate = make_model(tmp_path / "c", "nn-1")
    np.save(candidate / TRAINED, np.array([9, 3], np.uint64))
    (candidate / CHANGES).write_bytes(Changes((), (), ()).packed())
    made.add(candidate)
    return made


@pytest.fixture
def files(library: ModelLibrary) -> Files:
    """The files of nn-1."""
    folder = library.resolve("nn-1").folder
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def zipped(path: Path, files: Files) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def everything(own: Path) -> set[str]:
    return {str(path.relative_to(own)) for path in own.rglob("*") if path.name != ".lock"}


@pytest.mark.parametrize("name", ["out.zip", "OUT.ZIP", "a folder"])
def test_that_an_exported_version_comes_back_whole(
    library: ModelLibrary, files: Files, tmp_path: Path, name: str
) -> None:
    library.export("nn", tmp_path / name)
    other = ModelLibrary(tmp_path / "shipped", tmp_path / "elsewhere")
    entry = other.import_(tmp_path / name)
    assert (entry.version, entry.shipped, entry.active) == ("nn-1", False, False)
    assert {path.name: path.read_bytes() for path in entry.folder.iterdir()} == files
    assert entry.trained_keys().tolist() == [3, 9]
    assert other.active().version == "nn-0"
    assert (tmp_path / name).exists()
    assert other.use("nn-1").active


def test_that_an_imported_version_gets_the_next_number_where_its_own_was_used(
    library: ModelLibrary, tmp_path: Path
) -> None:
    library.export("nn-1", tmp_path / "out.zip")
    assert library.import_(tmp_path / "out.zip").version == "nn-2"
    library.remove("nn-1")
    library.remove("nn-2")
    assert library.import_(tmp_path / "out.zip").version == "nn-3"
    library.export("nn-0", tmp_path / "shipped.zip")
    assert library.import_(tmp_path / "shipped.zip").version == "nn-4"


def test_that_an_imported_version_does_not_pass_for_one_trained_here(library: ModelLibrary, tmp_path: Path) -> None:
    path = library.resolve("nn-1").folder / "card.json"
    card = replace(ModelCard.from_json(path.read_text(encoding="utf-8")), from_scratch=True)
    path.write_text(card.to_json(), encoding="utf-8")
    assert library.resolve("nn-1").card.from_scratch
    library.export("nn-1", tmp_path / "out.zip")
    assert not library.import_(tmp_path / "out.zip").card.from_scratch
    assert not library.resolve("nn-2").card.from_scratch


def test_that_a_stranger_cannot_use_up_the_numbers(library: ModelLibrary, files: Files, tmp_path: Path) -> None:
    card = {**json.loads(files[CARD]), "version": "nn-999999999"}
    path = zipped(tmp_path / "in.zip", {**files, CARD: json.dumps(card).encode()})
    assert library.import_(path).version == "nn-2"
    assert library.next_version("nn") == "nn-3"


def test_that_an_export_writes_over_no_folder_and_not_into_the_library(
    library: ModelLibrary, tmp_path: Path, own: Path
) -> None:
    (tmp_path / "there").mkdir()
    before = everything(own)
    for place, says in (
        (tmp_path / "there", "it is there already"),
        (tmp_path / "no" / "such" / "a.zip", "cannot export"),
        (own / "nn-1" / "a.zip", "the library itself"),
        (own / "nn-7", "the library itself"),
    ):
        with pytest.raises(StudioError, match=says):
            library.export("nn-1", place)
    assert everything(own) == before
    assert not any((tmp_path / "there").iterdir())


def test_that_a_disk_that_fills_up_leaves_no_half_of_an_exported_folder(
    library: ModelLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = write_safely

    def full(path: Path, data: bytes) -> None:
        if path.name == WEIGHTS:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        write(path, data)

    monkeypatch.setattr(exchange, "write_safely", full)
    before = set(tmp_path.iterdir())
    with pytest.raises(StudioError, match="No space left on device; free some space"):
        library.export("nn-1", tmp_path / "out")
    assert set(tmp_path.iterdir()) == before


def test_that_a_damaged_version_is_not_exported(library: ModelLibrary, tmp_path: Path, own: Path) -> None:
    (own / "nn-1" / SERVED).write_bytes(b"damaged")
    with pytest.raises(StudioError, match=r"model\.tflite"):
        library.export("nn-1", tmp_path / "out.zip")
    assert not (tmp_path / "out.zip").exists()


def changed(**other: bytes | None) -> Callable[[Files], Files]:
    names = {name.replace(".", "_"): name for name in FILES}

    def change(files: Files) -> Files:
        new = {**files, **{names[key]: data for key, data in other.items() if data is not None}}
        return {name: data for name, data in new.items() if other.get(name.replace(".", "_"), b"") is not None}

    return change


def npz(**arrays: object) -> bytes:
    file = io.BytesIO()
    np.savez(file, **arrays)  # type: ignore[arg-type]
    return file.getvalue()


HOSTILE = {
    "no card": (changed(card_json=None), "card.json is missing"),
    "no weights": (changed(weights_npz=None), "weights.npz is missing"),
    "another network": (changed(model_tflite=b"damaged"), "model.tflite"),
    "no JSON": (changed(spec_json=b"[" * 100_000), "spec.json"),
    "a huge card": (changed(card_json=b" " * (2**20 + 1)), "card.json is larger than 1 MB"),
    "bad keys": (changed(trained_npy=b"no array"), "trained.npy"),
    "a bad bank": (changed(bank_npz=b"no bank"), "bank.npz"),
    "bad pictures": (changed(changes_npz=b"no pictures"), "changes.npz"),
    "pickled weights": (changed(weights_npz=npz(w0=np.array([{}], object))), "weights.npz"),
    "weights of another name": (changed(weights_npz=npz(evil=np.zeros(3))), "weights.npz"),
    "weights that are no numbers": (changed(weights_npz=npz(w0=np.array([np.nan]))), "not numbers"),
}


@pytest.mark.parametrize("how", [".zip", "folder"])
@pytest.mark.parametrize("case", HOSTILE)
def test_that_a_bad_model_is_refused_in_one_line_and_nothing_is_left_of_it(
    library: ModelLibrary, files: Files, tmp_path: Path, own: Path, case: str, how: str
) -> None:
    change, says = HOSTILE[case]
    bad = change(files)
    path = tmp_path / f"in{how}"
    if how == ".zip":
        zipped(path, bad)
    else:
        path.mkdir()
        for name, data in bad.items():
            (path / name).write_bytes(data)
    before = everything(own)
    with pytest.raises(StudioError) as caught:
        library.import_(path)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)
    assert str(own) not in str(caught.value)
    assert everything(own) == before


@pytest.mark.parametrize("name", ["../evil.py", "/etc/evil", "nn-1/card.json", "run.py", "C:\\evil", "CARD.JSON"])
def test_that_a_zip_with_a_file_of_another_name_is_refused(
    library: ModelLibrary, files: Files, tmp_path: Path, own: Path, name: str
) -> None:
    before = everything(tmp_path)
    path = zipped(tmp_path / "in.zip", {name: b"x", **files})
    with pytest.raises(StudioError, match="which is no file of a model"):
        library.import_(path)
    assert everything(tmp_path) == before | {"in.zip"}


def test_that_a_zip_of_links_of_twins_or_packed_otherwise_is_refused(
    library: ModelLibrary, files: Files, tmp_path: Path, own: Path
) -> None:
    before = everything(own)
    link = zipfile.ZipInfo(SPEC)
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "link.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    zipped(tmp_path / "twins.zip", files)
    with zipfile.ZipFile(tmp_path / "twins.zip", "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(CARD, b"{}")
    with zipfile.ZipFile(tmp_path / "lzma.zip", "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr(SPEC, files[SPEC])
    (tmp_path / "no.zip").write_bytes(b"PK\x03\x04 and no more")
    (tmp_path / "cut.zip").write_bytes(zipped(tmp_path / "whole.zip", files).read_bytes()[:-30])
    for name, says in (
        ("link", "a link"),
        ("twins", "two files"),
        ("lzma", "unknown way"),
        ("no", "not a complete"),
        ("cut", "not a complete"),
    ):
        with pytest.raises(StudioError, match=says):
            library.import_(tmp_path / f"{name}.zip")
    assert everything(own) == before


def test_that_a_zip_bomb_is_not_unpacked(files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(exchange.LIMITS, WEIGHTS, 2**20)
    path = zipped(tmp_path / "bomb.zip", {**files, WEIGHTS: bytes(50 * 2**20)})
    assert path.stat().st_size < 2**20
    (tmp_path / "copy").mkdir()
    with pytest.raises(StudioError, match=r"weights\.npz is larger than 1 MB"):
        exchange.receive(path, tmp_path / "copy")


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_that_a_folder_of_links_is_refused(library: ModelLibrary, files: Files, tmp_path: Path, own: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    (folder / TRAINED).unlink()
    (folder / TRAINED).symlink_to("/etc/passwd")
    before = everything(own)
    with pytest.raises(StudioError, match="a link"):
        library.import_(folder)
    assert everything(own) == before


def test_that_there_must_be_something_to_import(library: ModelLibrary, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name in ("nothing.zip", "empty"):
        with pytest.raises(StudioError, match="give a folder or"):
            library.import_(tmp_path / name)

"""``studio gallery rescue`` and ``forget-writer``, ``studio backup``."""

from __future__ import annotations

import shlex
import shutil
import zipfile
from pathlib import Path

import numpy as np
import pytest

from studio.gallery.backups import back_up, backups_folder
from studio.gallery.folder import make_new
from studio.gallery.pool import NewItems, Pool
from studio.gallery.pool_events import SKIPPED, Mark
from studio.gallery.store import Gallery, load_samples
from studio.glyphs.keys import sample_keys
from studio.paths import shipped
from studio.recognition.folder import TRAINED
from studio.settings import Settings, save_settings
from tests.cli.conftest import Cli
from tests.gallery.making import imported


def learnt_from(home: Path, samples: Path, number: int) -> None:
    """compact-1, trained on one sample."""
    newer = shutil.copytree(shipped("models") / "compact", home / "models" / "compact-1")
    card = (newer / "card.json").read_text(encoding="utf-8")
    (newer / "card.json").write_text(card.replace('"compact-0"', '"compact-1"'), encoding="utf-8")
    sample = load_samples(samples)[number]
    np.save(newer / TRAINED, sample_keys(np.array([sample.image]), [sample.label]))


def test_that_a_writer_is_forgotten_only_when_that_is_said(taught: Path, home: Path, run_cli: Cli) -> None:
    learnt_from(home, taught, 0)
    refused = run_cli("gallery", "forget-writer", "ann")
    assert refused.code == 1
    assert '2 samples of "ann" would go for good' in refused.err
    assert "compact-1" in refused.err
    assert len(load_samples(taught)) == 4
    run_cli("gallery", "backup")
    done = run_cli("gallery", "forget-writer", "ann", "--yes", "--json").json
    assert done == {"samples": 2, "backups": 1, "left": [], "unlabelled": 0, "versions": ["compact-1"]}
    assert [one.writer for one in load_samples(taught)] == ["ben", "ben"]


def test_that_a_label_changed_since_hides_no_training(taught: Path, home: Path, run_cli: Cli) -> None:
    learnt_from(home, taught, 0)
    run_cli("gallery", "relabel", "Q", "0")
    assert run_cli("gallery", "forget-writer", "ann", "--yes", "--json").json["versions"] == ["compact-1"]


def test_that_a_home_comes_back_from_its_backup(taught: Path, home: Path, tmp_path: Path, run_cli: Cli) -> None:
    learnt_from(home, taught, 0)
    file = tmp_path / "all.zip"
    make_new(home / "greek.h5")
    (home / "other.h5").write_bytes(b"of another program")
    with Gallery.open(taught), Pool.open(taught) as pool:  # as a window has them
        pool.add(NewItems(np.eye(28, dtype=np.uint8)[None].repeat(3, 0), [0, 1, 2]), tmp_path / "scans", 1.0)
        pool.mark([Mark(0, SKIPPED)])
        assert run_cli("backup", file, "--json").json["file"] == str(file)
    back = tmp_path / "back"
    with zipfile.ZipFile(file) as packed:
        packed.extractall(back)
    assert run_cli("gallery", "info", "--home", back, "--json").json["samples"] == 4
    assert "compact-1" in run_cli("models", "list", "--home", back).out
    with Pool.open(back / "gallery.h5") as copied:
        assert copied.counts()[SKIPPED] == 3  # two are its twins
    assert run_cli("gallery", "info", "--gallery", back / "greek.h5", "--json").json["samples"] == 0
    assert not (back / "other.h5").exists()
    again = run_cli("backup", file)
    assert again.code == 1
    assert "is there already" in again.err


def test_that_no_gallery_of_a_home_is_left_out_of_its_backup(
    taught: Path, home: Path, tmp_path: Path, run_cli: Cli
) -> None:
    """Nor one of which only the journal is there, as closing leaves it where a fold takes too long."""
    deep, odd = home / "classes" / "3b", home / "maths.gallery"
    deep.mkdir(parents=True)
    for path in (home / "letters.h5", deep / "a.h5", odd, tmp_path / "elsewhere.h5"):
        with Gallery.open(path) as gallery:
            gallery.add([imported()])
            gallery.close(fold=False)
        assert not path.exists()
    recent = (odd.name, str(tmp_path / "elsewhere.h5"), "../home/letters.h5")
    save_settings(home / "settings.json", Settings(recent=recent))
    back_up(taught)
    shutil.copytree(home / "classes", home / "gallery.h5.damaged-20260101-000000-000000")
    file = home / "all.zip"
    assert run_cli("backup", file).code == 0
    with zipfile.ZipFile(file) as packed:
        names = {name for name in packed.namelist() if name != "settings.json"}
        assert names == {"gallery.h5", "letters.h5", "classes/3b/a.h5", "maths.gallery"}
        packed.extractall(tmp_path / "back")
    for name in names:
        assert len(load_samples(tmp_path / "back" / name)) == (4 if name == "gallery.h5" else 1)


def test_that_a_home_without_anything_is_not_backed_up(tmp_path: Path, run_cli: Cli) -> None:
    done = run_cli("backup", tmp_path / "all.zip", "--home", tmp_path / "none")
    assert done.code == 1
    assert "nothing" in done.err
    assert not (tmp_path / "all.zip").exists()


def test_that_a_rescued_gallery_is_a_gallery(taught: Path, tmp_path: Path, run_cli: Cli) -> None:
    data = bytearray(taught.read_bytes())
    data[-1] ^= 0xFF
    taught.write_bytes(data)
    assert run_cli("gallery", "verify").code == 1
    new = tmp_path / "new.h5"
    assert run_cli("gallery", "rescue", new, "--json").json["samples"] > 0
    assert run_cli("gallery", "verify", "--gallery", new).code == 0


def test_that_what_rescue_says_to_do_replaces_the_damaged_gallery_and_no_other(
    taught: Path, tmp_path: Path, run_cli: Cli
) -> None:
    hurt = Path(shutil.copy(taught, tmp_path / "hurt one.h5"))
    before = taught.read_bytes()
    data = bytearray(hurt.read_bytes())
    data[-1] ^= 0xFF
    hurt.write_bytes(data)
    said = run_cli("gallery", "rescue", tmp_path / "new.h5", "--gallery", hurt).out
    program, *command = shlex.split(said.split("`")[1])
    assert program == "studio"
    assert run_cli(*command).code == 0
    assert taught.read_bytes() == before
    assert run_cli("gallery", "verify", "--gallery", hurt).code == 0


def test_that_a_writer_who_is_not_there_is_said_to_be_missing(taught: Path, run_cli: Cli) -> None:
    done = run_cli("gallery", "forget-writer", "nobody")
    assert done.code == 1
    assert 'there is no writer "nobody"' in done.err
    done = run_cli("gallery", "forget-writer", "nobody", "--yes")
    assert done.code == 1
    assert 'there is no writer "nobody"' in done.err


@pytest.mark.parametrize("words", [["backup"], ["models", "export", "compact-0"]], ids=" ".join)
def test_that_the_home_is_not_blamed_for_a_place_that_was_named(
    taught: Path, tmp_path: Path, run_cli: Cli, words: list[str]
) -> None:
    done = run_cli(*words, tmp_path / "missing" / "all.zip")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "choose another folder" in done.err
    assert "--home" not in done.err


def test_that_a_backup_that_is_not_there_is_said_with_how_to_list_those_that_are(taught: Path, run_cli: Cli) -> None:
    before = taught.read_bytes()
    for words in ((), ("--gallery", taught)):
        done = run_cli("gallery", "restore", "nope.h5", *words)
        assert (done.code, done.err.count("\n")) == (1, 1)
        assert "there is no file nope.h5" in done.err
        program, *command = shlex.split(done.err.split("`")[1])
        assert program == "studio"
        assert "no backups yet" in run_cli(*command).out
    assert taught.read_bytes() == before


def test_that_a_class_is_not_changed_without_a_backup(taught: Path, run_cli: Cli) -> None:
    run_cli("gallery", "delete-class", "o")
    (made,) = run_cli("gallery", "restore", "--json").json["backups"]
    assert len(load_samples(Path(made["path"]))) == 4
    assert len(load_samples(taught)) == 2


def test_that_a_backup_that_cannot_be_made_is_said_once(
    taught: Path, run_cli: Cli, caplog: pytest.LogCaptureFixture
) -> None:
    backups_folder(taught).write_text("in the way")
    done = run_cli("gallery", "delete-class", "o")
    assert done.code == 0
    assert (done.err + caplog.text).count("cannot make the folder of backups") == 1
    assert len(load_samples(taught)) == 2

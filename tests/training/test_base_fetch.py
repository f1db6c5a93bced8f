"""Fetching MNIST from a server of our own: resumable, atomic, and nothing but MNIST is kept."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.training import fetch, mnist
from studio.training.fetch import fetch_mnist


@dataclass
class Site:
    """A server with one file, and what it was asked."""

    content: bytes
    url: str = ""
    ranges: list[str | None] = field(default_factory=list)
    resumes: bool = True
    break_after: int | None = None  # bytes of a body after which the line is cut
    status: int = 200


@pytest.fixture
def site(stand_in: bytes) -> Iterator[Site]:
    here = Site(stand_in)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = self.headers.get("Range")
            here.ranges.append(asked)
            start = int(asked.removeprefix("bytes=").rstrip("-")) if asked and here.resumes else 0
            if here.status != 200 or (start and start >= len(here.content)):
                self.send_error(here.status if here.status != 200 else 416)
                return
            body = here.content[start:]
            self.send_response(206 if start else 200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body if here.break_after is None else body[: here.break_after])

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    here.url = f"http://127.0.0.1:{server.server_port}/mnist.npz"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield here
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A small set in MNIST's place: the same code checks it by its own shapes and checksums."""
    random = np.random.default_rng(7)
    arrays = {
        "x_train": random.integers(0, 256, (600, 28, 28), np.uint8),
        "y_train": random.integers(0, 10, 600, np.uint8),
        "x_test": random.integers(0, 256, (100, 28, 28), np.uint8),
        "y_test": random.integers(0, 10, 100, np.uint8),
    }
    monkeypatch.setattr(mnist, "_SHAPES", {name: array.shape for name, array in arrays.items()})
    monkeypatch.setattr(mnist, "SHA256", {name: mnist.digest(array) for name, array in arrays.items()})
    file = tmp_path / "stand-in.npz"
    np.savez(file, **arrays)  # type: ignore[arg-type]
    return file.read_bytes()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "datasets" / "mnist.npz"


def part_of(target: Path) -> Path:
    return target.with_name("mnist.npz.part")


def test_that_a_download_arrives_whole_with_its_progress(site: Site, target: Path) -> None:
    seen: list[tuple[int, int | None]] = []
    assert fetch_mnist(target, site.url, lambda done, total: seen.append((done, total))) == target
    assert target.read_bytes() == site.content
    assert seen[-1] == (len(site.content), len(site.content))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert not part_of(target).exists()


def test_that_a_broken_download_is_kept_and_gone_on_with(site: Site, target: Path) -> None:
    site.break_after = 300_000
    with pytest.raises(StudioError, match=r"300,000 bytes are kept, run it again to go on"):
        fetch_mnist(target, site.url)
    assert not target.exists()
    assert part_of(target).read_bytes() == site.content[:300_000]
    site.break_after = None
    fetch_mnist(target, site.url)
    assert target.read_bytes() == site.content
    assert site.ranges == [None, "bytes=300000-"]


def test_that_a_server_that_cannot_resume_is_asked_from_the_start(site: Site, target: Path) -> None:
    target.parent.mkdir()
    part_of(target).write_bytes(b"something of another day")
    site.resumes = False
    fetch_mnist(target, site.url)
    assert target.read_bytes() == site.content


def test_that_a_part_that_is_already_whole_is_taken(site: Site, target: Path) -> None:
    target.parent.mkdir()
    part_of(target).write_bytes(site.content)
    fetch_mnist(target, site.url)
    assert target.read_bytes() == site.content


@pytest.mark.parametrize("spoil", [lambda data: data[:-300] + bytes(300), lambda data: b"<html>sign in first</html>"])
def test_that_anything_but_mnist_is_thrown_away(site: Site, target: Path, spoil: Callable[[bytes], bytes]) -> None:
    target.parent.mkdir()
    target.write_bytes(b"what was there")
    site.content = spoil(site.content)
    with pytest.raises(StudioError, match="is not MNIST"):
        fetch_mnist(target, site.url)
    assert target.read_bytes() == b"what was there"
    assert not part_of(target).exists()


def test_that_a_spoilt_part_does_not_stand_in_the_way_for_ever(site: Site, target: Path) -> None:
    target.parent.mkdir()
    part_of(target).write_bytes(bytes(1000))
    with pytest.raises(StudioError, match="thrown away"):
        fetch_mnist(target, site.url)
    fetch_mnist(target, site.url)
    assert target.read_bytes() == site.content


@pytest.mark.parametrize("status", [404, 500])
def test_that_a_refusing_server_is_one_line(site: Site, target: Path, status: int) -> None:
    site.status = status
    with pytest.raises(StudioError, match="cannot download http") as caught:
        fetch_mnist(target, site.url)
    assert "\n" not in str(caught.value)
    assert not target.exists()


def test_that_a_server_that_is_gone_is_one_line(site: Site, target: Path) -> None:
    gone = site.url.replace(site.url.split(":")[2].split("/")[0], "9")
    with pytest.raises(StudioError, match="cannot download"):
        fetch_mnist(target, gone)
    assert not target.exists()


def test_that_a_file_far_too_large_is_not_downloaded(site: Site, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "MAX_DOWNLOAD", 100_000)
    with pytest.raises(StudioError, match="announces"):
        fetch_mnist(target, site.url)


def test_that_no_other_kind_of_address_is_opened(tmp_path: Path, target: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret")
    with pytest.raises(StudioError, match="https://"):
        fetch_mnist(target, secret.as_uri())
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]


def test_that_a_folder_that_cannot_be_made_is_one_line(site: Site, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StudioError, match="cannot write"):
        fetch_mnist(tmp_path / "file" / "mnist.npz", site.url)


@pytest.mark.skipif(sys.platform == "win32", reason="the size of files cannot be limited there")
def test_that_a_full_disk_is_one_line_and_the_download_goes_on_when_there_is_room(site: Site, target: Path) -> None:
    import resource

    target.parent.mkdir()
    target.write_bytes(b"what was there")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, limits[1]))
    try:
        with pytest.raises(StudioError, match=r"cannot write .*; free some space or choose another --home") as caught:
            fetch_mnist(target, site.url)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert "\n" not in str(caught.value)
    assert target.read_bytes() == b"what was there"
    assert part_of(target).read_bytes() == site.content[:300_000]
    fetch_mnist(target, site.url)
    assert target.read_bytes() == site.content
    assert site.ranges == [None, "bytes=300000-"]

"""Fetching MNIST, the one thing this program ever asks of a network, and only when a person says so.

A download goes to a ``.part`` file that a later try goes on with, and takes its name only after the checksums of
`studio.training.mnist` agree. Apart from `studio.training.mnist` because the window never needs a network library.
"""

from __future__ import annotations

import os
import urllib.error
import urllib.request
from collections.abc import Callable
from http.client import HTTPException, HTTPResponse
from pathlib import Path

from studio.errors import StudioError
from studio.formats.idx import reason
from studio.training.mnist import load_mnist

URL = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"  # where Keras keeps its copy
MAX_DOWNLOAD = 64 * 2**20
TIMEOUT = 30.0  # seconds without a byte
_CHUNK = 256 * 1024


def fetch_mnist(target: Path, url: str = URL, progress: Callable[[int, int | None], None] | None = None) -> Path:
    """Download MNIST to `target`, resumable and atomic; returns `target`.

    `progress` is told bytes so far and in all (None: unknown). What arrives is kept as ``<target>.part`` when the line
    breaks, and gone on with next time; it becomes `target` only when it is MNIST by its checksums. Raises StudioError.
    """
    if not url.startswith(("https://", "http://")):
        raise StudioError(f"{url} is not an address that starts with https:// or http://")
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _download(part, url, progress or _silent)
    except (urllib.error.URLError, HTTPException, TimeoutError, ConnectionError, ValueError) as error:
        kept = f"; {part.stat().st_size:,} bytes are kept, run it again to go on" if part.exists() else ""
        raise StudioError(f"cannot download {url}: {reason(getattr(error, 'reason', error) or error)}{kept}") from error
    except OSError as error:
        raise StudioError(f"cannot write {part}: {reason(error)}; free some space or choose another --home") from error
    try:
        load_mnist(part)
    except StudioError as error:
        part.unlink(missing_ok=True)
        raise StudioError(
            f"what {url} sent is not MNIST: its checksum differs; it was thrown away, try again later"
        ) from error
    return part.replace(target)


def _silent(_done: int, _total: int | None) -> None:
    """Progress nobody watches."""


def _download(part: Path, url: str, progress: Callable[[int, int | None], None]) -> None:
    """Bring `part` to the full length of `url`'s content, going on where it ends. Raises URLError, OSError."""
    start = part.stat().st_size if part.exists() else 0
    if start > MAX_DOWNLOAD:  # not ours
        start = 0
    request = urllib.request.Request(url, headers={"Range": f"bytes={start}-"} if start else {})  # noqa: S310 - checked before
    try:
        response = urllib.request.urlopen(request, timeout=TIMEOUT)  # noqa: S310 - checked before
    except urllib.error.HTTPError as error:
        error.close()
        if error.code == 416 and start:  # nothing is left to send: the checksum says whether it is all
            return
        raise
    with response:
        _save(part, response, start if response.status == 206 else 0, progress)


def _save(part: Path, response: HTTPResponse, start: int, progress: Callable[[int, int | None], None]) -> None:
    """Append the response's body to the first `start` bytes of `part`; a body shorter than announced raises."""
    length = response.headers.get("Content-Length")
    total = start + int(length) if length else None
    if (total or 0) > MAX_DOWNLOAD:
        raise ValueError(f"it announces {total:,} bytes, MNIST has 11 million")
    done = start
    with part.open("r+b" if start else "wb") as file:
        file.seek(start)
        file.truncate()
        while chunk := response.read(_CHUNK):
            done += len(chunk)
            if done > MAX_DOWNLOAD:
                raise ValueError("it sends more than MNIST has")
            file.write(chunk)
            progress(done, total)
        file.flush()
        os.fsync(file.fileno())
    if total is not None and done < total:
        raise ConnectionError(f"the connection ended after {done:,} of {total:,} bytes")

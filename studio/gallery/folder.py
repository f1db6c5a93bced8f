"""The owner's side of a fold: when one is due, the child process that does it, and what is swept up afterwards."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import threading
from pathlib import Path
from time import monotonic
from typing import IO, Any

from studio.errors import StudioError
from studio.files import sync_folder
from studio.gallery.disk import disk_error
from studio.gallery.journal import Journal
from studio.gallery.segments import segment_first, segment_paths
from studio.paths import own_program

log = logging.getLogger(__name__)

PATIENCE = 120.0  # seconds a fold may take before whoever waits gives up
CLOSING = 5.0  # seconds, where somebody waits for the end of a command: the journal has everything anyway
_PIECE = 64 * 1024  # bytes


def command(*arguments: str) -> list[str]:
    """How the child is started."""
    return [*own_program("fold", "studio.gallery.fold"), *arguments]


class TooLongError(StudioError):
    """The child process was given up after a time; nothing is lost by it."""


class FoldProcess:
    """One child process. It ends by itself when this process does.

    What it says is read while it runs, by a thread for each pipe: it would wait for ever to say more than a pipe holds.
    """

    def __init__(self, *arguments: str) -> None:
        self._process = subprocess.Popen(
            command(*arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        self._answer, self._complaint = bytearray(), bytearray()
        self._listeners = [
            threading.Thread(target=_listen, args=heard, daemon=True)
            for heard in ((self._process.stdout, self._answer), (self._process.stderr, self._complaint))
        ]
        for listener in self._listeners:
            listener.start()

    @property
    def running(self) -> bool:
        """Has it not ended yet? Never waits."""
        return self._process.poll() is None

    def wait(self, seconds: float) -> bool:
        """Has it ended, after so many seconds at the most?"""
        try:
            self._process.wait(seconds)  # before its standard input is closed: it takes that for our end
        except subprocess.TimeoutExpired:
            return False
        return True

    def result(self, timeout: float = PATIENCE) -> dict[str, Any]:
        """Wait for its answer. Raises StudioError: it failed, and why; TooLongError."""
        if not self.wait(timeout):
            self.stop()
            raise TooLongError(f"the gallery's helper process took longer than {timeout:.0f} s; nothing is lost")
        self._let_go()
        if code := self._process.returncode:
            lines = self._complaint.decode("utf-8", "replace").split("\n")
            said = next((line for line in reversed(lines) if line.strip()), "")
            raise StudioError(said or f"the gallery's helper process failed (exit code {code}); nothing is lost")
        try:
            answer: dict[str, Any] = json.loads(self._answer)
        except ValueError as error:
            raise StudioError("the gallery's helper process gave no answer; the journal stays as it is") from error
        return answer

    def stop(self) -> None:
        """End it now; whatever it was at, nothing is lost."""
        self._process.kill()
        self._let_go()

    def _let_go(self) -> None:
        """Take its leavings: no zombie, descriptor or thread remains."""
        self._process.wait()
        assert self._process.stdin is not None
        self._process.stdin.close()
        for listener in self._listeners:
            listener.join()


def _listen(pipe: IO[bytes], heard: bytearray) -> None:
    with pipe:
        while said := os.read(pipe.fileno(), _PIECE):
            heard += said


def start(gallery: Path, through: int) -> FoldProcess:
    """Start folding the segments of `gallery` up to the one that begins with record `through`. Raises StudioError."""
    return _started(str(gallery), str(through))


def read_damaged(gallery: Path) -> dict[str, Any]:
    """What can be read of a damaged gallery, found out by a process that may die of it. Raises StudioError."""
    return _started("--read", str(gallery)).result()


def make_new(gallery: Path) -> None:
    """Write the new, empty gallery file `gallery`. Raises StudioError: something is there already, say."""
    _started("--make", str(gallery)).result()


def copy_to(gallery: Path, target: Path) -> None:
    """Write what a reader of `gallery` sees as the new gallery file `target`. Raises StudioError."""
    start_copy(gallery, target).result()


def start_copy(gallery: Path, target: Path) -> FoldProcess:
    """Start writing what a reader of `gallery` sees as the new gallery file `target`. Raises StudioError."""
    return _started("--copy", str(target), str(gallery))


def rescue(gallery: Path, target: Path) -> int:
    """Write what can be read of `gallery`, however damaged, as the new gallery `target`; returns its samples.

    The original is only read, by a process that may die of it. Raises StudioError: nothing can be read, or `target` is
    there already or cannot be written.
    """
    source, target = gallery.expanduser().resolve(), target.expanduser().absolute()
    return int(_started("--rescue", str(target), str(source)).result()["samples"])


def _started(*arguments: str) -> FoldProcess:
    try:
        return FoldProcess(*arguments)
    except OSError as error:
        raise StudioError(f"cannot start the gallery's helper process: {error.strerror or error}") from error


class Folding:
    """When the journal of a gallery is folded, and what is tidied afterwards. The owner's; one thread."""

    def __init__(self, gallery: Path, journal: Journal, folded: int) -> None:
        self._gallery, self._journal = gallery, journal
        self._folded = folded  # number of the last record in the gallery file
        self._child: FoldProcess | None = None
        self._not_before = 0  # records; set by a failure, so that it is not repeated at once
        self.problem = ""  # why the last fold failed; nothing is lost by it

    @property
    def pending(self) -> int:
        """Records that are in the journal only."""
        return self._journal.next_number - 1 - self._folded

    def start(self, due: int) -> None:
        """Start a fold when `due` records are waiting and none is under way. Never waits, never raises."""
        try:
            if self._child is not None and not self._child.running:
                self._end()
            if self._child is None and self.pending >= max(due, self._not_before):
                self._start()
        except StudioError as error:
            self.problem = str(error)
            self._not_before = self.pending + due
            log.warning("%s", error)

    def finish(self, patience: float = PATIENCE) -> None:
        """Return when everything is in the gallery file, or a fold has taken longer than `patience` seconds.

        Raises StudioError; the journal then still has what is not.
        """
        until = monotonic() + patience
        if self._child is not None:
            self._end(patience)
        if self.pending and monotonic() < until:
            self._start()
            self._end(until - monotonic())

    def stop(self) -> None:
        """End a fold that is under way."""
        if self._child is not None:
            self._child.stop()
            self._child = None

    def _start(self) -> None:
        try:
            self._journal.close_segment()
            paths = segment_paths(self._gallery)
        except OSError as error:
            raise disk_error("cannot fold the journal of", self._gallery, error) from error
        if not paths:
            raise StudioError(f"the journal of gallery {self._gallery} is gone: something else removed it")
        self._child = start(self._gallery, segment_first(paths[-1]))

    def _end(self, patience: float = PATIENCE) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        self._folded = int(child.result(patience)["last"])
        self.problem, self._not_before = "", 0
        self._sweep()

    def _sweep(self) -> None:
        """Delete segments that are in the gallery file, which the child has made durable."""
        try:
            paths = segment_paths(self._gallery)
            ends = [*(segment_first(path) for path in paths[1:]), self._journal.next_number]
            for path, end in zip(paths, ends, strict=True):
                if end <= self._folded + 1 and path != self._journal.open_path:
                    path.unlink()
            sync_folder(self._gallery.parent)
        except OSError as error:  # they are passed over when read, and swept at the next opening
            log.warning("cannot sweep the journal of %s: %s", self._gallery, error)

"""Is everything in a gallery readable, and is every sum right?

Reads without a lock, so it may be asked while a window owns the gallery, and changes nothing. A file that fails its
checksum is left to a child process: what damage does to the HDF5 library is then the child's to suffer.
"""

from __future__ import annotations

from pathlib import Path

from studio.errors import StudioError
from studio.gallery.fold import MOST_PROBLEMS
from studio.gallery.folder import read_damaged
from studio.gallery.load import Loaded, load_unlocked, unreadable
from studio.gallery.records import Sample, VerifyReport


def verify(path: Path) -> VerifyReport:
    """Read all of the gallery `path` and check it.

    Raises StudioError when there is none, or a newer program wrote it.
    """
    path = _found(path)
    loaded = load_existing(path, lenient=True)
    records = sum(len(segment.records) for segment in loaded.segments)
    samples, trials = len(loaded.state.live_samples()), len(loaded.state.counted_trials())
    problems = list(loaded.problems)
    if problems and not loaded.file_read and path.exists():
        try:
            rescued = read_damaged(path)
        except StudioError as error:
            problems.append(f"{unreadable(path)} ({error})")
        else:
            samples, trials = rescued["samples"], rescued["trials"]
            problems += rescued["problems"]
    told = tuple(dict.fromkeys(problems))[:MOST_PROBLEMS]
    return VerifyReport(path=path, samples=samples, trials=trials, journal_records=records, problems=told)


def load_samples(path: Path) -> tuple[Sample, ...]:
    """The live samples of the gallery `path`, read without a lock. Raises StudioError."""
    return tuple(load_existing(path).state.live_samples())


def load_existing(path: Path, *, lenient: bool = False) -> Loaded:
    """Read a gallery that must be there. Raises StudioError."""
    path = _found(path)
    loaded = load_unlocked(path, lenient=lenient)
    if loaded.header is None and not loaded.segments and not loaded.problems:
        raise StudioError(f"there is no gallery {path}: teach something first, or name another with --gallery")
    return loaded


def _found(path: Path) -> Path:
    """Where the gallery is that `path` leads to, as `Gallery.open` has it: the journal is there, not at the link."""
    return path.expanduser().resolve()

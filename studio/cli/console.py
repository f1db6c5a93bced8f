"""What all commands share: their common options, where words go, and how things end.

Nothing heavy is imported here, and nothing of Typer until its options are looked at.
"""

from __future__ import annotations

import errno
import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.errors import StudioError
from studio.files import write_safely
from studio.paths import Home, find_home, typed

if TYPE_CHECKING:
    from studio.stats import Share

INTERRUPTED = 130


@dataclass
class Outcome:
    """How a command ended."""

    code: int = 0


@contextmanager
def one_line_errors(arguments: Sequence[str]) -> Iterator[Outcome]:
    """Turn whatever goes wrong inside into one line on standard error and an exit code."""
    outcome = Outcome()
    _forgiving_streams()
    try:
        yield outcome
        sys.stdout.flush()
    except StudioError as error:
        outcome.code = _fail(arguments, at_home(str(error), home_in(arguments)), 1)
    except KeyboardInterrupt:
        outcome.code = _fail(arguments, "interrupted", INTERRUPTED)
    except BrokenPipeError:  # whoever read our output has left: `studio … | head`
        _say_no_more()
        outcome.code = 1
    except Exception as error:
        outcome.code = _exception(arguments, error)


def _say_no_more() -> None:
    """Standard output takes nothing any more: what is left of it is for nobody."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - lives as long as the process


def _exception(arguments: Sequence[str], error: Exception) -> int:
    """The exit code of what Typer raises (wrong usage, leaving early), or of a defect of ours."""
    code = getattr(error, "exit_code", None)
    if type(error).__name__ == "Abort":
        return _fail(arguments, "interrupted", INTERRUPTED)
    if isinstance(code, int):
        words = getattr(error, "format_message", None)
        command = getattr(getattr(error, "ctx", None), "command_path", "studio")
        return code if words is None else _fail(arguments, f"{words().rstrip('.')}; see `{command} --help`", code)
    if isinstance(error, MemoryError):
        return _fail(arguments, "not enough memory: close other programs or give fewer images", 1)
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EIO} and not error.filename:
        _say_no_more()  # files are written in rooms that say which; this is where our output goes
        said = (error.strerror or "").lower()
        return _fail(arguments, f"cannot write to standard output: {said}; send it to another place", 1)
    if line := _of_a_path(error):
        return _fail(arguments, line, 1)
    try:
        where = write_log(find_home(home_in(arguments)), f"studio {' '.join(arguments)}", error)
    except StudioError as bad_home:
        where = str(bad_home)
    return _fail(arguments, f"something unexpected went wrong ({type(error).__name__}); {where}", 1)


def _of_a_path(error: Exception) -> str:
    """What to say where no file could have the name that was given, which comes out wherever it is first looked at."""
    if isinstance(error, OSError) and error.errno in {errno.ENAMETOOLONG, errno.ELOOP}:
        return f"{error.filename} cannot be used: {(error.strerror or '').lower()}; name another place"
    if isinstance(error, RuntimeError) and str(error).startswith(("Symlink loop", "Could not determine home")):
        said = str(error).rstrip(".")  # pathlib's words for a link to itself, and for ~somebody
        return f"{said[:1].lower()}{said[1:]}; name another place"
    return ""


def _fail(arguments: Sequence[str], message: str, code: int) -> int:
    """Say what went wrong, in one line, and as JSON where that was asked for."""
    line = " ".join(message.split())
    note(f"studio: {line}")
    if "--json" in arguments:
        sys.stdout.write(json.dumps({"error": line}) + "\n")
        sys.stdout.flush()
    return code


def write_log(home: Home, text: str, error: BaseException | None = None) -> str:
    """Keep `text`, and the traceback of `error`, in the log of `home`; returns where, in words."""
    import logging

    from studio.logs import log_to

    try:
        handler = log_to(home.log)
    except OSError:
        return "the log could not be written"
    trace = None if error is None else (type(error), error, error.__traceback__)
    handler.handle(logging.LogRecord("studio.cli", logging.ERROR, __file__, 0, text, (), trace))
    handler.close()
    return f"the log has it: {home.log}"


def home_in(arguments: Sequence[str]) -> Path | None:
    """What ``--home`` names, wherever it stands, or None."""
    return named(arguments, "--home")


def named(arguments: Sequence[str], option: str) -> Path | None:
    """The path that `option` names, wherever it stands, or None."""
    for place, word in enumerate(arguments):
        if word.startswith(f"{option}="):
            return Path(word.removeprefix(f"{option}="))
        if word == option and place + 1 < len(arguments):
            return Path(arguments[place + 1])
    return None


def at_home(text: str, home: Path | None) -> str:
    """`text` with --home in the commands it names, so that they mean what was meant here (None: no home was named).

    A command stands between backquotes; one that names its gallery needs no home.
    """
    if home is None:
        return text
    option = f"--home {typed(home.expanduser().absolute())}"
    return re.sub(r"`studio (?![^`]*--(?:home|gallery) )", lambda _: f"`studio {option} ", text)


def _forgiving_streams() -> None:
    """Print what a terminal's character set lacks as "?" instead of failing, and into nothing where there is no stream.

    A window on Windows has none.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - as long as the process
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def note(text: str) -> None:
    """A line for the person, on standard error."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def emit(values: Mapping[str, Any], as_json: bool, lines: Sequence[str] = ()) -> None:
    """The result: one JSON object, or else `lines`, on standard output."""
    text = json.dumps(values, allow_nan=False) if as_json else "\n".join(lines)
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def check_outputs(*outputs: Path | None, force: bool, source: Path | None = None) -> None:
    """Refuse outputs that are one file, that lie on or in the `source` they come from, or that cannot be written.

    What is there already is refused, too, unless with `force`. Before the work, which may take an hour. Raises
    StudioError.
    """
    given = [Path(os.path.realpath(path.expanduser())) for path in outputs if path is not None]
    if len(set(given)) < len(given):
        raise StudioError(f"cannot write two things to {given[0]}: name two files")
    read = None if source is None else Path(os.path.realpath(source.expanduser()))
    for path in given:
        if read in (path, *path.parents):
            raise StudioError(f"{path} would be written over what is read: choose another place")
        if path.is_dir():
            raise StudioError(f"cannot write {path}: it is a folder; name a file")
        if path.exists() and not path.is_file():
            raise StudioError(f"cannot write {path}: it is no file that could be replaced; choose another place")
        if not os.access(path.parent, os.W_OK | os.X_OK):
            raise StudioError(f"cannot write {path}: there is no folder {path.parent} to write in; choose another")
    check_new(*outputs, force=force)


def check_new(*outputs: Path | None, force: bool) -> None:
    """Refuse to write over files that are there, unless that was asked for. Raises StudioError."""
    from studio.formats.whole import TakenError

    for path in outputs:
        if path is not None and os.path.lexists(path.expanduser()) and not force:
            raise TakenError(path, "file")


def check_picture(path: Path | None) -> None:
    """Refuse a picture that is not to be called .png. Raises StudioError."""
    if path is not None and path.suffix.lower() != ".png":
        raise StudioError(f"cannot write the picture {path}: give it a name that ends in .png")


def write_file(path: Path, data: bytes) -> None:
    """Write what a command was asked for, a whole file or none. Raises StudioError."""
    path = path.expanduser()
    if path.is_dir():
        raise StudioError(f"cannot write {path}: it is a folder; name a file")
    try:
        write_safely(path, data)
    except OSError as error:
        raise StudioError(f"cannot write {path}: {error.strerror or error}; choose another place") from error


def percent(value: float | None) -> str:
    """0.9876 as "98.8 %"."""
    return "-" if value is None else f"{value:.1%}".replace("%", " %")


def counted(share: Share) -> str:
    """A share with its n and its 95 % interval: "98.8 % of 10,000 (95 %: 98.5 % to 99.0 %)"."""
    told = f"{percent(share.value)} of {share.n:,}"
    return f"{told} (95 %: {percent(share.low)} to {percent(share.high)})" if share.n else told


def _unseen(_done: float, _total: float | None, _words: str) -> None:
    """Progress where no terminal is."""


@contextmanager
def progress_bar(title: str) -> Iterator[Callable[[float, float | None, str], None]]:
    """A bar on standard error while a terminal is there; call it with what is done, of how much, and what to say."""
    if not sys.stderr.isatty():
        yield _unseen
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with (
        open(os.dup(2), "w", encoding="utf-8") as terminal,  # noqa: PTH123 - also while libraries are kept quiet
        Progress(*columns, console=Console(file=terminal, force_terminal=True), transient=True) as bar,
    ):
        task = bar.add_task(title, total=None)

        def show(done: float, total: float | None, words: str = "") -> None:
            bar.update(task, completed=done, total=total, description=words or title)

        yield show

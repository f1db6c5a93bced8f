"""The command line: every command a thin call into the rooms below it.

`main` is what ``studio`` and ``python -m studio`` start. It keeps what is promised of every command: results on
standard output and everything else on standard error; with ``--json`` one JSON object as the last line; an error is one
line and exit code 1, wrong usage 2, Ctrl+C 130; nobody sees a traceback, it goes to the log. Starting the window and
the trainer does not wait for the command line's own library.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import pairwise

from studio.cli import console
from studio.errors import StudioError


def main() -> None:
    """Run the command the process was started with, and end the process with its exit code."""
    if getattr(sys, "frozen", False):  # in a bundle the processes of a sweep begin here
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns its exit code. `arguments` are the words after ``studio``."""
    with console.one_line_errors(arguments) as outcome:
        outcome.code = _dispatch(list(arguments))
    return outcome.code


def _dispatch(arguments: list[str]) -> int:
    """The window and the programs it is served by at once, anything else through Typer."""
    if "--home=" in arguments or ("--home", "") in pairwise(arguments):  # a variable that is not set: no folder meant
        raise StudioError("--home is empty: name a folder, or leave it out")
    if len(arguments) % 2 == 0 and all(word in ("--home", "--gallery") for word in arguments[::2]):
        from studio.cli.window import open_window

        return open_window(console.home_in(arguments), console.named(arguments, "--gallery"))
    if arguments[0] == "trainer":
        from studio.training.program import main as trainer

        return trainer()
    if arguments[0] == "fold":
        from studio.gallery.fold import main as fold

        return fold(arguments[1:])
    if arguments[0] == "incoming":
        from studio.recognition.incoming import main as incoming

        return incoming(arguments[1:])
    if arguments[0] == "stopwatch":
        from studio.app.unattended import run_stopwatch

        return run_stopwatch(arguments[1:])
    if arguments[0] == "gallery-stopwatch":
        from studio.experiments.gallery_stopwatch import main as gallery_stopwatch

        return gallery_stopwatch(arguments[1:])
    from studio.cli.commands import app

    code = app(args=arguments, prog_name="studio", standalone_mode=False)
    if code == console.INTERRUPTED:  # what Typer makes of Ctrl+C
        raise KeyboardInterrupt
    return code if isinstance(code, int) else 0

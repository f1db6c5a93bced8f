"""The window, and what happens where none can open. Imports nothing of the command line's own library."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from studio.cli.console import note
from studio.paths import Home, find_home


def open_window(home: Path | None, gallery: Path | None = None) -> int:
    """Open the window and stay until it closes; where none can open, say so in one line and play the demo.

    `gallery`: the one to open, where it is not the one that was opened last.
    """
    from studio.trouble.display import NoDisplayError, check_display

    place = find_home(home)  # a bad --home or --gallery is an error with and without a display
    if gallery is not None:
        from studio.gallery.places import check_gallery

        gallery = gallery.expanduser().absolute()
        if not place.is_own(gallery):
            check_gallery(gallery)
    try:
        check_display()
    except NoDisplayError as error:
        note(f"studio: {error}")
        note("Playing the demo instead: the whole loop, without a screen.")
        from studio.cli.experiments import play_demo

        play_demo(None, picture=None, as_json=False)  # nobody's own gallery is played with
        return 0
    from studio.app.running import run

    return run(home, gallery)


def smoke_test(home: Path | None) -> int:
    """Try all that the program is made of, in a home of its own unless an unused one is named; returns the exit code.

    Where there is no screen the window is painted all the same, where nobody sees it. Raises StudioError: what failed.
    """
    from studio.experiments.scratch import check_unused, home_to_measure_in
    from studio.trouble.display import NoDisplayError, check_display

    if home is not None:
        check_unused(Home(home.expanduser().absolute()))
    try:
        check_display()
    except NoDisplayError:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from studio.app.unattended import run_smoke_test

    with home_to_measure_in(home) as own:
        run_smoke_test(own, _tell)
    return 0


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()

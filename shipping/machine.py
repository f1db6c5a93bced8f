"""``python3 -m shipping.machine``: is this machine fit for `make`? Asked first, of a Python that has nothing installed.

What is missing is told in one line of apt, all of it at once, before anything is downloaded. Nothing of the program is
imported but `studio.trouble.display`, which knows what Qt needs and imports nothing itself.
"""

from __future__ import annotations

import importlib.util
import os
import sys

from studio.trouble.display import QT, X11, absent

VENV = "python3-venv"


def missing() -> list[str]:
    """Debian packages that are not here: for the environment, for Qt, and for a window where there is an X display."""
    packages = [] if importlib.util.find_spec("ensurepip") else [VENV]
    if sys.platform == "linux":
        packages += absent(QT)
        if os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
            packages += absent(X11)
    return packages


def main() -> int:
    """Tell what is missing; returns the exit code."""
    if packages := missing():
        sys.stderr.write(f"System packages are missing: sudo apt install {' '.join(packages)}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

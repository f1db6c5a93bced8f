"""Can a window open here? Asked before Qt is, because Qt does not raise an exception: it aborts the process.

Qt-free. What is missing is named as one line of apt that mends it.
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

from studio.errors import StudioError

# library -> Debian package. First what Qt needs to be imported at all, then what a real X11 window needs.
QT = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WITHOUT_SCREEN = ("offscreen", "minimal", "minimalegl", "vnc", "linuxfb", "eglfs", "vkkhrdisplay")


class NoDisplayError(StudioError):
    """There is no screen to open a window on."""


def check_display() -> None:
    """Raises NoDisplayError where there is no screen, StudioError where a library is missing."""
    if sys.platform != "linux":
        return
    _need(QT)
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in WITHOUT_SCREEN:
        return
    x11 = bool(os.environ.get("DISPLAY")) and _x_answers()
    if not x11 and not _wayland_answers():
        name = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
        where = f"the display {name} does not answer" if name else "there is no display"
        raise NoDisplayError(f"the window cannot open: {where}; try `studio demo`, which needs none")
    if x11 and not _wayland_answers():
        _need(X11)


def absent(libraries: dict[str, str]) -> list[str]:
    """The packages of those `libraries` (file -> package) that the system does not have."""
    return [package for library, package in libraries.items() if _load(library) is None]


def _need(libraries: dict[str, str]) -> None:
    if missing := absent(libraries):
        raise StudioError(f"the window needs system libraries: sudo apt install {' '.join(missing)}")


def _load(library: str) -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(library)
    except OSError:
        return None


def _x_answers() -> bool:
    """Does the X server accept a connection? Asked of libxcb, which knows about cookies and remote displays."""
    xcb = _load("libxcb.so.1")
    if xcb is None:
        return True  # cannot tell; the next check names the missing packages
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return bool(answers)


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    return (Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")) / name).exists()

"""Qt's application, and how a window ends.

Qt is imported only when it is known that a window can open, because Qt does not raise: it aborts. So it does where a
thread is destroyed that still runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget


def application() -> QApplication:
    """The one QApplication, made when it is first asked for. Raises StudioError where Qt would abort."""
    from studio.trouble.display import check_display

    check_display()
    from PySide6.QtCore import QCoreApplication, Qt
    from PySide6.QtWidgets import QApplication

    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    app = QApplication(["studio"])
    # X11 would otherwise drop moves while the loop is busy, and a stroke would have holes; the canvas spares itself.
    # Not before the line above: Qt's xcb plugin sets it when the application is made.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
    app.setApplicationName("Glyph Studio")
    app.setDesktopFileName("glyph-studio")
    return app


def has_running_thread(window: QWidget) -> bool:
    """Does a thread of `window` or of anything in it still run, although it was told to end (a slow disk, say)?

    One that was told to end belongs to the application: see `PieceThread.stop`.
    """
    from PySide6.QtCore import QThread

    return any(thread.isRunning() for owner in (window, application()) for thread in owner.findChildren(QThread))


def put_away(window: QWidget) -> None:
    """Close `window`, if it is open, and delete it now, children first, as Qt does it.

    Left to Python's garbage collector, which knows no such order, its layouts were sometimes freed twice (SIGSEGV).
    """
    import shiboken6

    if shiboken6.isValid(window):
        window.close()
        shiboken6.delete(window)

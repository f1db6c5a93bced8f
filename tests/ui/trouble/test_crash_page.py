"""What a person sees of a defect: the drawing stays, details can be copied, and a crash is told at the next start."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QThread, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import studio
from studio.glyphs.strokes import Drawing
from studio.paths import Home
from studio.trouble.crash_log import LAST, CrashLog, last_crash
from studio.ui.window.main_window import MainWindow
from studio.ui.window.safety import Guard, watch
from tests.ui.conftest import draw, pen

BEGIN = "import sys; from pathlib import Path; from studio.trouble.crash_log import CrashLog"
FATAL = f"{BEGIN}; log = CrashLog(Path(sys.argv[1]))"


@pytest.fixture
def guard(window: MainWindow, home: Path, caplog: pytest.LogCaptureFixture) -> Iterator[Guard]:
    caplog.set_level(logging.CRITICAL)
    made = watch(Home(home), window)
    yield made
    made.stop()


def fail(text: str) -> None:
    """As a slot does that is defective."""
    try:
        raise ValueError(text)
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)


def fail_elsewhere() -> None:
    try:
        raise KeyError("another defect")
    except KeyError as error:
        sys.excepthook(KeyError, error, error.__traceback__)


def test_that_a_defect_is_logged_and_told_and_the_drawing_stays(
    window: MainWindow, guard: Guard, home: Path, sure_digits: dict[str, Drawing], qtbot: QtBot
) -> None:
    draw(window.draw_page.canvas, sure_digits["3"])
    fail("a defect")
    qtbot.waitUntil(guard.page.isVisible)
    assert "ValueError: a defect" in guard.page.details.toPlainText()
    assert "The drawing on the canvas stays" in guard.page.words.text()
    assert "a defect" in (home / "logs" / "studio.log").read_text()
    QTest.keyClick(guard.page, Qt.Key.Key_Return)
    assert not guard.page.isVisible()
    assert window.isVisible()
    assert not window.draw_page.canvas.empty


def test_that_details_can_be_copied_and_the_folder_opened(
    guard: Guard, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    fail("a defect")
    qtbot.waitUntil(guard.page.isVisible)
    QTest.mouseClick(guard.page.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"glyph-studio {studio.__version__}")
    assert "ValueError: a defect" in copied
    QTest.mouseClick(guard.page.folder, Qt.MouseButton.LeftButton)
    assert [Path(url.toLocalFile()) for url in opened] == [home / "logs"]


def test_that_a_place_has_one_page_and_then_a_line(window: MainWindow, guard: Guard, qtbot: QtBot) -> None:
    fail("a defect")
    qtbot.waitUntil(guard.page.isVisible)
    guard.page.close()
    for _ in range(3):
        fail("a defect")
    QApplication.processEvents()
    assert not guard.page.isVisible()
    assert "What you taught is safe" in window.notice.text
    fail_elsewhere()
    qtbot.waitUntil(guard.page.isVisible)


def test_that_two_defects_at_once_share_a_page(guard: Guard, qtbot: QtBot) -> None:
    fail("a defect")
    qtbot.waitUntil(guard.page.isVisible)
    fail_elsewhere()
    qtbot.waitUntil(lambda: "KeyError" in guard.page.details.toPlainText())
    assert "ValueError: a defect" in guard.page.details.toPlainText()


class _Defective(QThread):
    def run(self) -> None:
        raise ValueError("a defect in a thread")


def _in_qt() -> None:
    thread = _Defective()
    thread.start()
    thread.wait()


def _in_python() -> None:
    def fall() -> None:
        raise ValueError("a defect in a thread")

    thread = threading.Thread(target=fall)
    thread.start()
    thread.join()


@pytest.mark.parametrize("fall", [_in_qt, _in_python])
def test_that_a_defect_in_another_thread_is_told_in_the_windows(
    window: MainWindow, guard: Guard, qtbot: QtBot, home: Path, fall: Callable[[], None]
) -> None:
    fall()
    assert "a defect in a thread" in (home / "logs" / "studio.log").read_text()
    assert not guard.page.isVisible()
    qtbot.waitUntil(guard.page.isVisible)
    assert "ValueError: a defect in a thread" in guard.page.details.toPlainText()
    guard.page.close()
    fall()
    assert "What you taught is safe" not in window.notice.text  # not from there
    qtbot.waitUntil(lambda: "What you taught is safe" in window.notice.text)


def test_that_nothing_is_told_after_the_end(window: MainWindow, home: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)
    before = sys.excepthook, threading.excepthook
    guard = watch(Home(home), window)
    _in_python()
    guard.stop()
    assert (sys.excepthook, threading.excepthook) == before
    QApplication.processEvents()
    assert guard._page is None


def test_that_no_page_opens_under_the_pen(window: MainWindow, guard: Guard, qtbot: QtBot) -> None:
    canvas = window.draw_page.canvas
    pen(canvas, [QPoint(60, 60), QPoint(160, 160)], lift=False)
    fail("a defect")
    QTest.qWait(20)
    assert not guard.page.isVisible()
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(160, 160))
    qtbot.waitUntil(guard.page.isVisible)
    guard.page.close()
    qtbot.waitUntil(window.draw_page.entry.hasFocus)
    assert not canvas.empty


def test_that_a_defect_is_told_whole_where_no_log_can_be_written(
    window: MainWindow, home: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "logs").touch()
    guard = watch(Home(home), window)
    try:
        fail("a defect")
        qtbot.waitUntil(guard.page.isVisible)
        assert guard.page.folder.isHidden()
        guard.page.close()
        fail("a defect")
        assert "(ValueError: a defect)" in window.notice.text
        assert "studio.log" not in window.notice.text
    finally:
        guard.stop()
    assert "a defect" in capsys.readouterr().err


# crashes of the whole process


def crash(logs: Path, end: str) -> int:
    """Run a process that keeps a trace in `logs` and ends as `end` says; returns its number."""
    logs.mkdir(parents=True, exist_ok=True)
    code = f"{FATAL}\n{end}"
    process = subprocess.Popen([sys.executable, "-c", code, str(logs)], stderr=subprocess.DEVNULL)
    process.wait(30)
    return process.pid


def test_that_a_crash_is_told_at_the_next_start_once(window: MainWindow, home: Path) -> None:
    crash(home / "logs", "import faulthandler; faulthandler._sigsegv()")
    for told in (True, False):
        guard = watch(Home(home), window)
        guard.look_back()
        assert guard.page.isVisible() == told
        if told:
            assert "Fatal Python error" in guard.page.details.toPlainText()
            assert "a drawing that was not answered yet is lost" in guard.page.words.text()
        guard.stop()
    assert "Fatal Python error" in (home / "logs" / LAST).read_text()


def test_that_who_ended_in_order_or_was_killed_or_still_runs_is_no_crash(tmp_path: Path) -> None:
    crash(tmp_path, "log.close()")
    assert not list(tmp_path.iterdir())
    crash(tmp_path, "import os; os._exit(9)")
    with subprocess.Popen(
        [sys.executable, "-c", f"{FATAL}; print('a trace of something harmless', file=log._file, flush=True); input()",
         str(tmp_path)], stdin=subprocess.PIPE,
    ) as running:  # fmt: skip
        for _ in range(600):  # looks, 30 s at most
            if any(path.stat().st_size for path in tmp_path.iterdir()):
                break
            time.sleep(0.05)
        assert last_crash(tmp_path) == ""
        assert len(list(tmp_path.iterdir())) == 1  # the killed one's, which is empty, went
        running.kill()


def test_that_a_trace_is_told_by_a_process_of_the_same_number(tmp_path: Path) -> None:
    (tmp_path / f"crash-{os.getpid()}.log").write_text("Fatal Python error: Aborted")  # in a container always so
    ours = CrashLog(tmp_path)
    try:
        assert last_crash(tmp_path) == "Fatal Python error: Aborted"
        assert last_crash(tmp_path) == ""
        assert len(list(tmp_path.glob(f"crash-{os.getpid()}-*.log"))) == 1
    finally:
        ours.close()


def test_that_the_trace_an_older_program_left_is_told(tmp_path: Path) -> None:
    (tmp_path / "crash.log").write_text("Fatal Python error: Aborted")
    assert last_crash(tmp_path) == "Fatal Python error: Aborted"
    assert last_crash(tmp_path) == ""

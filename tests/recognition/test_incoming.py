"""A version on its way in is checked by a process of its own: whatever becomes of that, the one that wants it lives."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from studio.errors import StudioError
from studio.recognition import incoming, placing
from studio.recognition.library import ModelLibrary
from tests.recognition.conftest import MakeModel


@pytest.fixture
def library(make_model: MakeModel, tmp_path: Path, own: Path) -> ModelLibrary:
    """nn-0 ships; the model to import is in `tmp_path`/in."""
    make_model(tmp_path / "shipped" / "nn", "nn-0")
    make_model(tmp_path / "in", "nn-1")
    return ModelLibrary(tmp_path / "shipped", own)


def left(own: Path) -> set[str]:
    return {path.name for path in own.iterdir()} - {".lock"}


ENDS = {
    "a crash": ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", r"signal 11"),
    "an abort": ("import os; os.abort()", r"signal 6"),
    "an exception": ("raise RuntimeError", r"exit code 1"),
    "an end without a word": ("pass", r"exit code 0"),
    "a claim before a crash": ("import os; print('sound', flush=True); os.abort()", r"signal 6"),
    "a hang": ("import time; time.sleep(600)", r"took longer than 1 s"),
}


@pytest.mark.skipif(os.name == "nt", reason="other signals there")
@pytest.mark.parametrize("case", ENDS)
def test_that_however_the_check_ends_the_model_is_not_imported_and_nothing_is_left(
    library: ModelLibrary, own: Path, tmp_path: Path, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, says = ENDS[case]
    monkeypatch.setattr(incoming, "command", lambda *_: [sys.executable, "-c", code])
    if case == "a hang":
        monkeypatch.setattr(incoming, "PATIENCE", 1.0)
    with pytest.raises(StudioError, match=rf"in is not imported: .*{says}") as caught:
        library.import_(tmp_path / "in")
    assert "\n" not in str(caught.value)
    assert left(own) == set()


def test_that_a_model_that_takes_too_much_memory_is_not_imported(tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("only Linux limits a process's data")
    code = (
        "import sys; from studio.recognition import exchange, incoming\n"
        "exchange.receive = lambda *_: bytearray(3 * 2**30)\n"
        "sys.exit(incoming.main(['in.zip', 'nowhere']))"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.wait(200) == 1
        assert child.stdout is not None
        assert child.stdout.read() == b"in.zip is not imported: it takes too much memory\n"


def test_that_the_library_can_be_changed_while_a_model_is_checked(
    library: ModelLibrary, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    coming = library.incoming(tmp_path / "in")
    library.import_(tmp_path / "in")
    library.use("nn-1")
    library.prune()
    placing.sweep(own)
    assert library.take_in(coming).version == "nn-2"
    assert left(own) == {"nn-1", "nn-2", "active.json"}


def test_that_a_check_that_is_stopped_leaves_neither_process_nor_copy(
    library: ModelLibrary, own: Path, tmp_path: Path
) -> None:
    before = psutil.Process().children()  # another test's pool leaves Python's own resource tracker
    coming = library.incoming(tmp_path / "in")
    assert coming.running
    assert len(psutil.Process().children()) == len(before) + 1
    coming.stop()
    coming.stop()
    assert psutil.Process().children() == before
    assert left(own) == set()


@pytest.mark.skipif(os.name == "nt", reason="a killed process closes its pipes otherwise there")
def test_that_a_check_ends_with_its_owner_and_clears_its_copy_away(tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    folder.mkdir()
    code = (
        "import sys, time; from studio.recognition import exchange, incoming\n"
        "exchange.receive = lambda *_: time.sleep(600)\n"
        "sys.exit(incoming.main(sys.argv[1:]))"
    )
    child = subprocess.Popen([sys.executable, "-c", code, "in.zip", str(folder)], stdin=subprocess.PIPE)
    child.communicate(timeout=200)  # closes its standard input
    assert child.returncode == 3
    assert not folder.exists()


def test_that_an_old_copy_of_a_process_that_died_is_swept_and_a_new_one_is_not(tmp_path: Path) -> None:
    for name, age in (("old", 2 * placing.STALE), ("new", 0.0)):
        folder = tmp_path / f"{placing.CHECKING}{name}"
        folder.mkdir()
        os.utime(folder, (time.time() - age,) * 2)
    placing.sweep(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [f"{placing.CHECKING}new"]


def test_that_a_frozen_bundle_checks_with_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert incoming.command("a") == [sys.executable, "-m", "studio.recognition.incoming", "a"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert incoming.command("a") == [sys.executable, "incoming", "a"]


def test_that_the_command_of_a_bundle_is_there(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "studio", "incoming", str(tmp_path / "no.zip"), str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.wait(200) == 1
        assert child.stdout is not None
        assert b"there is no model at" in child.stdout.read()

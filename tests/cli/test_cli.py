"""What every command promises: where words go, how things end, and that nobody sees a traceback."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.text import Text
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

import studio
from studio import cli
from studio.cli.commands import app
from studio.cli.console import at_home
from studio.errors import StudioError
from studio.experiments.demo import demo_strokes
from studio.gallery.segments import segment_paths
from studio.glyphs.strokes import RecordedGlyphs, save_recorded
from studio.paths import Home, shipped
from tests.cli.conftest import Cli


def _every(command: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, TyperCommand | TyperGroup]]:
    """Each command and group with the words that lead to it."""
    assert isinstance(command, TyperCommand | TyperGroup)
    if path:
        yield " ".join(path), command
    if isinstance(command, TyperGroup):
        for name, part in command.commands.items():
            yield from _every(part, (*path, name))


COMMANDS = dict(_every(get_command(app)))


@pytest.mark.parametrize("command", COMMANDS)
def test_that_every_command_explains_itself(command: str, run_cli: Cli) -> None:
    done = run_cli(*command.split(), "--help")
    assert done.code == 0
    assert f"studio {command}" in done.out


@pytest.mark.parametrize("command", COMMANDS)
def test_that_no_words_of_an_explanation_are_taken_for_markup(command: str) -> None:
    told = [COMMANDS[command].help, *(getattr(one, "help", None) for one in COMMANDS[command].params)]
    for text in filter(None, told):
        assert Text.from_markup(text).plain == text.replace("\\[", "[")


def test_that_the_version_is_said(run_cli: Cli) -> None:
    done = run_cli("--version")
    assert (done.code, done.out) == (0, f"glyph-studio {studio.__version__}\n")


def test_that_the_smoke_test_is_a_command_of_its_own(run_cli: Cli) -> None:
    done = run_cli("--smoke-test", "doctor")
    assert done.code == 2
    assert "leave the other one out" in done.err
    assert run_cli("--smoke-test", "--gallery", "greek.h5").code == 2


def test_that_the_smoke_test_fails_with_what_failed(run_cli: Cli, monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    tried: list[Path] = []

    def fail(own: Home, *_: object) -> None:
        tried.append(own.root)
        raise StudioError("the smoke test failed: no trainer")

    monkeypatch.setattr("studio.app.unattended.run_smoke_test", fail)
    done = run_cli("--smoke-test")
    assert (done.code, done.err) == (1, "studio: the smoke test failed: no trainer\n")
    assert home not in tried, "nobody's own data are touched"
    assert not tried[0].exists()
    run_cli("--home", home, "--smoke-test")
    assert tried[1] == home


@pytest.mark.parametrize("name", ["gallery.h5", "gallery.h5.journal-1", "other.h5", "models/nn-1/card.json"])
def test_that_the_smoke_test_refuses_a_home_where_something_was_taught(
    run_cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    monkeypatch.setattr("studio.app.unattended.run_smoke_test", lambda *_: None)
    own = tmp_path / "own"
    (own / name).parent.mkdir(parents=True)
    (own / name).write_bytes(b"taught")
    done = run_cli("--home", own, "--smoke-test")
    assert done.code == 1
    assert "name an empty folder" in done.err
    assert len(done.err.splitlines()) == 1
    assert [path for path in own.rglob("*") if path.is_file()] == [own / name]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["bogus"], "No such command 'bogus'"),
        (["predict"], "Missing option '--images'"),
        (["predict", "--imges", "x"], "No such option"),
        (["replay"], "Missing argument"),
        (["train", "--epochs", "many"], "'--epochs'"),
        (["train", "--epochs", "0"], "'--epochs'"),
        (["replay", "x.npz", "--limit", "-1"], "'--limit'"),
        (["models"], "Missing command"),
        (["gallery", "bogus"], "No such command"),
    ],
)
@pytest.mark.parametrize("as_json", [False, True])
def test_that_wrong_usage_is_one_line_and_exit_code_2(words: list[str], says: str, as_json: bool, run_cli: Cli) -> None:
    done = run_cli(*words, *(["--json"] if as_json and len(words) > 1 else []))
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert says in done.err
    assert "--help" in done.err


@pytest.mark.parametrize(
    "words",
    [
        ["predict", "--images", "nowhere.csv"],
        ["evaluate", "--images", "nowhere.csv"],
        ["replay", "nowhere.npz"],
        ["gallery", "import", "nowhere.csv"],
        ["gallery", "info", "--gallery", "nowhere.h5"],
        ["gallery", "verify", "--gallery", "nowhere.h5"],
        ["gallery", "export", "out"],
        ["models", "show", "bogus"],
        ["models", "use", "bogus"],
        ["mnist", "verify", "nowhere.npz"],
        ["train", "--kind", "bogus"],
        ["train", "--base", "bogus"],
        ["train", "--optimizer", "bogus"],
        ["train", "--loss", "bogus"],
        ["train", "--holdout", "0.9"],
        ["train", "--gallery", "nowhere.h5"],
    ],
)
def test_that_a_mistake_is_one_line_exit_code_1_and_changes_nothing(
    words: list[str], run_cli: Cli, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    plain, told = run_cli(*words), run_cli(*words, "--json")
    assert plain.code == told.code == 1
    assert plain.out == ""
    assert plain.err.count("\n") == told.err.count("\n") == 1
    assert plain.err.startswith("studio: ")
    assert json.loads(told.out) == {"error": plain.err.removeprefix("studio: ").rstrip("\n")}
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and path.name != ".lock"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["train", "--kind", "bogus"], "nn, cnn"),
        (["train", "--base", "bogus"], "auto, mnist, small, none"),
        (["train", "--optimizer", "bogus"], "adam, adamw, adadelta"),
        (["train", "--loss", "bogus"], "categorical_crossentropy"),
    ],
)
def test_that_an_unknown_name_is_answered_with_those_there_are(words: list[str], names: str, run_cli: Cli) -> None:
    assert names in run_cli(*words).err


def test_that_a_defect_of_ours_is_one_line_and_a_traceback_in_the_log(
    run_cli: Cli, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.training.mnist.places", lambda home: 1 / 0)
    done = run_cli("mnist", "where", "--json")
    assert done.code == 1
    assert "Traceback" not in done.err + done.out
    assert done.err.count("\n") == 1
    assert "ZeroDivisionError" in json.loads(done.out)["error"]
    log = home / "logs" / "studio.log"
    assert str(log) in done.err
    assert "Traceback" in log.read_text(encoding="utf-8")


def test_that_a_log_that_cannot_be_written_is_no_second_failure(
    run_cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr("studio.training.mnist.places", lambda home: 1 / 0)
    done = run_cli("mnist", "where", f"--home={tmp_path / 'file' / 'home'}")
    assert done.code == 1
    assert "could not be written" in done.err


@pytest.mark.parametrize("error", [MemoryError(), StudioError("two\nlines")])
def test_that_every_failure_is_one_line(error: Exception, run_cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(home: object) -> None:
        raise error

    monkeypatch.setattr("studio.training.mnist.places", fail)
    done = run_cli("mnist", "where")
    assert done.code == 1
    assert done.err.count("\n") == 1


def test_that_ctrl_c_is_one_line_and_exit_code_130(run_cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(home: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("studio.training.mnist.places", interrupt)
    done = run_cli("mnist", "where")
    assert done.code == 130
    assert done.err.split() == ["studio:", "interrupted"]


@pytest.mark.parametrize("words", [("--home", "{}", "mnist", "where"), ("mnist", "where", "--home={}")])
def test_that_home_may_stand_before_or_after_the_command(
    words: tuple[str, ...], run_cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("STUDIO_MNIST", raising=False)
    done = run_cli(*(word.format(tmp_path / "other") for word in words), "--json")
    assert json.loads(done.out)["places"][0]["path"] == str(tmp_path / "other" / "datasets" / "mnist.npz")


def test_that_a_home_that_cannot_be_made_is_one_line(run_cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = run_cli("models", "use", "nn-0", "--home", str(tmp_path / "file" / "home"))
    assert done.code == 1
    assert "--home" in done.err


def test_that_a_command_that_is_named_is_named_with_the_home_that_was_given(run_cli: Cli, tmp_path: Path) -> None:
    home = tmp_path / "my home"
    assert "`studio models use`" in run_cli("models", "rollback").err
    for words in (("--home", home, "models", "rollback"), ("models", "rollback", f"--home={home}")):
        assert f"`studio --home '{home}' models use`" in run_cli(*words).err
    shutil.copytree(shipped("models") / "nn", home / "models" / "nn-1")
    (home / "models" / "active.json").write_text("{")
    assert f"`studio --home '{home}' models use`" in run_cli("models", "list", "--home", home).err


@pytest.mark.parametrize("command", ["`studio gallery verify --gallery g.h5`", "see `studio train --help`", "studio x"])
def test_that_what_needs_no_home_stays_as_it_is(command: str) -> None:
    assert at_home(command, None) == command
    assert (at_home(command, Path("/h")) == command) == ("train" not in command)


def test_that_commands_load_nothing_heavy_for_nothing() -> None:
    code = (
        "import sys; from studio.cli import commands;"
        "print(' '.join(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"PySide6", "pyqtgraph", "tensorflow", "keras", "pandas", "h5py", "scipy", "matplotlib", "numpy", "rich"}
    assert not heavy & set(done.stdout.split())


# -- real processes


# as in a terminal: a test run in the background has inherited that Ctrl+C is ignored
UNDER_CTRL_C = "import signal, studio.cli; signal.signal(signal.SIGINT, signal.default_int_handler); studio.cli.main()"


def start(*words: str, stdin: int | None = None, **more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", UNDER_CTRL_C, *words], stdin=stdin,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **more},
    )  # fmt: skip


def test_that_a_process_prints_json_alone_on_standard_output() -> None:
    with start("mnist", "where", "--json") as process:
        out, err = process.communicate()
    assert process.returncode == 0
    assert json.loads(out.splitlines()[-1])["base"] in {"small", "mnist"}
    assert err == ""


def test_that_a_process_ends_with_the_promised_exit_codes() -> None:
    for words, code in ((("evaluate", "--images", "nowhere"), 1), (("bogus",), 2)):
        with start(*words) as process:
            _, err = process.communicate()
        assert process.returncode == code
        assert err.count("\n") == 1


def test_that_an_interrupted_process_says_so_in_one_line(tmp_path: Path) -> None:
    few = demo_strokes()
    many = RecordedGlyphs(few.drawings * 50, few.labels * 50, few.writers * 50)
    save_recorded(tmp_path / "many.npz", many)
    (tmp_path / "home").mkdir()
    with start("replay", str(tmp_path / "many.npz"), "--home", str(tmp_path / "home")) as process:
        while not segment_paths(tmp_path / "home" / "gallery.h5") and process.poll() is None:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
    assert process.returncode == 130
    assert err.split() == ["studio:", "interrupted"]


def test_that_output_nobody_reads_is_no_traceback(tmp_path: Path) -> None:
    with start("doctor") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        err = process.stderr.read()
    assert "Traceback" not in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to write to")
@pytest.mark.parametrize("words", [("models", "list"), ("mnist", "where", "--json"), ("--help",)])
def test_that_output_that_fits_nowhere_is_one_line(words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        process = subprocess.run(
            [sys.executable, "-c", UNDER_CTRL_C, *words], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (process.returncode, process.stderr.count("\n")) == (1, 1), process.stderr
    assert "standard output: no space left" in process.stderr


def test_that_characters_a_terminal_lacks_are_no_error() -> None:
    with start("gallery", "import", "nowhere-é.csv", PYTHONIOENCODING="ascii") as process:
        _, err = process.communicate()
    assert process.returncode == 1
    assert "Traceback" not in err


def test_that_a_gallery_is_folded_by_this_program_too(tmp_path: Path) -> None:
    with start("fold", "--read", str(tmp_path / "g.h5"), stdin=subprocess.PIPE) as process:
        assert process.stdout is not None
        out = process.stdout.read()  # its standard input stays open meanwhile: closed, it would end at once
    assert json.loads(out)["samples"] == 0


def test_that_the_entry_point_ends_the_process_with_the_commands_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["studio", "bogus"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2

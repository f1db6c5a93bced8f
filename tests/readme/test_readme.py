"""What README shows exists: commands with their options, targets of make, packages, pictures, rooms."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable

import pytest
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from shipping.machine import VENV
from studio import cli
from studio.cli.commands import app
from studio.trouble.display import QT, X11
from tests.readme.commands import ROOT, mentioned, shown, studio_commands

README = (ROOT / "README.md").read_text(encoding="utf-8")
WINDOW = ("--home", "--gallery", "--version", "--smoke-test", "--help")  # asked for without a command


Cli = Callable[[str], int]


@pytest.fixture
def understood(monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Reads a command line as the program does, but does nothing; gives the exit code."""
    monkeypatch.setattr(TyperCommand, "invoke", lambda *_: 0)
    return lambda line: cli.run(shlex.split(line)[1:])


@pytest.mark.parametrize("line", studio_commands())
def test_that_a_command_of_readme_and_its_options_are_there(line: str, understood: Cli) -> None:
    words = shlex.split(line)[1:]
    assert (words[0] in WINDOW if words else True) or understood(line) == 0


@pytest.mark.parametrize("line", ["studio predict --images a.csv --no-such", "studio paint", "studio predict"])
def test_that_a_command_which_is_not_there_would_be_noticed(line: str, understood: Cli) -> None:
    assert understood(line) == 2


@pytest.mark.parametrize("line", mentioned())
def test_that_a_command_within_a_sentence_is_there(line: str) -> None:
    command: object = get_command(app)
    words = shlex.split(line)[1:]
    for word in [] if words[0] in WINDOW else words:
        if word.startswith("-"):
            assert word in WINDOW or (isinstance(command, TyperCommand) and _knows(command, word)), line
        elif isinstance(command, TyperGroup):
            assert word in command.commands, line
            command = command.commands[word]


def _knows(command: TyperCommand, option: str) -> bool:
    return any(option in (*parameter.opts, *parameter.secondary_opts) for parameter in command.params)


@pytest.mark.parametrize("page", ["README.md", "CHANGELOG.md"])
def test_that_every_command_is_told_of(page: str) -> None:
    command = get_command(app)
    assert isinstance(command, TyperGroup)
    told = set(re.findall(r"[a-z-]+", (ROOT / page).read_text(encoding="utf-8")))
    assert set(command.commands) - told == set()


def test_that_nothing_is_left_to_be_filled_in() -> None:
    assert not re.findall(r"@@\w+@@|TODO|FIXME|\bTBD\b", README)


def test_that_every_target_of_make_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    asked = {line.split()[1] for line in shown() if line.startswith("make ")}
    asked |= set(re.findall(r"`make ([a-z-]+)`", README))
    assert asked
    assert asked <= targets


def test_that_every_system_library_make_would_ask_for_is_in_readme() -> None:
    told = " ".join(line for line in shown() if line.startswith("sudo apt install"))
    assert {VENV, *QT.values(), *X11.values()} <= set(told.split())


def test_that_every_file_linked_to_is_there() -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link]
    links += re.findall(r'(?:src|srcset)="([^"]+)"', README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_that_every_room_is_in_the_table_of_the_house() -> None:
    house = README[README.index("## The house") :]
    rooms = _rooms("studio")
    assert rooms
    assert [room for room in rooms if f"`studio/{room}/`" not in house] == []
    pages = " ".join(re.findall(r"`([^`]+)`", re.findall(r"^\| `studio/ui/` .*$", house, re.MULTILINE)[0])).split()
    assert [room for room in _rooms("studio/ui") if room not in pages] == []
    ground = re.findall(r"^\| `studio/(manual.*)` \|", house, re.MULTILINE)[0].split()
    modules = {path.name for path in (ROOT / "studio").glob("[a-z]*.py")} - {"app.py"}
    assert sorted(ground) == sorted(modules)


def _rooms(folder: str) -> list[str]:
    return [path.name for path in (ROOT / folder).iterdir() if (path / "__init__.py").is_file()]

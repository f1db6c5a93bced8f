"""The pages of help as they ship: they can be found and searched, and say what is true of the program."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

import studio
from studio.manual import ABOUT, NEWS, Page, news, pages, search, sections
from studio.settings import LANGUAGES

PACKAGE = Path(studio.__file__).parent
TRANSLATED = [one for one in LANGUAGES if one not in ("system", "en")]
LOG = """# Changelog

## [Unreleased]
- a third thing

## [0.2.0] - 2026-02-01
- a second thing

## [0.1.0]
- a first thing
"""


@pytest.fixture
def shipped_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "CHANGELOG.md").write_text(LOG)
    monkeypatch.setattr("studio.manual.shipped", lambda name: tmp_path / name)


def test_that_every_page_has_a_title_of_its_own_and_about_is_one_of_them() -> None:
    titles = [page.title for page in pages()]
    assert all(titles)
    assert len(set(titles)) == len(titles)
    assert ABOUT in {page.name for page in pages()}


def test_that_links_lead_to_pages_that_are_there_and_nowhere_else() -> None:
    names = {page.name for page in pages()}
    links = [link for page in pages() for link in re.findall(r"]\(([^)]*)\)", page.text)]
    assert links
    assert set(links) <= names
    assert not [page.name for page in pages() if "://" in page.text]


def test_that_a_page_is_shown_in_the_language_it_is_translated_into_and_else_in_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "resources" / "help"
    folder.mkdir(parents=True)
    for name, text in {"1-a.md": "# One", "1-a.de.md": "# Eins", "2-b.md": "# Two"}.items():
        (folder / name).write_text(text)
    monkeypatch.setattr("studio.manual.shipped", lambda name: tmp_path / name)
    assert [(page.name, page.title) for page in pages("de")] == [("1-a.md", "Eins"), ("2-b.md", "Two")]
    assert [page.title for page in pages("he")] == [page.title for page in pages()] == ["One", "Two"]


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_help_says_in_every_language_what_english_help_says(language: str) -> None:
    for english, other in zip(pages(), pages(language), strict=True):
        assert (other.name, other.language) == (english.name, language)
        assert other.title != english.title
        for part in (r"]\(([^)]*)\)", r"^#+ ", r"^\| ", r"^(?:-|\d\.) "):
            found = [re.findall(part, page.text, re.MULTILINE) for page in (english, other)]
            assert found[0] == found[1], f"{english.name}: {part}"
        paragraphs = [re.split(r"\n(?=\n|- |\d\. )", page.text.strip()) for page in (english, other)]
        assert len(paragraphs[0]) == len(paragraphs[1]), english.name
        commands = [
            sorted(" ".join(one.split()) for one in re.findall(r"`([^`]+)`", page.text)) for page in (english, other)
        ]
        assert commands[0] == commands[1], english.name


@pytest.mark.parametrize("language", ["en", *TRANSLATED])
def test_that_a_link_is_called_what_its_page_is(language: str) -> None:
    titles = {page.name: page.title for page in pages(language)}
    links = [link for page in pages(language) for link in re.findall(r"\[([^]]*)]\(([^)]*)\)", page.text)]
    assert [link for link in links if " ".join(link[0].split()) != titles[link[1]]] == []


def test_that_the_page_about_the_program_says_its_version_its_licences_and_that_nothing_is_sent() -> None:
    (about,) = [page for page in pages() if page.name == ABOUT]
    assert f"Version {studio.__version__}." in about.text
    assert "Nothing is sent anywhere" in about.text
    project = PACKAGE.parent / "pyproject.toml"
    if not project.exists():
        pytest.skip("not a source tree")
    needed = tomllib.loads(project.read_text(encoding="utf-8"))["project"]["dependencies"]
    for name in {re.split(r"[<>=;]", one)[0].strip() for one in needed}:
        plain = name.removesuffix("-Essentials").removesuffix("-cpu")
        assert plain.casefold() in about.text.casefold(), f"{name} is not named"


def test_that_one_module_alone_can_reach_the_network() -> None:
    """What help and About promise."""
    clients = {"urllib.request", "http.client", "requests", "httpx", "ftplib", "smtplib", "aiohttp"}
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            if clients & set(names) or {"QNetworkAccessManager", "QTcpSocket"} & {
                name.split(".")[-1] for name in names
            }:
                found.add(path.relative_to(PACKAGE).as_posix())
    assert found == {"training/fetch.py"}


def test_that_a_search_finds_pages_with_every_word_those_with_one_in_the_title_first() -> None:
    some = (
        Page("a", "Ink", "# Ink\nof the pen"),
        Page("b", "The pen", "# The pen\nhas ink"),
        Page("c", "C", "# C\nink"),
    )
    assert [page.name for page in search(some, "PEN ink")] == ["a", "b"]
    assert [page.name for page in search(some, "pen")] == ["b", "a"]
    assert search(some, " ") == some
    assert search(some, "pen paper") == ()


@pytest.mark.parametrize(
    ("language", "word", "name"),
    [
        ("en", "eraser", "02-drawing.md"),
        ("de", "Radierer", "02-drawing.md"),
        ("en", "back to my gallery", "07-lesson.md"),
        ("de", "zuruck zu meiner Galerie", "07-lesson.md"),
        ("he", "מחק", "02-drawing.md"),
        ("he", "גלריה שלי", "07-lesson.md"),
        ("en", "replay", "02-drawing.md"),
        ("en", "Ctrl+K settings", "01-first-minute.md"),
        ("en", "poster", "04-gallery.md"),
        ("en", "forget writer", "04-gallery.md"),
        ("en", "LiteRT export", "06-training.md"),
        ("en", "Kaggle", "06-training.md"),
        ("en", "sweep report", "06b-comparing.md"),
    ],
)
def test_that_what_people_look_for_is_told_in_help(language: str, word: str, name: str) -> None:
    assert name in [page.name for page in search(pages(language), word)]


@pytest.mark.usefixtures("shipped_log")
@pytest.mark.parametrize(
    ("seen", "told"),
    [
        ("0.0.9", ["0.2.0", "0.1.0"]),
        ("0.1.0", ["0.2.0"]),
        ("0.2.0", ["0.2.0"]),
        ("", ["0.2.0"]),
        ("0.10.0", ["0.2.0"]),
        ("?", ["0.2.0", "0.1.0"]),
    ],
)
def test_that_news_are_what_came_after_the_version_that_was_seen_or_with_this_one(
    seen: str, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(studio, "__version__", "0.2.0")
    assert [version for version, _ in sections(LOG)] == ["Unreleased", "0.2.0", "0.1.0"]
    assert re.findall(r"^## (.*)$", news(seen).text, re.MULTILINE) == told


def test_that_the_changelog_that_ships_has_news_of_this_version() -> None:
    assert news().name == NEWS
    assert f"## {studio.__version__}" in news().text
    assert "###" in news().text

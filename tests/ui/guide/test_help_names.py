"""What the pages of help name is there, by the name that the window gives it in their language.

In bold stand names of what is in the window ("Menu > Entry"), keys and versions; what ends as a sentence does is none
of these and leads in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from studio.manual import Page, pages
from studio.ui.parts.actions import ACTIONS
from studio.ui.parts.keycaps import key_words
from studio.ui.parts.language import NAMES, speak
from studio.ui.window.keys_told import ENTRY_KEYS, GALLERY_KEYS, QUEUE_KEYS, VERSION_KEYS
from tests.ui.translations import FOLDER, messages

BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
SENTENCE = (".", ":", "?")
VERSION = re.compile(r"[a-z]+-\d+")
KEY = re.compile(
    r"\b(?:Ctrl|Strg|Shift|Umschalt)\+(?:\w+|,)|\bF\d{1,2}\b|\b(?:Enter|Esc|Backspace|Rücktaste|Del|Entf)\b"
)
TRANSLATED = [one for one in NAMES if one != "en"]


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


def names(page: Page) -> list[str]:
    """What stands in bold and is in the window, in order."""
    found = [" ".join(bold.split()) for bold in BOLD.findall(page.text)]
    return [
        name
        for bold in found
        if not bold.endswith(SENTENCE) and not KEY.fullmatch(bold) and not VERSION.fullmatch(bold)
        for name in bold.split(" > ")
    ]


def keys(page: Page) -> set[str]:
    return set(KEY.findall(page.text))


def test_that_what_english_help_names_is_in_the_window() -> None:
    sources = {message.source for message in messages(FOLDER / "studio_de.ts")}
    told = [(page.name, name) for page in pages() for name in names(page)]
    assert len(told) > 50
    assert [one for one in told if one[1] not in sources] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_help_names_in_every_language_what_the_window_says_there(language: str) -> None:
    called: dict[str, set[str]] = {}
    for message in messages(FOLDER / f"studio_{language}.ts"):
        called.setdefault(message.source, set()).update(message.texts)
    for english, other in zip(pages(), pages(language), strict=True):
        left = names(other)
        for name in names(english):
            meant = next((one for one in left if one in called[name]), None)
            assert meant is not None, f"{other.name}: {name} is {called[name]}, and there is {left}"
            left.remove(meant)
        assert left == [], other.name


def test_that_keys_of_help_do_something() -> None:
    there = {key.strip() for spec in ACTIONS.values() for key in spec.keys.split(";")}
    there |= {key for key, _ in (*ENTRY_KEYS, *GALLERY_KEYS, *VERSION_KEYS, *QUEUE_KEYS)} | {"Esc"}
    assert [(page.name, keys(page) - there) for page in pages() if keys(page) - there] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_that_help_calls_keys_in_every_language_what_stands_on_them(language: str, qapp: QApplication) -> None:
    speak(qapp, language)
    for english, other in zip(pages(), pages(language), strict=True):
        assert keys(other) == {key_words(key) for key in keys(english)}, other.name

"""Every text is translated into every language, the files are up to date with the sources, and so is what is loaded."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from studio.ui.parts.keycaps import key_words
from studio.ui.parts.language import NAMES, speak
from tests.ui.translations import FOLDER, messages, release, update

KEY = re.compile(r"\b(?:Ctrl|Strg|Shift|Umschalt)\+(?:\w+|,)")
PLACE = re.compile(r"\{\w*\}|%L?n|<[^>]+>|`[^`]+`")


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


@pytest.fixture(params=NAMES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_that_translations_are_up_to_date(language: str, tmp_path: Path) -> None:
    name = f"studio_{language}.ts"
    shutil.copy(FOLDER / name, tmp_path)
    update(tmp_path / name)
    assert (tmp_path / name).read_text(encoding="utf-8") == (FOLDER / name).read_text(encoding="utf-8"), (
        "run `make translations` and translate what is new"
    )
    release(tmp_path / name)
    qm = f"studio_{language}.qm"
    assert (tmp_path / qm).read_bytes() == (FOLDER / qm).read_bytes(), "run `make translations`"


def test_that_every_text_is_translated(language: str) -> None:
    found = messages(FOLDER / f"studio_{language}.ts")
    assert found
    assert not [one.source for one in found if not one.finished or not all(text.strip() for text in one.texts)]


def test_that_a_translation_keeps_what_is_filled_in(language: str) -> None:
    for one in messages(FOLDER / f"studio_{language}.ts"):
        wanted = sorted(PLACE.findall(one.source))
        for place, text in enumerate(one.texts):
            singular = one.plural and place == 0  # "one drawing" needs no number
            found = sorted(PLACE.findall(text))
            left = [part for part in wanted if part != "%Ln"] if singular and "%Ln" not in found else wanted
            assert found == left, f"{one.source!r}: {text!r}"
            blank = (one.source[:1].isspace(), one.source[-1:].isspace())
            assert (text.lstrip("\N{RIGHT-TO-LEFT MARK}")[:1].isspace(), text[-1:].isspace()) == blank, text


def test_that_a_translation_calls_keys_what_stands_on_them(language: str, qapp: QApplication) -> None:
    speak(qapp, language)
    for one in messages(FOLDER / f"studio_{language}.ts"):
        wanted = {key_words(key) for key in KEY.findall(one.source)}
        assert [text for text in one.texts if one.finished and text and set(KEY.findall(text)) != wanted] == []


def test_that_a_version_made_anew_comes_from_no_number(language: str) -> None:
    said = {
        one.source: one.texts for one in messages(FOLDER / f"studio_{language}.ts") if one.context == "VersionsCard"
    }
    assert said.get("scratch", ("scratch",))[0] in ("scratch", "neu", "חדש")  # "null" is what a digit is called

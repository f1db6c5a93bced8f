"""Every error that the window can show is told in its language: no line can be added below without its template."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from studio.gallery.damage import Damage
from studio.gallery.ranges import parse_days
from studio.ui.compare.chart_card import ChartCard
from studio.ui.gallery.class_detail import ClassDetail
from studio.ui.gallery.gallery_detail import GalleryDetail
from studio.ui.gallery.writer_form import WriterForm
from studio.ui.importing.import_form import ImportForm
from studio.ui.parts import refused
from studio.ui.parts.language import speak
from studio.ui.parts.range_field import RangeField
from studio.ui.parts.refused import templates
from studio.ui.parts.said import said
from studio.ui.parts.taking_apart import PLACE
from studio.ui.trouble.damage_box import DamageBox
from tests.ui.parts.error_lines import Hole, Line, raised

BY_HAND = (  # what the system says, what a call replaces, parts of a gallery, lines without the name of their file
    "no such file or directory", "No such file or directory", "Operation not permitted", "No space left on device",
    "Cannot allocate memory", "Read-only file system", "Disk quota exceeded", "Too many open files",
    "File name too long", "Input/output error", "Not a directory", "Is a directory", "File too large", "File exists",
    "choose another", "trials", "edits",
    "a record of {path} cannot be read: {error}", "[Errno {number}] {error}: '{path}'", "[Errno {number}] {error}",
    "line {line}, value {column}: {problem}", "trace {number}: {problem}", "glyph {row}: {problem}",
)  # fmt: skip
NAMES = re.compile(  # what stays as it is, as names in a file and commands do
    r"`[^`]*`|\"[^\"]*\"|U\+|\b(x|y|JPEG|GIF|TIFF|WebP|BMP|texts|class_lists|labels|writers)\b|[xy]Ж"
    r"|\w+\.(json|tflite)|\bspec\b|base none|from_scratch = false|(samples|trials|edits)/\w+|\w+_offsets"
)


def as_template(line: Line) -> str:
    return "".join(part if isinstance(part, str) else f"{{{part.source}}}" for part in line)


def as_said(line: Line) -> str:
    return "".join(part.sample if isinstance(part, Hole) else part for part in line)


def test_that_every_line_of_an_error_has_a_template_and_every_template_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    used = set(BY_HAND)

    def hidden(_context: str, phrase: str) -> str:
        used.add(phrase)
        return re.sub(r"[A-Za-z](?![^{]*\})", "#", phrase)

    missing = []
    lines = [(one.where, line) for one in raised() for line in one.lines if not as_said(line).endswith((" ", "…"))]
    for where, line in lines:
        assert said(as_said(line)) == as_said(line), f"{where}: is not told as it is in English"
    monkeypatch.setattr("studio.ui.parts.said.translate", hidden)
    monkeypatch.setattr("studio.ui.parts.refused.translate", hidden)
    for where, line in lines:
        told = said(as_said(line))
        if re.search("[A-Za-z]", NAMES.sub("", told)):
            missing.append(f"{where}: studio/ui/parts/refusals_*.py has no template for {as_template(line)!r} ({told})")
    assert not missing, "\n".join(missing)
    assert len(lines) > 500  # they were found
    assert not [template for template in templates() if template not in used], "no line is made from these any more"


def test_that_no_two_templates_make_the_same_lines() -> None:
    blank = [PLACE.sub("{}", template) for template in templates()]
    assert len(set(blank)) == len(blank)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "de")
    yield
    speak(qapp, "en")


@pytest.fixture
def hebrew(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "he")
    yield
    speak(qapp, "en")


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/a/b.csv, line 3: 12 values, not 784", "/a/b.csv, Zeile 3: 12 Werte, nicht 784"),
        (
            "/a/b.csv holds 100,001 pictures; at most 100,000 are read",
            "/a/b.csv enthält 100.001 Bilder; höchstens 100.000 werden gelesen",
        ),
        ("/a/no.png: no file; it is 7 x 7", "/a/no.png: no file; it is 7 x 7"),
        (
            "cannot open gallery /a/b.h5: the folder is read-only; "
            "copy it to another place, or name another with --home",
            "die Galerie /a/b.h5 lässt sich nicht öffnen: der Ordner ist schreibgeschützt; "
            "kopiere sie an einen anderen Ort, oder nenne einen anderen mit --home",
        ),
        (
            "/a/m.zip is not imported: it holds samples, which is no file of a model",
            "/a/m.zip wird nicht importiert: darin ist samples, keine Datei eines Modells",
        ),
        (
            'the class is called "it is empty" already: type another label',
            "die Klasse heißt schon „it is empty“: tippe ein anderes Label",
        ),
        (
            "the training failed (ValueError: shapes (2,) and (3,)); nothing has changed",
            "das Training ist gescheitert (ValueError: shapes (2,) and (3,)); nichts wurde verändert",
        ),
        (
            str(FileNotFoundError(2, "No such file or directory", "/a/b.csv")),
            "keine solche Datei, kein solcher Ordner: /a/b.csv (Fehler 2)",
        ),
        (
            "Die Auswahl ließ sich nicht speichern: No space left on device",
            "Die Auswahl ließ sich nicht speichern: kein Platz mehr auf dem Datenträger",
        ),
    ],
)
def test_that_a_line_is_told_with_what_is_within_it_and_its_names_stay(line: str, told: str) -> None:
    assert said(line) == told
    assert said(told) == told  # what is translated already passes unharmed


@pytest.mark.usefixtures("german")
def test_that_a_line_made_to_take_long_is_looked_through_but_once_a_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []
    told = refused._told

    def listen(line: str, by: Callable[[str], str]) -> str:
        tried.append(line)
        return told(line, by)

    monkeypatch.setattr(refused, "_told", listen)
    hostile = ": ".join("a" * 100)
    assert said(hostile) == hostile
    assert len(tried) == 100
    longer = ": ".join(["a"] * 1000)
    assert said(longer) == longer
    assert len(tried) == 100


def _field() -> str:
    field = RangeField("Days", "2026", parse_days)
    field.setText("nonsense")
    return field.toolTip()


def _detail(make: type[ClassDetail | GalleryDetail], line: str) -> str:
    detail = make()
    detail.say(line, tone="warning")
    return detail.said.text()


def _form(line: str) -> str:
    form = WriterForm()
    form.warn(line)
    return form.warning.text()


def _import(line: str) -> str:
    form = ImportForm()
    form.say("", line)
    return form.problem.text()


def _chart(line: str) -> str:
    card = ChartCard("Race")
    card.say(line)
    return card.empty.text()


def _damage(line: str) -> str:
    return DamageBox(Damage(Path("/a.h5"), line, 0, None, 0)).informativeText()


PLACES: dict[str, Callable[[str], str]] = {
    "class": partial(_detail, ClassDetail),
    "gallery": partial(_detail, GalleryDetail),
    "writer": _form,
    "import": _import,
    "chart": _chart,
    "damage": _damage,
}


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("place", PLACES)
def test_that_every_place_for_errors_tells_them_in_its_language(place: str) -> None:
    told = PLACES[place]("cannot read gallery /a/b.h5: Permission denied")
    assert told.startswith("die Galerie /a/b.h5 lässt sich nicht lesen: keine Berechtigung")


@pytest.mark.usefixtures("german")
def test_that_a_field_says_what_cannot_be_read_in_its_language() -> None:
    assert _field().startswith("tippe einen Tag, einen Monat oder ein Jahr")


@pytest.mark.usefixtures("hebrew")
def test_that_names_in_a_line_from_the_right_keep_their_direction() -> None:
    told = said("/a/b.csv, line 3: 12 values, not 784")
    assert "\N{LEFT-TO-RIGHT ISOLATE}/a/b.csv\N{POP DIRECTIONAL ISOLATE}" in told
    assert not re.search("[A-Za-z]", told.replace("/a/b.csv", ""))
    assert "\N{FIRST STRONG ISOLATE}/a/b.h5\N{POP DIRECTIONAL ISOLATE}: " in said("/a/b.h5: its text is damaged")

"""What rooms below say to a person is told in the language of the window, phrase by phrase."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from studio.active.evidence import Agreement, Saved
from studio.active.pace import Pace
from studio.active.queue_report import queue_report
from studio.active.stopping import Gain, goal_in_words
from studio.errors import StudioError
from studio.gallery.history import redone_in_words, undone_in_words
from studio.gallery.oddities import WORDS
from studio.gallery.pool_audit import Audited
from studio.gallery.posters import fool_it, my_hand
from studio.gallery.records import CHECKED, HELD_OUT, IMPORT, LABEL, STATE, WRITER, Edit
from studio.glyphs.classes import DELETE, RENAME, Change
from studio.recognition.comparison import Comparison
from studio.session.aliases import parse_aliases
from studio.session.answers import Answers, Asked
from studio.settings import ALIASES
from studio.stats import Share
from studio.training.gate import judge
from studio.training.messages import Finished
from studio.training.rules import RULES
from studio.ui.parts.language import speak
from studio.ui.parts.said import PHRASES, said


def flips(n: int, fixed: int, broken: int) -> Comparison:
    right = n * 9 // 10
    return Comparison(n, right, right + fixed - broken, fixed, broken)


FINE = Finished(
    job=1, candidate="/nowhere", seconds=1.0, weights_finite=True, parity=1e-6, validation=flips(8000, 5, 3),
    holdout_confirmed=None, holdout_corrected=None, test=None, corrections=30, parent="nn-0", version="nn-1",
)  # fmt: skip
CHANGES: tuple[dict[str, object], ...] = (
    {},
    {"validation": flips(8000, 5, 0)},
    {"validation": None},
    {"parent": ""},
    {"asked": 2},
    {"leaked": 3},
    {"leaked": 1, "validation": flips(8000, 1, 900)},
    {"weights_finite": False},
    {"parity": 0.5},
    {"from_scratch": True, "validation": flips(8000, 1, 900)},
    {"holdout_confirmed": flips(1, 0, 0)},
    {"holdout_confirmed": flips(9, 0, 0)},
    {"holdout_confirmed": flips(40, 0, 20), "leaked": 2},
    {"holdout_corrected": flips(40, 0, 20)},
    {"holdout_confirmed": flips(40, 2, 1), "holdout_corrected": flips(40, 20, 0)},
    {"holdout_confirmed": flips(40, 1, 2)},
)
VERDICTS = [judge(replace(FINE, **one), RULES, force=force).reason for one in CHANGES for force in (False, True)]  # type: ignore[arg-type]


def answers() -> list[str]:
    asking = Answers(lambda: 0.0, lambda: frozenset("os"))
    first, second = asking.label("O"), asking.label("")
    assert isinstance(first, Asked)
    assert isinstance(second, Asked)
    return [first.message, second.message, asking.typing("K"), asking.typing("S")]


def refused(raises: Callable[[], object]) -> str:
    with pytest.raises(StudioError) as raised:
        raises()
    return str(raised.value)


ERRORS = [
    *(refused(partial(parse_aliases, text))
      for text in ("a", "1 = b\n1 = c", "a = ", "1 = " + "9" * 17, "1" * 17 + " = 2", "1 = 9\N{ZERO WIDTH SPACE}",
                   "\n".join(f"{n} = 1" for n in range(ALIASES + 1)))),
    refused(lambda: my_hand((), "2")),
    refused(lambda: fool_it(())),
]  # fmt: skip

QUEUE = [
    *(goal_in_words(Share(*share), 0.98, left, reserve).partition(": ")[2]
      for share in ((0, 0), (9, 10), (3_000, 3_000), (10, 400)) for left in (0, 3) for reserve in (None, 2)),
    queue_report((), "nn-0").gain_in_words(),
    Gain(0.01, -0.002, 0.03).in_words(),
    Gain(0.0, 0.0, 0.0).in_words(),
    Agreement(Share(1, 2), Share(0, 1)).in_words(),
    *(Agreement(Share(90, 100), Share(50, 100), span).in_words() for span in ((-0.1, 0.2), (0.1, 0.2), (-0.3, -0.1))),
    Saved(Share(0, 0), Share(0, 0)).in_words(),
    *(Saved(Share(50, 100), Share(10, 100), 5.0, (2.0, high)).in_words() for high in (9.0, float("inf"))),
    " · ".join(Pace(1.5, 900.0, 12, 1_300, 2_400, rest=True).in_words()),
    Pace(1.5, 900.0, 12, 1_300, 2_400, rest=True).break_in_words(),
    *(Audited("nn-0", share, waiting, left).in_words()
      for share in (Share(0, 0), Share(3, 4)) for waiting in (0, 2) for left in (0, 1)),
    *WORDS.values(),
]  # fmt: skip


def step(what: str, field: str, before: tuple[str, ...], after: tuple[str, ...]) -> Edit:
    return Edit(0, what, field, tuple(range(len(before))), before, after, 0.0)


STEPS = [  # of the gallery, taken back and made again
    words(changed)
    for edit in (
        step(IMPORT, STATE, ("deleted",), ("live",)),
        step("delete", STATE, ("live",), ("deleted",)),
        step("restore", STATE, ("deleted",), ("live",)),
        step("relabel", LABEL, ("1",), ("7",)),
        step("relabel", LABEL, ("1", "2"), ("7", "7")),
        step("move", WRITER, ("1",), ("2",)),
        step("hold out", HELD_OUT, ("",), ("1",)),
        step("check", CHECKED, ("",), ("1",)),
        step(Change(RENAME, "1", "7").what, LABEL, ("1",), ("7",)),
        step(Change(DELETE, "1").what, STATE, ("live",), ("deleted",)),
    )
    for changed in (1, 1_200)
    for words in (partial(undone_in_words, edit), partial(redone_in_words, edit.what, edit))
]


@pytest.mark.parametrize("line", [*VERDICTS, *QUEUE, *ERRORS, *STEPS, *answers()])
def test_that_every_line_is_made_of_known_phrases(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(line) == line  # in English

    def hidden(_context: str, phrase: str) -> str:
        return re.sub(r"[A-Za-z](?![^{]*\})", "#", phrase)

    monkeypatch.setattr("studio.ui.parts.said.translate", hidden)
    left = re.sub(r"nn-\d|\"\w\"|\\u200b|U\+200B", "", said(line))
    assert not re.search(r"[A-Za-z]", left), left


def test_that_what_is_no_phrase_stays_as_it_is(qapp: QApplication) -> None:
    speak(qapp, "de")
    assert said("gallery /a; b.h5 cannot be read") == "gallery /a; b.h5 cannot be read"
    assert said('New class "; better"') == "Neue Klasse „; better“"
    assert said("") == ""
    speak(qapp, "en")


def test_that_the_name_of_a_class_is_never_translated(qapp: QApplication) -> None:
    speak(qapp, "de")
    try:
        assert said('there is no drawing by "me" here; there are Ada, better: draw something first') == (
            "hier ist keine Zeichnung von „me“; es gibt Ada, better: zeichne zuerst etwas"
        )
        assert said('New class "better"') == "Neue Klasse „better“"
        assert "„better“" in said('New class "better": Enter again')
        told = said("that looks like reached: Enter again if it is better")
        assert "reached" in told
        assert "better" in told
    finally:
        speak(qapp, "en")


def test_that_figures_are_written_as_the_language_writes_them(qapp: QApplication) -> None:
    speak(qapp, "de")
    try:
        assert said("9 newly broken, 6 fixed, of 8,000") == "9 neu falsch, 6 behoben, von 8.000"
        assert said("the next 20 labels: +0.5 points (-0.2 to 1.5)").endswith(": +0,5 Punkte (-0,2 bis 1,5)")
        assert said("an import of 2,962 samples") == "Import von 2.962 Zeichnungen"
        assert said('2 samples back from "7" to writer "1.5"') == '2 Zeichnungen zurück von "7" zu Person „1.5“'
    finally:
        speak(qapp, "en")


def test_that_no_phrase_is_there_twice() -> None:
    assert len(set(PHRASES)) == len(PHRASES)

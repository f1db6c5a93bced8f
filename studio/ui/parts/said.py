"""Lines that rooms below compose for a person, in the language that is on: why a version was let in, how a queue goes.

They are English where they are made, for the command line prints them and a model carries them for good. So they are
taken apart again by the phrases that they are made of, each of which is translated; lines of errors by `refused`. What
is not among them stays as it is: better English than a guess.
"""

from __future__ import annotations

import re
from functools import cache

from studio.ui.parts.language import QT_TRANSLATE_NOOP
from studio.ui.parts.refused import refused
from studio.ui.parts.taking_apart import longest_piece, pattern_of
from studio.ui.parts.texts import number, translate

CONTEXT = "Said"
BETWEEN = ("; ", " · ")  # what stands between two phrases


NAMES = frozenset({"label", "seen", "version"})  # what a person or the studio has named is told as it is
PLACES = {
    "objection": ".+",
    "label": ".+",
    "seen": ".+?",
    "words": ".+?",
    "version": r"\S+",
}  # what may be filled in there
PLACES |= dict.fromkeys(("few", "what", "figures", "span", "found"), "[^;·]+?")  # a phrase
FIGURE = r"[\d.,+-]+(?: ?%)?"  # elsewhere
COUNT = re.compile(r"(\d[\d,]*)(?:\.(\d+))?")  # within a figure, as it is written in English

PHRASES = (
    # why a new version was let in, or not: `training.gate`
    QT_TRANSLATE_NOOP(
        "Said", "there is no older model to compare with: nothing was checked but that it serves as it was trained"
    ),
    QT_TRANSLATE_NOOP("Said", "swapped by force, against: {objection}"),
    QT_TRANSLATE_NOOP("Said", "kept the old model: {objection}"),
    QT_TRANSLATE_NOOP("Said", "kept {version}: {objection}"),
    QT_TRANSLATE_NOOP("Said", "the new model has weights that are not numbers"),
    QT_TRANSLATE_NOOP("Said", "the new model's file answers differently from the trained network (by {much})"),
    QT_TRANSLATE_NOOP("Said", "fewer of the base set right ({figures})"),
    QT_TRANSLATE_NOOP(
        "Said", "too much of the base set broken ({figures}: {share}, 95 % interval {low} to {high}; allowed is {rate})"
    ),
    QT_TRANSLATE_NOOP("Said", "{after} right, before {before}, of {n} test drawings that were right when drawn"),
    QT_TRANSLATE_NOOP("Said", "{after} right, before {before}, of {n} test drawings that were wrong when drawn"),
    QT_TRANSLATE_NOOP("Said", "{after} right, before {before}, of {n} test drawings"),
    QT_TRANSLATE_NOOP("Said", "{after} right, before {before}, of {n}"),
    QT_TRANSLATE_NOOP("Said", "{broken} newly broken, {fixed} fixed, of {n}"),
    QT_TRANSLATE_NOOP("Said", "{what} on {n} test drawings ({figures})"),
    QT_TRANSLATE_NOOP("Said", "{few}, and there is no base set: nothing was checked"),
    QT_TRANSLATE_NOOP("Said", "base set: {what} ({figures})"),
    QT_TRANSLATE_NOOP("Said", "base set {what} ({figures})"),
    QT_TRANSLATE_NOOP("Said", "no test drawings yet"),
    QT_TRANSLATE_NOOP("Said", "1 test drawing cannot tell"),
    QT_TRANSLATE_NOOP("Said", "{n} test drawings cannot tell"),
    QT_TRANSLATE_NOOP("Said", "nothing of the base set broke"),
    QT_TRANSLATE_NOOP("Said", "{n} of these are torn between look-alikes: there you are asked"),
    QT_TRANSLATE_NOOP("Said", "1 test drawing left out, nearly the same as drawings that train"),
    QT_TRANSLATE_NOOP("Said", "{n} test drawings left out, nearly the same as drawings that train"),
    QT_TRANSLATE_NOOP("Said", "better"),
    QT_TRANSLATE_NOOP("Said", "not worse"),
    QT_TRANSLATE_NOOP("Said", "no loss beyond chance"),
    QT_TRANSLATE_NOOP("Said", "a loss within what is allowed"),
    # what the queue knows: `active.stopping`, `evidence` and `pace`, `gallery.pool_audit` and `oddities`
    QT_TRANSLATE_NOOP("Said", "reached"),
    QT_TRANSLATE_NOOP("Said", "not reached"),
    QT_TRANSLATE_NOOP("Said", "cannot tell yet"),
    QT_TRANSLATE_NOOP("Said", "even if the {n} left without an answer were right"),
    QT_TRANSLATE_NOOP("Said", "even if the {n} left without an answer were wrong"),
    QT_TRANSLATE_NOOP("Said", "{words}, for {n} left without an answer may be wrong"),
    QT_TRANSLATE_NOOP("Said", "at least {n} more random items"),
    QT_TRANSLATE_NOOP("Said", "this pool is too small to tell: it has {n} left for that"),
    QT_TRANSLATE_NOOP("Said", "cannot tell yet what the next labels bring"),
    QT_TRANSLATE_NOOP("Said", "the next {n} labels: less than 0.1 points"),
    QT_TRANSLATE_NOOP("Said", "the next {n} labels: {value} points ({low} to {high})"),
    QT_TRANSLATE_NOOP("Said", "cannot tell yet whether suggestions sway: {shown} shown, {hidden} hidden"),
    QT_TRANSLATE_NOOP("Said", "shown or hidden: no evidence of a difference ({span})"),
    QT_TRANSLATE_NOOP("Said", "shown suggestions are agreed with more often ({span}): they may talk you into errors"),
    QT_TRANSLATE_NOOP("Said", "shown suggestions are agreed with less often ({span})"),
    QT_TRANSLATE_NOOP("Said", "cannot tell yet what choosing saves"),
    QT_TRANSLATE_NOOP("Said", "{n} labels brought as many corrections as {span} random ones"),
    QT_TRANSLATE_NOOP("Said", "{low} to {high} points"),
    QT_TRANSLATE_NOOP("Said", "{low} to {high}"),
    QT_TRANSLATE_NOOP("Said", "at least {low}"),
    QT_TRANSLATE_NOOP("Said", "audit of {version}: {found}"),
    QT_TRANSLATE_NOOP("Said", "{figures}, {n} to ask, {left} left"),
    QT_TRANSLATE_NOOP("Said", "{figures}, {n} to ask"),
    QT_TRANSLATE_NOOP("Said", "{figures}, {left} left"),
    QT_TRANSLATE_NOOP("Said", "{n} to ask, {left} left"),
    QT_TRANSLATE_NOOP("Said", "{n} to ask"),
    QT_TRANSLATE_NOOP("Said", "{left} left"),
    QT_TRANSLATE_NOOP("Said", "nothing"),
    QT_TRANSLATE_NOOP("Said", "{share} right ({low} to {high}), n = {n}"),
    QT_TRANSLATE_NOOP("Said", "{n} labels an hour"),
    QT_TRANSLATE_NOOP("Said", "{seconds} s a label, median"),
    QT_TRANSLATE_NOOP("Said", "{n} without a pause"),
    QT_TRANSLATE_NOOP("Said", "{n} today"),
    QT_TRANSLATE_NOOP("Said", "{n} in all"),
    QT_TRANSLATE_NOOP("Said", "{n} minutes without a break: take one"),
    QT_TRANSLATE_NOOP("Said", "no ink"),
    QT_TRANSLATE_NOOP("Said", "a speck"),
    QT_TRANSLATE_NOOP("Said", "wide: several characters?"),
    QT_TRANSLATE_NOOP("Said", "full of ink"),
    # what an answer lacks: `session.answers`, `session.loop`, `session.queue`, `session.prompting`
    QT_TRANSLATE_NOOP("Said", "type what it is"),
    QT_TRANSLATE_NOOP("Said", "look at it first"),
    QT_TRANSLATE_NOOP("Said", "look at them first"),
    QT_TRANSLATE_NOOP("Said", "all are strangers: Esc leaves the grid"),
    QT_TRANSLATE_NOOP("Said", "draw something first"),
    QT_TRANSLATE_NOOP("Said", "that looks like {seen}: Enter again if it is {label}"),
    QT_TRANSLATE_NOOP("Said", "{label} was asked for: Enter again if it is that"),
    QT_TRANSLATE_NOOP("Said", "{words}: Enter again"),
    QT_TRANSLATE_NOOP("Said", '{words} (there is "{label}"; size is not seen)'),
    QT_TRANSLATE_NOOP("Said", 'New class "{label}"'),
    # what is no label and no alias: `glyphs.labels`, `session.aliases`
    QT_TRANSLATE_NOOP("Said", "the label is blank: type what the character is"),
    QT_TRANSLATE_NOOP("Said", "a label has at most {n} characters; {label} has {many}"),
    QT_TRANSLATE_NOOP("Said", "the label {label} has the invisible character {version}: type it without"),
    QT_TRANSLATE_NOOP("Said", 'write what is typed, "=", and the label, as in "a = α"'),
    QT_TRANSLATE_NOOP("Said", '"{label}" is there twice'),
    QT_TRANSLATE_NOOP("Said", "what is typed has at most 16 characters that can be seen"),
    QT_TRANSLATE_NOOP("Said", "at most {n} aliases"),
    QT_TRANSLATE_NOOP("Said", "line {n}: {words}"),
    # why there is no poster: `gallery.posters`
    QT_TRANSLATE_NOOP("Said", 'there is no drawing by "{label}" here: draw something first'),
    QT_TRANSLATE_NOOP("Said", 'there is no drawing by "{label}" here; there are {seen}: draw something first'),
    QT_TRANSLATE_NOOP("Said", "no drawing here was read wrongly yet: nobody has fooled it"),
    # what was taken back or made again: `gallery.history`
    QT_TRANSLATE_NOOP("Said", "an import of 1 sample"),
    QT_TRANSLATE_NOOP("Said", "an import of {n} samples"),
    QT_TRANSLATE_NOOP("Said", "1 sample brought back"),
    QT_TRANSLATE_NOOP("Said", "{n} samples brought back"),
    QT_TRANSLATE_NOOP("Said", "1 sample deleted again"),
    QT_TRANSLATE_NOOP("Said", "{n} samples deleted again"),
    QT_TRANSLATE_NOOP("Said", "1 label to be doubted again"),
    QT_TRANSLATE_NOOP("Said", "{n} labels to be doubted again"),
    QT_TRANSLATE_NOOP("Said", "1 label kept again"),
    QT_TRANSLATE_NOOP("Said", "{n} labels kept again"),
    QT_TRANSLATE_NOOP("Said", "1 sample back from {found} to {what}"),
    QT_TRANSLATE_NOOP("Said", "{n} samples back from {found} to {what}"),
    QT_TRANSLATE_NOOP("Said", "1 sample {what} again"),
    QT_TRANSLATE_NOOP("Said", "{n} samples {what} again"),
    QT_TRANSLATE_NOOP("Said", 'class "{label}" is back, with 1 sample'),
    QT_TRANSLATE_NOOP("Said", 'class "{label}" is back, with {n} samples'),
    QT_TRANSLATE_NOOP("Said", 'class "{seen}" is called "{label}" again, with 1 sample'),
    QT_TRANSLATE_NOOP("Said", 'class "{seen}" is called "{label}" again, with {n} samples'),
    QT_TRANSLATE_NOOP("Said", 'class "{label}" is gone again, with 1 sample'),
    QT_TRANSLATE_NOOP("Said", 'class "{label}" is gone again, with {n} samples'),
    QT_TRANSLATE_NOOP("Said", "what it was"),
    QT_TRANSLATE_NOOP("Said", "held out"),
    QT_TRANSLATE_NOOP("Said", "as the rule says"),
    QT_TRANSLATE_NOOP("Said", 'writer "{label}"'),
)


def said(line: str) -> str:
    """`line` in the language that is on, as far as it is made of `PHRASES`, or is a line of an error."""
    return _phrase(line) or refused(line, said) or _parts(line) or line


def _phrase(line: str) -> str:
    """One phrase, with what is filled into it; "": it is none."""
    for piece, phrase in _pieces():
        if piece in line and (found := _pattern(phrase).fullmatch(line)):
            filled = found.groupdict().items()
            return translate(CONTEXT, phrase).format(**{name: _filled(name, text) for name, text in filled})
    return ""


def _filled(name: str, text: str) -> str:
    """What is filled into a phrase: a name as it is, a figure as the language writes it, or a line of its own."""
    if name in NAMES:
        return text
    return COUNT.sub(_count, text) if re.fullmatch(FIGURE, text) else said(text)


def _count(found: re.Match[str]) -> str:
    """A number that was written in English: 8,000 or 93.2."""
    return number(float(found[0].replace(",", "")), len(found[2] or ""))


def _parts(line: str) -> str:
    """Several phrases, one after the other; "": the first is none, or there is but one."""
    for between in BETWEEN:
        at = line.find(between)
        while at >= 0:
            if first := _phrase(line[:at]) or refused(line[:at], said):
                return first + between + said(line[at + len(between) :])
            at = line.find(between, at + 1)
    return ""


@cache
def _pieces() -> tuple[tuple[str, str], ...]:
    """The longest fixed piece of every phrase, and the phrase."""
    return tuple((longest_piece(phrase), phrase) for phrase in PHRASES)


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    return pattern_of(phrase, PLACES, FIGURE)

"""What is known of one sample, in words: who read it as what, then and now, whose it is, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from studio.gallery.records import CHECKED, DELETED, HELD_OUT, IMPORT, LABEL, STATE, WRITER
from studio.ui.parts.texts import percent, translate

if TYPE_CHECKING:
    from studio.gallery.records import Edit, Sample
    from studio.recognition.recognizer import Prediction

RANKED = 3  # classes that are named with their probabilities


def said_then(sample: Sample) -> str:
    """What the model of that day made of it, and how sure it was of which classes."""
    if not sample.model:
        return translate("SampleFacts", "imported; no model looked")
    if sample.unsure:
        words = translate("SampleFacts", "{model} was not sure")
    elif sample.corrected:
        words = translate("SampleFacts", "{model} read {label}")
    else:
        words = translate("SampleFacts", "{model} was right")
    line = words.format(model=sample.model, label=sample.predicted)
    if sample.probabilities is None or not len(sample.probabilities):
        return line
    ranked = sorted(zip(sample.classes, sample.probabilities.tolist(), strict=True), key=lambda item: -item[1])
    return f"{line}: {_shares(ranked[:RANKED])}"


def says_now(answer: Prediction) -> str:
    """What the network that serves makes of it, without memory."""
    words = (
        translate("SampleFacts", "{model} now: not sure") if answer.unsure else translate("SampleFacts", "{model} now")
    )
    return f"{words.format(model=answer.version)}: {_shares(answer.ranked(RANKED))}"


def _shares(ranked: Sequence[tuple[str, float]]) -> str:
    return " · ".join(f"{label}:\N{NO-BREAK SPACE}{percent(share, 0)}" for label, share in ranked)


def provenance(sample: Sample) -> str:
    """Whose it is, since when, and its marks."""
    line = translate("SampleFacts", "by {writer} · {when}").format(writer=sample.writer, when=_when(sample.time))
    number = translate("SampleFacts", "number {n}").format(n=sample.id)
    if sample.deleted:
        number += translate("SampleFacts", " · deleted")
    if sample.held_out:
        number += translate("SampleFacts", " · kept for testing")
    if sample.sound:
        number += translate("SampleFacts", " · label kept")
    return f"{line}\n{number}"


def history(sample: Sample, edits: Sequence[Edit]) -> str:
    """Every edit of it, the newest first; "" where there was none."""
    lines: list[str] = []
    of_edit: dict[int, str] = {}
    for edit in edits:
        if sample.id in edit.samples:
            words = of_edit[edit.id] = _words(sample.id, edit)
            if edit.undoes is not None:
                words = translate("SampleFacts", "undone: {words}").format(words=of_edit.get(edit.undoes, words))
            lines.append(f"{_when(edit.time)}  {words}")
    return "\n".join(reversed(lines))


def _words(number: int, edit: Edit) -> str:
    place = edit.samples.index(number)
    before, after = edit.before[place], edit.after[place]
    if edit.field == LABEL:
        words = translate("SampleFacts", "relabelled {before} → {after}")
    elif edit.field == WRITER:
        words = translate("SampleFacts", "moved from {before} to {after}")
    elif edit.field == HELD_OUT:
        words = translate("SampleFacts", "kept for testing") if after else translate("SampleFacts", "left to the rule")
    elif edit.field == CHECKED:
        words = translate("SampleFacts", "label kept by hand")
    elif edit.what == IMPORT:
        words = translate("SampleFacts", "imported")
    else:
        assert edit.field == STATE
        words = translate("SampleFacts", "deleted") if after == DELETED else translate("SampleFacts", "brought back")
    return words.format(before=before, after=after)


def _when(seconds: float) -> str:
    try:
        return datetime.fromtimestamp(seconds).strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError, OSError):  # an import may say anything
        return "–"

"""What Enter means, on every page that shows a label and has an entry: the rules of the loop that no page may bend.

Enter in an empty entry confirms only what was seen: the label on screen at key-down, and only if it is sure, not hidden
and has stood there for `SEEN` seconds. What is typed is the label. A typo is not a class: a label nobody has used yet
needs a second Enter.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from studio.glyphs.labels import clean_label, differing_in_case
from studio.recognition.recognizer import Prediction

SEEN = 0.150  # seconds a label must have stood on screen before Enter may confirm it
TYPE_WHAT_IT_IS = "type what it is"
LOOK_FIRST = "look at it first"


@dataclass(frozen=True)
class Asked:
    """Nothing was saved; `message` says what is missing ("type what it is", 'New class "17": Enter again')."""

    message: str


class Answers:
    """What is on screen, since when, and which new class was asked about.

    `seconds`: a monotonic clock. `known_labels`: the labels that are no new classes.
    """

    def __init__(self, seconds: Callable[[], float], known_labels: Callable[[], frozenset[str]]) -> None:
        self._seconds, self._known_labels = seconds, known_labels
        self.shown: Prediction | None = None
        self._since = seconds()
        self._asked_class = ""

    def show(self, look: Callable[[], Prediction | None]) -> Prediction | None:
        """What `look` says is on screen now. Should it raise, nothing old may be confirmed."""
        before, self.shown = self.shown, None
        answer = look()
        if _face(answer) != _face(before):
            self._since = self._seconds()
        self.shown = answer
        return answer

    def another(self) -> None:
        """What was shown and asked was about another picture; this one is on screen from now on."""
        self.shown = None
        self._since = self._seconds()
        self._asked_class = ""

    def forget_asked(self) -> None:
        """What was asked was asked about another drawing."""
        self._asked_class = ""

    def label(self, text: str, *, hidden: bool = False) -> str | Asked:
        """The label that Enter gives, typed or ("") confirmed; or what is missing. `hidden`: nothing is on screen.

        Raises StudioError: the text is no label.
        """
        if text and not text.strip():
            return Asked(TYPE_WHAT_IT_IS)  # blanks are no confirmation
        label = clean_label(text) if text else None if hidden else self.confirmable()
        if label is None:
            return Asked(TYPE_WHAT_IT_IS)
        if label not in self._known_labels() and self._asked_class != label:
            self._asked_class = label
            return Asked(f"{self._new_class_words(label)}: Enter again")
        return label

    def confirmable(self) -> str | None:
        """The label that an empty Enter confirms, or None when nothing on screen may be confirmed."""
        if self.shown is None or self.shown.unsure or not self.seen:
            return None
        return self.shown.label

    @property
    def seen(self) -> bool:
        """Has it stood on screen for long enough to be read?"""
        return self._seconds() - self._since >= SEEN

    def typing(self, text: str) -> str:
        """What to say while a label is being typed: "" or a word on a class nobody has used yet. Raises StudioError."""
        if not text.strip():
            return ""
        label = clean_label(text)
        return "" if label in self._known_labels() else self._new_class_words(label)

    def _new_class_words(self, label: str) -> str:
        alike = differing_in_case(label, sorted(self._known_labels()))
        hint = f' (there is "{alike[0]}"; size is not seen)' if alike else ""
        return f'New class "{label}"{hint}'


def _face(prediction: Prediction | None) -> tuple[str, bool] | None:
    """What of a prediction a person reads: the label, and whether it is sure."""
    return None if prediction is None else (prediction.label, prediction.unsure)

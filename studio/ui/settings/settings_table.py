"""Every setting in one table: its words, what can be chosen, in which section of the Settings page it stands.

A field of `Settings` that a person may choose has a row here; the page makes its control, its default and its reset of
it, and the search finds it by its words. What is offered for a row without choices of its own depends on the gallery,
and is the page's to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from studio.ui.parts.language import NAMES as LANGUAGE_NAMES
from studio.ui.parts.language import QT_TRANSLATE_NOOP

CONTEXT = "Settings"


class Kind(Enum):
    """What a setting is chosen with."""

    SWITCH = auto()
    CHOICE = auto()
    NUMBER = auto()
    SHARE = auto()  # a number between 0 and 1, told in per cent
    TEXT = auto()
    ALIASES = auto()


@dataclass(frozen=True)
class Row:
    """One setting: the field's name in `Settings`, its title, and what it does."""

    key: str
    kind: Kind
    title: str
    tip: str
    choices: tuple[tuple[object, str], ...] = ()  # (value, words)
    digits: int = 0  # behind the point, of a number as it is told
    step: float = 1.0  # of the arrow keys, likewise
    unit: str = ""


@dataclass(frozen=True)
class Section:
    """Rows that belong together."""

    title: str
    rows: tuple[Row, ...]


SECTIONS: tuple[Section, ...] = (
    Section(
        QT_TRANSLATE_NOOP("Settings", "Looks"),
        (
            Row(
                "theme",
                Kind.CHOICE,
                QT_TRANSLATE_NOOP("Settings", "Light or dark"),
                QT_TRANSLATE_NOOP("Settings", "The colours of the window."),
                (
                    ("system", QT_TRANSLATE_NOOP("Settings", "as the system is")),
                    ("light", QT_TRANSLATE_NOOP("Settings", "always light")),
                    ("dark", QT_TRANSLATE_NOOP("Settings", "always dark")),
                ),
            ),
            Row(
                "language",
                Kind.CHOICE,
                QT_TRANSLATE_NOOP("Settings", "Language"),
                QT_TRANSLATE_NOOP("Settings", "The language of the window, which opens anew in another one."),
                (("system", QT_TRANSLATE_NOOP("Settings", "as the system is")), *LANGUAGE_NAMES.items()),
            ),
            Row(
                "less_motion",
                Kind.SWITCH,
                QT_TRANSLATE_NOOP("Settings", "Less motion"),
                QT_TRANSLATE_NOOP("Settings", "Nothing fades or stands out for a moment, whatever the desktop says."),
            ),
        ),
    ),
    Section(
        QT_TRANSLATE_NOOP("Settings", "Hand and canvas"),
        (
            Row(
                "writer",
                Kind.TEXT,
                QT_TRANSLATE_NOOP("Settings", "Writer"),
                QT_TRANSLATE_NOOP("Settings", "Whose hand it is that draws, and whose accuracy is counted."),
            ),
            Row(
                "left_handed",
                Kind.SWITCH,
                QT_TRANSLATE_NOOP("Settings", "Left-handed"),
                QT_TRANSLATE_NOOP("Settings", "What the free hand presses stands at the right: undo, clear, skip."),
            ),
            Row(
                "pen_width",
                Kind.NUMBER,
                QT_TRANSLATE_NOOP("Settings", "Width of the pen"),
                QT_TRANSLATE_NOOP("Settings", "How thick ink is on the canvas. The model sees the same either way."),
                unit="px",
            ),
            Row(
                "grid",
                Kind.SWITCH,
                QT_TRANSLATE_NOOP("Settings", "Grid on the canvas"),
                QT_TRANSLATE_NOOP("Settings", "Thin lines to write along. They are no part of the drawing."),
            ),
        ),
    ),
    Section(
        QT_TRANSLATE_NOOP("Settings", "Learning"),
        (
            Row(
                "memory",
                Kind.SWITCH,
                QT_TRANSLATE_NOOP("Settings", "Remember drawings at once"),
                QT_TRANSLATE_NOOP("Settings", "What you teach counts from the next stroke on, before any training."),
            ),
            Row(
                "mending",
                Kind.SWITCH,
                QT_TRANSLATE_NOOP("Settings", "Mend the last layer"),
                QT_TRANSLATE_NOOP(
                    "Settings", "After a correction the network's last layer is fitted anew, within a second."
                ),
            ),
            Row(
                "memory_of_writer",
                Kind.SWITCH,
                QT_TRANSLATE_NOOP("Settings", "Remember the writer's own drawings only"),
                QT_TRANSLATE_NOOP(
                    "Settings", "Until the next training, only what the current writer taught counts for both."
                ),
            ),
            Row(
                "retrain_after",
                Kind.CHOICE,
                QT_TRANSLATE_NOOP("Settings", "Retrain by itself"),
                QT_TRANSLATE_NOOP("Settings", "After how many corrections a training starts in the background."),
                (
                    (0, QT_TRANSLATE_NOOP("Settings", "only when asked")),
                    (10, QT_TRANSLATE_NOOP("Settings", "after 10")),
                    (25, QT_TRANSLATE_NOOP("Settings", "after 25")),
                    (50, QT_TRANSLATE_NOOP("Settings", "after 50")),
                ),
            ),
            Row(
                "retrain_kind",
                Kind.CHOICE,
                QT_TRANSLATE_NOOP("Settings", "What Retrain trains"),
                QT_TRANSLATE_NOOP("Settings", "The kind of model, in the gallery that is open."),
            ),
            Row(
                "holdout",
                Kind.SHARE,
                QT_TRANSLATE_NOOP("Settings", "Kept for testing"),
                QT_TRANSLATE_NOOP(
                    "Settings", "The share of drawings that no training sees, so that new models can be judged by them."
                ),
                step=5.0,
            ),
        ),
    ),
    Section(
        QT_TRANSLATE_NOOP("Settings", "What a new model must show"),
        (
            Row(
                "newly_broken",
                Kind.SHARE,
                QT_TRANSLATE_NOOP("Settings", "May newly break"),
                QT_TRANSLATE_NOOP(
                    "Settings", "The share of base images that were read rightly before and may be read wrongly now."
                ),
                digits=2,
                step=0.05,
            ),
            Row(
                "made_up",
                Kind.CHOICE,
                QT_TRANSLATE_NOOP("Settings", "May break more than that"),
                QT_TRANSLATE_NOOP("Settings", "Whether what it breaks may be made up for by what it fixes."),
                (
                    (True, QT_TRANSLATE_NOOP("Settings", "if it is made up for")),
                    (False, QT_TRANSLATE_NOOP("Settings", "never")),
                ),
            ),
            Row(
                "enough",
                Kind.NUMBER,
                QT_TRANSLATE_NOOP("Settings", "Test drawings that can decide"),
                QT_TRANSLATE_NOOP("Settings", "With fewer drawings kept for testing, the base images alone decide."),
            ),
            Row(
                "significant",
                Kind.NUMBER,
                QT_TRANSLATE_NOOP("Settings", "When a loss counts"),
                QT_TRANSLATE_NOOP("Settings", "Where chance alone would lose as much with less than this p."),
                digits=3,
                step=0.01,
            ),
        ),
    ),
    Section(
        QT_TRANSLATE_NOOP("Settings", "Queue"),
        (
            Row(
                "queue_strategy",
                Kind.CHOICE,
                QT_TRANSLATE_NOOP("Settings", "What is asked first"),
                QT_TRANSLATE_NOOP("Settings", "The order in which unlabelled images are asked for."),
            ),
            Row(
                "queue_random",
                Kind.SHARE,
                QT_TRANSLATE_NOOP("Settings", "At random"),
                QT_TRANSLATE_NOOP(
                    "Settings", "The control: from these comes how often suggestions are right, without bias."
                ),
            ),
            Row(
                "queue_hidden",
                Kind.SHARE,
                QT_TRANSLATE_NOOP("Settings", "Suggestion hidden until the answer"),
                QT_TRANSLATE_NOOP("Settings", "They show whether suggestions talk you into errors."),
            ),
            Row(
                "queue_single_key",
                Kind.SWITCH,
                QT_TRANSLATE_NOOP("Settings", "One key answers"),
                QT_TRANSLATE_NOOP(
                    "Settings", "Where every label is one character, typing it is the answer, without Enter."
                ),
            ),
            Row(
                "goal",
                Kind.SHARE,
                QT_TRANSLATE_NOOP("Settings", "Goal"),
                QT_TRANSLATE_NOOP(
                    "Settings", "How often suggestions must be right until the rest may be left to the model."
                ),
                digits=1,
                step=0.5,
            ),
            Row(
                "aliases",
                Kind.ALIASES,
                QT_TRANSLATE_NOOP("Settings", "Aliases"),
                QT_TRANSLATE_NOOP(
                    "Settings", "What you type in the queue, and the label you mean. One a line, such as: a = α"
                ),
            ),
        ),
    ),
)
KEYS = frozenset(row.key for section in SECTIONS for row in section.rows)


def words(text: str) -> str:
    """The translation of a text of this table."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""

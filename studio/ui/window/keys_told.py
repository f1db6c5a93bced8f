"""What the page of keys (F1) tells beside the keys of actions: keys of the entry and of a page."""

from __future__ import annotations

from studio.ui.parts.actions import Act
from studio.ui.parts.language import QT_TRANSLATE_NOOP

TYPE_ENTER = QT_TRANSLATE_NOOP("Actions", "type + Enter")

# What keys do in the entry: (keys, words).
ENTRY_KEYS: tuple[tuple[str, str], ...] = (
    ("Enter", QT_TRANSLATE_NOOP("Actions", "It is what you see: save it as right")),
    (TYPE_ENTER, QT_TRANSLATE_NOOP("Actions", "It is what you typed: save it with that label")),
    ("Backspace", QT_TRANSLATE_NOOP("Actions", "On an empty canvas: reopen the last answer")),
    ("Tab", QT_TRANSLATE_NOOP("Actions", "Leave the entry for the buttons")),
    ("Ctrl+Right", QT_TRANSLATE_NOOP("Actions", "Keep the drawing for the queue")),
    (
        QT_TRANSLATE_NOOP("Actions", "Right button"),
        QT_TRANSLATE_NOOP("Actions", "The eraser, as the pen’s other end: takes strokes away"),
    ),
)
GALLERY_KEYS: tuple[tuple[str, str], ...] = (
    (
        QT_TRANSLATE_NOOP("Actions", "Arrows"),
        QT_TRANSLATE_NOOP("Actions", "Walk through them; with Shift, choose several"),
    ),
    ("Ctrl+A", QT_TRANSLATE_NOOP("Actions", "Choose all that are shown")),
    (TYPE_ENTER, QT_TRANSLATE_NOOP("Actions", "Give the chosen ones another label")),
    ("Del", QT_TRANSLATE_NOOP("Actions", "Delete the chosen ones")),
)
VERSION_KEYS: tuple[tuple[str, str], ...] = (
    ("Up, Down", QT_TRANSLATE_NOOP("Actions", "Walk through them")),
    ("Ctrl+Tab", QT_TRANSLATE_NOOP("Actions", "The next tab")),
)

QUEUE_KEYS: tuple[tuple[str, str], ...] = (
    ("Enter", QT_TRANSLATE_NOOP("Actions", "It is what you see")),
    (TYPE_ENTER, QT_TRANSLATE_NOOP("Actions", "It is what you typed")),
    ("Backspace", QT_TRANSLATE_NOOP("Actions", "Reopen the newest one")),
    ("Space", QT_TRANSLATE_NOOP("Actions", "Among many alike: mark a stranger")),
)

GALLERY_ACTS = (Act.SEARCH, Act.CHECK, Act.TAKE, Act.KEEP_LABEL, Act.MOVE, Act.HOLD_OUT)
QUEUE_ACTS = (Act.SKIP, Act.NOT_SURE, Act.REJECT, Act.ALIKE)

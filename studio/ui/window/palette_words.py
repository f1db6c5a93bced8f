"""Words that people look for an action by and that it does not say itself: "theme" for Light and Dark.

They are found in English in every language, too: whoever cannot read the one that is on looks for "language".
"""

from __future__ import annotations

from studio.ui.parts.actions import ACTIONS, Act, words
from studio.ui.parts.language import QT_TRANSLATE_NOOP

OF_GROUPS = {
    "theme": QT_TRANSLATE_NOOP("Actions", "theme appearance colours dark mode light mode night"),
    "language": QT_TRANSLATE_NOOP("Actions", "language translation"),
    "pen": QT_TRANSLATE_NOOP("Actions", "pen width stroke thickness"),
}
OF_ACTIONS = {
    Act.GALLERY: QT_TRANSLATE_NOOP("Actions", "export samples drawings check labels"),
    Act.TRAINING: QT_TRANSLATE_NOOP("Actions", "export version import version model file"),
    Act.COMPARE: QT_TRANSLATE_NOOP("Actions", "report sweep study race duel writers confusions matrix curves"),
    Act.SETTINGS: QT_TRANSLATE_NOOP("Actions", "preferences options configuration theme appearance language"),
    Act.YOUR_DATA: QT_TRANSLATE_NOOP("Actions", "backup restore copy folder move safety privacy"),
    Act.FORGET_WRITER: QT_TRANSLATE_NOOP("Actions", "delete person data remove writer privacy"),
    Act.LESS_MOTION: QT_TRANSLATE_NOOP("Actions", "animations accessibility"),
}


def also_found_by(name: Act) -> tuple[str, ...]:
    """The words that find the action `name` beside its own in the language that is on."""
    spec = ACTIONS[name]
    found = [text for text in (OF_ACTIONS.get(name), OF_GROUPS.get(spec.group)) if text]
    return tuple(dict.fromkeys((*map(words, found), *found, spec.text, spec.tip)))

"""Every action of the window in one table: its words and its keys. Which menu it is in, `menus` says.

Letters are never shortcuts: on a page with a label entry every printable key is a label.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from studio.ui.parts.language import NAMES as LANGUAGE_NAMES
from studio.ui.parts.language import QT_TRANSLATE_NOOP

CONTEXT = "Actions"


class Act(Enum):
    """The names of the actions."""

    DRAW = auto()
    GALLERY = auto()
    CLASSES = auto()
    TRAINING = auto()
    QUEUE = auto()
    COMPARE = auto()
    NEW_GALLERY = auto()
    OPEN_GALLERY = auto()
    RECENT = auto()
    OWN_GALLERY = auto()
    IMPORT = auto()
    IMPORT_FOLDER = auto()
    RETRAIN = auto()
    CANCEL = auto()
    UNDO = auto()
    REDO = auto()
    CLEAR = auto()
    WHY = auto()
    PROMPT = auto()
    PROMPT_WEAK = auto()
    THEME_SYSTEM = auto()
    THEME_LIGHT = auto()
    THEME_DARK = auto()
    LANGUAGE_SYSTEM = auto()
    LANGUAGE_EN = auto()
    LANGUAGE_DE = auto()
    LANGUAGE_HE = auto()
    PEN_THIN = auto()
    PEN_MEDIUM = auto()
    PEN_THICK = auto()
    LEFT_HANDED = auto()
    LESS_MOTION = auto()
    MEMORY = auto()
    MENDING = auto()
    OWN_MEMORY = auto()
    SINGLE_KEY = auto()
    RETRAIN_ASKED = auto()
    RETRAIN_10 = auto()
    RETRAIN_25 = auto()
    RETRAIN_50 = auto()
    POSTER = auto()
    TOUR = auto()
    SAMPLES = auto()
    LESSON = auto()
    HELP = auto()
    YOUR_DATA = auto()
    NEWS = auto()
    DIAGNOSTICS = auto()
    ABOUT = auto()
    GRID = auto()
    REPLAY = auto()
    SETTINGS = auto()
    FIND_ACTION = auto()
    MENU = auto()
    HERE = auto()
    SEARCH = auto()
    CHECK = auto()
    TAKE = auto()
    KEEP_LABEL = auto()
    MOVE = auto()
    HOLD_OUT = auto()
    EXPORT = auto()
    FORGET_WRITER = auto()
    REPORT = auto()
    SKIP = auto()
    NOT_SURE = auto()
    REJECT = auto()
    ALIKE = auto()
    BRING_IN = auto()
    QUEUE_OPTIONS = auto()
    LABEL_REST = auto()
    KEYS = auto()
    QUIT = auto()


@dataclass(frozen=True)
class Spec:
    """What an action says and which keys start it."""

    text: str
    tip: str
    keys: str = ""  # several with a semicolon between them
    group: str = ""  # actions of one group exclude each other
    checkable: bool = False
    local: bool = False  # it means something on some pages only, and is enabled while one of them is in front


ACTIONS: dict[Act, Spec] = {
    Act.DRAW: Spec(QT_TRANSLATE_NOOP("Actions", "Draw"), QT_TRANSLATE_NOOP("Actions", "Draw and teach"), "Ctrl+1"),
    Act.GALLERY: Spec(
        QT_TRANSLATE_NOOP("Actions", "Gallery"), QT_TRANSLATE_NOOP("Actions", "Everything you taught"), "Ctrl+2"
    ),
    Act.CLASSES: Spec(
        QT_TRANSLATE_NOOP("Actions", "Classes and writers"),
        QT_TRANSLATE_NOOP("Actions", "Rename, merge and delete classes; accuracy by writer"),
        "Ctrl+L",
    ),
    Act.TRAINING: Spec(
        QT_TRANSLATE_NOOP("Actions", "Training"), QT_TRANSLATE_NOOP("Actions", "Every version of the model"), "Ctrl+3"
    ),
    Act.QUEUE: Spec(
        QT_TRANSLATE_NOOP("Actions", "Queue"),
        QT_TRANSLATE_NOOP("Actions", "Label images in the order that teaches most"),
        "Ctrl+4",
    ),
    Act.COMPARE: Spec(
        QT_TRANSLATE_NOOP("Actions", "Compare"),
        QT_TRANSLATE_NOOP("Actions", "Versions, writers and runs held against each other"),
        "Ctrl+5",
    ),
    Act.NEW_GALLERY: Spec(
        QT_TRANSLATE_NOOP("Actions", "New gallery …"),
        QT_TRANSLATE_NOOP("Actions", "Begin another gallery, for a class, a subject, with the model that ships"),
        "Ctrl+N",
    ),
    Act.OPEN_GALLERY: Spec(
        QT_TRANSLATE_NOOP("Actions", "Open gallery …"),
        QT_TRANSLATE_NOOP("Actions", "Open another gallery, with the model that served in it last"),
        "Ctrl+O",
    ),
    Act.RECENT: Spec(
        QT_TRANSLATE_NOOP("Actions", "Recent galleries"), QT_TRANSLATE_NOOP("Actions", "Galleries opened lately")
    ),
    Act.OWN_GALLERY: Spec(
        QT_TRANSLATE_NOOP("Actions", "Back to my gallery"),
        QT_TRANSLATE_NOOP("Actions", "Leave a lesson, the samples or another gallery, and open your own again"),
    ),
    Act.IMPORT: Spec(
        QT_TRANSLATE_NOOP("Actions", "Import files …"),
        QT_TRANSLATE_NOOP("Actions", "Look at images, strokes or another gallery before they are taken in"),
        "Ctrl+I",
    ),
    Act.IMPORT_FOLDER: Spec(
        QT_TRANSLATE_NOOP("Actions", "Import a folder …"),
        QT_TRANSLATE_NOOP("Actions", "Look at the pictures of a folder before they are taken in"),
    ),
    Act.RETRAIN: Spec(
        QT_TRANSLATE_NOOP("Actions", "Retrain"),
        QT_TRANSLATE_NOOP("Actions", "Train a new version on your drawings, in the background"),
        "Ctrl+R",
    ),
    Act.CANCEL: Spec(
        QT_TRANSLATE_NOOP("Actions", "Cancel training"),
        QT_TRANSLATE_NOOP("Actions", "Stop the training; the model that serves stays"),
    ),
    Act.UNDO: Spec(
        QT_TRANSLATE_NOOP("Actions", "Undo"),
        QT_TRANSLATE_NOOP("Actions", "Take back the last stroke, clearing, answer or edit"),
        "Ctrl+Z",
    ),
    Act.REDO: Spec(
        QT_TRANSLATE_NOOP("Actions", "Redo"),
        QT_TRANSLATE_NOOP("Actions", "Make the edit of samples or classes again that undo took back"),
        "Ctrl+Shift+Z; Ctrl+Y",
    ),
    Act.CLEAR: Spec(
        QT_TRANSLATE_NOOP("Actions", "Clear"),
        QT_TRANSLATE_NOOP("Actions", "Empty the entry; if it is empty, the canvas, which undo brings back"),
        "Esc",
    ),
    Act.WHY: Spec(
        QT_TRANSLATE_NOOP("Actions", "Why"),
        QT_TRANSLATE_NOOP("Actions", "Show or hide which ink speaks for the label, and which against it"),
        "F2",
        local=True,
    ),
    Act.PROMPT: Spec(
        QT_TRANSLATE_NOOP("Actions", "Draw what is asked for"),
        QT_TRANSLATE_NOOP("Actions", "Draw all classes in turn, without typing; Esc on an empty canvas ends it"),
        "Ctrl+D",
    ),
    Act.PROMPT_WEAK: Spec(
        QT_TRANSLATE_NOOP("Actions", "Draw what is read badly"),
        QT_TRANSLATE_NOOP("Actions", "As asked for, badly read classes more often; it does not count in the accuracy"),
    ),
    Act.THEME_SYSTEM: Spec(
        QT_TRANSLATE_NOOP("Actions", "Follow the system"),
        QT_TRANSLATE_NOOP("Actions", "Light or dark as the system is"),
        group="theme",
    ),
    Act.THEME_LIGHT: Spec(
        QT_TRANSLATE_NOOP("Actions", "Light"), QT_TRANSLATE_NOOP("Actions", "Always light"), group="theme"
    ),
    Act.THEME_DARK: Spec(
        QT_TRANSLATE_NOOP("Actions", "Dark"), QT_TRANSLATE_NOOP("Actions", "Always dark"), group="theme"
    ),
    Act.LANGUAGE_SYSTEM: Spec(
        QT_TRANSLATE_NOOP("Actions", "As the system"),
        QT_TRANSLATE_NOOP("Actions", "The system's language, if the studio speaks it, else English"),
        group="language",
    ),
    Act.LANGUAGE_EN: Spec(LANGUAGE_NAMES["en"], QT_TRANSLATE_NOOP("Actions", "Always English"), group="language"),
    Act.LANGUAGE_DE: Spec(LANGUAGE_NAMES["de"], QT_TRANSLATE_NOOP("Actions", "Always German"), group="language"),
    Act.LANGUAGE_HE: Spec(LANGUAGE_NAMES["he"], QT_TRANSLATE_NOOP("Actions", "Always Hebrew"), group="language"),
    Act.PEN_THIN: Spec(
        QT_TRANSLATE_NOOP("Actions", "Thin pen"), QT_TRANSLATE_NOOP("Actions", "A pen of 14 pixels"), group="pen"
    ),
    Act.PEN_MEDIUM: Spec(
        QT_TRANSLATE_NOOP("Actions", "Medium pen"), QT_TRANSLATE_NOOP("Actions", "A pen of 24 pixels"), group="pen"
    ),
    Act.PEN_THICK: Spec(
        QT_TRANSLATE_NOOP("Actions", "Thick pen"), QT_TRANSLATE_NOOP("Actions", "A pen of 34 pixels"), group="pen"
    ),
    Act.LEFT_HANDED: Spec(
        QT_TRANSLATE_NOOP("Actions", "Left-handed"),
        QT_TRANSLATE_NOOP("Actions", "Undo and clear at the right, under the free hand"),
        checkable=True,
    ),
    Act.LESS_MOTION: Spec(
        QT_TRANSLATE_NOOP("Actions", "Less motion"),
        QT_TRANSLATE_NOOP("Actions", "Nothing fades or stands out for a moment, whatever the desktop says"),
        checkable=True,
    ),
    Act.MEMORY: Spec(
        QT_TRANSLATE_NOOP("Actions", "Remember drawings at once"),
        QT_TRANSLATE_NOOP("Actions", "What you teach counts from the next stroke on, before anything is trained"),
        checkable=True,
    ),
    Act.MENDING: Spec(
        QT_TRANSLATE_NOOP("Actions", "Mend the last layer"),
        QT_TRANSLATE_NOOP("Actions", "After a correction the network's last layer is fitted anew, within a second"),
        checkable=True,
    ),
    Act.OWN_MEMORY: Spec(
        QT_TRANSLATE_NOOP("Actions", "Remember the writer's own drawings only"),
        QT_TRANSLATE_NOOP("Actions", "Until the next training, only what the current writer taught counts"),
        checkable=True,
    ),
    Act.SINGLE_KEY: Spec(
        QT_TRANSLATE_NOOP("Actions", "One key answers in the queue"),
        QT_TRANSLATE_NOOP("Actions", "Where every label is one character, typing it is the answer, without Enter"),
        checkable=True,
    ),
    Act.RETRAIN_ASKED: Spec(
        QT_TRANSLATE_NOOP("Actions", "Retrain when asked"),
        QT_TRANSLATE_NOOP("Actions", "Only the button starts a training"),
        group="retrain",
    ),
    Act.RETRAIN_10: Spec(
        QT_TRANSLATE_NOOP("Actions", "Retrain after 10 corrections"),
        QT_TRANSLATE_NOOP("Actions", "A training starts by itself when 10 corrections are not yet learnt"),
        group="retrain",
    ),
    Act.RETRAIN_25: Spec(
        QT_TRANSLATE_NOOP("Actions", "Retrain after 25 corrections"),
        QT_TRANSLATE_NOOP("Actions", "A training starts by itself when 25 corrections are not yet learnt"),
        group="retrain",
    ),
    Act.RETRAIN_50: Spec(
        QT_TRANSLATE_NOOP("Actions", "Retrain after 50 corrections"),
        QT_TRANSLATE_NOOP("Actions", "A training starts by itself when 50 corrections are not yet learnt"),
        group="retrain",
    ),
    Act.POSTER: Spec(
        QT_TRANSLATE_NOOP("Actions", "Poster …"),
        QT_TRANSLATE_NOOP("Actions", "A picture of your hand, class by class, or of the surest mistakes"),
    ),
    Act.TOUR: Spec(
        QT_TRANSLATE_NOOP("Actions", "Tour"),
        QT_TRANSLATE_NOOP("Actions", "Four steps on the canvas: draw, confirm, correct, retrain; Esc leaves it"),
    ),
    Act.SAMPLES: Spec(
        QT_TRANSLATE_NOOP("Actions", "Sample gallery"),
        QT_TRANSLATE_NOOP("Actions", "200 digits to play with, in a gallery of their own; yours stays as it is"),
    ),
    Act.LESSON: Spec(
        QT_TRANSLATE_NOOP("Actions", "Newborn lesson"),
        QT_TRANSLATE_NOOP(
            "Actions", "A model that knows nothing learns from ten drawings of each digit, in a gallery of its own"
        ),
    ),
    Act.HELP: Spec(
        QT_TRANSLATE_NOOP("Actions", "Help"),
        QT_TRANSLATE_NOOP("Actions", "How to do things, page by page; it can be searched"),
        "Shift+F1",
    ),
    Act.YOUR_DATA: Spec(
        QT_TRANSLATE_NOOP("Actions", "Backups and your data"),
        QT_TRANSLATE_NOOP("Actions", "What is backed up and how to restore it, where it lies, how to move it"),
    ),
    Act.NEWS: Spec(
        QT_TRANSLATE_NOOP("Actions", "What’s new"), QT_TRANSLATE_NOOP("Actions", "What changed with this version")
    ),
    Act.DIAGNOSTICS: Spec(
        QT_TRANSLATE_NOOP("Actions", "Copy diagnostics"),
        QT_TRANSLATE_NOOP("Actions", "Copy what `studio doctor` says: versions, paths and what is wrong; no drawing"),
    ),
    Act.ABOUT: Spec(
        QT_TRANSLATE_NOOP("Actions", "About Glyph Studio"),
        QT_TRANSLATE_NOOP("Actions", "Version, licences, where the data come from; nothing is sent anywhere"),
    ),
    Act.GRID: Spec(
        QT_TRANSLATE_NOOP("Actions", "Grid on the canvas"),
        QT_TRANSLATE_NOOP("Actions", "Thin lines to write along; they are no part of the drawing"),
        checkable=True,
    ),
    Act.REPLAY: Spec(
        QT_TRANSLATE_NOOP("Actions", "Replay the drawing"),
        QT_TRANSLATE_NOOP("Actions", "Show the strokes on the canvas as they were drawn; drawing on ends it"),
        "F9",
        local=True,
    ),
    Act.SETTINGS: Spec(
        QT_TRANSLATE_NOOP("Actions", "Settings"),
        QT_TRANSLATE_NOOP("Actions", "Everything that can be chosen, with a search and a reset"),
        "Ctrl+,",
    ),
    Act.FIND_ACTION: Spec(
        QT_TRANSLATE_NOOP("Actions", "Find an action"),
        QT_TRANSLATE_NOOP("Actions", "Search everything the studio can do by its words, and start it with Enter"),
        "Ctrl+K",
    ),
    Act.MENU: Spec(
        QT_TRANSLATE_NOOP("Actions", "Open the menu"),
        QT_TRANSLATE_NOOP("Actions", "The menu of choices at the end of the header"),
        "F10",
    ),
    Act.HERE: Spec(
        QT_TRANSLATE_NOOP("Actions", "On this page"),
        QT_TRANSLATE_NOOP("Actions", "What can be done on the page that is open"),
    ),
    Act.SEARCH: Spec(
        QT_TRANSLATE_NOOP("Actions", "Search"),
        QT_TRANSLATE_NOOP("Actions", "Search on this page; Enter leads back"),
        "F3",
        local=True,
    ),
    Act.CHECK: Spec(
        QT_TRANSLATE_NOOP("Actions", "Check labels"),
        QT_TRANSLATE_NOOP("Actions", "List labels that are likely wrong; nothing is changed by itself"),
        "F8",
        local=True,
    ),
    Act.TAKE: Spec(
        QT_TRANSLATE_NOOP("Actions", "Take the proposed label"),
        QT_TRANSLATE_NOOP("Actions", "The chosen sample gets the label that is proposed"),
        "F4",
        local=True,
    ),
    Act.KEEP_LABEL: Spec(
        QT_TRANSLATE_NOOP("Actions", "Keep the label"),
        QT_TRANSLATE_NOOP("Actions", "The chosen sample's label is right, and is not doubted again"),
        "F5",
        local=True,
    ),
    Act.MOVE: Spec(
        QT_TRANSLATE_NOOP("Actions", "Move the chosen to a writer"),
        QT_TRANSLATE_NOOP("Actions", "Say whose hand the chosen samples are"),
        "F6",
        local=True,
    ),
    Act.HOLD_OUT: Spec(
        QT_TRANSLATE_NOOP("Actions", "Keep the chosen for testing"),
        QT_TRANSLATE_NOOP("Actions", "No training sees the chosen samples, or the rule decides again"),
        "F7",
        local=True,
    ),
    Act.EXPORT: Spec(
        QT_TRANSLATE_NOOP("Actions", "Export …"),
        QT_TRANSLATE_NOOP("Actions", "Write samples to a file: all, the shown or the chosen ones"),
        local=True,
    ),
    Act.FORGET_WRITER: Spec(
        QT_TRANSLATE_NOOP("Actions", "Forget a writer …"),
        QT_TRANSLATE_NOOP("Actions", "Remove a person's drawings for good, from the backups too; you are asked first"),
        local=True,
    ),
    Act.REPORT: Spec(
        QT_TRANSLATE_NOOP("Actions", "Report …"),
        QT_TRANSLATE_NOOP("Actions", "Write what is compared as one page, with its figures, in the background"),
        local=True,
    ),
    Act.SKIP: Spec(
        QT_TRANSLATE_NOOP("Actions", "Skip"),
        QT_TRANSLATE_NOOP("Actions", "Leave it for later; a drawing is kept for the queue"),
        "Ctrl+Right",
        local=True,
    ),
    Act.NOT_SURE: Spec(
        QT_TRANSLATE_NOOP("Actions", "You are not sure"),
        QT_TRANSLATE_NOOP("Actions", "Leave the image without a label: you cannot tell what it is"),
        "Ctrl+Down",
        local=True,
    ),
    Act.REJECT: Spec(
        QT_TRANSLATE_NOOP("Actions", "It is no character"),
        QT_TRANSLATE_NOOP("Actions", "Leave the image without a label: it is no character, or several"),
        "Ctrl+Del",
        local=True,
    ),
    Act.ALIKE: Spec(
        QT_TRANSLATE_NOOP("Actions", "Many alike at a glance"),
        QT_TRANSLATE_NOOP("Actions", "Look over 24 images of one class together, or go back to single ones"),
        "Ctrl+G",
        local=True,
    ),
    Act.BRING_IN: Spec(
        QT_TRANSLATE_NOOP("Actions", "Bring in images"),
        QT_TRANSLATE_NOOP("Actions", "Add files or folders of unlabelled images to the queue"),
        local=True,
    ),
    Act.QUEUE_OPTIONS: Spec(
        QT_TRANSLATE_NOOP("Actions", "How the queue asks …"),
        QT_TRANSLATE_NOOP("Actions", "Which images come first, how many at random; what is typed for hard labels"),
        local=True,
    ),
    Act.LABEL_REST: Spec(
        QT_TRANSLATE_NOOP("Actions", "Label the rest"),
        QT_TRANSLATE_NOOP("Actions", "Machine labels for what nobody has looked at; they can be taken back"),
        local=True,
    ),
    Act.KEYS: Spec(
        QT_TRANSLATE_NOOP("Actions", "Keys"),
        QT_TRANSLATE_NOOP("Actions", "Every key on one page, and what is the eraser"),
        "F1",
    ),
    Act.QUIT: Spec(
        QT_TRANSLATE_NOOP("Actions", "Quit"),
        QT_TRANSLATE_NOOP("Actions", "Close the studio; everything is saved already"),
        "Ctrl+Q",
    ),
}

PAGES = (Act.DRAW, Act.GALLERY, Act.TRAINING, Act.QUEUE, Act.COMPARE)


def words(text: str) -> str:
    """The translation of a text of this table."""
    return QCoreApplication.translate(CONTEXT, text)


def build_actions(owner: QWidget) -> dict[Act, QAction]:
    """All actions as children of `owner`, with their keys working anywhere in its window."""
    made: dict[Act, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for name, spec in ACTIONS.items():
        action = QAction(words(spec.text), owner)
        action.setToolTip(words(spec.tip))
        action.setStatusTip(words(spec.tip))
        action.setCheckable(spec.checkable or bool(spec.group))
        if spec.keys:
            action.setShortcuts(QKeySequence.listFromString(spec.keys))
            action.setAutoRepeat(name in (Act.UNDO, Act.REDO))
        if spec.group:
            groups.setdefault(spec.group, QActionGroup(owner)).addAction(action)
        owner.addAction(action)
        made[name] = action
    return made

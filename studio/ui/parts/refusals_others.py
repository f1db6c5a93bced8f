"""Why a label, a class, an import or the program itself is refused; and what the system says of a file."""

from studio.ui.parts.language import QT_TRANSLATE_NOOP

REFUSALS = (
    # what the system says
    QT_TRANSLATE_NOOP("Refused", "no such file or directory"),
    QT_TRANSLATE_NOOP("Refused", "No such file or directory"),
    QT_TRANSLATE_NOOP("Refused", "Permission denied"),
    QT_TRANSLATE_NOOP("Refused", "Operation not permitted"),
    QT_TRANSLATE_NOOP("Refused", "No space left on device"),
    QT_TRANSLATE_NOOP("Refused", "Read-only file system"),
    QT_TRANSLATE_NOOP("Refused", "Is a directory"),
    QT_TRANSLATE_NOOP("Refused", "Not a directory"),
    QT_TRANSLATE_NOOP("Refused", "File exists"),
    QT_TRANSLATE_NOOP("Refused", "File name too long"),
    QT_TRANSLATE_NOOP("Refused", "Input/output error"),
    QT_TRANSLATE_NOOP("Refused", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("Refused", "File too large"),
    QT_TRANSLATE_NOOP("Refused", "Too many open files"),
    QT_TRANSLATE_NOOP("Refused", "Cannot allocate memory"),
    # .npz files and strokes
    QT_TRANSLATE_NOOP("Refused", "{path} is a pipe or a device: name a file or a folder"),
    QT_TRANSLATE_NOOP("Refused", "{path} unpacks to more than {size} MB: it is not read"),
    QT_TRANSLATE_NOOP("Refused", "{path} is not a complete .npz file ({error}): get it again"),
    QT_TRANSLATE_NOOP("Refused", "{path} is larger than {size} MB: it is not read"),
    QT_TRANSLATE_NOOP("Refused", "{path} holds more than {most} arrays: it is not read"),
    QT_TRANSLATE_NOOP("Refused", "{path} holds two arrays of one name: it is not read"),
    QT_TRANSLATE_NOOP("Refused", "{path} is encrypted: it is not read"),
    QT_TRANSLATE_NOOP("Refused", "{path} is packed by another method than numpy's: it is not read"),
    QT_TRANSLATE_NOOP("Refused", "{path} holds something other than numbers and text: it is not read"),
    QT_TRANSLATE_NOOP("Refused", "{path} holds an array with a damaged header: get it again"),
    QT_TRANSLATE_NOOP("Refused", "an array is not as long as its header says; get it again"),
    QT_TRANSLATE_NOOP("Refused", "it holds text with characters that do not exist; get it again"),
    QT_TRANSLATE_NOOP("Refused", "no array has the shape its header says; get it again"),
    QT_TRANSLATE_NOOP("Refused", "a stroke without a point: nothing was drawn"),
    QT_TRANSLATE_NOOP("Refused", "a stroke has a value that is not a number: it is left out"),
    QT_TRANSLATE_NOOP("Refused", "a stroke has a point further than {n} px from the canvas: it is left out"),
    QT_TRANSLATE_NOOP("Refused", "stored strokes are damaged: {problem}"),
    QT_TRANSLATE_NOOP("Refused", "they end too early"),
    QT_TRANSLATE_NOOP("Refused", "they do not begin as strokes do"),
    QT_TRANSLATE_NOOP(
        "Refused",
        "stored strokes have format {version}, this program knows {known}: use a newer program",
    ),
    QT_TRANSLATE_NOOP("Refused", "there are fewer than they say"),
    QT_TRANSLATE_NOOP("Refused", "there are not as many points as they say"),
    QT_TRANSLATE_NOOP("Refused", "they hold a value that is not a number"),
    QT_TRANSLATE_NOOP("Refused", "they hold a value out of range"),
    QT_TRANSLATE_NOOP("Refused", "{path} is not a strokes file: it has no {names}"),
    QT_TRANSLATE_NOOP("Refused", "{path} is not a strokes file: points are {shape}, not (n, 2) int16"),
    QT_TRANSLATE_NOOP("Refused", "{path} is damaged: {name} is {shape}, not ({n},) text"),
    QT_TRANSLATE_NOOP("Refused", "a point lies beyond {n}"),
    QT_TRANSLATE_NOOP("Refused", "{name} does not rise from 0 to {n}"),
    # classes, imports, writers
    QT_TRANSLATE_NOOP("Refused", 'the class is called "{label}" already: type another label'),
    QT_TRANSLATE_NOOP("Refused", 'there is no class "{label}"; `studio gallery classes` lists what there is'),
    QT_TRANSLATE_NOOP(
        "Refused",
        '"{label}" is a class of the base set, whose images carry the label: it cannot be renamed; other classes can be merged into it',  # noqa: E501
    ),
    QT_TRANSLATE_NOOP(
        "Refused",
        '"{label}" is a class of the base set, whose images carry the label: it cannot be deleted; other classes can be merged into it',  # noqa: E501
    ),
    QT_TRANSLATE_NOOP("Refused", '{version} needs {n} classes, and only {left} would be left without "{label}"'),
    QT_TRANSLATE_NOOP("Refused", "cannot create the folder {path}: {error}"),
    QT_TRANSLATE_NOOP(
        "Refused",
        "{counted} at once: one is imported at a time, or images with their labels; pictures that belong together come as a folder",  # noqa: E501
    ),
    QT_TRANSLATE_NOOP("Refused", "1 file"),
    QT_TRANSLATE_NOOP("Refused", "{n} files"),
    QT_TRANSLATE_NOOP("Refused", "everything of {path} is in the gallery already"),
    QT_TRANSLATE_NOOP("Refused", "{path} cannot be imported: it is no file or folder that can be read"),
    QT_TRANSLATE_NOOP("Refused", "{path} is this gallery itself: there is nothing to take in"),
    QT_TRANSLATE_NOOP("Refused", "a writer's name has 1 to {most} printable characters"),
    QT_TRANSLATE_NOOP("Refused", 'there is no strategy "{name}"; there are default, {known}'),
    # the program itself
    QT_TRANSLATE_NOOP("Refused", "{path} is damaged: install the program again"),
    QT_TRANSLATE_NOOP("Refused", "there are no pages of help in {folder}: install the program again"),
    QT_TRANSLATE_NOOP("Refused", "cannot read {path} ({error}): install the program again"),
    QT_TRANSLATE_NOOP("Refused", "cannot create the data folder {path}: {error}; choose another with --home"),
    QT_TRANSLATE_NOOP("Refused", "the data folder {path} is a file: choose a folder with --home"),
    QT_TRANSLATE_NOOP("Refused", "the picture of the window could not be written to {path}; choose another place"),
    QT_TRANSLATE_NOOP("Refused", "the window cannot be loaded ({error}); `studio doctor` says what is missing"),
    QT_TRANSLATE_NOOP("Refused", "{path} is open already"),
    QT_TRANSLATE_NOOP("Refused", "the window needs system libraries: sudo apt install {names}"),
)

"""Why a sweep, on the page of studies, cannot be told: `studio.experiments.sweep`."""

from studio.ui.parts.language import QT_TRANSLATE_NOOP

REFUSALS = (
    # sweeps, as the page of studies reads them
    QT_TRANSLATE_NOOP(
        "Refused",
        "{path} holds no run that is done yet on its data ({n} on other data): let `studio sweep` go on",
    ),
    QT_TRANSLATE_NOOP("Refused", '{path} holds the sweep "{name}", not "{label}": choose another folder with --out'),
    QT_TRANSLATE_NOOP("Refused", "{path} is there and holds no sweep: choose another folder with --out"),
    QT_TRANSLATE_NOOP("Refused", "cannot make the folder {path}: {error}; choose another"),
    QT_TRANSLATE_NOOP("Refused", "{path} holds no sweep: `studio sweep` makes one with --out"),
    QT_TRANSLATE_NOOP("Refused", "it is the record of {name}"),
    QT_TRANSLATE_NOOP("Refused", "a record of {path} cannot be read: {error}"),
    QT_TRANSLATE_NOOP("Refused", "{path} is damaged and cannot be put aside: {error}"),
    QT_TRANSLATE_NOOP("Refused", "cannot write {path}: {error}; {advice}"),
    QT_TRANSLATE_NOOP("Refused", '"{name}" must be an object'),
    QT_TRANSLATE_NOOP("Refused", '"{name}" must be made of short texts, numbers, true and false'),
    QT_TRANSLATE_NOOP("Refused", '"{name}" must be true or false'),
    QT_TRANSLATE_NOOP("Refused", '{name} and "corrections" = 0 leave nothing to train on: give it some'),
    QT_TRANSLATE_NOOP(
        "Refused",
        "a search is judged by base validation, and base none has no images: take another base",
    ),
    QT_TRANSLATE_NOOP("Refused", '"{name}": what is trained on keeps its layers; leave from_scratch out'),
    QT_TRANSLATE_NOOP("Refused", '{kind} has no field "{name}"; there are {known}'),
)

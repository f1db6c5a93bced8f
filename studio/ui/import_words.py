"""What the import page says of what was found: kind, counts, classes, what is there already, what is left out."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studio.errors import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from studio.formats.preview import Preview
    from studio.session.imports import Asked, Merging

CONTEXT = "Import"
CLASSES = 60  # that are named


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks a text of the table for translation."""
    return text


KINDS = {
    "csv": QT_TRANSLATE_NOOP("Import", "CSV of images"),
    "kaggle": QT_TRANSLATE_NOOP("Import", "CSV of labels and images (Kaggle)"),
    "npz": QT_TRANSLATE_NOOP("Import", "NumPy arrays"),
    "idx": QT_TRANSLATE_NOOP("Import", "IDX, as MNIST is published"),
    "png": QT_TRANSLATE_NOOP("Import", "one PNG picture"),
    "folder": QT_TRANSLATE_NOOP("Import", "folder of PNG pictures"),
    "strokes": QT_TRANSLATE_NOOP("Import", "recorded strokes"),
    "inkml": QT_TRANSLATE_NOOP("Import", "InkML strokes"),
    "unipen": QT_TRANSLATE_NOOP("Import", "UNIPEN strokes"),
}


def tr(text: str) -> str:
    """The translation of a text of this page."""
    return QCoreApplication.translate(CONTEXT, text)


def kind(preview: Preview, asked: Asked) -> str:
    """What the file is, and where its labels come from."""
    words = tr(KINDS.get(preview.found.form, preview.found.form))
    return words + tr(", labels from {name}").format(name=asked.labels.name) if asked.labels is not None else words


def counts(preview: Preview) -> str:
    """ "800 images in 10 classes, 3 left out"."""
    words = counted(preview.images, "drawing" if preview.strokes else "image")
    if preview.classes is not None:
        n = len(preview.classes)
        words = (tr("{images} in 1 class") if n == 1 else tr("{images} in {n} classes")).format(images=words, n=n)
    if preview.refused:
        words += tr(", {n} left out").format(n=f"{len(preview.refused):,}")
    return words


def classes(found: Sequence[tuple[str, int]] | None) -> str:
    """ "0 (80)  1 (77)  ..."."""
    if found is None:
        return tr("The file has no labels: choose a file of them, or type the one that all of them have.")
    named = "   ".join(f"{label}\N{NO-BREAK SPACE}({n:,})" for label, n in found[:CLASSES])
    return named + (tr("   and {n} more").format(n=len(found) - CLASSES) if len(found) > CLASSES else "")


def remarks(preview: Preview) -> str:
    """What there is to know before they come: polarity, size, what is there already, what disagrees; a line each."""
    from studio.formats.pictures import LARGE

    lines = []
    if preview.dark:
        turned = tr("dark on light: {n}") if preview.as_is else tr("dark on light, inverted: {n}")
        lines.append(turned.format(n=f"{preview.dark:,}"))
    if preview.large:
        words = tr("larger than {px} px, each scaled down to one character: {n}")
        lines.append(words.format(px=LARGE, n=f"{preview.large:,}"))
    if preview.classes is not None:
        lines.append(
            tr("there already: {n} · there with another label: {m} · repeated in the file: {k}").format(
                n=f"{preview.duplicates:,}", m=f"{preview.conflicts:,}", k=f"{preview.repeated:,}"
            )
        )
    return "\n".join(lines)


def refused(preview: Preview) -> list[str]:
    """What is left out and why, without the name of the file or folder, which stands above."""
    whole = str(preview.found.source)
    return [line.removeprefix(f"{whole}, ").removeprefix(f"{whole}{os.sep}") for line in preview.refused]


def merged(merging: Merging) -> str:
    """What another gallery has."""
    plan = merging.plan
    words = tr("{new} · there already: {known} · with another label here: {conflicts}").format(
        new=tr("lacking here: {n}").format(n=f"{len(plan.samples):,}"),
        known=f"{plan.known:,}",
        conflicts=f"{len(plan.conflicts):,}",
    )
    if plan.hands:
        words += " · " + tr("by another writer there: {n}").format(n=f"{len(plan.hands):,}")
    if plan.marks:
        words += "\n" + tr("{n} made by hand come along.").format(n=counted(plan.marks, "mark"))
    if plan.trials:
        words += "\n" + tr("Its {n} stay there: an accuracy is counted where it was answered.").format(
            n=counted(plan.trials, "answer")
        )
    return words


def conflicts(merging: Merging) -> list[str]:
    """What each disagreement is about: those on labels, then those on writers."""
    labels = [
        tr('"{there}" there, {here} here: the label here stays').format(
            there=one.label, here=", ".join(f'"{label}"' for label in one.here)
        )
        for one in merging.plan.conflicts
    ]
    writers = [
        tr('"{label}" by {there} there, by {here} here: the writer here stays').format(
            label=one.label, there=one.writer, here=", ".join(one.here)
        )
        for one in merging.plan.hands
    ]
    return labels + writers

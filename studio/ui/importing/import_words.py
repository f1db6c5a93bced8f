"""What the import page says of what was found: kind, counts, classes, what is there already, what is left out.

And what Enter would do.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studio.ui.parts.language import QT_TRANSLATE_NOOP
from studio.ui.parts.texts import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from studio.formats.preview import Preview
    from studio.gallery.merge import Plan
    from studio.session.imports import Asked, Found, Merging

CLASSES = 60  # that are named


KINDS = {
    "csv": QT_TRANSLATE_NOOP("ImportWords", "CSV of images"),
    "kaggle": QT_TRANSLATE_NOOP("ImportWords", "CSV of labels and images (Kaggle)"),
    "npz": QT_TRANSLATE_NOOP("ImportWords", "NumPy arrays"),
    "idx": QT_TRANSLATE_NOOP("ImportWords", "IDX, as MNIST is published"),
    "png": QT_TRANSLATE_NOOP("ImportWords", "one PNG picture"),
    "folder": QT_TRANSLATE_NOOP("ImportWords", "folder of PNG pictures"),
    "strokes": QT_TRANSLATE_NOOP("ImportWords", "recorded strokes"),
    "inkml": QT_TRANSLATE_NOOP("ImportWords", "InkML strokes"),
    "unipen": QT_TRANSLATE_NOOP("ImportWords", "UNIPEN strokes"),
}


class ImportWords(QObject):
    """All of it in the language that is on."""

    def kind(self, preview: Preview, asked: Asked) -> str:
        """What the file is, and where its labels come from."""
        words = self.tr(KINDS.get(preview.found.form, preview.found.form))
        if asked.labels is None:
            return words
        return words + self.tr(", labels from {name}").format(name=asked.labels.name)

    def counts(self, preview: Preview) -> str:
        """ "800 images in 10 classes, 3 left out"."""
        n = preview.images
        words = self.tr("%Ln drawing(s)", "", n) if preview.strokes else self.tr("%Ln image(s)", "", n)
        if preview.classes is not None:
            words = self.tr("{images} in %Ln class(es)", "", len(preview.classes)).format(images=words)
        if preview.refused:
            words += self.tr(", {n} left out").format(n=number(len(preview.refused)))
        return words

    def classes(self, found: Sequence[tuple[str, int]] | None) -> str:
        """ "0 (80)  1 (77)  ..."."""
        if found is None:
            return self.tr("The file has no labels: choose a file of them, or type the one that all of them have.")
        named = "   ".join(f"{label}\N{NO-BREAK SPACE}({number(n)})" for label, n in found[:CLASSES])
        more = len(found) - CLASSES
        return named + (self.tr("   and {n} more").format(n=number(more)) if more > 0 else "")

    def remarks(self, preview: Preview) -> str:
        """What there is to know before they come: polarity, size, what is there already, what disagrees."""
        from studio.formats.pictures import LARGE

        lines = []
        if preview.dark:
            turned = self.tr("dark on light: {n}") if preview.as_is else self.tr("dark on light, inverted: {n}")
            lines.append(turned.format(n=number(preview.dark)))
        if preview.large:
            words = self.tr("larger than {px} px, each scaled down to one character: {n}")
            lines.append(words.format(px=LARGE, n=number(preview.large)))
        if preview.classes is not None:
            lines.append(
                self.tr("there already: {n} · there with another label: {m} · repeated in the file: {k}").format(
                    n=number(preview.duplicates), m=number(preview.conflicts), k=number(preview.repeated)
                )
            )
        return "\n".join(lines)

    def refused(self, preview: Preview) -> list[str]:
        """What is left out and why, without the name of the file or folder, which stands above."""
        whole = str(preview.found.source)
        return [line.removeprefix(f"{whole}, ").removeprefix(f"{whole}{os.sep}") for line in preview.refused]

    def merged(self, merging: Merging) -> str:
        """What another gallery has."""
        plan = merging.plan
        words = self.tr("{new} · there already: {known} · with another label here: {conflicts}").format(
            new=self.tr("lacking here: {n}").format(n=number(len(plan.samples))),
            known=number(plan.known),
            conflicts=number(len(plan.conflicts)),
        )
        if plan.hands:
            words += " · " + self.tr("by another writer there: {n}").format(n=number(len(plan.hands)))
        if plan.marks:
            words += "\n" + self.tr("%Ln mark(s) made by hand come along.", "", plan.marks)
        if plan.trials:
            words += "\n" + self.tr(
                "Its %Ln answer(s) stay there: an accuracy is counted where it was answered.", "", plan.trials
            )
        return words

    def conflicts(self, merging: Merging) -> list[str]:
        """What each disagreement is about: those on labels, then those on writers."""
        labels = [
            self.tr('"{there}" there, {here} here: the label here stays').format(
                there=one.label, here=", ".join(f'"{label}"' for label in one.here)
            )
            for one in merging.plan.conflicts
        ]
        writers = [
            self.tr('"{label}" by {there} there, by {here} here: the writer here stays').format(
                label=one.label, there=one.writer, here=", ".join(one.here)
            )
            for one in merging.plan.hands
        ]
        return labels + writers

    # what Enter does, in one sentence; `gallery`: the name of the one that is open

    def adds(self, found: Found, n: int, gallery: str) -> str:
        """`n` of what was found come."""
        from studio.session.imports import Merging

        words = self.tr("Adds %Ln sample(s) to {gallery}", "", n).format(gallery=gallery)
        if not isinstance(found, Merging) and found.images > n:
            words += self.tr(", leaves out {n} that would be there twice").format(n=number(found.images - n))
        return words

    def adds_marks(self, plan: Plan, gallery: str) -> str:
        """A gallery comes of which every sample is here already."""
        if not plan.marks:
            return self.adds_nothing(gallery)
        return self.tr("Adds %Ln mark(s) made by hand to samples of {gallery}", "", plan.marks).format(gallery=gallery)

    def adds_nothing(self, gallery: str) -> str:
        """All is here."""
        return self.tr("Adds nothing: all of it is in {gallery} already").format(gallery=gallery)

"""How well one model does on labelled images: right or not, class by class, and what it takes for what.

"Not sure" counts as not correct, because a person would have had to type. The confusion matrix counts the label the
model found most probable, sure or not, so that it adds up to all images.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from studio.recognition.recognizer import Recognizer
from studio.stats import Share

if TYPE_CHECKING:
    from studio.training.study import Study


@dataclass(frozen=True, eq=False)
class Evaluation:
    """What came of one model and one labelled set."""

    share: Share  # correct and sure, of all
    unsure: int
    per_class: dict[str, Share]  # by the true label
    labels: tuple[str, ...]  # rows and columns of the matrix: classes of the model, then labels it does not know
    matrix: NDArray[np.int64]  # (L, L): row true, column most probable

    def summary(self) -> dict[str, Any]:
        """The JSON object of ``studio evaluate --json``."""
        return {
            **self.share.summary(),
            "unsure": self.unsure,
            "per_class": {label: {"n": one.n, "accuracy": one.value} for label, one in self.per_class.items()},
            "confusion": {"labels": list(self.labels), "matrix": self.matrix.tolist()},
        }


def evaluate(recognizer: Recognizer, images: NDArray[np.uint8], labels: Sequence[str]) -> Evaluation:
    """Ask `recognizer` alone for each of (n, 28, 28) images and compare with its n labels."""
    probabilities = recognizer.probabilities(images)
    classes = recognizer.spec.classes
    answers = [classes[best] for best in probabilities.argmax(axis=1)]
    return _compared(classes, answers, recognizer.unsure(images, probabilities), labels)


def evaluate_taught(study: Study, images: NDArray[np.uint8], labels: Sequence[str]) -> Evaluation:
    """The same with what `study` has learnt since its model was trained, one image after another."""
    predictions = [study.predict(image) for image in images]
    unsure = np.array([one.unsure for one in predictions], np.bool_)
    return _compared(study.classes, [one.label for one in predictions], unsure, labels)


def _compared(
    classes: tuple[str, ...], answers: Sequence[str], unsure: NDArray[np.bool_], labels: Sequence[str]
) -> Evaluation:
    names = (*classes, *sorted({*labels, *answers} - set(classes)))
    rows = {label: row for row, label in enumerate(names)}
    true, best = (np.array([rows[label] for label in column], np.int64) for column in (labels, answers))
    matrix = np.zeros((len(names), len(names)), np.int64)
    np.add.at(matrix, (true, best), 1)
    correct = (true == best) & ~unsure
    present = np.unique(true)
    return Evaluation(
        share=Share(int(correct.sum()), len(true)),
        unsure=int(unsure.sum()),
        per_class={names[row]: Share(int(correct[true == row].sum()), int((true == row).sum())) for row in present},
        labels=names,
        matrix=matrix,
    )

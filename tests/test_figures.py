"""Figures by writer: pure counting, with intervals."""

from __future__ import annotations

from studio.figures import by_writer
from studio.gallery.kept import stored
from studio.gallery.records import Trial
from studio.stats import Share
from tests.gallery.making import new_sample


def trial(number: int, writer: str, model: str, *, right: bool, label: str = "1", page: str = "draw") -> Trial:
    return Trial(number, number if label else None, label, "1" if right else "2", 0.9, False, model, writer, 1.0, page)


def test_that_each_writer_has_figures_of_the_serving_version_and_of_all_time() -> None:
    samples = [stored(new_sample(n, "1", writer=writer), n) for n, writer in enumerate(("ann", "ann", "eve"))]
    trials = [
        trial(0, "ann", "nn-0", right=False),
        trial(1, "ann", "nn-1", right=True),
        trial(2, "ben", "nn-1", right=True),
        trial(3, "ben", "nn-1", right=False, label=""),  # cleared
        trial(4, "ben", "nn-1", right=False, page="queue"),
    ]
    ann, ben, eve = by_writer(samples, trials, "nn-1")
    assert (ann.writer, ann.samples, ann.serving, ann.ever, ann.cleared) == ("ann", 2, Share(1, 1), Share(1, 2), 0)
    assert (ben.writer, ben.samples, ben.serving, ben.ever, ben.cleared) == ("ben", 0, Share(1, 1), Share(1, 1), 1)
    assert (eve.writer, eve.samples, eve.serving.value, eve.ever.value) == ("eve", 1, None, None)


def test_that_nobody_has_no_figures() -> None:
    assert by_writer([], [], "nn-0") == ()

"""The report of a gallery: what is in it, how well it was read, and by which versions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from studio.active.pieces import finished
from studio.active.suspects import Looker, audit
from studio.errors import StudioError, counted
from studio.experiments.report.html import Html, paragraph, tiles
from studio.experiments.report.of_answers import accuracy, confusion
from studio.experiments.report.of_drawings import suspects, writers
from studio.experiments.report.of_race import contestants, races
from studio.experiments.report.of_versions import versions
from studio.experiments.report.pages import Report, Section
from studio.experiments.report.words import interval_text, value_text
from studio.figures import DRAW_PAGES, by_writer
from studio.gallery.records import Sample, Trial
from studio.gallery.store import Gallery
from studio.recognition.library import ModelLibrary
from studio.stats import Share

COUNTED = (
    "Accuracies are shares of n drawings with their 95 % interval (Wilson); where nothing else is said, “not sure” "
    "counts as wrong."
)


def gallery_report(path: Path, library: ModelLibrary, show: Callable[[float], None] = lambda _: None) -> Report:
    """The report of the gallery at `path`, which must be there; `show` hears how much is done, 0 to 1.

    Raises StudioError: it is damaged, or there is no model at all.
    """
    entries = library.entries()
    serving = library.active().version
    with Gallery.open(path, read_only=True) as gallery:
        samples, trials = tuple(gallery.samples()), tuple(gallery.trials())
        raced = races(gallery, contestants(entries), serving)
    told = tuple(trial for trial in trials if trial.answered and trial.page in DRAW_PAGES)
    learnt = {entry.version: entry.card.corrections for entry in entries}
    sections = (
        accuracy(told, learnt, serving),
        writers(by_writer(samples, trials, serving), serving),
        confusion(told, samples, serving),
        *raced,
        versions(entries),
        _doubts(samples, library, show),
    )
    line = f"{counted(len(samples), 'drawing')}, {counted(len(told), 'answer')}; {serving} serves."
    return Report(f"Report of {path.name}", line, _top(samples, told, serving), sections, COUNTED)


def _top(samples: tuple[Sample, ...], told: tuple[Trial, ...], serving: str) -> Html:
    now = [trial.correct for trial in told if trial.model == serving]
    ever = [trial.correct for trial in told]
    share, all_versions = Share(sum(now), len(now)), Share(sum(ever), len(ever))
    corrected = sum(sample.corrected for sample in samples)
    writers_here = len({sample.writer for sample in samples})
    return tiles(
        (
            (value_text(share), f"right by {serving}", interval_text(share)),
            (value_text(all_versions), "right by all versions", interval_text(all_versions)),
            (f"{len(samples):,}", "drawings and images", f"{corrected:,} corrected"),
            (f"{len({sample.label for sample in samples}):,}", "classes", f"by {counted(writers_here, 'writer')}"),
        )
    )


def _doubts(samples: tuple[Sample, ...], library: ModelLibrary, show: Callable[[float], None]) -> Section:
    try:
        return suspects(finished(audit(samples, Looker.of(library)), show), samples)
    except StudioError as error:
        return Section("suspects", "Labels to doubt", (paragraph(f"They could not be looked for: {error}.", "warn"),))

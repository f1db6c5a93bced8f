"""Files of samples in any form, and tables of samples and trials: one way for the window and the command line.

What it writes is whole or not there (`formats.whole`), and nothing that is there is replaced unless that was asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.errors import StudioError
from studio.formats.progress import Progress, unseen
from studio.formats.writers import FORMS, write
from studio.gallery.exchange import exported
from studio.gallery.records import Edit, Sample, Trial

SAMPLES, TRIALS = "samples", "trials"  # the tables
EXPORTS = (*FORMS, TRIALS, SAMPLES)


@dataclass(frozen=True)
class Content:
    """What is written: samples, and what tables tell of them."""

    samples: Sequence[Sample]
    trials: Sequence[Trial] = ()  # for the table of trials
    edits: Sequence[Edit] = ()  # for the table of samples


@dataclass(frozen=True)
class Written:
    """What has been written."""

    files: tuple[Path, ...]  # or the folder
    count: int  # samples, or rows of a table
    left_out: int  # samples without strokes, where the form holds nothing else


def export(form: str, content: Content, target: Path, *, force: bool, progress: Progress = unseen) -> Written:
    """Write `content` as `form`, one of `EXPORTS`.

    Raises TakenError: something is there, and not `force`; StudioError, and what `progress` raises. Everything is as
    it was then.
    """
    if form in (SAMPLES, TRIALS):
        return _table(form, content, target, force, progress)
    if not content.samples:
        raise StudioError("there are no samples: nothing to export")
    labelled = exported(content.samples, form, progress)
    files = write(form, labelled, target, force=force, progress=progress)
    return Written(files, len(labelled.labels), len(content.samples) - len(labelled.labels))


def _table(form: str, content: Content, target: Path, force: bool, progress: Progress) -> Written:
    from studio.gallery.provenance import samples_table, trials_table, write_table

    progress(0, 0)
    table = trials_table(content.trials) if form == TRIALS else samples_table(content.samples, content.edits)
    progress(0, 0)
    write_table(table, target, force=force)
    return Written((target,), len(table), 0)

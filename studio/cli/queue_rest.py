"""``studio queue label-rest`` and ``export``: machine labels for what nobody has labelled, and what became of all."""

from __future__ import annotations

import time
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from studio.cli.console import check_outputs, emit, note, progress_bar, write_file
from studio.cli.options import (
    ForceOption,
    GalleryOption,
    HomeOption,
    JsonOption,
    ModelOption,
    open_to_read,
    recognizer_of,
)
from studio.cli.queue import gallery_path, no_pool, open_pool, pixel_keys_of, taught_model
from studio.errors import counted
from studio.paths import find_home


def label_rest(
    *,
    audit: Annotated[int, typer.Option(min=0, metavar="N", help="At most so many are asked instead.")] = 200,
    take_back: Annotated[bool, typer.Option("--take-back", help="Take all machine labels away again.")] = False,
    seed: Annotated[
        int | None, typer.Option(min=0, help="Of the audit; else by chance.", show_default=False)
    ] = None,
    model: ModelOption = None,
    gallery: GalleryOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """Let the model label what nobody has looked at; what it is not sure of, and a random audit, stay to be asked.

    It answers with what it was taught since, as in the window.
    Machine labels are written into the pool with probability and version; nothing is ever trained on them.
    """
    import numpy as np

    from studio.active.pieces import finished
    from studio.active.rest import label_rest as labelled
    from studio.active.rest import take_back as taken_back

    own = find_home(home)
    path = gallery_path(own, gallery)
    with open_pool(path, read_only=False) as (pool, opened):
        if not len(pool):
            raise no_pool(path)
        if take_back:
            count = taken_back(pool)
            emit({"taken_back": count}, as_json, [f"{counted(count, 'machine label')} taken back: {pool.folder}"])
            return
        recognizer = recognizer_of(home, model, gallery)
        _warn(path, recognizer.version, load_goal(own.settings))
        quick = taught_model(recognizer, opened, own)
        with progress_bar("labelling") as show:
            work = labelled(
                pool, quick, pixel_keys_of(opened.samples()), np.random.default_rng(seed), time.time(), audit
            )  # fmt: skip
            done = finished(work, lambda share: show(share, 1.0, "labelling"))
    lines = [
        f"{counted(done.labelled, 'machine label')} by {done.by}: {pool.folder}",
        f"to be asked: {done.audit:,} as a random audit, {done.unsure:,} it is not sure of",
    ]
    emit(asdict(done), as_json, lines)


def load_goal(settings: Path) -> float:
    """The goal a person set."""
    from studio.settings import load_settings

    return load_settings(settings).goal


def _warn(gallery: Path, version: str, goal: float) -> None:
    """Say where it is not known that the model is good enough."""
    from studio.active.evidence import evidence
    from studio.active.stopping import Goal, goal_in_words, judge

    with open_to_read(gallery) as opened:
        found = evidence(opened.trials(), version)
    if judge(found.serving, goal, found.left) is not Goal.REACHED:
        words = goal_in_words(found.serving, goal, found.left)
        note(f"warning: the goal is not known to be reached by {version} ({words})")


def export(
    out: Annotated[Path, typer.Argument(metavar="OUT.csv", help="The table to write.", show_default=False)],
    gallery: GalleryOption = None,
    force: ForceOption = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write what became of every image of the pool: its file, row, state and label, and by which model."""
    from studio.gallery.pool_audit import audited, read_audit
    from studio.gallery.pool_export import as_csv, rows
    from studio.gallery.pool_labels import LabelsNow

    path = gallery_path(find_home(home), gallery)
    check_outputs(out, force=force, source=path)
    with open_pool(path, read_only=True) as (pool, opened):
        if not len(pool):
            raise no_pool(path)
        write_file(out, as_csv(rows(pool, opened.samples(), opened.edits())))
        counts = pool.counts()
        found = read_audit(pool)
        judged = None if found is None or not found.items else audited(pool, found, LabelsNow(opened.edits()))
    values = {
        "written": str(out),
        "items": sum(counts.values()),
        "states": counts,
        "audit": None if judged is None else {
            "version": judged.version, "n": judged.share.n, "accuracy": judged.share.value, "low": judged.share.low,
            "high": judged.share.high, "waiting": judged.waiting, "left": judged.left,
        },
    }  # fmt: skip
    said = ", ".join(f"{count:,} {state}" for state, count in counts.items() if count)
    emit(values, as_json, [f"written: {out} ({said})", *([judged.in_words()] if judged else [])])

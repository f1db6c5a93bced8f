"""``studio gallery classes``, ``rename-class``, ``delete-class``, ``writers``: whole classes, and whose hand it is."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from studio.cli.console import counted, emit, note
from studio.cli.gallery import existing_gallery
from studio.cli.options import GalleryOption, HomeOption, JsonOption, library_of, open_to_change, open_to_read
from studio.paths import Home, find_home

if TYPE_CHECKING:
    from studio.glyphs.classes import Change
    from studio.recognition.entry import ModelEntry
    from studio.stats import Share

LabelArgument = Annotated[str, typer.Argument(metavar="LABEL", help="A class there is.", show_default=False)]
NewArgument = Annotated[str, typer.Argument(metavar="NEW", help="One in use merges.", show_default=False)]


def classes(gallery: GalleryOption = None, home: HomeOption = None, as_json: JsonOption = False) -> None:
    """List every class: its drawings, how many the serving version has learnt, and whether it is of the base set."""
    from studio.session.classes import list_classes

    own = find_home(home)
    model = _model(own, gallery)
    with open_to_read(existing_gallery(own, gallery)) as opened:
        rows = list_classes(opened, model)
    lines = [
        f"  {row.label}  {row.samples} drawings, {row.learnt} learnt by {model.version}"
        + (", base set" if row.base else "" if row.known else ", known to memory alone")
        for row in rows
    ]
    emit({"model": model.version, "classes": [asdict(row) for row in rows]}, as_json, lines)


def rename_class(
    old: LabelArgument, new: NewArgument, gallery: GalleryOption = None, home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """Give a class another label, all its drawings with it; a label in use merges the two."""
    from studio.session.classes import in_question, plan_rename

    own = find_home(home)
    with open_to_change(existing_gallery(own, gallery)) as opened:
        change = plan_rename(opened, _model(own, gallery), old, new)
        note(in_question(opened, change).removesuffix("?"))
        _done(change, opened.change_class(change), as_json)


def delete_class(
    label: LabelArgument, gallery: GalleryOption = None, home: HomeOption = None, as_json: JsonOption = False
) -> None:
    """Delete a class with all its drawings; they stay on the disk as deleted ones."""
    from studio.session.classes import plan_delete

    own = find_home(home)
    with open_to_change(existing_gallery(own, gallery)) as opened:
        change = plan_delete(opened, _model(own, gallery), label)
        _done(change, opened.change_class(change), as_json)


def writers(gallery: GalleryOption = None, home: HomeOption = None, as_json: JsonOption = False) -> None:
    """List every writer: drawings, and accuracy with the serving version and of all time, with 95 % intervals."""
    from studio.figures import by_writer

    own = find_home(home)
    model = _model(own, gallery)
    with open_to_read(existing_gallery(own, gallery)) as opened:
        found = by_writer(opened.samples(), opened.trials(), model.version)
    lines = [
        f"{one.writer}: {one.samples} drawings; {model.version} {_words(one.serving)}; all time {_words(one.ever)}"
        for one in found
    ]
    values = {
        "model": model.version,
        "writers": [
            {"writer": one.writer, "samples": one.samples, "cleared": one.cleared}
            | {"serving": _figures(one.serving), "ever": _figures(one.ever)}
            for one in found
        ],
    }
    emit(values, as_json, lines)


def _model(home: Home, gallery: Path | None) -> ModelEntry:
    """The version that serves."""
    return library_of(home, gallery).active()


def _done(change: Change, drawings: int, as_json: bool) -> None:
    values = {"done": change.verb, "old": change.old, "new": change.new or None, "drawings": drawings}
    target = f' to "{change.new}"' if change.new else ""
    emit(values, as_json, [f'{change.verb}: "{change.old}"{target}, {drawings} drawings'])


def _figures(share: Share) -> dict[str, Any]:
    return {"n": share.n, "accuracy": share.value, "low": share.low, "high": share.high}


def _words(share: Share) -> str:
    return counted(share) if share.n else "-"

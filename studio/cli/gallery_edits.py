"""``studio gallery relabel``, ``delete``, ``undelete``, ``move``, ``hold-out``, ``keep-label``, ``undo``, ``redo``.

A sample is named by its number, which is its place in the order of arrival, from 0, deleted ones counted: what
`review` and the Gallery page call it. Every edit here can be undone, here or in the window. What cannot be done to one
of the samples is done to none: who names a deleted one has mistaken its number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from studio.cli.console import emit
from studio.cli.gallery import existing_gallery
from studio.cli.options import GalleryOption, HomeOption, JsonOption, open_to_change
from studio.errors import StudioError, counted
from studio.paths import find_home

if TYPE_CHECKING:
    from studio.gallery.store import Gallery

Numbers = Annotated[list[int], typer.Argument(metavar="NUMBER...", help="Which samples.", show_default=False)]


def relabel(
    label: Annotated[str, typer.Argument(metavar="LABEL", help="What they are.", show_default=False)],
    numbers: Numbers,
    gallery: GalleryOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Give samples another label."""
    with open_to_change(existing_gallery(find_home(home), gallery)) as opened:
        _told("relabelled", opened.relabel(_live(opened, numbers), label), as_json)


def delete(
    numbers: Numbers, gallery: GalleryOption = None, home: HomeOption = None, as_json: JsonOption = False
) -> None:
    """Leave samples out; they stay on the disk, and `undelete` or `undo` bring them back."""
    with open_to_change(existing_gallery(find_home(home), gallery)) as opened:
        _told("deleted", opened.delete(_live(opened, numbers)), as_json)


def undelete(
    numbers: Numbers, gallery: GalleryOption = None, home: HomeOption = None, as_json: JsonOption = False
) -> None:
    """Bring deleted samples back, but none whose answer was taken back."""
    with open_to_change(existing_gallery(find_home(home), gallery)) as opened:
        _told("brought back", opened.restore(_deleted(opened, numbers)), as_json)


def move(
    writer: Annotated[str, typer.Argument(metavar="WRITER", help="Whose hand they are.", show_default=False)],
    numbers: Annotated[
        list[int] | None, typer.Argument(metavar="[NUMBER...]", help="Which samples.", show_default=False)
    ] = None,
    last: Annotated[int | None, typer.Option(min=1, metavar="N", help="The last N.", show_default=False)] = None,
    gallery: GalleryOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say whose hand samples are; their answers count for that writer, too."""
    if bool(numbers) == (last is not None):
        raise StudioError("say which samples: their numbers, or --last N")
    with open_to_change(existing_gallery(find_home(home), gallery)) as opened:
        chosen = _live(opened, numbers) if numbers else [sample.id for sample in opened.samples()[-(last or 0) :]]
        _told("moved", opened.move(chosen, writer), as_json)


def hold_out(
    numbers: Numbers,
    by_rule: Annotated[bool, typer.Option("--by-rule", help="Leave it to the rule again.")] = False,
    gallery: GalleryOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Keep samples for testing, if no model was trained on them."""
    with open_to_change(existing_gallery(find_home(home), gallery)) as opened:
        changed = opened.hold_out(_live(opened, numbers), kept=not by_rule)
        _told("left to the rule" if by_rule else "kept for testing", changed, as_json)


def keep_label(
    numbers: Numbers, gallery: GalleryOption = None, home: HomeOption = None, as_json: JsonOption = False
) -> None:
    """Say that labels are right: `review` and the window doubt them no more, until samples get another one."""
    with open_to_change(existing_gallery(find_home(home), gallery)) as opened:
        _told("kept as labelled", opened.keep_labels(_live(opened, numbers)), as_json)


def undo(gallery: GalleryOption = None, home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Take back the newest edit: a label, a deletion, an import, a class. The last 100 are remembered."""
    with open_to_change(existing_gallery(find_home(home), gallery)) as opened:
        _said("taken back", opened.undo(), as_json)


def redo(gallery: GalleryOption = None, home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Make the edit again that the last undo took back."""
    with open_to_change(existing_gallery(find_home(home), gallery)) as opened:
        _said("made again", opened.redo(), as_json)


def _live(opened: Gallery, numbers: list[int]) -> list[int]:
    """`numbers`, if all are samples that are not deleted. Raises StudioError naming those that are."""
    deleted = _those(opened, numbers, deleted=True)
    if deleted:
        back = "brings it back" if len(deleted) == 1 else "brings them back"
        raise StudioError(f"{_named(deleted)} deleted; nothing was changed: `studio gallery undelete` {back}")
    return numbers


def _deleted(opened: Gallery, numbers: list[int]) -> list[int]:
    """`numbers`, if all are deleted samples. Raises StudioError naming those that are not."""
    there = _those(opened, numbers, deleted=False)
    if there:
        raise StudioError(f"{_named(there)} not deleted; nothing was changed: name deleted ones only")
    return numbers


def _those(opened: Gallery, numbers: list[int], *, deleted: bool) -> list[int]:
    """Those that are deleted, or not, each once. Raises StudioError: there is no such sample."""
    return [number for number in dict.fromkeys(numbers) if opened.sample(number).deleted is deleted]


def _named(numbers: list[int]) -> str:
    """``sample 3 is``, ``samples 3, 5 are``."""
    one = len(numbers) == 1
    return f"sample{'' if one else 's'} {', '.join(map(str, numbers))} {'is' if one else 'are'}"


def _told(what: str, n: int, as_json: bool) -> None:
    emit({"changed": n}, as_json, [f"{counted(n, 'sample')} {what}"])


def _said(what: str, words: str | None, as_json: bool) -> None:
    emit({"done": words}, as_json, [f"{what}: {words}" if words else "there is nothing to take back or make again"])

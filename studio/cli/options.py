"""Options that mean the same in every command, and the things they name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from studio.errors import StudioError
from studio.gallery.places import is_gallery
from studio.paths import Home, find_home, shipped, typed

if TYPE_CHECKING:
    from studio.gallery.store import Gallery
    from studio.recognition.entry import ModelEntry
    from studio.recognition.library import ModelLibrary
    from studio.recognition.recognizer import Recognizer
    from studio.training.leakage import Taught


def _home_here_or_above(ctx: typer.Context, value: Path | None) -> Path | None:
    """``studio --home DIR models list`` means the same as ``studio models list --home DIR``."""
    above: Path | None = ctx.find_root().params.get("home")
    return value if value is not None else above


SchedulerOption = Annotated[
    str | None,
    typer.Option(
        "--scheduler", metavar="ADDRESS", help="Have it done by a Dask cluster: tcp://HOST:8786.", show_default=False
    ),
]
HomeOption = Annotated[
    Path | None,
    typer.Option(
        "--home",
        metavar="DIR",
        help="Keep all data (gallery, models, settings, logs) under DIR; also STUDIO_HOME.",
        callback=_home_here_or_above,
        show_default=False,
    ),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Replace what is there.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object as the last line of output.")]
GalleryOption = Annotated[
    Path | None,
    typer.Option("--gallery", metavar="FILE", help="A gallery file instead of the home's.", show_default=False),
]
ModelOption = Annotated[
    str | None,
    typer.Option(
        "--model", metavar="MODEL", help="A kind (nn), a version (nn-0) or a folder; else the active model.",
        show_default=False,
    ),
]  # fmt: skip


def gallery_file(home: Home, gallery: Path | None) -> Path:
    """The gallery meant. Raises StudioError when one is named that is not there."""
    if gallery is None:
        return home.gallery
    path = gallery.expanduser().absolute()
    if not is_gallery(path):
        raise StudioError(
            f"there is no gallery {path}; `studio gallery import IMAGES --gallery {typed(path)}` makes one"
        )
    return path


def open_to_read(path: Path) -> Gallery:
    """A gallery as it is now, also while a window owns it; an empty one where nothing has been taught. StudioError."""
    from studio.gallery.state import State
    from studio.gallery.store import Gallery

    return Gallery.open(path, read_only=True) if is_gallery(path) else Gallery(path, State(), None)


def all_taught(path: Path) -> Taught:
    """Every sample of a gallery, deleted ones too, and its edits. Raises StudioError as `open_to_read`."""
    gallery = open_to_read(path)
    return gallery.samples(deleted=True), gallery.edits()


@contextmanager
def open_to_change(path: Path) -> Iterator[Gallery]:
    """A gallery to change, with a backup before what changes much. Raises StudioError: a window owns it, say."""
    from studio.gallery.rotation import Rotation
    from studio.gallery.store import Gallery

    with Gallery.open(path) as opened:
        rotation = Rotation(opened)
        try:
            yield opened
        finally:
            rotation.finish()  # says itself why there is none


def library_of(home: Home, gallery: Path | None = None) -> ModelLibrary:
    """The models that ship and those trained in `home`; where one was chosen in `gallery`, that is the active one."""
    from studio.recognition.library import ModelLibrary

    if gallery is not None:
        from studio.session.recent import library_for

        if (library := library_for(home, gallery)).chosen:
            return library
    return ModelLibrary(shipped("models"), home.models)


def recognizer_of(home: Path | None, model: str | None, gallery: Path | None = None) -> Recognizer:
    """The model named, or the active one (see `library_of`), ready to answer. Raises StudioError."""
    from studio.recognition.recognizer import Recognizer

    library = library_of(find_home(home), gallery)
    entry = serving(library, home) if model is None else library.resolve(model)
    return Recognizer.load(entry.folder)


def serving(library: ModelLibrary, home: Path | None) -> ModelEntry:
    """The active version; if it is another than the chosen one, why is said. Raises StudioError: there is none.

    `home`: what was named with --home.
    """
    from studio.cli.console import at_home, note

    if line := library.fallback:
        note(f"studio: {at_home(line, home)}")
    return library.active()

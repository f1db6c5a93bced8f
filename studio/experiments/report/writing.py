"""Where a report goes: a page, a folder of figures, or both; whole or not at all, and refused before the work."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.errors import StudioError
from studio.experiments.report.files import FORMS
from studio.experiments.report.pages import Report, as_figures, as_page
from studio.formats.whole import TakenError, new_files

PAGES = (".html", ".htm")


@dataclass(frozen=True)
class Outputs:
    """What is to be written. `form`: one of `files.FORMS`; `force`: replace what is there."""

    page: Path | None
    figures: Path | None
    form: str
    force: bool

    def check(self) -> None:
        """Refuse what could not be written after all the work. Raises StudioError."""
        if self.page is None and self.figures is None:
            raise StudioError("nothing to write: name the page with --out FILE.html, or a folder with --figures DIR")
        if self.form not in FORMS:
            raise StudioError(f"figures cannot be written as {self.form}: --format is {', '.join(FORMS)}")
        if self.page is not None:
            if self.page.suffix.lower() not in PAGES:
                raise StudioError(f"cannot write the report {self.page}: give it a name that ends in .html")
            if self.page.is_dir():
                raise StudioError(f"{self.page} is a folder: move it, or choose another place")
            if os.path.lexists(self.page) and not self.force:
                raise TakenError(self.page, "place")
            _check_folder(self.page.parent)
        if self.figures is not None:
            _check_folder(self.figures)

    def write(self, reports: Sequence[Report], made: str, pause: Callable[[], None] = lambda: None) -> tuple[Path, ...]:
        """Write them; `made` says when. Returns every file. Raises StudioError: then there is none of them.

        `pause` is called before each figure, and before the page is put in its place; what it raises ends the work.
        """
        page = None if self.page is None else as_page(reports, made, pause).encode("utf-8")
        drawn = {} if self.figures is None else as_figures(reports, self.form)
        pause()
        written: list[Path] = []
        if self.figures is not None and drawn:
            written += _write(self.figures, drawn, self.force)
        if self.page is not None and page is not None:
            written = _write(self.page.parent, {self.page.name: page}, self.force) + written
        return tuple(written)


def _check_folder(folder: Path) -> None:
    """Raises StudioError unless files can be written in `folder`, or it can be made."""
    there = folder
    while not os.path.lexists(there) and there != there.parent:
        there = there.parent
    if not there.is_dir():
        raise StudioError(f"cannot write to {folder}: {there} is no folder; choose another place")
    if not os.access(there, os.W_OK | os.X_OK):
        raise StudioError(f"cannot write to {folder}: {there} may not be written in; choose another place")


def _write(folder: Path, files: dict[str, bytes], force: bool) -> list[Path]:
    targets = [folder / name for name in files]
    with new_files(targets, force=force) as aside:
        for name, data in files.items():
            with aside.bytes(name) as file:
                file.write(data)
    return targets

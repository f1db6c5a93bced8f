"""``studio report``: one page, or single figures, of a gallery, of sweeps, or of what teaching a hand did."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer

from studio.cli.console import emit, progress_bar
from studio.cli.gallery import existing_gallery
from studio.cli.options import ForceOption, GalleryOption, HomeOption, JsonOption, library_of
from studio.errors import counted
from studio.paths import find_home


def report(
    *,
    sweeps: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[SWEEP]...", help="Folders of sweeps; else the gallery.", show_default=False),
    ] = None,
    crossing: Annotated[
        list[Path] | None,
        typer.Option(
            "--crossing", metavar="FILE.json", help="What `replay --test-on ... --json` printed.", show_default=False
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE.html", help="The page to write.", show_default=False)
    ] = None,
    figures: Annotated[
        Path | None, typer.Option("--figures", metavar="DIR", help="Every figure as a file, too.", show_default=False)
    ] = None,
    form: Annotated[str, typer.Option("--format", metavar="FORM", help="Of those files: svg, png or pdf.")] = "svg",
    gallery: GalleryOption = None,
    force: ForceOption = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write one page with what a gallery, or sweeps or crossings, found: charts, tables, and what may be said of it.

    The page is one file that needs nothing beside it and asks nothing of a network.
    """
    from datetime import datetime

    from studio.experiments.report.of_crossing import crossing_report
    from studio.experiments.report.of_gallery import gallery_report
    from studio.experiments.report.of_sweep import sweep_report
    from studio.experiments.report.writing import Outputs

    started = perf_counter()
    wanted = Outputs(_absolute(out), _absolute(figures), form, force)
    wanted.check()
    own = find_home(home)
    made = [*map(sweep_report, sweeps or ()), *map(crossing_report, crossing or ())]
    if gallery is not None or not made:
        path = existing_gallery(own, gallery)
        with progress_bar("reading") as show:
            made.append(
                gallery_report(path, library_of(own, gallery), lambda done: show(done, 1.0, "looking at labels"))
            )
    written = wanted.write(made, f"{datetime.now():%Y-%m-%d %H:%M}")
    drawn = [str(path) for path in written if path != wanted.page]
    values = {
        "report": None if wanted.page is None else str(wanted.page),
        "bytes": 0 if wanted.page is None else wanted.page.stat().st_size,
        "charts": sum(1 for one in made for _ in one.charts()),
        "figures": drawn,
        "seconds": round(perf_counter() - started, 3),
    }
    lines = [] if wanted.page is None else [f"the report, {values['bytes']:,} bytes: {wanted.page}"]
    if wanted.figures is not None:
        lines.append(f"{counted(len(drawn), 'figure')}: {wanted.figures}")
    emit(values, as_json, lines)


def _absolute(path: Path | None) -> Path | None:
    return None if path is None else path.expanduser().absolute()

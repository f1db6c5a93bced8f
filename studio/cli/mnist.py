"""``studio mnist``: fetch MNIST, check a file of it, and say where it was looked for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from studio.cli.console import emit, progress_bar
from studio.cli.options import HomeOption, JsonOption
from studio.errors import StudioError
from studio.paths import find_home

app = typer.Typer(help="The base set: fetch, check and find MNIST.")


@app.command()
def fetch(
    home: HomeOption = None,
    url: Annotated[str | None, typer.Option(help="Another address of mnist.npz.", show_default=False)] = None,
    as_json: JsonOption = False,
) -> None:
    """Download MNIST (11 MB) into the data folder; goes on where an earlier try broke off."""
    from studio.training.fetch import URL, fetch_mnist
    from studio.training.mnist import FILE, load_mnist

    target = find_home(home).datasets / FILE
    if target.is_file():
        load_mnist(target)
        emit({"file": str(target), "downloaded": False}, as_json, [f"MNIST is already here: {target}"])
        return
    with progress_bar("MNIST") as show:
        fetch_mnist(target, url or URL, lambda done, total: show(done, total, ""))
    emit({"file": str(target), "downloaded": True}, as_json, [f"MNIST is here now: {target}"])


@app.command()
def verify(
    file: Annotated[Path | None, typer.Argument(help="An .npz, or a folder of IDX files; else the one found.")] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check MNIST by the SHA-256 of its arrays."""
    from studio.training.mnist import SHA256, find_mnist, load_mnist

    path = file or find_mnist(find_home(home))
    if path is None:
        raise StudioError("MNIST is not on this machine: `studio mnist fetch` downloads it")
    load_mnist(path)
    emit({"file": str(path), "ok": True, "sha256": SHA256}, as_json, [f"{path} is MNIST: all four checksums agree"])


@app.command()
def where(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Say where MNIST is looked for, and which place is used."""
    from studio.training.base import base_name
    from studio.training.mnist import find_mnist, is_there, places

    own = find_home(home)
    found = find_mnist(own)
    looked = [{"path": str(place), "found": is_there(place)} for place in places(own)]
    base = base_name("auto", found)
    lines = [f"{'found  ' if place['found'] else 'nothing'}  {place['path']}" for place in looked]
    if found is not None and not is_there(found):
        raise StudioError(f"STUDIO_MNIST names {found}, which is not there: name a file of MNIST, or unset it")
    lines.append(f"base set in use: {base}" + (f" ({found})" if found else " (5,000 images, built in)"))
    emit({"found": str(found) if found else None, "base": base, "places": looked}, as_json, lines)

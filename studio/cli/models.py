"""``studio models``: the versions there are, which one serves, the way back; in from elsewhere, out, and away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from studio.cli.console import counted, emit, note, percent
from studio.cli.options import HomeOption, JsonOption, library_of, serving
from studio.paths import find_home

if TYPE_CHECKING:
    from studio.recognition.entry import ModelEntry

app = typer.Typer(help="Model versions: list, look at, choose, go back, export, import, remove.")
NameArgument = Annotated[str, typer.Argument(metavar="MODEL", help="A kind (nn), a version (nn-0) or a folder.")]


@app.command(name="list")
def list_models(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """List every version, the active one marked."""
    library = library_of(find_home(home))
    entries = library.entries()
    for damaged in library.damaged:
        note(f"left out: {damaged.reason}")
    active = serving(library, home).version
    values = {"models": [_row(entry) for entry in entries], "active": active}
    emit(values, as_json, [line for entry in entries for line in _lines(entry, active)])


@app.command()
def show(name: NameArgument, home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Show what a version is and how it came to be."""
    import json

    entry = library_of(find_home(home)).resolve(name)
    spec, card = json.loads(entry.spec.to_json()), json.loads(entry.card.to_json())
    values = {**_row(entry), "folder": str(entry.folder), "spec": spec, "card": card}
    emit(values, as_json, [json.dumps(values, indent=2)])


@app.command()
def use(name: NameArgument, home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Put a version into service."""
    own = find_home(home).create()
    library = library_of(own)
    _say(library.use(name), as_json)


@app.command()
def rollback(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Go back to the version that served before."""
    _say(library_of(find_home(home).create()).rollback(), as_json)


@app.command(name="import")
def import_model(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A .zip file or folder that was exported.")],
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check a version that was exported, and take it in; it does not serve yet."""
    entry = library_of(find_home(home).create()).import_(file.expanduser())
    values = {"version": entry.version, "kind": entry.kind, "digest": entry.card.digest, "file": str(file)}
    emit(values, as_json, [f"{entry.version} is here (`studio models use {entry.version}` lets it serve)"])


@app.command()
def remove(name: NameArgument, home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Delete a version for good: not one that ships, nor the one that serves, nor its parent."""
    library_of(find_home(home).create()).remove(name)
    emit({"removed": name}, as_json, [f"{name} is gone"])


def _say(entry: ModelEntry, as_json: bool) -> None:
    emit({"active": entry.version, "digest": entry.card.digest}, as_json, [f"{entry.version} is in service"])


def _row(entry: ModelEntry) -> dict[str, Any]:
    card = entry.card
    return {
        "version": entry.version,
        "kind": entry.kind,
        "digest": card.digest,
        "parent": card.parent,
        "base": card.base,
        "corrections": card.corrections,
        "epochs": card.epochs,
        "created": card.created,
        "active": entry.active,
        "shipped": entry.shipped,
        "metrics": card.metrics,
    }


def _lines(entry: ModelEntry, active: str) -> list[str]:
    """A version, and below it what it measured on each set."""
    card, mark = entry.card, "*" if entry.version == active else " "
    return [
        f"{mark} {entry.version:<10} {card.corrections:>6} corrections  {card.created[:10]}",
        *(f"      {name}: {_measured(one)}" for name, one in card.metrics.items() if "accuracy" in one),
    ]


def _measured(metric: dict[str, float | int | None]) -> str:
    from studio.stats import Share

    accuracy, n = metric["accuracy"], metric.get("n")
    return percent(accuracy) if accuracy is None or n is None else counted(Share(round(accuracy * n), int(n)))

"""``studio compare``: which version reads your drawings best, and which of two writers is read better."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from studio.cli.console import emit, note, progress_bar
from studio.cli.options import GalleryOption, HomeOption, JsonOption, gallery_file, library_of, open_to_read
from studio.errors import StudioError, counted
from studio.paths import Home, find_home

if TYPE_CHECKING:
    from collections.abc import Sequence

    from studio.experiments.compare.duel import Duel
    from studio.experiments.compare.race import Contestant, Race
    from studio.recognition.entry import ModelEntry
    from studio.recognition.library import ModelLibrary
    from studio.stats import Contrast

MISTAKES = 3  # that are told of a version


def compare(
    versions: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[MODEL]...",
            help="Versions, kinds or folders; else what serves, its parent and the newest of each kind.",
            show_default=False,
        ),
    ] = None,
    writers: Annotated[
        str | None,
        typer.Option(metavar="A,B", help="Only drawings of these; of two, who is read better.", show_default=False),
    ] = None,
    imported: Annotated[bool, typer.Option("--imported", help="Also over images that were imported.")] = False,
    gallery: GalleryOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Let versions answer the same drawings of the gallery, each by its network alone, and compare them in pairs.

    Drawings that one of them was trained on are left out for all.
    """
    from studio.experiments.compare.drawings import drawings_of
    from studio.experiments.compare.duel import duel
    from studio.experiments.compare.race import SOURCES, race_in
    from studio.gallery.records import DRAWN, IMPORTED

    own = find_home(home)
    named = _writers(writers)
    contestants = _contestants(own, _chosen(library_of(own, gallery), versions or []), imported)
    with open_to_read(gallery_file(own, gallery)) as opened, progress_bar("reading") as show:
        show(0, None, "reading")
        sources = SOURCES if imported else (DRAWN,)
        found = race_in(opened, contestants, sources=sources, writers=named)
        if not len(found.drawings):
            others = 0 if imported else len(drawings_of(opened.samples(), sources=(IMPORTED,), writers=named))
            raise StudioError(_nothing(found, others, opened.path, named))
    fought = duel(found, *named) if len(named) == 2 else None
    emit(_values(found, fought, named), as_json, [*_table(found), *_pairs(found), *_duel_lines(fought)])


def _writers(text: str | None) -> tuple[str, ...]:
    if text is None:
        return ()
    names = tuple(name.strip() for name in text.split(","))
    if not all(names) or len(set(names)) < len(names):
        raise StudioError(f'"{text}" does not name writers: give each once, as in --writers ann,ben')
    return names


def _chosen(library: ModelLibrary, names: Sequence[str]) -> list[ModelEntry]:
    """The versions to compare. Raises StudioError: there is no such version, or one is named twice."""
    from studio.experiments.compare.choosing import usual

    if names:
        return [library.resolve(name) for name in names]
    return list(usual(library.entries()))


def _contestants(home: Home, entries: Sequence[ModelEntry], imported: bool) -> list[Contestant]:
    from studio.experiments.compare.race import Contestant
    from studio.training.mnist import find_mnist

    loaded = [Contestant.load(entry) for entry in entries]
    if not imported:
        return loaded
    base_file = find_mnist(home)
    if base_file is None and any(one.recognizer.card.base == "mnist" for one in loaded):
        note("studio: MNIST is not here, so imported images of it cannot be told: `studio mnist fetch` brings it")
    return [one.knows(base_file) for one in loaded]


def _nothing(found: Race, imported: int, path: Path, writers: Sequence[str]) -> str:
    by = f" by {', '.join(writers)}" if writers else ""
    also = f"; --imported counts its {counted(imported, 'imported image')}, too" if imported else ""
    if found.left_out:
        names = ", ".join(f"{one.version} {one.trained:,}" for one in found.racers if one.trained)
        return f"nothing is left to compare on: {path} holds no drawings{by} that none was trained on ({names}){also}"
    alone = "; one version alone is not compared, either: name two" if len(found.racers) == 1 and not writers else ""
    return f"there are no drawings{by} in {path} to compare on{also}{alone}"


def _values(found: Race, fought: Duel | None, writers: Sequence[str]) -> dict[str, Any]:
    from studio.experiments.compare.confusion import confusion_of
    from studio.experiments.compare.duel import by_writer

    names = [racer.version for racer in found.racers]
    rows = by_writer(found) if writers else ()
    return {
        "n": len(found.drawings),
        "left_out": found.left_out,
        "versions": [
            {"version": one.version, "digest": one.digest, "corrections": one.corrections, "trained": one.trained}
            | one.share.summary()
            | {"unsure": int(one.unsure.sum())}
            | {"mistakes": [list(mistake) for mistake in confusion_of(found, one.version).worst(MISTAKES)]}
            for one in found.racers
        ],
        "pairs": [_contrast(one) for one in found.contrasts],
        "writers": {
            row.writer: {name: share.summary() for name, share in zip(names, row.shares, strict=True)} for row in rows
        },
        "duel": fought
        and {
            "classes": list(fought.classes),
            "left_out": list(fought.left_out),
            "versions": [
                {"version": version} | _contrast(one)
                for version, one in zip(fought.versions, fought.contrasts, strict=True)
            ],
        },
    }


def _contrast(one: Contrast) -> dict[str, Any]:
    from studio.stats import in_words

    low, high = one.interval
    fair = one.alike
    return {
        "first": one.names[0],
        "second": one.names[1],
        "accuracy": [one.first.value, one.second.value],
        "same_mix": None if fair is None else [fair.first, fair.second],  # of classes; `difference` is of these
        "only": None if one.only is None else list(one.only),
        "difference": one.difference,
        "low": low,
        "high": high,
        "test": one.test,
        "p": one.p,
        "anytime": one.anytime,
        "adjusted": one.adjusted,
        "better": one.better,
        "words": in_words(one),
    }


def _table(found: Race) -> list[str]:
    from studio.stats import share_text

    wide = max(len(racer.version) for racer in found.racers)
    lines = [f"{len(found.drawings):,} drawings that none was trained on; {found.left_out:,} left out"]
    for one in found.racers:
        mine = f", {one.trained:,} of them here" if one.trained else ""
        told = f"not sure {int(one.unsure.sum()):,}; trained on {counted(one.corrections, 'drawing')}{mine}"
        lines.append(f"  {one.version:<{wide}}  {share_text(one.share)}  {told}")
    return lines


def _pairs(found: Race) -> list[str]:
    from studio.stats import in_words

    lines = [f"  {one.names[0]}, {one.names[1]}: {in_words(one)}" for one in found.contrasts]
    head = "in pairs, corrected for their number; it holds at any time, so look whenever you like:"
    return [head, *lines] if lines else []


def _duel_lines(fought: Duel | None) -> list[str]:
    from studio.stats import in_words

    if fought is None:
        return []
    first, second = fought.writers
    kept = f"class against class, of those that both have drawn: {' '.join(fought.classes) or 'none'}"
    out = sum(fought.left_out)
    return [
        f"{first} against {second}; {kept}" + (f"; {counted(out, 'drawing')} of others left out" if out else ""),
        *(f"  {version}: {in_words(one)}" for version, one in zip(fought.versions, fought.contrasts, strict=True)),
        "  this is for one look: who looks after every drawing will find a difference by chance, sooner or later",
    ]

"""Between a gallery and files: what an import gives it, and which of its samples an export takes.

The files themselves are `studio.formats`' concern. An import is one call of `Gallery.add`, so it is all or nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from studio.errors import StudioError
from studio.formats.images import ImageSet
from studio.formats.progress import Progress, unseen, watched
from studio.formats.writers import FORMS, Labelled
from studio.gallery.records import IMPORTED, NewSample, Sample
from studio.glyphs import normalise
from studio.glyphs.keys import pixel_key
from studio.glyphs.strokes import pack, unpack

if TYPE_CHECKING:
    from studio.formats.preview import Known, Preview
    from studio.gallery.store import Gallery


@dataclass(frozen=True)
class Imported:
    """What an import has done."""

    ids: tuple[int, ...]
    refused: tuple[str, ...]  # one line each
    skipped: int  # that were there already


def as_samples(found: ImageSet, writer: str, time: float) -> tuple[tuple[NewSample, ...], tuple[str, ...]]:
    """What the gallery is given of an import, and one line for each image refused (no ink).

    Raises StudioError when the images have no labels.
    """
    if found.labels is None:
        raise StudioError(f"{found.source} has no labels: give them with --labels FILE, one a row")
    samples, refused = [], list(found.refused)
    for place, (image, label) in enumerate(zip(found.images, found.labels, strict=True)):
        if not image.any():
            refused.append(f"{found.source}, image {found.row(place)}: no ink")
            continue
        samples.append(
            NewSample(
                image=image,
                label=label,
                writer=(found.writers[place] if found.writers else "") or writer,
                source=IMPORTED,
                time=time,
                normalisation=0 if found.as_is else normalise.VERSION,
                strokes=pack(found.drawings[place]) if found.drawings else b"",
            )
        )
    return tuple(samples), tuple(refused)


def import_preview(
    gallery: Gallery, preview: Preview, writer: str, time: float, *,
    all_by_writer: bool = False, known: Known | None = None,
) -> Imported:  # fmt: skip
    """Take in what a preview has shown, all of it or nothing.

    `writer`: whose hand it is where the file does not say, or everywhere (`all_by_writer`). `known`: what has these
    pixels with this label is left out; what a file repeats is not, so that its rows keep their order. Raises
    StudioError: no labels, no image that can be used, or the disk refuses.
    """
    samples, refused = preview_samples(preview, writer, time, all_by_writer=all_by_writer)
    new = [one for one in samples if known is None or one.label not in known.get(pixel_key(one.image), ())]
    return Imported(gallery.add(new) if new else (), refused, skipped=len(samples) - len(new))


def preview_samples(
    preview: Preview, writer: str, time: float, *, all_by_writer: bool = False, known: Known | None = None
) -> tuple[tuple[NewSample, ...], tuple[str, ...]]:
    """What `import_preview` takes in, and one line for each image refused; as it raises.

    `known`: what has these pixels with this label is left out, and so is what repeats another of the file.
    """
    found = replace(preview.found, writers=None) if all_by_writer else preview.found
    samples, refused = as_samples(found, writer, time)
    if not samples:
        raise StudioError(f"{found.source}: no image can be imported; {refused[0]}")
    return samples if known is None else _lacking(samples, known), refused


def _lacking(samples: Iterable[NewSample], known: Known) -> tuple[NewSample, ...]:
    """Those whose pixels and label are not there yet, each once."""
    seen: set[tuple[int, str]] = set()
    taken = []
    for sample in samples:
        key = pixel_key(sample.image), sample.label
        if key not in seen and sample.label not in known.get(key[0], ()):
            taken.append(sample)
        seen.add(key)
    return tuple(taken)


def known_pictures(samples: Sequence[NewSample], progress: Progress = unseen) -> dict[int, tuple[str, ...]]:
    """`pixel_key` of every picture, and the labels it has: what a preview compares with."""
    known: dict[int, tuple[str, ...]] = {}
    for sample in watched(samples, progress):
        key = pixel_key(sample.image)
        labels = known.get(key, ())
        if sample.label not in labels:
            known[key] = (*labels, sample.label)
    return known


def exported(samples: Sequence[Sample], form: str, progress: Progress = unseen) -> Labelled:
    """What of `samples` an export of `form` can hold: all of them, or for strokes those that were drawn.

    Raises StudioError when that is none, or strokes are damaged.
    """
    if not FORMS[form].strokes:
        return Labelled([one.image for one in samples], [one.label for one in samples])
    drawn = [sample for sample in samples if sample.strokes]
    drawings = [unpack(sample.strokes) for sample in watched(drawn, progress)]
    inked = [(sample, drawing) for sample, drawing in zip(drawn, drawings, strict=True) if drawing]
    if not inked:
        raise StudioError(f"no sample has strokes: export them as images, not as {form}")
    return Labelled(
        [sample.image for sample, _ in inked],
        [sample.label for sample, _ in inked],
        [drawing for _, drawing in inked],
        [sample.writer for sample, _ in inked],
    )

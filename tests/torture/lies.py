"""Be handed journals that lie (`tests.gallery.lying`), each to a process that may die of it."""

from __future__ import annotations

import shutil
from pathlib import Path

from studio.gallery.store import Gallery
from tests.gallery.byhand import place_of
from tests.gallery.lying import LIES, LOADS, VALUES, VAST, Lie
from tests.torture.damage import Outcomes, Reader, make


def be_lied_to(folder: Path, only: str = "") -> tuple[Outcomes, Outcomes]:
    """What came of what is to be refused, and of what may be read, if it can be used then; both with a gallery file."""
    sound = folder / "sound" / "g.h5"
    make(sound)
    with Gallery.open(sound) as gallery:
        gallery.pack()
    lies, loads = (*VALUES, *LIES, *VAST), LOADS
    return (
        _handed(folder, sound.parent, [lie for lie in lies if only in _name(lie)]),
        _handed(folder, sound.parent, [lie for lie in loads if only in _name(lie)]),
    )


def _name(lie: Lie) -> str:
    return str(getattr(lie, "__name__", lie))


def _handed(folder: Path, sound: Path, lies: list[Lie]) -> Outcomes:
    outcomes, reader = Outcomes(), Reader("--use")
    for lie in lies:
        place = folder / "lie"
        shutil.copytree(sound, place)
        lie(place_of(place / "g.h5"))
        before = _seen(place)
        said = reader.ask(place / "g.h5")
        known = said["sums"][:1] if said else []
        outcomes.note(_name(lie), said, said["peak"] - reader.before if said else 0.0, known or [[]], cut=False)
        if said and said["said"] and _seen(place) != before:
            outcomes.wrong += 1
            outcomes.trouble.append(f"{_name(lie)}: refused and changed")
        reader.stop()
        shutil.rmtree(place)
    return outcomes


def _seen(place: Path) -> list[tuple[str, int, int]]:
    """Every file with its size and the time of its last change, but for the locks."""
    files = ((path.name, path.lstat()) for path in sorted(place.iterdir()) if not path.name.endswith("lock"))
    return [(name, seen.st_size, seen.st_mtime_ns) for name, seen in files]

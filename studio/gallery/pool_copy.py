"""A copy of a pool as it is now, while somebody may be labelling it.

The journal is copied before the images: what it names was there before it was named. A file that goes in between (a
journal begun anew, a writer forgotten) means another try. A record that was being written is cut off, as after a kill.
"""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from studio.errors import StudioError
from studio.gallery.pool import pool_of
from studio.gallery.pool_state import LOOKS, PAUSE, PoolState, base_of
from studio.gallery.segments import segment_paths

IMAGES = "images-*.npz"


def copy_pool(gallery: Path, target: Path) -> tuple[Path, ...]:
    """Copy the pool of `gallery` to where the pool of a gallery `target` is looked for, and read it to prove it.

    Returns the files made; none where there is no pool. Raises StudioError, OSError.
    """
    folder, new = pool_of(gallery), pool_of(target)
    if not folder.is_dir():
        return ()
    for _ in range(LOOKS):
        new.mkdir(parents=True)
        try:
            for path in (*segment_paths(base_of(folder)), *sorted(folder.glob(IMAGES))):
                shutil.copyfile(path, new / path.name)
            PoolState.read(new)
        except (FileNotFoundError, StudioError) as error:
            failure = error
        else:
            return tuple(sorted(new.iterdir()))
        shutil.rmtree(new)
        time.sleep(PAUSE)
    raise StudioError(f"pool {folder} cannot be copied: {failure}")

"""What the tests of several forms need."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.formats.images import read_images
from studio.glyphs.labels import clean_label


def is_label(text: str) -> bool:
    """Is `text` a label as it is kept?"""
    try:
        return clean_label(text) == text
    except StudioError:
        return False


def refused_soon(path: Path, words: str) -> None:
    """Reading `path` ends in one line that names it, within 5 s of processor time."""
    began = time.process_time()
    with pytest.raises(StudioError, match=words) as caught:
        read_images(path)
    assert path.name in str(caught.value)
    assert str(caught.value).isprintable()
    assert time.process_time() - began < 5

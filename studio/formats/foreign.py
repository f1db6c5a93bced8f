"""What a file is that holds no images which can be read, so that nobody is told of the lines and values of a PDF.

Asked before a file is taken for a CSV, which it is when nothing else is known of it.
"""

from __future__ import annotations

from pathlib import Path

from studio.errors import StudioError

GALLERY = b"GLYPHGAL"  # the first bytes of a gallery file
_GALLERIES = (".h5", ".hdf5")  # how one is named
HDF5 = b"\x89HDF\r\n\x1a\n"
_PICTURES = {
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
    b"RIFF": "WebP",
    b"BM": "BMP",
}
_OTHERS = {HDF5: "an HDF5 file of another program", b"%PDF": "a PDF", b"\x93NUMPY": "an .npy file"}
_READ = "give a CSV (784 values a row), Kaggle's CSV, .npz, IDX, a PNG or folder of them, InkML or UNIPEN"


def refuse_foreign(path: Path, head: bytes) -> None:
    """Raise StudioError, which says what it is, where `head`, the first bytes of `path`, are no beginning of a CSV."""
    if head.startswith(GALLERY):
        raise StudioError(f"{path} is a gallery, not a file of images: `studio gallery merge` takes in what it holds")
    binary = b"\0" in head
    for start, name in _PICTURES.items():
        if head.startswith(start) and binary:
            raise StudioError(f"{path} is a {name} picture: save it as PNG")
    for start, kind in _OTHERS.items():
        if head.startswith(start):
            raise StudioError(f"{path} is {kind}, not images: {_READ}")
    if path.suffix.lower() == ".png":
        raise StudioError(f"{path} is not a PNG picture: save it as PNG")
    if path.suffix.lower() in _GALLERIES:
        raise StudioError(f"{path} is no gallery, though it is named like one, nor a file of images: {_READ}")
    if binary:
        raise StudioError(f"{path} is a binary file of an unknown kind: {_READ}")
    first = head.partition(b"\n")[0].strip()
    if first and b"," not in first:
        raise StudioError(f"{path} is a text, but no CSV of images (line 1 has 1 value, not 784): {_READ}")

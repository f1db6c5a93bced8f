"""The folder of one model: what its files are called, how large they may be, and how they are read and written.

Folders come from strangers too. Everything is read up to a limit, JSON strictly, and the served file only when its
SHA-256 is the one on the card. The files are listed in `studio.recognition.spec`.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import StudioError
from studio.glyphs.npz import read_npy, refuse_pipes
from studio.recognition.card import ModelCard
from studio.recognition.spec import ModelSpec

SPEC, CARD, SERVED, WEIGHTS, TRAINED = "spec.json", "card.json", "model.tflite", "weights.npz", "trained.npy"
BANK, CHANGES = "bank.npz", "changes.npz"
FILES = (SPEC, CARD, SERVED, WEIGHTS, TRAINED, BANK, CHANGES)

MAX_JSON = 2**20  # bytes
MAX_SERVED = 64 * 2**20
MAX_TRAINED = 64 * 2**20
ANOTHER = "use another version"  # what a person can do about a damaged one


def read_model(folder: Path) -> tuple[ModelSpec, ModelCard]:
    """Spec and card of the model in `folder`, held against each other.

    Raises:
        StudioError: one is missing, unreadable, too large or damaged, or they do not belong together.
    """
    if not folder.is_dir():
        raise StudioError(f"there is no model at {folder}: give a folder with {SPEC}, {CARD} and {SERVED}")
    spec = ModelSpec.from_json(read_text(folder / SPEC, MAX_JSON, ANOTHER), str(folder / SPEC))
    card = ModelCard.from_json(read_text(folder / CARD, MAX_JSON, ANOTHER), str(folder / CARD))
    if card.version.rpartition("-")[0] != spec.kind:
        raise StudioError(f"{folder} is damaged: the card of {card.version} stands beside the spec of a {spec.kind}")
    return spec, card


def read_served(folder: Path, card: ModelCard) -> bytes:
    """The bytes of model.tflite in `folder`.

    Raises:
        StudioError: it is missing, unreadable, too large, or not the file which the card describes.
    """
    data = read_limited(folder / SERVED, MAX_SERVED, ANOTHER)
    if hashlib.sha256(data).hexdigest() != card.digest:
        raise StudioError(f"{folder / SERVED} is damaged: it is not the file its card describes; use another version")
    return data


def read_trained(folder: Path) -> NDArray[np.uint64]:
    """Sorted keys (n,) of the drawings the model or an ancestor trained on; none where trained.npy is missing.

    Raises:
        StudioError: the file is damaged.
    """
    path = folder / TRAINED
    if not path.exists():
        return np.zeros(0, np.uint64)
    try:
        keys = read_npy(path, limit=MAX_TRAINED)
    except StudioError as error:  # whose advice is for a file that somebody else made
        raise StudioError(f"{path} is damaged or cannot be read: use another version") from error
    if keys.dtype != np.uint64 or keys.ndim != 1:
        raise StudioError(f"{path} is damaged: it holds {keys.shape} {keys.dtype}, not keys; use another version")
    return np.sort(keys).astype(np.uint64)


def read_limited(path: Path, limit: int, advice: str = "") -> bytes:
    """The bytes of a file of at most `limit` bytes. Raises StudioError: it ends in `advice`, what a person can do."""
    try:
        refuse_pipes(path)
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise StudioError(f"cannot read {path}: {error.strerror or error}{_then(advice)}") from error
    if len(data) > limit:
        raise StudioError(f"{path} is larger than {limit // 2**20} MB: it is not read{_then(advice)}")
    return data


def read_text(path: Path, limit: int, advice: str = "") -> str:
    """The text of a file of at most `limit` bytes. Raises StudioError, see `read_limited`."""
    try:
        return read_limited(path, limit, advice).decode("utf-8")
    except UnicodeDecodeError as error:
        raise StudioError(f"{path} is damaged: it is not text{_then(advice)}") from error


def _then(advice: str) -> str:
    return f"; {advice}" if advice else ""

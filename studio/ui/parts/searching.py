"""What a search by words finds: everything that has each of them somewhere, in any order, in capitals or not."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def finds(query: str, texts: Iterable[str]) -> bool:
    """Is each word of `query` in one of `texts`? An empty query finds everything; accents do not matter."""
    found = _plain(" ".join(texts))
    return all(word in found for word in _plain(query).split())


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))

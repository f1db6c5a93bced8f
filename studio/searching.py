"""What a search by words finds, wherever there is one: everything in which each of them begins a word, in any order.

Capitals and accents do not matter. In the middle of a word only long ones are found: "pen" does not mean "opens", but
German writes words together ("Beispielgalerie"). Hebrew writes small words onto the next one: "to the gallery" is one
word there, and still found by "gallery".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONG = 5  # letters: a word of so many is also found inside of another
PARTICLES = "[ובהכלמש]{0,3}"  # of Hebrew, written onto a word


def finds(query: str, texts: Iterable[str]) -> bool:
    """Is each word of `query` in one of `texts`? An empty query finds everything."""
    among = _plain(" ".join(texts))
    return all(re.search(_begun(word), among) for word in _plain(query).split())


def _begun(word: str) -> str:
    return re.escape(word) if len(word) >= LONG else rf"(?<!\w){PARTICLES}{re.escape(word)}"


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))

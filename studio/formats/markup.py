"""XML from strangers: a document type or an entity ends it at once, and depth, elements and text have limits.

Entities are how a kilobyte of XML becomes gigabytes, and how it reads files that are not its own; nothing the studio
reads needs them. The parser itself says that one is declared, in whatever encoding it is written, so nothing can be
hidden from a search by spelling. Elements are handed on as they end; no tree is kept of more than is open.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from studio.errors import StudioError
from studio.formats.idx import open_bounded, reason
from studio.formats.ink import MAX_BYTES
from studio.formats.progress import Progress

MAX_DEPTH = 64
MAX_ELEMENTS = 1_000_000  # 140,000 drawings of two strokes, with label and writer, have 700,000
MAX_TEXT = 24 * 2**20  # bytes of one element's text: a million points
_MAX_ATTRIBUTES = 64
_MAX_TAG = 2**20  # bytes: the parser looks at an unfinished tag or comment anew with every piece
_PIECE = 2**16


@dataclass
class Element:
    """An open element: its name without namespace, its attributes, and the text directly in it."""

    name: str
    attributes: Mapping[str, str]
    texts: list[str] = field(default_factory=list)
    size: int = 0

    @property
    def text(self) -> str:
        """The text directly in it."""
        return "".join(self.texts)


class _RefusedError(Exception):
    """What is wrong with the document, in words."""


class Markup:
    """Reads a document, and calls `opened` and `closed` with each element and the names of those around it."""

    def __init__(
        self,
        path: Path,
        opened: Callable[[Element, tuple[str, ...]], None],
        closed: Callable[[Element, tuple[str, ...]], None],
    ) -> None:
        self._path, self._opened, self._closed = path, opened, closed
        self._open: list[Element] = []
        self._elements = 0
        self._silent = 0  # bytes since the parser last had something to say

    def read(self, progress: Progress) -> None:
        """Read it all. Raises StudioError naming the file and the line."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = _no_doctype
        parser.EntityDeclHandler = _no_doctype
        parser.ExternalEntityRefHandler = _no_doctype
        parser.CommentHandler = self._heard
        try:
            with open_bounded(self._path, MAX_BYTES) as stream:
                while piece := stream.read(_PIECE):
                    progress(self._elements, 0)
                    self._silent += len(piece)
                    if self._silent > _MAX_TAG:
                        raise _RefusedError(f"a tag or comment is longer than {_MAX_TAG:,} bytes; it is not read")
                    parser.Parse(piece, False)
                parser.Parse(b"", True)
        except (OSError, EOFError, zlib.error) as error:
            raise StudioError(f"cannot read {self._path}: {reason(error)}") from error
        except expat.ExpatError as error:
            words = expat.ErrorString(error.code) or "not well formed"
            raise StudioError(f"{self._path}, line {error.lineno}: {words}; it is no complete XML") from error
        except (LookupError, ValueError) as error:  # Python knows no such encoding, or none of one byte a character
            if self._elements:
                raise
            raise StudioError(f"{self._path}, line 1: its encoding is not read; save it as UTF-8") from error
        except _RefusedError as error:
            raise StudioError(f"{self._path}, line {parser.CurrentLineNumber}: {error}") from error

    def _heard(self, *_said: object) -> None:
        self._silent = 0

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._silent = 0
        self._elements += 1
        if self._elements > MAX_ELEMENTS:
            raise _RefusedError(f"more than {MAX_ELEMENTS:,} elements; it is not read")
        if len(self._open) >= MAX_DEPTH:
            raise _RefusedError(f"elements lie more than {MAX_DEPTH} deep; it is not read")
        if len(attributes) > _MAX_ATTRIBUTES:
            raise _RefusedError(f"an element has more than {_MAX_ATTRIBUTES} attributes; it is not read")
        around = tuple(element.name for element in self._open)
        element = Element(_local(name), {_local(key): value for key, value in attributes.items()})
        self._open.append(element)
        self._opened(element, around)

    def _end(self, _name: str) -> None:
        self._silent = 0
        element = self._open.pop()
        self._closed(element, tuple(outer.name for outer in self._open))

    def _characters(self, text: str) -> None:
        self._silent = 0
        element = self._open[-1]
        element.size += len(text)
        if element.size > MAX_TEXT:
            raise _RefusedError(f"an element holds more than {MAX_TEXT:,} characters; it is not read")
        element.texts.append(text)


def _local(name: str) -> str:
    """A name without its namespace: "http://www.w3.org/2003/InkML trace" is "trace"."""
    return name.rpartition(" ")[2]


def _no_doctype(*_declared: object) -> int:
    raise _RefusedError("it declares a document type or an entity; such XML is not read: remove the declaration")

"""What the window asks of the page that is in front, where a page knows what that means."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, runtime_checkable

from studio.ui.parts.actions import Act


@runtime_checkable
class Undoes(Protocol):
    """Ctrl+Z means something here."""

    def undo(self) -> None:
        """Take back the newest step."""


@runtime_checkable
class Redoes(Protocol):
    """Ctrl+Y means something here."""

    def redo(self) -> None:
        """Make the step again that was taken back last."""


@runtime_checkable
class Escapes(Protocol):
    """Esc means something here."""

    def escape(self) -> None:
        """Leave off: an entry, a question, the page."""


@runtime_checkable
class Offers(Protocol):
    """There are actions that mean something here and not on every page."""

    def offers(self) -> Mapping[Act, Callable[[], object]]:
        """What each of them does."""

"""Which of recorded drawings are replayed, and in what order: writers one after another, classes in turn.

The seed program's trials were drawn 0 to 9 in turn, over and over; a file of recorded strokes has its own order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from studio.errors import StudioError
from studio.glyphs.strokes import RecordedGlyphs


@dataclass(frozen=True)
class Choice:
    """What of a file is replayed."""

    writers: tuple[str, ...] = ()  # none: everybody
    in_turn: bool = False  # the classes of each writer in turn

    def of(self, recorded: RecordedGlyphs) -> RecordedGlyphs:
        """The drawings chosen, those of one writer together. Raises StudioError: none is of a writer named."""
        if not self.writers and not self.in_turn:
            return recorded
        rows: list[int] = []
        for writer in self.writers or tuple(dict.fromkeys(recorded.writers)):
            mine = [row for row, who in enumerate(recorded.writers) if who == writer]
            if not mine:
                raise StudioError(unknown_writer(recorded, writer))
            rows += _in_turn([recorded.labels[row] for row in mine], mine) if self.in_turn else mine
        return rows_of(recorded, rows)


def named_writers(recorded: RecordedGlyphs, text: str, least: int = 1) -> tuple[str, ...]:
    """The writers that "ann,ben" or "20" (the first 20 who have `least` drawings) names; a name comes before a number.

    Raises StudioError: there are not as many, or no such.
    """
    known = tuple(dict.fromkeys(recorded.writers))
    names = tuple(part.strip() for part in text.split(","))
    if len(names) == 1 and names[0].isdecimal() and names[0] not in known:
        enough = usual_writers(recorded, least)
        if not 1 <= int(names[0]) <= len(enough):
            some = f" with {least} drawings or more" if least > 1 else ""
            raise StudioError(f"there are {len(enough)} writers{some}, not {names[0]}: give a smaller number, or names")
        return enough[: int(names[0])]
    for name in names:
        if name not in known:
            raise StudioError(unknown_writer(recorded, name))
        if names.count(name) > 1:
            raise StudioError(f'--writers names "{name}" twice: name each writer once')
    return names


def usual_writers(recorded: RecordedGlyphs, least: int) -> tuple[str, ...]:
    """Writers who have `least` drawings or more, in order of arrival."""
    return tuple(writer for writer, count in Counter(recorded.writers).items() if count >= least)


def unknown_writer(recorded: RecordedGlyphs, writer: str) -> str:
    """What to say of a writer who has no drawings."""
    known = ", ".join(list(dict.fromkeys(recorded.writers))[:8]) or "nobody"
    return f'no glyphs by writer "{writer}"; the file holds: {known} …'


def rows_of(recorded: RecordedGlyphs, rows: Sequence[int]) -> RecordedGlyphs:
    """The drawings in these rows."""
    return RecordedGlyphs(
        tuple(recorded.drawings[i] for i in rows),
        tuple(recorded.labels[i] for i in rows),
        tuple(recorded.writers[i] for i in rows),
    )


def _in_turn(labels: Sequence[str], rows: Sequence[int]) -> list[int]:
    """`rows` with their labels in turn: the first of every class, then the second of those that have one, and on."""
    seen: dict[str, int] = {}
    keys = []
    for label, row in zip(labels, rows, strict=True):
        seen[label] = seen.get(label, 0) + 1
        keys.append((seen[label], label, row))
    return [row for _, _, row in sorted(keys)]

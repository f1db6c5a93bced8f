"""The one exception a person may see.

Everything that can go wrong because of a file, a disk, a name or a number from outside ends as a `StudioError` whose
text is one line: what happened, where, and what to do. The command line prints it and exits with 1; the window shows it
in a notice, in its own language (`studio.ui.parts.refused`). Any other exception is a defect of ours and goes to the
log.
"""


class StudioError(Exception):
    """One line for a person: what, where, what to do. Nothing has been changed when it is raised."""


def counted(number: int, thing: str) -> str:
    """``1 label``, ``2 labels``: how messages count."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"

"""Names that are offered below a field while one is typed, in the look of the menus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


class NameCompleter(QCompleter):
    """Offers `names` to `field`, which owns it."""

    def __init__(self, names: Sequence[str], field: QLineEdit) -> None:
        super().__init__(list(names), field)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field.setCompleter(self)

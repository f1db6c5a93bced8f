"""Puts what ships besides code into the wheel, when hatchling builds it. An editable install reads the source tree."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ShippedFiles(BuildHookInterface[Any]):  # type: ignore[misc]  # hatchling has no types
    """Found by hatchling: the one hook of this file."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the files to `build_data`, as hatchling asks before it builds."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from shipping.sources import shipped_files
        finally:
            sys.path.remove(self.root)
        top = Path(self.root)
        build_data["force_include"].update({str(top / name): f"studio/shipped/{name}" for name in shipped_files(top)})

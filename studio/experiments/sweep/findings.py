"""What a sweep's folder says, as a report and the window take it: the settings of its runs on its data.

A folder keeps every run that was ever done in it. Those that were taught or judged with other data than the sweep has
now answer another question: they do not count, and how many they are is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from studio.errors import StudioError
from studio.experiments.sweep.folder import SweepFolder, SweepInfo
from studio.experiments.sweep.records import RunRecord
from studio.experiments.sweep.settings import Settings, settings_of


@dataclass(frozen=True, eq=False)
class Findings:
    """All that counts of a folder, and how much does not."""

    info: SweepInfo
    records: tuple[RunRecord, ...]  # on the data of `info`, with those that failed
    settings: Settings
    other_data: int  # runs on other data
    damaged: tuple[str, ...]  # a line for each record that cannot be read


def findings(path: Path) -> Findings:
    """What the sweep in the folder `path` has found. Raises StudioError: no sweep, a damaged one, or no run yet."""
    folder = SweepFolder(path)
    info, every = folder.info(), folder.records()
    records = tuple(one for one in every if one.data_digest == info.data_digest)
    if not records:
        raise StudioError(f"{path} holds no run that is done yet{_of_other(len(every))}: let `studio sweep` go on")
    found = settings_of(records, linked(info))
    return Findings(info, records, found, len(every) - len(records), tuple(folder.damaged))


def _of_other(runs: int) -> str:
    return f" on its data ({runs:,} on other data)" if runs else ""


def linked(info: SweepInfo) -> frozenset[str]:
    """Fields that were given case by case: they belong together, and count as one."""
    cases = info.grid.get("cases")
    return frozenset(name for case in cases if isinstance(case, dict) for name in case) if cases else frozenset()

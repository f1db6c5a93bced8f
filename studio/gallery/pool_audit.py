"""The audit of machine labels: items of a pool that a model was about to label, and that a person is asked instead.

They are drawn at random from what the model labels in one go, so what a person answers to them tells how good all those
labels are. They stay open and are asked next, and nobody is told what the machine made of them. They come in random
order, so that those asked so far are a random part of them: half an audit must not be about its hard half. What the
machine made of them lies beside the pool, in ``audit.json``, until the rest is labelled anew. It is judged by the label
that a person gave at that time.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from studio.errors import StudioError
from studio.files import write_safely
from studio.gallery.disk import disk_error
from studio.gallery.pool import ANSWERED, NOT_SURE, REJECTED, SKIPPED, Pool
from studio.gallery.pool_events import MOST
from studio.gallery.pool_labels import LabelsNow
from studio.gallery.records import MAX_TEXT
from studio.stats import Share

FORMAT = 1
MOST_BYTES = 64 * 2**20


@dataclass(frozen=True)
class Labelled:
    """What the machine makes of an item."""

    item: int
    label: str
    probability: float


@dataclass(frozen=True)
class Audit:
    """Items drawn at random from all that one version labelled at one time."""

    version: str
    time: float  # seconds since 1970
    items: tuple[Labelled, ...]
    seen: int | None = None  # items the pool had at that time, if any was labelled; None: nobody knows


@dataclass(frozen=True)
class Audited:
    """What has become of an audit."""

    version: str
    share: Share  # of those a person judged: labels that were right; what is no character counts as wrong
    waiting: int  # not yet asked
    left: int  # skipped, or not sure

    def in_words(self) -> str:
        """One line."""
        parts = [f"{one} {words}" for one, words in ((self.waiting, "to ask"), (self.left, "left")) if one]
        if self.share.value is None:
            return f"audit of {self.version}: " + (", ".join(parts) or "nothing")
        low, high = 100 * self.share.low, 100 * self.share.high
        figures = f"{100 * self.share.value:.1f} % right ({low:.1f} to {high:.1f}), n = {self.share.n}"
        return f"audit of {self.version}: " + ", ".join([figures, *parts])


def write_audit(pool: Pool, audit: Audit) -> None:
    """Keep it beside the pool, in place of the one before. Raises StudioError."""
    body = {
        "format": FORMAT, "version": audit.version, "time": audit.time, "items": list(map(astuple, audit.items)),
        "seen": audit.seen,
    }  # fmt: skip
    try:
        write_safely(_path(pool), json.dumps(body, ensure_ascii=False, allow_nan=False).encode("utf-8"))
    except OSError as error:
        raise disk_error("cannot note the audit in", _path(pool), error) from error


def read_audit(pool: Pool) -> Audit | None:
    """The newest; None: there is none. Raises StudioError: it is damaged."""
    path = _path(pool)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ValueError("it is too large")
        return _audit(json.loads(path.read_bytes()), len(pool))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise disk_error("cannot read", path, error) from error
    except (ValueError, RecursionError) as error:
        raise StudioError(f"{path} is damaged: delete it, and label the rest again") from error


def audited(pool: Pool, audit: Audit, now: LabelsNow) -> Audited:
    """What has become of it; `now`: what labels are called."""
    right: list[bool] = []
    waiting = left = 0
    for one in audit.items:
        mark = pool.item(one.item).mark
        match mark.state:
            case state if state == ANSWERED:
                right.append(now(mark.label, mark.time) == now(one.label, audit.time))
            case state if state == REJECTED:
                right.append(False)
            case state if state in (SKIPPED, NOT_SURE):
                left += 1
            case _:
                waiting += 1
    return Audited(audit.version, Share(sum(right), len(right)), waiting, left)


def _audit(body: Any, count: int) -> Audit:
    match body:
        case {"format": 1, "version": str(version), "time": float(time), "items": list(items)}:
            if len(version) <= MAX_TEXT and math.isfinite(time) and len(items) <= MOST:
                return Audit(version, time, tuple(_labelled(items, count)), _seen(body.get("seen"), count))
    raise ValueError("it is no audit")


def _labelled(items: Sequence[object], count: int) -> Sequence[Labelled]:
    found = []
    for one in items:
        match one:
            case [int(item), str(label), float(probability)] if not isinstance(item, bool):
                if 0 <= item < count and len(label) <= MAX_TEXT and 0 <= probability <= 1:
                    found.append(Labelled(item, label, probability))
                    continue
        raise ValueError("it is no item of an audit")
    return found


def _seen(seen: object, count: int) -> int | None:
    if seen is None or (isinstance(seen, int) and not isinstance(seen, bool) and 0 <= seen <= count):
        return seen
    raise ValueError("it saw more than there is")


def _path(pool: Pool) -> Path:
    return pool.folder / "audit.json"

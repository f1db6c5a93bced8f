"""The bench of the gallery reports figures; it asserts nothing about speed, and neither do these tests."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.experiments.bench_gallery import GalleryPlan, run_gallery_bench, table
from studio.experiments.gallery_stopwatch import APPENDS, make, work
from studio.gallery.store import Gallery, verify

STOPWATCH = [sys.executable, "-m", "studio", "gallery-stopwatch"]


def test_that_a_gallery_is_measured_in_processes_of_its_own_and_gone_afterwards(tmp_path: Path) -> None:
    said: list[str] = []
    found = run_gallery_bench(tmp_path, GalleryPlan(STOPWATCH, repeats=1, sizes=(30,)), said.append)
    (figures,) = json.loads(json.dumps(found))["galleries"]
    assert figures["samples"] == figures["changed_at_once"] == 30
    assert figures["append_ms"]["n"] == figures["sync_ms"]["n"] == APPENDS
    assert all(figures[name]["median"] > 0 for name in ("open_s", "relabel_s", "filter_s", "fold_s", "export_s"))
    assert list(tmp_path.iterdir()) == []
    assert said
    assert table(found)[0].split() == ["drawings", "30"]


def test_that_a_day_of_work_leaves_a_sound_gallery_whose_labels_are_as_before(tmp_path: Path) -> None:
    path = tmp_path / "g.h5"
    make(path, 40)
    with Gallery.open(path, read_only=True) as gallery:
        before = [sample.label for sample in gallery.samples()]
    work(path, tmp_path)
    with Gallery.open(path, read_only=True) as gallery:
        assert [sample.label for sample in gallery.samples()][:40] == before
        assert len(gallery.samples()) == 40 + APPENDS
    assert verify(path).ok


def test_that_a_child_that_fails_is_one_line(tmp_path: Path) -> None:
    plan = GalleryPlan([sys.executable, "-c", "raise SystemExit('no luck')"], repeats=1, sizes=(5,))
    with pytest.raises(StudioError, match=r"^the gallery could not be measured \(exit 1\): no luck$"):
        run_gallery_bench(tmp_path, plan, print)
    assert list(tmp_path.iterdir()) == []

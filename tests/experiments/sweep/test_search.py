"""A search chooses by validation alone, records every trial once, stops the hopeless, and goes on where it ended."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from studio.errors import StudioError
from studio.experiments.sweep import search as searching
from studio.experiments.sweep import trial as trying
from studio.experiments.sweep.data import SweepData
from studio.experiments.sweep.folder import RUNS, SweepFolder
from studio.experiments.sweep.going import ENDED
from studio.experiments.sweep.grid import Choices, Grid, Range, Search
from studio.experiments.sweep.perform import RunCancelled
from studio.experiments.sweep.place import JOURNAL, Place, place_of, study_at, study_if_begun
from studio.experiments.sweep.records import Judged, RunRecord
from studio.experiments.sweep.runs import Run, run_of
from studio.experiments.sweep.search import Searched, search
from studio.experiments.sweep.trial import STOPPED, tried
from studio.training.messages import Message, Progress
from tests.experiments.sweep.making import Here, a_record, some_data

RATES = Search({"fit.learning_rate": Range(1e-4, 1e-1, log=True)})
FIXED = {"base": "small", "layers.n1": 4, "layers.n2": 4, "fit.epochs": 6}
GRID = Grid("rates", fixed=FIXED, search=RATES)


def a_run(values: dict[str, Any]) -> Run:
    return run_of(values, "GRID.toml", "small", some_data().digest)


def rate_of(run: Run) -> float:
    return float(run.values["fit.learning_rate"])


def judged(run: Run, name: str) -> RunRecord:
    """The nearer to .01 the better, by validation; the test set says the opposite."""
    right = round(100 - 20 * abs(np.log10(rate_of(run)) + 2))
    answers = np.array(["0"] * right + ["1"] * (100 - right))
    validation = Judged.of("validation", np.array(["0"] * 100), answers, ("0", "1"), 0)
    kept = Judged.of("kept", np.array(["1"] * 100), answers, ("0", "1"), 0)
    return a_record(run, name=name, judged=(validation, kept))


def at_once(place: Place, number: int, run: Run, data: SweepData, name: str) -> RunRecord:
    return judged(run, name)


def go(
    folder: SweepFolder, trials: int, by: Callable[..., RunRecord] = at_once, grid: Grid = GRID,
    storage: str | None = None, tell: Callable[[searching.Trial], None] = lambda _: None,
) -> Searched:  # fmt: skip
    place = place_of(grid, some_data(), folder.path, storage)
    return search(grid, a_run, some_data(), folder, Here(), place, trials, tell=tell, by=by)


def begin(path: Path, grid: Grid = GRID) -> SweepFolder:
    return SweepFolder.begin(path, grid, (), some_data())


def test_that_validation_alone_chooses_and_every_trial_is_a_record(tmp_path: Path) -> None:
    folder = begin(tmp_path / "out")
    found = go(folder, 12)
    records = folder.records()
    assert (found.trials, found.stopped, found.failed, len(records)) == (12, 0, 0, 12)
    assert found.best is not None
    shares = [record.on("validation") for record in records]
    assert found.best.on("validation") == max(shares, key=lambda one: one.correct if one else 0)


def test_that_an_interrupted_search_goes_on_as_it_would_have(tmp_path: Path) -> None:
    whole, parted = begin(tmp_path / "whole"), begin(tmp_path / "parted")
    go(whole, 10)

    def stop(trial: searching.Trial) -> None:
        if trial.ended == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        go(parted, 10, tell=stop)
    assert len(parted.records()) == 4
    assert go(parted, 10).trials == 10
    assert {record.key for record in parted.records()} == {record.key for record in whole.records()}
    assert go(parted, 10, by=never).trials == 10


def test_that_trials_that_were_under_way_come_first(tmp_path: Path) -> None:
    folder, begun = begin(tmp_path / "out"), list[Run]()

    def cut(place: Place, number: int, run: Run, data: SweepData, name: str) -> RunRecord:
        begun.append(run)
        if len(begun) == 3:
            raise KeyboardInterrupt
        return judged(run, name)

    with pytest.raises(KeyboardInterrupt):
        go(folder, 6, by=cut)
    lost = begun[-1]
    seen = list[float]()

    def note(place: Place, number: int, run: Run, data: SweepData, name: str) -> RunRecord:
        seen.append(rate_of(run))
        return judged(run, name)

    found = go(folder, 6, by=note)
    assert seen[0] == rate_of(lost)
    assert (found.trials, found.failed, len(folder.records())) == (6, 0, 6)


def test_that_a_search_cut_in_the_middle_of_a_trial_goes_on_as_it_would_have(tmp_path: Path) -> None:
    whole, parted, begun = begin(tmp_path / "whole"), begin(tmp_path / "parted"), list[Run]()
    go(whole, 8)

    def cut(place: Place, number: int, run: Run, data: SweepData, name: str) -> RunRecord:
        begun.append(run)
        if len(begun) in (2, 5):
            raise KeyboardInterrupt
        return judged(run, name)

    for _ in range(2):
        with pytest.raises(KeyboardInterrupt):
            go(parted, 8, by=cut)
    assert go(parted, 8, by=cut).trials == 8
    assert {record.key for record in parted.records()} == {record.key for record in whole.records()}


def test_that_whatever_a_trial_raises_is_a_failed_record_and_the_search_goes_on(tmp_path: Path) -> None:
    def full(place: Place, number: int, run: Run, data: SweepData, name: str) -> RunRecord:
        if number == 1:
            raise OSError(28, "No space left on device")
        return judged(run, name)

    folder = begin(tmp_path / "out")
    found = go(folder, 3, by=full)
    assert (found.trials, found.failed, found.elsewhere) == (3, 1, 0)
    assert [one.failed for one in folder.records() if one.failed] == ["OSError: [Errno 28] No space left on device"]


def test_that_a_folder_is_searched_by_one_command_at_a_time_and_what_is_under_way_is_left_alone(tmp_path: Path) -> None:
    folder, refused = begin(tmp_path / "out"), list[str]()

    def meets(place: Place, number: int, run: Run, data: SweepData, name: str) -> RunRecord:
        try:
            go(SweepFolder(folder.path), 9)
        except StudioError as error:
            refused.append(str(error))
        return judged(run, name)

    found = go(folder, 2, by=meets)
    assert refused == [f"{folder.path} is searched by another command: let it end, or share its --storage from "
                       "another --out"] * 2  # fmt: skip
    assert (found.trials, found.failed, go(folder, 3).trials) == (2, 0, 3)


def test_that_trials_under_way_elsewhere_count_and_only_ones_own_are_taken_up(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'shared.db'}"
    one, other = begin(tmp_path / "one"), begin(tmp_path / "other")

    def cut(place: Place, number: int, run: Run, data: SweepData, name: str) -> RunRecord:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        go(one, 3, storage=url, by=cut)
    found = go(other, 3, storage=url)
    assert (found.trials, found.elsewhere, len(other.records())) == (2, 1, 2)
    found = go(one, 3, storage=url)
    assert (found.trials, found.elsewhere, len(one.records())) == (3, 0, 1)


def test_that_no_more_trials_are_made_than_were_asked_for_by_those_who_begin_at_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'shared.db'}"
    one, other = begin(tmp_path / "one"), begin(tmp_path / "other")
    place = place_of(GRID, some_data(), one.path, url)
    mine, theirs = (
        searching._Going(study_at(place), place, GRID, a_run, some_data(), folder, lambda _: None, 1, at_once)
        for folder in (one, other)
    )
    asked = searching._counted

    def meanwhile(study: Any) -> Any:
        found = asked(study)
        if study is mine.study and not met:
            met.append(theirs._next())
        return found

    met: list[Any] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searching, "_counted", meanwhile)
        assert mine._next() is None
    assert met[0] is not None
    assert [trial.state.name for trial in asked(mine.study)] == ["RUNNING"]


def test_that_values_that_no_run_can_have_leave_no_trial_under_way(tmp_path: Path) -> None:
    grid = replace(GRID, search=Search({"fit.learning_rate": Range(0.5, 1e9)}))
    folder = begin(tmp_path / "out", grid)
    with pytest.raises(StudioError, match="learning_rate"):
        go(folder, 2, grid=grid)
    study = study_at(place_of(grid, some_data(), folder.path, None))
    assert [trial.state.name for trial in study.trials] == ["FAIL"]


def test_that_asking_what_was_begun_makes_nothing(tmp_path: Path) -> None:
    for storage in (None, f"sqlite:///{tmp_path / 'shared.db'}"):
        folder = begin(tmp_path / f"out {storage is None}")
        place = place_of(GRID, some_data(), folder.path, storage)
        before = sorted(tmp_path.rglob("*"))
        assert study_if_begun(place) is None
        assert sorted(tmp_path.rglob("*")) == before
        go(folder, 2, storage=storage)
        begun = study_if_begun(place)
        assert begun is not None
        assert searching.ended_of(begun) == 2
        assert study_if_begun(replace(place, study="another")) is None
    with pytest.raises(StudioError, match=r"^the search cannot be kept at nonsense://x .*: mend --storage$"):
        study_if_begun(Place("nonsense://x", "x"))


def test_that_a_trial_may_be_stopped_after_its_first_epoch_and_never_after_its_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    epochs = 1

    def performs(
        run: Run, data: SweepData, name: str, report: Callable[[Message], None], cancelled: Callable[[], bool]
    ) -> RunRecord:
        poor = len(folder.records()) >= 5
        for epoch in range(1, epochs + 1):
            report(Progress(0, "training", epoch, epochs, loss=1.0, accuracy=0.5, validation=0.1 if poor else 0.8))
            if cancelled():
                raise RunCancelled
        return judged(run, name)

    monkeypatch.setattr(trying, "perform", performs)
    for epochs, stopped in ((1, 0), (2, 2)):
        grid = replace(GRID, fixed={**FIXED, "fit.epochs": epochs})
        folder = begin(tmp_path / f"{epochs}", grid)
        assert go(folder, 7, by=tried, grid=grid).stopped == stopped
        assert {one.epochs for one in folder.records() if one.failed} <= {1}


def test_that_a_run_that_is_recorded_is_not_performed_again(tmp_path: Path) -> None:
    grid = replace(
        GRID, search=Search({"layers.dropout": Choices((0.0, 0.5))}), fixed={**FIXED, "fit.learning_rate": 0.01}
    )
    folder, performed = begin(tmp_path / "out", grid), list[str]()

    def note(place: Place, number: int, run: Run, data: SweepData, name: str) -> RunRecord:
        performed.append(run.key)
        return judged(run, name)

    found = go(folder, 8, grid=grid, by=note)
    assert found.trials == 8
    assert len(performed) == len(set(performed)) == 2 == len([*(folder.path / RUNS).glob("*.json")])


def test_that_a_trial_whose_process_ends_is_a_failed_record(tmp_path: Path) -> None:
    def ends(place: Place, number: int, run: Run, data: SweepData, name: str) -> RunRecord:
        if number == 1:
            raise BrokenProcessPool
        return judged(run, name)

    folder = begin(tmp_path / "out")
    found = go(folder, 4, by=ends)
    assert (found.trials, found.failed) == (4, 1)
    assert [record.failed for record in folder.records() if record.failed] == [ENDED]


def test_that_a_trial_behind_the_others_is_stopped_and_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def performs(
        run: Run, data: SweepData, name: str, report: Callable[[Message], None], cancelled: Callable[[], bool]
    ) -> RunRecord:
        poor = rate_of(run) > 0.02
        for epoch in range(1, 7):
            report(Progress(0, "training", epoch, 6, loss=1.0, accuracy=0.5, validation=0.1 if poor else 0.8, auc=0.6))
            if cancelled():
                raise RunCancelled
        return judged(run, name)

    monkeypatch.setattr(trying, "perform", performs)
    folder = begin(tmp_path / "out")
    found = go(folder, 16, by=tried)
    stopped = [record for record in folder.records() if record.failed]
    assert found.stopped == len(stopped) > 0
    assert all(record.failed.startswith(f"{STOPPED} after epoch ") for record in stopped)
    assert all(0 < len(record.history) == record.epochs < 6 for record in stopped)
    assert {point.validation for record in stopped for point in record.history} == {0.1}
    assert SweepFolder(folder.path).records() == folder.records()  # they can be read


def test_that_machines_share_a_search_by_a_database(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'shared.db'}"
    one, other = begin(tmp_path / "one"), begin(tmp_path / "other")
    go(one, 3, storage=url)
    assert go(other, 5, storage=url).trials == 5
    assert (len(one.records()), len(other.records())) == (3, 2)
    assert not (one.path / JOURNAL).exists()


def test_that_other_data_or_another_question_is_another_search(tmp_path: Path) -> None:
    mine = place_of(GRID, some_data(), tmp_path, None)
    assert place_of(GRID, replace(some_data(), digest="e" * 64), tmp_path, None).study != mine.study
    assert place_of(replace(GRID, fixed={**FIXED, "fit.epochs": 7}), some_data(), tmp_path, None).study != mine.study
    assert place_of(GRID, some_data(), tmp_path, None) == mine


@pytest.mark.parametrize("storage", ["nonsense://x", "postgresql://nobody@127.0.0.1:1/x"])
def test_that_a_storage_that_cannot_be_opened_is_one_line(storage: str) -> None:
    with pytest.raises(StudioError, match=r"^the search cannot be kept at .*: mend --storage$"):
        study_at(Place(storage, "x"))


def test_that_a_search_needs_a_base_to_be_judged_by(tmp_path: Path) -> None:
    grid = replace(GRID, fixed={**FIXED, "base": "none", "corrections": 4})
    with pytest.raises(StudioError, match="judged by base validation, and base none has no images"):
        go(begin(tmp_path / "out", grid), 2, grid=grid)


def never(*_: object) -> RunRecord:
    raise AssertionError

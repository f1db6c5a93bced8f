"""Long work in pieces."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from studio.active.pieces import Piecework, finished, part


def counting(to: int, seen: list[int]) -> Generator[float, None, str]:
    for number in range(to):
        seen.append(number)
        yield number / to
    return "done"


def test_that_a_step_does_one_piece_and_says_how_far_it_is() -> None:
    seen: list[int] = []
    work = Piecework(counting(4, seen))
    assert work.step()
    assert work.step()
    assert (seen, work.fraction, work.done) == ([0, 1], 0.25, False)
    with pytest.raises(ValueError, match="not done"):
        _ = work.result


def test_that_the_last_step_leaves_the_result_and_more_do_no_harm() -> None:
    work = Piecework(counting(2, []))
    while work.step():
        pass
    assert not work.step()
    assert (work.result, work.fraction, work.done) == ("done", 1.0, True)


def test_that_who_drops_the_work_stops_it() -> None:
    seen: list[int] = []
    work = Piecework(counting(100, seen))
    work.step()
    del work
    assert seen == [0]


def test_that_what_show_raises_ends_it() -> None:
    seen: list[int] = []

    def stop(done: float) -> None:
        if done >= 0.5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        finished(counting(10, seen), stop)
    assert seen == list(range(6))


def test_that_a_part_takes_its_share_of_the_whole() -> None:
    shares: list[float] = []
    assert finished(part(counting(4, []), 0.2, 0.6), shares.append) == "done"
    assert shares == pytest.approx([0.2, 0.3, 0.4, 0.5])

"""Long work in pieces."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from studio.active.pieces import finished, part


def counting(to: int, seen: list[int]) -> Generator[float, None, str]:
    for number in range(to):
        seen.append(number)
        yield number / to
    return "done"


def test_that_each_piece_says_how_far_it_is_and_the_result_is_what_came_of_it() -> None:
    seen: list[int] = []
    shares: list[float] = []
    assert finished(counting(4, seen), shares.append) == "done"
    assert (seen, shares) == ([0, 1, 2, 3], [0, 0.25, 0.5, 0.75])


def test_that_who_drops_the_work_stops_it() -> None:
    seen: list[int] = []
    work = counting(100, seen)
    next(work)
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

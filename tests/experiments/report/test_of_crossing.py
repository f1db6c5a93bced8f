"""A crossing's report says what the file's counts say, and believes nothing in it that does not add up."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from studio.errors import StudioError
from studio.experiments.report.of_crossing import crossing_report
from studio.experiments.report.pages import as_page
from studio.stats import Share, share_text


def counts(n: int, before: int, after: int, fixed: int) -> dict[str, Any]:
    """As `studio replay --json` has it; shares and p are wrong on purpose: nobody is to read them."""
    shares = {"accuracy": 0.123, "low": 0.1, "high": 0.2}
    when = {name: {"correct": correct} | shares for name, correct in (("before", before), ("after", after))}
    return {"n": n, **when, "fixed": fixed, "broken": before + fixed - after, "p": 0.9}


def crossing(**values: Any) -> dict[str, Any]:
    rows = [
        {"writer": "ann", "corrections": 4, "version": "nn-1", "accepted": True, "seconds": 1.0}
        | {"same": counts(100, 60, 90, 31), "others": counts(200, 150, 148, 4)},
        {"writer": "<b>", "corrections": 0, "version": "nn-0", "accepted": None, "seconds": 1.0}
        | {"same": counts(50, 40, 40, 0), "others": counts(250, 200, 200, 0)},
    ]
    others = counts(450, 350, 348, 4) | {"models_better": 0, "models_worse": 1}
    told = {"model": "nn-0", "taught": 20, "writers": 2, "seconds": 3.0, "by_writer": rows}
    return told | {"same": counts(150, 100, 130, 31), "others": others} | values


def words_of(path: Path, values: object) -> str:
    path.write_text(json.dumps(values) + "\n", encoding="utf-8")
    page = as_page([crossing_report(path)], "today")
    assert "<b>" not in re.sub(r"<b>0\.\d+</b>", "", page)
    words = re.sub(r"<(style|svg).*?</\1>", " ", page, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", words)).split())


def test_that_every_writer_and_all_together_are_told_with_n_interval_and_test(tmp_path: Path) -> None:
    words = words_of(tmp_path / "hands.json", crossing())
    assert "Report of the crossing hands" in words
    assert "2 writers, each of whom taught nn-0 the first 20 drawings of his." in words
    assert "before against after: after is better: 0.87 [0.80, 0.91] against 0.67 [0.59, 0.74]" in words
    assert "after ann taught is better" in words
    assert "before ann taught against after ann taught: no evidence of a difference" in words  # of the others
    one = f"ann 4 accepted 100 {share_text(Share(60, 100))} {share_text(Share(90, 100))} 31 1 200"
    assert one in words
    assert "<b> 0 – 50" in words
    assert "0.123" not in words


def test_that_a_crossing_of_one_set_or_one_writer_is_told_too(tmp_path: Path) -> None:
    alone = crossing(same=counts(100, 60, 90, 31), others=None, by_writer=crossing()["by_writer"][:1])
    alone["by_writer"][0]["others"] = counts(0, 0, 0, 0)
    words = words_of(tmp_path / "a.json", alone)
    assert "On the writer's own later drawings" in words
    assert "others taught" not in words
    only = crossing(by_writer=[{key: row[key] for key in row if key != "others"} for row in crossing()["by_writer"]])
    del only["others"]
    assert "n, others" not in words_of(tmp_path / "b.json", only)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([], "not a JSON object"),
        ({"trials": 3}, '"model" is missing'),
        (crossing(taught="20"), '"taught" must be a whole number'),
        (crossing(by_writer=[]), '"by_writer" must be a list'),
        (crossing(same=None, others=None), "is no crossing: name a file of what `studio replay"),
        (crossing(same=counts(150, 100, 130, 10)), '"broken" must be a whole number'),
        (crossing(same=counts(150, 100, 130, 31) | {"fixed": 40}), "does not add up"),
        (crossing(same=counts(10, 11, 10, 0)), '"correct" must be a whole number 0 to 10'),
        (crossing(same=counts(150, 20, 20, 30)), '"same" has 20 of 150 right, then 20, 30 fixed and 30 newly broken'),
        (crossing(same=counts(150, 130, 130, 21)), '"same" has 130 of 150 right, then 130, 21 fixed and 21 newly'),
        (crossing(same=counts(1_000, 100, 130, 31)), 'not add up: "same" of its 2 writers is not what it says of all'),
        (crossing(same=counts(150, 101, 131, 31)), 'not add up: "same" of its 2 writers is not what it says of all'),
        (crossing(others=counts(449, 350, 348, 4)), 'not add up: "others" of its 2 writers is not what it says of'),
        (crossing(same=None), 'not add up: "same" of its 2 writers is not what it says of all'),
        (crossing(by_writer=crossing()["by_writer"][:1] * 2), 'add up: the writer "ann" is there 2 times'),
    ],
)
def test_that_what_is_no_crossing_is_refused_in_one_line(values: object, said: str, tmp_path: Path) -> None:
    with pytest.raises(StudioError, match=re.escape(said)) as caught:
        words_of(tmp_path / "a.json", values)
    assert "\n" not in str(caught.value)


def test_that_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match=r"cannot read .*none\.json"):
        crossing_report(tmp_path / "none.json")
    (tmp_path / "a.json").write_bytes(b"\xff{")
    with pytest.raises(StudioError, match="is not JSON"):
        crossing_report(tmp_path / "a.json")
    (tmp_path / "a.json").write_text(json.dumps(crossing()) + " " * 16 * 2**20)
    with pytest.raises(
        StudioError, match=r"a\.json is larger than 16 MB: it is not read; name a file of what `studio replay"
    ):
        crossing_report(tmp_path / "a.json")

"""InkML of others, and InkML that means harm."""

from __future__ import annotations

import gzip
import time
from pathlib import Path

import numpy as np
import pytest

from studio.errors import StudioError
from studio.formats.images import read_images
from studio.formats.inkml import read_inkml
from tests.formats.making import refused_soon

CHANNELS = '<channel name="X" type="decimal"/><channel name="Y" type="decimal"/>'


def read(folder: Path, body: str, head: str = "") -> list[tuple[str | None, str, list[list[list[float]]]]]:
    """Label, writer and the points of every drawing of an InkML file whose units are px of the canvas."""
    file = folder / "a.inkml"
    form = '<traceFormat><channel name="X" units="px"/><channel name="Y" units="px"/></traceFormat>'
    file.write_text(f'<ink xmlns="http://www.w3.org/2003/InkML">{head or form}{body}</ink>', encoding="utf-8")
    ink = read_inkml(file)
    labels = ink.labels or (None,) * len(ink.drawings)
    points = [[stroke.points.tolist() for stroke in drawing.strokes] for drawing in ink.drawings]
    return list(zip(labels, ink.writers, points, strict=True))


def group(label: str, inside: str) -> str:
    return f'<traceGroup><annotation type="truth">{label}</annotation>{inside}</traceGroup>'


def test_that_a_group_with_a_truth_is_a_drawing_and_its_writer_is_kept(tmp_path: Path) -> None:
    body = '<annotation type="writer">ann</annotation>' + group("a", "<trace>1 2, 3 4</trace><trace>5 6</trace>")
    assert read(tmp_path, body) == [("a", "ann", [[[1, 2], [3, 4]], [[5, 6]]])]


def test_that_groups_name_traces_that_stand_elsewhere(tmp_path: Path) -> None:
    views = '<traceView traceDataRef="t1"/><traceView traceDataRef="#t0"/>'
    body = '<trace id="t0">1 2, 3 4</trace><trace id="t1">5 6</trace>' + group("all:", group("b", views))
    assert read(tmp_path, body) == [("b", "", [[[5, 6]], [[1, 2], [3, 4]]])]


def test_that_differences_are_added_up(tmp_path: Path) -> None:
    # the example of the recommendation: first values, then first and second differences
    trace = "<trace>1125 18432,'23'43,\"7\"-8,3-5,7 -3,6 2,6 8,3 6 T,2 4*T,3 6,3-6 F F</trace>"
    form = f"<traceFormat>{CHANNELS}</traceFormat>"
    with pytest.raises(StudioError, match="no point of 2 values"):
        read(tmp_path, group("a", trace), form)
    [(_, _, [points])] = read(tmp_path, group("a", "<trace>11 18,'2'4,\"7\"-8,3-5,7 -3</trace>"))
    assert points == [[11, 18], [13, 22], [22, 18], [34, 9], [53, -3]]


def test_that_hexadecimal_and_repeated_values_are_read(tmp_path: Path) -> None:
    [(_, _, [points])] = read(tmp_path, group("a", "<trace>#1F -#A, * 5, 7 ?</trace>"))
    assert points == [[31, -10], [31, 5], [7, 5]]


def test_that_hovering_is_no_ink_and_a_continuation_is_one_stroke(tmp_path: Path) -> None:
    inside = (
        '<trace type="penUp">0 0, 1 1</trace><trace continuation="begin">1 1</trace>'
        '<trace continuation="end">2 2</trace>'
    )
    assert read(tmp_path, group("a", inside)) == [("a", "", [[[1, 1], [2, 2]]])]


def test_that_an_axis_turned_round_points_the_other_way(tmp_path: Path) -> None:
    form = '<channel name="X" units="px"/><channel name="Y" units="px" orientation="-ve"/>'
    assert read(tmp_path, group("a", "<trace>1 2</trace>"), f"<traceFormat>{form}</traceFormat>")[0][2] == [[[1, -2]]]


def test_that_times_and_pressures_come_along(tmp_path: Path) -> None:
    channels = CHANNELS + '<channel name="T" units="s"/><channel name="F" min="0" max="1024"/>'
    head = f"<traceFormat>{channels}</traceFormat>"
    (tmp_path / "a.inkml").write_text(
        f"<ink>{head}{group('a', '<trace>1 2 5 512, 3 4 5.25 1024</trace>')}</ink>", encoding="utf-8"
    )
    [drawing] = read_inkml(tmp_path / "a.inkml").drawings
    assert drawing.strokes[0].times.tolist() == [0, 250]
    assert drawing.strokes[0].pressures.tolist() == [0.5, 1]


def test_that_ink_of_no_stated_size_is_laid_on_the_middle_of_the_canvas(tmp_path: Path) -> None:
    form = f"<traceFormat>{CHANNELS}</traceFormat>"
    [(_, _, [points])] = read(tmp_path, group("a", "<trace>5000 7000, 6000 7500</trace>"), form)
    assert points == [[60, 130], [340, 270]]


def test_that_a_drawing_without_a_label_beside_labelled_ones_is_refused_by_number(tmp_path: Path) -> None:
    body = group("a", "<trace>1 2, 9 9</trace>") + "<traceGroup><trace>3 4, 5 5</trace></traceGroup>"
    (tmp_path / "a.inkml").write_text(f"<ink>{body}</ink>", encoding="utf-8")
    found = read_images(tmp_path / "a.inkml")
    assert (len(found), found.labels) == (1, ("a",))
    assert [line.rpartition(": ")[2] for line in found.refused] == ["no label"]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_that_a_document_type_or_an_entity_is_refused_however_it_is_written(
    encoding: str, packed: bool, tmp_path: Path
) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE ink [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><ink>&b;</ink>'
    data = bomb.encode(encoding)
    (tmp_path / "a.inkml").write_bytes(gzip.compress(data) if packed else data)
    with pytest.raises(StudioError, match="document type or an entity"):
        read_images(tmp_path / "a.inkml")


def test_that_no_other_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    text = f'<!DOCTYPE ink [<!ENTITY a SYSTEM "file://{tmp_path}/secret">]><ink><trace>&a;</trace></ink>'
    (tmp_path / "a.inkml").write_text(text, encoding="utf-8")
    with pytest.raises(StudioError) as caught:
        read_images(tmp_path / "a.inkml")
    assert "secret" not in str(caught.value)


DEEP = "<a>" * 100
HOSTILE = {
    "another root": ("<svg/>", "no InkML"),
    "nothing in it": ("<ink/>", "no drawings"),
    "not complete": ("<ink><trace>1 2", "no complete XML"),
    **{
        f"encoding {name}": (f'<?xml version="1.0" encoding="{name}"?><ink/>', "encoding is not read")
        for name in ("UTF-77", "hex", "undefined")
    },
    "deep": (f"<ink>{DEEP}", "64 deep"),
    "attributes": ("<ink " + " ".join(f'a{n}="1"' for n in range(100)) + "/>", "64 attributes"),
    "a long tag": ("<ink><!--" + "x" * 3_000_000, "longer than"),
    "channels": ("<ink><traceFormat>" + '<channel name="X"/>' * 40, "32 channels"),
    "no axes": ('<ink><traceFormat><channel name="Q"/></traceFormat><trace>1</trace></ink>', "no X and Y"),
    "no point": (f"<ink>{group('a', '<trace/>')}</ink>", "has no point"),
    "not a number": (f"<ink>{group('a', '<trace>nan 1</trace>')}</ink>", "not a number"),
    "far away": (f"<ink>{group('a', '<trace>1e300 1, 2 2</trace>')}</ink>", "not a number"),
    "a trace elsewhere": (f"<ink>{group('a', '<traceView traceDataRef=x/>')}</ink>".replace("=x", '="x"'), "no trace"),
    "a name that does not show": (
        f"<ink>{group('a', '<traceView traceDataRef=Qx/>')}</ink>".replace("Qx", '"\u202ex"'),
        r'"\\u202ex"',
    ),
    "a part": (f"<ink>{group('a', '<traceView from=x/>')}</ink>".replace("=x", '="1"'), "part of a trace"),
    "a label": (f"<ink>{group('x' * 99, '<trace>1 2</trace>')}</ink>", "a label has at most"),
    "a writer": (
        f'<ink><annotation type="writer">{"x" * 99}</annotation>{group("a", "<trace>1 2</trace>")}</ink>',
        "writer's name",
    ),
}


@pytest.mark.parametrize("name", list(HOSTILE))
def test_that_what_cannot_be_read_is_one_line_and_soon(name: str, tmp_path: Path) -> None:
    text, words = HOSTILE[name]
    (tmp_path / "a.inkml").write_text(text, encoding="utf-8")
    refused_soon(tmp_path / "a.inkml", words)


def test_that_traces_shared_a_million_times_are_refused(tmp_path: Path) -> None:
    views = '<traceView traceDataRef="t"/>' * 900
    points = ",".join(["1 2"] * 2000)
    body = f'<trace id="t">{points}</trace>' + group("a", views) * 1000
    (tmp_path / "a.inkml").write_text(f"<ink>{body}</ink>", encoding="utf-8")
    began = time.process_time()
    with pytest.raises(StudioError, match="split it"):
        read_images(tmp_path / "a.inkml")
    assert time.process_time() - began < 5


def test_that_a_drawing_is_seen_as_the_same_drawing_on_the_canvas_is(tmp_path: Path) -> None:
    trace = ", ".join(f"{x} {y}" for x, y in np.random.default_rng(1).integers(50, 300, (9, 2)))
    [(_, _, [points])] = read(tmp_path, group("a", f"<trace>{trace}</trace>"))
    assert points == [[float(v) for v in pair.split()] for pair in trace.split(", ")]

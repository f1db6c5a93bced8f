"""What a page promises: nothing asked of a network, names that stay names, ids of its own, both looks."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

import numpy as np
import pytest

from studio.experiments.report import figures
from studio.experiments.report.files import FORMS, as_file
from studio.experiments.report.html import Cell, Html, element, folded, paragraph, pictures, table, tiles
from studio.experiments.report.pages import Chart, Report, Section, as_figures, as_page
from studio.experiments.report.palette import CURVES, DARK, LIGHT
from studio.ui.parts import theme

NASTY = '_<script src="https://example.org/x.js">$\\frac{&"\''


class Seen(HTMLParser):
    """Tags, ids, what is referred to, and all text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in {"href", "src", "xlink:href"} or (value or "").startswith("url("):
                self.links.append((value or "").removeprefix("url(").removesuffix(")"))

    def handle_data(self, data: str) -> None:
        self.text += data


def curve(name: str) -> figures.Line:
    x = np.arange(1, 60)
    return figures.Line(name, x, 1 - 1 / (x + 1), 1 - 2 / (x + 1), np.ones(len(x)))


def report(name: str = NASTY) -> Report:
    point = figures.Point(name, 0.5, 0.4, 0.6, name, (0.45, 0.55))
    drawn = (
        Chart("curves", name, figures.curves([curve(name), curve("other")], x="trials")),
        Chart("points", name, figures.points([point, figures.Point("b", 0.7, 0.6, 0.8)])),
        Chart("matrix", name, figures.matrix([name, "b"], np.array([[3, 1], [0, 2]]))),
        Chart("panels", name, figures.panels([("loss", [curve(name)]), ("AUC", [curve(name)])])),
    )
    told = (
        table(("name", "n"), [(name, Cell("3")), (name, Cell(name, tone="warn"))], caption=name),
        folded(name, paragraph(name)),
        pictures([(np.full((28, 28), 200, np.uint8), name)]),
    )
    return Report(
        name, name, tiles([(name, name, name)]), (Section("one", name, drawn), Section("two", name, told)), name
    )


@pytest.fixture(scope="module")
def nasty() -> Report:
    return report()


@pytest.fixture(scope="module")
def page(nasty: Report) -> str:
    return as_page([nasty, nasty], "today")


def test_that_a_page_holds_no_script_and_refers_to_nothing_outside_itself(page: str) -> None:
    seen = Seen(page)
    assert not {"script", "link", "iframe", "object", "base", "form"} & set(seen.tags)
    assert all(link.startswith(("#", "data:image/png;base64,")) for link in seen.links)
    assert "@import" not in page
    assert "default-src 'none'" in page


def test_that_every_id_of_a_page_is_there_once_and_every_reference_finds_one(page: str) -> None:
    seen = Seen(page)
    assert not [name for name, count in Counter(seen.ids).items() if count > 1]
    wanted = {link.removeprefix("#") for link in seen.links if link.startswith("#")}
    assert wanted
    assert wanted <= set(seen.ids)


def test_that_a_name_is_shown_as_it_is_also_in_a_figure(page: str) -> None:
    assert "<script" not in page
    assert Seen(page).text.count(NASTY) > 20
    svg = page[page.index("<svg") : page.index("</svg>")]
    assert "&lt;script" in svg  # words of a figure are words


def test_that_what_is_html_already_is_not_escaped_again() -> None:
    assert element("p", Html("<b>1</b>")) == "<p><b>1</b></p>"
    assert element("p", "<b>1</b>") == "<p>&lt;b&gt;1&lt;/b&gt;</p>"


def test_that_a_figure_takes_the_colours_of_the_page(page: str) -> None:
    drawn = "".join(re.findall(r"<svg.*?</svg>", page, re.DOTALL))
    assert "var(--c1)" in drawn
    assert not re.findall(r"#[0-9a-fA-F]{6}\b", drawn)
    assert "<style" not in drawn  # it would be the whole page's


def test_that_the_colours_are_those_of_the_window() -> None:
    for mine, own in ((LIGHT, theme.LIGHT), (DARK, theme.DARK)):
        assert tuple(mine[f"c{number}"] for number in range(len(CURVES))) == own.curves
        rest = {name: value for name, value in mine.items() if not name.startswith("c") or name == "card"}
        assert rest == {name: getattr(own, name) for name in rest}


def test_that_a_light_colour_has_one_name() -> None:
    assert len(set(LIGHT.values())) == len(LIGHT)
    assert LIGHT.keys() == DARK.keys()


@pytest.mark.parametrize("form", FORMS)
def test_that_the_same_figure_is_the_same_file(form: str) -> None:
    one, other = (as_file(figures.curves([curve("a")], x="trials"), form) for _ in range(2))
    assert one == other


def test_that_every_figure_of_every_report_is_a_file_of_its_own(nasty: Report) -> None:
    made = as_figures([nasty, nasty], "svg")
    assert len(made) == 8
    assert "r1-one-curves.svg" in made
    assert all(data.startswith(b"<?xml") for data in made.values())


def test_that_no_two_of_twenty_models_look_alike() -> None:
    manners = [(one["color"], one["linestyle"]) for one in map(figures.manner, range(20))]
    assert len(set(manners)) == 20


def test_that_a_long_curve_is_thinned_but_keeps_its_ends() -> None:
    x = np.arange(1, 50_001)
    figure = figures.curves([figures.Line("a", x, np.linspace(0.5, 0.9, len(x)))], x="trials")
    drawn = np.asarray(figure.axes[0].get_lines()[0].get_xdata())
    assert len(drawn) <= figures.POINTS
    assert (drawn[0], drawn[-1]) == (1, 50_000)


@pytest.mark.parametrize("values", [[1.0], [1.0, 1.0, 1.0], [0.0]])
def test_that_a_curve_without_any_spread_can_be_drawn(values: list[float]) -> None:
    line = figures.Line("a", np.arange(len(values)) + 1, np.array(values))
    assert as_file(figures.curves([line], x="trials"), "svg")


def test_that_a_character_no_font_has_draws_without_a_warning() -> None:
    assert as_file(figures.matrix(["漢", "\U0001f600"], np.eye(2, dtype=np.int64)), "png").startswith(b"\x89PNG")


@pytest.mark.parametrize("name", ["a\x01b\x00", "\ufffe\uffff", "\ud800"])
def test_that_a_name_that_no_page_can_hold_does_not_break_it(name: str) -> None:
    made = report(name)
    told = as_page([made], "today")
    told.encode("utf-8")
    assert not set(name) - set("ab") & set(told)
    assert "\ufffd" in told[told.index("<svg") : told.index("</svg>")]
    assert all(as_file(chart.figure, "svg") for _, chart in made.charts())


def test_that_parts_and_figures_with_the_same_name_are_all_there() -> None:
    def part(name: str) -> Section:
        return Section(name, name, (Chart("a", name, figures.curves([curve(name)], x="trials")),) * 2)

    twice = Report("t", "l", Html(), (part("kept-2"), part("kept-2"), part("Kept-2"), part("kept")), "c")
    made = as_figures([twice], "svg")
    assert len({name.casefold() for name in made}) == len(made) == 8
    assert "kept-2-a.svg" in made
    told = Seen(as_page([twice], "today"))
    assert not [name for name, count in Counter(told.ids).items() if count > 1]
    assert {link[1:] for link in told.links if link.startswith("#")} <= set(told.ids)

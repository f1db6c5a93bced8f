"""A report as a whole: sections, each of charts first, then words and tables, put onto one page or out as figures."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import studio
from studio.experiments.report.figures import WIDE
from studio.experiments.report.files import as_file, as_part
from studio.experiments.report.html import Html, element, joined, page, paragraph

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass(frozen=True, eq=False)
class Chart:
    """A figure with what it shows in words; `name` is that of its file."""

    name: str
    words: str
    figure: Figure


@dataclass(frozen=True, eq=False)
class Section:
    """A part of a page: its pieces in order. `name`: short, of letters, for links to it and names of its figures."""

    name: str
    title: str
    pieces: tuple[Html | Chart, ...]


@dataclass(frozen=True, eq=False)
class Report:
    """A page: what it is about, the line below that, what stands above all sections, the sections, and the last line.

    `counted` says what its shares are of, what is right, and what their intervals are: that differs.
    """

    title: str
    line: str
    top: Html
    sections: tuple[Section, ...]
    counted: str

    def charts(self) -> Iterator[tuple[str, Chart]]:
        """Every figure, with a name that no other has."""
        for section in self.apart():
            for piece in section.pieces:
                if isinstance(piece, Chart):
                    yield f"{section.name}-{piece.name}", piece

    def apart(self) -> tuple[Section, ...]:
        """The sections; where two, or two figures, are called alike (names come from files) the later has a number."""
        taken: set[str] = set()
        return tuple(_apart(section, taken) for section in self.sections)


def _apart(section: Section, taken: set[str]) -> Section:
    name = _free("", section.name, taken)
    pieces = (
        replace(one, name=_free(f"{name}-", one.name, taken)) if isinstance(one, Chart) else one
        for one in section.pieces
    )
    return replace(section, name=name, pieces=tuple(pieces))


def _free(before: str, name: str, taken: set[str]) -> str:
    """`name`, with a number if `before` and it are `taken`, in whatever case: they are names of files, too."""
    names = itertools.chain((name,), (f"{name}-{number}" for number in itertools.count(2)))
    found = next(one for one in names if f"{before}{one}".casefold() not in taken)
    taken.add(f"{before}{found}".casefold())
    return found


def as_page(reports: Sequence[Report], made: str, pause: Callable[[], None] = lambda: None) -> str:
    """One file of HTML for one report or several, one after another; `made`: when, for its last line.

    `pause` is called before each figure, and may end the work by raising.
    """
    several = len(reports) > 1
    title = f"{len(reports)} reports" if several else reports[0].title
    links = joined(element("a", one.title, href=f"#r{number}-") for number, one in enumerate(reports, 1))
    contents = element("nav", links, aria_label="Reports") if several else Html()
    bodies = (_body(report, f"r{number}-" if several else "", pause) for number, report in enumerate(reports, 1))
    foot = (
        f"Made by Glyph Studio {studio.__version__} on {made}. Where intervals overlap widely, a difference is no "
        "evidence."
    )
    return page(title, joined((contents, *bodies, element("footer", foot))))


def as_figures(reports: Sequence[Report], form: str) -> dict[str, bytes]:
    """Every figure as a file, by name."""
    several = len(reports) > 1
    return {
        f"{f'r{number}-' if several else ''}{name}.{form}": as_file(chart.figure, form)
        for number, report in enumerate(reports, 1)
        for name, chart in report.charts()
    }


def _body(report: Report, prefix: str, pause: Callable[[], None]) -> Html:
    sections = report.apart()
    links = joined(element("a", one.title, href=f"#{prefix}{one.name}") for one in sections)
    head = (
        element("h1", report.title, id=prefix) if prefix else element("h1", report.title),
        paragraph(report.line, "quiet"),
        report.top,
    )
    menu = element("nav", links, aria_label="Sections")
    told = paragraph(report.counted, "quiet")
    return joined((*head, menu, *(_section(one, prefix, pause) for one in sections), told))


def _section(section: Section, prefix: str, pause: Callable[[], None]) -> Html:
    name = f"{prefix}{section.name}"
    pieces = (_chart(one, f"{name}-{one.name}", pause) if isinstance(one, Chart) else one for one in section.pieces)
    return element("section", joined((element("h2", section.title), *pieces)), id=name)


def _chart(chart: Chart, name: str, pause: Callable[[], None]) -> Html:
    pause()
    words = element("figcaption", chart.words)
    small = chart.figure.get_figwidth() < WIDE / 2
    part = as_part(chart.figure, name, chart.words)
    return element("figure", joined((part, words)), class_="chart small" if small else "chart")

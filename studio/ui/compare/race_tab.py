"""The shadow race: the chosen versions answer every drawing silently, and are compared in pairs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from studio.ui.compare.chart_card import ChartCard, words_label
from studio.ui.compare.contrast_words import contrasts_words
from studio.ui.compare.interval_chart import IntervalChart, Row
from studio.ui.compare.sentences import Sentences
from studio.ui.parts.said import said
from studio.ui.parts.texts import from_the_left, number, title_label

if TYPE_CHECKING:
    from studio.experiments.compare.race import Race
    from studio.ui.compare.comparison import Compared


class RaceTab(ChartCard):
    """Emits nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Right answers over the same drawings"), parent, scrolls=True)
        self.chart = IntervalChart(self.tr("Right answers over the same drawings"))
        self.words = Sentences()
        self.note = words_label()
        self.inside.addWidget(self.chart)
        self.inside.addWidget(title_label(self.tr("In pairs")))
        self.inside.addWidget(self.words)
        self.inside.addWidget(self.note)
        self.inside.addStretch(1)

    def show_compared(self, compared: Compared, numbers: Mapping[str, int]) -> None:
        """A race that was run."""
        race = compared.race
        self.say(self._nothing(race, compared.imported))
        learnt = self.tr("{version} · {n} learnt")
        self.chart.show_rows(
            [
                Row(
                    learnt.format(version=from_the_left(one.version), n=number(one.corrections)),
                    one.share,
                    numbers.get(one.version, 0),
                )
                for one in reversed(race.racers)  # the newest first, as they are listed
            ]
        )
        alone = self.tr("Choose a second version: two can be compared.")
        self.words.show_words(contrasts_words(race.contrasts) or [(alone, False)])
        told = [self._told(race), *map(said, compared.damaged)]
        self.note.setText("\n".join(told))

    def _told(self, race: Race) -> str:
        unsure = ", ".join(f"{one.version} {number(int(one.unsure.sum()))}" for one in race.racers)
        words = self.tr("Each answers by its network alone, without memory. “Not sure” counts as wrong: {unsure}.")
        always = self.tr("Look whenever you like: what is said of a pair holds at any time.")
        return f"{words.format(unsure=from_the_left(unsure))} {always}"

    def _nothing(self, race: Race, imported: int) -> str:
        if not race.racers:
            return self.tr("Choose versions at the side: each then answers every drawing you made, silently.")
        if race.drawings.ids.size:
            return ""
        if race.left_out:
            trained = ", ".join(f"{one.version} ({number(one.trained)})" for one in race.racers if one.trained)
            told = self.tr(
                "Every drawing here was trained on by one of these: {versions}. Draw some more, or choose others."
            ).format(versions=from_the_left(trained))
        else:
            told = self.tr(
                "There are no drawings to race over yet: draw a few, confirm or correct them, and come back."
            )
        if imported:
            told += "\n" + self.tr("“Imported images, too” lets them race over %Ln imported image(s).", "", imported)
        return told

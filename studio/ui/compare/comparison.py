"""What the Compare page shows, worked out beside the window: the race, writers, curves and confusions of one moment.

The `Comparer` keeps the models that it has loaded and what they said, so that after a drawing only that one is asked
about. It belongs to one thread at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from studio.errors import StudioError
from studio.gallery.records import DRAWN, IMPORTED, Edit, Sample, Trial

if TYPE_CHECKING:
    from studio.experiments.compare.confusion import Confusion
    from studio.experiments.compare.curves import Line, Run
    from studio.experiments.compare.duel import Duel, WriterShares
    from studio.experiments.compare.race import Contestant, Race
    from studio.paths import Home
    from studio.recognition.entry import ModelEntry

ANSWERED = ""  # name of the confusions that are of answers as they were given, not of a race
Show = Callable[[float], None]


@dataclass(frozen=True, eq=False)
class Question:
    """What a person wants to see, of a gallery as it is."""

    entries: tuple[ModelEntry, ...]  # every version there is, oldest first
    chosen: tuple[str, ...]  # those that race
    writer: str  # whose drawings; "": everybody's
    imported: bool  # imported images, too
    pair: tuple[str, str]  # the duel; ("", ""): the two who have drawn most
    samples: Sequence[Sample]
    trials: Sequence[Trial]
    edits: Sequence[Edit]


@dataclass(frozen=True, eq=False)
class Compared:
    """The answer. Curves of history are of what the Draw page said then, those of the race of the networks alone."""

    race: Race  # over the drawings of the writer asked for
    writers: tuple[WriterShares, ...]  # over those of everybody
    duel: Duel | None
    pair: tuple[str, str]  # who was to fight it
    no_duel: str  # why there is none: one has nothing that counts; "": there are not two writers
    raced: tuple[Line, ...]
    by_version: tuple[Line, ...]
    by_writer: tuple[Line, ...]
    confusions: dict[str, Confusion]  # by version; ANSWERED: as answered then
    damaged: tuple[str, ...]  # a line for each version that cannot race
    imported: int  # images of those asked about that were imported and do not count, for nobody said so


class Comparer:
    """Answers `Question`s."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._loaded: dict[tuple[str, str, bool], Contestant] = {}  # by version, digest, and whether it knows its base
        self._answers: object = None  # studio.experiments.compare.race.Answers

    def compare(self, question: Question, show: Show) -> Compared:
        """The answer; `show` hears how much is done and may raise. Raises StudioError: a model answers nonsense."""
        from studio.experiments.compare import curves, duel
        from studio.experiments.compare.confusion import confusion_of, confusion_of_trials
        from studio.experiments.compare.drawings import drawings_of
        from studio.experiments.compare.race import Answers, race

        answers = self._answers if isinstance(self._answers, Answers) else Answers()
        self._answers = answers
        imported = question.imported and any(sample.source == IMPORTED for sample in question.samples)
        racing, damaged = self._contestants(question, imported, show)
        sources = (DRAWN, IMPORTED) if imported else (DRAWN,)
        everybody = drawings_of(question.samples, question.edits, sources=sources)
        found = race(racing, everybody, answers, lambda share: show(0.3 + 0.6 * share))
        writers = duel.by_writer(found)
        pair = _pair(question.pair, writers)
        fought, no_duel = _duel(found, pair)
        if question.writer:
            found = race(racing, everybody.only(everybody.writers == question.writer), answers)
        show(0.9)
        learnt = {entry.version: entry.card.corrections for entry in question.entries}
        whose = question.writer or None
        confusions = {ANSWERED: confusion_of_trials(question.trials, writer=whose, samples=question.samples)}
        confusions |= {racer.version: confusion_of(found, racer.version) for racer in found.racers}
        return Compared(
            found,
            writers,
            fought,
            pair,
            no_duel,
            _lines(curves.runs_of(found)),
            _lines(curves.runs_by_version(question.trials, learnt, whose)),
            _lines(curves.runs_by_writer(question.trials)),
            confusions,
            damaged,
            0 if question.imported else _imported(question),
        )

    def _contestants(self, question: Question, imported: bool, show: Show) -> tuple[list[Contestant], tuple[str, ...]]:
        """Those chosen that can be loaded, named as the gallery names classes now, and what is wrong with others.

        `imported`: they are to know their base images, which takes seconds where the base is MNIST.
        """
        from studio.experiments.compare.race import Contestant
        from studio.training.mnist import find_mnist

        racing, damaged = [], []
        entries = [entry for entry in question.entries if entry.version in question.chosen]
        for place, entry in enumerate(entries):
            show(0.3 * place / len(entries))
            name = (entry.version, entry.card.digest, imported)
            try:
                if name not in self._loaded:
                    loaded = Contestant.load(entry)
                    self._loaded[name] = loaded.knows(find_mnist(self._home)) if imported else loaded
                racing.append(self._loaded[name].called(question.edits))
            except StudioError as error:
                damaged.append(f"{entry.version}: {error}")
        return racing, tuple(damaged)


def _imported(question: Question) -> int:
    return sum(sample.source == IMPORTED and question.writer in {"", sample.writer} for sample in question.samples)


def _pair(asked: tuple[str, str], writers: Sequence[WriterShares]) -> tuple[str, str]:
    """The writers of the duel: those asked for while they are there, else the two with the most drawings."""
    names = [row.writer for row in writers]
    if asked[0] in names and asked[1] in names and asked[0] != asked[1]:
        return asked
    most = sorted(writers, key=lambda row: -max((share.n for share in row.shares), default=0))
    return (most[0].writer, most[1].writer) if len(most) > 1 else ("", "")


def _duel(found: Race, pair: tuple[str, str]) -> tuple[Duel | None, str]:
    from studio.experiments.compare.duel import duel

    if not all(pair) or not found.racers:
        return None, ""
    try:
        return duel(found, *pair), ""
    except StudioError as error:
        return None, str(error)


def _lines(runs: Sequence[Run]) -> tuple[Line, ...]:
    from studio.experiments.compare.curves import line

    return tuple(line(run) for run in runs if len(run.correct))

"""The Queue: unlabelled images asked for one by one, those that teach most first; or many alike at a glance.

It carries what keys and buttons say to the session's queue and shows at once what comes next; no rule of the loop is
decided here. The order is worked out beside it (`QueueRanker`), and nobody waits for that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studio.active.queue_report import QueueReport
from studio.active.stopping import Goal
from studio.errors import StudioError
from studio.gallery.pool import MACHINE, NOT_SURE, REJECTED, SKIPPED
from studio.ui.parts.actions import Act
from studio.ui.parts.beside import Beside
from studio.ui.parts.first_focus import FirstFocus
from studio.ui.parts.said import said
from studio.ui.queue.alike_card import AlikeCard
from studio.ui.queue.bring_in import BringIn
from studio.ui.queue.label_rest import LabelRest
from studio.ui.queue.pool_opening import PoolOpening
from studio.ui.queue.queue_ranker import QueueRanker
from studio.ui.queue.queue_reporter import QueueReporter
from studio.ui.queue.queue_single import QueueSingle

if TYPE_CHECKING:
    from studio.gallery.pool_state import Contents
    from studio.session import Session, Taught
    from studio.settings import Settings


class QueuePage(FirstFocus):
    """`taught(Taught)`: an answer is safe on disk. `failed(str)`: it could not be saved; the item stays.

    `changed()`: figures may differ. `shown_next()`: an item is about to be painted. `chosen(dict)`: settings
    by name.
    """

    taught = Signal(object)
    changed = Signal()
    failed = Signal(str)
    shown_next = Signal()
    chosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.queue = session.queue
        self.single = QueueSingle(session)
        self.item, self._beside = self.single.item, self.single.beside
        self.entry = self.item.entry
        self.panel, self.tally, self.figures = self._beside.panel, self._beside.tally, self._beside.figures
        self.unfold, self.together = self._beside.unfold, self._beside.together
        self.more, self.options = self._beside.more, self._beside.options
        self.alike = AlikeCard(self.queue)
        self.bring_in = BringIn(self.queue)
        self.opening = Beside(self)
        self.ranker = QueueRanker(self.queue, self)
        self.rest = LabelRest(self.queue)
        self.figures.show_goal(session.settings.goal)
        self.reporter = QueueReporter(session, self)
        self._report: QueueReport | None = None
        self._told: list[Taught] = []
        self._after = QTimer(self)  # its turn comes when the next item is on screen
        self._after.setSingleShot(True)
        self._after.setInterval(0)
        self._after.timeout.connect(self._tidy)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.views = QStackedWidget()
        for view in (self.single, self.alike, self.bring_in, self.rest):
            self.views.addWidget(view)
        around = QVBoxLayout(self)
        around.addWidget(self.views)
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """A low window: smaller gaps."""
        around = self.layout()
        assert around is not None
        around.setContentsMargins(24, *((10, 24, 6) if compact else (18, 24, 14)))
        self.panel.set_compact(compact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be more room, or less."""
        super().resizeEvent(event)
        self._beside.share_room(self.height())

    def _connect(self) -> None:
        self.entry.submitted.connect(self._submit)
        self.entry.typed.connect(self._typing)
        self.entry.back_pressed.connect(self.undo)
        self.item.left.connect(self.leave)
        self.tally.back.clicked.connect(self.undo)
        self.panel.confirmed.connect(self._confirm)
        self.panel.answered.connect(self._submit)
        self.alike.taught.connect(self._grid_taught)
        self.alike.failed.connect(self.failed)
        self.alike.closed.connect(self._close_grid)
        self.alike.none_left.connect(self._no_grid)
        self.alike.back_asked.connect(self.undo)
        self.together.clicked.connect(self.toggle_grid)
        self.more.clicked.connect(self._bring_more)
        self.options.clicked.connect(self._ask_options)
        for notice in (self.bring_in, self.rest):
            notice.ended.connect(self._look_again)
            notice.done.connect(self._look_again)
            notice.failed.connect(self.failed)
        self.bring_in.again_asked.connect(self._ask_again)
        self.opening.found.connect(self._opened)
        self.opening.failed.connect(self._not_opened)
        self.ranker.failed.connect(self.failed)
        self.reporter.failed.connect(self.failed)
        self.reporter.reported.connect(self._show_report)
        self.figures.goal_chosen.connect(self._take_goal)
        self.figures.goal.lineEdit().returnPressed.connect(self.entry.setFocus)
        self.figures.rest_asked.connect(self._ask_rest)

    def offers(self) -> Mapping[Act, Callable[[], object]]:
        """What the actions do that mean something here."""
        return {
            Act.SKIP: self._skip,
            Act.NOT_SURE: self._unsure,
            Act.REJECT: self._reject,
            Act.ALIKE: self.toggle_grid,
            Act.BRING_IN: self.more.click,
            Act.QUEUE_OPTIONS: self.options.click,
            Act.LABEL_REST: self.figures.rest.click,
        }

    # what is shown

    def show_settings(self, settings: Settings) -> None:
        """Other choices count now."""
        for part in (self.item, self.alike, self.tally):
            part.set_left_handed(settings.left_handed)
        self.figures.show_goal(settings.goal)
        if self.isVisible():  # else when it is opened
            self._rank()
        self.reporter.poke()

    @Slot()
    def refresh(self) -> None:
        """Look at pool and gallery again, and show what there is to ask, or what to do where there is nothing."""
        if self.busy:
            self._view(self.rest if self.rest.busy else self.bring_in)
            return
        if self._session.gallery.read_only:
            self.bring_in.show_looking()
            self._view(self.bring_in)
            return
        if self.opening.running or self.queue.unread is not None:
            self._open_beside()
            return
        try:
            self.queue.refresh()
        except StudioError as error:
            if self.queue.current is None:  # the pool is damaged, or somebody else's
                self.bring_in.show_problem(str(error))
                self._view(self.bring_in)
                return
            self.failed.emit(str(error))
        self._view(self.single)
        self._show()
        self._rank()
        self.reporter.poke()
        self.changed.emit()

    def _open_beside(self) -> None:
        if not self.opening.running and (folder := self.queue.unread) is not None:
            self.opening.start(PoolOpening(folder, self))
        self.bring_in.show_opening()
        self._view(self.bring_in)

    @Slot(object)
    def _opened(self, contents: Contents) -> None:
        self.queue.note_read(contents)
        self._look_again()

    @Slot(str)
    def _not_opened(self, _why: str) -> None:
        """Opening it says what is wrong, and whether it still is."""
        self._opened({})

    @Slot()
    def _look_again(self) -> None:
        self.refresh()
        if self.isVisible():
            self.setFocus()

    @property
    def busy(self) -> bool:
        """Is another thread at work on the pool?"""
        return self.bring_in.busy or self.rest.busy

    def model_changed(self) -> None:
        """Another version serves: from the next item on."""
        if not self.busy:
            self._rank()
        self.reporter.poke()

    @Slot(object)
    def _show_report(self, report: QueueReport) -> None:
        self._report = report
        self.figures.show_report(report)
        self.tally.show_break(said(report.pace.break_in_words()))

    def _rank(self) -> None:
        try:
            self.ranker.poke()
        except StudioError as error:
            self.failed.emit(str(error))

    def _view(self, view: QWidget) -> None:
        self.views.setCurrentWidget(view)
        self.lead_to(view if view is not self.single else self.entry)

    def _show(self) -> None:
        """The item that is asked for now."""
        there = self.single.show_asked()
        self._count()
        if there:
            self.shown_next.emit()
        else:
            self._show_none()

    def _count(self) -> None:
        try:
            self.tally.show_counts(self.queue.counts(), self.queue.left)
        except StudioError:  # there is no pool
            self.tally.show_counts({}, 0)

    def _show_none(self) -> None:
        try:
            counts = self.queue.counts()
        except StudioError:
            counts = {}
        if not sum(counts.values()):
            self.bring_in.show_nothing()
        else:
            self.bring_in.show_done(counts[SKIPPED] + counts[NOT_SURE])
        self._view(self.bring_in)
        if self.isVisible():
            self.bring_in.setFocus()

    # answers

    @Slot(str)
    def _typing(self, text: str) -> None:
        try:
            if self.queue.at_once(text):
                self.entry.clear()  # whatever comes of it, the next key is an answer of its own
                if not self.entry.repeated:
                    self._submit(text, at_once=True)
                return
            remark = self.queue.typing(text)
        except StudioError as error:
            self.entry.ask(str(error))
            return
        self.entry.show_remark(remark)

    @Slot()
    def _confirm(self) -> None:
        self._submit("")

    @Slot(str)
    def _submit(self, text: str, *, at_once: bool = False) -> None:
        from studio.session import Taught

        self.entry.setFocus()
        try:
            result = self.queue.answer(text, at_once=at_once)
        except StudioError as error:
            self.failed.emit(str(error))
            return
        if not isinstance(result, Taught):
            self.entry.ask(result.message)
            return
        self.tally.show_answer(result.trial)
        self._told.append(result)
        self._go_on()

    def _go_on(self) -> None:
        """The next item is there; what else there is to do comes when it has been painted."""
        self.entry.clear()
        self._show()
        self._after.start()

    @Slot()
    def _tidy(self) -> None:
        self.queue.tidy()
        self.changed.emit()
        told, self._told = self._told, []
        for taught in told:
            self.taught.emit(taught)
        if self.queue.problem:
            self.failed.emit(self.queue.problem)
            self.queue.problem = ""
        self._rank()
        self.reporter.poke()

    @Slot()
    def _skip(self) -> None:
        if self.views.currentWidget() is self.alike:
            self.alike.show_other()
        else:
            self.leave(SKIPPED)

    @Slot()
    def _unsure(self) -> None:
        self.leave(NOT_SURE)

    @Slot()
    def _reject(self) -> None:
        self.leave(REJECTED)

    @Slot(str)
    def leave(self, state: str) -> None:
        """No label for this item: skipped, not sure, or no character."""
        if self.views.currentWidget() is not self.single:
            return
        self.entry.setFocus()
        try:
            if not self.queue.leave(state):
                return
        except StudioError as error:
            self.failed.emit(str(error))
            return
        words = {SKIPPED: self.tr("skipped"), NOT_SURE: self.tr("not sure"), REJECTED: self.tr("no character")}
        self.tally.show_left(words[state])
        self._go_on()

    # taking back

    @Slot()
    def undo(self) -> None:
        """The newest answer, leaving or grid is asked for again."""
        if self.busy:
            return
        try:
            reopened = self.queue.back()
        except StudioError as error:
            self.failed.emit(str(error))
            return
        if reopened is None:
            return
        self.tally.show_left(self.tr("taken back"))
        if reopened.grid is not None:
            self._count()
            self.alike.show_grid(reopened.grid)
            self._view(self.alike)
            self.alike.setFocus()
            self.changed.emit()
            return
        self._view(self.single)
        self._go_on()
        self.entry.put_back(reopened.label)

    def escape(self) -> None:
        """Esc: the entry, then what lies over the single items."""
        if self.views.currentWidget() is self.single:
            self.entry.clear()
        elif not self.busy:
            self.refresh()
            self.setFocus()

    # many alike

    @Slot()
    def toggle_grid(self) -> None:
        """Many alike, or single items again."""
        if self.views.currentWidget() is self.alike:
            self._close_grid()
        elif self.views.currentWidget() is self.single:
            if self.alike.open():
                self._view(self.alike)
                self.alike.setFocus()
            else:
                self._no_grid()

    @Slot()
    def _close_grid(self) -> None:
        self.refresh()
        self.setFocus()

    @Slot()
    def _no_grid(self) -> None:
        self._close_grid()
        waiting = self.tr("still being ordered: try again in a moment")
        self.entry.ask(waiting if self.ranker.busy else self.tr("nothing is left that it is sure of"))

    @Slot(object, int)
    def _grid_taught(self, taught: Taught, count: int) -> None:
        self.tally.show_answer(taught.trial, count)
        self._told.append(taught)
        self._go_on()

    # the rest, bringing in, options

    @Slot()
    def _ask_rest(self) -> None:
        try:
            machine = self.queue.counts()[MACHINE]
        except StudioError as error:
            self.failed.emit(str(error))
            return
        reached = self._report is not None and self._report.state is Goal.REACHED
        self.rest.ask(self._session.recognizer.version, machine, reached=reached)
        self._view(self.rest)
        self.rest.setFocus()

    @Slot()
    def _bring_more(self) -> None:
        self.bring_in.show_more()
        self._view(self.bring_in)
        self.bring_in.setFocus()

    def drop(self, paths: Sequence[Path]) -> None:
        """Files or folders were dropped here: unlabelled images."""
        if self.busy:
            self.failed.emit(self.tr("Images are being brought in, or labelled: try again when that is done."))
            return
        self._bring_more()
        self.bring_in.drop(paths)

    @Slot()
    def _ask_again(self) -> None:
        try:
            self.queue.ask_again(SKIPPED, NOT_SURE)
        except StudioError as error:
            self.failed.emit(str(error))
        self.refresh()
        self.setFocus()

    @Slot()
    def _ask_options(self) -> None:
        from studio.ui.queue.queue_options import QueueOptions

        box = QueueOptions(self._session.settings, self)
        if box.exec():
            self.chosen.emit(box.chosen)
        box.deleteLater()
        self.entry.setFocus()

    @Slot(float)
    def _take_goal(self, goal: float) -> None:
        self.chosen.emit({"goal": goal})

    @Slot()
    def stop(self) -> None:
        """End what works beside the page."""
        self._after.stop()
        self.opening.stop()
        self.bring_in.stop()
        self.rest.stop()
        self.ranker.stop()
        self.reporter.stop()

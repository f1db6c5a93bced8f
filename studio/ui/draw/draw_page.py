"""The Draw page: the loop as hands and eyes meet it. It carries what the canvas and the entry say to the session, and
shows at once what the session answers; no rule of the loop is decided here.

Strokes drawn before the session has been loaded are kept and handed over when it comes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.errors import StudioError
from studio.ui.draw.canvas import Canvas
from studio.ui.draw.draw_entry import DrawEntry
from studio.ui.draw.hands_row import HandsRow
from studio.ui.draw.reading_column import ReadingColumn
from studio.ui.parts import theme
from studio.ui.parts.actions import ACTIONS, Act, words
from studio.ui.parts.announcer import RestingWords, announce
from studio.ui.parts.keycaps import key_words
from studio.ui.parts.page import Escapes
from studio.ui.parts.texts import draw_words
from studio.ui.parts.trace import Trace

if TYPE_CHECKING:
    from studio.glyphs.strokes import Stroke
    from studio.recognition.recognizer import Prediction
    from studio.recognition.why import Reason
    from studio.session import Session
    from studio.settings import Settings

S = TypeVar("S", "Stroke", "Stroke | None", int)


class DrawPage(QWidget):
    """`taught(Taught)`: an answer is safe on disk. `failed(str)`: it could not be saved; the drawing stays.

    `changed()`: figures may differ. `looked()`: a prediction is on screen. `asked()`: something else is asked for, or
    nothing any more.
    """

    taught = Signal(object)
    changed = Signal()
    failed = Signal(str)
    looked = Signal()
    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._early: list[Trace] = []
        self.canvas = Canvas()
        self.entry = DrawEntry(self.tr("Label"))
        self._hands = HandsRow()
        self.undo_button, self.clear_button, self.legend = self._hands.undo, self._hands.clear, self._hands.legend
        self._beside = ReadingColumn()
        self.panel, self.plot = self._beside.panel, self._beside.plot
        self._resting = RestingWords(self.panel)
        why = ACTIONS[Act.WHY]
        self.panel.picture.setToolTip(f"{words(why.tip)} ({key_words(why.keys)})")
        self._lay_out()
        self.canvas.stroke_changed.connect(self._stroke_changed)
        self.canvas.stroke_finished.connect(self._stroke_finished)
        self.canvas.stroke_dropped.connect(self._after_change)
        self.canvas.stroke_erased.connect(self._erase)
        self.canvas.reason_changed.connect(self._reason_changed)
        self.entry.submitted.connect(self._submit)
        self.entry.back_pressed.connect(self._reopen)
        self.entry.typed.connect(self._typing)
        self.entry.aside_tapped.connect(self._aside)
        self.entry.escape_tapped.connect(self.escape)
        self.panel.confirmed.connect(self._confirm)
        self.panel.answered.connect(self._submit)
        self.undo_button.clicked.connect(self.undo)
        self.clear_button.clicked.connect(self.clear)
        self.setFocusProxy(self.entry)
        self._show_hint()
        self._prompt(None)

    def _lay_out(self) -> None:
        self._left = QVBoxLayout()
        self._left.addWidget(self.canvas, 1)
        self._left.addWidget(self.entry)
        below = QVBoxLayout()
        below.setContentsMargins(0, -8, 0, -8)
        below.addLayout(self._hands)
        self._left.addLayout(below)
        self._columns = QHBoxLayout(self)
        self._columns.setSpacing(18)
        self._columns.addLayout(self._left, 46)
        self._columns.addLayout(self._beside, 54)
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """A low window: smaller gaps, so that the curve keeps some height."""
        self._columns.setContentsMargins(24, *((10, 24, 6) if compact else (18, 24, 14)))
        self._left.setSpacing(8 if compact else 14)
        self._beside.set_compact(compact)

    def attach(self, session: Session) -> None:
        """Take the session into use, and give it what was drawn before it was there."""
        self._session = session
        self.canvas.set_pen_width(session.settings.pen_width)
        self._hands.set_left_handed(session.settings.left_handed)
        self.model_changed()
        early, self._early = self._early, []
        for trace in early:
            session.add_stroke(_stroke(trace))
        self.canvas.set_drawing(session.drawing)
        if early:
            self._look()
        if session.gallery.trials():
            self.canvas.set_hint("")

    def detach(self) -> None:
        """Let the session go: the page is as it was before one came."""
        self._session = None
        self.canvas.forget()
        self.entry.clear()
        self.panel.show_nothing()
        self.plot.forget()
        self._show_hint()
        self._prompt(None)

    def _show_hint(self) -> None:
        self.canvas.set_hint(self.tr("Draw a character here: mouse, pen or finger"))

    def offers(self) -> Mapping[Act, Callable[[], object]]:
        """What the actions do that mean something here."""
        return {Act.WHY: self.toggle_why, Act.SKIP: self._aside, Act.REPLAY: self.replay}

    def show_settings(self, settings: Settings) -> None:
        """Other choices count now."""
        self._hands.set_left_handed(settings.left_handed)
        self.canvas.set_grid(settings.grid)
        self.show_drawing()

    def show_aside(self, card: QWidget | None, *, alone: bool = False) -> None:
        """A card of the guide above the curve, or `alone` in that column; None: none any more. The canvas stays.

        `alone` hides the prediction: Enter alone then confirms nothing, and nothing is told of it.
        """
        before = self._beside.alone
        self._beside.show_card(card, alone=alone)
        if alone != before:
            self.canvas.show_reason(None)
            shown = None if self._session is None else self._session.shown
            self._tell_at_rest(shown)
            self._prompt(shown)

    def model_changed(self) -> None:
        """Another version serves."""
        if self._session is not None:
            self.panel.set_threshold(self._session.recognizer.card.unsure_below)

    def show_drawing(self) -> None:
        """Show the session as it is: it may have been driven by something else (a replay, a change of pen).

        A stroke under the pen stays there, and nothing takes over beneath it.
        """
        if self._session is not None:
            self.canvas.set_pen_width(self._session.settings.pen_width)
            self.canvas.set_drawing(self._session.drawing)
            trace = self.canvas.unfinished
            self._look(None if trace is None else _stroke(trace))

    # the pen

    @Slot(object)
    def _stroke_changed(self, trace: Trace) -> None:
        if self._session is not None and not self._early:
            self._look(_stroke(trace))

    @Slot(object)
    def _stroke_finished(self, trace: Trace) -> None:
        if self._session is None:
            self._early.append(trace)
            return
        self._time_and_show(self._session.add_stroke, _stroke(trace))
        self.canvas.set_drawing(self._session.drawing)

    @Slot(int)
    def _erase(self, number: int) -> None:
        if self._session is None:
            return
        self.entry.setFocus()
        self._time_and_show(self._session.erase, number)
        if not self._session.drawing:
            self.entry.clear()  # what stood there was about the drawing that is gone
        self._after_change()

    @Slot()
    def replay(self) -> None:
        """Show the drawing as it was drawn, or leave off."""
        if not self.canvas.play():
            self.entry.ask(self.tr("draw something first"))

    def _look(self, unfinished: Stroke | None = None) -> None:
        if self._session is not None:
            self._time_and_show(self._session.look, unfinished)

    def _time_and_show(self, look: Callable[[S], Prediction | None], stroke: S) -> None:
        started = perf_counter()
        try:
            prediction = look(stroke)
        except StudioError as error:  # a model that answers nonsense; the ink is there all the same
            self.failed.emit(str(error))
            prediction = None
        self._show(prediction, perf_counter() - started)

    def _show(self, prediction: Prediction | None, took: float) -> None:
        assert self._session is not None
        if prediction is None:
            self.panel.show_nothing()
        else:
            self.panel.show_prediction(prediction, self._session.seen_glyph, took, self._session.remembered)
        self._tell_at_rest(prediction)
        self._prompt(prediction)
        self.looked.emit()

    def _tell_at_rest(self, prediction: Prediction | None) -> None:
        self._resting.note("" if prediction is None or self._beside.alone else self.panel.spoken)

    def _prompt(self, prediction: Prediction | None) -> None:
        asked = "" if self._session is None else self._session.prompting.label
        self.entry.show_asked(asked, prediction, hidden=self._beside.alone)

    # what is asked for

    @Slot()
    def _aside(self) -> None:
        """Not this one, now: what is drawn is kept for the queue; where something is asked for, the next is."""
        if self._session is not None and self._session.prompting.label:
            self.skip_prompt()
        else:
            self.put_aside()

    def toggle_prompts(self, *, weak: bool) -> None:
        """Ask what to draw, in turn or by weakness; if that is so already, ask no more."""
        if self._session is None:
            return
        prompting = self._session.prompting
        if prompting.label and prompting.weak == weak:
            prompting.end()
        else:
            self._session.prompt(weak=weak)
        self._asked_anew()

    @Slot()
    def skip_prompt(self) -> None:
        """Ask for the next one; what was drawn meanwhile is kept for the queue, and undo brings it back."""
        if self._session is None or not self._session.prompting.label:
            return
        if not self.canvas.empty:
            self.put_aside()
        if self.canvas.empty:  # else it could not be kept
            self._session.prompting.skip()
            self._asked_anew()

    def _asked_anew(self) -> None:
        """Something else is asked for, or nothing any more."""
        assert self._session is not None
        asked = self._session.prompting.label
        self.canvas.set_hint(draw_words(asked) if asked else "", theme.FIGURE)
        self._prompt(self._session.shown)
        self.asked.emit()

    # why

    @Slot()
    def toggle_why(self) -> None:
        """Colour the ink by how it speaks for or against the label on screen, or make it plain again."""
        if self._session is None or self.canvas.drawing_now:
            return
        if self._beside.alone:
            self.entry.ask(self.tr("the prediction is hidden here"))
            return
        if self.canvas.reason is not None:
            self.canvas.show_reason(None)
            return
        try:
            reason = self._session.why()
        except StudioError as error:
            self.failed.emit(str(error))
            return
        self.canvas.show_reason(reason)
        shown = self._session.shown
        if shown is not None and shown.recalled is not None:
            self.entry.ask(
                self.tr("memory says so, not the network")
                if reason is None
                else self.tr("memory says so; in colour: the network's view")
            )
        elif reason is None:
            self.entry.ask(self.tr("draw something first"))

    @Slot(object)
    def _reason_changed(self, reason: Reason | None) -> None:
        self._hands.show_explained("" if reason is None else reason.label)

    # answers

    @Slot(str)
    def _typing(self, text: str) -> None:
        if self._session is None:
            return
        try:
            remark = self._session.typing(text)
        except StudioError as error:
            self.entry.ask(str(error))
            return
        self.entry.show_remark(remark)

    @Slot()
    def _confirm(self) -> None:
        self._answer("", tapped=True)

    @Slot(str)
    def _submit(self, text: str) -> None:
        self._answer(text)

    def _answer(self, text: str, *, tapped: bool = False) -> None:
        from studio.session import Taught

        self.entry.setFocus()
        if self._session is None:
            return
        self.canvas.finish_stroke()  # what is under the pen is part of what was seen
        try:
            result = self._session.answer(text, tapped=tapped, hidden=self._beside.alone)
        except StudioError as error:
            self.failed.emit(str(error))
            return
        if not isinstance(result, Taught):
            self.entry.ask(result.message)
            return
        self.entry.clear()
        self.canvas.let_go()
        self.canvas.set_drawing(self._session.drawing)
        self.panel.show_answer(result.trial, confirmed=result.confirmed)
        self._resting.note("")
        if not self._beside.alone:  # it says what was read, too
            announce(self.panel, self.panel.spoken)
        self._asked_anew()
        self.taught.emit(result)
        self.changed.emit()

    # taking back

    @Slot()
    def escape(self) -> None:
        """Esc: a replay, then a card that wants it (the tour), the entry, the canvas, what is asked for."""
        if self.canvas.replay.running:
            self.canvas.replay.stop()
        elif isinstance(self._beside.card, Escapes):
            self._beside.card.escape()
        elif self.entry.text():
            self.entry.clear()
        elif self._session is not None and self._session.prompting.label and self.canvas.empty:
            self._session.prompting.end()
            self._asked_anew()
        else:
            self.clear()

    @Slot()
    def clear(self) -> None:
        """Empty the canvas, and the entry with it: what was typed was about this drawing."""
        self.entry.setFocus()
        self.canvas.finish_stroke()
        if self._session is None:
            self._early.clear()
            self.canvas.forget()
            self.entry.clear()
            return
        try:
            cleared = self._session.clear()
        except StudioError as error:
            self.failed.emit(str(error))
            return
        self.entry.clear()
        self.entry.ask("")  # a message goes even where nothing was typed
        if cleared:
            self._after_change()

    @Slot()
    def put_aside(self) -> None:
        """Keep the drawing for the queue, to be labelled later."""
        self.entry.setFocus()
        if self._session is None:
            return
        self.canvas.finish_stroke()
        try:
            kept = self._session.put_aside()
        except StudioError as error:
            self.failed.emit(str(error))
            return
        if not kept:
            self.entry.ask(self.tr("draw something first"))
            return
        self.entry.clear()
        self._after_change()
        self.entry.ask(self.tr("kept for the queue"))

    @Slot()
    def undo(self) -> None:
        """The newest of strokes, clears and answers."""
        self.entry.setFocus()
        if self._session is None:
            return
        self.canvas.finish_stroke()
        self._take_back(reopen=False)

    @Slot()
    def _reopen(self) -> None:
        if self._session is not None and self.canvas.empty:
            self._take_back(reopen=True)

    def _take_back(self, *, reopen: bool) -> None:
        assert self._session is not None
        try:
            undone = self._session.reopen_last() if reopen else self._session.undo()
        except StudioError as error:
            self.failed.emit(str(error))
            return
        if not undone.what:
            return
        self._after_change()
        if not self._session.drawing:
            self.entry.clear()  # what stood there was about the drawing that is gone
        if undone.what == "answer":
            self.entry.setText(undone.text)
            self.entry.selectAll()

    @Slot()
    def _after_change(self) -> None:
        if self._session is None:
            return
        self.canvas.set_drawing(self._session.drawing)
        self._look()
        self._session.swap_if_empty()
        if self._session.prompting.label:
            self._asked_anew()  # undo may have gone back to an earlier one
        self.changed.emit()


def _stroke(trace: Trace) -> Stroke:
    from studio.glyphs.strokes import make_stroke

    dabs = trace.dabs
    return make_stroke([dab[:2] for dab in dabs], [dab.time for dab in dabs], [dab.pressure for dab in dabs])

"""The canvas: takes the pen (mouse, tablet or finger), paints ink, and says what was drawn.

Finished strokes are the session's; the canvas only paints them, from a picture that grows by one stroke at a time. The
unfinished stroke is painted afresh, because smoothing moves its end. It is announced at most once a frame: a tablet
reports 200 or more places a second, and one look of the model a frame is all anyone can see.

Where the pen is, is told in px of the canvas; strokes and traces are in px of the paper, which is shown through a view.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.draw.canvas_ground import paint_ground
from studio.ui.draw.canvas_view import CanvasView, ink_box, view_of
from studio.ui.draw.frame_pace import FramePace
from studio.ui.draw.ink_picture import InkLook, InkPicture
from studio.ui.draw.pen_surface import PenSurface
from studio.ui.parts import theme
from studio.ui.parts.ink import dabs_of, paint_ink
from studio.ui.parts.motion import SAVED, Fading
from studio.ui.parts.stroke_replay import StrokeReplay
from studio.ui.parts.trace import Dab, Trace, cut, inside

if TYPE_CHECKING:
    from studio.glyphs.strokes import Drawing, Stroke
    from studio.recognition.why import Reason

ERASER = 4.0  # px that the eraser reaches beyond the ink
PAUSE = 200.0  # ms put between a reopened drawing and the stroke added to it


class Canvas(PenSurface):
    """Signals: `stroke_changed(Trace)` while the pen is down, `stroke_finished(Trace)` when a stroke is complete,
    `stroke_dropped()` when the system took the finger away from it, `stroke_erased(int)` when the eraser goes over the
    finished stroke of that number: whoever keeps the drawing takes it away.

    `reason_changed(Reason)` when the ink is coloured by what it says, None when it is plain again: an explanation never
    outlives its drawing.
    """

    reason_changed = Signal(object)
    stroke_dropped = Signal()
    stroke_erased = Signal(int)
    stroke_changed = Signal(object)
    stroke_finished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Canvas"))
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 240)
        self._hint = ""
        self._hint_size = theme.TEXT
        self._pen_width = 24.0
        self._strokes: tuple[Stroke, ...] = ()
        self._early: list[Trace] = []  # finished before there was a session to keep them
        self._trace: Trace | None = None  # the unfinished stroke
        self._last: Dab | None = None  # where the pen was (canvas px), on the canvas or off it; None: the pen is up
        self._view = CanvasView()  # the same until the canvas is empty, or has another size
        self._origin: float | None = None  # event time (ms) of the drawing's first touch
        self._ink = InkPicture()
        self._reason: Reason | None = None
        self._grid = False
        self._eraser: QPointF | None = None  # where it is, while it is down
        self.replay = StrokeReplay(self)
        self.replay.moved.connect(self.update)
        self._leaving: QPixmap | None = None  # the ink of a drawing that was saved, while it fades
        self._fading = Fading(SAVED, self)
        self._fading.valueChanged.connect(self.update)
        self._fading.finished.connect(self.update)
        self._pace = FramePace(self)
        self._pace.due.connect(self._announce)
        self._describe()

    # what is on it

    @property
    def drawing_now(self) -> bool:
        """Is the pen down?"""
        return self._last is not None

    @property
    def unfinished(self) -> Trace | None:
        """The stroke under the pen."""
        return self._trace

    @property
    def empty(self) -> bool:
        """No ink at all, finished or not."""
        return not self._strokes and not self._early and self._trace is None

    @property
    def reason(self) -> Reason | None:
        """What the ink is coloured by."""
        return self._reason

    def show_reason(self, reason: Reason | None) -> None:
        """Colour the ink by how it speaks for or against a label, until the drawing is another one; None: plain ink."""
        if reason is not self._reason:
            self._reason = reason
            self.update()
            self.reason_changed.emit(reason)

    def set_drawing(self, drawing: Drawing) -> None:
        """Paint `drawing`; what was painted before and is not in it goes away."""
        if drawing.strokes is not self._strokes:
            self.show_reason(None)
            self.replay.stop()
        painted = len(self._strokes) + len(self._early)
        same = all(a is b for a, b in zip(self._strokes, drawing.strokes, strict=False))
        if not same or len(drawing.strokes) < painted or drawing.pen_width != self._pen_width:
            self._ink.forget()
        else:
            for stroke in drawing.strokes[painted:]:
                self._ink.add(dabs_of(stroke))
        self._early.clear()
        self._strokes = drawing.strokes
        if drawing:
            self._fading.stop()
            self._pen_width = drawing.pen_width
        elif self._trace is None:
            self._origin = None
        self._fit()
        self._describe()
        self.update()

    def _fit(self, *, afresh: bool = False) -> None:
        """Look at the paper so that all ink is seen; not while the pen is on it. `afresh`: even where it can be seen.

        Half a pen's width of ink may lie off an edge that was drawn along; it is shown too when one looks afresh.
        """
        if self._trace is not None:
            return
        view = CanvasView()
        if self._strokes or self._early:
            room = QSizeF(self.size())
            if not afresh and self._view.shows(ink_box(self._strokes, self._early, 0.0), room):
                return
            view = view_of(ink_box(self._strokes, self._early, self._pen_width / 2), room)
        if view != self._view:
            self._view = view
            self.update()

    def _describe(self) -> None:
        """What is on it, for who does not see it."""
        empty = self.tr("Empty. Draw one character with mouse, pen or finger")
        self.setAccessibleDescription(self.tr("Strokes: {n}").format(n=len(self._strokes)) if self._strokes else empty)

    def let_go(self) -> None:
        """What is painted now is saved: its ink fades, which holds nobody up. Another drawing ends it at once."""
        self._leaving = None if self.empty else self._finished_ink(theme.colours())
        self._fading.begin()

    def set_pen_width(self, width: float) -> None:
        """The width of the next drawing, in px; a drawing under way keeps its own."""
        if self.empty:
            self._pen_width = width

    def set_grid(self, on: bool) -> None:
        """Lines to write along; they are no part of the drawing."""
        if on != self._grid:
            self._grid = on
            self.update()

    def play(self) -> bool:
        """Draw the strokes again as they were drawn, or leave off. False: there is nothing to show, or the pen is down.

        The pen ends it, and so does every change of the drawing.
        """
        if self.replay.running:
            self.replay.stop()
        elif self._strokes and not self.drawing_now:
            self.replay.start(self._strokes)
        return bool(self._strokes)

    def set_hint(self, text: str, size: int = theme.TEXT) -> None:
        """Words on an empty canvas, so many pixels high."""
        if (text, size) != (self._hint, self._hint_size):
            self._hint, self._hint_size = text, size
            self.update()

    def finish_stroke(self) -> None:
        """End the unfinished stroke here, as if the pen were lifted."""
        if self._trace is not None:
            self._end_trace()
        self._last = None

    def forget(self) -> None:
        """Empty a canvas that no session has seen yet."""
        self.finish_stroke()
        self._early.clear()
        self._origin = None
        self._ink.forget()
        self._fit()
        self.update()

    # the pen

    def rub(self, place: QPointF) -> None:
        """Take away every finished stroke on the eraser's way here."""
        from studio.ui.draw.eraser import touched

        start, self._eraser = self._eraser or place, place
        way = self._view.on_paper(start).toTuple(), self._view.on_paper(place).toTuple()
        while (number := touched(self._strokes, *way, self._eraser_reach / self._view.scale)) is not None:
            before = self._strokes
            self.stroke_erased.emit(number)
            if self._strokes is before:  # nobody has taken it away
                break
        self.update()

    @property
    def _eraser_reach(self) -> float:
        """px of the canvas: it takes what ink it touches."""
        return self._view.scale * self._pen_width / 2 + ERASER

    def lift_eraser(self) -> None:
        """The eraser is up."""
        self._eraser = None
        self.update()

    def pen_dropped(self) -> None:
        """Take away the stroke that a finger has begun, as if it had never touched."""
        self._pace.stop()
        self._trace = self._last = None
        self.update()
        self.stroke_dropped.emit()

    def _dab(self, place: QPointF, now: float, pressure: float) -> Dab:
        if self._origin is None:
            before = float(self._strokes[-1].times[-1]) + PAUSE if self._strokes else 0.0
            self._origin = now - before
        return Dab(place.x(), place.y(), max(0.0, now - self._origin), pressure)

    def pen_down(self, place: QPointF, time: float, pressure: float) -> None:
        """The pen touches the canvas: a stroke begins."""
        dab = self._dab(place, time, pressure)
        self.replay.stop()
        if self.empty and self._origin is not None:
            self._origin += dab.time
            dab = dab._replace(time=0.0)
        self._last = dab
        if inside(dab, self.width(), self.height()):
            self._begin_trace(dab)

    def pen_moved(self, place: QPointF, time: float, pressure: float) -> None:
        """The pen is here now, on the canvas or off it."""
        if self._last is None:
            return
        dab = self._dab(place, time, pressure)
        part = cut(self._last, dab, self.width(), self.height())
        self._last = dab
        if part is None:
            return
        if self._trace is None:
            self._begin_trace(part[0])
        assert self._trace is not None
        if self._trace.add(self._view.dab_on_paper(part[1])):
            self._repaint_end()
            self._pace.ask()
        if not inside(dab, self.width(), self.height()):
            self._end_trace()  # ink off the canvas is no ink; a pen that comes back begins another stroke

    def pen_up(self, place: QPointF, time: float, pressure: float) -> None:
        """The pen is lifted; one that reports no pressure by then pressed as it did before."""
        last = self._last
        self.pen_moved(place, time, pressure if pressure > 0 or last is None else last.pressure)
        self.finish_stroke()

    def _begin_trace(self, dab: Dab) -> None:
        self.show_reason(None)
        self._trace = Trace([self._view.dab_on_paper(dab)])
        self._repaint_end()
        self._pace.ask()

    def _end_trace(self) -> None:
        trace, self._trace = self._trace, None
        self._pace.stop()
        if trace is None:
            return
        self._early.append(trace)
        self._ink.add(trace.dabs)
        self.update()
        self.stroke_finished.emit(trace)

    @Slot()
    def _announce(self) -> None:
        if self._trace is not None:
            self.stroke_changed.emit(self._trace)

    # painting

    def sizeHint(self) -> QSize:
        """A square of a comfortable size."""
        return QSize(560, 560)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All of the ink is on the canvas, whatever its size."""
        self._fit(afresh=True)
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, cross-hair, finished ink, the unfinished stroke, the eraser's edge, border."""
        c = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        painter.fillPath(frame, QColor(c.canvas))
        paint_ground(painter, self.size(), c, grid=self._grid)
        if self.empty and self._hint:
            painter.setFont(theme.font(self._hint_size))
            painter.setPen(QColor(c.grey))
            low = QRectF(self.rect()).adjusted(24, self.height() * 0.82, -24, -16)
            painter.drawText(low, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap), self._hint)
        if self.empty and self._leaving is not None and self._fading.share:
            painter.setOpacity(self._fading.share)
            painter.drawPixmap(0, 0, self._leaving)
            painter.setOpacity(1.0)
        if not self.empty:
            painter.save()
            painter.setClipPath(frame)
            self._paint_ink(painter, c)
            painter.restore()
        if self._eraser is not None:
            painter.setPen(QPen(QColor(c.grey), 1.5))
            painter.drawEllipse(self._eraser, self._eraser_reach, self._eraser_reach)
        painter.setPen(QPen(QColor(c.line), 1))
        painter.drawPath(frame)

    def _paint_ink(self, painter: QPainter, c: theme.Colours) -> None:
        if self.replay.running:
            lines = self.replay.dabs()
        else:
            painter.drawPixmap(0, 0, self._finished_ink(c, self._reason))
            lines = [] if self._trace is None else [self._trace.dabs]
        painter.setTransform(self._view.transform, combine=True)
        for dabs in lines:
            paint_ink(painter, dabs, self._pen_width, QColor(c.ink))

    def _finished_ink(self, c: theme.Colours, reason: Reason | None = None) -> QPixmap:
        look = InkLook(self.size(), self.devicePixelRatioF(), self._view, self._pen_width, c.ink)
        strokes = chain(map(dabs_of, self._strokes), (trace.dabs for trace in self._early))
        return self._ink.plain(look, strokes) if reason is None else self._ink.coloured(look, strokes, reason, c)

    def _repaint_end(self) -> None:
        """Only the last few places of the unfinished stroke can look different now."""
        if self._trace is None:
            return
        recent = self._trace.dabs[-4:]
        xs, ys = [dab.x for dab in recent], [dab.y for dab in recent]
        reach = self._pen_width / 2 + 2
        box = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))).adjusted(-reach, -reach, reach, reach)
        if len(self._trace.dabs) == 1:
            self.update()  # the hint goes away
        else:
            self.update(self._view.transform.mapRect(box).toAlignedRect())

"""What mouse, pen and finger do on the canvas, told in one way: a pen that is down, moves and is lifted, or an eraser.

The left button, the tip of a pen and the first finger draw; the right button, the other end of a pen and the button on
its barrel erase. What is drawn and erased is the canvas's.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QPointingDevice, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

ERASER = QPointingDevice.PointerType.Eraser
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


class PenSurface(QWidget):
    """Places are px of the widget, times ms of the event's clock, pressures 0..1 (1 where none is reported)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._finger: int | None = None  # the touch point that draws, until it is lifted
        self._rubbing = False  # the eraser is down

    # what happens

    @property
    def drawing_now(self) -> bool:
        """Is the pen down?"""
        raise NotImplementedError

    def pen_down(self, place: QPointF, time: float, pressure: float) -> None:
        """The pen touches the canvas."""
        raise NotImplementedError

    def pen_moved(self, place: QPointF, time: float, pressure: float) -> None:
        """The pen is here now, on the canvas or off it."""
        raise NotImplementedError

    def pen_up(self, place: QPointF, time: float, pressure: float) -> None:
        """The pen is lifted; a pen may report no pressure by then."""
        raise NotImplementedError

    def pen_dropped(self) -> None:
        """The stroke that a finger has begun is none."""
        raise NotImplementedError

    def finish_stroke(self) -> None:
        """End the unfinished stroke here, as if the pen were lifted."""
        raise NotImplementedError

    def rub(self, place: QPointF) -> None:
        """The eraser is here now."""
        raise NotImplementedError

    def lift_eraser(self) -> None:
        """The eraser is up."""
        raise NotImplementedError

    # by what

    def event(self, event: QEvent) -> bool:
        """Touch comes in no handler of its own; Qt makes a mouse of it only if it is not accepted here."""
        if isinstance(event, QTouchEvent):
            self._touch(event)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The left button is the pen, the right one the eraser."""
        if event.button() == LEFT:
            self._down(event.position(), event.timestamp())
        elif event.button() == RIGHT:
            self._rub(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pen moves, or the eraser."""
        if self._rubbing:
            self._rub(event.position())
        elif event.buttons() & LEFT:
            self.pen_moved(event.position(), event.timestamp(), 1.0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The pen is lifted, or the eraser."""
        if event.button() == LEFT:
            self.pen_up(event.position(), event.timestamp(), 1.0)
        elif event.button() == RIGHT:
            self._lift()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen with pressure. Accepting it keeps Qt from making a mouse of it."""
        event.accept()
        place, time, pressure = event.position(), event.timestamp(), event.pressure()
        match event.type():
            case QEvent.Type.TabletPress if event.pointerType() == ERASER or event.button() == RIGHT:
                self._drop_finger()
                self._rub(place)
            case QEvent.Type.TabletPress if event.button() == LEFT:
                self._drop_finger()  # the hand that holds the pen was there first
                self._down(place, time, pressure)
            case QEvent.Type.TabletMove if self._rubbing:
                self._rub(place)
            case QEvent.Type.TabletMove if event.buttons() & LEFT:
                self.pen_moved(place, time, pressure)
            case QEvent.Type.TabletRelease if self._rubbing:
                self._lift()
            case QEvent.Type.TabletRelease if event.button() == LEFT:
                self.pen_up(place, time, pressure)

    def _touch(self, event: QTouchEvent) -> None:
        """The finger that came first draws until it is lifted; others, and the palm, are ignored meanwhile.

        So is every touch that begins while a pen, its other end, or the mouse is down.
        """
        points, time = event.points(), event.timestamp()
        if event.type() == QEvent.Type.TouchCancel or not points:
            self._drop_finger()
            return
        if event.type() == QEvent.Type.TouchBegin and self._finger is not None:  # nobody said that it was lifted
            self.finish_stroke()
            self._finger = None
        for point in points:
            state = point.state()
            free = self._finger is None and not (self.drawing_now or self._rubbing)
            if free and state == QEventPoint.State.Pressed:
                self._finger = point.id()
                self._down(point.position(), time)
            elif point.id() == self._finger and state == QEventPoint.State.Updated:
                self.pen_moved(point.position(), time, 1.0)
            elif point.id() == self._finger and state == QEventPoint.State.Released:
                self._finger = None
                self.pen_up(point.position(), time, 1.0)
        event.accept()

    def _down(self, place: QPointF, time: float, pressure: float = 1.0) -> None:
        self._lift()  # should nobody have said so
        self.pen_down(place, time, pressure)

    def _rub(self, place: QPointF) -> None:
        if not self.drawing_now:
            self._rubbing = True
            self.rub(place)

    def _lift(self) -> None:
        if self._rubbing:
            self._rubbing = False
            self.lift_eraser()

    def _drop_finger(self) -> None:
        if self._finger is not None:
            self._finger = None
            self.pen_dropped()

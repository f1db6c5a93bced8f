"""The loop without a screen: drawing -> prediction -> confirm or correct -> gallery -> retrain -> swap.

The window and the command line drive this same class, so a whole day of labelling can be replayed without a display.
Every rule of the loop lives here, none in a widget:

- Enter confirms only what was seen: see `answers`, which the queue goes by, too.
- An answer is one durable record (sample and trial) before the canvas clears.
- A model never changes under a drawing: an accepted version waits until the canvas is empty, and so does what the
  serving one has learnt meanwhile, but for the answer just given, which counts from the next stroke on.
- Undo is one stack of strokes, erased strokes, clears and answers, newest first.
"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from math import inf
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from studio import figures
from studio.figures import CurveSegment, Headline
from studio.gallery.folder import CLOSING
from studio.gallery.records import DRAWN, NewSample, Sample, Trial
from studio.gallery.store import Gallery
from studio.glyphs import normalise
from studio.glyphs.strokes import Drawing, Stroke, pack
from studio.paths import Home
from studio.recognition.library import ModelLibrary
from studio.recognition.quick import Quick
from studio.recognition.recognizer import Prediction, Recognizer
from studio.recognition.why import Reason, why
from studio.session.answers import SEEN, TYPE_WHAT_IT_IS, Answers, Asked
from studio.session.learning import learnt_from, study_of
from studio.session.models import Models
from studio.session.prompting import Place, Prompting, weakness
from studio.session.recent import with_kind
from studio.session.shown import save_answered, save_left
from studio.session.trainings import Trainings
from studio.session.writers import Forgot, forget_writer
from studio.settings import Settings, load_settings, save_settings

if TYPE_CHECKING:
    from studio.session.queue import Queue

__all__ = ["SEEN", "Asked", "Session", "Taught", "Undone"]


@dataclass(frozen=True)
class Taught:
    """An answer that is safe on disk; the canvas is empty again."""

    trial: Trial
    confirmed: bool  # label = prediction at key-down
    new_class: bool
    swapped: str | None  # version that took over now that the canvas is empty


@dataclass(frozen=True)
class Undone:
    """What undo took back: "stroke", "erase", "clear", "answer" or "" (nothing); `text` is the answer's label."""

    what: str
    text: str = ""


@dataclass(frozen=True)
class _Step:
    """One entry of the undo stack; the drawing is as it was before a stroke was erased, a clear or an answer."""

    what: str
    drawing: Drawing = field(default_factory=Drawing)
    trial: int = -1
    text: str = ""
    sample: int | None = None
    prompt: Place | None = None  # what was asked for


class Session:
    """One person at one canvas. Not thread-safe: used from the window's thread or the command line's only.

    `seconds` is a monotonic clock; a replay passes its own, so that the 150 ms rule holds there too.
    """

    def __init__(
        self,
        gallery: Gallery,
        library: ModelLibrary,
        home: Home,
        settings: Settings,
        *,
        seconds: Callable[[], float] = time.monotonic,
        recognizer: Recognizer | None = None,
    ) -> None:
        self.gallery = gallery
        self.library = library
        self.home = home
        self.settings = settings
        self._seconds = seconds
        self.trainings = Trainings(gallery, library, home, settings, lambda: self.models.chosen)
        serving = recognizer or Recognizer.load(library.active().folder)
        self.models = Models(library, serving, self.trainings, self.swap_if_empty)
        self._study_anew()
        self._drawing = Drawing(pen_width=settings.pen_width)
        self._pen_down = False
        self._glyph: NDArray[np.uint8] | None = None
        self._answers = self.new_answers()
        self._queue: Queue | None = None
        self._history: list[_Step] = []
        self.prompting = Prompting(self.known_labels, seconds)

    def configure(self, settings: Settings) -> None:
        """Take over and save a person's choices. Raises OSError when they cannot be saved; they count all the same.

        Which galleries are recent is no choice of this session, nor where a window was: another window may have said
        so meanwhile. What Retrain trains is one for this gallery.
        """
        settings = with_kind(self.home, settings, self.gallery.path)
        stored = load_settings(self.home.settings)
        settings = dataclasses.replace(settings, recent=stored.recent, window=stored.window)
        before, self.settings, self.trainings.settings = self.settings, settings, settings
        if learnt_from(settings) != learnt_from(before):
            self._study_anew()
        self._drawing = dataclasses.replace(self._drawing, pen_width=settings.pen_width)
        save_settings(self.home.settings, settings)

    # -- the pen

    @property
    def drawing(self) -> Drawing:
        """The finished strokes on the canvas."""
        return self._drawing

    @property
    def shown(self) -> Prediction | None:
        """What is on screen: the newest answer of `look`. None: no ink."""
        return self._answers.shown

    @property
    def seen_glyph(self) -> NDArray[np.uint8] | None:
        """(28, 28) uint8: the picture the model saw at the newest `look`."""
        return self._glyph

    @property
    def remembered(self) -> NDArray[np.uint8] | None:
        """(28, 28) uint8: the drawing by which memory gave the label on screen; None: the network gave it."""
        return None if self.shown is None else self.recalled(self.shown)

    def add_stroke(self, stroke: Stroke) -> Prediction | None:
        """Take a finished stroke and say what the drawing is now."""
        self._drawing = dataclasses.replace(self._drawing, strokes=(*self._drawing.strokes, stroke))
        self._history.append(_Step("stroke"))
        self._answers.forget_asked()
        return self.look()

    def erase(self, number: int) -> Prediction | None:
        """Take the finished stroke of that number away, wherever it is in the drawing, and say what is left.

        Undo brings it back; nothing is counted, for the drawing goes on. Raises IndexError: there is no such stroke.
        """
        before, strokes = self._drawing, list(self._drawing.strokes)
        del strokes[number]
        self._drawing = dataclasses.replace(before, strokes=tuple(strokes))
        self._history.append(_Step("erase", before))
        self._answers.forget_asked()
        return self.look()

    def look(self, unfinished: Stroke | None = None) -> Prediction | None:
        """Predict the drawing with the stroke under the pen. The caller shows the answer at once."""
        self._pen_down = unfinished is not None
        drawing = self._drawing
        if unfinished is not None:
            drawing = dataclasses.replace(drawing, strokes=(*drawing.strokes, unfinished))
        self._glyph = normalise.glyph(drawing)
        return self._answers.show(lambda: None if self._glyph is None else self.read(self._glyph))

    def why(self) -> Reason | None:
        """Which ink speaks for the label on screen (the best guess, where it is not sure), and which against it.

        It is the network that is explained, also where memory gave the label. None: there is nothing to explain, the
        stroke under the pen is a part of it, or memory gave a label that the network does not know. Raises StudioError
        as `look`.
        """
        placed = normalise.placed_glyph(self._drawing)
        shown = self.shown
        if placed is None or shown is None or self._pen_down:
            return None
        picture, placement = placed
        known = self.recognizer.spec.classes
        if shown.recalled is not None and shown.label not in known:
            return None
        label = next(label for label, _ in shown.ranked(len(shown.classes)) if label in known)
        return Reason(label, picture, why(self.recognizer, picture, label), placement)

    def clear(self) -> bool:
        """Empty the canvas. It can be undone and is counted as cleared without an answer. False: it was empty.

        Raises:
            StudioError: the gallery cannot be written; the drawing stays.
        """
        if not self._drawing:
            return False
        page = self.prompting.page(self.prompting.label)
        trial = save_left(self.gallery, self.settings.writer, self.shown, self.recognizer.version, page)
        self._history.append(_Step("clear", self._drawing, trial.id, prompt=self.prompting.place))
        self._empty_canvas()
        return True

    def put_aside(self) -> bool:
        """Keep the drawing in the pool of the queue, to be labelled later, and empty the canvas. False: it was empty.

        Undo brings the drawing back; once it is answered, it is not asked any more. Raises StudioError; it stays.
        """
        image = normalise.glyph(self._drawing)
        if image is None:
            return False
        self.queue.put_aside(image, pack(self._drawing))
        return self.clear()

    def undo(self) -> Undone:
        """Take back the newest of strokes, erased strokes, clears and answers.

        Raises:
            StudioError: the gallery cannot be written; nothing is taken back.
        """
        if not self._history:
            return Undone("")
        step = self._history[-1]
        if step.what == "stroke":
            self._drawing = dataclasses.replace(self._drawing, strokes=self._drawing.strokes[:-1])
        elif step.what == "erase":
            self._drawing = dataclasses.replace(step.drawing, pen_width=self._drawing.pen_width)
        else:
            self.gallery.take_back(step.trial)
            if step.sample is not None:
                self.let_go(step.sample)
            self._drawing = step.drawing
            self.prompting.go_back(step.prompt)
        self._history.pop()
        self._answers.forget_asked()
        self.look()
        self.swap_if_empty()
        return Undone(step.what, step.text)

    def reopen_last(self) -> Undone:
        """Backspace on an empty entry and canvas: undo, but only if the newest step is an answer."""
        if self._drawing or not self._history or self._history[-1].what != "answer":
            return Undone("")
        return self.undo()

    def _empty_canvas(self) -> str | None:
        self._drawing = Drawing(pen_width=self.settings.pen_width)
        self._answers.forget_asked()
        self.look()
        return self.swap_if_empty()

    # -- answers

    def answer(self, text: str, *, tapped: bool = False, hidden: bool = False) -> Taught | Asked:
        """Enter: "" confirms what is shown, or what was asked for (`prompting`); anything else is the drawing's label.

        `tapped`: it is what is shown that was touched, whatever was asked for. `hidden`: nobody sees what is shown.

        Raises:
            StudioError: the text is no label, or it cannot be saved. Nothing has changed; the drawing stays.
        """
        if not self._drawing:
            return Asked("draw something first" if text.strip() else "")
        if self.outdated:
            self.look()  # what is on screen may not be called that any more
        if self.prompting.label and not text and not tapped:
            if doubt := self.prompting.doubt(self._drawing, self.shown, hidden=hidden):
                return Asked(doubt)
            text = self.prompting.label
        shown = self.shown
        label = self._answers.label(text, hidden=hidden)
        if isinstance(label, Asked):
            return label
        if self._glyph is None:
            return Asked(TYPE_WHAT_IT_IS)
        new_class = label not in self.known_labels()
        sample = NewSample(
            image=self._glyph,
            label=label,
            writer=self.settings.writer,
            source=DRAWN,
            time=time.time(),
            normalisation=normalise.VERSION,
            strokes=pack(self._drawing),
        )
        page = self.prompting.page(label)
        stored, trial = save_answered(self.gallery, sample, shown, self.recognizer.version, page)
        self._history.append(_Step("answer", self._drawing, trial.id, label, stored.id, self.prompting.place))
        self.prompting.answered(label)
        self.remember(stored)
        swapped = self._empty_canvas()
        return Taught(trial, shown is not None and shown.label == label, new_class, swapped)

    def prompt(self, *, weak: bool = False) -> bool:
        """Ask through all classes in turn, or badly read ones more often; False: there is nothing to ask for."""
        if not weak:
            return self.prompting.begin()
        return self.prompting.begin(
            lambda: weakness(self.gallery.trials(), self.settings.writer, self.recognizer.version)
        )

    def known_labels(self) -> frozenset[str]:
        """Classes of the serving model and of everything taught."""
        if self._study.outdated:
            self._study_anew()
        return frozenset(self.recognizer.spec.classes) | frozenset(self.gallery.classes)

    def typing(self, text: str) -> str:
        """What to say while a label is being typed: "" or a word on a class nobody has used yet."""
        return self._answers.typing(text)

    def new_answers(self) -> Answers:
        """The rules of Enter, for a page of its own."""
        return Answers(self._seconds, self.known_labels)

    # -- what is learnt between two retrainings

    @property
    def outdated(self) -> bool:
        """Were classes renamed, merged or deleted since the last look? What is on screen may be called otherwise."""
        return self._study.outdated

    def read(self, glyph: NDArray[np.uint8]) -> Prediction:
        """What the model, with all it was taught, says to a picture (28, 28) uint8. Raises StudioError: nonsense."""
        if self._study.outdated:  # a class has another name now, or none
            self._study_anew()
        return self._study.predict(glyph)

    def recalled(self, prediction: Prediction) -> NDArray[np.uint8] | None:
        """(28, 28) uint8: the drawing by which memory gave that answer; None: the network gave it."""
        return None if prediction.recalled is None else self.gallery.sample(prediction.recalled).image

    def remember(self, sample: Sample) -> None:
        """Let what was just taught count from the next look on."""
        self._study.remember(sample)

    def let_go(self, sample: int) -> None:
        """Let go of what is not taught any more."""
        self._study.forget(sample)

    def still(self) -> Quick:
        """The model with all it was taught, as it is now, for another thread."""
        if self._study.outdated:
            self._study_anew()
        return self._study.still()

    @property
    def queue(self) -> Queue:
        """The queue of unlabelled images, made when it is first wanted."""
        if self._queue is None:
            from studio.session.queue import Queue

            self._queue = Queue(self)
        return self._queue

    # -- models

    @property
    def recognizer(self) -> Recognizer:
        """The serving model: an immutable snapshot. A swap replaces this one reference."""
        return self.models.serving

    def swap_if_empty(self) -> str | None:
        """Let the waiting version take over if there is no ink and no pen on the canvas; returns its name."""
        if self._drawing or self._pen_down:
            return None
        self._study.apply()
        if not self.models.take_over():
            return None
        self._study_anew()
        return self.recognizer.version

    def settle(self, seconds: float = inf) -> bool:
        """Learn what there is to learn between two retrainings, for about `seconds`; True: there is more."""
        inked = bool(self._drawing) or self._pen_down
        more = self._study.settle(seconds, inked=inked)
        if not inked:
            self._study.apply()
        return more

    def _study_anew(self) -> None:
        self._study = study_of(self.models.serving, self.gallery, self.settings)
        self.models.serving = self._study.recognizer

    def forget(self, writer: str) -> Forgot:
        """Remove everything of `writer` for good, from what is remembered, too. Raises StudioError: nothing changed."""
        self.trainings.let_forget()
        if self._queue is not None:
            self._queue.start_over()  # the pool must be free
        try:
            return forget_writer(self.gallery, self.library, self.home, writer)
        finally:
            self._history.clear()  # whose drawings it would bring back
            self._study_anew()
            self.look()

    # -- figures

    def curve(self) -> tuple[CurveSegment, ...]:
        """The current writer's answers on the Draw page, one segment for each stretch that one version served."""
        return figures.curve(self.gallery.trials(), self.settings.writer)

    def headline(self) -> Headline:
        """The large number: accuracy of the serving version's newest segment."""
        return figures.headline(self.curve(), self.recognizer.version)

    def close(self, *, patience: float = CLOSING) -> None:
        """Remove what unfinished trainings left, and close the gallery; everything acknowledged is already safe.

        Folding the gallery's journal may take `patience` seconds; what is not folded then is read at the next opening.

        Raises:
            StudioError: the gallery's journal could not be folded, or a thread is still at work on the pool of the
                queue, which then stays open; nothing is lost by it.
        """
        self.trainings.close()
        try:
            if self._queue is not None:
                self._queue.close()
        finally:
            self.gallery.close(patience=patience)

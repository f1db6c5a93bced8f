"""An import by the window, from the files that were dropped or chosen to the samples in the gallery.

Reading and comparing is done in a thread, and so is the making of samples; the gallery itself is written to from here,
in pieces of some 20 ms, because it has one thread. All of it comes, or nothing. What is asked for meanwhile takes the
place of what was asked before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studio.errors import StudioError
from studio.ui.importing.drop_target import DropTarget
from studio.ui.importing.import_reading import ImportReading
from studio.ui.importing.import_thread import Step
from studio.ui.importing.import_words import ImportWords
from studio.ui.importing.import_writing import ImportWriting
from studio.ui.parts.actions import Act
from studio.ui.parts.texts import number

if TYPE_CHECKING:
    from studio.gallery.store import Gallery
    from studio.session import Session
    from studio.session.imports import Asked, Found, Taking
    from studio.ui.importing.import_page import ImportPage


class Importing(QObject):
    """`opened()`: the page is to be seen. `left()`: it is not wanted any more. `came(str)`: samples were taken in.

    `failed(str)`: nothing can be imported, in one line. `unlabelled(Path)`: images are to be asked for in the queue.
    """

    opened = Signal()
    left = Signal()
    came = Signal(str)
    failed = Signal(str)
    unlabelled = Signal(object)

    def __init__(self, actions: dict[Act, QAction], drops: DropTarget, parent: QWidget) -> None:
        super().__init__(parent)
        self._attached: Session | None = None
        self._drops = drops
        self._window = parent
        self._page: ImportPage | None = None
        self._asked: Asked | None = None
        self._found: Found | None = None  # what is shown, and how it was read
        self._shown: Asked | None = None
        self._labelled = False  # the file has labels of its own
        self._words = ImportWords(self)
        self._reading = ImportReading(self)
        self._reading.progressed.connect(self._progressed)
        self._reading.failed.connect(self._failed)
        self._writing = ImportWriting(self)
        self._writing.progressed.connect(self._progressed)
        self._writing.wrote.connect(self._wrote)
        self._writing.failed.connect(self._not_written)
        actions[Act.IMPORT].triggered.connect(self.choose_files)
        actions[Act.IMPORT_FOLDER].triggered.connect(self.choose_folder)
        drops.refused.connect(self.failed)

    def attach(self, session: Session) -> None:
        """From here on something can be imported."""
        self._attached = session
        self._drops.closed = self.closed

    def detach(self) -> None:
        """The gallery goes: what was looked at for it is let go, and nothing can be imported until the next one."""
        self.stop()
        self._asked = self._found = self._shown = None
        self._attached = None

    @property
    def _session(self) -> Session:
        assert self._attached is not None  # nothing is begun before
        return self._attached

    @property
    def _gallery(self) -> Gallery:
        return self._session.gallery

    @property
    def page(self) -> ImportPage:
        """The page, made when it is first wanted."""
        if self._page is None:
            from studio.ui.importing.import_page import ImportPage

            self._page = ImportPage()
            self._page.confirmed.connect(self.confirm)
            self._page.left.connect(self.leave)
            self._page.form.queue_asked.connect(self.hand_over)
            self._page.form.asked.connect(self._read_again)
            self._page.form.changed.connect(self._show_what_happens)
        return self._page

    def is_page(self, page: QWidget | None) -> bool:
        """Is that the page? It is not made for the question."""
        return page is not None and page is self._page

    @property
    def unfinished(self) -> bool:
        """Is there something on the page that was neither taken in nor left?"""
        return self._asked is not None

    @property
    def closed(self) -> str:
        """Why nothing can be imported; "": it can."""
        if self._attached is None:
            return self.tr("The gallery is not open yet: try again in a moment.")
        if self._gallery.read_only:
            path = self._gallery.path
            return self.tr("Nothing can be imported: {path} is open for looking only.").format(path=path)
        return ""

    @property
    def busy(self) -> bool:
        """Is something being read or written?"""
        return self._reading.running or self._writing.running

    # what is to be imported

    @Slot()
    def choose_files(self) -> None:
        """Ask for files."""
        from PySide6.QtWidgets import QFileDialog  # it costs 10 ms, and is seldom wanted

        if self._open():
            names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import a file, or images and their labels"))
            if names:
                self.begin([Path(name) for name in names])

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder."""
        from PySide6.QtWidgets import QFileDialog

        if self._open():
            name = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"))
            if name:
                self.begin([Path(name)])

    def drop(self, paths: Sequence[Path]) -> None:
        """Files and folders were dropped on the window."""
        if self._open():
            self.begin(paths)

    def _open(self) -> bool:
        if self.closed:
            self.failed.emit(self.closed)
        elif self._writing.running:
            self.failed.emit(self.tr("An import is being written: try again when it is done."))
        else:
            return True
        return False

    def begin(self, paths: Sequence[Path]) -> None:
        """Look at what is in `paths`, and show it."""
        from studio.session.imports import bring

        try:
            asked = bring(paths)
        except (StudioError, OSError) as error:
            self.failed.emit(str(error))
            return
        settings, samples = self._session.settings, self._gallery.samples()
        writers = sorted({sample.writer for sample in samples})
        self.page.form.begin(asked, settings.writer, writers)
        self._found, self._labelled = None, False
        self._read(asked)
        self.opened.emit()

    @Slot()
    def _read_again(self) -> None:
        """Labels or ink are asked for otherwise."""
        from studio.session.imports import Asked, Merging, compare

        asked, form, found, shown = self._asked, self.page.form, self._found, self._shown
        if asked is None or self._writing.running or isinstance(found, Merging):
            return
        every = form.every.text().strip()
        if every:
            form.labels = None
        again = Asked(asked.images, form.labels, every, form.how)
        same = shown is not None and (shown.labels, shown.how) == (None, again.how) and again.labels is None
        if found is None or not same or self._labelled:
            self._read(again)
            return
        self._asked = again  # nothing is read anew
        unlabelled, samples = replace(found.found, labels=None), self._gallery.samples(deleted=True)
        self._start(partial(compare, unlabelled, every, samples), self._show_found)

    def _read(self, asked: Asked) -> None:
        from studio.session.imports import look

        self._asked = asked
        if self._found is None:
            self.page.show_reading(asked.images, self.tr("being read …"))
        gallery = self._gallery
        self._start(partial(look, asked, gallery.path, gallery.samples(deleted=True)), self._show_found)

    # what was found

    def _start(self, work: Callable[..., object], done: Callable[[Any], None]) -> None:
        self._reading.start(work, done)
        self.page.form.say("")
        self.page.form.show_progress(0, 0)

    @Slot(object)
    def _progressed(self, step: Step) -> None:
        self.page.form.show_progress(step.done, step.total)

    def _show_found(self, found: Found) -> None:
        if self._asked is None:
            return
        from studio.session.imports import Merging

        first = self._found is None
        self._found, self._shown = found, self._asked
        if isinstance(found, Merging):
            self.page.show_merging(found)
        else:
            if first:
                own = self._asked.labels is None and not self._asked.every
                self._labelled = own and found.classes is not None
                if any(found.found.writers or ()):
                    self.page.form.writer.clear()  # the file says
            self.page.show_preview(self._asked, found, labelled=self._labelled)
        self._show_what_happens()
        if first:
            self._lead_on()

    def _lead_on(self) -> None:
        """The focus to what comes next: the label that is missing, or Import."""
        form = self.page.form
        missing = form.every if form.every.isVisibleTo(form) else form.cancel
        (form.take if form.take.isEnabled() else missing).setFocus()

    @Slot(str)
    def _failed(self, why: str) -> None:
        self.page.form.hide_progress()
        if self._found is None and self._asked is not None:
            self.page.show_failed(self._asked.images, why)
            self.page.form.say("")
        else:  # what was read before is still shown: another choice may do
            self.page.form.say("", why)

    @Slot()
    def _show_what_happens(self) -> None:
        """One sentence: what Enter does."""
        from studio.session.imports import Merging, coming

        form, found = self.page.form, self._found
        if found is None or self.busy or self._asked is not self._shown:  # what is shown is not what is asked for
            return
        n = coming(found, skip=form.skip.value == "skip")
        where = self._gallery.path.name
        if n:
            problem = "" if isinstance(found, Merging) else form.writer_problem
            form.say("" if problem else self._words.adds(found, n, where), problem, ready=not problem)
        elif isinstance(found, Merging):
            form.say(self._words.adds_marks(found.plan, where), ready=bool(found.plan.marks))
        elif found.classes is None:
            form.say("", self.tr("Labels are missing."), unlabelled=True)
        else:
            form.say(self._words.adds_nothing(where))

    # what is taken in

    @Slot()
    def confirm(self) -> None:
        """Take in what is shown."""
        from studio.session.imports import Merging, take

        form, found = self.page.form, self._found
        if form.unread:
            form.read_now()  # first it is shown what that label brings
            return
        if found is None or self.busy or not form.take.isEnabled():
            return
        if self.closed:
            form.say("", self.closed)
            return
        named = form.writer.text().strip()
        files = not isinstance(found, Merging) and any(found.found.writers or ())
        work = partial(
            take,
            found,
            named or self._session.settings.writer,
            self._gallery.samples(deleted=True),
            skip=form.skip.value == "skip",
            all_by_writer=files and bool(named),
        )
        self._start(work, self._taken)

    def _taken(self, taking: Taking) -> None:
        form = self.page.form
        if not taking.empty:
            form.say(form.sentence.text())
            self._writing.start(self._session, taking)
        else:
            form.hide_progress()
            form.say(self.tr("Adds nothing: it is all here meanwhile"))

    @Slot(object)
    def _wrote(self, ids: tuple[int, ...]) -> None:
        words = self.tr("{n} imported · Ctrl+Z takes it back").format(n=number(len(ids)))
        if not ids:
            words = self.tr("Marks came along · Ctrl+Z takes them back")
        self._found = self._asked = None
        self.came.emit(words)

    @Slot(str)
    def _not_written(self, why: str) -> None:
        self.page.form.hide_progress()
        self.page.form.say("", why, ready=True)
        self._lead_on()
        if not self.page.isVisible():
            self.failed.emit(why)

    @Slot()
    def leave(self) -> None:
        """Take nothing in, and go back; what is all written already has come."""
        self._reading.forget()
        if self._writing.stop():
            self._found = self._asked = None
            self.left.emit()

    @Slot()
    def hand_over(self) -> None:
        """Take nothing in: the queue asks for the labels."""
        asked = self._asked
        if asked is not None and not self.busy:
            self._found = self._asked = None
            self.unlabelled.emit(asked.images)

    @Slot()
    def stop(self) -> None:
        """The window closes: end what is under way."""
        self._reading.stop()
        self._writing.stop()

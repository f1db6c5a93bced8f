"""The window: header, pages, the trainer's row. It opens empty and at once, and is filled when the session is there.

Nothing that takes time to import is imported at the top of this module; see `studio.app.assembly` for the order in
which the rest comes. The window owns no file and no process: `closing` tells the composition root to put everything
away.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studio.errors import StudioError
from studio.ui.draw.draw_page import DrawPage
from studio.ui.importing.drop_target import DropTarget
from studio.ui.importing.importing import Importing
from studio.ui.parts.actions import Act, build_actions
from studio.ui.parts.icons import icon
from studio.ui.parts.notice import Notice
from studio.ui.parts.page import Escapes
from studio.ui.parts.theme import Theme
from studio.ui.training.trainer_row import TrainerRow
from studio.ui.window.arrivals import Arrivals
from studio.ui.window.choices import Choices
from studio.ui.window.figures import Figures
from studio.ui.window.galleries import Galleries
from studio.ui.window.header import Header
from studio.ui.window.overlays import Overlays
from studio.ui.window.page_actions import PageActions
from studio.ui.window.pages import Pages
from studio.ui.window.settling import Settling

if TYPE_CHECKING:
    from studio.session import Session, Taught
    from studio.settings import Settings
    from studio.ui.gallery.classes_page import ClassesPage
    from studio.ui.gallery.gallery_page import GalleryPage
    from studio.ui.queue.queue_page import QueuePage
    from studio.ui.training.retraining import Retraining
    from studio.ui.training.training_page import TrainingPage

log = logging.getLogger(__name__)

SMALLEST = QSize(900, 600)
FIRST = QSize(1280, 820)
COMPACT = 720  # px: a window lower than this
FIGURES = 120  # ms after a change until the figures are worked out: answers given in a burst share one


class MainWindow(QWidget):
    """`first_painted()`: the window is on screen. `closing()`: it is about to go; what it uses may be put away.

    `trainer_wanted()`: the first thing worth learning was taught, so the trainer may warm up.
    """

    first_painted = Signal()
    closing = Signal()
    trainer_wanted = Signal()

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.setWindowTitle("Glyph Studio")
        self.setWindowIcon(icon("studio", size=64))
        self.setMinimumSize(SMALLEST)
        self.resize(FIRST.boundedTo(self.screen().availableSize()).expandedTo(SMALLEST))
        self.root: object = None  # the composition root: it must live as long as its window
        self._theme = theme
        self._painted = False
        self.session: Session | None = None
        self.retraining: Retraining | None = None
        self._before_settings: QWidget | None = None
        self.actions_by_name = build_actions(self)
        self.choices = Choices(self.actions_by_name, self)
        self.galleries = Galleries(self.actions_by_name, self)
        self.header = Header(self.actions_by_name)
        self.pages = Pages()
        self.notice = Notice(self.pages, self)
        self.drops = DropTarget(self)
        self.importing = Importing(self.actions_by_name, self.drops, self)
        self.draw_page = DrawPage()
        self.trainer_row = TrainerRow()
        self.pages.addWidget(self.draw_page)
        self.overlays = Overlays(self.actions_by_name, self.pages, self)
        self._local = PageActions(self.actions_by_name, self.pages, self)
        self.arrivals = Arrivals(self.drops, self.importing, self.pages, self.draw_page)
        self.figures = Figures(self.header, self.draw_page, self.trainer_row, self)
        self._figures_soon = QTimer(self)
        self._figures_soon.setSingleShot(True)
        self._figures_soon.setInterval(FIGURES)
        self._figures_soon.timeout.connect(self.show_figures)
        self._settling = Settling(self.draw_page.canvas, self)
        self._shown = QTimer(self)  # its turn comes when what has been painted is on screen
        self._shown.setSingleShot(True)
        self._shown.setInterval(0)
        self._shown.timeout.connect(self.first_painted)
        self._lay_out()
        self._connect()
        self._show_settings(settings)
        self.header.open_page(Act.DRAW)
        self.draw_page.entry.setFocus()
        self.drops.alone()
        self.arrivals.offer_drop()

    def _lay_out(self) -> None:
        footer = QFrame()
        footer.setObjectName("footer")
        inside = QVBoxLayout(footer)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.trainer_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)
        column.addWidget(footer)

    def _connect(self) -> None:
        for name, slot in {
            Act.DRAW: self.open_draw,
            Act.GALLERY: self.open_gallery,
            Act.CLASSES: self.open_classes,
            Act.TRAINING: self.open_training,
            Act.QUEUE: self.open_queue,
            Act.COMPARE: self.open_compare,
            Act.SETTINGS: self.open_settings,
            Act.MENU: self.header.open_menu,
            Act.CLEAR: self._escape,
            Act.PROMPT: self._prompt_in_turn,
            Act.PROMPT_WEAK: self._prompt_weak,
            Act.QUIT: self.close,
        }.items():
            self.actions_by_name[name].triggered.connect(slot)
        for name, lead in self.pages.leads().items():
            self._local.lead(name, lead)
        self._local.follow(Act.RETRAIN, self.trainer_row.retrain)
        self._local.follow(Act.CANCEL, self.trainer_row.cancel)
        self.arrivals.page_asked.connect(self._open_import)
        self.arrivals.draw_asked.connect(self.open_draw)
        self.arrivals.gallery_asked.connect(self.open_gallery)
        self.arrivals.queue_asked.connect(self.open_queue)
        self.arrivals.came.connect(self._gallery_changed)
        self.importing.failed.connect(self.notice.say)
        self.closing.connect(self.importing.stop)
        self.choices.changed.connect(self._show_settings)
        self.choices.failed.connect(self.notice.say)
        self.galleries.failed.connect(self.notice.say)
        self.header.writer_chosen.connect(self.choices.take_writer)
        self.trainer_row.kind_chosen.connect(self.choices.take_kind)
        self.draw_page.taught.connect(self._taught)
        self.draw_page.changed.connect(self._figures_soon.start)
        self.draw_page.changed.connect(self.notice.hide)  # what went wrong is over once something goes right
        self.draw_page.failed.connect(self.notice.say)
        self._connect_pages()
        self._figures_soon.timeout.connect(self._settling.start)

    def _connect_pages(self) -> None:
        pages = self.pages
        pages.edited.connect(self._gallery_changed)
        pages.taught.connect(self._taught)
        pages.answered.connect(self._figures_soon.start)
        pages.taught.connect(self.notice.hide)
        pages.failed.connect(self.notice.say)
        pages.served.connect(self._model_changed)
        pages.served.connect(self.notice.hide)
        pages.draw_asked.connect(self.open_draw)
        pages.gallery_asked.connect(self.open_gallery)
        pages.classes_asked.connect(self.open_classes)
        pages.compare_asked.connect(self.open_compare)
        pages.rules_chosen.connect(self.choices.take_rules)
        pages.settings_chosen.connect(self.choices.take_chosen)
        pages.left.connect(self._go_back)
        self.closing.connect(pages.stop)

    # the session comes

    def attach(self, session: Session) -> None:
        """Take the session into use: from here on a stroke is recognised."""
        self.session = session
        self.choices.attach(session)
        self._settling.session = self.figures.session = session
        self.draw_page.attach(session)
        kinds = dict.fromkeys(entry.kind for entry in session.library.entries())
        self.trainer_row.set_ready(tuple(kinds), session.trainings.kind)
        self.importing.attach(session)
        self.figures.show_status()
        self._name_gallery(session)

    def _name_gallery(self, session: Session) -> None:
        path = session.gallery.path
        name = "" if session.home.is_own(path) else self.galleries.name_of(path, own=False)
        title = "Glyph Studio"
        self.setWindowTitle(f"{name} — {title}" if name else title)
        self.header.show_gallery(name, str(path))
        self.actions_by_name[Act.OWN_GALLERY].setEnabled(bool(name))

    def detach(self) -> None:
        """Let the session go, and every page made for it: the window is as it was before one came."""
        self._figures_soon.stop()
        self._settling.stop()
        self.open_draw()
        self.pages.clear()
        self._before_settings = None
        self.arrivals.forget()
        self.importing.detach()
        self.session = self.retraining = self._settling.session = self.figures.session = None
        self.draw_page.detach()
        self.header.tabs[Act.QUEUE].set_count(None)
        self.trainer_row.end("")

    def attach_retraining(self, retraining: Retraining) -> None:
        """Take the trainer into use."""
        self.retraining = retraining
        retraining.failed.connect(self.notice.say)
        retraining.ended.connect(self._versions_changed)
        retraining.served.connect(self._versions_changed)
        retraining.served.connect(self.notice.hide)

    # pages

    @property
    def gallery_page(self) -> GalleryPage | None:
        """If it was ever wanted."""
        return self.pages.gallery

    @property
    def classes_page(self) -> ClassesPage | None:
        """If it was ever wanted."""
        return self.pages.classes

    @property
    def training_page(self) -> TrainingPage | None:
        """If it was ever wanted."""
        return self.pages.training

    @property
    def queue_page(self) -> QueuePage | None:
        """If it was ever wanted."""
        return self.pages.queue

    @Slot()
    def open_draw(self) -> None:
        """The Draw page."""
        self._open(Act.DRAW, self.draw_page)
        self.draw_page.entry.setFocus()

    @Slot()
    def open_gallery(self) -> None:
        """The gallery, made when it is first wanted."""
        if self.session is None:
            self.header.open_page(Act.DRAW)
            return
        page = self.pages.want_gallery(self.session, self.actions_by_name)
        page.refresh()
        self._open(Act.GALLERY, page)
        page.focus_entry()

    @Slot()
    def open_classes(self) -> None:
        """Classes and writers, made when they are first wanted; the gallery's other side."""
        if self.session is None:
            return
        page = self.pages.want_classes(self.session)
        self._open(Act.GALLERY, page)
        page.refresh()
        page.setFocus()

    @Slot()
    def open_training(self) -> None:
        """The versions, made when they are first wanted."""
        if self.session is None:
            self.header.open_page(Act.DRAW)
            return
        page = self.pages.want_training(self.session, self.retraining)
        self._open(Act.TRAINING, page)
        self._follow_choice()
        page.refresh()
        page.setFocus()

    @Slot()
    def open_queue(self) -> None:
        """What is not labelled yet, made when it is first wanted."""
        if self.session is None:
            self.header.open_page(Act.DRAW)
            return
        page = self.pages.want_queue(self.session)
        self._open(Act.QUEUE, page)
        self._follow_choice()
        page.refresh()
        page.setFocus()
        self.figures.count_queue()

    @Slot()
    def open_compare(self) -> None:
        """Versions, writers and runs, made when they are first wanted."""
        if self.session is None:
            self.header.open_page(Act.DRAW)
            return
        page = self.pages.want_compare(self.session)
        self._open(Act.COMPARE, page)
        page.refresh()
        page.setFocus()

    @Slot()
    def open_settings(self) -> None:
        """Everything that can be chosen; from there Esc leads back."""
        if self.session is None:
            return
        page = self.pages.want_settings(self.session)
        if self.pages.currentWidget() is not page:
            self._before_settings = self.pages.currentWidget()
        self._open(Act.SETTINGS, page)
        page.show_settings(self.session.settings)
        page.search.setFocus()

    @Slot()
    def _go_back(self) -> None:
        """From the settings to where they were asked for."""
        pages = self.pages
        for page, open_again in (
            (pages.gallery, self.open_gallery),
            (pages.classes, self.open_classes),
            (pages.training, self.open_training),
            (pages.queue, self.open_queue),
            (pages.compare, self.open_compare),
        ):
            if page is not None and page is self._before_settings:
                open_again()
                return
        if not self.importing.is_page(self._before_settings):
            self.open_draw()
        elif self.importing.unfinished:
            self.arrivals.show_page()
        else:  # it is done meanwhile
            self.open_gallery()

    @Slot(object)
    def _open_import(self, page: QWidget) -> None:
        self._open(Act.GALLERY, page)

    def _open(self, name: Act, page: QWidget) -> None:
        self.overlays.hide()
        self.notice.hide()
        self.pages.setCurrentWidget(page)
        self.header.open_page(name)

    # what happened

    @Slot()
    def _gallery_changed(self) -> None:
        """Samples or whole classes were edited: what is on the canvas may be called something else now."""
        self.notice.hide()
        self._figures_soon.start()
        if self.session is not None and self.session.drawing:
            self.draw_page.show_drawing()
        if self.retraining is not None:
            self.retraining.prepare_again()  # classes may have other names

    @Slot(object)
    def _taught(self, taught: Taught) -> None:
        self.notice.hide()
        if not taught.trial.correct:
            self.trainer_wanted.emit()
        if taught.swapped:
            self._model_changed()

    def _follow_choice(self) -> None:
        """Another process may have chosen a model meanwhile (`studio models use`)."""
        if self.session is None:
            return
        try:
            chosen = self.session.models.follow_choice()
        except StudioError as error:
            self.notice.say(str(error))
            return
        if chosen is not None:
            self._versions_changed()

    @Slot()
    def _versions_changed(self) -> None:
        self._model_changed()
        if self.training_page is not None:
            self.training_page.refresh()
        self.pages.refresh()

    @Slot()
    def _model_changed(self) -> None:
        self.draw_page.model_changed()
        if self.queue_page is not None:
            self.queue_page.model_changed()
        if self.session is not None:
            self.trainer_row.kind.choose(self.session.trainings.kind)
        if self.retraining is not None:
            self.retraining.follow_choice()
            self.retraining.prepare_again()
        self.figures.show_status()
        self._figures_soon.start()

    @Slot()
    def show_figures(self) -> None:
        """Work out and show every number that depends on the gallery."""
        if self.session is None:
            return
        self.figures.show()
        self.pages.refresh()
        if self.retraining is not None and not self.retraining.busy and self.session.trainings.due:
            self.retraining.start()

    # actions

    @Slot()
    def _escape(self) -> None:
        if self.overlays.hide():
            return
        self.notice.hide()
        page = self.pages.currentWidget()
        if isinstance(page, Escapes):
            page.escape()

    @Slot()
    def _prompt_in_turn(self) -> None:
        self.open_draw()
        self.draw_page.toggle_prompts(weak=False)

    @Slot()
    def _prompt_weak(self) -> None:
        self.open_draw()
        self.draw_page.toggle_prompts(weak=True)

    @Slot(object)
    def _show_settings(self, settings: Settings) -> None:
        """Wherever they were chosen, every place that shows them shows them as they are."""
        self._theme.choose(settings.theme)
        self.choices.show_settings(settings)
        self.draw_page.show_settings(settings)
        self.pages.show_settings(settings)
        self.header.set_writer(settings.writer)
        if self.session is not None and self.trainer_row.kind.value != self.session.trainings.kind:
            self.trainer_row.kind.choose(self.session.trainings.kind)
            if self.retraining is not None:
                self.retraining.prepare_again()
        self._figures_soon.start()

    @Slot()
    def come_to_front(self) -> None:
        """Somebody wants to see this window."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        """Another theme, or the window has become the active one."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.header.show_icons()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._follow_choice()
            page = self.pages.currentWidget()
            if self.focusWidget() is None and page is not None:
                page.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The notice lies over the page, in no layout; a small window has smaller gaps."""
        super().resizeEvent(event)
        self.notice.place()
        self.draw_page.set_compact(self.height() < COMPACT)
        self.pages.set_compact(self.height() < COMPACT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first one starts the loading of everything else, once it is on screen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._shown.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refuse new work, then let the composition root put everything away in order."""
        self._figures_soon.stop()
        self._settling.stop()
        self.setEnabled(False)
        self.hide()  # putting away may take a second or two, and nobody should look at a frozen window
        self.closing.emit()
        event.accept()

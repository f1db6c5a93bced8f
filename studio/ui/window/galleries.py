"""New, Open and Recent in the menu: which gallery a person wants, and whether the one that is open may go.

A drawing on the canvas, a training, an import, an export or work on the queue under way would be lost with it: then
nothing is asked for, and what to do first is said. What was asked for is opened by the composition root, which alone
knows how.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from studio.ui.parts.actions import Act

if TYPE_CHECKING:
    from studio.session.recent import Recent
    from studio.ui.window.main_window import MainWindow


class Galleries(QObject):
    """`open_asked(Path)`, `new_asked(Path)`: a person wants that gallery. `failed(str)`: not now, and why."""

    open_asked = Signal(object)
    new_asked = Signal(object)
    failed = Signal(str)

    def __init__(self, actions: dict[Act, QAction], window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        actions[Act.NEW_GALLERY].triggered.connect(self._choose_new)
        actions[Act.OPEN_GALLERY].triggered.connect(self._choose)
        actions[Act.OWN_GALLERY].triggered.connect(self.open_own)
        actions[Act.OWN_GALLERY].setEnabled(False)  # until another one is open
        self.menu = QMenu(window)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self.list_recent)
        actions[Act.RECENT].setMenu(self.menu)

    @property
    def objection(self) -> str:
        """Why the gallery that is open cannot go now; empty: it can."""
        window = self._window
        if window.session is None:
            return self.tr("One moment: the window is still being loaded.")
        if not window.draw_page.canvas.empty or window.draw_page.canvas.drawing_now:
            return self.tr("There is a drawing on the canvas: answer or clear it first.")
        if window.retraining is not None and window.retraining.busy:
            return self.tr("A training is under way: cancel it or let it end first.")
        if window.importing.busy:
            return self.tr("An import is under way: cancel it or let it end first.")
        if window.gallery_page is not None and window.gallery_page.export.running:
            return self.tr("An export is under way: stop it or let it end first.")
        if window.queue_page is not None and window.queue_page.busy:
            return self.tr("Work on the queue is under way: cancel it or let it end first.")
        return ""

    def _may_go(self) -> bool:
        if objection := self.objection:
            self.failed.emit(objection)
        return not objection

    # which one

    @Slot()
    def _choose_new(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # it costs 10 ms, and is seldom wanted

        if not self._may_go():
            return
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("New gallery"),
            str(self._folder),
            self.tr("Galleries (*.h5)"),
            options=QFileDialog.Option.DontConfirmOverwrite,  # nothing is ever written over
        )
        if name:
            self.make(Path(name))

    @Slot()
    def _choose(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        if not self._may_go():
            return
        title, files = self.tr("Open a gallery"), self.tr("Galleries (*.h5)")
        name, _ = QFileDialog.getOpenFileName(self._window, title, str(self._folder), files)
        if name:
            self.open(Path(name))

    @property
    def _folder(self) -> Path:
        session = self._window.session
        return Path() if session is None else session.gallery.path.parent

    def make(self, path: Path) -> None:
        """Ask for the new gallery `path`."""
        if self._may_go():
            self.new_asked.emit(path)

    def open(self, path: Path) -> None:
        """Ask for the gallery `path`."""
        if self._may_go():
            self.open_asked.emit(path)

    @Slot()
    def open_own(self) -> None:
        """Ask for the person's own gallery."""
        if self._window.session is not None:
            self.open(self._window.session.home.gallery)

    # the list

    @Slot()
    def list_recent(self) -> None:
        """Fill the menu anew: another window may have opened one, and a disk may be gone."""
        from studio.session.recent import recent_galleries

        self.menu.clear()
        session = self._window.session
        if session is None:
            return
        listed = recent_galleries(session.home)
        alike = [self.name_of(one.path, own=one.own) for one in listed]
        for one in listed:
            name = self.name_of(one.path, own=one.own)
            unclear = alike.count(name) > 1
            self._add(one, f"{name} ({one.path.parent.name})" if unclear else name, session.gallery.path)

    def _add(self, one: Recent, name: str, current: Path) -> None:
        action = QAction(name.replace("&", "&&"), self.menu)
        action.setToolTip(str(one.path))
        action.setData(str(one.path))
        action.setCheckable(True)
        action.setChecked(one.there and one.path.resolve() == current)
        action.setEnabled(one.there)
        if not one.there:
            action.setText(self.tr("{name}: not there").format(name=action.text()))
        action.triggered.connect(self._chosen)
        self.menu.addAction(action)

    @Slot()
    def _chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.open(Path(action.data()))

    def name_of(self, path: Path, *, own: bool) -> str:
        """What a gallery is called here."""
        return self.tr("My gallery") if own else path.stem

"""Every page, state and dialog of the window by name, as a person meets it: for pictures and for checks of all of them.

A scene brings a window to what it is called and returns what is to be looked at: the window, or a dialog over it. What
a scene needs to have been taught is in the home; scenes that begin with "new" want one where nothing was.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from studio.app.assembly import Assembly
from studio.experiments.hand import DEMO_HAND
from studio.gallery.damage import Damage
from studio.glyphs.strokes import Drawing, make_stroke
from studio.paths import shipped
from studio.training.messages import Progress
from studio.ui.compare import compare_page
from studio.ui.guide.help_window import HelpWindow
from studio.ui.parts.actions import Act
from studio.ui.queue.queue_options import QueueOptions
from studio.ui.training.training_run import TrainingRun
from studio.ui.trouble.crash_page import CrashPage
from studio.ui.trouble.damage_box import DamageBox
from studio.ui.window.main_window import MainWindow

Scene = Callable[[MainWindow], QWidget]
PATIENCE = 60_000  # ms
EPOCHS = 4
PEN = 24.0  # px
SEVEN = replace(
    DEMO_HAND, habits=(("7", (0.0, 1.0, 0.0, 0.0)),), miss=0.015, size=290.0
)  # a crossed one, drawn with care


def _seven(window: MainWindow) -> None:
    """A seven on the canvas, as large as a person would draw it."""
    drawing = SEVEN.write("7", np.random.default_rng(5))
    canvas = window.draw_page.canvas
    points = np.vstack([stroke.points for stroke in drawing.strokes])
    low, high = points.min(axis=0), points.max(axis=0)
    scale = 0.62 * min(canvas.width(), canvas.height()) / float((high - low).max())
    middle = np.array([canvas.width(), canvas.height()]) / 2
    _put(window, Drawing(
        tuple(
            make_stroke(((stroke.points - (low + high) / 2) * scale + middle).tolist(), stroke.times.tolist())
            for stroke in drawing.strokes
        ),
        PEN,
    ))  # fmt: skip


def _put(window: MainWindow, drawing: Drawing) -> None:
    assert window.session is not None
    window.session.clear()
    for stroke in drawing.strokes:
        window.session.add_stroke(stroke)
    window.draw_page.show_drawing()


# the Draw page


def new_draw(window: MainWindow) -> QWidget:
    """Nothing was drawn yet."""
    return window


def draw(window: MainWindow) -> QWidget:
    """A seven that waits for its Enter."""
    window.open_draw()
    window.show_figures()
    _seven(window)
    return window


def draw_why(window: MainWindow) -> QWidget:
    """Why it is a seven."""
    draw(window)
    window.draw_page.toggle_why()
    return window


def draw_unsure(window: MainWindow) -> QWidget:
    """Something the model has never seen."""
    draw(window)
    line = [(90.0 + 9 * n, 200.0 + 60 * (n % 2)) for n in range(20)]
    _put(window, Drawing((make_stroke(line),), PEN))
    return window


def training_now(window: MainWindow) -> QWidget:
    """A training under way, as the row at the bottom tells it, with a message over the page."""
    draw(window)
    row = window.trainer_row
    row.start()
    row.show_progress(Progress(1, "training", 2, EPOCHS, 40, 100, 0.041, 0.991, 13.0))
    window.notice.say("The choice could not be saved: no space left on device; free some and choose again.")
    return window


def told(window: MainWindow) -> QWidget:
    """A verdict with a button to overrule it."""
    draw(window)
    row = window.trainer_row
    words = "kept nn-2: nn-3 broke 31 of 8,000 base images, more than .1 %, and fixed 12; 7 test drawings cannot tell"
    row.end(words, warning=True, offer=row.swap)
    return window


def keys(window: MainWindow) -> QWidget:
    """Every key."""
    window.open_draw()
    window.overlays.toggle_keys()
    assert window.overlays.keys is not None
    return window.overlays.keys


def palette(window: MainWindow) -> QWidget:
    """Everything that can be done."""
    window.open_draw()
    window.overlays.toggle_palette()
    assert window.overlays.palette is not None
    return window.overlays.palette


def settings(window: MainWindow) -> QWidget:
    """Everything that can be chosen."""
    window.actions_by_name[Act.SETTINGS].trigger()
    return window


def tour(window: MainWindow) -> QWidget:
    """The first step of the tour."""
    window.open_draw()
    assert window.session is not None
    window.session.clear()
    window.draw_page.show_drawing()
    window.actions_by_name[Act.TOUR].trigger()
    return window


# the gallery


def gallery(window: MainWindow) -> QWidget:
    """Everything taught, and one of it in detail."""
    window.open_gallery()
    assert window.gallery_page is not None
    window.gallery_page.filters.clear()
    window.gallery_page.grid.choose([4] if window.gallery_page.model.rowCount() > 4 else [])
    return window


def gallery_filters(window: MainWindow) -> QWidget:
    """Several chosen, all filters open, and a question about writers."""
    gallery(window)
    page = window.gallery_page
    assert page is not None
    page.filters.more.setChecked(True)
    page.grid.choose([0, 1, 2])
    page.writers.ask_move(page.chosen())
    return window


def gallery_none(window: MainWindow) -> QWidget:
    """A filter that finds nothing."""
    gallery(window)
    page = window.gallery_page
    assert page is not None
    page.writers.close()
    page.filters.more.setChecked(False)
    page.filters.search.setText("no such thing")
    return window


def suspects(window: MainWindow) -> QWidget:
    """Labels to doubt."""
    gallery(window)
    page = window.gallery_page
    assert page is not None
    page.check.button.click()
    for _ in range(PATIENCE // 50):
        QTest.qWait(50)
        if not page.check.running:
            break
    return window


def classes(window: MainWindow) -> QWidget:
    """Classes and writers, one of them chosen."""
    window.open_classes()
    page = window.classes_page
    assert page is not None
    if page.table.rowCount():
        page.table.selectRow(0)
    return window


def bringing(window: MainWindow, file: Path | None = None) -> QWidget:
    """What a file would bring; without one, the strokes that ship."""
    window.importing.begin([file or shipped("datasets") / "demo-strokes.npz"])
    for _ in range(PATIENCE // 50):
        QTest.qWait(50)
        if not window.importing.busy:
            break
    return window


# training


def versions(window: MainWindow) -> QWidget:
    """Every version."""
    window.open_training()
    assert window.training_page is not None
    window.training_page.show_tab(0)
    return window


def train(window: MainWindow) -> QWidget:
    """A training in detail."""
    window.open_training()
    page = window.training_page
    assert page is not None
    page.show_tab(1)
    run = TrainingRun("nn-3")
    steps = 100
    for step in range(1, steps * EPOCHS + 1):
        done = step / steps
        validation = 0.9 + 0.02 * done if step % steps == 0 else None
        run.note(
            Progress(1, "training", 1 + int(done), EPOCHS, step, steps * EPOCHS, 1.2 / (1 + done), 0.7 + 0.06 * done,
                     9.0, validation)
        )  # fmt: skip
    page.show_run(run)
    return window


def rules(window: MainWindow) -> QWidget:
    """The gate's rules."""
    window.open_training()
    assert window.training_page is not None
    window.training_page.show_tab(2)
    return window


# the queue


def queue(window: MainWindow) -> QWidget:
    """An image that is asked for."""
    window.open_queue()
    page = window.queue_page
    assert page is not None
    page.escape()
    page.refresh()
    page.unfold.setChecked(False)
    return window


def queue_figures(window: MainWindow) -> QWidget:
    """What there is to say of its suggestions, also where there is little room."""
    queue(window)
    page = window.queue_page
    assert page is not None
    page.unfold.setChecked(True)
    return window


def queue_alike(window: MainWindow) -> QWidget:
    """Many alike."""
    queue(window)
    page = window.queue_page
    assert page is not None
    for _ in range(PATIENCE // 50):
        page.toggle_grid()
        if page.views.currentWidget() is page.alike:
            break
        QTest.qWait(50)  # it is not ranked yet
    return window


def queue_more(window: MainWindow) -> QWidget:
    """More images."""
    queue(window)
    page = window.queue_page
    assert page is not None
    page.more.click()
    return window


def queue_rest(window: MainWindow) -> QWidget:
    """The model shall label the rest."""
    queue(window)
    page = window.queue_page
    assert page is not None
    page.figures.rest.click()
    return window


# comparing


def compare(window: MainWindow, tab: int = compare_page.RACE) -> QWidget:
    """Versions over the same drawings."""
    window.open_compare()
    page = window.pages.compare
    assert page is not None
    page.show_tab(tab)
    for _ in range(PATIENCE // 20):
        if not page.comparing.busy:
            break
        QTest.qWait(20)
    return window


def compare_writers(window: MainWindow) -> QWidget:
    """Two writers."""
    return compare(window, compare_page.WRITERS)


def compare_trials(window: MainWindow) -> QWidget:
    """Accuracy over trials."""
    return compare(window, compare_page.TRIALS)


def compare_confusions(window: MainWindow) -> QWidget:
    """What is taken for what."""
    return compare(window, compare_page.CONFUSIONS)


def compare_training(window: MainWindow) -> QWidget:
    """Epoch by epoch."""
    return compare(window, compare_page.HISTORY)


def compare_studies(window: MainWindow) -> QWidget:
    """No sweep is open yet."""
    return compare(window, compare_page.STUDIES)


# dialogs


def options(window: MainWindow) -> QWidget:
    """How the queue asks."""
    assert window.session is not None
    box = QueueOptions(window.session.settings, window)
    box.show()
    return box


def race(window: MainWindow) -> QWidget:
    """The race in a window of its own."""
    compare(window)
    page = window.pages.compare
    assert page is not None
    page.keep_in_view()
    assert page.race_window is not None
    return page.race_window


def damaged(window: MainWindow) -> QWidget:
    """What to do about a damaged gallery."""
    assert window.session is not None
    path = Path("/home/ada/letters.h5")
    box = DamageBox(Damage(path, f"{path}: row 17 does not have its sum", 412, None, 0), window)
    box.show()
    return box


def help_pages(window: MainWindow) -> QWidget:
    """The pages of help."""
    box = HelpWindow(window)
    box.bring_up()
    return box


def poster(window: MainWindow) -> QWidget:
    """A poster of a hand."""
    window.open_draw()
    window.actions_by_name[Act.POSTER].trigger()
    root = window.root
    assert isinstance(root, Assembly)
    assert root.guide is not None
    assert root.guide.poster is not None
    return root.guide.poster


def defect(window: MainWindow) -> QWidget:
    """Something went wrong inside."""
    box = CrashPage(Path("/home/ada/logs"), window)
    words = "The drawing on the canvas stays, and what you taught is safe."
    box.tell("Something went wrong inside", words, "Traceback (most recent call last):\n  ...\nValueError: a defect")
    return box


PAGES: dict[str, Scene] = {
    "draw": draw,
    "draw-why": draw_why,
    "draw-unsure": draw_unsure,
    "gallery": gallery,
    "gallery-filters": gallery_filters,
    "gallery-none": gallery_none,
    "suspects": suspects,
    "classes": classes,
    "import": bringing,
    "training": versions,
    "training-train": train,
    "training-rules": rules,
    "queue": queue,
    "queue-figures": queue_figures,
    "queue-alike": queue_alike,
    "queue-more": queue_more,
    "queue-rest": queue_rest,
    "compare": compare,
    "compare-writers": compare_writers,
    "compare-trials": compare_trials,
    "compare-confusions": compare_confusions,
    "compare-training": compare_training,
    "compare-studies": compare_studies,
    "settings": settings,
    "keys": keys,
    "palette": palette,
    "tour": tour,
    "training-now": training_now,
    "verdict": told,
}
NEW: dict[str, Scene] = {
    "new-draw": new_draw,
    "new-gallery": gallery,
    "new-classes": classes,
    "new-training": versions,
    "new-queue": queue,
    "new-compare": compare,
}
DIALOGS: dict[str, Scene] = {
    "options": options,
    "race": race,
    "damaged": damaged,
    "help": help_pages,
    "defect": defect,
    "poster": poster,
}


def settle(milliseconds: int = 0) -> None:
    """Let what is due be done and painted."""
    QTest.qWait(milliseconds)
    QApplication.processEvents()


def leave(window: MainWindow, seen: QWidget) -> None:
    """Put away what a scene has laid over the window, so that the next one is as it would be by itself."""
    if seen is not window and seen is not window.overlays.shown:
        seen.close()
    window.overlays.hide()
    root = window.root
    if isinstance(root, Assembly) and root.guide is not None:
        root.guide.tour.end()
    window.notice.hide()
    if window.gallery_page is not None and window.gallery_page.detail.asking:
        window.gallery_page.writers.close()
        window.gallery_page.filters.more.setChecked(False)
    if window.trainer_row.cancel.isVisible():
        window.trainer_row.end("")

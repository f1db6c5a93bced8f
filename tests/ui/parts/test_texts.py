"""Every text of the window can be translated: none stands outside `tr`, and lupdate finds all of them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.translations import SOURCES, messages, update

# Calls whose texts are translated, or are the table that is.
TRANSLATES = {"tr", "translate", "QT_TRANSLATE_NOOP"}
# Calls whose texts nobody reads in the window, or which are English by rule (`studio.ui.parts.language`).
OTHERS = {
    "StudioError", "ElsewhereError", "NoDisplayError", "TimeoutError", "ValueError", "ImportError",
    "debug", "info", "warning", "error", "critical", "exception", "log", "getLogger",
    "setObjectName", "setProperty", "property", "getattr", "startswith", "endswith", "hasFamily", "setFamily",
    "setStyle", "removeprefix", "strftime", "get", "setdefault", "Template", "TypeVar", "compile", "import_module",
    "QKeySequence", "listFromString", "keyClick", "encode", "open", "read_text", "write_text", "setApplicationName",
    "setDesktopFileName", "__init__",
}  # fmt: skip
# Calls and methods that show their texts: there even a single small word is one.
SHOWS = {
    "setText", "setToolTip", "setStatusTip", "setWhatsThis", "setWindowTitle", "setTitle", "setPlaceholderText",
    "setAccessibleName", "setAccessibleDescription", "setInformativeText", "setDetailedText", "setSpecialValueText",
    "setPrefix", "setSuffix", "setPlainText", "setHtml", "setMarkdown", "setHeaderLabels", "setLabelText",
    "setHorizontalHeaderLabels", "addAction", "addButton", "addItem", "addItems", "addMenu", "addTab", "addRow",
    "showMessage", "showText", "drawText", "say", "ask", "prompt", "show_words", "show_hints", "set_typed_hints",
    "show_tip", "show_label", "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QToolButton", "QAction", "QMenu",
    "QGroupBox", "QMessageBox", "text_label", "title_label", "KeyButton", "TabButton", "MenuButton", "ElidedLabel",
    "information", "question", "critical_box", "getText", "getOpenFileName", "getExistingDirectory",
}  # fmt: skip
LOOKS = {"tone", "weight", "name", "options"}  # arguments that are no text
# Names, which are the same in every language, and the names of keys, which `keycaps.key_words` translates.
NAMES = re.compile(
    r"Glyph Studio|Python|MNIST( sample)?( [\d,]+)?|Compact|Accurate|NN|CNN|Fusion|Inter|"
    r"English|Deutsch|"
    r"((Ctrl|Shift|Alt)\+)*(Enter|Esc|Tab|Space|Backspace|Del|Delete|Up|Down|Left|Right|Home|End|F\d+|[A-Z\d,←→↑↓])"
    r"([;,] .*)?"
)
MEASURES = {"stopwatch.py", "queue_stopwatch.py", "smoke.py", "display.py", "diagnostics.py"}  # told outside it
WORDS = re.compile(r"[A-Za-z]{2,}[.,:;!?]? [A-Za-z{]|^\W*[A-Z][a-z]+")  # two words, or one with a capital
WORD = re.compile(r"[A-Za-z]{2,}")


def name_of(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def texts(tree: ast.AST, doing: str = "") -> Iterator[tuple[ast.Constant, str]]:
    """Every string in code that is no documentation, annotation or exception, with the call it is given to."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Constant):
            if isinstance(node.value, str):
                yield node, doing
        elif isinstance(node, ast.Call):
            name = name_of(node.func)
            if name in OTHERS or name.endswith("Error"):
                continue
            yield from texts(node.func, doing)
            named = (keyword.value for keyword in node.keywords if keyword.arg not in LOOKS)
            for part in (*node.args, *named):
                yield from texts(ast.Tuple([part]), name if name != "format" else doing)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue  # documentation
        elif isinstance(node, (ast.Compare, ast.Subscript, ast.Match)) and not isinstance(tree, ast.Call):
            yield from texts(node, "") if isinstance(node, ast.Match) else ()
        elif isinstance(node, ast.arg) or (isinstance(node, ast.Assign) and name_of(node.targets[0]) == "CONTEXT"):
            continue
        elif isinstance(node, ast.AnnAssign):
            yield from texts(ast.Tuple([node.value]), doing) if node.value is not None else ()
        elif isinstance(node, ast.FunctionDef):
            for default in (*node.args.defaults, *node.args.kw_defaults):
                yield from texts(ast.Tuple([default])) if default is not None else ()
            yield from texts(ast.Module(node.body, []))
        else:
            yield from texts(node, doing)


def bare_texts(path: Path) -> list[str]:
    found = []
    for node, doing in texts(ast.parse(path.read_text(encoding="utf-8"))):
        text = str(node.value)
        if doing in TRANSLATES or any(NAMES.fullmatch(text.strip(ends)) for ends in (" ", " ,·")):
            continue
        if WORDS.search(text) or (doing in SHOWS and WORD.search(text)):
            found.append(f"{path.name}:{node.lineno}: {text!r}")
    return found


def test_that_no_text_of_the_window_stands_outside_tr() -> None:
    assert not [text for path in SOURCES if path.name not in MEASURES for text in bare_texts(path)]


@pytest.mark.parametrize(
    "code",
    [
        'label.setText("saved")',
        'label.setText(f"{n} drawings")',
        'label.setToolTip("Stop" if busy else tip)',
        'QPushButton("Close")',
        'self.failed.emit("This cannot be done.")',
        'WORDS = {"a": "Nothing to show"}',
    ],
)
def test_that_a_bare_text_is_found(code: str, tmp_path: Path) -> None:
    path = tmp_path / "widget.py"
    path.write_text(f'"""A module."""\n{code}\n', encoding="utf-8")
    assert bare_texts(path)


def test_that_lupdate_finds_every_text(tmp_path: Path) -> None:
    ts = tmp_path / "studio_de.ts"
    update(ts)
    known = {one.source for one in messages(ts)}
    lost = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or name_of(node.func) not in TRANSLATES or not node.args:
                continue
            text = node.args[0 if name_of(node.func) == "tr" else min(1, len(node.args) - 1)]
            assert not isinstance(text, ast.JoinedStr), f"{path.name}:{node.lineno}: no f-string can be translated"
            if isinstance(text, ast.Constant) and text.value not in known:
                lost.append(f"{path.name}:{node.lineno}: {text.value!r}")
    assert not lost


def test_that_a_plural_is_asked_of_a_widget() -> None:
    """lupdate knows `%n` only in `self.tr(text, "", n)`: elsewhere there would be one form for all numbers."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and name_of(node.func) in TRANSLATES:
                counted = any(isinstance(part, ast.Constant) and "%Ln" in str(part.value) for part in node.args)
                assert not counted or (name_of(node.func) == "tr" and len(node.args) == 3), f"{path.name}:{node.lineno}"

"""A page of help: Markdown, shown without a network. A link leads to another page, and nowhere else.

A page is read from the side that its own language is read from, whichever the window speaks: what is new is told in
English everywhere. Within Hebrew, commands, keys and shares keep the order that they have in English; the pages
themselves hold no marks of direction, which nobody who edits them would see.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale, QRegularExpression, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from studio.manual import Page
from studio.ui.parts import theme

LINE = 130.0  # per cent of the font's own height
BELOW = {0: 10.0, 1: 8.0, 2: 4.0}  # px below text and the headings of each level
ABOVE = {1: 0.0, 2: 20.0, 3: 12.0}  # px above headings
SIZES = {1: 22, 2: 16, 3: 13}  # px of headings
ITEM = 4.0  # px below an item of a list that others follow
PADDING = 6.0  # px in the cells of a table
FROM_THE_LEFT = re.compile(r"`[^`]+`|\b(?:Ctrl|Shift)\+(?:\w+|,)|\d[\d.,]* (?:%|[MG]B)")  # also where Hebrew is
TOGETHER = re.compile(r" (?=…|%|[MG]B\b)")  # no line ends here
ROW = re.compile(r"^\|(?P<cells>.*)\|$", re.MULTILINE)


class HelpBrowser(QTextBrowser):
    """`page_asked(str)`: a link to that page was followed."""

    page_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setTabChangesFocus(False)  # Tab walks through the links of a page, then leaves it
        self.document().setDocumentMargin(18)
        self.anchorClicked.connect(self._followed)
        self._page: Page | None = None

    def show_page(self, page: Page, word: str = "") -> None:
        """Show `page` from its top, or from where `word` stands first."""
        self._page = page
        self._write()
        self.setAccessibleName(page.title)
        if word:  # where it begins a word, as the search has it
            begun = QRegularExpression(rf"\b{QRegularExpression.escape(word)}")
            begun.setPatternOptions(
                QRegularExpression.PatternOption.CaseInsensitiveOption
                | QRegularExpression.PatternOption.UseUnicodePropertiesOption
            )
            if not self.find(begun):
                self.find(word)

    def show_again(self) -> None:
        """The same page in other colours."""
        if self._page is not None:
            self._write()

    def _write(self) -> None:
        assert self._page is not None
        document = self.document()
        direction = QLocale(self._page.language).textDirection()
        option = QTextOption()
        option.setTextDirection(direction)
        document.setDefaultTextOption(option)
        from_the_right = direction == Qt.LayoutDirection.RightToLeft
        text = _turned(self._page.text) if from_the_right else self._page.text
        document.setMarkdown(TOGETHER.sub("\N{NO-BREAK SPACE}", text))
        self._dress(document, from_the_right=from_the_right)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _dress(self, document: QTextDocument, *, from_the_right: bool) -> None:
        """Give the bare document measures and colours; a style sheet cannot reach what Markdown has made."""
        block = document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            table = cursor.currentTable()
            level = block.blockFormat().headingLevel()
            shape = QTextBlockFormat()
            shape.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if table is None:
                shape.setTopMargin(ABOVE.get(level, 0.0))
                among = block.textList()
                last = among is None or among.item(among.count() - 1) == block
                shape.setBottomMargin(BELOW.get(level, 4.0) if last else ITEM)
            cursor.mergeBlockFormat(shape)
            if level:
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                large = QTextCharFormat()
                large.setFont(theme.font(SIZES.get(level, theme.TEXT), QFont.Weight.DemiBold))
                cursor.mergeCharFormat(large)
            if table is not None:
                _rule(table, wide=from_the_right)
            block = block.next()

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:
        """Pages are text: nothing is fetched from anywhere."""
        return

    @Slot(QUrl)
    def _followed(self, link: QUrl) -> None:
        if not link.scheme() and link.path():
            self.page_asked.emit(link.path())


def _turned(text: str) -> str:
    """`text` to be read from the right: what is read from the left all the same is marked, tables begin at the right.

    Fonts have the mark; isolates come from another font, whose lines are higher. Qt's tables have no direction.
    """
    mark = "\N{LEFT-TO-RIGHT MARK}"
    marked = FROM_THE_LEFT.sub(rf"{mark}\g<0>{mark}", text)
    return ROW.sub(lambda row: "|" + "|".join(reversed(row["cells"].split("|"))) + "|", marked)


def _rule(table: QTextTable, *, wide: bool) -> None:
    """Thin lines and some room, as the tables of the window have; `wide`: both sides are as far out as the text's."""
    form = table.format()
    if wide:
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setBorderCollapse(True)
    form.setBorder(1)
    form.setBorderBrush(QColor(theme.colours().line))
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setCellPadding(PADDING)
    form.setTopMargin(4)
    form.setBottomMargin(12)
    table.setFormat(form)

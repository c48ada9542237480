"""What the clipboard holds, as rows of cells: the text of a spreadsheet, or the table of a web page or a letter."""

from html.parser import HTMLParser

from PySide6.QtCore import QMimeData

from kehu_desk.ui.edit_grid import cells_of

CELLS = frozenset({"td", "th"})


class _Table(HTMLParser):
    """The cells of all rows, tags and line breaks inside them taken as blanks."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._open = False

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
            self._open = False
        elif tag in CELLS:
            if not self.rows:
                self.rows.append([])
            self.rows[-1].append("")
            self._open = True
        elif self._open and self.rows and self.rows[-1]:
            self.rows[-1][-1] += " "

    def handle_endtag(self, tag: str) -> None:
        if tag in CELLS or tag == "tr":
            self._open = False

    def handle_data(self, data: str) -> None:
        if self._open:
            self.rows[-1][-1] += data


def pasted_cells(mime: QMimeData) -> list[list[str]]:
    """Rows of cells; a table in HTML counts only where the plain text has no tabs, as browsers give it."""
    text = mime.text()
    if "\t" not in text and mime.hasHtml() and "<tr" in mime.html().lower():
        table = _Table()
        table.feed(mime.html())
        rows = [[" ".join(cell.split()) for cell in row] for row in table.rows]
        return [row for row in rows if any(row)]
    return cells_of(text)

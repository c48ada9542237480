"""Rows for the clipboard: tab separated text and an HTML table beside it."""

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData

BREAKS = re.compile(r"[\t\r\n]+")
AS_TEXT = "mso-number-format:'\\@'"  # spreadsheets then keep long numbers and leading zeros


def tsv(rows: Sequence[Sequence[str]]) -> str:
    """Tab separated lines; tabs and line ends inside a cell become blanks."""
    return "\n".join("\t".join(BREAKS.sub(" ", cell) for cell in row) for row in rows)


def html(rows: Sequence[Sequence[str]]) -> str:
    """A table whose cells are text for spreadsheets."""
    lines = ("".join(f'<td style="{AS_TEXT}">{escape(cell)}</td>' for cell in row) for row in rows)
    return f'<html><head><meta charset="utf-8"></head><body><table>{"".join(f"<tr>{line}</tr>" for line in lines)}</table></body></html>'


def clip(rows: Sequence[Sequence[str]]) -> QMimeData:
    """Both forms, as the clipboard takes them."""
    made = QMimeData()
    made.setText(tsv(rows))
    made.setHtml(html(rows))
    return made

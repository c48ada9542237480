"""Tables on paper: columns share the measure, cells wrap, tall rows go on over the page, headers repeat."""

import re
from collections.abc import Sequence

from kehu_desk.dossier.paper.flow import ACCENT, BOTTOM, INK, LEFT, MEASURE, RIGHT, TOP, Box, Flow, Rule, Shade
from kehu_desk.dossier.paper.lines import wrap
from kehu_desk.dossier.paper.values import Grid
from kehu_desk.drawing.fonts import Faces

PAD = 4.0
MANY_COLUMNS = 8
MOST_HEADER_LINES = 12
FIGURE = re.compile(r"|[—–-]|[¥￥+\-−–]?(0|[1-9]\d{0,2}([,，]\d{3})+|[1-9]\d{0,8})(\.\d+)?\s?(元|[%‰])?")
"""A quantity; 007 and 13912345678 are numbers of something, and stay flush left."""

Lines = Sequence[Sequence[str]]


class Columns:
    """The columns of one grid: places, size of type, and which of them hold figures."""

    def __init__(self, faces: Faces, grid: Grid) -> None:
        """Measure the grid and share the measure among its columns."""
        self.faces = faces
        self.size = 8.5 if len(grid.headers) < MANY_COLUMNS else 7.0
        self.leading = self.size * 1.5
        self.figures = [_figures([row[at] for row in grid.rows]) for at in range(len(grid.headers))]
        naturals = [self._natural(header, [row[at] for row in grid.rows]) for at, header in enumerate(grid.headers)]
        self.widths = share(naturals, MEASURE)

    def _natural(self, header: str, cells: Sequence[str]) -> float:
        width = self.faces.width
        texts = (self.faces.drawable(line) for cell in cells for line in cell.split("\n"))
        widest = max((width(text, self.size) for text in texts), default=0.0)
        return max(widest, width(self.faces.drawable(header.replace("\n", " ")), self.size, True)) + 2 * PAD + 0.1

    def wrapped(self, cells: Sequence[str], bold: bool = False) -> Lines:
        """The lines of each cell of one row."""
        pairs = zip(cells, self.widths, strict=True)
        return [wrap(self.faces, cell, width - 2 * PAD, self.size, bold) for cell, width in pairs]

    def height(self, lines: Lines) -> float:
        """Height of a row with these lines."""
        return max(map(len, lines)) * self.leading + PAD

    def draw(self, flow: Flow, lines: Lines, bold: bool = False, shade: Shade = INK) -> None:
        """Write one row at the cursor and move below it; there must be room."""
        x = LEFT
        for cell, width, figure in zip(lines, self.widths, self.figures, strict=True):
            for at, line in enumerate(cell):
                drop = PAD / 2 + at * self.leading + self.leading * 0.5 + self.size * 0.36
                if figure:
                    flow.flush_right(x + width - PAD, drop, line, self.size, bold, shade)
                else:
                    flow.words(x + PAD, drop, line, self.size, bold, shade)
            x += width
        flow.y -= self.height(lines)
        flow.rule()


def share(naturals: Sequence[float], total: float) -> list[float]:
    """Widths that fill ``total``: narrow columns get what they ask for, the wide ones share the rest alike.

    What is left over goes by the square of the width, so that short columns stay short.
    """
    widths, spare = [0.0] * len(naturals), total
    for done, at in enumerate(sorted(range(len(naturals)), key=naturals.__getitem__)):
        widths[at] = min(naturals[at], spare / (len(naturals) - done))
        spare -= widths[at]
    squares = sum(width * width for width in widths)
    return [width + spare * width * width / squares for width in widths]


def lay_grid(flow: Flow, grid: Grid) -> None:
    """The whole table from the cursor on."""
    columns = Columns(flow.faces, grid)
    header = [cell[:MOST_HEADER_LINES] for cell in columns.wrapped(grid.headers, bold=True)]
    flow.need(columns.height(header) + 2 * columns.leading)
    _lay_header(flow, columns, header)
    for row in grid.rows:
        _lay_row(flow, columns, header, columns.wrapped(row))


def _lay_header(flow: Flow, columns: Columns, header: Lines) -> None:
    height = columns.height(header)
    flow.page.boxes.append(Box(LEFT, flow.y - height, MEASURE, height))
    flow.page.rules.append(Rule(LEFT, flow.y, RIGHT, flow.y, 0.6, ACCENT))
    columns.draw(flow, header, bold=True, shade=ACCENT)


def _lay_row(flow: Flow, columns: Columns, header: Lines, lines: Lines) -> None:
    """A row stays whole when a page can hold it; a taller one is cut between lines."""
    whole = columns.height(lines) <= TOP - BOTTOM - columns.height(header)
    while columns.height(lines) > flow.room:
        fits = int((flow.room - PAD) / columns.leading)
        if not whole and fits > 0:
            columns.draw(flow, [cell[:fits] for cell in lines])
            lines = [cell[fits:] for cell in lines]
        flow.turn()
        _lay_header(flow, columns, header)
    columns.draw(flow, lines)


def _figures(cells: Sequence[str]) -> bool:
    return any(cell[-1:].isdigit() or cell.endswith(("%", "‰", "元")) for cell in cells) and all(map(FIGURE.fullmatch, cells))

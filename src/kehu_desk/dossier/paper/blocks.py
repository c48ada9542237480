"""How each kind of block stands on the page."""

from collections.abc import Sequence

from kehu_desk.dossier.paper.flow import ACCENT, BOTTOM, GREY, LEFT, MEASURE, RIGHT, TOP, Flow, Picture
from kehu_desk.dossier.paper.grid import lay_grid
from kehu_desk.dossier.paper.labels import NOTHING
from kehu_desk.dossier.paper.lines import wrap
from kehu_desk.dossier.paper.values import Block, Chart, Drawn, Fact, Facts, Grid, Text

SIZE, LEADING = 9.5, 16.0
LABEL, GUTTER = 84.0, 14.0
HALF = (MEASURE - GUTTER) / 2


def lay(flow: Flow, block: Block) -> None:
    """A block with its title, and white space above it."""
    flow.gap(10)
    if block.title:
        flow.need(30 + _least(block))
        flow.paragraph(block.title, 10.5, 19, bold=True, shade=ACCENT)
    match block:
        case Facts():
            lay_facts(flow, block.rows)
        case Grid(rows=()) | Text(text=""):
            flow.paragraph(NOTHING, SIZE, LEADING, shade=GREY)
        case Grid():
            lay_grid(flow, block)
        case Text():
            flow.paragraph(block.text, SIZE, LEADING)
        case Chart():
            lay_chart(flow, block)


def _least(block: Block) -> float:
    """Height of what must stand on one page with the title."""
    return _scale(block.drawing) * block.drawing.height if isinstance(block, Chart) else 40.0


def lay_facts(flow: Flow, rows: Sequence[Fact]) -> None:
    """Labels and values: two pairs beside each other where both are short, with a hairline below each row."""
    waiting: Fact | None = None
    for row in rows:
        if not _is_short(flow, row):
            _lay_pair(flow, waiting)
            waiting = None
            _lay_wide(flow, row)
        elif waiting is None:
            waiting = row
        else:
            _lay_pair(flow, waiting, row)
            waiting = None
    _lay_pair(flow, waiting)


def _is_short(flow: Flow, row: Fact) -> bool:
    label, value = flow.faces.drawable(row.label), flow.faces.drawable(row.value)
    fits = flow.faces.width(label, SIZE) <= LABEL - 6 and flow.faces.width(value, SIZE) <= HALF - LABEL
    return fits and "\n" not in row.label + row.value


def _lay_pair(flow: Flow, *pair: Fact | None) -> None:
    if pair[0] is None:
        return
    flow.need(LEADING)
    for x, row in zip((LEFT, LEFT + HALF + GUTTER), pair, strict=False):
        if row is not None:
            flow.words(x, 11.4, flow.faces.drawable(row.label), SIZE, shade=GREY)
            flow.words(x + LABEL, 11.4, flow.faces.drawable(row.value), SIZE)
    flow.y -= LEADING
    flow.rule()


def _lay_wide(flow: Flow, row: Fact) -> None:
    labels = wrap(flow.faces, row.label, LABEL - 6, SIZE)
    values = wrap(flow.faces, row.value, MEASURE - LABEL, SIZE)
    for at in range(max(len(labels), len(values))):
        flow.need(LEADING)
        if at < len(labels):
            flow.words(LEFT, 11.4, labels[at], SIZE, shade=GREY)
        if at < len(values):
            flow.words(LEFT + LABEL, 11.4, values[at], SIZE)
        flow.y -= LEADING
    flow.rule()


def _scale(drawing: Drawn) -> float:
    return min(1.0, MEASURE / drawing.width, (TOP - BOTTOM - 40) / drawing.height)


def lay_chart(flow: Flow, chart: Chart) -> None:
    """The drawing in the middle of the measure, on one page."""
    scale = _scale(chart.drawing)
    width, height = chart.drawing.width * scale, chart.drawing.height * scale
    flow.need(height)
    flow.y -= height
    flow.page.pictures.append(Picture((LEFT + RIGHT - width) / 2, flow.y, scale, chart.drawing))

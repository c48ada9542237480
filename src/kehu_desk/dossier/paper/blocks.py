"""How each kind of block stands on the page."""

from collections.abc import Sequence

from kehu_desk.dossier.paper.flow import ACCENT, BOTTOM, GREY, LEFT, MEASURE, RIGHT, TOP, Flow, Picture, Rule
from kehu_desk.dossier.paper.grid import lay_grid
from kehu_desk.dossier.paper.labels import NOTHING
from kehu_desk.dossier.paper.lines import wrap
from kehu_desk.dossier.paper.values import Block, Chart, Drawn, Fact, Facts, Grid, Slip, Text

SIZE, LEADING = 9.5, 16.0
LABEL, GUTTER = 84.0, 14.0
HALF = (MEASURE - GUTTER) / 2
STAMP = 104.0
MARK, RAISED = 6.5, 3.4  # of the letter that names a source
DASH, SPACE = 5.0, 4.0


def lay(flow: Flow, block: Block) -> None:
    """A block with its title, and white space above it."""
    flow.gap(10)
    if block.title:
        flow.need(30 + _least(block))
        if isinstance(block, Slip):
            _dashes(flow)
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
        case Slip():
            lay_slip(flow, block)


def _least(block: Block) -> float:
    """Height of what must stand on one page with the title."""
    if isinstance(block, Slip):
        return STAMP + 90
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
    fits = flow.faces.width(label, SIZE) <= LABEL - (12 if row.mark else 6) and flow.faces.width(value, SIZE) <= HALF - LABEL
    return fits and "\n" not in row.label + row.value


def _lay_pair(flow: Flow, *pair: Fact | None) -> None:
    if pair[0] is None:
        return
    flow.need(LEADING)
    for x, row in zip((LEFT, LEFT + HALF + GUTTER), pair, strict=False):
        if row is not None:
            label = flow.faces.drawable(row.label)
            flow.words(x, 11.4, label, SIZE, shade=GREY)
            _lay_mark(flow, x, label, row.mark)
            flow.words(x + LABEL, 11.4, flow.faces.drawable(row.value), SIZE)
    flow.y -= LEADING
    flow.rule()


def _lay_wide(flow: Flow, row: Fact) -> None:
    labels = wrap(flow.faces, row.label, LABEL - (12 if row.mark else 6), SIZE)
    values = wrap(flow.faces, row.value, MEASURE - LABEL, SIZE)
    for at in range(max(len(labels), len(values))):
        flow.need(LEADING)
        if at < len(labels):
            flow.words(LEFT, 11.4, labels[at], SIZE, shade=GREY)
            _lay_mark(flow, LEFT, labels[at], row.mark if at + 1 == len(labels) else "")
        if at < len(values):
            flow.words(LEFT + LABEL, 11.4, values[at], SIZE)
        flow.y -= LEADING
    flow.rule()


def _lay_mark(flow: Flow, x: float, label: str, mark: str) -> None:
    """A small letter, raised, right behind the label."""
    if mark:
        flow.words(x + flow.faces.width(label, SIZE) + 1, 11.4 - RAISED, mark, MARK, shade=ACCENT)


def _scale(drawing: Drawn) -> float:
    return min(1.0, MEASURE / drawing.width, (TOP - BOTTOM - 40) / drawing.height)


def lay_chart(flow: Flow, chart: Chart) -> None:
    """The drawing in the middle of the measure, on one page."""
    scale = _scale(chart.drawing)
    width, height = chart.drawing.width * scale, chart.drawing.height * scale
    flow.need(height)
    flow.y -= height
    flow.page.pictures.append(Picture((LEFT + RIGHT - width) / 2, flow.y, scale, chart.drawing))


def lay_slip(flow: Flow, slip: Slip) -> None:
    """Words, then a frame for each stamp, beside each other and on one page."""
    if slip.text:
        flow.paragraph(slip.text, SIZE, LEADING + 2)
    flow.gap(8)
    flow.need(STAMP)
    width = (MEASURE - GUTTER * (len(slip.stamps) - 1)) / len(slip.stamps)
    top, low = flow.y, flow.y - STAMP + 12
    for at, name in enumerate(slip.stamps):
        left = LEFT + at * (width + GUTTER)
        right = left + width
        sides = ((left, top, right, top), (left, low, right, low), (left, low, left, top), (right, low, right, top))
        flow.page.rules += [Rule(*side, 0.6, GREY) for side in sides]
        flow.words(left + 6, 15, flow.faces.drawable(name), SIZE, shade=GREY)
    flow.y = low - 4


def _dashes(flow: Flow) -> None:
    """A line to cut along."""
    x = LEFT
    while x < RIGHT:
        flow.page.rules.append(Rule(x, flow.y, min(x + DASH, RIGHT), flow.y, 0.5, GREY))
        x += DASH + SPACE
    flow.y -= 8

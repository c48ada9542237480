"""【构成图】 of a report, for screen and paper: words are fetched at once, the drawing is made wherever it is called for."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from kehu_desk.compositions.rules.report import OTHERS, Report, View
from kehu_desk.compositions.words import line_name, value_text

if TYPE_CHECKING:
    from kehu_desk.drawing.tone import Tone


def drawable(report: Report | None) -> bool:
    """Whether there is anything to draw: a chart without a bar says nothing."""
    return report is not None and any(line.net_fen or line.apart_bp for line in report.lines)


def drawn(report: Report) -> Callable[["Tone", tuple[float, float]], Any]:
    """The picture of a report, made on a worker: what it needs is imported there. Words are fetched here, on the thread of the window."""
    others = value_text("", OTHERS)
    held = QCoreApplication.translate("CompositionPage", "held back")
    wan, points = QCoreApplication.translate("CompositionPage", "10,000 yuan"), QCoreApplication.translate("CompositionPage", "points")
    names = [line_name(report, line) for line in report.lines]
    pairs = [
        [value_text(dimension, value) for dimension, value in zip(report.by, line.key, strict=False)] for line in report.lines
    ]  # fmt: skip
    return partial(_draw, report, names, pairs, {"others": others, "held": held, "wan": wan, "points": points})


def _draw(report: Report, names: list[str], pairs: list[list[str]], said: dict[str, str], tone: "Tone", size: tuple[float, float]) -> Any:
    from kehu_desk.compositions import drawing

    lines = report.lines
    if report.asked.view is View.MATRIX and all(len(pair) == 2 for pair in pairs):
        cells = [
            drawing.Cell(pair[0], pair[1], None if line.held or line.share_bp is None else line.share_bp / 100)
            for pair, line in zip(pairs, lines, strict=True)
        ]  # fmt: skip
        return drawing.map_of(cells, said["held"], tone, size)
    if report.asked.view is View.CUSTOMER:
        marks = [
            drawing.Mark(name, None if line.apart_bp is None else line.apart_bp / 100) for name, line in zip(names, lines, strict=True)
        ]
        return drawing.deviations_of(marks, tone, size, said["points"])
    money = [
        drawing.Mark(name, None if line.net_fen is None else line.net_fen / drawing.FEN_PER_WAN)
        for name, line in zip(names, lines, strict=True)
    ]
    picture = drawing.pareto_of if report.asked.view is View.PARETO else drawing.columns_of
    return picture(money, said["others"], tone, size, said["wan"])

"""The view 【信息中心】: sources by channel and month, and the shares of the last year."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kehu_desk.intelligence.queries import Figures, Line, Share, months_of
from kehu_desk.intelligence.service.reading import figures
from kehu_desk.intelligence.words import channel_name, explain_all
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import plain
from kehu_desk.ui import look
from kehu_desk.ui.cells import Row
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.latest import Latest
from kehu_desk.ui.picture import Picture
from kehu_desk.ui.table_view import TableView
from kehu_desk.ui.window_model import Source, WindowModel

MONTHS: Final = 12
MONTH: Final = 58  # pixels


class FiguresView(QWidget):
    """Read on a worker; a number that covers too few customers and not only one's own is not told (B-017)."""

    def __init__(self, desk: Desk, today: date, parent: QWidget | None = None) -> None:
        """today: the office's day. Nothing is read before refresh."""
        super().__init__(parent)
        self._desk, self._months = desk, months_of(today)
        self.figures: Figures | None = None
        self.setAccessibleName(self.tr("Information centre"))
        self.shares, self.hint, self.chart = QLabel(), QLabel(), Picture(self.tr("Sources by channel"))
        self.model = WindowModel(self._source(), self)
        self.view = TableView(self.tr("Sources by channel and month"), self.model, memory=desk.memory, key="intelligence/figures")
        self._reading = Latest(self, self._show, self._refuse)
        self._lay_out()

    def _lay_out(self) -> None:
        for label in (self.shares, self.hint):
            label.setWordWrap(True)
        self.shares.setAccessibleName(self.tr("Shares of the last year"))
        self.hint.setObjectName("muted")
        self.hint.setText(
            self.tr("“…” covers fewer than three customers, not all of them yours to see (B-017); totals are of what is told.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.GAP, 0, 0)
        layout.setSpacing(look.GAP)
        layout.addWidget(self.shares)
        layout.addWidget(self.view, 3)
        layout.addWidget(self.hint)
        layout.addWidget(self.chart, 2)

    def refresh(self) -> None:
        """Read anew."""
        door, caller = self._desk.door, self._desk.caller
        self._reading.ask(lambda: figures(door, caller))

    @property
    def busy(self) -> bool:
        """Whether figures are being read."""
        return self._reading.busy

    def _refuse(self, refused: Refused) -> None:
        self.shares.setText("\n".join(explain_all(refused)))

    def _show(self, found: Figures) -> None:
        self.figures = found
        self.model.show_source(self._source())
        proved = self.tr("Corroborated within {days} days: {share}").format(days=found.proved_days, share=share_text(found.proved))
        indirect = self.tr("Obtained otherwise than face to face: {share}").format(share=share_text(found.indirect))
        self.shares.setText(f"{proved}    {indirect}")
        rows = [(channel_name(line.channel), line.total) for line in found.lines if line.total]
        self.chart.show_drawing(partial(_bars, rows) if rows else None, "; ".join(f"{name} {count}" for name, count in rows))
        self.chart.setVisible(bool(rows))

    def _source(self) -> Source:
        months = self.figures.months if self.figures else self._months
        lines = {line.channel: line for line in self.figures.lines} if self.figures else {}
        heads = [QCoreApplication.translate("FiguresView", "Channel"), *(f"{year}-{month:02}" for year, month in months)]
        total = QCoreApplication.translate("FiguresView", "Total")
        return Source(
            titles=[*heads, total], keys=("channel", *(f"month{at}" for at in range(len(months))), "total"),
            widths=(96, *(MONTH,) * len(months), MONTH), right=frozenset(range(1, len(months) + 2)), elastic={0: 80},
            ids=lambda: list(lines), rows=lambda wanted: [_cells(lines[str(each)]) for each in wanted if each in lines],
        )  # fmt: skip


def _bars(rows: Sequence[tuple[str, int]], tone: Any, size: tuple[float, float]) -> Any:
    """On a worker: fetching what draws takes a while."""
    from kehu_desk.drawing.charts import Bar, bars

    return bars([Bar(name, count) for name, count in rows], tone, size)


def _cells(line: Line) -> Row:
    """Nothing for zero: a table of many zeros hides what matters."""
    counts = ("…" if count is None else str(count or "") for count in line.counts)
    return (line.channel, channel_name(line.channel), *counts, str(line.total or ""))


def share_text(share: Share) -> str:
    """66.67 % (2 of 3), or why there is none."""
    if not share.told:
        return QCoreApplication.translate("FiguresView", "not told (B-017)")
    if share.bp is None:
        return QCoreApplication.translate("FiguresView", "nothing yet")
    text = QCoreApplication.translate("FiguresView", "{share} % ({part} of {whole})")
    return text.format(share=plain(share.bp, 2, 0), part=share.part, whole=share.whole)

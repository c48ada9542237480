"""How a limit was made: every input, weight and step, as a small sheet of figures."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from kehu_desk.credit.words import part_name, points_text, record_name
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.ui import look

RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
NONE: Final = "–"


class Figures(QWidget):
    """The parts of the score in a grid, and below them the way from turnover to limit, line by line."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """name: the accessible name."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._inputs: Mapping[str, Any] = {}
        self._sheet = QWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._sheet)

    def show_inputs(self, inputs: Mapping[str, Any]) -> None:
        """inputs: as kept with a proposal; an empty mapping clears the sheet."""
        self._inputs = inputs
        self._layout.removeWidget(self._sheet)
        self._sheet.deleteLater()
        self._sheet = _sheet(inputs) if "points" in inputs else QWidget()
        self._layout.addWidget(self._sheet)

    def text(self) -> str:
        """Everything as plain lines."""
        lines = [*score_rows(self._inputs), *((title, text) for title, text, _is_sum in limit_rows(self._inputs))]
        return "\n".join("  ".join(cells) for cells in lines)


def _sheet(inputs: Mapping[str, Any]) -> QWidget:
    sheet = QWidget()
    grid = QGridLayout(sheet)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(look.GAP)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    place = 0
    for row, cells in enumerate(score_rows(inputs)):
        for column, text in enumerate(cells):
            grid.addWidget(_label(text, muted=row == 0), place, column, RIGHT if column > 1 else LEFT)
        place += 1
    for title, text, is_sum in limit_rows(inputs):
        grid.addWidget(_label(title, bold=is_sum), place, 0, 1, 2, LEFT)
        grid.addWidget(_label(text, bold=is_sum), place, 2, 1, 2, RIGHT)
        place += 1
    grid.setRowStretch(place, 1)
    return sheet


def _label(text: str, *, muted: bool = False, bold: bool = False) -> QLabel:
    label = QLabel(text)
    if bold:
        letters = label.font()
        letters.setBold(True)
        label.setFont(letters)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if muted:
        label.setObjectName("muted")
    return label


def score_rows(inputs: Mapping[str, Any]) -> list[tuple[str, str, str, str]]:
    """Part, what it rests on, weight, points; titles first."""
    if "points" not in inputs:
        return []
    rests = {
        "punctuality": _share(inputs.get("on_time_bp")), "overdue": _days(inputs.get("worst_days")), "years": _days(inputs["trading_days"]),
        "funds": _funds(inputs), "record": record_name(inputs["record"]),
    }  # fmt: skip
    title = (
        QCoreApplication.translate("CreditFigures", "Score"), QCoreApplication.translate("CreditFigures", "Rests on"),
        QCoreApplication.translate("CreditFigures", "Weight"), QCoreApplication.translate("CreditFigures", "Points"),
    )  # fmt: skip
    withheld = QCoreApplication.translate("CreditFigures", "withheld")
    rows = [
        (part_name(part), rests[part], str(weight), points_text(inputs["points"][part]) if part in inputs["points"] else withheld)
        for part, weight in inputs["weights"].items()
    ]
    return [title, *rows]


def _share(bp: int | None) -> str:
    return NONE if bp is None else f"{plain(bp, 2, 0)} %"


def _days(days: int | None) -> str:
    return NONE if days is None else QCoreApplication.translate("CreditFigures", "{days} days").format(days=days)


def _funds(inputs: Mapping[str, Any]) -> str:
    if "net_assets_fen" not in inputs:
        return QCoreApplication.translate("CreditFigures", "withheld")
    if inputs["net_assets_fen"] is None:
        return QCoreApplication.translate("CreditFigures", "not known")
    text = QCoreApplication.translate("CreditFigures", "{funds} to {asked} asked")
    return text.format(funds=yuan(inputs["net_assets_fen"]), asked=yuan(inputs["asked_fen"]))


def limit_rows(inputs: Mapping[str, Any]) -> list[tuple[str, str, bool]]:
    """From the score to the limit, each step with its figure; True for what the steps lead to."""
    if "points" not in inputs:
        return []
    earned, grade = inputs["earned"], inputs["grade"]
    held = QCoreApplication.translate("CreditFigures", "{grade} (earned {earned})").format(grade=grade, earned=earned)
    secured = QCoreApplication.translate("CreditFigures", "Secured part, {share} % of valid guarantees")
    steps = [
        (QCoreApplication.translate("CreditFigures", "Score, out of 100"), points_text(inputs["score_bp"]), True),
        (QCoreApplication.translate("CreditFigures", "Grade"), grade if earned == grade else held, True),
        (*_average(inputs), False),
        (_turnover_title(inputs), yuan(inputs["turnover_fen"]), False),
        *_capped(inputs),
        (QCoreApplication.translate("CreditFigures", "Unsecured part"), yuan(inputs["unsecured_fen"]), False),
        (secured.format(share=inputs["secured_share"]), yuan(inputs["secured_fen"]), False),
        (QCoreApplication.translate("CreditFigures", "Limit, down to whole thousands"), yuan(inputs["limit_fen"]), True),
    ]
    return [*steps, *_remarks(inputs)]


def _capped(inputs: Mapping[str, Any]) -> list[tuple[str, str, bool]]:
    if inputs.get("net_cap_fen") is None:
        return []
    text = QCoreApplication.translate("CreditFigures", "At most {share} % of own funds").format(share=inputs["share_cap"])
    return [(text, yuan(inputs["net_cap_fen"]), False)]


def _average(inputs: Mapping[str, Any]) -> tuple[str, str]:
    months = len(inputs["month_nets"])
    title = QCoreApplication.translate("CreditFigures", "Average month of {count} months with sales").format(count=months)
    if inputs["is_new"] or not months:
        title = QCoreApplication.translate("CreditFigures", "Average month by the agreed plan")
    return title, yuan(inputs["average_fen"])


def _turnover_title(inputs: Mapping[str, Any]) -> str:
    text = QCoreApplication.translate("CreditFigures", "× {days} days / 30 × {factor} %")
    text = text.format(days=inputs["credit_days"], factor=inputs["factor"])
    if (percent := inputs.get("service_percent", 100)) == 100:
        return text
    return QCoreApplication.translate("CreditFigures", "{steps} × {percent} % (customer grade {grade})").format(
        steps=text, percent=percent, grade=inputs["value_grade"]
    )


def _remarks(inputs: Mapping[str, Any]) -> Sequence[tuple[str, str, bool]]:
    if inputs["is_new"] and not inputs["secured_fen"]:
        return [(QCoreApplication.translate("CreditFigures", "New customers without a guarantee pay at once"), "", False)]
    return []

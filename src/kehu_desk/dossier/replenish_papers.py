"""要货计划 of one customer, on paper and as a workbook: what stands open, with what it was worked out from.

Source: business.md §17, B-117a. It may go to the customer: what credit says is on neither.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives import queries as archives
from kehu_desk.door.change import About, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.dossier import cells, labels
from kehu_desk.dossier.paper.book import quiet
from kehu_desk.dossier.paper.press import Step
from kehu_desk.dossier.paper.values import Daily, Grid
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.money import plain
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of
from kehu_desk.replenishment.queries import Picked, ProposalRow, proposals
from kehu_desk.replenishment.queries.view import ProposalView, proposal_view
from kehu_desk.replenishment.rules.reckoning import CREDIT
from kehu_desk.replenishment.rules.states import LIVE, STATES
from kehu_desk.replenishment.rules.telling import levels_in

SECTION: Final = "STK"
PREFIX: Final = "YB"
MOST: Final = 2000
TITLE: Final = "要货计划"
HEADERS: Final = ("单号", "商品", "库存位置", "安全库存", "要货点", "目标库存", "要货数量", "单位", "要求到货", "状态", "备注")
STATE_NAMES: Final = {"proposed": "待处理", "adjusted": "已调整", "submitted": "待确认", "confirmed": "已确认", "shipped": "已发货"}
FLAG_NAMES: Final = {
    "old_count": "基于过期盘存", "short_history": "历史不足", "intermittent": "间歇需求", "no_demand": "无需求", "shelf_life": "保质期所限",
    "supply": "货源所限", "under_least": "低于起订量",
}  # fmt: skip
HOW: Final = (
    "要货点 s = 日均销量 ×(提前期 + 检查间隔)+ 安全库存;目标库存 S = s + 日均销量 × 覆盖天数。",
    "库存位置降到要货点时补到目标库存,按整包装取整。",
    "安全库存(统计法)= z·√(P·σ_d² + d̄²·σ_L²),σ_d 为样本标准差(除以 n − 1)换算到日;历史不足或间歇需求时为日均销量 × 安全天数。",
)
SIGNED: Final = ("客户确认(盖章)", "我方经办")
NUMBERS: Final = frozenset(range(2, 7))


class Sheet(NamedTuple):
    """What stands on it: rows of words under HEADERS."""

    customer: str
    rows: tuple[tuple[str, ...], ...]
    made_by: str
    made_at: str


def proposals_paper(door: Door, caller: Caller, customer: UUID, step: Step = quiet) -> bytes:
    """The open proposals of a customer as PDF. Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_LEVEL, E_NOTHING_OPEN where there are none."""
    number = _entered(door, caller, customer, "pdf")
    daily = paper_of(door, caller, customer, number)
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(daily, step).pdf


def proposals_sheet(door: Door, caller: Caller, customer: UUID, path: Path) -> int:
    """The same as a workbook; gives the number of its rows. Raises Refused as proposals_paper does, and E_FILE_WRITE."""
    number = _entered(door, caller, customer, "xlsx")
    sheet = sheet_of(door, caller, customer)
    _write(path, sheet, number)
    return len(sheet.rows)


def _entered(door: Door, caller: Caller, customer: UUID, how: str) -> str:
    """The entry stands before the first byte; gives the number of the paper."""
    with door.change(caller, Action.PRINT_DAILY, About(customer, SECTION, subject=f"proposals {how}")) as deed:
        deed.require(Action.PRINT_DAILY, customer, SECTION)
        deed.require(Action.VIEW, customer, SECTION)
        if not _open(deed.session, deed.actor, customer):
            raise Refused(no("E_NOTHING_OPEN"))
        number = next_number(deed.session, PREFIX, deed.actor.today.year)
        deed.name(subject=f"proposals {how} {number}")
        return number


def paper_of(door: Door, caller: Caller, customer: UUID, number: str) -> Daily:
    """The words of the paper."""
    sheet = sheet_of(door, caller, customer)
    above = (labels.dear(sheet.customer), *HOW)
    return Daily(TITLE, number, above, (Grid(HEADERS, sheet.rows),), SIGNED, sheet.made_by, sheet.made_at)


def sheet_of(door: Door, caller: Caller, customer: UUID) -> Sheet:
    """Read with its entry first."""
    with door.view(caller, customer, SECTION) as (session, actor):
        rows = sorted(_open(session, actor, customer), key=lambda row: row.no)
        lines = tuple(_line(proposal_view(session, actor, row.id)) for row in rows)
        made = f"{actor.name}（{actor.staff_no}）", cells.zoned(actor.now, settings_of(session).zone)
        return Sheet(archives.card(session, actor, customer).name, lines, *made)


def _open(session: Session, actor: Actor, customer: UUID) -> list[ProposalRow]:
    states = tuple(state for state in STATES if state in LIVE)
    return proposals(session, actor, None, MOST, Picked(states, customer=customer))


def _line(view: ProposalView) -> tuple[str, ...]:
    row, levels = view.row, levels_in(view.inputs)
    assert levels is not None
    figures = (view.inputs["position3"], levels.safety3, levels.reorder3, levels.target3, row.qty3)
    flags = "、".join(FLAG_NAMES[flag] for flag in row.flags if flag != CREDIT)
    wanted = row.wanted_on.isoformat() if row.wanted_on else ""
    return (row.no, row.product, *(plain(each, 3, 0) for each in figures), row.unit, wanted, STATE_NAMES[row.state], flags)


def _write(path: Path, sheet: Sheet, number: str) -> None:
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    try:
        with Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}) as book:
            page = book.add_worksheet(TITLE)
            formats = {name: book.add_format(facts) for name, facts in _FORMATS.items()}
            page.write_string(0, 0, f"{TITLE}  {sheet.customer}", formats["bold"])
            page.write_row(1, 0, HEADERS, formats["bold"])
            for at, row in enumerate(sheet.rows, 2):
                _write_row(page, at, row, formats)
            page.write_string(len(sheet.rows) + 3, 0, f"{number}  {sheet.made_by}  {sheet.made_at}", formats["text"])
            page.set_column(0, len(HEADERS) - 1, 14)
            page.set_column(1, 1, 28)
            page.set_footer(f"&L{number}  {sheet.made_by.replace('&', '&&')}  {sheet.made_at}&R&P / &N")
            page.freeze_panes(2, 2)
    except (XlsxWriterException, OSError) as error:
        raise Refused(no("E_FILE_WRITE", name=path.name)) from error


_FORMATS: Final[dict[str, dict[str, Any]]] = {"bold": {"bold": True}, "text": {"num_format": "@"}, "number": {"num_format": "#,##0.###"}}


def _write_row(page: Any, at: int, row: Sequence[str], formats: dict[str, Any]) -> None:
    for column, cell in enumerate(row):
        if column in NUMBERS:
            page.write_number(at, column, float(cell.replace(",", "")), formats["number"])
        else:
            page.write_string(at, column, cell, formats["text"])

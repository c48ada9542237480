"""返利结算单 of one run, on paper; all customers of a programme and period, on paper and as a workbook.

Source: business.md §16, B-117a.
"""

from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.dossier import cells, labels
from kehu_desk.dossier.paper.book import quiet
from kehu_desk.dossier.paper.press import Step
from kehu_desk.dossier.paper.values import Block, Chart, Daily, Fact, Facts, Grid
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.kernel.rmb import capitals
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.rebates.drawing import Labels, staircase
from kehu_desk.rebates.queries.listing import PickedRuns, RunRow, RunView, run_rows
from kehu_desk.rebates.rules import codes as c
from kehu_desk.rebates.rules.gates import ENDLESS, SHARES, GateResult
from kehu_desk.rebates.rules.programs import Terms
from kehu_desk.rebates.rules.tiers import Tier
from kehu_desk.rebates.service.reading import run as read_run

SECTION: Final = "POL"
PREFIX: Final = "FJ"
MOST: Final = 5000
MAKERS: Final = (Action.PRINT_DAILY, Action.RUN_REBATE, Action.CHECK_REBATE, Action.APPROVE_REBATE)
OFFICES: Final = (Action.RUN_REBATE, Action.APPROVE_REBATE)
TITLE: Final = "返利结算单"
ALL: Final = "返利结算汇总表"
BASES: Final = {c.SELL_IN: "进货额", c.SELL_THROUGH: "分销额", c.RECEIPTS: "回款额"}
QUANTITIES: Final = {c.SELL_IN: "进货量", c.SELL_THROUGH: "分销量"}
MODES: Final = {c.WHOLE: "全额累进", c.MARGINAL: "超额累进", c.GROWTH: "增长", c.FIXED: "定额", c.PER_UNIT: "按量"}
PAYOUTS: Final = {"credit_note": "贷记", "goods": "货物", "cash": "转账", "offset": "冲抵货款"}
STATES: Final = {
    "calculated": "待复核",
    "checked": "待批准",
    "approved": "待支付",
    "paid": "已支付",
    "sent_back": "已退回",
    "reversed": "已冲销",
}
GATES: Final = {
    c.ON_TIME: "按期付款", c.NO_STRAY: "窜货(笔)", c.STOCK_DAYS: "可销天数", c.SELL_OUT: "分销比例", c.REPORTED: "上报月份",
}  # fmt: skip
STEPS: Final = {"calculated": "计算", "checked": "复核", "approved": "批准", "paid": "支付"}
SIGNED: Final = ("客户确认(盖章)", "我方财务(盖章)")
PICTURE: Final = (460.0, 128.0)
TIER_HEADS: Final = ("档", "起点(含)", "返利")
GATE_HEADS: Final = ("条件", "要求", "实际", "结果")
HAND_HEADS: Final = ("步骤", "经办", "时间")
HEADERS: Final = ("单号", "客户", "期间起", "期间止", "基数", "档", "按档返利", "及时系数%", "应付返利", "状态", "支付日")
NUMBERS: Final = frozenset({4, 5, 6, 7, 8})


def rebate_paper(door: Door, caller: Caller, run: UUID, step: Step = quiet) -> bytes:
    """One run as PDF, for those responsible for the customer, his superior, finance and managers.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_LEVEL.
    """
    shown = read_run(door, caller, run)
    with door.change(caller, Action.PRINT_DAILY, About(shown.row.customer_id, SECTION, subject=shown.row.no)) as deed:
        deed.require_any(MAKERS, shown.row.customer_id, SECTION)
        number = next_number(deed.session, PREFIX, deed.actor.today.year)
        deed.name(subject=f"rebate pdf {number} {shown.row.no}")
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(paper_of(door, caller, shown, number), step).pdf


def paper_of(door: Door, caller: Caller, view: RunView, number: str) -> Daily:
    """The words of the paper."""
    with door.look(caller) as (session, actor):
        office = settings_of(session).zone
        made = f"{actor.name}（{actor.staff_no}）", cells.zoned(actor.now, office)
    row, terms = view.row, view.terms
    hands = tuple((STEPS[each.step], each.by, _when(each.at, office)) for each in view.hands)
    blocks: list[Block] = [
        Facts(_head(view)),
        Grid(TIER_HEADS, tuple(_tier(at, tier, terms) for at, tier in enumerate(terms.tiers, 1)), MODES[terms.tier_mode]),
        Chart(staircase(terms, row.base, view.base_last, _labels(terms), _paper(), PICTURE), "档位与本期位置"),
    ]
    if view.results:
        blocks.append(Grid(GATE_HEADS, tuple(map(_gate, view.results)), "条件"))
    blocks += [Facts(_sums(view), "结算"), Grid(HAND_HEADS, hands, "经办")]
    above = (labels.dear(row.customer), f"{row.code} {row.title}　{row.period_from} 至 {row.period_to}　{row.no}")
    return Daily(TITLE, number, above, tuple(blocks), SIGNED, *made)


def _when(at: datetime | date | None, office: ZoneInfo) -> str:
    return cells.moment(at, office) if isinstance(at, datetime) else at.isoformat() if at else ""


def _paper() -> Any:
    from kehu_desk.drawing.tone import PAPER

    return PAPER


def _labels(terms: Terms) -> Labels:
    return Labels("基数(单位)" if terms.measure == c.QTY else "基数(元)", "返利(元)", "本期")


def _head(view: RunView) -> tuple[Fact, ...]:
    row, terms = view.row, view.terms
    name = QUANTITIES[terms.basis] if terms.measure == c.QTY else BASES[terms.basis]
    facts = (
        Fact(name, _base(row.base, terms)), Fact("上年同期", "" if view.base_last is None else _base(view.base_last, terms)),
        Fact("达到档位", f"{row.tier} / {len(terms.tiers)}"), Fact("状态", STATES[row.state]),
    )  # fmt: skip
    return tuple(fact for fact in facts if fact.value)


def _base(value: int, terms: Terms) -> str:
    return plain(value, 3, 0) if terms.measure == c.QTY else f"{yuan(value)} 元"


def _tier(at: int, tier: Tier, terms: Terms) -> tuple[str, ...]:
    bound = f"{plain(tier.bound, 2, 0)} %" if terms.tier_mode == c.GROWTH else _base(tier.bound, terms)
    if terms.tier_mode == c.PER_UNIT:
        return str(at), bound, f"每单位 {yuan(tier.rate)} 元"
    return str(at), bound, f"{yuan(tier.rate)} 元" if terms.tier_mode == c.FIXED else f"{plain(tier.rate, 2, 0)} %"


def _gate(result: GateResult) -> tuple[str, ...]:
    kind, limit = result.gate.kind, _limit(result.gate.kind, result.gate.limit)
    found = "未知" if result.found is None else _limit(kind, result.found)
    verdict = "符合" if result.passed else f"不符合,余 {plain(result.gate.keep_bp, 2, 0)} %"
    return GATES[kind], f"{'≥' if kind in SHARES else '≤'} {limit}", found, verdict


def _limit(kind: str, value: int) -> str:
    if kind in SHARES:
        return f"{plain(value, 2, 0)} %"
    return "无期" if kind == c.STOCK_DAYS and value >= ENDLESS else str(value)


def _sums(view: RunView) -> tuple[Fact, ...]:
    row, terms = view.row, view.terms
    facts = (
        Fact("按档返利", f"{yuan(row.gross_fen)} 元"), Fact("及时系数", f"{plain(row.coef_bp, 2, 0)} %" if terms.timeliness else ""),
        Fact("封顶", f"{yuan(terms.cap_fen)} 元" if view.capped and terms.cap_fen is not None else ""),
        Fact("应付返利", f"{yuan(row.net_fen)} 元"), Fact("大写", capitals(row.net_fen)),
        Fact("支付方式", f"{PAYOUTS[row.payout]} {view.paid_doc}".strip()), Fact("冲销原因", view.reversed_why),
    )  # fmt: skip
    return tuple(fact for fact in facts if fact.value)


class Summary(NamedTuple):
    """All customers of a programme and period that the person may see: rows of words under HEADERS."""

    program: str
    number: str
    rows: tuple[tuple[str, ...], ...]
    sums: tuple[Fact, ...]
    made_by: str
    made_at: str


def rebates_paper(door: Door, caller: Caller, run: UUID, step: Step = quiet) -> bytes:
    """Everybody of the programme and period of a run, as PDF, for finance and managers. Raises Refused as rebate_paper does."""
    told = summary_of(door, caller, run, "pdf")
    from kehu_desk.dossier.paper.daily import daily_paper

    daily = Daily(ALL, told.number, (told.program,), (Grid(HEADERS, told.rows), Facts(told.sums)), (), told.made_by, told.made_at)
    return daily_paper(daily, step).pdf


def rebates_book(door: Door, caller: Caller, run: UUID, path: Path) -> int:
    """The same as a workbook; gives the number of its rows. Raises Refused as rebates_paper does, and E_FILE_WRITE."""
    told = summary_of(door, caller, run, "xlsx")
    _write(path, told)
    return len(told.rows)


def summary_of(door: Door, caller: Caller, run: UUID, how: str) -> Summary:
    """The entry, which names every customer, stands before the first byte."""
    first = read_run(door, caller, run).row
    with door.change(caller, Action.PRINT_DAILY, About(section=SECTION, subject=first.code)) as deed:
        deed.require_any(OFFICES)
        picked = PickedRuns(program=first.program_id, period_from=first.period_from)
        rows = [row for row in run_rows(deed.session, deed.actor, None, MOST, picked) if row.state != c.REVERSED]
        number = next_number(deed.session, PREFIX, deed.actor.today.year)
        deed.name(subject=f"rebates {how} {number} {first.code} {first.period_from}", after=f"{len(rows)} rows")
        for row in rows:
            deed.note(Action.PRINT_DAILY, About(row.customer_id, SECTION, subject=f"rebates {how} {number} {row.no}"))
        made = f"{deed.actor.name}（{deed.actor.staff_no}）", cells.zoned(deed.now, settings_of(deed.session).zone)
    rows.sort(key=lambda row: row.no)
    paid = sum(row.net_fen for row in rows if row.state == c.PAID)
    sums = (
        Fact("客户数", str(len(rows))), Fact("应付返利合计", f"{yuan(sum(row.net_fen for row in rows))} 元"),
        Fact("其中已支付", f"{yuan(paid)} 元"),
    )  # fmt: skip
    program = f"{first.code} {first.title}　{first.period_from} 至 {first.period_to}"
    return Summary(program, number, tuple(map(_line, rows)), sums, *made)


def _line(row: RunRow) -> tuple[str, ...]:
    base = plain(row.base, 3, 0) if row.measure == c.QTY else yuan(row.base)
    return (
        row.no, row.customer, row.period_from.isoformat(), row.period_to.isoformat(), base, str(row.tier), yuan(row.gross_fen),
        plain(row.coef_bp, 2, 0), yuan(row.net_fen), STATES[row.state], row.paid_on.isoformat() if row.paid_on else "",
    )  # fmt: skip


def _write(path: Path, told: Summary) -> None:
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    try:
        with Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}) as book:
            page = book.add_worksheet(ALL)
            bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
            number = book.add_format({"num_format": "#,##0.00"})
            page.write_string(0, 0, f"{ALL}  {told.program}", bold)
            page.write_row(1, 0, HEADERS, bold)
            for at, row in enumerate(told.rows, 2):
                for column, cell in enumerate(row):
                    if column in NUMBERS:
                        page.write_number(at, column, float(cell.replace(",", "")), number)
                    else:
                        page.write_string(at, column, cell, text)
            for at, fact in enumerate(told.sums, len(told.rows) + 3):
                page.write_string(at, 0, f"{fact.label}  {fact.value}", text)
            page.write_string(len(told.rows) + 7, 0, f"{told.number}  {told.made_by}  {told.made_at}", text)
            page.set_column(0, len(HEADERS) - 1, 14)
            page.set_column(1, 1, 30)
            page.set_footer(f"&L{told.number}  {told.made_by.replace('&', '&&')}  {told.made_at}&R&P / &N")
            page.freeze_panes(2, 2)
    except (XlsxWriterException, OSError) as error:
        raise Refused(no("E_FILE_WRITE", name=path.name)) from error

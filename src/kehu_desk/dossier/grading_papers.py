"""升降级表, on paper and as a workbook: whose grade a run moves, from which to which and why, and what follows for collection.

Source: business.md §10 (Grade changes list, printed for collection), B-117a.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.dossier import cells
from kehu_desk.dossier.paper.book import quiet
from kehu_desk.dossier.paper.press import Step
from kehu_desk.dossier.paper.values import Daily, Fact, Facts, Grid
from kehu_desk.grading import queries
from kehu_desk.grading.entities import GradeRun
from kehu_desk.grading.queries import LineRow
from kehu_desk.grading.rules.pareto import GRADES
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of

PREFIX: Final = "SJ"
MOST: Final = 5000
TITLE: Final = "客户升降级表"
HEADERS: Final = ("客户编号", "客户", "责任人", "净销售额(元)", "占比", "原等级", "新等级", "变动", "理由", "收款政策")
ON_PAPER: Final = ("客户编号", "客户", "净销售额(元)", "等级", "理由", "收款政策")
WIDTHS: Final = (16, 30, 10, 16, 9, 8, 8, 8, 36, 36)
MONEY: Final = HEADERS.index("净销售额(元)")
STATES: Final = {"computed": "已运行,未冻结", "frozen": "已冻结生效"}
REASONS: Final = {
    "evaluation_up": "评价为优,升一级", "evaluation_up_held": "评价为优,但销售占比不足,不升 A", "evaluation_down": "评价为差,降一级",
    "credit_grade": "信用 C 级,最高 B", "credit_status": "信用暂停发货或更严,最高 B", "override": "人工调整,至下次冻结",
    "override_ended": "人工调整已到期", "withheld": "另有超出打印人查看权限的理由",
}  # fmt: skip
HOW: Final = "价值等级按净销售额由大到小排序:之前累计占比低于 {a} % 为 A,低于 {b} % 为 B,其余为 C,无净销售为 D;再按评价、信用调整。"
SIGNED: Final = ("财务", "经理")


class Changes(NamedTuple):
    """What stands on it. rows: words under HEADERS."""

    number: str
    period: str
    state: str
    counts: str
    limits: tuple[int, int]
    rows: tuple[tuple[str, ...], ...]
    made_by: str
    made_at: str


def changes_paper(door: Door, caller: Caller, run: UUID, step: Step = quiet) -> bytes:
    """The changes of a run as PDF. Raises Refused: E_FORBIDDEN, E_NOT_FOUND."""
    number = _entered(door, caller, run, "pdf")
    found = changes_of(door, caller, run)
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(paper_of(found, number), step).pdf


def changes_book(door: Door, caller: Caller, run: UUID, path: Path) -> int:
    """The same as a workbook; gives the number of its rows. Raises Refused as changes_paper does, and E_FILE_WRITE."""
    number = _entered(door, caller, run, "xlsx")
    found = changes_of(door, caller, run)
    _write(path, found, number)
    return len(found.rows)


def _entered(door: Door, caller: Caller, run: UUID, how: str) -> str:
    """The entry stands before the first byte; gives the number of the paper."""
    with door.change(caller, Action.PRINT_DAILY, About(subject=f"grades {how}")) as deed:
        deed.require(Action.RUN_GRADES)  # printed in the work of those who run grades, who collect by it
        row = deed.session.get(GradeRun, run)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        number = next_number(deed.session, PREFIX, deed.actor.today.year)
        deed.name(subject=f"grades {how} {row.no} {number}")
        return number


def changes_of(door: Door, caller: Caller, run: UUID) -> Changes:
    """The list as far as the person sees it."""
    with door.look(caller) as (session, actor):
        row = session.get_one(GradeRun, run)
        texts = queries.policies(session)
        rows = tuple(_line(each, texts) for each in queries.changes(session, actor, run, MOST))
        counts = "  ".join(f"{grade} {row.totals[grade][0]:,} 家" for grade in GRADES)
        moves = f"升级 {row.totals['up']:,}  降级 {row.totals['down']:,}  首次评级 {row.totals['new']:,}"
        return Changes(
            row.no, f"{row.period_from.isoformat()} 至 {row.period_to.isoformat()}", STATES[row.state], f"{counts}  {moves}",
            (row.thresholds["a_bp"] // 100, row.thresholds["b_bp"] // 100), rows, f"{actor.name}（{actor.staff_no}）",
            cells.zoned(actor.now, settings_of(session).zone),
        )  # fmt: skip


def _line(row: LineRow, texts: Mapping[tuple[str, str], str]) -> tuple[str, ...]:
    net = "" if row.net_fen is None else yuan(row.net_fen)
    share = "" if row.share_bp is None else f"{plain(row.share_bp, 2)} %"
    move = "升级" if row.grade < row.grade_before else "降级"
    why = "；".join([f"按销售为 {row.value_grade}", *(REASONS[each] for each in row.reasons)])
    collection = texts.get((row.grade, "collection"), "")
    return (row.number, row.customer, row.owner, net, share, row.grade_before, row.grade, move, why, collection)


def paper_of(found: Changes, number: str) -> Daily:
    """The words of the paper."""
    facts = Facts((
        Fact("评级", found.number), Fact("销售期间", found.period), Fact("状态", found.state), Fact("全部客户", found.counts),
        Fact("本表所列", f"{len(found.rows):,} 家"),
    ))  # fmt: skip
    above = (HOW.format(a=found.limits[0], b=found.limits[1]), "" if found.rows else "没有客户升级或降级。")
    rows = tuple(
        (number, customer, net, f"{before} → {after} {move}", why, collection)
        for number, customer, _owner, net, _share, before, after, move, why, collection in found.rows
    )
    blocks = (facts, Grid(ON_PAPER, rows)) if rows else (facts,)
    return Daily(TITLE, number, tuple(filter(None, above)), blocks, SIGNED, found.made_by, found.made_at)


def _write(path: Path, found: Changes, number: str) -> None:
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    try:
        with Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}) as book:
            page = book.add_worksheet(TITLE)
            bold, text, money = (book.add_format(each) for each in ({"bold": True}, {"num_format": "@"}, {"num_format": "#,##0.00"}))
            page.write_string(0, 0, f"{TITLE}  {found.number}  {found.state}  {found.period}  {found.counts}", bold)
            page.write_row(1, 0, HEADERS, bold)
            for at, row in enumerate(found.rows, 2):
                _write_row(page, at, row, text, money)
            page.write_string(len(found.rows) + 3, 0, f"{number}  {found.made_by}  {found.made_at}", text)
            for column, width in enumerate(WIDTHS):
                page.set_column(column, column, width)
            page.set_footer(f"&L{number}  {found.made_by.replace('&', '&&')}  {found.made_at}&R&P / &N")
            page.set_landscape()
            page.freeze_panes(2, 2)
    except (XlsxWriterException, OSError) as error:
        raise Refused(no("E_FILE_WRITE", name=path.name)) from error


def _write_row(page: Any, at: int, row: tuple[str, ...], text: Any, money: Any) -> None:
    for column, cell in enumerate(row):
        if column == MONEY and cell:
            page.write_number(at, column, float(cell.replace(",", "")), money)
        else:
            page.write_string(at, column, cell, text)

"""支持申请单 on paper, and the list of support as a workbook. Source: business.md §15, B-117a, B-118."""

from pathlib import Path
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.dossier import cells
from kehu_desk.dossier import support_labels as labels
from kehu_desk.dossier.paper.book import quiet
from kehu_desk.dossier.paper.press import Step
from kehu_desk.dossier.paper.values import Block, Daily, Fact, Facts, Grid
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.supports.queries.listing import Picked, SupportRow, support_page
from kehu_desk.supports.queries.returning import ReturnRow
from kehu_desk.supports.queries.seeing import may_take
from kehu_desk.supports.queries.view import SupportView
from kehu_desk.supports.rules.codes import STAFF
from kehu_desk.supports.rules.terms import BudgetLine
from kehu_desk.supports.service.reading import view as read_view

SECTION: Final = "POL"
PREFIX, LIST_PREFIX = "ZP", "ZL"
MOST: Final = 20_000
FEN: Final = 100
WHOLE_BP: Final = 10_000
MAKERS: Final = (Action.PRINT_DAILY, Action.DECIDE_SUPPORT, Action.VERIFY_SUPPORT, Action.SETTLE_SUPPORT)


def support_form(door: Door, caller: Caller, support: UUID, step: Step = quiet) -> bytes:
    """The form as PDF, for those responsible for the customer, and for who decides, verifies and pays, of requests that they see.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_LEVEL.
    """
    shown = read_view(door, caller, support)
    with door.change(caller, Action.PRINT_DAILY, About(shown.row.customer_id, SECTION, subject=shown.row.no)) as deed:
        deed.require_any(MAKERS, shown.row.customer_id, SECTION)
        number = next_number(deed.session, PREFIX, deed.actor.today.year)
        deed.name(subject=f"{number} {shown.row.no}")
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(form_of(door, caller, shown, number), step).pdf


def form_of(door: Door, caller: Caller, shown: SupportView, number: str) -> Daily:
    """The words of the paper."""
    with door.look(caller) as (session, actor):
        office = settings_of(session).zone
        made = f"{actor.name}（{actor.staff_no}）", cells.zoned(actor.now, office)
    lines = tuple(_line(place, each) for place, each in enumerate(shown.lines, 1))
    blocks: list[Block] = [Facts(_head(shown)), Grid(labels.LINE_HEADERS, lines, labels.LINES)]
    if shown.evidence:
        proofs = tuple(
            (labels.EVIDENCE_KINDS.get(each.kind, each.kind), each.name, each.note, each.by, cells.moment(each.added_at, office))
            for each in shown.evidence
        )
        blocks.append(Grid(labels.EVIDENCE_HEADERS, proofs, labels.EVIDENCE))
    for title, facts in ((labels.DECISION, _decision(shown, office)), (labels.DONE, _done(shown, office))):
        blocks += [Facts(facts, title)] if facts else []
    blocks += [Facts(_returned(row, shown.unit), labels.RETURN) for row in shown.returns]
    if shown.payments:
        paid = tuple((each.settled_on.isoformat(), yuan(each.amount_fen), each.doc_no, each.note, each.by) for each in shown.payments)
        blocks.append(Grid(labels.PAYMENT_HEADERS, paid, labels.PAYMENTS))
    return Daily(labels.FORM, number, (f"{shown.row.no}　{shown.row.customer}",), tuple(blocks), labels.SIGNED, *made)


def _head(shown: SupportView) -> tuple[Fact, ...]:
    row, terms = shown.row, shown.terms
    return _said(
        Fact(labels.KIND, labels.KINDS.get(row.kind, row.kind)), Fact(labels.TITLE, row.title),
        Fact(labels.STATE, labels.STATES.get(row.state, row.state)),
        Fact(labels.DAYS, f"{row.starts_on.isoformat()} 至 {row.ends_on.isoformat()}"),
        Fact(labels.PRODUCT, shown.product or labels.ALL_PRODUCTS), Fact(labels.TARGET, _target(shown)),
        Fact(labels.BUDGET_SUM, cells.money(row.budget_fen)), Fact(labels.OURS, cells.money(shown.asked_fen)),
        Fact(labels.SHARE, cells.percent(terms.dealer_share_bp or 0)), Fact(labels.REQUESTED, row.by),
        Fact(labels.DEPT, terms.expense_dept), Fact(labels.PROMOTION, shown.promotion), Fact(labels.DESCRIPTION, terms.description),
        Fact(labels.EVIDENCE, "、".join(labels.EVIDENCE_KINDS.get(kind, kind) for kind in terms.evidence_kinds)),
        Fact(labels.MISSING, "、".join(labels.EVIDENCE_KINDS.get(kind, kind) for kind in shown.missing)),
    )  # fmt: skip


def _said(*facts: Fact) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.value)


def _target(shown: SupportView) -> str:
    terms, parts = shown.terms, []
    if terms.target_qty3:
        parts.append(labels.MORE_SOLD.format(text=_quantity(terms.target_qty3, shown.unit)))
    if terms.target_fen:
        parts.append(labels.MORE_SALES.format(text=cells.money(terms.target_fen)))
    if terms.target_outlets:
        parts.append(labels.OUTLETS.format(text=terms.target_outlets))
    return "，".join(parts)


def _quantity(qty3: int, unit: str = "") -> str:
    return f"{plain(qty3, 3, 0)} {unit}".strip()


def _line(place: int, row: BudgetLine) -> tuple[str, ...]:
    days = (row.since_on.isoformat() if row.since_on else "", row.until_on.isoformat() if row.until_on else "")
    count = f"{_quantity(row.counted3)} 天" if row.kind == STAFF else _quantity(row.counted3)
    return (
        str(place), labels.LINE_KINDS.get(row.kind, row.kind), row.item, count, yuan(row.unit_cost_fen or 0), yuan(row.amount_fen), *days,
        row.task or row.driver, str(row.km) if row.km is not None else "",
    )  # fmt: skip


def _decision(shown: SupportView, office: ZoneInfo) -> tuple[Fact, ...]:
    if shown.decided_at is None:
        return ()
    return _said(
        Fact(labels.DECIDED, f"{shown.decided_by} {cells.moment(shown.decided_at, office)}"),
        Fact(labels.APPROVED, cells.money(shown.row.approved_fen) if shown.row.approved_fen else ""), Fact(labels.OPINION, shown.decision),
    )  # fmt: skip


def _done(shown: SupportView, office: ZoneInfo) -> tuple[Fact, ...]:
    return _said(
        Fact(labels.REPORTED, f"{shown.reported_by} {cells.moment(shown.reported_at, office)}" if shown.reported_at else ""),
        Fact(labels.REPORT, shown.report),
        Fact(labels.VERIFIED, f"{shown.verified_by} {cells.moment(shown.verified_at, office)}" if shown.verified_at else ""),
        Fact(labels.REMARK, shown.verdict),
    )  # fmt: skip


def _returned(row: ReturnRow, unit: str) -> tuple[Fact, ...]:
    name = labels.BASELINES.get(row.kind, row.kind)
    if row.weeks:
        name = labels.WEEKS.format(name=name, weeks=row.weeks)
    elif row.growth_bp != WHOLE_BP:
        name = labels.GROWN.format(name=name, percent=cells.percent(row.growth_bp))
    return _said(
        Fact(labels.BASELINE, f"{name}：{_quantity(row.baseline3, unit)}"), Fact(labels.ACTUAL, _quantity(row.actual3, unit)),
        Fact(labels.LIFT, cells.percent(row.lift_bp) if row.lift_bp is not None else ""),
        Fact(labels.MARGIN, cells.money(row.incremental_fen) if row.incremental_fen is not None else ""),
        Fact(labels.ROI, labels.NO_RETURN if row.hidden else cells.percent(row.roi_bp) if row.roi_bp is not None else ""),
    )  # fmt: skip


def supports_book(door: Door, caller: Caller, picked: Picked, path: Path) -> int:
    """The list as it is narrowed, as a workbook; gives the number of its rows. For those who write those rows, and finance (B-118).

    Raises Refused: E_FORBIDDEN for others, E_NOTHING_LISTED of nothing, E_FILE_WRITE.
    """
    with door.change(caller, Action.PRINT_DAILY, About(section=SECTION, subject="supports xlsx")) as deed:
        deed.asked = True  # duties are asked for in the line below, each row by the list itself
        if not may_take(deed.actor):
            raise Refused(no("E_FORBIDDEN", action=Action.PRINT_DAILY.value))
        rows = support_page(deed.session, deed.actor, None, MOST, picked._replace(taken=True))
        if not rows:
            raise Refused(no("E_NOTHING_LISTED"))
        number = next_number(deed.session, LIST_PREFIX, deed.actor.today.year)
        deed.name(subject=f"supports xlsx {number}", after=str(len(rows)))
        made = f"{deed.actor.name}（{deed.actor.staff_no}）", cells.zoned(deed.now, settings_of(deed.session).zone)
    _write(path, rows, "  ".join((number, *made)))
    return len(rows)


def _write(path: Path, rows: list[SupportRow], mark: str) -> None:
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    try:
        with Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}) as book:
            page = book.add_worksheet(labels.LIST)
            formats = {name: book.add_format(facts) for name, facts in _FORMATS.items()}
            page.write_row(0, 0, labels.LIST_HEADERS, formats["bold"])
            for at, row in enumerate(rows, 1):
                _write_row(page, at, row, formats)
            page.write_string(len(rows) + 2, 0, mark, formats["text"])
            page.set_column(0, len(labels.LIST_HEADERS) - 1, 14)
            page.set_column(1, 1, 28)
            page.set_column(3, 3, 32)
            page.set_footer(f"&L{mark.replace('&', '&&')}&R&P / &N")
            page.autofilter(0, 0, len(rows), len(labels.LIST_HEADERS) - 1)
            page.freeze_panes(1, 1)
    except (XlsxWriterException, OSError) as error:
        raise Refused(no("E_FILE_WRITE", name=path.name)) from error


_FORMATS: Final[dict[str, dict[str, Any]]] = {
    "bold": {"bold": True}, "text": {"num_format": "@"}, "money": {"num_format": "#,##0.00"}, "day": {"num_format": "yyyy-mm-dd"},
}  # fmt: skip


def _write_row(page: Any, at: int, row: SupportRow, formats: dict[str, Any]) -> None:
    words = {0: row.no, 1: row.customer, 2: labels.KINDS.get(row.kind, row.kind), 3: row.title,
             10: labels.STATES.get(row.state, row.state), 11: row.by}  # fmt: skip
    for column, text in words.items():
        page.write_string(at, column, text, formats["text"])
    for column, day in ((4, row.starts_on), (5, row.ends_on)):
        page.write_datetime(at, column, day, formats["day"])
    for column, hundredths in ((6, row.budget_fen), (7, row.dealer_share_bp), (8, row.approved_fen), (9, row.settled_fen)):
        page.write_number(at, column, hundredths / FEN, formats["money"])

"""退换货单 on paper: one case with its lines, decision and settlement; prices only for who sees sales. Source: business.md §19, B-117a."""

from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.dossier import cells
from kehu_desk.dossier import return_labels as labels
from kehu_desk.dossier.paper.book import quiet
from kehu_desk.dossier.paper.press import Step
from kehu_desk.dossier.paper.values import Block, Daily, Fact, Facts, Grid
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.returns.queries import LineRow, RepackRow, ReplaceRow, RmaView
from kehu_desk.returns.service.reading import view as read_view

SECTION: Final = "RET"
PREFIX: Final = "TD"
MAKERS: Final = (Action.PRINT_DAILY, Action.INSPECT_RETURN, Action.DECIDE_RETURN, Action.SETTLE_RETURN)


def return_form(door: Door, caller: Caller, rma: UUID, step: Step = quiet) -> bytes:
    """The form as PDF, for those responsible for the customer, for service, finance and who decides, of cases that they see.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_LEVEL.
    """
    shown = read_view(door, caller, rma)
    with door.change(caller, Action.PRINT_DAILY, About(shown.row.customer_id, SECTION, subject=shown.row.no)) as deed:
        deed.require_any(MAKERS, shown.row.customer_id, SECTION)
        number = next_number(deed.session, PREFIX, deed.actor.today.year)
        deed.name(subject=f"{number} {shown.row.no}")
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(form_of(door, caller, shown, number), step).pdf


def form_of(door: Door, caller: Caller, shown: RmaView, number: str) -> Daily:
    """The words of the paper."""
    with door.look(caller) as (session, actor):
        office = settings_of(session).zone
        made = f"{actor.name}（{actor.staff_no}）", cells.zoned(actor.now, office)
    blocks: list[Block] = [Facts(_head(shown)), _lines(shown)]
    if shown.replacements:
        blocks.append(_out(shown))
    if shown.repackings:
        blocks.append(Grid(labels.WORK_HEADERS, tuple(_work(each) for each in shown.repackings), labels.WORKS))
    if shown.decided_at is not None:
        blocks.append(Facts(_decision(shown, office), labels.DECISION))
    if shown.settled_on is not None:
        blocks.append(Facts(_settlement(shown), labels.SETTLEMENT))
    return Daily(labels.FORM, number, (f"{shown.row.no}　{shown.row.customer}",), tuple(blocks), labels.SIGNED, *made)


def _head(shown: RmaView) -> tuple[Fact, ...]:
    terms = shown.terms
    facts = (
        Fact(labels.KIND, labels.KINDS.get(terms.kind, terms.kind)), Fact(labels.REASON, labels.REASONS.get(terms.reason, terms.reason)),
        Fact(labels.STATE, labels.STATES.get(shown.row.state, shown.row.state)), Fact(labels.ASKED_ON, terms.requested_on.isoformat()),
        Fact(labels.CONTACT, terms.contact), Fact(labels.FREIGHT, labels.FREIGHTS.get(terms.freight_by, terms.freight_by)),
        Fact(labels.POLICY, terms.policy), Fact(labels.NOTE, terms.note),
        Fact(labels.RATE, f"{cells.percent(shown.rate.bp)} / {cells.percent(shown.rate.cap_bp)}"),
    )  # fmt: skip
    return tuple(fact for fact in facts if fact.value)


def _lines(shown: RmaView) -> Grid:
    headers = labels.LINE_HEADERS + (labels.MONEY_HEADERS if shown.sees_money else ())
    return Grid(headers, tuple(_line(each, shown) for each in shown.lines), labels.LINES)


def _line(row: LineRow, shown: RmaView) -> tuple[str, ...]:
    quantities = (_quantity(each, row.base_unit) for each in (row.approved3, row.received3, row.accepted3))
    worth = row.credit_fen if shown.settled_on is not None else row.asked_fen
    money = (plain(row.price4 or 0, 4, 2), yuan(worth or 0)) if shown.sees_money else ()
    return (
        str(row.line_no), f"{row.product} {row.spec}".strip(), row.batch_no, row.expires_on.isoformat() if row.expires_on else "",
        row.delivered_on.isoformat(), _quantity(row.requested3, row.base_unit), *quantities, labels.DISPOSITIONS.get(row.disposition, ""),
        *money,
    )  # fmt: skip


def _quantity(qty3: int, unit: str) -> str:
    return f"{plain(qty3, 3, 0)} {unit}" if qty3 else ""


def _out(shown: RmaView) -> Grid:
    headers = labels.OUT_HEADERS + (labels.OUT_MONEY if shown.sees_money else ())
    return Grid(headers, tuple(_out_line(each) for each in shown.replacements), labels.OUT)


def _out_line(row: ReplaceRow) -> tuple[str, ...]:
    money = (plain(row.price4, 4, 2), yuan(row.amount_fen)) if row.price4 is not None and row.amount_fen is not None else ()
    quantity = _quantity(row.wanted.qty_entered3 or 0, row.wanted.unit)
    return (str(row.line_no), f"{row.product} {row.spec}".strip(), quantity, *money)


def _work(row: RepackRow) -> tuple[str, ...]:
    return (
        row.product, row.material, _quantity(row.qty3, row.base_unit), str(row.labour_min), yuan(row.cost_fen),
        labels.BEARERS.get(row.borne_by, row.borne_by), row.done_on.isoformat(), labels.PLACES.get(row.done_at, row.done_at), row.by,
    )  # fmt: skip


def _decision(shown: RmaView, office: ZoneInfo) -> tuple[Fact, ...]:
    facts = (
        Fact(labels.DECIDED, f"{shown.decided_by} {cells.moment(shown.decided_at, office)}"), Fact(labels.OPINION, shown.decision),
        Fact(labels.RECEIVED, f"{shown.received_by} {shown.received_on.isoformat()}" if shown.received_on else ""),
        Fact(labels.INSPECTED, f"{shown.inspected_by} {cells.moment(shown.inspected_at, office)}" if shown.inspected_at else ""),
    )  # fmt: skip
    return tuple(fact for fact in facts if fact.value)


def _settlement(shown: RmaView) -> tuple[Fact, ...]:
    day = shown.settled_on.isoformat() if shown.settled_on else ""
    facts = [
        Fact(labels.SETTLED, f"{shown.settled_by} {day}"),
        Fact(labels.SETTLED_BY, labels.SETTLEMENTS.get(shown.settlement, shown.settlement)),
    ]
    if shown.sees_money:
        net = shown.net_fen or 0
        facts.append(Fact(labels.CREDIT, cells.money(shown.credit_fen or 0)))
        if net:
            facts.append(Fact(labels.DIFFERENCE, f"{cells.money(abs(net))}{labels.TO_PAY if net > 0 else labels.OWED}"))
    return tuple(facts)

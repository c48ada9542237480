"""Settling a case: credit, replacement, or nothing, written as sales lines so that every figure follows. Source: business.md §19, §12.

Ageing, plans, the base of rebates and the tracing of goods read those lines; offset_rebate only says with what the credit will be set
off. Repacking and repair write none: the goods stay the customer's, quantity and batch as they were.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.change import Deed, Door
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import amount_fen
from kehu_desk.orders.queries.terms import credit_days, terms_on
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.products.entities import Product
from kehu_desk.returns.entities import Replacement, Rma, RmaLine
from kehu_desk.returns.queries.holding import NOTHING, came_back, sold_lines
from kehu_desk.returns.queries.view import lines_of, replacements_of, rma_of
from kehu_desk.returns.rules.codes import BACK
from kehu_desk.returns.rules.lines import Wanted, wanted_faults, wanted_fen
from kehu_desk.returns.rules.shares import share_fen
from kehu_desk.returns.service.cases import fire, policy_says, rma_case
from kehu_desk.returns.service.deciding import over_faults
from kehu_desk.returns.service.drafting import goods_today, put_replacements
from kehu_desk.returns.workflow import RMAS
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.rules.records import BILLED, SaleLine, from_amount
from kehu_desk.sales.service.posting import post_lines_in

FREE: Final = "none"


class Settling(NamedTuple):
    """How a case is settled. replacements: what goes out, of an exchange."""

    settlement: str
    on: date
    replacements: tuple[Wanted, ...] = ()


class Reckoning(NamedTuple):
    """What a settlement comes to, in fen. lines: line number -> credit; out: of what goes out, one by one.

    net_fen: what the customer still pays (above 0) or is owed (below 0); nos: what stands against it as it is typed.
    """

    lines: Mapping[int, int]
    out: tuple[int, ...]
    nos: tuple[No, ...] = ()

    @property
    def credit_fen(self) -> int:
        """What comes off for what was accepted."""
        return sum(self.lines.values())

    @property
    def net_fen(self) -> int:
        """What goes out less what came back."""
        return sum(self.out) - self.credit_fen


def reckon_settlement(door: Door, caller: Caller, rma: UUID, typed: Settling) -> Reckoning:
    """What it would come to, before anything is written. Raises Refused for who may not settle, E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        row = rma_of(session, rma)
        if nos := policy_says(session, actor, row.customer_id, "settle"):
            raise Refused(*nos)
        return reckoned(session, actor, row, typed)


def reckoned(session: Session, actor: Actor, row: Rma, typed: Settling) -> Reckoning:
    """Credit by what was accepted, replacements at the prices of today."""
    goods = goods_today(session, actor, row.customer_id, typed.replacements)
    found = wanted_faults(typed.replacements, goods)
    case = rma_case(session, actor, row, "settle", settlement=typed.settlement, on=typed.on, replaced=len(typed.replacements))
    try:
        step(RMAS, case, "settle")
    except Refused as refusal:
        found += refusal.nos
    out = tuple(wanted_fen(each, goods) for each in typed.replacements)
    return Reckoning(credits_of(session, row, typed.settlement), out, tuple(found))


def credits_of(session: Session, row: Rma, settlement: str) -> dict[int, int]:
    """Line number -> what its accepted quantity is worth: the share of the line it was sold in, after what came back before."""
    lines = lines_of(session, row.id)
    if row.kind not in BACK or settlement == FREE:
        return dict.fromkeys((line.line_no for line in lines), 0)
    sold = sold_lines(session, row.customer_id, {line.source_id for line in lines}, row.id)
    before = came_back(session, list(sold))
    qty3, fen = ({source: getattr(before.get(source, NOTHING), name) for source in sold} for name in ("qty3", "fen"))
    found = {}
    for line in lines:
        source = sold.get(line.source_id)
        if source is None:
            found[line.line_no] = 0
            continue
        found[line.line_no] = share_fen(source.fen, source.sold3, qty3[source.id], line.accepted3, fen[source.id])
        qty3[source.id] += line.accepted3
        fen[source.id] += found[line.line_no]
    return found


def settle_rma(door: Door, caller: Caller, rma: UUID, typed: Settling, *, seen: int | None = None) -> None:
    """Settle what was inspected; the sales lines bear the number of the case. seen: the version that was read.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_ARCHIVE_STATE, E_STATE, E_STALE, E_RETURN_ON, E_RETURN_SETTLEMENT, E_RETURN_REPLACE,
    E_RETURN_UNWORKED, E_RETURN_OVER where what was sold was corrected since, and the faults of what goes out (fact wanted_row).
    """

    def faults(deed: Deed, row: Rma) -> list[No]:
        goods = goods_today(deed.session, deed.actor, row.customer_id, typed.replacements)
        accepted = {line.line_no: line.accepted3 for line in lines_of(deed.session, row.id)}
        return [*wanted_faults(typed.replacements, goods), *over_faults(deed, row, accepted)]

    def put(deed: Deed, row: Rma) -> None:
        credits_ = credits_of(deed.session, row, typed.settlement)
        deed.session.execute(delete(Replacement).where(Replacement.rma_id == row.id))
        out = put_replacements(deed, row, typed.replacements)
        row.settlement, row.settled_on = typed.settlement, typed.on
        row.credit_fen = sum(credits_.values())
        row.net_fen = out - row.credit_fen if out else 0
        for line in lines_of(deed.session, row.id):
            line.credit_fen = credits_[line.line_no]
        deed.session.flush()
        if row.kind in BACK:
            post_lines_in(deed, [*_in_lines(deed.session, row), *_out_lines(deed.session, row)], BILLED)

    fire(
        door, caller, rma, Action.SETTLE_RETURN, "settle", seen=seen, put=put, faults=faults, after=typed.settlement,
        settlement=typed.settlement, on=typed.on, replaced=len(typed.replacements),
    )  # fmt: skip


def _in_lines(session: Session, row: Rma) -> list[SaleLine]:
    """One line for each that was accepted, at the price it was sold at less its share of the discount."""
    kind = "return" if row.kind == "return" else "exchange_in"
    lines = [line for line in lines_of(session, row.id) if line.accepted3]
    sources = {each.id: each for each in session.scalars(select(SalesRecord).where(SalesRecord.id.in_([line.source_id for line in lines])))}
    return [_in_line(row, line, sources[line.source_id], kind) for line in lines]


def _in_line(row: Rma, line: RmaLine, source: SalesRecord, kind: str) -> SaleLine:
    price4, discount = _fitted(source, line)
    return SaleLine(
        "L1", kind, row.settled_on, None, row.customer_id, line.product_id, line.unit, line.accepted3, line.accepted3, price4, discount,
        spec=source.spec, batch_no=line.batch_no, made_on=line.made_on, expires_on=line.expires_on, ext_no=row.no, line_no=line.line_no,
        due_on=row.settled_on, promotion=source.promotion, rebate_eligible=source.rebate_eligible, contract_id=source.contract_id,
        corrects_id=source.id,
    )  # fmt: skip


def _fitted(source: SalesRecord, line: RmaLine) -> tuple[int, int]:
    """Price and discount that come to the credit: the price it was sold at where the share of the discount is not below nothing.

    In CNY, as the credit is: shares of a foreign amount would not add up to what was frozen in CNY.
    """
    if not line.credit_fen:
        return 0, 0
    gross = amount_fen(line.accepted3, source.price4)
    if source.currency == "CNY" and gross >= line.credit_fen:
        return source.price4, gross - line.credit_fen
    return from_amount(line.accepted3, line.credit_fen)


def _out_lines(session: Session, row: Rma) -> list[SaleLine]:
    """What goes out, billed on the terms of the day."""
    rows, on = replacements_of(session, row.id), row.settled_on
    if not rows or on is None:
        return []
    terms, first = terms_on(session, row.customer_id, on), len(lines_of(session, row.id))
    due = on + timedelta(days=credit_days(session, row.customer_id, terms))
    specs = {each.id: each.spec for each in session.scalars(select(Product).where(Product.id.in_([row.product_id for row in rows])))}
    return [
        SaleLine(
            "L1", "exchange_out", on, None, row.customer_id, each.product_id, each.unit, each.qty_entered3, each.qty3, each.price4,
            spec=specs[each.product_id], ext_no=row.no, line_no=first + each.line_no, due_on=due,
            contract_id=terms.contract_id if terms is not None else None,
        )
        for each in rows
    ]  # fmt: skip

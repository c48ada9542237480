"""Returns on their way to a decision: drafted, changed, handed in, cancelled. Source: business.md §19, §1."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import No, no
from kehu_desk.orders.queries.terms import goods_of, terms_on
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of
from kehu_desk.returns.entities import Replacement, Rma, RmaLine
from kehu_desk.returns.queries.holding import sold_lines
from kehu_desk.returns.queries.seeing import SECTION
from kehu_desk.returns.queries.view import lines_of, replacements_of, terms_of
from kehu_desk.returns.rules.case import RmaCase
from kehu_desk.returns.rules.lines import (
    Goods,
    ReturnLine,
    RmaTerms,
    Sold,
    Wanted,
    head_faults,
    line_faults,
    wanted_faults,
    wanted_fen,
    wanted_qty3,
    weigh,
)
from kehu_desk.returns.rules.shares import net_price4
from kehu_desk.returns.rules.states import NEW
from kehu_desk.returns.rules.windows import days_of
from kehu_desk.returns.service.cases import fire, found_row, policy_says, rma_case
from kehu_desk.returns.service.effects import apply
from kehu_desk.returns.workflow import RMAS

PREFIX: Final = "TH"


def draft_rma(
    door: Door, caller: Caller, customer: UUID, terms: RmaTerms, lines: Sequence[ReturnLine], replacements: Sequence[Wanted] = ()
) -> UUID:
    """Register what a customer wants to give back. Gives the id.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_LEVEL, E_ARCHIVE_STATE, and of what was typed every E_RETURN_… with the
    facts field and line_row (or wanted_row, of what is to go out).
    """
    with door.change(caller, Action.REGISTER_RETURN, About(customer, SECTION)) as deed:
        return draft_rma_in(deed, customer, terms, lines, replacements)


def draft_rma_in(deed: Deed, customer: UUID, terms: RmaTerms, lines: Sequence[ReturnLine], replacements: Sequence[Wanted] = ()) -> UUID:
    """The same inside the deed of another noun, such as a complaint; it asks the policy itself."""
    deed.asked = True  # the case asks the policy and hands its answer to the table
    case = RmaCase(NEW, policy_says(deed.session, deed.actor, customer, "draft"))
    found, faults = _typed(deed.session, deed.actor, customer, terms, lines, replacements) if not case.nos else ({}, [])
    done = step(RMAS, case, "draft", faults)
    row = Rma(
        no=next_number(deed.session, PREFIX, deed.actor.today.year), customer_id=customer, state=done.target,
        drafted_by=deed.actor.person, created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device,
        kind=terms.kind, reason=terms.reason, requested_on=terms.requested_on,
    )  # fmt: skip
    deed.session.add(row)
    _put(deed, row, terms, lines, found, replacements)
    after = content_hash([terms, list(lines), list(replacements)])
    if deed.action == Action.REGISTER_RETURN:
        deed.name(subject=row.no, after=after)
    else:
        deed.note(Action.REGISTER_RETURN, About(customer, SECTION, subject=row.no, after=after))
    return row.id


def change_rma(
    door: Door, caller: Caller, rma: UUID, terms: RmaTerms, lines: Sequence[ReturnLine], replacements: Sequence[Wanted] = (), *,
    seen: int | None = None,
) -> None:  # fmt: skip
    """Write a draft anew. seen: the version that was changed. Raises Refused as draft_rma does, E_STATE, E_STALE."""
    with door.change(caller, Action.REGISTER_RETURN, About(section=SECTION, subject=str(rma))) as deed:
        row = found_row(deed, rma)
        case = rma_case(deed.session, deed.actor, row, "change", seen=seen)
        typed = (deed.session, deed.actor, row.customer_id, terms, lines, replacements, row.id)
        found, faults = _typed(*typed) if not case.nos else ({}, [])
        done = step(RMAS, case, "change", faults)
        before = content_hash([terms_of(row), *(_plain(line) for line in lines_of(deed.session, rma))])
        deed.session.execute(delete(RmaLine).where(RmaLine.rma_id == rma))
        deed.session.execute(delete(Replacement).where(Replacement.rma_id == rma))
        _put(deed, row, terms, lines, found, replacements)
        deed.name(before=before, after=content_hash([terms, list(lines), list(replacements)]))
        apply(deed, row, done)


def submit_rma(door: Door, caller: Caller, rma: UUID) -> None:
    """Hand a case in. Raises Refused E_STATE, those of the policy, and every fault that the draft has by now."""

    def faults(deed: Deed, row: Rma) -> list[No]:
        typed = [_plain(line) for line in lines_of(deed.session, rma)]
        wanted = [Wanted(each.product_id, each.unit, each.qty_entered3) for each in replacements_of(deed.session, rma)]
        return _typed(deed.session, deed.actor, row.customer_id, terms_of(row), typed, wanted, row.id)[1]

    fire(door, caller, rma, Action.REGISTER_RETURN, "submit", faults=faults)


def cancel_rma(door: Door, caller: Caller, rma: UUID, reason: str) -> None:
    """Cancel a case whose goods are not there yet; what it held can come back by another one. Raises Refused E_REASON, E_STATE."""

    def put(_deed: Deed, row: Rma) -> None:
        row.end_reason = reason.strip()

    fire(door, caller, rma, Action.REGISTER_RETURN, "cancel", reason=reason, put=put)


def _typed(
    session: Session, actor: Actor, customer: UUID, terms: RmaTerms, lines: Sequence[ReturnLine], replacements: Sequence[Wanted],
    but: UUID | None = None,
) -> tuple[dict[UUID, Sold], list[No]]:  # fmt: skip
    """The lines that were sold, and everything that is wrong with what was typed."""
    days = days_of(settings_of(session).values)
    found = sold_lines(session, customer, {line.source_id for line in lines}, but)
    faults = [*head_faults(terms, actor.today, days), *line_faults(terms, lines, found, days)]
    if replacements and terms.kind != "exchange":
        faults.append(no("E_RETURN_REPLACE", field="replacements", needed=False))
    return found, faults + wanted_faults(replacements, goods_today(session, actor, customer, replacements))


def goods_today(session: Session, actor: Actor, customer: UUID, wanted: Sequence[Wanted]) -> dict[UUID, Goods]:
    """Units and prices of today of what is to go out: by the contract in force, as an order would have them."""
    if not wanted:
        return {}
    day = actor.today
    found = goods_of(session, {each.product_id for each in wanted}, terms_on(session, customer, day), day)
    return {product: Goods(each.base_unit, each.units, each.price4, each.active) for product, each in found.items()}


def _plain(line: RmaLine) -> ReturnLine:
    return ReturnLine(
        line.source_id,
        line.requested3,
        line.unit,
        line.batch_no,
        line.made_on,
        line.expires_on,
        line.intact,
        line.carrier_signed,
        line.note,
    )


def _put(
    deed: Deed, row: Rma, terms: RmaTerms, lines: Sequence[ReturnLine], sold: dict[UUID, Sold], replacements: Sequence[Wanted]
) -> None:
    for name, value in terms._asdict().items():
        setattr(row, name, value.strip() if isinstance(value, str) else value)
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    deed.session.flush()
    for place, line in enumerate(lines, 1):
        deed.session.add(_line(row, place, line, sold[line.source_id]))
    put_replacements(deed, row, replacements)
    deed.session.flush()


def _line(row: Rma, place: int, line: ReturnLine, sold: Sold) -> RmaLine:
    weighed = weigh(line, sold)
    assert weighed is not None
    return RmaLine(
        rma_id=row.id, customer_id=row.customer_id, line_no=place, source_id=sold.id, product_id=sold.product_id, unit=sold.base_unit,
        batch_no=weighed.batch_no, made_on=weighed.made_on, expires_on=weighed.expires_on, delivered_on=sold.delivered_on,
        price4=net_price4(sold.fen, sold.sold3), requested3=weighed.qty3, intact=line.intact, carrier_signed=line.carrier_signed,
        note=line.note.strip(),
    )  # fmt: skip


def put_replacements(deed: Deed, row: Rma, wanted: Sequence[Wanted]) -> int:
    """Write what goes out at the prices of today, free of faults; gives what it comes to."""
    goods, total = goods_today(deed.session, deed.actor, row.customer_id, wanted), 0
    for place, each in enumerate(wanted, 1):
        fen = wanted_fen(each, goods)
        total += fen
        deed.session.add(
            Replacement(
                rma_id=row.id, customer_id=row.customer_id, line_no=place, product_id=each.product_id, unit=each.unit,
                qty_entered3=each.qty_entered3 or 0, qty3=wanted_qty3(each, goods), price4=goods[each.product_id].price4, amount_fen=fen,
            )
        )  # fmt: skip
    return total

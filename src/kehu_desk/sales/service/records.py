"""What people do with sales lines: record, correct by a further entry, check by sample, take rows along. Source: business.md §12."""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.workflow import Offer, offers, step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.kernel.money import yuan
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.queries import same_person
from kehu_desk.sales.entities import SalesRecord
from kehu_desk.sales.queries.detail import line_of
from kehu_desk.sales.rules.faults import line_faults
from kehu_desk.sales.rules.records import BILLED, CANCELLED, RECORDED, Amounts, SaleLine, reversal
from kehu_desk.sales.service.posting import at_row, goods_of, numbers_taken, post_lines_in
from kehu_desk.sales.workflow.records import RECORDS, RecordCase

SECTION: Final = "SAL"
SHORTEST: Final = 5  # characters of a reason
MOST_LINES: Final = 500  # typed at once; more come from a file
COPY: Final = "sale.copy"


class Checked(NamedTuple):
    """What became of a sample. refused: line and reasons."""

    done: tuple[UUID, ...]
    refused: tuple[tuple[UUID, tuple[No, ...]], ...]


def judge_lines(door: Door, caller: Caller, lines: Sequence[SaleLine]) -> list[tuple[No, ...]]:
    """The faults of each line as it stands, for marking its cells; nothing is written."""
    with door.look(caller) as (session, actor):
        goods = goods_of(session, {line.product_id for line in lines if line.product_id})
        taken = numbers_taken(session, lines)
        return [
            line_faults(line, goods.get(line.product_id) if line.product_id else None, actor.today, taken.get(place))
            for place, line in enumerate(lines)
        ]


def record_sales(door: Door, caller: Caller, customer: UUID, lines: Sequence[SaleLine]) -> list[UUID]:
    """Post lines of one customer: buyer on L1 (finance only), seller below (OWN, TEAM, KAM, finance). All or none.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_ARCHIVE_STATE, E_NOT_FOUND, E_SALE_OURS (L1 by others), E_SALE_LINES (none, too many),
    every E_LINE_…, E_UNIT, E_UNEVEN_PACK, E_DUP_LINE with the fact line_row (place from 1).
    """
    with door.change(caller, Action.RECORD_SALE, About(customer, SECTION)) as deed:
        deed.require(Action.RECORD_SALE, customer, SECTION)
        if not 0 < len(lines) <= MOST_LINES:
            raise Refused(no("E_SALE_LINES", most=MOST_LINES))
        if any(line.level == "L1" for line in lines) and "finance" not in deed.actor.roles:
            raise Refused(no("E_SALE_OURS"))
        if strangers := [row for row, line in enumerate(lines, start=1) if line.customer_id != customer]:
            raise Refused(*(at_row(no("E_LINE_SELLER", field="seller", why="other"), row) for row in strangers))
        ours = post_lines_in(deed, [line for line in lines if line.level == "L1"], BILLED)
        below = post_lines_in(deed, [line for line in lines if line.level != "L1"], RECORDED)
        deed.name(subject=_named(lines), after=yuan(_total(deed, [*ours, *below])))
        return [*ours, *below]


def correct_sale(door: Door, caller: Caller, record: UUID, reason: str, instead: SaleLine | None = None) -> list[UUID]:
    """更正: what was kept is taken back by a further entry of today, and instead, if given, is entered anew. Nothing is ever edited.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_REASON, E_CORRECTED (once only), E_STATE (cancelled), E_ARCHIVE_STATE, and
    the faults of the new line.
    """
    with door.change(caller, Action.RECORD_SALE, About(subject=f"correct {record}")) as deed:
        row = _record(deed, record)
        deed.name(customer=row.customer_id, section=SECTION)
        deed.require(Action.RECORD_SALE, row.customer_id, SECTION)
        nos = against_correction(deed.session, deed.actor, row)
        if len(reason.strip()) < SHORTEST:
            nos += (no("E_REASON", least=SHORTEST),)
        if nos:
            raise Refused(*nos)
        old, kept = line_of(row), Amounts(row.qty_entered3, row.qty3, row.discount_fen, row.amount_doc, row.amount_fen)
        entries = [reversal(old, kept, row.id, deed.actor.today, reason.strip())]
        if instead is not None:
            anew = instead._replace(level=row.level, seller_id=row.seller_id, corrects_id=row.id, order_id=row.order_id)
            entries.append(anew if row.level != "L1" else anew._replace(buyer_id=row.buyer_id))
        ids = post_lines_in(deed, entries, BILLED if row.level == "L1" else RECORDED)
        deed.name(subject=f"correct {row.ext_no or row.id}", before=yuan(row.amount_fen), after=yuan(row.amount_fen + _total(deed, ids)))
        return ids


def against_correction(session: Session, actor: Actor, row: SalesRecord) -> tuple[No, ...]:
    """Why this line cannot be corrected; empty when it can."""
    if row.level == "L1" and "finance" not in actor.roles:
        return (no("E_SALE_OURS"),)
    if row.state == CANCELLED:
        return (no("E_STATE", state=row.state),)
    again = session.scalars(select(SalesRecord.id).where(SalesRecord.corrects_id == row.id)).first()
    return (no("E_CORRECTED"),) if again is not None or row.corrects_id is not None else ()


def verify_sales(door: Door, caller: Caller, records: Sequence[UUID]) -> Checked:
    """抽查核实: a superior has checked these lines of levels 2 to 4 against the paper; each is decided alone (B-009).

    Reasons are E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_SELF_APPROVAL (what one recorded oneself), E_STATE. Raises Refused when no
    line at all passes.
    """
    with door.change(caller, Action.VERIFY_SALE, About(section=SECTION, subject=f"{len(records)}")) as deed:
        deed.asked = True  # the case of each line asks the policy and hands its answer to the table
        done: list[UUID] = []
        refused: list[tuple[UUID, tuple[No, ...]]] = []
        if not records:
            raise Refused(no("E_NOT_FOUND"))
        for record in records:
            try:
                _verify(deed, record)
            except Refused as refusal:
                refused.append((record, refusal.nos))
            else:
                done.append(record)
        if not done:
            raise Refused(*(each for _record, nos in refused for each in nos))
        deed.name(subject=f"{len(done)}/{len(records)}")
        return Checked(tuple(done), tuple(refused))


def _verify(deed: Deed, record: UUID) -> None:
    row = _record(deed, record)
    done = step(RECORDS, _case(deed.session, deed.actor, row), "verify")
    if shut := closed(deed.session, Action.APPEND, row.customer_id):
        raise Refused(no("E_ARCHIVE_STATE", state=shut))
    row.state, row.verified_by, row.verified_at = done.target, deed.actor.person, deed.now
    deed.note(Action.VERIFY_SALE, About(row.customer_id, SECTION, subject=str(row.id)))


def _case(session: Session, actor: Actor, row: SalesRecord) -> RecordCase:
    nos = allowed(session, actor, Action.VERIFY_SALE, row.customer_id, SECTION)
    return RecordCase(row.state, nos, same_person(session, row.created_by, actor.person))


def record_offers(door: Door, caller: Caller, record: UUID) -> list[Offer]:
    """The buttons of one line for one person: correct, verify."""
    with door.look(caller) as (session, actor):
        row = session.get(SalesRecord, record)
        if row is None:
            return []
        found = [each for each in offers(RECORDS, _case(session, actor, row)) if each.event == "verify"]
        if not allowed(session, actor, Action.RECORD_SALE, row.customer_id, SECTION):
            shut = closed(session, Action.APPEND, row.customer_id)
            nos = (no("E_ARCHIVE_STATE", state=shut),) if shut else against_correction(session, actor, row)
            found.append(Offer("correct", nos))
        return found


def take_lines(door: Door, caller: Caller, records: Sequence[UUID]) -> Checked:
    """Rows for the clipboard: of customers whose sales this person keeps, or as finance; one entry tells how many. Source: B-118."""
    with door.change(caller, COPY, About(section=SECTION)) as deed:
        rows = deed.session.execute(select(SalesRecord.id, SalesRecord.customer_id).where(SalesRecord.id.in_(records)))
        owners = {record: customer for record, customer in rows}
        reasons = {customer: deed.refusals(Action.APPEND, customer, SECTION) for customer in dict.fromkeys(owners.values())}
        deed.asked = True  # also when none of the rows is there any more
        done = tuple(each for each in records if each in owners and not reasons[owners[each]])
        refused = tuple((each, reasons[owners[each]]) for each in records if each in owners and reasons[owners[each]])
        deed.name(subject=f"clipboard {len(done)}")
        return Checked(done, refused)


def may_record(actor: Actor) -> bool:
    """Whether this person records sales of anybody at all: for buttons that stand over a list."""
    return bool(actor.roles & {"rep", "sup", "kam", "finance", "member"})


def _record(deed: Deed, record: UUID) -> SalesRecord:
    row = deed.session.get(SalesRecord, record)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    return row


def _named(lines: Sequence[SaleLine]) -> str:
    numbers = list(dict.fromkeys(line.ext_no for line in lines if line.ext_no))
    return " ".join([f"{len(lines)} lines", *numbers[:5]])


def _total(deed: Deed, ids: Sequence[UUID]) -> int:
    return sum(deed.session.scalars(select(SalesRecord.amount_fen).where(SalesRecord.id.in_(ids))))


def today_of(door: Door, caller: Caller) -> date:
    """The office's day now. Raises Refused when the account has ended."""
    with door.look(caller) as (_session, actor):
        return actor.today

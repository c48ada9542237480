"""The facts of one count, loaded once, with what the policy says to this person about this event."""

from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.closing import closed
from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import ArchiveState
from kehu_desk.door.change import Deed, allowed, either
from kehu_desk.inventory.entities import StockCount, StockCountLine
from kehu_desk.inventory.queries.flows import holds
from kehu_desk.inventory.queries.goods import goods_of
from kehu_desk.inventory.queries.standing import SECTION
from kehu_desk.inventory.rules.case import CountCase
from kehu_desk.inventory.rules.counts import CountLine, CountTerms, Posted, against_posted, sheet_faults, terms_faults
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor
from kehu_desk.people.queries import same_person

ENTER, REVIEW = (Action.ENTER_COUNT, Action.APPEND), (Action.REVIEW_COUNT, Action.VIEW)
DUTIES: Final = {
    "save": (ENTER,), "submit": (ENTER,), "take_back": (ENTER,), "review": (REVIEW,), "send_back": (REVIEW,), "post": (REVIEW,),
    "void": (ENTER, REVIEW),
}  # fmt: skip


def policy_says(session: Session, actor: Actor, customer: UUID, event: str) -> tuple[No, ...]:
    """What stands against this event; where two duties lead to it, either suffices. Raises Refused E_NOT_FOUND without an archive.

    The level of the section counts as well: nobody writes where he may not append, or reviews what he may not see.
    """
    archive = session.get(Customer, customer)
    if archive is None or archive.state is ArchiveState.TRASHED:
        raise Refused(no("E_NOT_FOUND"))
    nos = either(next(filter(None, (allowed(session, actor, each, customer, SECTION) for each in duty)), ()) for duty in DUTIES[event])
    shut = closed(session, Action.APPEND, customer)
    return (*nos, no("E_ARCHIVE_STATE", state=shut)) if shut and not any(each.code == "E_ARCHIVE_STATE" for each in nos) else nos


def ask(deed: Deed, customer: UUID, event: str) -> None:
    """Raises Refused with everything that stands against this event."""
    deed.asked = True
    if nos := policy_says(deed.session, deed.actor, customer, event):
        raise Refused(*nos)


def count_case(session: Session, actor: Actor, row: StockCount, event: str, *, reason: str = "", seen: int | None = None) -> CountCase:
    """A count before an event. seen: the version that this person has read."""
    lines = lines_of(session, row.id)
    wrong = faults_of(session, actor, row, lines) if event == "submit" else ()
    return CountCase(
        row.state, policy_says(session, actor, row.customer_id, event), _mine(session, actor, row),
        seen is not None and seen != row.row_version, len(lines), len(row.unread), row.scope, wrong,
        clash_of(session, row.customer_id, terms_of(row), lines, row.corrects_id), reason,
    )  # fmt: skip


def faults_of(session: Session, actor: Actor, row: StockCount, lines: list[CountLine]) -> tuple[No, ...]:
    """What is wrong with head and lines as they stand."""
    goods = goods_of(session, {line.product_id for line in lines})
    found = sheet_faults(lines, goods, row.counted_on)
    return (*terms_faults(terms_of(row), actor.today), *(each for nos in found.values() for each in nos))


def clash_of(session: Session, customer: UUID, terms: CountTerms, lines: list[CountLine], corrects: UUID | None) -> No | None:
    """The posted count that stands in the way."""
    return against_posted(terms.counted_on, terms.scope, (line.product_id for line in lines), posted_of(session, customer), corrects)


def posted_of(session: Session, customer: UUID) -> list[Posted]:
    """Counts of a customer that hold; products only of the last day, since no other can stand in the way."""
    rows = session.scalars(select(StockCount).where(holds(), StockCount.customer_id == customer)).all()
    named: dict[UUID, set[UUID]] = {}
    listed = select(StockCountLine.count_id, StockCountLine.product_id).where(StockCountLine.customer_id == customer)
    for count, product in session.execute(listed.where(StockCountLine.count_id.in_([row.id for row in rows]))):
        named.setdefault(count, set()).add(product)
    return [Posted(row.id, row.no, row.counted_on, row.scope, frozenset(named.get(row.id, ()))) for row in rows]


def terms_of(row: StockCount) -> CountTerms:
    """The head of a count."""
    return CountTerms(row.counted_on, row.scope, row.location, row.visit_id, row.note)


def lines_of(session: Session, count: UUID) -> list[CountLine]:
    """The lines of a count, in order."""
    rows = session.scalars(select(StockCountLine).where(StockCountLine.count_id == count).order_by(StockCountLine.line_no))
    return [
        CountLine(row.product_id, row.unit, row.qty_entered3, row.batch_no, row.made_on, row.expires_on, row.condition, row.note)
        for row in rows
    ]


def _mine(session: Session, actor: Actor, row: StockCount) -> bool:
    hands = {each for each in (row.counter_id, row.created_by, row.updated_by) if each is not None}
    return any(same_person(session, actor.person, each) for each in hands)


def row_of(deed: Deed, count: UUID) -> StockCount:
    """The count, named in the entry of the deed. Raises Refused E_NOT_FOUND."""
    deed.asked = True  # the case asks the policy and hands its answer to the table
    row = deed.session.get(StockCount, count)
    if row is None:
        raise Refused(no("E_NOT_FOUND"))
    deed.name(customer=row.customer_id, section=SECTION, subject=row.no)
    return row

"""Proposals made for many customers: read in a handful of statements, worked out, written in one deed for each few customers.

Source: business.md §17 (Order proposal).
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.credit.queries import check_order
from kehu_desk.credit.rules.exposure import Point
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.numbers import next_number, number
from kehu_desk.kernel.errors import No, Refused
from kehu_desk.kernel.money import amount_fen
from kehu_desk.orders.queries.terms import goods_of, terms_on
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.replenishment.entities import OrderProposal
from kehu_desk.replenishment.queries.cover import in_parts
from kehu_desk.replenishment.queries.inputs import Gathered, Key, asked_in, gather
from kehu_desk.replenishment.rules.reckoning import CREDIT, Facts, Limits, Reckoned, reckon
from kehu_desk.replenishment.rules.states import CANCELLED, LIVE, PROPOSED
from kehu_desk.replenishment.rules.telling import told
from kehu_desk.replenishment.service.asking import SECTION, may_here, nos_of

PREFIX: Final = "YH"
AT_ONCE: Final = 25  # customers of one deed: between two deeds it can be stopped, and others may write
NOT_NEEDED: Final = "not_needed"
Step = Callable[[int, int], None]
Supply = Callable[[Session, Collection[UUID], date], Mapping[Key, int]]
"""What is left of this month's supply commitment on a day, qty3, of products that one holds for; told from above."""


class Proposed(NamedTuple):
    """What came of it. renewed: proposals nobody had touched, worked out anew; dropped: those needed no more; kept: those under way.

    unknown: products of which nobody knows what lies there; refused: customers and reasons.
    """

    made: int = 0
    renewed: int = 0
    dropped: int = 0
    kept: int = 0
    unknown: int = 0
    refused: tuple[tuple[UUID, tuple[No, ...]], ...] = ()

    def plus(self, more: "Proposed") -> "Proposed":
        """Both together."""
        return Proposed(
            self.made + more.made, self.renewed + more.renewed, self.dropped + more.dropped, self.kept + more.kept,
            self.unknown + more.unknown, self.refused + more.refused,
        )  # fmt: skip


class Wanted(NamedTuple):
    """One product to be ordered: its facts, what they came to, and the untouched proposal that stands already."""

    key: Key
    facts: Facts
    found: Reckoned
    standing: OrderProposal | None


def quiet(_done: int, _total: int) -> None:
    """Progress that nobody watches."""


def unlimited(_session: Session, _customers: Collection[UUID], _day: date) -> Mapping[Key, int]:
    """No commitment cuts anything."""
    return {}


def propose(door: Door, caller: Caller, customers: Sequence[UUID], step: Step = quiet, supply: Supply = unlimited) -> Proposed:
    """Work out what these customers need today. What is written stays when step ends the work. supply: cuts what is proposed.

    Customers at whom the person may not are left out and told. Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE
    when there is no other.
    """
    wanted, found = list(dict.fromkeys(customers)), Proposed()
    for at, part in enumerate(in_parts(wanted, AT_ONCE)):
        step(at * AT_ONCE, len(wanted))
        found = found.plus(_part(door, caller, part, supply, alone=len(wanted) <= AT_ONCE))
    step(len(wanted), len(wanted))
    return found


def _part(door: Door, caller: Caller, customers: list[UUID], supply: Supply, *, alone: bool) -> Proposed:
    """alone: there are no others, so that a refusal of all of them is one of the whole deed."""
    with door.change(caller._replace(op=None), Action.DRAFT_PROPOSAL, About(section=SECTION)) as deed:
        may, refused = _sorted(deed, customers)
        if refused and not may and alone:
            raise Refused(*refused[0][1])
        for customer, nos in refused:
            deed.note(Action.DRAFT_PROPOSAL, About(customer, SECTION), " ".join(each.code for each in nos))
        done = _proposed(deed, may, supply)
        deed.name(subject=f"{len(may)} customers, {done.made} made, {done.renewed} renewed, {done.dropped} dropped")
        return done._replace(refused=tuple(refused))


def _sorted(deed: Deed, customers: list[UUID]) -> tuple[list[UUID], list[tuple[UUID, tuple[No, ...]]]]:
    """At whom this person may, asked in one statement; for the few others the reasons."""
    deed.asked = True
    asked = select(Customer.id).where(Customer.id.in_(customers), may_here(deed.actor, Action.DRAFT_PROPOSAL))
    may = set(deed.session.scalars(asked))
    refused = [(each, nos_of(deed.session, deed.actor, Action.DRAFT_PROPOSAL, each)) for each in customers if each not in may]
    return [each for each in customers if each in may], refused


def _proposed(deed: Deed, customers: list[UUID], supply: Supply) -> Proposed:
    gathered, limits = gather(deed.session, customers, deed.actor.today), asked_in(settings_of(deed.session).values).limits
    open_ones, left = _open(deed.session, customers), supply(deed.session, customers, deed.actor.today)
    wanted, kept, dropped = list[Wanted](), 0, 0
    for key, facts in gathered.facts.items():
        standing = open_ones.get(key)
        if standing is not None and standing.state != PROPOSED:
            kept += 1
            continue
        facts = facts._replace(supply3=left.get(key))
        found = reckon(facts, deed.actor.today, limits)
        if found.is_needed and gathered.goods[key[1]].active:
            wanted.append(Wanted(key, facts, found, standing))
        elif standing is not None:
            _drop(deed, standing)
            dropped += 1
    made = _write(deed, wanted, gathered, limits)
    return Proposed(made, len(wanted) - made, dropped, kept, len(gathered.uncounted))


def _open(session: Session, customers: list[UUID]) -> dict[Key, OrderProposal]:
    rows = session.scalars(select(OrderProposal).where(OrderProposal.customer_id.in_(customers), OrderProposal.state.in_(LIVE)))
    return {(row.customer_id, row.product_id): row for row in rows}


def _drop(deed: Deed, row: OrderProposal) -> None:
    row.state, row.ended_at, row.end_reason = CANCELLED, deed.now, NOT_NEEDED
    row.updated_at, row.updated_by = deed.now, deed.actor.person


def _write(deed: Deed, wanted: list[Wanted], gathered: Gathered, limits: Limits) -> int:
    """Gives how many are new; the others take the place of untouched ones, under their numbers."""
    fresh = [each for each in wanted if each.standing is None]
    year, tight = deed.actor.today.year, _over_credit(deed, wanted)
    first = int(next_number(deed.session, PREFIX, year, len(fresh)).rsplit("-", 1)[1]) if fresh else 0
    numbers = iter(number(PREFIX, year, first + at) for at in range(len(fresh)))
    for each in sorted(wanted, key=lambda one: (one.key[0], gathered.goods[one.key[1]].code)):
        row = each.standing or OrderProposal(no=next(numbers), customer_id=each.key[0], product_id=each.key[1])
        flags = [*([CREDIT] if each.key[0] in tight else []), *each.found.flags]
        row.made_on, row.wanted_on = deed.actor.today, deed.actor.today + timedelta(days=each.facts.terms.lead_days)
        row.proposed3 = row.qty3 = each.found.q3
        row.inputs, row.flags, row.state, row.end_reason = told(each.facts, each.found, limits), flags, PROPOSED, ""
        row.created_at, row.created_by = deed.now, deed.actor.person
        deed.session.add(row)
    deed.session.flush()
    return len(fresh)


def _over_credit(deed: Deed, wanted: list[Wanted]) -> set[UUID]:
    """Customers whose credit would hold up an order of everything proposed here. It is only told, nothing is cut."""
    by_customer: dict[UUID, dict[UUID, int]] = {}
    for each in wanted:
        by_customer.setdefault(each.key[0], {})[each.key[1]] = each.found.q3
    return {customer for customer, rows in by_customer.items() if _held_up(deed, customer, rows)}


def _held_up(deed: Deed, customer: UUID, rows: Mapping[UUID, int]) -> bool:
    day = deed.actor.today
    goods = goods_of(deed.session, rows, terms_on(deed.session, customer, day), day)
    amount = sum(amount_fen(qty3, goods[product].price4) for product, qty3 in rows.items())
    return amount > 0 and bool(check_order(deed.session, customer, None, amount, Point.ORDER, day).why)

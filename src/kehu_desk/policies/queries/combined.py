"""【政策表】: rebates, promotions, supports, meetings, supply guarantees, policies and rewards in one list, what begins last first.

Every source is read behind the same key and merged; rows of customers join the policy's condition, the others everybody sees whose tab
it is. Finance sees what it runs and pays: rebates, and supports that wait for it or were settled.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from heapq import merge
from itertools import islice
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, String, and_, case, func, literal, null, or_, select, tuple_
from sqlalchemy import cast as sql_cast
from sqlalchemy.orm import Session

from kehu_desk.access.policy import TABLE, Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.communications.entities import CommPlan, CommReceipt
from kehu_desk.people.actor import Actor
from kehu_desk.policies.entities import PolicyReceipt, Reward, TradePolicy
from kehu_desk.products.entities import Product
from kehu_desk.promotions.entities import Promotion, PromotionCustomer
from kehu_desk.rebates.entities import RebateProgram, RebateRun
from kehu_desk.rebates.queries.seeing import seen
from kehu_desk.supplies.entities import SupplyCommitment
from kehu_desk.supports.entities import SupportRequest

SECTION: Final = "POL"
MONEY: Final = "SAL"
REBATE, PROMOTION, SUPPORT, COMMUNICATION, SUPPLY, POLICY, REWARD = (
    "rebate", "promotion", "support", "communication", "supply", "policy", "reward",
)  # fmt: skip
KINDS: Final = (REBATE, PROMOTION, SUPPORT, COMMUNICATION, SUPPLY, POLICY, REWARD)
FOR_FINANCE: Final = ("verified", "partly_settled", "settled")
HEARD: Final = ("attended", "received")
Key = tuple[date, UUID]
Source = Callable[[Actor], Select[Any]]


class AllRow(NamedTuple):
    """One row of any kind. what: title of a row without a customer, else the customer; amount_fen: planned or owed; done_fen: spent, paid.

    done, of: how many of how many customers, where that is what is carried out. source: which table it is of.
    """

    since: date
    id: UUID
    kind: str
    source: str
    no: str
    what: str
    customer_id: UUID | None
    until: date | None
    amount_fen: int | None
    done_fen: int | None
    done: int | None
    of: int | None
    state: str


class PickedAll(NamedTuple):
    """Filters: one of KINDS (empty: all), and a text in number or title or customer."""

    kind: str = ""
    text: str = ""


def all_page(session: Session, actor: Actor, after: Key | None, limit: int, picked: PickedAll = PickedAll()) -> list[AllRow]:
    """A page of all behind a key."""
    parts = [_some(session, each, after, limit) for each in _sources(actor, picked)]
    return list(islice(merge(*parts, key=lambda row: (row.since, row.id), reverse=True), limit))


def all_keys(session: Session, actor: Actor, picked: PickedAll = PickedAll()) -> Sequence[Key]:
    """The key of every row of the list, in its order."""
    parts: list[Iterable[Key]] = []
    for each in _sources(actor, picked):
        both = each.subquery()
        rows = session.execute(select(both.c.since, both.c.id).order_by(both.c.since.desc(), both.c.id.desc()))
        parts.append([(since, key) for since, key in rows])
    return list(merge(*parts, reverse=True))


def all_row(session: Session, actor: Actor, key: UUID) -> AllRow | None:
    """One row of any kind; None when there is none that this person may see."""
    for each in _sources(actor, PickedAll()):
        both = each.subquery()
        found = session.execute(select(both).where(both.c.id == key)).first()
        if found is not None:
            return AllRow._make(found)
    return None


def _some(session: Session, wanted: Select[Any], after: Key | None, limit: int) -> list[AllRow]:
    both = wanted.subquery()
    asked = select(both).order_by(both.c.since.desc(), both.c.id.desc()).limit(limit)
    if after is not None:
        asked = asked.where(tuple_(both.c.since, both.c.id) < tuple_(*after))
    return [AllRow._make(row) for row in session.execute(asked)]


def _sources(actor: Actor, picked: PickedAll) -> list[Select[Any]]:
    chosen = [(kind, make) for kind, makes in MAKES.items() for make in makes if picked.kind in ("", kind)]
    return [_narrowed(make(actor), picked.text) for _kind, make in chosen]


def _narrowed(wanted: Select[Any], text: str) -> Select[Any]:
    """Words are sought in number and object, which stand at the same place in every source."""
    columns = wanted.selected_columns
    for word in text.split():
        wanted = wanted.where(or_(columns.no.icontains(word, autoescape=True), columns.what.icontains(word, autoescape=True)))
    return wanted


def _columns(
    it: Any, kind: str, source: str, number: Any, what: Any, customer: Any, since: Any, until: Any, amount: Any = None,
    done_fen: Any = None, done: Any = None, of: Any = None,
) -> Select[Any]:  # fmt: skip
    def part(value: Any, name: str) -> Any:
        return (null() if value is None else value).label(name)

    return cast("Select[Any]", select(
        since.label("since"), it.id.label("id"), literal(kind).label("kind"), literal(source).label("source"), part(number, "no"),
        part(what, "what"), part(customer, "customer_id"), part(until, "until"), part(amount, "amount_fen"), part(done_fen, "done_fen"),
        part(done, "done"), part(of, "of"), it.state.label("state"),
    ))  # fmt: skip


def _versioned(it: Any) -> Any:
    return it.code + literal(" v") + sql_cast(it.version, String)


def _programs(actor: Actor) -> Select[Any]:
    it, run = RebateProgram, RebateRun
    live = (run.program_id == it.id, run.state != "reversed", seen(actor, run.customer_id))
    owed = select(func.sum(run.net_fen)).where(*live).scalar_subquery()
    paid = select(func.sum(run.net_fen)).where(*live, run.state == "paid").scalar_subquery()
    return _columns(it, REBATE, "program", _versioned(it), it.title, None, it.valid_from, it.valid_to, owed, paid)


def _runs(actor: Actor) -> Select[Any]:
    it = RebateRun
    paid = case((it.state == "paid", it.net_fen), else_=0)
    wanted = _columns(it, REBATE, "run", it.no, Customer.name, it.customer_id, it.period_from, it.period_to, it.net_fen, paid)
    return wanted.join(Customer, Customer.id == it.customer_id).where(seen(actor, it.customer_id))


def _promotions(actor: Actor) -> Select[Any]:
    it, part = Promotion, PromotionCustomer
    of = (part.promotion_id == it.id, shown(actor, part.customer_id, SECTION))
    cost = select(func.sum(part.cost_fen)).where(*of).scalar_subquery()
    return _columns(it, PROMOTION, PROMOTION, it.no, it.title, None, it.starts_on, it.ends_on, it.budget_fen, cost)


def _supports(actor: Actor) -> Select[Any]:
    it = SupportRequest
    amount = case((it.approved_fen > 0, it.approved_fen), else_=it.budget_fen)
    may = shown(actor, it.customer_id, SECTION)
    if any(row.roles & actor.roles for row in TABLE[Action.PAY_REBATE]):
        may = or_(may, and_(it.state.in_(FOR_FINANCE), shown(actor, it.customer_id, MONEY)))
    wanted = _columns(it, SUPPORT, SUPPORT, it.no, Customer.name, it.customer_id, it.starts_on, it.ends_on, amount, it.settled_fen)
    return wanted.join(Customer, Customer.id == it.customer_id).where(may)


def _meetings(actor: Actor) -> Select[Any]:
    it, part = CommPlan, CommReceipt
    of = (part.plan_id == it.id, shown(actor, part.customer_id, SECTION))
    every = select(func.count()).where(*of).scalar_subquery()
    heard = select(func.count()).where(*of, part.state.in_(HEARD)).scalar_subquery()
    return _columns(it, COMMUNICATION, COMMUNICATION, it.no, it.title, None, it.held_on, it.held_on, None, None, heard, every)


def _guarantees(actor: Actor) -> Select[Any]:
    it = SupplyCommitment
    what = Customer.name + literal(" · ") + Product.name
    wanted = _columns(it, SUPPLY, SUPPLY, it.no, what, it.customer_id, it.starts_on, it.ends_on)
    wanted = wanted.join(Customer, Customer.id == it.customer_id).join(Product, Product.id == it.product_id)
    return wanted.where(shown(actor, it.customer_id, SECTION))


def _policies(actor: Actor) -> Select[Any]:
    it, part = TradePolicy, PolicyReceipt
    signed = select(func.count()).where(part.policy_id == it.id, shown(actor, part.customer_id, SECTION)).scalar_subquery()
    return _columns(it, POLICY, POLICY, _versioned(it), it.title, None, it.valid_from, it.valid_to, None, None, signed)


def _rewards(actor: Actor) -> Select[Any]:
    it = Reward
    wanted = _columns(it, REWARD, REWARD, it.no, Customer.name, it.customer_id, it.proposed_on, it.given_on, it.value_fen)
    return wanted.join(Customer, Customer.id == it.customer_id).where(shown(actor, it.customer_id, SECTION))


MAKES: Final[dict[str, tuple[Source, ...]]] = {
    REBATE: (_programs, _runs), PROMOTION: (_promotions,), SUPPORT: (_supports,), COMMUNICATION: (_meetings,), SUPPLY: (_guarantees,),
    POLICY: (_policies,), REWARD: (_rewards,),
}  # fmt: skip

"""Replenishment of the demo office: policies, proposals in every state, actions on what lies too long, records of what has run out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from sqlalchemy import select

from kehu_desk.demo.cast import CHIEF
from kehu_desk.kernel.errors import Refused
from kehu_desk.replenishment import service
from kehu_desk.replenishment.entities import OrderProposal
from kehu_desk.replenishment.queries.inputs import gather
from kehu_desk.replenishment.queries.overstock import WatchRow, overstock
from kehu_desk.replenishment.queries.stocks import stocks
from kehu_desk.replenishment.rules.actions import KINDS, TRANSFER, ActionTerms
from kehu_desk.replenishment.rules.levels import METHODS, Terms

if TYPE_CHECKING:
    from kehu_desk.demo.office import Troupe

EACH: Final = 4  # customers of each person
POLICIES: Final = 2  # of them with terms of their own
PLANS: Final = ("联合终端做买赠,两周内见效", "退回换新批次", "改小包装重新上架", "转给缺货的经销商")
REASONS: Final = ("客户仓库放不下", "节后需求回落", "有大单要备货")


def fill_replenishment(troupe: Troupe) -> None:
    """Terms and proposals three days ago, decisions since then; what clocks write down is of today. Counts and sales must be there."""
    troupe.stage.go(3)
    for login in CHIEF:
        customers = troupe.trading(login)[:EACH]
        for customer in customers[:POLICIES]:
            _keep(troupe, login, customer)
        if customers:
            service.propose(troupe.door, troupe.who[login], customers)
            for at, customer in enumerate(customers):
                _carry(troupe, login, customer, at)
    troupe.stage.go(0, hour=9)
    for login in CHIEF:
        _act(troupe, login)
    service.watch(troupe.door)
    service.sweep(troupe.door)


def _keep(troupe: Troupe, login: str, customer: UUID) -> None:
    """One product is kept by terms of its own."""
    with troupe.door.reading() as session:
        facts = gather(session, [customer], troupe.stage.day).facts
    if not facts:
        return
    [(_customer, product), found] = next(iter(sorted(facts.items())))
    high = max(found.position.on_hand3, 100_000)
    method = troupe.random.choice(METHODS)
    terms = Terms(
        method, troupe.random.choice((9000, 9500, 9800)), troupe.random.choice((3, 5, 8)), pack3=found.terms.pack3, safety_days=5,
        min3=high // 2000 * 1000, max3=high * 2 // 1000 * 1000,
    )  # fmt: skip
    service.set_policy(troupe.door, troupe.who[login], customer, product, terms)


def _carry(troupe: Troupe, login: str, customer: UUID, at: int) -> None:
    """The first customers' proposals go on their way, the later the less far."""
    door, mine, chief = troupe.door, troupe.who[login], troupe.who[CHIEF[login]]
    rows = _open(troupe, customer)
    if not rows:
        return
    first = rows[0]
    if first.qty3 and at % 2 == 0:
        pack3 = int(first.inputs["terms"]["pack3"])
        wanted3 = max(pack3, first.qty3 // pack3 * 3 // 2 * pack3)
        _try(lambda: service.adjust_proposal(door, mine, first.id, wanted3, troupe.random.choice(REASONS)))
    if at < EACH - 1:
        ids = [row.id for row in rows if row.qty3]
        _try(lambda: service.submit_proposals(door, mine, ids))
        if at == 0:
            _try(lambda: service.confirm_proposals(door, chief, ids))
        elif at == 1 and ids:
            _try(lambda: service.send_back_proposal(door, chief, ids[0], "先核对月末盘存再报"))


def _open(troupe: Troupe, customer: UUID) -> list[OrderProposal]:
    with troupe.door.reading() as session:
        wanted = select(OrderProposal).where(OrderProposal.customer_id == customer, OrderProposal.state == "proposed")
        rows = list(session.scalars(wanted.order_by(OrderProposal.no)))
        session.expunge_all()
        return rows


def _act(troupe: Troupe, login: str) -> None:
    """Two actions for each person: one ended, one open."""
    mine = troupe.who[login]
    with troupe.door.look(mine) as (session, actor):
        rows = [row for row in overstock(session, actor, stocks(session, actor)) if row.customer_id in set(troupe.trading(login))][:2]
    for at, row in enumerate(rows):
        terms = _terms(troupe, mine.person, row)
        action = service.begin_action(troupe.door, mine, row.customer_id, terms)
        if at == 1:
            service.finish_action(troupe.door, mine, action, "两周内基本售完,余量已退回", terms.qty3)


def _terms(troupe: Troupe, owner: UUID, row: WatchRow) -> ActionTerms:
    kind = troupe.random.choice([each for each in KINDS if each != TRANSFER])
    qty3 = max(1000, (row.over3 or row.on_hand3) // 2000 * 1000)
    due = troupe.stage.day + timedelta(days=troupe.random.randrange(2, 15))
    return ActionTerms(row.product_id, row.causes[0], kind, qty3, due, owner, troupe.random.choice(PLANS))


def _try(deed: Callable[[], object]) -> None:
    """A step that this office's numbers may not allow is left out."""
    try:
        deed()
    except Refused:
        return

"""Five people of one customer and two of another, for tests of decision makers."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.levels import RaisedLevel
from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Contact, Customer
from kehu_desk.archives.service.revisions import add_revision
from kehu_desk.archives.service.team import join_team
from kehu_desk.kernel.ids import new_id

PEOPLE = [
    {"name": "钱进", "post": "总经理", "dept": "总经办", "mobile": "13900000001", "preference": "喝茶", "taboo": "不谈价"},
    {"name": "孙梅", "post": "财务总监", "dept": "财务部", "mobile": "13700001111"},
    {"name": "李强", "post": "采购经理", "dept": "采购部"},
    {"name": "周全", "post": "仓库主管", "dept": "仓储部"},
    {"name": "吴芳", "post": "采购员", "dept": "采购部"},
]
ELSEWHERE = [{"name": "郑重", "post": "经理"}, {"name": "王胜", "post": "会计"}]
FAMILY = "儿子在读高三"


def accept(trade, customer: UUID, body: dict[str, Any]) -> None:
    """The next accepted text of DEC."""
    with trade.door.change(trade["cus"], Action.ACCEPT_FILING) as deed:
        deed.require(Action.ACCEPT_FILING, customer)
        row = deed.session.get_one(Customer, customer)
        add_revision(deed, row, "DEC", body, author=trade.id("rep"), reviewer=None, loan=None)


def staffed(trade) -> dict[str, UUID]:
    """Name -> id of everybody; tech is on the team of the first customer, kam is its key account manager."""
    accept(trade, trade.customer, {"contacts": PEOPLE, "family_note": FAMILY})
    accept(trade, trade.other, {"contacts": ELSEWHERE})
    join_team(trade.door, trade["sup"], trade.customer, trade.id("tech"))
    join_team(trade.door, trade["sup"], trade.customer, trade.id("kam"), kind="KAM")
    with trade.house.store.read() as session:
        return {row.name: row.id for row in session.scalars(select(Contact).where(Contact.left_on.is_(None)))}


def read(trade, login: str, query, *facts: Any) -> Any:
    """What a query gives one person."""
    with trade.door.look(trade[login]) as (session, actor):
        return query(session, actor, *facts)


def raise_level(trade, section: str, level: int, customer: UUID | None = None) -> None:
    """The section of the first customer stands higher."""
    with trade.door.clockwork("test.raised") as deed:
        deed.session.add(RaisedLevel(id=new_id(), customer_id=customer or trade.customer, section=section, level=level))


def seal(trade) -> None:
    with trade.door.clockwork("test.sealed") as deed:
        deed.session.get_one(Customer, trade.customer).state = "SEALED"

"""What the demo office shows of decision makers, filled in over customers with people."""

from datetime import date
from random import Random
from types import SimpleNamespace

from deciding_office import read
from sqlalchemy import select

from kehu_desk.deciders import queries
from kehu_desk.deciders.entities import BuyingRole, ContactEdge, Opportunity
from kehu_desk.demo.bodies import dec
from kehu_desk.demo.deciders import fill_deciders

TODAY = date(2026, 3, 2)


class Stage:
    """The demo's clock, in an office that was founded on this very day."""

    today = day = TODAY

    def go(self, days_ago: int, hour: int = 10) -> None:
        """It stays where it is."""


def test_each_customer_has_roles_lines_styles_and_an_opportunity(trade, who):
    filed = {"rep1": [trade.customer, trade.second], "rep2": [], "rep3": [trade.other], "kam1": []}
    logins = {"rep1": "rep", "rep3": "rep3", "tech1": "tech"}
    troupe = SimpleNamespace(
        door=trade.door, stage=Stage(), who={name: trade[login] for name, login in logins.items()}, random=Random(1), trading=filed.get
    )
    fill_deciders(troupe)
    people = read(trade, "rep", queries.people_of, trade.customer)
    assert [row.style_state for row in people[:1]] == ["to_verify"]
    assert all(row.roles for row in people if row.left_on is None)
    assert [row.moved_to for row in people if row.name == "吴芳"] == ["绍兴越城酒业有限公司"]
    with trade.house.store.read() as session:
        assert len(session.scalars(select(BuyingRole)).all()) >= 5
        assert {row.kind for row in session.scalars(select(ContactEdge))} == {"reports_to"}
        assert len(session.scalars(select(Opportunity)).all()) == 3


def test_every_third_house_has_heads_of_departments_and_the_others_stay_as_they_were():
    random = Random(20260302)
    sizes = [len(dec(random)["contacts"]) for _ in range(60)]
    assert min(sizes) == 3
    assert 8 <= max(sizes) <= 12
    assert 10 <= sum(size > 3 for size in sizes) <= 30

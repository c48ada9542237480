"""The list of what a rep with 200 customers and 50 loans may read, against the same list by its plain ids."""

from sqlalchemy import ColumnElement, select

from bench.measure import Outcome, Stage, against, paired
from bench.office import LENT, OWNED, enter
from kehu_desk.access.visible import visible
from kehu_desk.archives.entities import Customer

GOAL = 1.5
PAGE = 200


def run(stage: Stage) -> Outcome:
    """Seven pairs of the first page by name."""
    office = enter(stage.million())
    with office.house.door.look(office.rep) as (session, actor):

        def page(condition: ColumnElement[bool]) -> object:
            wanted = select(Customer.id, Customer.name, Customer.phone, Customer.uscc, Customer.industry_code).where(condition)
            return session.execute(wanted.order_by(Customer.name, Customer.id).limit(PAGE)).all()

        def may() -> ColumnElement[bool]:
            return visible(actor, Customer.id, "BAS", Customer.inside_level)

        ids = session.scalars(select(Customer.id).where(may())).all()
        assert len(ids) == OWNED + LENT
        times = paired(lambda: page(may()), lambda: page(Customer.id.in_(ids)))
    office.house.close()
    return against(*times, GOAL)

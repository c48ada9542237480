"""The list of what a rep with 200 customers and 50 loans may read, against the same list by its plain ids."""

from typing import Any, cast

from sqlalchemy import ColumnElement, Select, select

from bench.measure import Outcome, Stage, against, paired
from bench.office import LENT, OWNED, enter
from kehu_desk.access.visible import facts, like, visible
from kehu_desk.archives.entities import Customer

GOAL = 1.5
PAGE = 200


def run(stage: Stage) -> Outcome:
    """Seven pairs of the first page by name; both statements are built once, as the program does."""
    office = enter(stage.million())
    with office.house.door.look(office.rep) as (session, actor):

        def page(condition: ColumnElement[bool]) -> Select[Any]:
            wanted = select(Customer.id, Customer.name, Customer.phone, Customer.uscc, Customer.industry_code).where(condition)
            return cast("Select[Any]", wanted.order_by(Customer.name, Customer.id).limit(PAGE))

        by_policy = page(visible(like(actor), Customer.id, "BAS", Customer.inside_level))
        ids = session.scalars(by_policy.with_only_columns(Customer.id).limit(None), facts(actor)).all()
        assert len(ids) == OWNED + LENT
        by_ids = page(Customer.id.in_(ids))
        times = paired(lambda: session.execute(by_policy, facts(actor)).all(), lambda: session.execute(by_ids).all())
    office.house.close()
    return against(*times, GOAL)

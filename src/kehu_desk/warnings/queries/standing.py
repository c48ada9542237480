"""The newest warning of each key, for the run. For the house's own reckoning."""

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from kehu_desk.warnings.entities import EarlyWarning
from kehu_desk.warnings.queries.findings import Key
from kehu_desk.warnings.rules.comparing import Stands


def standing(session: Session) -> dict[Key, Stands]:
    """Every key that was ever warned of, with its newest warning: ended ones matter until their figures stood below yellow.

    The newest by its id, which grows with time; a number of six digits would stand before one of five.
    """
    it = EarlyWarning
    newest = select(it.kind, it.customer_id, it.period, func.max(it.id).label("id")).group_by(it.kind, it.customer_id, it.period).subquery()
    columns = (
        it.kind, it.customer_id, it.period, it.id, it.state, it.level, it.inputs, it.owner_id, it.provisional, it.seen_on, it.quiet,
        it.snoozed_until,
    )  # fmt: skip
    rows = session.execute(select(*columns).join(newest, and_(newest.c.id == it.id)))
    return {Key(*row[:3]): Stands(*row[3:]) for row in rows}

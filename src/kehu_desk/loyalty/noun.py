"""What value services offer to the floors above: services that nobody has proved for a long time."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.loyalty.entities import Fulfilment, ValueService
from kehu_desk.loyalty.rules import State
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of

NAME: Final = "loyalty"
TABLES: Final = frozenset({"value_service", "fulfilment", "business_share"})
SECTION: Final = "SVC"


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """Running services of which nothing was noted for so many days (setting), for who answers for them."""
    days = timedelta(days=settings_of(session).values.number("value_quiet_days"))
    it, edge = ValueService, actor.today - days
    last = select(Fulfilment.service_id, func.max(Fulfilment.done_on).label("on")).group_by(Fulfilment.service_id).subquery()
    since = func.coalesce(last.c.on, it.starts_on)
    wanted = (
        select(it.id, it.no, it.promise, Customer.name, since)
        .join(Customer, Customer.id == it.customer_id)
        .outerjoin(last, last.c.service_id == it.id)
        .where(
            it.state == State.RUNNING, it.owner_id == actor.person, since <= edge,
            or_(it.ends_on.is_(None), it.ends_on >= actor.today), shown(actor, it.customer_id, SECTION),
        )
    )  # fmt: skip
    for service, number, promise, customer, since_on in session.execute(wanted.order_by(since, it.id)).all():
        yield Due(NAME, service, "value_quiet", f"{number} {customer} {promise}", since_on + days, actor.name)


WORK: Final = {
    "value_quiet": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "A value service is not proved for long"), passes_on=True),
}

NOUN = Noun(NAME, TABLES, due, WORK)

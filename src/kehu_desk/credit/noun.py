"""What credit offers to the floors above it: changes and releases to decide, limits to look at again."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy.orm import Session

from kehu_desk.credit import entities as entities
from kehu_desk.credit.queries.listing import reviews_due
from kehu_desk.credit.service.waiting import waiting_rows
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import calendar_of, settings_of

NAME = "credit"
DECIDE = frozenset({"sup", "mgr", "finance"})


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """Changes and releases that wait for this person's signature; for finance limits whose review is due."""
    if not actor.roles & DECIDE:
        return
    office, calendar = settings_of(session), calendar_of(session)
    days = office.values.number("approval_listed_workdays")
    for each in waiting_rows(session, actor):
        if each.is_his:
            kind = "credit_release" if each.row.what == "release" else "credit_decide"
            title = f"{each.row.order} {each.row.customer}".strip()
            yield Due(NAME, each.row.id, kind, title, local_day(calendar.after_workdays(each.row.at, days), office.zone), actor.name)
    if "finance" in actor.roles:
        for customer, name, since in reviews_due(session, actor):
            yield Due(NAME, customer, "credit_review", name, since, actor.name)


WORK: Final = {
    "credit_decide": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on credit"), decides=True),
    "credit_release": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on a release"), decides=True),
    "credit_review": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Review a limit")),
}

NOUN = Noun(NAME, frozenset({"credit_file", "guarantee", "credit_change", "credit_release", "delivery_pause"}), due, WORK)

"""What visits offer to the floors above: visits of today and missed ones, reports and weeks that wait, problems that fall due."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.visits import entities as entities
from kehu_desk.visits.queries.plans import waiting_drafts, waiting_plans, waiting_problems, waiting_reports, waiting_rows
from kehu_desk.visits.service.asking import TAB as NAME
from kehu_desk.visits.service.asking import belongs

MISSED: Final = timedelta(days=14)  # how long a missed visit stays in sight
SOON: Final = timedelta(days=7)
TABLES: Final = "visit_rule visit_plan planned_visit visit visit_contact price_finding visit_problem visit_photo visit_thumbnail"


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """What this person is to do about visits."""
    if belongs(actor, Action.REPORT_VISIT):
        yield from _mine(session, actor)
    if belongs(actor, Action.COMMENT_VISIT):
        for row in waiting_plans(session, actor):
            yield Due(NAME, row.id, "visit_plan_approve", row.title, row.day, row.person)
        office = settings_of(session).zone
        for row in waiting_reports(session, actor):
            yield Due(NAME, row.id, "visit_read", row.title, local_day(row.at, office) if row.at else None, row.person)


def _mine(session: Session, actor: Actor) -> Iterable[Due]:
    """Today's visits and missed ones; drafts on the day by which they are due; problems of the coming week and late ones."""
    for row in waiting_rows(session, actor, actor.today - MISSED, actor.today):
        yield Due(NAME, row.id, f"visit_{row.what}", row.title, row.day, row.person)
    settings = settings_of(session)
    grace = timedelta(hours=settings.values.number("visit_report_hours"))
    for row in waiting_drafts(session, actor):
        assert row.at is not None
        kind = "visit_report_late" if actor.now > row.at + grace else "visit_report"
        yield Due(NAME, row.id, kind, row.title, local_day(row.at + grace, settings.zone), row.person)
    for row in waiting_problems(session, actor, actor.today + SOON):
        yield Due(NAME, row.id, "visit_problem", row.title, row.day, row.person)


WORK: Final = {
    "visit_planned": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Visit today"), passes_on=True),
    "visit_missed": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Visit missed"), passes_on=True),
    "visit_report": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Hand in a visit report")),
    "visit_report_late": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Visit report late")),
    "visit_plan_approve": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Approve a visit plan"), decides=True),
    "visit_read": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Read a visit report"), decides=True),
    "visit_problem": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Problem from a visit"), passes_on=True),
}

NOUN: Final = Noun(NAME, frozenset(TABLES.split()), due, WORK)

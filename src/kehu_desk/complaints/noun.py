"""What complaints offer to the floors above: what service does next, what superiors decide."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.complaints import entities as entities
from kehu_desk.complaints.queries.due import steps, to_decide, to_handle
from kehu_desk.complaints.rules.case import GRAVE, TRIES
from kehu_desk.complaints.rules.codes import ANSWERED, CONFIRMED
from kehu_desk.complaints.service.cases import belongs
from kehu_desk.door.noun import QT_TRANSLATE_NOOP, Due, Noun, WorkKind
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of

NAME: Final = "complaint"
TABLES: Final = frozenset({"complaint", "complaint_block", "complaint_wait", "contact_attempt", "revisit"})


def due(session: Session, actor: Actor) -> Iterable[Due]:
    """For service: accept, reply, contain, answer, ask again, confirm, close, revisit. For who decides: S1 and S2 to close, money."""
    if belongs(actor, Action.HANDLE_COMPLAINT):
        yield from _handling(session, actor)
    if belongs(actor, Action.DECIDE_COMPLAINT):
        yield from _deciding(session, actor)


def _handling(session: Session, actor: Actor) -> Iterable[Due]:
    office = settings_of(session)
    days, revisit = office.values.number("complaint_wait_days"), office.values.number("complaint_revisit_days")
    for row in to_handle(session, actor):
        for kind, at in steps(row, actor.now, days, revisit):
            yield Due(NAME, row.id, kind, f"{row.no} {row.customer}", local_day(at, office.zone) if at else None, row.owner)


def _deciding(session: Session, actor: Actor) -> Iterable[Due]:
    """Nobody decides on what he registered, handles or asked for."""
    for row in to_decide(session, actor):
        title = f"{row.no} {row.customer}"
        if row.money_open and actor.person != row.asked_by:
            yield Due(NAME, row.id, "complaint_money", title, None, row.owner)
        ready = row.state == CONFIRMED or (row.state == ANSWERED and row.tries >= TRIES)
        if row.severity in GRAVE and ready and actor.person not in (row.owner_id, row.registered_by):
            yield Due(NAME, row.id, "complaint_close", title, None, row.owner)


WORK: Final = {
    "complaint_accept": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Accept a complaint")),
    "complaint_reply": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "First reply to a complaint")),
    "complaint_contain": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Contain a complaint")),
    "complaint_answer": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Answer a complaint")),
    "complaint_waiting": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Complaint waits too long for the customer")),
    "complaint_confirm": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Get the customer's confirmation")),
    "complaint_close": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Close a complaint")),
    "complaint_revisit": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Revisit after a complaint")),
    "complaint_money": WorkKind(QT_TRANSLATE_NOOP("WorkKind", "Decide on money for a complaint"), decides=True),
}

NOUN = Noun(NAME, TABLES, due, WORK)

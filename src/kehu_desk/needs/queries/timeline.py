"""What happened with one customer after the sale, as rows of one time line. The caller has entered through door.view."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.complaints.entities import Complaint, Revisit
from kehu_desk.kernel.clock import local_day
from kehu_desk.needs.entities import Need
from kehu_desk.people.actor import Actor
from kehu_desk.people.office import settings_of
from kehu_desk.people.queries import names
from kehu_desk.returns.entities import Rma


class TimelineRow(NamedTuple):
    """One event. kind: visit, complaint, rma, revisit, need; noun: the tab it opens in; number: of the paper, if it has one.

    code: a word of its own noun (category, reason, kind); state: where it stands; by: who of ours.
    """

    subject: UUID
    noun: str
    kind: str
    on: date
    number: str
    code: str
    text: str
    state: str
    by: str


More = Callable[[Session, Actor, UUID], list[TimelineRow]]
"""Rows of the visits of one customer: they lie above and are handed in by whoever makes the page."""


def ret_events(session: Session, customer: UUID) -> list[TimelineRow]:
    """Complaints, returns and revisits: what stands in section RET."""
    zone = settings_of(session).zone
    complaints = session.scalars(select(Complaint).where(Complaint.customer_id == customer)).all()
    cases = session.scalars(select(Rma).where(Rma.customer_id == customer)).all()
    revisits = session.scalars(select(Revisit).where(Revisit.customer_id == customer)).all()
    hands = [*(row.owner_id for row in complaints), *(row.drafted_by for row in cases), *(row.by_id for row in revisits)]
    who = names(session, hands)

    def name(person: UUID | None) -> str:
        return who.get(person, "") if person else ""

    return [
        *(
            TimelineRow(
                row.id, "complaint", "complaint", local_day(row.received_at, zone), row.no, row.category, row.description, row.state,
                name(row.owner_id),
            )
            for row in complaints
        ),
        *(
            TimelineRow(row.id, "complaint", "rma", row.requested_on, row.no, row.reason, row.note, row.state, name(row.drafted_by))
            for row in cases
        ),
        *(
            TimelineRow(row.id, "complaint", "revisit", row.revisited_on, "", "", row.text, "", name(row.by_id))
            for row in revisits
        ),
    ]  # fmt: skip


def svc_events(session: Session, customer: UUID) -> list[TimelineRow]:
    """Needs: what stands in section SVC."""
    rows = session.scalars(select(Need).where(Need.customer_id == customer)).all()
    who = names(session, [row.created_by for row in rows])
    return [
        TimelineRow(row.id, "complaint", "need", row.noted_on, "", row.kind, row.text, row.state, who.get(row.created_by, ""))
        for row in rows
    ]


def marks(session: Session, customer: UUID) -> list[int]:
    """The marks of every item of every revisit of a customer."""
    rows = session.scalars(select(Revisit.scores).where(Revisit.customer_id == customer))
    return [mark for scores in rows for mark in scores.values()]

"""The forms of one case, gathered: card facts, titles and the loan register. Source: B-117."""

from datetime import timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from kehu_desk.access.levels import level_of
from kehu_desk.access.sections import FILED, TOP
from kehu_desk.archives import queries as archives
from kehu_desk.borrowing import queries as loans
from kehu_desk.door.change import Door
from kehu_desk.dossier import cells, labels
from kehu_desk.dossier.gather import cover
from kehu_desk.dossier.paper.values import Case
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of

YEAR: Final = timedelta(days=365)


def case_of(door: Door, caller: Caller, customer: UUID) -> Case:
    """No field value above level 0; a top-secret part is named 机密件 only. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, actor):
        card, office = archives.card(session, actor, customer), settings_of(session).zone
        return Case(
            title=card.name, archive_no=card.archive_no or card.no, class_code=card.class_code or labels.BLANK,
            shelf=card.shelf or labels.BLANK, secrecy=labels.level_label(card.level), volumes=max(card.volumes, 1),
            facts=cover(card), catalogue=_catalogue(session, customer, office), register=_register(session, actor, customer, office),
            made_by=f"{actor.name}（{actor.staff_no}）", made_at=cells.zoned(actor.now, office),
        )  # fmt: skip


def _catalogue(session: Session, customer: UUID, office: ZoneInfo) -> tuple[tuple[str, ...], ...]:
    newest = {row.section: row for row in reversed(archives.revisions(session, customer))}
    rows = []
    for at, section in enumerate(FILED, 1):
        level, row = level_of(session, customer, section), newest.get(section)
        title = labels.TOP_SECRET_TITLE if level >= TOP else labels.SECTIONS[section]
        number, on = (labels.revision(row.number), cells.day(row.at, office)) if row else (labels.NO_REVISION, "")
        rows.append((f"{at:02}", title, labels.level_label(level), number, on, "", ""))
    return tuple(rows)


def _register(session: Session, actor: Actor, customer: UUID, office: ZoneInfo) -> tuple[tuple[str, ...], ...]:
    """Loans of the last twelve months that went out, the oldest first."""
    rows = loans.loans_of(session, actor, customer, actor.now - YEAR)
    return tuple(
        (
            row.no, row.borrower, cells.day(row.released, office), cells.day(row.due, office), cells.day(row.returned, office), "", "",
        )
        for row in reversed(rows)
        if row.released is not None
    )  # fmt: skip

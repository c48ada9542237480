"""Which warnings a person may see: those of sections that he views at that customer, and of a fact only who may read the fact itself."""

from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.visible import facts, shown
from kehu_desk.intelligence.entities import Fact
from kehu_desk.intelligence.queries.seen import may_see
from kehu_desk.people.actor import Actor
from kehu_desk.warnings.entities import EarlyWarning
from kehu_desk.warnings.queries.findings import SECTIONS
from kehu_desk.warnings.rules.levels import CHANGE


def seen(actor: Actor) -> ColumnElement[bool]:
    """Condition on EarlyWarning, to be executed with facts(actor)."""
    it: Any = EarlyWarning
    sections = sorted(set(SECTIONS.values()) - {SECTIONS[CHANGE]})
    usual = [and_(it.section == section, shown(actor, it.customer_id, section)) for section in sections]
    return or_(*usual, it.fact_id.in_(select(Fact.id).where(may_see(actor))))


def sees(session: Session, actor: Actor, warning: Any) -> bool:
    """Whether this person may see one warning, by its id."""
    return session.scalar(select(EarlyWarning.id).where(EarlyWarning.id == warning, seen(actor)), facts(actor)) is not None

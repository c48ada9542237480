"""Buttons of one promotion or plan for one person, with what stands against each. What a dialog will ask for is presumed."""

from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.workflow import Offer, offers
from kehu_desk.people.actor import Actor
from kehu_desk.promotions.entities import Promotion, SeasonPlan
from kehu_desk.promotions.rules.case import NO_DATE, PromotionCase
from kehu_desk.promotions.rules.codes import APPROVED, CLOSED
from kehu_desk.promotions.service.cases import JOINING, belongs, case_of
from kehu_desk.promotions.service.seasons import season_case
from kehu_desk.promotions.workflow import PROMOTION, SEASON

PRESUMED: Final = "....."
EVENTS: Final = tuple(dict.fromkeys(row.event for row in PROMOTION))
SEASON_EVENTS: Final = tuple(dict.fromkeys(row.event for row in SEASON))


def promotion_offers(session: Session, actor: Actor, promotion: UUID) -> list[Offer]:
    """The events of a promotion in its state, absent where the role does not include them."""
    row = session.get(Promotion, promotion)
    found: list[Offer] = []
    for event in EVENTS if row is not None else ():
        assert row is not None
        if event in JOINING:
            found += _joining(actor, row, event)
            continue
        table = tuple(each for each in PROMOTION if each.event == event and row.state in each.sources)
        if table:
            case = case_of(session, actor, row, event)
            found += offers(table, case._replace(reason=PRESUMED, baseline="none"))
    return found


def _joining(actor: Actor, row: Promotion, event: str) -> list[Offer]:
    """Of which customer is asked afterwards: only what the promotion itself says stands against it."""
    states = (APPROVED, CLOSED) if event == "record" else (APPROVED,)
    if not belongs(actor, Action.JOIN_PROMOTION) or row.state not in states:
        return []
    joined = event != "join"
    case = PromotionCase(row.state, row.starts_on, row.ends_on, actor.today, joined=joined, reason=PRESUMED, day=NO_DATE)
    table = tuple(each for each in PROMOTION if each.event == event)
    return offers(table, case)


def season_offers(session: Session, actor: Actor, plan: UUID) -> list[Offer]:
    """The events of a plan in its state, absent where the role does not include them."""
    row = session.get(SeasonPlan, plan)
    found: list[Offer] = []
    for event in SEASON_EVENTS if row is not None else ():
        assert row is not None
        table = tuple(each for each in SEASON if each.event == event and row.state in each.sources)
        if table:
            found += offers(table, season_case(session, actor, row, event)._replace(reason=PRESUMED))
    return found

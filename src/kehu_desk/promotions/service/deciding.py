"""A manager approves, rejects or calls off a promotion. Source: business.md §16, §1 (nobody decides what he drafted)."""

from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.door.workflow import step
from kehu_desk.people.actor import Caller
from kehu_desk.promotions.service.cases import case_of, found, settle
from kehu_desk.promotions.service.telling import tell_drafter
from kehu_desk.promotions.workflow import PROMOTION


def approve_promotion(door: Door, caller: Caller, promotion: UUID, opinion: str = "") -> None:
    """Let it run from its first day on. Raises Refused: E_SELF_APPROVAL, E_PROMO_OVERLAP, E_PROMO_OVER, E_PROMO_FIELD, E_STATE."""
    _decide(door, caller, promotion, "approve", opinion)


def reject_promotion(door: Door, caller: Caller, promotion: UUID, reason: str) -> None:
    """Give it back to who drafted it. Raises Refused: E_SELF_APPROVAL, E_REASON, E_STATE."""
    _decide(door, caller, promotion, "reject", reason)


def cancel_promotion(door: Door, caller: Caller, promotion: UUID, reason: str) -> None:
    """Call off what was approved and has not begun. Raises Refused: E_PROMO_BEGUN, E_REASON, E_STATE."""
    _decide(door, caller, promotion, "cancel", reason)


def _decide(door: Door, caller: Caller, promotion: UUID, event: str, words: str) -> None:
    with door.change(caller, Action.DECIDE_PROMOTION, About(subject=str(promotion))) as deed:
        row = found(deed, promotion)
        case = case_of(deed.session, deed.actor, row, event)._replace(reason=words)
        done = step(PROMOTION, case, event)
        row.decided_by, row.decided_at, row.decision = deed.actor.person, deed.now, words.strip()
        settle(deed, row, done)
        tell_drafter(deed, row.drafted_by, f"promotion_{done.target}", row.id, f"{row.no} {row.title}")

"""Deliveries paused for some days while something grave about a customer is verified. Source: business.md §18 (delivery pause)."""

from datetime import date
from uuid import UUID

from kehu_desk.credit.entities import DeliveryPause
from kehu_desk.door.change import Deed


def pause_deliveries_in(deed: Deed, customer: UUID, until: date, reason: str, source: UUID) -> None:
    """No goods leave through a day. Whoever calls has asked the policy, and how long it may be."""
    deed.session.add(DeliveryPause(
        customer_id=customer, until_on=until, reason=reason, source_id=source, at=deed.now, by_id=deed.actor.person
    ))  # fmt: skip

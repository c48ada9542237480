"""Who takes part in a promotion, and what it costs with him: live rows of section POL. Source: business.md §16."""

from datetime import date
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.kernel.money import yuan
from kehu_desk.people.actor import Caller
from kehu_desk.promotions.entities import Promotion, PromotionCustomer
from kehu_desk.promotions.queries.parts import spent_fen
from kehu_desk.promotions.rules.codes import REASON_LEAST, SECTION
from kehu_desk.promotions.rules.mechanics import MOST_FEN, wrong
from kehu_desk.promotions.service.cases import case_of, found, part_row
from kehu_desk.promotions.workflow import PROMOTION

NOTE = 200


def join_customer(door: Door, caller: Caller, promotion: UUID, customer: UUID, on: date | None = None, note: str = "") -> UUID:
    """A customer takes part from a day on, today unless said otherwise. Gives the id of his row.

    Raises Refused: E_PROMO_SCOPE, E_PROMO_JOINED, E_PROMO_OVERLAP naming the other, E_PROMO_OVER, E_PROMO_DAY, E_PROMO_FIELD,
    E_ARCHIVE_STATE, E_STATE and those of the policy.
    """
    with door.change(caller, Action.JOIN_PROMOTION, About(customer, SECTION, subject=str(promotion))) as deed:
        row = _named(deed, promotion, customer)
        day = on or deed.actor.today
        case = case_of(deed.session, deed.actor, row, "join", customer)
        step(PROMOTION, case._replace(day=day, faults=_note_faults(note)), "join")
        made = PromotionCustomer(
            promotion_id=row.id, customer_id=customer, joined_on=day, note=note.strip(), created_at=deed.now,
            created_by=deed.actor.person, origin_device=deed.actor.device,
        )  # fmt: skip
        deed.session.add(made)
        deed.session.flush()
        deed.name(after=day.isoformat())
        return made.id


def leave_customer(door: Door, caller: Caller, promotion: UUID, customer: UUID, reason: str) -> None:
    """Take a customer out who cost nothing. Raises Refused: E_PROMO_ABSENT, E_PROMO_COST_THERE, E_REASON, E_STATE."""
    with door.change(caller, Action.JOIN_PROMOTION, About(customer, SECTION, subject=str(promotion))) as deed:
        row = _named(deed, promotion, customer)
        step(PROMOTION, case_of(deed.session, deed.actor, row, "leave", customer)._replace(reason=reason), "leave")
        part = _part(deed, row, customer)
        deed.name(before=part.joined_on.isoformat(), after=reason.strip())
        deed.session.delete(part)


def record_part(
    door: Door, caller: Caller, promotion: UUID, customer: UUID, cost_fen: int, done_on_time: bool | None = None, note: str = "",
    seen: int | None = None,
) -> None:  # fmt: skip
    """What it cost with one customer, and whether he carried out his part on time. seen: the version that was read.

    Raises Refused: E_PROMO_ABSENT, E_PROMO_FIELD, E_PROMO_OVERSPENT where it goes beyond the budget and the note does not say why,
    E_STALE, E_STATE and those of the policy.
    """
    with door.change(caller, Action.JOIN_PROMOTION, About(customer, SECTION, subject=str(promotion))) as deed:
        row = _named(deed, promotion, customer)
        case = case_of(deed.session, deed.actor, row, "record", customer)
        over = spent_fen(deed.session, row.id) - case.cost_fen + cost_fen - row.budget_fen
        grows = cost_fen > case.cost_fen
        faults = (*([] if 0 <= cost_fen <= MOST_FEN else [wrong("cost_fen", "cost")]), *_note_faults(note))
        told = len(note.strip()) >= REASON_LEAST
        step(PROMOTION, case._replace(over_fen=over if grows else 0, told=told, faults=faults), "record")
        part = _part(deed, row, customer)
        if seen is not None and seen != part.row_version:
            raise Refused(no("E_STALE"))
        deed.name(before=f"{yuan(part.cost_fen)} {part.done_on_time}", after=f"{yuan(cost_fen)} {done_on_time}")
        part.cost_fen, part.done_on_time, part.note = cost_fen, done_on_time, note.strip()
        part.updated_at, part.updated_by = deed.now, deed.actor.person


def _named(deed: Deed, promotion: UUID, customer: UUID) -> Promotion:
    row = found(deed, promotion)
    deed.name(customer=customer, section=SECTION)
    return row


def _part(deed: Deed, row: Promotion, customer: UUID) -> PromotionCustomer:
    part = part_row(deed.session, row.id, customer)
    assert part is not None  # the table has asked
    return part


def _note_faults(note: str) -> tuple[No, ...]:
    return (wrong("note", "long"),) if len(note) > NOTE else ()

"""Commitments: drafted, handed in, decided on, ended. Source: business.md §16 (R31), §1 (nobody decides what he drafted)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.queries.duties import nos_at
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door, either
from kehu_desk.door.notices import tell
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import Offer, offers, step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.queries import same_person
from kehu_desk.products.entities import Product
from kehu_desk.supplies.entities import SupplyCommitment
from kehu_desk.supplies.rules.commitments import SHORTEST, CommitCase, CommitTerms, State, commit_problems
from kehu_desk.supplies.workflow import APPROVE, COMMITMENTS, CORRECT, DROP, END, REJECT, SUBMIT

SECTION: Final = "POL"
NOUN: Final = "supply"
PREFIX: Final = "GH"
PRESUMED: Final = "." * SHORTEST  # a button does not lack what its dialog will ask
COMMIT, DECIDE = (Action.COMMIT_SUPPLY,), (Action.DECIDE_SUPPLY,)
DUTY: Final = {CORRECT: COMMIT, SUBMIT: COMMIT, APPROVE: DECIDE, REJECT: DECIDE, DROP: COMMIT, END: COMMIT + DECIDE}


def commit_supply(door: Door, caller: Caller, customer: UUID, terms: CommitTerms) -> UUID:
    """Draft a commitment. Gives its id.

    Raises Refused: E_FORBIDDEN, E_NO_RELATION, E_NOT_FOUND, E_ARCHIVE_STATE, E_SUPPLY_FIELD for each wrong field, E_SUPPLY_PRODUCT.
    """
    with door.change(caller, Action.COMMIT_SUPPLY, About(customer, SECTION)) as deed:
        deed.asked = True
        if nos := nos_at(deed.session, deed.actor, Action.COMMIT_SUPPLY, customer, SECTION) or _wrong(deed.session, deed.actor, terms):
            raise Refused(*nos)
        made = SupplyCommitment(
            no=next_number(deed.session, PREFIX, deed.actor.today.year), customer_id=customer, drafted_by=deed.actor.person,
            created_at=deed.now, created_by=deed.actor.person, origin_device=deed.actor.device,
        )  # fmt: skip
        _write(made, terms)
        deed.session.add(made)
        deed.session.flush()
        deed.name(subject=f"draft {made.no}", after=_hash(made))
        return made.id


def correct_commitment(door: Door, caller: Caller, commitment: UUID, terms: CommitTerms) -> None:
    """Put right a draft, or one that was rejected. Raises Refused as commit_supply does, and E_STATE."""
    _fire(door, caller, commitment, CORRECT, terms=terms)


def submit_commitment(door: Door, caller: Caller, commitment: UUID) -> None:
    """Hand it in. Raises Refused: E_STATE, E_SUPPLY_OVER, E_SUPPLY_OVERLAP."""
    _fire(door, caller, commitment, SUBMIT)


def approve_commitment(door: Door, caller: Caller, commitment: UUID, seen: int | None = None) -> None:
    """It holds. seen: the version that was read. Raises Refused: E_SELF_APPROVAL, E_STALE, E_STATE, E_SUPPLY_OVER, E_SUPPLY_OVERLAP."""
    _fire(door, caller, commitment, APPROVE, seen=seen)


def reject_commitment(door: Door, caller: Caller, commitment: UUID, reason: str, seen: int | None = None) -> None:
    """It does not, for a reason. Raises Refused: E_SELF_APPROVAL, E_STALE, E_STATE, E_REASON."""
    _fire(door, caller, commitment, REJECT, seen=seen, reason=reason)


def drop_commitment(door: Door, caller: Caller, commitment: UUID, reason: str) -> None:
    """It was never approved and is not wanted any more. Raises Refused: E_STATE, E_REASON."""
    _fire(door, caller, commitment, DROP, reason=reason)


def end_commitment(door: Door, caller: Caller, commitment: UUID, reason: str) -> None:
    """It holds up to yesterday. Raises Refused: E_STATE, E_REASON."""
    _fire(door, caller, commitment, END, reason=reason)


def commitment_offers(door: Door, caller: Caller, commitment: UUID) -> list[Offer]:
    """The buttons of one commitment, each by its own duty."""
    with door.look(caller) as (session, actor):
        row = session.get(SupplyCommitment, commitment)
        if row is None:
            return []
        found: list[Offer] = []
        for event in DUTY:
            case = _case(session, actor, row, event)._replace(reason=PRESUMED)
            found += [offer for offer in offers(COMMITMENTS, case) if offer.event == event]
        return found


def _fire(
    door: Door, caller: Caller, commitment: UUID, event: str, *, terms: CommitTerms | None = None, seen: int | None = None,
    reason: str = "",
) -> None:  # fmt: skip
    with door.change(caller, DUTY[event][0], About(subject=str(commitment), section=SECTION)) as deed:
        row = deed.session.get(SupplyCommitment, commitment)
        deed.asked = True  # the case asks the policy and hands its answer to the table
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=row.customer_id, subject=f"{event} {row.no}", before=_hash(row))
        case = _case(deed.session, deed.actor, row, event)._replace(moved=seen is not None and seen != row.row_version, reason=reason)
        done = step(COMMITMENTS, case, event)
        if terms is not None:
            if nos := _wrong(deed.session, deed.actor, terms):
                raise Refused(*nos)
            _write(row, terms)
        row.state = done.target
        for effect in done.effects:
            EFFECTS[effect](deed, row, reason.strip())
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        deed.name(after=_hash(row))


def _case(session: Session, actor: Actor, row: SupplyCommitment, event: str) -> CommitCase:
    policy = either(nos_at(session, actor, action, row.customer_id, SECTION) for action in DUTY[event])
    mine = same_person(session, actor.person, row.drafted_by)
    return CommitCase(row.state, policy, mine, over=row.ends_on < actor.today, other=_other(session, row))


def _other(session: Session, row: SupplyCommitment) -> str:
    """Number of an approved commitment for the same goods in an overlapping span."""
    it = SupplyCommitment
    wanted = select(it.no).where(
        it.customer_id == row.customer_id, it.product_id == row.product_id, it.state == State.APPROVED, it.id != row.id,
        it.starts_on <= row.ends_on, it.ends_on >= row.starts_on,
    )  # fmt: skip
    return session.scalar(wanted.order_by(it.no).limit(1)) or ""


def _wrong(session: Session, actor: Actor, terms: CommitTerms) -> tuple[No, ...]:
    nos = commit_problems(terms, actor.today)
    product = session.get(Product, terms.product_id)
    return nos if product is not None and product.state == "active" else (*nos, no("E_SUPPLY_PRODUCT"))


# effects


def _draft(deed: Deed, row: SupplyCommitment, _reason: str) -> None:
    """Whoever corrects it is answerable for it."""
    row.drafted_by, row.decided_by, row.decided_at, row.decision, row.submitted_at = deed.actor.person, None, None, "", None


def _submit(deed: Deed, row: SupplyCommitment, _reason: str) -> None:
    row.submitted_at, row.decided_by, row.decided_at, row.decision = deed.now, None, None, ""


def _decide(deed: Deed, row: SupplyCommitment, reason: str) -> None:
    row.decided_by, row.decided_at, row.decision = deed.actor.person, deed.now, reason
    kind = "supply_approved" if row.state == State.APPROVED else "supply_rejected"
    tell(deed.session, row.drafted_by, kind, NOUN, row.id, deed.now, stage=f"{deed.now:%Y-%m-%d %H:%M:%S}", facts={"number": row.no})


def _drop(_deed: Deed, row: SupplyCommitment, reason: str) -> None:
    """No decision stands on it: only what was approved keeps the day of its decision."""
    row.decided_by, row.decided_at, row.decision = None, None, reason


def _end(deed: Deed, row: SupplyCommitment, reason: str) -> None:
    row.ends_on = min(row.ends_on, deed.actor.today - timedelta(days=1))
    row.decision = f"{row.decision}\n{reason}".strip()


EFFECTS: Final[dict[str, Callable[[Deed, SupplyCommitment, str], None]]] = {
    "draft": _draft, "submit": _submit, "decide": _decide, "drop": _drop, "end": _end,
}  # fmt: skip


def terms_of(row: SupplyCommitment) -> CommitTerms:
    """What stands of a commitment, as it would be typed."""
    return CommitTerms(row.product_id, row.month_qty3, row.priority, row.response_days, row.starts_on, row.ends_on)


def _hash(row: SupplyCommitment) -> str:
    facts: list[Any] = [terms_of(row), row.state, row.decision]
    return content_hash(facts)


def _write(row: SupplyCommitment, terms: CommitTerms) -> None:
    for name, value in terms._asdict().items():
        setattr(row, name, value)

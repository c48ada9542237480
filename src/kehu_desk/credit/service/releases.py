"""One order may pass although the limit does not reach: asked for, decided, used one time. Source: business.md §11 (Check points, c)."""

from datetime import date
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.credit.entities import CreditRelease
from kehu_desk.credit.queries.ordered import OrderFacts, order_facts
from kehu_desk.credit.queries.standing import policy_in
from kehu_desk.credit.rules.case import ReleaseCase
from kehu_desk.credit.service.cases import SECTION, shut
from kehu_desk.credit.service.changes import stance_told
from kehu_desk.credit.workflow import ASKED, GRANTED, NEW, ONCE, OPEN_RELEASE, REFUSED, RELEASES, USED
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Deed, Door, allowed
from kehu_desk.door.workflow import step
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.queries import same_person


def ask_release(door: Door, caller: Caller, order: UUID, amount_fen: int, until: date, reason: str) -> UUID:
    """Ask for one order to pass, up to an amount and until a day. Gives the id.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_ARCHIVE_STATE, E_STATE when the order is past delivery or a release of it
    is there already, E_FIELD, E_REASON, E_RELEASE_OVER.
    """
    with door.change(caller, Action.ASK_RELEASE_CREDIT, About(section=SECTION, subject=str(order))) as deed:
        deed.asked = True  # the case asks the policy and hands its answer to the table
        facts = _order(deed.session, order)
        deed.name(customer=facts.customer, subject=f"{facts.no} {amount_fen}")
        case = ReleaseCase(
            NEW, _asking(deed.session, deed.actor, facts), amount_fen, until, deed.actor.today, reason, policy_in(deed.session),
            order_open=facts.waits, waits=_unused(deed.session, order, deed.actor.today),
        )  # fmt: skip
        done = step(RELEASES, case, "ask")
        row = CreditRelease(
            customer_id=facts.customer, order_id=order, amount_fen=amount_fen, until_on=until, reason=reason.strip(), state=done.target,
            inputs=stance_told(deed, facts.customer) | {"order": facts.no, "order_fen": facts.amount_fen}, asked_by=deed.actor.person,
            asked_at=deed.now,
        )  # fmt: skip
        deed.session.add(row)
        deed.session.flush()
        return row.id


def _asking(session: Session, actor: Actor, facts: OrderFacts) -> tuple[No, ...]:
    return (*allowed(session, actor, Action.ASK_RELEASE_CREDIT, facts.customer, SECTION), *shut(session, facts.customer))


def asking_nos(session: Session, actor: Actor, order: UUID) -> tuple[No, ...]:
    """What stands against asking for a release of an order, whatever is typed."""
    facts = _order(session, order)
    waits = (no("E_STATE", state="waits"),) if _unused(session, order, actor.today) else ()
    return (*_asking(session, actor, facts), *waits)


def grant_release(door: Door, caller: Caller, release: UUID, answer: str = "") -> str:
    """Sign a release; gives the state it is in then: once while a manager has to sign too, granted when it can be used.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_SELF_APPROVAL, E_SAME_PERSON, E_STEP_ORDER, E_STATE, E_RELEASE_OVER, E_ARCHIVE_STATE.
    """
    return _decided(door, caller, release, "release", answer)


def refuse_release(door: Door, caller: Caller, release: UUID, reason: str) -> None:
    """Say no. Raises Refused: as grant_release, E_REASON."""
    _decided(door, caller, release, "refuse", reason)


def _decided(door: Door, caller: Caller, release: UUID, event: str, answer: str) -> str:
    with door.change(caller, Action.RELEASE_CREDIT, About(section=SECTION, subject=f"{event} {release}")) as deed:
        deed.asked = True  # the case asks the policy and hands its answer to the table
        row = deed.session.get(CreditRelease, release)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        deed.name(customer=row.customer_id)
        done = step(RELEASES, release_case(deed.session, deed.actor, row, answer), event)
        deed.name(after=content_hash([done.target, row.amount_fen, row.until_on]))
        row.state, row.answer = done.target, answer.strip()
        if done.target == ONCE:
            row.first_by = deed.actor.person
        else:
            row.decided_by, row.decided_at = deed.actor.person, deed.now
        deed.session.flush()
        return done.target


def release_case(session: Session, actor: Actor, row: CreditRelease, answer: str = "") -> ReleaseCase:
    """The facts of a release that was asked for."""
    facts = order_facts(session, row.order_id)
    nos = (*allowed(session, actor, Action.RELEASE_CREDIT, row.customer_id, SECTION), *shut(session, row.customer_id))
    return ReleaseCase(
        row.state, nos, row.amount_fen, row.until_on, actor.today, answer, policy_in(session), "finance" in actor.roles,
        "mgr" in actor.roles, same_person(session, actor.person, row.asked_by),
        row.first_by is not None and same_person(session, actor.person, row.first_by), facts is not None and facts.waits,
    )  # fmt: skip


def _order(session: Session, order: UUID) -> OrderFacts:
    facts = order_facts(session, order)
    if facts is None:
        raise Refused(no("E_NOT_FOUND"))
    return facts


def _unused(session: Session, order: UUID, day: date) -> bool:
    """Whether a release of this order waits, or was granted and can still be used."""
    mine = select(CreditRelease.id).where(CreditRelease.order_id == order, CreditRelease.until_on >= day)
    return session.scalar(mine.where(CreditRelease.state.in_([*OPEN_RELEASE, GRANTED])).limit(1)) is not None


def use_release_in(deed: Deed, release: UUID, amount_fen: int) -> None:
    """Use it up, inside the deed of the order that it lets pass. The update itself finds out whether it is still there to be used:

    of two deeds at once one gets it. Raises Refused E_RELEASE_USED.
    """
    usable = (
        CreditRelease.id == release, CreditRelease.state == GRANTED, CreditRelease.until_on >= deed.actor.today,
        CreditRelease.amount_fen >= amount_fen,
    )  # fmt: skip
    used = {"state": USED, "used_at": deed.now, "row_version": CreditRelease.row_version + 1}
    if deed.session.execute(update(CreditRelease).where(*usable).values(used)).rowcount != 1:  # type: ignore[attr-defined]
        raise Refused(no("E_RELEASE_USED"))


def drop_releases_in(deed: Deed, order: UUID, reason: str) -> None:
    """The order has changed or is cancelled: what was asked or granted for it before holds no longer."""
    stale = (CreditRelease.order_id == order, CreditRelease.state.in_([ASKED, ONCE, GRANTED]))
    ended = {"state": REFUSED, "answer": reason, "decided_at": deed.now, "row_version": CreditRelease.row_version + 1}
    deed.session.execute(update(CreditRelease).where(*stale).values(ended))

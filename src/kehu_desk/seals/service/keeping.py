"""Which seals there are and who keeps them: proposed by a contract officer, decided by a manager. Source: business.md §25, §1."""

from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.door import notices, proposals
from kehu_desk.door.change import Deed, Door
from kehu_desk.door.workflow import Offer, Step, offers, step
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.people.queries import holders
from kehu_desk.seals.entities import Seal, SealUse
from kehu_desk.seals.queries.keeping import KEEPERS, NOUN, keepers_of, proposed
from kehu_desk.seals.rules import SHORTEST, SealCase, SealState, UseState
from kehu_desk.seals.service.cases import SEAL_EVENTS, keepers_problem, nos, seal_case, seal_found
from kehu_desk.seals.workflow import SEAL

STANDING = frozenset({SealState.IN_CUSTODY, SealState.OUT, SealState.LOST})


class SealText(NamedTuple):
    """A seal that is to be kept: its code, what stands on it, and two contract officers."""

    code: str
    name: str
    keeper: UUID | None
    backup: UUID | None = None


def propose_seal(door: Door, caller: Caller, text: SealText) -> UUID:
    """Put a new seal before the managers; gives its id. Raises Refused: E_FORBIDDEN, E_SEAL_NAME, E_SEAL_CODE, E_SEAL_KEEPERS."""
    with door.change(caller, Action.DRAFT_SEAL, text.code) as deed:
        deed.asked = True  # the case asks the policy and hands its answer to the table
        session, actor = deed.session, deed.actor
        taken = session.scalar(select(Seal.id).where(Seal.code == text.code.strip())) is not None
        case = SealCase(
            SealState.NEW, nos(session, actor, SEAL_EVENTS, ["propose"]), name=text.name, code=text.code,
            keepers_no=keepers_problem(session, actor, text.keeper, text.backup),
            code_no=no("E_SEAL_CODE", taken=text.code.strip()) if taken else None,
        )  # fmt: skip
        done = step(SEAL, case, "propose")
        assert text.keeper is not None  # or its guard had refused
        row = Seal(
            code=text.code.strip(), name=text.name.strip(), keeper_id=text.keeper, backup_id=text.backup, state=done.target,
            created_at=deed.now, created_by=actor.person,
        )  # fmt: skip
        session.add(row)
        session.flush()
        deed.name(subject=row.code, after=row.state)
        return row.id


def approve_seal(door: Door, caller: Caller, seal: UUID) -> None:
    """Take a seal into custody. Raises Refused: E_FORBIDDEN, E_SELF_APPROVAL, E_STATE, E_SEAL_KEEPERS."""
    _fire(door, caller, Action.DECIDE_SEAL, seal, "approve")


def decline_seal(door: Door, caller: Caller, seal: UUID, reason: str) -> None:
    """Not this seal, or not these keepers."""
    _fire(door, caller, Action.DECIDE_SEAL, seal, "decline", reason)


def lose_seal(door: Door, caller: Caller, seal: UUID, reason: str) -> None:
    """A seal is missing: from now on it stamps nothing, and managers hear of it."""
    _fire(door, caller, Action.USE_SEAL, seal, "lose", reason)


def find_seal(door: Door, caller: Caller, seal: UUID) -> None:
    """A lost seal is back with its keeper."""
    _fire(door, caller, Action.DECIDE_SEAL, seal, "find")


def retire_seal(door: Door, caller: Caller, seal: UUID, reason: str) -> None:
    """A seal is withdrawn for good. Raises Refused E_SEAL_OPEN while uses of it wait or are out."""
    _fire(door, caller, Action.DECIDE_SEAL, seal, "retire", reason)


def propose_keepers(door: Door, caller: Caller, seal: UUID, keeper: UUID, backup: UUID | None, reason: str) -> None:
    """Others shall keep it. Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_SEAL_STATE, E_SEAL_KEEPERS, E_REASON, E_STATE while one waits."""
    with door.change(caller, Action.DRAFT_SEAL, str(seal)) as deed:
        deed.require(Action.DRAFT_SEAL, part="P")
        row = seal_found(deed.session, seal)
        wrong = [no("E_SEAL_STATE", state=row.state)] if row.state not in STANDING else []
        wrong += [no("E_REASON", least=SHORTEST)] if len(reason.strip()) < SHORTEST else []
        if found := keepers_problem(deed.session, deed.actor, keeper, backup):
            wrong.append(found)
        if wrong:
            raise Refused(*wrong)
        facts = {"keeper": str(keeper), "backup": str(backup) if backup else ""}
        proposals.propose(deed, NOUN, KEEPERS, seal, reason, facts)
        deed.name(subject=f"{row.code} {KEEPERS}", before=_said(row), after=f"{keeper} {backup or ''}".strip())


def change_keepers(door: Door, caller: Caller, seal: UUID, *, granted: bool, reason: str = "") -> None:
    """Decide the proposal of other keepers. Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_SELF_APPROVAL, E_SEAL_KEEPERS, E_REASON."""
    with door.change(caller, Action.DECIDE_SEAL, str(seal)) as deed:
        deed.require(Action.DECIDE_SEAL)
        row = seal_found(deed.session, seal)
        asked = proposals.open_proposal(deed.session, NOUN, KEEPERS, seal)
        if asked is None:
            raise Refused(no("E_NOT_FOUND"))
        before = _said(row)
        if not granted:
            if len(reason.strip()) < SHORTEST:
                raise Refused(no("E_REASON", least=SHORTEST))
            proposals.decline(deed, asked, reason)
        else:
            keeper, backup = proposed(asked)
            if found := keepers_problem(deed.session, deed.actor, keeper, backup):
                raise Refused(found)
            proposals.confirm(deed, asked)
            concerned = {*keepers_of(row), keeper, backup}
            row.keeper_id, row.backup_id = keeper, backup
            row.updated_at, row.updated_by = deed.now, deed.actor.person
            _tell(deed, row, concerned, "seal_keepers", str(asked.id))
        deed.name(subject=f"{row.code} {KEEPERS}", before=before, after=_said(row))


def seal_offers(door: Door, caller: Caller, seal: UUID) -> list[Offer]:
    """The buttons of one seal for one person; a reason is presumed. Keepers are asked for and decided apart: see SealRow.asked."""
    with door.look(caller) as (session, actor):
        row = session.get(Seal, seal)
        return offers(SEAL, seal_case(session, actor, row, SEAL_EVENTS, "-" * SHORTEST)) if row else []


def _fire(door: Door, caller: Caller, action: Action, seal: UUID, event: str, reason: str = "") -> None:
    with door.change(caller, action, str(seal)) as deed:
        deed.asked = True  # the case asks the policy and hands its answer to the table
        row = seal_found(deed.session, seal)
        done = step(SEAL, seal_case(deed.session, deed.actor, row, [event], reason), event)
        deed.name(subject=f"{row.code} {event}", before=row.state, after=done.target)
        _apply(deed, row, done, event, reason.strip())


def _apply(deed: Deed, row: Seal, done: Step, event: str, reason: str) -> None:
    row.state = done.target
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    if "end_outing" in done.effects:
        _end_outing(deed, row, reason)
    if event != "approve":
        concerned = {*keepers_of(row), row.created_by, *_managers(deed)} - {deed.actor.person}
        _tell(deed, row, concerned, f"seal_{event}", deed.now.isoformat(), reason)
    deed.session.flush()


def _end_outing(deed: Deed, row: Seal, reason: str) -> None:
    """What a lost seal was out for has come to nothing."""
    out = select(SealUse).where(SealUse.seal_id == row.id, SealUse.state == UseState.OUT.value)
    for use in deed.session.scalars(out):
        use.state, use.reason = UseState.CANCELLED.value, reason


def _managers(deed: Deed) -> set[UUID]:
    return {person.id for person in holders(deed.session, "mgr", deed.actor.today)}


def _tell(deed: Deed, row: Seal, people: set[UUID | None] | set[UUID], kind: str, stage: str, reason: str = "") -> None:
    facts = {"seal": row.name, "person": deed.actor.name, "reason": reason}
    for each in people:
        if each is not None:
            notices.tell(deed.session, each, kind, NOUN, row.id, deed.now, stage=stage, facts=facts)


def _said(row: Seal) -> str:
    return " ".join(str(each) for each in keepers_of(row))

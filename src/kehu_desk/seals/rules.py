"""The facts of a seal and of one use of it, and every guard over them. Source: business.md §25 (seal, seal_use)."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.door.workflow import Guard
from kehu_desk.kernel.errors import No, no

SHORTEST: Final = 5  # characters of a purpose or a reason
MOST: Final = 999  # copies or pages of one use
Nos = Mapping[str, tuple[No, ...]]


class SealState(StrEnum):
    """Where a seal is."""

    NEW = "new"
    PROPOSED = "proposed"
    DECLINED = "declined"
    IN_CUSTODY = "in_custody"
    OUT = "out"
    LOST = "lost"
    RETIRED = "retired"


class UseState(StrEnum):
    """Where one use of a seal stands."""

    NEW = "new"
    REQUESTED = "requested"
    APPROVED = "approved"
    REFUSED = "refused"
    OUT = "out"
    STAMPED = "stamped"
    CANCELLED = "cancelled"


class SealCase(NamedTuple):
    """What a rule may look at. nos: event -> what the policy says against it; own: this person proposed it; keepers_no, code_no: need a

    look into the store; open_uses: uses that wait or are out.
    """

    state: str
    nos: Nos
    own: bool = False
    reason: str = ""
    name: str = ""
    code: str = ""
    keepers_no: No | None = None
    code_no: No | None = None
    open_uses: int = 0


class UseCase(NamedTuple):
    """What a rule may look at. nos: event -> what the policy says against it; seal: where the seal is; outside: it leaves the office.

    own: this person asked for it; second, approver, keeps: he is the second person, approved it, keeps the seal; manager: of his roles.
    second_no, archive_no: need a look into the store. most: copies approved; copies: asked for, or stamped outside.
    """

    state: str
    now: datetime
    today: date
    nos: Nos
    seal: str = SealState.IN_CUSTODY
    outside: bool = False
    own: bool = False
    second: bool = False
    approver: bool = False
    keeps: bool = False
    manager: bool = False
    document: str = ""
    purpose: str = ""
    copies: int = 1
    most: int = 1
    pages: int = 1
    due_on: date | None = None
    second_no: No | None = None
    archive_no: No | None = None
    reason: str = ""


def may(event: str) -> Guard[SealCase | UseCase]:
    """The first thing the policy says against an event. Source: B-044, business.md §1."""

    def guard(case: SealCase | UseCase) -> No | None:
        nos = case.nos.get(event, ())
        return nos[0] if nos else None

    return guard


def has_reason(case: SealCase | UseCase) -> No | None:
    """Why not, in at least five characters."""
    return no("E_REASON", least=SHORTEST) if len(case.reason.strip()) < SHORTEST else None


# a seal


def not_proposer(case: SealCase) -> No | None:
    """Nobody decides what he proposed. Source: B-030."""
    return no("E_SELF_APPROVAL") if case.own else None


def keepers_fit(case: SealCase) -> No | None:
    """Keeper and backup are two contract officers."""
    return case.keepers_no


def named(case: SealCase) -> No | None:
    """A seal has a code and a name."""
    return None if case.code.strip() and case.name.strip() else no("E_SEAL_NAME")


def code_free(case: SealCase) -> No | None:
    """No two seals of one code."""
    return case.code_no


def none_open(case: SealCase) -> No | None:
    """A seal is not withdrawn while somebody waits for it."""
    return no("E_SEAL_OPEN", count=case.open_uses) if case.open_uses else None


# a use


def has_document(case: UseCase) -> No | None:
    """The register names the paper."""
    return None if case.document.strip() else no("E_SEAL_DOCUMENT")


def has_purpose(case: UseCase) -> No | None:
    """What it is for, in at least five characters."""
    return no("E_SEAL_PURPOSE", least=SHORTEST) if len(case.purpose.strip()) < SHORTEST else None


def counts_fit(case: UseCase) -> No | None:
    """Copies and pages are counted: nothing is stamped in blank."""
    return None if 1 <= case.copies <= MOST and 1 <= case.pages <= MOST else no("E_SEAL_COUNT", most=MOST)


def archive_open(case: UseCase) -> No | None:
    """Nothing new for an archive that is sealed or destroyed. Source: B-160."""
    return case.archive_no


def seal_usable(case: UseCase) -> No | None:
    """A seal that is lost, retired or not approved yet stamps nothing."""
    return None if case.seal in (SealState.IN_CUSTODY, SealState.OUT) else no("E_SEAL_STATE", state=case.seal)


def seal_there(case: UseCase) -> No | None:
    """Stamped and handed out is only what lies with its keeper."""
    return None if case.seal == SealState.IN_CUSTODY else no("E_SEAL_STATE", state=case.seal)


def second_named(case: UseCase) -> No | None:
    """Outside there are two: who asked, and somebody else who is there."""
    return case.second_no if case.outside else None


def due_named(case: UseCase) -> No | None:
    """Outside only until a day, today or later."""
    late = case.outside and (case.due_on is None or case.due_on < case.today)
    return no("E_SEAL_DUE", today=case.today) if late else None


def not_requester(case: UseCase) -> No | None:
    """Nobody approves what he asked for, or goes out with. Source: B-030."""
    return no("E_SELF_APPROVAL") if case.own or case.second else None


def manager_if_outside(case: UseCase) -> No | None:
    """Out of the office only by a manager's word."""
    return no("E_SEAL_MANAGER") if case.outside and not case.manager else None


def requester_only(case: UseCase) -> No | None:
    """Withdrawn only by who asked."""
    return None if case.own else no("E_FORBIDDEN", action="seal.request")


def keeps(case: UseCase) -> No | None:
    """Only the keeper and the backup keeper handle a seal."""
    return None if case.keeps else no("E_SEAL_KEEPER")


def not_approver(case: UseCase) -> No | None:
    """Who approved does not stamp. Source: business.md §1."""
    return no("E_SELF_APPROVAL") if case.approver else None


def copies_fit(case: UseCase) -> No | None:
    """Not more was stamped outside than was approved."""
    return None if 0 <= case.copies <= case.most else no("E_SEAL_COPIES", most=case.most)


def keepers_no(keeper: UUID | None, backup: UUID | None, *, one_person: bool, officers: frozenset[UUID]) -> No | None:
    """officers: live contract officers; one_person: both accounts belong to the same person."""
    wanted = [each for each in (keeper, backup) if each is not None]
    if keeper is None or one_person or not officers.issuperset(wanted):
        return no("E_SEAL_KEEPERS")
    return None


def overdue(state: str, due_on: date | None, today: date) -> bool:
    """Out beyond its day: computed, never kept as a state. Source: business.md §0."""
    return state == UseState.OUT and due_on is not None and today > due_on

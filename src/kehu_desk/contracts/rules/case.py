"""The facts of one contract, and every guard over them. Source: business.md §1 (contracts), §25."""

from datetime import date, datetime
from enum import StrEnum
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no

SHORTEST: Final = 5
EARLIEST: Final = date(1990, 1, 1)
LATEST: Final = date(2199, 12, 31)
MOST_FEN: Final = 10**15


class ContractState(StrEnum):
    """Where a contract stands by what people did; whether it is in force is worked out from its dates."""

    NEW = "new"
    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    STAMPED = "stamped"
    SIGNED = "signed"
    FILED = "filed"
    TERMINATED = "terminated"
    RENEWED = "renewed"
    VOIDED = "voided"


class ContractCase(NamedTuple):
    """Everything that a rule may look at, loaded once inside the deed.

    nos: what the policy says against this person and deed; closed: the state of an archive that takes nothing more; mine: the draft is
    this person's to write on; drafted, reviewed, approved: this person did that before; review_done: somebody has; turn: the step that
    waits is this person's; over: why his own limit does not reach; lacking: labels of what is still empty; stale: another text than
    the one he read; altered: the text is not the one that was frozen; scans: signed files kept with it; successor: number of the
    contract that renews it.
    """

    state: ContractState
    now: datetime
    today: date
    nos: tuple[No, ...] = ()
    closed: str = ""
    mine: bool = True
    drafted: bool = False
    reviewed: bool = False
    approved: bool = False
    review_done: bool = False
    turn: bool = False
    over: No | None = None
    lacking: tuple[str, ...] = ()
    start_on: date | None = None
    end_on: date | None = None
    amount_fen: int | None = None
    subject: str = "-"
    approver_missing: str = ""
    stale: bool = False
    altered: bool = False
    reason: str = ""
    happened_on: date | None = None
    sent_on: date | None = None
    signed_on: date | None = None
    settlement: str = ""
    originals: int = 0
    total: int = 0
    shelf: str = ""
    scans: int = 0
    successor: str = ""


def may(case: ContractCase) -> No | None:
    """The first thing the policy says against it. Source: business.md §1, B-044."""
    return case.nos[0] if case.nos else None


def my_draft(case: ContractCase) -> No | None:
    """A draft is written on by who began it, so that it is known who drafted; by others once he has gone."""
    return None if case.mine else no("E_NOT_DRAFTER")


def archive_open(case: ContractCase) -> No | None:
    """A sealed or destroyed archive takes nothing more. Source: B-160."""
    return no("E_ARCHIVE_STATE", state=case.closed) if case.closed else None


def has_subject(case: ContractCase) -> No | None:
    """What it is about is said."""
    return None if case.subject.strip() else no("E_SUBJECT")


def nothing_lacking(case: ContractCase) -> No | None:
    """Every required variable is filled and no placeholder is left: nothing blank is ever stamped."""
    return no("E_EMPTY_VARIABLE", names=case.lacking) if case.lacking else None


def dates_in_order(case: ContractCase) -> No | None:
    """Start not after end."""
    if case.start_on is not None and case.end_on is not None and case.end_on < case.start_on:
        return no("E_DATE_ORDER", start=case.start_on, end=case.end_on)
    return None


def dates_possible(case: ContractCase) -> No | None:
    """A start is there, and no day lies outside the years an office keeps."""
    if case.start_on is None:
        return no("E_DATE", day="")
    strange = [day for day in (case.start_on, case.end_on) if day is not None and not EARLIEST <= day <= LATEST]
    return no("E_DATE", day=strange[0]) if strange else None


def amount_possible(case: ContractCase) -> No | None:
    """No negative amount; none at all for a frame."""
    if case.amount_fen is not None and not 0 <= case.amount_fen <= MOST_FEN:
        return no("E_AMOUNT")
    return None


def has_approver(case: ContractCase) -> No | None:
    """Somebody is there to take the next step."""
    return no("E_NO_APPROVER", step=case.approver_missing) if case.approver_missing else None


def not_drafter(case: ContractCase) -> No | None:
    """Nobody decides what he drafted."""
    return no("E_SELF_APPROVAL") if case.drafted else None


def not_reviewer(case: ContractCase) -> No | None:
    """Review and approval are two persons."""
    return no("E_SAME_PERSON") if case.reviewed else None


def not_approver(case: ContractCase) -> No | None:
    """The keeper of the seal did not approve what he stamps."""
    return no("E_SAME_PERSON") if case.approved else None


def reaches(case: ContractCase) -> No | None:
    """A superior up to his limit; above it, and for a departure of high risk, a manager."""
    return case.over


def text_as_read(case: ContractCase) -> No | None:
    """What is decided on is what was read."""
    return no("E_STALE") if case.stale else None


def text_unaltered(case: ContractCase) -> No | None:
    """The text is the one that was frozen at submission."""
    return no("E_TEXT_CHANGED") if case.altered else None


def has_reason(case: ContractCase) -> No | None:
    """E_REASON below five characters."""
    return no("E_REASON", least=SHORTEST) if len(case.reason.strip()) < SHORTEST else None


def happened(case: ContractCase) -> No | None:
    """The day of what is entered is known, possible and not to come."""
    day = case.happened_on
    if day is None or not EARLIEST <= day <= case.today:
        return no("E_DATE", day=day or "")
    return None


def after_sending(case: ContractCase) -> No | None:
    """What came back was sent before."""
    if case.sent_on is not None and case.happened_on is not None and case.happened_on < case.sent_on:
        return no("E_DATE_ORDER", start=case.sent_on, end=case.happened_on)
    return None


def signed_by_then(case: ContractCase) -> No | None:
    """The day of signing is known and not after the day on which it came back."""
    if case.signed_on is None or case.signed_on < EARLIEST:
        return no("E_DATE", day=case.signed_on or "")
    if case.happened_on is not None and case.signed_on > case.happened_on:
        return no("E_DATE_ORDER", start=case.signed_on, end=case.happened_on)
    return None


def originals_counted(case: ContractCase) -> No | None:
    """Ours are between none and all of them."""
    return None if 0 <= case.originals <= case.total else no("E_ORIGINALS", total=case.total)


def something_to_keep(case: ContractCase) -> No | None:
    """At least one original of ours in custody, or a signed scan."""
    return None if case.originals > 0 or case.scans else no("E_NO_ORIGINAL")


def has_shelf(case: ContractCase) -> No | None:
    """Where the paper lies; a scan alone needs no shelf."""
    return no("E_SHELF") if case.originals > 0 and not case.shelf.strip() else None


def ends_within(case: ContractCase) -> No | None:
    """It ends by action on a day of its own time."""
    day = case.happened_on
    if day is None or not EARLIEST <= day <= LATEST:
        return no("E_DATE", day=day or "")
    if case.start_on is not None and day < case.start_on:
        return no("E_DATE_ORDER", start=case.start_on, end=day)
    return no("E_DATE_ORDER", start=day, end=case.end_on) if case.end_on is not None and day > case.end_on else None


def has_settlement(case: ContractCase) -> No | None:
    """How the open duties are settled is said."""
    return None if case.settlement.strip() else no("E_SETTLEMENT")


def ends_once(case: ContractCase) -> No | None:
    """Only a contract with an end is renewed."""
    return None if case.end_on is not None else no("E_NO_END")


def renewed_once(case: ContractCase) -> No | None:
    """One successor."""
    return no("E_RENEWED", number=case.successor) if case.successor else None

"""Names of states, kinds, steps, carriers and pages of loans, and how days and moments are written."""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.access.grants import PAPER
from kehu_desk.archives.words import section_name
from kehu_desk.kernel.clock import local_day, zone
from kehu_desk.ui.words import named, texts

OFFICE: Final = zone()

STATES: Final = texts(
    {
        "NEW": QT_TRANSLATE_NOOP("LoanState", "New"),
        "DRAFT": QT_TRANSLATE_NOOP("LoanState", "Draft"),
        "PENDING": QT_TRANSLATE_NOOP("LoanState", "Waiting for approval"),
        "APPROVED": QT_TRANSLATE_NOOP("LoanState", "Waiting for release"),
        "WAITING": QT_TRANSLATE_NOOP("LoanState", "In the queue"),
        "READY": QT_TRANSLATE_NOOP("LoanState", "Ready for pick-up"),
        "ACTIVE": QT_TRANSLATE_NOOP("LoanState", "On loan"),
        "RECALLED": QT_TRANSLATE_NOOP("LoanState", "Recalled"),
        "OVERDUE": QT_TRANSLATE_NOOP("LoanState", "Overdue"),
        "SUBMITTED": QT_TRANSLATE_NOOP("LoanState", "Edit handed in"),
        "RETURNING": QT_TRANSLATE_NOOP("LoanState", "Return to be checked"),
        "REVOKED": QT_TRANSLATE_NOOP("LoanState", "Revoked"),
        "LOST": QT_TRANSLATE_NOOP("LoanState", "Lost"),
        "CLOSED": QT_TRANSLATE_NOOP("LoanState", "Returned"),
        "EXPIRED": QT_TRANSLATE_NOOP("LoanState", "Ended by the clock"),
        "REJECTED": QT_TRANSLATE_NOOP("LoanState", "Rejected"),
        "CANCELLED": QT_TRANSLATE_NOOP("LoanState", "Withdrawn"),
        "LAPSED": QT_TRANSLATE_NOOP("LoanState", "Lapsed"),
        "proposed": QT_TRANSLATE_NOOP("LoanState", "already proposed"),
        "unproposed": QT_TRANSLATE_NOOP("LoanState", "not proposed"),
        "decided": QT_TRANSLATE_NOOP("LoanState", "already decided"),
        "asked": QT_TRANSLATE_NOOP("LoanState", "renewal already asked for"),
        "alone": QT_TRANSLATE_NOOP("LoanState", "alone in the queue"),
        "too_few": QT_TRANSLATE_NOOP("LoanState", "fewer than three loans overdue this quarter"),
        "restricted": QT_TRANSLATE_NOOP("LoanState", "already restricted"),
    }
)
KINDS: Final = texts(
    {
        "INSPECT": QT_TRANSLATE_NOOP("LoanKind", "Inspect"),
        "READ": QT_TRANSLATE_NOOP("LoanKind", "Borrow"),
        "EDIT": QT_TRANSLATE_NOOP("LoanKind", "Edit"),
    }
)
CATEGORY_NAMES: Final = texts(
    {
        "visit": QT_TRANSLATE_NOOP("LoanPurpose", "Visit"),
        "quarterly": QT_TRANSLATE_NOOP("LoanPurpose", "Quarterly refresh"),
        "negotiation": QT_TRANSLATE_NOOP("LoanPurpose", "Negotiation"),
        "contract": QT_TRANSLATE_NOOP("LoanPurpose", "Contract"),
        "credit": QT_TRANSLATE_NOOP("LoanPurpose", "Credit"),
        "complaint": QT_TRANSLATE_NOOP("LoanPurpose", "Complaint"),
        "analysis": QT_TRANSLATE_NOOP("LoanPurpose", "Analysis"),
        "audit": QT_TRANSLATE_NOOP("LoanPurpose", "Audit"),
        "other": QT_TRANSLATE_NOOP("LoanPurpose", "Other"),
    }
)
STEPS: Final = texts(
    {
        "chief": QT_TRANSLATE_NOOP("LoanStep", "superior of the borrower"),
        "owner_chief": QT_TRANSLATE_NOOP("LoanStep", "superior of the responsible person"),
        "manager": QT_TRANSLATE_NOOP("LoanStep", "manager"),
        "review": QT_TRANSLATE_NOOP("LoanStep", "review of the edit"),
        "renewal": QT_TRANSLATE_NOOP("LoanStep", "renewal"),
        "ask_renewal": QT_TRANSLATE_NOOP("LoanStep", "the borrower's wish for a renewal"),
        "propose_lost": QT_TRANSLATE_NOOP("LoanStep", "the custodian's proposal"),
        "propose_settle": QT_TRANSLATE_NOOP("LoanStep", "the custodian's proposal"),
    }
)
STEP_STATES: Final = texts(
    {
        "pending": QT_TRANSLATE_NOOP("LoanStepState", "waiting"),
        "approved": QT_TRANSLATE_NOOP("LoanStepState", "agreed"),
        "rejected": QT_TRANSLATE_NOOP("LoanStepState", "refused"),
        "returned": QT_TRANSLATE_NOOP("LoanStepState", "sent back"),
        "cancelled": QT_TRANSLATE_NOOP("LoanStepState", "void"),
        "taken_back": QT_TRANSLATE_NOOP("LoanStepState", "taken back"),
    }
)
CARRIERS: Final = texts(
    {
        "print": QT_TRANSLATE_NOOP("Carrier", "Printed copy {number}"),
        "export": QT_TRANSLATE_NOOP("Carrier", "Exported file {number}"),
        "draft": QT_TRANSLATE_NOOP("Carrier", "Open draft"),
        "original": QT_TRANSLATE_NOOP("Carrier", "Paper original"),
    }
)
CARRIER_STATES: Final = texts(
    {
        "out": QT_TRANSLATE_NOOP("Carrier", "outside"),
        "declared": QT_TRANSLATE_NOOP("Carrier", "declared, to be checked"),
        "cleared": QT_TRANSLATE_NOOP("Carrier", "cleared"),
        "failed": QT_TRANSLATE_NOOP("Carrier", "not printed"),
        "lost": QT_TRANSLATE_NOOP("Carrier", "lost"),
        "written_off": QT_TRANSLATE_NOOP("Carrier", "written off"),
    }
)
WAY_NAMES: Final = texts(
    {
        "returned": QT_TRANSLATE_NOOP("Carrier", "returned"),
        "shredded": QT_TRANSLATE_NOOP("Carrier", "destroyed"),
        "filed": QT_TRANSLATE_NOOP("Carrier", "put into the file"),
        "deleted": QT_TRANSLATE_NOOP("Carrier", "deleted"),
        "handed_in": QT_TRANSLATE_NOOP("Carrier", "handed in"),
        "closed": QT_TRANSLATE_NOOP("Carrier", "closed"),
        "kept": QT_TRANSLATE_NOOP("Carrier", "kept, not merged"),
        "settled": QT_TRANSLATE_NOOP("Carrier", "found or settled"),
    }
)
GRANTS: Final = texts(
    {
        "print": QT_TRANSLATE_NOOP("LoanGrant", "print"),
        "export": QT_TRANSLATE_NOOP("LoanGrant", "export"),
        "offline": QT_TRANSLATE_NOOP("LoanGrant", "laptop copy"),
        "original": QT_TRANSLATE_NOOP("LoanGrant", "paper original"),
    }
)
VIEWS: Final = texts(
    {
        "mine": QT_TRANSLATE_NOOP("LoanView", "My loans"),
        "to_approve": QT_TRANSLATE_NOOP("LoanView", "For my approval"),
        "to_release": QT_TRANSLATE_NOOP("LoanView", "To be handled"),
        "out": QT_TRANSLATE_NOOP("LoanView", "On loan"),
        "overdue": QT_TRANSLATE_NOOP("LoanView", "Overdue"),
        "holds": QT_TRANSLATE_NOOP("LoanView", "Queue"),
        "register": QT_TRANSLATE_NOOP("LoanView", "Register"),
    }
)
CAUSES: Final = texts(
    {
        "hold": QT_TRANSLATE_NOOP("RecallCause", "somebody waits for it"),
        "level": QT_TRANSLATE_NOOP("RecallCause", "level raised"),
        "transfer": QT_TRANSLATE_NOOP("RecallCause", "transfer or leaving"),
        "audit": QT_TRANSLATE_NOOP("RecallCause", "audit check"),
        "other": QT_TRANSLATE_NOOP("RecallCause", "other reason"),
    }
)
RELATIONS: Final = texts(
    {
        "OWN": QT_TRANSLATE_NOOP("LoanBasis", "responsible person"),
        "TEAM": QT_TRANSLATE_NOOP("LoanBasis", "member of the team"),
        "KAM": QT_TRANSLATE_NOOP("LoanBasis", "key account manager"),
        "SUP": QT_TRANSLATE_NOOP("LoanBasis", "superior of the responsible person"),
        "NONE": QT_TRANSLATE_NOOP("LoanBasis", "no relation"),
    }
)


def state_name(state: object) -> str:
    """待审批, 在借 … in the language of the program."""
    return named(STATES, "LoanState", state)


def kind_name(kind: object) -> str:
    """查阅, 借阅, 改档."""
    return named(KINDS, "LoanKind", kind)


def category_name(category: object) -> str:
    """The category of a purpose."""
    return named(CATEGORY_NAMES, "LoanPurpose", category)


def step_name(step: object) -> str:
    """Whose decision a step of a route is."""
    return named(STEPS, "LoanStep", step)


def step_state_name(state: object) -> str:
    """What became of a step."""
    return named(STEP_STATES, "LoanStepState", state)


def carrier_name(kind: object, number: int) -> str:
    """打印件 第 2 份."""
    return named(CARRIERS, "Carrier", kind).format(number=number)


def carrier_state_name(state: object) -> str:
    """Whether a carrier is still outside."""
    return named(CARRIER_STATES, "Carrier", state)


def way_name(way: object) -> str:
    """What became of a carrier: 已归还, 已销毁, 已入卷."""
    return named(WAY_NAMES, "Carrier", way)


def grant_name(granted: object) -> str:
    """What a loan allows beyond viewing."""
    return named(GRANTS, "LoanGrant", granted)


def view_name(view: object) -> str:
    """The name of a page of the tab."""
    return named(VIEWS, "LoanView", view)


def cause_name(cause: object) -> str:
    """Why a loan is called back (B-092)."""
    return named(CAUSES, "RecallCause", cause)


def need_name(what: str) -> str:
    """What is waited for: a section, or the paper original."""
    return grant_name("original") if what == PAPER else section_name(what)


def relation_name(basis: object) -> str:
    """The relation that the route relied on."""
    return named(RELATIONS, "LoanBasis", basis)


def day_text(at: datetime | date | None, office: ZoneInfo = OFFICE) -> str:
    """The office's day of an instant as 2026-03-12; empty without one."""
    if at is None:
        return ""
    return (local_day(at, office) if isinstance(at, datetime) else at).isoformat()


def moment_text(at: datetime | None, office: ZoneInfo = OFFICE) -> str:
    """The office's time of an instant as 2026-03-12 09:30; empty without one."""
    return at.astimezone(office).strftime("%Y-%m-%d %H:%M") if at else ""

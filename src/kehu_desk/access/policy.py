"""The one policy: one table, one question about one thing. visible.py is derived from it.

Source: borrowing.md §2 (access by level and relation, action matrix), B-001, B-014, B-044.
"""

from enum import StrEnum
from typing import Final, NamedTuple

from kehu_desk.access import duties
from kehu_desk.access.actions import Action as Action
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Actor


class Tie(StrEnum):
    """What joins a person to a customer, or to the one row in question, now."""

    NONE = "NONE"
    AUTHOR = "AUTHOR"
    OWN = "OWN"
    TEAM = "TEAM"
    KAM = "KAM"
    SUP = "SUP"
    LOAN = "LOAN"
    GLASS = "GLASS"
    PURPOSE = "PURPOSE"
    ROUTED = "ROUTED"
    CHIEF = "CHIEF"
    SELF = "SELF"


CUSTOMER_TIES: Final = (Tie.AUTHOR, Tie.OWN, Tie.TEAM, Tie.KAM, Tie.SUP, Tie.LOAN, Tie.GLASS, Tie.PURPOSE)
ALWAYS: Final = frozenset({Tie.NONE})

MATRIX: Final = """
archive.create,Y,Y,Y,-,-,-,-
archive.submit_filing,R,R,R,-,-,-,-
archive.review_filing,-,R,-,-,R,-,-
archive.accept_filing,-,-,-,Y,-,-,-
archive.classify_raise,-,-,-,Y,Y,-,-
archive.classify_lower,-,-,-,P,Y,-,-
archive.seal_unseal,-,-,-,P,Y,-,-
archive.destroy,-,-,-,P,Y,-,W
archive.transfer_owner,-,Y,-,-,Y,-,-
section.edit,L,L,L,L,L,-,-
live.correct,R,R,R,-,-,-,-
contract.original_borrow,L,L,L,L,L,-,-
print.dossier,L,L,L,L,L,-,-
print.catalog_forms,-,-,-,Y,-,-,-
export.file,L,L,L,L,L,-,-
sync.laptop,L,L,L,-,L,-,-
loan.request,Y,Y,Y,Y,Y,-,-
loan.approve_step,-,R,R,-,Y,-,-
loan.release,-,-,-,Y,S,-,-
loan.renew_request,Y,Y,Y,Y,Y,-,-
loan.recall,-,-,-,Y,Y,-,-
loan.revoke,-,R,-,Y,Y,-,-
loan.force_return,-,-,-,Y,Y,-,-
loan.return_check,-,-,-,Y,S,-,-
hold.place,Y,Y,Y,Y,Y,-,-
hold.reorder,-,-,-,-,Y,-,-
breakglass.open,-,R,R,-,Y,-,-
archive.import,R,R,R,-,Y,-,-
archive.trash,R,R,R,-,-,-,-
archive.merge,-,R,-,P,-,-,-
revision.review,-,R,-,-,R,-,-
revision.accept,-,-,-,Y,-,-,-
refresh.mark,P,R,P,-,-,-,-
loan.renew_decide,-,R,R,Y,Y,-,-
loan.remind,-,R,-,Y,Y,-,-
loan.lost,-,-,-,P,Y,-,-
person.restrict,-,-,-,P,Y,-,-
carrier.write_off,-,-,-,P,Y,-,-
device.enrol,-,-,-,Y,-,-,-
device.report_lost,Y,Y,Y,Y,Y,Y,-
handover.certify,-,R,-,R,-,-,-
breakglass.review,-,-,-,Y,Y,-,-
refresh.list_all,-,R,R,Y,Y,-,Y
audit.read,-,-,-,-,-,-,Y
audit.verify,-,-,-,Y,Y,-,Y
stats.use,own,R,R,Y,Y,-,Y
users.manage,-,-,-,-,-,Y,-
settings.loan_policy,-,-,-,-,Y,E,-
backup.run,-,-,-,-,-,Y,-
"""
COLUMNS: Final = ("rep", "sup", "kam", "cus", "mgr", "adm", "aud")


TIED_BY: Final[dict[Action, frozenset[Tie]]] = {
    Action.SUBMIT_FILING: frozenset({Tie.OWN}),
    Action.REVIEW_FILING: frozenset({Tie.ROUTED}),
    Action.APPROVE_LOAN: frozenset({Tie.ROUTED}),
    Action.REVIEW_REVISION: frozenset({Tie.ROUTED}),
    Action.DECIDE_RENEWAL: frozenset({Tie.ROUTED}),
    Action.CORRECT: frozenset({Tie.OWN, Tie.TEAM, Tie.KAM}),
    Action.REVOKE_LOAN: frozenset({Tie.CHIEF}),
    Action.REMIND: frozenset({Tie.CHIEF}),
    Action.CERTIFY_HANDOVER: frozenset({Tie.CHIEF, Tie.ROUTED}),
    Action.LIST_REFRESH: frozenset({Tie.CHIEF}),
    Action.USE_STATISTICS: frozenset({Tie.CHIEF}),
    Action.BREAK_GLASS: frozenset({Tie.SUP, Tie.TEAM, Tie.KAM, Tie.OWN}),
    Action.IMPORT: frozenset({Tie.OWN}),
    Action.TRASH: frozenset({Tie.OWN}),
    Action.MERGE: frozenset({Tie.SUP}),
    Action.MARK_REFRESH: frozenset({Tie.SUP}),
}
TASKS: Final = frozenset({"intake", "sorting", "return_check"})
WRITES: Final = frozenset({Action.WRITE_DRAFT, Action.EDIT, Action.APPEND, Action.CORRECT})


class Thing(NamedTuple):
    """What is asked about: plain facts, no entity. ties always holds NONE.

    part: P proposes, W witnesses, E enters, S stands in as the sole custodian; empty for the deed itself.
    task: why a custodian looks (B: custody view). above: it is a field or item that stands higher than its section.
    closed: the state of an archive in which nothing more is written (B-160).
    """

    level: int = 0
    live: bool = False
    ties: frozenset[Tie] = ALWAYS
    section: str = "CARD"
    part: str = ""
    task: str = ""
    above: bool = False
    closed: str = ""


class May(NamedTuple):
    """One cell group: these roles may, by any of these ties, on these levels. sections: None means all.

    above: whether it holds for sections themselves, for fields that stand above their section, or for both.
    """

    roles: frozenset[str]
    ties: frozenset[Tie] = ALWAYS
    levels: frozenset[int] = frozenset(range(4))
    live: frozenset[bool] = frozenset({False, True})
    sections: frozenset[str] | None = None
    part: str = ""
    above: frozenset[bool] = frozenset({False, True})


def _may(
    roles: str, ties: str = "NONE", levels: str = "0123", live: str = "filed live", sections: str = "", part: str = "",
    items: str = "section field",
) -> May:  # fmt: skip
    kinds = frozenset(kind == "live" for kind in live.split())
    return May(
        frozenset(roles.split()),
        frozenset(Tie(tie) for tie in ties.split()),
        frozenset(int(level) for level in levels),
        kinds,
        frozenset(sections.split()) or None,
        part,
        frozenset(item == "field" for item in items.split()),
    )


CONTENT: Final = "rep sup kam cus mgr contract finance service member"
LENT_TO: Final = "rep sup kam cus mgr contract finance service"
FIELD_FORCE: Final = "rep sup kam mgr member"
CARD_ONLY: Final = frozenset({0})
BORROWERS: Final = frozenset({Action.REQUEST_LOAN, Action.ASK_RENEWAL, Action.PLACE_HOLD})

VIEWS: Final = (
    _may(CONTENT + " aud", levels="0"),
    _may(FIELD_FORCE, "OWN TEAM KAM SUP", "12"),
    _may(CONTENT, "AUTHOR", "0123"),
    _may("kam", "KAM", "3"),
    _may("mgr", "NONE", "1"),
    _may("mgr", "PURPOSE", "2"),
    _may("mgr", "PURPOSE", "3", "live"),
    _may("mgr", "PURPOSE", "3", "filed", items="field"),
    _may(LENT_TO, "LOAN", "0123"),
    _may("mgr", "GLASS", "123"),
    _may("sup kam", "GLASS", "12"),
    _may("contract finance", "NONE", "12", sections="BAS TRD", items="section"),
    _may("service", "NONE", "12", sections="BAS", items="section"),
    _may("contract", "NONE", "12", sections="CON"),
    _may("finance", "NONE", "123", sections="CRE SAL"),
    _may("service", "NONE", "12", sections="RET SVC"),
)
APPENDS: Final = (
    _may("rep sup kam", "OWN TEAM KAM SUP", "012", "live"),
    _may("rep sup kam", "OWN", "3", "live"),
    _may("kam", "KAM", "3", "live"),
    _may("member", "OWN TEAM KAM", "012", "live"),
    _may("finance", sections="CRE SAL"),
    _may("contract", sections="CON"),
    _may("service", sections="RET SVC"),
)
CUSTODY: Final = (_may("cus", "NONE", "12", "filed"), _may("cus", "NONE", "1", "live"))


def _matrix() -> dict[Action, tuple[May, ...]]:
    table: dict[Action, tuple[May, ...]] = {}
    for line in MATRIX.strip().splitlines():
        name, *cells = line.split(",")
        action = Action(name)
        table[action] = tuple(_cell(action, role, cell) for role, cell in zip(COLUMNS, cells, strict=True) if cell != "-")
    return table


def _cell(action: Action, role: str, cell: str) -> May:
    roles = frozenset({role})
    if cell == "Y":
        return May(roles)
    if cell == "L":
        return May(roles, frozenset({Tie.LOAN}))
    if cell == "R":
        return May(roles, TIED_BY[action])
    if cell == "own":
        return May(roles, frozenset({Tie.SELF}))
    return May(roles, part=cell)


DUTY: Final = {
    "Y": ALWAYS,
    "P": ALWAYS,
    "R": frozenset({Tie.OWN, Tie.TEAM, Tie.KAM}),
    "O": frozenset({Tie.OWN, Tie.KAM}),
    "S": frozenset({Tie.SUP}),
    "B": frozenset({Tie.OWN, Tie.KAM, Tie.SUP}),
    "T": frozenset({Tie.ROUTED}),
}


def _duties() -> dict[Action, tuple[May, ...]]:
    lines = (line.split(",") for line in duties.DUTIES.strip().splitlines())
    return {
        Action(name): tuple(
            May(frozenset({role}), DUTY[cell], part="P" if cell == "P" else "")
            for role, cell in zip(duties.COLUMNS, cells, strict=True)
            if cell != "-"
        )
        for name, *cells in lines
    }


def _table() -> dict[Action, tuple[May, ...]]:
    table = _matrix() | _duties()
    table[Action.VIEW] = VIEWS
    table[Action.CUSTODY] = CUSTODY
    table[Action.CONTACTS] = (_may("service", levels="12", sections="DEC"),)
    table[Action.STATE_PURPOSE] = (_may("mgr"),)
    table[Action.CHANGE_PASSWORD] = (_may(f"{CONTENT} adm aud", "SELF"),)
    table[Action.CONFIRM_ROLE] = (_may("mgr"),)
    table[Action.KEEP_OFFICE] = (_may("adm"),)
    table[Action.HAND_IN_REFRESH] = (_may("rep sup kam", "OWN"),)
    table[Action.REVIEW_REFRESH] = (_may("sup kam mgr", "ROUTED"),)
    table[Action.WRITE_DRAFT] = (_may("rep sup kam mgr", "AUTHOR OWN"),)
    table[Action.APPEND] = APPENDS
    table[Action.PRINT_DAILY] = (_may("rep sup kam member", "OWN TEAM KAM SUP", "012"),)
    table[Action.PRINT_REGISTER] = (_may("cus mgr aud"),)
    table[Action.EXPORT_OWN] = (_may("rep sup kam member", "OWN TEAM KAM", "01"),)
    table[Action.KEEP_TASK] = (_may(CONTENT, "SELF"),)
    table[Action.SET_TASK] = (_may("sup kam mgr", "CHIEF"),)
    table[Action.CORRECT] += (_may("member", "TEAM"),)
    for action in BORROWERS:
        table[action] += (_may("contract finance service"),)
    return table


TABLE: Final = _table()


def decide(actor: Actor, action: Action, thing: Thing) -> tuple[No, ...]:
    """All reasons against; empty means yes. Source: B-001, B-002, B-044."""
    closed = (no("E_ARCHIVE_STATE", state=thing.closed),) if thing.closed and action in WRITES else ()
    return (*_untied(actor, action, thing), *closed)


def _untied(actor: Actor, action: Action, thing: Thing) -> tuple[No, ...]:
    """The first reason among role, task, level and tie."""
    rows = [row for row in TABLE[action] if row.roles & actor.roles and row.part == thing.part]
    if not rows or (thing.level > 0 and all(row.levels == CARD_ONLY for row in rows)):
        return (no("E_FORBIDDEN", action=action.value),)
    if action is Action.CUSTODY and thing.task not in TASKS:
        return (no("E_REASON"),)
    fits = [
        row
        for row in rows
        if thing.level in row.levels
        and thing.live in row.live
        and thing.above in row.above
        and (row.sections is None or thing.section in row.sections)
    ]
    if any(row.ties & thing.ties for row in fits):
        return ()
    if not fits:
        return (no("E_LEVEL", level=thing.level),)
    if any(Tie.PURPOSE in row.ties for row in fits):
        return (no("E_PURPOSE"),)
    return (no("E_NO_RELATION"),)

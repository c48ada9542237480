"""条款库: texts that standard texts are built from. A clause binds nobody before a text with it was reviewed and published."""

from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import Deed, Door
from kehu_desk.kernel.errors import No, Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.templates.entities import Clause
from kehu_desk.templates.rules import CATEGORIES, RISKS
from kehu_desk.templates.rules.standing import clause_faults


class AlternateText(NamedTuple):
    """Another wording of a clause, with its own risk."""

    title: str
    text: str
    risk: str


class ClauseText(NamedTuple):
    """What a clause says. category and risk: as in rules.CATEGORIES and rules.RISKS."""

    code: str
    title: str
    text: str
    category: str
    risk: str
    alternates: tuple[AlternateText, ...] = ()


def add_clause(door: Door, caller: Caller, text: ClauseText) -> UUID:
    """Put a clause into the library; gives its id.

    Raises Refused: E_FORBIDDEN, E_TEXT_NO_CODE, E_TEXT_CODE_TAKEN, E_CLAUSE_EMPTY, E_CLAUSE_KIND.
    """
    with door.change(caller, Action.DRAFT_TEMPLATE, text.code) as deed:
        deed.require(Action.DRAFT_TEMPLATE, part="P")
        _refuse(*_code_nos(deed, text.code), *_faults(text))
        row = Clause(code=text.code.strip(), created_at=deed.now, created_by=deed.actor.person)
        _write(row, text)
        deed.session.add(row)
        deed.session.flush()
        deed.name(subject=row.code, after=_hash(row))
        return row.id


def edit_clause(door: Door, caller: Caller, clause: UUID, text: ClauseText) -> None:
    """Change a clause of the library; the code stays, and so do texts that were made with it. Raises Refused as add_clause, E_NOT_FOUND."""
    with door.change(caller, Action.DRAFT_TEMPLATE, str(clause)) as deed:
        deed.require(Action.DRAFT_TEMPLATE, part="P")
        row = deed.session.get(Clause, clause)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        _refuse(*_faults(text))
        before = _hash(row)
        _write(row, text)
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        deed.session.flush()
        deed.name(subject=row.code, before=before, after=_hash(row))


def _refuse(*nos: No) -> None:
    if nos:
        raise Refused(*nos)


def _code_nos(deed: Deed, code: str) -> tuple[No, ...]:
    if not code.strip():
        return (no("E_TEXT_NO_CODE"),)
    taken = deed.session.scalar(select(Clause.id).where(Clause.code == code.strip())) is not None
    return (no("E_TEXT_CODE_TAKEN", taken=code.strip()),) if taken else ()


def _faults(text: ClauseText) -> tuple[No, ...]:
    whole = clause_faults(text.title, text.text, known=text.category in CATEGORIES and text.risk in RISKS)
    return (*whole, *(each for other in text.alternates for each in clause_faults(other.title, other.text, known=other.risk in RISKS)))


def _write(row: Clause, text: ClauseText) -> None:
    row.title, row.text, row.category, row.risk = text.title.strip(), text.text.strip(), text.category, text.risk
    row.alternates = [each._asdict() for each in text.alternates]


def _hash(row: Clause) -> str:
    return content_hash([row.title, row.text, row.category, row.risk, row.alternates])

"""What the lines of the tables do besides writing columns. Names as in workflow.py."""

from collections.abc import Callable
from typing import Final, TypeVar
from uuid import UUID

from sqlalchemy import select

from kehu_desk.door import notices
from kehu_desk.door.change import Deed
from kehu_desk.door.workflow import Step
from kehu_desk.templates.entities import Acknowledgement, ContractRule, ContractTemplate
from kehu_desk.templates.queries import acknowledged, concerned
from kehu_desk.templates.rules.standing import State

NOUN: Final = "template"
Row = ContractRule | ContractTemplate
R = TypeVar("R", ContractRule, ContractTemplate)


def apply(deed: Deed, row: Row, done: Step, reason: str = "") -> None:
    """Write the new state and the columns, then run the effects."""
    row.state = done.target
    for name, value in done.writes.items():
        setattr(row, name, value)
    for effect in done.effects:
        EFFECTS[effect](deed, row, reason)
    if "remove" not in done.effects:
        row.updated_at, row.updated_by = deed.now, deed.actor.person
    deed.session.flush()


def called(row: Row) -> str:
    """What a list calls it."""
    return row.title if isinstance(row, ContractRule) else row.name


def _decided(deed: Deed, row: Row, _reason: str) -> None:
    row.decided_by = deed.actor.person


def _reviewed(deed: Deed, row: Row, _reason: str) -> None:
    if isinstance(row, ContractTemplate):
        row.reviewed_by = deed.actor.person


def _retire_older(deed: Deed, row: Row, _reason: str) -> None:
    """A version in force ends when the next one is published."""
    if isinstance(row, ContractRule):
        _retire(deed, ContractRule, row)
    else:
        _retire(deed, ContractTemplate, row)


def _retire(deed: Deed, kind: type[R], newer: Row) -> None:
    older = select(kind).where(kind.code == newer.code, kind.state == State.PUBLISHED.value, kind.id != newer.id)
    for each in deed.session.scalars(older):
        each.state = State.RETIRED.value
        each.updated_at, each.updated_by = deed.now, deed.actor.person


def _remove(deed: Deed, row: Row, _reason: str) -> None:
    deed.session.delete(row)


def _tell(deed: Deed, person: UUID, kind: str, row: Row, stage: str, reason: str = "") -> None:
    facts = {"title": called(row), "number": row.code, "version": row.version, "person": deed.actor.name, "reason": reason}
    if isinstance(row, ContractRule):
        facts["day"] = row.effective_on.isoformat()
    notices.tell(deed.session, person, kind, NOUN, row.id, deed.now, stage=stage, facts=facts)


def _tell_all(deed: Deed, row: Row, _reason: str) -> None:
    for each in concerned(deed.session, deed.actor.today):
        _tell(deed, each.id, "rule_published", row, "")


def _tell_drafter(deed: Deed, row: Row, reason: str) -> None:
    _tell(deed, row.created_by, "text_returned", row, deed.now.isoformat(), reason)


def _tell_published(deed: Deed, row: Row, _reason: str) -> None:
    _tell(deed, row.created_by, "text_published", row, "")


def _remind(deed: Deed, row: Row, _reason: str) -> None:
    """Once a day, those who have not acknowledged it."""
    known = acknowledged(deed.session, [row.id])[row.id]
    for each in concerned(deed.session, deed.actor.today):
        if each.id not in known:
            _tell(deed, each.id, "rule_reminder", row, deed.actor.today.isoformat())


def _acknowledge(deed: Deed, row: Row, _reason: str) -> None:
    deed.session.add(Acknowledgement(rule_id=row.id, person_id=deed.actor.person, at=deed.now))


EFFECTS: Final[dict[str, Callable[[Deed, Row, str], None]]] = {
    "decided": _decided, "reviewed": _reviewed, "retire_older": _retire_older, "remove": _remove, "tell_all": _tell_all,
    "tell_drafter": _tell_drafter, "tell_drafter_published": _tell_published, "remind": _remind, "acknowledge": _acknowledge,
}  # fmt: skip

"""Analyses are kept with what was concluded from them; the figures are worked out anew for whoever opens one. Source: business.md §24."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import select

from kehu_desk.access.policy import TABLE, Action
from kehu_desk.compositions.entities import SavedAnalysis
from kehu_desk.compositions.queries import saved
from kehu_desk.compositions.queries.saved import Anchor, Picked, SavedRow, saved_row
from kehu_desk.compositions.rules.asking import packed
from kehu_desk.compositions.rules.report import Asked
from kehu_desk.compositions.rules.saving import LONGEST, SHORTEST, Terms, problems
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller, is_live
from kehu_desk.people.entities import Person
from kehu_desk.people.queries import same_person
from kehu_desk.people.roles import split

PREFIX: Final = "FX"
SECTION: Final = "SAL"


def save_analysis(door: Door, caller: Caller, asked: Asked, terms: Terms) -> UUID:
    """Keep a question, with or without a conclusion. Gives its id.

    Raises Refused: E_FORBIDDEN, E_ANALYSIS_TITLE, _CONCLUSION, _OWNER, _DUE, E_TOO_LONG, and those of viewing the customer's sales.
    """
    with door.change(caller, Action.CONCLUDE, About(asked.customer, SECTION if asked.customer else "")) as deed:
        deed.require(Action.CONCLUDE)
        if asked.customer is not None:
            deed.require(Action.VIEW, asked.customer, SECTION)
        _check(deed, terms)
        row = SavedAnalysis(
            no=next_number(deed.session, PREFIX, deed.actor.today.year), title=terms.title.strip(), view=asked.view.value,
            asked=packed(asked), customer_id=asked.customer, created_at=deed.now, created_by=deed.actor.person,
            origin_device=deed.actor.device,
        )  # fmt: skip
        deed.session.add(row)
        _write(deed, row, terms)
        deed.session.flush()
        deed.name(subject=row.no, after=row.view)
        return row.id


def conclude_analysis(door: Door, caller: Caller, analysis: UUID, terms: Terms) -> None:
    """Write title, conclusion and measures, by whoever made it, whose measures they are, or a manager. Raises as save_analysis does."""
    with door.change(caller, Action.CONCLUDE, About(subject=str(analysis))) as deed:
        row = _mine(deed, analysis)
        _check(deed, terms, row)
        row.title, row.updated_at, row.updated_by = terms.title.strip(), deed.now, deed.actor.person
        _write(deed, row, terms)


def finish_measures(door: Door, caller: Caller, analysis: UUID, note: str) -> None:
    """The measures were carried out. Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_STATE, E_ANALYSIS_NOTE, E_TOO_LONG."""
    with door.change(caller, Action.CONCLUDE, About(subject=str(analysis))) as deed:
        row = _mine(deed, analysis)
        if not row.measures or row.done_on is not None:
            raise Refused(no("E_STATE", state="done" if row.done_on else "unused"))
        if len(note.strip()) < SHORTEST:
            raise Refused(no("E_ANALYSIS_NOTE", least=SHORTEST))
        if len(note.strip()) > LONGEST["done_note"]:
            raise Refused(no("E_TOO_LONG", field="done_note", most=LONGEST["done_note"]))
        row.done_on, row.done_note = deed.actor.today, note.strip()
        row.updated_at, row.updated_by = deed.now, deed.actor.person


def _mine(deed: Deed, analysis: UUID) -> SavedAnalysis:
    deed.require(Action.CONCLUDE)
    row = deed.session.get(SavedAnalysis, analysis)
    if row is None or saved_row(deed.session, deed.actor, analysis) is None:
        raise Refused(no("E_NOT_FOUND"))
    deed.name(customer=row.customer_id, subject=row.no)
    hands = [each for each in (row.created_by, row.owner_id) if each is not None]
    if "mgr" not in deed.actor.roles and not any(same_person(deed.session, deed.actor.person, each) for each in hands):
        raise Refused(no("E_FORBIDDEN"))
    return row


def _check(deed: Deed, terms: Terms, row: SavedAnalysis | None = None) -> None:
    wrong = problems(terms, deed.actor.today, row.due_on if row is not None else None)
    owner = terms.owner
    if owner is not None and (not isinstance(owner, UUID) or deed.session.get(Person, owner) is None):
        wrong = (*wrong, no("E_ANALYSIS_OWNER"))
    if wrong:
        raise Refused(*wrong)


def _write(deed: Deed, row: SavedAnalysis, terms: Terms) -> None:
    conclusion = terms.conclusion.strip()
    if conclusion and not row.conclusion:
        row.concluded_at, row.concluded_by = deed.now, deed.actor.person
    row.conclusion, row.measures = conclusion, terms.measures.strip()
    row.owner_id = terms.owner if isinstance(terms.owner, UUID) else None
    row.due_on = terms.due_on


def page(door: Door, caller: Caller, after: Anchor | None, limit: int, picked: Picked) -> list[SavedRow]:
    """A page of 【已存分析】."""
    with door.look(caller) as (session, actor):
        return saved.saved_page(session, actor, after, limit, picked)


def keys(door: Door, caller: Caller, picked: Picked) -> Sequence[Anchor]:
    """The key of every row, in order."""
    with door.look(caller) as (session, actor):
        return saved.saved_keys(session, actor, picked)


def analysis(door: Door, caller: Caller, which: UUID) -> SavedRow:
    """One analysis. Raises Refused E_NOT_FOUND for what is not there or not his to see."""
    with door.look(caller) as (session, actor):
        row = saved_row(session, actor, which)
        if row is None:
            raise Refused(no("E_NOT_FOUND"))
        return row


def colleagues(door: Door, caller: Caller) -> list[tuple[UUID, str]]:
    """Who may see to measures: everybody with an open account whose duty it is to conclude, by name."""
    roles = {role for line in TABLE[Action.CONCLUDE] for role in line.roles}
    with door.look(caller) as (session, actor):
        people = session.scalars(select(Person).where(Person.active).order_by(Person.name, Person.id))
        return [(each.id, each.name) for each in people if split(each.roles) & roles and is_live(each, actor.today)]

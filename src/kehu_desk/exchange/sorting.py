"""New, update, duplicate or refused: each row held against the customers that are there and the rows before it.

Source: business.md §27, B-109, borrowing.md 5.5.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.grants import PAPER, Lock
from kehu_desk.access.policy import Action
from kehu_desk.access.visible import visible
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.rules.filing import REASON_LENGTH, ArchiveState
from kehu_desk.borrowing.queries import edit_loans
from kehu_desk.exchange.entities import ImportRow
from kehu_desk.exchange.loaned import sections_of
from kehu_desk.exchange.owners import Owners
from kehu_desk.exchange.plan import UPDATING, Line, Match, Plan, Status
from kehu_desk.exchange.records import Record, complete_new
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Actor

GONE = (ArchiveState.TRASHED, ArchiveState.DESTROYED)
Key = tuple[str, ...]


class Card(NamedTuple):
    """What is known of a customer that is already there. No content above level 0 leaves this module."""

    id: UUID
    no: str
    archive_no: str | None
    name: str
    norm: str
    region: str
    uscc: str | None
    phone: str | None
    owner: UUID | None
    state: ArchiveState


@dataclass(slots=True)
class Verdict:
    """What becomes of a record. customer: the one it updates; owner: who becomes responsible for a new one.

    loans: section -> EDIT loan into whose draft it goes, when the archive is filed.
    """

    record: Record
    status: Status
    nos: tuple[No, ...] = ()
    customer: UUID | None = None
    owner: UUID | None = None
    loans: Mapping[str, UUID] = field(default_factory=dict)

    @property
    def line(self) -> Line:
        """For the outcome."""
        return Line(self.record.row, self.status, self.record.name, self.nos)


@dataclass(slots=True)
class Known:
    """Cards found for some records: by each key, with those that this person may update and the locks on them."""

    by_key: dict[Key, dict[UUID, Card]] = field(default_factory=dict)
    mine: frozenset[UUID] = frozenset()
    locks: dict[UUID, No] = field(default_factory=dict)
    loans: dict[UUID, dict[str, UUID]] = field(default_factory=dict)

    def put(self, key: Key, card: Card) -> None:
        """File a card under a key."""
        self.by_key.setdefault(key, {})[card.id] = card

    def get(self, keys: Iterable[Key]) -> list[Card]:
        """Cards under any of the keys, each once."""
        found: dict[UUID, Card] = {}
        for key in keys:
            found |= self.by_key.get(key, {})
        return list(found.values())


def uscc_key(record: Record) -> Key | None:
    """A credit code makes two customers the same for certain."""
    code = record.bas.get("uscc")
    return ("uscc", str(code)) if code else None


def likely_keys(record: Record) -> list[Key]:
    """What makes two customers possibly the same: name and region, a phone number."""
    named = [("name", record.norm, str(record.bas.get("region_code") or ""))] if record.norm else []
    return [*named, *(("phone", each) for each in record.phones[:1])]


def match_keys(record: Record, match: Match) -> list[Key]:
    """What finds the customer that a row means, by the plan's match key."""
    if match is Match.NONE:
        return []
    if match is Match.USCC:
        return [key] if (key := uscc_key(record)) else []
    if match is Match.NAME:
        return [("name", record.norm)] if record.norm else []
    if match is Match.MOBILE:
        return [("phone", each) for each in record.phones]
    told = record.told.get("no") if match is Match.NO else record.told.get("ext_no") or record.told.get("no")
    return [(str(match), str(told))] if told else []


class Sorter:
    """Sorts the records of one plan, in the order of the file."""

    def __init__(self, session: Session, actor: Actor, plan: Plan) -> None:
        """session: a read snapshot for a dry run, the deed's own for an import."""
        self._session, self._actor, self._plan = session, actor, plan
        self.owners = Owners(session, actor)
        self._seen: dict[Hashable, int] = {}

    def sort(self, records: Sequence[Record]) -> list[Verdict]:
        """One verdict per record. Reads the store a few times, however many records there are."""
        known = self._known([record for record in records if not record.problems])
        return [self._judged(record, known) for record in records]

    def _judged(self, record: Record, known: Known) -> Verdict:
        if record.problems:
            return Verdict(record, Status.REJECTED, tuple(record.problems))
        keys = match_keys(record, self._plan.match)
        found = known.get(keys)
        if len(found) > 1:
            return Verdict(record, Status.REJECTED, (no("E_IMPORT_AMBIGUOUS", count=len(found)),))
        if found:
            return self._judged_match(record, found[0], known)
        return self._judged_new(record, keys, known)

    def _judged_match(self, record: Record, card: Card, known: Known) -> Verdict:
        if self._plan.mode not in UPDATING:
            return Verdict(record, Status.DUPLICATE, (self._twin("E_IMPORT_EXISTS", card),))
        if earlier := self._seen.get(card.id):
            return Verdict(record, Status.DUPLICATE, (no("E_IMPORT_TWICE", row=earlier),))
        nos = [*self._update_problems(record, card, known)]
        if nos:
            return Verdict(record, Status.REJECTED, tuple(nos))
        self._seen[card.id] = record.row.number
        loans = known.loans.get(card.id, {}) if card.state is ArchiveState.FILED else {}
        return Verdict(record, Status.UPDATE, customer=card.id, loans=loans)

    def _update_problems(self, record: Record, card: Card, known: Known) -> Iterable[No]:
        if text := record.told.get("responsible"):
            owner, problem = self.owners.responsible(text)
            if problem or owner != card.owner:
                yield problem or no("E_IMPORT_OWNER_CHANGE", person=text)
        if card.state is ArchiveState.FILED:
            if not sections_of(record) <= set(known.loans.get(card.id, {})):
                yield _filed(card, known)
        elif card.state is not ArchiveState.DRAFT:
            yield no("E_ARCHIVE_STATE", state=card.state.value)
        elif card.id not in known.mine:
            yield no("E_NO_RELATION")

    def _judged_new(self, record: Record, keys: list[Key], known: Known) -> Verdict:
        owner, problem = self.owners.responsible(record.told.get("responsible"))
        problems = [*([problem] if problem else []), *complete_new(record, self._plan, self._actor.today)]
        if problems:
            return Verdict(record, Status.REJECTED, tuple(problems))
        if twin := self._duplicate(record, keys, known):
            return Verdict(record, Status.DUPLICATE, (twin,))
        for key in (uscc_key(record), *likely_keys(record), *keys):
            if key:
                self._seen.setdefault(key, record.row.number)
        return Verdict(record, Status.NEW, owner=owner)

    def _duplicate(self, record: Record, keys: list[Key], known: Known) -> No | None:
        """Why a row is not taken in as a new customer: a twin in the file or in the store. Likely ones pass with a reason (B-109)."""
        certain = [key for key in (uscc_key(record), *keys) if key]
        passed = len(self._plan.despite.strip()) >= REASON_LENGTH
        likely = [] if passed else likely_keys(record)
        earlier = min((self._seen[key] for key in (*certain, *likely) if key in self._seen), default=None)
        if earlier is not None:
            return no("E_IMPORT_TWICE", row=earlier)
        if twins := known.get(certain):
            return self._twin("E_IMPORT_EXISTS", twins[0])
        twins = known.get(likely)
        return self._twin("E_IMPORT_LIKELY", twins[0]) if twins else None

    def _twin(self, code: str, card: Card) -> No:
        """Names the card and the responsible person only (B-109)."""
        owner = self.owners.names.get(card.owner, "") if card.owner else ""
        return no(code, name=card.name, number=card.archive_no or card.no, owner=owner)

    def _known(self, records: Sequence[Record]) -> Known:
        known = Known()
        codes = {key[1] for each in records if (key := uscc_key(each))}
        self._gather(known, Customer.uscc, codes, lambda card: [("uscc", card.uscc or "")])
        self._gather(
            known, Customer.name_norm, {each.norm for each in records if each.norm},
            lambda card: [("name", card.norm), ("name", card.norm, card.region)],
        )  # fmt: skip
        self._gather(known, Customer.phone, {one for each in records for one in each.phones}, lambda card: [("phone", card.phone or "")])
        self._gather_numbers(known, records)
        if self._plan.mode in UPDATING:
            self._gather_rights(known, {card for found in known.by_key.values() for card in found})
        return known

    def _gather(self, known: Known, column: Any, wanted: set[str], keys: Callable[[Card], list[Key]]) -> None:
        if wanted:
            for row in self._session.execute(_cards().where(column.in_(wanted))):
                card = Card(*row)
                for key in keys(card):
                    known.put(key, card)

    def _gather_numbers(self, known: Known, records: Sequence[Record]) -> None:
        wanted = {key[1] for each in records for key in match_keys(each, self._plan.match) if key[0] in (Match.NO, Match.EXT_NO)}
        if not wanted:
            return
        if self._plan.match is Match.NO:
            for row in self._session.execute(_cards().where(or_(Customer.no.in_(wanted), Customer.archive_no.in_(wanted)))):
                card = Card(*row)
                for number in filter(None, (card.no, card.archive_no)):
                    known.put((str(Match.NO), number), card)
            return
        joined = _cards().add_columns(ImportRow.ext_no).join(ImportRow, ImportRow.customer_id == Customer.id)
        for found in self._session.execute(joined.where(ImportRow.ext_no.in_(wanted))):
            known.put((str(Match.EXT_NO), found[-1]), Card(*found[:-1]))

    def _gather_rights(self, known: Known, ids: set[UUID]) -> None:
        may = visible(self._actor, Customer.id, "CARD", 0, action=Action.IMPORT)
        known.mine = frozenset(self._session.scalars(select(Customer.id).where(Customer.id.in_(ids), may)))
        known.loans = edit_loans(self._session, self._actor, ids)
        held = select(Lock).where(Lock.customer_id.in_(ids), Lock.holder_id != self._actor.person, Lock.section != PAPER)
        for lock in self._session.scalars(held):
            holder = self.owners.names.get(lock.holder_id, "")
            known.locks[lock.customer_id] = no("E_LOCKED", section=lock.section, holder=holder, due=lock.due_at)


def _cards() -> Select[Any]:
    wanted = select(
        Customer.id, Customer.no, Customer.archive_no, Customer.name, Customer.name_norm, Customer.region_code, Customer.uscc,
        Customer.phone, Customer.owner_id, Customer.state,
    )  # fmt: skip
    return cast("Select[Any]", wanted.where(Customer.state.not_in(GONE)))


def _filed(card: Card, known: Known) -> No:
    """A filed archive changes only inside an EDIT loan: E_LOCKED names who has it, otherwise E_NO_RELATION."""
    return known.locks.get(card.id) or no("E_NO_RELATION", why="filed")

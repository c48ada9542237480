"""The one way to write, and the one way to read content."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session
from sqlalchemy.orm.exc import StaleDataError

from kehu_desk.access import visible
from kehu_desk.access.closing import closed
from kehu_desk.access.grants import lent_under
from kehu_desk.access.levels import level_of
from kehu_desk.access.policy import ALWAYS, Action, Thing, Tie, decide
from kehu_desk.access.sections import is_live
from kehu_desk.door import audit
from kehu_desk.kernel.clock import start_of
from kehu_desk.kernel.errors import No, Refused, Repeated, no
from kehu_desk.people.actor import Actor, Caller, load_actor
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.store import search, summary
from kehu_desk.store.base import Base, ChangeLog, Keyed
from kehu_desk.store.engine import Store, in_words

CLOCK_PERSON = UUID(int=0)
CLOCK_NAME = "clock"
EMERGENCY = "emergency"  # in an entry of a view: by which right
PASSING = frozenset({Tie.LOAN, Tie.GLASS})  # rights that end by themselves within days
Touched = frozenset[str]


class Command(Keyed, Base):
    """A command that was carried out: the same one again has the effect of once (B-011)."""

    __tablename__ = "command"
    __table_args__ = (UniqueConstraint("op_id", "action", "subject"),)
    op_id: Mapped[UUID]
    action: Mapped[str]
    subject: Mapped[str]
    at: Mapped[datetime]


class About(NamedTuple):
    """What an audit entry names besides actor and action."""

    customer: UUID | None = None
    section: str = ""
    loan: UUID | None = None
    subject: str = ""
    before: str = ""
    after: str = ""


class Deed:
    """An open change: the session to write with, who acts, the questions to ask, and what the audit entry will name."""

    def __init__(self, session: Session, actor: Actor, action: Action | str, about: About) -> None:
        """Opened by the door only."""
        self.session, self.actor, self.now = session, actor, actor.now
        self.action, self.about, self.asked = action, about, False
        self.more: list[tuple[str, About, str]] = []

    def require(
        self, action: Action, customer: UUID | None = None, section: str = "CARD", *,
        ties: frozenset[Tie] = frozenset(), part: str = "", task: str = "", level: int | None = None,
    ) -> None:  # fmt: skip
        """Raises Refused unless the policy says yes to this person, now.

        ties: what joins him to the very row (ROUTED, CHIEF, SELF); level: 0..3 when a field or item above its section is meant.
        """
        if nos := self.refusals(action, customer, section, ties=ties, part=part, task=task, level=level):
            raise Refused(*nos)

    def require_any(self, actions: Iterable[Action], customer: UUID | None = None, section: str = "CARD") -> None:
        """As require, where any of these duties suffices."""
        if nos := either([self.refusals(action, customer, section) for action in actions]):
            raise Refused(*nos)

    def refusals(
        self, action: Action, customer: UUID | None = None, section: str = "CARD", *,
        ties: frozenset[Tie] = frozenset(), part: str = "", task: str = "", level: int | None = None,
    ) -> tuple[No, ...]:  # fmt: skip
        """As require, but gives the reasons back."""
        self.asked = True
        return allowed(self.session, self.actor, action, customer, section, ties=ties, part=part, task=task, level=level)

    def name(self, **facts: Any) -> None:
        """Add to what the audit entry of this deed names: customer, section, loan, subject, before, after."""
        self.about = self.about._replace(**facts)

    def note(self, action: Action | str, about: About, codes: str = "") -> None:
        """A further audit entry in the same transaction. codes: of what was refused, where many are decided one by one (B-009)."""
        self.more.append((str(action), about, codes))

    def lead(self) -> None:
        """The first further entry stands for the deed itself: a deed of the house that has no name of its own."""
        if self.more:
            self.action, self.about, _codes = self.more.pop(0)


def allowed(
    session: Session, actor: Actor, action: Action, customer: UUID | None = None, section: str = "CARD", *,
    ties: frozenset[Tie] = frozenset(), part: str = "", task: str = "", level: int | None = None,
) -> tuple[No, ...]:  # fmt: skip
    """All reasons against, read from the store; empty means yes. The level is the archive's own, never handed in lower."""
    if customer is None:
        return decide(actor, action, Thing(0, False, ALWAYS | ties, section, part, task))
    own = level_of(session, customer, section)
    stands = max(own, level or 0)
    joined = visible.ties(session, actor, customer, section, stands, edits=action is Action.EDIT)
    shut = closed(session, action, customer)
    return decide(actor, action, Thing(stands, is_live(section), joined | ties, section, part, task, stands > own, shut))


NEAR: Final = frozenset({"E_NO_RELATION", "E_LEVEL"})


def either(answers: Iterable[tuple[No, ...]]) -> tuple[No, ...]:
    """Where several duties lead to one deed, one suffices: nothing then, else what the nearest lacks, a tie rather than the duty itself."""
    found = list(answers)
    return min(found, key=lambda nos: nos[0].code not in NEAR) if all(found) else ()


class Right(NamedTuple):
    """On what a view rests: a loan, EMERGENCY, or, with neither, a standing right."""

    loan: UUID | None = None
    kind: str = ""


def right_of(session: Session, actor: Actor, customer: UUID, section: str) -> Right:
    """The right of somebody who may view this section now. Standing is what shows as much without a loan or an emergency. Source: B-149."""
    if visible.by_emergency(session, actor, customer, section):
        return Right(kind=EMERGENCY)
    level, live = level_of(session, customer, section), is_live(section)
    usual = visible.reach(session, actor, customer, section, level, live=live, but=PASSING)
    if visible.reach(session, actor, customer, section, level, live=live) <= usual:
        return Right()
    return Right(lent_under(session, actor.person, customer, section, level, actor.now))


class Door:
    """change() to write, view() to read content, look() for lists; nothing else opens a session."""

    def __init__(self, store: Store, clock: Callable[[], datetime], key: bytes, head: Path, tell: Callable[[Touched], None]) -> None:
        """key: of the audit chain; head: the file of its sealed head; tell: called after a commit with the tables it touched."""
        self._store, self._clock, self._key, self._head = store, clock, key, head
        self.tell = tell
        self._writing = RLock()  # one writer after the other on all threads: the sealed head must follow the order of the entries

    @property
    def now(self) -> datetime:
        """The house's clock."""
        return self._clock()

    @contextmanager
    def change(self, caller: Caller, action: Action | str, about: About | UUID | str = "") -> Iterator[Deed]:
        """Lock, load the actor anew, write, log, index, commit, tell; on a refusal only DENIED is written.

        Raises Refused, and Repeated when caller.op was carried out before. A change in which nobody asked the policy is a defect.
        """
        with self._deed(lambda session, now: load_actor(session, caller, now), caller, action, _about(about)) as deed:
            yield deed
            if not deed.asked:
                raise AssertionError(f"{action} asked no policy")

    @contextmanager
    def clockwork(self, action: str, about: About | UUID | str = "") -> Iterator[Deed]:
        """A change that the house makes by itself (first set-up, what the clock has done): the actor is the clock."""

        def clock_actor(session: Session, now: datetime) -> Actor:
            today = now.astimezone(settings_of(session).zone).date()
            return Actor(CLOCK_PERSON, CLOCK_NAME, "", frozenset(), None, now, today, device="office")

        with self._deed(clock_actor, Caller(CLOCK_PERSON), action, _about(about)) as deed:
            yield deed

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A snapshot for the house's own clockwork; never for a screen."""
        with in_words(), self._store.read() as session, session.begin():
            yield session

    @contextmanager
    def look(self, caller: Caller) -> Iterator[tuple[Session, Actor]]:
        """Read lists: one snapshot; every query on it joins visible()."""
        with in_words(), self._store.read() as session, session.begin():
            session.info[visible.SNAPSHOT] = {}
            yield session, load_actor(session, caller, self._clock())

    @contextmanager
    def view(
        self, caller: Caller, customer: UUID, section: str, *, action: Action = Action.VIEW, task: str = "", loan: UUID | None = None,
        item: str = "", ties: frozenset[Tie] = frozenset(),
    ) -> Iterator[tuple[Session, Actor]]:  # fmt: skip
        """Read content: the entry of the first view per section, right and day is committed before the first byte.

        The entry names the right: the loan, or EMERGENCY; neither for a standing right (B-136, B-149). item: what is opened in the
        section; ties: what joins the person to that very item (ROUTED). Raises Refused. Source: B-140, B-145.
        """
        with self.look(caller) as (session, actor):
            nos = allowed(session, actor, action, customer, section, task=task, ties=ties)
            right = Right(loan) if nos or loan or action is not Action.VIEW else right_of(session, actor, customer, section)
            about = About(customer, section, right.loan, " ".join(each for each in (task, right.kind, item) if each))
            fact = _fact(actor, str(action), about)
            known = not nos and audit.seen_since(session, fact, start_of(actor.today, settings_of(session).zone))
        if not known:
            with self.change(caller._replace(op=None), action, about) as deed:
                deed.require(action, customer, section, task=task, ties=ties)
        with self.look(caller) as (session, actor):
            if nos := allowed(session, actor, action, customer, section, task=task, ties=ties):
                raise Refused(*nos)
            yield session, actor

    @contextmanager
    def _deed(self, who: Callable[[Session, datetime], Actor], caller: Caller, action: Action | str, about: About) -> Iterator[Deed]:
        now = self._clock()
        deed: Deed | None = None
        touched: list[tuple[str, str]] = []
        with self._writing:
            try:
                with in_words(), self._store.write() as session, session.begin():
                    start = session.scalar(select(func.max(ChangeLog.seq))) or 0
                    deed = Deed(session, who(session, now), action, about)
                    _once(session, caller, action, about, now)
                    yield deed
                    session.flush()
                    touched = self._touched(session, start)
                    search.reindex(session, Base.metadata, touched)
                    self._keep_sums(session, {noun for noun, _ in touched}, start)
                    entries = [(deed.action, deed.about, ""), *deed.more]
                    facts = [_fact(deed.actor, str(each), named, codes) for each, named, codes in entries]
                    head = audit.append(session, self._key, facts)
            except Refused as refusal:
                self._deny(caller, action, deed.about if deed else about, refusal, now)
                raise
            except StaleDataError as error:
                stale = Refused(no("E_STALE"))
                self._deny(caller, action, about, stale, now)
                raise stale from error
            audit.write_head(self._head, self._key, head)
        self.tell(frozenset(noun for noun, _ in touched))

    def _touched(self, session: Session, start: int) -> list[tuple[str, str]]:
        rows = session.execute(select(ChangeLog.noun, ChangeLog.row_id).where(ChangeLog.seq > start).distinct())
        return [(noun, row_id) for noun, row_id in rows]

    def _keep_sums(self, session: Session, tables: set[str], start: int) -> None:
        """Sums of what was touched are counted anew. A year that begins otherwise from now on makes all of them others."""
        if "setting" in tables:
            session.info.pop("office", None)
        summary.refresh(session, Base.metadata, tables, start, settings_of(session).values.number("fiscal_year_begins"))

    def _deny(self, caller: Caller, action: Action | str, about: About, refusal: Refused, now: datetime) -> None:
        with in_words(), self._store.write() as session, session.begin():
            person = session.get(Person, caller.person)
            name, roles = (person.name, person.roles) if person else (CLOCK_NAME, "")
            fact = audit.Fact(
                now, caller.person, name, roles, caller.device, str(action), about.customer, about.section, about.loan,
                about.subject, "DENIED", " ".join(refusal.codes),
            )  # fmt: skip
            head = audit.append(session, self._key, [fact])
        audit.write_head(self._head, self._key, head)

    def verify(self, caller: Caller, step: Callable[[int, int], None] = lambda _done, _total: None) -> audit.Finding:
        """Verify the whole chain against its sealed head; the verification is an entry itself. Source: B-143, B-144."""
        head = audit.read_head(self._head, self._key)
        with self.look(caller) as (session, actor):
            nos = allowed(session, actor, Action.VERIFY_AUDIT)
            finding = audit.verify(session, self._key, head, step) if not nos else None
        if finding is not None and not finding.sound and finding.gap is None:
            return finding  # a broken chain is not written on; one with a gap that it names itself is
        with self.change(caller, Action.VERIFY_AUDIT) as deed:
            deed.require(Action.VERIFY_AUDIT)
        assert finding is not None
        return finding


def _about(about: About | UUID | str) -> About:
    return about if isinstance(about, About) else About(subject=str(about))


def _fact(actor: Actor, action: str, about: About, codes: str = "") -> audit.Fact:
    return audit.Fact(
        actor.now, actor.person, actor.name, " ".join(sorted(actor.roles)), actor.device, action, about.customer, about.section,
        about.loan, about.subject, "DENIED" if codes else "done", codes, about.before, about.after,
    )  # fmt: skip


def _once(session: Session, caller: Caller, action: Action | str, about: About, now: datetime) -> None:
    if caller.op is None:
        return
    subject = f"{about.customer or ''}/{about.loan or ''}/{about.subject}"
    known = select(Command.id).where(Command.op_id == caller.op, Command.action == str(action), Command.subject == subject)
    if session.scalar(known) is not None:
        raise Repeated(str(action))
    session.add(Command(op_id=caller.op, action=str(action), subject=subject, at=now))

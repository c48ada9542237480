"""The run of the five warnings over everybody: by the clock once a day, and by hand. Source: business.md §18 (nightly or on start).

What is found is read in one snapshot and compared with what stands; only what differs is written, some hundred in one deed, so that
nobody waits long and a stopped run goes on where it was. A further run of the same day on the same facts writes nothing.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.notices import tell
from kehu_desk.door.numbers import next_number
from kehu_desk.door.workflow import settled, step
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Person
from kehu_desk.people.office import calendar_of, settings_of
from kehu_desk.people.queries import decider
from kehu_desk.warnings.entities import EarlyWarning, WarningRun
from kehu_desk.warnings.queries.findings import SECTIONS, Found, Key, Step, findings
from kehu_desk.warnings.queries.standing import standing
from kehu_desk.warnings.rules.comparing import Change, Stands, Today, bears, compare
from kehu_desk.warnings.rules.handling import ENDED, LIVE, OPEN, WarningCase
from kehu_desk.warnings.rules.levels import NAME, RED
from kehu_desk.warnings.workflow import ESCALATE, RISE, WARNING

CLOCK: Final = "warning.clock"
PREFIX: Final = "YJ"
CHUNK: Final = 200
RESULT: Final = "quiet"  # of a warning whose figures stood below yellow long enough


class Todo(NamedTuple):
    """One key that a run has to write."""

    change: Change
    key: Key
    stands: Stands | None
    found: Found | None


class Daily:
    """The run once a day, also at the start of the program."""

    def __init__(self, door: Door) -> None:
        """Has not looked yet."""
        self._door = door
        self._day: date | None = None

    def __call__(self) -> int:
        """Run if today was not run yet. Gives how many warnings were written."""
        today = _today(self._door)
        if today == self._day:
            return 0
        self._day = today
        return run(self._door)


def run_warnings(door: Door, caller: Caller, step: Step = lambda _done, _total: None) -> int:
    """The run by hand; step hears how far it is, and may raise to stop it. Gives how many were written. Raises Refused E_FORBIDDEN."""
    with door.change(caller, Action.RUN_WARNINGS) as deed:
        deed.require(Action.RUN_WARNINGS)
    return run(door, step)


def run(door: Door, step: Step = lambda _done, _total: None) -> int:
    """Find, compare, write, pass up. Gives how many warnings were written."""
    with door.reading() as session:
        today = local_day(door.now, settings_of(session).zone)
        found = findings(session, today, step)
        todo = _todo(found, standing(session), today)
        counts = Counter(key.kind for key in found)
        done_before = session.scalar(select(WarningRun.counts).where(WarningRun.day == today)) == dict(counts)
        customers = len({key.customer for key in found})
    for at in range(0, len(todo), CHUNK):
        step(at, len(todo))
        with door.clockwork(CLOCK, About(subject=f"{len(todo[at : at + CHUNK])}")) as deed:
            _write(deed, todo[at : at + CHUNK])
            deed.lead()
    _pass_up(door, today)
    if not done_before:
        _note_run(door, today, customers, counts)
    step(1, 1)
    return len(todo)


def _today(door: Door) -> date:
    with door.reading() as session:
        return local_day(door.now, settings_of(session).zone)


def _todo(found: Mapping[Key, Found], stands: Mapping[Key, Stands], today: date) -> list[Todo]:
    every = [
        (key, stands.get(key), found.get(key)) for key in sorted(found.keys() | stands.keys(), key=lambda key: (str(key.customer), key))
    ]
    return [
        Todo(change, key, old, new) for key, old, new in every
        if (change := compare(old, _as_today(new), today)) is not Change.NOTHING
    ]  # fmt: skip


def _as_today(found: Found | None) -> Today:
    return Today(found.level, found.inputs, found.owner, found.provisional) if found is not None else Today()


def _write(deed: Deed, todo: Sequence[Todo]) -> None:
    for each in todo:
        WRITES[each.change](deed, each)
    deed.session.flush()


def _row(deed: Deed, it: Todo) -> EarlyWarning | None:
    """As it stands now: a person may have ended it since the snapshot, or its archive may be gone."""
    assert it.stands is not None
    row = deed.session.get(EarlyWarning, it.stands.id)
    return row if row is not None and row.state == it.stands.state else None


def _begin(deed: Deed, it: Todo) -> None:
    if it.found is None or _begun(deed, it.key):
        return
    today = deed.actor.today
    row = EarlyWarning(
        no=next_number(deed.session, PREFIX, today.year), kind=it.key.kind, customer_id=it.key.customer, section=SECTIONS[it.key.kind],
        period=it.key.period, level=it.found.level, provisional=it.found.provisional, inputs=dict(it.found.inputs), detected_on=today,
        raised_on=today, seen_on=today, owner_id=it.found.owner, due_on=_due(deed), fact_id=it.found.fact, created_at=deed.now,
        created_by=deed.actor.person, origin_device=deed.actor.device,
    )  # fmt: skip
    deed.session.add(row)
    deed.session.flush()
    _tell_owner(deed, row, "warning_new")
    deed.note(CLOCK, About(row.customer_id, row.section, subject=row.no, after=row.level))


def _begun(deed: Deed, key: Key) -> bool:
    """By another run, since the snapshot of this one."""
    it = EarlyWarning
    same = (it.kind == key.kind, it.customer_id == key.customer, it.period == key.period, it.state.not_in(ENDED))
    return deed.session.scalar(select(it.id).where(*same)) is not None


def _rise(deed: Deed, it: Todo) -> None:
    row = _row(deed, it)
    if row is None or it.found is None:
        return
    done = step(WARNING, _case(row, deed, rises=True), RISE)
    before, back, row.state = row.level, row.quiet > 0, done.target
    _renewed(deed, row, it.found)
    row.raised_on, row.due_on = deed.actor.today, _due(deed)
    row.acknowledged_at = row.acknowledged_by = row.escalated_at = row.escalated_to = row.resolved_at = row.resolved_by = None
    row.result = ""
    _tell_owner(deed, row, "warning_new" if back else "warning_risen")
    deed.note(CLOCK, About(row.customer_id, row.section, subject=row.no, before=before, after=row.level))


def _renew(deed: Deed, it: Todo) -> None:
    row = _row(deed, it)
    if row is not None and it.found is not None and it.stands is not None:
        now = bears(it.stands, _as_today(it.found))
        _renewed(deed, row, it.found._replace(level=now.level, inputs=now.inputs))


def _renewed(deed: Deed, row: EarlyWarning, found: Found) -> None:
    row.level, row.inputs, row.provisional, row.owner_id = found.level, dict(found.inputs), found.provisional, found.owner
    row.seen_on, row.quiet, row.updated_at, row.updated_by = deed.actor.today, 0, deed.now, deed.actor.person


def _below(deed: Deed, it: Todo) -> None:
    row = _row(deed, it)
    if row is None:
        return
    row.quiet, row.seen_on, row.updated_at, row.updated_by = row.quiet + 1, deed.actor.today, deed.now, deed.actor.person
    done = settled(WARNING, _case(row, deed))
    if done is not None:
        row.state, row.result, row.resolved_at = done.target, RESULT, deed.now
        deed.note(CLOCK, About(row.customer_id, row.section, subject=row.no, after=row.state))


WRITES: Final[Mapping[Change, Callable[[Deed, Todo], None]]] = {
    Change.BEGIN: _begin, Change.RISE: _rise, Change.RENEW: _renew, Change.QUIET: _below,
}  # fmt: skip


def _due(deed: Deed) -> date:
    session = deed.session
    at = calendar_of(session).after_workdays(deed.now, settings_of(session).values.number("warn_acknowledge_workdays"))
    return local_day(at, settings_of(session).zone)


def _case(row: EarlyWarning, deed: Deed, *, rises: bool = False) -> WarningCase:
    late = row.due_on is not None and row.due_on < deed.actor.today
    return WarningCase(
        row.state, row.level, row.provisional, deed.actor.today, handles=False, decides=False, clock=True, quiet=row.quiet,
        escalated=row.escalated_at is not None, rises=rises, late=late,
    )  # fmt: skip


def _pass_up(door: Door, today: date) -> None:
    """Red ones, and those nobody has acknowledged in time, go to the superior of whom they belong to, each time they have risen."""
    it = EarlyWarning
    waits = or_(it.level == RED, (it.state == OPEN) & (it.due_on < today))
    with door.reading() as session:
        ids = list(session.scalars(select(it.id).where(it.state.in_(LIVE), it.escalated_at.is_(None), waits).order_by(it.no)))
    for at in range(0, len(ids), CHUNK):
        with door.clockwork(CLOCK, About(subject=f"{len(ids[at : at + CHUNK])}")) as deed:
            for row in deed.session.scalars(select(it).where(it.id.in_(ids[at : at + CHUNK])).order_by(it.no)):
                _escalate(deed, row)
            deed.lead()


def _escalate(deed: Deed, row: EarlyWarning) -> None:
    step(WARNING, _case(row, deed), ESCALATE)
    row.escalated_at, row.escalated_to = deed.now, _above(deed, row.owner_id)
    row.updated_at, row.updated_by = deed.now, deed.actor.person
    if row.escalated_to is not None:
        _tell(deed, row.escalated_to, "warning_passed_up", row)
    deed.note(CLOCK, About(row.customer_id, row.section, subject=row.no, after="escalated"))


def _above(deed: Deed, owner: UUID | None) -> UUID | None:
    """The superior of whom it belongs to, or who stands in the line above him, finally a manager."""
    person = deed.session.get(Person, owner) if owner is not None else None
    barred = frozenset() if owner is None else frozenset({owner})
    return decider(deed.session, deed.actor.today, person.reports_to if person is not None else None, barred)


def _tell_owner(deed: Deed, row: EarlyWarning, kind: str) -> None:
    if row.owner_id is not None:
        _tell(deed, row.owner_id, kind, row)


def _tell(deed: Deed, person: UUID, kind: str, row: EarlyWarning) -> None:
    facts = {"no": row.no, "warning": row.kind, "level": row.level}
    tell(deed.session, person, kind, NAME, row.id, deed.now, stage=f"{row.level} {row.raised_on.isoformat()}", facts=facts)


def _note_run(door: Door, today: date, customers: int, counts: Mapping[str, int]) -> None:
    with door.clockwork(CLOCK, About(subject=f"run {today.isoformat()}")) as deed:
        row = deed.session.scalars(select(WarningRun).where(WarningRun.day == today)).first()
        if row is None:
            row = WarningRun(day=today, at=deed.now, customers=customers, counts=dict(counts))
            deed.session.add(row)
        row.at, row.customers, row.counts = deed.now, customers, dict(counts)


def last_run(session: Session) -> WarningRun | None:
    """The newest run, none in an office that has not had one."""
    return session.scalars(select(WarningRun).order_by(WarningRun.day.desc()).limit(1)).first()

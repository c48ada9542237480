"""States as data: a tuple of Transition per noun, and one way to fire them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, Protocol, TypeVar

from kehu_desk.kernel.errors import No, Refused, no


class Case(Protocol):
    """The facts of one subject: a frozen value that the noun's service loaded."""

    @property
    def state(self) -> str:
        """Where the subject stands."""


C = TypeVar("C", bound=Case)
Guard = Callable[[C], No | Sequence[No] | None]
CLOCK = "clock"


def always(_case: Case) -> bool:
    """A line without a condition."""
    return True


def nothing(_case: Case) -> Mapping[str, object]:
    """A line that writes no column."""
    return {}


@dataclass(frozen=True, slots=True)
class Transition(Generic[C]):
    """One line of a state table. when chooses between lines of one event; who and guards refuse.

    effects are names that the noun's service maps to functions. asked_in: states answered by the guards' own codes
    instead of E_STATE (B-070).
    """

    name: str
    sources: frozenset[str]
    event: str
    target: str | Callable[[C], str]
    who: tuple[Guard[C], ...] = ()
    guards: tuple[Guard[C], ...] = ()
    when: Callable[[C], bool] = always
    writes: Callable[[C], Mapping[str, object]] = nothing
    effects: tuple[str, ...] = ()
    asked_in: frozenset[str] = frozenset()

    def to(self, case: C) -> str:
        """The state after this line."""
        return self.target if isinstance(self.target, str) else self.target(case)


class Step(NamedTuple):
    """What an event does: the line's name, the new state, columns to write, effects to run."""

    name: str
    target: str
    writes: Mapping[str, object]
    effects: tuple[str, ...]


class Offer(NamedTuple):
    """A button: shown when the person may; greyed with its reasons when nos is not empty."""

    event: str
    nos: tuple[No, ...]


def nos_of(guards: Iterable[Guard[C]], case: C) -> tuple[No, ...]:
    """All refusals of these guards, in their order."""
    return tuple(each for guard in guards for each in _each(guard(case)))


def _each(answer: No | Sequence[No] | None) -> Sequence[No]:
    return () if answer is None else (answer,) if isinstance(answer, No) else answer


def step(table: Iterable[Transition[C]], case: C, event: str, faults: Iterable[No | None] = ()) -> Step:
    """What the event does to this case. Raises Refused with every failing code (B-002, B-004).

    faults: of what was typed, told together with the guards' answers; who may not do it at all does not hear them.
    """
    rows = [row for row in table if row.event == event]
    here = [row for row in rows if case.state in row.sources and row.when(case)]
    near = here or [row for row in rows if case.state in row.asked_in]
    strange = nos_of(dict.fromkeys(guard for row in near or rows for guard in row.who), case)
    nos = strange + (nos_of(near[0].guards, case) if near else (no("E_STATE", state=case.state),))
    nos += () if strange else tuple(each for each in faults if each is not None)
    if nos:
        raise Refused(*nos)
    [row] = here
    return Step(row.name, row.to(case), row.writes(case), row.effects)


def settled(table: Iterable[Transition[C]], case: C) -> Step | None:
    """What the clock alone has already done to this case; None when nothing."""
    for row in table:
        if row.event == CLOCK and case.state in row.sources and row.when(case):
            return Step(row.name, row.to(case), row.writes(case), row.effects)
    return None


def offers(table: tuple[Transition[C], ...], case: C) -> list[Offer]:
    """Buttons of a case: absent when who fails, greyed with their reasons when guards fail."""
    found = []
    for event in dict.fromkeys(row.event for row in table if row.event != CLOCK):
        rows = [row for row in table if row.event == event and case.state in row.sources and row.when(case)]
        if rows and not nos_of(rows[0].who, case):
            found.append(Offer(event, nos_of(rows[0].guards, case)))
    return found

"""One fact, or one task of verification, before an event: frozen facts, and the guards that read them. Source: business.md §4."""

from datetime import date, timedelta
from typing import Final, NamedTuple

from kehu_desk.intelligence.rules.states import State
from kehu_desk.intelligence.rules.terms import CHANNELS
from kehu_desk.intelligence.rules.using import Purpose, usable_for
from kehu_desk.kernel.errors import No, no

SHORTEST: Final = 5
LONGEST_TEXT: Final = 300
FARTHEST: Final = timedelta(days=365)
STANDS: Final = "stands"


class FactCase(NamedTuple):
    """state: STANDS or withdrawn; records, judges: what the policy has against either. hands: the person told or noted it himself.

    truth: where it stands; used: channels asked so far; channel, due: of a new task; blind: who is to verify may not see or note it.
    """

    state: str
    today: date
    records: tuple[No, ...]
    judges: tuple[No, ...]
    truth: str
    hands: bool = False
    author: bool = False
    of_customer: bool = True
    supported: bool = True
    used: frozenset[str] = frozenset()
    channel: str = ""
    due: date | None = None
    blind: bool = False
    reason: str = ""


class TaskCase(NamedTuple):
    """state: open, done, dropped. mine: the person is to verify; gave: he has asked for it; judges: as in FactCase."""

    state: str
    fact: str
    records: tuple[No, ...]
    judges: tuple[No, ...]
    mine: bool
    gave: bool
    reason: str = ""


# who


def may_note(case: FactCase) -> No | None:
    """Those who note facts of the customer."""
    return next(iter(case.records), None)


def may_judge(case: FactCase) -> No | None:
    """The superior, or a manager."""
    return next(iter(case.judges), None)


def may_either(case: FactCase) -> No | None:
    """Those who note, and those who judge."""
    return next(iter(case.records), None) if case.judges else None


def may_take_back(case: FactCase) -> No | None:
    """Who has noted it, while he still may; and those who judge."""
    return None if not case.judges or (case.author and not case.records) else case.judges[0]


def is_mine(case: TaskCase) -> No | None:
    """Who is to verify, as long as he may note facts."""
    return next(iter(case.records), None) if case.mine else no("E_FORBIDDEN", action="verify")


def may_drop(case: TaskCase) -> No | None:
    """Who asked for it, who is to do it, and those who judge."""
    return None if case.mine or case.gave or not case.judges else no("E_FORBIDDEN", action="verify")


# guards


def other_hands(case: FactCase) -> No | None:
    """Nobody calls his own word authoritative."""
    return no("E_SELF_APPROVAL") if case.hands else None


def some_support(case: FactCase) -> No | None:
    """A mark needs a source that counts to stand on."""
    return None if case.supported else no("E_FACT_NO_SUPPORT")


def says_why(case: FactCase | TaskCase) -> No | None:
    """A sentence, and not a report."""
    length = len(case.reason.strip())
    return None if SHORTEST <= length <= LONGEST_TEXT else no("E_FACT_REASON", least=SHORTEST, most=LONGEST_TEXT)


def fresh_channel(case: FactCase) -> No | None:
    """A task asks over a channel that was not asked yet."""
    if case.channel not in CHANNELS:
        return no("E_SOURCE_CHANNEL")
    return no("E_VERIFY_CHANNEL", channel=case.channel) if case.channel in case.used else None


def due_soon(case: FactCase) -> No | None:
    """A task falls due from today to a year from now."""
    latest = case.today + FARTHEST
    return None if case.due is not None and case.today <= case.due <= latest else no("E_VERIFY_DUE", today=case.today, latest=latest)


def seeing_eyes(case: FactCase) -> No | None:
    """Who is to verify must see the fact, and may note what he finds."""
    return no("E_VERIFY_PERSON") if case.blind else None


def in_an_archive(case: FactCase) -> No | None:
    """What belongs to no customer is the ground of no field."""
    return None if case.of_customer else no("E_USE_MARKET")


def proved(case: FactCase) -> No | None:
    """Corroborated, or a superior says why it is used although it is not."""
    against = usable_for(case.truth, Purpose.FIELD)
    if against is None:
        return None
    if not case.reason.strip():
        return against
    return case.judges[0] if case.judges else None


def reason_if_any(case: FactCase) -> No | None:
    """Where a reason is given it is a sentence; what is corroborated needs none."""
    unproved = usable_for(case.truth, Purpose.FIELD) is not None
    return says_why(case) if unproved and case.reason.strip() else None


def fact_stands(case: TaskCase) -> No | None:
    """Nothing is brought to a fact that was taken back."""
    return no("E_STATE", state=case.fact) if case.fact == State.WITHDRAWN else None

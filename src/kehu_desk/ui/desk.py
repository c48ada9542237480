"""What every screen is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Concatenate, Final, ParamSpec, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from kehu_desk.kernel.errors import Refused, Repeated
from kehu_desk.kernel.ids import new_id
from kehu_desk.ui.memory import Brief, Memory

if TYPE_CHECKING:
    from datetime import date

    from kehu_desk.door.change import Door
    from kehu_desk.door.noun import Noun
    from kehu_desk.people.actor import Caller

P = ParamSpec("P")
T = TypeVar("T")
TWICE: Final = 0.8  # seconds between two presses that are meant as one


class News(QObject):
    """Tells every screen which tables a commit touched. Emitted by the door, from any thread."""

    changed = Signal(frozenset)


class Commands:
    """Ids of commands. The same command again so soon that it is a double click keeps its id, and acts once (B-011)."""

    def __init__(self) -> None:
        """None given yet."""
        self._last: object = None
        self._id, self._at = new_id(), 0.0

    def id_of(self, command: object) -> UUID:
        """command: whatever two presses of one button have in common, and no other command has."""
        now = monotonic()
        if command != self._last or now - self._at > TWICE:
            self._id = new_id()
        self._last, self._at = command, now
        return self._id


@dataclass(frozen=True, slots=True)
class Desk:
    """Who sits here, the one way to act, what to hear, how to be told, and where habits are kept."""

    caller: Caller
    door: Door
    news: News
    tell: Callable[[Refused], None]
    nouns: Sequence[Noun] = ()
    memory: Memory = field(default_factory=Brief)
    commands: Commands = field(default_factory=Commands)

    def act(self, action: Callable[Concatenate[Door, Caller, P], T], *facts: P.args, **named: P.kwargs) -> T | None:
        """Run one service action and give its result; the second half of a double click does nothing and gives None.

        Raises Refused, for screens that say the reasons themselves.
        """
        caller = self.caller._replace(op=self.commands.id_of((action, facts, named)))
        try:
            return action(self.door, caller, *facts, **named)
        except Repeated:
            return None

    def do(self, action: Callable[Concatenate[Door, Caller, P], T], *facts: P.args, **named: P.kwargs) -> T | None:
        """Run one service action and give its result, or tell the person why not and give None."""
        return self.try_do(action, *facts, **named)[1]

    def try_do(self, action: Callable[Concatenate[Door, Caller, P], T], *facts: P.args, **named: P.kwargs) -> tuple[bool, T | None]:
        """Like do, for actions that may well give None: whether it was done, and its result."""
        try:
            return True, self.act(action, *facts, **named)
        except Refused as refusal:
            self.tell(refusal)
            return False, None


def office_today(desk: Desk) -> Callable[[], date]:
    """The office's day now, for date lines. Raises Refused when the account has ended."""
    with desk.door.look(desk.caller) as (_, actor):
        today = actor.today
    return lambda: today

"""What every screen is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from kehu_desk.kernel.errors import Refused
from kehu_desk.ui.memory import Brief, Memory

if TYPE_CHECKING:
    from kehu_desk.door.change import Door
    from kehu_desk.door.noun import Noun
    from kehu_desk.people.actor import Caller

P = ParamSpec("P")
T = TypeVar("T")


class News(QObject):
    """Tells every screen which tables a commit touched. Emitted by the door, from any thread."""

    changed = Signal(frozenset)


@dataclass(frozen=True, slots=True)
class Desk:
    """Who sits here, the one way to act, what to hear, how to be told, and where habits are kept."""

    caller: Caller
    door: Door
    news: News
    tell: Callable[[Refused], None]
    nouns: Sequence[Noun] = ()
    memory: Memory = field(default_factory=Brief)

    def do(self, action: Callable[Concatenate[Door, Caller, P], T], *facts: P.args, **named: P.kwargs) -> T | None:
        """Run one service action and give its result, or tell the person why not and give None."""
        return self.try_do(action, *facts, **named)[1]

    def try_do(self, action: Callable[Concatenate[Door, Caller, P], T], *facts: P.args, **named: P.kwargs) -> tuple[bool, T | None]:
        """Like do, for actions that may well give None: whether it was done, and its result."""
        try:
            return True, action(self.door, self.caller, *facts, **named)
        except Refused as refusal:
            self.tell(refusal)
            return False, None

"""What every noun offers to the floors above it. No Qt: the command line uses it too."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.people.actor import Actor


class Due(NamedTuple):
    """One line of the workbench. kind: filing, review, intake, approval, release, return, hand_in …; noun opens its tab."""

    noun: str
    subject: UUID
    kind: str
    title: str
    due_on: date | None
    person: str


def no_due(_session: Session, _actor: Actor) -> Iterable[Due]:
    """A noun without due work."""
    return ()


@dataclass(frozen=True, slots=True)
class Noun:
    """name: how tabs and due work call it; tables: the tables whose change concerns its screens."""

    name: str
    tables: frozenset[str]
    due: Callable[[Session, Actor], Iterable[Due]] = no_due

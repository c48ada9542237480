"""What every noun offers to the floors above it. No Qt: the command line uses it too."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.people.actor import Actor


def QT_TRANSLATE_NOOP(_context: str, source: str) -> str:
    """Marks a text for translation where there is no Qt."""
    return source


class WorkKind(NamedTuple):
    """What one kind of due work is called (source text of context WorkKind) and how the workbench treats it.

    card: the card that counts it, back, filing, refresh or warning; decides: somebody waits for a yes or no; passes_on: a stand-in sees
    it while the person is away. Approvals, intake and release never go to a stand-in. Source: B-038.
    """

    name: str
    card: str = ""
    decides: bool = False
    passes_on: bool = False


class Due(NamedTuple):
    """One line of the workbench. kind: one of its noun's kinds of work; noun opens its tab."""

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
    """name: how tabs and due work call it; tables: the tables whose change concerns its screens; work: every kind that due gives."""

    name: str
    tables: frozenset[str]
    due: Callable[[Session, Actor], Iterable[Due]] = no_due
    work: Mapping[str, WorkKind] = field(default_factory=dict)

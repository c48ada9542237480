"""Counting how archives are used: plain facts of the audit log in, numbers out. Source: B-149."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from statistics import median
from typing import Final, NamedTuple
from uuid import UUID

PAGES: Final = re.compile(r"(\d+) pages")
OPENED: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
RELEASES: Final = frozenset({"loan.release", "loan.auto_release"})
ENDINGS: Final = frozenset({
    ("loan.request", "return"), ("loan.return_check", "accept_return"), ("revision.accept", "accept"), ("loan.request", "drop"),
})  # fmt: skip
RETURNS: Final = frozenset({"return", "accept_return", "check_in"})
BY_CLOCK: Final = "loan.clock"


class Scope(StrEnum):
    """Whose use is counted."""

    MINE = "mine"
    PEOPLE = "people"
    ALL = "all"


class Told(NamedTuple):
    """One entry of the log, as far as it is counted. day: the office's day."""

    at: datetime
    day: date
    actor: UUID | None
    action: str
    customer: UUID | None
    section: str
    loan: UUID | None
    subject: str
    result: str
    codes: str


class Lent(NamedTuple):
    """What a loan is for."""

    borrower: UUID
    customer: UUID
    category: str
    level: int
    sections: tuple[str, ...]
    approved: bool
    outcome: bool
    closed_at: datetime | None = None


class Use(NamedTuple):
    """One use under a loan: it was handed out, a section was looked at, or a copy was printed. item: an attachment opened."""

    person: UUID
    day: date
    loan: UUID
    customer: UUID
    sections: tuple[str, ...]
    category: str
    level: int
    viewed: bool = False
    item: str = ""
    pages: int = 0


class Numbers(NamedTuple):
    """人次 distinct person-days, 卷次 loan × archive, 件次 loan × attachment opened, views once per section, loan and day, pages."""

    person_days: int
    volumes: int
    items: int
    views: int
    pages: int


class Line(NamedTuple):
    """One line of a table; numbers are None where B-017 holds them back."""

    key: str
    numbers: Numbers | None


def uses(told: Iterable[Told], lent: Mapping[UUID, Lent]) -> list[Use]:
    """What of the log is use under a loan, by its borrower. Reviewers' looks at a hand-in and refused tries are none."""
    found = []
    for each in told:
        if each.loan is None or each.result != "done" or each.loan not in lent:
            continue
        loan = lent[each.loan]
        plain = Use(loan.borrower, each.day, each.loan, loan.customer, loan.sections, loan.category, loan.level)
        if each.action in RELEASES:
            found.append(plain)
        elif each.action == "section.view" and each.actor == loan.borrower:
            item = OPENED.search(each.subject)
            found.append(plain._replace(sections=(each.section,), viewed=True, item=item.group() if item else ""))
        elif each.action == "print.dossier" and (printed := PAGES.fullmatch(each.subject)):
            found.append(plain._replace(pages=int(printed.group(1))))
    return found


def count(found: Sequence[Use]) -> Numbers:
    """The numbers of some uses."""
    return Numbers(
        len({(each.person, each.day) for each in found}),
        len({(each.loan, each.customer) for each in found}),
        len({(each.loan, each.item) for each in found if each.item}),
        len({(each.loan, section, each.day) for each in found if each.viewed for section in each.sections}),
        sum(each.pages for each in found),
    )


def parted(found: Iterable[Use], keys: Callable[[Use], Iterable[str]]) -> dict[str, list[Use]]:
    """Uses by what keys says of each; one use may stand in several parts."""
    parts: dict[str, list[Use]] = {}
    for each in found:
        for key in keys(each):
            parts.setdefault(key, []).append(each)
    return dict(sorted(parts.items()))


class Look(NamedTuple):
    """A section looked at without a loan. kind: standing, custody or emergency."""

    kind: str
    person: UUID | None
    customer: UUID | None
    section: str
    day: date


def looks(told: Iterable[Told], lent: Mapping[UUID, Lent]) -> list[Look]:
    """Views apart from loans: by standing right, in custody, in an emergency; each once per person, section and day."""
    found = []
    for each in told:
        if each.result != "done" or each.action not in ("section.view", "section.custody"):
            continue
        loan = lent.get(each.loan) if each.loan else None
        if each.action == "section.view" and loan is not None and loan.borrower == each.actor:
            continue
        kind = "custody" if each.action == "section.custody" else "emergency" if "emergency" in each.subject.split() else "standing"
        found.append(Look(kind, each.actor, each.customer, each.section, each.day))
    return list(dict.fromkeys(found))


def ended(told: Iterable[Told], lent: Mapping[UUID, Lent]) -> dict[UUID, str]:
    """Loan -> how it ended: brought back, handed in, dropped, or ended by the clock with nothing out. Revoked ones are not among them."""
    found = {}
    for each in told:
        by_clock = each.action == BY_CLOCK and each.subject.startswith("T16 ")
        last_part = each.subject == "check_in" and each.loan is not None and lent[each.loan].closed_at == each.at
        if each.loan is not None and each.result == "done" and (by_clock or last_part or (each.action, each.subject) in ENDINGS):
            found[each.loan] = "expired" if by_clock else each.subject
    return found


def share(part: int, whole: int) -> float | None:
    """part of whole, 0..1; None for 0/0."""
    return part / whole if whole else None


def middle(hours: Sequence[float]) -> float | None:
    """The median; None for nothing."""
    return median(hours) if hours else None

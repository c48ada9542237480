"""The history of a complaint, told from its own rows."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, time
from typing import NamedTuple
from uuid import UUID

from kehu_desk.complaints.entities import Complaint, ComplaintBlock, ComplaintWait, ContactAttempt
from kehu_desk.complaints.queries.revisits import RevisitRow
from kehu_desk.complaints.rules.codes import REJECTED


class Happening(NamedTuple):
    """One line of the history. at: a moment, or a day at its beginning when only the day is known; text: what was said."""

    at: datetime
    kind: str
    who: str
    text: str
    whole_day: bool = False


def happenings(
    it: Complaint, blocks: Sequence[ComplaintBlock], waits: Sequence[ComplaintWait], tries: Sequence[ContactAttempt],
    revisits: Sequence[RevisitRow], who: Mapping[UUID, str],
) -> list[Happening]:  # fmt: skip
    """What happened, the earliest first. who: names of persons."""
    found = [*_own(it, who), *_rows(blocks, waits, tries, who)]
    for row in revisits:
        at = datetime.combine(row.revisited_on, time.min, UTC)
        found.append(Happening(at, "revisit", row.by, row.text, whole_day=True))
    return sorted(found, key=lambda each: each.at)  # of one instant in the order of the steps


def _own(it: Complaint, who: Mapping[UUID, str]) -> Iterator[Happening]:
    def name(person: UUID | None) -> str:
        return who.get(person, "") if person else ""

    owner = name(it.owner_id)
    ending = "reject" if it.state == REJECTED else "close"
    told: tuple[tuple[datetime | None, str, str, str], ...] = (
        (it.received_at, "receive", it.contact, ""),
        (it.created_at, "register", name(it.created_by), ""),
        (it.accepted_at, "accept", owner, ""),
        (it.first_reply_at, "reply", owner, it.first_reply),
        (it.contained_at, "contain", "", ""),
        (it.answered_at, "answer", owner, it.answer),
        (it.money_approved_at, "allow", name(it.money_approved_by), ""),
        (it.closed_at, ending, name(it.closed_by), it.reject_reason if ending == "reject" else it.result),
    )
    yield from (Happening(at, kind, person, text) for at, kind, person, text in told if at is not None)
    if it.confirmed_on is not None:
        yield Happening(datetime.combine(it.confirmed_on, time.min, UTC), "confirm", it.confirmed_by, "", whole_day=True)


def _rows(
    blocks: Sequence[ComplaintBlock], waits: Sequence[ComplaintWait], tries: Sequence[ContactAttempt], who: Mapping[UUID, str]
) -> Iterator[Happening]:
    for block in blocks:
        yield Happening(block.written_at, f"write/{block.block}", who.get(block.written_by, ""), "")
    for wait in waits:
        yield Happening(wait.since, "wait", "", wait.asked)
        if wait.until is not None:
            yield Happening(wait.until, "resume", "", "")
    for attempt in tries:
        yield Happening(attempt.at, "attempt", who.get(attempt.by_id, ""), attempt.note)

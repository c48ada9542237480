"""The key account department: manager, national, vice president, chief executive, and where the line has holes. Source: §22 (R42)."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.kernel.errors import No, no

KAM, NATIONAL, VICE, CHIEF = "kam", "national", "vice_president", "chief_executive"
LINE: Final = (KAM, NATIONAL, VICE, CHIEF)
SPONSORS: Final = frozenset({VICE, CHIEF})
VACANT, LOOSE, UNPOSTED = "vacant", "loose", "unposted"


class Post(NamedTuple):
    """One post that is held now. id: of its row."""

    id: UUID
    person_id: UUID
    name: str
    post: str
    reports_to: UUID | None


class Hole(NamedTuple):
    """kind: vacant, nobody stands on this step of the line; loose, somebody reports to nobody; unposted, a manager without a post."""

    kind: str
    post: str
    name: str = ""


def above(post: str) -> str | None:
    """The step that a post reports to; None for the top."""
    place = LINE.index(post)
    return LINE[place + 1] if place + 1 < len(LINE) else None


def holes(posts: Sequence[Post], managers: Iterable[tuple[UUID, str]]) -> tuple[Hole, ...]:
    """What is missing, from the top down. managers: who manages key accounts now, id and name."""
    held = {each.post for each in posts}
    living = {each.id for each in posts}
    found = [Hole(VACANT, step) for step in reversed(LINE) if step not in held]
    for step in reversed(LINE[:-1]):
        found += [Hole(LOOSE, step, each.name) for each in posts if each.post == step and each.reports_to not in living]
    posted = {each.person_id for each in posts}
    return (*found, *(Hole(UNPOSTED, KAM, name) for person, name in managers if person not in posted))


def problems(post: str, reports_to: UUID | None, person: UUID, posts: Sequence[Post]) -> tuple[No, ...]:
    """Everything against giving a person this post. posts: held now."""
    if post not in LINE:
        return (no("E_KA_FIELD", field="post"),)
    found: list[No] = []
    mine = next((each for each in posts if each.person_id == person), None)
    if mine is not None:
        found.append(no("E_KA_POST_HELD", person=mine.name, post=mine.post))
    if post == CHIEF and (chief := next((each for each in posts if each.post == CHIEF), None)) is not None:
        found.append(no("E_KA_CHIEF", person=chief.name))
    if reports_to is not None:
        boss = next((each for each in posts if each.id == reports_to), None)
        if boss is None or boss.post != above(post):
            found.append(no("E_KA_LINE", post=post))
    return tuple(found)

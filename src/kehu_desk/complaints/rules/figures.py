"""Figures over many complaints: on time, how long, how often again, what it cost, and the causes from the most frequent on.

Source: business.md §20 (KPIs); B-017 for cells over few customers.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import timedelta
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.access.cells import cell_given
from kehu_desk.complaints.rules.limits import SEVERITIES
from kehu_desk.kernel.money import half_up, share_bp

ALL: Final = "all"
MINUTE: Final = timedelta(minutes=1)


class Told(NamedTuple):
    """One complaint as it is counted. on_time: None while it is neither answered nor late; worked: working time to its answer."""

    customer: UUID
    severity: str
    cause: str
    on_time: bool | None
    worked: timedelta | None
    repeated: bool
    cost_fen: int


class Line(NamedTuple):
    """One line of figures. cases: how many; judged: answered or late; minutes: mean working time to the answer; shares in bp.

    Numbers are None where B-017 holds them back, shares and minutes also where nothing can be said yet.
    """

    key: str
    cases: int | None
    judged: int | None = None
    on_time_bp: int | None = None
    minutes: int | None = None
    repeat_bp: int | None = None
    cost_fen: int | None = None


class CauseRow(NamedTuple):
    """One cause and how many cases it has. cumulated_bp: its share and those of the causes before it. None where B-017 holds it back."""

    cause: str
    cases: int | None
    share_bp: int | None = None
    cumulated_bp: int | None = None
    cost_fen: int | None = None


def lines(told: Sequence[Told], viewable: Collection[UUID]) -> list[Line]:
    """A line for all, then one for each severity."""
    groups = [(ALL, told), *((severity, [each for each in told if each.severity == severity]) for severity in SEVERITIES)]
    return [_line(key, group, viewable) for key, group in groups]


def _line(key: str, told: Sequence[Told], viewable: Collection[UUID]) -> Line:
    if not cell_given([each.customer for each in told], viewable):
        return Line(key, None)
    judged = [each for each in told if each.on_time is not None]
    worked = [each.worked for each in told if each.worked is not None]
    return Line(
        key, len(told), len(judged), share_bp(sum(each.on_time is True for each in judged), len(judged)) if judged else None,
        half_up(sum(worked, timedelta()) // MINUTE, len(worked)) if worked else None,
        share_bp(sum(each.repeated for each in told), len(told)) if told else None, sum(each.cost_fen for each in told),
    )  # fmt: skip


def causes(told: Iterable[Told], viewable: Collection[UUID]) -> list[CauseRow]:
    """Causes found, from the most frequent on; those held back come last. Shares are of what is given."""
    groups: dict[str, list[Told]] = {}
    for each in told:
        if each.cause:
            groups.setdefault(each.cause, []).append(each)
    given = [cause for cause, group in groups.items() if cell_given([each.customer for each in group], viewable)]
    given.sort(key=_most(groups))
    total, found, so_far = sum(len(groups[cause]) for cause in given), list[CauseRow](), 0
    for cause in given:
        so_far += len(groups[cause])
        cost = sum(each.cost_fen for each in groups[cause])
        found.append(CauseRow(cause, len(groups[cause]), share_bp(len(groups[cause]), total), share_bp(so_far, total), cost))
    return [*found, *(CauseRow(cause, None) for cause in sorted(groups.keys() - set(given)))]


def _most(groups: dict[str, list[Told]]) -> Callable[[str], tuple[int, str]]:
    return lambda cause: (-len(groups[cause]), cause)

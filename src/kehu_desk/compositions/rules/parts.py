"""From the sums of groups to the lines that are told: shares, comparisons, and nothing that could be reckoned back from them.

What is held back stands in every whole as one part, so that no share says more than the sums that are told. Source: business.md §24, B-017.
"""

from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from kehu_desk.compositions.rules.report import Line, Note
from kehu_desk.compositions.rules.shares import average, contribution, growth, points, shares

Shares = Sequence[int | None]


class Part(NamedTuple):
    """Sums of one group: net sales in fen and customers with a line, of the period and of the same months a year before."""

    key: tuple[str, ...]
    net_fen: int
    customers: int
    before_fen: int = 0
    customers_before: int = 0
    name: str = ""


class Held(NamedTuple):
    """Keys of what is held back, of the period and of the year before; and whether the sum must be, because it would tell a line."""

    now: Collection[tuple[str, ...]] = frozenset()
    before: Collection[tuple[str, ...]] = frozenset()
    total: bool = False
    total_before: bool = False


class Told(NamedTuple):
    """The lines in the order of the parts, those held back last; their sum; what needs saying."""

    lines: list[Line]
    total: Line
    notes: tuple[str, ...]


NOTHING: Final = Held()


def told_lines(parts: Sequence[Part], held: Held = NOTHING) -> Told:
    """The table of a composition. parts: in the order in which they are to stand."""
    given = [each for each in parts if each.key not in held.now]
    kept = [each for each in parts if each.key in held.now]
    total = _total(parts, held)
    net = _of_whole([each.net_fen for each in given], [each.net_fen for each in kept], held.total)
    heads = _of_whole([each.customers for each in given], [each.customers for each in kept], held.total)
    compared = [each for each in given if each.key not in held.before]
    left = [each.before_fen for each in parts if each.key in held.now or each.key in held.before]
    then = _of_whole([each.before_fen for each in compared], left, held.total_before)
    before = dict(zip((each.key for each in compared), then, strict=True))
    change = None if total.before_fen is None or total.net_fen is None else total.net_fen - total.before_fen
    lines = [
        _compared(_line(part, share, head), part, before[part.key], change) if part.key in before else _line(part, share, head)
        for part, share, head in zip(given, net, heads, strict=True)
    ]
    lines += [Line(each.key, each.name, held=True) for each in sorted(kept, key=lambda each: each.key)]
    return Told(lines, total, _notes(parts, lines, held))


def _line(part: Part, share: int | None, customers_bp: int | None) -> Line:
    return Line(
        part.key, part.name, customers=part.customers, customers_bp=customers_bp, net_fen=part.net_fen, share_bp=share,
        average_fen=average(part.net_fen, part.customers),
    )  # fmt: skip


def _compared(line: Line, part: Part, share_before: int | None, change: int | None) -> Line:
    return line._replace(
        before_fen=part.before_fen, points=points(line.share_bp, share_before), growth_bp=growth(part.net_fen, part.before_fen),
        contribution_bp=None if change is None else contribution(part.net_fen - part.before_fen, change),
    )  # fmt: skip


def _total(parts: Sequence[Part], held: Held) -> Line:
    if held.total:
        return Line((), held=True)
    net, customers = sum(each.net_fen for each in parts), sum(each.customers for each in parts)
    found = Line((), customers=customers, net_fen=net, average_fen=average(net, customers))
    if held.total_before:
        return found
    before = sum(each.before_fen for each in parts)
    return found._replace(before_fen=before, growth_bp=growth(net, before))


def _of_whole(given: Sequence[int], kept: Sequence[int], hidden: bool) -> Shares:
    """Shares of what is told, beside what is held back as one part of the same whole; none where the whole is held back."""
    if hidden:
        return [None] * len(given)
    return shares([*given, sum(kept)])[: len(given)] if kept else shares(given)


def _notes(parts: Sequence[Part], lines: Sequence[Line], held: Held) -> tuple[str, ...]:
    found = {
        Note.NO_YEAR_BEFORE: not any(each.customers_before for each in parts),
        Note.NEGATIVE: any(each.net_fen is not None and each.net_fen < 0 for each in lines),
        Note.HELD: bool(held.now or held.before or held.total or held.total_before),
    }
    return tuple(note.value for note, holds in found.items() if holds)

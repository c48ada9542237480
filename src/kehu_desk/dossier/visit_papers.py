"""拜访提要 and 拜访计划 on paper: papers of daily work, made by those who visit (B-117a).

What stands at L2 on the screen is masked here: of a fact above L1 its number, kind and state stand on the page and not its words, of a
contract its number and day; nobody's number stands on it at all. The brief is one page, whatever there is: what finds no room is counted.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.dossier import cells
from kehu_desk.dossier import visit_labels as labels
from kehu_desk.dossier.paper.book import Paper, quiet
from kehu_desk.dossier.paper.press import Step
from kehu_desk.dossier.paper.values import Block, Daily, Fact, Facts, Grid
from kehu_desk.kernel.clock import local_day
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.money import plain
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.visits.queries import PlannedRow, planners
from kehu_desk.visits.queries.brief import Brief, BriefPerson
from kehu_desk.visits.rules.plans import PersonWeek
from kehu_desk.visits.service import reading
from kehu_desk.visits.service.reading import Week

SECTION: Final = "VIS"
OPEN: Final = 1  # the highest level whose words stand on paper without a loan
PREFIX_BRIEF, PREFIX_WEEK = "TY", "BJ"


class Room(NamedTuple):
    """How much of each block finds room: rows, and characters of a cell."""

    rows: int
    letters: int


ROOMS: Final = (Room(8, 60), Room(5, 44), Room(4, 32), Room(3, 24), Room(2, 18), Room(1, 14), Room(1, 8))


def visit_brief(door: Door, caller: Caller, subject: UUID, step: Step = quiet) -> bytes:
    """拜访提要 of a planned visit or a customer as PDF, one page. Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_LEVEL."""
    brief = reading.brief_of(door, caller, subject)
    with door.change(caller, Action.PRINT_DAILY, About(brief.customer_id, SECTION, subject="visit_brief")) as deed:
        deed.require(Action.PRINT_DAILY, brief.customer_id, SECTION)
        number = next_number(deed.session, PREFIX_BRIEF, deed.actor.today.year)
        deed.name(subject=f"visit_brief {number}")
        made = f"{deed.actor.name}（{deed.actor.staff_no}）", cells.zoned(deed.now, settings_of(deed.session).zone)
    return on_one_page(brief, number, made, step).pdf


def on_one_page(brief: Brief, number: str, made: tuple[str, str], step: Step = quiet) -> Paper:
    """With as much as finds room on one page."""
    from kehu_desk.dossier.paper.daily import daily_paper

    paper = None
    for room in ROOMS:
        paper = daily_paper(brief_paper(brief, number, made, room), step)
        if paper.pages == 1:
            return paper
    assert paper is not None
    return paper


def brief_paper(brief: Brief, number: str, made: tuple[str, str], room: Room) -> Daily:
    """The words of the page."""
    said = ((brief.untouched, labels.UNTOUCHED), (brief.outside, labels.OUTSIDE))
    above = tuple(line for holds, line in said if holds)
    blocks: tuple[Block, ...] = (_head(brief, room), *(grid for grid in _grids(brief, room) if grid is not None))
    return Daily(labels.BRIEF, number, above, blocks, (), *made)


def _head(brief: Brief, room: Room) -> Facts:
    when = f"{brief.on_day.isoformat()} {clock(brief.starts)}".strip() if brief.on_day else ""
    facts = [
        Fact(labels.CUSTOMER, _short(brief.customer, 40)), Fact(labels.ARCHIVE, brief.number), Fact(labels.GRADE, brief.grade),
        Fact(labels.WHEN, when), Fact(labels.BY, brief.person), Fact(labels.GOAL, labels.GOALS.get(brief.goal, brief.goal)),
    ]  # fmt: skip
    if brief.overdue is not None:
        late = labels.days_late(cells.money(brief.overdue.fen), brief.overdue.days)
        facts.append(Fact(labels.OVERDUE, late if brief.overdue.fen else labels.NOTHING_OVERDUE))
    facts.append(Fact(labels.NOTE, _short(brief.note, 2 * room.letters)))
    return Facts(tuple(each for each in facts if each.value))


def _grids(brief: Brief, room: Room) -> list[Grid | None]:
    promises = [
        (side, it.text, it.due_on.isoformat(), it.owner)
        for side, rows in ((labels.OURS, brief.ours), (labels.THEIRS, brief.theirs)) for it in rows
    ]  # fmt: skip
    visits = [(local_day(it.started_at, brief.office).isoformat(), it.person, it.conclusion, it.next_text) for it in brief.visits]
    stock = [
        (it.product, _count(it.qty3, it.unit), it.counted_on.isoformat() if it.counted_on else "", _count(it.proposed3 or None, it.unit))
        for it in brief.stock
    ]  # fmt: skip
    facts = [
        (it.no, labels.CATEGORIES.get(it.category, it.category), it.statement if it.level <= OPEN else labels.ON_SCREEN,
         f"{labels.FACT_STATES.get(it.state, it.state)} {it.support}/{it.least}")
        for it in brief.to_verify
    ]  # fmt: skip
    rivals = [(it.on.isoformat(), it.text) for it in brief.rivals if it.level <= OPEN]
    dates = [(it.number, labels.DATES[it.what], it.on.isoformat()) for it in brief.dates]
    return [
        _grid(labels.PEOPLE, labels.PEOPLE_HEADERS, [_person(it) for it in brief.people], room),
        _grid(labels.PROMISES, labels.PROMISE_HEADERS, promises, room), _grid(labels.FACTS, labels.FACT_HEADERS, facts, room),
        _grid(labels.VISITS, labels.VISIT_HEADERS, visits, room), _grid(labels.STOCK, labels.STOCK_HEADERS, stock, room),
        _grid(labels.CONTRACTS, labels.CONTRACT_HEADERS, dates, room), _grid(labels.RIVALS, labels.RIVAL_HEADERS, rivals, room),
    ]  # fmt: skip


def _person(it: BriefPerson) -> tuple[str, ...]:
    roles = "、".join(labels.ROLES.get(each, each) for each in it.roles)
    treat, avoid = (it.card.treat.zh, it.card.avoid.zh) if it.card else ("", "")
    return it.name, it.post, roles, labels.STYLES.get(it.style, it.style), treat, avoid


def _grid(title: str, headers: tuple[str, ...], rows: Sequence[tuple[str, ...]], room: Room) -> Grid | None:
    """As many rows as find room, their cells cut to it; how many are left is said behind the title."""
    if not rows:
        return None
    left = len(rows) - room.rows
    kept = tuple(tuple(_short(cell, room.letters) for cell in row) for row in rows[: room.rows])
    return Grid(headers, kept, f"{title}（{labels.more(left)}）" if left > 0 else title)


def _short(text: str, letters: int) -> str:
    """On one line, cut where it is too long."""
    said = " ".join(text.split())
    return said if len(said) <= letters else f"{said[: letters - 1]}…"


def _count(qty3: int | None, unit: str) -> str:
    return "" if qty3 is None else f"{plain(qty3, 3, 0)} {unit}"


def clock(starts: int | None) -> str:
    """Minutes after midnight as 09:30."""
    return "" if starts is None else f"{starts // 60:02}:{starts % 60:02}"


def week_plan(door: Door, caller: Caller, week: PersonWeek, step: Step = quiet) -> bytes:
    """拜访计划 of one week as PDF: for whoever walks it and those who look at his weeks, as far as they see the customers.

    Raises Refused: E_NOT_FOUND for a week that is no business of the asker.
    """
    person, monday = week
    with door.change(caller, Action.PRINT_DAILY, About(section=SECTION, subject=f"visit_week {monday} {person}")) as deed:
        names = dict(planners(deed.session, deed.actor))
        deed.asked = True  # whose weeks he looks at is the policy's word on superiors and managers
        if person not in names:
            raise Refused(no("E_NOT_FOUND"))
        number = next_number(deed.session, PREFIX_WEEK, deed.actor.today.year)
        made = f"{deed.actor.name}（{deed.actor.staff_no}）", cells.zoned(deed.now, settings_of(deed.session).zone)
        deed.name(subject=f"visit_week {number} {monday}")
    told = reading.week_page(door, caller, person, monday, monday, monday + timedelta(days=6))
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(week_paper(told, names[person], monday, number, made), step).pdf


def week_paper(week: Week, person: str, monday: date, number: str, made: tuple[str, str]) -> Daily:
    """The words of the list."""
    said = labels.week_of(monday.isocalendar().week, monday.isoformat(), (monday + timedelta(days=6)).isoformat())
    facts = [Fact(labels.PERSON, person), Fact(labels.STATE, labels.PLAN_STATES.get(week.plan.state, "") if week.plan else "")]
    if week.kept.bp is not None:
        facts.append(Fact(labels.KEPT, labels.kept(week.kept.done, week.kept.planned)))
    rows = tuple(_row(each) for each in week.rows)
    blocks: tuple[Block, ...] = (Facts(tuple(facts)), Grid(labels.WEEK_HEADERS, rows))
    return Daily(labels.WEEK, number, (said,), blocks, labels.WEEK_SIGNED, *made)


def _row(it: PlannedRow) -> tuple[str, ...]:
    state = labels.ROW_STATES.get(it.state, it.state) + (f" {it.moved_to.isoformat()}" if it.moved_to else "")
    return (
        f"{it.on_day.isoformat()} {labels.WEEKDAYS[it.on_day.weekday()]}", clock(it.starts), it.customer, it.grade,
        labels.GOALS.get(it.goal, it.goal), "、".join(it.contacts), state, _short(it.note, 60),
    )  # fmt: skip

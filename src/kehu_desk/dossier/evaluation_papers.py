"""客户评价表 on paper, one page: total and level, groups and trend as pictures, every item with what it rests on. Source: business.md §10.

Of a formula only facts of internal sections that the printing person may view stand on it; its score always does (B-117a).
"""

from typing import Any, Final, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.dossier import cells
from kehu_desk.dossier import evaluation_labels as labels
from kehu_desk.dossier.paper.book import Paper, quiet
from kehu_desk.dossier.paper.press import Step
from kehu_desk.dossier.paper.values import Block, Chart, Daily, Fact, Facts, Grid
from kehu_desk.evaluations.queries import EvaluationView, ItemRow, policy_of
from kehu_desk.evaluations.queries.view import period_text
from kehu_desk.evaluations.rules.codes import LEVELS, SECTION, Method
from kehu_desk.evaluations.rules.formulas import FORMULAS
from kehu_desk.evaluations.service.reading import view as read_view
from kehu_desk.kernel.money import plain, yuan
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of

PREFIX: Final = "PB"
OPEN: Final = 1  # the highest level whose facts stand on paper without a loan
SPREAD: Final = 1.15  # drawn larger and shrunk to the page: letters as small as those of the table, and more room for the bars
GROUPS: Final = 0.6  # of the width
ROOMY: Final = 110  # points of height from which on the levels do not run into each other
LEAST: Final = 2  # totals that make a trend
MAKERS: Final = (Action.PRINT_DAILY, Action.CONFIRM_EVALUATION)
MONEY: Final = frozenset({"net_assets", "limit_and_month"})


class Room(NamedTuple):
    """How much finds room: height of the pictures in points, and characters of what an item rests on."""

    high: float
    letters: int


ROOMS: Final = (Room(150, 60), Room(110, 36), Room(92, 36), Room(92, 18), Room(76, 18), Room(0, 18), Room(0, 8))


def evaluation_form(door: Door, caller: Caller, evaluation: UUID, step: Step = quiet) -> bytes:
    """The paper of one evaluation as PDF, for those responsible for the customer and for managers.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_LEVEL.
    """
    shown, _offers = read_view(door, caller, evaluation)
    customer = shown.row.customer_id
    with door.change(caller, Action.PRINT_DAILY, About(customer, SECTION, subject=shown.row.no)) as deed:
        deed.require_any(MAKERS, customer, SECTION)
        deed.require(Action.VIEW, customer, SECTION)
        number = next_number(deed.session, PREFIX, deed.actor.today.year)
        deed.name(subject=f"evaluation {shown.row.no} {number}")
        office, edges = settings_of(deed.session).zone, policy_of(deed.session).levels
        made = f"{deed.actor.name}（{deed.actor.staff_no}）", cells.zoned(deed.now, office)
    return on_one_page(shown, number, made, office, edges, step).pdf


def on_one_page(
    shown: EvaluationView, number: str, made: tuple[str, str], office: ZoneInfo, edges: tuple[int, ...], step: Step = quiet
) -> Paper:
    """With as much as finds room on one page."""
    from kehu_desk.dossier.paper.daily import daily_paper

    paper = None
    for room in ROOMS:
        paper = daily_paper(form_of(shown, number, made, office, edges, room), step)
        if paper.pages == 1:
            break
    assert paper is not None
    return paper


def form_of(shown: EvaluationView, number: str, made: tuple[str, str], office: ZoneInfo, edges: tuple[int, ...], room: Room) -> Daily:
    """The words and pictures of the page."""
    blocks: list[Block] = [Facts(_head(shown, office, grouped=not room.high))]
    if room.high:
        blocks.append(Chart(_drawing(shown, edges, room.high)))
    blocks.append(Grid(labels.HEADERS, tuple(_item(item, room) for item in shown.items)))
    return Daily(labels.TITLE, number, (), tuple(blocks), labels.SIGNED, *made)


def _head(shown: EvaluationView, office: ZoneInfo, *, grouped: bool) -> tuple[Fact, ...]:
    """grouped: with the groups in words, where no picture tells them."""
    row = shown.row
    level = labels.LEVELS.get(row.level, labels.SCARCE)
    facts = (
        (labels.NUMBER, row.no), (labels.CUSTOMER, row.customer), (labels.PERIOD, period_text(row.period_from, row.period_to)),
        (labels.CARD, f"{shown.template} v{shown.version}"), (labels.TOTAL, points(row.total100)), (labels.LEVEL, level),
        (labels.SCORED, percent(row.scored_bp)), (labels.STATE, labels.STATES[row.state]),
        *((f"{each.name}（{percent(each.weight_bp)}）", points(each.score100)) for each in (shown.groups if grouped else ())),
        (labels.OWN, f"{row.own} {cells.day(shown.own_at, office)}".strip()),
        (labels.SUP, f"{row.sup} {cells.day(shown.sup_at, office)}".strip()),
        (labels.CONFIRMED, f"{shown.confirmed_by} {cells.day(shown.confirmed_at, office)}".strip()),
        (labels.REOPENED, shown.reopened_why),
    )  # fmt: skip
    return tuple(Fact(name, value) for name, value in facts if value)


def _drawing(shown: EvaluationView, edges: tuple[int, ...], high: float) -> Any:
    """The groups, and beside them the trend as soon as there is one."""
    from kehu_desk.dossier.paper.flow import MEASURE
    from kehu_desk.drawing.tone import PAPER
    from kehu_desk.evaluations.drawing import beside, groups_picture, trend_picture

    wide, tall = MEASURE * SPREAD, high * SPREAD
    if sum(each.total100 is not None for each in shown.trend) < LEAST:
        return groups_picture(shown.groups, PAPER, (wide, tall))
    names = [(labels.LEVELS[code], edge) for code, edge in zip(LEVELS, edges, strict=False)] if high >= ROOMY else []
    left, right = (wide * GROUPS, tall), (wide * (1 - GROUPS), tall)
    return beside(groups_picture(shown.groups, PAPER, left), trend_picture(shown.trend, names, labels.TOTAL, PAPER, right), PAPER)


def _item(item: ItemRow, room: Room) -> tuple[str, ...]:
    own, sup = ("" if item.method == Method.FORMULA else points(given.score100) for given in (item.own, item.sup))
    text = rests_on(item)
    short = text if len(text) <= room.letters else f"{text[: room.letters - 1]}…"
    return (item.group, item.name, percent(item.weight_bp), own, sup, points(item.score100), short)


def rests_on(item: ItemRow) -> str:
    """Facts, evidence and comments of an item, as far as paper shows them."""
    parts = [f"{labels.FACTS.get(name, name)} {_number(name, value)}" for name, value in (*_open_facts(item), *item.asked.items())]
    for given in (item.own, item.sup, item.basis):
        parts += [each for each in (given.evidence, given.comment) if each]
        parts += [labels.FILE] if given.attachment_id else []
    return "；".join(dict.fromkeys(parts))


def _open_facts(item: ItemRow) -> list[tuple[str, int | None]]:
    formula = FORMULAS.get(item.formula)
    secret = formula is None or any(stand.level > OPEN for stand in formula.stands)
    return [] if secret else list(item.known.items())


def _number(name: str, value: int | None) -> str:
    if value is None:
        return labels.UNKNOWN
    return yuan(value) if name in MONEY else percent(value) if name == "paid_in_time_bp" else plain(value, 0)


def points(score100: int | None) -> str:
    """76.70; a dash for not scored."""
    return labels.NONE if score100 is None else plain(score100, 2, 2)


def percent(share_bp: int) -> str:
    """7%."""
    return f"{plain(share_bp, 2, 0)}%"

"""签到表 of a plan, and 意见汇总 of a list: papers of daily work, of customers whom the printing person sees. Source: R18, B-117a.

Each customer is decided alone: those at whom the person may not print are left out (B-009).
"""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.access.visible import shown
from kehu_desk.archives.entities import Customer
from kehu_desk.archives.queries.duties import belongs
from kehu_desk.communications.queries import OpinionRow, PickedOpinions, comm_view, opinion_texts
from kehu_desk.communications.queries.plans import CommView
from kehu_desk.communications.rules.opinions import ANSWERED
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.dossier import cells
from kehu_desk.dossier import communication_labels as labels
from kehu_desk.dossier.paper.book import quiet
from kehu_desk.dossier.paper.press import Step
from kehu_desk.dossier.paper.values import Block, Daily, Fact, Facts, Grid, Text
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.money import share_bp
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of

SECTION: Final = "POL"
SHEET, SUMMARY = "QD", "HZ"
MOST: Final = 500
Said = Sequence[tuple[OpinionRow, str]]


def attendance_sheet(door: Door, caller: Caller, plan: UUID, step: Step = quiet) -> bytes:
    """The sheet of a plan to sign, with the customers that this person may invite, as PDF. Raises Refused: E_NOT_FOUND, E_FORBIDDEN."""
    with door.change(caller, Action.PRINT_DAILY, About(section=SECTION, subject=str(plan))) as deed:
        _require(deed)
        view = comm_view(deed.session, deed.actor, plan)
        number = next_number(deed.session, SHEET, deed.actor.today.year)
        his = _his(deed, [row.customer_id for row in view.receipts])
        view = view._replace(receipts=tuple(row for row in view.receipts if row.customer_id in his))
        _note(deed, [row.customer_id for row in view.receipts], f"attendance {number} {view.row.no}")
        daily = sheet_of(deed.session, deed.actor, view, number)
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(daily, step).pdf


def opinion_summary(door: Door, caller: Caller, picked: PickedOpinions, step: Step = quiet) -> bytes:
    """The opinions of a list with their replies, counted by category, as PDF.

    Raises Refused: E_FORBIDDEN, E_NO_OPINIONS where there are none.
    """
    with door.change(caller, Action.PRINT_DAILY, About(section=SECTION)) as deed:
        _require(deed)
        rows = opinion_texts(deed.session, deed.actor, picked, MOST + 1)
        his = _his(deed, [row.customer_id for row, _reply in rows])
        rows = [each for each in rows if each[0].customer_id in his]
        if not rows:
            raise Refused(no("E_NO_OPINIONS"))
        number = next_number(deed.session, SUMMARY, deed.actor.today.year)
        _note(deed, [row.customer_id for row, _reply in rows], f"opinions {number}")
        daily = summary_of(deed.session, deed.actor, rows, picked, number)
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(daily, step).pdf


def _require(deed: Deed) -> None:
    """Those who note opinions and invite customers print both."""
    deed.asked = True
    if not belongs(deed.actor, Action.RECORD_OPINION):
        raise Refused(no("E_FORBIDDEN", action=Action.PRINT_DAILY.value))


def _his(deed: Deed, customers: Collection[UUID]) -> set[UUID]:
    """Those of these customers for whom this person may print, or for whom he notes what they say."""
    session, actor = deed.session, deed.actor
    wanted = select(Customer.id).where(Customer.id.in_(customers), shown(actor, Customer.id, SECTION))
    return set(session.scalars(wanted.where(shown(actor, Customer.id, SECTION, Action.RECORD_OPINION))))


def _note(deed: Deed, customers: Collection[UUID], subject: str) -> None:
    """One entry for each customer who stands on it."""
    deed.name(subject=subject)
    for customer in dict.fromkeys(customers):
        deed.note(Action.PRINT_DAILY, About(customer, SECTION, subject=subject))


def sheet_of(session: Session, actor: Actor, view: CommView, number: str) -> Daily:
    """The words of 签到表."""
    row = view.row
    facts = (
        Fact(labels.NO, row.no), Fact(labels.KIND, labels.KINDS[row.kind]), Fact(labels.TITLE, row.title),
        Fact(labels.DAY, row.held_on.isoformat()), Fact(labels.PLACE, row.place), Fact(labels.OWNER, row.owner),
        Fact(labels.INVITED, str(len(view.receipts))),
    )  # fmt: skip
    lines = [(str(at), each.customer, each.contact, "", labels.STATES[each.state], "\n") for at, each in enumerate(view.receipts, 1)]
    spare = [("\n", "", "", "", "", "")] * labels.SPARE_LINES
    blocks: list[Block] = [Facts(tuple(fact for fact in facts if fact.value))]
    if view.agenda:
        blocks.append(Text(view.agenda, labels.AGENDA))
    blocks.append(Grid(labels.AUDIENCE_HEADERS, (*lines, *spare)))
    return Daily(labels.SHEETS[row.kind], number, (), tuple(blocks), labels.SHEET_SIGNED, *_made(session, actor))


def summary_of(session: Session, actor: Actor, rows: Said, picked: PickedOpinions, number: str) -> Daily:
    """The words of 意见汇总."""
    shown_rows = rows[-MOST:]
    said = [_narrowing(picked), labels.counted(len(shown_rows))]
    if len(rows) > MOST:
        said.append(labels.cut(MOST))
    lines = tuple(_line(row, reply) for row, reply in shown_rows)
    blocks = (
        Grid(labels.CATEGORY_HEADERS, _by_category([row for row, _reply in shown_rows]), labels.BY_CATEGORY),
        Grid(labels.OPINION_HEADERS, lines, labels.OPINIONS),
    )
    return Daily(labels.SUMMARY, number, ("　".join(said),), blocks, labels.SUMMARY_SIGNED, *_made(session, actor))


def _narrowing(picked: PickedOpinions) -> str:
    parts = (labels.CATEGORIES.get(picked.category, ""), labels.OPINION_STATES.get(picked.state, ""), picked.text)
    return f"{labels.FILTER}：{'、'.join(part for part in parts if part) or labels.ALL}"


def _by_category(rows: Sequence[OpinionRow]) -> tuple[tuple[str, ...], ...]:
    counts = Counter(row.category for row in rows)
    found = [_counted(labels.CATEGORIES[code], [row for row in rows if row.category == code]) for code in labels.CATEGORIES if counts[code]]
    return (*found, _counted(labels.TOTAL, rows))


def _counted(name: str, rows: Sequence[OpinionRow]) -> tuple[str, ...]:
    replied = sum(row.state in ANSWERED for row in rows)
    content, discontent = (sum(row.satisfied is wanted for row in rows) for wanted in (True, False))
    return (name, str(len(rows)), str(replied), str(content), str(discontent), cells.percent(share_bp(replied, len(rows))))


def _line(row: OpinionRow, reply: str) -> tuple[str, ...]:
    return (
        row.no, row.said_on.isoformat(), row.customer, labels.CATEGORIES[row.category], row.body, row.owner,
        labels.OPINION_STATES[row.state], reply, "" if row.satisfied is None else labels.SATISFIED[row.satisfied],
    )  # fmt: skip


def _made(session: Session, actor: Actor) -> tuple[str, str]:
    return f"{actor.name}（{actor.staff_no}）", cells.zoned(actor.now, settings_of(session).zone)

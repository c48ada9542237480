"""投诉处理报告 (8D) on paper: one complaint with its limits, blocks, ending and revisits. Source: business.md §20, B-117a."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.access.policy import Action
from kehu_desk.complaints.queries.view import BlockRow, ComplaintView, customer_of
from kehu_desk.complaints.rules.blocks import CONTAINMENT, MEASURE, PARTS
from kehu_desk.complaints.service.reading import view as read_view
from kehu_desk.door.change import About, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.dossier import cells
from kehu_desk.dossier import complaint_labels as labels
from kehu_desk.dossier.paper.book import quiet
from kehu_desk.dossier.paper.press import Step
from kehu_desk.dossier.paper.values import Block, Daily, Fact, Facts, Grid, Text
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of

SECTION: Final = "RET"
PREFIX: Final = "BG"
MAKERS: Final = (Action.PRINT_DAILY, Action.HANDLE_COMPLAINT, Action.DECIDE_COMPLAINT)


def complaint_report(door: Door, caller: Caller, complaint: UUID, step: Step = quiet) -> bytes:
    """The report as PDF, for those responsible for the customer, for service and who decides on complaints.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_LEVEL.
    """
    with door.look(caller) as (session, _actor):
        customer = customer_of(session, complaint)
    shown = read_view(door, caller, complaint)
    with door.change(caller, Action.PRINT_DAILY, About(customer, SECTION, subject=shown.row.no)) as deed:
        deed.require_any(MAKERS, customer, SECTION)
        deed.require(Action.VIEW, customer, SECTION)
        number = next_number(deed.session, PREFIX, deed.actor.today.year)
        deed.name(subject=f"{number} {shown.row.no}")
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(report_of(door, caller, shown, number), step).pdf


def report_of(door: Door, caller: Caller, shown: ComplaintView, number: str) -> Daily:
    """The words of the paper."""
    with door.look(caller) as (session, actor):
        office = settings_of(session).zone
        made = f"{actor.name}（{actor.staff_no}）", cells.zoned(actor.now, office)
    blocks: list[Block] = [Facts(_head(shown, office)), Text(shown.row.description, labels.DESCRIPTION), _clock(shown, office)]
    blocks += [Facts(_block(row, office), labels.BLOCKS[row.block]) for row in shown.blocks]
    blocks.append(Facts(_ending(shown), labels.ENDING))
    if shown.tries:
        blocks.append(Grid(labels.TRY_HEADERS, tuple(
            (cells.moment(each.at, office), labels.CHANNELS.get(each.how, each.how), each.note, each.by) for each in shown.tries
        ), labels.TRIES))  # fmt: skip
    if shown.revisits:
        blocks.append(Grid(labels.REVISIT_HEADERS, tuple(
            (each.revisited_on.isoformat(), each.by, each.contact, _scores(each.scores), each.text) for each in shown.revisits
        ), labels.REVISITS))  # fmt: skip
    return Daily(labels.REPORT, number, (f"{shown.row.no}　{shown.row.customer}",), tuple(blocks), labels.SIGNED, *made)


def _head(shown: ComplaintView, office: ZoneInfo) -> tuple[Fact, ...]:
    row = shown.row
    repeat = labels.repeats(shown.repeat_no, shown.registered_severity) if shown.repeat_no else ""
    facts = (
        (labels.CUSTOMER, row.customer), (labels.STATE, labels.STATES[row.state]), (labels.SEVERITY, labels.SEVERITIES[row.severity]),
        (labels.CATEGORY, labels.CATEGORIES[row.category]), (labels.PRODUCT, row.product), (labels.BATCH, shown.batch_no),
        (labels.RECEIVED, cells.moment(row.received_at, office)), (labels.CHANNEL, labels.CHANNELS[shown.channel]),
        (labels.CONTACT, shown.contact), (labels.OWNER, row.owner), (labels.REPEATS, repeat),
        (labels.CLAIM, cells.money(shown.claim_fen) if shown.claim_fen is not None else ""),
    )  # fmt: skip
    return _filled(facts)


def _clock(shown: ComplaintView, office: ZoneInfo) -> Grid:
    rows = tuple(
        (labels.LIMITS[line.limit], cells.moment(line.due_at, office), cells.moment(line.done_at, office), labels.TONES[line.tone])
        for line in shown.row.clock
    )
    return Grid(labels.CLOCK_HEADERS, rows, labels.CLOCK)


def _block(row: BlockRow, office: ZoneInfo) -> tuple[Fact, ...]:
    said = [(labels.PARTS[part.key], _code(part.key, row.body.get(part.key, ""))) for part in PARTS[row.block]]
    done = cells.moment(row.done_at, office) if row.block in (CONTAINMENT, MEASURE) else ""
    written = f"{row.by} {cells.moment(row.written_at, office)}"
    due = row.due_on.isoformat() if row.due_on else ""
    return _filled((*said, (labels.DUE, due), (labels.DONE, done), (labels.EVIDENCE, row.evidence), (labels.WRITTEN, written)))


def _code(key: str, value: str) -> str:
    return labels.CODES[key].get(value, value) if key in labels.CODES else value


def _ending(shown: ComplaintView) -> tuple[Fact, ...]:
    how = labels.CHANNELS.get(shown.confirmed_how, "")
    confirmed = f"{shown.confirmed_by}（{how}）{shown.confirmed_on}" if shown.confirmed_on else ""
    return _filled((
        (labels.ANSWER, shown.answer), (labels.GRANTED, cells.money(shown.granted_fen) if shown.granted_fen else ""),
        (labels.COST, cells.money(shown.cost_fen) if shown.cost_fen else ""), (labels.CONFIRMED, confirmed),
        (labels.SATISFACTION, str(shown.satisfaction or "")), (labels.RESULT, shown.result), (labels.REJECTED, shown.reject_reason),
        (labels.RETURNS, "、".join(row.no for row in shown.returns)), (labels.PHOTOS, "、".join(row.name for row in shown.files)),
    )) or (Fact(labels.STATE, labels.STATES[shown.row.state]),)  # fmt: skip


def _filled(facts: tuple[tuple[str, str], ...]) -> tuple[Fact, ...]:
    return tuple(Fact(label, text) for label, text in facts if text)


def _scores(scores: Mapping[str, int]) -> str:
    return "、".join(f"{labels.SCORES[item]} {score}" for item, score in scores.items() if item in labels.SCORES)

"""用印登记簿 on paper: what was asked for and stamped, for those who keep the seals and for managers. Source: business.md §25, B-117a."""

from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.door.numbers import next_number
from kehu_desk.dossier import cells, labels
from kehu_desk.dossier.paper.book import quiet
from kehu_desk.dossier.paper.press import Step
from kehu_desk.dossier.paper.values import Daily, Grid
from kehu_desk.people.actor import Caller
from kehu_desk.people.office import settings_of
from kehu_desk.seals.queries import Picked, UseRow, use_ids, use_rows

AT_ONCE: Final = 500  # lines read in one question


def seal_register(door: Door, caller: Caller, picked: Picked, step: Step = quiet) -> bytes:
    """The register as it is filtered, the earliest line first, as PDF. Raises Refused E_FORBIDDEN."""
    with door.change(caller, Action.PRINT_REGISTER, About(subject="seals")) as deed:
        deed.require(Action.USE_SEAL if "contract" in deed.actor.roles else Action.PRINT_REGISTER)
        number = next_number(deed.session, "DJ", deed.actor.today.year)
        deed.name(subject=f"seals {picked.since or ''} {picked.until or ''} {number}")
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(register_of(door, caller, picked, number), step).pdf


def register_of(door: Door, caller: Caller, picked: Picked, number: str) -> Daily:
    """The words of the paper."""
    with door.look(caller) as (session, actor):
        office, ids = settings_of(session).zone, use_ids(session, actor, picked)[::-1]
        rows: dict[UUID, UseRow] = {}
        for at in range(0, len(ids), AT_ONCE):
            rows |= {row.id: row for row in use_rows(session, actor, ids[at : at + AT_ONCE])}
        lines = tuple(_line(rows[each], office) for each in ids if each in rows)
        since = picked.since.isoformat() if picked.since else labels.BLANK
        until = (picked.until or actor.today).isoformat()
        made = f"{actor.name}（{actor.staff_no}）", cells.zoned(actor.now, office)
    said = labels.register_of(since, until, len(lines))
    return Daily(labels.SEAL_REGISTER, number, (said,), (Grid(labels.SEAL_REGISTER_HEADERS, lines),), labels.SEAL_REGISTER_SIGNED, *made)


def _line(row: UseRow, office: ZoneInfo) -> tuple[str, ...]:
    outside = f"{row.second}，{cells.day(row.back_at, office) or row.due_back_on}" if row.outside else ""
    return (
        row.no, row.document, row.customer, row.seal, str(row.copies), str(row.pages), row.purpose, row.requested_by, row.approved_by,
        row.stamped_by, cells.day(row.stamped_at, office), labels.SEAL_STATES.get(row.state, row.state), outside,
    )  # fmt: skip

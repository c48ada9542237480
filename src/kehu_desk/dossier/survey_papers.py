"""客户资料表 of a survey: what is asked, prefilled with what is known, to be completed, signed and sent back. Source: business.md §2.

To the customer his own facts are told up to secret, people's mobiles masked; an agency is told internal facts only, and of the rest that
something is known. What the printing person may not view stands on no paper (B-117a).
"""

from typing import Final
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.access.policy import Action
from kehu_desk.archives.entities import Customer
from kehu_desk.door.change import About, Door
from kehu_desk.dossier import cells, labels
from kehu_desk.dossier.daily import SECRET, contacts_of, fact_of, table_of, try_section
from kehu_desk.dossier.paper.book import quiet
from kehu_desk.dossier.paper.press import Step
from kehu_desk.dossier.paper.values import Block, Daily, Fact, Facts, Grid
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Actor, Caller
from kehu_desk.people.office import settings_of
from kehu_desk.surveys.queries import SurveyRow, survey_row
from kehu_desk.surveys.rules.asked import asked_fields
from kehu_desk.surveys.rules.terms import COMMISSIONED, State

INTERNAL: Final = 1
BLANK_LINES: Final = 3


def survey_form(door: Door, caller: Caller, survey: UUID, step: Step = quiet) -> bytes:
    """The paper of a survey that is not back yet, as PDF: a daily paper, so no loan and no carrier.

    Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_NO_RELATION, E_LEVEL, E_STATE once the answer is there.
    """
    with door.look(caller) as (session, actor):
        row = survey_row(session, actor, survey)
    with door.change(caller, Action.PRINT_DAILY, About(row.customer_id, "BAS", subject=f"survey_form {row.no}")) as deed:
        deed.require(Action.PRINT_DAILY, row.customer_id, "BAS")
        row = survey_row(deed.session, deed.actor, survey)
        if row.state not in (State.DRAFT, State.SENT):
            raise Refused(no("E_STATE", state=row.state))
    from kehu_desk.dossier.paper.daily import daily_paper

    return daily_paper(survey_form_of(door, caller, row), step).pdf


def survey_form_of(door: Door, caller: Caller, row: SurveyRow) -> Daily:
    """The words of the paper."""
    ordered = row.kind == COMMISSIONED
    with door.look(caller) as (session, actor):
        indirect = session.get_one(Customer, row.customer_id).relation_kind == "indirect"
        made = _made(session, actor)
    blocks = [block for section in row.sections for block in _section(door, caller, row, section, indirect=indirect)]
    head = (row.no, row.due_on.isoformat(), row.customer, row.agency)
    facts = Facts(tuple(Fact(title, value) for title, value in zip(labels.SURVEY_HEAD, head, strict=True) if value))
    above = (labels.dear(row.agency), labels.SURVEY_WISH) if ordered else (labels.dear(row.customer), labels.FORM_WISH)
    remarks = Grid((labels.SURVEY_REMARKS,), (("\n",),) * BLANK_LINES)
    signed = labels.AGENCY_SIGNED if ordered else labels.SURVEY_SIGNED
    return Daily(labels.CUSTOMER_FORM, row.no, above, (facts, *blocks, remarks), signed, *made)


def _section(door: Door, caller: Caller, row: SurveyRow, section: str, *, indirect: bool) -> list[Block]:
    """Its short fields, then its tables; suppliers are asked of indirect customers alone."""
    ordered = row.kind == COMMISSIONED
    highest = INTERNAL if ordered else SECRET
    values = try_section(door, caller, row.customer_id, section)
    asked = [each for each in asked_fields(row.kind, section) if each.key != "upstream" or indirect]
    plain = tuple(
        fact_of(section, each.key, values, highest=highest, veil=labels.SURVEY_VEIL if ordered else "")
        for each in asked
        if each.kind != "table"
    )
    found: list[Block] = [Facts(plain, labels.SECTIONS[section])] if plain else []
    for each in asked:
        if each.key == "contacts":
            found.append(contacts_of({} if ordered else values))
        elif each.kind == "table" and each.columns:
            found.append(table_of(section, each.key, values, highest=highest))
    return found


def _made(session: Session, actor: Actor) -> tuple[str, str]:
    return f"{actor.name}（{actor.staff_no}）", cells.zoned(actor.now, settings_of(session).zone)

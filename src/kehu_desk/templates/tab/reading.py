"""What the pages read: plain values, in one look."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from kehu_desk.kernel.errors import No, Refused
from kehu_desk.people.office import settings_of
from kehu_desk.templates.queries import (
    ClauseRow,
    RuleRow,
    RuleView,
    TemplateRow,
    TemplateView,
    clause_rows,
    judges,
    rule_rows,
    rule_view,
    template_rows,
    template_seen,
)
from kehu_desk.templates.service import rule_offers, template_offers
from kehu_desk.ui.desk import Desk

Offers = Mapping[str, tuple[No, ...]]


class Seat(NamedTuple):
    """Who sits here: whether he drafts, and whether he sees drafts and who has not acknowledged."""

    drafts: bool
    judges: bool
    today: date
    office: ZoneInfo


def seat(desk: Desk) -> Seat:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with desk.door.look(desk.caller) as (session, actor):
        return Seat(bool(actor.roles & {"contract", "finance"}), judges(actor), actor.today, settings_of(session).zone)


def rules(desk: Desk, *, retired: bool) -> list[RuleRow]:
    """All rules, retired versions only when they are asked for."""
    with desk.door.look(desk.caller) as (session, actor):
        return [row for row in rule_rows(session, actor) if retired or row.state != "retired"]


def rule(desk: Desk, row: UUID) -> RuleView | None:
    """One rule with its text."""
    with desk.door.look(desk.caller) as (session, actor):
        return rule_view(session, actor, row)


def offers_of_rule(desk: Desk, row: UUID) -> Offers:
    """Event -> reasons against; nothing for a rule that has gone."""
    try:
        return {each.event: each.nos for each in rule_offers(desk.door, desk.caller, row)}
    except Refused:
        return {}


def texts(desk: Desk, *, retired: bool) -> list[TemplateRow]:
    """All standard texts, retired versions only when they are asked for."""
    with desk.door.look(desk.caller) as (session, actor):
        return [row for row in template_rows(session, actor) if retired or row.state != "retired"]


def text(desk: Desk, row: UUID) -> TemplateView | None:
    """One version with its content."""
    with desk.door.look(desk.caller) as (session, actor):
        return template_seen(session, actor, row)


def versions(desk: Desk, code: str) -> list[TemplateRow]:
    """All versions of a text, the newest first."""
    with desk.door.look(desk.caller) as (session, actor):
        return template_rows(session, actor, code)


def offers_of_text(desk: Desk, row: UUID) -> Offers:
    """Event -> reasons against; nothing for a text that has gone."""
    try:
        return {each.event: each.nos for each in template_offers(desk.door, desk.caller, row)}
    except Refused:
        return {}


def clauses(desk: Desk) -> list[ClauseRow]:
    """The library."""
    with desk.door.look(desk.caller) as (session, actor):
        return clause_rows(session, actor)

"""规章: drafted by contract or finance, published by a manager who did not, acknowledged by everybody. Source: business.md §25."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import Deed, Door
from kehu_desk.door.workflow import Offer, offers
from kehu_desk.people.actor import Caller
from kehu_desk.templates.entities import ContractRule
from kehu_desk.templates.rules.standing import SHORTEST, State, rule_faults
from kehu_desk.templates.service.cases import RULE_EVENTS, fire, found, new_case, rule_case
from kehu_desk.templates.service.effects import apply
from kehu_desk.templates.workflow import RULE


class RuleText(NamedTuple):
    """What a rule says. code: of all its versions; effective_on: the first day on which it binds."""

    code: str
    title: str
    body: str
    effective_on: date


def draft_rule(door: Door, caller: Caller, text: RuleText) -> UUID:
    """The first version of a new rule; gives its id. Raises Refused: E_FORBIDDEN, E_TEXT_NO_CODE, E_TEXT_CODE_TAKEN, E_RULE_EMPTY."""
    with door.change(caller, Action.DRAFT_RULE) as deed:
        case = new_case(deed.session, deed.actor, ContractRule, RULE_EVENTS, text.code, rule_faults(text.title, text.body))
        done = fire(deed, RULE, case, "draft")
        row = _made(deed, text, 1)
        apply(deed, row, done)
        deed.name(subject=_said(row), after=_hash(row))
        return row.id


def edit_rule(door: Door, caller: Caller, rule: UUID, text: RuleText) -> None:
    """Change a draft of one's own; the code stays. Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_STATE, E_TEXT_DRAFTER, E_RULE_EMPTY."""
    with door.change(caller, Action.DRAFT_RULE, str(rule)) as deed:
        row = found(deed.session, deed.actor, ContractRule, rule)
        case = rule_case(deed.session, deed.actor, row, ["edit"])._replace(faults=rule_faults(text.title, text.body))
        done, before = fire(deed, RULE, case, "edit"), _hash(row)
        row.title, row.body, row.effective_on = text.title.strip(), text.body.strip(), text.effective_on
        apply(deed, row, done)
        deed.name(subject=_said(row), before=before, after=_hash(row))


def renew_rule(door: Door, caller: Caller, rule: UUID) -> UUID:
    """A draft of the next version, beginning with the text in force; gives its id. Raises Refused E_TEXT_DRAFTED when there is one."""
    with door.change(caller, Action.DRAFT_RULE, str(rule)) as deed:
        row = found(deed.session, deed.actor, ContractRule, rule)
        fire(deed, RULE, rule_case(deed.session, deed.actor, row, ["renew"]), "renew")
        text = RuleText(row.code, row.title, row.body, max(row.effective_on, deed.actor.today))
        made = _made(deed, text, row.version + 1)
        made.state = State.DRAFT.value
        deed.session.flush()
        deed.name(subject=_said(made), after=_hash(made))
        return made.id


def publish_rule(door: Door, caller: Caller, rule: UUID) -> None:
    """Put a draft in force; the version before is retired, and everybody concerned is told. Raises Refused E_SELF_APPROVAL, E_STATE."""
    _fire(door, caller, Action.PUBLISH_RULE, rule, "publish")


def return_rule(door: Door, caller: Caller, rule: UUID, reason: str) -> None:
    """Tell the writer what to mend; it stays a draft. Raises Refused E_REASON besides."""
    _fire(door, caller, Action.PUBLISH_RULE, rule, "return", reason)


def discard_rule(door: Door, caller: Caller, rule: UUID) -> None:
    """Throw a draft of one's own away; its version number is free again."""
    _fire(door, caller, Action.DRAFT_RULE, rule, "discard")


def retire_rule(door: Door, caller: Caller, rule: UUID, reason: str) -> None:
    """End a rule without a successor."""
    _fire(door, caller, Action.PUBLISH_RULE, rule, "retire", reason)


def acknowledge_rule(door: Door, caller: Caller, rule: UUID) -> None:
    """Say that one has read it. Raises Refused: E_RULE_ACKNOWLEDGED, E_STATE, E_NOT_FOUND, E_FORBIDDEN."""
    _fire(door, caller, Action.ACKNOWLEDGE_RULE, rule, "acknowledge")


def remind_rule(door: Door, caller: Caller, rule: UUID) -> None:
    """Tell those who have not acknowledged it, once a day at most."""
    _fire(door, caller, Action.PUBLISH_RULE, rule, "remind")


def rule_offers(door: Door, caller: Caller, rule: UUID) -> list[Offer]:
    """The buttons of one rule for one person; a reason is presumed."""
    with door.look(caller) as (session, actor):
        row = found(session, actor, ContractRule, rule)
        return offers(RULE, rule_case(session, actor, row, RULE_EVENTS, "-" * SHORTEST))


def _fire(door: Door, caller: Caller, action: Action, rule: UUID, event: str, reason: str = "") -> None:
    with door.change(caller, action, str(rule)) as deed:
        row = found(deed.session, deed.actor, ContractRule, rule)
        done = fire(deed, RULE, rule_case(deed.session, deed.actor, row, [event], reason), event)
        deed.name(subject=f"{_said(row)} {event}", before=row.state, after=done.target)
        apply(deed, row, done, reason.strip())


def _made(deed: Deed, text: RuleText, version: int) -> ContractRule:
    row = ContractRule(
        code=text.code.strip(), title=text.title.strip(), version=version, body=text.body.strip(), effective_on=text.effective_on,
        created_at=deed.now, created_by=deed.actor.person,
    )  # fmt: skip
    deed.session.add(row)
    return row


def _said(row: ContractRule) -> str:
    return f"{row.code} v{row.version}"


def _hash(row: ContractRule) -> str:
    return content_hash([row.title, row.body, row.effective_on])

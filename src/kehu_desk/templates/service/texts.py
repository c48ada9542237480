"""标准合同文本: drafted, reviewed by somebody else, published by a third, retired by its next version. Source: business.md §25, R7."""

from typing import NamedTuple
from uuid import UUID

from kehu_desk.access.policy import Action
from kehu_desk.door.change import Deed, Door
from kehu_desk.door.workflow import Offer, offers
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Caller
from kehu_desk.templates.entities import ContractTemplate
from kehu_desk.templates.rules import (
    KINDS,
    Block,
    Variable,
    blocks_json,
    blocks_of,
    template_faults,
    template_hash,
    variables_json,
    variables_of,
)
from kehu_desk.templates.rules.standing import SHORTEST, State
from kehu_desk.templates.service.cases import TEMPLATE_EVENTS, fire, found, new_case, template_case
from kehu_desk.templates.service.effects import apply
from kehu_desk.templates.workflow import TEMPLATE


class TemplateText(NamedTuple):
    """What a standard text says. code: of all its versions; kind: one of rules.KINDS."""

    code: str
    name: str
    kind: str
    blocks: tuple[Block, ...]
    variables: tuple[Variable, ...]


def draft_template(door: Door, caller: Caller, text: TemplateText) -> UUID:
    """The first version of a new text; gives its id. Raises Refused: E_FORBIDDEN, E_TEXT_NO_CODE, E_TEXT_CODE_TAKEN, E_TEXT_…"""
    with door.change(caller, Action.DRAFT_TEMPLATE) as deed:
        case = new_case(deed.session, deed.actor, ContractTemplate, TEMPLATE_EVENTS, text.code, _faults(text))
        done = fire(deed, TEMPLATE, case, "draft")
        row = _made(deed, text, 1)
        apply(deed, row, done)
        deed.name(subject=_said(row), after=_hash(row))
        return row.id


def edit_template(door: Door, caller: Caller, template: UUID, text: TemplateText) -> UUID:
    """Change one's own draft, or begin the next version of a published text; gives the id of what was written. The code stays.

    A review given before is void. Raises Refused: E_NOT_FOUND, E_FORBIDDEN, E_STATE, E_TEXT_DRAFTER, E_TEXT_DRAFTED, E_TEXT_…
    """
    with door.change(caller, Action.DRAFT_TEMPLATE, str(template)) as deed:
        row = found(deed.session, deed.actor, ContractTemplate, template)
        event = "renew" if row.state == State.PUBLISHED else "edit"
        case = template_case(deed.session, deed.actor, row, [event])._replace(faults=_faults(text))
        done, before = fire(deed, TEMPLATE, case, event), _hash(row)
        if event == "renew":
            row = _made(deed, text._replace(code=row.code), row.version + 1)
            row.state = State.DRAFT.value
            deed.session.flush()
        else:
            _write(row, text)
            apply(deed, row, done)
        deed.name(subject=_said(row), before=before, after=_hash(row))
        return row.id


def renew_template(door: Door, caller: Caller, template: UUID) -> UUID:
    """A draft of the next version, word by word as the published one; gives its id."""
    with door.change(caller, Action.DRAFT_TEMPLATE, str(template)) as deed:
        row = found(deed.session, deed.actor, ContractTemplate, template)
        fire(deed, TEMPLATE, template_case(deed.session, deed.actor, row, ["renew"]), "renew")
        made = _made(deed, _text(row), row.version + 1)
        made.state = State.DRAFT.value
        deed.session.flush()
        deed.name(subject=_said(made), after=_hash(made))
        return made.id


def review_template(door: Door, caller: Caller, template: UUID) -> None:
    """Find a draft of somebody else good. Raises Refused E_SELF_APPROVAL, E_STATE."""
    _fire(door, caller, Action.REVIEW_TEMPLATE, template, "review")


def return_template(door: Door, caller: Caller, template: UUID, reason: str) -> None:
    """Tell the writer what to mend; a review is void. Raises Refused E_REASON besides."""
    _fire(door, caller, Action.REVIEW_TEMPLATE, template, "return", reason)


def publish_template(door: Door, caller: Caller, template: UUID) -> None:
    """Let contracts be made of it; freezes its hash, retires the version before. Raises Refused E_SELF_APPROVAL, E_SAME_PERSON."""
    _fire(door, caller, Action.PUBLISH_TEMPLATE, template, "publish")


def retire_template(door: Door, caller: Caller, template: UUID, reason: str) -> None:
    """No more contracts are made of it; those that were stay as they are."""
    _fire(door, caller, Action.PUBLISH_TEMPLATE, template, "retire", reason)


def discard_template(door: Door, caller: Caller, template: UUID) -> None:
    """Throw a draft of one's own away; its version number is free again."""
    _fire(door, caller, Action.DRAFT_TEMPLATE, template, "discard")


def template_offers(door: Door, caller: Caller, template: UUID) -> list[Offer]:
    """The buttons of one version for one person; a reason is presumed."""
    with door.look(caller) as (session, actor):
        row = found(session, actor, ContractTemplate, template)
        return offers(TEMPLATE, template_case(session, actor, row, TEMPLATE_EVENTS, "-" * SHORTEST))


def _fire(door: Door, caller: Caller, action: Action, template: UUID, event: str, reason: str = "") -> None:
    with door.change(caller, action, str(template)) as deed:
        row = found(deed.session, deed.actor, ContractTemplate, template)
        done = fire(deed, TEMPLATE, template_case(deed.session, deed.actor, row, [event], reason), event)
        deed.name(subject=f"{_said(row)} {event}", before=row.state, after=done.target)
        apply(deed, row, done, reason.strip())


def _faults(text: TemplateText) -> tuple[No, ...]:
    head = [] if text.name.strip() else [no("E_TEXT_NO_NAME")]
    kind = [] if text.kind in KINDS else [no("E_TEXT_KIND")]
    return (*head, *kind, *template_faults(text.blocks, text.variables))


def _text(row: ContractTemplate) -> TemplateText:
    return TemplateText(row.code, row.name, row.kind, blocks_of(row.blocks), variables_of(row.variables))


def _write(row: ContractTemplate, text: TemplateText) -> None:
    row.name, row.kind = text.name.strip(), text.kind
    row.blocks, row.variables = blocks_json(text.blocks), variables_json(text.variables)


def _made(deed: Deed, text: TemplateText, version: int) -> ContractTemplate:
    row = ContractTemplate(
        code=text.code.strip(), version=version, state=State.NEW.value, created_at=deed.now, created_by=deed.actor.person
    )
    _write(row, text)
    deed.session.add(row)
    return row


def _said(row: ContractTemplate) -> str:
    return f"{row.code} v{row.version}"


def _hash(row: ContractTemplate) -> str:
    return template_hash(blocks_of(row.blocks), variables_of(row.variables))

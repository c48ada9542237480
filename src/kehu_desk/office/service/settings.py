"""The office's own numbers: a manager sets the rules of filing and lending, the administrator only proposes them.

Source: action matrix (settings.loan_policy), B-020.
"""

from collections.abc import Mapping

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Deed, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.office import rules
from kehu_desk.people.actor import Caller
from kehu_desk.people.entities import Setting
from kehu_desk.people.queries import same_person

ENTERS = "E"


def enter_setting(door: Door, caller: Caller, key: str, value: str) -> bool:
    """Give a setting a new value; True when it is in force, False when a manager must confirm it first.

    Raises Refused E_FIELD out of bounds, E_FORBIDDEN.
    """
    with door.change(caller, Action.LOAN_POLICY if _policy(key) else Action.KEEP_OFFICE, About(subject=key)) as deed:
        in_force = _may_set(deed, key)
        if found := rules.setting_problem(key, value):
            raise Refused(found)
        row = _row(deed, key)
        deed.name(before=row.value or "", after=value if in_force else f"? {value}")
        if in_force:
            row.value, row.proposed, row.proposed_by = value, None, None
        else:
            row.proposed, row.proposed_by = value, deed.actor.person
    return in_force


def enter_settings(door: Door, caller: Caller, values: Mapping[str, str]) -> None:
    """Give several settings new values, as enter_setting does. Raises Refused with every E_FIELD, and none is entered then."""
    problems = [found for key, value in values.items() if (found := rules.setting_problem(key, value))]
    if problems:
        raise Refused(*problems)
    for key, value in values.items():
        enter_setting(door, caller, key, value)


def decide_setting(door: Door, caller: Caller, key: str, accepted: bool) -> None:
    """A manager puts a proposed value in force, or strikes it. Raises Refused E_SELF for who entered it, E_STATE when nothing waits."""
    with door.change(caller, Action.LOAN_POLICY, About(subject=key)) as deed:
        deed.require(Action.LOAN_POLICY)
        row = deed.session.scalars(select(Setting).where(Setting.key == key)).first()
        if row is None or row.proposed is None or row.proposed_by is None:
            raise Refused(no("E_STATE", state="settled"))
        if same_person(deed.session, deed.actor.person, row.proposed_by):
            raise Refused(no("E_SELF"))
        if accepted and (found := rules.setting_problem(key, row.proposed)):
            raise Refused(found)
        deed.name(before=row.value or "", after=row.proposed if accepted else row.value or "")
        row.value = row.proposed if accepted else row.value
        row.proposed, row.proposed_by = None, None


def _policy(key: str) -> bool:
    return key not in rules.settable() or rules.is_policy(key)


def _may_set(deed: Deed, key: str) -> bool:
    """Whether the value counts at once. Raises Refused when this person may not even propose it."""
    if not _policy(key):
        deed.require(Action.KEEP_OFFICE)
        return True
    if not deed.refusals(Action.LOAN_POLICY):
        return True
    deed.require(Action.LOAN_POLICY, part=ENTERS)
    return False


def _row(deed: Deed, key: str) -> Setting:
    row = deed.session.scalars(select(Setting).where(Setting.key == key)).first()
    if row is None:
        row = Setting(key=key)
        deed.session.add(row)
    return row

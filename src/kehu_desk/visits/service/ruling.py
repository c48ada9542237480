"""How often customers of a grade are visited: set by a manager, with what stood before. Source: business.md §14 (visit_rule)."""

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.door.change import About, Door
from kehu_desk.kernel.errors import Refused, no
from kehu_desk.people.actor import Caller
from kehu_desk.visits.entities import VisitRule
from kehu_desk.visits.queries import rules_in_force
from kehu_desk.visits.rules.frequency import Rhythm, rule_problems


def set_visit_rule(door: Door, caller: Caller, grade: str, wanted: Rhythm) -> None:
    """Set the rhythm of one grade that has one; KA: of key accounts, empty: of customers not graded.

    Raises Refused: E_FORBIDDEN, E_NOT_FOUND, E_VISIT_DAYS, E_ACCOMPANY_DAYS.
    """
    with door.change(caller, Action.SET_VISIT_RULE, About(subject=grade or "-")) as deed:
        deed.require(Action.SET_VISIT_RULE)
        before = rules_in_force(deed.session).get(grade)
        if before is None:
            raise Refused(no("E_NOT_FOUND"))
        if wrong := rule_problems(wanted):
            raise Refused(*wrong)
        row = deed.session.scalar(select(VisitRule).where(VisitRule.grade == grade))
        if row is None:
            row = VisitRule(grade=grade, created_at=deed.now, created_by=deed.actor.person)
            deed.session.add(row)
        row.every_days, row.accompany_days = wanted
        row.updated_at, row.updated_by = deed.now, deed.actor.person
        deed.name(before=_said(before), after=_said(wanted))


def _said(rule: Rhythm) -> str:
    return f"{rule.every_days}/{rule.accompany_days or '-'}"

"""What follows from a grade in one area, in words: set by a manager. Source: business.md §10 (grade_policy), R74."""

from sqlalchemy import select

from kehu_desk.access.policy import Action
from kehu_desk.door.audit import content_hash
from kehu_desk.door.change import About, Door
from kehu_desk.grading.entities import GradePolicy
from kehu_desk.grading.rules.states import policy_problems
from kehu_desk.kernel.errors import Refused
from kehu_desk.people.actor import Caller


def set_grade_policy(door: Door, caller: Caller, grade: str, area: str, body: str) -> None:
    """Write what a grade means in an area; an empty text is taken away. Raises Refused: E_FORBIDDEN, E_GRADE_FIELD."""
    set_grade_policies(door, caller, {(grade, area): body})


def set_grade_policies(door: Door, caller: Caller, wanted: dict[tuple[str, str], str]) -> None:
    """Several at once, all or none. Raises Refused as set_grade_policy does."""
    with door.change(caller, Action.SET_GRADE_POLICY, About(subject=" ".join(f"{grade}/{area}" for grade, area in wanted))) as deed:
        deed.require(Action.SET_GRADE_POLICY)
        if nos := [each for (grade, area), body in wanted.items() for each in policy_problems(grade, area, body)]:
            raise Refused(*nos)
        known = {(row.grade, row.area): row for row in deed.session.scalars(select(GradePolicy))}
        before = {f"{grade}/{area}": row.body for (grade, area), row in known.items() if (grade, area) in wanted}
        for (grade, area), body in wanted.items():
            row, text = known.get((grade, area)), body.strip()
            if row is None and text:
                made = GradePolicy(grade=grade, area=area, body=text, created_at=deed.now, created_by=deed.actor.person)
                deed.session.add(made)
            elif row is not None and not text:
                deed.session.delete(row)
            elif row is not None and row.body != text:
                row.body, row.updated_at, row.updated_by = text, deed.now, deed.actor.person
        after = {f"{grade}/{area}": body.strip() for (grade, area), body in wanted.items()}
        deed.name(before=content_hash(sorted(before.items())), after=content_hash(sorted(after.items())))

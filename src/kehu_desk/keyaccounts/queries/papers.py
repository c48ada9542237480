"""What stands on the paper of an account plan, masked by what its reader may see."""

from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from kehu_desk.deciders import queries as deciders
from kehu_desk.deciders.queries import EdgeRow, PersonRow
from kehu_desk.intelligence.queries import FactRow, fact_rows
from kehu_desk.keyaccounts.queries.view import AccountView, PlanView, account_view
from kehu_desk.people.actor import Actor


class PlanPaper(NamedTuple):
    """plan: of this year, else the newest; None when there is none. actors: contact -> name; facts: of the plan that he may read."""

    view: AccountView
    plan: PlanView | None
    people: tuple[PersonRow, ...]
    edges: tuple[EdgeRow, ...]
    facts: tuple[FactRow, ...]


def plan_paper(session: Session, actor: Actor, account: UUID) -> PlanPaper:
    """The caller has entered DEC and INT through door.view. Raises Refused E_NOT_FOUND."""
    view = account_view(session, actor, account)
    customer = view.row.customer_id
    plan = next((each for each in view.plans if each.year == actor.today.year), view.plans[0] if view.plans else None)
    cited = plan.terms.facts if plan is not None and plan.terms is not None else ()
    people = tuple(each for each in deciders.people_of(session, actor, customer) if each.left_on is None)
    return PlanPaper(view, plan, people, tuple(deciders.edges_of(session, actor, customer)), tuple(fact_rows(session, actor, list(cited))))

"""What the clock does: it locks confirmed evaluations whose period is closed, and gives an older office its standard scorecard."""

from typing import Final

from sqlalchemy import select

from kehu_desk.door.change import About, Door
from kehu_desk.door.workflow import CLOCK, settled
from kehu_desk.evaluations.entities import EvalTemplate, Evaluation
from kehu_desk.evaluations.rules.case import EvaluationCase
from kehu_desk.evaluations.rules.codes import SECTION, State
from kehu_desk.evaluations.service.cases import carry_out, is_over
from kehu_desk.evaluations.service.templates import ensure_default_in
from kehu_desk.evaluations.workflow import EVALUATION
from kehu_desk.kernel.clock import local_day
from kehu_desk.people.entities import Person
from kehu_desk.people.office import settings_of
from kehu_desk.people.roles import split

LOCKED: Final = "evaluation.clock"
FIRST: Final = "evaluation.standard"
MOST: Final = 100  # in one round: the rest follows in the next minute


def sweep(door: Door) -> int:
    """Lock what is over; the same again does nothing. Gives how many were locked."""
    ensure_default(door)
    with door.reading() as session:
        today = local_day(door.now, settings_of(session).zone)
        confirmed = session.scalars(select(Evaluation).where(Evaluation.state == State.CONFIRMED).order_by(Evaluation.no))
        over = [(row.id, row.customer_id) for row in confirmed if is_over(session, row, today)][:MOST]
    count = 0
    for evaluation, customer in over:
        with door.clockwork(LOCKED, About(customer, SECTION)) as deed:
            row = deed.session.get_one(Evaluation, evaluation)
            done = settled(EVALUATION, EvaluationCase(row.state, over=is_over(deed.session, row, deed.actor.today)))
            deed.name(subject=f"{row.no} {CLOCK}")
            if done is not None:
                carry_out(deed, row, done)
                count += 1
    return count


def ensure_default(door: Door) -> None:
    """The standard scorecard in an office that has none; a manager stands for it."""
    with door.reading() as session:
        if session.scalar(select(EvalTemplate.id).limit(1)) is not None:
            return
        people = session.scalars(select(Person).where(Person.active).order_by(Person.staff_no)).all()
        by = next((person.id for person in people if "mgr" in split(person.roles)), None)
    if by is not None:
        with door.clockwork(FIRST) as deed:
            ensure_default_in(deed, by)

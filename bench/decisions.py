"""decide() per second over all actions, roles, levels and ties."""

from itertools import cycle, islice
from random import Random
from uuid import UUID

from bench.measure import Outcome, Stage, seconds
from bench.office import NOW
from kehu_desk.access.policy import CUSTOMER_TIES, Action, Thing, Tie, decide
from kehu_desk.access.sections import SECTIONS
from kehu_desk.people.actor import Actor
from kehu_desk.people.roles import ROLES

GOAL = 50_000
CALLS = 100_000


def run(_stage: Stage) -> Outcome:
    """The median of five rounds."""
    cases = list(islice(cycle(_cases()), CALLS))

    def work() -> None:
        for actor, action, thing in cases:
            decide(actor, action, thing)

    rate = CALLS / sorted(seconds(work) for _ in range(5))[2]
    return Outcome(f"{rate:,.0f}/s", "-", f"{rate / GOAL:.2f}", f">={GOAL:,}/s", rate >= GOAL)


def _cases() -> list[tuple[Actor, Action, Thing]]:
    random, nobody = Random(3), UUID(int=1)
    found = []
    for _ in range(5000):
        actor = Actor(nobody, "", "", frozenset(random.sample(ROLES, 2)), None, NOW, NOW.date())
        ties = frozenset({Tie.NONE, *random.sample(CUSTOMER_TIES, 2)})
        section = random.choice(list(SECTIONS))
        found.append((actor, random.choice(list(Action)), Thing(random.randrange(4), random.random() < 0.5, ties, section)))
    return found

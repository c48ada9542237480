"""Who hears of an evaluation that is opened again."""

from kehu_desk.door.change import Deed
from kehu_desk.door.notices import tell
from kehu_desk.evaluations.entities import Evaluation

REOPENED = "evaluation_reopened"
NOUN = "evaluation"


def tell_evaluators(deed: Deed, row: Evaluation) -> None:
    """Both evaluators, once for each time; the reason stands in the evaluation itself."""
    for person in {row.own_by, row.sup_by} - {None, deed.actor.person}:
        if person is not None:
            tell(deed.session, person, REOPENED, NOUN, row.id, deed.now, stage=deed.now.isoformat(), facts={"number": row.no})

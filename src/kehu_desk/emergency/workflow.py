"""What an opening may become: open for an hour, then it waits for its review, then it is reviewed. Source: borrowing.md 5.10."""

from typing import Final

from kehu_desk.door.workflow import CLOCK, Transition
from kehu_desk.emergency import rules as r
from kehu_desk.emergency.rules import GlassCase
from kehu_desk.emergency.rules import GlassState as S

FAIR, UNFAIR = "fair", "unfair"


def _hour_over(case: GlassCase) -> bool:
    return r.past(case.until, case.now)


def _review_late(case: GlassCase) -> bool:
    return r.past(case.review_due, case.now) and not case.escalated


def _found_fair(case: GlassCase) -> bool:
    return case.verdict == FAIR


def _found_unfair(case: GlassCase) -> bool:
    return case.verdict == UNFAIR


def _verdict(case: GlassCase) -> dict[str, object]:
    return {"verdict": case.verdict, "note": case.note.strip(), "reviewed_at": case.now}


REVIEW: Final = (r.not_self, r.has_note)
OPENING: Final = (r.in_office, r.archive_there, r.none_unreviewed, r.password_right, r.has_category, r.has_reason, r.somebody_told)

GLASS: Final = (
    Transition("G01", frozenset({S.NEW}), "open", S.OPEN, (r.may,), OPENING, effects=("tell_others", "give_right")),
    Transition("G02", frozenset({S.OPEN}), CLOCK, S.UNREVIEWED, when=_hour_over, effects=("end_right",)),
    Transition("G03", frozenset({S.UNREVIEWED}), CLOCK, S.UNREVIEWED, when=_review_late,
               writes=lambda case: {"escalated_at": case.now}, effects=("escalate",)),
    Transition("G04", frozenset({S.UNREVIEWED}), "review", S.REVIEWED, (r.may,), REVIEW, _found_fair, _verdict, ("sign",)),
    Transition("G05", frozenset({S.UNREVIEWED}), "review", S.REVIEWED, (r.may,), REVIEW, _found_unfair, _verdict, ("sign", "punish")),
)  # fmt: skip

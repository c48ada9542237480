"""What changes of credit and releases may become. Source: business.md §1 (Credit), §11.

Limits and temporary limits: finance proposes; a superior decides up to his limit, one manager up to the limit of two signatures,
two different managers above it. Statuses: the clock proposes to tighten, finance says yes; easing is proposed by finance and
confirmed by a manager. A release is finance's, and a manager's too above the limit of two signatures.
"""

from typing import Final

from kehu_desk.credit.rules import case as c
from kehu_desk.credit.rules.case import ChangeCase, ReleaseCase
from kehu_desk.credit.rules.model import deciders
from kehu_desk.credit.rules.terms import Kind, Status, stricter
from kehu_desk.door.workflow import CLOCK, Transition

NEW, PROPOSED, ONCE, GRANTED, REFUSED, WITHDRAWN = "new", "proposed", "once", "granted", "refused", "withdrawn"
ASKED, USED = "asked", "used"
OPEN: Final = frozenset({PROPOSED, ONCE})
OPEN_RELEASE: Final = frozenset({ASKED, ONCE})


def _sum(case: ChangeCase) -> bool:
    return case.kind != Kind.STATUS


def _eases(case: ChangeCase) -> bool:
    return case.kind == Kind.STATUS and stricter(case.stands, str(case.wanted["status"]))


def _status(case: ChangeCase) -> bool:
    return case.kind == Kind.STATUS


def _needs_two(case: ChangeCase) -> bool:
    return _sum(case) and deciders(case.reach, case.policy) == 2


def _one_does(case: ChangeCase) -> bool:
    return not _needs_two(case) and not _eases(case)


def _unfounded(case: ChangeCase) -> bool:
    """What the clock proposed and nothing asks for any more: he has paid, or is handled so already."""
    wanted = str(case.wanted.get("status", Status.NORMAL))
    return case.by_clock and (not stricter(wanted, case.stands) or stricter(wanted, case.sought))


def _two(case: ReleaseCase) -> bool:
    return case.needs_two


def _alone(case: ReleaseCase) -> bool:
    return not case.needs_two


SOUND: Final = (c.not_mine, c.unmoved, c.has_authority, c.sane, c.within_model)
EASED: Final = (c.not_mine, c.unmoved, c.sane, c.is_clean)

CHANGES: Final = (
    Transition("C01", frozenset({NEW}), "propose", PROPOSED, (c.may,), (c.none_waits, c.has_reason, c.sane, c.within_model), _sum),
    Transition("C02", frozenset({NEW}), "block", GRANTED, (c.may,), (c.has_reason, c.sane, c.is_stricter), _status, effects=("write",)),
    Transition("C03", frozenset({NEW}), "ease", PROPOSED, (c.may,), (c.none_waits, c.has_reason, c.sane, c.is_milder, c.is_clean), _status),
    Transition("C04", frozenset({PROPOSED}), "grant", ONCE, (c.may,), SOUND, _needs_two, effects=("sign",)),
    Transition("C05", frozenset({ONCE}), "grant", GRANTED, (c.may,), (c.not_signed, *SOUND), effects=("write",)),
    Transition("C06", frozenset({PROPOSED}), "grant", GRANTED, (c.may,), EASED, _eases, effects=("write",)),
    Transition("C07", frozenset({PROPOSED}), "grant", GRANTED, (c.may,), SOUND, _one_does, effects=("write",)),
    Transition("C08", OPEN, "refuse", REFUSED, (c.may,), (c.not_mine, c.has_reason)),
    Transition("C09", OPEN, "withdraw", WITHDRAWN, (c.may, c.only_mine)),
    Transition("C10", frozenset({PROPOSED}), CLOCK, WITHDRAWN, when=_unfounded),
)  # fmt: skip

SIGNED: Final = (c.in_turn, c.not_asker, c.order_waits, c.in_time)
ASKABLE: Final = (c.order_waits, c.none_unused, c.said_why, c.for_something, c.in_time)
RELEASES: Final = (
    Transition("R01", frozenset({NEW}), "ask", ASKED, (c.may_release,), ASKABLE),
    Transition("R02", frozenset({ASKED}), "release", ONCE, (c.may_release,), SIGNED, _two, effects=("sign",)),
    Transition("R03", frozenset({ASKED}), "release", GRANTED, (c.may_release,), SIGNED, _alone),
    Transition("R04", frozenset({ONCE}), "release", GRANTED, (c.may_release,), (c.second_hand, *SIGNED)),
    Transition("R05", OPEN_RELEASE, "refuse", REFUSED, (c.may_release,), (c.in_turn, c.not_asker, c.said_why)),
)

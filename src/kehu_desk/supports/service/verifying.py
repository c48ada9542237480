"""Support verified: by the team's marketing member, else by the superior or a manager, never by who had a hand in it. §15, §1."""

from collections.abc import Iterable
from uuid import UUID

from kehu_desk.door.change import Deed, Door
from kehu_desk.kernel.errors import No, no
from kehu_desk.people.actor import Caller
from kehu_desk.sales.rules.lift import BEFORE, KINDS, LEAST_WEEKS
from kehu_desk.supports.entities import SupportRequest
from kehu_desk.supports.queries.returning import reckoned
from kehu_desk.supports.rules.case import LONGEST_SAID
from kehu_desk.supports.service.cases import fire


def verify_support(
    door: Door, caller: Caller, support: UUID, baseline_kind: str = "", verdict: str = "", *, seen: int | None = None
) -> None:
    """What was reported holds. baseline_kind: over which baseline its return is written down: last_year, before, or none.

    Raises Refused: E_SELF_APPROVAL, E_SUPPORT_MARKETING, E_SUPPORT_NOT_MARKETING, E_SUPPORT_EVIDENCE, E_SUPPORT_WEEKS where fewer than
    four weeks lie before it, E_SUPPORT_YEAR where nothing was sold last year, E_SUPPORT_FIELD, E_STALE, E_STATE and those of the policy.
    """

    def faults(deed: Deed, row: SupportRequest) -> Iterable[No]:
        if baseline_kind and baseline_kind not in KINDS:
            return [no("E_SUPPORT_FIELD", field="baseline_kind")]
        if not baseline_kind or reckoned(deed.session, row, baseline_kind, deed.actor.today) is not None:
            return []
        return [no("E_SUPPORT_WEEKS" if baseline_kind == BEFORE else "E_SUPPORT_YEAR", field="baseline_kind", least=LEAST_WEEKS)]

    def put(deed: Deed, row: SupportRequest) -> None:
        found = reckoned(deed.session, row, baseline_kind, deed.actor.today) if baseline_kind else None
        row.baseline_kind, row.verdict = baseline_kind, verdict.strip()[:LONGEST_SAID]
        row.outcome = found.kept() if found else {}

    fire(door, caller, support, "verify", seen=seen, put=put, faults=faults, after=baseline_kind)


def object_to_support(door: Door, caller: Caller, support: UUID, reason: str, *, seen: int | None = None) -> None:
    """What was reported does not hold yet: back to who does it. Raises Refused as verify_support does, and E_REASON."""

    def put(_deed: Deed, row: SupportRequest) -> None:
        row.verdict = reason.strip()[:LONGEST_SAID]

    fire(door, caller, support, "object", seen=seen, put=put, text=reason)

"""What may become of a contract, from the draft to its end. Source: business.md §1 (contracts), §25 (states)."""

from collections.abc import Callable
from typing import Final

from kehu_desk.contracts.rules import case as r
from kehu_desk.contracts.rules.case import ContractCase
from kehu_desk.contracts.rules.case import ContractState as S
from kehu_desk.door.workflow import Guard, Transition, always, nothing

Writes = Callable[[ContractCase], dict[str, object]]
Guards = tuple[Guard[ContractCase], ...]

SOUND: Final[Guards] = (r.archive_open, r.has_subject, r.dates_possible, r.dates_in_order, r.amount_possible)
READY: Final[Guards] = (r.archive_open, r.text_unaltered, r.nothing_lacking)


def _row(
    name: str, sources: str, event: str, target: S | Callable[[ContractCase], str], *guards: Guard[ContractCase],
    who: Guards = (r.may,), when: Callable[[ContractCase], bool] = always, writes: Writes | None = None, effects: str = "",
) -> Transition[ContractCase]:  # fmt: skip
    return Transition(name, frozenset(sources.split()), event, target, who, guards, when, writes or nothing, tuple(effects.split()))


def _back(_case: ContractCase) -> dict[str, object]:
    return {"reviewed_by": None, "approved_by": None, "approved_at": None, "text_hash": ""}


def _ended(case: ContractCase) -> dict[str, object]:
    return {"ended_on": case.happened_on, "end_reason": case.reason.strip(), "settlement_note": case.settlement.strip()}


def _voided(case: ContractCase) -> dict[str, object]:
    return {"ended_on": case.today, "end_reason": case.reason.strip()}


def _first(case: ContractCase) -> bool:
    return not case.review_done


def _second(case: ContractCase) -> bool:
    return case.review_done


CONTRACT: Final = (
    _row("K01", "new", "draw", S.DRAFT, *SOUND),
    _row("K02", "draft", "edit", S.DRAFT, *SOUND, who=(r.may, r.my_draft)),
    _row("K03", "draft", "submit", S.IN_REVIEW, *SOUND, r.nothing_lacking, r.has_approver, who=(r.may, r.my_draft),
         effects="freeze lay_review"),
    _row("K04", "in_review", "withdraw", S.DRAFT, who=(r.may, r.my_draft), writes=_back, effects="void_route"),
    _row("K05", "in_review", "review", S.IN_REVIEW, r.not_drafter, r.archive_open, r.text_unaltered, r.text_as_read, r.has_approver,
         when=_first, effects="note_review lay_approval"),
    _row("K06", "in_review", "reject", S.DRAFT, r.not_drafter, r.text_as_read, r.has_reason, writes=_back, effects="sign_rejection"),
    _row("K07", "in_review", "approve", S.APPROVED, r.not_drafter, r.not_reviewer, r.archive_open, r.text_unaltered, r.text_as_read,
         r.reaches, when=_second, effects="sign_approval"),
    _row("K08", "approved", "stamp", S.STAMPED, *READY, r.not_approver, effects="use_seal"),
    _row("K09", "stamped", "send", S.STAMPED, r.archive_open, r.happened, writes=lambda case: {"sent_on": case.happened_on}),
    _row("K10", "stamped", "sign", S.SIGNED, r.archive_open, r.happened, r.after_sending, r.signed_by_then, r.originals_counted,
         writes=lambda case: {"back_on": case.happened_on, "signed_on": case.signed_on, "originals_ours": case.originals}),
    _row("K11", "signed", "file", S.FILED, r.archive_open, r.text_unaltered, r.originals_counted, r.something_to_keep, r.has_shelf,
         writes=lambda case: {"originals_ours": case.originals, "shelf": case.shelf.strip(), "filed_at": case.now},
         effects="note_custody succeed"),
    _row("K12", "filed", "renew", S.FILED, r.archive_open, r.ends_once, r.renewed_once, effects="draw_successor"),
    _row("K13", "signed filed", "terminate", S.TERMINATED, r.archive_open, r.has_reason, r.ends_within, r.has_settlement, writes=_ended),
    _row("K14", "draft in_review approved stamped", "void", S.VOIDED, r.has_reason, writes=_voided, effects="void_route"),
)  # fmt: skip

"""What may be done to a product, a price list and a proposal about them, as data. Source: business.md §1 (products, prices), §12."""

from typing import Final

from kehu_desk.door.workflow import Guard, Transition
from kehu_desk.products.rules import case as r
from kehu_desk.products.rules.case import GoodsCase, GoodsState, ProposalCase, ProposalState

D, A = frozenset({GoodsState.DRAFT.value}), frozenset({GoodsState.ACTIVE.value})
DECIDED: Final = frozenset({GoodsState.ACTIVE.value, GoodsState.RETIRED.value})
WAITS: Final = frozenset({ProposalState.WAITS.value})


def _goods(name: str, sources: frozenset[str], event: str, target: str, *guards: Guard[GoodsCase]) -> Transition[GoodsCase]:
    return Transition(name, sources, event, target, (r.may_draft,), guards)


def _decision(name: str, event: str, target: str, who: Guard[ProposalCase], *guards: Guard[ProposalCase]) -> Transition[ProposalCase]:
    return Transition(name, WAITS, event, target, (who,), guards)


PRODUCT: Final = (
    _goods("P1", D, "edit", "draft", r.nothing_waits, r.not_stale),
    _goods("P2", D, "submit", "draft", r.nothing_waits, r.not_stale),
    _goods("P3", D, "drop", "dropped", r.nothing_waits),
    _goods("P4", A, "change", "active", r.nothing_waits, r.not_stale),
    _goods("P5", A, "retire", "active", r.nothing_waits),
)
PRICES: Final = (
    _goods("L1", D, "edit", "draft", r.nothing_waits, r.not_stale),
    _goods("L2", D, "submit", "draft", r.nothing_waits, r.not_stale),
    _goods("L3", D, "drop", "dropped", r.nothing_waits),
    _goods("L4", DECIDED, "renew", "draft", r.one_draft),
    _goods("L5", A, "end", "active", r.nothing_waits),
)
PROPOSAL: Final = (
    _decision("D1", "confirm", ProposalState.GRANTED, r.may_decide, r.not_own, r.leads_on, r.not_stale),
    _decision("D2", "decline", ProposalState.DECLINED, r.may_decide, r.not_own),
    _decision("D3", "withdraw", ProposalState.WITHDRAWN, r.proposer_only),
)

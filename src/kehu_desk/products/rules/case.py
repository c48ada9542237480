"""The facts of one product, one version of a price list, or one proposal about them; and the guards that look at them."""

from enum import StrEnum
from typing import Final, NamedTuple

from kehu_desk.kernel.errors import No, no

LEAST: Final = 5


class GoodsState(StrEnum):
    """Where a product or a version of a price list stands."""

    DRAFT = "draft"
    ACTIVE = "active"
    RETIRED = "retired"


class What(StrEnum):
    """What a proposal asks for. NEW, CHANGE, RETIRE are about a product; PRICES, END about one version of a price list."""

    NEW = "new"
    CHANGE = "change"
    RETIRE = "retire"
    PRICES = "prices"
    END = "end"


class ProposalState(StrEnum):
    """Where a proposal stands."""

    WAITS = "waits"
    GRANTED = "granted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


COMES_FROM: Final = {
    What.NEW: GoodsState.DRAFT, What.CHANGE: GoodsState.ACTIVE, What.RETIRE: GoodsState.ACTIVE, What.PRICES: GoodsState.DRAFT,
    What.END: GoodsState.ACTIVE,
}  # fmt: skip


class GoodsCase(NamedTuple):
    """One product or price list as its writer sees it. drafts: what the policy says against his writing; waits: what is proposed.

    stale: he wrote on an older version; drafted: a newer version of the list is being drafted already.
    """

    state: str
    drafts: tuple[No, ...] = ()
    waits: frozenset[What] = frozenset()
    stale: bool = False
    drafted: bool = False


class ProposalCase(NamedTuple):
    """One proposal as its decider sees it. own: he proposed or drafted it; proposer: the very proposer; subject: where it stands now."""

    state: str
    what: What
    subject: str
    own: bool
    proposer: bool
    decides: tuple[No, ...] = ()
    stale: bool = False


def may_draft(case: GoodsCase) -> No | None:
    """Contract and finance write, nobody else."""
    return case.drafts[0] if case.drafts else None


def nothing_waits(case: GoodsCase) -> No | None:
    """What was proposed stays as it is until it is decided or taken back."""
    return no("E_WAITS") if case.waits else None


def not_stale(case: GoodsCase | ProposalCase) -> No | None:
    """It is still what he has read."""
    return no("E_STALE") if case.stale else None


def one_draft(case: GoodsCase) -> No | None:
    """A list has one version at a time that is being written."""
    return no("E_DRAFT_EXISTS") if case.drafted else None


def reason_problem(reason: str) -> No | None:
    """E_REASON below five characters."""
    return no("E_REASON") if len(reason.strip()) < LEAST else None


def may_decide(case: ProposalCase) -> No | None:
    """Managers decide."""
    return case.decides[0] if case.decides else None


def not_own(case: ProposalCase) -> No | None:
    """Nobody decides what he proposed or drafted. Source: business.md §1."""
    return no("E_SELF_APPROVAL") if case.own else None


def proposer_only(case: ProposalCase) -> No | None:
    """Only the proposer takes a proposal back."""
    return None if case.proposer else no("E_FORBIDDEN", action="product.withdraw")


def leads_on(case: ProposalCase) -> No | None:
    """The product or list still stands where this leads on from."""
    return None if case.subject == COMES_FROM[case.what] else no("E_STATE", state=case.subject)

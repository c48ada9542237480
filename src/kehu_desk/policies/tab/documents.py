"""The page 【政策表】: everything in force in one list; policies and rewards are worked on here, the others on their own pages."""

from collections.abc import Callable, Hashable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from kehu_desk.borrowing.words import moment_text
from kehu_desk.door.workflow import Offer
from kehu_desk.kernel.errors import Refused
from kehu_desk.kernel.money import yuan
from kehu_desk.policies import service
from kehu_desk.policies.dialogs.forms import GiveRewardDialog, PolicyTextDialog, ReceiptDialog, RewardDialog
from kehu_desk.policies.noun import TABLES
from kehu_desk.policies.queries.combined import KINDS, POLICY, REWARD, AllRow, PickedAll
from kehu_desk.policies.queries.documents import PolicyView, RewardView
from kehu_desk.policies.service import reading
from kehu_desk.policies.service.reading import Shown
from kehu_desk.policies.table import MARKS, OVER, all_source, done_text, period_text
from kehu_desk.policies.words import explain, explain_all, kind_name, list_name, reward_name, state_name
from kehu_desk.rebates.dialogs.sheet import FactsPane
from kehu_desk.settlement.tab.copying import CountedCopy
from kehu_desk.ui.beside import ACROSS, DOWN
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.doing import Doing
from kehu_desk.ui.empty_state import EmptyState
from kehu_desk.ui.filter_strip import FilterStrip
from kehu_desk.ui.keyset_model import KeysetSource
from kehu_desk.ui.keyset_page import KeysetPage, PageParts
from kehu_desk.ui.listing import tool
from kehu_desk.ui.pane_page import outcome

HABITS: Final = "policies"
ROOM: Final = {ACROSS: (690, 360), DOWN: (280, 240)}
LEAST: Final = 5
MOST_NAMES: Final = 20
EVENTS: Final = ("change", "discard", "renew", "publish", "retire", "receive", "approve", "reject", "give")


class TradePoliciesPage(KeysetPage[Shown]):
    """Table 【政策表】."""

    tables = TABLES | {
        "rebate_program", "rebate_run", "promotion", "promotion_customer", "support_request", "comm_plan", "comm_receipt",
        "supply_commitment", "relation", "customer",
    }  # fmt: skip

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Shows the first page at once. Raises Refused E_FORBIDDEN for an account that has ended."""
        super().__init__(desk, parent)
        self.setAccessibleName(self.title())
        self.seat = reading.seat(desk.door, desk.caller)
        self._seen: dict[Hashable, AllRow] = {}
        self.deeds, self.pane = Doing(desk, self, explain_all, LEAST), FactsPane()
        self.build(self._parts_of(desk))
        self.view.doubleClicked.connect(lambda _index: self.open_own())

    @staticmethod
    def title() -> str:
        """政策表."""
        return QCoreApplication.translate("TradePoliciesPage", "Policies")

    def _parts_of(self, desk: Desk) -> PageParts:
        kinds = self.tr("Kind"), [(kind, list_name(kind)) for kind in KINDS]
        filters = FilterStrip(self.tr("No., title or customer"), kinds)
        empty = EmptyState(self.tr("There are no policies being carried out. They come from the pages beside this one."))
        copies = CountedCopy(desk, self, lambda each: self._seen[each].customer_id if each in self._seen else None)
        return PageParts(self.tr("Policy list"), HABITS, filters, empty, self.pane, self._make_buttons(), copies, ROOM)

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            "new": tool(self.tr("New policy…"), "file-plus", lambda: self._ask(lambda: PolicyTextDialog(self._desk, None, None, self))),
            "propose": tool(self.tr("Propose reward…"), "star", lambda: self._ask(lambda: RewardDialog(self._desk, None, self))),
            "change": self._policy(self.tr("Change…"), "file-pen", lambda it: PolicyTextDialog(self._desk, it, it.id, self)),
            "renew": self._policy(self.tr("New version…"), "copy", lambda it: PolicyTextDialog(self._desk, it, None, self)),
            "discard": self._fire(self.tr("Discard draft"), "trash-2", service.discard_policy),
            "publish": self._fire(self.tr("Publish"), "send", service.publish_policy),
            "retire": self.step(self.tr("Retire…"), "archive", self._retire),
            "receive": self._policy(self.tr("Note receipts…"), "check", lambda it: ReceiptDialog(self._desk, it, self)),
            "approve": self.step(self.tr("Approve reward"), "check", self._approve),
            "reject": self.step(self.tr("Reject reward…"), "circle-x", self._reject),
            "give": self.step(self.tr("Hand over…"), "package", self._give),
            "open": tool(self.tr("Open"), "eye", self.open_own),
            "archive": tool(self.tr("Open archive"), "folder-open", self.open_archive),
        }

    def _ask(self, make: Callable[[], PolicyTextDialog | ReceiptDialog | RewardDialog | GiveRewardDialog]) -> None:
        self.deeds.open(make)

    def _policy(self, text: str, icon: str, make: Callable[[PolicyView], PolicyTextDialog | ReceiptDialog]) -> QPushButton:
        def act(it: Shown) -> None:
            if (policy := it.policy) is not None:
                self._ask(lambda: make(policy))

        return self.step(text, icon, act)

    def _fire(self, text: str, icon: str, deed: Callable[..., object]) -> QPushButton:
        return self.step(text, icon, lambda it: self.deeds.fire(text, deed, it.row.id))

    def _retire(self, it: Shown) -> None:
        self.deeds.ask(self.tr("Retire…"), f"{it.row.no}  {it.row.what}", service.retire_policy, it.row.id)

    def _approve(self, it: Shown) -> None:
        self.deeds.fire(self.tr("Approve reward"), service.decide_reward, it.row.id, approved=True)

    def _reject(self, it: Shown) -> None:
        def reject(door: object, caller: object, reward: UUID, reason: str) -> None:
            service.decide_reward(door, caller, reward, approved=False, reason=reason)  # type: ignore[arg-type]

        self.deeds.ask(self.tr("Reject reward…"), f"{it.row.no}  {it.row.what}", reject, it.row.id)

    def _give(self, it: Shown) -> None:
        if (reward := it.reward) is not None:
            self._ask(lambda: GiveRewardDialog(self._desk, reward, self))

    # reading

    def source(self) -> KeysetSource:
        """The list, as it is narrowed now."""
        (kind,) = self.filters.codes()
        return all_source(self._desk.door, self._desk.caller, PickedAll(kind, self.filters.text()), self._seen)

    def knows(self, subject: UUID) -> bool:
        """A policy or a reward: the workbench leads here. The others have pages of their own."""
        found = outcome(lambda: reading.shown(self._desk.door, self._desk.caller, subject))
        return not isinstance(found, Refused) and found.row.kind in (POLICY, REWARD)

    def read(self, subject: UUID) -> Callable[[], object]:
        """One row and its buttons."""
        door, caller = self._desk.door, self._desk.caller

        def work() -> tuple[Shown, list[Offer]]:
            found = reading.shown(door, caller, subject)
            offers = {POLICY: service.policy_offers, REWARD: service.reward_offers}.get(found.row.kind)
            return found, offers(door, caller, subject) if offers else []

        return work

    def show_one(self, found: Shown | Refused | None) -> None:
        """The pane tells about it."""
        if isinstance(found, Refused):
            self.pane.show_text("\n".join(explain_all(found)))
        elif found is not None:
            self._tell_of(found)
        else:
            self.pane.show_text(self.tr("Choose a line on the left."))

    def _tell_of(self, found: Shown) -> None:
        row = found.row
        amount = "" if row.amount_fen is None else yuan(row.amount_fen)
        facts = [(self.tr("Kind"), list_name(row.kind)), (self.tr("Period"), period_text(row)), (self.tr("Carried out"), done_text(row))]
        if found.policy is not None:
            facts += self._policy_facts(found.policy)
        elif found.reward is not None:
            facts += self._reward_facts(found.reward)
        else:
            facts.append(("", self.tr("A double click opens it on its own page.")))
        mark = MARKS.get(row.state, OVER)
        self.pane.show_facts(f"{row.no}  {row.what}", state_name(row.state, row.source), mark, amount, facts)

    def _policy_facts(self, view: PolicyView) -> list[tuple[str, str]]:
        decided = f"{view.decided_by}  {moment_text(view.decided_at, self.seat.office)}" if view.decided_at else ""
        scope = "、".join([*view.scope.get("grades", ()), *view.scope.get("regions", ())])
        return [
            (self.tr("About"), kind_name(view.kind)), (self.tr("Goes to"), scope or self.tr("all customers")), (self.tr("Text"), view.body),
            (self.tr("Received"), _some([f"{each.customer}  {each.received_on}  {each.by}" for each in view.receipts])),
            (self.tr("Not yet"), _some([name for _customer, name in view.lacking])),
            (self.tr("Drafted by"), view.drafted_by), (self.tr("Published"), decided),
            (self.tr("Versions"), "、".join(f"v{version} {state_name(state)}" for version, state in view.versions)),
        ]  # fmt: skip

    def _reward_facts(self, view: RewardView) -> list[tuple[str, str]]:
        decided = f"{view.decided_by}  {moment_text(view.decided_at, self.seat.office)}" if view.decided_at else ""
        return [
            (self.tr("Reward"), reward_name(view.kind)), (self.tr("Reason"), view.reason), (self.tr("Proposed by"), view.proposed_by),
            (self.tr("Decided"), f"{decided}  {view.decision}".strip()),
            (self.tr("Handed over on"), view.given_on.isoformat() if view.given_on else ""),
        ]  # fmt: skip

    # buttons

    def offer(self) -> None:
        """Absent, greyed with the reasons, or ready."""
        row = self.found.row if self.found is not None else None
        self.weigh("new", [], shown=self.seat.drafts)
        self.weigh("propose", [], shown=self.seat.proposes)
        self.weigh_offers(EVENTS, explain)
        own = row is None or row.kind not in (POLICY, REWARD)
        self.weigh("open", [] if row else self.unchosen(), shown=own)
        self.weigh("archive", [] if row else self.unchosen(), shown=row is None or row.customer_id is not None)

    def open_own(self) -> None:
        """The page of the row's own noun; policies and rewards are at home here."""
        row = self._seen.get(self.chosen()) or (self.found.row if self.found is not None else None)
        if row is not None and row.kind not in (POLICY, REWARD):
            self.wants_open.emit(row.kind, row.id)

    def open_archive(self) -> None:
        """The archive of its customer."""
        if self.found is not None and self.found.row.customer_id is not None:
            self.wants_open.emit("customer", self.found.row.customer_id)


def _some(names: list[str]) -> str:
    """The first of them, one below the other, and how many there are."""
    more = f"… {len(names)}" if len(names) > MOST_NAMES else ""
    return "\n".join([*names[:MOST_NAMES], *([more] if more else [])])

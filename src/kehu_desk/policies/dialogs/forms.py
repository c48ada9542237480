"""The dialogs 【政策文件】, 【登记签收】, 【申报奖励】, 【发放奖励】."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from kehu_desk.borrowing.dialogs.customer_form import CustomerForm
from kehu_desk.kernel.errors import No
from kehu_desk.policies import service
from kehu_desk.policies.queries.documents import PolicyView, RewardView
from kehu_desk.policies.rules.documents import KINDS, REWARDS, PolicyTerms, RewardTerms
from kehu_desk.policies.words import explain, field_name, kind_name, place_of, reward_name
from kehu_desk.ui import look
from kehu_desk.ui.asking_form import AskingForm
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind
from kehu_desk.ui.search_box import SearchBox

ID = Qt.ItemDataRole.UserRole
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class PolicyForm(AskingForm):
    """Refusals are told in the words of policies, each at its field."""

    def sentence(self, refusal: No) -> str:
        """A no in words."""
        return explain(refusal)

    def place(self, refusal: No) -> str:
        """The field at which it stands."""
        return place_of(refusal)


class PolicyTextDialog(PolicyForm):
    """A new policy, another version of one, or a draft that is changed."""

    def __init__(self, desk: Desk, view: PolicyView | None = None, draft: UUID | None = None, parent: QWidget | None = None) -> None:
        """view: to begin with; draft: the one to be changed, None for a new one."""
        title = QCoreApplication.translate("PolicyTextDialog", "Policy text")
        super().__init__(desk, title, (Group(title, _policy_fields()),), parent)
        self.accept_button.setText(QCoreApplication.translate("PolicyTextDialog", "Save draft"))
        self._draft, self._customers = draft, tuple(UUID(each) for each in (view.scope.get("customers", ()) if view else ()))
        if view is not None:
            scope = {key: view.scope.get(key, []) for key in ("grades", "regions")}
            plainly = {key: getattr(view, key) for key in ("code", "kind", "title", "body", "valid_from", "valid_to")}
            if draft is None and view.valid_from <= self.today():
                plainly |= {"valid_from": self.today() + timedelta(days=1)}
            self.form.set_values(plainly | scope)
            self.form.read_only(["code"])
        else:
            self.form.set_values({"kind": KINDS[0], "valid_from": self.today()})
        self.resize(look.scaled(720), look.scaled(540))

    def do(self) -> None:
        """Write the draft."""
        values: dict[str, Any] = self.form.values()
        terms = PolicyTerms(
            values["code"], values["kind"], values["title"], values["body"], values["valid_from"], values["valid_to"],
            tuple(each.strip().upper() for each in values["grades"]), tuple(each.strip() for each in values["regions"]), self._customers,
        )  # fmt: skip
        if self._draft is None:
            self._desk.act(service.draft_policy, terms)
        else:
            self._desk.act(service.change_policy, self._draft, terms)


def _policy_fields() -> tuple[Field, ...]:
    return (
        Field(key="code", label=field_name("code"), required=True, limit=24),
        Field(
            key="kind", label=field_name("kind"), kind=Kind.CHOICE, required=True, options=tuple((code, kind_name(code)) for code in KINDS)
        ),
        Field(key="title", label=field_name("title"), required=True, limit=60, span=2),
        Field(key="valid_from", label=field_name("valid_from"), kind=Kind.DATE, required=True),
        Field(key="valid_to", label=field_name("valid_to"), kind=Kind.DATE),
        Field(key="grades", label=field_name("grades"), kind=Kind.TAGS),
        Field(key="regions", label=field_name("regions"), kind=Kind.TAGS),
        Field(key="body", label=field_name("body"), kind=Kind.LONG, required=True),
    )


class ReceiptDialog(PolicyForm):
    """【登记签收】: who of those who lack it received it; typed words narrow the list."""

    def __init__(self, desk: Desk, view: PolicyView, parent: QWidget | None = None) -> None:
        """Nobody is ticked at first."""
        title = QCoreApplication.translate("ReceiptDialog", "Note receipts")
        fields = (
            Field(key="on", label=field_name("on"), kind=Kind.DATE, required=True),
            Field(key="by", label=field_name("by"), required=True, limit=40),
        )
        super().__init__(desk, title, (Group(title, fields),), parent)
        self._policy = view.id
        self.search, self.list = SearchBox(QCoreApplication.translate("ReceiptDialog", "Part of the name")), QListWidget()
        self.list.setAccessibleName(QCoreApplication.translate("ReceiptDialog", "Customers who have not received it"))
        self.list.setUniformItemSizes(True)
        self.list.setMinimumHeight(look.scaled(180))
        for customer, name in view.lacking:
            item = QListWidgetItem(name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(UNCHECKED)
            item.setData(ID, customer)
            self.list.addItem(item)
        self.column.insertWidget(1, self.search)
        self.column.insertWidget(2, self.list, 1)
        self.search.changed.connect(self._narrow)
        self.list.itemChanged.connect(lambda _item: self._weigh())
        self.show_head(f"{view.code} v{view.version}  {view.title}")
        self.form.set_values({"on": self.today()})
        self._weigh()

    def customers(self) -> list[UUID]:
        """Those that are ticked."""
        return [item.data(ID) for item in self._items() if item.checkState() is CHECKED]

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(place) for place in range(self.list.count())]

    def _narrow(self, typed: str) -> None:
        for item in self._items():
            item.setHidden(typed.lower() not in item.text().lower())

    def _weigh(self) -> None:
        count = len(self.customers())
        self.search.show_count(count, self.list.count())
        self.accept_button.setEnabled(count > 0)

    def do(self) -> None:
        """Write it down."""
        values: dict[str, Any] = self.form.values()
        self._desk.act(service.record_receipts, self._policy, self.customers(), values["on"], values["by"])


class RewardDialog(CustomerForm):
    """【申报奖励】: what, why, what it is worth."""

    def __init__(self, desk: Desk, customer: UUID | None = None, parent: QWidget | None = None) -> None:
        """Raises Refused E_NOT_FOUND."""
        options = tuple((code, reward_name(code)) for code in REWARDS)
        fields = (
            Field(key="reward", label=field_name("reward"), kind=Kind.CHOICE, options=options, required=True),
            Field(key="value", label=field_name("value"), kind=Kind.MONEY),
            Field(key="reason", label=field_name("reason"), kind=Kind.LONG, required=True),
        )
        super().__init__(desk, QCoreApplication.translate("RewardDialog", "Propose reward"), fields, customer, parent)

    def carry_out(self, customer: UUID) -> None:
        """Write it down."""
        values: dict[str, Any] = self.form.values()
        self._desk.act(service.propose_reward, customer, RewardTerms(values["reward"], values["reason"], values["value"]))

    def sentence(self, refusal: No) -> str:
        """A no in words."""
        return explain(refusal)

    def place(self, refusal: No) -> str:
        """The field at which it stands."""
        return place_of(refusal)


class GiveRewardDialog(PolicyForm):
    """【发放奖励】: on which day."""

    def __init__(self, desk: Desk, view: RewardView, parent: QWidget | None = None) -> None:
        """Today stands there at first."""
        title = QCoreApplication.translate("GiveRewardDialog", "Hand reward over")
        label = QCoreApplication.translate("GiveRewardDialog", "Handed over on")
        super().__init__(desk, title, (Group(title, (Field(key="on", label=label, kind=Kind.DATE, required=True),)),), parent)
        self._reward = view.id
        self.show_head(f"{view.no}  {view.customer}  {reward_name(view.kind)}")
        self.form.set_values({"on": self.today()})

    def do(self) -> None:
        """Write it down."""
        self._desk.act(service.give_reward, self._reward, self.form.values()["on"])

"""【客户计划】: objectives, how they decide, opportunities, what is known, targets, strategy. What is typed stays when it is refused."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.kernel.money import plain, scaled
from kehu_desk.keyaccounts import service
from kehu_desk.keyaccounts.dialogs.asking import KaForm, options_of
from kehu_desk.keyaccounts.queries import PlanView
from kehu_desk.keyaccounts.rules.plan import LINE, LONGEST, STEPS, Chance, DecisionStep, Objective, PlanTerms
from kehu_desk.keyaccounts.words import field_name, step_name
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind

Named = tuple[UUID, str]


def _groups(people: Sequence[Named], facts: Sequence[Named]) -> tuple[Group, ...]:
    objective = (
        Field(key="text", label=QCoreApplication.translate("KaDialogs", "Objective"), limit=LINE),
        Field(key="measure", label=QCoreApplication.translate("KaDialogs", "Measured by"), limit=LINE),
        Field(key="due_on", label=QCoreApplication.translate("KaDialogs", "By"), kind=Kind.DATE),
    )
    step = (
        Field(
            key="step",
            label=QCoreApplication.translate("KaDialogs", "Step"),
            kind=Kind.CHOICE,
            options=[(each, step_name(each)) for each in STEPS],
        ),
        Field(key="actor", label=QCoreApplication.translate("KaDialogs", "Who acts"), kind=Kind.CHOICE, options=options_of(people)),
        Field(key="note", label=QCoreApplication.translate("KaDialogs", "What happens"), limit=LINE),
    )
    chance = (
        Field(key="text", label=QCoreApplication.translate("KaDialogs", "Opportunity"), limit=LINE),
        Field(key="expected_fen", label=QCoreApplication.translate("KaDialogs", "Worth in a year"), kind=Kind.MONEY),
        Field(key="probability", label=QCoreApplication.translate("KaDialogs", "Per cent"), kind=Kind.INT),
        Field(key="next_step", label=QCoreApplication.translate("KaDialogs", "Next step"), limit=LINE),
    )
    known = (Field(key="fact", label=field_name("facts"), kind=Kind.CHOICE, options=options_of(facts)),)
    aims = (
        Field(key="share_start_bp", label=f"{field_name('share_start_bp')} %"),
        Field(key="share_target_bp", label=f"{field_name('share_target_bp')} %"),
        Field(key="sales_target_fen", label=field_name("sales_target_fen"), kind=Kind.MONEY),
        Field(key="profit_target_fen", label=field_name("profit_target_fen"), kind=Kind.MONEY),
        Field(key="strategy", label=field_name("strategy"), kind=Kind.LONG, limit=LONGEST),
    )
    return (
        Group(QCoreApplication.translate("KaDialogs", "Aims"), aims),
        Group(field_name("objectives"), (Field(key="objectives", label=field_name("objectives"), kind=Kind.TABLE, columns=objective),)),
        Group(field_name("steps"), (Field(key="steps", label=field_name("steps"), kind=Kind.TABLE, columns=step),)),
        Group(
            field_name("opportunities"), (Field(key="opportunities", label=field_name("opportunities"), kind=Kind.TABLE, columns=chance),)
        ),
        Group(field_name("facts"), (Field(key="facts", label=field_name("facts"), kind=Kind.TABLE, columns=known),)),
    )


class AccountPlanDialog(KaForm):
    """The plan of a year. A step with several actors stands on several lines."""

    places = {"E_KA_ACTOR": "steps", "E_KA_SOURCE": "facts"}

    def __init__(
        self, desk: Desk, plan: PlanView, head: str, people: Sequence[Named], facts: Sequence[Named], parent: QWidget | None = None
    ) -> None:  # fmt: skip
        """plan: with its terms; people, facts: of the customer, that may be named."""
        super().__init__(desk, QCoreApplication.translate("KaDialogs", "Account plan"), _groups(people, facts), parent)
        self._plan = plan
        self.accept_button.setText(self.tr("Save plan"))
        self.show_head(f"{head}    {plan.year}")
        terms = plan.terms or PlanTerms()
        self.form.set_values(typed(terms))
        self.resize(look.scaled(820), look.scaled(600))

    def do(self) -> None:
        """Write it down."""
        self._desk.act(service.write_plan, self._plan.id, terms_of(self.form.values()), self._plan.version)

    def submit(self) -> None:
        """A share that is no number is said at its field."""
        values = self.form.values()
        unread = [
            key for key in ("share_start_bp", "share_target_bp") if values[key].strip() and scaled(values[key].strip(" %％"), 2) is None
        ]
        if unread:
            self.form.set_problems(dict.fromkeys(unread, self.tr("A share is a number such as 25 or 25.5.")))
            return
        super().submit()


def typed(terms: PlanTerms) -> dict[str, Any]:
    """A plan as the form shows it."""
    steps = [
        {"step": each.step, "actor": str(actor) if actor else "", "note": each.note if first else ""}
        for each in terms.steps
        for first, actor in [(place == 0, actor) for place, actor in enumerate(each.actors or (None,))]
    ]
    if not steps:
        steps = [{"step": each, "actor": "", "note": ""} for each in STEPS]
    return {
        "share_start_bp": _percent(terms.share_start_bp), "share_target_bp": _percent(terms.share_target_bp),
        "sales_target_fen": terms.sales_target_fen, "profit_target_fen": terms.profit_target_fen, "strategy": terms.strategy,
        "objectives": [each._asdict() for each in terms.objectives], "steps": steps,
        "opportunities": [each._asdict() for each in terms.opportunities], "facts": [{"fact": str(each)} for each in terms.facts],
    }  # fmt: skip


def terms_of(values: dict[str, Any]) -> PlanTerms:
    """What the form says."""
    told: dict[str, tuple[list[UUID], list[str]]] = {}
    for row in values["steps"]:
        if row["step"] and (row["actor"] or row["note"]):
            actors, notes = told.setdefault(row["step"], ([], []))
            actors += [UUID(row["actor"])] if row["actor"] else []
            notes += [row["note"].strip()] if row["note"].strip() else []
    rows = values["opportunities"]
    return PlanTerms(
        tuple(Objective(row["text"] or "", row["measure"] or "", row["due_on"]) for row in values["objectives"]),
        tuple(DecisionStep(step, tuple(dict.fromkeys(actors)), "；".join(notes)) for step, (actors, notes) in told.items()),
        tuple(Chance(row["text"] or "", row["expected_fen"], row["probability"], row["next_step"] or "") for row in rows),
        tuple(dict.fromkeys(UUID(row["fact"]) for row in values["facts"] if row["fact"])),
        _bp(values["share_start_bp"]),
        _bp(values["share_target_bp"]), values["sales_target_fen"], values["profit_target_fen"], values["strategy"],
    )  # fmt: skip


def _percent(share_bp: int | None) -> str:
    return "" if share_bp is None else plain(share_bp, 2, 0)


def _bp(text: str) -> int | None:
    return scaled(text.strip(" %％"), 2) if text.strip() else None

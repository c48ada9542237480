"""The sheets of an account that tell its plan and its years."""

from typing import Any

from kehu_desk.archives.tab.sheet import Line, Sheet
from kehu_desk.kernel.money import yuan
from kehu_desk.keyaccounts.queries import PlanView, YearRow
from kehu_desk.keyaccounts.service.reading import Whole
from kehu_desk.keyaccounts.words import parts_text, percent_text, plan_state_name, points_text, step_name, year_state_name


class KaPlanSheet(Sheet):
    """One plan, as far as its reader may know it."""

    def show_plan(self, it: Whole, plan: PlanView | None) -> None:
        """plan: one of the account's, or none."""
        self.show_lines(*self._told(it, plan))

    def _told(self, it: Whole, plan: PlanView | None) -> tuple[list[Line], str]:
        if plan is None:
            return [], self.tr("No plan yet. The key account manager begins one.")
        tone: Any = {"approved": "ok", "submitted": "warn", "sent_back": "warn"}.get(plan.state)
        lines: list[Line] = [
            (self.tr("Year"), str(plan.year), None), (self.tr("State"), plan_state_name(plan.state), tone),
            (self.tr("Written by"), plan.drafted_by, None), (self.tr("Decided by"), plan.decided_by, None),
            (self.tr("Opinion"), plan.decision, None),
        ]  # fmt: skip
        if plan.terms is None:
            text = self.tr("What stands in the plan is top secret (L3): its manager reads it, and a manager with a stated purpose.")
            return [line for line in lines if line[1]], text
        terms, names = plan.terms, {each.contact_id: each.name for each in it.people.people} if it.people else {}
        facts = {each.id: each.statement for each in it.facts}
        aims = (
            (self.tr("Share"), f"{percent_text(terms.share_start_bp)} → {percent_text(terms.share_target_bp)}"),
            (self.tr("Sales target"), _sum(terms.sales_target_fen)), (self.tr("Profit target"), _sum(terms.profit_target_fen)),
            (self.tr("Strategy"), terms.strategy),
            (self.tr("Objectives"), "\n".join(
                " · ".join(part for part in (each.text, each.measure, each.due_on.isoformat() if each.due_on else "") if part)
                for each in terms.objectives
            )),
        )  # fmt: skip
        lines += [(name, text, None) for name, text in aims]
        for each in terms.steps:
            actors = "、".join(names.get(actor, "…") for actor in each.actors)
            lines.append((step_name(each.step), " · ".join(part for part in (actors, each.note) if part), None))
        for chance in terms.opportunities:
            likely = "" if chance.probability is None else f"{chance.probability}%"
            said = (chance.text, _sum(chance.expected_fen), likely, chance.next_step)
            lines.append((self.tr("Opportunity"), " · ".join(part for part in said if part), None))
        lines += [(self.tr("Information"), facts.get(each, "…"), None) for each in terms.facts]
        return [line for line in lines if line[1]], ""


class KaYearsSheet(Sheet):
    """What was reached in each year, with what is missing."""

    def show_years(self, it: Whole) -> None:
        """All years of an account, the newest first."""
        self.show_lines(*self._told(it))

    def _told(self, it: Whole) -> tuple[list[Line], str]:
        lines: list[Line] = []
        for row in it.view.years:
            text = self.tr("share {share} · profit {profit} · sales {sales} · total {total}").format(
                share=points_text(row.share100), profit=points_text(row.profit100), sales=points_text(row.sales100),
                total=points_text(row.total100),
            )  # fmt: skip
            more = [text, f"{year_state_name(row.state)}  {row.confirmed_by or row.proposed_by}"]
            if row.missing:
                more.append(self.tr("Missing: {parts}").format(parts=parts_text(row.missing)))
            if row.estimated:
                more.append(self.tr("The share is estimated."))
            if row.inputs:
                more.append(self._sums(row))
            lines.append((str(row.year), "\n".join([*more, *([row.note] if row.note else [])]), "warn" if row.missing else None))
        return lines, "" if lines else self.tr("No year reckoned yet. A superior reckons it from plan, sales, costs and shares.")

    def _sums(self, row: YearRow) -> str:
        it = row.inputs
        text = self.tr("net sales {net}, cost {cost}, rebates {rebates}, support {support}, services {service}")
        return text.format(
            net=_sum(it["net_fen"]),
            cost=_sum(it["cost_fen"]) or "–",
            rebates=_sum(it["rebate_fen"]),
            support=_sum(it["support_fen"]),
            service=_sum(it["service_fen"]),
        )


def _sum(fen: int | None) -> str:
    return "" if fen is None else yuan(fen)

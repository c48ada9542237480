"""Programmes, runs and trials as facts that a pane shows."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from kehu_desk.borrowing.words import moment_text
from kehu_desk.kernel.money import yuan
from kehu_desk.rebates.drawing import Labels
from kehu_desk.rebates.queries.listing import Hand, RunView
from kehu_desk.rebates.queries.programs import ProgramView
from kehu_desk.rebates.queries.simulating import Simulation
from kehu_desk.rebates.rules.codes import GROWTH, QTY
from kehu_desk.rebates.rules.programs import Terms
from kehu_desk.rebates.rules.reckoning import ahead
from kehu_desk.rebates.words import (
    basis_name,
    exclusion_name,
    gate_text,
    growth_name,
    measure_name,
    measure_text,
    mode_name,
    payout_name,
    percent_text,
    period_kind_name,
    period_text,
    program_state_name,
    result_text,
    step_name,
    tier_text,
)

Facts = list[tuple[str, str]]
translate = QCoreApplication.translate


def terms_facts(terms: Terms, products: tuple[str, ...] = ()) -> Facts:
    """What a programme says."""
    mode = mode_name(terms.tier_mode) + (f" ({growth_name(terms.growth_on)})" if terms.tier_mode == GROWTH else "")
    within = translate("RebateFacts", "within {days} days: {share}")
    return [
        (
            translate("RebateFacts", "Counts"),
            f"{basis_name(terms.basis)} · {measure_name(terms.measure)} · {period_kind_name(terms.period)}",
        ),
        (translate("RebateFacts", "Tiers"), "\n".join([mode, *(tier_text(each, terms.tier_mode, terms.measure) for each in terms.tiers)])),
        (translate("RebateFacts", "Only for"), "、".join([*terms.categories, *products])),
        (translate("RebateFacts", "Left out"), "、".join(map(exclusion_name, terms.exclusions))),
        (translate("RebateFacts", "Conditions"), "\n".join(map(gate_text, terms.gates))),
        (
            translate("RebateFacts", "Payment"),
            "\n".join(within.format(days=each.days, share=percent_text(each.bp)) for each in terms.timeliness),
        ),
        (translate("RebateFacts", "At most"), "" if terms.cap_fen is None else yuan(terms.cap_fen)),
        (translate("RebateFacts", "Paid as"), payout_name(terms.payout)),
        (
            translate("RebateFacts", "Claimed within"),
            translate("RebateFacts", "{days} days after the period").format(days=terms.claim_days),
        ),
        (translate("RebateFacts", "Text"), terms.text),
    ]


def program_facts(view: ProgramView, office: ZoneInfo) -> Facts:
    """One version of a programme."""
    row = view.row
    decided = f"{view.decided_by}  {moment_text(view.decided_at, office)}" if view.decided_at else ""
    return [
        (translate("RebateFacts", "In force"), period_text(row.valid_from, row.valid_to)), *terms_facts(view.terms, view.products),
        (translate("RebateFacts", "Drafted by"), view.drafted_by), (translate("RebateFacts", "Published"), decided),
        (translate("RebateFacts", "Versions"), "、".join(f"v{version} {program_state_name(state)}" for version, state in view.versions)),
    ]  # fmt: skip


def run_facts(view: RunView, office: ZoneInfo) -> Facts:
    """One run with its hands."""
    row, terms = view.row, view.terms
    place = translate("RebateFacts", "{place} of {count}").format(place=row.tier, count=len(terms.tiers))
    booked = sum(each.booked_fen for each in view.booked)
    base = measure_text(row.base, row.measure)
    if view.base_last is not None:
        base += "  " + translate("RebateFacts", "(last year {amount})").format(amount=measure_text(view.base_last, row.measure))
    return [
        (translate("RebateFacts", "Programme"), f"{row.code} {row.title}"),
        (translate("RebateFacts", "Period"), period_text(row.period_from, row.period_to)),
        (translate("RebateFacts", "Base"), base),
        (translate("RebateFacts", "Tier reached"), place),
        (translate("RebateFacts", "By the tiers"), yuan(row.gross_fen)),
        (translate("RebateFacts", "Timeliness"), percent_text(row.coef_bp) if terms.timeliness else ""),
        (translate("RebateFacts", "Conditions"), "\n".join(map(result_text, view.results))),
        (translate("RebateFacts", "At most"), yuan(terms.cap_fen) if view.capped and terms.cap_fen is not None else ""),
        (translate("RebateFacts", "Set aside"), yuan(booked) if view.booked else ""),
        (translate("RebateFacts", "Paid as"), f"{payout_name(row.payout)}  {view.paid_doc}"),
        (translate("RebateFacts", "Sent back"), view.opinion), (translate("RebateFacts", "Reversed"), view.reversed_why),
        (translate("RebateFacts", "Hands"), "\n".join(_hand(each, office) for each in view.hands)),
    ]  # fmt: skip


def _hand(hand: Hand, office: ZoneInfo) -> str:
    on = moment_text(hand.at, office) if isinstance(hand.at, datetime) else hand.at.isoformat() if isinstance(hand.at, date) else ""
    return f"{step_name(hand.step)}  {hand.by}  {on}"


def run_warning(view: RunView) -> str:
    """Growth over nothing."""
    unknown = view.terms.tier_mode == GROWTH and (view.base_last or 0) <= 0
    return translate("RebateFacts", "Nothing was bought last year: growth cannot be told.") if unknown else ""


def trial_facts(told: Simulation) -> Facts:
    """Where a customer stands: 已达档, 距下一档, what it would add, landing, stock."""
    terms, base = told.terms, told.facts.base
    as_of = translate("RebateFacts", "until {day}").format(day=told.day)
    reached = translate("RebateFacts", "{place} of {count}").format(place=told.worked.tier, count=len(terms.tiers))
    stock = translate("RebateFacts", "{days} days (at most {most})").format(days=told.stock_days, most=told.most_days)
    return [
        (translate("RebateFacts", "Period"), f"{period_text(*told.period)}  {as_of}"),
        (translate("RebateFacts", "Base so far"), measure_text(base, terms.measure)),
        (translate("RebateFacts", "Last year"), "" if told.facts.last is None else measure_text(told.facts.last, terms.measure)),
        (translate("RebateFacts", "Tier reached"), reached),
        (translate("RebateFacts", "By the tiers"), yuan(told.worked.gross_fen)),
        (translate("RebateFacts", "To the next tier"), next_text(told)),
        (translate("RebateFacts", "Timeliness"), percent_text(told.worked.coef_bp) if terms.timeliness else ""),
        (translate("RebateFacts", "Conditions"), "\n".join(map(result_text, told.worked.results))),
        (translate("RebateFacts", "At today's pace"), translate("RebateFacts", "{base}, rebate {rebate}").format(
            base=measure_text(told.landing.landing, terms.measure), rebate=yuan(told.landing.whole_fen))),
        (translate("RebateFacts", "To be set aside"), yuan(told.landing.so_far_fen)),
        (translate("RebateFacts", "Stock lasts"), translate("RebateFacts", "not counted") if told.stock_days is None else stock),
    ]  # fmt: skip


def next_text(told: Simulation) -> str:
    """距下一档 X 元 and what reaching it adds."""
    near = ahead(told.terms, told.facts.base, told.facts.last)
    if near is None:
        return translate("RebateFacts", "no higher tier can be reached")
    text = translate("RebateFacts", "{missing} more, which adds {extra}")
    return text.format(missing=measure_text(near.missing, told.terms.measure), extra=yuan(near.extra_fen))


def trial_warning(told: Simulation) -> str:
    """压货风险, 不可评价."""
    said = []
    if told.risk:
        text = translate(
            "RebateFacts",
            "Risk of overstock: what lies there lasts {days} days, more than {most}. Buying more for the tier fills the store.",
        )
        said.append(text.format(days=told.stock_days, most=told.most_days))
    if not told.worked.assessable:
        said.append(translate("RebateFacts", "Nothing was bought last year: growth cannot be told."))
    return "\n".join(said)


def chart_labels(terms: Terms) -> Labels:
    """Words of the staircase."""
    across = translate("RebateFacts", "Base (units)") if terms.measure == QTY else translate("RebateFacts", "Base (yuan)")
    return Labels(across, translate("RebateFacts", "Rebate (yuan)"), translate("RebateFacts", "you are here"))


def chart_words(terms: Terms, base: int, net_fen: int) -> str:
    """The picture for whoever cannot see it."""
    text = translate("RebateFacts", "Staircase of the tiers; the base is {base}, the rebate {rebate}.")
    return text.format(base=measure_text(base, terms.measure), rebate=yuan(net_fen))

"""The dialog 【返利方案】: what a programme says; what cannot be read or is wrong is told at its field, with its row."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.kernel.errors import Refused, no
from kehu_desk.kernel.money import fen, plain, qty3, scaled, yuan
from kehu_desk.products.queries import ProductRow
from kehu_desk.rebates import service
from kehu_desk.rebates.dialogs.small import RebateForm
from kehu_desk.rebates.rules import codes as c
from kehu_desk.rebates.rules.gates import SHARES, Gate
from kehu_desk.rebates.rules.programs import Terms
from kehu_desk.rebates.rules.tiers import Tier
from kehu_desk.rebates.rules.timeliness import Within
from kehu_desk.rebates.service.reading import goods, seat
from kehu_desk.rebates.words import (
    basis_name,
    exclusion_name,
    field_name,
    gate_name,
    growth_name,
    measure_name,
    mode_name,
    payout_name,
    period_kind_name,
    place_of,
)
from kehu_desk.ui import look
from kehu_desk.ui.desk import Desk
from kehu_desk.ui.fields import Field, Group, Kind

UNREAD: Final = -1  # below every bound and rate: told by the rules at its row


class ProgramDialog(RebateForm):
    """A new programme, another version of one, or a draft that is changed."""

    def __init__(self, desk: Desk, terms: Terms | None = None, draft: UUID | None = None, parent: QWidget | None = None) -> None:
        """terms: to begin with; draft: the one to be changed, None for a new one."""
        title = QCoreApplication.translate("ProgramDialog", "Rebate programme")
        super().__init__(desk, title, _groups(), parent)
        self.accept_button.setText(QCoreApplication.translate("ProgramDialog", "Save draft"))
        self._draft, self._goods = draft, {row.code: row for row in goods(desk.door, desk.caller)}
        self.form.set_values(shown(terms or Terms("", "", timeliness=seat(desk.door, desk.caller).timely), list(self._goods.values())))
        if terms is None:
            self.form.editor("tiers").set_value([{"bound": "0", "rate": ""}])
        elif terms.code:
            self.form.read_only(["code"])
        self.resize(look.scaled(760), look.scaled(560))

    def do(self) -> None:
        """Write the draft."""
        terms, unknown = typed(self.form.values(), self._goods)
        if unknown:
            raise Refused(no("E_REBATE_FIELD", field="products"))
        if self._draft is None:
            self._desk.act(service.draft_program, terms)
        else:
            self._desk.act(service.change_program, self._draft, terms)

    def show_refused(self, refused: Refused) -> None:
        """Each reason at its field; several of one field below one another."""
        told: dict[str, list[str]] = {}
        for each in refused.nos:
            told.setdefault(place_of(each), []).append(self.sentence(each))
        self.form.set_problems({key: "\n".join(dict.fromkeys(lines)) for key, lines in told.items() if key in self.form.cells})
        self.problems.show_lines([line for key, lines in told.items() if key not in self.form.cells for line in lines])


def shown(terms: Terms, products: Sequence[ProductRow]) -> dict[str, Any]:
    """What the form shows of a programme."""
    named = {row.id: row.code for row in products}
    plainly = (
        "code",
        "title",
        "basis",
        "measure",
        "period",
        "tier_mode",
        "growth_on",
        "payout",
        "claim_days",
        "valid_from",
        "valid_to",
        "text",
    )
    return {key: getattr(terms, key) for key in plainly} | {
        "cap_fen": terms.cap_fen, "categories": list(terms.categories), "products": [named.get(each, str(each)) for each in terms.products],
        "special_price": c.SPECIALS in terms.exclusions, "gift": c.GIFTS in terms.exclusions, "estimate": c.ESTIMATES in terms.exclusions,
        "tiers": [{"bound": _bound(each.bound, terms), "rate": _rate(each.rate, terms)} for each in terms.tiers],
        "gates": [
            {"kind": each.kind, "limit": plain(each.limit, 2 if each.kind in SHARES else 0, 0), "keep": plain(each.keep_bp, 2, 0)}
            for each in terms.gates
        ],
        "timeliness": [{"days": each.days, "share": plain(each.bp, 2, 0)} for each in terms.timeliness],
    }  # fmt: skip


def _bound(value: int, terms: Terms) -> str:
    if terms.tier_mode == c.GROWTH:
        return plain(value, 2, 0)
    return plain(value, 3, 0) if terms.measure == c.QTY else yuan(value)


def _rate(value: int, terms: Terms) -> str:
    return yuan(value) if terms.tier_mode in (c.FIXED, c.PER_UNIT) else plain(value, 2, 0)


def typed(values: dict[str, Any], products: dict[str, ProductRow]) -> tuple[Terms, list[str]]:
    """What was typed, and product codes that nobody knows. What cannot be read stands below zero, so that the rules name its row."""
    mode, measure = values["tier_mode"], values["measure"]
    bound = _percent if mode == c.GROWTH else qty3 if measure == c.QTY else fen
    rate = fen if mode in (c.FIXED, c.PER_UNIT) else _percent
    codes = [each.strip() for each in values["products"] if each.strip()]
    plainly = (
        "code",
        "title",
        "basis",
        "measure",
        "period",
        "tier_mode",
        "growth_on",
        "cap_fen",
        "payout",
        "valid_from",
        "valid_to",
        "text",
    )
    return Terms(
        **{key: values[key] for key in plainly}, claim_days=values["claim_days"] or 0,
        tiers=tuple(Tier(_read(bound, row["bound"]), _read(rate, row["rate"])) for row in values["tiers"]),
        products=tuple(products[each].id for each in codes if each in products),
        categories=tuple(each.strip() for each in values["categories"] if each.strip()),
        exclusions=tuple(each for each in c.EXCLUSIONS if values[each]),
        gates=tuple(_gate(row) for row in values["gates"]),
        timeliness=tuple(_within(row) for row in values["timeliness"]),
    ), [each for each in codes if each not in products]  # fmt: skip


def _within(row: dict[str, Any]) -> Within:
    return Within(UNREAD if row["days"] is None else row["days"], _read(_percent, row["share"]))


def _gate(row: dict[str, Any]) -> Gate:
    kind = row["kind"]
    limit = _read(_percent if kind in SHARES else _whole, row["limit"] or ("0" if kind == c.NO_STRAY else ""))
    return Gate(kind, limit, _read(_percent, row["keep"] or "0"))


def _read(parse: Any, text: str) -> int:
    found = parse(text or "")
    return UNREAD if found is None else int(found)


def _percent(text: str) -> int | None:
    return scaled(text.replace("%", "").replace("%", ""), 2)


def _whole(text: str) -> int | None:
    return scaled(text, 0)


def _choices(codes: Sequence[str], name: Any) -> tuple[tuple[str, str], ...]:
    return tuple((code, name(code)) for code in codes)


def _groups() -> tuple[Group, ...]:
    return (
        Group(QCoreApplication.translate("ProgramDialog", "Programme"), (
            Field(key="code", label=field_name("code"), required=True, limit=24),
            Field(key="title", label=field_name("title"), required=True, limit=60),
            Field(key="valid_from", label=field_name("valid_from"), kind=Kind.DATE, required=True),
            Field(key="valid_to", label=field_name("valid_to"), kind=Kind.DATE, required=True),
            Field(key="basis", label=field_name("basis"), kind=Kind.CHOICE, options=_choices(c.BASES, basis_name), required=True),
            Field(key="measure", label=field_name("measure"), kind=Kind.CHOICE, options=_choices(c.MEASURES, measure_name), required=True),
            Field(key="period", label=field_name("period"), kind=Kind.CHOICE, options=_choices(c.PERIODS, period_kind_name), required=True),
            Field(key="tier_mode", label=field_name("tier_mode"), kind=Kind.CHOICE, options=_choices(c.MODES, mode_name), required=True),
            Field(key="tiers", label=field_name("tiers"), kind=Kind.TABLE, columns=(
                Field(key="bound", label=QCoreApplication.translate("ProgramDialog", "From (yuan, units or % of growth)")),
                Field(key="rate", label=QCoreApplication.translate("ProgramDialog", "Gives (%, or yuan)")),
            )),
        )),
        Group(QCoreApplication.translate("ProgramDialog", "Conditions"), (
            Field(key="gates", label=field_name("gates"), kind=Kind.TABLE, rare=True, columns=(
                Field(key="kind", label=QCoreApplication.translate("ProgramDialog", "Condition"), kind=Kind.CHOICE,
                      options=_choices(c.GATES, gate_name)),
                Field(key="limit", label=QCoreApplication.translate("ProgramDialog", "Limit (%, days, lines)")),
                Field(key="keep", label=QCoreApplication.translate("ProgramDialog", "Otherwise left (%)")),
            )),
            Field(key="timeliness", label=field_name("timeliness"), kind=Kind.TABLE, rare=True, columns=(
                Field(key="days", label=QCoreApplication.translate("ProgramDialog", "Paid within (days)"), kind=Kind.INT),
                Field(key="share", label=QCoreApplication.translate("ProgramDialog", "Counts (%)")),
            )),
            Field(key="growth_on", label=field_name("growth_on"), kind=Kind.CHOICE, options=_choices(c.GROWTHS, growth_name), rare=True),
            Field(key="cap_fen", label=field_name("cap_fen"), kind=Kind.MONEY, rare=True),
            Field(key="payout", label=field_name("payout"), kind=Kind.CHOICE, options=_choices(c.PAYOUTS, payout_name), rare=True),
            Field(key="claim_days", label=field_name("claim_days"), kind=Kind.INT, rare=True),
            *(Field(key=each, label=exclusion_name(each) + _out(), kind=Kind.BOOL, rare=True) for each in c.EXCLUSIONS),
            Field(key="categories", label=field_name("categories"), kind=Kind.TAGS, rare=True),
            Field(key="products", label=field_name("products"), kind=Kind.TAGS, rare=True),
            Field(key="text", label=field_name("text"), kind=Kind.LONG, rare=True),
        )),
    )  # fmt: skip


def _out() -> str:
    return QCoreApplication.translate("ProgramDialog", " left out")

"""What a draft is made of, as fields of a form, and back to what the service takes."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from kehu_desk.contracts.rules.terms import RENEWALS
from kehu_desk.contracts.service import Draft
from kehu_desk.contracts.words import renewal_name, term_name
from kehu_desk.door.change import Door
from kehu_desk.kernel.money import plain
from kehu_desk.kernel.money import scaled as scaled_number
from kehu_desk.kernel.regions import find_region, region_path
from kehu_desk.people.actor import Caller
from kehu_desk.people.queries import people
from kehu_desk.templates import queries as templates
from kehu_desk.templates.queries import TemplateView
from kehu_desk.templates.rules import Variable
from kehu_desk.ui.fields import Field, Group, Kind

VALUE: Final = "value:"
FROM_CONTRACT: Final = "contract."
SIGNERS: Final = frozenset({"mgr", "sup", "contract"})


class Offered(NamedTuple):
    """What the form lets one choose from. signers: (id, name); texts: (id, name) of published standard texts."""

    signers: tuple[tuple[str, str], ...]
    texts: tuple[tuple[str, str], ...]


def offered(door: Door, caller: Caller) -> Offered:
    """Raises Refused E_FORBIDDEN for an account that has ended."""
    with door.look(caller) as (session, _actor):
        signers = [(str(row.id), row.name) for row in people(session) if row.active and SIGNERS & set(row.roles.split())]
        texts = [(str(row.id), f"{row.name}  {row.code} V{row.version}") for row in templates.published(session)]
        return Offered(tuple(signers), tuple(texts))


def template_of(door: Door, caller: Caller, template: UUID) -> TemplateView:
    """One standard text. Raises Refused E_NOT_FOUND."""
    with door.look(caller) as (session, _actor):
        return templates.template(session, template)


def groups(template: TemplateView, known: Offered) -> list[Group]:
    """Terms, then what the text asks for; rare ones on the second page. What the contract itself says is not asked again."""
    typed = [each for each in template.variables if not each.source.startswith(FROM_CONTRACT)]
    found = [
        Group(QCoreApplication.translate("ContractForm", "Terms"), _terms(known)),
        Group(QCoreApplication.translate("ContractForm", "What the text asks for"), [_asked(each) for each in typed]),
    ]
    return [group for group in found if group.fields]


def _asked(each: Variable) -> Field:
    return Field(key=f"{VALUE}{each.name}", label=each.label or each.name, required=False, limit=4000, help=_hint(each))


def _hint(each: Variable) -> str:
    return QCoreApplication.translate("ContractForm", "needed before it is handed in") if each.required else ""


def _terms(known: Offered) -> Sequence[Field]:
    def term(key: str, kind: Kind = Kind.TEXT, **more: Any) -> Field:
        return Field(key=key, label=term_name(key), kind=kind, **more)

    share = QCoreApplication.translate("ContractForm", "per cent off every price, such as 2.5")
    return [
        term("subject", span=2, required=True, limit=200), term("start_on", Kind.DATE, required=True), term("end_on", Kind.DATE),
        term("amount_fen", Kind.MONEY), term("originals_total", Kind.INT), term("counter_signer", limit=60),
        term("our_signer_id", Kind.CHOICE, options=known.signers),
        term("renewal", Kind.CHOICE, options=[(each, renewal_name(each)) for each in RENEWALS], rare=True),
        term("renewal_months", Kind.INT, rare=True), term("notice_days", Kind.INT, rare=True), term("credit_days", Kind.INT, rare=True),
        term("price_list_code", rare=True, limit=40), term("discount_bp", rare=True, help=share),
        term("territory", Kind.TAGS, rare=True), term("exclusive", Kind.BOOL, rare=True), term("our_entity", rare=True, limit=120),
        term("authority", rare=True, limit=120), term("currency", rare=True, limit=3),
        term("service_standard", Kind.LONG, rare=True, span=2),
    ]  # fmt: skip


def shown(terms: Mapping[str, Any], values: Mapping[str, str], template: TemplateView) -> dict[str, Any]:
    """What the form shows for terms and values as kept."""
    found = {key: value for key, value in terms.items() if key in Draft._fields and key != "values"}
    found["our_signer_id"] = str(terms.get("our_signer_id") or "")
    found["discount_bp"] = plain(int(terms.get("discount_bp") or 0), 2, 0) if terms.get("discount_bp") else ""
    found["territory"] = ["".join(region_path(each)) or each for each in terms.get("territory") or ()]
    asked = {each.name for each in template.variables if not each.source.startswith(FROM_CONTRACT)}
    return found | {f"{VALUE}{name}": values.get(name, "") for name in asked}


def draft_of(values: Mapping[str, Any]) -> Draft | None:
    """What the service takes; None when the discount is no number."""
    share = scaled_number(str(values.get("discount_bp") or "0").replace("%", ""), 2)
    if share is None:
        return None
    signer = values.get("our_signer_id")
    kept = {key: value for key, value in values.items() if key in Draft._fields}
    kept |= {key: kept.get(key) or 0 for key in ("renewal_months", "notice_days", "originals_total")}
    kept |= {
        "our_signer_id": UUID(signer) if signer else None, "discount_bp": share, "renewal": values.get("renewal") or "none",
        "currency": (values.get("currency") or "CNY").upper(),
        "territory": tuple(find_region(each) or each for each in values.get("territory") or ()),
        "values": {key.removeprefix(VALUE): text for key, text in values.items() if key.startswith(VALUE)},
    }  # fmt: skip
    return Draft(**kept)

"""Which fields a survey asks about. Source: business.md §2, B-117a (客户资料表 asks the customer about himself alone)."""

from collections.abc import Mapping
from typing import Final

from kehu_desk.archives.rules.fields import Field, fields_of
from kehu_desk.surveys.rules.terms import CUSTOMER_FORM

OF_HIMSELF: Final[Mapping[str, frozenset[str]]] = {
    section: frozenset(keys.split())
    for section, keys in {
        "BAS": "name_full name_short customer_type region_code phone phones email website wechat uscc party_kind industry_code founded_on"
        " employees size_class legal_rep reg_capital_fen annual_turnover_fen turnover_year parent_customer bank_name bank_account tax_no"
        " addresses managers owners upstream",
        "FEA": "service_area sales_force_count outlets_covered brands warehouses vehicles staff",
        "BUS": "sales_results",
        "TRD": "payment_method credit_days delivery_term min_order_fen return_policy",
        "DEC": "contacts",
    }.items()
}
"""What a customer is asked about himself; our own judgements stand on no paper that he sees."""


def asked_fields(kind: str, section: str) -> tuple[Field, ...]:
    """The fields of a section that a survey of this kind asks about, in the order of the archive."""
    if kind == CUSTOMER_FORM:
        return tuple(each for each in fields_of(section) if each.key in OF_HIMSELF[section])
    return fields_of(section)

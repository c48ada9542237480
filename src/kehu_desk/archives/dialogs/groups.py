"""The groups of the dialog 【编辑档案】: 基本·所有者·管理者·交易·特征·业务·信用, each some fields of one or two sections."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.archives.rules.fields import Field, fields_of


class GroupOf(NamedTuple):
    """title: marked for translation in context "Groups"; keys: section -> keys, an empty text for all that no other group names."""

    title: str
    keys: dict[str, str]


_OWNERS = "owners reg_capital_fen total_assets_fen net_assets_fen assets_as_of parent_customer"
_TRADE = "first_deal_on annual_turnover_fen turnover_year long_term_partner upstream"
GROUPS: Final = (
    GroupOf(str(QT_TRANSLATE_NOOP("Groups", "Basics")), {"BAS": ""}),
    GroupOf(str(QT_TRANSLATE_NOOP("Groups", "Owners")), {"BAS": _OWNERS}),
    GroupOf(str(QT_TRANSLATE_NOOP("Groups", "Managers")), {"BAS": "legal_rep managers", "DEC": ""}),
    GroupOf(str(QT_TRANSLATE_NOOP("Groups", "Trading")), {"BAS": _TRADE, "TRD": ""}),
    GroupOf(str(QT_TRANSLATE_NOOP("Groups", "Traits")), {"FEA": ""}),
    GroupOf(str(QT_TRANSLATE_NOOP("Groups", "Business")), {"BUS": ""}),
    GroupOf(
        str(QT_TRANSLATE_NOOP("Groups", "Credit")), {"BAS": "bank_name bank_account tax_no", "TRD": "reputation image credit_incidents"}
    ),
)


def fields_in(group: GroupOf) -> list[tuple[str, Sequence[Field]]]:
    """(section, fields) of a group, in the order of the form. In small groups no field is rare: a second page would be alone."""
    return [(section, _picked(section, keys)) for section, keys in group.keys.items()]


def _picked(section: str, keys: str) -> list[Field]:
    if keys:
        return [replace(each, rare=False) for each in fields_of(section) if each.key in keys.split()]
    named = {key for group in GROUPS for key in group.keys.get(section, "").split()}
    return [each for each in fields_of(section) if each.key not in named]

"""The one list of tabs, and who sees which. Source: screens.md §4 (Tabs per role)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from kehu_desk.ui.words import texts

if TYPE_CHECKING:
    from kehu_desk.shell.opening import Sitting
    from kehu_desk.ui.desk import Desk

Factory = Callable[["Desk", "Sitting"], QWidget]


class TabSpec(NamedTuple):
    """One tab. noun: as due work names it; key: that brings it to the front, empty for none; factory imports its tab when called."""

    noun: str
    title: str
    icon: str
    group: str
    key: str
    factory: Factory


def _workbench(desk: Desk, _sitting: Sitting) -> QWidget:
    from kehu_desk.workbench.tab import WorkbenchTab

    return WorkbenchTab(desk)


def _archives(desk: Desk, _sitting: Sitting) -> QWidget:
    from kehu_desk.shell.accounts import archives_tab

    return archives_tab(desk, QCoreApplication.translate("Tabs", TITLES[ARCHIVES]))


def _policies(desk: Desk, _sitting: Sitting) -> QWidget:
    from kehu_desk.shell.accounts import policies_tab

    return policies_tab(desk, QCoreApplication.translate("Tabs", TITLES[POLICIES]))


def _key_accounts(desk: Desk, _sitting: Sitting) -> QWidget:
    from kehu_desk.shell.accounts import key_accounts_tab

    return key_accounts_tab(desk, QCoreApplication.translate("Tabs", TITLES[KEY_ACCOUNTS]))


def _refresh(desk: Desk, _sitting: Sitting) -> QWidget:
    from kehu_desk.refresh.tab import RefreshTab

    return RefreshTab(desk)


def _loans(desk: Desk, _sitting: Sitting) -> QWidget:
    from kehu_desk.borrowing.tab import LoansTab

    return LoansTab(desk)


def _contracts(desk: Desk, _sitting: Sitting) -> QWidget:
    from kehu_desk.shell.trade import contracts_tab

    return contracts_tab(desk, QCoreApplication.translate("Tabs", TITLES[CONTRACTS]))


def _sales(desk: Desk, _sitting: Sitting) -> QWidget:
    from kehu_desk.shell.trade import sales_tab

    return sales_tab(desk, QCoreApplication.translate("Tabs", TITLES[SALES]))


def _visits(desk: Desk, _sitting: Sitting) -> QWidget:
    from kehu_desk.shell.field import visits_tab

    return visits_tab(desk, QCoreApplication.translate("Tabs", TITLES[VISITS]))


def _aftersales(desk: Desk, _sitting: Sitting) -> QWidget:
    from kehu_desk.shell.field import aftersales_tab

    return aftersales_tab(desk, QCoreApplication.translate("Tabs", TITLES[AFTERSALES]))


def _stock(desk: Desk, _sitting: Sitting) -> QWidget:
    from kehu_desk.shell.field import stock_tab

    return stock_tab(desk, QCoreApplication.translate("Tabs", TITLES[STOCK]))


def _intelligence(desk: Desk, _sitting: Sitting) -> QWidget:
    from kehu_desk.shell.field import intelligence_tab

    return intelligence_tab(desk, QCoreApplication.translate("Tabs", TITLES[INTELLIGENCE]))


def _warnings(desk: Desk, _sitting: Sitting) -> QWidget:
    from kehu_desk.shell.watching import warnings_tab

    return warnings_tab(desk, QCoreApplication.translate("Tabs", TITLES[WARNINGS]))


def _analysis(desk: Desk, _sitting: Sitting) -> QWidget:
    from kehu_desk.shell.watching import analysis_tab

    return analysis_tab(desk, QCoreApplication.translate("Tabs", TITLES[ANALYSIS]))


def _emergency(desk: Desk, sitting: Sitting) -> QWidget:
    from kehu_desk.emergency.tab import EmergencyTab

    return EmergencyTab(desk, sitting.tools.slots.file)


def _custody(desk: Desk, _sitting: Sitting) -> QWidget:
    from kehu_desk.custody.tab import CustodyTab

    return CustodyTab(desk)


def _office(desk: Desk, sitting: Sitting) -> QWidget:
    from kehu_desk.office.tab import OfficeTab

    return OfficeTab(desk, sitting.tools)


def fetch() -> None:
    """Import every tab, on a worker while the person types the password: a tab then opens without a pause."""
    import kehu_desk.borrowing.tab
    import kehu_desk.custody.tab
    import kehu_desk.emergency.tab
    import kehu_desk.office.tab
    import kehu_desk.refresh.tab
    import kehu_desk.shell.accounts
    import kehu_desk.shell.field
    import kehu_desk.shell.trade
    import kehu_desk.shell.watching
    import kehu_desk.workbench.tab  # noqa: F401


WORKBENCH, ARCHIVES, REFRESH, CUSTODY = "workbench", "customer", "refresh", "custody"
LOANS, EMERGENCY, ANALYSIS, OFFICE = "loan", "emergency", "analysis", "office"
CONTRACTS, SALES = "contract", "sale"
VISITS, AFTERSALES, STOCK, INTELLIGENCE = "visit", "complaint", "stock", "intel"
POLICIES, KEY_ACCOUNTS, WARNINGS = "policy", "keyaccount", "warning"
TITLES = texts(
    {
        WORKBENCH: QT_TRANSLATE_NOOP("Tabs", "Workbench"),
        ARCHIVES: QT_TRANSLATE_NOOP("Tabs", "Archives"),
        REFRESH: QT_TRANSLATE_NOOP("Tabs", "Quarterly refresh"),
        CONTRACTS: QT_TRANSLATE_NOOP("Tabs", "Contracts"),
        VISITS: QT_TRANSLATE_NOOP("Tabs", "Visits"),
        AFTERSALES: QT_TRANSLATE_NOOP("Tabs", "Returns and complaints"),
        STOCK: QT_TRANSLATE_NOOP("Tabs", "Stock"),
        SALES: QT_TRANSLATE_NOOP("Tabs", "Sales"),
        POLICIES: QT_TRANSLATE_NOOP("Tabs", "Policies"),
        INTELLIGENCE: QT_TRANSLATE_NOOP("Tabs", "Intelligence"),
        KEY_ACCOUNTS: QT_TRANSLATE_NOOP("Tabs", "Key accounts"),
        LOANS: QT_TRANSLATE_NOOP("Tabs", "Loans"),
        WARNINGS: QT_TRANSLATE_NOOP("Tabs", "Warnings"),
        CUSTODY: QT_TRANSLATE_NOOP("Tabs", "Custody"),
        EMERGENCY: QT_TRANSLATE_NOOP("Tabs", "Emergency view"),
        ANALYSIS: QT_TRANSLATE_NOOP("Tabs", "Analysis"),
        OFFICE: QT_TRANSLATE_NOOP("Tabs", "System"),
    }
)
GROUPS = texts(
    {
        "today": QT_TRANSLATE_NOOP("Tabs", "Today"),
        "archive": QT_TRANSLATE_NOOP("Tabs", "Archive"),
        "business": QT_TRANSLATE_NOOP("Tabs", "Business"),
        "administration": QT_TRANSLATE_NOOP("Tabs", "Administration"),
    }
)
TABS = (
    TabSpec(WORKBENCH, TITLES[WORKBENCH], "layout-dashboard", GROUPS["today"], "Alt+1", _workbench),
    TabSpec(ARCHIVES, TITLES[ARCHIVES], "archive", GROUPS["archive"], "Alt+2", _archives),
    TabSpec(REFRESH, TITLES[REFRESH], "calendar-days", GROUPS["archive"], "", _refresh),
    TabSpec(CUSTODY, TITLES[CUSTODY], "shield-check", GROUPS["archive"], "", _custody),
    TabSpec(CONTRACTS, TITLES[CONTRACTS], "stamp", GROUPS["business"], "Alt+3", _contracts),
    TabSpec(VISITS, TITLES[VISITS], "map-pin", GROUPS["business"], "Alt+4", _visits),
    TabSpec(AFTERSALES, TITLES[AFTERSALES], "headset", GROUPS["business"], "Alt+5", _aftersales),
    TabSpec(STOCK, TITLES[STOCK], "boxes", GROUPS["business"], "Alt+6", _stock),
    TabSpec(LOANS, TITLES[LOANS], "book-open", GROUPS["business"], "Alt+7", _loans),
    TabSpec(SALES, TITLES[SALES], "briefcase", GROUPS["business"], "", _sales),
    TabSpec(POLICIES, TITLES[POLICIES], "badge-percent", GROUPS["business"], "", _policies),
    TabSpec(INTELLIGENCE, TITLES[INTELLIGENCE], "lightbulb", GROUPS["business"], "", _intelligence),
    TabSpec(KEY_ACCOUNTS, TITLES[KEY_ACCOUNTS], "handshake", GROUPS["business"], "Ctrl+K", _key_accounts),
    TabSpec(WARNINGS, TITLES[WARNINGS], "circle-alert", GROUPS["business"], "Alt+8", _warnings),
    TabSpec(EMERGENCY, TITLES[EMERGENCY], "triangle-alert", GROUPS["business"], "", _emergency),
    TabSpec(ANALYSIS, TITLES[ANALYSIS], "chart-column", GROUPS["business"], "Alt+9", _analysis),
    TabSpec(OFFICE, TITLES[OFFICE], "settings", GROUPS["administration"], "", _office),
)
STANDS_IN = {
    **dict.fromkeys(("template", "seal"), CONTRACTS), **dict.fromkeys(("product", "settlement", "credit", "order"), SALES),
    **dict.fromkeys(("rma", "need"), AFTERSALES), **dict.fromkeys(("decider", "survey"), INTELLIGENCE),
    "replenish": STOCK, "promise": VISITS, "composition": ANALYSIS, "task": WORKBENCH,
    **dict.fromkeys(("evaluation", "grade", "prospect"), ARCHIVES),
    **dict.fromkeys(("support", "rebate", "promotion", "season", "supply", "communication"), POLICIES),
    **dict.fromkeys(("loyalty", "ka_selection"), KEY_ACCOUNTS),
}  # fmt: skip
"""Nouns whose pages stand in the tab of another."""
USUAL = frozenset({WORKBENCH, ARCHIVES, LOANS})
TRADING = USUAL | {CONTRACTS, SALES}
FIELD = TRADING | {VISITS, AFTERSALES, STOCK, INTELLIGENCE, POLICIES, KEY_ACCOUNTS, WARNINGS}
KEEPERS = FIELD | {REFRESH, ANALYSIS}
MORE = KEEPERS | {EMERGENCY}
SEEN_BY = {
    "adm": frozenset({OFFICE}), "aud": frozenset({REFRESH, LOANS, CUSTODY, EMERGENCY, ANALYSIS, OFFICE}), "mgr": MORE | {CUSTODY, OFFICE},
    "contract": USUAL | {CONTRACTS, POLICIES}, "finance": TRADING | {AFTERSALES, POLICIES, WARNINGS, ANALYSIS},
    "service": USUAL | {AFTERSALES}, "rep": KEEPERS,
    "sup": MORE | {CUSTODY},
    "cus": MORE | {CUSTODY}, "kam": MORE, "member": FIELD,
}  # fmt: skip


def seen(roles: Iterable[str], specs: Iterable[TabSpec] = TABS) -> list[TabSpec]:
    """The tabs that any of these roles may see, in order; the others are absent."""
    nouns = frozenset[str]().union(*(SEEN_BY.get(role, frozenset()) for role in roles))
    return [spec for spec in specs if spec.noun in nouns]


def nouns_of(specs: Iterable[TabSpec]) -> frozenset[str]:
    """The nouns whose pages stand in these tabs."""
    tabs = frozenset(spec.noun for spec in specs)
    return tabs | {noun for noun, tab in STANDS_IN.items() if tab in tabs}

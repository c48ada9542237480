"""Reads of the key account programme: frozen rows."""

from kehu_desk.keyaccounts.queries.chart import PersonCheck, chart_posts, latest_checks, sponsors
from kehu_desk.keyaccounts.queries.figures import profit_of, rolled_up, year_inputs
from kehu_desk.keyaccounts.queries.listing import AccountRow, account_row, account_rows
from kehu_desk.keyaccounts.queries.load import LoadRow, load_rows
from kehu_desk.keyaccounts.queries.papers import PlanPaper, plan_paper
from kehu_desk.keyaccounts.queries.selections import SelectionRow, selection_row, selection_rows
from kehu_desk.keyaccounts.queries.sources import Takeable, takeable
from kehu_desk.keyaccounts.queries.view import AccountView, EntryRow, MemberRow, PlanView, YearRow, account_view

__all__ = [
    "AccountRow", "AccountView", "EntryRow", "LoadRow", "MemberRow", "PersonCheck", "PlanPaper", "PlanView", "SelectionRow", "Takeable",
    "YearRow", "account_row", "account_rows", "account_view", "chart_posts", "latest_checks", "load_rows", "plan_paper", "profit_of",
    "rolled_up", "selection_row", "selection_rows", "sponsors", "takeable", "year_inputs",
]  # fmt: skip

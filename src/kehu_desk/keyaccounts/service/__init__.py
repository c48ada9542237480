"""Deeds of the key account programme."""

from kehu_desk.keyaccounts.service.appointing import OpenTerms, assign_account, change_manager, end_account, open_account
from kehu_desk.keyaccounts.service.department import check_person, end_post, move_post, set_post
from kehu_desk.keyaccounts.service.keeping import KeepTerms, drop_member, keep_account, note_duty, set_member
from kehu_desk.keyaccounts.service.planning import agree_plan, begin_plan, reopen_plan, send_back_plan, submit_plan, write_plan
from kehu_desk.keyaccounts.service.selecting import approve_candidate, correct_candidate, propose_candidate, reject_candidate
from kehu_desk.keyaccounts.service.yearly import confirm_year, reckon_year

__all__ = [
    "KeepTerms", "OpenTerms", "agree_plan", "approve_candidate", "assign_account", "begin_plan", "change_manager", "check_person",
    "confirm_year", "correct_candidate", "drop_member", "end_account", "end_post", "keep_account", "move_post", "note_duty", "open_account",
    "propose_candidate", "reckon_year", "reject_candidate", "reopen_plan", "send_back_plan", "set_member", "set_post", "submit_plan",
    "write_plan",
]  # fmt: skip

"""The deeds of rebates."""

from kehu_desk.rebates.service.deciding import approve_run, check_run, pay_run, recalculate_run, reverse_run, send_back_run
from kehu_desk.rebates.service.programs import (
    change_program,
    discard_program,
    draft_program,
    end_program,
    join_program,
    leave_program,
    publish_program,
)
from kehu_desk.rebates.service.provisions import Provided, book_provisions
from kehu_desk.rebates.service.running import Many, run_program

__all__ = [
    "Many", "Provided", "approve_run", "book_provisions", "change_program", "check_run", "discard_program", "draft_program", "end_program",
    "join_program", "leave_program", "pay_run", "publish_program", "recalculate_run", "reverse_run", "run_program", "send_back_run",
]  # fmt: skip

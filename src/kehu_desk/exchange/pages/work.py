"""What the pages of an import carry out: of customers, or of something else that comes in rows."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from kehu_desk.door.change import Door
from kehu_desk.exchange.plan import Glimpse, Outcome, Step, Undone
from kehu_desk.people.actor import Caller

Looking = Callable[[Door, Caller, Path, int | None, int | None], Glimpse]
Doing = Callable[[Door, Caller, Any, Step], Outcome]
Undoing = Callable[[Door, Caller, UUID, Step], Undone]


class Work(NamedTuple):
    """The four services, and what the pages say. named: title of the column that names a row; done, hint: when it is in; undo: the question
    before it is taken back.
    """

    look: Looking
    try_out: Doing
    carry_out: Doing
    take_back: Undoing
    named: str
    done: str
    hint: str
    undo: str


def customers() -> Work:
    """Archives of customers. The services are fetched when they are first used: they bring the whole store along."""

    def look(door: Door, caller: Caller, path: Path, sheet: int | None, header: int | None) -> Glimpse:
        from kehu_desk.exchange.service import glimpse

        return glimpse(door, caller, path, sheet, header)

    def try_out(door: Door, caller: Caller, plan: Any, step: Step) -> Outcome:
        from kehu_desk.exchange.service import dry_run

        return dry_run(door, caller, plan, step)

    def carry_out(door: Door, caller: Caller, plan: Any, step: Step) -> Outcome:
        from kehu_desk.exchange.service import import_customers

        return import_customers(door, caller, plan, step)

    def take_back(door: Door, caller: Caller, batch: UUID, step: Step) -> Undone:
        from kehu_desk.exchange.undoing import undo_import

        return undo_import(door, caller, batch, step)

    translate = QCoreApplication.translate
    return Work(
        look,
        try_out,
        carry_out,
        take_back,
        translate("ResultPage", "Customer name"),
        translate("ResultPage", "The customers were imported."),
        translate(
            "ResultPage", "New archives are drafts marked as backfilled; hand them in for review within the term set for imports (B-104)."
        ),
        translate("ResultPage", "Take this import back? New customers are removed and updated ones get their former texts."),
    )


def sales_lines() -> Work:
    """Lines of sales."""

    def look(door: Door, caller: Caller, path: Path, sheet: int | None, header: int | None) -> Glimpse:
        from kehu_desk.exchange.sales_lines.service import glimpse

        return glimpse(door, caller, path, sheet, header)

    def try_out(door: Door, caller: Caller, plan: Any, step: Step) -> Outcome:
        from kehu_desk.exchange.sales_lines.service import dry_run

        return dry_run(door, caller, plan, step)

    def carry_out(door: Door, caller: Caller, plan: Any, step: Step) -> Outcome:
        from kehu_desk.exchange.sales_lines.service import import_sales

        return import_sales(door, caller, plan, step)

    def take_back(door: Door, caller: Caller, batch: UUID, step: Step) -> Undone:
        from kehu_desk.exchange.sales_lines.service import undo_sales

        return undo_sales(door, caller, batch, step)

    translate = QCoreApplication.translate
    return Work(
        look,
        try_out,
        carry_out,
        take_back,
        translate("ResultPage", "Customer and product"),
        translate("ResultPage", "The sales lines were imported."),
        translate("ResultPage", "Lines of the company count as billed; those below wait for a sample to be checked."),
        translate("ResultPage", "Take this import back? Its lines are removed; those that were checked, paid or corrected since stay."),
    )

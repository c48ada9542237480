"""What each command does with an open office."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kehu_desk.cli.spoken import spoken
from kehu_desk.kernel.errors import Refused, no

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from kehu_desk.app import House
    from kehu_desk.people.actor import Actor, Caller

Answer = dict[str, Any]
Command = Callable[["House", "Caller", argparse.Namespace], Answer]


def password(words: argparse.Namespace) -> str:
    """What stands in the password file. Raises Refused E_FILE_MISSING."""
    try:
        return str(words.password_file.read_text("utf-8")).strip("\r\n")
    except OSError as error:
        raise Refused(no("E_FILE_MISSING", name=str(words.password_file))) from error


def restore(words: argparse.Namespace) -> Answer:
    """No store is opened: the backup takes its place."""
    from kehu_desk.app import restore_house

    done = restore_house(words.backup, words.dir, words.user, password(words))
    gap = "无法得知缺少多少条" if done.lost is None else f"缺少 {done.lost} 条"
    text = f"已恢复。审计链到第 {done.chain} 条,{gap};此后每次核验都会指出这一缺口。"
    if done.lost == 0:
        text = f"已恢复。审计链到第 {done.chain} 条,没有缺口。"
    kept = f"原有文件在 {done.aside}。" if done.aside else ""
    return {"aside": done.aside, "sealed": done.sealed, "chain": done.chain, "lost": done.lost, "text": text + kept}


def import_file(house: "House", caller: "Caller", words: argparse.Namespace) -> Answer:
    """Customers out of a file, or a dry run of it."""
    from kehu_desk.exchange import service
    from kehu_desk.exchange.plan import Match, Mode

    seen = service.glimpse(house.door, caller, words.file)
    if words.sheet:
        names = [sheet.name for sheet in seen.book.sheets]
        if words.sheet not in names:
            raise Refused(no("E_IMPORT_NO_SHEET", sheet=words.sheet, sheets=tuple(names)))
        seen = service.glimpse(house.door, caller, words.file, names.index(words.sheet))
    plan = service.plan_of(seen, Match(words.match), Mode(words.mode))
    done = (service.dry_run if words.dry_run else service.import_customers)(house.door, caller, plan)
    if words.rejects:
        _write_rejects(words.rejects, done)
    counts = {"rows": done.rows, "created": done.created, "updated": done.updated, "duplicates": done.duplicates, "rejected": done.rejected}
    answer: Answer = {**counts, "dry_run": words.dry_run}
    if done.nos:
        refusal = Refused(*done.nos)
        return {**answer, "refused": list(refusal.codes), "reason": " ".join(spoken(refusal)), "text": " ".join(spoken(refusal))}
    shown = f"共 {done.rows} 行: 新增 {done.created},更新 {done.updated},重复 {done.duplicates},错误 {done.rejected}"
    return {**answer, "text": f"{shown}(试算,未写入)" if words.dry_run else shown}


def _write_rejects(path: Path, done: Any) -> None:
    from kehu_desk.exchange.rejects import Rejected, Titles, write_rejects

    rows = [Rejected(line.row, tuple(sentence for each in line.nos for sentence in spoken(Refused(each)))) for line in done.lines]
    write_rejects(path, done.names, rows, Titles("错误行", "行号", "错误原因"))


def print_dossier(house: "House", caller: "Caller", words: argparse.Namespace) -> Answer:
    """One counted copy under a loan."""
    from kehu_desk.archives import queries as archives
    from kehu_desk.borrowing import queries as loans
    from kehu_desk.dossier import service

    with house.door.look(caller) as (session, actor):
        customer, loan = archives.by_number(session, words.archive_no), loans.by_number(session, words.loan)
        if customer is None or loan is None or loans.loan_view(session, actor, loan).customer_id != customer:
            raise Refused(no("E_NOT_FOUND"))
    right = service.print_dossier(house.door, caller, loan, service.save_to(words.output))
    return {"file": str(words.output), "copy": right.copy_no, "copies": right.copies, "text": str(words.output)}


def list_rows(house: "House", caller: "Caller", words: argparse.Namespace) -> Answer:
    """Cards of archives, or loans."""
    rows = _archives(house, caller) if words.what == "archives" else _loans(house, caller)
    text = "\n".join("  ".join(str(value) for value in row.values() if value is not None) for row in rows)
    return {words.what: rows, "count": len(rows), "text": text}


def _archives(house: "House", caller: "Caller") -> list[Mapping[str, object]]:
    """Cards only: level 0."""
    from kehu_desk.archives import queries

    found: list[Mapping[str, object]] = []
    after: tuple[str, UUID] | None = None
    with house.door.look(caller) as (session, actor):
        _refuse_adm(session, actor)
        while page := queries.customer_page(session, actor, "name", False, after, 500):
            found += [
                {"no": row.no, "name": row.name, "region": row.region_code, "type": row.customer_type, "grade": row.grade,
                 "responsible": row.owner, "state": row.state}
                for row in page
            ]  # fmt: skip
            after = (page[-1].name, page[-1].id)
    return found


def _refuse_adm(session: "Session", actor: "Actor") -> None:
    """Who may see no card may see no list either (B-008, B-020)."""
    from kehu_desk.access.policy import Action
    from kehu_desk.door.change import allowed

    if nos := allowed(session, actor, Action.VIEW):
        raise Refused(*nos)


def _loans(house: "House", caller: "Caller") -> list[Mapping[str, object]]:
    from kehu_desk.borrowing import queries

    with house.door.look(caller) as (session, actor):
        _refuse_adm(session, actor)
        rows = queries.loan_rows(session, actor, queries.loan_ids(session, actor, queries.View.REGISTER))
    return [
        {"no": row.no, "archive": row.archive_no, "customer": row.customer, "borrower": row.borrower, "kind": row.kind, "state": row.state,
         "due": row.due.isoformat() if row.due else None, "late_days": row.late_days}
        for row in rows
    ]  # fmt: skip


def back_up(house: "House", caller: "Caller", words: argparse.Namespace) -> Answer:
    """A backup that was opened and checked."""
    from kehu_desk.office.service.backup import back_up_store
    from kehu_desk.office.service.tools import OfficeTools, Slots

    tools = OfficeTools(Slots(house.slots, house.keys), house.files, house.engine)
    made = back_up_store(house.door, caller, tools, words.to or house.files.backups)
    return {"folder": str(made.folder), "rows": made.rows, "sha256": made.sha256, "text": str(made.folder)}


def verify(house: "House", caller: "Caller", _words: argparse.Namespace) -> Answer:
    """The audit chain from its beginning."""
    found = house.door.verify(caller)
    if found.sound:
        return {"sound": True, "entries": found.entries, "text": f"审计链完整,共 {found.entries} 条。"}
    refusal = Refused(no(found.code, seq=found.seq))
    reason = " ".join(spoken(refusal))
    if gap := found.gap:
        missing = "缺少的条数无法得知" if gap.lost is None else f"缺少 {gap.lost} 条"
        reason = f"第 {gap.seq} 条记录了一次备份恢复:审计链在第 {gap.chain} 条之后{missing}。"
    return {"sound": False, "first_bad": found.seq, "refused": [found.code], "reason": reason, "text": reason}


def recount(house: "House", caller: "Caller", _words: argparse.Namespace) -> Answer:
    """The sums of sales against all their lines."""
    from kehu_desk.sales.service.sums import recount_sums

    found = recount_sums(house.door, caller)
    wrong = {each.table: max(each.only_kept, each.only_counted) for each in found if each.only_kept or each.only_counted}
    told = "、".join(f"{table} {rows} 行" for table, rows in wrong.items())
    text = f"销售汇总与逐笔重算不一致,已按明细改正: {told}。" if wrong else f"销售汇总与逐笔重算一致,共 {len(found)} 张汇总表。"
    return {"equal": not wrong, "tables": len(found), "corrected": wrong, "text": text}


COMMANDS: Mapping[str, Command] = {
    "import": import_file, "dossier": print_dossier, "list": list_rows, "backup": back_up, "verify": verify, "recount": recount,
}  # fmt: skip

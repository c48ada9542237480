"""The command line for administrators and scripts. No Qt widgets: the same services, the same policy, the same sentences.

Exit 0 done, 1 refused in words, 2 wrong usage, 3 missing libraries, 4 no display. With --json one line stands last, on refusal too.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from kehu_desk import __version__
from kehu_desk.kernel.errors import Refused, no

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from kehu_desk.app import House
    from kehu_desk.people.actor import Actor, Caller

Answer = dict[str, Any]
Command = Callable[["House", "Caller", argparse.Namespace], Answer]
DONE, REFUSED = 0, 1
PICTURES = Path("build/pictures")
MATCHES = ("none", "no", "uscc", "name_norm", "mobile", "ext_no")
MODES = ("create_only", "update_nonempty", "overwrite", "skip_existing")


def parser() -> argparse.ArgumentParser:
    """The words that the program understands. Wrong usage ends with exit code 2."""
    whole = argparse.ArgumentParser(prog="kehu-desk", description="客户档案台")
    whole.add_argument("--version", action="version", version=f"kehu-desk {__version__}")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND")
    demo = commands.add_parser("demo", help="演示公司")
    demo.add_argument("--dir", type=Path, help="演示公司放在哪个文件夹;不给则退出后清除")
    demo.add_argument("--pictures", type=Path, help="不开窗口,把主要画面和一份档案画到这个文件夹")
    demo.add_argument("--no-window", action="store_true", help="只建好演示公司,不开窗口")
    _store_command(commands, "import", "导入客户表", _import_words)
    _store_command(commands, "dossier", "打印一份客户档案", _dossier_words)
    _store_command(commands, "list", "列出档案卡片或借阅", _list_words)
    _store_command(commands, "backup", "备份", lambda words: words.add_argument("--to", type=Path, help="备份到哪个文件夹"))
    _restore_words(commands.add_parser("restore", help="用备份恢复档案库"))
    _store_command(commands, "verify", "核验审计链", lambda _words: None)
    commands.add_parser("doctor", help="检查这台电脑")
    return whole


def _store_command(commands: Any, name: str, text: str, more: Callable[[argparse.ArgumentParser], object]) -> None:
    words = commands.add_parser(name, help=text)
    more(words)
    words.add_argument("--store", type=Path, required=True, help="档案库所在文件夹")
    _person_words(words)


def _person_words(words: argparse.ArgumentParser) -> None:
    words.add_argument("--user", required=True, help="用户名")
    words.add_argument("--password-file", type=Path, required=True, help="存放密码的文件")
    words.add_argument("--json", action="store_true", help="最后一行输出 JSON")


def _restore_words(words: argparse.ArgumentParser) -> None:
    words.add_argument("backup", type=Path, help="备份所在文件夹")
    words.add_argument("--dir", type=Path, required=True, help="恢复到哪个档案库文件夹;原有文件移到旁边,不删除")
    _person_words(words)


def _import_words(words: argparse.ArgumentParser) -> None:
    words.add_argument("file", type=Path)
    words.add_argument("--sheet", help="表名")
    words.add_argument("--match", choices=MATCHES, default="none")
    words.add_argument("--mode", choices=MODES, default="create_only")
    words.add_argument("--dry-run", action="store_true", help="只试算,不写入")
    words.add_argument("--rejects", type=Path, help="错误行另存为")


def _dossier_words(words: argparse.ArgumentParser) -> None:
    words.add_argument("archive_no")
    words.add_argument("--loan", required=True, help="借阅单号")
    words.add_argument("-o", "--output", type=Path, required=True, help="PDF 文件")


def _list_words(words: argparse.ArgumentParser) -> None:
    words.add_argument("what", choices=("archives", "loans"))


def run(argv: list[str]) -> int:
    """Carry one command out and give the exit code. argv: without the program's name."""
    words = parser().parse_args(argv)
    if words.command == "doctor":
        return _doctor()
    if words.command == "demo":
        return _demo(words)
    if words.command == "restore":
        return _answered(_restore, words)
    command = COMMANDS.get(words.command or "")
    if command is None:
        parser().error("COMMAND")
    return _answered(partial(_carried_out, command), words)


def _demo(words: argparse.Namespace) -> int:
    """Only build the demo office, or draw its main screens and print a dossier."""
    from kehu_desk.preflight import refuse_or_go

    refuse_or_go(offscreen=True)
    if words.no_window:
        from kehu_desk.app import found_demo

        folder = words.dir or Path("kehu-demo")
        try:
            found_demo(folder)
        except Refused as refusal:
            return _refused(refusal, argparse.Namespace(json=False))
        print(folder.resolve())
        return DONE
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kehu_desk.front import draw_demo

    for path in draw_demo(words.dir, words.pictures or PICTURES):
        print(path.resolve())
    return DONE


def _answered(carry_out: Callable[[argparse.Namespace], Answer], words: argparse.Namespace) -> int:
    from kehu_desk.preflight import refuse_or_go

    refuse_or_go(offscreen=True)
    try:
        answer = carry_out(words)
    except Refused as refusal:
        return _refused(refusal, words)
    text = answer.pop("text", "")
    if text:
        print(text)
    if words.json:
        print(json.dumps(answer, ensure_ascii=False, default=str))
    return REFUSED if answer.get("refused") else DONE


def _refused(refusal: Refused, words: argparse.Namespace) -> int:
    reason = " ".join(spoken(refusal))
    print(reason, file=sys.stderr)
    if words.json:
        print(json.dumps({"refused": list(refusal.codes), "reason": reason}, ensure_ascii=False))
    return REFUSED


def _carried_out(command: Command, words: argparse.Namespace) -> Answer:
    from kehu_desk.app import open_house

    house, caller = open_house(words.store, words.user, _password(words))
    try:
        return command(house, caller, words)
    finally:
        house.close()


def _password(words: argparse.Namespace) -> str:
    try:
        return str(words.password_file.read_text("utf-8")).strip("\r\n")
    except OSError as error:
        raise Refused(no("E_FILE_MISSING", name=str(words.password_file))) from error


def _restore(words: argparse.Namespace) -> Answer:
    """No store is opened: the backup takes its place."""
    from kehu_desk.app import restore_house

    done = restore_house(words.backup, words.dir, words.user, _password(words))
    gap = "无法得知缺少多少条" if done.lost is None else f"缺少 {done.lost} 条"
    text = f"已恢复。审计链到第 {done.chain} 条,{gap};此后每次核验都会指出这一缺口。"
    if done.lost == 0:
        text = f"已恢复。审计链到第 {done.chain} 条,没有缺口。"
    kept = f"原有文件在 {done.aside}。" if done.aside else ""
    return {"aside": done.aside, "sealed": done.sealed, "chain": done.chain, "lost": done.lost, "text": text + kept}


def spoken(refusal: Refused) -> list[str]:
    """The sentences of a refusal, in Chinese, without a window."""
    from PySide6.QtCore import QCoreApplication

    from kehu_desk.shell.language import CHINESE, speak
    from kehu_desk.shell.words import explain_all

    application = QCoreApplication.instance() or QCoreApplication([])
    speak(application, CHINESE)
    return explain_all(refusal)


def _import(house: "House", caller: "Caller", words: argparse.Namespace) -> Answer:
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


def _dossier(house: "House", caller: "Caller", words: argparse.Namespace) -> Answer:
    from kehu_desk.archives import queries as archives
    from kehu_desk.borrowing import queries as loans
    from kehu_desk.dossier.service import print_dossier, save_to

    with house.door.look(caller) as (session, actor):
        customer, loan = archives.by_number(session, words.archive_no), loans.by_number(session, words.loan)
        if customer is None or loan is None or loans.loan_view(session, actor, loan).customer_id != customer:
            raise Refused(no("E_NOT_FOUND"))
    right = print_dossier(house.door, caller, loan, save_to(words.output))
    return {"file": str(words.output), "copy": right.copy_no, "copies": right.copies, "text": str(words.output)}


def _list(house: "House", caller: "Caller", words: argparse.Namespace) -> Answer:
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


def _backup(house: "House", caller: "Caller", words: argparse.Namespace) -> Answer:
    from kehu_desk.office.service.backup import back_up_store
    from kehu_desk.office.service.tools import OfficeTools, Slots

    tools = OfficeTools(Slots(house.slots, house.keys), house.files, house.engine)
    made = back_up_store(house.door, caller, tools, words.to or house.files.backups)
    return {"folder": str(made.folder), "rows": made.rows, "sha256": made.sha256, "text": str(made.folder)}


def _verify(house: "House", caller: "Caller", _words: argparse.Namespace) -> Answer:
    found = house.door.verify(caller)
    if found.sound:
        return {"sound": True, "entries": found.entries, "text": f"审计链完整,共 {found.entries} 条。"}
    refusal = Refused(no(found.code, seq=found.seq))
    reason = " ".join(spoken(refusal))
    if gap := found.gap:
        missing = "缺少的条数无法得知" if gap.lost is None else f"缺少 {gap.lost} 条"
        reason = f"第 {gap.seq} 条记录了一次备份恢复:审计链在第 {gap.chain} 条之后{missing}。"
    return {"sound": False, "first_bad": found.seq, "refused": [found.code], "reason": reason, "text": reason}


def _doctor() -> int:
    from kehu_desk.kernel.paths import usual_office
    from kehu_desk.preflight import checks

    found = checks(usual_office())
    for check in found:
        print(check)
    return DONE if all(check.good for check in found if check.vital) else REFUSED


COMMANDS: Mapping[str, Command] = {"import": _import, "dossier": _dossier, "list": _list, "backup": _backup, "verify": _verify}

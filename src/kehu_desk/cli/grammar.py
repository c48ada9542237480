"""The words that the command line understands."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kehu_desk import __version__

MATCHES = ("none", "no", "uscc", "name_norm", "mobile", "ext_no")
MODES = ("create_only", "update_nonempty", "overwrite", "skip_existing")


def parser() -> argparse.ArgumentParser:
    """Every command with its words. Wrong usage ends with exit code 2."""
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
    _store_command(commands, "recount", "按明细重算销售汇总", lambda _words: None)
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

"""The command line for administrators and scripts. No Qt widgets: the same services, the same policy, the same sentences.

Exit 0 done, 1 refused in words, 2 wrong usage, 3 missing libraries, 4 no display. With --json one line stands last, on refusal too.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from kehu_desk.cli.commands import COMMANDS, Answer, Command, password, restore
from kehu_desk.cli.grammar import parser
from kehu_desk.cli.spoken import spoken
from kehu_desk.kernel.errors import Refused

DONE, REFUSED = 0, 1
PICTURES = Path("build/pictures")


def run(argv: list[str]) -> int:
    """Carry one command out and give the exit code. argv: without the program's name."""
    words = parser().parse_args(argv)
    if words.command == "doctor":
        return _doctor()
    if words.command == "demo":
        return _demo(words)
    if words.command == "restore":
        return _answered(restore, words)
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

    house, caller = open_house(words.store, words.user, password(words))
    try:
        return command(house, caller, words)
    finally:
        house.close()


def _doctor() -> int:
    from kehu_desk.kernel.paths import usual_office
    from kehu_desk.preflight import checks

    found = checks(usual_office())
    for check in found:
        print(check)
    return DONE if all(check.good for check in found if check.vital) else REFUSED

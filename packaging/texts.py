"""Every text that the program speaks, read from the syntax tree: the second opinion beside lupdate.

lupdate reads Python by tokens and can be led astray: after a plural ``QCoreApplication.translate("C", "%n rows", None, n)``
it files the next ``self.tr`` under a wrong context, and it skips f-strings in silence. Either way a person would see English.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

WITH_CONTEXT = {"translate", "QT_TRANSLATE_NOOP"}
IN_CLASS = {"tr", "QT_TR_NOOP"}


class Spoken(NamedTuple):
    """A text with its context, or a fault: what keeps the call from being translated."""

    context: str
    source: str
    where: str
    fault: str = ""


def spoken(folder: Path) -> list[Spoken]:
    """All texts below the folder, in file order."""
    return [text for path in sorted(folder.rglob("*.py")) for text in _of_file(path)]


def _of_file(path: Path) -> Iterator[Spoken]:
    yield from _of_node(ast.parse(path.read_text(encoding="utf-8")), "", path)


def _of_node(node: ast.AST, inside: str, path: Path) -> Iterator[Spoken]:
    if isinstance(node, ast.ClassDef):
        inside = node.name
    if isinstance(node, ast.Call):
        yield from _of_call(node, inside, path)
    for child in ast.iter_child_nodes(node):
        yield from _of_node(child, inside, path)


def _of_call(call: ast.Call, inside: str, path: Path) -> Iterator[Spoken]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    where = f"{path}:{call.lineno}"
    literals = [each.value if isinstance(each, ast.Constant) and isinstance(each.value, str) else None for each in call.args]
    if name in WITH_CONTEXT and len(literals) > 1 and not _moves_a_canvas(call):
        context, source = literals[:2]
        text = call.args[1]
    elif name in IN_CLASS and literals:
        context, source = inside, literals[0]
        text = call.args[0]
    else:
        return
    if _is_made_up(text):
        yield Spoken(context or "", ast.unparse(text), where, "is put together before it is translated")
    elif source is not None and context:
        yield Spoken(context, source, where, "" if name != "tr" or _on_self(call) else "calls tr on something other than self")


def _moves_a_canvas(call: ast.Call) -> bool:
    """Drawing code translates too: canvas.translate(x, y)."""
    return isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name) and call.func.value.id == "canvas"


def _is_made_up(text: ast.expr) -> bool:
    """An f-string, a sum, or a .format before translating; names and look-ups carry texts marked elsewhere."""
    formatted = isinstance(text, ast.Call) and isinstance(text.func, ast.Attribute) and text.func.attr == "format"
    return formatted or isinstance(text, ast.JoinedStr | ast.BinOp)


def _on_self(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name) and call.func.value.id == "self"

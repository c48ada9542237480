"""小更正: which fields take a live entry that waits beside them, and how it enters the text at the next acceptance. Source: B-173a."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from kehu_desk.kernel.errors import No, no

SECTION_OF: Final = {
    "phone": "BAS", "phones": "BAS", "email": "BAS", "wechat": "BAS", "addresses": "BAS", "managers": "BAS", "contacts": "DEC",
}  # fmt: skip
MORE: Final = frozenset({"phones", "addresses", "managers", "contacts"})  # a new entry joins those that are there
POSTS: Final = frozenset({"managers", "contacts"})
SOUGHT: Final = frozenset({"phone", "phones", "email", "wechat", "addresses"})  # at the level of BAS: the search finds what waits in them
PERSON_AND_POST = re.compile(r"\s*([^:：]+?)\s*[:：]\s*(.+?)\s*")


def correction_problem(field: str, value: str) -> No | None:
    """E_FIELD for a field that takes no correction, an empty value, or a post without the person: 姓名：职务."""
    section = SECTION_OF.get(field, "BAS")
    if field not in SECTION_OF or not value.strip():
        return no("E_FIELD", field=field, section=section, why="text")
    if field in POSTS and PERSON_AND_POST.fullmatch(value) is None:
        return no("E_FIELD", field=field, section=section, why="post")
    return None


def beside(waiting: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Field -> what stands beside it: the newest value, of fields with several entries all of them. waiting: oldest first."""
    shown: dict[str, str] = {}
    for field, value in waiting:
        shown[field] = f"{shown[field]}；{value}" if field in MORE and field in shown else value
    return shown


def taken_in(body: Mapping[str, Any], waiting: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The text of a section with what waited in it, the oldest first."""
    text = dict(body)
    for field, value in waiting:
        text[field] = _joined(list(text.get(field) or []), field, value) if field in MORE else value
    return text


def _joined(rows: list[Any], field: str, value: str) -> list[Any]:
    if field == "phones":
        return rows if value in rows else [*rows, value]
    if field == "addresses":
        return [*rows, {"line": value}]
    found = PERSON_AND_POST.fullmatch(value)
    assert found is not None  # correction_problem has spoken before
    name, post = found.groups()
    known = [row for row in rows if row.get("name") == name]
    return [row | {"post": post} if row in known else row for row in rows] if known else [*rows, {"name": name, "post": post}]

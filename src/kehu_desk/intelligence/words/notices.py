"""What people are told of information: its number and where it stands, never what it says."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kehu_desk.intelligence.words.names import channel_name, state_name
from kehu_desk.ui.words import texts

NOTICES: Final = texts({
    "fact_new": QT_TRANSLATE_NOOP("Notice", "{by} has noted information {fact}, which you follow."),
    "fact_turned": QT_TRANSLATE_NOOP("Notice", "Information {fact}, which you follow, stands at “{state}” now."),
    "fact_asked": QT_TRANSLATE_NOOP("Notice", "{by} asks you to verify information {fact} by {due}, over “{channel}”."),
})  # fmt: skip


def notice_facts(facts: Mapping[str, object]) -> dict[str, object]:
    """The facts of a notice in words."""
    words = {"state": state_name, "channel": channel_name}
    return {name: words[name](str(value)) if name in words else value for name, value in facts.items()}

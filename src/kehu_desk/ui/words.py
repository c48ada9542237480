"""From a code to the sentence a person reads."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from kehu_desk.kernel.errors import No, Refused


class Gaps(dict[str, str]):
    """Facts for the gaps of a sentence; a fact that is missing shows as …, since telling a no must never fail."""

    def __missing__(self, key: str) -> str:
        """The sign for a gap that nothing fills."""
        return "…"


def texts(marked: Mapping[str, object]) -> Mapping[str, str]:
    """Code -> English source text, marked for translation where it stands. (Qt's stubs call a marked text an object.)"""
    return {code: str(text) for code, text in marked.items()}


def fact(value: object) -> str:
    """A fact as people write it: days as 2026-03-05, moments to the minute, several things with 、 between."""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple | set | frozenset):
        return "、".join(fact(each) for each in value)
    return "" if value is None else str(value)


def sentence(refusal: No, words: Mapping[str, str]) -> str:
    """The sentence of one no. words: code -> English source text, marked for translation in context "Refused"."""
    facts = Gaps({name: fact(value) for name, value in refusal.facts})
    if refusal.code in words:
        return QCoreApplication.translate("Refused", words[refusal.code]).format_map(facts)
    plain = QCoreApplication.translate("Refused", "This is not allowed now (rule {code}).")
    return plain.format(code=refusal.code)


def sentences(refused: Refused, words: Mapping[str, str]) -> list[str]:
    """All sentences by one list of words. words: as in sentence()."""
    return each_once(refused, lambda each: sentence(each, words))


def each_once(refused: Refused, explain: Callable[[No], str]) -> list[str]:
    """All sentences of a refusal, primary first, each once. explain: the sentence of one no."""
    return list(dict.fromkeys(explain(each) for each in refused.nos))


def named(words: Mapping[str, str], context: str, code: object) -> str:
    """The name of a code in the language of the program; the code itself where it has none. words: code -> English source text."""
    text = str(code)
    return QCoreApplication.translate(context, words[text]) if text in words else text

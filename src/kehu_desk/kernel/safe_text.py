"""Texts that a table program could take for a formula. Source: store-sync.md 7, "Formula injection"."""

import unicodedata

FORMULA_STARTS = frozenset("=+-@\t\r\n")
CLOAKS = " \u00a0\u3000\u200b\u200e\u200f\ufeff'\"`‘’“”＇＂"


def looks_like_formula(text: str) -> bool:
    """Whether a text begins with = + - @ tab CR LF or their full-width forms, bare or behind blanks and quotes."""
    bare = text.lstrip(CLOAKS)
    first = {unicodedata.normalize("NFKC", each[:1]) for each in (text, bare)}
    return not first.isdisjoint(FORMULA_STARTS)


def csv_safe(text: str) -> str:
    """The text for a csv cell: a ' before what could be taken for a formula. Only texts, never numbers by type."""
    return f"'{text}" if looks_like_formula(text) else text


def csv_plain(text: str) -> str:
    """The text that csv_safe() was given."""
    return text[1:] if text.startswith("'") and looks_like_formula(text[1:]) else text

"""Texts marked for translation where they stand, translated where they are shown."""

from collections.abc import Mapping


def texts(marked: Mapping[str, object]) -> Mapping[str, str]:
    """Code -> English source text. (Qt's stubs call a marked text an object.)"""
    return {code: str(text) for code, text in marked.items()}

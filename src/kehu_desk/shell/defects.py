"""A defect is written down without customer facts, and told in one plain sentence. No Qt.

The traceback holds no local values; what looks like a person's or a company's number, and what a statement was given, is taken out.
"""

import logging
import re
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

HIDDEN = "…"
PRIVATE = (
    re.compile(r"\[parameters: .*?\](?=\n|$)", re.DOTALL),  # what a database statement was given
    re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    re.compile(r"(?<![0-9A-Za-z])[0-9A-Z]{17}[0-9A-ZXx](?![0-9A-Za-z])"),  # identity card, credit code
    re.compile(r"(?<!\d)(?:\d[ -]?){10,}\d(?!\d)"),  # mobiles, bank accounts, also with gaps
    re.compile(r"(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)"),
)
SIZE, OLD = 1_000_000, 3


def redact(text: str) -> str:
    """The text without e-mail addresses, mobiles, identity and account numbers, and statement values."""
    for pattern in PRIVATE:
        text = pattern.sub(HIDDEN, text)
    return text


def told(error: BaseException) -> str:
    """The traceback of an error as it may be written down."""
    return redact("".join(traceback.format_exception(error)))


class DefectLog:
    """The file in which defects are written down; it turns over at one megabyte."""

    def __init__(self, folder: Path) -> None:
        """folder: made when it is needed."""
        self.path = folder / "kehu-desk.log"
        self._log = logging.getLogger("kehu_desk.defects")
        self._log.propagate = False

    def note(self, error: BaseException) -> None:
        """Write one defect down. A disk that cannot be written must not hide the defect from the person."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            file = RotatingFileHandler(self.path, maxBytes=SIZE, backupCount=OLD, encoding="utf-8")
        except OSError:
            return
        file.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        self._log.handlers = [file]
        self._log.error(told(error))
        file.close()
        self._log.handlers = []


def catch(log: DefectLog, tell: Callable[[], object]) -> None:
    """From now on every exception that nobody caught, on any thread, is noted; tell says the plain sentence (on any thread)."""

    def note(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        log.note(error)
        if not isinstance(error, KeyboardInterrupt):
            tell()

    def note_thread(facts: threading.ExceptHookArgs) -> None:
        if facts.exc_value is not None:
            note(facts.exc_type, facts.exc_value, facts.exc_traceback)

    sys.excepthook = note
    threading.excepthook = note_thread

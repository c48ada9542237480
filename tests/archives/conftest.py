"""One office, founded once and copied for each test that needs windows over a real store."""

import shutil
import sys
import types
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QThreadPool, QTranslator

from kehu_desk.kernel.errors import Refused

if __import__("importlib.util", fromlist=["util"]).find_spec("kehu_desk.borrowing.noun") is None:
    from kehu_desk.door.noun import Noun

    sys.modules["kehu_desk.borrowing.noun"] = types.ModuleType("kehu_desk.borrowing.noun")
    sys.modules["kehu_desk.borrowing.noun"].NOUN = Noun("loan", frozenset())

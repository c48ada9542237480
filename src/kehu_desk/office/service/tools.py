"""What only the composition root has: the key slots, the files, the engine."""

from typing import NamedTuple

from sqlalchemy import Engine

from kehu_desk.store.files import StoreFiles
from kehu_desk.store.keys import KeyFile, Keys


class Slots(NamedTuple):
    """The key file and what its slots protect. cost: memory of the key derivation in bytes, None for the usual one."""

    file: KeyFile
    keys: Keys
    cost: int | None = None


class OfficeTools(NamedTuple):
    """What the tab of the office is given besides the desk."""

    slots: Slots
    files: StoreFiles
    engine: Engine

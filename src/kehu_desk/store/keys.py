"""Keys and sign-in: one random data key, one slot per person, a recovery slot, a growing delay on wrong passwords.

``store.keys`` is JSON. A slot holds data key and audit key, sealed by XChaCha20-Poly1305 under a key that Argon2id makes
from the password; store, person, kind, version and cost are bound in, so that a moved or swapped slot does not open.
Source: store-sync.md §4.
"""

import base64
import json
import os
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from threading import get_ident
from typing import Any, NamedTuple, cast

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
    crypto_pwhash_alg,
    crypto_pwhash_ALG_ARGON2ID13,
)
from nacl.exceptions import CryptoError

from kehu_desk.kernel.errors import Refused, no

MIB = 1024 * 1024
FLOOR = 64 * MIB
USUAL = 256 * MIB
PASSES = 3
DELAYS = (0, 1, 2, 4, 8, 16, 32, 60)
MISSES_TO_BLOCK = 10
BLOCK = timedelta(minutes=15)
RECOVERY = "#recovery"
SECRET = 32


class Keys(NamedTuple):
    """What a slot protects: the key of the file and the key of the audit chain, 32 bytes each."""

    data: bytes
    audit: bytes


def fresh_keys() -> Keys:
    """Random keys for a new store."""
    return Keys(secrets.token_bytes(SECRET), secrets.token_bytes(SECRET))


def usual_cost() -> int:
    """Bytes of memory for the key derivation: 256 MiB where the machine has 4 GB, otherwise the floor of 64 MiB."""
    try:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        memory = 4 << 30
    return USUAL if memory >= 4 << 30 else FLOOR


def recovery_code() -> str:
    """160 random bits in groups of four letters and digits, to be printed once and kept in the safe."""
    letters = base64.b32encode(secrets.token_bytes(20)).decode()
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def fresh_password() -> str:
    """A password for an administrator to hand over: twelve random letters and digits without look-alikes, in threes."""
    letters = "".join(secrets.choice("abcdefghjkmnpqrstuvwxyz23456789") for _ in range(12))
    return "-".join(letters[at : at + 3] for at in range(0, len(letters), 3))


def _seal_key(password: str, salt: bytes, cost: int) -> bytes:
    return bytes(crypto_pwhash_alg(SECRET, password.encode(), salt, PASSES, cost, crypto_pwhash_ALG_ARGON2ID13))


def _bound(store_id: str, slot: Mapping[str, Any]) -> bytes:
    return json.dumps([store_id, slot["who"], slot["kind"], slot["version"], slot["cost"]]).encode()


def seal(store_id: str, who: str, kind: str, password: str, keys: Keys, cost: int) -> dict[str, Any]:
    """A slot as it stands in the file."""
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(24)
    slot: dict[str, Any] = {"who": who, "kind": kind, "version": 1, "cost": cost, "salt": salt.hex(), "nonce": nonce.hex()}
    box = crypto_aead_xchacha20poly1305_ietf_encrypt(keys.data + keys.audit, _bound(store_id, slot), nonce, _seal_key(password, salt, cost))
    return slot | {"box": box.hex()}


def unseal(store_id: str, slot: Mapping[str, Any], password: str) -> Keys | None:
    """The keys, or None when password or slot is not right."""
    salt, nonce, box = (bytes.fromhex(slot[part]) for part in ("salt", "nonce", "box"))
    key = _seal_key(password, salt, slot["cost"])
    try:
        both = crypto_aead_xchacha20poly1305_ietf_decrypt(box, _bound(store_id, slot), nonce, key)
    except CryptoError:
        return None
    return Keys(both[:SECRET], both[SECRET:])


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file in one step, so that a kill leaves the old or the new one. Two writers at once do not take each other's."""
    beside = path.with_name(f"{path.name}.{os.getpid()}-{get_ident()}.new")
    try:
        with beside.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


class KeyFile:
    """The slots of one store, by login name. Every change is written at once."""

    def __init__(self, path: Path) -> None:
        """path: the file ``store.keys``. Raises Refused E_KEYS_DAMAGED when it cannot be read."""
        self._path = path
        try:
            self._all = cast("dict[str, Any]", json.loads(path.read_text("utf-8")))
            self.store_id: str = self._all["store_id"]
            self._slots: dict[str, dict[str, Any]] = self._all["slots"]
            self._misses: dict[str, list[Any]] = self._all.setdefault("misses", {})
        except FileNotFoundError as error:
            raise Refused(no("E_STORE_MISSING", path=str(path.parent))) from error
        except (ValueError, KeyError, TypeError) as error:
            raise Refused(no("E_KEYS_DAMAGED", path=str(path))) from error

    @classmethod
    def create(cls, path: Path, store_id: str) -> "KeyFile":
        """A key file without slots."""
        write_whole(path, json.dumps({"store_id": store_id, "slots": {}, "misses": {}}).encode())
        return cls(path)

    def _write(self) -> None:
        write_whole(self._path, json.dumps(self._all, indent=1).encode())

    def logins(self) -> list[str]:
        """Who has a slot."""
        return [who for who in self._slots if who != RECOVERY]

    def put(self, who: str, password: str, keys: Keys, cost: int | None = None) -> None:
        """Give a person a slot, or a new password: nothing is encrypted anew."""
        kind = "recovery" if who == RECOVERY else "password"
        self._slots[who] = seal(self.store_id, who, kind, password, keys, cost or usual_cost())
        self._misses.pop(who, None)
        self._write()

    def misses(self, who: str) -> int:
        """Wrong passwords for this name since the last right one; the audit log is told of them at the next sign-in (B-140)."""
        return int(self._misses.get(who, (0,))[0])

    def drop(self, who: str) -> None:
        """Take a slot away. Refuses the recovery slot and the last password slot: never drop a key that data depends on."""
        if who == RECOVERY or (who in self._slots and len(self.logins()) == 1):
            raise Refused(no("E_LAST_SLOT"))
        if self._slots.pop(who, None) is not None:
            self._write()

    def open(self, who: str, password: str, now: datetime) -> Keys:
        """The keys. Raises Refused E_SIGN_IN, the same for an unknown name, or E_SIGN_IN_WAIT with the seconds to wait."""
        self._wait_first(who, now)
        slot = self._slots.get(who)
        if slot is None:
            # The same work for an unknown name, so that the time tells nothing.
            _seal_key(password, b"\0" * 16, max((each["cost"] for each in self._slots.values()), default=FLOOR))
        keys = unseal(self.store_id, slot, password) if slot else None
        if keys is None:
            self._miss(who, now)
            raise Refused(no("E_SIGN_IN"))
        if self._misses.pop(who, None) is not None:
            self._write()
        return keys

    def _wait_first(self, who: str, now: datetime) -> None:
        count, at = self._misses.get(who, (0, None))
        if not count:
            return
        pause = BLOCK if count >= MISSES_TO_BLOCK else timedelta(seconds=DELAYS[min(count - 1, len(DELAYS) - 1)])
        left = datetime.fromisoformat(str(at)) + pause - now
        if left > timedelta(0):
            raise Refused(no("E_SIGN_IN_WAIT", seconds=int(left.total_seconds()) + 1))

    def _miss(self, who: str, now: datetime) -> None:
        count, _ = self._misses.get(who, (0, None))
        self._misses[who] = [count + 1, now.isoformat()]
        self._write()

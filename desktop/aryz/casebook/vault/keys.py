"""From a passphrase to the key of a SQLCipher 4 file, and what each page says about that key.

The figures are those of SQLCipher 4's own defaults, so that its stock shell opens the file with the passphrase alone: a
random salt in the first 16 bytes, PBKDF2-HMAC-SHA512 with 256,000 rounds, a key of 256 bits, pages of 4096 bytes that end in an
HMAC-SHA512 over their content and number.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from typing import NamedTuple
from unicodedata import normalize

from aryz.model.base import Fault, InputError, message

SALT, PAGE, MAC = 16, 4096, 64
ROUNDS, KEY_BYTES = 256_000, 32
_MAC_ROUNDS, _MAC_SALT = 2, 0x3A
SHORTEST, LONGEST = 8, 1000
"""Characters of a passphrase."""


class Key(NamedTuple):
    """What opens a file: the key, and the salt that it was derived with."""

    secret: bytes
    salt: bytes

    @property
    def spelled(self) -> str:
        """As SQLCipher takes it; holds nothing but hexadecimal figures."""
        return f"x'{self.secret.hex()}{self.salt.hex()}'"


def read_passphrase(text: str) -> str:
    """The passphrase as it is used: in Unicode's composed form (NFC), otherwise untouched. InputError for an empty one."""
    if not text or "\0" in text or len(text) > LONGEST:
        said = message("Enter the passphrase: 1 to {most} characters.", most=LONGEST)
        raise InputError(Fault("passphrase", said))
    return normalize("NFC", text)


def new_passphrase(text: str) -> str:
    """The same for a passphrase that is chosen: InputError for one that is too short to protect anything."""
    chosen = read_passphrase(text)
    if len(chosen.strip()) < SHORTEST:
        said = message(
            "Choose a passphrase of at least {least} characters; four or five words are better.",
            least=SHORTEST,
        )
        raise InputError(Fault("passphrase", said))
    return chosen


def new_salt() -> bytes:
    """A salt for a new file, from the system's source for keys."""
    return os.urandom(SALT)


def derive(passphrase: str, salt: bytes) -> Key:
    """The key of the file with this salt. Takes some tenths of a second: that is what slows a guesser down."""
    secret = hashlib.pbkdf2_hmac(
        "sha512", read_passphrase(passphrase).encode("utf-8", "surrogatepass"), salt, ROUNDS, KEY_BYTES
    )
    return Key(secret, salt)


def fits(key: Key, number: int, page: bytes) -> bool:
    """Whether the page (counted from 1) is whole and was written with this key."""
    if len(page) != PAGE:
        return False
    salt = bytes(byte ^ _MAC_SALT for byte in key.salt)
    secret = hashlib.pbkdf2_hmac("sha512", key.secret, salt, _MAC_ROUNDS, KEY_BYTES)
    told = page[SALT if number == 1 else 0 : -MAC] + number.to_bytes(4, "little")
    return hmac.compare_digest(hmac.digest(secret, told, "sha512"), page[-MAC:])

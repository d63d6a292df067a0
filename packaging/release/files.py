"""What lies beside the packages of a release: their checksums, and a signature that stands apart from them."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Iterable
from pathlib import Path

from system_packages import need

SUMS = "SHA256SUMS"


def sum_up(folder: Path, files: Iterable[Path]) -> Path:
    """Write the SHA-256 of each of the files, by name, in the form that `sha256sum --check` reads; the file."""
    lines = [
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n"
        for file in sorted(files, key=lambda each: each.name)
    ]
    target = folder / SUMS
    target.write_text("".join(lines), encoding="utf-8")
    return target


def sign(sums: Path, *, gpg: str = "", minisign: str = "") -> list[Path]:
    """Sign the list of checksums, which vouches for every file in it. The signatures.

    `gpg` is the key's number or address in the keyring of whoever releases, `minisign` the path of a secret key; neither is kept
    with the project. The programs ask for the passphrase themselves.
    """
    made = []
    if gpg:
        need("gpg")
        made.append(sums.with_name(f"{sums.name}.asc"))
        made[-1].unlink(missing_ok=True)
        _call("gpg", "--local-user", gpg, "--armor", "--output", str(made[-1]), "--detach-sign", str(sums))
    if minisign:
        need("minisign")
        made.append(sums.with_name(f"{sums.name}.minisig"))
        _call("minisign", "-S", "-s", minisign, "-m", str(sums), "-x", str(made[-1]))
    return made


def _call(*command: str) -> None:
    if code := subprocess.run(command, check=False).returncode:
        raise SystemExit(f"The release is not signed: {command[0]} ended with code {code}.")

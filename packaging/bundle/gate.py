"""What must not be in any package: a way to the network beyond Python's own sockets, and a library of TLS.

One exception is known and stated: the module of SQLCipher carries the whole of OpenSSL inside itself, as its makers built it, for
the ciphers of the casebook; nothing of it can be called from Python. `libcrypto` (ciphers and digests, no connections) is
there for the key of the casebook; `libssl` is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

FORBIDDEN = re.compile(
    r"^(lib)?(Qt6?Network|Qt6?WebEngine|Qt6?WebSockets|Qt6?HttpServer|Qt6?Qml|Qt6?Quick)|"
    r"^(lib)?(ssl|gnutls|nss3|ssl3|mbedtls|wolfssl|boringssl|curl|nghttp2|schannel)[-.0-9]|^_ssl[.-]|"
    r"^q?(opensslbackend|certonlybackend|schannelbackend)|^libq(openssl|certonly)backend|^(libq?)?(vnc|tuiotouch)",
    re.IGNORECASE,
)
# Modules of Python that can only be there to reach somebody.
MODULES = frozenset({
    "ssl", "_ssl", "ftplib", "imaplib", "poplib", "smtplib", "telnetlib", "xmlrpc", "socketserver", "webbrowser", "asyncio", "http.server",
    "PySide6.QtNetwork", "requests", "urllib3", "httpx", "aiohttp", "websockets",
})  # fmt: skip


def forbidden_files(names: Iterable[str]) -> list[str]:
    """Those of the `names` of files (paths with forward slashes) that no package may hold."""
    return [
        name
        for name in names
        if FORBIDDEN.search(name.rsplit("/", 1)[-1])
        or "/plugins/tls/" in f"/{name}"
        or _module_of(name) in MODULES
    ]


def forbidden_modules(modules: Iterable[str]) -> list[str]:
    """Those of the dotted `modules` that no package may hold."""
    return [name for name in modules if any(name == each or name.startswith(f"{each}.") for each in MODULES)]


def listing(tree: Path) -> list[str]:
    """Every file below `tree`, relative, with forward slashes, sorted."""
    return sorted(
        path.relative_to(tree).as_posix()
        for path in tree.rglob("*")
        if not path.is_dir() or path.is_symlink()
    )


def frozen_modules(program: Path) -> list[str]:
    """The modules inside a frozen program."""
    from PyInstaller.archive.readers import CArchiveReader  # noqa: PLC0415 - only the builder's environment has it

    archive = CArchiveReader(str(program))
    packed = next(name for name in archive.toc if name.startswith("PYZ"))
    return sorted(archive.open_embedded_archive(packed).toc)


def modules_in(folder: Path) -> list[str]:
    """The modules that lie in a folder of libraries, compiled or not, by their dotted names."""
    names = (name for name in listing(folder) if name.endswith((".py", ".pyc")))
    return sorted(_module_of(name) for name in names)


def check(tree: Path, modules: Iterable[str]) -> None:
    """SystemExit naming each thing that may not be in the build `tree`, whose `modules` of Python are these."""
    found = [*forbidden_files(listing(tree)), *forbidden_modules(modules)]
    if found:
        raise SystemExit(
            "These may not be in a package, for they reach a network or speak TLS:\n  " + "\n  ".join(found)
        )


def _module_of(name: str) -> str:
    """The dotted module that a file of a library is, counted from the folder of libraries."""
    inner = name.rpartition("site-packages/")[2]
    return (
        re.sub(r"(/__init__)?\.(py|pyc)$", "", inner).replace("/", ".")
        if inner.endswith((".py", ".pyc"))
        else ""
    )

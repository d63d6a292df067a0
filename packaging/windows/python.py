"""CPython for Windows: the official embeddable build, with its hash pinned and its signer checked."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from io import BytesIO
from pathlib import Path

from bundle.contents import is_left_out
from bundle.gate import forbidden_files
from bundle.origin import BUILD, ROOT, run
from system_packages import need

PIN = ROOT / "packaging" / "windows" / "python.txt"
VERSION = "3.13"
"""The version of Python in it: the wheels for Windows are those of this version."""
SIGNER = "/O=Python Software Foundation/CN=Python Software Foundation"
ISSUERS = ("/O=Microsoft Corporation/", "/O=DigiCert, Inc./")
# Parts of it that Aryz has no use for, beside those that bundle.contents leaves out.
_UNUSED = ("sqlite3.dll", "python.cat", "LICENSE.txt")


def fetch() -> Path:
    """Download it (its hash is in python.txt), check the signature of each of its programs, and return its folder."""
    need("osslsigncode")
    folder = BUILD / "windows-python"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    run(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-build-isolation", "--no-binary", ":all:",
        "--require-hashes", "--requirement", PIN, "--dest", folder / "download")  # fmt: skip
    with tarfile.open(next((folder / "download").glob("*.tar.gz"))) as archive:
        member = next(each for each in archive.getmembers() if each.name.endswith("/data.zip"))
        packed = archive.extractfile(member)
        content = packed.read() if packed else b""
    with zipfile.ZipFile(BytesIO(content)) as files:
        for name in files.namelist():
            if not name.endswith("/"):
                (folder / Path(name).name).write_bytes(files.read(name))
    for program in sorted(each for each in folder.iterdir() if each.suffix in {".exe", ".dll", ".pyd"}):
        check_signature(program)
    return folder


def check_signature(program: Path) -> None:
    """SystemExit where a program is not signed by Python's makers, or was changed since.

    The chain up to Microsoft's root is not followed: no root of code signing is among a Linux system's certificates. That these are
    the right bytes rests on the pinned hash; the signature says whose they were when that hash was taken.
    """
    told = _verified(program)
    digests = re.findall(r"(?:Current|Calculated) message digest\s*: ([0-9A-F]{64})", told)
    signer = re.search(r"Subject: (.*)\n\s+Issuer : (.*)\n", told)
    by_python = signer and signer[1].endswith(SIGNER) and any(each in signer[2] for each in ISSUERS)
    by_microsoft = signer and program.name.startswith("vcruntime") and "O=Microsoft Corporation" in signer[1]
    if len(digests) < 2 or len(set(digests)) != 1 or not (by_python or by_microsoft):
        raise SystemExit(f"{program.name} is not as its makers signed it:\n{told[:1500]}")


def _verified(program: Path) -> str:
    asked = ["osslsigncode", "verify", "-in", str(program)]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout


def put(source: Path, target: Path) -> None:
    """Lay what Aryz needs of it into `target`; its own library without what reaches a network."""
    for file in sorted(source.iterdir()):
        if (
            not file.is_file()
            or file.name in _UNUSED
            or forbidden_files([file.name])
            or is_left_out(file.stem)
        ):
            continue
        if file.suffix in {".exe", ".dll", ".pyd"} and not file.name.startswith(("libssl", "winsound")):
            shutil.copyfile(file, target / file.name)
    _slim_library(source / "python313.zip", target / "python313.zip")
    (target / "python313._pth").write_text("python313.zip\n.\nlib\n", encoding="ascii")


def _slim_library(source: Path, target: Path) -> None:
    """Python's own library without the modules that are left out, the same bytes each time."""
    with zipfile.ZipFile(source) as full, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as slim:
        for name in sorted(full.namelist()):
            if not name.endswith("/") and not is_left_out(
                re.sub(r"(/__init__)?\.pyc$", "", name).replace("/", ".")
            ):
                slim.writestr(
                    zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), full.read(name), zipfile.ZIP_DEFLATED, 9
                )

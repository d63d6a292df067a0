"""The bill of materials of each group of packages, in CycloneDX 1.6 (JSON): everything that is shipped, its version, its licence.

The same source gives the same bytes: the moment is the build's, and the number of the document is made from its content.
"""

from __future__ import annotations

import json
import re
import subprocess
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from bundle.notices import LOCK, OF_DEBIAN, OF_DEBIAN_LICENCES, inside_sqlcipher, libraries
from bundle.origin import ROOT, moment, version

SCHEMA = "http://cyclonedx.org/schema/bom-1.6.schema.json"
GROUPS = {"linux": ("deb", "rpm"), "windows": ("setup", "zip"), "python": ("wheel", "sdist")}
"""Each bill and the kinds of package that it is of."""
_EXPRESSION = re.compile(
    r"^\(?[A-Za-z0-9][A-Za-z0-9.+-]*\)?( (AND|OR|WITH) \(?[A-Za-z0-9][A-Za-z0-9.+-]*\)?)*$"
)
_LOCKED = re.compile(r"^([a-z0-9-]+)==(\S+)(.*?)(?=^[a-z0-9-]+==|\Z)", re.MULTILINE | re.DOTALL)
_SHA256 = re.compile(r"--hash=sha256:([0-9a-f]{64})")

Component = dict[str, object]


def bill(group: str) -> str:
    """The bill of `group` (linux, windows, python) as JSON."""
    program = _program()
    parts = sorted(_parts(group), key=lambda each: str(each["bom-ref"]))
    depends = {"ref": program["bom-ref"], "dependsOn": [each["bom-ref"] for each in parts]}
    told = {
        "$schema": SCHEMA,
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(moment(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": program,
            "properties": [{"name": "aryz:packages", "value": " ".join(GROUPS[group])}],
        },
        "components": parts,
        "dependencies": [depends, *({"ref": each["bom-ref"]} for each in parts)],
    }
    number = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(told, sort_keys=True))
    return json.dumps({**told, "serialNumber": f"urn:uuid:{number}"}, indent=1, ensure_ascii=False) + "\n"


def _program() -> Component:
    """Aryz itself."""
    licence = "GPL-3.0-or-later AND CC-BY-4.0 AND OFL-1.1"
    return _component("aryz", version(), licence, kind="application", url=f"pkg:generic/aryz@{version()}")


def _parts(group: str) -> Iterable[Component]:
    """Everything beside Aryz's own code that a package of the group carries, or, for `python`, that pip puts beside it."""
    hashes = locked_hashes()
    for each in libraries():
        url = f"pkg:pypi/{each.name}@{each.version}"
        yield _component(each.name, each.version, each.licence, url=url, hashes=hashes[each.name])
    for file in sorted((ROOT / "templates" / "fonts").glob("*.ttf")):
        yield _component(file.stem, "", "OFL-1.1", kind="file", url="")
    if group == "linux":
        yield from _of_debian()
    if group == "windows":
        yield _embedded_python()
    for each in inside_sqlcipher().values():
        url = f"pkg:generic/{each.name}@{each.version}"
        yield _component(
            each.name, each.version, each.licence, url=url, note="inside the module of sqlcipher3"
        )


def _of_debian() -> Iterable[Component]:
    """The files of the system that the build for Linux carries."""
    for name, package in OF_DEBIAN.items():
        asked = ["dpkg-query", "--show", "--showformat", "${Version}", package]
        number = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
        licence = OF_DEBIAN_LICENCES[package]
        yield _component(
            package, number, licence, url=f"pkg:deb/debian/{package}@{number}?arch=amd64", note=name
        )


def _embedded_python() -> Component:
    """CPython for Windows, as it is pinned."""
    text = (ROOT / "packaging/windows/python.txt").read_text("utf-8")
    number = re.search(r"\((3\.\d+\.\d+), amd64\)", text)
    assert number is not None  # noqa: S101 - the file is ours
    return _component(
        "cpython", number[1], "PSF-2.0", url=f"pkg:generic/cpython@{number[1]}", hashes=_SHA256.findall(text)
    )


def locked_hashes() -> dict[str, list[str]]:
    """Name -> the SHA-256 of each file that the lock of the window allows for that library."""
    return {name: _SHA256.findall(rest) for name, _, rest in _LOCKED.findall(LOCK.read_text("utf-8"))}


def _component(
    name: str, number: str, licence: str, *, url: str, kind: str = "library", hashes: Iterable[str] = (), note: str = ""
) -> Component:  # fmt: skip
    """One component; a licence that is an SPDX expression is told as one, any other by its name."""
    told: Component = {"type": kind, "bom-ref": url or f"aryz:{name.replace(' ', '-')}", "name": name}
    if number:
        told["version"] = number
    if url:
        told["purl"] = url
    if licence:
        spdx = bool(_EXPRESSION.match(licence))
        told["licenses"] = [{"expression": licence}] if spdx else [{"license": {"name": licence}}]
    notes = [{"name": "aryz:locked-sha256", "value": each} for each in hashes]
    if properties := notes + ([{"name": "aryz:is", "value": note}] if note else []):
        told["properties"] = properties
    return told


def write(folder: Path, kinds: Iterable[str]) -> list[Path]:
    """Write the bills of the groups that these kinds of package are of into `folder`; the files."""
    made = []
    wanted = set(kinds)
    for group, members in GROUPS.items():
        if wanted & set(members):
            file = folder / f"aryz-{version()}-{group}.cdx.json"
            file.write_text(bill(group), encoding="utf-8")
            made.append(file)
    return made

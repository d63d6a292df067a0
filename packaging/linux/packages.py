"""The .deb and the .rpm: one tree of files, packed by nfpm in the way of each."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from bundle.notices import debian_copyright, put_licences
from bundle.origin import BUILD, DIST, ROOT, run, settle, version
from linux import desktop, needs, valid
from linux.squeeze import squeeze

STAGE = BUILD / "stage"
PROGRAM = "usr/lib/aryz"
SUMMARY = "Writes requests and complaints about personal data, offline"
DESCRIPTION = (
    f"{SUMMARY}\n"
    "Aryz finds who holds a person's data in eight countries, asks what the\n"
    "letter needs, and writes a request or a complaint in Kazakh, Kyrgyz, Russian\n"
    "or English, as a PDF that can be filed. It opens no network connection."
)


class Kind(NamedTuple):
    """How one kind of package is made: nfpm's word for it, the file's name, its dependencies, what else nfpm is told."""

    packager: str
    file: str
    needs: Callable[[Path], tuple[list[str], list[str]]]
    settings: dict[str, object]


KINDS = {
    "deb": Kind("deb", "aryz_{version}_amd64.deb", needs.for_debian, {"deb": {"compression": "none"}}),
    "rpm": Kind(
        "rpm",
        "aryz-{version}-1.x86_64.rpm",
        needs.for_rpm,
        {
            "rpm": {
                "compression": "zstd:19",
                "summary": SUMMARY,
                "group": "Applications/Productivity",
                "buildhost": "localhost",
            }
        },
    ),
}


def stage(tree: Path) -> Path:
    """Lay out the files as they are installed, and return the folder: usr and all below it."""
    shutil.rmtree(STAGE, ignore_errors=True)
    shutil.copytree(tree, STAGE / PROGRAM, symlinks=True)
    put_licences(STAGE / PROGRAM / "licences")
    desktop.put(STAGE)
    valid.check(STAGE)
    run(
        sys.executable,
        ROOT / "packaging" / "bundle" / "icons.py",
        STAGE / "usr" / "share",
        PYTHONPATH=str(ROOT / "desktop"),
    )
    (STAGE / "usr/share/doc/aryz/copyright").write_text(debian_copyright(), encoding="utf-8")
    (STAGE / "usr/bin").mkdir(parents=True)
    (STAGE / "usr/bin/aryz").symlink_to("../lib/aryz/aryz")
    settle(STAGE)
    return STAGE


def pack(kind: str, root: Path) -> Path:
    """Make the package `kind` (deb, rpm) of the staged files and return it, in dist/."""
    how = KINDS[kind]
    depends, recommends = how.needs(root / PROGRAM)
    settings = {**_common(root), **how.settings, "depends": depends, "recommends": recommends}
    config = BUILD / f"nfpm-{kind}.yaml"
    config.write_text(json.dumps(settings, indent=1), encoding="utf-8")  # JSON is YAML
    target = DIST / how.file.format(version=version())
    DIST.mkdir(exist_ok=True)
    run(
        Path(sys.executable).with_name("nfpm"),
        "package",
        "--config",
        config,
        "--packager",
        how.packager,
        "--target",
        target,
    )
    if kind == "deb":
        squeeze(target)
    return target


def _common(root: Path) -> dict[str, object]:
    return {
        "name": "aryz",
        "arch": "amd64",
        "platform": "linux",
        "version": version(),
        "version_schema": "none",
        "release": "1",
        "section": "misc",
        "priority": "optional",
        "maintainer": "Aryz <aryz@localhost>",
        "description": DESCRIPTION,
        "license": "GPL-3.0-or-later AND CC-BY-4.0 AND OFL-1.1",
        "contents": [
            {"src": str(root / "usr"), "dst": "/usr", "type": "tree"},
        ],
    }

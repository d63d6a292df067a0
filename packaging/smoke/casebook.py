"""The casebook of an installed copy: made, filled, backed up, changed, restored, and closed to whoever lacks the passphrase."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from bundle.contents import ROOT
from smoke.installed import SmokeError

if TYPE_CHECKING:
    from smoke.steps import Bench

EXAMPLE = ROOT / "templates" / "examples" / "kz-sergek-almaty.yaml"
NAME = "Асанова"
"""The person of the example: a name that no file on the disk may show."""


def keep(bench: Bench) -> None:
    """A case is kept where the program keeps it unasked; a later change is undone by the backup; a stranger sees nothing."""
    case = _Case(bench)
    case.run("init")
    case.run("new", case.answers, "--code", "014")
    case.run("record", "014", case.answers, "--on", "2026-11-25")
    case.run("backup")
    latest = json.loads(case.run("backups", "--json"))[0]["number"]
    case.run("new", case.answers, "--code", "015")
    _expect(bench, case.codes() == ["014", "015"], f"the cases are {case.codes()}")
    case.run("restore", str(latest))
    _expect(bench, case.codes() == ["014"], f"after the backup was restored the cases are {case.codes()}")
    case.run("check")
    case.is_closed_to_strangers()
    bench.say(f"restored from backup {latest}")


class _Case:
    """The command `aryz case` of a copy, with a passphrase."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self.answers = bench.copy.work / "case.yaml"
        shutil.copyfile(EXAMPLE, self.answers)
        self._passphrase = bench.copy.work / "passphrase"
        self._passphrase.write_text("пять слов которых нет рядом\n", encoding="utf-8")

    def run(self, *words: object) -> str:
        """One command of the casebook; what it printed."""
        told = [word if isinstance(word, type(self.answers)) else str(word) for word in words]
        return self._bench.copy.run("case", "--passphrase-file", self._passphrase, *told)

    def codes(self) -> list[str]:
        """The codes of all cases, sorted."""
        return sorted(each["code"] for each in json.loads(self.run("list", "--json")))

    def is_closed_to_strangers(self) -> None:
        """Another passphrase opens nothing, and the files show no name."""
        self._passphrase.write_text("другая фраза из слов\n", encoding="utf-8")
        self._bench.copy.run("case", "--passphrase-file", self._passphrase, "list", code=1)
        for file in (path for path in self._bench.copy.data.rglob("*") if path.is_file()):
            _expect(self._bench, NAME.encode() not in file.read_bytes(), f"{file.name} shows the name {NAME}")


def _expect(bench: Bench, fact: bool, otherwise: str) -> None:
    if not fact:
        raise SmokeError(f"{bench.copy.name}: {otherwise}.")

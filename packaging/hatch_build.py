"""Adds the compiled catalogues to the wheel: hatchling's build hook (the tool's `custom` hook, see pyproject.toml)."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledWords(BuildHookInterface):  # type: ignore[type-arg]  # its configuration is of no use here
    """Compiles locales/*.po for the time of one build; nothing is written into the source tree."""

    _folder: TemporaryDirectory[str] | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Put every compiled catalogue into the wheel as aryz/_data/locales/<language>/LC_MESSAGES/<domain>.mo."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "packaging"))
        from catalogs import compile_all  # noqa: PLC0415 - a build hook is loaded by path, outside any package

        self._folder = TemporaryDirectory()
        compile_all(Path(self._folder.name))
        build_data["force_include"][self._folder.name] = "aryz/_data/locales"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - hatchling's signature
        """Sweep the compiled catalogues away once the wheel stands."""
        if self._folder is not None:
            self._folder.cleanup()

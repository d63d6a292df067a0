"""JSON Schemas of the files under templates/, for the editors of those who write them.

A file names its schema in its first line; editors with a YAML language server then complete keys and mark mistakes:

    # yaml-language-server: $schema=../../schema/laws.json

The path is relative to the file. ``templates/schema/`` holds what :func:`json_schemas` gives; a test keeps it current;
``python -m aryz.content.schema`` writes it again.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import msgspec

from aryz.content.checks.language_data import LanguageTests
from aryz.content.country_files import FILES
from aryz.content.decoding import anything
from aryz.content.overlay import Overlay
from aryz.content.paths import data_root
from aryz.model.bodies import Feature
from aryz.model.kinds import Interview, LetterKind
from aryz.model.language import Language

Schema = dict[str, object]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SHARED: dict[str, type[object]] = {
    "letter": LetterKind,
    "language": Language,
    "language-tests": LanguageTests,
    "interview": Interview,
    "features": tuple[Feature, ...],
    "data": tuple[str, ...],
    "overlay": Overlay,
}


def json_schemas() -> dict[str, Schema]:
    """Name -> schema of every kind of file: a country's files by their name, then letter, language, interview …"""
    return {name: _schema(name, record) for name, record in {**FILES, **_SHARED}.items()}


def _schema(name: str, record: type[object]) -> Schema:
    return {"$schema": _DIALECT, "title": f"{name}.yaml", **msgspec.json.schema(record, schema_hook=anything)}


def as_text(schema: Schema) -> str:
    """A schema as it stands in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def write_schemas(folder: Path) -> None:
    """Write every schema into ``folder``; what is no longer a schema is taken away."""
    folder.mkdir(parents=True, exist_ok=True)
    schemas = json_schemas()
    for old in folder.glob("*.json"):
        if old.stem not in schemas:
            old.unlink()
    for name, schema in schemas.items():
        (folder / f"{name}.json").write_text(as_text(schema), encoding="utf-8")


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]) if len(sys.argv) > 1 else data_root() / "templates" / "schema")

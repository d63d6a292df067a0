"""The JSON Schemas in templates/schema are those of the records."""

from __future__ import annotations

from pathlib import Path

from aryz.content.schema import as_text, json_schemas, write_schemas


def test_the_schemas_are_current(root: Path) -> None:
    folder = root / "templates" / "schema"
    standing = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}
    assert standing == {name: as_text(schema) for name, schema in json_schemas().items()}, (
        "write them again: python -m aryz.content.schema"
    )


def test_writing_takes_away_what_is_no_longer_a_schema(tmp_path: Path) -> None:
    (tmp_path / "gone.json").write_text("{}", encoding="utf-8")
    write_schemas(tmp_path)
    assert {path.stem for path in tmp_path.iterdir()} == set(json_schemas())


def test_a_schema_names_the_keys_of_its_record() -> None:
    laws = json_schemas()["laws"]
    assert laws["title"] == "laws.yaml"
    assert '"title_evidence"' in as_text(laws)

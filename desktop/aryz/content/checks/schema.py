"""Every file can be read: as YAML, and as the record it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from aryz.content.checks.base import Context, Hit, Rule, Severity
from aryz.content.checks.language_data import LanguageTests
from aryz.content.country_files import FILES, drop_unknown, read_country
from aryz.content.decoding import decode
from aryz.model.base import AryzError, Message, message
from aryz.model.bodies import Feature
from aryz.model.kinds import Interview, LetterKind
from aryz.model.language import Language

_COMMON: dict[str, type[object]] = {
    "languages/*.yaml": Language,
    "languages/checks/*.yaml": LanguageTests,
    "letters/*/letter.yaml": LetterKind,
    "questions/interview.yaml": Interview,
    "features.yaml": tuple[Feature, ...],
    "data.yaml": tuple[str, ...],
}
"""Files that all countries share, and what each holds."""


def _run(ctx: Context) -> Iterator[Hit]:
    templates = ctx.library.templates
    for pattern, into in _COMMON.items():
        found = sorted(templates.glob(pattern)) if "*" in pattern else [templates / pattern]
        for path in found:
            yield from _tried(ctx, path, partial(decode, path, into))
    for folder in sorted(path for path in templates.glob("countries/*") if path.is_dir()):
        yield from _country(ctx, folder)


def _country(ctx: Context, folder: Path) -> Iterator[Hit]:
    broken = False
    for name, into in FILES.items():
        path = folder / f"{name}.yaml"
        for hit in _tried(ctx, path, partial(decode, path, into, drop_unknown)):
            broken = True
            yield hit
    if not broken:
        yield from _tried(ctx, folder, lambda: read_country(folder))


def _tried(ctx: Context, path: Path, read: Callable[[], object]) -> Iterator[Hit]:
    try:
        read()
    except AryzError as error:
        yield Hit(ctx.file(path), "", Message(error.message.text, error.message.values))


RULE = Rule(
    id="schema",
    what="Every file is there, is strict YAML and has the keys and values of its record",
    why="A key that nobody reads is a fact that nobody prints",
    severity=Severity.ERROR,
    do=message("Mend the file at the line that is named."),
    run=_run,
)

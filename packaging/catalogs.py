"""The gettext catalogues under locales/: extract and update, check, compile.

Two domains. `aryz` holds the sentences of the code; its message ids are English, so English keeps no file of it. `facts`
holds the words of templates/ under symbolic ids; locales/en is its source and the other languages follow it.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "locales"
CODE, FACTS, SOURCE = "aryz", "facts", "en"
# The marks of gettext, `message` of the core, and the methods of aryz.content.words.Catalogue that take English.
KEYWORDS = {
    "_": None,
    "message": None,
    "text": None,
    "ngettext": (1, 2),
    "plural": (1, 2),
    "pgettext": ((1, "c"), 2),
    "context": ((1, "c"), 2),
}
# Stands in every compiled header, so that the same words compile to the same bytes on any day.
NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
Text = str | tuple[str, ...] | list[str] | None
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\([a-z_]+\)[sd]")


def update() -> None:
    """Bring every catalogue in step with the code and with the English facts, then compile; translations are kept."""
    sources = {CODE: extract(), FACTS: _ids_of(read(LOCALES / SOURCE / "LC_MESSAGES" / f"{FACTS}.po"))}
    for language in languages():
        for domain, source in sources.items():
            file = LOCALES / language / "LC_MESSAGES" / f"{domain}.po"
            if language == SOURCE and domain == CODE:
                continue
            catalog = read(file) if file.exists() else Catalog(locale=language, domain=domain)
            if language != SOURCE:
                catalog.update(source, no_fuzzy_matching=True)
            write(file, catalog)
    compile_all(LOCALES)


def check() -> list[str]:
    """Every fault of the catalogues, one sentence each: missing, untranslated, fuzzy or stale messages, unequal placeholders."""
    english = LOCALES / SOURCE / "LC_MESSAGES" / f"{FACTS}.po"
    if not english.exists():
        return [f"{english.relative_to(ROOT)} is missing: it is the source of the words of templates/."]
    sources = {CODE: extract(), FACTS: read(english)}
    faults = []
    for language in languages():
        for domain, source in sources.items():
            if language != SOURCE or domain == FACTS:
                faults += faults_of(
                    LOCALES / language / "LC_MESSAGES" / f"{domain}.po", source, symbolic=domain == FACTS
                )
    return faults


def faults_of(file: Path, source: Catalog, *, symbolic: bool) -> list[str]:
    """The faults of one catalogue `file` against `source`. `symbolic`: its ids are names; the source's text is the English."""
    where = file.relative_to(ROOT) if file.is_relative_to(ROOT) else file
    if not file.exists():
        return [f"{where} is missing: run ./dev catalogs, then translate it."]
    catalog = read(file)
    stale = [
        f"{where}: «{_name(m)}» is no longer used: run ./dev catalogs."
        for m in _messages(catalog)
        if _find(source, m) is None
    ]
    found = [(message, _find(catalog, message)) for message in _messages(source)]
    return stale + [
        f"{where}: {fault}"
        for m, its in found
        for fault in _fault(m, its, catalog.num_plurals, symbolic=symbolic)
    ]


def _fault(source: Message, found: Message | None, plurals: int, *, symbolic: bool) -> Iterator[str]:
    name = _name(source)
    if found is None:
        yield f"«{name}» is missing: run ./dev catalogs, then translate it."
    elif not all(_texts(found.string)) or (source.pluralizable and len(_texts(found.string)) != plurals):
        yield f"«{name}» is not translated."
    elif found.fuzzy:
        yield f"«{name}» is marked fuzzy: check the translation and take the mark away."
    elif _placeholders(source.string if symbolic else source.id) != _placeholders(found.string):
        yield f"«{name}» has other placeholders than its source."


def compile_all(target: Path) -> None:
    """Write the compiled form of every catalogue of locales/ into `target`, as <language>/LC_MESSAGES/<domain>.mo."""
    for source in sorted(LOCALES.glob("*/LC_MESSAGES/*.po")):
        compiled = target / source.relative_to(LOCALES).with_suffix(".mo")
        compiled.parent.mkdir(parents=True, exist_ok=True)
        content = io.BytesIO()
        write_mo(content, read(source))
        compiled.write_bytes(content.getvalue())


def languages() -> list[str]:
    """The interface languages: the folders of locales/."""
    return sorted(folder.name for folder in LOCALES.iterdir() if (folder / "LC_MESSAGES").is_dir())


def extract() -> Catalog:
    """The messages of the code under desktop/aryz, as a catalogue without translations."""
    catalog = Catalog(domain=CODE)
    code = ROOT / "desktop" / "aryz"
    for file, _line, message, comments, context in extract_from_dir(
        code, keywords=KEYWORDS, comment_tags=("Translators:",)
    ):
        catalog.add(message, locations=[(f"desktop/aryz/{file}", 0)], auto_comments=comments, context=context)
    return catalog


def read(file: Path) -> Catalog:
    """The catalogue in `file` (UTF-8), its language taken from the folder's name."""
    with file.open("rb") as stream:
        catalog = read_po(stream, locale=file.parent.parent.name, domain=file.stem, abort_invalid=True)
    catalog.creation_date = catalog.revision_date = NO_DATE
    return catalog


def write(file: Path, catalog: Catalog) -> None:
    """Write `catalog` so that only changed messages change lines: sorted, without places in the code and dates."""
    file.parent.mkdir(parents=True, exist_ok=True)
    content = io.BytesIO()
    write_po(
        content,
        catalog,
        width=0,
        sort_output=True,
        no_location=True,
        ignore_obsolete=True,
        omit_header=True,
    )
    header = (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {file.parent.parent.name}\\n"\n"Plural-Forms: {catalog.plural_forms}\\n"\n'
        '"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n\n'
    )
    file.write_bytes(header.encode() + content.getvalue())


def _ids_of(source: Catalog) -> Catalog:
    """`source` without its texts: what is not translated must stay empty, never English in another language's catalogue."""
    bare = Catalog(domain=source.domain)
    for message in _messages(source):
        bare.add(message.id, context=message.context, auto_comments=message.auto_comments)
    return bare


def _messages(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def _find(catalog: Catalog, message: Message) -> Message | None:
    return catalog.get(message.id, context=message.context)


def _name(message: Message) -> str:
    return _texts(message.id)[0]


def _texts(text: Text) -> tuple[str, ...]:
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def _placeholders(text: Text) -> set[str]:
    return {place for part in _texts(text) for place in PLACEHOLDER.findall(part)}


def main(task: str) -> int:
    """Do `task` (update, check or compile); returns 1 where the check found faults."""
    if task == "update":
        update()
    elif task == "compile":
        compile_all(LOCALES)
    elif faults := check():
        print("\n".join(faults))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

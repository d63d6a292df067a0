"""What a Linux desktop is told about Aryz: the menu's entry, the shop's page, the kind of file, the icons."""

from __future__ import annotations

import gzip
from pathlib import Path
from xml.sax.saxutils import escape

import yaml

from bundle.origin import ROOT, day, version

ID = "org.aryz.Aryz"
ENTRY = "aryz.desktop"
"""The name that the window gives itself (QApplication.setDesktopFileName), so that a desktop shows it with its icon."""
KIND = "application/x-aryz"

Words = dict[str, dict[str, str | list[str]]]


def words() -> Words:
    """Language -> what is said in it (packaging/words.yaml)."""
    found: Words = yaml.safe_load((ROOT / "packaging" / "words.yaml").read_text("utf-8"))
    return found


def _said(key: str, name: str) -> str:
    """A key of a desktop entry in every language; English is the one without a language's mark."""
    return "".join(
        f"{name}{'' if language == 'en' else f'[{language}]'}={each[key]}\n"
        for language, each in words().items()
    )


def menu_entry() -> str:
    """The entry of the menu, as the desktop entry specification wants it."""
    return (
        "[Desktop Entry]\nType=Application\nName=Aryz\n"
        f"{_said('summary', 'Comment')}{_said('keywords', 'Keywords')}"
        f"Exec=aryz %f\nIcon=aryz\nMimeType={KIND};\nCategories=Office;\nTerminal=false\nStartupWMClass=aryz\n"
    )


def file_kind() -> str:
    """The kind of file `.aryz`, as shared-mime-info wants it."""
    comments = "".join(
        f"    <comment{_mark(language)}>{escape(str(each['file']))}</comment>\n"
        for language, each in words().items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">\n'
        f'  <mime-type type="{KIND}">\n{comments}    <sub-class-of type="text/plain"/>\n    <glob pattern="*.aryz"/>\n'
        '    <icon name="aryz"/>\n  </mime-type>\n</mime-info>\n'
    )


def shop_page() -> str:
    """The page that shops of programs show, as AppStream wants it."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<component type="desktop-application">\n'
        f"  <id>{ID}</id>\n  <name>Aryz</name>\n{_in_languages('summary', 'summary')}"
        "  <metadata_license>CC0-1.0</metadata_license>\n  <project_license>GPL-3.0-or-later AND CC-BY-4.0 AND OFL-1.1</project_license>\n"
        "  <developer_name>Aryz</developer_name>\n"
        f"  <description>\n{_paragraphs()}  </description>\n"
        f'  <launchable type="desktop-id">{ENTRY}</launchable>\n  <provides>\n    <binary>aryz</binary>\n'
        f"    <mediatype>{KIND}</mediatype>\n  </provides>\n"
        f'  <content_rating type="oars-1.1"/>\n  <requires>\n    <display_length compare="ge">768</display_length>\n  </requires>\n'
        "  <recommends>\n    <internet>offline-only</internet>\n    <control>keyboard</control>\n    <control>pointing</control>\n  </recommends>\n"
        f'  <releases>\n    <release version="{version()}" date="{day()}"/>\n  </releases>\n</component>\n'
    )


def _in_languages(key: str, tag: str) -> str:
    return "".join(
        f"  <{tag}{_mark(language)}>{escape(str(each[key]))}</{tag}>\n" for language, each in words().items()
    )


def _mark(language: str) -> str:
    return "" if language == "en" else f' xml:lang="{language}"'


def _paragraphs() -> str:
    """The paragraphs in every language, each beside its translations."""
    rows = zip(*(each["about"] for each in words().values()), strict=True)
    return "".join(
        f"    <p{_mark(language)}>{escape(text)}</p>\n"
        for row in rows
        for language, text in zip(words(), row, strict=True)
    )


def changelog() -> bytes:
    """CHANGELOG.md packed as Debian's policy wants it, the same bytes each time."""
    return gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), compresslevel=9, mtime=0)


def put(root: Path) -> None:
    """Write all of it below `root` (the package's own tree, beginning with usr)."""
    share = root / "usr" / "share"
    texts = {
        f"applications/{ENTRY}": menu_entry(),
        f"metainfo/{ID}.metainfo.xml": shop_page(),
        "mime/packages/aryz.xml": file_kind(),
    }
    for name, text in texts.items():
        (share / name).parent.mkdir(parents=True, exist_ok=True)
        (share / name).write_text(text, encoding="utf-8")
    (share / "doc" / "aryz").mkdir(parents=True, exist_ok=True)
    (share / "doc" / "aryz" / "changelog.gz").write_bytes(changelog())

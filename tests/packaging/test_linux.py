"""The packages for Linux: words in every language, dependencies by their names, a .deb packed anew."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from linux import desktop, needs, packages, squeeze, valid

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
FOREIGN_TO_KYRGYZ = set("әғқұһіӘҒҚҰҺІ")


def _interface(root: Path) -> set[str]:
    return {folder.name for folder in (root / "locales").iterdir() if folder.is_dir()}


def test_the_words_are_whole_in_every_language_of_the_window(root: Path) -> None:
    words = desktop.words()
    assert words.keys() == _interface(root)
    assert {frozenset(each) for each in words.values()} == {
        frozenset({"summary", "file", "keywords", "about"})
    }
    assert {len(each["about"]) for each in words.values()} == {3}
    assert all(
        str(each["keywords"]).endswith(";") and str(each["summary"])[-1] != "." for each in words.values()
    )


def test_kyrgyz_words_have_no_letters_of_kazakh() -> None:
    kyrgyz = str(desktop.words()["ky"]).replace("казак", "")
    assert not FOREIGN_TO_KYRGYZ & set(kyrgyz)


def test_the_menu_speaks_every_language(root: Path) -> None:
    lines = dict(line.split("=", 1) for line in desktop.menu_entry().splitlines() if "=" in line)
    for key in ("Comment", "Keywords"):
        assert {key, *(f"{key}[{each}]" for each in _interface(root) - {"en"})} <= lines.keys()
    assert (lines["Exec"], lines["MimeType"]) == ("aryz %f", "application/x-aryz;")


def test_the_shop_and_the_kind_of_file_speak_every_language(root: Path) -> None:
    shop, kind = (ET.fromstring(text.encode()) for text in (desktop.shop_page(), desktop.file_kind()))  # noqa: S314 - our own text
    others = _interface(root) - {"en"}
    assert {each.get(LANGUAGE) for each in shop.findall("summary")} == {None, *others}
    spoken = [each.get(LANGUAGE) for each in shop.iterfind("description/p")]
    assert {language: spoken.count(language) for language in spoken} == dict.fromkeys([None, *others], 3)
    assert {each.get(LANGUAGE) for each in kind.iter() if each.tag.endswith("comment")} == {None, *others}


@pytest.fixture
def staged(tmp_path: Path) -> Path:
    """What a desktop is told, laid out as in a package."""
    desktop.put(tmp_path)
    return tmp_path


def test_a_desktop_understands_what_it_is_told(staged: Path) -> None:
    before = sorted(staged.rglob("*"))
    valid.check(staged)
    assert sorted(staged.rglob("*")) == before


@pytest.mark.parametrize(
    ("file", "good", "bad"),
    [
        ("applications/aryz.desktop", "Categories=Office;", "Categories=Letters;"),
        ("applications/aryz.desktop", "Type=Application", "Type=Letter"),
        ("metainfo/org.aryz.Aryz.metainfo.xml", "<id>org.aryz.Aryz</id>", ""),
        ("mime/packages/aryz.xml", "*.aryz", "*.arz"),
        ("mime/packages/aryz.xml", "</mime-info>", ""),
    ],
)
def test_a_fault_in_it_stops_the_build(staged: Path, file: str, good: str, bad: str) -> None:
    told = staged / "usr" / "share" / file
    text = told.read_text("utf-8")
    assert good in text
    told.write_text(text.replace(good, bad), encoding="utf-8")
    with pytest.raises(SystemExit):
        valid.check(staged)


def test_the_same_changelog_is_packed_the_same(root: Path) -> None:
    assert desktop.changelog() == desktop.changelog()
    assert gzip.decompress(desktop.changelog()) == (root / "CHANGELOG.md").read_bytes()


HEADERS = {
    "aryz": "  NEEDED               libc.so.6\n  NEEDED               libz.so.1\n 0x0 0x00 05 GLIBC_2.9\n 0x0 0x00 05 GLIBC_2.34\n",
    "libqxcb.so": "  NEEDED               libglib-2.0.so.0\n  NEEDED               libown.so.1\n",
    "libown.so.1": "  NEEDED               libcups.so.2\n",
}


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bundle of three native files and a text, whose headers are told here."""
    for name in HEADERS:
        (tmp_path / name).write_bytes(b"\x7fELF")
    (tmp_path / "text").write_text("no program")
    monkeypatch.setattr(needs, "_headers", lambda file: HEADERS[file.name])
    return tmp_path


def test_dependencies_of_the_deb_are_packages(bundle: Path) -> None:
    assert needs.for_debian(bundle) == (
        ["libc6 (>= 2.34)", "libglib2.0-0 | libglib2.0-0t64", "zlib1g"],
        ["libcups2 | libcups2t64"],
    )


def test_dependencies_of_the_rpm_are_libraries(bundle: Path) -> None:
    required, recommended = needs.for_rpm(bundle)
    assert required == [
        "libc.so.6(GLIBC_2.34)(64bit)",
        "libc.so.6()(64bit)",
        "libglib-2.0.so.0()(64bit)",
        "libz.so.1()(64bit)",
    ]
    assert recommended == ["libcups.so.2()(64bit)"]


def test_a_library_that_nobody_has_named_stops_the_build(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(HEADERS, "libown.so.1", "  NEEDED               libnew.so.4\n")
    with pytest.raises(needs.UnknownLibraryError, match=re.escape("libnew.so.4")):
        needs.for_debian(bundle)


def test_a_deb_is_packed_anew_without_touching_its_other_members(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(squeeze, "XZ", ("tr", "a", "b"))
    package = tmp_path / "aryz.deb"
    parts = {"debian-binary": b"2.0\n", "control.tar.gz": b"odd", "data.tar": b"aaaaa"}
    members = [squeeze.Member(_facts(name, len(content)), content) for name, content in parts.items()]
    package.write_bytes(squeeze.MAGIC + b"".join(map(squeeze._written, members)))
    squeeze.squeeze(package)
    again = {each.name: each.content for each in squeeze._members(package.read_bytes())}
    assert again == {"debian-binary": b"2.0\n", "control.tar.gz": b"odd", "data.tar.xz": b"bbbbb"}
    assert package.stat().st_size % 2 == 0


def _facts(name: str, size: int) -> bytes:
    return f"{name:<16}{1764547200:<12}{0:<6}{0:<6}{100644:<8}{size:<10}`\n".encode("ascii")


def test_every_kind_is_packed_from_one_tree(root: Path) -> None:
    assert packages.KINDS.keys() == {"deb", "rpm"}
    common = packages._common(root)
    assert (common["name"], common["arch"], common["version_schema"]) == ("aryz", "amd64", "none")

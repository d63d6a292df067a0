"""A release: notes from the changelog, the bill of materials, checksums, and what stands in its way."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import package
from bundle import notices, origin
from release import audit, facts, files, make, sbom
from release.notes import NotesError, caveats, notes

LOG = "# Changelog\n\n## 0.2.0 (unreleased)\n\nTo come.\n\n## 0.1.1 (2026-12-01)\n\n- one;\n- two.\n\n## 0.1.0 (2026-11-01)\n\nFirst.\n"


@pytest.fixture(autouse=True)
def _moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764547200")


@pytest.mark.parametrize(("number", "text"), [("0.1.1", "- one;\n- two.\n"), ("0.1.0", "First.\n")])
def test_the_notes_are_the_section_of_the_version(number: str, text: str) -> None:
    assert notes(number, LOG) == text


@pytest.mark.parametrize(
    ("number", "sentence"), [("0.2.0", "calls 0.2.0 unreleased"), ("0.3.0", "says nothing of 0.3.0")]
)
def test_without_notes_there_is_no_release(number: str, sentence: str) -> None:
    with pytest.raises(NotesError, match=sentence):
        notes(number, LOG)


def test_the_notes_say_what_was_let_pass() -> None:
    assert caveats([]) == ""
    assert caveats(["One.", "Two."]) == "\n## Not confirmed\n\n- One.\n- Two.\n"


def test_old_sources_are_counted_by_country(monkeypatch: pytest.MonkeyPatch) -> None:
    def checked(asked: list[str], **_how: object) -> subprocess.CompletedProcess[str]:
        assert asked[1:] == ["-m", "aryz", "content", "check", "--release", "--json"]
        found = [
            {"severity": severity, "file": f"templates/countries/{country}/sources.yaml"}
            for severity, country in (("release", "kz"), ("note", "kz"), ("release", "kz"), ("release", "am"))
        ]
        return subprocess.CompletedProcess(asked, 3, json.dumps(found), "")

    monkeypatch.setattr(subprocess, "run", checked)
    assert facts.told(facts.old_sources()).startswith("3 sources of facts")
    assert facts.told(facts.old_sources()).endswith(": am 1, kz 2.")
    assert facts.told(Counter()) == ""


def test_old_sources_stop_a_release_unless_it_is_said(
    tagged: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tag = f"v{origin.version()}"
    monkeypatch.setattr(make, "notes", lambda _number: "Notes.\n")
    monkeypatch.setattr(facts, "old_sources", lambda: Counter(kz=2))
    monkeypatch.setattr(package, "build", lambda _kinds: {})
    monkeypatch.setattr(make, "DIST", tagged / ".git" / "dist")
    assert make.main([tag, "--no-audit"]) == 1
    assert "--old-facts" in capsys.readouterr().err
    assert make.main([tag, "--no-audit", "--old-facts"]) == 0
    told = (tagged / ".git" / "dist" / tag / "NOTES.md").read_text("utf-8")
    assert "kz 2." in told
    assert make.NOT_AUDITED in told


def test_the_changelog_speaks_of_the_version_of_the_project(root: Path) -> None:
    assert f"\n## {origin.version()} (" in (root / "CHANGELOG.md").read_text("utf-8")


@pytest.fixture
def bill(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], dict[str, Any]]:
    """A bill of materials, read again; the files of Debian are told here, for the tests run elsewhere too."""
    monkeypatch.setattr(
        sbom, "_of_debian", lambda: [sbom._component("libffi8", "3.4", "", url="pkg:deb/debian/libffi8@3.4")]
    )
    return lambda group: dict(json.loads(sbom.bill(group)))


@pytest.mark.parametrize("group", sorted(sbom.GROUPS))
def test_every_locked_library_is_on_the_bill_with_its_licence(
    root: Path, bill: Callable[[str], dict[str, Any]], group: str
) -> None:
    told = bill(group)
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    listed = {each["name"]: each for each in told["components"]}
    locked = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", _lock(root), re.MULTILINE))
    assert locked.items() <= {name: each.get("version") for name, each in listed.items()}.items()
    for name in locked:
        assert listed[name]["licenses"], name
        assert all(re.fullmatch("[0-9a-f]{64}", each["value"]) for each in listed[name]["properties"])


def test_a_bill_points_only_at_what_it_lists_and_names_nothing_twice(
    bill: Callable[[str], dict[str, Any]],
) -> None:
    for group in sbom.GROUPS:
        told = bill(group)
        listed = [each["bom-ref"] for each in [told["metadata"]["component"], *told["components"]]]
        assert len(listed) == len(set(listed))
        assert {each["ref"] for each in told["dependencies"]} == set(listed)
        assert {name for each in told["dependencies"] for name in each.get("dependsOn", [])} <= set(listed)


def test_each_bill_says_what_is_only_in_its_packages(bill: Callable[[str], dict[str, Any]]) -> None:
    names = {group: {each["name"] for each in bill(group)["components"]} for group in sbom.GROUPS}
    assert names["linux"] - names["python"] == {"libffi8"}
    assert names["windows"] - names["python"] == {"cpython"}
    assert {"sqlcipher", "openssl"} <= names["python"]
    assert any("Noto" in name or "PT" in name for name in names["python"])


def test_the_same_source_makes_the_same_bill(bill: Callable[[str], dict[str, Any]]) -> None:
    assert sbom.bill("python") == sbom.bill("python")
    numbers = {bill(group)["serialNumber"] for group in sbom.GROUPS}
    assert len(numbers) == len(sbom.GROUPS)


@pytest.mark.parametrize(
    ("licence", "told"),
    [
        ("MIT", {"expression": "MIT"}),
        ("BSD-3-Clause AND Apache-2.0", {"expression": "BSD-3-Clause AND Apache-2.0"}),
        ("Dual License", {"license": {"name": "Dual License"}}),
    ],
)
def test_only_an_expression_is_told_as_one(licence: str, told: object) -> None:
    assert sbom._component("any", "1", licence, url="pkg:pypi/any@1")["licenses"] == [told]


def test_each_library_declares_a_licence_and_ships_its_text() -> None:
    shipped = notices.libraries()
    assert {each.name for each in shipped} == notices.locked().keys()
    assert [each.name for each in shipped if each.licence == "see its text"] == []
    overview = notices.overview()
    assert all(f"{each.name} {each.version}: {each.licence}" in overview for each in shipped)


def test_what_sqlcipher_carries_is_told_with_its_versions_and_terms() -> None:
    carried = notices.inside_sqlcipher()
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", each.version) for each in carried.values())
    assert f"inside sqlcipher3: OpenSSL {carried['OpenSSL'].version}: Apache-2.0" in notices.overview()


def test_the_terms_of_qt_are_told_with_its_version() -> None:
    told = notices.QT.format(qt=notices.locked()["pyside6-essentials"])
    assert all(
        part in told for part in ("LGPL-3.txt", "put\nyour own build", notices.locked()["pyside6-essentials"])
    )


def test_checksums_are_in_the_form_that_is_checked_by_the_stock_tool(tmp_path: Path) -> None:
    for name in ("b.rpm", "a.deb"):
        (tmp_path / name).write_text(name)
    sums = files.sum_up(tmp_path, list(tmp_path.iterdir()))
    lines = sums.read_text("utf-8").splitlines()
    assert [line.split("  ")[1] for line in lines] == ["a.deb", "b.rpm"]
    assert lines[0].split("  ")[0] == hashlib.sha256(b"a.deb").hexdigest()


def test_signatures_stand_apart_and_only_with_a_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[tuple[str, ...]] = []
    monkeypatch.setattr(files, "need", lambda *_tools: None)
    monkeypatch.setattr(files, "_call", lambda *words: called.append(words))
    sums = tmp_path / files.SUMS
    assert files.sign(sums) == []
    made = files.sign(sums, gpg="ABCD", minisign="secret.key")
    assert [each.name for each in made] == ["SHA256SUMS.asc", "SHA256SUMS.minisig"]
    assert called[0][1:3] == ("--local-user", "ABCD")
    assert "--detach-sign" in called[0]
    assert called[1][2:4] == ("-s", "secret.key")


def test_a_signature_that_fails_stops_the_release() -> None:
    with pytest.raises(SystemExit, match="not signed: false ended with code 1"):
        files._call("false")


def test_the_audit_resolves_nothing_and_covers_what_is_shipped() -> None:
    assert "desktop" in audit.AUDITED
    told = audit.command("desktop", ["--ignore-vuln", "X"])
    assert {"--strict", "--require-hashes", "--disable-pip", "X"} <= set(told)
    assert all((audit.LOCKS / f"{lock}.txt").is_file() for lock in audit.AUDITED)


@pytest.fixture
def tagged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small repository whose only commit bears the tag of the version."""
    monkeypatch.setattr(make, "ROOT", tmp_path)
    (tmp_path / "file").write_text("x")
    who = ("-c", "user.name=n", "-c", "user.email=e@localhost", "-c", "commit.gpgsign=false")
    for words in (
        ("init", "-q"),
        ("add", "."),
        (*who, "commit", "-qm", "one"),
        ("tag", f"v{origin.version()}"),
    ):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    return tmp_path


def test_a_clean_checkout_at_the_tag_may_be_released(tagged: Path) -> None:
    tag = f"v{origin.version()}"
    assert (make._wrong_tag(tag), make._unclean(tag)) == ("", "")


def test_another_tag_or_a_changed_file_may_not(tagged: Path) -> None:
    assert "so the tag is" in make._wrong_tag("v9.9.9")
    (tagged / "other").write_text("y")
    assert "other" in make._unclean("")
    subprocess.run(["git", "tag", "-d", f"v{origin.version()}"], cwd=tagged, check=True, capture_output=True)
    assert "git checkout" in make._wrong_tag(f"v{origin.version()}")


def test_a_hurdle_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert make.main(["v9.9.9", "--no-audit"]) == 1
    assert capsys.readouterr().err.startswith("No release: pyproject.toml says version")


def test_two_builds_are_compared_to_the_last_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made = {kind: tmp_path / f"aryz.{kind}" for kind in ("deb", "zip")}
    for file in made.values():
        file.write_text("first")

    def again(kinds: list[str]) -> dict[str, Path]:
        made["zip"].write_text("later")
        return made

    monkeypatch.setattr(package, "build", again)
    assert package.differing(made) == ["zip"]
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["same", "DIFFERS"]


def test_a_kind_of_package_that_does_not_exist_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert package.main(["msi"]) == 2
    assert "knows no msi" in capsys.readouterr().err


def test_every_kind_of_package_is_built_tested_and_on_a_bill() -> None:
    from smoke.kinds import TESTS

    assert set(package.KINDS) == set(TESTS) == {kind for kinds in sbom.GROUPS.values() for kind in kinds}


def _lock(root: Path) -> str:
    return (root / "packaging/requirements/desktop.txt").read_text("utf-8")

"""One full kit for each country in each language, through the real command line; and what goes wrong leaves nothing half done."""

from __future__ import annotations

import io
import re
import shutil
from itertools import product
from pathlib import Path

import page
import pypdf
import pytest
from PIL import Image

from aryz.content.library import load_library
from aryz.content.words import interface_languages
from aryz.documents import files
from aryz.interview.answers_file import load_answers
from tests.cli.conftest import EXAMPLES, Aryz, aryz
from tests.clinic.test_batch import clients, sheet

__all__ = ["aryz"]

LIBRARY = load_library()
OF = {
    "am": "am-yerevan-cameras",
    "ee": "ee-tallinn-cameras",
    "kg": "kg-safe-country",
    "kz": "kz-sergek-almaty",
    "md": "md-chisinau-traffic",
    "ru": "ru-moscow-cctv",
    "tj": "tj-dushanbe-safe-city",
    "ua": "ua-kyiv-cctv",
}
"""Country -> one of the examples."""
DAY = "2026-11-23"


def text(path: Path) -> str:
    """The words of a PDF, with every run of blanks as one."""
    sheets = pypdf.PdfReader(io.BytesIO(path.read_bytes())).pages
    return re.sub(r"\s+", " ", "\n".join(sheet.extract_text() for sheet in sheets))


def pages(path: Path) -> int:
    return len(pypdf.PdfReader(io.BytesIO(path.read_bytes())).pages)


def test_every_country_has_a_kit() -> None:
    assert set(OF) == set(LIBRARY.countries)


def test_filing_languages_of_every_kind_have_a_kit(aryz: Aryz, tmp_path: Path) -> None:
    """Ukrainian is no language of the screen: the letter to hand in is in it, the page beside it speaks the person's."""
    ran = aryz("draft", EXAMPLES / "ua-kyiv-cctv.yaml", "-o", tmp_path, "--format", "kit", "--language", "uk")
    assert ran.code == 0, ran.err
    for path in tmp_path.iterdir():
        assert "How to file this" in text(path)
        assert "Другий примірник" in text(path)


@pytest.mark.parametrize(("code", "language"), list(product(OF, interface_languages())))
def test_a_kit_that_can_be_filed(aryz: Aryz, tmp_path: Path, code: str, language: str) -> None:
    source, out = EXAMPLES / f"{OF[code]}.yaml", tmp_path / "out"
    argv = ("draft", source, "-o", out, "--format", "kit", "--kit", "both", "--date", DAY)
    ran = aryz(*argv, "--language", language, "--json")
    assert ran.code == 0, ran.err
    rows, person = ran.json(), load_answers(source).person
    assert {row["format"] for row in rows} == {"kit"}
    assert sorted(Path(row["file"]) for row in rows) == sorted(out.iterdir())
    profile = LIBRARY.country(code).profile
    for row in rows:
        path = Path(row["file"])
        for standard in ("2a", "ua1"):
            assert page.validate_pdf(str(path), profile=standard).is_compliant, (path.name, standard)
        told = text(path)
        assert not re.search(r"\{\{|\{[a-z_]|\bNone\b|undefined", told), path.name
        filed = row["role"] == "filing"
        assert filed == bool(set(profile.filing_languages) & set(LIBRARY.languages))
        if path.name.endswith("-how-to.pdf"):
            assert pages(path) == 1
        if path.name.endswith("-kit.pdf"):
            _is_whole(told, row["language"], person.name.given, person.postal_address, filed=filed)
    for letter in ("-how-to.pdf", "-letter.pdf", "-envelope.pdf"):
        assert any(path.name.endswith(letter) for path in out.iterdir()), letter


def _is_whole(told: str, language: str, given: str, address: str, *, filed: bool) -> None:
    """Every paper of a kit stands in it, in the language of the letter."""
    own = LIBRARY.language(language).kit
    assert given in told
    assert address in told
    assert own.envelope.upper() in told.upper()
    assert (f"{own.second_copy}." in told) == filed
    assert told.count(own.inventory.upper()) == (2 if filed else 0)
    for line in own.receipt:
        label = re.sub(r"[\s_]+$", "", line.replace("\u00a0", " "))
        assert (label in told) == filed, label


@pytest.mark.parametrize("kit", ["one", "files"])
def test_two_runs_write_the_same_bytes(aryz: Aryz, tmp_path: Path, kit: str) -> None:
    made = []
    for name in ("first", "again"):
        ran = aryz("draft", EXAMPLES / "ru-moscow-cctv.yaml", "-o", tmp_path / name, "--format", "kit", "--kit", kit, "--date", DAY, "--language", "en")  # fmt: skip
        assert ran.code == 0, ran.err
        made.append({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()})
    assert made[0] == made[1]


def test_names_of_files_hold_a_code_and_no_person(aryz: Aryz, tmp_path: Path) -> None:
    aryz("draft", EXAMPLES / "ru-moscow-cctv.yaml", "-o", tmp_path, "--format", "kit,pdf", "--kit", "both", "--language", "en")  # fmt: skip
    start = "030-preserve-video-ru-msk-dit"
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        f"{start}-en-reading.pdf",
        f"{start}-ru-kit-01-how-to.pdf",
        f"{start}-ru-kit-02-letter.pdf",
        f"{start}-ru-kit-03-second-copy.pdf",
        f"{start}-ru-kit-04-inventory.pdf",
        f"{start}-ru-kit-05-envelope.pdf",
        f"{start}-ru-kit-06-reading-copy.pdf",
        f"{start}-ru-kit.pdf",
        f"{start}-ru.pdf",
    ]


# --- what goes wrong


def test_a_file_that_stands_there_is_not_replaced_and_nothing_is_half_done(
    aryz: Aryz, tmp_path: Path
) -> None:
    there = tmp_path / "030-preserve-video-ru-msk-dit-ru-kit-04-inventory.pdf"
    there.write_bytes(b"mine")
    argv = ("draft", EXAMPLES / "ru-moscow-cctv.yaml", "-o", tmp_path, "--format", "kit", "--kit", "files", "--language", "en")  # fmt: skip
    ran = aryz(*argv)
    assert ran.code == 1
    assert "exists already" in ran.err
    assert list(tmp_path.iterdir()) == [there]
    assert there.read_bytes() == b"mine"
    assert aryz(*argv, "--replace").code == 0
    assert there.read_bytes().startswith(b"%PDF")


def test_a_disk_that_is_full_leaves_nothing(
    aryz: Aryz, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = files._write
    written: list[Path] = []

    def full(path: Path, data: bytes, *, replace: bool) -> None:
        if len(written) == 3:
            raise OSError(28, "No space left on device")
        written.append(path)
        whole(path, data, replace=replace)

    monkeypatch.setattr(files, "_write", full)
    ran = aryz("draft", EXAMPLES / "ru-moscow-cctv.yaml", "-o", tmp_path / "out", "--format", "kit", "--kit", "files", "--language", "en")  # fmt: skip
    assert ran.code == 1
    assert "the disk is full" in ran.err
    assert "Traceback" not in ran.err
    assert list((tmp_path / "out").iterdir()) == []


def test_a_folder_that_is_a_file_is_said(aryz: Aryz, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("no folder")
    ran = aryz(
        "draft",
        EXAMPLES / "ru-moscow-cctv.yaml",
        "-o",
        tmp_path / "out",
        "--format",
        "kit",
        "--language",
        "en",
    )
    assert ran.code == 1
    assert "cannot be made" in ran.err


def test_a_kit_of_another_shape_is_a_usage_error(aryz: Aryz, tmp_path: Path) -> None:
    ran = aryz("draft", EXAMPLES / "ru-moscow-cctv.yaml", "-o", tmp_path, "--format", "kit", "--kit", "heap")
    assert ran.code == 2


# --- what lies beside the answers


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Answers of Moscow in a folder of their own, with a photo and a scan beside them."""
    inside = tmp_path / "case"
    inside.mkdir()
    Image.new("RGB", (600, 400), "orange").save(inside / "photo.png")
    Image.new("L", (600, 848), 220).save(inside / "scan.pdf", resolution=72)
    shutil.copy(EXAMPLES / "ru-moscow-cctv.yaml", inside / "answers.yaml")
    return inside


def add(folder: Path, text: str) -> Path:
    answers = folder / "answers.yaml"
    answers.write_text(answers.read_text(encoding="utf-8") + text, encoding="utf-8")
    return answers


ATTACHED = """attachments:
  - {path: "scan.pdf", title: "Доверенность", identity: "yes"}
  - {path: "photo.png", title: "Фотография таблички"}
"""


def test_papers_go_behind_the_letter_with_stamps_and_a_list(aryz: Aryz, folder: Path) -> None:
    answers, out = add(folder, ATTACHED), folder / "out"
    ran = aryz("draft", answers, "-o", out, "--format", "kit,pdf", "--kit", "both", "--language", "en")
    assert ran.code == 0, ran.err
    whole = next(out.glob("*-kit.pdf"))
    assert page.validate_pdf(str(whole), profile="2b").is_compliant
    told = text(whole)
    assert "Приложение 1, лист 1 из 1" in told
    assert "Приложение 2, лист 1 из 1" in told
    assert "Фотография таблички (листов: 1)" in told
    assert "PDF/A-2b" in told
    assert page.validate_pdf(str(next(out.glob("*-02-letter.pdf"))), profile="2a").is_compliant
    assert page.validate_pdf(str(next(out.glob("*-07-attachments.pdf"))), profile="2b").is_compliant


@pytest.mark.parametrize("data", [b"%PDF-1.7 broken", b"no picture", b""])
def test_a_damaged_paper_is_a_sentence_and_the_letter_is_unharmed(
    aryz: Aryz, folder: Path, data: bytes
) -> None:
    answers, out = add(folder, ATTACHED), folder / "out"
    (folder / "scan.pdf").write_bytes(data)
    ran = aryz("draft", answers, "-o", out, "--format", "kit")
    assert ran.code == 1
    assert "attachments.1" in ran.err
    assert "Traceback" not in ran.err
    assert not out.exists()
    assert aryz("draft", answers, "-o", out, "--format", "pdf").code == 0


def test_a_signature_is_above_the_line_and_said_to_be_a_picture(aryz: Aryz, folder: Path) -> None:
    answers, out = add(folder, "signature: {strokes: '0.1,0.5 0.3,0.2 0.5,0.7 0.9,0.4'}\n"), folder / "out"
    ran = aryz("draft", answers, "-o", out, "--format", "kit", "--kit", "both", "--language", "en")
    assert ran.code == 0, ran.err
    assert page.validate_pdf(str(next(out.glob("*-02-letter.pdf"))), profile="2a").is_compliant
    assert "sign with a pen as well" in text(next(out.glob("*-how-to.pdf")))
    assert pypdf.PdfReader(next(out.glob("*-02-letter.pdf"))).pages[0].images
    assert not pypdf.PdfReader(next(out.glob("*-04-inventory.pdf"))).pages[0].images


def test_a_sheet_of_clients_becomes_kits_with_the_papers_beside_it(aryz: Aryz, folder: Path) -> None:
    rows = clients(2, "ru-moscow-cctv")
    rows[0]["attachments.1"] = "photo.png"
    path = sheet(folder / "clients.csv", rows)
    ran = aryz("batch", path, "-o", folder / "out", "--format", "kit", "--jobs", "1")
    assert ran.code == 0, ran.err
    first, second = (text(each) for each in sorted((folder / "out").iterdir()))
    assert "Приложение 1, лист 1 из 1" in first
    assert "ПЕРЕЧЕНЬ ПРИЛОЖЕНИЙ" not in second


# --- the other formats of the same call


def test_all_formats_at_once(aryz: Aryz, tmp_path: Path) -> None:
    ran = aryz(
        "draft",
        EXAMPLES / "kg-safe-country.yaml",
        "-o",
        tmp_path,
        "--format",
        "pdf,docx,txt,eml,kit",
        "--json",
    )
    assert ran.code == 0, ran.err
    assert {(row["format"], Path(row["file"]).suffix) for row in ran.json()} == {
        ("pdf", ".pdf"), ("docx", ".docx"), ("txt", ".txt"), ("eml", ".eml"), ("kit", ".pdf"),
    }  # fmt: skip


def test_no_mail_where_mail_does_not_count(aryz: Aryz, tmp_path: Path) -> None:
    ran = aryz("draft", EXAMPLES / "ru-moscow-cctv.yaml", "-o", tmp_path / "out", "--format", "eml")
    assert ran.code == 1
    assert "format: A letter sent by ordinary e-mail does not count at this body." in ran.err
    assert not (tmp_path / "out").exists()


def test_sources_stand_once_beside_a_kit_of_many_files(aryz: Aryz, tmp_path: Path) -> None:
    ran = aryz("draft", EXAMPLES / "ru-moscow-cctv.yaml", "-o", tmp_path, "--format", "kit", "--kit", "files", "--language", "ru", "--sources")  # fmt: skip
    assert ran.code == 0, ran.err
    assert len(list(tmp_path.glob("*-sources.pdf"))) == 1

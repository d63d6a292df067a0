"""One hostile text, every way out: PDF, DOCX, plain text, mail, kit, calendar, export, file names. It is text there, or it is refused
in a sentence before anything is made; it never becomes markup, a link, a header, a field, an event or a folder."""

from __future__ import annotations

import email
import email.policy
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from xml.etree import ElementTree as ET

import icalendar
import pypdf
import pytest

from aryz.casebook.book import Casebook
from aryz.casebook.calendar_file import calendar_file
from aryz.casebook.cases import cases, open_case
from aryz.casebook.enclosing import names_of
from aryz.casebook.exporting import RECORDS, export_all
from aryz.casebook.happenings import files, save_event
from aryz.casebook.importing import read_export
from aryz.casebook.records import Client, LetterSent, NewFile, Note
from aryz.casebook.vault.vault import Vault, create_vault
from aryz.cli.session import Session
from aryz.content.library import load_library
from aryz.content.words import catalogue
from aryz.documents.mail import render_mail
from aryz.documents.making import Made, make
from aryz.interview.answers_file import dump_answers, load_answers, read_answers
from aryz.interview.values import build, flatten
from aryz.model.answers import Answers, Name, Person
from aryz.model.base import Fault, InputError
from tests.acceptance.test_hostile_answers import EXAMPLES, HOSTILE, TODAY

FIELDS = ("person.name.family", "incident.place", "facts", "extra_demands.1", "holders.1.name")
SIZES = {"long", "one word"}
"""Hostile by their size alone: what fields take is tested with the fields."""
MORE = {
    "header": "X\r\nBcc: spy@example.org\r\n\r\nbody",
    "calendar": "1\r\nEND:VEVENT\r\nBEGIN:VALARM\r\n;,:\\n",
    "word field": "{ HYPERLINK http://127.0.0.1 }]]></w:t><w:instrText>",
    "formula": '=HYPERLINK("http://127.0.0.1")',
    "path": "../../..\\C:\\con|<>?*",
    "pdf string": ") /URI (http://127.0.0.1) >> endobj",
    "encoded word": "=?utf-8?q?=0ABcc:_spy?=",
}  # fmt: skip
TEXTS = {name: text for name, text in (HOSTILE | MORE).items() if name not in SIZES}
REFUSED = {"bidi", "control", "surrogate", "emoji"}
"""What no letter takes."""
Sink = Callable[[str, Path], str]
"""Puts the text wherever it can, checks that nothing came alive, and gives back what a reader sees."""


def plain(text: str) -> str:
    """Without blanks and line ends, which a page breaks where it likes, and what no terminal is given."""
    return re.sub(r"[\s\x00-\x1f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+", "", text)


def answers(text: str) -> Answers:
    values = flatten(load_answers(EXAMPLES / "kz-private-camera.yaml"))
    filled = values | dict.fromkeys(FIELDS, text)
    return build({**filled, "letter": "access", "language": "en", "filing_language": "ru"})


def filed(text: str, kind: str) -> Made:
    """The letter to hand in, or its kit."""
    made = make(load_library(), answers(text), today=TODAY, formats=(kind,))
    assert all(re.fullmatch(r"[\w.-]+", each.name) and ".." not in each.name for each in made)
    return made[0]


def pdf_text(data: bytes) -> str:
    reader = pypdf.PdfReader(io.BytesIO(data))
    held = {key for page in reader.pages for key in page} | set(reader.root_object)
    assert not held & {"/AA", "/Annots", "/OpenAction", "/AcroForm", "/JavaScript"}
    assert not re.search(rb"/S\s*/(URI|JavaScript|Launch|GoToR|SubmitForm)", data)
    return "".join(page.extract_text() for page in reader.pages)


def as_pdf(text: str, _folder: Path) -> str:
    return pdf_text(filed(text, "pdf").data)


def as_kit(text: str, _folder: Path) -> str:
    return pdf_text(filed(text, "kit").data)


def as_text(text: str, _folder: Path) -> str:
    return filed(text, "txt").data.decode()


def as_docx(text: str, _folder: Path) -> str:
    with zipfile.ZipFile(io.BytesIO(filed(text, "docx").data)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    assert all(re.fullmatch(r"[\w./\[\]-]+", name) and ".." not in name for name in parts)
    assert not [name for name in parts if name.endswith(".rels") and b"External" in parts[name]]
    tree = ET.fromstring(parts["word/document.xml"])  # noqa: S314 - our own file
    names = {each.tag.rpartition("}")[2] for each in tree.iter()}
    assert not names & {"hyperlink", "instrText", "fldSimple", "object", "pict", "altChunk"}
    return "".join(each.text or "" for each in tree.iter() if each.tag.endswith("}t"))


def as_mail(text: str, _folder: Path) -> str:
    made = filed(text, "pdf")
    data = render_mail(load_library(), made.draft, made.name, made.data, address="info@example.org")
    mail = email.message_from_bytes(data, policy=email.policy.default)
    assert {name.lower() for name in mail} == {
        "subject", "to", "mime-version", "content-type", "x-unsent",
    }, list(mail)  # fmt: skip
    assert (mail["to"], len(list(mail.walk()))) == ("info@example.org", 3)
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def as_answers_file(text: str, _folder: Path) -> str:
    given = answers(text)
    assert read_answers(dump_answers(given), "mine") == given
    return given.facts


@contextmanager
def told(text: str, folder: Path, code: str = "014") -> Iterator[Vault]:
    """A casebook in which the text is a name, a note, a title, a body, a number, a file's name."""
    with create_vault(folder / "casebook.vault", "correct horse battery staple") as vault:
        client = Client(person=Person(name=Name(family=text)))
        case = open_case(
            vault, client, country="kz", system="kz-sergek-almaty", today=TODAY, code=code, title=text
        )
        letter = LetterSent(
            case=case.id, on=TODAY, kind="access", system=case.system, language="ru", body_name=text,
            holder_name=text, number=text, registered_on=TODAY, limit="kz.state-answer",
        )  # fmt: skip
        save_event(vault, letter, [NewFile(name=text, data=b"x")])
        save_event(vault, Note(case=case.id, on=TODAY, text=text))
        yield vault


def as_export(text: str, folder: Path) -> str:
    out = folder / "out"
    with told(text, folder) as vault:

        def write(name: str, data: bytes) -> None:
            assert re.fullmatch(r"[\w.-]+(/[\w.-]+)?", name)
            assert ".." not in name
            (out / name).parent.mkdir(parents=True, exist_ok=True)
            (out / name).write_bytes(data)

        export_all(vault, write)
    (back,) = read_export(out, lambda name, _most: (out / name).read_bytes())
    note = back.happened[-1]
    assert isinstance(note, Note)
    assert {back.client.name, back.case.title, back.files[0][0].name, note.text} == {text}
    return str(json.loads((out / RECORDS).read_bytes())["cases"][0]["title"])


def as_calendar(text: str, folder: Path) -> str:
    with told("x", folder, code=text) as vault:
        items = Casebook(vault, load_library()).agenda(TODAY).dated
        data = calendar_file(items, catalogue("en"), today=TODAY)
    calendar = icalendar.Calendar.from_ical(data)
    assert [each.name for each in calendar.walk()] == ["VCALENDAR", "VEVENT"]
    (event,) = calendar.walk("VEVENT")
    assert set(event) == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "TRANSP"}
    return str(event["SUMMARY"])


def as_enclosure(text: str, folder: Path) -> str:
    """A kept file's name, as the next letter's folder takes it; its title is made from the facts."""
    with told(text, folder) as vault:
        case = cases(vault)[0]
        (name,) = names_of(files(vault, case)).values()
    assert re.fullmatch(r"[\w-][\w.-]*", name)
    assert ".." not in name
    return text


def on_a_terminal(text: str, _folder: Path) -> str:
    shown = io.StringIO()
    with redirect_stdout(shown):
        Session().tell(text)
    assert not re.search(
        r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown.getvalue()
    )
    return shown.getvalue().replace("\N{REPLACEMENT CHARACTER}", "")


SINKS: dict[str, Sink] = {
    "pdf": as_pdf, "kit": as_kit, "docx": as_docx, "text": as_text, "mail": as_mail, "answers": as_answers_file,
    "export": as_export, "calendar": as_calendar, "enclosure": as_enclosure, "terminal": on_a_terminal,
}  # fmt: skip


def attempt(sink: str, text: str, folder: Path) -> tuple[str, tuple[Fault, ...]]:
    """What a reader sees, or the faults."""
    try:
        return SINKS[sink](text, folder), ()
    except InputError as refused:
        return "", refused.faults


@pytest.mark.parametrize("sink", SINKS)
@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_text_is_text_in_every_sink(name: str, sink: str, tmp_path: Path) -> None:
    seen, faults = attempt(sink, TEXTS[name], tmp_path)
    if faults:
        assert all(fault.message.in_english() for fault in faults)
        assert name in REFUSED or sink == "calendar", faults
    else:
        assert plain(TEXTS[name]) in plain(seen)

"""Whatever a person types in any field ends as plain text in the letter or as a clear sentence; never as markup, crash or request."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import pypdf
import pytest

from aryz.content.library import Library, load_library
from aryz.documents.making import Made, make
from aryz.interview.answers_file import load_answers
from aryz.interview.values import build, flatten
from aryz.model.answers import Values
from aryz.model.base import Fault, InputError

EXAMPLES = Path(__file__).resolve().parents[2] / "templates" / "examples"
TODAY = date(2026, 11, 23)
HOSTILE = {
    "picture": '<img src="http://127.0.0.1/x.png"/>',
    "file": '<img src="file:///etc/hostname"/>',
    "template": "{{ 7*7 }}{% raw %}",
    "bold": "<b>bold</b><para>",
    "entity": "&amp; &#x41; &lt;",
    "format": "%s {0} {name} \\N",
    "quote": "\"'«»„“",
    "bidi": "abc\u202edef\u2066ghi",
    "control": "a\x07b",
    "surrogate": "a\ud800b",
    "emoji": "ok 😀",
    "long": "слово " * 17_000,
    "one word": "ж" * 100_000,
    "blank lines": "раз\n\n\nдва\r\nтри",
}
FIELDS = (
    "person.name.family",
    "person.name.patronymic",
    "person.postal_address",
    "person.residence_address",
    "person.email",
    "person.phone",
    "person.citizenship",
    "person.id_document.number",
    "incident.city",
    "incident.place",
    "incident.camera",
    "incident.vehicle_plate",
    "incident.account",
    "incident.decision_number",
    "incident.description",
    "facts",
    "extra_demands.1",
    "holders.1.name",
    "holders.1.postal_address",
    "attachments.1",
    "case",
    "earlier.1.number",
    "earlier.1.answer.reason",
    "earlier.1.to",
)


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


def attempt(library: Library, values: Values) -> tuple[tuple[Made, ...], tuple[Fault, ...]]:
    """The letters, or the faults."""
    try:
        return make(library, build(values), today=TODAY), ()
    except InputError as refused:
        return (), refused.faults


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_text_or_a_sentence(library: Library, field: str, kind: str) -> None:
    values = flatten(load_answers(EXAMPLES / "kz-private-camera.yaml"))
    values["letter"] = "access"
    if field.startswith("earlier."):
        values |= {
            "letter": "complaint-regulator",
            "person.residence_address": "x",
            "earlier.1.sent_on": "2026-10-01",
            "earlier.1.answer.result": "refused",
        }
    values[field] = HOSTILE[kind]
    made, refused = attempt(library, values)
    assert made or any(fault.field.startswith(field.rsplit(".", 1)[0]) for fault in refused)
    for each in made:
        assert re.fullmatch(r"[\w.-]+", each.name)
        reader = pypdf.PdfReader(io.BytesIO(each.data))
        text = "".join(sheet.extract_text() for sheet in reader.pages)
        assert b"/XObject" not in each.data
        assert b"/URI" not in each.data
        if field != "case":
            # An attachment is listed by the name of its file, without the way to it.
            shown = re.split(r"[/\\]", HOSTILE[kind])[-1] if field == "attachments.1" else HOSTILE[kind]
            wanted = re.sub(r"\s+", "", shown)
            assert wanted[:200] in re.sub(r"\s+", "", text)

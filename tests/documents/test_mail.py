"""Drafts of mails: only where mail counts, the PDF whole, nothing of the person in the headers, nothing put in by anybody."""

from __future__ import annotations

import email
import email.policy
import re
from email.message import EmailMessage
from functools import cache

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aryz.content.library import load_library
from aryz.documents.mail import PHRASE, mail_counts, plain_address, render_mail, subject
from aryz.documents.portal import online
from aryz.documents.text import render_text
from aryz.drafting import draft
from aryz.interview.validation import accept
from aryz.model.answers import Answers, Holder
from aryz.model.evidence import Grade
from aryz.model.letter import Draft, LetterRole, Title
from tests.documents.letters import LANGUAGES, full, letter, run
from tests.every_letter import TODAY, cases

LIBRARY = load_library()
PDF = b"%PDF-1.7\r\n\x00\xff--=_boundary\n" * 50
NAMES = ("ФАМИЛИЯ", "ИМЯ", "ОТЧЕСТВО", "ЮРИСТОВ")


def some(language: str = "ru") -> Draft:
    return Draft(
        letter=full(language),
        case="001",
        date=TODAY,
        body="",
        body_name={"ru": "Орган"},
        limit="",
        grade=Grade.OFFICIAL,
    )


@cache
def drafts(country: str, kind: str) -> tuple[tuple[Answers, Draft], ...]:
    """All filings of one kind in a country, of its first languages."""
    found = []
    for case in cases(LIBRARY, countries=(country,)):
        _, letter_kind, language, branch = case.id.split()
        if (
            letter_kind == kind
            and branch == "whole"
            and language == LIBRARY.country(country).profile.filing_languages[0]
        ):
            made = draft(LIBRARY, accept(LIBRARY, case.answers, TODAY), today=TODAY)
            found += [(case.answers, each) for each in made]
    return tuple(found)


def parsed(data: bytes) -> EmailMessage:
    """The mail, read by a strict reader."""
    made = email.message_from_bytes(data, policy=email.policy.default.clone(raise_on_defect=True))
    assert isinstance(made, EmailMessage)
    return made


def pieces(made: EmailMessage) -> tuple[str, str, bytes]:
    """The text, the attachment's name, the attachment."""
    body, (attached,) = made.get_body(("plain",)), made.iter_attachments()
    assert body is not None
    assert attached.get_content_type() == "application/pdf"
    return body.get_content(), attached.get_filename() or "", attached.get_content()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_mail_holds_the_text_and_the_pdf(language: str) -> None:
    sample = some(language)
    made = parsed(render_mail(LIBRARY, sample, "001-access-kz.pdf", PDF, address="info@example.org"))
    text, name, pdf = pieces(made)
    assert (name, pdf) == ("001-access-kz.pdf", PDF)
    begun = LIBRARY.language(language).phrases[PHRASE]
    shown = msgspec.structs.replace(sample.letter, blocks=tuple(online(sample.letter)))
    assert text.replace("\r\n", "\n") == f"{begun}\n\n{render_text(shown)}"  # RFC 2046, 4.1.1
    assert made["To"] == "info@example.org"
    assert made["X-Unsent"] == "1"
    assert {key.lower() for key in made} == {
        "subject", "to", "x-unsent", "mime-version", "content-type",
    }  # fmt: skip


def test_the_same_letter_gives_the_same_mail() -> None:
    made = [render_mail(LIBRARY, some(), "a.pdf", PDF) for _ in range(2)]
    assert made[0] == made[1]
    assert re.search(rb"\r\n(Date|Message-ID|From|User-Agent|X-Mailer):", made[0], re.IGNORECASE) is None
    assert made[0].isascii()
    assert b"\n" not in made[0].replace(b"\r\n", b"")


def test_a_mail_to_nobody_has_no_address() -> None:
    assert parsed(render_mail(LIBRARY, some(), "a.pdf", PDF))["To"] == ""


@pytest.mark.parametrize(
    "address",
    ["a@b.kz\r\nBcc: x@y.kz", "a@b.kz, c@d.kz", "Имя <a@b.kz>", "a b@c.kz", "a@b", "@b.kz", '"a"@b.kz', "a@б.кз", "a@b.kz;", "<a@b.kz>",
     "a@b.kz\x00", "a@[127.0.0.1]", "a..b@c.kz", "a@-b.kz", "a" * 250 + "@b.kz", "=?utf-8?q?a?=@b.kz?bcc=c@d.kz\n", ""],
)  # fmt: skip
def test_only_one_plain_address_is_taken(address: str) -> None:
    assert plain_address(address) == ""
    assert parsed(render_mail(LIBRARY, some(), "a.pdf", PDF, address=address))["To"] == ""


@pytest.mark.parametrize("address", ["a@b.kz", "first.last+x@mail.example.org", " office@mvd.kg "])
def test_a_plain_address_is_taken(address: str) -> None:
    assert plain_address(address) == address.strip()


@given(st.text(max_size=300), st.text(max_size=80), st.text(max_size=60))
def test_nothing_typed_makes_a_header(title: str, name: str, address: str) -> None:
    title = title.encode("utf-8", "ignore").decode()
    hostile = msgspec.structs.replace(
        some(), letter=letter(Title(runs=run(f"x\r\nBcc: a@b.kz\r\n\r\n{title}")))
    )
    data = render_mail(LIBRARY, hostile, f"{name}\r\nX-Evil: 1", PDF, address=f"{address}\r\nBcc: a@b.kz")
    made = parsed(data)
    assert not {"bcc", "x-evil", "cc", "from"} & {key.lower() for key in made}
    _, shown, pdf = pieces(made)
    assert pdf == PDF
    assert shown.endswith(".pdf")
    assert not set(shown) & set('\r\n/\\"<>;:\x00')
    assert "\n" not in str(made["Subject"])


@pytest.mark.parametrize(
    ("name", "kept"),
    [("001-access-kz-dp-almaty-ru.pdf", "001-access-kz-dp-almaty-ru.pdf"), ("../../etc/passwd", "passwd.pdf"), ("письмо-қазақша.pdf", "письмо-қазақша.pdf"),
     ("C:\\x\\y.PDF", "y.PDF"), ("", "letter.pdf"), ('a"; b=".pdf', "a- b-.pdf")],
)  # fmt: skip
def test_the_attachments_name(name: str, kept: str) -> None:
    assert pieces(parsed(render_mail(LIBRARY, some(), name, PDF)))[1] == kept


def test_the_subject_is_the_kind_of_letter_and_no_person() -> None:
    for country in LIBRARY.countries:
        for kind in ("access", "complaint-regulator"):
            for _, made in drafts(country, kind):
                assert subject(made).strip()
                assert not any(name in subject(made) for name in NAMES), (country, kind)


def test_mail_never_counts_at_a_state_body_of_a_country_whose_law_says_so() -> None:
    seen = 0
    for kind in LIBRARY.kinds:
        for answers, made in drafts("ru", kind.kind):
            found = mail_counts(LIBRARY, made, answers)
            body = LIBRARY.body(made.body) if made.body else None
            if body is not None and body.sector == "state":
                seen += 1
                assert not found.counts
                assert found.why_not is not None
    assert seen > 10


def test_mail_counts_where_the_countrys_channels_say_so() -> None:
    (answers, made), *_ = drafts("kg", "access")
    found = mail_counts(LIBRARY, made, answers)
    assert found.counts
    assert found.why_not is None
    assert found.channel is not None
    assert found.channel.id == "kg-email"
    assert not any(
        mail_counts(LIBRARY, each, given).counts for given, each in drafts("kz", "complaint-superior")
    )
    assert not any(mail_counts(LIBRARY, each, given).counts for given, each in drafts("kz", "court-claim"))


def test_an_address_is_the_bodys_own_or_the_persons() -> None:
    (answers, made), *_ = drafts("kg", "access")
    assert mail_counts(LIBRARY, made, answers).address == ""
    given_ = msgspec.structs.replace(answers, holders=(Holder(id=made.body, email="office@example.org"),))
    assert mail_counts(LIBRARY, made, given_).address == "office@example.org"
    other = msgspec.structs.replace(answers, holders=(Holder(id="kg-other", email="office@example.org"),))
    assert mail_counts(LIBRARY, made, other).address == ""
    wrong = msgspec.structs.replace(
        answers, holders=(Holder(id=made.body, email="office@example.org, b@c.kg"),)
    )
    assert mail_counts(LIBRARY, made, wrong).address == ""


def test_a_reading_copy_is_not_sent() -> None:
    (_, made), *_ = drafts("kg", "access")
    copy = msgspec.structs.replace(made, letter=msgspec.structs.replace(made.letter, role=LetterRole.READING))
    assert not mail_counts(LIBRARY, copy).counts
    assert "copy" in (mail_counts(LIBRARY, copy).why_not or pytest.fail("no reason")).in_english()

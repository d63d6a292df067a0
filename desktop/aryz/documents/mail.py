"""A letter as the draft of a mail, where mail counts: the text, the PDF attached, nothing sent.

Mail programs open the file as a mail to be written (``X-Unsent``), so the sender is theirs. No day, host or number of a message
is in it: the same letter gives the same bytes.
"""

from __future__ import annotations

import re
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from aryz.documents import shown
from aryz.documents.pdf.metadata import clean_title
from aryz.documents.portal import online
from aryz.documents.text import render_text
from aryz.interview.channels import channels
from aryz.interview.offices import MAIL, address_of, office, sectors
from aryz.model.answers import Answers
from aryz.model.base import Message, message
from aryz.model.letter import LetterRole, Title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aryz.content.library import Library
    from aryz.model.bodies import Body, Channel
    from aryz.model.letter import Draft

PHRASE = "mail"
"""The set phrase of each language with which the body of a mail begins."""
# What RFC 5321 and RFC 5322 (dot-atom) allow without quoting; anything else stays for the person to write.
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_ADDRESS = re.compile(
    rf"{_ATOM}(?:\.{_ATOM})*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9-]*[A-Za-z0-9]"
)
_LONGEST_ADDRESS = 254
_LONGEST_SUBJECT = 200
_NOT_IN_NAMES = re.compile(r"[^\w. -]+")


class MailCounts(msgspec.Struct, frozen=True, kw_only=True):
    """Whether a letter sent by mail counts. ``channel``: the country's way by mail, None where it knows none; ``address``: what
    may stand after "To", "" where none is known; ``why_not``: None where it counts."""

    counts: bool
    channel: Channel | None = None
    address: str = ""
    why_not: Message | None = None


def mail_counts(
    library: Library, draft: Draft, answers: Answers | None = None, about: Sequence[Body] = ()
) -> MailCounts:
    """Whether the letter may be sent by mail, by the country's channels for its body and kind on the day of the letter.

    ``answers``: for an address that the person gave; ``about``: the bodies that hold the data (``casebook.handing``).
    """
    if draft.letter.role is not LetterRole.FILING:
        return MailCounts(
            counts=False,
            why_not=message("This is a copy for reading. Send the letter in the language of filing."),
        )
    body = office(library, draft, about, draft.date)
    found = _by_mail(library, draft, body)
    channel = next((each for each in found if each.counts), None)
    if channel is not None:
        return MailCounts(counts=True, channel=channel, address=_address(draft, body, channel, answers))
    if found:
        said = message("A letter sent by ordinary e-mail does not count at this body. Use another way.")
        return MailCounts(counts=False, channel=found[0], why_not=said)
    said = message("Nothing was read that says a letter of this kind may be sent to this body by e-mail.")
    return MailCounts(counts=False, why_not=said)  # fmt: skip


def render_mail(library: Library, draft: Draft, pdf_name: str, pdf: bytes, *, address: str = "") -> bytes:
    """The draft of a mail (RFC 5322, MIME) with the PDF attached under its name. ``address``: of :func:`mail_counts`."""
    made = EmailMessage(SMTP)
    made["Subject"] = subject(draft)
    made["To"] = plain_address(address)
    made["X-Unsent"] = "1"
    made.set_content(_body(library, draft), cte="base64")
    made.add_attachment(pdf, maintype="application", subtype="pdf", filename=_file_name(pdf_name))
    # A sign that no base64 has, and a digest: nothing in the mail can look like its own boundary.
    made.set_boundary(f"=_{sha256(pdf).hexdigest()[:32]}")
    return made.as_bytes()


def subject(draft: Draft) -> str:
    """The kind of letter, in its language; no person's name."""
    for block in draft.letter.blocks:
        if isinstance(block, Title):
            parts = map(shown.plain, (shown.shown(block.runs), shown.shown(block.subtitle)))
            return clean_title(" ".join(parts))[:_LONGEST_SUBJECT]
    return clean_title(draft.letter.title)[:_LONGEST_SUBJECT]


def plain_address(text: str) -> str:
    """One plain address of mail, or nothing: no names, no lists, no line ends, nothing quoted."""
    text = text.strip()
    return text if len(text) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(text) else ""


def _body(library: Library, draft: Draft) -> str:
    letter = msgspec.structs.replace(draft.letter, blocks=tuple(online(draft.letter)))
    begun = library.language(letter.language).phrases[PHRASE]
    return f"{begun}\n\n{render_text(letter)}"


def _file_name(name: str) -> str:
    """The last part of a name, without what a header or a folder could trip over."""
    kept = _NOT_IN_NAMES.sub("-", re.split(r"[/\\]", name)[-1]).strip(" .-")
    return kept if kept.lower().endswith(".pdf") else f"{kept or 'letter'}.pdf"


def _by_mail(library: Library, draft: Draft, body: Body | None) -> list[Channel]:
    country, kind = library.country(draft.letter.country), library.kind(draft.letter.kind)
    found: dict[str, Channel] = {}
    for sector in sectors(library, draft, body, draft.date):
        for each in channels(country, kind, body, sector):
            if each.kind in MAIL:
                found.setdefault(each.id, each)
    return list(found.values())


def _address(draft: Draft, body: Body | None, channel: Channel, answers: Answers | None) -> str:
    """What the person gave, else the channel's or the body's own, if its page is young enough."""
    given = _given(draft, body, answers or Answers())
    contact = address_of(channel, body, draft.date)
    known = next(iter(contact.text.values()), "") if contact else ""
    return plain_address(given) or plain_address(known)


def _given(draft: Draft, body: Body | None, answers: Answers) -> str:
    """The address of mail that the person gave for this body: by its id, or by its name where they named it."""
    names = set(draft.body_name.values())
    for each in (answers.addressee, *answers.holders):
        mine = each.id == body.id if body and each.id else body is None and each.name.strip() in names
        if each.email and mine:
            return each.email
    return ""

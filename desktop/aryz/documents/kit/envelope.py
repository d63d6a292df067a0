"""The sheet of addresses: sender and recipient in frames to cut out, where the post of these countries expects them.

An address that may not be shown is a line to fill in; the page “How to file this” says where to look it up.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aryz.documents.paper import Paper
from aryz.drafting.names import full_name
from aryz.model.country import Layout
from aryz.model.letter import Receipt, Run, Title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aryz.documents.kit.case import Case
    from aryz.model.letter import Runs

LAYOUT = Layout(
    margin_left=20, margin_right=20, margin_top=20, margin_bottom=20, body_size=12.5, leading=17, first_line_indent=0
)  # fmt: skip
FRAME = 100.0
"""The width of a frame in millimetres."""
_RULE = (Run("_" * 20),)


def envelope(case: Case) -> Paper:
    """The sender at the left, below it the recipient at the right."""
    words = case.kit
    blocks = (
        Title(id="title", runs=(Run(words.envelope),)),
        Receipt(id="sender", lines=_sender(case), width=FRAME),
        Receipt(id="recipient", lines=_recipient(case), width=FRAME, right=True),
    )
    return Paper(title=words.envelope, language=case.letter.language, blocks=blocks, layout=LAYOUT)


def recipient_address(case: Case) -> str:
    """The address of the office that takes the letter, as far as it may be shown; "" where it must be looked up."""
    if case.typed is not None:
        return " ".join(case.typed.postal_address.split())
    for way in case.ways:
        for place in way.places:
            if way.channel.kind == "post" and place.address is not None:
                return case.name(place.address.text, case.letter.language).text
    return ""


def _sender(case: Case) -> tuple[Runs, ...]:
    """Who acts for the person sends the letter; the address of the answer is the one to which it comes back."""
    who, person = case.answers.representative, case.answers.person
    name = full_name(who.name, case.language) or full_name(person.name, case.language)
    address = " ".join((who.postal_address or person.postal_address).split())
    return tuple(_lines(case, case.kit.sender, Run(name), address))


def _recipient(case: Case) -> tuple[Runs, ...]:
    """Of a letter that is translated first the name that the post there reads."""
    own = case.letter.language
    name = case.office_name(*((own,) if case.filed else (*case.country.profile.languages, own)))
    return tuple(_lines(case, case.kit.recipient, name, recipient_address(case)))


def _lines(case: Case, label: str, name: Run, address: str) -> Iterator[Runs]:
    words = case.kit
    yield (Run(f"{label}:\n"), Run(name.text, of=name.of, lang=name.lang, bold=True))
    if address:
        yield (Run(address),)
    else:
        yield (Run(f"{words.address}:"),)
        yield _RULE
    code = _postcode(case, address)
    if not address or code:
        yield (Run(f"{words.postcode}: "), Run(code, bold=True)) if code else (Run(f"{words.postcode}:"),)


def _postcode(case: Case, address: str) -> str:
    """The code as it stands in the address; "" where the country has none or the address has none."""
    pattern = case.country.profile.postcode
    found = re.search(rf"(?<![\w-])(?:{pattern})(?!\w)", address) if pattern else None
    return found.group() if found else ""

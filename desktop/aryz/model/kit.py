"""The words of the papers around a letter, in one language of letters: second copy, inventory, list of
attachments, envelope. (The words on the sheets of attachments are phrases of the language: letters use them too.)"""

from __future__ import annotations

from aryz.model.base import Record


class KitWords(Record, frozen=True, kw_only=True):
    """What stands on the papers that go to a body or to the post with a letter; labels are without their colon."""

    second_copy: str
    second_copy_note: str
    """What the copy that the applicant keeps is called, and whose it is."""
    receipt: tuple[str, ...]
    """The lines of the block on the second copy: incoming number, date, name, post, signature."""
    contents: str
    """The title of the list of attachments."""
    inventory: str
    """The title of the inventory of enclosures."""
    form: str
    """Which form of the post the inventory is: {form}."""
    number: str
    paper: str
    sheets: str
    items: str
    value: str
    total: str
    """The last row of a table."""
    sender_signs: str
    clerk_signs: str
    postmark: str
    corrections: str
    """What stands at the foot of the post's form."""
    envelope: str
    """The title of the sheet of addresses."""
    sender: str
    recipient: str
    address: str
    postcode: str

"""No address is typed in a letter."""

from __future__ import annotations

from aryz.content.checks.patterns import rule_of
from aryz.model.base import message

RULE = rule_of(
    "typed-address",
    "No address typed in a letter",
    "An address must be young enough on the day of the letter",
    message("Put the address into bodies.yaml, with the date of its page."),
)

"""No time limit is typed in a letter."""

from __future__ import annotations

from aryz.content.checks.patterns import rule_of
from aryz.model.base import message

RULE = rule_of(
    "typed-term",
    "No time limit typed in a letter",
    "A typed term has no evidence and outlives the law",
    message("Ask for it: term(…) prints it only where its evidence allows."),
)

"""No article and no number of a law is typed in a letter."""

from __future__ import annotations

from aryz.content.checks.patterns import rule_of
from aryz.model.base import message

RULE = rule_of(
    "typed-law",
    "No article and no number of a law typed in a letter",
    "A typed article has no evidence and outlives the law",
    message("Ask for it: cite(…) or basis(…) prints it only where its evidence allows."),
)

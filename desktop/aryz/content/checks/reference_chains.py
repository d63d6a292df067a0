"""T9: references to law in the right chain."""

from __future__ import annotations

from aryz.content.checks.patterns import rule_of

RULE = rule_of("T9", "References to law in the right chain", "A broken chain names another article")

"""T6: the polite ending with its own letter."""

from __future__ import annotations

from aryz.content.checks.patterns import rule_of

RULE = rule_of("T6", "The polite ending with its own letter", "ң lost: the commonest slip")

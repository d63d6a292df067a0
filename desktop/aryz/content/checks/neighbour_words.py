"""T5: no words of a neighbour language."""

from __future__ import annotations

from aryz.content.checks.patterns import rule_of

RULE = rule_of("T5", "No words of a neighbour language", "The letter reads as machine-made")

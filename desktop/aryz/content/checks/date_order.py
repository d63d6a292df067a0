"""T4: dates in the order of the language."""

from __future__ import annotations

from aryz.content.checks.patterns import rule_of

RULE = rule_of("T4", "Dates in the order of the language", "Russian order is not Kazakh or Kyrgyz")

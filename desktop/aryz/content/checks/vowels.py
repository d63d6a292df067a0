"""T7: vowels as in the language."""

from __future__ import annotations

from aryz.content.checks.patterns import rule_of

RULE = rule_of("T7", "Vowels as in the language", "Kazakh and Kyrgyz verb nouns differ")

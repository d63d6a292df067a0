"""T13: the same places to fill in every language."""

from __future__ import annotations

from aryz.content.checks.parity import Parts, compared, rule_of
from aryz.content.checks.template_source import TemplateSource


def _places(parts: TemplateSource) -> Parts:
    return tuple(f"{block.id}: {place}" for block in parts.blocks for place in sorted(set(block.places)))


RULE = rule_of(
    "T13",
    "The same places to fill in every language",
    "An answer would be lost in one language",
    compared(_places, "places"),
)

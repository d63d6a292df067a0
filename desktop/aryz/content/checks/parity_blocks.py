"""The same blocks in every language."""

from __future__ import annotations

from aryz.content.checks.parity import Parts, compared, rule_of
from aryz.content.checks.template_source import TemplateSource


def _blocks(parts: TemplateSource) -> Parts:
    return tuple(block.id for block in parts.blocks if block.id)


RULE = rule_of(
    "parity-blocks",
    "The same blocks in every language",
    "A demand would be lost",
    compared(_blocks, "blocks"),
)

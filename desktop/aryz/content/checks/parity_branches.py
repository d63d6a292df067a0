"""The same branches in every language."""

from __future__ import annotations

from aryz.content.checks.parity import Parts, compared, rule_of
from aryz.content.checks.template_source import TemplateSource


def _conditions(parts: TemplateSource) -> Parts:
    return tuple(sorted(parts.conditions))


RULE = rule_of(
    "parity-branches", "The same branches", "A case would be lost", compared(_conditions, "branches")
)

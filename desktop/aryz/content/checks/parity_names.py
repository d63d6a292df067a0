"""The same variables, functions and macros in every language."""

from __future__ import annotations

from aryz.content.checks.parity import Parts, compared, rule_of
from aryz.content.checks.template_source import TemplateSource


def _names(parts: TemplateSource) -> Parts:
    return parts.names


RULE = rule_of(
    "parity-names",
    "The same variables, functions and macros",
    "A part would be lost",
    compared(_names, "variables"),
)

"""The same variables set and lists walked in every language."""

from __future__ import annotations

from aryz.content.checks.parity import Parts, compared, rule_of
from aryz.content.checks.template_source import TemplateSource


def _settings(parts: TemplateSource) -> Parts:
    return parts.settings


RULE = rule_of(
    "parity-settings",
    "The same variables set and lists walked",
    "A branch would be judged by another value",
    compared(_settings, "variables"),
)

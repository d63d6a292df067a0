"""The same citations and demands in every language."""

from __future__ import annotations

from aryz.content.checks.parity import Parts, compared, rule_of
from aryz.content.checks.template_source import TemplateSource

LAW = frozenset(
    {"cite", "can_cite", "basis", "basis_then", "term", "can_term", "own_term", "wants", "has_element"}
)
"""The calls that bring law and demands into a letter; given, has … switch answers."""


def _calls(parts: TemplateSource) -> Parts:
    law = {
        f"{call.name}({', '.join(_shown(each) for each in call.arguments)})"
        for call in parts.calls
        if call.name in LAW
    }
    shared = {f"{call.name}()" for call in parts.calls if call.name.startswith("shared.")}
    return tuple(sorted(law | shared))


def _shown(argument: str | None) -> str:
    return "…" if argument is None else argument


RULE = rule_of(
    "parity-law", "The same citations and demands", "A right would be lost", compared(_calls, "law")
)

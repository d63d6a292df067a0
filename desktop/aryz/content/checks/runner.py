"""Runs every rule over the content."""

from __future__ import annotations

from datetime import date

from aryz.content.checks import (
    alphabets,
    attachments,
    case_forms,
    completeness,
    dates,
    elements,
    evidence,
    expiry,
    kind_names,
    kit_words,
    message_ids,
    names,
    numbers,
    parity,
    patterns,
    recheck,
    references,
    request_frame,
    rights,
    route_words,
    schema,
    scripts,
    sentences,
    shares,
    signs,
    suffixes,
    typed_links,
    unique_ids,
)
from aryz.content.checks.base import Context, Finding, Rule, Severity
from aryz.content.library import Library

RULES: tuple[Rule, ...] = (
    *schema.RULES,
    *references.RULES,
    unique_ids.RULE,
    evidence.RULE,
    dates.RULE,
    recheck.RULE,
    expiry.RULE,
    *completeness.RULES,
    names.RULE,
    kind_names.RULE,
    kit_words.RULE,
    rights.RULE,
    elements.RULE,
    attachments.RULE,
    route_words.RULE,
    message_ids.RULE,
    *parity.RULES,
    numbers.RULE,
    sentences.RULE,
    *scripts.RULES,
    alphabets.RULE,
    *patterns.RULES,
    shares.RULE,
    request_frame.RULE,
    signs.RULE,
    case_forms.RULE,
    suffixes.RULE,
    typed_links.RULE,
)
"""All rules, in the order in which their findings are told."""


def check_content(library: Library, today: date, rules: tuple[Rule, ...] = RULES) -> tuple[Finding, ...]:
    """Everything the rules find in templates/ and locales/, errors first; nothing found: the content is sound."""
    ctx = Context(library, today)
    found = [finding for rule in rules for finding in rule.findings(ctx)]
    order = list(Severity)
    return tuple(sorted(found, key=lambda finding: order.index(finding.severity)))

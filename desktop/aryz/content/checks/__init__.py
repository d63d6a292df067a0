"""The checks of templates/ and locales/: one small rule a file, each with a test of what it must find."""

from __future__ import annotations

from aryz.content.checks.base import Finding, Rule, Severity
from aryz.content.checks.runner import RULES, check_content

__all__ = ["RULES", "Finding", "Rule", "Severity", "check_content"]

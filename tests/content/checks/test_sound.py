"""The small country is sound: whatever a rule finds in the other tests, it finds because of what they broke."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules

from aryz.content import checks
from aryz.content.checks import RULES, Finding, Severity


def test_nothing_is_found_but_the_undated_source(found: Callable[[], tuple[Finding, ...]]) -> None:
    told = [(each.rule, each.where, each.severity) for each in found()]
    assert told == [("expiry", "undated-copy", Severity.NOTE)]


def test_each_rule_has_its_own_id_and_says_what_and_why() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    assert all(rule.what and rule.why and rule.do.text.endswith(".") for rule in RULES)


def test_each_rule_has_a_file_of_its_own() -> None:
    modules = [import_module(f"{checks.__name__}.{each.name}") for each in iter_modules(checks.__path__)]
    own = [module.RULE for module in modules if hasattr(module, "RULE")]
    assert {rule.id for rule in own} == {rule.id for rule in RULES}
    assert len(own) == len(RULES)

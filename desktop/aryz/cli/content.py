"""aryz content check: the rules that templates/ and locales/ must obey."""

from __future__ import annotations

import click

from aryz.cli.options import as_json, language
from aryz.cli.session import Session
from aryz.content.checks.base import Finding, Severity
from aryz.content.checks.runner import check_content

BROKEN = 3


@click.group()
def command() -> None:
    """Look after templates/ and locales/."""


@command.command("check")
@click.option("--release", is_flag=True, help="Fail also on what may not be released.")
@language
@as_json
@click.pass_obj
def check(session: Session, *, release: bool, as_json: bool) -> int:
    """Run every rule over the content.

    Exits with 3 where there is an error; with --release also where a finding has the severity "release": facts that hold today
    and rest on no page younger than 24 months.
    """
    findings = check_content(session.facts, session.today())
    rows = [_row(session, each) for each in findings]
    if as_json:
        session.tell_json(rows)
    else:
        for row in rows:
            session.tell("  ".join(row.values()))
    fails = {Severity.ERROR, Severity.RELEASE} if release else {Severity.ERROR}
    return BROKEN if any(each.severity in fails for each in findings) else 0


def _row(session: Session, found: Finding) -> dict[str, str]:
    return {
        "rule": found.rule,
        "severity": found.severity.value,
        "file": found.file,
        "where": found.where,
        "message": session.words.say(found.message),
        "suggestion": session.words.say(found.suggestion),
    }
